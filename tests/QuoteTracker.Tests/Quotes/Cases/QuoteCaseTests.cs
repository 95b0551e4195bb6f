using System.Collections.Immutable;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Quotes.Cases;

/// <summary>Layouts, marks and kinds of text on which the training data are silent.</summary>
public class QuoteCaseTests
{
    // What the shipped models and rules reach, less one case; a general mistake shows as several failures at once.
    private const int LeastAccurate = 62;
    private const int LeastFast = 53;

    private static readonly ImmutableArray<QuoteCase> Cases = QuoteCase.Read();

    [Fact]
    public void There_are_at_least_sixty_cases_with_names_of_their_own()
    {
        Cases.Length.Should().BeGreaterThanOrEqualTo(60);
        Cases.Select(c => c.Name).Should().OnlyHaveUniqueItems();
        Cases.Should().OnlyContain(c => c.Expected.Length + c.Forbidden.Length > 0 || c.Empty);
    }

    [Fact]
    public void Nearly_all_cases_hold_in_the_accurate_mode() => Check(new TextAnalyzer(), ExtractionMode.Accurate, LeastAccurate);

    [Fact]
    public void Most_cases_hold_in_the_fast_mode_without_tags() => Check(new PlainTextAnalyzer(), ExtractionMode.Fast, LeastFast);

    private static void Check(ITextAnalyzer analyzer, ExtractionMode mode, int least)
    {
        var extractor = new AttributionExtractor(new AttributionExtractorOptions { Mode = mode });
        var failures = new List<string>();
        foreach (QuoteCase one in Cases)
        {
            ImmutableArray<Attribution> found = extractor.Extract(analyzer.Analyze(one.Text));
            if (!one.Holds(found))
            {
                failures.Add($"{one.Name}: {string.Join(" ;; ", Reading.Lines(one.Text, found))}");
            }
        }

        (Cases.Length - failures.Count).Should().BeGreaterThanOrEqualTo(least, "of {0} cases these failed:\n{1}", Cases.Length, string.Join('\n', failures));
    }
}
