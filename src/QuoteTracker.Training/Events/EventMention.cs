using QuoteTracker.Claims;

namespace QuoteTracker.Training.Events;

/// <summary>A labelled event mention as the claim stage sees it.</summary>
/// <param name="Chain">Labelled chain, across documents.</param>
/// <param name="Lemma">Lemma of its head.</param>
/// <param name="Head">Its head's word.</param>
/// <param name="Sketch">Sketch of the words around it.</param>
/// <param name="Document">What its document is about.</param>
/// <param name="DocumentNumber">Number of its document in the topic.</param>
internal sealed record EventMention(string Chain, string Lemma, WordEntry Head, uint[] Sketch, TermVector Document, int DocumentNumber);
