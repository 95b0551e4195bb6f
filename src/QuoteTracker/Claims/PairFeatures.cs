namespace QuoteTracker.Claims;

/// <summary>What is measured on a pair of statements. Symmetric.</summary>
internal static class PairFeatures
{
    /// <summary>Names of the measures, in order.</summary>
    public static readonly string[] Names =
    [
        "content", "contentMeaning", "sentence", "sentenceMeaning", "window", "windowMeaning", "title", "titleMeaning",
        "actors", "names", "crossMax", "crossMin", "sameArticle", "sameSpeaker", "sameParty", "near", "days", "shorter",
    ];

    /// <summary>How many of them are similarities that are brought to the scale of the batch.</summary>
    public const int Similarities = 12;

    /// <summary>Number of measures.</summary>
    public static int Count => Names.Length;

    /// <summary>Measures a pair.</summary>
    public static void Measure(StatementProfile a, StatementProfile b, Span<float> values)
    {
        values[0] = a.Content.Cosine(b.Content);
        values[1] = DenseVector.Dot(a.ContentMeaning, b.ContentMeaning);
        values[2] = a.Sentence.Cosine(b.Sentence);
        values[3] = DenseVector.Dot(a.SentenceMeaning, b.SentenceMeaning);
        values[4] = a.Window.Cosine(b.Window);
        values[5] = DenseVector.Dot(a.WindowMeaning, b.WindowMeaning);
        values[6] = a.Title.Cosine(b.Title);
        values[7] = DenseVector.Dot(a.TitleMeaning, b.TitleMeaning);
        values[8] = a.Actors.Cosine(b.Actors);
        values[9] = a.Names.Cosine(b.Names);
        float forth = a.Content.Cosine(b.Window);
        float back = b.Content.Cosine(a.Window);
        values[10] = Math.Max(forth, back);
        values[11] = Math.Min(forth, back);
        bool sameArticle = ReferenceEquals(a.Words.Article, b.Words.Article);
        values[12] = sameArticle ? 1 : 0;
        values[13] = a.Words.Statement.Speaker is { } speaker && string.Equals(speaker.Id, b.Words.Statement.Speaker?.Id, StringComparison.Ordinal) ? 1 : 0;
        values[14] = a.Words.Statement.Party is { } party && string.Equals(party.Id, b.Words.Statement.Party?.Id, StringComparison.Ordinal) ? 1 : 0;
        int distance = Math.Max(0, Math.Max(a.Words.Sentences.First - b.Words.Sentences.Last, b.Words.Sentences.First - a.Words.Sentences.Last));
        values[15] = sameArticle ? MathF.Exp(-distance / 3f) : 0;
        values[16] = a.Words.Statement.Date is { } from && b.Words.Statement.Date is { } to ? MathF.Log(1 + MathF.Abs((float)(to - from).TotalDays)) / 8 : 0.5f;
        values[17] = MathF.Log(1 + Math.Min(a.Words.Content.Length, b.Words.Content.Length)) / 3;
    }
}
