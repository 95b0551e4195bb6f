using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>Shows a report as plain lines, for files and pipes: no colours, and no text broken to a width.</summary>
internal static class PlainReportView
{
    public static void Show(TrackingReport report, TextWriter output, DateTimeOffset now)
    {
        var outline = new ReportOutline(report);
        output.WriteLine(Wording.Summary(report));
        foreach (ClaimOutline claim in outline.Claims)
        {
            output.WriteLine();
            output.WriteLine($"{(claim.Claim.Watched ? "WATCHED CLAIM" : "CLAIM")}: {Printable.OnOneLine(claim.Claim.Text)}");
            ShowFindings(claim, outline, output);
            ShowStatements(claim.Statements, output, now);
        }

        if (!outline.Others.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("OTHER STATEMENTS");
            ShowStatements(outline.Others, output, now);
        }
    }

    private static void ShowFindings(ClaimOutline claim, ReportOutline outline, TextWriter output)
    {
        foreach (Conflict conflict in claim.Conflicts)
        {
            output.WriteLine($"  CONFLICT ({Findings.Kind(conflict)}): {Printable.OnOneLine(conflict.Explanation)}");
        }

        foreach (Shift shift in claim.Shifts)
        {
            output.WriteLine($"  {Findings.Shift(shift, outline)}");
        }
    }

    private static void ShowStatements(IEnumerable<TrackedStatement> statements, TextWriter output, DateTimeOffset now)
    {
        foreach (TrackedStatement tracked in statements)
        {
            string party = Wording.Party(tracked.Statement) is { Length: > 0 } side ? $" ({side})" : "";
            string position = tracked.Position is { } known ? $" {Wording.Position(known)}" : "";
            string place = $"{Wording.Outlet(tracked.Statement)}, {Wording.Date(tracked.Statement.Date, now)}";
            output.WriteLine(Printable.OnOneLine($"- {Wording.Speaker(tracked.Statement.Speaker)}{party}{position}: {tracked.Statement.Text} [{place}]").Insert(0, "  "));
        }
    }
}
