using System.Collections.Frozen;

namespace QuoteTracker.Text;

/// <summary>
/// Gives the dictionary form of English words: "denied" is a form of "deny", "women" of "woman", "n't" of "not". Spelling rules with a list of
/// exceptions. Names keep their capitals, all other words become lower case. Thread-safe.
/// </summary>
public static class Lemmatizer
{
    private const int LongestWord = 128;
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Exceptions("verb");
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Exceptions("noun");
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Adjectives = Exceptions("adjective");
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Others = Exceptions("other");

    /// <summary>The dictionary form of a word.</summary>
    /// <param name="word">The word as it stands in the text.</param>
    /// <param name="partOfSpeech">Its part of speech; <see cref="PartOfSpeech.Unknown"/> leaves the ending alone.</param>
    public static string Lemmatize(ReadOnlySpan<char> word, PartOfSpeech partOfSpeech)
    {
        Span<char> buffer = stackalloc char[LongestWord + LemmaRules.Growth];
        return word.Length > LongestWord ? word.ToString() : buffer[..Lemmatize(word, partOfSpeech, buffer)].ToString();
    }

    /// <summary>Writes the dictionary form of a word without allocating.</summary>
    /// <param name="word">The word as it stands in the text.</param>
    /// <param name="partOfSpeech">Its part of speech; <see cref="PartOfSpeech.Unknown"/> leaves the ending alone.</param>
    /// <param name="destination">Receives the form; must have room for 16 characters more than the word.</param>
    /// <returns>Length of the form.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Lemmatize(ReadOnlySpan<char> word, PartOfSpeech partOfSpeech, Span<char> destination)
    {
        if (destination.Length < word.Length + LemmaRules.Growth)
        {
            throw new ArgumentException("The destination has no room for the dictionary form.", nameof(destination));
        }

        word.CopyTo(destination);
        if (partOfSpeech is PartOfSpeech.ProperNoun or PartOfSpeech.ProperNounPlural or PartOfSpeech.Address)
        {
            return word.Length;
        }

        Span<char> lower = destination[..word.Length];
        for (int i = 0; i < lower.Length; i++)
        {
            lower[i] = lower[i] == '\u2019' ? '\'' : char.ToLowerInvariant(lower[i]);
        }

        LemmaClass kind = ClassOf(partOfSpeech);
        if (LookupOf(kind).TryGetValue(lower, out string? exception))
        {
            exception.CopyTo(destination);
            return exception.Length;
        }

        return LemmaRules.Apply(kind, partOfSpeech, destination, word.Length);
    }

    /// <summary>The class whose rules and exceptions hold for a part of speech.</summary>
    internal static LemmaClass ClassOf(PartOfSpeech partOfSpeech) => partOfSpeech switch
    {
        (>= PartOfSpeech.Verb and <= PartOfSpeech.VerbPresentThird) or PartOfSpeech.Modal => LemmaClass.Verb,
        PartOfSpeech.NounPlural => LemmaClass.Noun,
        PartOfSpeech.AdjectiveComparative or PartOfSpeech.AdjectiveSuperlative or PartOfSpeech.AdverbComparative or PartOfSpeech.AdverbSuperlative => LemmaClass.Adjective,
        _ => LemmaClass.Other,
    };

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LookupOf(LemmaClass kind) => kind switch
    {
        LemmaClass.Verb => Verbs,
        LemmaClass.Noun => Nouns,
        LemmaClass.Adjective => Adjectives,
        _ => Others,
    };

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Exceptions(string kind) => WordList.Lines("lemmas.tsv")
        .Select(line => line.Split('\t'))
        .Where(columns => string.Equals(columns[0], kind, StringComparison.Ordinal))
        .ToFrozenDictionary(columns => columns[1], columns => columns[2], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
