using System.Collections.Immutable;
using System.Text.Json;
using QuoteTracker.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>Reads fact-checks that others published: JSON Lines with <c>claim</c> (id or text of a claim), <c>url</c>, <c>author</c>, <c>verdict</c> and, where known, <c>published</c>.</summary>
internal static class ReviewFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <returns>The reviews with the names of claims as written, none when no file is named, or <see langword="null"/> when the file cannot be used; standard error then says why.</returns>
    public static ImmutableArray<ClaimReview>? Read(string? path, TextWriter error)
    {
        if (path is null)
        {
            return ImmutableArray<ClaimReview>.Empty;
        }

        try
        {
            return [.. File.ReadLines(path).Select((line, i) => (line, number: i + 1)).Where(pair => !string.IsNullOrWhiteSpace(pair.line)).Select(pair => Read(pair.line, pair.number))];
        }
        catch (FormatException exception)
        {
            error.WriteLine($"{path}: {Printable.OnOneLine(exception.Message)}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            DiagnosticPrinter.Print(error, new Diagnostic(DiagnosticCodes.UnreadableFile, ArticleId: null, $"{path} could not be read: {exception.Message}"));
        }

        return null;
    }

    /// <summary>The reviews of claims that a report has, named by their ids. Standard error tells of the others.</summary>
    public static ImmutableArray<ClaimReview> Of(TrackingReport report, ImmutableArray<ClaimReview> reviews, TextWriter error)
    {
        ILookup<string, string> byName = report.Claims
            .SelectMany(claim => ((string[])[claim.Id, claim.Text]).Select(name => (name, claim.Id)))
            .ToLookup(pair => pair.name, pair => pair.Id, StringComparer.OrdinalIgnoreCase);
        foreach (ClaimReview lost in reviews.Where(review => !byName.Contains(review.ClaimId)))
        {
            error.WriteLine(Printable.OnOneLine($"The review {lost.Url} was left out: the report has no claim \"{lost.ClaimId}\"."));
        }

        return [.. reviews.Where(review => byName.Contains(review.ClaimId)).Select(review => review with { ClaimId = byName[review.ClaimId].First() })];
    }

    private static ClaimReview Read(string line, int number)
    {
        Entry? entry;
        try
        {
            entry = JsonSerializer.Deserialize<Entry>(line, Json);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"line {number} is no review: {exception.Message}", exception);
        }

        if (string.IsNullOrWhiteSpace(entry?.Claim) || string.IsNullOrWhiteSpace(entry.Author) || string.IsNullOrWhiteSpace(entry.Verdict)
            || !Uri.TryCreate(entry.Url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new FormatException($"line {number} needs claim, url (of the web), author and verdict.");
        }

        return new ClaimReview(entry.Claim, entry.Url!, entry.Author, entry.Verdict) { Published = entry.Published };
    }

    private sealed record Entry(string? Claim, string? Url, string? Author, string? Verdict, DateTimeOffset? Published);
}
