using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Joins a state or town with the institution it owns: "China's Commerce Ministry" is one name.</summary>
internal static class PossessedBodies
{
    public static List<Mention> Join(ArticleWords words, List<Mention> mentions)
    {
        List<Mention> joined = new(mentions.Count);
        foreach (Mention mention in mentions)
        {
            if (joined.Count > 0 && joined[^1] is { IsPossessor: true, Kind: MentionKind.Country or MentionKind.Region or MentionKind.Demonym } owner
                && owner.End + 1 == mention.Start && mention.Kind is MentionKind.Organization && IsInstitution(mention.Name))
            {
                joined[^1] = new Mention
                {
                    Start = owner.Start,
                    End = mention.End,
                    FullStart = owner.Start,
                    FullEnd = mention.End,
                    Kind = MentionKind.Organization,
                    Name = words.Written(owner.Start, mention.End),
                    CountryName = owner.CountryName ?? mention.CountryName,
                    IsPossessor = mention.IsPossessor,
                };
                continue;
            }

            joined.Add(mention);
        }

        return joined;
    }

    private static bool IsInstitution(string name)
    {
        string key = OrganizationName.Key(name);
        int space = key.LastIndexOf(' ');
        return Institutions.Kinds.TryGet(key, out _) || Institutions.Kinds.TryGet(key[(space + 1)..], out _);
    }
}
