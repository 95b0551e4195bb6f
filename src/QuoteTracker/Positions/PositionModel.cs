using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace QuoteTracker.Positions;

/// <summary>The learned part: a maximum-entropy model of Microsoft.ML over <see cref="PositionFeatures"/>. Thread-safe through a pool of engines.</summary>
internal sealed class PositionModel
{
    /// <summary>Name of the embedded model file.</summary>
    public const string FileName = "positions.zip";

    private static readonly Lazy<PositionModel> Default = new(LoadEmbedded);

    private readonly MLContext _context = new(seed: 1);
    private readonly ITransformer _model;
    private readonly ConcurrentBag<PredictionEngine<PositionRow, PositionScores>> _engines = [];

    /// <summary>Loads a model.</summary>
    /// <exception cref="InvalidOperationException">The model was trained for other features.</exception>
    public PositionModel(Stream stream)
    {
        _model = _context.Model.Load(stream, out DataViewSchema schema);
        int size = ((VectorDataViewType)schema[nameof(PositionRow.Features)].Type).Size;
        if (size != PositionFeatures.Names.Length)
        {
            throw new InvalidOperationException($"The position model was trained for {size} features, there are {PositionFeatures.Names.Length}: train it again.");
        }
    }

    /// <summary>The model that comes with the library, loaded on first use.</summary>
    public static PositionModel Shared => Default.Value;

    /// <summary>The shape of the rows that the model takes.</summary>
    public static SchemaDefinition RowSchema()
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(PositionRow));
        schema[nameof(PositionRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, PositionFeatures.Names.Length);
        return schema;
    }

    /// <summary>Probability of each stance, in the order of <see cref="Stance"/>.</summary>
    public double[] Probabilities(float[] features)
    {
        if (!_engines.TryTake(out PredictionEngine<PositionRow, PositionScores>? engine))
        {
            engine = _context.Model.CreatePredictionEngine<PositionRow, PositionScores>(_model, inputSchemaDefinition: RowSchema());
        }

        float[] scores = engine.Predict(new PositionRow { Features = features }).Score;
        double[] probabilities = Array.ConvertAll(scores, score => (double)score);
        _engines.Add(engine);
        return probabilities;
    }

    private static PositionModel LoadEmbedded()
    {
        string resource = $"{typeof(PositionModel).Namespace}.Models.{FileName}";
        using Stream stream = typeof(PositionModel).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The model {resource} is missing.");
        return new PositionModel(stream);
    }
}
