using QuoteTracker.Text.Learning;

namespace QuoteTracker.Text.Parsing;

/// <summary>Features of a parser state: words and tags on the stack and in the buffer, their dependents, valencies and distances.</summary>
internal static class ParserFeatures
{
    /// <summary>Number of features of a state.</summary>
    public const int Count = 54;

    /// <summary>Binary logarithm of the number of hash values.</summary>
    public const int Bits = 22;

    /// <summary>Number of moves.</summary>
    public const int Moves = 3;

    private const uint NoTag = 97;
    private const uint EndTag = 96;

    /// <summary>Writes the features of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tags">Its parts of speech.</param>
    /// <param name="features">Buffer of <see cref="Count"/> features.</param>
    public static void Extract(ParserState state, SentenceFeatures sentence, ReadOnlySpan<PartOfSpeech> tags, Span<uint> features)
    {
        int top = state.StackAt(0);
        int second = state.StackAt(1);
        int third = state.StackAt(2);
        int next = state.Buffer;
        Node s0 = new(sentence, tags, top);
        Node s1 = new(sentence, tags, second);
        Node b0 = new(sentence, tags, next);
        Node b1 = new(sentence, tags, next + 1);
        Node b2 = new(sentence, tags, next + 2);
        uint s2 = Tag(tags, third);
        uint topLeft = Tag(tags, Child(state.Leftmost, top, tags.Length));
        uint topRight = Tag(tags, Child(state.Rightmost, top, tags.Length));
        uint secondLeft = Tag(tags, Child(state.Leftmost, second, tags.Length));
        uint secondRight = Tag(tags, Child(state.Rightmost, second, tags.Length));
        uint nextLeft = Tag(tags, Child(state.Leftmost, next, tags.Length));
        uint nextLeft2 = Tag(tags, Child(state.SecondLeft, next, tags.Length));
        uint distance = top >= 0 ? (uint)Math.Min(5, next - top) : 0;
        uint stackDistance = second >= 0 ? (uint)Math.Min(5, top - second) : 0;
        uint topValency = top >= 0 ? (uint)((Math.Min(state.LeftCount[top], 3) * 4) + Math.Min(state.RightCount[top], 3)) : 20;
        uint nextValency = next < tags.Length ? (uint)Math.Min(state.LeftCount[next], 3) : 5;
        uint secondValency = second >= 0 ? (uint)Math.Min(state.RightCount[second], 3) : 7;
        uint afterTop = top >= 0 ? Tag(tags, top + 1) : 95;
        uint beforeNext = next > 0 ? Tag(tags, next - 1) : 94;

        // Pairs of tags fit one value, so that templates need fewer rounds of hashing.
        uint t00 = s0.Tag << 8 | b0.Tag;
        uint t10 = s1.Tag << 8 | s0.Tag;
        features = features[..Count];
        features[0] = FeatureHash.Of(1, 1);
        features[1] = FeatureHash.Of(2, s0.Word, s0.Tag);
        features[2] = FeatureHash.Of(3, s0.Tag);
        features[3] = FeatureHash.Of(4, s1.Word, s1.Tag);
        features[4] = FeatureHash.Of(5, s1.Tag);
        features[5] = FeatureHash.Of(6, b0.Word, b0.Tag);
        features[6] = FeatureHash.Of(7, b0.Tag);
        features[7] = FeatureHash.Of(8, b1.Word, b1.Tag);
        features[8] = FeatureHash.Of(9, b1.Tag);
        features[9] = FeatureHash.Of(10, b2.Word, b2.Tag);
        features[10] = FeatureHash.Of(11, s0.Word, b0.Word, t00);
        features[11] = FeatureHash.Of(12, s0.Word, t00);
        features[12] = FeatureHash.Of(13, b0.Word, t00);
        features[13] = FeatureHash.Of(14, t00);
        features[14] = FeatureHash.Of(15, s0.Word, b0.Word);
        features[15] = FeatureHash.Of(16, t00 << 8 | b1.Tag);
        features[16] = FeatureHash.Of(17, t10 << 8 | b0.Tag);
        features[17] = FeatureHash.Of(18, t10);
        features[18] = FeatureHash.Of(19, s1.Word, s0.Word);
        features[19] = FeatureHash.Of(20, s1.Word, s0.Tag);
        features[20] = FeatureHash.Of(21, s0.Word, s1.Tag);
        features[21] = FeatureHash.Of(22, s2 << 16 | t10);
        features[22] = FeatureHash.Of(23, t10 << 16 | b0.Tag << 8 | b1.Tag);
        features[23] = FeatureHash.Of(24, b0.Tag << 16 | b1.Tag << 8 | b2.Tag);
        features[24] = FeatureHash.Of(25, b0.Word, b1.Tag);
        features[25] = FeatureHash.Of(26, b1.Word, b0.Tag);
        features[26] = FeatureHash.Of(27, t00 << 8 | topLeft);
        features[27] = FeatureHash.Of(28, t00 << 8 | topRight);
        features[28] = FeatureHash.Of(29, t00 << 8 | nextLeft);
        features[29] = FeatureHash.Of(30, t10 << 8 | secondRight);
        features[30] = FeatureHash.Of(31, t10 << 8 | secondLeft);
        features[31] = FeatureHash.Of(32, s0.Word, topValency);
        features[32] = FeatureHash.Of(33, s0.Tag << 8 | topValency);
        features[33] = FeatureHash.Of(34, t00 << 8 | nextValency);
        features[34] = FeatureHash.Of(35, t10 << 8 | secondValency);
        features[35] = FeatureHash.Of(36, t00 << 8 | distance);
        features[36] = FeatureHash.Of(37, s0.Word, distance);
        features[37] = FeatureHash.Of(38, b0.Word, distance);
        features[38] = FeatureHash.Of(39, s0.Word, b0.Tag << 8 | b1.Tag);
        features[39] = FeatureHash.Of(40, s1.Word, s1.Tag << 8 | b0.Tag);
        features[40] = FeatureHash.Of(41, s0.Word, s1.Tag << 8 | b0.Tag);
        features[41] = FeatureHash.Of(42, b0.Word, t10);
        features[42] = FeatureHash.Of(43, s0.Word, topRight);
        features[43] = FeatureHash.Of(44, s0.Word, topLeft);
        features[44] = FeatureHash.Of(45, b0.Word, nextLeft);
        features[45] = FeatureHash.Of(46, s1.Word, s0.Tag << 8 | topRight);
        features[46] = FeatureHash.Of(47, s1.Word, b0.Word);
        features[47] = FeatureHash.Of(48, t00 << 16 | nextLeft << 8 | nextLeft2);
        features[48] = FeatureHash.Of(49, t10 << 8 | stackDistance);
        features[49] = FeatureHash.Of(50, s1.Word, secondRight);
        features[50] = FeatureHash.Of(51, s1.Word, s1.Tag << 8 | secondValency);
        features[51] = FeatureHash.Of(52, t00 << 16 | afterTop << 8 | beforeNext);
        features[52] = FeatureHash.Of(53, t10 << 16 | b0.Tag << 8 | topRight);
        features[53] = FeatureHash.Of(54, t00 << 16 | b1.Tag << 8 | b2.Tag);
    }

    private static int Child(int[] children, int token, int count) => (uint)token < (uint)count ? children[token] : ParserState.None;

    private static uint Tag(ReadOnlySpan<PartOfSpeech> tags, int token) =>
        token < 0 ? NoTag : token >= tags.Length ? EndTag : (uint)tags[token];

    private readonly ref struct Node(SentenceFeatures sentence, ReadOnlySpan<PartOfSpeech> tags, int token)
    {
        public uint Word { get; } = token < 0 ? 3 : token >= tags.Length ? 4 : sentence[token].Lower;

        public uint Tag { get; } = ParserFeatures.Tag(tags, token);
    }
}
