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

    private static string Names(int count, Func<int, string> name, string end, Func<int, string> after)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{{s{i + 1}:{name(i)}}} {{c{i + 1}:said}} {{q{i + 1}:yes}}{end}{after(i)}");
        }

        return text.ToString();
    }

    [Fact]
    public void A_name_in_an_article_costs_no_more_when_there_are_more() => Cost.OfFourfold(
        1_000,
        count => Names(count, i => $"{Given(i)} {Surname(i)}", ". ", i => i % 20 == 19 ? "\n\n" : ""),
        text => new SpeakerLinker().Link([Marked.Resolve(text)]).Speakers.Should().NotBeEmpty()).Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void Ten_thousand_names_are_kept_apart() =>
        new SpeakerLinker().Link([Marked.Resolve(Names(10_000, i => $"{Given(i)} {Surname(i)}", ". ", i => i % 20 == 19 ? "\n\n" : ""))]).Speakers.Length.Should().BeGreaterThan(9_000);

    [Fact]
    public void A_surname_with_thousands_of_bearers_is_no_trap() => Cost.OfFourfold(
        500,
        count => Names(count, i => $"{Surname(i)} Kim", ".\n\n", _ => ""),
        text => new SpeakerLinker().Link([Marked.Resolve(text)]).Speakers.Should().NotBeEmpty()).Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void A_speaker_who_is_named_again_and_again_is_no_trap() => Cost.OfFourfold(
        2_000,
        count => Names(count, _ => "Anna Kalon", ".\n\n", _ => ""),
        text => Marked.Resolve(text).Sources.Should().NotBeEmpty()).Should().BeLessThan(Cost.LinearForFourfold);

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
