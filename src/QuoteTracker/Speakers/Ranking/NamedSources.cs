using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Sources;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Ranking;

/// <summary>How many sources of the whole article name each member: who speaks by name is likelier to be "he" too.</summary>
internal sealed class NamedSources
{
    private readonly Dictionary<int, int> _counts = [];

    public NamedSources(ArticleContext context)
    {
        foreach (Attribution attribution in context.Article.Attributions)
        {
            foreach (TextSpan span in attribution.Source)
            {
                TokenRange tokens = context.Article.Text.TokensIn(span);
                for (int m = context.Cast.FirstMentionFrom(tokens.Start); m < context.Cast.Mentions.Count && context.Cast.Mentions[m].Start < tokens.End; m++)
                {
                    if (context.Cast.Mentions[m] is { Member: >= 0, IsPossessor: false } mention)
                    {
                        _counts[mention.Member] = _counts.GetValueOrDefault(mention.Member) + 1;
                    }
                }
            }
        }
    }

    public int Of(int member) => _counts.GetValueOrDefault(member);
}
