namespace QuoteTracker.Quotes.Learned;

/// <summary>Collects hashed features of one token or hypothesis in a buffer of the caller; nothing is allocated.</summary>
internal ref struct FeatureWriter
{
    private readonly Span<int> _buffer;
    private int _count;

    public FeatureWriter(Span<int> buffer)
    {
        _buffer = buffer;
        _count = 0;
    }

    public readonly ReadOnlySpan<int> Features => _buffer[.._count];

    public void Clear() => _count = 0;

    public void Add(uint template, int a) => Put(FeatureHash.Add(FeatureHash.Start(template), a));

    public void Add(uint template, int a, int b) =>
        Put(FeatureHash.Add(FeatureHash.Add(FeatureHash.Start(template), a), b));

    public void Add(uint template, int a, int b, int c) =>
        Put(FeatureHash.Add(FeatureHash.Add(FeatureHash.Add(FeatureHash.Start(template), a), b), c));

    public void Add(uint template, int a, int b, int c, int d) =>
        Put(FeatureHash.Add(FeatureHash.Add(FeatureHash.Add(FeatureHash.Add(FeatureHash.Start(template), a), b), c), d));

    private void Put(uint hash) => _buffer[_count++] = FeatureHash.End(hash);
}
