using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteTracker.Claims.Decisions;

/// <summary>A decisions file as it stands, unchecked.</summary>
internal sealed record DecisionsFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        WriteIndented = true,
        NewLine = "\n",

        // The file is for people to read; it is not put into pages.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [JsonPropertyName("$schema")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Schema { get; init; }

    public ImmutableArray<ImmutableArray<string>> Merge { get; init; } = [];

    public ImmutableArray<ImmutableArray<string>> Split { get; init; } = [];

    public ImmutableArray<StatementPin> Pin { get; init; } = [];

    public ImmutableArray<ClaimWording> Text { get; init; } = [];

    public static DecisionsFile Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<DecisionsFile>(json, Json) ?? throw new ClaimDecisionsException("The decisions file is empty.");
        }
        catch (JsonException error)
        {
            throw new ClaimDecisionsException($"The decisions file is not as its schema says: {error.Message}", error);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
