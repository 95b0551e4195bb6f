namespace QuoteTracker.Quotes.Learned;

/// <summary>Buffers for labelling a passage: base features and the scores made of them. Used again and again. Not thread-safe.</summary>
internal sealed class TaggerBuffers
{
    private int[] _features = [];
    private int[] _offsets = [];
    private float[] _scores = [];
    private float[] _biased = [];
    private float[] _best = [];
    private byte[] _labels = [];

    public ChainBuffers Chain { get; } = new();

    /// <summary>Hashed base features of a place.</summary>
    public ReadOnlySpan<int> Features(int place) => _features.AsSpan(_offsets[place], _offsets[place + 1] - _offsets[place]);

    public Span<float> Scores(int places) => Room.For(ref _scores, places * RoleLabel.Width);

    public Span<float> Biased(int places) => Room.For(ref _biased, places * RoleLabel.Width);

    public Span<float> Best(int places) => Room.For(ref _best, places * RoleLabel.Width);

    public Span<byte> Labels(int places) => Room.For(ref _labels, places);

    /// <summary>Extracts the base features of all places.</summary>
    public void Extract(Passage p, PassageIndex x, SyntaxIndex? syntax)
    {
        _ = Room.For(ref _offsets, p.Length + 1);
        _ = Room.For(ref _features, p.Length * BaseFeatures.Max);
        int end = 0;
        for (int i = 0; i < p.Length; i++)
        {
            var writer = new FeatureWriter(_features.AsSpan(end, BaseFeatures.Max));
            BaseFeatures.Write(p, x, syntax, i, ref writer);
            end += writer.Features.Length;
            _offsets[i + 1] = end;
        }
    }
}
