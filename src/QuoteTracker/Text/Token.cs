namespace QuoteTracker.Text;

/// <summary>A word, number or mark of a text with its annotation.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="PartOfSpeech">Its tag; <see cref="PartOfSpeech.Unknown"/> when not tagged.</param>
/// <param name="Entity">Kind of the named entity that it is part of.</param>
/// <param name="Head">Index of its governor in <see cref="AnalyzedText.Tokens"/>; -1 for the root of a sentence and when not parsed.</param>
/// <param name="Relation">Relation to the governor; <see cref="DependencyRelation.Unspecified"/> when not parsed.</param>
public readonly record struct Token(
    TextSpan Span,
    PartOfSpeech PartOfSpeech,
    EntityKind Entity,
    int Head,
    DependencyRelation Relation);
