using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Spans;

/// <summary>Reads passages of RiQuA (Papay and Pado 2020) as CofeNet distributes them: tokens with BIO labels that say nothing about which
/// source, cue and content belong together. The text is put together from the tokens again.</summary>
internal static class RiquaFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Each labelled span becomes an attribution of its own with one role.</summary>
    /// <exception cref="InvalidDataException">A line has more tokens than labels or the other way round.</exception>
    public static IEnumerable<AttributedText> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            Passage passage = JsonSerializer.Deserialize<Passage>(line, Options)!;
            if (passage.Tokens.Length != passage.Labels.Length)
            {
                throw new InvalidDataException($"Passage {passage.Id} has {passage.Tokens.Length} tokens and {passage.Labels.Length} labels.");
            }

            (string text, TextSpan[] places) = Join(passage.Tokens);
            yield return new AttributedText(passage.Id.ToString(), text, Spans(passage.Labels, places));
        }
    }

    private static ImmutableArray<SpanSets> Spans(string[] labels, TextSpan[] places)
    {
        ImmutableArray<SpanSets>.Builder spans = ImmutableArray.CreateBuilder<SpanSets>();
        for (int start = 0; start < labels.Length; start++)
        {
            if (!labels[start].StartsWith("B-", StringComparison.Ordinal))
            {
                continue;
            }

            int end = start + 1;
            while (end < labels.Length && labels[end].StartsWith("I-", StringComparison.Ordinal))
            {
                end++;
            }

            ImmutableArray<TextSpan> span = [new(places[start].Start, places[end - 1].End)];
            spans.Add(labels[start] switch
            {
                "B-source" => new SpanSets(span, [], []),
                "B-cue" => new SpanSets([], span, []),
                "B-content" => new SpanSets([], [], span),
                _ => throw new InvalidDataException($"There is no label '{labels[start]}'."),
            });
        }

        return spans.ToImmutable();
    }

    private static (string Text, TextSpan[] Places) Join(string[] tokens)
    {
        StringBuilder text = new();
        TextSpan[] places = new TextSpan[tokens.Length];
        bool glue = true;
        for (int i = 0; i < tokens.Length; i++)
        {
            string token = tokens[i];
            if (!glue && !SticksToTheLeft(token))
            {
                text.Append(' ');
            }

            int start = text.Length;
            text.Append(token switch
            {
                "``" => "\u201C",
                "''" => "\u201D",
                _ => token,
            });
            places[i] = new TextSpan(start, text.Length);
            glue = token is "``" or "(" or "[";
        }

        return (text.ToString(), places);
    }

    private static bool SticksToTheLeft(string token) =>
        token is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "''" or "n't" or "'s" or "'d" or "'ll" or "'re" or "'ve" or "'m" or "'S";

    private sealed record Passage(JsonElement Id, string[] Tokens, string[] Labels);
}
