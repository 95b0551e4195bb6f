using System.Globalization;
using System.Text.Json;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Positions;

/// <summary>A labelled topic: its claims with labelled positions, and the pairs of parties in conflict.</summary>
internal sealed class PositionTopic
{
    private PositionTopic(string id, IReadOnlyList<PositionedClaim> claims, IReadOnlySet<(string Claim, string First, string Second)> conflicts)
    {
        Id = id;
        Claims = claims;
        Conflicts = conflicts;
    }

    public string Id { get; }

    public IReadOnlyList<PositionedClaim> Claims { get; }

    /// <summary>Claim and both parties in ordinal order.</summary>
    public IReadOnlySet<(string Claim, string First, string Second)> Conflicts { get; }

    public static PositionTopic[] ReadAll(string folder) => [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>A claim and two parties, whatever their order.</summary>
    public static (string Claim, string First, string Second) Key(string claim, string first, string second) =>
        string.CompareOrdinal(first, second) <= 0 ? (claim, first, second) : (claim, second, first);

    private static PositionTopic Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement root = document.RootElement;
        Dictionary<string, Party> parties = root.GetProperty("parties").EnumerateArray().ToDictionary(
            party => Text(party, "id")!,
            party => new Party { Id = Text(party, "id")!, Name = Text(party, "name")!, Aliases = [.. party.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!)] },
            StringComparer.Ordinal);
        Dictionary<string, AnalyzedArticle> articles = root.GetProperty("articles").EnumerateArray().ToDictionary(article => Text(article, "id")!, ToArticle, StringComparer.Ordinal);
        ILookup<string, PositionedStatement> members = root.GetProperty("statements").EnumerateArray()
            .Where(statement => Text(statement, "claim") is not null)
            .OrderBy(statement => articles[Text(statement, "article")!].Article.Published)
            .ToLookup(statement => Text(statement, "claim")!, statement => ToStatement(statement, articles[Text(statement, "article")!], parties), StringComparer.Ordinal);
        return new PositionTopic(
            Text(root, "id")!,
            [.. root.GetProperty("claims").EnumerateArray().Select(claim => new PositionedClaim(
                new Claim { Id = Text(claim, "id")!, Text = Text(claim, "text")! }, [.. members[Text(claim, "id")!]]))],
            root.GetProperty("conflicts").EnumerateArray()
                .Select(conflict => Key(Text(conflict, "claim")!, conflict.GetProperty("parties")[0].GetString()!, conflict.GetProperty("parties")[1].GetString()!))
                .ToHashSet());
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static AnalyzedArticle ToArticle(JsonElement article)
    {
        string text = Text(article, "text")!;
        DateTimeOffset? published = Text(article, "published") is { } date
            ? DateTimeOffset.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;
        return new AnalyzedArticle(new Article(Text(article, "id")!, text) { Published = published }, new AnalyzedText(text, [], [], [], []), []);
    }

    private static PositionedStatement ToStatement(JsonElement label, AnalyzedArticle article, Dictionary<string, Party> parties)
    {
        JsonElement content = label.GetProperty("content");
        string[] pieces = content.ValueKind == JsonValueKind.Array ? [.. content.EnumerateArray().Select(piece => piece.GetString()!)] : [content.GetString()!];
        TextSpan[] spans = [.. pieces.Select(piece => Find(article.Text.Text, piece, near: 0, [])).OfType<TextSpan>()];
        TextSpan? cue = Text(label, "cue") is { Length: > 0 } words && spans.Length > 0 ? Find(article.Text.Text, words, spans[0].Start, spans) : null;
        Party? party = Text(label, "party") is { } id ? parties[id] : null;
        Statement statement = new()
        {
            Id = Text(label, "id")!,
            Article = article,
            Attribution = new Attribution
            {
                Source = [],
                Cue = cue is { } found ? [found] : [],
                Content = [.. spans],
                Kind = Enum.Parse<AttributionKind>(Text(label, "kind")!, ignoreCase: true),
            },
            Speaker = new Speaker { Id = Text(label, "speaker")!, Name = Text(label, "speaker")!, Kind = SpeakerKind.Person, PartyId = party?.Id },
            Party = party,
            Date = article.Article.Published,
            Text = string.Join(' ', spans.Select(span => span.Of(article.Text.Text).ToString())),
        };
        return new PositionedStatement(statement, ToPosition(Text(label, "position")!));
    }

    // The occurrence nearest to a place that shares nothing with the content; whole words before parts of words.
    private static TextSpan? Find(string text, string words, int near, TextSpan[] content)
    {
        (TextSpan Span, bool InWord, int Distance)? best = null;
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            TextSpan span = new(at, at + words.Length);
            bool inWord = (at > 0 && char.IsLetterOrDigit(text[at - 1])) || (span.End < text.Length && char.IsLetterOrDigit(text[span.End]));
            int distance = content.Length == 0 ? Math.Abs(at - near) : content.Min(piece => span.End <= piece.Start ? piece.Start - span.End : span.Start - piece.End);
            if (!Array.Exists(content, piece => piece.Overlaps(span)) && (best is not { } found || (inWord, distance).CompareTo((found.InWord, found.Distance)) < 0))
            {
                best = (span, inWord, distance);
            }
        }

        return best?.Span;
    }

    private static Position ToPosition(string label) => label switch
    {
        "affirms" => new Position(Stance.Affirms, Certainty.Certain, 1),
        "expects" => new Position(Stance.Affirms, Certainty.Probable, 1),
        "denies" => new Position(Stance.Denies, Certainty.Certain, 1),
        "doubts" => new Position(Stance.Denies, Certainty.Probable, 1),
        "unconfirmed" => new Position(Stance.Unconfirmed, Certainty.Certain, 1),
        "declines" => new Position(Stance.NonCommittal, Certainty.Certain, 1),
        _ => throw new InvalidDataException($"There is no position '{label}'."),
    };
}
