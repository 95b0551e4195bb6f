using System.Collections.Immutable;
using QuoteTracker.Speakers.Mentions;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Turns the cast of an article into its speakers: those who speak, and the named persons, who tell others' parties.</summary>
internal sealed class CastExport(ArticleContext context)
{
    private readonly NamedBodies _bodies = new(context.Cast);

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
        Affiliations = [.. member.Affiliations.Select(affiliation => _bodies.Named(member, affiliation)).OfType<string>().Distinct(StringComparer.Ordinal)],
        Mentions = [.. member.Spans.Order()],
        RoleMentions = [.. member.RoleSpans.Order().Distinct()],
    };
}
