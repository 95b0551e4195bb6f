using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Speakers;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Tracking.Storage;

/// <summary>The findings of an <see cref="InMemoryTrackerStore"/>. Not thread-safe.</summary>
internal sealed class MemoryFindings
{
    private readonly SortedDictionary<string, StorylineFindings> _byStoryline = new(CodePointOrder.Instance);
    private readonly StatementIndex _statements = new();

    public int StatementCount => _statements.Count;

    public int ConflictCount => _byStoryline.Values.Sum(findings => findings.Conflicts.Length);

    public int RemoveArticle(string id) => _statements.RemoveArticle(id);

    public void Remove(string storyline)
    {
        if (_byStoryline.Remove(storyline, out StorylineFindings? findings))
        {
            foreach (StatementRecord statement in findings.Statements)
            {
                _statements.Remove(statement.Id);
            }
        }
    }

    public void Put(StorylineFindings findings)
    {
        _byStoryline.Add(findings.Storyline, findings);
        foreach (ArticleRevision article in findings.Articles)
        {
            _statements.RemoveArticle(article.ArticleId);
        }

        foreach (StatementRecord statement in findings.Statements)
        {
            _statements.Add(statement);
        }
    }

    public IEnumerable<StatementRecord> Statements(StatementQuery query) => _statements.Find(query);

    public IEnumerable<T> Of<T>(IReadOnlyCollection<string> storylines, Func<StorylineFindings, ImmutableArray<T>> part) => storylines
        .Distinct(StringComparer.Ordinal)
        .Where(_byStoryline.ContainsKey)
        .SelectMany(storyline => part(_byStoryline[storyline]));

    public IEnumerable<TrackedConflict> Conflicts(ConflictQuery query) => _byStoryline.Values
        .SelectMany(findings => findings.Conflicts)
        .Where(conflict => query.ClaimId is null || string.Equals(conflict.Conflict.ClaimId, query.ClaimId, StringComparison.Ordinal))
        .Where(conflict => query.PartyId is null || conflict.Conflict.PartyIds.Contains(query.PartyId, StringComparer.Ordinal))
        .Where(conflict => query.OpenAt is not { } time || conflict.Periods.Any(period => period.Contains(time)))
        .Where(conflict => !query.OnlyOpen || conflict.IsOpen)
        .OrderByDescending(conflict => conflict.Conflict.Severity)
        .ThenBy(conflict => conflict.Conflict.Id, CodePointOrder.Instance)
        .Take(query.Limit);

    public IEnumerable<Shift> Shifts(ShiftQuery query) => _byStoryline.Values
        .SelectMany(findings => findings.Shifts)
        .Where(shift => query.ClaimId is null || string.Equals(shift.ClaimId, query.ClaimId, StringComparison.Ordinal))
        .Where(shift => query.PartyId is null || string.Equals(shift.PartyId, query.PartyId, StringComparison.Ordinal))
        .Where(shift => !(shift.Date < query.From) && !(shift.Date >= query.Before))
        .OrderBy(shift => shift.Date.UtcTicks)
        .ThenBy(shift => shift.Id, CodePointOrder.Instance)
        .Take(query.Limit);

    public IEnumerable<Claim> Claims(IReadOnlyCollection<string> ids)
    {
        HashSet<string> wanted = new(ids, StringComparer.Ordinal);
        return _byStoryline.Values.SelectMany(findings => findings.Claims).Where(claim => wanted.Contains(claim.Id)).Select(claim => claim with { StatementIds = [] });
    }

    public IEnumerable<Speaker> Speakers(IReadOnlyCollection<string> ids)
    {
        HashSet<string> wanted = new(ids, StringComparer.Ordinal);
        return _byStoryline.Values.SelectMany(findings => findings.Speakers).Where(speaker => wanted.Contains(speaker.Id));
    }

    public IEnumerable<Speaker> FindSpeakers(string name)
    {
        string key = NameFolding.Fold(name);
        return _byStoryline.Values.SelectMany(findings => findings.Speakers)
            .Where(speaker => speaker.Aliases.Append(speaker.Name).Any(known => string.Equals(NameFolding.Fold(known), key, StringComparison.Ordinal)));
    }

    public IEnumerable<Party> Parties(IReadOnlyCollection<string> ids)
    {
        HashSet<string> wanted = new(ids, StringComparer.Ordinal);
        return _byStoryline.Values.SelectMany(findings => findings.Parties).Where(party => wanted.Contains(party.Id));
    }

    public IEnumerable<Diagnostic> Diagnostics(IReadOnlyCollection<string> articleIds)
    {
        HashSet<string> wanted = new(articleIds, StringComparer.Ordinal);
        return _byStoryline.Values.SelectMany(findings => findings.Diagnostics)
            .Where(diagnostic => diagnostic.ArticleId is { } id && wanted.Contains(id))
            .OrderBy(diagnostic => diagnostic.ArticleId, CodePointOrder.Instance);
    }

    public IEnumerable<Republication> Republications(IReadOnlyCollection<string> articleIds)
    {
        HashSet<string> wanted = new(articleIds, StringComparer.Ordinal);
        return _byStoryline.Values.SelectMany(findings => findings.Republications)
            .Select(republication => republication with { CopyIds = [.. republication.CopyIds.Where(wanted.Contains)] })
            .Where(republication => !republication.CopyIds.IsEmpty)
            .OrderBy(republication => republication.OriginalId, CodePointOrder.Instance);
    }
}
