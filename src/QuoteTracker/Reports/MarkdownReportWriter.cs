using System.Globalization;
using Humanizer;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports;

/// <summary>Writes a report as Markdown (CommonMark with tables) for a person to read. Thread-safe.</summary>
public static class MarkdownReportWriter
{
    /// <summary>Writes a report: conflicts, shifts, then each claim with who said what on it, statements on no claim, diagnostics.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(TrackingReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using StreamWriter writer = ReportText.Writer(output, "\n");
        var index = new ReportIndex(report);
        writer.WriteLine("# Who said what");
        writer.WriteLine();
        writer.WriteLine(
            $"{Count(report.Articles.Length, "article")}, {Count(report.Statements.Length, "statement")} by {Count(report.Speakers.Length, "speaker")}, "
            + $"{Count(report.Claims.Length, "claim")}, {Count(report.Conflicts.Length, "conflict")}, {Count(report.Shifts.Length, "shift")}.");
        WriteConflicts(writer, report, index);
        WriteShifts(writer, report, index);
        WriteClaims(writer, report, index);
        WriteStatements(writer, "Statements on no claim", index.WithoutClaim);
        WriteDiagnostics(writer, report);
    }

    private static void WriteConflicts(StreamWriter writer, TrackingReport report, ReportIndex index)
    {
        if (report.Conflicts.IsEmpty)
        {
            return;
        }

        Heading(writer, "## Conflicts");
        foreach (Conflict conflict in report.Conflicts)
        {
            string severity = ReportVocabulary.Rounded(conflict.Severity).ToString(CultureInfo.InvariantCulture);
            string until = conflict.Until is { } day ? $", ended {day.Word()}" : "";
            writer.WriteLine($"- **{conflict.Kind.Word()}** (severity {severity}{until}): {Markdown.Escape(conflict.Explanation)}");
            foreach (TrackedStatement statement in index.Statements(conflict.StatementIds))
            {
                writer.WriteLine($"  - {Sentence(statement)}");
            }
        }
    }

    private static void WriteShifts(StreamWriter writer, TrackingReport report, ReportIndex index)
    {
        if (report.Shifts.IsEmpty)
        {
            return;
        }

        Heading(writer, "## Shifts");
        foreach (Shift shift in report.Shifts)
        {
            string what = $"{Markdown.Escape(index.PartyName(shift.PartyId))} from {shift.From.Word()} to {shift.To.Word()}";
            writer.WriteLine($"- {shift.Date.Word()} **{shift.Kind.Word()}**: {what}, on \"{Markdown.Escape(index.ClaimText(shift.ClaimId))}\"");
            foreach (TrackedStatement statement in index.Statements(shift.StatementIds))
            {
                writer.WriteLine($"  - {Sentence(statement)}");
            }
        }
    }

    private static void WriteClaims(StreamWriter writer, TrackingReport report, ReportIndex index)
    {
        ILookup<string, Agreement> agreements = report.Agreements.ToLookup(agreement => agreement.ClaimId, StringComparer.Ordinal);
        foreach (Claim claim in report.Claims)
        {
            string watched = claim.Watched ? " (watched)" : "";
            Heading(writer, $"## Claim: {Markdown.Escape(claim.Text)}{watched}");
            WriteDescription(writer, claim);
            foreach (Agreement agreement in agreements[claim.Id])
            {
                string parties = agreement.PartyIds.Select(index.PartyName).Humanize("and");
                writer.WriteLine($"Agreed ({agreement.Stance.Word()}): {Markdown.Escape(parties)}.");
                writer.WriteLine();
            }

            if (claim.StatementIds.IsEmpty)
            {
                writer.WriteLine("Nobody spoke to it.");
            }
            else
            {
                WriteTable(writer, index.Statements(claim.StatementIds));
            }
        }
    }

    private static void WriteDescription(StreamWriter writer, Claim claim)
    {
        string?[] parts =
        [
            claim.Event is { } what ? $"Event: {Markdown.Escape(what)}." : null,
            claim.Participants.IsEmpty ? null : $"Participants: {Markdown.Escape(claim.Participants.Humanize("and"))}.",
            claim.Time is { } time ? $"Time: {ReportWording.Days(time)}." : null,
            claim.IsSuggested ? "Suggested grouping: check whether these statements share one claim." : null,
        ];
        string line = string.Join(' ', parts.OfType<string>());
        if (line.Length > 0)
        {
            writer.WriteLine(line);
            writer.WriteLine();
        }
    }

    private static void WriteStatements(StreamWriter writer, string heading, IReadOnlyList<TrackedStatement> statements)
    {
        if (statements.Count == 0)
        {
            return;
        }

        Heading(writer, "## " + heading);
        WriteTable(writer, statements);
    }

    private static void WriteTable(StreamWriter writer, IReadOnlyList<TrackedStatement> statements)
    {
        writer.WriteLine("| Date | Party | Speaker | Position | Words | Outlet |");
        writer.WriteLine("|---|---|---|---|---|---|");
        foreach (TrackedStatement tracked in statements)
        {
            string[] cells =
            [
                tracked.Statement.Date?.Word() ?? "",
                tracked.Statement.Party?.Name ?? "",
                tracked.Statement.Speaker?.Name ?? "",
                Position(tracked),
                tracked.Statement.Text,
                tracked.Statement.Article.Article.Publisher ?? tracked.Statement.Article.Article.Id,
            ];
            writer.WriteLine($"| {string.Join(" | ", cells.Select(Markdown.Escape))} |");
        }
    }

    private static void WriteDiagnostics(StreamWriter writer, TrackingReport report)
    {
        if (report.Diagnostics.IsEmpty)
        {
            return;
        }

        Heading(writer, "## Diagnostics");
        foreach (Diagnostic diagnostic in report.Diagnostics)
        {
            string article = diagnostic.ArticleId is { } id ? $" ({Markdown.Escape(id)})" : "";
            writer.WriteLine($"- {diagnostic.Code}{article}: {Markdown.Escape(diagnostic.Message)}");
        }
    }

    private static void Heading(StreamWriter writer, string heading)
    {
        writer.WriteLine();
        writer.WriteLine(heading);
        writer.WriteLine();
    }

    private static string Sentence(TrackedStatement tracked)
    {
        string speaker = Markdown.Escape(tracked.Statement.Speaker?.Name ?? "unnamed source");
        string party = tracked.Statement.Party is { } side ? $" for {Markdown.Escape(side.Name)}" : "";
        string date = tracked.Statement.Date is { } day ? $", {day.Word()}" : "";
        string outlet = Markdown.Escape(tracked.Statement.Article.Article.Publisher ?? tracked.Statement.Article.Article.Id);
        return $"{speaker}{party} {Position(tracked)}: {Markdown.Escape(tracked.Statement.Text)} ({outlet}{date})";
    }

    private static string Position(TrackedStatement tracked) =>
        tracked.Position is { } position ? $"{position.Stance.Word()}, {position.Certainty.Word()}" : "";

    private static string Count(int count, string noun) => noun.ToQuantity(count, "N0", CultureInfo.InvariantCulture);
}
