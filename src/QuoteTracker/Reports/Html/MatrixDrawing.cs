using System.Collections.Immutable;
using QuoteTracker.Reports.Layout;

namespace QuoteTracker.Reports.Html;

/// <summary>Draws tables of parties by claims as SVG.</summary>
internal static class MatrixDrawing
{
    private const int ClaimWidth = 300;
    private const int ColumnWidth = 104;
    private const int HeadHeight = 58;
    private const int RowHeight = 40;
    private const int Gap = 24;

    public static void Write(MarkupWriter markup, ImmutableArray<PositionMatrix> tables)
    {
        int width = ClaimWidth + (ColumnWidth * tables.Select(table => table.Parties.Length).DefaultIfEmpty(1).Max()) + 16;
        int height = Math.Max(Gap, tables.Sum(Height));
        using (new DrawingFrame(markup, width, height, "Positions of parties on claims"))
        {
            int y = 0;
            foreach (PositionMatrix table in tables)
            {
                WriteTable(markup, table, y);
                y += Height(table);
            }
        }
    }

    private static int Height(PositionMatrix table) => HeadHeight + (RowHeight * table.Claims.Length) + Gap;

    private static void WriteTable(MarkupWriter markup, PositionMatrix table, int y)
    {
        for (int column = 0; column < table.Parties.Length; column++)
        {
            Lines(markup, ClaimWidth + (column * ColumnWidth) + 6, y + 18, Shortened.Lines(table.Parties[column].Name, 15, 3), "start");
        }

        for (int row = 0; row < table.Claims.Length; row++)
        {
            ClaimOutline claim = table.Claims[row];
            int top = y + HeadHeight + (row * RowHeight);
            markup.Raw("<g class=\"o\"><title>").Text(claim.Claim.Text).Raw("</title></g><line x1=\"8\"").Attribute("x2", ClaimWidth + (table.Parties.Length * ColumnWidth))
                .Attribute("y1", top).Attribute("y2", top).Raw("/>\n");
            Lines(markup, 8, top + 16, Shortened.Lines(claim.Claim.Text, 44, 2), "start");
            for (int column = 0; column < table.Parties.Length; column++)
            {
                if (PositionMatrix.Cell(claim, table.Parties[column]) is { } position)
                {
                    WriteCell(markup, position, ClaimWidth + (column * ColumnWidth), top);
                }
            }
        }
    }

    private static void WriteCell(MarkupWriter markup, PartyPosition position, int x, int y)
    {
        markup.Raw("<g class=\"").Raw(ReportWording.Letter(position.Stance)).Raw("\"><title>").Text($"{position.Party.Name}: {position.Label}").Raw("</title><rect")
            .Attribute("x", x + 3).Attribute("y", y + 4).Attribute("width", ColumnWidth - 6).Attribute("height", RowHeight - 8).Raw(" rx=\"4\"/><text")
            .Attribute("x", x + (ColumnWidth / 2)).Attribute("y", y + (RowHeight / 2) + 4).Raw(">").Raw(ReportWording.Sign(position.Stance)).Raw(" ")
            .Text(ReportWording.Verb(position.Stance) + (position.Shifts.IsEmpty ? "" : " ↻")).Raw("</text></g>\n");
    }

    private static void Lines(MarkupWriter markup, int x, int y, IReadOnlyList<string> lines, string anchor)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            markup.Raw("<text").Attribute("x", x).Attribute("y", y + (i * 15)).Attribute("text-anchor", anchor).Raw(">").Text(lines[i]).Raw("</text>\n");
        }
    }
}
