using System.Security.Cryptography;
using System.Text;

namespace QuoteTracker.Reports.Html;

/// <summary>A style sheet or script that pages carry.</summary>
internal sealed class PageAsset
{
    private PageAsset(string name)
    {
        Text = string.Join('\n', EmbeddedData.ReadLines(typeof(PageAsset), name).Select(line => line.TrimStart()));
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    public static PageAsset Style { get; } = new("report.css");

    public static PageAsset Script { get; } = new("report.js");

    /// <summary>Style of the drawings that stand alone.</summary>
    public static PageAsset DrawingStyle { get; } = new("drawing.css");

    public string Text { get; }

    /// <summary>Its source expression in a content security policy.</summary>
    public string Hash { get; }
}
