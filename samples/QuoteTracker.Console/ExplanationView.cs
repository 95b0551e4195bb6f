using System.Globalization;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>Says why each statement has its speaker and its party, with the words of the articles that say so.</summary>
internal static class ExplanationView
{
    private const int LongestQuotation = 90;
    private const int MostEvidence = 3;

    public static void Show(TrackingReport report, TextWriter output)
    {
        Dictionary<string, string> texts = report.Articles.ToDictionary(article => article.Id, article => article.Text, StringComparer.Ordinal);
        output.WriteLine();
        output.WriteLine("WHY THESE SPEAKERS AND PARTIES");
        foreach (Statement statement in report.Statements.Select(tracked => tracked.Statement))
        {
            output.WriteLine($"  - {Shortened(statement.Text)}");
            if (statement.SpeakerChoice is { } choice)
            {
                string percent = choice.Confidence.ToString("0%", CultureInfo.InvariantCulture);
                output.WriteLine($"    speaker: {Printable.OnOneLine(statement.Speaker?.Name ?? "unnamed source")} ({percent}). {Printable.OnOneLine(choice.Explanation)}");
                string[] others = [.. choice.Alternatives.Select(other => string.Create(CultureInfo.InvariantCulture, $"{Printable.OnOneLine(other.Name)} ({other.Probability:0%})"))];
                if (others.Length > 0)
                {
                    output.WriteLine($"      or: {string.Join(", ", others)}");
                }

                Quote(choice.Evidence.Select(span => (statement.Article.Article.Id, span)), texts, output);
            }

            if (statement.Speaker is { } speaker)
            {
                output.WriteLine($"    party: {Printable.OnOneLine(statement.Party?.Name ?? "none")}. {Printable.OnOneLine(speaker.PartyReason)}".TrimEnd());
                Quote(speaker.PartyEvidence.Select(place => (place.ArticleId, place.Span)), texts, output);
            }
        }

        ShowMerges(report, output);
    }

    private static void ShowMerges(TrackingReport report, TextWriter output)
    {
        foreach (Speaker speaker in report.Speakers.Where(speaker => !speaker.Merges.IsEmpty || speaker.Roles.Length > 1))
        {
            output.WriteLine($"  {Printable.OnOneLine(speaker.Name)}");
            foreach (SpeakerRole role in speaker.Roles)
            {
                string dates = role.First is { } first ? role.Last is { } last && last != first ? $" ({Day(first)} to {Day(last)})" : $" ({Day(first)})" : "";
                output.WriteLine($"    role: {Printable.OnOneLine(role.Text)}{dates}");
            }

            foreach (SpeakerMerge merge in speaker.Merges)
            {
                output.WriteLine($"    one with \"{Printable.OnOneLine(merge.OtherName)}\" in {merge.OtherMention.ArticleId}: {Printable.OnOneLine(merge.Reason)}");
            }
        }
    }

    private static void Quote(IEnumerable<(string Article, TextSpan Span)> places, Dictionary<string, string> texts, TextWriter output)
    {
        foreach ((string article, TextSpan span) in places.Take(MostEvidence))
        {
            if (texts.TryGetValue(article, out string? text) && span.Length > 0 && span.End <= text.Length)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {article}:{span.Start}-{span.End} \"{Shortened(span.Of(text).ToString())}\""));
            }
        }
    }

    private static string Day(DateTimeOffset date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Shortened(string text)
    {
        string line = Printable.OnOneLine(text);
        return line.Length <= LongestQuotation ? line : line[..(char.IsHighSurrogate(line[LongestQuotation - 1]) ? LongestQuotation - 1 : LongestQuotation)] + "...";
    }
}
