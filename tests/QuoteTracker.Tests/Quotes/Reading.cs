using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes;

/// <summary>Attributions as lines that a person can read: "source ## cue ## content", pieces separated by " | ".</summary>
internal static class Reading
{
    /// <summary>Tokens, sentences and paragraphs of the package's analyzer without tags, so that tests of the rules do not depend on trained models.</summary>
    public static AnalyzedText Untagged(string text)
    {
        List<TextSpan> spans = [];
        Tokenizer.Tokenize(text, spans);
        ImmutableArray<TokenRange> paragraphs = ParagraphSplitter.Split(text, CollectionsMarshal.AsSpan(spans));
        ImmutableArray<TokenRange> sentences = SentenceSplitter.Split(text, CollectionsMarshal.AsSpan(spans), paragraphs);
        ImmutableArray<Token> tokens = [.. spans.Select(span => new Token(span, PartOfSpeech.Unknown, EntityKind.None, -1, DependencyRelation.Unspecified))];
        return new AnalyzedText(text, tokens, sentences, paragraphs, []);
    }

    public static string[] Lines(string text, ImmutableArray<Attribution> attributions) =>
        [.. attributions.Select(a => $"{Pieces(text, a.Source)} ## {Pieces(text, a.Cue)} ## {Pieces(text, a.Content)}")];

    private static string Pieces(string text, ImmutableArray<TextSpan> spans) => string.Join(" | ", spans.Select(s => s.Of(text).ToString()));
}
