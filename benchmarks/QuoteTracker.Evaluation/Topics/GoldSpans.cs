using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Topics;

/// <summary>Finds the pieces that a topic file quotes in the text of their article.</summary>
internal static class GoldSpans
{
    /// <summary>Looks for each piece after the one before it, else anywhere, exactly as the reference scorer does; pieces not in the text are left out.</summary>
    public static ImmutableArray<TextSpan> Content(string text, ImmutableArray<string> pieces)
    {
        ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>(pieces.Length);
        int at = 0;
        foreach (string piece in pieces)
        {
            int start = text.IndexOf(piece, at, StringComparison.Ordinal);
            if (start < 0)
            {
                start = text.IndexOf(piece, StringComparison.Ordinal);
            }

            if (start >= 0)
            {
                at = start + piece.Length;
                spans.Add(new TextSpan(start, at));
            }
        }

        return spans.ToImmutable();
    }

    /// <summary>The occurrence of a cue that stands nearest to the content without sharing a character with it.
    /// Whole words come before parts of words, the same paragraph before others, an earlier before an equally near later one.</summary>
    /// <returns>No span when there is no cue or it does not occur outside the content.</returns>
    public static ImmutableArray<TextSpan> Cue(string text, string? cue, ImmutableArray<TextSpan> content)
    {
        if (string.IsNullOrEmpty(cue))
        {
            return [];
        }

        TextSpan? best = null;
        (bool PartOfWord, bool OtherParagraph, int Distance) bestCost = default;
        for (int start = text.IndexOf(cue, StringComparison.Ordinal); start >= 0; start = text.IndexOf(cue, start + 1, StringComparison.Ordinal))
        {
            TextSpan span = new(start, start + cue.Length);
            if (content.Any(piece => piece.Overlaps(span)))
            {
                continue;
            }

            TextSpan gap = content.Select(piece => Between(piece, span)).MinBy(between => between.Length);
            var cost = (IsPartOfWord(text, span), gap.Of(text).Contains('\n'), gap.Length);
            if (best is null || cost.CompareTo(bestCost) < 0)
            {
                best = span;
                bestCost = cost;
            }
        }

        return best is { } found ? [found] : [];
    }

    private static TextSpan Between(TextSpan first, TextSpan second) =>
        first.End <= second.Start ? new(first.End, second.Start) : new(second.End, first.Start);

    private static bool IsPartOfWord(string text, TextSpan span) =>
        (span.Start > 0 && char.IsLetterOrDigit(text[span.Start - 1]) && char.IsLetterOrDigit(text[span.Start]))
        || (span.End < text.Length && char.IsLetterOrDigit(text[span.End]) && char.IsLetterOrDigit(text[span.End - 1]));
}
