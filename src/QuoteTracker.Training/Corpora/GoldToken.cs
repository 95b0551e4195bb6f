namespace QuoteTracker.Training.Corpora;

/// <summary>An annotated token of a corpus in the corpus' own labels.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="End">Offset after its last unit.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Tag">Penn Treebank tag.</param>
/// <param name="Entity">Entity label, "O" for none.</param>
/// <param name="Head">Index of its governor in the document; -1 for a root.</param>
/// <param name="Relation">Relation to the governor.</param>
internal sealed record GoldToken(int Start, int End, string Lemma, string Tag, string Entity, int Head, string Relation);
