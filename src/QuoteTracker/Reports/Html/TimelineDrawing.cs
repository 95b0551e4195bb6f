using System.Globalization;
using QuoteTracker.Reports.Layout;

namespace QuoteTracker.Reports.Html;

/// <summary>Draws a timeline as SVG: a lane for each party, a sign for each stance, a ring where the party shifted.</summary>
internal static class TimelineDrawing
{
    public const int Width = 760;

    private const int LabelWidth = 200;
    private const int LaneHeight = 26;
    private const int AxisHeight = 26;
    private const int Margin = 16;
    private const int LabelLength = 22;

    public static int Height(Timeline timeline) => (timeline.Lanes.Length * LaneHeight) + AxisHeight + 6;

    /// <param name="markup">Where to.</param>
    /// <param name="timeline">The timeline.</param>
    /// <param name="standsAlone">Whether the drawing is no part of a page, which would say in its text what it shows.</param>
    public static void Write(MarkupWriter markup, Timeline timeline, bool standsAlone)
    {
        markup.Raw("<svg").Attribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {Height(timeline)}"))
            .Attribute("width", Width).Attribute("height", Height(timeline)).Raw(" role=\"img\"").Attribute("aria-label", Description(timeline)).Raw(">");
        WriteContent(markup, timeline, standsAlone);
        markup.Raw("</svg>\n");
    }

    public static void WriteContent(MarkupWriter markup, Timeline timeline, bool standsAlone)
    {
        for (int i = 0; i < timeline.Lanes.Length; i++)
        {
            WriteLane(markup, timeline, timeline.Lanes[i], (i * LaneHeight) + (LaneHeight / 2) + 2, standsAlone);
        }

        int bottom = (timeline.Lanes.Length * LaneHeight) + 18;
        Label(markup, LabelWidth + Margin, bottom, "start", ReportWording.Day(timeline.First));
        Label(markup, Width - Margin, bottom, "end", ReportWording.Day(timeline.Last));
        if (timeline.OtherParties > 0)
        {
            Label(markup, LabelWidth - 8, bottom, "end", $"and {ReportWording.Count(timeline.OtherParties, "more party")}");
        }
    }

    private static void WriteLane(MarkupWriter markup, Timeline timeline, Timeline.Lane lane, int y, bool standsAlone)
    {
        string name = lane.Position.Party.Name;
        Label(markup, LabelWidth - 8, y + 4, "end", Shortened.To(name, LabelLength));
        markup.Raw("<line").Attribute("x1", LabelWidth).Attribute("x2", Width).Attribute("y1", y).Attribute("y2", y).Raw("/>");
        foreach (Timeline.Point point in lane.Points)
        {
            double x = LabelWidth + Margin + (timeline.Place(point.Date) * (Width - LabelWidth - (2 * Margin)));
            markup.Raw("<g class=\"").Raw(ReportWording.Letter(point.Stance)).Raw("\">");
            if (point.Shift is not null)
            {
                markup.Raw("<circle class=\"ring\"").Attribute("cx", x).Attribute("cy", y).Raw(" r=\"12\"/>");
            }

            markup.Raw("<circle").Attribute("cx", x).Attribute("cy", y).Raw(" r=\"9\"/><text").Attribute("x", x).Attribute("y", y + 4).Raw(">").Raw(ReportWording.Sign(point.Stance)).Raw("</text>");
            if (standsAlone || point.Shift is not null)
            {
                markup.Raw("<title>").Text(Tip(lane, point)).Raw("</title>");
            }

            markup.Raw("</g>");
        }
    }

    private static string Tip(Timeline.Lane lane, Timeline.Point point)
    {
        string shift = point.Shift is { } turn ? $" ({turn.Kind.Word()}, before: {ReportWording.Verb(turn.From)})" : "";
        return $"{lane.Position.Party.Name} {ReportWording.Verb(point.Stance)}{shift}, {ReportWording.Day(point.Date)}, {ReportWording.Count(point.Count, "statement")}";
    }

    private static string Description(Timeline timeline) =>
        $"Positions of {ReportWording.Count(timeline.Lanes.Length, "party")} from {ReportWording.Day(timeline.First)} to {ReportWording.Day(timeline.Last)}; the list of statements below tells the same in words.";

    private static void Label(MarkupWriter markup, int x, int y, string anchor, string text) =>
        markup.Raw("<text class=\"name\"").Attribute("x", x).Attribute("y", y).Attribute("text-anchor", anchor).Raw(">").Text(text).Raw("</text>");
}
