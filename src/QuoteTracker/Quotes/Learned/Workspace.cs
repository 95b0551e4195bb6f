using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>All buffers one extraction needs; taken from a pool and used again. Not thread-safe.</summary>
internal sealed class Workspace
{
    private byte[] _quotes = [];
    private float[] _first = [];
    private float[] _best = [];
    private float[] _marginals = [];
    private byte[] _labels = [];

    public Passage Passage { get; } = new();

    public PassageIndex Index { get; } = new();

    public SyntaxIndex Syntax { get; } = new();

    public PassageSpans Spans { get; } = new();

    public ChainBuffers Chain { get; } = new();

    /// <summary>Content pieces of one attribution.</summary>
    public List<TokenRange> Contents { get; } = [];

    /// <summary>State of quotation of every token of the text.</summary>
    public Span<byte> Quotes(int tokens) => Room.For(ref _quotes, tokens);

    /// <summary>Emission scores of the first stage.</summary>
    public Span<float> FirstScores(int places) => Room.For(ref _first, places * RoleLabel.Width);

    /// <summary>Best path scores.</summary>
    public Span<float> BestScores(int places) => Room.For(ref _best, places * RoleLabel.Width);

    /// <summary>Label probabilities of the first stage.</summary>
    public Span<float> Marginals(int places) => Room.For(ref _marginals, places * RoleLabel.Width);

    /// <summary>Labels of the first stage.</summary>
    public Span<byte> Labels(int places) => Room.For(ref _labels, places);
}
