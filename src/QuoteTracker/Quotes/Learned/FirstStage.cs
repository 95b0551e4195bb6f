using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>What the first stage found in a passage. Filled again and again. Not thread-safe.</summary>
internal sealed class FirstStage
{
    private float[] _marginals = [];
    private byte[] _labels = [];

    /// <summary>Its spans, linked.</summary>
    public PassageSpans Spans { get; } = new();

    /// <summary>Candidate cues for the second stage, in order.</summary>
    public List<TokenRange> Candidates { get; } = [];

    /// <summary>Probability of a label at a place.</summary>
    public float Probability(int place, int label) => _marginals[(place * RoleLabel.Width) + label];

    public float Source(int place) => Probability(place, RoleLabel.BeginSource) + Probability(place, RoleLabel.InSource);

    public float Cue(int place) => Probability(place, RoleLabel.BeginCue) + Probability(place, RoleLabel.InCue);

    public float Content(int place) => Probability(place, RoleLabel.BeginContent) + Probability(place, RoleLabel.InContent);

    /// <summary>Probability of either label of a role, given its beginning label.</summary>
    public float Role(int place, int begin) => Probability(place, begin) + Probability(place, begin + 1);

    /// <summary>The best label.</summary>
    public int Label(int place) => _labels[place];

    public Span<float> Marginals(int places) => Room.For(ref _marginals, places * RoleLabel.Width);

    public Span<byte> Labels(int places) => Room.For(ref _labels, places);
}
