using QuoteTracker.Claims;
using QuoteTracker.Claims.Indexing;

namespace QuoteTracker.Training.Events;

/// <summary>What is measured on a pair of event mentions: what the claim index measures on two statements, and how alike heads and documents are.</summary>
internal static class EventPairFeatures
{
    private const int Own = 13;
    private const float Rarest = 8;

    /// <summary>Number of measures.</summary>
    public static int Count => SketchFeatures.Names.Length + Own;

    /// <summary>Measures a pair.</summary>
    public static float[] Measure(EventMention a, EventMention b)
    {
        float[] values = new float[Count];
        SketchFeatures.Measure(a.Sketch, b.Sketch, WordModel.Default.Dimensions, values);
        float content = values[0];
        float context = values[2];
        float meaning = values[5];
        bool sameLemma = string.Equals(a.Lemma, b.Lemma, StringComparison.Ordinal);
        bool sameStem = sameLemma || (a.Head.Term != 0 && a.Head.Term == b.Head.Term);
        float same = sameStem ? 1 : 0;
        float heads = sameStem ? 1 : a.Head.Word >= 0 && b.Head.Word >= 0
            ? Math.Max(0, System.Numerics.Tensors.TensorPrimitives.Dot(WordModel.Default.Vector(a.Head.Word), WordModel.Default.Vector(b.Head.Word)))
            : 0;
        float documents = a.Document.Cosine(b.Document);
        Span<float> own = values.AsSpan(SketchFeatures.Names.Length);
        own[0] = sameLemma ? 1 : 0;
        own[1] = same;
        own[2] = heads;
        own[3] = documents;
        own[4] = same * content;
        own[5] = same * context;
        own[6] = same * documents;
        own[7] = same * WordModel.Default.Rarity(a.Head.Word) / Rarest;
        own[8] = heads * heads * content;
        own[9] = heads * heads * documents;
        own[10] = heads * heads * heads;
        own[11] = same * meaning;
        own[12] = a.DocumentNumber == b.DocumentNumber ? same : 0;
        return values;
    }
}
