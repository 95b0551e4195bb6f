using QuoteTracker.Text.Learning;

namespace QuoteTracker.Text.Tagging;

/// <summary>Features of the part-of-speech tagger: words, clusters, shapes and endings around the token, and the two tags before it.</summary>
internal static class PartOfSpeechFeatures
{
    /// <summary>Number of features of a token.</summary>
    public const int Count = 38;

    /// <summary>Binary logarithm of the number of hash values.</summary>
    public const int Bits = 19;

    /// <summary>Number of labels: the members of <see cref="PartOfSpeech"/>.</summary>
    public const int Labels = (int)PartOfSpeech.Address + 1;

    /// <summary>Stands for a tag before the sentence.</summary>
    public const uint NoTag = 98;

    /// <summary>Writes the features of a token.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="i">The token.</param>
    /// <param name="casing">How the sentence uses capitals, by <see cref="SentenceFeatures.Casing"/>.</param>
    /// <param name="previous">Tag of the token before it.</param>
    /// <param name="earlier">Tag of the token before that.</param>
    /// <param name="features">Buffer of <see cref="Count"/> features.</param>
    public static void Extract(SentenceFeatures sentence, int i, uint casing, uint previous, uint earlier, Span<uint> features)
    {
        ref readonly TokenFeatures token = ref sentence[i];
        ref readonly TokenFeatures before = ref sentence[i - 1];
        ref readonly TokenFeatures after = ref sentence[i + 1];
        features = features[..Count];
        features[0] = FeatureHash.Of(1, 0);
        features[1] = FeatureHash.Of(2, token.Form);
        features[2] = FeatureHash.Of(3, token.Lower);
        features[3] = FeatureHash.Of(4, token.Suffix1);
        features[4] = FeatureHash.Of(5, token.Suffix2);
        features[5] = FeatureHash.Of(6, token.Suffix3);
        features[6] = FeatureHash.Of(7, token.Suffix4);
        features[7] = FeatureHash.Of(8, token.Prefix3);
        features[8] = FeatureHash.Of(9, token.Shape, i == 0 ? 1u : 0);
        features[9] = FeatureHash.Of(10, previous);
        features[10] = FeatureHash.Of(11, earlier);
        features[11] = FeatureHash.Of(12, previous, earlier);
        features[12] = FeatureHash.Of(13, previous, token.Lower);
        features[13] = FeatureHash.Of(14, before.Lower);
        features[14] = FeatureHash.Of(15, after.Lower);
        features[15] = FeatureHash.Of(16, sentence[i - 2].Lower);
        features[16] = FeatureHash.Of(17, sentence[i + 2].Lower);
        features[17] = FeatureHash.Of(18, before.Lower, token.Lower);
        features[18] = FeatureHash.Of(19, token.Lower, after.Lower);
        features[19] = FeatureHash.Of(20, after.Suffix3);
        features[20] = FeatureHash.Of(21, after.Shape, previous);
        features[21] = FeatureHash.Of(22, after.Suffix2, token.Suffix2);
        features[22] = FeatureHash.Of(23, before.Suffix3);
        features[23] = FeatureHash.Of(24, before.Shape, token.Shape);
        features[24] = FeatureHash.Of(25, previous, token.Suffix3);
        features[25] = FeatureHash.Of(26, previous, after.Lower);
        features[26] = FeatureHash.Of(27, previous, earlier, token.Suffix2);
        features[27] = FeatureHash.Of(28, token.Shape, after.Shape);
        features[28] = FeatureHash.Of(40, token.Cluster);
        features[29] = FeatureHash.Of(41, before.Cluster);
        features[30] = FeatureHash.Of(42, after.Cluster);
        features[31] = FeatureHash.Of(43, previous, after.Cluster);
        features[32] = FeatureHash.Of(44, previous, token.Cluster);
        features[33] = FeatureHash.Of(45, token.Lower, after.Cluster);
        features[34] = FeatureHash.Of(50, casing, token.Shape);
        features[35] = FeatureHash.Of(51, casing, token.Lower);
        features[36] = FeatureHash.Of(52, casing, token.Suffix2, token.Shape);
        features[37] = FeatureHash.Of(53, casing, previous, token.Shape);
    }
}
