using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteTracker.Quotes.Learned;

/// <summary>The best label sequences of a chain in order. After one forward pass, every further path leaves an earlier one at some place
/// and follows the best way back from there; the most promising departures wait in a short sorted list (a tree-trellis search, Soong and
/// Huang 1991). Not thread-safe.</summary>
internal sealed class PathSearch
{
    private readonly List<Departure> _waiting = [];
    private float[] _best = [];
    private byte[] _labels = [];
    private float[] _scores = [];
    private int _places;

    /// <summary>Number of paths found.</summary>
    public int Count { get; private set; }

    /// <summary>Labels of a path, the best first.</summary>
    public ReadOnlySpan<byte> Labels(int path) => _labels.AsSpan(path * _places, _places);

    /// <summary>Score of a path.</summary>
    public float Score(int path) => _scores[path];

    /// <summary>Finds up to <paramref name="limit"/> paths no worse than the best by more than <paramref name="margin"/>.</summary>
    public void Run(LabelChain chain, ReadOnlySpan<float> emissions, ReadOnlySpan<int> observed, int limit, float margin)
    {
        _places = observed.Length;
        Count = 0;
        if (_places == 0)
        {
            return;
        }

        Span<float> best = Room.For(ref _best, _places * RoleLabel.Width);
        _ = Room.For(ref _labels, limit * _places);
        _ = Room.For(ref _scores, limit);
        chain.Forward(emissions, observed, best);
        _waiting.Clear();
        int last = _places - 1;
        Vector256<float> final = Vector256.Create(best[(last * RoleLabel.Width)..]);
        float worst = final[LabelChain.ArgMax(final)] - margin;
        for (int y = 0; y < RoleLabel.Count; y++)
        {
            Wait(new Departure(final[y], last, y, -1), limit, ref worst);
        }

        while (Count < limit && _waiting.Count > 0)
        {
            Departure next = _waiting[0];
            _waiting.RemoveAt(0);
            Follow(chain, observed, best, next, limit, ref worst);
        }
    }

    /// <summary>Completes a path from its departure back to the start; every other label on the way is a departure of a later path.</summary>
    private void Follow(
        LabelChain chain, ReadOnlySpan<int> observed, ReadOnlySpan<float> best, Departure from, int limit, ref float worst)
    {
        int path = Count++;
        _scores[path] = from.Score;
        Span<byte> labels = _labels.AsSpan(path * _places, _places);
        if (from.Parent >= 0)
        {
            Labels(from.Parent)[(from.Place + 1)..].CopyTo(labels[(from.Place + 1)..]);
        }

        labels[from.Place] = (byte)from.Label;
        int label = from.Label;
        for (int i = from.Place; i > 0; i--)
        {
            // What the path loses by another label at the place before is what that label's best arrival falls short.
            Vector256<float> arrivals = chain.Arrivals(best, observed, i, label);
            int before = LabelChain.ArgMax(arrivals);
            Vector256<float> totals = arrivals - Vector256.Create(arrivals[before]) + Vector256.Create(from.Score);
            if (Vector256.GreaterThanAny(totals, Vector256.Create(worst)))
            {
                for (int x = 0; x < RoleLabel.Count; x++)
                {
                    if (x != before && totals[x] > worst)
                    {
                        Wait(new Departure(totals[x], i - 1, x, path), limit, ref worst);
                    }
                }
            }

            label = before;
            labels[i - 1] = (byte)label;
        }
    }

    private void Wait(Departure departure, int limit, ref float worst)
    {
        if (departure.Score <= worst)
        {
            return;
        }

        int room = limit - Count;
        int at = _waiting.Count;
        while (at > 0 && CollectionsMarshal.AsSpan(_waiting)[at - 1].Score < departure.Score)
        {
            at--;
        }

        _waiting.Insert(at, departure);
        if (_waiting.Count > room)
        {
            _waiting.RemoveAt(_waiting.Count - 1);
        }

        if (_waiting.Count >= room && room > 0)
        {
            worst = Math.Max(worst, _waiting[^1].Score);
        }
    }

    /// <summary>A path not yet followed: it shares the labels after <paramref name="Place"/> with an earlier path.</summary>
    private readonly record struct Departure(float Score, int Place, int Label, int Parent);
}
