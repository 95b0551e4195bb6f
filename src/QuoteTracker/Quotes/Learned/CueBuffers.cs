namespace QuoteTracker.Quotes.Learned;

/// <summary>Buffers for reading candidate cues. Used again and again. Not thread-safe.</summary>
internal sealed class CueBuffers
{
    private readonly List<Hypothesis> _pool = [];
    private float[] _baseScores = [];
    private float[] _scores = [];
    private int[] _observed = [];
    private int[] _features = [];
    private int _taken;

    public CueContext Context { get; } = new();

    public PathSearch Paths { get; } = new();

    /// <summary>Readings of the current candidate.</summary>
    public List<Hypothesis> Hypotheses { get; } = [];

    /// <summary>Readings that were chosen, one for each candidate that is a cue.</summary>
    public List<Choice> Chosen { get; } = [];

    public Span<float> BaseScores(int places) => Room.For(ref _baseScores, places * RoleLabel.Width);

    public Span<float> Scores(int places) => Room.For(ref _scores, places * RoleLabel.Width);

    public Span<int> Observed(int places) => Room.For(ref _observed, places);

    /// <summary>Room for the features of one hypothesis.</summary>
    public Span<int> HypothesisFeatures() => Room.For(ref _features, Learned.HypothesisFeatures.Max);

    /// <summary>A hypothesis to fill; it stays taken until <see cref="ReturnAll"/>.</summary>
    public Hypothesis Take()
    {
        if (_taken == _pool.Count)
        {
            _pool.Add(new Hypothesis());
        }

        return _pool[_taken++];
    }

    public void ReturnAll() => _taken = 0;

    /// <summary>A reading that was chosen.</summary>
    /// <param name="Hypothesis">The reading.</param>
    /// <param name="Lead">How far its score is above that of rejection.</param>
    /// <param name="Confidence">Probability that it is right.</param>
    public readonly record struct Choice(Hypothesis Hypothesis, float Lead, double Confidence);
}
