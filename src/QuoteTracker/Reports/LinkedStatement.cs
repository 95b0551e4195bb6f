using System.Text.Json;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports;

/// <summary>Writes a statement as linked data: a <c>Quotation</c> where the words are the speaker's own, else a <c>Statement</c>.</summary>
internal static class LinkedStatement
{
    public static void Write(Utf8JsonWriter json, TrackedStatement tracked)
    {
        Statement statement = tracked.Statement;
        json.WriteStartObject();
        json.WriteString("@type", statement.Attribution.Kind == AttributionKind.Direct ? "Quotation" : "Statement");
        json.WriteString("@id", LinkedId.Of("statement", statement.Id));
        json.WriteString("text", statement.Text);
        json.WriteReference("isPartOf", LinkedId.Of("article", statement.Article.Article.Id));
        if (statement.Speaker is { } speaker)
        {
            json.WriteReference("creator", LinkedId.Of("speaker", speaker.Id));
        }

        if (statement.Date is { } date)
        {
            json.WriteString("dateCreated", date.Word());
        }

        if (tracked.ClaimId is { } claim)
        {
            json.WriteReference("about", LinkedId.Of("claim", claim));
        }

        if (tracked.RepeatsId is { } original)
        {
            json.WriteReference("exampleOfWork", LinkedId.Of("statement", original));
        }

        json.WriteEndObject();
    }
}
