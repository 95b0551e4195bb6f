using System.Text.Json;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports;

/// <summary>Writes a report as JSON, schema <c>quotetracker/1</c> (docs/report.schema.json). Thread-safe.</summary>
public static class JsonReportWriter
{
    /// <summary>Value of <c>schema</c>; its number changes when a reader of the old format could no longer read the new one.</summary>
    public const string Schema = "quotetracker/1";

    /// <summary>Writes a report. Equal reports give equal bytes.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes UTF-8 without byte order mark; not closed. Halves of surrogate pairs become U+FFFD.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>Spans count UTF-16 units of the article's text. Confidence and severity have three digits; a statement's confidence is the
    /// probability that its spans, speaker and, if it has one, position are all right.</remarks>
    public static void Write(TrackingReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, JsonOutput.Options(indented: true)))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteGenerator();
            json.WriteAll("articles", report.Articles, static (json, article) => json.WriteArticle(article));
            json.WriteAll("speakers", report.Speakers, WriteSpeaker);
            json.WriteAll("parties", report.Parties, WriteParty);
            json.WriteAll("statements", report.Statements, WriteStatement);
            json.WriteAll("claims", report.Claims, WriteClaim);
            json.WriteAll("conflicts", report.Conflicts, WriteConflict);
            json.WriteAll("shifts", report.Shifts, WriteShift);
            json.WriteAll("agreements", report.Agreements, WriteAgreement);
            if (!report.Republications.IsEmpty)
            {
                json.WriteAll("republications", report.Republications, WriteRepublication);
            }

            json.WriteAll("diagnostics", report.Diagnostics, WriteDiagnostic);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteSpeaker(Utf8JsonWriter json, Speaker speaker)
    {
        json.WriteStartObject();
        json.WriteString("id", speaker.Id);
        json.WriteString("name", speaker.Name);
        json.WriteString("kind", speaker.Kind.Word());
        json.WriteString("role", speaker.Role);
        json.WriteString("party", speaker.PartyId);
        json.WriteStrings("aliases", speaker.Aliases);
        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, Party party)
    {
        json.WriteStartObject();
        json.WriteString("id", party.Id);
        json.WriteString("name", party.Name);
        json.WriteStrings("aliases", party.Aliases);
        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, TrackedStatement tracked)
    {
        Statement statement = tracked.Statement;
        Attribution attribution = statement.Attribution;
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        json.WriteString("article", statement.Article.Article.Id);
        json.WriteString("speaker", statement.Speaker?.Id);
        json.WriteString("party", statement.Party?.Id);
        json.WriteString("kind", attribution.Kind.Word());
        json.WriteSpans("source", attribution.Source);
        json.WriteSpans("cue", attribution.Cue);
        json.WriteSpans("content", attribution.Content);
        json.WriteString("text", statement.Text);
        json.WriteString("date", statement.Date?.Word());
        json.WriteString("claim", tracked.ClaimId);
        json.WriteString("position", tracked.Position?.Stance.Word());
        json.WriteString("certainty", tracked.Position?.Certainty.Word());
        if (tracked.RepeatsId is { } original)
        {
            json.WriteString("repeats", original);
        }

        json.WriteNumber("confidence", ReportVocabulary.Rounded(statement.Confidence * (tracked.Position?.Confidence ?? 1)));
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("text", claim.Text);
        if (claim.Watched)
        {
            json.WriteBoolean("watched", value: true);
        }

        json.WriteString("grouping", claim.IsSuggested ? "suggested" : "confident");
        json.WriteString("event", claim.Event);
        json.WriteStrings("participants", claim.Participants);
        WriteTime(json, claim.Time);
        json.WriteString("first", claim.FirstStatementId);
        json.WriteString("latest", claim.LatestStatementId);
        json.WriteStrings("statements", claim.StatementIds);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, ClaimTime? time)
    {
        if (time is not { } days)
        {
            json.WriteNull("time");
            return;
        }

        json.WriteStartObject("time");
        json.WriteString("from", ReportVocabulary.Word(days.First));
        json.WriteString("to", ReportVocabulary.Word(days.Last));
        json.WriteEndObject();
    }

    private static void WriteConflict(Utf8JsonWriter json, Conflict conflict)
    {
        json.WriteStartObject();
        json.WriteString("id", conflict.Id);
        json.WriteString("claim", conflict.ClaimId);
        json.WriteString("kind", conflict.Kind.Word());
        json.WriteStrings("parties", conflict.PartyIds);
        json.WriteNumber("severity", ReportVocabulary.Rounded(conflict.Severity));
        json.WriteStrings("statements", conflict.StatementIds);
        json.WriteString("explanation", conflict.Explanation);
        if (conflict.Until is { } until)
        {
            json.WriteString("until", until.Word());
        }

        json.WriteEndObject();
    }

    private static void WriteAgreement(Utf8JsonWriter json, Agreement agreement)
    {
        json.WriteStartObject();
        json.WriteString("id", agreement.Id);
        json.WriteString("claim", agreement.ClaimId);
        json.WriteString("position", agreement.Stance.Word());
        json.WriteStrings("parties", agreement.PartyIds);
        json.WriteStrings("statements", agreement.StatementIds);
        json.WriteEndObject();
    }

    private static void WriteShift(Utf8JsonWriter json, Shift shift)
    {
        json.WriteStartObject();
        json.WriteString("id", shift.Id);
        json.WriteString("claim", shift.ClaimId);
        json.WriteString("party", shift.PartyId);
        json.WriteString("kind", shift.Kind.Word());
        json.WriteString("from", shift.From.Word());
        json.WriteString("to", shift.To.Word());
        json.WriteString("date", shift.Date.Word());
        json.WriteStrings("statements", shift.StatementIds);
        json.WriteEndObject();
    }

    private static void WriteRepublication(Utf8JsonWriter json, Republication republication)
    {
        json.WriteStartObject();
        json.WriteString("original", republication.OriginalId);
        json.WriteStrings("copies", republication.CopyIds);
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("article", diagnostic.ArticleId);
        json.WriteString("message", diagnostic.Message);
        json.WriteEndObject();
    }
}
