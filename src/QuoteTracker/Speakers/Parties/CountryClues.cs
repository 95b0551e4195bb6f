using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>Words that one country's news uses without naming it: its money, courts, health service, honours. See Data/country-clues.tsv.</summary>
internal static class CountryClues
{
    private const int Weight = 3;
    private static readonly PhraseTable<Country> Words = Load();

    /// <summary>The countries that the words of a text hint at; each word counts once.</summary>
    public static IEnumerable<(Country Country, int Weight)> In(ArticleWords words)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            if (Words.Longest(words.Folded, i, Math.Min(words.Count, i + 4), out int length) is { } country && seen.Add(string.Join(' ', words.Folded.Skip(i).Take(length))))
            {
                yield return (country, Weight);
            }
        }
    }

    private static PhraseTable<Country> Load()
    {
        var table = new PhraseTable<Country>();
        foreach (string[] row in DataFile.Rows("country-clues.tsv", 2))
        {
            foreach (string word in DataFile.Values(row[1]))
            {
                table.Add(NameFolding.Fold(word), BodyParties.CountryOf(row[0]));
            }
        }

        return table;
    }
}
