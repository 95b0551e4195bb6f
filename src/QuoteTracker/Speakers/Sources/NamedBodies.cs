using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Gives the full name of the body that a role names by a common noun or a part of its name: "the union", "Rovers".</summary>
internal sealed class NamedBodies
{
    private readonly Cast _cast;
    private readonly Dictionary<string, CastMember> _byName = new(StringComparer.Ordinal);

    public NamedBodies(Cast cast)
    {
        _cast = cast;
        foreach (CastMember body in cast.Members.Where(IsBody))
        {
            _byName.TryAdd(OrganizationName.Key(body.Name), body);
        }

        foreach (CastMember body in cast.Members.Where(IsBody))
        {
            foreach (string alias in body.Aliases)
            {
                _byName.TryAdd(OrganizationName.Key(alias), body);
            }
        }
    }

    /// <summary>The name to show for an affiliation; <see langword="null"/> when it is a common noun that goes back to nothing.</summary>
    public string? Named(CastMember member, string affiliation)
    {
        if (!affiliation.StartsWith("the ", StringComparison.Ordinal) || affiliation.Length < 5 || char.IsUpper(affiliation[4]))
        {
            return _byName.TryGetValue(OrganizationName.Key(affiliation), out CastMember? known) && known.Index != member.Index ? known.Name : affiliation;
        }

        string noun = NameFolding.Fold(affiliation.AsSpan(4));
        CastMember[] bodies = [.. _cast.Members.Where(other => other.Index != member.Index && IsBody(other) && !other.IsPlural)];
        CastMember? named = MostNamed(bodies.Where(body => OrganizationName.Key(body.Name).Split(' ').Contains(noun, StringComparer.Ordinal)));
        if (named is not null)
        {
            return named.Name;
        }

        if (noun is "company" or "firm" or "group" or "carrier" or "airline" or "manufacturer" or "automaker" or "carmaker" or "retailer" or "maker" or "club" or "team" or "side" or "business" or "organization" or "organisation" or "charity")
        {
            return MostNamed(bodies.Where(body => OrganizationName.Key(body.Name) is var key && !Institutions.Named.TryGet(key, out _) && !PoliticalParties.Phrases.TryGet(key, out _)))?.Name;
        }

        return noun is "government" or "opposition" or "police" or "military" or "army" ? affiliation : null;
    }

    private static bool IsBody(CastMember member) => member is { Kind: SpeakerKind.Organization, IsCountry: false, IsMedia: false, IsPlace: false };

    private static CastMember? MostNamed(IEnumerable<CastMember> bodies) => bodies.MaxBy(body => (body.Count, -body.Index));
}
