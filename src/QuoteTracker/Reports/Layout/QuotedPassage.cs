using System.Collections.Immutable;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Reports.Layout;

/// <summary>A statement's content in the paragraphs it stands in.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Extent">The part of it to show, on word boundaries.</param>
/// <param name="Content">The content's spans within the extent.</param>
internal sealed record QuotedPassage(string Text, TextSpan Extent, ImmutableArray<TextSpan> Content)
{
    /// <summary>Most characters shown before and after the content.</summary>
    private const int Around = 120;

    /// <summary>Most characters shown of the content.</summary>
    private const int Longest = 600;

    public bool BeginsWithin => Extent.Start > 0 && Text[Extent.Start - 1] is not ('\n' or '\r');

    public bool EndsWithin => Extent.End < Text.Length && Text[Extent.End] is not ('\n' or '\r');

    public static QuotedPassage Of(Statement statement)
    {
        string text = statement.Article.Article.Text;
        TextSpan content = statement.Attribution.ContentExtent;
        int last = Math.Min(content.End, content.Start + Longest);
        int paragraphStart = text.AsSpan(0, content.Start).LastIndexOfAny('\n', '\r') + 1;
        int paragraphLength = text.AsSpan(last).IndexOfAny('\n', '\r');
        int paragraphEnd = paragraphLength < 0 ? text.Length : last + paragraphLength;
        int start = content.Start - paragraphStart <= Around ? paragraphStart : AfterSpace(text, content.Start - Around, content.Start);
        int end = paragraphEnd - last <= Around ? paragraphEnd : BeforeSpace(text, last + Around, last);
        return new QuotedPassage(
            text,
            new TextSpan(start, end),
            [.. statement.Attribution.Content.Where(span => span.Start < end).Select(span => new TextSpan(span.Start, Math.Min(span.End, end)))]);
    }

    /// <summary>The content alone, for where its paragraph is shown already.</summary>
    public QuotedPassage Alone() => this with { Extent = new TextSpan(Content[0].Start, Content[^1].End) };

    private static int AfterSpace(string text, int from, int limit)
    {
        int space = text.IndexOf(' ', from, limit - from);
        return space < 0 ? limit : space + 1;
    }

    private static int BeforeSpace(string text, int from, int limit)
    {
        int space = text.LastIndexOf(' ', from - 1, from - limit);
        return space < 0 ? limit : space;
    }
}
