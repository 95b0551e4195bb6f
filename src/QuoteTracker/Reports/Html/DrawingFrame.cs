namespace QuoteTracker.Reports.Html;

/// <summary>The outermost element of a drawing that stands alone; closed when disposed.</summary>
internal sealed class DrawingFrame : IDisposable
{
    private readonly MarkupWriter _markup;

    public DrawingFrame(MarkupWriter markup, int width, int height, string title)
    {
        _markup = markup;
        markup.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
            .Attribute("viewBox", FormattableString.Invariant($"0 0 {width} {height}")).Attribute("width", width).Attribute("height", height)
            .Raw(">\n<title>").Text(title).Raw("</title>\n<style>").Text(PageAsset.DrawingStyle.Text).Raw("</style>\n")
            .Raw("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    }

    public void Dispose() => _markup.Raw("</svg>\n");
}
