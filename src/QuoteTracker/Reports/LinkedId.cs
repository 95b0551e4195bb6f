using System.Text.Json;

namespace QuoteTracker.Reports;

/// <summary>Identifiers of a report's parts in linked data: URNs, since the library has no address of its own to speak for.</summary>
internal static class LinkedId
{
    /// <summary>"urn:quotetracker:claim:c1".</summary>
    public static string Of(string kind, string id) => $"urn:quotetracker:{kind}:{Uri.EscapeDataString(SafeText.Of(id))}";

    public static void WriteReference(this Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    /// <summary>Writes each id once, in the order of first mention; nothing when there is none.</summary>
    public static void WriteReferences(this Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        string[] distinct = [.. ids.Distinct(StringComparer.Ordinal)];
        if (distinct.Length == 0)
        {
            return;
        }

        json.WriteAll(name, distinct, static (json, id) =>
        {
            json.WriteStartObject();
            json.WriteString("@id", id);
            json.WriteEndObject();
        });
    }
}
