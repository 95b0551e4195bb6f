using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>Extracts the features of whole passages.</summary>
internal static class PassageFeatures
{
    /// <param name="passage">The passage.</param>
    /// <param name="withSyntax">Whether to look at tags, entities and governors.</param>
    public static FeatureMatrix Extract(LabelledPassage passage, bool withSyntax) => Extract(
        passage.Labels.Length,
        (int place, ref FeatureWriter f) => BaseFeatures.Write(passage.Passage, passage.Index, withSyntax ? passage.Syntax : null, place, ref f));

    /// <summary>Collects what a writer writes for each place.</summary>
    public static FeatureMatrix Extract(int places, WritePlace write)
    {
        var offsets = new int[places + 1];
        var features = new List<int>(places * 160);
        var writer = new FeatureWriter(new int[BaseFeatures.Max]);
        for (int i = 0; i < places; i++)
        {
            writer.Clear();
            write(i, ref writer);
            features.AddRange(writer.Features);
            offsets[i + 1] = features.Count;
        }

        return new FeatureMatrix([.. features], offsets);
    }

    /// <summary>Writes the features of one place.</summary>
    public delegate void WritePlace(int place, ref FeatureWriter writer);
}
