using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Gives the full name of the body that a role names by a common noun or a part of its name: "the union", "Rovers".</summary>
internal sealed class NamedBodies
{
    private readonly Cast _cast;
    private readonly Dictionary<string, CastMember> _byName = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _compounds;

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
        // "Hospital spokeswoman": a common noun whose capital comes from its place.
        if (!affiliation.Contains(' ', StringComparison.Ordinal) && BodyNouns.Common.Contains(NameFolding.Fold(affiliation)) && !_byName.ContainsKey(OrganizationName.Key(affiliation)))
        {
            return Named(member, "the " + NameFolding.Fold(affiliation));
        }

        if (!affiliation.StartsWith("the ", StringComparison.Ordinal) || affiliation.Length < 5 || char.IsUpper(affiliation[4]))
        {
            return _byName.TryGetValue(OrganizationName.Key(affiliation), out CastMember? known) && known.Index != member.Index ? known.Name : affiliation;
        }

        string noun = NameFolding.Fold(affiliation.AsSpan(4));
        CastMember[] bodies = [.. _cast.Members.Where(other => other.Index != member.Index && IsBody(other) && !other.IsPlural)];
        CastMember? named = MostNamed(bodies.Where(body => body.Aliases.Prepend(body.Name).Any(name => OrganizationName.Key(name).Split(' ').Contains(noun, StringComparer.Ordinal))));
        if (named is not null)
        {
            return named.Name;
        }

        if (noun is "company" or "firm" or "group" or "carrier" or "airline" or "manufacturer" or "automaker" or "carmaker" or "retailer" or "maker" or "club" or "team" or "side" or "business" or "organization" or "organisation" or "charity" or "caterer" or "operator" or "developer" or "lender" or "insurer" or "brewer")
        {
            return MostNamed(bodies.Where(body => OrganizationName.Key(body.Name) is var key && !Institutions.Named.TryGet(key, out _) && !PoliticalParties.Phrases.TryGet(key, out _)))?.Name;
        }

        return noun is "government" or "opposition" or "police" or "military" or "army" ? affiliation : Compound(noun);
    }

    /// <summary>"school board" for "the board", if the article says so; the noun alone where it never says more.</summary>
    private string? Compound(string noun)
    {
        if (!BodyNouns.Common.Contains(noun) || noun is "party" or "team" or "group")
        {
            return null;
        }

        _compounds ??= ReadCompounds();
        return _compounds.GetValueOrDefault(noun, noun);
    }

    /// <summary>For each noun of a body the words that the article writes with it first: "school board", "nurses' union".</summary>
    private Dictionary<string, string> ReadCompounds()
    {
        Dictionary<string, string> compounds = new(StringComparer.Ordinal);
        ArticleWords words = _cast.Words;
        for (int i = 1; i < words.Count; i++)
        {
            if (words.IsCapital(i) || !BodyNouns.Common.Contains(words.Folded[i]) || compounds.ContainsKey(words.Folded[i]))
            {
                continue;
            }

            int first = words.IsPossessive(i - 1) && words.Text.Word(i - 1).Length == 1 ? i - 2 : i - 1;
            if (first >= 0 && !words.IsCapital(first) && words.Text.Tokens[first].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.NounPlural && (first == i - 1 || words.Folded[first].EndsWith('s')))
            {
                compounds.Add(words.Folded[i], words.Written(first, i + 1));
            }
        }

        return compounds;
    }

    private static bool IsBody(CastMember member) => member is { Kind: SpeakerKind.Organization, IsCountry: false, IsMedia: false, IsPlace: false };

    private static CastMember? MostNamed(IEnumerable<CastMember> bodies) => bodies.MaxBy(body => (body.Count, -body.Index));
}
