using System.Text.Json;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Tracking;

/// <summary>The article that the project was conceived on. Its text is not ours to ship, so the tests need the folder of corpora.</summary>
public sealed class SeedCaseTests
{
    private static readonly Lazy<TrackingReport?> Report = new(() =>
        Corpora.TryFind("topics/in/trump-putin-meetings-2018-19.jsonl") is { } path ? TrackingPipeline.Default.Track([First(path)]) : null);

    [Fact]
    public void The_direct_quote_is_the_presidents()
    {
        TrackedStatement statement = Containing("I'll be meeting with Putin at the G20");

        statement.Statement.Speaker!.Name.Should().Be("Donald Trump");
        statement.Statement.Attribution.Kind.Should().Be(AttributionKind.Direct);
    }

    [Theory]
    [InlineData("he will meet with Russian President Vladimir Putin during the Group of 20")]
    [InlineData("he would meet with the Russian leader at the G20")]
    [InlineData("probably easier if we have people in the room")]
    public void The_presidents_other_statements_are_his(string words) => Containing(words).Statement.Speaker!.Name.Should().Be("Donald Trump");

    [Theory]
    [InlineData("\"the Kremlin has no such confirmations\"", AttributionKind.Mixed)]
    [InlineData("Nothing has changed in this regard", AttributionKind.Direct)]
    public void The_spokesman_speaks_and_the_agency_only_relays(string words, AttributionKind kind)
    {
        TrackedStatement statement = Containing(words);

        statement.Statement.Speaker!.Name.Should().Be("Dmitry Peskov");
        statement.Statement.Attribution.Kind.Should().Be(kind);
    }

    [Theory]
    [InlineData("the two leaders will meet in Japan")]
    [InlineData("There has been no clarity on these aspects")]
    [InlineData("To date, there have been no clear agreements")]
    public void The_deputy_minister_makes_three_statements(string words) => Containing(words).Statement.Speaker!.Name.Should().Be("Sergei Ryabkov");

    [Fact]
    public void The_Kremlin_speaks_for_itself() =>
        Containing("it has not received confirmation from Washington").Statement.Speaker!.Name.Should().BeOneOf("Kremlin", "the Kremlin");

    [Fact]
    public void Boilerplate_and_caption_give_no_statement()
    {
        TrackingReport report = Required();
        int body = report.Articles[0].Text.IndexOf("U.S. President Donald Trump says he will meet", StringComparison.Ordinal);
        int headline = report.Articles[0].Text.IndexOf("Trump Plans To Meet", StringComparison.Ordinal);

        report.Statements.Should().NotContain(s => s.Statement.Attribution.ContentExtent.Start < headline);
        report.Statements.Should().NotContain(s => s.Statement.Text.Contains("last met with Russian President", StringComparison.Ordinal)
            && s.Statement.Attribution.ContentExtent.Start < body);
        report.Statements.Should().NotContain(s => s.Statement.Text.Contains("RFE/RL journalists", StringComparison.Ordinal));
    }

    [Fact]
    public void The_meeting_in_Osaka_is_one_claim()
    {
        string claim = Containing("I'll be meeting with Putin at the G20").ClaimId!;

        claim.Should().NotBeNull();
        foreach (string words in (string[])["he will meet with Russian President", "has no such confirmations", "it has not received confirmation"])
        {
            Containing(words).ClaimId.Should().Be(claim, "\"{0}\" is about that meeting", words);
        }
    }

    [Fact]
    public void The_meeting_in_Helsinki_is_another_matter()
    {
        string claim = Containing("I'll be meeting with Putin at the G20").ClaimId!;

        Required().Statements.Where(s => s.ClaimId == claim).Should().NotContain(s =>
            s.Statement.Text.Contains("Helsinki", StringComparison.Ordinal) || s.Statement.Text.Contains("two-hour session", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nothing has changed in this regard")]
    [InlineData("the two leaders will meet in Japan")]
    [InlineData("There has been no clarity on these aspects")]
    [InlineData("To date, there have been no clear agreements")]
    public void What_leans_on_the_meeting_without_naming_it_bears_on_it(string words) =>
        Containing(words).ClaimId.Should().Be(Containing("I'll be meeting with Putin at the G20").ClaimId);

    [Fact]
    public void The_headline_makes_nobody_affirm_who_does_not()
    {
        TrackingReport report = Required();
        int body = report.Articles[0].Text.IndexOf("U.S. President Donald Trump says he will meet", StringComparison.Ordinal);

        report.Statements.Should().NotContain(s => s.Statement.Attribution.ContentExtent.Start < body
            && s.Position != null && s.Position.Stance == Stance.Affirms && s.Statement.Speaker != null && s.Statement.Speaker.Name.EndsWith("Kremlin", StringComparison.Ordinal));
    }

    [Fact]
    public void The_White_House_affirms_and_the_Kremlin_has_not_confirmed()
    {
        Containing("I'll be meeting with Putin at the G20").Position!.Stance.Should().Be(Stance.Affirms);
        Containing("has no such confirmations").Position!.Stance.Should().Be(Stance.Unconfirmed);
        Containing("no clear agreements on full-scale meetings").Position!.Stance.Should().Be(Stance.Unconfirmed);
    }

    [Fact]
    public void There_is_one_conflict_with_both_quotes_as_evidence()
    {
        TrackingReport report = Required();
        Conflict conflict = report.Conflicts.Should().ContainSingle().Which;
        Claim claim = report.Claims.Single(c => c.Id == conflict.ClaimId);
        string[] speakers = [.. conflict.StatementIds.Select(id => report.Statements.Single(s => s.Statement.Id == id).Statement.Speaker!.Name)];

        conflict.Kind.Should().Be(ConflictKind.Discrepancy);
        claim.StatementIds.Should().Contain(Containing("I'll be meeting with Putin at the G20").Statement.Id);
        speakers.Should().Contain("Donald Trump").And.Contain(name => name == "Dmitry Peskov" || name == "Sergei Ryabkov" || name.EndsWith("Kremlin", StringComparison.Ordinal));
        conflict.PartyIds.Select(id => report.Parties.Single(p => p.Id == id))
            .Should().Contain(p => Names(p).Contains("White House"))
            .And.Contain(p => Names(p).Contains("Kremlin"));
    }

    private static IEnumerable<string> Names(QuoteTracker.Speakers.Party party) =>
        party.Aliases.Append(party.Name).Select(name => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);

    private static TrackedStatement Containing(string words) =>
        Required().Statements
            .Where(s => s.Statement.Text.Contains(words, StringComparison.Ordinal))
            .OrderBy(s => s.Statement.Text.Length)
            .FirstOrDefault()
            ?? throw new Xunit.Sdk.XunitException($"No statement contains \"{words}\".");

    private static TrackingReport Required()
    {
        if (Report.Value is null)
        {
            Assert.Skip("The folder of corpora is not there.");
        }

        return Report.Value;
    }

    private static Article First(string path)
    {
        using JsonDocument line = JsonDocument.Parse(File.ReadLines(path).First());
        JsonElement root = line.RootElement;
        return new Article(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!)
        {
            Publisher = root.GetProperty("publisher").GetString(),
            Title = root.GetProperty("title").GetString(),
            Published = new DateTimeOffset(DateTime.Parse(root.GetProperty("published").GetString()!, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero),
        };
    }
}
