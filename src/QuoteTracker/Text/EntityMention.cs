namespace QuoteTracker.Text;

/// <summary>A named entity in a text.</summary>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Kind">What it is; never <see cref="EntityKind.None"/>.</param>
public readonly record struct EntityMention(TokenRange Tokens, TextSpan Span, EntityKind Kind);
