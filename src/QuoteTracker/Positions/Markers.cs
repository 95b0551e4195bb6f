using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QuoteTracker.Positions;

/// <summary>Finds the words that turn, weaken or suspend a proposition.</summary>
internal static class Markers
{
    private static readonly PhraseLexicon<MarkerClass> Lexicon = PhraseLexicon<MarkerClass>.Load("markers.tsv");

    /// <summary>The markers in order. "No agreement" leaves a meeting open, but denies a claim about an agreement:
    /// a phrase that leaves things open is not taken as such when its last word is the claim's own.</summary>
    public static List<PhraseMatch<MarkerClass>> Find(ImmutableArray<Word> words, FrozenSet<string> claimStems) =>
        Lexicon.Find(words.AsSpan(), match => Accept(words, match, claimStems));

    // "We do not know whether" leaves it open, "we do not know his address" does not.
    private static bool OpensQuestion(ImmutableArray<Word> words, int at) =>
        at >= words.Length || words[at].IsMark || words[at].Text is "whether" or "if" or "what" or "who" or "when" or "how" or "why" or "where" or "that" or "yet" or "for";

    private static bool Accept(ImmutableArray<Word> words, PhraseMatch<MarkerClass> match, FrozenSet<string> claimStems)
    {
        switch (match.Class)
        {
            case MarkerClass.Unconfirmed when words[match.End - 1].Text is "know" or "known" && !OpensQuestion(words, match.End):
                return false;
            case MarkerClass.Negator when words[match.Start].Text is "without":
                return !claimStems.Contains("without");
            case MarkerClass.Unconfirmed or MarkerClass.NoComment:
                string stem = words[match.End - 1].Stem;
                return stem is "confirm" || !claimStems.Contains(stem);
            case MarkerClass.Condition:
                string before = match.Start > 0 ? words[match.Start - 1].Text : string.Empty;
                string after = match.End < words.Length ? words[match.End].Text : string.Empty;
                return before is not ("even" or "as" or "what" or "only" or "know" or "see" or "ask" or "asked" or "wonder" or "clear" or "sure" or "say" or "and") && after is not ("anything" or "ever" or "not");
            case MarkerClass.Possible:
                // The month and the noun.
                return words[match.Start].Text is not "may" || (match.End < words.Length && !words[match.End].IsMark && !char.IsDigit(words[match.End].Text[0]));
            case MarkerClass.Yes or MarkerClass.No:
                return match.Start == 0 || words[match.Start - 1] is { IsMark: true, Text: not "," } || (match.Start == 1 && words[0].Text is "that" or "it")
                    || (words[match.Start - 1].Text is "is" or "'s" or "are" or "was" && match.Start >= 2 && words[match.Start - 2].Text is "that" or "this" or "it" or "answer" or "which");
            default:
                return true;
        }
    }
}
