using System.Globalization;
using System.Text.Json;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Tracking;
using QuoteTracker.Tracking.Storage;

namespace QuoteTracker.ConsoleApp.Store;

/// <summary>Shows statements of a store: a block of lines each for a person, or JSON Lines or CSV for a program.</summary>
internal sealed class StatementView(ConsoleHost host, TrackerSession session, string format)
{
    public const string Lines = "lines";
    private const string JsonLines = "jsonl";
    private static readonly string[] Columns = ["id", "article", "date", "speaker", "party", "claim", "position", "certainty", "confidence", "text"];
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, string> _claims = new(StringComparer.Ordinal);

    public static string[] Formats { get; } = [Lines, JsonLines, "csv"];

    public async Task ShowAsync(StatementRecord statement, Shift? shift, CancellationToken cancellation)
    {
        if (format == JsonLines)
        {
            await host.Output.WriteLineAsync(JsonSerializer.Serialize(Columns.Zip(Cells(statement)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal), Json));
        }
        else if (format == Lines)
        {
            await ShowLinesAsync(statement, shift, cancellation);
        }
        else
        {
            await host.Output.WriteLineAsync(string.Join(',', Cells(statement).Select(Quoted)));
        }
    }

    /// <summary>What stands above the statements.</summary>
    public async Task BeginAsync()
    {
        if (format == "csv")
        {
            await host.Output.WriteLineAsync(string.Join(',', Columns));
        }
    }

    private async Task ShowLinesAsync(StatementRecord statement, Shift? shift, CancellationToken cancellation)
    {
        string party = statement.PartyName is { } side && side != statement.SpeakerName ? $" ({side})" : "";
        string date = statement.Date is { } day ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "undated";
        string position = statement.Position is { } known ? " " + Wording.Position(known) : "";
        await host.Output.WriteLineAsync(Printable.OnOneLine($"{date}, {statement.SpeakerName ?? "unnamed source"}{party}{position}: {statement.Text}"));
        if (statement.ClaimId is { } claim)
        {
            await host.Output.WriteLineAsync(Printable.OnOneLine($"on {claim}: {await ClaimAsync(claim, cancellation)}").Insert(0, "    "));
        }

        string repeats = statement.RepeatsId is { } original ? $", printed before as {original}" : "";
        await host.Output.WriteLineAsync(Printable.OnOneLine($"in {statement.ArticleId}, statement {statement.Id}{repeats}").Insert(0, "    "));
        if (shift is not null)
        {
            await host.Output.WriteLineAsync($"    {shift.Kind.ToString().ToUpperInvariant()}: before it was {Wording.StanceName(shift.From)}, now {Wording.StanceName(shift.To)}");
        }
    }

    private async Task<string> ClaimAsync(string id, CancellationToken cancellation)
    {
        if (!_claims.TryGetValue(id, out string? text))
        {
            Claim? claim = await session.FindClaimAsync(id, cancellation);
            _claims[id] = text = claim?.Text ?? "";
        }

        return text;
    }

    private static string?[] Cells(StatementRecord statement) =>
    [
        statement.Id, statement.ArticleId, statement.Date?.ToString("O", CultureInfo.InvariantCulture), statement.SpeakerName, statement.PartyName, statement.ClaimId,
        statement.Position is { } position ? Wording.StanceName(position.Stance) : null, statement.Position?.Certainty.ToString().ToLowerInvariant(),
        statement.Position?.Confidence.ToString("F2", CultureInfo.InvariantCulture), statement.Text,
    ];

    /// <summary>A cell of RFC 4180. One that a spreadsheet would take for a formula begins with an apostrophe.</summary>
    private static string Quoted(string? cell)
    {
        string text = cell ?? "";
        text = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return text.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
