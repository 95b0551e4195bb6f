using QuoteTracker.Text;
using QuoteTracker.Training.Quotes;

namespace QuoteTracker.Tests.Quotes.Learned;

/// <summary>Made-up articles with marked attributions: [s:source], [q:cue] and [c:content].</summary>
internal static class TinyCorpus
{
    private static readonly string[] Sources = ["the mayor", "the coach", "a spokesman", "Ms Okafor", "the union", "the baker", "two witnesses", "the bank"];

    private static readonly string[] Contents =
    [
        "the bridge would open soon", "nobody was hurt in the fire", "prices had fallen again", "the team needs more time",
        "the river rose at night", "wages must go up", "the museum will stay closed", "a new school is planned",
    ];

    private static readonly string[] Fillers = ["The square was empty.", "It rained all day.", "Trains ran late.", "The harvest was poor."];

    public static List<QuoteArticle> Make(int count)
    {
        var articles = new List<QuoteArticle>();
        for (int i = 0; i < count; i++)
        {
            string source = Sources[i % Sources.Length];
            string content = Contents[(i * 3) % Contents.Length];
            string other = Contents[((i * 5) + 1) % Contents.Length];
            articles.Add(Parse(
                $"article-{i:D3}",
                $"News of the day {i}\n\nOn Monday [s:{source}] [q:said] [c:that {content}]. {Fillers[i % Fillers.Length]}\n\n[c:\u201CI hope {other},\u201D] [s:{source}] [q:said].\n\n{Fillers[(i + 1) % Fillers.Length]}"));
        }

        return articles;
    }

    public static List<AnalyzedText> Analyze(IEnumerable<QuoteArticle> articles)
    {
        var analyzer = new TextAnalyzer();
        return [.. articles.Select(article => analyzer.Analyze(article.Text))];
    }

    private static QuoteArticle Parse(string name, string marked)
    {
        var text = new System.Text.StringBuilder();
        var attributions = new List<GoldAttribution>();
        var spans = new Dictionary<char, TextSpan>();
        int opened = 0;
        char role = ' ';
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[')
            {
                role = marked[i + 1];
                opened = text.Length;
                i += 2;
            }
            else if (marked[i] == ']')
            {
                spans[role] = new TextSpan(opened, text.Length);
                if (spans.Count == 3)
                {
                    attributions.Add(new GoldAttribution([spans['s']], [spans['q']], [spans['c']]));
                    spans.Clear();
                }
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new QuoteArticle(name, text.ToString(), attributions);
    }
}
