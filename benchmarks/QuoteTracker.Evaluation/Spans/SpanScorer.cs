using System.Collections.Immutable;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Spans;

/// <summary>Scores attributions as the published PolNeAR comparison does (Zhang, Liu and others, CofeNet 2022) and as scoring/score_spans.py does:
/// every contiguous piece of a role is a span of its own, matched exactly after trimming white space.</summary>
internal sealed class SpanScorer
{
    private readonly Dictionary<Role, RoleTally> _roles = SpanSets.Roles.ToDictionary(role => role, _ => new RoleTally());
    private Counts _linked;

    public int Articles { get; private set; }

    /// <summary>Attributions whose three roles are all exactly right.</summary>
    public Counts Linked => _linked;

    /// <summary>Pieces of a role that are exactly right.</summary>
    public Counts Exact(Role role) => _roles[role].Exact;

    /// <summary>Mean over the pieces of a role of the best overlap (intersection over union), 0 to 100; a predicted piece that touches no labelled one counts as 0.</summary>
    public double Jaccard(Role role) => _roles[role].Jaccard;

    /// <summary>Adds an article.</summary>
    public void Add(IReadOnlyList<SpanSets> gold, IReadOnlyList<SpanSets> predicted)
    {
        Articles++;
        foreach (Role role in SpanSets.Roles)
        {
            _roles[role].Add([.. gold.SelectMany(a => a[role])], [.. predicted.SelectMany(a => a[role])]);
        }

        _linked += new Counts(
            predicted.Count(p => gold.Any(g => g.SameAs(p))),
            predicted.Count,
            predicted.Count(p => gold.Any(g => g.SameAs(p))),
            gold.Count);
    }

    private sealed class RoleTally
    {
        private double _overlap;
        private int _overlaps;

        public Counts Exact { get; private set; }

        public double Jaccard => 100 * _overlap / Math.Max(1, _overlaps);

        public void Add(HashSet<TextSpan> gold, HashSet<TextSpan> predicted)
        {
            Exact += Counts.Of(gold.Count(predicted.Contains), predicted.Count, gold.Count);
            foreach (TextSpan span in gold)
            {
                _overlap += predicted.Count == 0 ? 0 : predicted.Max(other => Overlap(span, other));
                _overlaps++;
            }

            _overlaps += predicted.Count(span => !gold.Any(span.Overlaps));
        }

        private static double Overlap(TextSpan a, TextSpan b)
        {
            int shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
            return shared <= 0 ? 0 : (double)shared / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));
        }
    }
}
