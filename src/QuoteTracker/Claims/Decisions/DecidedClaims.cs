using System.Collections.Immutable;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims.Decisions;

/// <summary>Turns groups back into claims.</summary>
internal static class DecidedClaims
{
    /// <summary>The claims: watched ones in the order given, then the others by their first statement. Claims that no decision touches are left as
    /// they are.</summary>
    /// <param name="groups">The groups; those without statements are left out unless they are watched.</param>
    /// <param name="statements">The statements of the run.</param>
    /// <param name="decided">Whether a decision says where a statement belongs.</param>
    public static ImmutableArray<Claim> Of(IReadOnlyList<DecidedGroup> groups, IReadOnlyList<Statement> statements, bool[] decided)
    {
        Dictionary<string, double> confidence = new(StringComparer.Ordinal);
        foreach (DecidedGroup group in groups.Where(group => group.Found is not null))
        {
            foreach (string id in group.Found!.StatementIds)
            {
                confidence[id] = group.Found.Confidence;
            }
        }

        HashSet<string> taken = new(StringComparer.Ordinal);
        DecidedGroup[] living = [.. groups.Where(group => group.Members.Count > 0 || (group.IsWatched && group.Current == group))];
        Dictionary<DecidedGroup, string> ids = [];

        // Those whose id is beyond doubt first.
        foreach (DecidedGroup group in living.OrderByDescending(group => !group.IsChanged || group.IsWatched))
        {
            ids.Add(group, IdsFor(group, statements).First(taken.Add));
        }

        return
        [
            .. living.OrderByDescending(group => group.IsWatched).ThenBy(group => group.IsWatched ? 0 : group.Members.Min()).Select(group => group switch
            {
                { IsChanged: false, Text: null } when string.Equals(ids[group], group.Found!.Id, StringComparison.Ordinal) => group.Found,
                _ => Create(group, ids[group]),
            }),
        ];

        Claim Create(DecidedGroup group, string id)
        {
            int[] members = [.. group.Members.OrderBy(member => statements[member].Date ?? DateTimeOffset.MaxValue).ThenBy(member => member)];
            string text = group.Text ?? group.Found?.Text ?? ClaimText.Write([.. members.Select(member => statements[member])]);
            double sure = members.Length == 0
                ? 1
                : members.Average(member => decided[member] ? 1 : confidence.GetValueOrDefault(statements[member].Id, 1));
            Claim claim = (group.Found ?? new Claim { Id = id, Text = text }) with
            {
                Id = id,
                Text = text,
                StatementIds = [.. members.Select(member => statements[member].Id)],
                Confidence = sure,
            };
            return ClaimDescription.Of(claim, [.. members.Select(member => statements[member])]);
        }
    }

    /// <summary>Ids for a claim, the best first.</summary>
    private static IEnumerable<string> IdsFor(DecidedGroup group, IReadOnlyList<Statement> statements)
    {
        if (group is { IsWatched: true } or { IsChanged: false, Id: null })
        {
            yield return group.Found!.Id;
        }

        if (group.Id is { } called)
        {
            yield return called;
        }

        int[] stable = [.. group.Members];
        Array.Sort(stable, (a, b) => Compare(statements[a], statements[b]));
        string[] own = [.. stable.Select(member => ClaimIds.Of(statements[member].Id))];
        if (group.Found is { } found && own.Contains(found.Id, StringComparer.Ordinal))
        {
            yield return found.Id;
        }

        foreach (string id in own)
        {
            yield return id;
        }

        for (int n = 2; ; n++)
        {
            yield return FormattableString.Invariant($"{own[0]}-{n}");
        }
    }

    private static int Compare(Statement a, Statement b)
    {
        int byArticle = string.CompareOrdinal(a.Article.Article.Id, b.Article.Article.Id);
        int byPlace = byArticle != 0 ? byArticle : a.Attribution.ContentExtent.CompareTo(b.Attribution.ContentExtent);
        return byPlace != 0 ? byPlace : string.CompareOrdinal(a.Id, b.Id);
    }
}
