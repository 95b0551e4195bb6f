using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>All buffers one extraction needs; taken from a pool and used again. Not thread-safe.</summary>
internal sealed class Workspace
{
    private byte[] _quotes = [];

    public Passage Passage { get; } = new();

    public PassageIndex Index { get; } = new();

    public SyntaxIndex Syntax { get; } = new();

    public TaggerBuffers Tagger { get; } = new();

    public FirstStage First { get; } = new();

    public CueBuffers Cue { get; } = new();

    /// <summary>Content pieces of one attribution.</summary>
    public List<TokenRange> Contents { get; } = [];

    /// <summary>State of quotation of every token of the text.</summary>
    public Span<byte> Quotes(int tokens) => Room.For(ref _quotes, tokens);
}
