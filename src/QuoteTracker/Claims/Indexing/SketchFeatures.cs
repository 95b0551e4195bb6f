using System.Numerics;

namespace QuoteTracker.Claims.Indexing;

/// <summary>What is measured on a pair of sketches. Symmetric.</summary>
internal static class SketchFeatures
{
    private const float FullWeight = byte.MaxValue * (float)byte.MaxValue;
    private const float FullMeaning = sbyte.MaxValue * (float)sbyte.MaxValue;

    /// <summary>Names of the measures, in order.</summary>
    public static readonly string[] Names =
    [
        "content", "cross", "context", "names", "contentMeaning", "contextMeaning", "contentAndMeaning", "contentAndContext", "crossAndNames",
        "sameArticle", "sameSpeaker", "sameParty", "near", "continues", "days", "shorter",
    ];

    /// <summary>Measures a pair.</summary>
    /// <param name="a">A sketch.</param>
    /// <param name="b">Another.</param>
    /// <param name="dimensions">Dimensions of a meaning.</param>
    /// <param name="values">Takes the measures.</param>
    public static void Measure(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int dimensions, Span<float> values)
    {
        SketchLayout.Terms(a, dimensions, out ReadOnlySpan<uint> contentA, out ReadOnlySpan<uint> contextA, out ReadOnlySpan<uint> namesA);
        SketchLayout.Terms(b, dimensions, out ReadOnlySpan<uint> contentB, out ReadOnlySpan<uint> contextB, out ReadOnlySpan<uint> namesB);
        values[0] = Cosine(contentA, contentB);
        values[1] = Math.Max(Cosine(contentA, contextB), Cosine(contentB, contextA));
        values[2] = Cosine(contextA, contextB);
        values[3] = Cosine(namesA, namesB);
        values[4] = Dot(SketchLayout.ContentMeaning(a, dimensions), SketchLayout.ContentMeaning(b, dimensions));
        values[5] = Dot(SketchLayout.ContextMeaning(a, dimensions), SketchLayout.ContextMeaning(b, dimensions));
        values[6] = MathF.Sqrt(Math.Max(0, values[1]) * Math.Max(0, values[4]));
        values[7] = MathF.Sqrt(Math.Max(0, values[0]) * Math.Max(0, values[2]));
        values[8] = MathF.Sqrt(Math.Max(0, values[1]) * Math.Max(0, values[3]));
        bool sameArticle = a[SketchLayout.Article] == b[SketchLayout.Article];
        bool sameSpeaker = Same(a, b, SketchLayout.Speaker);
        int distance = Math.Max(0, Math.Max((int)a[SketchLayout.FirstSentence] - (int)b[SketchLayout.LastSentence], (int)b[SketchLayout.FirstSentence] - (int)a[SketchLayout.LastSentence]));
        values[9] = sameArticle ? 1 : 0;
        values[10] = sameSpeaker ? 1 : 0;
        values[11] = Same(a, b, SketchLayout.Party) ? 1 : 0;
        values[12] = sameArticle ? MathF.Exp(-distance / 3f) : 0;
        values[13] = sameArticle && sameSpeaker && distance <= 1 ? 1 : 0;
        bool dated = a[SketchLayout.Day] != SketchLayout.NoDay && b[SketchLayout.Day] != SketchLayout.NoDay;
        values[14] = dated ? MathF.Log(1 + Math.Abs((int)a[SketchLayout.Day] - (int)b[SketchLayout.Day])) / 8 : 0.5f;
        values[15] = MathF.Log(1 + Math.Min(a[SketchLayout.Length], b[SketchLayout.Length])) / 3;
    }

    private static bool Same(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int field) => a[field] != 0 && a[field] == b[field];

    private static float Cosine(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        int sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.Length && j < b.Length)
        {
            uint left = SketchLayout.Key(a[i]);
            uint right = SketchLayout.Key(b[j]);
            if (left == right)
            {
                sum += SketchLayout.Weight(a[i++]) * SketchLayout.Weight(b[j++]);
            }
            else if (left < right)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum / FullWeight;
    }

    private static float Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        Vector<int> sums = Vector<int>.Zero;
        int i = 0;
        for (; i <= a.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(a[i..]), out Vector<short> lowA, out Vector<short> highA);
            Vector.Widen(new Vector<sbyte>(b[i..]), out Vector<short> lowB, out Vector<short> highB);

            // A product of two bytes fits a short; a sum of two may not.
            Vector.Widen(lowA * lowB, out Vector<int> first, out Vector<int> second);
            Vector.Widen(highA * highB, out Vector<int> third, out Vector<int> fourth);
            sums += first + second + third + fourth;
        }

        int sum = Vector.Sum(sums);
        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum / FullMeaning;
    }
}
