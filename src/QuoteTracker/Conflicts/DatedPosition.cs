using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Conflicts;

/// <summary>A party's statement at the time at which it counts.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Position">Its position.</param>
/// <param name="Date">When it was made, never after its article appeared; <see langword="null"/> when unknown.</param>
/// <param name="IsPast">Whether it is reported as an earlier position ("had denied", "previously said").</param>
internal readonly record struct DatedPosition(Statement Statement, Position Position, DateTimeOffset? Date, bool IsPast)
{
    /// <summary>Statements that are less sure than this, in their spans or their speaker, count for less.</summary>
    public const double SureStatement = 0.5;

    /// <summary>A position that says nothing about three stances has this confidence.</summary>
    private const double NoInformation = 1.0 / 3;

    /// <summary>The statement at its time: nothing can be reported before it was said.</summary>
    public static DatedPosition Of(PositionedStatement positioned)
    {
        Statement statement = positioned.Statement;
        DateTimeOffset? date = statement.Article.Article.Published is { } published && statement.Date > published ? published : statement.Date;
        return new DatedPosition(statement, positioned.Position, date, PastReport.Is(statement));
    }

    /// <summary>The position with a confidence that counts in whether the statement was made at all, and by this party.</summary>
    public Position Weighed => Statement.Confidence >= SureStatement || Position.Confidence <= NoInformation
        ? Position
        : Position with { Confidence = NoInformation + ((Position.Confidence - NoInformation) * Statement.Confidence / SureStatement) };
}
