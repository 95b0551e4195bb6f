using System.Globalization;
using System.Text;
using System.Text.Json;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Judging;

/// <summary>Writes the material of a question as JSON. The default encoder escapes everything that is not plain ASCII text, angle brackets
/// among it, so that no article can forge the end of the material.</summary>
internal static class ChatItem
{
    /// <summary>Writes a document of items.</summary>
    public static string Write<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            for (int i = 0; i < items.Count; i++)
            {
                json.WriteStartObject();
                json.WriteNumber("n", i + 1);
                write(json, items[i]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes who said what, when and amid what.</summary>
    public static void WriteStatement(Utf8JsonWriter json, Statement statement, ChatJudgeOptions options)
    {
        json.WriteString("speaker", Cut(statement.Speaker?.Name, options));
        json.WriteString("party", Cut(statement.Party?.Name, options));
        json.WriteString("published", statement.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("cue", Cut(string.Join(" ... ", statement.Attribution.Cue.Select(span => span.Of(statement.Article.Text.Text).ToString())), options));
        json.WriteString("statement", Cut(statement.Text, options));
        json.WriteString("context", Cut(Context(statement, options.ContextSentences), options));
    }

    /// <summary>The beginning of a text, at most as long as allowed; no surrogate pair is torn, and lone surrogates are replaced.</summary>
    public static string? Cut(string? text, ChatJudgeOptions options)
    {
        if (text is null)
        {
            return null;
        }

        int length = Math.Min(text.Length, options.MaxStatementLength);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        StringBuilder kept = new(length);
        foreach (Rune rune in text.AsSpan(0, length).EnumerateRunes())
        {
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private static string Context(Statement statement, int sentences)
    {
        AnalyzedText text = statement.Article.Text;
        TokenRange content = text.TokensIn(statement.Attribution.ContentExtent);
        if (content.Length == 0)
        {
            return "";
        }

        int first = Math.Max(0, text.SentenceOf(content.Start) - sentences);
        int last = Math.Min(text.Sentences.Length - 1, text.SentenceOf(content.End - 1) + sentences);
        int start = text.Tokens[text.Sentences[first].Start].Span.Start;
        int end = text.Tokens[text.Sentences[last].End - 1].Span.End;
        return text.Text[start..end];
    }
}
