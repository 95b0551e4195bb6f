using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Brings the findings of a store up to date with its articles.</summary>
internal sealed class AnalysisRun(ITrackerStore store, ArticleInspection inspection, TrackingPipeline pipeline, TrackerSessionOptions options)
{
    // Articles whose findings are held in memory and saved in one step.
    private const int ArticlesPerStep = 256;

    private readonly StorylineAnalyzer _analyzer = new(pipeline, options.WatchedClaims);

    /// <summary>Names everything that the findings depend on beside the articles.</summary>
    public string Settings { get; } = string.Join('\n', (string[])
    [
        pipeline.Version,
        options.SettingsName,
        FormattableString.Invariant($"{options.StorylineGap};{options.StorylineCapacity};{options.StorylineSimilarity:R}"),
        .. options.WatchedClaims.Select(claim => ShownText.Of($"{claim.Id}\t{claim.Text}")),
    ]);

    /// <summary>Analyses what waits.</summary>
    /// <param name="onStep">Told the events of each step that is saved.</param>
    /// <param name="progress">Told how many articles of how many are analysed.</param>
    /// <param name="cancellationToken">Stops between steps; finished steps stay.</param>
    /// <returns>Number of articles whose storylines were analysed.</returns>
    public async Task<int> RunAsync(Action<ImmutableArray<TrackerEvent>> onStep, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        PendingAnalysis pending = await store.ReadPendingAsync(cancellationToken);
        bool everything = !string.Equals(pending.Settings, Settings, StringComparison.Ordinal);
        if (everything)
        {
            await RefreshAsync(cancellationToken);
        }
        else if (pending.From is null)
        {
            return 0;
        }

        IReadOnlyList<StorylineGroup> groups = await new AnalysisPlan(store, pending, everything, options).MakeAsync(cancellationToken);
        int total = groups.Sum(group => group.Changed.Sum(storyline => storyline.Members.Count));
        bool watches = !options.WatchedClaims.IsEmpty;
        long revision = pending.Revision;
        int done = 0;
        foreach ((StorylineGroup[] step, bool isLast) in Steps(groups))
        {
            ImmutableArray<StorylineFindings> findings = await AnalyzeAsync([.. step.SelectMany(group => group.Changed)], cancellationToken);
            ImmutableArray<string> removed = [.. step.SelectMany(group => group.Removed)];
            if (isLast && everything && !watches)
            {
                removed = removed.Add(StorylineAnalyzer.WatchedStoryline);
            }

            bool completes = isLast && !watches;
            onStep(await SaveAsync(revision++, removed, findings, completes ? pending : null, cancellationToken));
            done += findings.Sum(storyline => storyline.Articles.Length);
            progress?.Report((done, total));
        }

        if (watches)
        {
            StorylineFindings compared = _analyzer.CompareWatched(await ReadWatchedAsync(cancellationToken), cancellationToken);
            onStep(await SaveAsync(revision, [], [compared], pending, cancellationToken));
        }

        return done;
    }

    private static IEnumerable<(StorylineGroup[] Step, bool IsLast)> Steps(IReadOnlyList<StorylineGroup> groups)
    {
        List<StorylineGroup> step = [];
        int articles = 0;
        for (int i = 0; i < groups.Count; i++)
        {
            step.Add(groups[i]);
            articles += groups[i].Changed.Sum(storyline => storyline.Members.Count);
            if (articles >= ArticlesPerStep && i + 1 < groups.Count)
            {
                yield return ([.. step], false);
                step.Clear();
                articles = 0;
            }
        }

        yield return ([.. step], true);
    }

