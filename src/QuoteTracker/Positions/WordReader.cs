using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QuoteTracker.Positions;

/// <summary>Splits any string, also a claim that no article holds, into words and the marks that divide clauses.</summary>
internal static class WordReader
{
    private static readonly FrozenSet<string> TitlesWithStop = new[] { "mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "prof", "rev", "jr", "sr", "vs", "no" }
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Clitics = ["'s", "'re", "'ve", "'ll", "'d", "'m"];

    /// <summary>Reads the words of a text in order. Quotation marks and brackets are left out, a line break ends a sentence.</summary>
    public static ImmutableArray<Word> Read(ReadOnlySpan<char> text)
    {
        ImmutableArray<Word>.Builder words = ImmutableArray.CreateBuilder<Word>();
        int at = 0;
        while (at < text.Length)
        {
            if (IsWordChar(text[at]))
            {
                int end = WordEnd(text, at);
                AddWord(words, text[at..end]);
                at = end;
                continue;
            }

            string? mark = Mark(text, at);
            if (mark is not null && words.Count > 0 && !string.Equals(words[^1].Text, mark, StringComparison.Ordinal) && !IsTitleStop(words[^1], mark))
            {
                words.Add(new Word(mark, string.Empty));
            }

            at++;
        }

        return words.ToImmutable();
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is '$' or '%' or '@' or '#' || char.IsSurrogate(c);

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start + 1;
        while (end < text.Length)
        {
            char c = text[end];
            bool joins = c is '-' or '\'' or '’' or '.' or ',' or '&'
                && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]) && char.IsLetterOrDigit(text[end - 1])
                && (c is not ',' || (char.IsDigit(text[end - 1]) && char.IsDigit(text[end + 1])))
                && (c is not '.' || char.IsDigit(text[end + 1]) == char.IsDigit(text[end - 1]));
            bool abbreviationStop = c == '.' && end - start >= 3 && text[end - 2] == '.';
            if (!IsWordChar(c) && !joins && !abbreviationStop)
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static string? Mark(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '.' or '\n' or '\r' or '\u2028' or '\u2029' => ".",
        '?' or '？' => "?",
        '!' or '！' => "!",
        ',' => ",",
        ';' or '—' or '–' or '…' => ";",
        ':' => ":",
        '-' when at > 0 && (text[at - 1] is ' ' or '-') => ";",
        _ => null,
    };

    private static bool IsTitleStop(Word before, string mark) => mark is "." && TitlesWithStop.Contains(before.Text) && before.Text is not "no";

    private static void AddWord(ImmutableArray<Word>.Builder words, ReadOnlySpan<char> raw)
    {
        string word = raw.ToString().Replace('’', '\'').ToLowerInvariant();
        if (word is "cannot")
        {
            Add(words, "can");
            Add(words, "not");
            return;
        }

        if (word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n`t", StringComparison.Ordinal))
        {
            string verb = word[..^3];
            Add(words, verb switch { "ca" => "can", "wo" => "will", "sha" => "shall", "ai" => "is", "" => "do", _ => verb });
            Add(words, "not");
            return;
        }

        foreach (string clitic in Clitics)
        {
            if (word.Length > clitic.Length && word.EndsWith(clitic, StringComparison.Ordinal))
            {
                Add(words, word[..^clitic.Length]);
                Add(words, clitic switch { "'ll" => "will", "'re" => "are", "'ve" => "have", "'m" => "am", "'d" => "would", _ => clitic });
                return;
            }
        }

        Add(words, word);
    }

    private static void Add(ImmutableArray<Word>.Builder words, string word) => words.Add(new Word(word, Stems.Of(word)));
}
