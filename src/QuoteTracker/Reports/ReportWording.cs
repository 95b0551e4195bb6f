using System.Globalization;
using Humanizer;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Reports;

/// <summary>How reports for people word counts, dates and positions.</summary>
internal static class ReportWording
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>"1 statement", "1,204 statements".</summary>
    public static string Count(int count, string noun) => noun.ToQuantity(count, "N0", Culture);

    /// <summary>"1,204".</summary>
    public static string Number(int count) => count.ToString("N0", Culture);

    /// <summary>"A, B and 3 more".</summary>
    public static string List(IEnumerable<string> names, int more) =>
        (more > 0 ? names.Append($"{Number(more)} more") : names).Humanize("and");

    /// <summary>"12 June 2019".</summary>
    public static string Day(DateTimeOffset date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>"3 to 14 March 2025", "28 March to 2 April 2025", "3 March 2025".</summary>
    public static string Period(DateTimeOffset first, DateTimeOffset last) => (first, last) switch
    {
        _ when first.Date == last.Date => Day(first),
        _ when (first.Year, first.Month) == (last.Year, last.Month) => $"{first.Day.ToString(Culture)} to {Day(last)}",
        _ when first.Year == last.Year => $"{first.ToString("d MMMM", Culture)} to {Day(last)}",
        _ => $"{Day(first)} to {Day(last)}",
    };

    /// <summary>"3 to 14 March 2025" for the time of a claim.</summary>
    public static string Days(ClaimTime time) =>
        Period(new DateTimeOffset(time.First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), new DateTimeOffset(time.Last.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));

    /// <summary>"11 days", "3 months".</summary>
    public static string Length(TimeSpan time) =>
        time.TotalDays < 1 ? "one day" : TimeSpan.FromDays(Math.Round(time.TotalDays)).Humanize(precision: 1, culture: Culture, maxUnit: TimeUnit.Year, minUnit: TimeUnit.Day);

    /// <summary>"denies", "probably affirms".</summary>
    public static string Verb(Position position) => position switch
    {
        { Stance: Stance.Unconfirmed or Stance.NonCommittal } or { Certainty: Certainty.Certain } => Verb(position.Stance),
        { Certainty: Certainty.Probable } => "probably " + Verb(position.Stance),
        _ => "possibly " + Verb(position.Stance),
    };

    /// <summary>"affirms", "takes no side".</summary>
    public static string Verb(Stance stance) => stance switch
    {
        Stance.Affirms => "affirms",
        Stance.Denies => "denies",
        Stance.Unconfirmed => "unconfirmed",
        _ => "takes no side",
    };

    /// <summary>A letter for style sheets: it never shows.</summary>
    public static string Letter(Stance? stance) => stance switch
    {
        Stance.Affirms => "a",
        Stance.Denies => "d",
        Stance.Unconfirmed => "u",
        Stance.NonCommittal => "n",
        _ => "o",
    };

    /// <summary>A sign that tells the stance without colour.</summary>
    public static string Sign(Stance stance) => stance switch
    {
        Stance.Affirms => "✓",
        Stance.Denies => "✗",
        Stance.Unconfirmed => "?",
        _ => "–",
    };

    /// <summary>"Reversal".</summary>
    public static string Name(ShiftKind kind) => kind.Word().Transform(To.SentenceCase);

    /// <summary>"Contradiction".</summary>
    public static string Name(ConflictKind kind) => kind.Word().Transform(To.SentenceCase);

    /// <summary>"high", "medium" or "low".</summary>
    public static string Severity(double severity) => severity switch
    {
        >= .5 => "high",
        >= .25 => "medium",
        _ => "low",
    };

    /// <summary>A person's role, unless the name says it already.</summary>
    public static string? Role(Speaker speaker) =>
        speaker.Kind != SpeakerKind.Person || string.IsNullOrWhiteSpace(speaker.Role) || speaker.Name.Contains(speaker.Role, StringComparison.OrdinalIgnoreCase) ? null : speaker.Role;

    /// <summary>The party, unless the speaker's name or role says it already.</summary>
    public static string? Side(Statement statement) =>
        statement.Party is { } party
        && statement.Speaker?.Name.Contains(party.Name, StringComparison.OrdinalIgnoreCase) != true
        && statement.Speaker?.Role?.Contains(party.Name, StringComparison.OrdinalIgnoreCase) != true
            ? party.Name
            : null;

    /// <summary>The speaker's name.</summary>
    public static string Speaker(Statement statement) => statement.Speaker?.Name ?? "Unnamed source";

    /// <summary>The outlet, else the article's id.</summary>
    public static string Outlet(Articles.Article article) => string.IsNullOrWhiteSpace(article.Publisher) ? article.Id : article.Publisher;
}
