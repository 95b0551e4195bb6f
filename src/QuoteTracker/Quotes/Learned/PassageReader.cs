using QuoteTracker.Text;
using QuoteTracker.Text.Learning;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Fills passages from an analysed text. Thread-safe.</summary>
internal sealed class PassageReader
{
    /// <summary>Longer paragraphs are cut into windows, so that cost stays linear in the length of the text.</summary>
    public const int MaxLength = 320;

    private const int MaxWord = 48;
    private readonly CueLexicon _lexicon;

    public PassageReader(CueLexicon lexicon) => _lexicon = lexicon;

    /// <summary>The passage that starts at a token: to the end of its paragraph, or the last sentence end within <see cref="MaxLength"/>.</summary>
    public static TokenRange RangeFrom(AnalyzedText text, int first, ref int paragraph, ref int sentence)
    {
        while (text.Paragraphs[paragraph].End <= first)
        {
            paragraph++;
        }

        int end = text.Paragraphs[paragraph].End;
        if (end - first <= MaxLength)
        {
            return new TokenRange(first, end);
        }

        int cut = first;
        while (sentence < text.Sentences.Length && text.Sentences[sentence].End <= first + MaxLength)
        {
            cut = text.Sentences[sentence++].End;
        }

        return new TokenRange(first, cut > first ? cut : first + MaxLength);
    }

    /// <summary>Hash of a word in lower case, as in <see cref="Passage.Word"/>.</summary>
    public static int WordHash(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MaxWord];
        word = word[..Math.Min(word.Length, MaxWord)];
        return Learned.FeatureHash.Of(lower[..word.ToLowerInvariant(lower)]);
    }

    /// <summary>Fills <paramref name="into"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quotes">State of quotation of every token of the text.</param>
    /// <param name="range">The tokens of the passage.</param>
    /// <param name="paragraph">Index of the paragraph.</param>
    /// <param name="before"><see cref="Surroundings.Ending"/> of the passage before, <see cref="Surroundings.Nothing"/> for the first.</param>
    /// <param name="into">The passage to fill.</param>
    public void Read(AnalyzedText text, ReadOnlySpan<byte> quotes, TokenRange range, int paragraph, int before, Passage into)
    {
        into.Before = before;
        into.After = Surroundings.Starting(text, quotes, range.End);
        into.First = range.Start;
        into.Paragraph = paragraph;
        into.Resize(range.Length);
        ReadSentences(text, range, into);
        Span<char> lower = stackalloc char[MaxWord];
        int kindBefore = (int)WordKind.Word;
        WordClusters clusters = WordClusters.Embedded;
        for (int i = 0; i < range.Length; i++)
        {
            Token token = text.Tokens[range.Start + i];
            ReadOnlySpan<char> word = text.Text.AsSpan(token.Span.Start, Math.Min(token.Span.Length, MaxWord));
            Span<char> folded = lower[..word.Length];
            word.ToLowerInvariant(folded);
            byte quote = quotes[range.Start + i];
            into.Word[i] = Learned.FeatureHash.Of(folded);
            into.Stem[i] = Learned.FeatureHash.Of(WordForm.Stem(folded));
            into.Shape[i] = WordForm.Shape(word);
            into.Cluster[i] = clusters.Fine((uint)into.Word[i]);
            into.Group[i] = clusters.Coarse(into.Cluster[i]);
            WordForm.Affixes(folded, into.Affixes.AsSpan(i * Passage.AffixCount, Passage.AffixCount));
            into.Tag[i] = (byte)token.PartOfSpeech;
            into.Entity[i] = (byte)token.Entity;
            into.Relation[i] = (byte)token.Relation;
            into.Head[i] = token.Head >= range.Start && token.Head < range.End && token.Head != range.Start + i ? token.Head - range.Start : -1;
            into.Quote[i] = quote;
            into.CueLevel[i] = _lexicon.LevelOf(into.Word[i]);
            into.Kind[i] = (byte)WordForm.Kind(word, folded, quote, into.CueLevel[i]);
            into.Observed[i] = (kindBefore * (int)WordKind.Count) + into.Kind[i];
            kindBefore = into.Kind[i];
        }
    }

    private static void ReadSentences(AnalyzedText text, TokenRange range, Passage into)
    {
        int sentence = text.SentenceOf(range.Start);
        int number = 0;
        for (int at = range.Start; at < range.End; number++, sentence++)
        {
            int end = Math.Min(text.Sentences[sentence].End, range.End);
            int start = at - range.Start;
            for (; at < end; at++)
            {
                into.Sentence[at - range.Start] = number;
                into.SentenceStart[at - range.Start] = start;
                into.SentenceEnd[at - range.Start] = end - range.Start;
            }
        }
    }
}
