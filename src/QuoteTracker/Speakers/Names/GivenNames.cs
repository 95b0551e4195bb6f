using System.Collections.Frozen;
using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Names;

/// <summary>Which words are given names, of which gender, and which are short forms of which.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, Gender> Genders = LoadGenders();
    private static readonly FrozenDictionary<string, FrozenSet<string>> ShortForms = LoadShortForms();

    public static bool IsGivenName(string folded) => Genders.ContainsKey(folded) || ShortForms.ContainsKey(folded);

    public static Gender GenderOf(string folded)
    {
        if (Genders.TryGetValue(folded, out Gender gender))
        {
            return gender;
        }

        // "Jean-Claude", "Hua Chun-ying": the first part that is known decides.
        foreach (string part in folded.Split(' '))
        {
            if (Genders.TryGetValue(part, out gender))
            {
                return gender;
            }
        }

        return Gender.Unknown;
    }

    /// <summary>Whether one name is a usual form of the other: Bill and William, Mo and Mohammed.</summary>
    public static bool AreForms(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal)
        || (ShortForms.TryGetValue(one, out FrozenSet<string>? forms) && forms.Contains(other))
        || (ShortForms.TryGetValue(other, out forms) && forms.Contains(one));

    private static FrozenDictionary<string, Gender> LoadGenders()
    {
        var genders = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (string[] row in DataFile.Rows("given-names.tsv", 2))
        {
            Gender gender = row[0] switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown };
            foreach (string name in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string folded = NameFolding.Fold(name);
                genders[folded] = genders.TryGetValue(folded, out Gender known) && known != gender ? Gender.Unknown : gender;
            }
        }

        return genders.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, FrozenSet<string>> LoadShortForms() => DataFile.Rows("nicknames.tsv", 2)
        .ToFrozenDictionary(row => row[0], row => DataFile.Values(row[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
