using System.Globalization;
using System.Text;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Claims;

public sealed class GroupingCostTests
{
    private static readonly TextAnalyzer Analyzer = new();
    private static readonly ClaimGrouper Grouper = new();

    [Fact]
    public void Statements_of_one_endless_sentence_cost_no_more_each_when_there_are_more() =>
        Growth(330, count => Statements(count, i => $"the reeve of hamlet {i % 7} said dyke {i} will be raised by year {i % 40} "))
            .Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void Statements_that_share_every_telling_word_cost_no_more_each_when_there_are_more() =>
        Growth(330, count => Statements(count, i => $"The reeve said that the old dyke will be raised {string.Join(' ', Enumerable.Range(0, 1 + (i % 5)).Select(k => Word(i + k)))}.\n\n"))
            .Should().BeLessThan(Cost.LinearForFourfold);

    private static double Growth(int size, Func<int, Statement[]> make) => Cost.OfFourfold(size, make, statements => Grouper.Group(statements, []));

    private static string Word(int number) => "w" + (char)('a' + (number % 26)) + (char)('a' + (number / 26 % 26)) + (char)('a' + (number / 676 % 26)) + "o";

    /// <summary>One article whose every piece is a statement.</summary>
    private static Statement[] Statements(int count, Func<int, string> piece)
    {
        StringBuilder text = new();
        List<TextSpan> spans = [];
        for (int i = 0; i < count; i++)
        {
            string next = piece(i);
            spans.Add(new TextSpan(text.Length, text.Length + next.TrimEnd().Length));
            text.Append(next);
        }

        Article article = new("a", text.ToString());
        Attribution[] attributions = [.. spans.Select(span => new Attribution { Source = [], Cue = [], Content = [span], Kind = AttributionKind.Indirect })];
        AnalyzedArticle analyzed = new(article, Analyzer.Analyze(article.Text), [.. attributions]);
        return
        [
            .. attributions.Select((attribution, i) => new Statement
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"s{i}"),
                Article = analyzed,
                Attribution = attribution,
                Speaker = new Speaker { Id = "reeve", Name = "the reeve", Kind = SpeakerKind.Person },
                Text = attribution.ContentExtent.Of(article.Text).ToString(),
            }),
        ];
    }
}
