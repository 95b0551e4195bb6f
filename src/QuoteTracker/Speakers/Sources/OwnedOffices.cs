using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Finds for whom an office is held where the text leaves it to the context: "its president, Jane Roe", "her lawyer", "chief executive Jane Roe" in an article on one company.
/// Works along the text, because a pronoun goes back to what was said up to its place.</summary>
internal sealed class OwnedOffices(ArticleContext context, PronounResolver pronouns)
{
    private const int FarthestBody = 3;
    private int _next;

    /// <summary>Reads the names up to a token.</summary>
    public void ReadUpTo(int token)
    {
        for (; _next < context.Cast.Mentions.Count && context.Cast.Mentions[_next].Start <= token; _next++)
        {
            Mention mention = context.Cast.Mentions[_next];
            if (mention is not { Kind: MentionKind.Person, Member: >= 0, Office: { } office })
            {
                continue;
            }

            CastMember holder = context.Cast.Members[mention.Member];
            if (mention.Owner >= 0)
            {
                if (pronouns.Resolve(mention.Owner, holder.Index, member => office.Class is not OfficeClass.Executive || member is { IsCountry: false, IsPlace: false }) is { } owner)
                {
                    holder.Affiliations.InsertRange(0, owner.Members.Select(member => context.Cast.Members[member].Name).Where(name => !holder.Affiliations.Contains(name, StringComparer.Ordinal)));
                }
            }
            else if (holder.Affiliations.Count == 0 && IsAlwaysOfABody(office) && IsBare(holder.Role, office) && !NamesInstitution(holder.Role!) && RoleBodies.Of(holder) is null && Nearest(mention.FullStart) is { } body)
            {
                holder.Affiliations.Add(body.Name);
                holder.RoleSpans.Add(body.Spans[0]);
            }
        }
    }

    private static bool IsAlwaysOfABody(Office office) => office is { Class: OfficeClass.Spokes, Name: not ("aide" or "adviser" or "advisor" or "press secretary" or "surrogate" or "confidant" or "publicist" or "representative" or "agent") }
        or { Name: "chief executive" or "chief executive officer" or "ceo" or "chief financial officer" or "cfo" or "chief operating officer" or "managing director" or "chairman" or "chairwoman" or "chair" or "finance director" or "general counsel" };

    /// <summary>"Government spokesman", "Opposition health spokesman": the role says for which side of a state.</summary>
    private static bool NamesInstitution(string role) => NameFolding.Fold(role).Split(' ').Any(word => Institutions.Kinds.TryGet(word, out _));

    /// <summary>Whether a role is the office and nothing else: "Parents' association chair" names its body in small letters.</summary>
    private static bool IsBare(string? role, Office office) => role is not null && NameFolding.Fold(role).Split(' ').All(word => office.Name.Split(' ').Contains(word, StringComparer.Ordinal) || Offices.Modifiers.Contains(word) || Offices.Titles.TryGet(word, out _));

    /// <summary>The body that "it" would go back to, not long before, that is no state, place or outlet.</summary>
    private CastMember? Nearest(int token)
    {
        Resolution? found = pronouns.Rank(token, body => body is { Kind: SpeakerKind.Organization, IsCountry: false, IsPlace: false, IsMedia: false, IsPlural: false }, body => body.Name);
        return found is { Members: [var member] } && context.Cast.Members[member] is { Spans.Count: > 0 } body
            && context.Cast.Mentions.Any(mention => mention.Member == member && mention.Start < token && context.Words.SentenceOf(token) - context.Words.SentenceOf(mention.Start) <= FarthestBody) ? body : null;
    }
}
