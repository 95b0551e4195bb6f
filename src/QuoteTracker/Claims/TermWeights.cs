namespace QuoteTracker.Claims;

/// <summary>How much a term tells within a batch: rare in news at large and rare in the batch. Immutable.</summary>
internal sealed class TermWeights
{
    // As if so many statements without any of these terms had been seen too: two statements alone tell little of what is common.
    private const int Others = 20;

    private readonly WordModel _model;
    private readonly TermTable _terms = new();
    private readonly float[] _inBatch;
    private readonly float _inBatchUnseen;

    /// <summary>Counts the terms of a batch, one document a statement (its sentences).</summary>
    public TermWeights(WordModel model, IReadOnlyList<StatementWords> batch)
    {
        _model = model;
        List<(int Frequency, int Last)> seen = [];
        for (int statement = 0; statement < batch.Count; statement++)
        {
            foreach (WordEntry entry in batch[statement].Sentence)
            {
                int number = _terms.Number(entry.Term);
                if (number == seen.Count)
                {
                    seen.Add((1, statement));
                }
                else if (seen[number].Last != statement)
                {
                    seen[number] = (seen[number].Frequency + 1, statement);
                }
            }
        }

        _inBatch = [.. seen.Select(term => InBatch(term.Frequency, batch.Count))];
        _inBatchUnseen = InBatch(0, batch.Count);
    }

    /// <summary>The weight of a word.</summary>
    public float Of(WordEntry entry)
    {
        int number = _terms.Find(entry.Term);
        return _model.Rarity(entry.Word) * (number < 0 ? _inBatchUnseen : _inBatch[number]);
    }

    /// <summary>A sparse vector of words, frequencies dampened by the square root.</summary>
    public TermVector Sparse(WordEntry[] words)
    {
        TermCounts counts = new(words);
        float[] weights = new float[counts.Terms.Length];
        for (int term = 0; term < weights.Length; term++)
        {
            weights[term] = Of(counts.First(term)) * MathF.Sqrt(counts.Count(term));
        }

        return TermVector.From(counts.Terms, weights);
    }

    /// <summary>The weighted sum of the words' vectors, of length one; zero when no word is known.</summary>
    public float[] Meaning(WordEntry[] words)
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

    private static float InBatch(int frequency, int statements)
    {
        float inBatch = MathF.Log((statements + Others + 1f) / (frequency + 0.5f)) / MathF.Log(statements + Others + 2f);
        return Math.Clamp(inBatch, 0.05f, 1f);
    }
}
