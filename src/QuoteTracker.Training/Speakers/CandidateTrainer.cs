using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using QuoteTracker.Speakers.Ranking;

namespace QuoteTracker.Training.Speakers;

/// <summary>Fits the weights of candidates with Microsoft.ML: a logistic regression over differences of a right and a wrong candidate, so that the right one scores higher; then the curve of confidence.</summary>
internal static class CandidateTrainer
{
    /// <summary>What people annotated counts more than what a program did, and a source more than any other pronoun.</summary>
    private const float GoldWeight = 4;
    private const float SourceWeight = 8;
    private const float Regularization = 4;
    private const int FewestPlaces = 20;

    /// <summary>Fits weights and curves.</summary>
    /// <param name="places">What the weights are fitted to.</param>
    /// <param name="held">What the curves are fitted to: places judged by weights that never saw their documents.</param>
    /// <param name="byHand">Kinds that weights set by hand serve better.</param>
    public static CandidateModel Fit(IReadOnlyCollection<RankedPlace> places, IReadOnlyCollection<(AnaphorKind Kind, double Share, bool Right)> held, IReadOnlySet<AnaphorKind> byHand)
    {
        Dictionary<AnaphorKind, float[]> weights = Enum.GetValues<AnaphorKind>().ToDictionary(kind => kind, kind => byHand.Contains(kind) ? HandWeights.Weights : FitKind([.. places.Where(place => place.Kind == kind)]));
        Dictionary<AnaphorKind, (double Slope, double Bias)> curves = Enum.GetValues<AnaphorKind>().ToDictionary(kind => kind, kind => FitCurve([.. held.Where(place => place.Kind == kind)]));
        return new CandidateModel(weights, curves);
    }

    private static float[] FitKind(RankedPlace[] places)
    {
        int width = CandidateModel.FeatureNames.Length;
        List<Row> rows = [];
        foreach (RankedPlace place in places)
        {
            int[] right = [.. Enumerable.Range(0, place.Right.Length).Where(c => place.Right[c])];
            int[] wrong = [.. Enumerable.Range(0, place.Right.Length).Where(c => !place.Right[c])];
            float weight = (place.IsGold ? GoldWeight : 1) * (place.IsSource ? SourceWeight : 1) / Math.Max(1, right.Length * wrong.Length);
            foreach (int r in right)
            {
                foreach (int w in wrong)
                {
                    float[] difference = [.. place.Features[r].Zip(place.Features[w], (one, other) => one - other)];
                    rows.Add(new Row { Features = difference, Label = true, Weight = weight });
                    rows.Add(new Row { Features = [.. difference.Select(value => -value)], Label = false, Weight = weight });
                }
            }
        }

        if (rows.Count < FewestPlaces)
        {
            return new float[width];
        }

        return [.. Train([.. rows], width, Regularization).SubModel.Weights];
    }

    private static (double Slope, double Bias) FitCurve((AnaphorKind Kind, double Share, bool Right)[] held)
    {
        if (held.Length < FewestPlaces)
        {
            return (1, 0);
        }

        Row[] rows = [.. held.Select(place => new Row { Features = [(float)Math.Log(Math.Clamp(place.Share, 1e-6, 1 - 1e-6) / (1 - Math.Clamp(place.Share, 1e-6, 1 - 1e-6)))], Label = place.Right, Weight = 1 })];
        LinearBinaryModelParameters curve = Train(rows, 1, 0.1f).SubModel;
        return (curve.Weights[0], curve.Bias);
    }

    private static CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator> Train(Row[] rows, int width, float regularization)
    {
        MLContext context = new(seed: 1);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(Row.Label),
            FeatureColumnName = nameof(Row.Features),
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = regularization,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-6f,
        }).Fit(context.Data.LoadFromEnumerable(rows, schema)).Model;
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public float Weight { get; set; }
    }
}
