using QuoteTracker.Evaluation.Results;

namespace QuoteTracker.Evaluation.Spans;

/// <summary>Counts of the attributions of one kind.</summary>
internal sealed class KindTally
{
    private readonly Counts[] _roles = new Counts[SpanSets.Roles.Length];

    /// <summary>Source, cue and content all right.</summary>
    public Counts Exact { get; set; }

    /// <summary>Found at all: paired one to one by overlapping cues.</summary>
    public Counts Detected { get; set; }

    /// <summary>A role right in an attribution whose cue overlaps; without attributions in which the role is empty.</summary>
    public Counts this[Role role] => _roles[(int)role];

    public void AddRole(Role role, Counts counts) => _roles[(int)role] += counts;
}
