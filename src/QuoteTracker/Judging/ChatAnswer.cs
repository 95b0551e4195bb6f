using System.Text.Json;
using QuoteTracker.Plugins;

namespace QuoteTracker.Judging;

/// <summary>Reads a model's answer strictly: one JSON object as the schema says, nothing around it, one answer for every item.</summary>
internal static class ChatAnswer
{
    /// <summary>Longest part of an answer that an exception repeats.</summary>
    private const int Shown = 80;

    /// <summary>Reads the answers in the order of the items.</summary>
    /// <param name="text">The model's answer.</param>
    /// <param name="count">Number of items.</param>
    /// <param name="properties">The properties of an answer beside its number; all are required, no others allowed.</param>
    /// <param name="read">Reads one answer.</param>
    /// <exception cref="InvalidAnswerException">The answer is not of this form.</exception>
    public static IReadOnlyList<T?> Read<T>(string text, int count, IReadOnlyList<string> properties, Func<JsonElement, T> read)
        where T : class
    {
        using JsonDocument document = Parse(text);
        JsonElement answers = Only(document.RootElement, "answers");
        if (answers.ValueKind != JsonValueKind.Array || answers.GetArrayLength() != count)
        {
            throw new InvalidAnswerException($"\"answers\" is not a list of {count}.");
        }

        T?[] result = new T?[count];
        foreach (JsonElement answer in answers.EnumerateArray())
        {
            CheckProperties(answer, properties);
            int n = answer.GetProperty("n") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) ? value : 0;
            if (n < 1 || n > count || result[n - 1] is not null)
            {
                throw new InvalidAnswerException("An answer's number is that of no item, or of one already answered.");
            }

            result[n - 1] = read(answer);
        }

        return result;
    }

    /// <summary>A property that is one of a few words.</summary>
    /// <exception cref="InvalidAnswerException">It is none of them.</exception>
    public static T Word<T>(JsonElement answer, string property, IReadOnlyDictionary<string, T> words) =>
        answer.GetProperty(property) is { ValueKind: JsonValueKind.String } value && words.TryGetValue(value.GetString()!, out T? word)
            ? word
            : throw new InvalidAnswerException($"\"{property}\" is none of {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>A probability.</summary>
    /// <exception cref="InvalidAnswerException">It is no number from 0 to 1.</exception>
    public static double Probability(JsonElement answer, string property) =>
        answer.GetProperty(property) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out double number) && number is >= 0 and <= 1
            ? number
            : throw new InvalidAnswerException($"\"{property}\" is no number from 0 to 1.");

    /// <summary>A truth value.</summary>
    /// <exception cref="InvalidAnswerException">It is none.</exception>
    public static bool Truth(JsonElement answer, string property) => answer.GetProperty(property).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new InvalidAnswerException($"\"{property}\" is neither true nor false."),
    };

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException error)
        {
            throw new InvalidAnswerException($"It is no JSON: {(text.Length <= Shown ? text : text[..Shown] + "…")}", error);
        }
    }

    private static JsonElement Only(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Count() == 1 && element.TryGetProperty(property, out JsonElement value)
            ? value
            : throw new InvalidAnswerException($"It is no object with \"{property}\" alone.");

    private static void CheckProperties(JsonElement answer, IReadOnlyList<string> properties)
    {
        if (answer.ValueKind != JsonValueKind.Object
            || answer.EnumerateObject().Count() != properties.Count + 1
            || !answer.TryGetProperty("n", out _)
            || !properties.All(property => answer.TryGetProperty(property, out _)))
        {
            throw new InvalidAnswerException($"An answer has other properties than n, {string.Join(", ", properties)}.");
        }
    }
}
