using System.Collections.Frozen;
using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Positions;

/// <summary>What the rules need to know of a claim. Immutable.</summary>
internal sealed class ClaimReading
{
    private const int LongestSubject = 6;

    private static readonly FrozenSet<string> FunctionWords = EmbeddedData.ReadLines(typeof(ClaimReading), "function-words.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Subordinators = new[] { "that", "which", "who", "whose", "rather", "instead", "due", "because", "when", "after", "before", "to", "without", "until", "unless", "if" }
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly PhraseLexicon<ConductClass> Conduct = PhraseLexicon<ConductClass>.Load("conduct.tsv");

    private ClaimReading(string text)
    {
        Words = WordReader.Read(text);
        Stems = [.. Words.Where(word => IsContent(word) || word.Text is "without").Select(word => word.Stem)];
        List<PhraseMatch<MarkerClass>> markers = Markers.Find(Words, claimStems: FrozenSet<string>.Empty);
        Sides = Opposites.SidesIn(Words.AsSpan(), markers, offset: 0);
        int mainClauseEnd = MainClauseEnd();
        HasInnerNegation = markers.RemoveAll(marker => Operators.Turns(marker.Class) && marker.Start > mainClauseEnd) > 0;
        List<PhraseMatch<MarkerClass>> negations = markers.FindAll(marker => marker.Class is not MarkerClass.Flipper && Words[marker.Start].Text is not "without");
        Sign = Operators.SignOf(negations, Words, new TokenRange(0, Words.Length));
        HasFlipper = markers.Exists(marker => marker.Class is MarkerClass.Flipper);
        List<PhraseMatch<ConductClass>> conduct = Conduct.Find(Words.AsSpan());
        Judgement = conduct.Count(match => match.Class is ConductClass.Good) - conduct.Count(match => match.Class is ConductClass.Bad);
        IsDemand = conduct.Exists(match => match.Class is ConductClass.Demanded);
        Names = NamesIn(text);
        Subject = [.. Words.Take(LongestSubject).Where(word => Names.Contains(word.Stem)).Select(word => word.Stem)];
    }

    /// <summary>The claim's words.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>Stems of its content words.</summary>
    public FrozenSet<string> Stems { get; }

    /// <summary>Stems of the names in it.</summary>
    public FrozenSet<string> Names { get; }

    /// <summary>Stems of the names among its first words, which are as a rule its subject.</summary>
    public FrozenSet<string> Subject { get; }

    /// <summary>Sides of opposite pairs in it.</summary>
    public SortedSet<int> Sides { get; }

    /// <summary>1 when it affirms, -1 when it is worded negatively.</summary>
    public int Sign { get; }

    /// <summary>Whether a part of it that does not decide its truth is negated: "a panel that does not include women".</summary>
    public bool HasInnerNegation { get; }

    /// <summary>Whether what it tells is itself a refusal, failure or the like: "the ministry refused the requests".</summary>
    public bool HasFlipper { get; }

    /// <summary>Below 0 for an accusation, above 0 for a credit.</summary>
    public int Judgement { get; }

    /// <summary>Whether it says what ought to be.</summary>
    public bool IsDemand { get; }

    /// <summary>Reads a claim.</summary>
    public static ClaimReading Read(string text) => new(text);

    /// <summary>Whether a word carries content.</summary>
    public static bool IsContent(Word word) => !word.IsMark && !FunctionWords.Contains(word.Text);

    /// <summary>Stems of the words of a name or text, without function words.</summary>
    public static IEnumerable<string> ContentStems(string text) => WordReader.Read(text).Where(IsContent).Select(word => word.Stem);

    /// <summary>Good minus bad conduct words in a text.</summary>
    public static int JudgementOf(ReadOnlySpan<Word> words)
    {
        int judgement = 0;
        foreach (PhraseMatch<ConductClass> match in Conduct.Find(words))
        {
            judgement += match.Class switch { ConductClass.Good => 1, ConductClass.Bad => -1, _ => 0 };
        }

        return judgement;
    }

    private int MainClauseEnd()
    {
        for (int i = 0; i < Words.Length; i++)
        {
            if (i > 1 && Subordinators.Contains(Words[i].Text))
            {
                return i;
            }
        }

        return Words.Length;
    }

    private static FrozenSet<string> NamesIn(string text) =>
        text.Split([' ', '\n', '\t', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsUpper(word[0]))
            .SelectMany(ContentStems)
            .ToFrozenSet(StringComparer.Ordinal);
}
