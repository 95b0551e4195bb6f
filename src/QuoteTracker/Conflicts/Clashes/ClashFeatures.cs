using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;

namespace QuoteTracker.Conflicts.Clashes;

/// <summary>What is measured on two statements of different parties to tell whether they cannot both hold. Symmetric.</summary>
internal static class ClashFeatures
{
    private const double Floor = .05;
    private const int Near = 3;

    /// <summary>Names of the features, in order.</summary>
    public static readonly string[] Names =
    [
        "clash", "open", "silent", "held", "heldBoth", "heldPredicates", "clashHeld", "clashHeldBoth", "denied", "deniedHeld", "opposites", "signs", "signsHeld",
        "counter", "counterBoth", "accuse", "ask", "names", "namesCounter", "contrast", "contrastNext", "answers", "numbers", "numbersHeld", "judgement",
        "sameArticle", "next", "near", "days", "shorter", "made", "direct", "parties", "two", "size", "claim",
    ];

    private static readonly int[] Signs = [.. new[] { "denied", "opposites", "signs", "counter", "accuse", "numbers" }.Select(name => Array.IndexOf(Names, name))];

    /// <summary>Whether the words of a pair themselves show that one turns against the other, whatever their positions on the claim.</summary>
    public static bool ShowContradiction(float[] features) => Array.Exists(Signs, sign => features[sign] > 0);

    /// <summary>Measures a pair.</summary>
    /// <param name="a">One statement.</param>
    /// <param name="b">A statement of another party.</param>
    /// <param name="parties">Parties that speak to the claim.</param>
    /// <param name="claim">The claim that both were grouped under.</param>
    public static float[] Of(ClashReading a, ClashReading b, int parties, Claim claim)
    {
        (double affirms, double denies, double open, double silent) first = Spread(a.Position.Position);
        (double affirms, double denies, double open, double silent) second = Spread(b.Position.Position);
        double clash = (first.affirms * second.denies) + (first.denies * second.affirms);
        (float held, float heldBoth, float predicates) = PropositionLikeness.Of(a.Position.Statement, b.Position.Statement);
        double denied = Math.Max(Denial(a, b), Denial(b, a));
        bool opposites = Opposites.Count(a.AsClaim.Sides, b.AsClaim.Sides) + Opposites.Count(b.AsClaim.Sides, a.AsClaim.Sides) > 0;
        bool signs = Sign(a) * Sign(b) < 0;
        bool names = a.NamesSideOf(b) || b.NamesSideOf(a);
        bool sameArticle = ReferenceEquals(a.Position.Statement.Article, b.Position.Statement.Article);
        int distance = sameArticle ? Math.Max(0, Math.Max(a.First - b.Last, b.First - a.Last)) : int.MaxValue;
        ClashReading later = a.First <= b.First ? b : a;
        bool numbers = a.Numbers.Count > 0 && b.Numbers.Count > 0 && !a.Numbers.Overlaps(b.Numbers);
        double days = a.Position.Date is { } from && b.Position.Date is { } to ? Math.Abs((to - from).TotalDays) : 7;
        return
        [
            (float)clash,
            (float)((first.affirms * second.open) + (first.open * second.affirms) + (first.denies * second.open) + (first.open * second.denies)),
            (float)Math.Max(first.silent, second.silent),
            held,
            heldBoth,
            predicates,
            (float)clash * held,
            (float)clash * heldBoth,
            (float)denied,
            (float)denied * held,
            Flag(opposites),
            Flag(signs),
            Flag(signs) * held,
            Flag(a.Counters || b.Counters),
            Flag(a.Counters && b.Counters),
            Flag(a.Cue.Class is CueClass.Accuse or CueClass.Criticize || b.Cue.Class is CueClass.Accuse or CueClass.Criticize),
            Flag(IsNoAnswer(a.Cue.Class) || IsNoAnswer(b.Cue.Class)),
            Flag(names),
            Flag((a.NamesSideOf(b) && (a.Counters || a.Cue.Class is CueClass.Accuse)) || (b.NamesSideOf(a) && (b.Counters || b.Cue.Class is CueClass.Accuse))),
            Flag(sameArticle && later.IsContrast),
            Flag(distance <= 1 && later.IsContrast),
            Flag(distance <= Near && later.Answers),
            Flag(numbers),
            Flag(numbers) * held,
            Flag(a.AsClaim.Judgement * b.AsClaim.Judgement < 0),
            Flag(sameArticle),
            Flag(distance <= 1),
            Flag(distance <= Near),
            (float)Math.Log(1 + days),
            (float)Math.Log(1 + Math.Min(a.AsClaim.Stems.Count, b.AsClaim.Stems.Count)),
            (float)Math.Log((a.Position.Statement.Confidence * b.Position.Statement.Confidence) + Floor),
            Flag(IsDirect(a)) + Flag(IsDirect(b)),
            (float)Math.Log(parties),
            Flag(parties == 2),
            MathF.Log(1 + claim.StatementIds.Length),
            (float)claim.Confidence,
        ];
    }

    // Toward the other's words; where the other denies its own words, denying them too is agreeing.
    private static double Denial(ClashReading speaking, ClashReading words)
    {
        RuleVerdict verdict = RuleJudge.Judge(speaking.Cue, ContentReader.Read(speaking.Position.Statement.Text, words.AsClaim), words.AsClaim);
        double denial = verdict.Stance == Stance.Denies ? verdict.Strength : 0;
        return words.Cue.Class is CueClass.Deny or CueClass.RuleOut ? (verdict.Stance == Stance.Affirms ? verdict.Strength : 0) : denial;
    }

    private static int Sign(ClashReading reading) => reading.Cue.Class is CueClass.Deny or CueClass.RuleOut ? -reading.AsClaim.Sign : reading.AsClaim.Sign;

    private static bool IsNoAnswer(CueClass cue) => cue is CueClass.Decline or CueClass.Ask or CueClass.Demand;

    private static bool IsDirect(ClashReading reading) => reading.Position.Statement.Attribution.Kind != AttributionKind.Indirect;

    private static float Flag(bool holds) => holds ? 1 : 0;

    // Where the truth lies when a stance was misread, roughly.
    private static (double Affirms, double Denies, double Open, double Silent) Spread(Position position)
    {
        double right = Math.Clamp(position.Confidence, 1.0 / 3, .99);
        double rest = 1 - right;
        return position.Stance switch
        {
            Stance.Affirms => (right, rest * .8, rest * .2, 0),
            Stance.Denies => (rest * .8, right, rest * .2, 0),
            Stance.Unconfirmed => (rest * .55, rest * .45, right, 0),
            _ => (.1, .1, .1, .7),
        };
    }
}
