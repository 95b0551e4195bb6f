using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QuoteTracker.Articles;

namespace QuoteTracker.Benchmarks;

/// <summary>Made-up news articles, the same in each run: enough variety that no cache of words answers everything.</summary>
internal static class SampleNews
{
    private static readonly string[] People = ["Maria Lindqvist", "Tomás Herrera", "Aiko Tanaka", "Samuel Okafor", "Ingrid Vogel", "Rafiq Rahman", "Claire Dubois", "Peter Novak"];
    private static readonly string[] Bodies = ["the Harbour Authority", "the Transport Ministry", "Northern Rail", "the Teachers' Union", "Alpine Bank", "the City Council", "the Health Agency", "United Dockers"];
    private static readonly string[] Matters = ["the new bridge", "the strike", "the merger", "the school reform", "the vaccine trial", "the stadium", "the pipeline", "the audit"];
    private static readonly string[] Affirmations = ["will go ahead in {0}", "was agreed in {0}", "is expected to be finished by {0}", "has been delayed until {0}"];
    private static readonly string[] Denials = ["will not go ahead in {0}", "was never agreed", "has not been confirmed", "cannot be finished by {0}"];
    private static readonly string[] Months = ["January", "March", "May", "July", "September", "November"];

    public static ImmutableArray<Article> Articles(int count)
    {
        Random random = new(42);
        return [.. Enumerable.Range(0, count).Select(i => new Article(string.Create(CultureInfo.InvariantCulture, $"article-{i:D3}"), Text(random))
        {
            Publisher = $"Outlet {i % 7}",
            Published = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(i % 60),
        })];
    }

    private static string Text(Random random)
    {
        StringBuilder text = new();
        string matter = Pick(Matters, random);
        for (int paragraph = 0; paragraph < 14; paragraph++)
        {
            string person = Pick(People, random);
            string body = Pick(Bodies, random);
            string says = string.Format(CultureInfo.InvariantCulture, Pick(random.Next(2) == 0 ? Affirmations : Denials, random), Pick(Months, random));
            text.Append(random.Next(5) switch
            {
                0 => $"“{Upper(matter)} {says},” {person}, a spokesperson for {body}, told reporters. “We have said so from the start, and nothing has changed.”",
                1 => $"{Upper(body)} said that {matter} {says}, although several members had asked for more time to study the plans.",
                2 => $"According to {person}, {matter} {says}. The costs have risen twice since the project was first presented.",
                3 => $"{person} denied that {matter} {says} and called the reports “a misunderstanding” that could have been avoided.",
                _ => $"Residents gathered near the main square on Tuesday, where {body} had put up a stand. Rain kept many away, and the evening ended early.",
            });
            text.Append("\n\n");
        }

        return text.ToString();
    }

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
