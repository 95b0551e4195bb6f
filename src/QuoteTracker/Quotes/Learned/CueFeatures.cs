using static QuoteTracker.Quotes.Learned.PassageIndex;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Features of a token as seen from a candidate cue: distance and stops between, what the first stage thinks, ways through the syntax
/// tree. The second stage adds them to the base features.</summary>
internal static class CueFeatures
{
    /// <summary>Room for the features of one token.</summary>
    public const int Max = 96;

    private const int MaxWay = 7;

    /// <param name="p">The passage.</param>
    /// <param name="x">Its neighbours and segments.</param>
    /// <param name="syntax">Its syntax.</param>
    /// <param name="c">The candidate.</param>
    /// <param name="first">What the first stage found.</param>
    /// <param name="i">The place.</param>
    /// <param name="f">Where to write.</param>
    public static void Write(Passage p, PassageIndex x, SyntaxIndex syntax, CueContext c, FirstStage first, int i, ref FeatureWriter f)
    {
        Sight s = Look(p, x, c, i);
        WritePlace(p, c, s, i, ref f);
        WriteTags(p, c, s, i, ref f);
        WriteFirstStage(p, c, s, first, i, ref f);
        if (syntax.IsParsed)
        {
            WriteTree(p, c, s, i, ref f);
        }
    }

    /// <summary>Side of the cue: before, in or after it.</summary>
    public static int SideOf(CueContext c, int i) => i < c.Cue.Start ? 0 : i < c.Cue.End ? 1 : 2;

    private static Sight Look(Passage p, PassageIndex x, CueContext c, int i)
    {
        int side = SideOf(c, i);
        int distance = side == 0 ? c.Cue.Start - i : side == 1 ? 0 : i - c.Cue.End + 1;
        int start = side == 0 ? i + 1 : side == 1 ? i : c.Cue.End;
        int end = side == 0 ? c.Cue.Start : i;
        int commas = Math.Min(2, x.Between(Counted.Commas, start, end));
        int marks = Math.Min(3, x.Between(Counted.Marks, start, end));
        int thats = Math.Min(1, x.Between(Counted.Thats, start, end));
        int others = Math.Min(2, c.OtherCues(start, end));
        int sentences = Math.Min(3, side == 0
            ? x.Between(Counted.SentenceStarts, i + 1, c.Cue.Start + 1)
            : x.Between(Counted.SentenceStarts, c.Cue.End, Math.Max(i + 1, c.Cue.End)));
        return new Sight
        {
            Side = side,
            Distance = distance,
            Far = Bucket.Distance(distance),
            Commas = commas,
            Marks = marks,
            Thats = thats,
            Others = others,
            Sentences = sentences,
            Verbs = Math.Min(2, x.Between(Counted.Verbs, start, end)),
            Stops = Math.Min(4, x.Between(Counted.Stops, start, end)),
            Between = commas + (3 * marks) + (12 * thats) + (24 * others) + (72 * sentences),
            State = (side * 4) + p.Quote[i],
        };
    }

    private static void WritePlace(Passage p, CueContext c, in Sight s, int i, ref FeatureWriter f)
    {
        int before = c.Cue.Start - 1;
        int after = c.Cue.End;
        int cueWord = p.Word[c.Head];
        int kinds = (p.KindAt(before) * 16) + p.KindAt(after);
        int kind = p.Kind[i];
        f.Add(500, s.Side, s.Far);
        f.Add(501, s.State, s.Between);
        f.Add(502, s.State, s.Sentences, s.Others);
        f.Add(503, s.State, s.Commas, s.Marks);
        f.Add(504, s.State, s.Stops, s.Verbs);
        f.Add(505, s.State, s.Far, cueWord);
        f.Add(506, s.State, cueWord, s.Between);
        f.Add(507, s.State, kinds, s.Sentences);
        f.Add(508, s.State, kinds, s.Stops);
        f.Add(509, s.State, p.WordAt(before), p.WordAt(after), (s.Sentences * 5) + s.Stops);
        f.Add(510, s.Side, Math.Min(s.Distance, 3), p.Word[i]);
        f.Add(511, s.Side, Math.Min(s.Distance, 4), p.Shape[i]);
        f.Add(512, s.State, p.KindAt(i - 1), kind, s.Sentences);
        f.Add(513, s.State, kind, p.KindAt(i + 1), s.Sentences);
        f.Add(514, s.Side, s.Sentences, p.WordAt(i - 1), s.Stops);
        f.Add(515, s.Side, s.Sentences, p.WordAt(i + 1), s.Stops);
        f.Add(516, s.Side, cueWord, p.Word[i]);
        f.Add(517, s.Side, c.Words, s.Far);
        f.Add(518, s.Side, s.Far, kinds);
        f.Add(519, s.Side, s.Far, p.Paragraph == 0 ? 1 : 0, kind);
        f.Add(520, c.InOtherCue(i) ? 1 : 0, s.Side, s.Far);
        f.Add(521, p.Quote[c.Cue.Start], s.State, Math.Min(c.Candidates, 4));
        f.Add(522, s.State, s.Thats, s.Others, s.Stops);
        f.Add(523, s.Side, p.Word[i], s.Between);
        f.Add(524, s.Side, p.StartsSentence(i) ? 1 : 0, s.Sentences, s.Between);
        f.Add(525, s.Side, p.EndsSentence(i) ? 1 : 0, s.Sentences, s.Between);
        f.Add(526, p.Before, s.State, s.Between);
    }

