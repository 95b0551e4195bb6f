using System.Collections.Frozen;

namespace QuoteTracker.Positions;

/// <summary>The inflected forms of English words: irregular ones from a list, the others by rule.</summary>
internal static class Inflections
{
    private static readonly FrozenDictionary<string, string[]> Irregular = EmbeddedData.ReadLines(typeof(Inflections), "irregular-forms.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Lemmas = Irregular
        .SelectMany(entry => entry.Value.Select(form => (Form: form, Lemma: entry.Key)))
        .GroupBy(pair => pair.Form, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Lemma).Order(StringComparer.Ordinal).First(), StringComparer.Ordinal);

    /// <summary>The word itself and every form that a verb or noun of that name takes.</summary>
    public static IEnumerable<string> Of(string lemma)
    {
        yield return lemma;
        if (Irregular.TryGetValue(lemma, out string[]? forms))
        {
            foreach (string form in forms)
            {
                yield return form;
            }

            yield break;
        }

        char last = lemma[^1];
        bool consonantY = last == 'y' && lemma.Length > 1 && !IsVowel(lemma[^2]);
        bool sibilant = last is 's' or 'x' or 'z' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal);
        yield return consonantY ? lemma[..^1] + "ies" : lemma + (sibilant ? "es" : "s");
        yield return consonantY ? lemma[..^1] + "ied" : lemma + (last == 'e' ? "d" : "ed");
        if (EndsInShortSyllable(lemma))
        {
            yield return lemma + last + "ed";
            yield return lemma + last + "ing";
        }

        yield return (last == 'e' && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] : lemma) + "ing";
    }

    /// <summary>The base of an irregular form, else the word itself.</summary>
    public static string Lemma(string form) => Lemmas.GetValueOrDefault(form, form);

    // Such verbs double the last letter when it is stressed, which spelling does not tell: both forms are given.
    private static bool EndsInShortSyllable(string lemma) =>
        lemma.Length >= 3 && !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y') && IsVowel(lemma[^2]) && !IsVowel(lemma[^3]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
