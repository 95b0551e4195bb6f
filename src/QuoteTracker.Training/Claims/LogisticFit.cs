using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using QuoteTracker.Claims;

namespace QuoteTracker.Training.Claims;

/// <summary>Fits logistic regressions with Microsoft.ML (L-BFGS) and takes their weights out.</summary>
internal static class LogisticFit
{
    private const float TopicWeight = 1000;

    /// <summary>Fits a model.</summary>
    /// <param name="topics">One entry a topic.</param>
    /// <param name="nonNegative">Whether a measure may only speak for, never against.</param>
    public static LogisticModel Fit(IReadOnlyList<LabelledColumns> topics, bool nonNegative) => Fit([.. topics.Select(Levelled)], nonNegative, 30);

    /// <summary>Fits a model to rows that weigh what they say.</summary>
    /// <param name="topics">One entry a topic.</param>
    /// <param name="nonNegative">Whether a measure may only speak for, never against.</param>
    /// <param name="l2">Strength of the pull toward weights of 0.</param>
    public static LogisticModel Fit(IReadOnlyList<LabelledColumns> topics, bool nonNegative, float l2)
    {
        // The trainer keeps its bias from being negative too; a column of -1 makes up for it.
        int width = topics[0].Columns.Length + 1;
        MLContext context = new(seed: 1);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        IDataView data = context.Data.LoadFromEnumerable(topics.SelectMany(topic => Rows(topic, width)).ToArray(), schema);
        LbfgsLogisticRegressionBinaryTrainer trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(Row.Label),
            FeatureColumnName = nameof(Row.Features),
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = l2,
            EnforceNonNegativity = nonNegative,
            NumberOfThreads = 1,
            OptimizationTolerance = 1e-6f,
        });
        CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator> model = trainer.Fit(data).Model;
        IReadOnlyList<float> weights = model.SubModel.Weights;
        return new LogisticModel([.. weights.Take(width - 1), model.SubModel.Bias - weights[width - 1]]);
    }

    // Large topics must not rule.
    private static LabelledColumns Levelled(LabelledColumns topic)
    {
        float scale = TopicWeight / topic.Weights.Sum();
        return topic with { Weights = [.. topic.Weights.Select(weight => weight * scale)] };
    }

    private static IEnumerable<Row> Rows(LabelledColumns topic, int width)
    {
        for (int row = 0; row < topic.Labels.Length; row++)
        {
            if (topic.Weights[row] > 0)
            {
                float[] features = new float[width];
                features[width - 1] = -1;
                for (int column = 0; column < width - 1; column++)
                {
                    features[column] = topic.Columns[column][row];
                }

                yield return new Row { Features = features, Label = topic.Labels[row], Weight = topic.Weights[row] };
            }
        }
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }

        public float Weight { get; set; }
    }
}
