using QuoteTracker.Text.Learning;

namespace QuoteTracker.Text.Parsing;

/// <summary>Features of an arc for its relation: words and tags of governor and dependent, what stands between and below them.</summary>
internal static class RelationFeatures
{
    /// <summary>Number of features of an arc.</summary>
    public const int Count = 26;

    /// <summary>Binary logarithm of the number of hash values.</summary>
    public const int Bits = 18;

    /// <summary>Number of labels: the members of <see cref="DependencyRelation"/>.</summary>
    public const int Labels = (int)DependencyRelation.Punctuation + 1;

    private const uint NoTag = 97;
    private const uint EndTag = 96;

    /// <summary>Writes the features of the arc to a dependent.</summary>
    /// <param name="state">A finished parse.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">Its parts of speech.</param>
    /// <param name="dependent">The dependent.</param>
    /// <param name="features">Buffer of <see cref="Count"/> features.</param>
    public static void Extract(ParserState state, SentenceFeatures sentence, ReadOnlySpan<PartOfSpeech> tags, int dependent, Span<uint> features)
    {
        int count = tags.Length;
        int head = state.Heads[dependent];
        int grand = head < count ? state.Heads[head] : ParserState.None;
        uint direction = dependent < head ? 0u : 1u;
        uint distance = (uint)Math.Min(6, Math.Abs(dependent - head));
        uint wordHead = Word(sentence, head);
        uint word = sentence[dependent].Lower;
        uint tagHead = Tag(tags, head);
        uint tag = Tag(tags, dependent);
        int first = state.Leftmost[dependent];
        int last = state.Rightmost[dependent];
        uint firstTag = Tag(tags, first);
        uint lastTag = Tag(tags, last);
        uint firstWord = first < 0 ? word : Word(sentence, first);
        uint kids = (uint)Math.Min(7, state.LeftCount[dependent] + state.RightCount[dependent]);
        int left = head < count ? state.Leftmost[head] : ParserState.None;
        int right = head < count ? state.Rightmost[head] : ParserState.None;
        uint side = (dependent == left ? 1u : 0) | (dependent == right ? 2u : 0) | (left >= 0 && left < head && dependent > head ? 4u : 0);
        uint edge = tagHead << 16 | tag << 8 | direction;
        features = features[..Count];
        features[0] = FeatureHash.Mix(1, edge);
        features[1] = FeatureHash.Mix(2, wordHead, edge);
        features[2] = FeatureHash.Mix(3, word, edge);
        features[3] = FeatureHash.Mix(4, wordHead, word);
        features[4] = FeatureHash.Mix(5, word);
        features[5] = FeatureHash.Mix(6, tag << 8 | distance << 1 | direction);
        features[6] = FeatureHash.Mix(7, edge, Tag(tags, dependent - 1));
        features[7] = FeatureHash.Mix(8, edge, Tag(tags, dependent + 1));
        features[8] = FeatureHash.Mix(9, edge, side);
        features[9] = FeatureHash.Mix(10, edge, firstTag);
        features[10] = FeatureHash.Mix(11, edge, lastTag);
        features[11] = FeatureHash.Mix(12, edge, Tag(tags, grand));
        features[12] = FeatureHash.Mix(13, word, distance << 1 | direction);
        features[13] = FeatureHash.Mix(14, edge, Tag(tags, head + 1));
        features[14] = FeatureHash.Mix(15, edge, Tag(tags, head - 1));
        features[15] = FeatureHash.Mix(16, wordHead, side << 1 | direction);
        features[16] = FeatureHash.Mix(17, wordHead, tag << 16 | firstTag << 8 | direction);
        features[17] = FeatureHash.Mix(18, Word(sentence, dependent - 1), tag << 1 | direction);
        features[18] = FeatureHash.Mix(19, edge, kids);
        features[19] = FeatureHash.Mix(20, 1);
        features[20] = FeatureHash.Mix(21, firstWord, edge);
        features[21] = FeatureHash.Mix(22, firstWord, wordHead, direction);
        features[22] = FeatureHash.Mix(23, edge, firstTag, lastTag);
        features[23] = FeatureHash.Mix(24, wordHead, side, tag << 1 | direction);
        features[24] = FeatureHash.Mix(25, edge, sentence[dependent].Suffix3);
        features[25] = FeatureHash.Mix(26, tag << 8 | firstTag, word);
    }

    private static uint Word(SentenceFeatures sentence, int token) => token < 0 ? 3 : token >= sentence.Count ? 4 : sentence[token].Lower;

    private static uint Tag(ReadOnlySpan<PartOfSpeech> tags, int token) => token < 0 ? NoTag : token >= tags.Length ? EndTag : (uint)tags[token];
}
