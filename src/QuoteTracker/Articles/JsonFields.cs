using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace QuoteTracker.Articles;

/// <summary>Reads the fields of one JSON object and remembers what was wrong with them.</summary>
/// <param name="element">The object.</param>
/// <param name="place">Where it stands, for messages.</param>
/// <param name="line">Number of its line.</param>
internal sealed class JsonFields(JsonElement element, string place, int line)
{
    private readonly List<(string Code, string Message)> _problems = [];

    /// <summary>The id: a string or a number; <see langword="null"/> when there is none that says anything.</summary>
    public string? Id()
    {
        if (Find("id") is { ValueKind: JsonValueKind.Number } number)
        {
            return number.GetRawText();
        }

        return Optional("id") is { } id && !string.IsNullOrWhiteSpace(id) ? id : null;
    }

    /// <summary>The id; where there is none, with a diagnostic, one made of the line's number.</summary>
    public string IdOrLine()
    {
        if (Id() is { } id)
        {
            return id;
        }

        string made = string.Create(CultureInfo.InvariantCulture, $"line-{line}");
        Report(DiagnosticCodes.MissingField, $"{place} has no \"id\"; it is now \"{made}\".");
        return made;
    }

    /// <summary>A string, or <see langword="null"/> with a diagnostic.</summary>
    public string? Required(string name)
    {
        if (Find(name) is { ValueKind: JsonValueKind.String } value)
        {
            return JsonText.Of(value);
        }

        Report(DiagnosticCodes.MissingField, $"{place} has no \"{name}\"; it was left out.");
        return null;
    }

    /// <summary>A string, or <see langword="null"/> when it is absent, null or, with a diagnostic, no string.</summary>
    public string? Optional(string name)
    {
        if (Find(name) is not { } value || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return JsonText.Of(value);
        }

        Report(DiagnosticCodes.MissingField, $"{place}: \"{name}\" is no string; it was left out.");
        return null;
    }

    /// <summary>A date, or <see langword="null"/> when it is absent or, with a diagnostic, none.</summary>
    public DateTimeOffset? Date(string name)
    {
        string? text = Optional(name);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (PublicationDate.TryParse(text, out DateTimeOffset date))
        {
            return date;
        }

        Report(DiagnosticCodes.UnreadableDate, $"{place}: \"{Abridged(text)}\" is no date; the article is undated.");
        return null;
    }

    public void Report(string code, string message) => _problems.Add((code, message));

    public ImmutableArray<Diagnostic> Diagnostics(string? articleId) =>
        [.. _problems.Select(problem => new Diagnostic(problem.Code, articleId, problem.Message))];

    private JsonElement? Find(string name)
    {
        // Not TryGetProperty: it throws on a name with half a surrogate pair.
        JsonElement? found = null;
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (JsonText.NameIs(property, name))
            {
                found = property.Value;
            }
        }

        return found;
    }

    private static string Abridged(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
