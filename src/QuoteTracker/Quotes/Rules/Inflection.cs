namespace QuoteTracker.Quotes.Rules;

/// <summary>Regular inflection of English verbs and nouns, as far as a lexicon needs it.</summary>
internal static class Inflection
{
    /// <summary>Base, third person, participle in -ing, past and participle. One irregular form is given for both past and participle; more are taken in turn.</summary>
    public static IEnumerable<string> Forms(string verb, string[] irregular)
    {
        yield return verb;
        yield return Third(verb);
        string stem = Doubles(verb, irregular) ? verb + verb[^1] : verb;
        bool mute = verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal);
        yield return (mute ? verb[..^1] : stem) + "ing";
        if (irregular.Length > 0 && irregular[0].Length > 0)
        {
            foreach (string form in irregular.Distinct(StringComparer.Ordinal))
            {
                yield return form;
            }
        }
        else if (mute)
        {
            yield return verb + "d";
        }
        else
        {
            yield return EndsInConsonantY(verb) ? verb[..^1] + "ied" : verb + "ed";
        }
    }

    /// <summary>Third person of a verb or plural of a noun.</summary>
    public static string Third(string word)
    {
        if (EndsInConsonantY(word))
        {
            return word[..^1] + "ies";
        }

        bool sibilant = word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith('o');
        return word + (sibilant ? "es" : "s");
    }

    /// <summary>A doubled consonant in the given past form, or in "putting" and its kind, shows that -ing doubles it too.</summary>
    private static bool Doubles(string verb, string[] irregular) =>
        (irregular.Length > 0 && irregular[0].Length > verb.Length + 2 && irregular[0][verb.Length] == verb[^1])
        || verb is "put" or "let" or "hit" or "bet" or "forget";

    private static bool EndsInConsonantY(string word) => word.EndsWith('y') && word.Length > 2 && !"aeiou".Contains(word[^2]);
}
