using System.Collections.Frozen;
using System.Collections.Immutable;

namespace QuoteTracker.Text;

/// <summary>
/// Groups tokens into sentences. A sentence ends at the end of its paragraph, and after a full stop, question mark or exclamation mark with
/// the closing marks that follow it, unless the next word starts in lower case. Thread-safe.
/// </summary>
public static class SentenceSplitter
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Title =
        WordList.Load("abbreviations.txt", "title").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starter =
        WordList.Load("sentence-starters.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Ending
    {
        None,
        Abbreviation,
        Full,
    }

    /// <summary>Groups tokens into sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens in order, as <see cref="Tokenizer"/> gives them.</param>
    /// <returns>Sentences in order; together they cover every token once.</returns>
    public static ImmutableArray<TokenRange> Split(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens) =>
        Split(text, tokens, ParagraphSplitter.Split(text, tokens));

    internal static ImmutableArray<TokenRange> Split(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ImmutableArray<TokenRange> paragraphs)
    {
        ImmutableArray<TokenRange>.Builder sentences = ImmutableArray.CreateBuilder<TokenRange>(paragraphs.Length);
        foreach (TokenRange paragraph in paragraphs)
        {
            int start = paragraph.Start;
            Ending ending = Ending.None;
            for (int i = paragraph.Start; i < paragraph.End; i++)
            {
                TextSpan token = tokens[i];
                if (ending != Ending.None && !IsClosing(text, token))
                {
                    if (ending == Ending.Full ? StartsSentence(text, token) : Starter.Contains(token.Of(text)))
                    {
                        sentences.Add(new TokenRange(start, i));
                        start = i;
                    }

                    ending = Ending.None;
                }

                Ending own = EndingOf(token.Of(text));
                ending = own == Ending.None ? ending : own;
            }

            sentences.Add(new TokenRange(start, paragraph.End));
        }

        return sentences.DrainToImmutable();
    }

    private static Ending EndingOf(ReadOnlySpan<char> word) => word[^1] switch
    {
        '?' or '!' or '\u3002' or '\uFF01' or '\uFF1F' or '\u0964' or '\u061F' => Ending.Full,
        '.' when word.Length == 1 => Ending.Full,
        '.' when word[0] != '.' && !Title.Contains(word[..^1]) => Ending.Abbreviation,
        _ => Ending.None,
    };

    /// <summary>Whether a mark closes what the sentence before it opened; ambiguous marks close when no blank stands before them.</summary>
    private static bool IsClosing(ReadOnlySpan<char> text, TextSpan token)
    {
        char mark = text[token.Start];
        if (token.Length > 2)
        {
            return mark is '.' or '\u2026';
        }

        return mark switch
        {
            '.' => token.Length > 1,
            '\u2026' or '\u201D' or ')' or ']' or '}' or '\u00BB' or '\u203A' or '\u300D' or '\u300F' => true,
            '"' or '\'' or '\u2019' or '\u201C' or '\u00AB' or '*' => token.Start > 0 && CharKinds.Of(text[token.Start - 1]) != CharKind.Space,
            _ => false,
        };
    }

    private static bool StartsSentence(ReadOnlySpan<char> text, TextSpan token)
    {
        char first = text[token.Start];
        return CharKinds.Of(first) switch
        {
            CharKind.Letter => !char.IsLower(first),
            CharKind.Digit => true,
            _ => first is not (',' or ';' or ':' or '.' or '!' or '?' or '\u2026' or '%' or '/'),
        };
    }
}
