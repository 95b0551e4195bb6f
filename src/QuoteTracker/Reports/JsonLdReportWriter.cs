using System.Text.Json;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports;

/// <summary>Writes a report as linked data (JSON-LD) in the vocabulary of schema.org: <c>NewsArticle</c>, <c>Person</c> and
/// <c>Organization</c>, <c>Quotation</c> for direct statements, <c>Claim</c> with where it appears, and <c>ClaimReview</c> where the caller
/// gives one. Thread-safe; equal input gives equal bytes.</summary>
public static class JsonLdReportWriter
{
    /// <summary>Writes a report without reviews.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(TrackingReport report, Stream output) => Write(report, [], output);

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reviews">Published fact-checks of its claims.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A review is of a claim that the report has not, its address is not of the web, or its author or verdict is empty.</exception>
    public static void Write(TrackingReport report, IReadOnlyList<ClaimReview> reviews, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(reviews);
        ArgumentNullException.ThrowIfNull(output);
        Dictionary<string, Claim> claims = report.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        ClaimReviews.Validate(report, reviews);
        using (var json = new Utf8JsonWriter(output, JsonOutput.Options(indented: true)))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            foreach (Article article in report.Articles)
            {
                WriteArticle(json, article);
            }

            foreach (Speaker speaker in report.Speakers)
            {
                WriteSpeaker(json, speaker);
            }

            foreach (Party party in report.Parties)
            {
                WriteThing(json, "Organization", LinkedId.Of("party", party.Id), party.Name);
                WriteNames(json, party.Aliases);
                json.WriteEndObject();
            }

            WriteClaims(json, report);
            foreach (ClaimReview review in reviews)
            {
                WriteReview(json, review, claims[review.ClaimId]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        WriteThing(json, "NewsArticle", LinkedId.Of("article", article.Id), article.Title);
        WriteIfAny(json, "url", WebLink.Of(article.Url));
        WriteIfAny(json, "datePublished", article.Published?.Word());
        if (article.Publisher is { } publisher)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", publisher);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSpeaker(Utf8JsonWriter json, Speaker speaker)
    {
        string type = speaker.Kind switch
        {
            SpeakerKind.Person => "Person",
            SpeakerKind.Organization => "Organization",
            _ => "Thing",
        };
        WriteThing(json, type, LinkedId.Of("speaker", speaker.Id), speaker.Name);
        WriteNames(json, speaker.Aliases);
        WriteIfAny(json, speaker.Kind == SpeakerKind.Person ? "jobTitle" : "description", speaker.Role);
        if (speaker.Kind == SpeakerKind.Person && speaker.PartyId is { } party)
        {
            json.WriteReference("affiliation", LinkedId.Of("party", party));
        }

        json.WriteEndObject();
    }

    private static void WriteClaims(Utf8JsonWriter json, TrackingReport report)
    {
        ILookup<string?, TrackedStatement> statements = report.Statements.ToLookup(statement => statement.ClaimId, StringComparer.Ordinal);
        foreach (TrackedStatement statement in report.Statements)
        {
            LinkedStatement.Write(json, statement);
        }

        foreach (Claim claim in report.Claims)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Claim");
            json.WriteString("@id", LinkedId.Of("claim", claim.Id));
            json.WriteString("text", claim.Text);
            json.WriteReferences("appearance", statements[claim.Id].Select(statement => LinkedId.Of("article", statement.Statement.Article.Article.Id)));
            json.WriteReferences("claimInterpreter", statements[claim.Id].Where(statement => statement.Statement.Speaker is not null).Select(statement => LinkedId.Of("speaker", statement.Statement.Speaker!.Id)));
            json.WriteEndObject();
        }
    }

    private static void WriteReview(Utf8JsonWriter json, ClaimReview review, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ClaimReview");
        json.WriteString("url", WebLink.Of(review.Url));
        json.WriteString("claimReviewed", claim.Text);
        json.WriteReference("itemReviewed", LinkedId.Of("claim", claim.Id));
        json.WriteStartObject("author");
        json.WriteString("@type", "Organization");
        json.WriteString("name", review.Author);
        json.WriteEndObject();
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("alternateName", review.Verdict);
        json.WriteEndObject();
        WriteIfAny(json, "datePublished", review.Published?.Word());
        json.WriteEndObject();
    }

    private static void WriteThing(Utf8JsonWriter json, string type, string id, string? name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("@id", id);
        WriteIfAny(json, type == "NewsArticle" ? "headline" : "name", name);
    }

    private static void WriteNames(Utf8JsonWriter json, System.Collections.Immutable.ImmutableArray<string> names)
    {
        if (!names.IsEmpty)
        {
            json.WriteStrings("alternateName", names);
        }
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            json.WriteString(name, value);
        }
    }
}
