using QuoteTracker.Conflicts;
using QuoteTracker.Reports.Layout;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports.Html;

/// <summary>Writes conflicts side by side, and shifts before and after.</summary>
internal sealed class FindingSections(MarkupWriter markup, ReportOutline outline, StatementMarkup statements)
{
    public void Write()
    {
        WriteConflicts();
        WriteShifts();
    }

    private void WriteConflicts()
    {
        if (outline.Report.Conflicts.IsEmpty)
        {
            return;
        }

        markup.Raw("<section aria-labelledby=\"conflicts\">\n<h2 id=\"conflicts\">Conflicts</h2>\n");
        foreach (Conflict conflict in outline.Report.Conflicts)
        {
            markup.Raw("<article class=\"find disputed\"><h3>");
            WriteClaim(conflict.ClaimId);
            markup.Raw("</h3><p class=\"tags\"><b class=\"").Raw(conflict.Kind == ConflictKind.Discrepancy ? "u" : "d").Raw("\">").Raw(ReportWording.Name(conflict.Kind)).Raw("</b> ")
                .Raw(ReportWording.Severity(conflict.Severity)).Raw(" severity").Text(conflict.Until is { } until ? $", ended on {ReportWording.Day(until)}" : "").Raw("</p><p class=\"why\">").Isolated(conflict.Explanation).Raw("</p>\n<div class=\"pair\">");
            TrackedStatement[] evidence = [.. conflict.StatementIds.Select(outline.Statement)];
            if (conflict.Kind == ConflictKind.Disagreement)
            {
                WriteSide(outline.PartyName(conflict.PartyIds[0]), evidence.Take(1));
                WriteSide(outline.PartyName(conflict.PartyIds[1]), evidence.Skip(1));
            }
            else
            {
                ILookup<bool, TrackedStatement> sides = evidence.ToLookup(statement => statement.Statement.Party?.Id == conflict.PartyIds[0]);
                WriteSide(outline.PartyName(conflict.PartyIds[0]), sides[true]);
                WriteSide(outline.PartyName(conflict.PartyIds[1]), sides[false]);
            }

            markup.Raw("</div></article>\n");
        }

        markup.Raw("</section>\n");
    }

    private void WriteShifts()
    {
        if (outline.Report.Shifts.IsEmpty)
        {
            return;
        }

        markup.Raw("<section aria-labelledby=\"shifts\">\n<h2 id=\"shifts\">Shifts</h2>\n");
        foreach (Shift shift in outline.Report.Shifts)
        {
            TrackedStatement[] evidence = [.. shift.StatementIds.Select(outline.Statement)];
            markup.Raw("<article class=\"find disputed\"><h3>");
            WriteClaim(shift.ClaimId);
            markup.Raw("</h3><p class=\"tags\"><b class=\"s\">").Raw(ReportWording.Name(shift.Kind)).Raw("</b></p><p class=\"why\">").Isolated(outline.PartyName(shift.PartyId))
                .Text($": {ReportWording.Verb(shift.From)}, then {ReportWording.Verb(shift.To)} on {ReportWording.Day(shift.Date)}{After(evidence)}.").Raw("</p>\n<div class=\"pair\">");
            WriteSide("Before", evidence.Take(1));
            WriteSide("After", evidence.Skip(1));
            markup.Raw("</div></article>\n");
        }

        markup.Raw("</section>\n");
    }

    private static string After(TrackedStatement[] evidence) =>
        evidence is [{ Statement.Date: { } before }, .., { Statement.Date: { } after }] && after > before ? $", after {ReportWording.Length(after - before)}" : "";

    private void WriteClaim(string claimId)
    {
        ClaimOutline claim = outline.Claim(claimId);
        markup.Raw("<a href=\"#c").Number(claim.Number).Raw("\">").Isolated(claim.Claim.Text).Raw("</a>");
    }

    private void WriteSide(string heading, IEnumerable<TrackedStatement> evidence)
    {
        markup.Raw("<div><h4>").Isolated(heading).Raw("</h4>");
        statements.WriteFigures(evidence);
        markup.Raw("</div>");
    }
}
