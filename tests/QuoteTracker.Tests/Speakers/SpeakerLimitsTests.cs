using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Speakers;

public sealed class SpeakerLimitsTests
{
    private const string Soup = "\"“”',. \n\nAaBb-()\0\uD800习é’s ";
    private static readonly string[] Syllables = ["ka", "lo", "mi", "ne", "ra", "su", "to", "vi", "da", "pe"];

    private static string Surname(int number) => char.ToUpperInvariant(Syllables[number % 10][0]) + Syllables[number % 10][1..] + Syllables[number / 10 % 10] + Syllables[number / 100 % 10] + Syllables[number / 1000 % 10] + "n";

    private static string Given(int number) => (number % 4) switch { 0 => "Anna", 1 => "Peter", 2 => "Maria", _ => "John" };

    [Fact]
    public void Ten_thousand_names_in_an_article_take_linear_time()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 10_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{{s{i + 1}:{Given(i)} {Surname(i)}}} {{c{i + 1}:said}} {{q{i + 1}:yes}}. ");
            text.Append(i % 20 == 19 ? "\n\n" : "");
        }

        long start = Stopwatch.GetTimestamp();
        ResolvedArticle resolved = Marked.Resolve(text.ToString());
        SpeakerDirectory directory = new SpeakerLinker().Link([resolved]);
        Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(60));
        directory.Speakers.Length.Should().BeGreaterThan(9_000);
    }

    [Fact]
    public void A_surname_with_thousands_of_bearers_is_no_trap()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 2_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{{s{i + 1}:{Surname(i)} Kim}} {{c{i + 1}:said}} {{q{i + 1}:yes}}.\n\n");
        }

        long start = Stopwatch.GetTimestamp();
        new SpeakerLinker().Link([Marked.Resolve(text.ToString())]).Speakers.Should().NotBeEmpty();
        Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Any_characters_give_a_result()
    {
        var analyzer = new TextAnalyzer();
        Gen.OneOf(Gen.Char, Gen.Int[0, Soup.Length - 1].Select(i => Soup[i])).Array[0, 120].Select(letters => new string(letters)).Sample(text =>
        {
            AnalyzedText analyzed = analyzer.Analyze(text);
            if (text.Length < 3)
            {
                return;
            }

            int third = text.Length / 3;
            var attribution = new Attribution
            {
                Source = [new TextSpan(0, third)],
                Cue = [new TextSpan(third, 2 * third)],
                Content = [new TextSpan(2 * third, text.Length)],
                Kind = AttributionKind.Mixed,
            };
            ResolvedArticle resolved = new SpeakerResolver().Resolve(new AnalyzedArticle(new Article("a", text), analyzed, [attribution, attribution with { Source = [] }]));
            resolved.Sources.Should().HaveCount(2);
            resolved.Sources.SelectMany(source => source.Speakers).All(speaker => speaker >= 0 && speaker < resolved.Speakers.Length).Should().BeTrue();
            SpeakerDirectory directory = new SpeakerLinker().Link([resolved]);
            directory.Links[0].Should().HaveCount(resolved.Speakers.Length);
            directory.Speakers.Select(speaker => speaker.Id).Should().OnlyHaveUniqueItems();
        }, iter: 300);
    }
}
