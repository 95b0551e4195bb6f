using System.Collections.Immutable;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>Political parties by name and by the words for their members. A word that several parties share stands for a list.</summary>
internal static class PoliticalParties
{
    private static readonly Dictionary<string, List<PoliticalParty>> Senses = new(StringComparer.Ordinal);

    /// <summary>Phrases that name a party or its members.</summary>
    public static PhraseTable<IReadOnlyList<PoliticalParty>> Phrases { get; } = new();

    static PoliticalParties()
    {
        foreach (string[] row in DataFile.Rows("political-parties.tsv", 4))
        {
            var party = new PoliticalParty(row[0], row[1], [.. DataFile.Values(row[2])], [.. DataFile.Values(row[3])]);
            foreach (string name in ((ImmutableArray<string>)[party.Name, .. party.Members, .. party.Aliases]).Where(name => name.Length > 1))
            {
                string folded = NameFolding.Fold(name);
                if (!Senses.TryGetValue(folded, out List<PoliticalParty>? parties))
                {
                    Senses[folded] = parties = [];
                    Phrases.Add(folded, parties);
                }

                if (!parties.Contains(party))
                {
                    parties.Add(party);
                }
            }
        }
    }
}
