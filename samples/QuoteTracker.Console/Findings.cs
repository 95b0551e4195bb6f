using System.Globalization;
using QuoteTracker.Conflicts;

namespace QuoteTracker.ConsoleApp;

/// <summary>How findings are worded in both views.</summary>
internal static class Findings
{
    public static string Kind(Conflict conflict)
    {
        string kind = conflict.Kind switch
        {
            ConflictKind.Contradiction => "contradiction",
            ConflictKind.Discrepancy => "discrepancy",
            _ => "disagreement within a party",
        };
        return conflict.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $"{kind}, ended {until:d MMMM yyyy}") : kind;
    }

    public static string Shift(Shift shift, ReportOutline outline)
    {
        string kind = shift.Kind switch
        {
            ShiftKind.Reversal => "REVERSAL",
            ShiftKind.Softening => "SOFTENING",
            _ => "CONFIRMATION",
        };
        string date = shift.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return Printable.OnOneLine($"{kind}: {outline.PartyName(shift.PartyId)}, from {Wording.StanceName(shift.From)} to {Wording.StanceName(shift.To)} on {date}");
    }
}
