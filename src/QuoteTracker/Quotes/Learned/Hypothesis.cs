using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>A reading of a candidate cue: an attribution, or none. Filled again and again. Not thread-safe.</summary>
internal sealed class Hypothesis
{
    private const int MaxSources = 2;

    private readonly List<TokenRange> _cues = [];

    public List<TokenRange> Sources { get; } = [];

    public TokenRange Cue => _cues[0];

    public List<TokenRange> Contents { get; } = [];

    /// <summary>Whether it says that the candidate is no cue.</summary>
    public bool IsReject { get; private set; }

    /// <summary>What the second stage's score falls short of the best.</summary>
    public float Margin { get; private set; }

    /// <summary>Place in the order of the second stage.</summary>
    public int Rank { get; private set; }

    /// <summary>Score of the ranker.</summary>
    public float Score { get; set; }

    public void Reject(int rank, float margin)
    {
        IsReject = true;
        Rank = rank;
        Margin = margin;
        _cues.Clear();
        Sources.Clear();
        Contents.Clear();
    }

    /// <summary>Reads the spans off labels; false when they are no whole attribution.</summary>
    public bool Read(ReadOnlySpan<byte> labels, int first, int rank, float margin)
    {
        IsReject = false;
        Rank = rank;
        Margin = margin;
        PassageSpans.Read(labels, RoleLabel.BeginCue, first, _cues);
        PassageSpans.Read(labels, RoleLabel.BeginContent, first, Contents);
        PassageSpans.Read(labels, RoleLabel.BeginSource, first, Sources);
        return _cues.Count == 1 && Contents.Count > 0 && Sources.Count <= MaxSources;
    }
}