    /// <summary>Makes anew what other stages found in single articles.</summary>
    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        while (await store.FindStaleAsync(inspection.Version, options.BatchSize, cancellationToken) is { Count: > 0 } stale)
        {
            List<ArticleRecord> articles = [];
            await foreach (ArticleRecord article in store.ReadArticlesAsync(stale, cancellationToken))
            {
                articles.Add(inspection.Refresh(article));
            }

            await store.SaveInspectionsAsync(articles, cancellationToken);
        }
    }

    private async Task<ImmutableArray<StorylineFindings>> AnalyzeAsync(Storyline[] storylines, CancellationToken cancellationToken)
    {
        var findings = new StorylineFindings[storylines.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, storylines.Length, parallel, async (i, token) =>
        {
            IReadOnlyList<InspectedArticle> articles = await ReadAsync(storylines[i].Members, token);
            findings[i] = _analyzer.Analyze(storylines[i].Id, articles, [.. storylines[i].Members], token);
        });
        return [.. findings];
    }

    private async Task<IReadOnlyList<InspectedArticle>> ReadAsync(List<ArticleRevision> members, CancellationToken cancellationToken)
    {
        var articles = new Dictionary<string, InspectedArticle>(StringComparer.Ordinal);
        Dictionary<string, int> revisions = members.ToDictionary(member => member.ArticleId, member => member.Revision, StringComparer.Ordinal);
        await foreach (ArticleRecord article in store.ReadArticlesAsync(revisions.Keys, cancellationToken))
        {
            if (revisions[article.Article.Id] == article.Revision)
            {
                articles.Add(article.Article.Id, inspection.Read(article));
            }
        }

        return articles.Count == members.Count
            ? [.. members.Select(member => articles[member.ArticleId])]
            : throw new TrackerStoreException(StoreFailure.Concurrency, "Another writer changed an article while it was analysed.");
    }

    private async Task<ImmutableArray<TrackerEvent>> SaveAsync(
        long revision,
        ImmutableArray<string> removed,
        ImmutableArray<StorylineFindings> findings,
        PendingAnalysis? completed,
        CancellationToken cancellationToken)
    {
        string[] storylines = [.. removed, .. findings.Select(found => found.Storyline)];
        List<TrackedConflict> conflicts = await store.ReadConflictsAsync(storylines, cancellationToken).CollectAsync(cancellationToken);
        List<Shift> shifts = await store.ReadShiftsAsync(storylines, cancellationToken).CollectAsync(cancellationToken);
        Shift[] found = [.. findings.SelectMany(storyline => storyline.Shifts)];
        Dictionary<string, string> names = await NamesAsync([.. shifts, .. found], findings, cancellationToken);
        return await store.SaveAnalysisAsync(
            new AnalysisChange
            {
                ExpectedRevision = revision,
                Removed = removed,
                Findings = findings,
                Events = FindingChanges.Of(
                    conflicts, [.. findings.SelectMany(storyline => storyline.Conflicts)], shifts, found, names, options.TimeProvider.GetUtcNow()),
                Settings = completed is null ? null : Settings,
                ClearMarks = completed?.LastMark ?? 0,
            },
            cancellationToken);
    }

    /// <summary>Names of the parties that shift; those of watched claims are found in all storylines.</summary>
    private async Task<Dictionary<string, string>> NamesAsync(IReadOnlyList<Shift> shifts, ImmutableArray<StorylineFindings> findings, CancellationToken cancellationToken)
    {
        HashSet<string> ids = new(shifts.Select(shift => shift.PartyId), StringComparer.Ordinal);
        List<Party> known = await store.ReadPartiesAsync(ids, cancellationToken).CollectAsync(cancellationToken);
        return FindingViews.Merge(findings.SelectMany(found => found.Parties).Where(party => ids.Contains(party.Id)).Concat(known)).ToDictionary(party => party.Id, party => party.Name, StringComparer.Ordinal);
    }

    private async Task<ImmutableArray<PositionedClaim>> ReadWatchedAsync(CancellationToken cancellationToken)
    {
        var reader = new StatementReader(store, inspection);
        ImmutableArray<PositionedClaim>.Builder claims = ImmutableArray.CreateBuilder<PositionedClaim>();
        foreach (WatchedClaim claim in options.WatchedClaims)
        {
            StatementRecord[] records = [.. (await store.QueryStatementsAsync(new StatementQuery { ClaimId = claim.Id, Limit = int.MaxValue }, cancellationToken).CollectAsync(cancellationToken))
                .Where(record => record.RepeatsId is null)];
            ImmutableArray<Statement> statements = await reader.ReadAsync(records, cancellationToken);
            claims.Add(new PositionedClaim(
                new Claim { Id = claim.Id, Text = claim.Text, Watched = true, StatementIds = [.. records.Select(record => record.Id)] },
                [.. statements.Select((statement, i) => new PositionedStatement(statement, records[i].Position!))]));
        }

        return claims.ToImmutable();
    }
}
