using QuoteTracker.Text;

namespace QuoteTracker.Training.Text;

/// <summary>A sentence to learn from.</summary>
internal sealed class TextExample
{
    /// <summary>Hashed words.</summary>
    public required SentenceFeatures Features { get; init; }

    /// <summary>Right parts of speech.</summary>
    public required PartOfSpeech[] Tags { get; init; }

    /// <summary>Right entity labels.</summary>
    public required byte[] Entities { get; init; }

    /// <summary>Right governors within the sentence; the number of tokens for a root.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Right relations.</summary>
    public required DependencyRelation[] Relations { get; init; }

    /// <summary>Whether the sentence is from GUM: its conventions differ, and dates, numbers and groups are not marked.</summary>
    public required bool IsForeign { get; init; }

    /// <summary>Parts of speech as a tagger gives them that has not seen the sentence.</summary>
    public PartOfSpeech[] PredictedTags { get; set; } = [];

    /// <summary>Number of tokens.</summary>
    public int Count => Tags.Length;
}
