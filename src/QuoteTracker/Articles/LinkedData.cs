using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace QuoteTracker.Articles;

/// <summary>The schema.org description of an article that a page carries as JSON-LD.</summary>
internal sealed record LinkedData(string? Headline, string? Publisher, string? DatePublished)
{
    private static readonly LinkedData None = new(Headline: null, Publisher: null, DatePublished: null);

    public static LinkedData Of(IHtmlDocument document)
    {
        foreach (IElement script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (Parse(script.TextContent) is { } found)
            {
                return found;
            }
        }

        return None;
    }

    private static LinkedData? Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Nodes(document.RootElement).Select(Read).FirstOrDefault(data => data is not null);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Pages often carry broken JSON-LD; the other metadata remain.
            return null;
        }
    }

    /// <summary>The described things: the root, the items of an array, the nodes of a graph.</summary>
    private static JsonElement[] Nodes(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@graph", out JsonElement graph))
        {
            root = graph;
        }

        return root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : [root];
    }

    private static LinkedData? Read(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object || Text(node, "datePublished") is not { } date)
        {
            return null;
        }

        string? publisher = node.TryGetProperty("publisher", out JsonElement body) && body.ValueKind == JsonValueKind.Object ? Text(body, "name") : null;
        return new LinkedData(Text(node, "headline"), publisher, date);
    }

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
