using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;

namespace QuoteTracker.Speakers.Parties;

/// <summary>The names people use for a state's government: "Norway", "Oslo", "the Norwegian side", "the Holt administration".</summary>
internal static class GovernmentNames
{
    private static readonly string[] Bodies = ["government", "authorities", "officials", "side", "leadership"];

    public static IEnumerable<string> Of(Country country, IEnumerable<SpeakerCluster> speakers)
    {
        foreach (string name in (IEnumerable<string>)[country.Name, .. country.Aliases, .. country.Capitals, .. country.Seats])
        {
            yield return name;
        }

        // "US" and "UK" stand before nouns as demonyms do.
        foreach (string adjective in country.Demonyms.Concat(country.Aliases.Where(alias => alias.Length <= 4)).Distinct(StringComparer.Ordinal))
        {
            foreach (string body in Bodies)
            {
                yield return $"{adjective} {body}";
                yield return $"the {adjective} {body}";
            }
        }

        yield return $"{country.Name} government";
        foreach (string seat in country.Seats)
        {
            yield return "the " + seat;
        }

        foreach (SpeakerCluster head in speakers.Where(speaker => speaker.Kind == SpeakerKind.Person && speaker.Roles.Any(IsHead)))
        {
            string surname = head.Name.Split(' ')[^1];
            yield return $"{surname} administration";
            yield return $"the {surname} administration";
            yield return $"{surname}'s government";
            yield return $"the {surname} government";
        }
    }

    private static bool IsHead(string role) => RolePhrase.Parse(role) is { Office.Class: OfficeClass.Head, IsFormer: false };
}
