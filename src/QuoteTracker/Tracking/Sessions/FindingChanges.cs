using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Tells what became of conflicts and shifts from one analysis to the next. A finding whose claim got another id is known again by its
/// parties and evidence.</summary>
internal static class FindingChanges
{
    /// <summary>The changes, in the order of ids.</summary>
    public static ImmutableArray<TrackerEvent> Of(
        IReadOnlyList<TrackedConflict> earlierConflicts,
        IReadOnlyList<TrackedConflict> laterConflicts,
        IReadOnlyList<Shift> earlierShifts,
        IReadOnlyList<Shift> laterShifts,
        IReadOnlyDictionary<string, string> partyNames,
        DateTimeOffset at)
    {
        List<TrackerEvent> events = [];
        foreach ((TrackedConflict? earlier, TrackedConflict? later) in Match(
            earlierConflicts, laterConflicts, conflict => conflict.Conflict.Id, conflict => string.Join('\n', conflict.Conflict.PartyIds.Order(StringComparer.Ordinal)), conflict => conflict.Conflict.StatementIds))
        {
            if (Change(earlier, later) is { } kind)
            {
                Conflict conflict = (later ?? earlier)!.Conflict;
                events.Add(Event(kind, conflict.Id, earlier?.Conflict.Id, conflict.ClaimId, later is null ? $"No longer found: {conflict.Explanation}" : conflict.Explanation, at));
            }
        }

        foreach ((Shift? earlier, Shift? later) in Match(earlierShifts, laterShifts, shift => shift.Id, shift => shift.PartyId, shift => shift.StatementIds))
        {
            if (Change(earlier, later) is { } kind)
            {
                Shift shift = (later ?? earlier)!;
                string message = string.Create(CultureInfo.InvariantCulture, $"{partyNames.GetValueOrDefault(shift.PartyId, shift.PartyId)}: {Word(shift.From)}, then {Word(shift.To)} on {shift.Date:d MMMM yyyy} ({Kind(shift.Kind)}).");
                events.Add(Event(kind, shift.Id, earlier?.Id, shift.ClaimId, later is null ? $"No longer found: {message}" : message, at));
            }
        }

        return [.. events.OrderBy(what => what.SubjectId, StringComparer.Ordinal)];
    }

    private static string Word(Stance stance) => stance switch
    {
        Stance.Affirms => "affirms",
        Stance.Denies => "denies",
        Stance.Unconfirmed => "unconfirmed",
        _ => "takes no side",
    };

    private static string Kind(ShiftKind kind) => kind switch
    {
        ShiftKind.Reversal => "reversal",
        ShiftKind.Softening => "softening",
        _ => "confirmation",
    };

    private static TrackerEventKind? Change(TrackedConflict? earlier, TrackedConflict? later)
    {
        bool was = earlier?.IsOpen == true;
        bool stands = later?.IsOpen == true;
        if (was != stands)
        {
            return stands ? TrackerEventKind.ConflictAppeared : TrackerEventKind.ConflictClosed;
        }

        return stands && !Same(earlier!.Conflict, later!.Conflict) ? TrackerEventKind.ConflictChanged : null;
    }

    private static bool Same(Conflict one, Conflict other) =>
        string.Equals(one.Id, other.Id, StringComparison.Ordinal) && one.Kind == other.Kind && one.StatementIds.SequenceEqual(other.StatementIds, StringComparer.Ordinal);

    private static TrackerEventKind? Change(Shift? earlier, Shift? later)
    {
        if (earlier is null)
        {
            return TrackerEventKind.ShiftAppeared;
        }

        if (later is null)
        {
            return TrackerEventKind.ShiftClosed;
        }

        bool same = string.Equals(earlier.Id, later.Id, StringComparison.Ordinal) && earlier.Kind == later.Kind && earlier.Date == later.Date
            && earlier.StatementIds.SequenceEqual(later.StatementIds, StringComparer.Ordinal);
        return same ? null : TrackerEventKind.ShiftChanged;
    }

    private static List<(T? Earlier, T? Later)> Match<T>(
        IReadOnlyList<T> earlier,
        IReadOnlyList<T> later,
        Func<T, string> id,
        Func<T, string> parties,
        Func<T, ImmutableArray<string>> evidence)
        where T : class
    {
        List<(T?, T?)> pairs = [];
        Dictionary<string, T> left = earlier.ToDictionary(id, StringComparer.Ordinal);
        List<T> unknown = [];
        foreach (T one in later)
        {
            if (left.Remove(id(one), out T? same))
            {
                pairs.Add((same, one));
            }
            else
            {
                unknown.Add(one);
            }
        }

        ILookup<string, T> byParties = left.Values.ToLookup(parties, StringComparer.Ordinal);
        foreach (T one in unknown.OrderBy(id, StringComparer.Ordinal))
        {
            T? moved = byParties[parties(one)].OrderBy(id, StringComparer.Ordinal)
                .FirstOrDefault(candidate => left.ContainsKey(id(candidate)) && evidence(candidate).Intersect(evidence(one), StringComparer.Ordinal).Any());
            if (moved is not null)
            {
                left.Remove(id(moved));
            }

            pairs.Add((moved, one));
        }

        pairs.AddRange(left.Values.Select(gone => ((T?)gone, (T?)null)));
        return pairs;
    }

    private static TrackerEvent Event(TrackerEventKind kind, string id, string? previousId, string claimId, string message, DateTimeOffset at) => new()
    {
        Kind = kind,
        SubjectId = id,
        PreviousId = previousId is not null && !string.Equals(previousId, id, StringComparison.Ordinal) ? previousId : null,
        ClaimId = claimId,
        Message = ShownText.Of(message),
        At = at,
    };
}
