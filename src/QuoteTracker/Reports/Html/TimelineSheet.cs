using QuoteTracker.Reports.Layout;

namespace QuoteTracker.Reports.Html;

/// <summary>Draws timelines below one another, each under its claim.</summary>
internal static class TimelineSheet
{
    private const int Heading = 34;

    public static void Write(MarkupWriter markup, IReadOnlyList<Timeline> timelines)
    {
        int height = Math.Max(Heading, timelines.Sum(timeline => TimelineDrawing.Height(timeline) + Heading));
        using (new DrawingFrame(markup, TimelineDrawing.Width, height, "Timelines of claims"))
        {
            int y = 0;
            foreach (Timeline timeline in timelines)
            {
                markup.Raw("<text class=\"h\" x=\"8\"").Attribute("y", y + 22).Raw(">").Text(Shortened.To(timeline.Claim.Claim.Text, 95)).Raw("</text>\n<svg")
                    .Attribute("y", y + Heading).Attribute("width", TimelineDrawing.Width).Attribute("height", TimelineDrawing.Height(timeline)).Raw(">");
                TimelineDrawing.WriteContent(markup, timeline, standsAlone: true);
                markup.Raw("</svg>\n");
                y += TimelineDrawing.Height(timeline) + Heading;
            }
        }
    }
}
