using System.Globalization;
using Humanizer;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>How the program words counts, dates and positions for a person.</summary>
internal static class Wording
{
    public static string Count(int count, string noun) => noun.ToQuantity(count, "N0", CultureInfo.InvariantCulture);

    /// <summary>"12 June 2019, 6 years ago".</summary>
    public static string Date(DateTimeOffset? date, DateTimeOffset now) => date is { } day
        ? $"{day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {day.Humanize(now, CultureInfo.InvariantCulture)}"
        : "undated";

    /// <summary>"denies", "probably affirms".</summary>
    public static string Position(Position? position) => position switch
    {
        null => "",
        { Stance: Stance.Unconfirmed } => "unconfirmed",
        { Stance: Stance.NonCommittal } => "takes no side",
        { Certainty: Certainty.Certain } => Verb(position.Stance),
        { Certainty: Certainty.Probable } => "probably " + Verb(position.Stance),
        _ => "possibly " + Verb(position.Stance),
    };

    public static string StanceName(Stance stance) => stance switch
    {
        Stance.Unconfirmed => "unconfirmed",
        Stance.NonCommittal => "no side",
        _ => Verb(stance),
    };

    /// <summary>"Ada Lind, chief executive"; a speaker known by the role alone is not told twice.</summary>
    public static string Speaker(Speaker? speaker) => speaker switch
    {
        null => "unnamed source",
        { Role: { Length: > 0 } role } when !role.Equals(speaker.Name, StringComparison.OrdinalIgnoreCase) => $"{speaker.Name}, {role}",
        _ => speaker.Name,
    };

    /// <summary>The party, or nothing when the speaker is the party.</summary>
    public static string Party(Statement statement) =>
        statement.Party is { } party && !party.Name.Equals(statement.Speaker?.Name, StringComparison.OrdinalIgnoreCase) ? party.Name : "";

    /// <summary>"New conflict".</summary>
    public static string Event(TrackerEventKind kind) => kind switch
    {
        TrackerEventKind.ArticleReplaced => "Changed article",
        TrackerEventKind.ArticleRemoved => "Removed article",
        TrackerEventKind.ConflictAppeared => "New conflict",
        TrackerEventKind.ConflictChanged => "Changed conflict",
        TrackerEventKind.ConflictClosed => "Closed conflict",
        TrackerEventKind.ShiftAppeared => "New shift",
        TrackerEventKind.ShiftChanged => "Changed shift",
        _ => "Withdrawn shift",
    };

    public static string Outlet(Statement statement) => statement.Article.Article.Publisher ?? statement.Article.Article.Id;

    public static string Summary(TrackingReport report) =>
        $"{Count(report.Articles.Length, "article")}: {Count(report.Statements.Length, "statement")} by {Count(report.Speakers.Length, "speaker")}, "
        + $"{Count(report.Claims.Length, "claim")}, {Count(report.Conflicts.Length, "conflict")}, {Count(report.Shifts.Length, "shift")}";

    private static string Verb(Stance stance) => stance == Stance.Affirms ? "affirms" : "denies";
}
