using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Sources;

/// <summary>Speakers of statements whose source the text leaves out: a quotation that goes on, a subject left out after "and", the holder behind a relaying outlet.</summary>
internal sealed class MissingSourceResolver(ArticleContext context, SourcePhraseReader reader, Func<SourceHead, Resolution?> resolve)
{
    private readonly ArticleWords _words = context.Words;

    public Resolution? Resolve(int attribution)
    {
        Attribution statement = context.Article.Attributions[attribution];
        if (context.History.Last is not { } last || last.Members.Count == 0)
        {
            return null;
        }

        TokenRange content = context.Article.Text.TokensIn(statement.Content[0]);
        int paragraphs = context.Article.Text.ParagraphOf(Math.Min(content.Start, _words.Count - 1)) - context.Article.Text.ParagraphOf(last.Token);
        bool quoted = statement.Kind != AttributionKind.Indirect;
        if (paragraphs > 2 || (!quoted && paragraphs > 0))
        {
            return null;
        }

        return new Resolution(last.Members, paragraphs == 0 ? 0.7 : 0.6, "No source is named; the speaker before goes on.");
    }

    /// <summary>"Interfax quoted Ryabkov as saying", "the paper, citing an unnamed official": the one behind the outlet.</summary>
    public Resolution? HolderBehindRelay(Attribution attribution)
    {
        if (attribution.Source.IsEmpty || context.Article.Text.Tokens.IsEmpty)
        {
            return null;
        }

        TokenRange source = context.Article.Text.TokensIn(attribution.Source[^1]);
        TokenRange sentence = _words.SentenceRange(Math.Min(source.Start, _words.Count - 1));
        for (int i = source.End; i < Math.Min(sentence.End, source.End + 40); i++)
        {
            string folded = _words.Folded[i];
            bool cites = folded is "citing" or "quoting" || (folded is "cited" or "quoted" or "quotes" or "cites" && i - source.End <= 3);
            if (!cites)
            {
                continue;
            }

            int end = i + 1;
            while (end < sentence.End && end < i + 16 && !_words.IsComma(end) && _words.Folded[end] is not ("as" or "who" or "that" or "said" or "in" or "on") && !_words.IsMark(end, '.'))
            {
                end++;
            }

            // What is cited may itself lie in the content, where it is somebody else's business.
            if (end > i + 1 && reader.Read(i + 1, end) is [{ } head, ..] && resolve(head) is { } holder)
            {
                return holder with { Confidence = holder.Confidence * 0.9, Explanation = "The outlet only relays. " + holder.Explanation };
            }
        }

        return null;
    }
}
