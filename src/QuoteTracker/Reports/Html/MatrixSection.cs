using System.Collections.Immutable;
using QuoteTracker.Reports.Layout;
using QuoteTracker.Speakers;

namespace QuoteTracker.Reports.Html;

/// <summary>Writes the tables of parties by claims.</summary>
internal sealed class MatrixSection(MarkupWriter markup, ReportOutline outline, HtmlReportOptions options)
{
    public void Write()
    {
        ImmutableArray<PositionMatrix> tables = PositionMatrix.Of(outline.Claims, options.MaximumMatrices, options.MaximumClaimsPerMatrix, options.MaximumPartiesPerMatrix);
        if (tables.IsEmpty)
        {
            return;
        }

        markup.Raw("<section aria-labelledby=\"matrix\">\n<h2 id=\"matrix\">Who stands where</h2>\n");
        int left = outline.Claims.Count(claim => claim.Positions.Length > 1) - tables.Sum(table => table.Claims.Count(claim => claim.Positions.Length > 1));
        if (left > 0)
        {
            markup.Raw("<p class=\"note\">").Text($"The gravest claims and those around them; {ReportWording.Count(left, "further claim")} on which several parties speak in the list of claims.").Raw("</p>\n");
        }

        foreach (PositionMatrix table in tables)
        {
            WriteTable(table);
        }

        markup.Raw("</section>\n");
    }

    private void WriteTable(PositionMatrix table)
    {
        string caption = "Positions of " + ReportWording.List(table.Parties.Take(3).Select(party => party.Name), table.Parties.Length - 3 + table.OtherParties);
        markup.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"").Attribute("aria-label", caption).Raw("><table><caption>").Isolated(caption).Raw("</caption>\n<thead><tr><th scope=\"col\">Claim");
        foreach (Party party in table.Parties)
        {
            markup.Raw("<th scope=\"col\">").Isolated(party.Name);
        }

        if (table.OtherParties > 0)
        {
            markup.Raw("<th scope=\"col\">").Text($"{ReportWording.Count(table.OtherParties, "more party")}");
        }

        markup.Raw("\n<tbody>\n");
        foreach (ClaimOutline claim in table.Claims)
        {
            markup.Raw("<tr><th scope=\"row\"><a href=\"#c").Number(claim.Number).Raw("\">").Isolated(claim.Claim.Text).Raw("</a>");
            foreach (Party party in table.Parties)
            {
                WriteCell(PositionMatrix.Cell(claim, party));
            }

            if (table.OtherParties > 0)
            {
                int others = claim.Positions.Count(position => table.Parties.All(party => party.Id != position.Party.Id));
                markup.Raw("<td>").Raw(others == 0 ? "" : "+").Raw(others == 0 ? "" : ReportWording.Number(others));
            }

            markup.Raw("\n");
        }

        markup.Raw("</table></div>\n");
    }

    private void WriteCell(PartyPosition? position)
    {
        if (position is null)
        {
            markup.Raw("<td>");
            return;
        }

        markup.Raw("<td class=\"").Raw(ReportWording.Letter(position.Stance)).Raw(position.Shifts.IsEmpty ? "" : " shifted").Raw("\">")
            .Raw(ReportWording.Sign(position.Stance)).Raw(" ").Text(position.Label);
        if (position.Statements.Length > 1)
        {
            markup.Raw(" <small title=\"").Text(ReportWording.Count(position.Statements.Length, "statement")).Raw("\">×").Number(position.Statements.Length).Raw("</small>");
        }
    }
}
