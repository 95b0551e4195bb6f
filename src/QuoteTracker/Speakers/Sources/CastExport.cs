using System.Collections.Immutable;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Ranking;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Turns the cast of an article into its speakers: those who speak, and the named persons, who tell others' parties.</summary>
internal sealed class CastExport(ArticleContext context)
{
    private readonly NamedBodies _bodies = new(context.Cast);
    private readonly TextSpan[]?[] _inOrder = new TextSpan[]?[context.Cast.Members.Count];

    public ResolvedArticle Build()
    {
        IReadOnlyList<CastMember> members = context.Cast.Members;
        var speaks = new bool[members.Count];
        var known = new bool[members.Count];
        foreach (Resolution? resolution in context.Resolved)
        {
            foreach (int member in resolution?.Members ?? [])
            {
                speaks[member] = true;
            }

            foreach (Candidate candidate in resolution?.Alternatives ?? [])
            {
                known[candidate.Member] = true;
            }
        }

        var indices = new int[members.Count];
        Array.Fill(indices, -1);
        var speakers = ImmutableArray.CreateBuilder<ArticleSpeaker>();
        foreach (CastMember member in members)
        {
            // Persons who do not speak are kept when something is known of them.
            if (speaks[member.Index] || known[member.Index] || (member.Kind == SpeakerKind.Person && (member.Role is not null || member.Affiliations.Count > 0)))
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
                {
                    Alternatives = [.. resolution.Alternatives.Select(candidate => new SpeakerCandidate(indices[candidate.Member], Math.Round(candidate.Probability, 3)))],
                    Evidence = Evidence(a, resolution),
                }
                : new ResolvedSource(a, [], 0.5, "The text names no source that could be resolved."));
        }

        return new ResolvedArticle(context.Article, speakers.ToImmutable(), sources.MoveToImmutable());
    }

    /// <summary>The source's words and, before them, the last mention of each speaker.</summary>
    private ImmutableArray<TextSpan> Evidence(int attribution, Resolution resolution)
    {
        ImmutableArray<TextSpan> source = context.Article.Attributions[attribution].Source;
        int place = source.IsEmpty ? context.Article.Attributions[attribution].ContentExtent.Start : source[0].Start;
        IEnumerable<TextSpan> mentions = resolution.Members
            .Select(member => LastBefore(member, place))
            .Where(span => span.Length > 0 && !source.Any(words => words.Overlaps(span)));
        return [.. source.Concat(mentions).Order()];
    }

    private static List<string> Affiliations(CastMember member) =>
        member.Affiliations.Count == 0 && RoleBodies.Of(member) is { } body ? [body] : member.Affiliations;

    /// <summary>The last mention of a member that starts before a place, of several the first found; its first mention if there is none.</summary>
    private TextSpan LastBefore(int member, int place)
    {
        TextSpan[] mentions = _inOrder[member] ??= [.. context.Cast.Members[member].Spans.OrderBy(span => span.Start)];
        int before = CountBefore(mentions, place);
        return before == 0 ? context.Cast.Members[member].Spans.FirstOrDefault() : mentions[CountBefore(mentions, mentions[before - 1].Start)];
    }

    private static int CountBefore(TextSpan[] mentions, int place)
    {
        int low = 0;
        int high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (mentions[middle].Start < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private ArticleSpeaker Export(CastMember member) => new()
    {
        Name = member.Name,
        Kind = member.Kind,
        Role = member.Role,
        Aliases = [.. member.Aliases],
        Affiliations = [.. Affiliations(member).Select(affiliation => _bodies.Named(member, affiliation)).OfType<string>().Distinct(StringComparer.Ordinal)],
        Mentions = [.. member.Spans.Order()],
        RoleMentions = [.. member.RoleSpans.Order().Distinct()],
    };
}
