using System.Text.Json;
using System.Text.Json.Nodes;
using QuoteTracker.Speakers;

namespace QuoteTracker.ConsoleApp.Store;

/// <summary>Changes to a parties file; what else it holds stays.</summary>
internal static class SpeakerEdits
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The names, with all that were joined to one of them before, are one speaker.</summary>
    public static string Merge(string json, IReadOnlyList<string> names)
    {
        JsonObject book = Parse(json);
        List<List<string>> groups = Groups(book, "sameSpeaker");
        List<List<string>> touched = groups.FindAll(group => group.Exists(name => IsAmong(name, names)));
        groups.RemoveAll(touched.Contains);
        groups.Add([.. touched.SelectMany(group => group).Concat(names).Distinct(StringComparer.OrdinalIgnoreCase)]);

        // What the user said of two of these names before is taken back.
        List<List<string>> apart = [.. Groups(book, "differentSpeakers").Select(group => group.Count(name => IsAmong(name, names)) > 1 ? group.FindAll(name => !IsAmong(name, names)) : group).Where(group => group.Count > 1)];
        return Write(book, groups, apart);
    }

    /// <summary>The names are different speakers, whatever was joined before.</summary>
    public static string Split(string json, IReadOnlyList<string> names)
    {
        JsonObject book = Parse(json);
        List<List<string>> groups = [.. Groups(book, "sameSpeaker").Select(group => group.Count(name => IsAmong(name, names)) > 1 ? group.FindAll(name => !IsAmong(name, names.Skip(1))) : group).Where(group => group.Count > 1)];
        List<List<string>> apart = Groups(book, "differentSpeakers");
        apart.Add([.. names]);
        return Write(book, groups, apart);
    }

    private static JsonObject Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json, nodeOptions: null, Lenient) as JsonObject ?? throw new PartyBookException("The parties file is no JSON object.");
        }
        catch (JsonException error)
        {
            throw new PartyBookException($"The parties file is no JSON: {error.Message}", error);
        }
    }

    private static List<List<string>> Groups(JsonObject book, string property)
    {
        try
        {
            return book[property].Deserialize<List<List<string>>>() ?? [];
        }
        catch (JsonException error)
        {
            throw new PartyBookException($"\"{property}\" of the parties file is no list of lists of names.", error);
        }
    }

    private static string Write(JsonObject book, List<List<string>> same, List<List<string>> different)
    {
        Set(book, "sameSpeaker", same);
        Set(book, "differentSpeakers", different);
        return book.ToJsonString(Indented) + "\n";
    }

    private static void Set(JsonObject book, string property, List<List<string>> groups)
    {
        if (groups.Count == 0)
        {
            book.Remove(property);
        }
        else
        {
            book[property] = JsonSerializer.SerializeToNode(groups);
        }
    }

    private static bool IsAmong(string name, IEnumerable<string> names) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
