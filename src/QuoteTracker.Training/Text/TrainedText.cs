using System.Globalization;
using QuoteTracker.Text;
using QuoteTracker.Text.Learning;

namespace QuoteTracker.Training.Text;

/// <summary>Trained weights of the text stage before they are made compact.</summary>
/// <param name="Tags">Weights of the parts of speech.</param>
/// <param name="Entities">Weights of the entities.</param>
/// <param name="Moves">Weights of the parser's moves.</param>
/// <param name="Relations">Weights of the relations.</param>
internal sealed record TrainedText(Perceptron Tags, EntityTrainer Entities, Perceptron Moves, Perceptron Relations)
{
    /// <summary>Writes the model file.</summary>
    /// <param name="output">Where to write; left open.</param>
    /// <param name="pruning">Thresholds below which weights are dropped.</param>
    /// <param name="log">Receives the sizes.</param>
    public void Write(Stream output, TextPruning pruning, TextWriter log)
    {
        WeightTable entities = Entities.Model.ToTable(pruning.Entities);
        ModelFile.Write(output, TextModel.Kind, TextModel.Revision,
        [
            new(TextModel.TagSection, Measured("tags", Tags.ToTable(pruning.Tags), log)),
            new(TextModel.EntitySection, Measured("entities", entities, log)),
            new(TextModel.TransitionSection, Transitions(Entities.Transitions, entities.Scale)),
            new(TextModel.MoveSection, Measured("moves", Moves.ToTable(pruning.Moves), log)),
            new(TextModel.RelationSection, Measured("relations", Relations.ToTable(pruning.Relations), log)),
        ]);
    }

    private static byte[] Transitions(IReadOnlyList<float> weights, float scale)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        foreach (float weight in weights)
        {
            writer.Write((short)Math.Clamp(MathF.Round(weight / scale), short.MinValue, short.MaxValue));
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static byte[] Measured(string name, WeightTable table, TextWriter log)
    {
        byte[] bytes = table.ToBytes();
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {table.Rows} rows, scale {table.Scale:F3}, {bytes.Length / 1024} KiB before compression"));
        return bytes;
    }
}
