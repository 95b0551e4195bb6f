using System.Collections.Immutable;
using System.Text.Json;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Topics;

/// <summary>The part of a report that is scored, in the words of the report's JSON contract, so that a report can be scored from memory and from a file alike.</summary>
public sealed record TopicPrediction
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Speakers.</summary>
    public ImmutableArray<NamedPrediction> Speakers { get; init; } = [];

    /// <summary>Parties.</summary>
    public ImmutableArray<NamedPrediction> Parties { get; init; } = [];

    /// <summary>Statements.</summary>
    public ImmutableArray<StatementPrediction> Statements { get; init; } = [];

    /// <summary>Conflicts.</summary>
    public ImmutableArray<ConflictPrediction> Conflicts { get; init; } = [];

    /// <summary>Shifts.</summary>
    public ImmutableArray<ShiftPrediction> Shifts { get; init; } = [];

    /// <summary>Takes over what a report says.</summary>
    public static TopicPrediction From(TrackingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new TopicPrediction
        {
            Speakers = [.. report.Speakers.Select(speaker => new NamedPrediction(speaker.Id, speaker.Name, speaker.Aliases))],
            Parties = [.. report.Parties.Select(From)],
            Statements = [.. report.Statements.Select(tracked => From(tracked.Statement, tracked.ClaimId, tracked.Position))],
            Conflicts = [.. report.Conflicts.Select(conflict => new ConflictPrediction(conflict.ClaimId, conflict.PartyIds))],
            Shifts = [.. report.Shifts.Select(From)],
        };
    }

    /// <summary>Takes over a shift.</summary>
    public static ShiftPrediction From(Shift shift)
    {
        ArgumentNullException.ThrowIfNull(shift);
        return new ShiftPrediction(shift.ClaimId, shift.PartyId, LabelOf(shift.From), LabelOf(shift.To));
    }

    /// <summary>Takes over a party.</summary>
    public static NamedPrediction From(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return new NamedPrediction(party.Id, party.Name, party.Aliases);
    }

    /// <summary>Takes over a statement with what was found out about it.</summary>
    public static StatementPrediction From(Statement statement, string? claimId, Position? position)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new StatementPrediction(
            statement.Id,
            statement.Article.Article.Id,
            statement.Speaker?.Id,
            statement.Party?.Id,
            [.. statement.Attribution.Content.Select(span => new SpanPrediction(span.Start, span.End))],
            claimId,
            position is null ? null : LabelOf(position.Stance));
    }

    /// <summary>Reads a report of the <c>track</c> command.</summary>
    /// <exception cref="JsonException">The text is no such report.</exception>
    public static TopicPrediction Parse(string json) =>
        JsonSerializer.Deserialize<TopicPrediction>(json, Options) ?? throw new JsonException("The report is null.");

    /// <summary>Writes the scored part of a report.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    private static string LabelOf(Stance stance) => stance switch
    {
        Stance.Affirms => "affirms",
        Stance.Denies => "denies",
        Stance.Unconfirmed => "unconfirmed",
        Stance.NonCommittal => "non-committal",
        _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, "There is no such stance."),
    };
}

/// <summary>A speaker or party with its names.</summary>
public sealed record NamedPrediction(string Id, string Name, ImmutableArray<string> Aliases)
{
    /// <summary>Name and aliases.</summary>
    internal IEnumerable<string> Names => Aliases.IsDefault ? [Name] : Aliases.Prepend(Name);
}

/// <summary>A statement: ids of article, speaker, party and claim, its content and position.</summary>
public sealed record StatementPrediction(
    string Id,
    string Article,
    string? Speaker,
    string? Party,
    ImmutableArray<SpanPrediction> Content,
    string? Claim,
    string? Position);

/// <summary>A half-open interval of UTF-16 units.</summary>
public readonly record struct SpanPrediction(int Start, int End)
{
    internal TextSpan ToSpan() => new(Start, End);
}

/// <summary>Two parties in conflict over a claim.</summary>
public sealed record ConflictPrediction(string Claim, ImmutableArray<string> Parties);

/// <summary>A party's change of position on a claim.</summary>
public sealed record ShiftPrediction(string Claim, string Party, string From, string To);
