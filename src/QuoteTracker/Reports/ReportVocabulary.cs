using System.Globalization;
using System.Reflection;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;

namespace QuoteTracker.Reports;

/// <summary>The words that reports use: part of their contract, so they don't follow the names of the code.</summary>
internal static class ReportVocabulary
{
    public const string Generator = "QuoteTracker";

    /// <summary>Version of this library without the build's commit, so that a report's bytes depend on nothing else.</summary>
    public static string Version { get; } = typeof(ReportVocabulary).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    public static string Word(this AttributionKind kind) => kind switch
    {
        AttributionKind.Direct => "direct",
        AttributionKind.Indirect => "indirect",
        AttributionKind.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Word(this SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organization => "organization",
        SpeakerKind.Group => "group",
        SpeakerKind.Unnamed => "unnamed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Word(this Stance stance) => stance switch
    {
        Stance.Affirms => "affirms",
        Stance.Denies => "denies",
        Stance.Unconfirmed => "unconfirmed",
        Stance.NonCommittal => "non-committal",
        _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, message: null),
    };

    public static string Word(this Certainty certainty) => certainty switch
    {
        Certainty.Certain => "certain",
        Certainty.Probable => "probable",
        Certainty.Possible => "possible",
        _ => throw new ArgumentOutOfRangeException(nameof(certainty), certainty, message: null),
    };

    public static string Word(this ConflictKind kind) => kind switch
    {
        ConflictKind.Contradiction => "contradiction",
        ConflictKind.Discrepancy => "discrepancy",
        ConflictKind.Disagreement => "disagreement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Word(this ShiftKind kind) => kind switch
    {
        ShiftKind.Reversal => "reversal",
        ShiftKind.Softening => "softening",
        ShiftKind.Confirmation => "confirmation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>A date as it was given: without time when it stands at midnight UTC, else to the second, with its offset.</summary>
    public static string Word(this DateTimeOffset date)
    {
        string format = date switch
        {
            { Offset.Ticks: 0, TimeOfDay.Ticks: 0 } => "yyyy-MM-dd",
            { Offset.Ticks: 0 } => "yyyy-MM-dd'T'HH:mm:ss'Z'",
            _ => "yyyy-MM-dd'T'HH:mm:sszzz",
        };
        return date.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A day of the calendar.</summary>
    public static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A probability or weight to three digits.</summary>
    public static double Rounded(double value) => Math.Round(value, 3, MidpointRounding.AwayFromZero);
}
