using QuoteTracker.Text.Learning;

namespace QuoteTracker.Text.Tagging;

/// <summary>Features of the entity tagger: words, shapes and parts of speech in a window of five tokens.</summary>
internal static class EntityFeatures
{
    /// <summary>Number of features of a token.</summary>
    public const int Count = 37;

    /// <summary>Binary logarithm of the number of hash values.</summary>
    public const int Bits = 19;

    private const uint NoTag = 99;

    /// <summary>Writes the features of a token.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">Its parts of speech.</param>
    /// <param name="i">The token.</param>
    /// <param name="features">Buffer of <see cref="Count"/> features.</param>
    public static void Extract(SentenceFeatures sentence, ReadOnlySpan<PartOfSpeech> tags, int i, Span<uint> features)
    {
        ref readonly TokenFeatures token = ref sentence[i];
        ref readonly TokenFeatures before = ref sentence[i - 1];
        ref readonly TokenFeatures after = ref sentence[i + 1];
        ref readonly TokenFeatures earlier = ref sentence[i - 2];
        ref readonly TokenFeatures later = ref sentence[i + 2];
        uint tag = TagAt(tags, i);
        uint tagBefore = TagAt(tags, i - 1);
        uint tagAfter = TagAt(tags, i + 1);
        features = features[..Count];
        features[0] = FeatureHash.Of(1, 1);
        features[1] = FeatureHash.Of(8, earlier.Lower);
        features[2] = FeatureHash.Of(9, before.Lower);
        features[3] = FeatureHash.Of(10, token.Lower);
        features[4] = FeatureHash.Of(11, after.Lower);
        features[5] = FeatureHash.Of(12, later.Lower);
        features[6] = FeatureHash.Of(18, earlier.Shape);
        features[7] = FeatureHash.Of(19, before.Shape);
        features[8] = FeatureHash.Of(20, token.Shape, i == 0 ? 1u : 0);
        features[9] = FeatureHash.Of(21, after.Shape);
        features[10] = FeatureHash.Of(22, later.Shape);
        features[11] = FeatureHash.Of(28, TagAt(tags, i - 2));
        features[12] = FeatureHash.Of(29, tagBefore);
        features[13] = FeatureHash.Of(30, tag);
        features[14] = FeatureHash.Of(31, tagAfter);
        features[15] = FeatureHash.Of(32, TagAt(tags, i + 2));
        features[16] = FeatureHash.Of(40, before.Shape, token.Shape, after.Shape);
        features[17] = FeatureHash.Of(41, before.Lower, token.Lower);
        features[18] = FeatureHash.Of(42, token.Lower, after.Lower);
        features[19] = FeatureHash.Of(43, token.Form);
        features[20] = FeatureHash.Of(44, token.Suffix2);
        features[21] = FeatureHash.Of(45, token.Suffix3);
        features[22] = FeatureHash.Of(46, token.Suffix4);
        features[23] = FeatureHash.Of(47, before.Lower, token.Shape);
        features[24] = FeatureHash.Of(48, after.Lower, token.Shape);
        features[25] = FeatureHash.Of(49, tagBefore, tag, tagAfter);
        features[26] = FeatureHash.Of(50, token.Prefix3);
        features[27] = FeatureHash.Of(51, before.Shape, after.Lower);
        features[28] = FeatureHash.Of(52, before.Lower, after.Lower, token.Shape);
        features[29] = FeatureHash.Of(53, before.Suffix3, token.Suffix3);
        features[30] = FeatureHash.Of(54, token.Cluster, token.Shape);
        features[31] = FeatureHash.Of(55, before.Cluster);
        features[32] = FeatureHash.Of(56, after.Cluster);
        features[33] = FeatureHash.Of(57, before.Cluster, token.Cluster);
        features[34] = FeatureHash.Of(58, token.Cluster, after.Cluster);
        features[35] = FeatureHash.Of(59, earlier.Group, before.Group, token.Group);
        features[36] = FeatureHash.Of(60, token.Group, after.Group, later.Group);
    }

    private static uint TagAt(ReadOnlySpan<PartOfSpeech> tags, int i) => (uint)i < (uint)tags.Length ? (uint)tags[i] : NoTag;
}