    private static void WriteTags(Passage p, CueContext c, in Sight s, int i, ref FeatureWriter f)
    {
        int tag = p.Tag[i];
        int tags = (p.TagAt(c.Cue.Start - 1) * 64) + p.TagAt(c.Cue.End);
        f.Add(530, s.Side, Math.Min(s.Distance, 4), tag);
        f.Add(531, s.Side, p.TagAt(i - 1), tag, s.Sentences);
        f.Add(532, s.Side, tag, p.TagAt(i + 1), s.Sentences);
        f.Add(533, s.Side, p.Entity[i], s.Far);
        f.Add(534, s.Side, tags, s.Stops, s.Sentences);
        f.Add(535, s.Side, s.Verbs, s.Commas, s.Sentences);
        f.Add(536, s.Side, tags, s.Far);
        f.Add(537, s.Side, s.Verbs, tag, s.Others);
        f.Add(538, s.Side, p.Stem[c.Head], tag, Math.Min(s.Distance, 5));
        f.Add(539, s.Side, s.Between, (p.TagAt(i - 1) * 64) + tag);
        if (s.Distance is > 0 and <= MaxWay)
        {
            int way = i < c.Cue.Start ? TagFeatures.Way(p, i, c.Cue.Start - 1) : TagFeatures.Way(p, c.Cue.End, i);
            f.Add(540, way, s.Side);
            f.Add(541, way, s.Side, p.Word[c.Head]);
        }
    }

    private static void WriteFirstStage(Passage p, CueContext c, in Sight s, FirstStage first, int i, ref FeatureWriter f)
    {
        int source = Bucket.Probability(first.Source(i));
        int cue = Bucket.Probability(first.Cue(i));
        int content = Bucket.Probability(first.Content(i));
        f.Add(550, source, s.Side, s.Far);
        f.Add(551, cue, s.Side, s.Far);
        f.Add(552, content, s.Side, (s.Sentences * 3) + s.Others);
        f.Add(553, (source * 64) + (cue * 8) + content, s.Side, s.Between);
        f.Add(554, Bucket.Probability(first.Probability(i, RoleLabel.BeginContent)), content, s.Side);
        f.Add(555, Bucket.Probability(first.Probability(i, RoleLabel.BeginSource)), source, s.Side);
        int label = first.Label(i);
        f.Add(556, i > 0 ? first.Label(i - 1) : 8, label, i + 1 < p.Length ? first.Label(i + 1) : 8, s.Side);
        f.Add(557, label, s.Side, s.Between);
        int linked = c.Linked(i);
        f.Add(558, i > 0 ? c.Linked(i - 1) : 9, linked, i + 1 < p.Length ? c.Linked(i + 1) : 9, s.Side);
        f.Add(559, linked, s.Side, s.Far);
        f.Add(560, linked, s.State, s.Sentences);
        f.Add(561, linked, (content * 8) + source, p.Kind[i]);
    }

    private static void WriteTree(Passage p, CueContext c, in Sight s, int i, ref FeatureWriter f)
    {
        int relation = c.Relation(i);
        int hit = c.IsBelow(i) ? 1 : 0;
        if (hit == 1)
        {
            f.Add(570, relation, s.Side, Math.Min(c.Steps(i), 6));
            f.Add(571, relation, s.Side, p.Word[c.Head]);
            f.Add(572, relation, s.Side, p.Relation[i]);
            f.Add(573, relation, s.Side, s.Between);
        }
        else if (c.Above(i) > 0)
        {
            hit = 2;
            int above = c.CueRelation(i);
            f.Add(574, above, s.Side, Math.Min(c.Above(i), 5));
            f.Add(575, above, relation, s.Side);
            f.Add(576, above, relation, s.Side, Math.Min(c.Above(i), 3));
        }

        f.Add(577, hit, s.State, s.Sentences);
        WriteNeighbour(c, s, i - 1, 578, hit, relation, ref f);
        WriteNeighbour(c, s, i + 1, 579, hit, relation, ref f);
    }

    /// <summary>Whether a clause boundary, as the tree sees it, lies between a place and its neighbour.</summary>
    private static void WriteNeighbour(CueContext c, in Sight s, int neighbour, uint template, int hit, int relation, ref FeatureWriter f)
    {
        if (c.Window.Contains(neighbour))
        {
            bool below = c.IsBelow(neighbour);
            f.Add(template, (hit * 2) + (below ? 1 : 0), relation, below ? c.Relation(neighbour) : -1, s.Side);
        }
    }

    /// <summary>How a place lies to the cue, and what stands between.</summary>
    private readonly struct Sight
    {
        public int Side { get; init; }

        public int Distance { get; init; }

        public int Far { get; init; }

        public int Commas { get; init; }

        public int Marks { get; init; }

        public int Thats { get; init; }

        public int Others { get; init; }

        public int Sentences { get; init; }

        public int Verbs { get; init; }

        public int Stops { get; init; }

        /// <summary>All of the above that say what stands between.</summary>
        public int Between { get; init; }

        /// <summary>Side and state of quotation.</summary>
        public int State { get; init; }
    }
}
