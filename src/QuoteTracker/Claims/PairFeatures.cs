namespace QuoteTracker.Claims;

/// <summary>What is measured on a pair of statements. Symmetric.</summary>
internal static class PairFeatures
{
    /// <summary>Names of the measures, in order; first the similarities, which are brought to the scale of the batch.</summary>
    public static readonly string[] Names =
    [
        "blend", "cross", "window", "content", "contentMeaning", "windowMeaning", "title", "titleMeaning", "actors", "names", "grounded",
        "sameArticle", "sameSpeaker", "sameParty", "near", "continues", "days", "shorter", "held", "heldBoth", "heldPredicates", "timesApart", "timesAgree",
    ];

    private const int TimeTolerance = 3;

    /// <summary>How many of them are similarities.</summary>
    public const int Similarities = 11;

    /// <summary>How many of the similarities are also looked at in the second order.</summary>
    public const int SecondOrder = 3;

    /// <summary>Number of measures.</summary>
    public static int Count => Names.Length;

    /// <summary>Measures a pair.</summary>
    public static void Measure(StatementProfile a, StatementProfile b, PairCosines cosines, Span<float> values)
    {
        values[0] = cosines.Blend;
        values[1] = cosines.Cross;
        values[2] = cosines.Window;
        values[3] = cosines.Content;
        values[4] = DenseVector.Dot(a.ContentMeaning, b.ContentMeaning);
        values[5] = DenseVector.Dot(a.WindowMeaning, b.WindowMeaning);
        values[6] = cosines.Title;
        values[7] = DenseVector.Dot(a.TitleMeaning, b.TitleMeaning);
        values[8] = cosines.Actors;
        values[9] = cosines.Names;
        values[10] = cosines.Grounded;
        bool sameArticle = ReferenceEquals(a.Words.Article, b.Words.Article);
        bool sameSpeaker = a.Words.Statement.Speaker is { } speaker && string.Equals(speaker.Id, b.Words.Statement.Speaker?.Id, StringComparison.Ordinal);
        int distance = Math.Max(0, Math.Max(a.Words.Sentences.First - b.Words.Sentences.Last, b.Words.Sentences.First - a.Words.Sentences.Last));
        values[11] = sameArticle ? 1 : 0;
        values[12] = sameSpeaker ? 1 : 0;
        values[13] = a.Words.Statement.Party is { } party && string.Equals(party.Id, b.Words.Statement.Party?.Id, StringComparison.Ordinal) ? 1 : 0;
        values[14] = sameArticle ? MathF.Exp(-distance / 3f) : 0;
        values[15] = sameArticle && sameSpeaker && distance <= 1 ? 1 : 0;
        values[16] = a.Words.Statement.Date is { } from && b.Words.Statement.Date is { } to ? MathF.Log(1 + MathF.Abs((float)(to - from).TotalDays)) / 8 : 0.5f;
        values[17] = MathF.Log(1 + Math.Min(a.Words.Content.Length, b.Words.Content.Length)) / 3;
        (float left, float right, float predicates) = Alignment.Between(a.Proposition, b.Proposition);
        values[18] = Math.Max(left, right);
        values[19] = Math.Min(left, right);
        values[20] = predicates;
        int? apart = a.Words.Time is { } when && b.Words.Time is { } then ? when.DaysFrom(then) : null;
        values[21] = apart > TimeTolerance ? 1 : 0;
        values[22] = apart <= TimeTolerance ? 1 : 0;
    }
}
