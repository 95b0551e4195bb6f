using System.Diagnostics.CodeAnalysis;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>The countries by all their names.</summary>
internal static class Countries
{
    private static readonly Dictionary<string, Country> ByName = new(StringComparer.Ordinal);

    /// <summary>Names, demonyms, capitals, seats of government and parliaments.</summary>
    public static PhraseTable<CountrySense> Senses { get; } = Load();

    public static bool TryGet(string name, [MaybeNullWhen(false)] out Country country) => ByName.TryGetValue(name, out country);

    public static IEnumerable<Country> All => ByName.Values.OrderBy(country => country.Name, StringComparer.Ordinal);

    private static PhraseTable<CountrySense> Load()
    {
        List<Country> countries = [];
        foreach (string[] row in DataFile.Rows("countries.tsv", 7))
        {
            countries.Add(new Country(row[0], [.. DataFile.Values(row[1])], [.. DataFile.Values(row[2])], [.. DataFile.Values(row[3])],
                [.. DataFile.Values(row[4])], [.. DataFile.Values(row[5])], row[6]));
        }

        var table = new PhraseTable<CountrySense>();
        Dictionary<string, int> parliaments = countries.SelectMany(country => country.Parliaments).Select(name => NameFolding.Fold(name))
            .GroupBy(name => name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (Country country in countries)
        {
            ByName.Add(country.Name, country);
            Add(table, country, CountryUse.Name, [country.Name, .. country.Aliases]);
        }

        // A union's seat is meant before the capital of the country it lies in.
        foreach (Country country in countries.OrderBy(country => country.Heads.Length == 0 ? 0 : 1))
        {
            Add(table, country, CountryUse.Demonym, country.Demonyms.SelectMany(WithPlural));
            Add(table, country, CountryUse.Capital, country.Capitals);
            Add(table, country, CountryUse.Seat, country.Seats);
            foreach (string parliament in country.Parliaments)
            {
                bool shared = parliaments[NameFolding.Fold(parliament)] > 1;
                table.Add(NameFolding.Fold(parliament), new CountrySense(shared ? null : country, CountryUse.Parliament, false));
            }
        }

        return table;
    }

    private static IEnumerable<string> WithPlural(string demonym)
    {
        yield return demonym;
        if (demonym.Contains('.', StringComparison.Ordinal) || demonym.Length < 4)
        {
            yield break;
        }

        // "the French", "the Chinese", "the British" have no plural of their own; "Englishmen" and "Frenchmen" are left out.
        if (demonym.EndsWith("an", StringComparison.Ordinal) || demonym.EndsWith('i') || demonym.EndsWith('r') || demonym.EndsWith('o') || demonym.EndsWith('e')
            || demonym.EndsWith('t') || demonym.EndsWith('k') || demonym.EndsWith('n') || demonym.EndsWith('b'))
        {
            yield return demonym + "s";
        }
    }

    private static void Add(PhraseTable<CountrySense> table, Country country, CountryUse use, IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            // "US" is no "us", "CAR" no "car".
            bool upperOnly = phrase.Length <= 4 && phrase.ToUpperInvariant().Equals(phrase, StringComparison.Ordinal);
            table.Add(NameFolding.Fold(phrase), new CountrySense(country, use, upperOnly));
        }
    }
}
