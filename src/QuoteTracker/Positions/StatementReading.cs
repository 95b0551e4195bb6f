using System.Collections.Frozen;
using System.Collections.Immutable;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;

namespace QuoteTracker.Positions;

/// <summary>Everything the rules read of one statement, toward one claim.</summary>
internal sealed record StatementReading
{
    /// <summary>Whom it counts for: its party, else its speaker; empty when neither is known.</summary>
    public required string Side { get; init; }

    /// <summary>How it is rendered.</summary>
    public required AttributionKind Kind { get; init; }

    /// <summary>Its cue.</summary>
    public required CueReading Cue { get; init; }

    /// <summary>Its content.</summary>
    public required ContentReading Content { get; init; }

    /// <summary>The claim.</summary>
    public required ClaimReading Claim { get; init; }

    /// <summary>What the rules make of it.</summary>
    public required RuleVerdict Verdict { get; init; }

    /// <summary>Whether the claim is about the side that speaks, as far as names tell.</summary>
    public required bool IsAboutSpeaker { get; init; }

    /// <summary>Whether the content names the claim's subject.</summary>
    public required bool NamesSubject { get; init; }

    /// <summary>Good minus bad conduct words of the content.</summary>
    public required int Judgement { get; init; }

    /// <summary>Attitudes that the content shows.</summary>
    public required FrozenSet<Attitude> Attitudes { get; init; }

    /// <summary>Reads a statement toward a claim.</summary>
    public static StatementReading Read(Statement statement, ClaimReading claim)
    {
        CueReading cue = CueReader.Read(statement);
        ContentReading content = ContentReader.Read(statement.Text, claim);
        return new StatementReading
        {
            Side = statement.Party?.Id ?? statement.Speaker?.Id ?? string.Empty,
            Kind = statement.Attribution.Kind,
            Cue = cue,
            Content = content,
            Claim = claim,
            Verdict = RuleJudge.Judge(cue, content, claim),
            IsAboutSpeaker = claim.Subject.Count > 0 && NamesOf(statement).Any(claim.Subject.Contains),
            NamesSubject = content.Words.Any(word => claim.Subject.Contains(word.Stem)),
            Attitudes = Positions.Attitudes.In(content.Words, claim),
            Judgement = ClaimReading.JudgementOf(content.Words.AsSpan()),
        };
    }

    private static IEnumerable<string> NamesOf(Statement statement)
    {
        IEnumerable<string> names = [];
        if (statement.Party is { } party)
        {
            names = [party.Name, .. party.Aliases];
        }

        if (statement.Speaker is { } speaker)
        {
            names = [.. names, speaker.Name];
        }

        return names.SelectMany(ClaimReading.ContentStems);
    }
}
