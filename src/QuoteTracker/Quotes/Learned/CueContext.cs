using System.Runtime.InteropServices;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>A candidate cue of a passage with what the second stage needs to know around it. Filled again and again. Not thread-safe.</summary>
internal sealed class CueContext
{
    /// <summary>Tokens looked at on each side of the cue.</summary>
    public const int Reach = 120;

    // Added to a linked role when the place is in another candidate.
    private const byte InOther = 8;

    private int[] _otherCues = [];
    private byte[] _linked = [];
    private byte[] _relationToCue = [];
    private byte[] _stepsToCue = [];
    private bool[] _belowCue = [];
    private int[] _above = [];

    /// <summary>The candidate, as places of the passage.</summary>
    public TokenRange Cue { get; private set; }

    /// <summary>The window around it.</summary>
    public TokenRange Window { get; private set; }

    /// <summary>The most cue-like token of the candidate.</summary>
    public int Head { get; private set; }

    /// <summary>Number of candidates in the passage.</summary>
    public int Candidates { get; private set; }

    /// <summary>Hash of all words of the cue.</summary>
    public int Words { get; private set; }

    /// <summary>Number of other candidates that start at places from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public int OtherCues(int start, int end) => _otherCues[end] - _otherCues[start];

    /// <summary>Whether the place is in another candidate.</summary>
    public bool InOtherCue(int place) => _linked[place] >= InOther;

    /// <summary>Role in what the first stage linked: 0 none, 1 source, 2 cue, 3 content of this cue; 4, 5, 6 the same of another.</summary>
    public int Linked(int place) => _linked[place] & 7;

    /// <summary>Whether the place is at or below the cue in the syntax tree.</summary>
    public bool IsBelow(int place) => _belowCue[place];

    /// <summary>Relation by which the way from a place enters the cue or, failing that, the governor it shares with the cue.</summary>
    public int Relation(int place) => _relationToCue[place];

    /// <summary>Steps from a place up to the cue or to the shared governor.</summary>
    public int Steps(int place) => _stepsToCue[place];

    /// <summary>How many steps above the cue's head the shared governor is; 0 when there is none or the place is below the cue.</summary>
    public int Above(int place) => _above[place] & 0xff;

    /// <summary>Relation by which the way from the cue enters the shared governor.</summary>
    public int CueRelation(int place) => _above[place] >> 8;

    public void Fill(Passage p, SyntaxIndex syntax, PassageSpans spans, List<TokenRange> candidates, int candidate)
    {
        TokenRange cue = candidates[candidate];
        Cue = cue;
        Candidates = candidates.Count;
        Window = new TokenRange(Math.Max(0, cue.Start - Reach), Math.Min(p.Length, cue.End + Reach));
        Head = cue.Start;
        uint words = 3;
        for (int i = cue.Start; i < cue.End; i++)
        {
            Head = p.CueLevel[i] > p.CueLevel[Head] ? i : Head;
            words = FeatureHash.Add(words, p.Word[i]);
        }

        Words = (int)words;
        FillLinked(p, spans, cue);
        FillOthers(p, candidates, candidate);
        if (syntax.IsParsed)
        {
            FillTree(p, syntax);
        }
    }

    private void FillLinked(Passage p, PassageSpans spans, TokenRange cue)
    {
        Span<byte> linked = Room.For(ref _linked, p.Length);
        linked.Clear();
        ReadOnlySpan<TokenRange> cues = CollectionsMarshal.AsSpan(spans.Cues);
        for (int i = 0; i < cues.Length; i++)
        {
            int other = IsThis(cues[i]) ? 0 : 3;
            linked[cues[i].Start..cues[i].End].Fill((byte)(2 + other));
            if (spans.SourceOfCue[i] >= 0)
            {
                TokenRange source = spans.Sources[spans.SourceOfCue[i]];
                foreach (ref byte role in linked[source.Start..source.End])
                {
                    role = role == 0 || other == 0 ? (byte)(1 + other) : role;
                }
            }
        }

        for (int i = 0; i < spans.Contents.Count; i++)
        {
            if (spans.CueOfContent[i] >= 0)
            {
                linked[spans.Contents[i].Start..spans.Contents[i].End].Fill((byte)(IsThis(cues[spans.CueOfContent[i]]) ? 3 : 6));
            }
        }

        bool IsThis(TokenRange range) => range.Start < cue.End && range.End > cue.Start;
    }

    private void FillOthers(Passage p, List<TokenRange> candidates, int candidate)
    {
        Span<int> starts = Room.For(ref _otherCues, p.Length + 1);
        starts.Clear();
        for (int i = 0; i < candidates.Count; i++)
        {
            if (i != candidate)
            {
                starts[candidates[i].Start + 1]++;
                foreach (ref byte role in _linked.AsSpan(candidates[i].Start, candidates[i].Length))
                {
                    role |= InOther;
                }
            }
        }

        for (int i = 1; i <= p.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
    }

    private void FillTree(Passage p, SyntaxIndex syntax)
    {
        int n = p.Length;
        Span<byte> relation = Room.For(ref _relationToCue, n);
        Span<byte> steps = Room.For(ref _stepsToCue, n);
        Span<bool> below = Room.For(ref _belowCue, n);
        Span<int> above = Room.For(ref _above, n);
        for (int i = Window.Start; i < Window.End; i++)
        {
            relation[i] = 0;
            above[i] = 0;
            below[i] = false;
            int at = i;
            int climbed = 0;
            byte last = 0;
            for (; at >= 0 && climbed < SyntaxIndex.MaxSteps; climbed++)
            {
                if (Cue.Contains(at))
                {
                    below[i] = true;
                    relation[i] = last;
                    break;
                }

                last = p.Relation[at];
                at = p.Head[at];
            }

            steps[i] = (byte)climbed;
            if (!below[i] && syntax.Root(i) == syntax.Root(Head))
            {
                Meet(p, syntax, i, relation, steps, above);
            }
        }
    }

    /// <summary>The lowest governor that a place shares with the cue.</summary>
    private void Meet(Passage p, SyntaxIndex syntax, int place, Span<byte> relation, Span<byte> steps, Span<int> above)
    {
        int a = place;
        int b = Head;
        int climbedA = 0;
        int climbedB = 0;
        byte lastA = 0;
        byte lastB = 0;
        while (a != b && climbedA + climbedB < 2 * SyntaxIndex.MaxSteps)
        {
            if (syntax.Depth(a) >= syntax.Depth(b))
            {
                lastA = p.Relation[a];
                a = p.Head[a];
                climbedA++;
            }
            else
            {
                lastB = p.Relation[b];
                b = p.Head[b];
                climbedB++;
            }

            if (a < 0 || b < 0)
            {
                return;
            }
        }

        relation[place] = lastA;
        steps[place] = (byte)Math.Min(climbedA, byte.MaxValue);
        above[place] = Math.Min(climbedB, byte.MaxValue) | (lastB << 8);
    }
}
