using System.Collections.Frozen;
using System.Collections.Immutable;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>Offices, professions and titles by their folded words.</summary>
internal static class Offices
{
    /// <summary>Words that stand before an office and belong to it: "former", "deputy", "acting".</summary>
    public static readonly FrozenSet<string> Modifiers = new[]
    {
        "former", "deputy", "acting", "interim", "senior", "top", "chief", "vice", "assistant", "associate", "then", "ex", "outgoing", "incoming", "longtime", "veteran",
        "late", "co", "under", "foreign", "defense", "defence", "finance", "interior", "health", "justice", "economy", "economic", "trade", "transport", "energy",
        "environment", "education", "culture", "press", "political", "national", "security", "federal", "state", "local", "district", "city", "county", "executive",
        "legal", "military", "army", "navy", "police", "intelligence", "general", "lead", "principal", "presidential", "party", "union", "team", "club", "company",
        "campaign", "committee", "opposition", "retired", "elected", "newly", "first", "second", "lt", "maj", "brig", "rear", "right", "left", "back", "centre",
        "midfield", "star", "young", "billionaire", "conservative", "liberal", "leading", "prominent", "longtime", "fellow", "onetime", "sometime", "high", "ranking",
        "school", "business", "science", "technology", "research", "medical", "majority", "minority", "ruling", "government", "administration", "congressional",
        "parliamentary", "shadow", "water", "resources", "affairs", "republican", "democratic", "special", "agriculture", "labor", "labour", "housing", "home", "immigration", "prime", "secretary", "bank",
        "central", "climate", "human", "rights", "law", "university", "college", "hospital", "board", "commission", "agency", "ministry", "department", "regional",
        "world", "olympic", "football", "soccer", "basketball", "baseball", "tennis", "rugby", "cricket", "hockey", "head", "goalkeeping", "junior", "lower", "upper",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static PhraseTable<Office> Phrases { get; } = LoadOffices();

    /// <summary>Titles before a name with their gender and, for some, the office they stand for.</summary>
    public static PhraseTable<Title> Titles { get; } = LoadTitles();

    /// <summary>Whether a word after an office leaves it the head of its phrase: "spokesman for", "official familiar with"; a noun would take its place.</summary>
    public static bool EndsOffice(string folded) => Vocabulary.FunctionWords.Contains(folded) || Phrases.TryGet(folded, out _)
        || folded is "s" or "familiar" or "close" or "involved" or "briefed" or "knowledgeable" or "responsible" or "present" or "quoted" or "based" or "who" or "aged" or "turned" || folded.EndsWith("ing", StringComparison.Ordinal);

    private static PhraseTable<Office> LoadOffices()
    {
        var table = new PhraseTable<Office>();
        List<(string Plural, Office Office)> plurals = [];
        foreach (string[] row in DataFile.Rows("offices.tsv", 4))
        {
            ImmutableArray<string> countries = [.. DataFile.Values(row[3])];
            OfficeClass officeClass = Enum.Parse<OfficeClass>(row[0], ignoreCase: true);
            foreach (string name in DataFile.Values(row[1]))
            {
                string folded = NameFolding.Fold(name);
                table.Add(folded, new Office(officeClass, folded, GenderOf(row[2]), false, countries));
                plurals.Add((Pluralize(folded), new Office(officeClass, folded, GenderOf(row[2]), true, countries)));
            }
        }

        foreach ((string plural, Office office) in plurals)
        {
            table.Add(plural, office);
        }

        return table;
    }

    private static PhraseTable<Title> LoadTitles()
    {
        var table = new PhraseTable<Title>();
        foreach (string[] row in DataFile.Rows("titles.tsv", 3))
        {
            Office? office = null;
            if (row[2].Length > 1)
            {
                office = Phrases.TryGet(NameFolding.Fold(row[2]), out Office? known)
                    ? known
                    : throw new InvalidOperationException($"titles.tsv: {row[0]} stands for {row[2]}, which offices.tsv does not hold.");
            }

            table.Add(NameFolding.Fold(row[0]), new Title(row[0], GenderOf(row[1]), office));
        }

        return table;
    }

    private static Gender GenderOf(string cell) => cell switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown };

    private static string Pluralize(string singular)
    {
        // "attorneys general", "secretaries of state": the head word takes the ending.
        if (singular.EndsWith(" general", StringComparison.Ordinal) && singular is "attorney general" or "solicitor general" or "director general" or "secretary general" or "consul general")
        {
            return PluralizeWord(singular[..^8]) + " general";
        }

        int of = singular.IndexOf(" of ", StringComparison.Ordinal);
        return of > 0 ? PluralizeWord(singular[..of]) + singular[of..] : PluralizeWord(singular);
    }

    private static string PluralizeWord(string word) =>
        word.EndsWith("man", StringComparison.Ordinal) ? word[..^3] + "men"
        : word.EndsWith("person", StringComparison.Ordinal) ? word[..^6] + "people"
        : word.EndsWith("wife", StringComparison.Ordinal) ? word[..^4] + "wives"
        : word.EndsWith('y') && word.Length > 2 && "aeiou".Contains(word[^2], StringComparison.Ordinal) is false ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("ss", StringComparison.Ordinal) ? word + "es"
        : word + "s";
}
