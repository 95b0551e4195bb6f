using QuoteTracker.Text.Parsing;

namespace QuoteTracker.Text;

/// <summary>Buffers for the analysis of one text at a time, reused from text to text.</summary>
internal sealed class AnalysisBuffers
{
    /// <summary>Spans of the tokens of the text.</summary>
    public List<TextSpan> Spans { get; } = new(1024);

    /// <summary>Features of the sentence at hand.</summary>
    public SentenceFeatures Features { get; } = new();

    /// <summary>State of the parser.</summary>
    public ParserState Parser { get; } = new();

    /// <summary>Parts of speech of the sentence at hand.</summary>
    public PartOfSpeech[] Tags { get; private set; } = [];

    /// <summary>Entity labels of the sentence at hand.</summary>
    public byte[] Labels { get; private set; } = [];

    /// <summary>Work space of the entity tagger.</summary>
    public byte[] Back { get; private set; } = [];

    /// <summary>Relations of the sentence at hand.</summary>
    public DependencyRelation[] Relations { get; private set; } = [];

    /// <summary>Makes room for a sentence of a number of tokens.</summary>
    public void Reserve(int count)
    {
        if (Tags.Length >= count)
        {
            return;
        }

        int size = Math.Max(64, count * 2);
        Tags = new PartOfSpeech[size];
        Labels = new byte[size];
        Back = new byte[size * Tagging.EntityLabels.Count];
        Relations = new DependencyRelation[size];
    }
}
