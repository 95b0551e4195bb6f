using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Training.Positions;

/// <summary>Trains the maximum-entropy model of positions.</summary>
internal static class PositionTrainer
{
    /// <summary>How much an affirming statement counts: the written claims hold more denials than news does.</summary>
    private const float AffirmingWeight = 1.6f;

    /// <summary>The rows of the statements of one claim.</summary>
    public static IEnumerable<PositionRow> Rows(string claim, IReadOnlyList<(Statement Statement, Stance Stance)> statements)
    {
        ClaimReading read = ClaimReading.Read(claim);
        float[][] features = PositionFeatures.Of([.. statements.Select(pair => StatementReading.Read(pair.Statement, read))]);
        return statements.Select((pair, i) => new PositionRow
        {
            Features = features[i],
            Stance = (uint)pair.Stance,
            Weight = pair.Stance == Stance.Affirms ? AffirmingWeight : 1,
        });
    }

    /// <summary>Trains a model whose scores stand in the order of the stances.</summary>
    public static ITransformer Train(MLContext context, IReadOnlyCollection<PositionRow> rows, out DataViewSchema schema)
    {
        IDataView data = context.Data.LoadFromEnumerable(rows, PositionModel.RowSchema());
        IDataView stances = context.Data.LoadFromEnumerable(Enum.GetValues<Stance>().Select(stance => new PositionRow { Stance = (uint)stance, Features = new float[PositionFeatures.Names.Length] }), PositionModel.RowSchema());
        ValueToKeyMappingTransformer keys = context.Transforms.Conversion.MapValueToKey("Label", nameof(PositionRow.Stance), keyData: context.Transforms.SelectColumns(nameof(PositionRow.Stance)).Fit(stances).Transform(stances)).Fit(data);
        IDataView labelled = keys.Transform(data);
        schema = data.Schema;
        return context.Transforms.NormalizeMeanVariance(nameof(PositionRow.Features))
            .Append(context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
            {
                LabelColumnName = "Label",
                FeatureColumnName = nameof(PositionRow.Features),
                ExampleWeightColumnName = nameof(PositionRow.Weight),
                L1Regularization = 0.5f,
                L2Regularization = 8,
                NumberOfThreads = 1,
            }))
            .Fit(labelled);
    }
}
