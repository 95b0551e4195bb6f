using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Tracking;
using Spectre.Console;

namespace QuoteTracker.ConsoleApp;

/// <summary>Shows a report with tables and colours on a terminal.</summary>
internal static class TerminalReportView
{
    public static void Show(TrackingReport report, IAnsiConsole console, DateTimeOffset now)
    {
        var outline = new ReportOutline(report);
        console.WriteLine(Wording.Summary(report), new Style(decoration: Decoration.Bold));
        foreach (ClaimOutline claim in outline.Claims)
        {
            console.WriteLine();
            console.Write(Statements(claim.Claim.Watched ? "Watched: " + claim.Claim.Text : claim.Claim.Text, claim.Statements, now));
            foreach (Conflict conflict in claim.Conflicts)
            {
                Color color = conflict.Kind == ConflictKind.Discrepancy ? Color.Yellow : Color.Red;
                console.Write(new Panel(new Spectre.Console.Text(Printable.OnOneLine(conflict.Explanation)))
                    .Header($" {char.ToUpperInvariant(Findings.Kind(conflict)[0])}{Findings.Kind(conflict)[1..]} ")
                    .BorderColor(color));
            }

            foreach (Shift shift in claim.Shifts)
            {
                console.WriteLine(Findings.Shift(shift, outline), new Style(Color.Fuchsia));
            }
        }

        if (!outline.Others.IsEmpty)
        {
            console.WriteLine();
            console.Write(Statements("Other statements", outline.Others, now));
        }
    }

    private static Table Statements(string title, IEnumerable<TrackedStatement> statements, DateTimeOffset now)
    {
        Table table = new Table { Title = new TableTitle(Markup.Escape(Printable.OnOneLine(title)), new Style(decoration: Decoration.Bold)) }
            .Border(TableBorder.Rounded)
            .AddColumns("Party", "Speaker", "Position", "Words", "Where and when");
        foreach (TrackedStatement tracked in statements)
        {
            table.AddRow(
                Cell(tracked.Statement.Party?.Name ?? ""),
                Cell(Wording.Speaker(tracked.Statement.Speaker)),
                new Spectre.Console.Text(Wording.Position(tracked.Position), new Style(ColorOf(tracked.Position?.Stance))),
                Cell(tracked.Statement.Text),
                Cell($"{Wording.Outlet(tracked.Statement)}, {Wording.Date(tracked.Statement.Date, now)}"));
        }

        return table;
    }

    private static Spectre.Console.Text Cell(string text) => new Spectre.Console.Text(Printable.OnOneLine(text));

    private static Color ColorOf(Stance? stance) => stance switch
    {
        Stance.Affirms => Color.Green,
        Stance.Denies => Color.Red,
        Stance.Unconfirmed => Color.Yellow,
        _ => Color.Grey,
    };
}
