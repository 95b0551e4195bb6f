using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Neighbours, segments and running counts of a passage, worked out once and read by the features of both stages.
/// An instance is filled again and again. Not thread-safe.</summary>
internal sealed class PassageIndex
{
    /// <summary>Running counts of commas, quotation marks, "that", sentence starts, verbs and any stops.</summary>
    private int[] _counts = [];

    /// <summary>Stretches between stops: start, last place and first strong cue word or -1.</summary>
    private int[] _segments = [];

    private int[] _segmentOf = [];
    private int[] _near = [];
    private int[] _sentences = [];

    /// <summary>What <see cref="Between"/> counts.</summary>
    public enum Counted
    {
        Commas,
        Marks,
        Thats,
        SentenceStarts,
        Verbs,
        Stops,

        /// <summary>Number of counters.</summary>
        Count,
    }

    /// <summary>What <see cref="Left"/> and <see cref="Right"/> look for.</summary>
    public enum Near
    {
        /// <summary>Any word of the cue lexicon.</summary>
        Cue,

        /// <summary>A strong cue word outside quotation marks.</summary>
        StrongCue,

        /// <summary>A quotation mark.</summary>
        Mark,

        /// <summary>A verb of the same sentence.</summary>
        Verb,

        /// <summary>Number of targets.</summary>
        Count,
    }

    public int Segments { get; private set; }

    /// <summary>Number of quotations that open in the passage.</summary>
    public int Quotations { get; private set; }

    /// <summary>Number of counted things at places from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public int Between(Counted what, int start, int end) =>
        _counts[(end * (int)Counted.Count) + (int)what] - _counts[(start * (int)Counted.Count) + (int)what];

    /// <summary>Nearest place before <paramref name="place"/>; -1 if none.</summary>
    public int Left(Near what, int place) => _near[(((place * 2) + 0) * (int)Near.Count) + (int)what];

    /// <summary>Nearest place after <paramref name="place"/>; -1 if none.</summary>
    public int Right(Near what, int place) => _near[(((place * 2) + 1) * (int)Near.Count) + (int)what];

    public int SegmentOf(int place) => _segmentOf[place];

    public int SegmentStart(int segment) => _segments[segment * 3];

    public int SegmentLast(int segment) => _segments[(segment * 3) + 1];

    public int SegmentCue(int segment) => _segments[(segment * 3) + 2];

    /// <summary>Number of strong cue words outside marks in a sentence; 0 beyond the passage.</summary>
    public int CuesOfSentence(int sentence) => _sentences[sentence * 2];

    /// <summary>Whether a sentence holds quoted words (1) and marks (2).</summary>
    public int QuotesOfSentence(int sentence) => _sentences[(sentence * 2) + 1];

    public static bool IsStop(byte kind) => (WordKind)kind
        is WordKind.OpenMark or WordKind.CloseMark or WordKind.Comma or WordKind.SentenceEnd or WordKind.OtherStop;

    public static bool IsVerb(byte tag) => (PartOfSpeech)tag is >= PartOfSpeech.Verb and <= PartOfSpeech.VerbPresentThird;

    public void Fill(Passage passage)
    {
        int n = passage.Length;
        Span<int> counts = Room.For(ref _counts, (n + 1) * (int)Counted.Count);
        Span<int> near = Room.For(ref _near, n * 2 * (int)Near.Count);
        Span<int> sentences = Room.For(ref _sentences, passage.Sentences * 2);
        sentences.Clear();
        _ = Room.For(ref _segmentOf, n);
        _ = Room.For(ref _segments, n * 3);
        Segments = 0;
        Quotations = 0;
        counts[..(int)Counted.Count].Clear();
        Span<int> last = stackalloc int[(int)Near.Count];
        last.Fill(-1);
        for (int i = 0; i < n; i++)
        {
            byte kind = passage.Kind[i];
            bool verb = IsVerb(passage.Tag[i]);
            bool mark = passage.Quote[i] >= QuoteState.Open;
            bool strong = passage.CueLevel[i] > 1 && passage.Quote[i] == QuoteState.Outside;
            Span<int> now = counts.Slice((i + 1) * (int)Counted.Count, (int)Counted.Count);
            counts.Slice(i * (int)Counted.Count, (int)Counted.Count).CopyTo(now);
            now[(int)Counted.Commas] += kind == (byte)WordKind.Comma ? 1 : 0;
            now[(int)Counted.Marks] += mark ? 1 : 0;
            now[(int)Counted.Thats] += kind == (byte)WordKind.That ? 1 : 0;
            now[(int)Counted.SentenceStarts] += i > 0 && passage.StartsSentence(i) ? 1 : 0;
            now[(int)Counted.Verbs] += verb ? 1 : 0;
            now[(int)Counted.Stops] += IsStop(kind) ? 1 : 0;
            Quotations += passage.Quote[i] == QuoteState.Open ? 1 : 0;
            int sentence = passage.Sentence[i] * 2;
            sentences[sentence] += strong ? 1 : 0;
            sentences[sentence + 1] |= mark ? 2 : passage.Quote[i];
            AddToSegment(passage, i);
            if (passage.StartsSentence(i))
            {
                last[(int)Near.Verb] = -1;
            }

            last.CopyTo(near.Slice(i * 2 * (int)Near.Count, (int)Near.Count));
            Remember(passage, i, verb, mark, strong, last);
        }

        last.Fill(-1);
        for (int i = n - 1; i >= 0; i--)
        {
            if (passage.EndsSentence(i))
            {
                last[(int)Near.Verb] = -1;
            }

            last.CopyTo(near.Slice(((i * 2) + 1) * (int)Near.Count, (int)Near.Count));
            bool strong = passage.CueLevel[i] > 1 && passage.Quote[i] == QuoteState.Outside;
            Remember(passage, i, IsVerb(passage.Tag[i]), passage.Quote[i] >= QuoteState.Open, strong, last);
        }
    }

    private static void Remember(Passage passage, int place, bool verb, bool mark, bool strong, Span<int> last)
    {
        last[(int)Near.Cue] = passage.CueLevel[place] > 0 ? place : last[(int)Near.Cue];
        last[(int)Near.StrongCue] = strong ? place : last[(int)Near.StrongCue];
        last[(int)Near.Mark] = mark ? place : last[(int)Near.Mark];
        last[(int)Near.Verb] = verb ? place : last[(int)Near.Verb];
    }

    private void AddToSegment(Passage passage, int place)
    {
        if (place == 0 || passage.StartsSentence(place) || IsStop(passage.Kind[place - 1]))
        {
            _segments[Segments * 3] = place;
            _segments[(Segments * 3) + 2] = -1;
            Segments++;
        }

        int segment = Segments - 1;
        _segmentOf[place] = segment;
        _segments[(segment * 3) + 1] = place;
        if (passage.CueLevel[place] > 1 && _segments[(segment * 3) + 2] < 0)
        {
            _segments[(segment * 3) + 2] = place;
        }
    }
}
