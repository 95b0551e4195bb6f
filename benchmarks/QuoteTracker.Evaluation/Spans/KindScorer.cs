using System.Collections;
using System.Collections.Immutable;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Spans;

/// <summary>Scores whole attributions, all together and by kind. A role is the set of its characters that are no white space, so two pieces
/// with a space between them equal one piece. Attributions without cue or content are left out.</summary>
/// <remarks>By kind, precision compares the predictions of the kind with all labels, and recall the labels of the kind with all predictions.</remarks>
internal sealed class KindScorer
{
    private readonly Dictionary<AttributionKind, KindTally> _kinds = Enum.GetValues<AttributionKind>().ToDictionary(kind => kind, _ => new KindTally());
    private readonly KindTally _all = new();

    public KindTally All => _all;

    public KindTally this[AttributionKind kind] => _kinds[kind];

    public void Add(string text, IReadOnlyList<SpanSets> gold, IReadOnlyList<SpanSets> predicted)
    {
        BitArray quoted = QuotedCharacters.Of(text);
        Whole[] labels = [.. gold.Where(IsWhole).Select(spans => new Whole(spans, text, quoted))];
        Whole[] found = [.. predicted.Where(IsWhole).Select(spans => new Whole(spans, text, quoted))];
        Align(labels, found);
        foreach (Whole item in found)
        {
            Count(item, labels, isPrediction: true);
        }

        foreach (Whole item in labels)
        {
            Count(item, found, isPrediction: false);
        }
    }

    private static bool IsWhole(SpanSets spans) => !spans.Cue.IsEmpty && !spans.Content.IsEmpty;

    private void Count(Whole item, Whole[] others, bool isPrediction)
    {
        bool exact = others.Any(other => Array.TrueForAll([.. SpanSets.Roles], role => item[role].AsSpan().SequenceEqual(other[role])));
        foreach (KindTally tally in (KindTally[])[_all, _kinds[item.Kind]])
        {
            tally.Exact += One(exact, isPrediction);
            tally.Detected += One(item.Partner is not null, isPrediction);
            foreach (Role role in SpanSets.Roles)
            {
                if (item[role].Length > 0)
                {
                    bool hit = others.Any(other => Shared(item[Role.Cue], other[Role.Cue]) > 0 && item[role].AsSpan().SequenceEqual(other[role]));
                    tally.AddRole(role, One(hit, isPrediction));
                }
            }
        }
    }

    private static Counts One(bool hit, bool isPrediction) =>
        isPrediction ? new Counts(hit ? 1 : 0, 1, 0, 0) : new Counts(0, 0, hit ? 1 : 0, 1);

    /// <summary>Pairs each label with at most one prediction: the largest overlap of cues first, then of all roles.</summary>
    private static void Align(Whole[] labels, Whole[] found)
    {
        List<(int Cue, int All, Whole Label, Whole Found)> pairs = [];
        foreach (Whole label in labels)
        {
            foreach (Whole item in found)
            {
                int cue = Shared(label[Role.Cue], item[Role.Cue]);
                if (cue > 0)
                {
                    pairs.Add((cue, SpanSets.Roles.Sum(role => Shared(label[role], item[role])), label, item));
                }
            }
        }

        foreach ((_, _, Whole label, Whole item) in pairs.OrderByDescending(pair => pair.Cue).ThenByDescending(pair => pair.All))
        {
            if (label.Partner is null && item.Partner is null)
            {
                label.Partner = item;
                item.Partner = label;
            }
        }
    }

    private static int Shared(int[] a, int[] b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            int order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private sealed class Whole(SpanSets spans, string text, BitArray quoted)
    {
        private readonly int[][] _characters = [.. SpanSets.Roles.Select(role => Characters(spans[role], text))];

        public Whole? Partner { get; set; }

        public AttributionKind Kind { get; } = QuotedCharacters.KindOf(spans.Content, text, quoted);

        public int[] this[Role role] => _characters[(int)role];

        private static int[] Characters(ImmutableArray<TextSpan> spans, string text) =>
        [
            .. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length)).Where(at => !char.IsWhiteSpace(text[at])).Distinct().Order(),
        ];
    }
}
