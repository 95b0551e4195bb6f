using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>A paragraph, or a window of a very long one, as arrays of what the features look at. An instance is filled again and again by
/// <see cref="PassageReader"/>; arrays only grow. Not thread-safe.</summary>
internal sealed class Passage
{
    private int _capacity;

    /// <summary>Index of the first token in the text.</summary>
    public int First { get; set; }

    /// <summary>Number of tokens.</summary>
    public int Length { get; private set; }

    /// <summary>Index of the paragraph in the text.</summary>
    public int Paragraph { get; set; }

    /// <summary>What the passage before ended with; see <see cref="PassageReader"/>.</summary>
    public int Before { get; set; }

    /// <summary>What the passage after starts with; see <see cref="PassageReader"/>.</summary>
    public int After { get; set; }

    /// <summary>Hash of the word in lower case.</summary>
    public int[] Word { get; private set; } = [];

    /// <summary>Hash of the word without inflection.</summary>
    public int[] Stem { get; private set; } = [];

    /// <summary>Hash of the pattern of letters, digits and marks.</summary>
    public int[] Shape { get; private set; } = [];

    /// <summary>Hashes of the last two, three, four and the first two, three, four letters, six for each token; 0 where the word is too short.</summary>
    public int[] Affixes { get; private set; } = [];

    /// <summary>Cluster of words with like meaning and use.</summary>
    public int[] Cluster { get; private set; } = [];

    /// <summary>Coarse cluster.</summary>
    public int[] Group { get; private set; } = [];

    /// <summary>Part of speech.</summary>
    public byte[] Tag { get; private set; } = [];

    /// <summary>Kind of the named entity.</summary>
    public byte[] Entity { get; private set; } = [];

    /// <summary>Place of the governor in the passage; -1 for a root, 0 or less when beyond the passage.</summary>
    public int[] Head { get; private set; } = [];

    /// <summary>Relation to the governor.</summary>
    public byte[] Relation { get; private set; } = [];

    /// <summary>State of quotation.</summary>
    public byte[] Quote { get; private set; } = [];

    /// <summary>Coarse kind of word.</summary>
    public byte[] Kind { get; private set; } = [];

    /// <summary>How often the word is a cue, 0 (hardly) to 3.</summary>
    public byte[] CueLevel { get; private set; } = [];

    /// <summary>Index of the sentence in the passage.</summary>
    public int[] Sentence { get; private set; } = [];

    /// <summary>First place of each token's sentence.</summary>
    public int[] SentenceStart { get; private set; } = [];

    /// <summary>Place after the last token of each token's sentence.</summary>
    public int[] SentenceEnd { get; private set; } = [];

    /// <summary>Class for <see cref="LabelChain"/>: kind of the token before and of this one.</summary>
    public int[] Observed { get; private set; } = [];

    /// <summary>Number of <see cref="Observed"/> classes.</summary>
    public const int ObservedClasses = (int)WordKind.Count * (int)WordKind.Count;

    /// <summary>Number of affixes of each token.</summary>
    public const int AffixCount = 6;

    /// <summary>Number of sentences.</summary>
    public int Sentences => Length == 0 ? 0 : Sentence[Length - 1] + 1;

    // The same beyond the passage: a constant for each side.
    public int WordAt(int place) => At(Word, place);

    public int StemAt(int place) => At(Stem, place);

    public int ClusterAt(int place) => At(Cluster, place);

    public int GroupAt(int place) => At(Group, place);

    public int ShapeAt(int place) => At(Shape, place);

    public int TagAt(int place) => At(Tag, place);

    public int EntityAt(int place) => At(Entity, place);

    public int QuoteAt(int place) => (uint)place < (uint)Length ? Quote[place] : 9;

    public int KindAt(int place) => (uint)place < (uint)Length ? Kind[place] : (int)WordKind.None;

    /// <summary>1 for an opening bracket, -1 for a closing one.</summary>
    public int Bracket(int place) => (PartOfSpeech)Tag[place] switch
    {
        PartOfSpeech.OpenBracket => 1,
        PartOfSpeech.CloseBracket => -1,
        _ => 0,
    };

    public bool StartsSentence(int place) => SentenceStart[place] == place;

    public bool EndsSentence(int place) => SentenceEnd[place] == place + 1;

    private int At(int[] values, int place) => (uint)place < (uint)Length ? values[place] : place < 0 ? -1 : -2;

    private int At(byte[] values, int place) => (uint)place < (uint)Length ? values[place] : place < 0 ? -1 : -2;

    /// <summary>Makes room for a number of tokens; contents are undefined afterwards.</summary>
    public void Resize(int length)
    {
        Length = length;
        if (length <= _capacity)
        {
            return;
        }

        _capacity = length;
        Word = new int[length];
        Stem = new int[length];
        Shape = new int[length];
        Affixes = new int[length * AffixCount];
        Cluster = new int[length];
        Group = new int[length];
        Tag = new byte[length];
        Entity = new byte[length];
        Head = new int[length];
        Relation = new byte[length];
        Quote = new byte[length];
        Kind = new byte[length];
        CueLevel = new byte[length];
        Sentence = new int[length];
        SentenceStart = new int[length];
        SentenceEnd = new int[length];
        Observed = new int[length];
    }
}
