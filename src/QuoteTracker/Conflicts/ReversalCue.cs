using System.Collections.Immutable;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Conflicts;

/// <summary>Tells whether an article says of a statement that its speaker left an earlier line by it ("reversed course", "now admits").</summary>
internal static class ReversalCue
{
    private static readonly ImmutableArray<string> Phrases = [.. EmbeddedData.ReadLines(typeof(ReversalCue), "reversal-cues.txt")];

    /// <summary>Whether the sentence around the cue, outside the content, says so.</summary>
    public static bool Is(Statement statement)
    {
        AnalyzedText text = statement.Article.Text;
        if (statement.Attribution.Cue.IsDefaultOrEmpty || text.Tokens.IsEmpty || text.TokensIn(statement.Attribution.Cue[0]) is not { Length: > 0 } cue)
        {
            return false;
        }

        TextSpan sentence = text.SpanOf(text.Sentences[text.SentenceOf(cue.Start)]);
        int at = sentence.Start;
        foreach (TextSpan content in statement.Attribution.Content)
        {
            if (content.End > at && content.Start < sentence.End)
            {
                if (content.Start > at && Has(text.Text.AsSpan(at, content.Start - at)))
                {
                    return true;
                }

                at = content.End;
            }
        }

        return at < sentence.End && Has(text.Text.AsSpan(at, sentence.End - at));
    }

    private static bool Has(ReadOnlySpan<char> words)
    {
        foreach (string phrase in Phrases)
        {
            int found = words.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && (found == 0 || !char.IsLetter(words[found - 1])) && (found + phrase.Length == words.Length || !char.IsLetter(words[found + phrase.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
