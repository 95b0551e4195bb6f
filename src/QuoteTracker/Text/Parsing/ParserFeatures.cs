using QuoteTracker.Text.Learning;

namespace QuoteTracker.Text.Parsing;

/// <summary>Features of a parser state: words and tags on the stack and in the buffer, their dependents, valencies and distances.</summary>
internal static class ParserFeatures
{
    /// <summary>Number of features of a state.</summary>
    public const int Count = 62;

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
        uint topLeftWord = new Node(sentence, tags, Child(state.Leftmost, top, tags.Length)).Word;
        uint nextLeftWord = new Node(sentence, tags, Child(state.Leftmost, next, tags.Length)).Word;
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
        features[0] = FeatureHash.Mix(1, 1);
        features[1] = FeatureHash.Mix(2, s0.Word, s0.Tag);
        features[2] = FeatureHash.Mix(3, s0.Tag);
        features[3] = FeatureHash.Mix(4, s1.Word, s1.Tag);
        features[4] = FeatureHash.Mix(5, s1.Tag);
        features[5] = FeatureHash.Mix(6, b0.Word, b0.Tag);
        features[6] = FeatureHash.Mix(7, b0.Tag);
        features[7] = FeatureHash.Mix(8, b1.Word, b1.Tag);
        features[8] = FeatureHash.Mix(9, b1.Tag);
        features[9] = FeatureHash.Mix(10, b2.Word, b2.Tag);
        features[10] = FeatureHash.Mix(11, s0.Word, b0.Word, t00);
        features[11] = FeatureHash.Mix(12, s0.Word, t00);
        features[12] = FeatureHash.Mix(13, b0.Word, t00);
        features[13] = FeatureHash.Mix(14, t00);
        features[14] = FeatureHash.Mix(15, s0.Word, b0.Word);
        features[15] = FeatureHash.Mix(16, t00 << 8 | b1.Tag);
        features[16] = FeatureHash.Mix(17, t10 << 8 | b0.Tag);
        features[17] = FeatureHash.Mix(18, t10);
        features[18] = FeatureHash.Mix(19, s1.Word, s0.Word);
        features[19] = FeatureHash.Mix(20, s1.Word, s0.Tag);
        features[20] = FeatureHash.Mix(21, s0.Word, s1.Tag);
        features[21] = FeatureHash.Mix(22, s2 << 16 | t10);
        features[22] = FeatureHash.Mix(23, t10 << 16 | b0.Tag << 8 | b1.Tag);
        features[23] = FeatureHash.Mix(24, b0.Tag << 16 | b1.Tag << 8 | b2.Tag);
        features[24] = FeatureHash.Mix(25, b0.Word, b1.Tag);
        features[25] = FeatureHash.Mix(26, b1.Word, b0.Tag);
        features[26] = FeatureHash.Mix(27, t00 << 8 | topLeft);
        features[27] = FeatureHash.Mix(28, t00 << 8 | topRight);
        features[28] = FeatureHash.Mix(29, t00 << 8 | nextLeft);
        features[29] = FeatureHash.Mix(30, t10 << 8 | secondRight);
        features[30] = FeatureHash.Mix(31, t10 << 8 | secondLeft);
        features[31] = FeatureHash.Mix(32, s0.Word, topValency);
        features[32] = FeatureHash.Mix(33, s0.Tag << 8 | topValency);
        features[33] = FeatureHash.Mix(34, t00 << 8 | nextValency);
        features[34] = FeatureHash.Mix(35, t10 << 8 | secondValency);
        features[35] = FeatureHash.Mix(36, t00 << 8 | distance);
        features[36] = FeatureHash.Mix(37, s0.Word, distance);
        features[37] = FeatureHash.Mix(38, b0.Word, distance);
        features[38] = FeatureHash.Mix(39, s0.Word, b0.Tag << 8 | b1.Tag);
        features[39] = FeatureHash.Mix(40, s1.Word, s1.Tag << 8 | b0.Tag);
        features[40] = FeatureHash.Mix(41, s0.Word, s1.Tag << 8 | b0.Tag);
        features[41] = FeatureHash.Mix(42, b0.Word, t10);
        features[42] = FeatureHash.Mix(43, s0.Word, topRight);
        features[43] = FeatureHash.Mix(44, s0.Word, topLeft);
        features[44] = FeatureHash.Mix(45, b0.Word, nextLeft);
        features[45] = FeatureHash.Mix(46, s1.Word, s0.Tag << 8 | topRight);
        features[46] = FeatureHash.Mix(47, s1.Word, b0.Word);
        features[47] = FeatureHash.Mix(48, t00 << 16 | nextLeft << 8 | nextLeft2);
        features[48] = FeatureHash.Mix(49, t10 << 8 | stackDistance);
        features[49] = FeatureHash.Mix(50, s1.Word, secondRight);
        features[50] = FeatureHash.Mix(51, s1.Word, s1.Tag << 8 | secondValency);
        features[51] = FeatureHash.Mix(52, t00 << 16 | afterTop << 8 | beforeNext);
        features[52] = FeatureHash.Mix(53, t10 << 16 | b0.Tag << 8 | topRight);
        features[53] = FeatureHash.Mix(54, t00 << 16 | b1.Tag << 8 | b2.Tag);

        // The first word below a noun is often its preposition, which decides where it hangs.
        features[54] = FeatureHash.Mix(55, s0.Word, nextLeftWord);
        features[55] = FeatureHash.Mix(56, nextLeftWord, t00);
        features[56] = FeatureHash.Mix(57, s1.Word, topLeftWord);
        features[57] = FeatureHash.Mix(58, topLeftWord, t10);
        features[58] = FeatureHash.Mix(59, s1.Word, topLeftWord, s0.Tag);
        features[59] = FeatureHash.Mix(60, s0.Word, topLeftWord);
        features[60] = FeatureHash.Mix(61, topLeftWord, t10 << 8 | b0.Tag);
        features[61] = FeatureHash.Mix(62, topLeftWord, nextLeftWord, t00);
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
