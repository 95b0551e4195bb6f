using System.Globalization;

namespace QuoteTracker.Evaluation.Cases;

/// <summary>Writes what is missed or wrong in a case, one line each.</summary>
internal static class CaseMisses
{
    public static void Write(ConflictCase one, CaseScorer scorer, TextWriter writer)
    {
        foreach (CaseConflict conflict in one.Gold.Conflicts)
        {
            PairReach reach = scorer.Reach(conflict);
            if (reach != PairReach.Flagged)
            {
                writer.WriteLine($"{one.Id}: missed {Kind(conflict.Kind)} {conflict.Parties[0]} - {conflict.Parties[1]}, got to {Kind(reach)}: {conflict.Claim} "
                    + string.Join(' ', conflict.Parties.Select(party => $"[{party}: {Quote(scorer.Voices(party))}]")));
            }
        }

        foreach (FlaggedConflict flag in scorer.FalseFlags())
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Id}: false {Kind(flag.Kind)} {flag.Parties[0]} - {flag.Parties[1]}, confidence {flag.Confidence:0.00} [{Quote(scorer.Evidence(flag.Statements))}]"));
        }

        foreach (CaseShift shift in scorer.MissedShifts())
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Id}: missed {Kind(shift.Kind)} of {shift.Party} on {shift.Date:yyyy-MM-dd}: {shift.Claim} [{Quote(scorer.Voices(shift.Party))}]"));
        }

        foreach (FlaggedShift shift in scorer.FalseShifts())
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Id}: false {Kind(shift.Kind)} of {shift.Party} on {shift.Date:yyyy-MM-dd} [{Quote(scorer.Evidence(shift.Statements))}]"));
        }
    }

    private static string Quote(IEnumerable<SpokenStatement> statements) => string.Join(
        "; ",
        statements.Select(statement =>
            $"{statement.Speaker.FirstOrDefault() ?? "?"}|{statement.Party ?? "-"}|{statement.Claim ?? "-"}|{Kind(statement.Stance)} \"{statement.Text.ReplaceLineEndings(" ")}\""));

    private static string Kind(object? value) => value?.ToString()?.ToLowerInvariant() ?? "-";
}
