using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Reports;

/// <summary>A small report made by hand, with one of everything.</summary>
internal static class SampleReport
{
    public const string Text = "\U0001F6A2 \"The ferry will sail,\" Ines Brandt said,\n\"on Friday.\" The port denied it. One worry is <fog>.";

    public static AnalyzedArticle Article { get; } = Analyzed(
        new Article("lake-1", Text)
        {
            Url = "https://lake.example/1",
            Publisher = "Lake Courier",
            Published = new DateTimeOffset(2024, 5, 2, 0, 0, 0, TimeSpan.Zero),
            Title = "Ferry | \"sails\"",
        },
        new Attribution
        {
            Source = [Span("Ines Brandt")],
            Cue = [Span("said")],
            Content = [Span("\"The ferry will sail,\""), Span("\"on Friday.\"")],
            Kind = AttributionKind.Direct,
            Confidence = .91249,
        },
        new Attribution { Source = [Span("The port")], Cue = [Span("denied")], Content = [Span("it")], Kind = AttributionKind.Indirect },
        new Attribution { Source = [], Cue = [Span("One worry is")], Content = [Span("<fog>")], Kind = AttributionKind.Indirect, Confidence = .5 });

    public static TrackingReport Report { get; } = Make();

    public static string Lines(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static AnalyzedArticle Analyzed(Article article, params Attribution[] attributions) =>
        new(article, new AnalyzedText(article.Text, [], [], [], []), [.. attributions]);

    private static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static TrackingReport Make()
    {
        var line = new Party { Id = "ferry-line", Name = "Ferry Line" };
        var port = new Party { Id = "port", Name = "Port", Aliases = ["the harbour"] };
        var brandt = new Speaker { Id = "ines-brandt", Name = "Ines Brandt", Kind = SpeakerKind.Person, Role = "captain", PartyId = line.Id, Aliases = ["Brandt"] };
        var body = new Speaker { Id = "port", Name = "the port", Kind = SpeakerKind.Organization, PartyId = port.Id };
        Statement Of(int index, Speaker? speaker, Party? party) => new()
        {
            Id = $"s{index + 1}",
            Article = Article,
            Attribution = Article.Attributions[index],
            Speaker = speaker,
            Party = party,
            Date = index == 1 ? new DateTimeOffset(2024, 5, 2, 18, 30, 0, TimeSpan.FromHours(2)) : Article.Article.Published,
            Text = string.Join(' ', Article.Attributions[index].Content.Select(span => span.Of(Text).ToString())),
            Confidence = Article.Attributions[index].Confidence,
        };
        return new TrackingReport
        {
            Articles = [Article.Article, new Article("lake-2", "") { Published = new DateTimeOffset(2024, 5, 3, 6, 0, 0, TimeSpan.Zero) }],
            Speakers = [brandt, body],
            Parties = [line, port],
            Statements =
            [
                new TrackedStatement(Of(0, brandt, line), "c1", new Position(Stance.Affirms, Certainty.Certain, 1)),
                new TrackedStatement(Of(1, body, port), "c1", new Position(Stance.Denies, Certainty.Probable, .5)),
                new TrackedStatement(Of(2, speaker: null, party: null), ClaimId: null, Position: null),
            ],
            Claims =
            [
                new Claim
                {
                    Id = "c1",
                    Text = "The ferry will sail on Friday",
                    Watched = true,
                    StatementIds = ["s1", "s2"],
                    Confidence = .4,
                    Event = "sail",
                    Participants = ["the ferry", "Ines Brandt"],
                    Time = new ClaimTime(new DateOnly(2024, 5, 3), new DateOnly(2024, 5, 3)),
                    FirstStatementId = "s1",
                    LatestStatementId = "s2",
                },
                new Claim { Id = "c2", Text = "There will be fog" },
            ],
            Conflicts =
            [
                new Conflict
                {
                    Id = "k1",
                    ClaimId = "c1",
                    Kind = ConflictKind.Contradiction,
                    PartyIds = ["ferry-line", "port"],
                    Severity = 2 / 3.0,
                    StatementIds = ["s1", "s2"],
                    Explanation = "Ferry Line affirms what Port denies.",
                },
                new Conflict
                {
                    Id = "k2",
                    ClaimId = "c1",
                    Kind = ConflictKind.Disagreement,
                    PartyIds = ["ferry-line", "ferry-line"],
                    Severity = .5,
                    StatementIds = ["s1", "s2"],
                    Explanation = "Within one party: two voices.",
                    Until = new DateTimeOffset(2024, 5, 4, 0, 0, 0, TimeSpan.Zero),
                },
            ],
            Shifts =
            [
                new Shift
                {
                    Id = "h1",
                    ClaimId = "c1",
                    PartyId = "port",
                    Kind = ShiftKind.Softening,
                    From = Stance.Denies,
                    To = Stance.Unconfirmed,
                    Date = new DateTimeOffset(2024, 5, 4, 0, 0, 0, TimeSpan.Zero),
                    StatementIds = ["s2"],
                },
            ],
            Agreements = [new Agreement { Id = "a1", ClaimId = "c1", Stance = Stance.Affirms, PartyIds = ["ferry-line", "port"], StatementIds = ["s1", "s2"] }],
            Diagnostics = [new Diagnostic(DiagnosticCodes.EmptyText, "lake-2", "The article has no text."), new Diagnostic(DiagnosticCodes.MalformedLine, ArticleId: null, "Line 3 is broken.")],
        };
    }
}
