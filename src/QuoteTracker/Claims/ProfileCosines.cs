using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QuoteTracker.Claims;

/// <summary>
/// Cosines of the statements of one subject. The vectors of the left statement of a pair are spread out over the numbers of all terms, side by
/// side, so that one walk over a vector of the right statement gives its products with all of them; terms are added in ascending order, as
/// <see cref="TermVector.Cosine"/> adds them. Quick when pairs come ordered by their left statement. Not thread-safe.
/// </summary>
internal sealed class ProfileCosines
{
    private const int Blend = 0;
    private const int Content = 1;
    private const int Window = 2;
    private const int Title = 3;
    private const int Actors = 4;
    private const int Names = 5;
    private const int Grounded = 6;
    private const int Spaces = 7;
    private const int Lanes = 8;

    private readonly Row[][] _rows;
    private readonly float[] _spread;
    private int _left = -1;

    /// <summary>Numbers the terms of all statements.</summary>
    public ProfileCosines(IReadOnlyList<StatementProfile> profiles)
    {
        TermTable terms = new();
        _rows = [.. profiles.Select(profile => Rows(profile, terms))];
        _spread = new float[terms.Count * Lanes];
    }

    /// <summary>Compares two statements.</summary>
    public PairCosines Measure(int left, int right)
    {
        if (left != _left)
        {
            Spread(left);
        }

        Row[] rows = _rows[right];
        Vector256<float> content = Products(rows[Content]);
        Vector256<float> window = Products(rows[Window]);
        return new PairCosines(
            Products(rows[Blend])[Blend],
            Math.Max(window[Content], content[Window]),
            window[Window],
            content[Content],
            Products(rows[Title])[Title],
            Products(rows[Actors])[Actors],
            Products(rows[Names])[Names],
            Math.Max(content[Grounded], Products(rows[Grounded])[Content]));
    }

    private static Row[] Rows(StatementProfile profile, TermTable terms)
    {
        Row[] rows = new Row[Spaces];
        rows[Blend] = Row.Of(profile.Blend, terms);
        rows[Content] = Row.Of(profile.Content, terms);
        rows[Window] = Row.Of(profile.Window, terms);
        rows[Title] = Row.Of(profile.Title, terms);
        rows[Actors] = Row.Of(profile.Actors, terms);
        rows[Names] = Row.Of(profile.Names, terms);
        rows[Grounded] = Row.Of(profile.Grounded, terms);
        return rows;
    }

    private void Spread(int left)
    {
        if (_left >= 0)
        {
            foreach (Row row in _rows[_left])
            {
                foreach (int place in row.Places)
                {
                    _spread.AsSpan(place, Lanes).Clear();
                }
            }
        }

        for (int space = 0; space < Spaces; space++)
        {
            Row row = _rows[left][space];
            for (int i = 0; i < row.Places.Length; i++)
            {
                _spread[row.Places[i] + space] = row.Vector.Weights[i];
            }
        }

        _left = left;
    }

    // Compiled at once: it runs for the square of the statements of a subject.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<float> Products(Row row)
    {
        Vector256<float> sum = Vector256<float>.Zero;
        ref float spread = ref MemoryMarshal.GetArrayDataReference(_spread);
        ReadOnlySpan<float> weights = row.Vector.Weights;
        ReadOnlySpan<int> places = row.Places.AsSpan(0, weights.Length);
        for (int i = 0; i < weights.Length; i++)
        {
            sum += Vector256.LoadUnsafe(ref spread, (nuint)places[i]) * weights[i];
        }

        return sum;
    }

    /// <summary>A vector with the places of its terms in the spread.</summary>
    private readonly record struct Row(TermVector Vector, int[] Places)
    {
        public static Row Of(TermVector vector, TermTable terms)
        {
            int[] places = new int[vector.Terms.Length];
            for (int i = 0; i < places.Length; i++)
            {
                places[i] = terms.Number(vector.Terms[i]) * Lanes;
            }

            return new Row(vector, places);
        }
    }
}
