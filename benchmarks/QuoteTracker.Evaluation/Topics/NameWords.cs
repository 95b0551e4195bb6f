using System.Collections.Frozen;
using System.Text;

namespace QuoteTracker.Evaluation.Topics;

/// <summary>Compares names of speakers and parties as scoring/score_topics.py does.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> Unspecific = FrozenSet.ToFrozenSet(
        ("the a an of for and in s u mr mrs ms dr president minister prime foreign spokesman spokeswoman spokesperson "
            + "secretary unnamed official officials").Split(' '),
        StringComparer.Ordinal);

    // Letters of Latin-1 and Latin Extended-A that decompose into a base letter and a mark (Unicode NFKD). Spelled out, because
    // string.Normalize leaves them alone where the runtime has no ICU.
    // Each group starts with the base letter.
    private static readonly FrozenDictionary<char, char> Bases = new[]
    {
        "AÀÁÂÃÄÅĀĂĄ CÇĆĈĊČ DĎ EÈÉÊËĒĔĖĘĚ GĜĞĠĢ HĤ IÌÍÎÏĨĪĬĮİ JĴ KĶ LĹĻĽ NÑŃŅŇ OÒÓÔÕÖŌŎŐ RŔŖŘ SŚŜŞŠȘ",
        "TŢŤȚ UÙÚÛÜŨŪŬŮŰŲ WŴ YÝŶŸ ZŹŻŽ aàáâãäåāăą cçćĉċč dď eèéêëēĕėęě gĝğġģ hĥ iìíîïĩīĭį jĵ kķ",
        "lĺļľ nñńņň oòóôõöōŏő rŕŗř sśŝşšș tţťț uùúûüũūŭůűų wŵ yýÿŷ zźżž",
    }
        .SelectMany(line => line.Split(' '))
        .SelectMany(group => group[1..].Select(letter => (letter, Base: group[0])))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.Base);

    /// <summary>Lower-case words of ASCII letters and digits; marks are taken off letters, other characters are left out.</summary>
    public static string[] Of(string? name)
    {
        StringBuilder folded = new();
        foreach (char c in name ?? "")
        {
            char letter = Bases.GetValueOrDefault(c, c);
            if (char.IsAsciiLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (char.IsAscii(letter) || letter is '\u00A0' or '\u2026')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The words as one string.</summary>
    public static string Key(string? name) => string.Join(' ', Of(name));

    /// <summary>Whether two names can be those of one speaker: equal, the same last word, or one's words all among the other's.</summary>
    public static bool CanBeSame(string? predicted, string gold)
    {
        string[] p = Of(predicted);
        string[] g = Of(gold);
        if (p.Length == 0 || g.Length == 0)
        {
            return false;
        }

        if (p.AsSpan().SequenceEqual(g))
        {
            return true;
        }

        string[] specificP = [.. p.Where(word => !Unspecific.Contains(word))];
        string[] specificG = [.. g.Where(word => !Unspecific.Contains(word))];
        if (specificP.Length == 0 || specificG.Length == 0)
        {
            return p.Intersect(g, StringComparer.Ordinal).Any();
        }

        int shared = specificP.Intersect(specificG, StringComparer.Ordinal).Count();
        int smaller = Math.Min(specificP.Distinct(StringComparer.Ordinal).Count(), specificG.Distinct(StringComparer.Ordinal).Count());
        return string.Equals(specificP[^1], specificG[^1], StringComparison.Ordinal) || shared >= Math.Max(1, smaller);
    }
}
