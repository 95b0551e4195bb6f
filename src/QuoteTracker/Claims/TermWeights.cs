namespace QuoteTracker.Claims;

/// <summary>How much a term tells within a batch: rare in news at large and rare in the batch. Immutable.</summary>
internal sealed class TermWeights
{
    // As if so many statements without any of these terms had been seen too: two statements alone tell little of what is common.
    private const int Others = 20;

    private readonly WordModel _model;
    private readonly Dictionary<ulong, int> _frequency = [];
    private readonly int _count;

    /// <summary>Counts the terms of a batch, one document a statement (its sentences).</summary>
    public TermWeights(WordModel model, IReadOnlyCollection<StatementWords> batch)
    {
        _model = model;
        _count = batch.Count;
        HashSet<ulong> seen = [];
        foreach (StatementWords words in batch)
        {
            seen.Clear();
            foreach (WordEntry entry in words.Sentence)
            {
                if (seen.Add(entry.Term))
                {
                    _frequency[entry.Term] = _frequency.GetValueOrDefault(entry.Term) + 1;
                }
            }
        }
    }

    /// <summary>The weight of a word.</summary>
    public float Of(WordEntry entry)
    {
        float inBatch = MathF.Log((_count + Others + 1f) / (_frequency.GetValueOrDefault(entry.Term) + 0.5f)) / MathF.Log(_count + Others + 2f);
        return _model.Rarity(entry.Word) * Math.Clamp(inBatch, 0.05f, 1f);
    }

    /// <summary>A sparse vector of words, frequencies dampened by the square root.</summary>
    public TermVector Sparse(IEnumerable<WordEntry> words)
    {
        Dictionary<ulong, (float Weight, int Count)> counts = [];
        foreach (WordEntry entry in words)
        {
            counts[entry.Term] = counts.TryGetValue(entry.Term, out (float Weight, int Count) known) ? (known.Weight, known.Count + 1) : (Of(entry), 1);
        }

        return TermVector.From(counts.ToDictionary(pair => pair.Key, pair => pair.Value.Weight * MathF.Sqrt(pair.Value.Count)));
    }

    /// <summary>The weighted sum of the words' vectors, of length one; zero when no word is known.</summary>
    public float[] Meaning(IEnumerable<WordEntry> words)
    {
        float[] sum = new float[_model.Dimensions];
        foreach (WordEntry entry in words)
        {
            if (entry.Word >= 0)
            {
                DenseVector.Add(sum, _model.Vector(entry.Word), Of(entry));
            }
        }

        DenseVector.Normalize(sum);
        return sum;
    }
}
