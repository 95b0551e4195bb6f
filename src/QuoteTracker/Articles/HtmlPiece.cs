namespace QuoteTracker.Articles;

/// <summary>A piece of an HTML source: a tag, or text between tags.</summary>
/// <param name="Name">Lower-case name of the tag; empty for text and for comments and the like.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="Text">Range of the text; empty for tags.</param>
internal readonly record struct HtmlPiece(string Name, bool IsEnd, Range Text);
