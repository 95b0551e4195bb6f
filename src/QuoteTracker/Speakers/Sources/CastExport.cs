using System.Collections.Immutable;
using QuoteTracker.Speakers.Mentions;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Turns the cast of an article into its speakers: those who speak, and the named persons, who tell others' parties.</summary>
internal sealed class CastExport(ArticleContext context)
{
    public ResolvedArticle Build()
    {
        IReadOnlyList<CastMember> members = context.Cast.Members;
        var speaks = new bool[members.Count];
        foreach (Resolution? resolution in context.Resolved)
        {
            foreach (int member in resolution?.Members ?? [])
            {
                speaks[member] = true;
            }
        }

        var indices = new int[members.Count];
        Array.Fill(indices, -1);
        var speakers = ImmutableArray.CreateBuilder<ArticleSpeaker>();
        foreach (CastMember member in members)
        {
            // Persons who do not speak are kept when something is known of them.
            if (speaks[member.Index] || (member.Kind == SpeakerKind.Person && (member.Role is not null || member.Affiliations.Count > 0)))
            {
                indices[member.Index] = speakers.Count;
                speakers.Add(Export(member));
            }
        }

        var sources = ImmutableArray.CreateBuilder<ResolvedSource>(context.Resolved.Length);
        for (int a = 0; a < context.Resolved.Length; a++)
        {
            sources.Add(context.Resolved[a] is { } resolution
                ? new ResolvedSource(a, [.. resolution.Members.Select(member => indices[member])], Math.Round(resolution.Confidence, 3), resolution.Explanation)
                : new ResolvedSource(a, [], 0.5, "The text names no source that could be resolved."));
        }

        return new ResolvedArticle(context.Article, speakers.ToImmutable(), sources.MoveToImmutable());
    }

    private ArticleSpeaker Export(CastMember member) => new()
    {
        Name = member.Name,
        Kind = member.Kind,
        Role = member.Role,
        Aliases = [.. member.Aliases],
        Affiliations = [.. member.Affiliations.Select(affiliation => Named(member, affiliation)).Where(affiliation => affiliation is not null).Select(affiliation => affiliation!).Distinct(StringComparer.Ordinal)],
        Mentions = [.. member.Spans.Order()],
    };

    /// <summary>"the company" in a role, with the name of the body it goes back to.</summary>
    private string? Named(CastMember member, string affiliation)
    {
        if (!affiliation.StartsWith("the ", StringComparison.Ordinal))
        {
            return affiliation;
        }

        // The most frequent body that is no state, outlet or party.
        CastMember? body = context.Cast.Members
            .Where(other => other.Index != member.Index && other is { Kind: SpeakerKind.Organization, IsCountry: false, IsMedia: false, IsPlural: false })
            .MaxBy(other => (other.Count, -other.Index));
        return body?.Name ?? affiliation;
    }
}
