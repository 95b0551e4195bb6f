using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteTracker.Evaluation.Topics;

/// <summary>The labels of one topic as its file gives them (corpora/topics/FORMAT.md).</summary>
public sealed record Topic
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Identifier, equal to the name of the file.</summary>
    public required string Id { get; init; }

    /// <summary>What the topic is about.</summary>
    public required string Title { get; init; }

    /// <summary>Articles with ids that are unique within the topic.</summary>
    public required ImmutableArray<TopicArticle> Articles { get; init; }

    /// <summary>The sides.</summary>
    public required ImmutableArray<TopicParty> Parties { get; init; }

    /// <summary>Claims on which the sides may differ.</summary>
    public required ImmutableArray<TopicClaim> Claims { get; init; }

    /// <summary>Every attributed statement, also those that bear on no claim.</summary>
    public required ImmutableArray<TopicStatement> Statements { get; init; }

    /// <summary>Pairs of parties in conflict over a claim.</summary>
    public ImmutableArray<TopicConflict> Conflicts { get; init; } = [];

    /// <summary>Pairs of parties that agree on a claim.</summary>
    public ImmutableArray<TopicConflict> Agreements { get; init; } = [];

    /// <summary>Changes of a party's position.</summary>
    public ImmutableArray<TopicReversal> Reversals { get; init; } = [];

    /// <summary>Reads a topic from JSON.</summary>
    /// <exception cref="JsonException">The file does not follow the format.</exception>
    public static Topic Parse(string json) =>
        JsonSerializer.Deserialize<Topic>(json, Options) ?? throw new JsonException("The topic is null.");

    /// <summary>Reads every topic of a folder, ordered by file name.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ImmutableArray<Topic> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => Parse(File.ReadAllText(path)))];
}

/// <summary>An article of a topic.</summary>
public sealed record TopicArticle(string Id, string Text, string? Url, string? Publisher, string? Published, string? Title);

/// <summary>A side, with its other names and the people who speak for it.</summary>
public sealed record TopicParty(string Id, string Name, ImmutableArray<string> Aliases, ImmutableArray<string> Speakers);

/// <summary>A claim in one affirmative sentence.</summary>
public sealed record TopicClaim(string Id, string Text);

/// <summary>A statement; content pieces and cue are quoted from the article.</summary>
public sealed record TopicStatement(
    string Id,
    string Article,
    string Speaker,
    string? Party,
    string Kind,
    [property: JsonConverter(typeof(PiecesConverter))] ImmutableArray<string> Content,
    string? Cue,
    string? Claim,
    string? Position);

/// <summary>Two parties and how they stand to one another on a claim.</summary>
public sealed record TopicConflict(string Claim, ImmutableArray<string> Parties, string? Kind);

/// <summary>A party's change of position on a claim.</summary>
public sealed record TopicReversal(string Claim, string Party, string From, string To, string? Date);

/// <summary>Reads one string as a list of one.</summary>
internal sealed class PiecesConverter : JsonConverter<ImmutableArray<string>>
{
    public override ImmutableArray<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? [reader.GetString()!]
            : JsonSerializer.Deserialize<ImmutableArray<string>>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, ImmutableArray<string> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.AsEnumerable(), options);
}
