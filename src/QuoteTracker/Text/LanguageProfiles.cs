using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QuoteTracker.Text;

/// <summary>The function words of languages. Thread-safe.</summary>
internal static class LanguageProfiles
{
    /// <summary>The languages, English first.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. Rows().Select(row => row[0])];

    private static readonly FrozenDictionary<string, CommonWord>.AlternateLookup<ReadOnlySpan<char>> ByWord = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A function word, looked up without regard to case, or <see langword="null"/>.</summary>
    public static CommonWord? Find(ReadOnlySpan<char> word) => ByWord.TryGetValue(word, out CommonWord? found) ? found : null;

    private static IEnumerable<string[]> Rows() => EmbeddedData.ReadLines(typeof(LanguageProfiles), "function-words.tsv").Select(line => line.Split('\t'));

    private static FrozenDictionary<string, CommonWord> Load()
    {
        return Rows()
            .SelectMany((row, language) => row[1].Split(' ').Select(word => (word, language)))
            .GroupBy(pair => pair.word, pair => pair.language, StringComparer.OrdinalIgnoreCase)
            .Select((group, number) => (group.Key, Value: new CommonWord(number, Telling([.. group.Distinct()]))))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A word that English shares with others tells nothing.</summary>
    private static ImmutableArray<int> Telling(ImmutableArray<int> languages) => languages.Length > 1 && languages[0] == 0 ? [] : languages;
}
