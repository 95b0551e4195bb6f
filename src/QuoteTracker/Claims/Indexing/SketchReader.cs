using System.Runtime.InteropServices;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims.Indexing;

/// <summary>Makes sketches of statements. Not thread-safe: it reuses its buffers.</summary>
internal sealed class SketchReader(WordModel model)
{
    private const int MostContent = 16;
    private const int MostContext = 24;
    private const int MostNames = 8;

    private readonly WordReader _words = new(model);
    private readonly Dictionary<ulong, (float Rarity, int Count)> _counts = [];
    private readonly List<(float Weight, ulong Term)> _weighed = [];
    private readonly List<WordEntry> _entries = [];
    private readonly Dictionary<string, WordEntry[]> _speakers = new(StringComparer.Ordinal);

    /// <summary>Sketches a statement as <see cref="SketchLayout"/> says.</summary>
    public uint[] Read(StatementWords words)
    {
        Statement statement = words.Statement;
        uint[] content = Terms(words.Content, MostContent);
        _entries.Clear();
        _entries.AddRange(words.Window);
        _entries.AddRange(words.Article.Title);
        uint[] context = Terms(CollectionsMarshal.AsSpan(_entries), MostContext);
        _entries.Clear();
        _entries.AddRange(words.Content.Where(entry => entry.IsName));
        _entries.AddRange(SpeakerWords(statement.Speaker));
        uint[] names = Terms(CollectionsMarshal.AsSpan(_entries), MostNames);

        int meaning = SketchLayout.MeaningWords(model.Dimensions);
        uint[] sketch = new uint[SketchLayout.Header + meaning + content.Length + context.Length + names.Length];
        sketch[SketchLayout.Speaker] = Short(statement.Speaker?.Id);
        sketch[SketchLayout.Party] = Short(statement.Party?.Id);
        sketch[SketchLayout.Article] = Short(statement.Article.Article.Id);
        sketch[SketchLayout.Day] = statement.Date is { } date ? 1 + (uint)(date.UtcDateTime.Ticks / TimeSpan.TicksPerDay) : SketchLayout.NoDay;
        sketch[SketchLayout.FirstSentence] = (uint)words.Sentences.First;
        sketch[SketchLayout.LastSentence] = (uint)words.Sentences.Last;
        sketch[SketchLayout.Length] = (uint)words.Content.Length;
        sketch[SketchLayout.Counts] = (uint)(content.Length | (context.Length << 8) | (names.Length << 16));
        Span<sbyte> meanings = MemoryMarshal.Cast<uint, sbyte>(sketch.AsSpan(SketchLayout.Header, meaning));
        Meaning(words.Content, meanings[..model.Dimensions]);
        Meaning(words.Window, meanings.Slice(model.Dimensions, model.Dimensions));
        Span<uint> terms = sketch.AsSpan(SketchLayout.Header + meaning);
        content.CopyTo(terms);
        context.CopyTo(terms[content.Length..]);
        names.CopyTo(terms[(content.Length + context.Length)..]);
        return sketch;
    }

    private static uint Short(string? id) => id is null ? 0 : (uint)(TermHash.Of(id) >> 32) | 1;

    private WordEntry[] SpeakerWords(Speaker? speaker)
    {
        const int MostRemembered = 10_000;
        if (speaker is null)
        {
            return [];
        }

        if (!_speakers.TryGetValue(speaker.Name, out WordEntry[]? words))
        {
            if (_speakers.Count == MostRemembered)
            {
                _speakers.Clear();
            }

            _speakers.Add(speaker.Name, words = _words.Read(" " + speaker.Name));
        }

        return words;
    }

    /// <summary>The weightiest terms, by rarity in news and dampened frequency, scaled to length one, ascending.</summary>
    private uint[] Terms(ReadOnlySpan<WordEntry> words, int most)
    {
        _counts.Clear();
        foreach (WordEntry word in words)
        {
            (float rarity, int count) = _counts.TryGetValue(word.Term, out (float Rarity, int Count) known) ? known : (model.Rarity(word.Word), 0);
            _counts[word.Term] = (rarity, count + 1);
        }

        _weighed.Clear();
        foreach ((ulong term, (float rarity, int count)) in _counts)
        {
            _weighed.Add((rarity * MathF.Sqrt(count), term));
        }

        _weighed.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term));
        int kept = Math.Min(most, _weighed.Count);
        float norm = 0;
        for (int i = 0; i < kept; i++)
        {
            norm += _weighed[i].Weight * _weighed[i].Weight;
        }

        norm = MathF.Sqrt(Math.Max(norm, float.Epsilon));
        uint[] terms = new uint[kept];
        for (int i = 0; i < kept; i++)
        {
            terms[i] = SketchLayout.Term(_weighed[i].Term, _weighed[i].Weight / norm);
        }

        Array.Sort(terms);
        return terms;
    }

    private void Meaning(ReadOnlySpan<WordEntry> words, Span<sbyte> meaning)
    {
        Span<float> sum = stackalloc float[meaning.Length];
        sum.Clear();
        foreach (WordEntry word in words)
        {
            if (word.Word >= 0)
            {
                DenseVector.Add(sum, model.Vector(word.Word), model.Rarity(word.Word));
            }
        }

        DenseVector.Normalize(sum);
        for (int i = 0; i < sum.Length; i++)
        {
            meaning[i] = (sbyte)MathF.Round(sum[i] * sbyte.MaxValue);
        }
    }
}
