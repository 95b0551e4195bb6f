using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteTracker.Evaluation.Cases;

/// <summary>One article, or a few dated ones, with the conflicts and shifts a reader finds in them (benchmarks/articles/README.md).</summary>
public sealed record ConflictCase
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Identifier, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of news it is, such as "court" or "sport".</summary>
    public required string Domain { get; init; }

    /// <summary>"a" for development, "b" for judging only.</summary>
    public required string Part { get; init; }

    /// <summary>The articles by date.</summary>
    public required ImmutableArray<CaseArticle> Articles { get; init; }

    /// <summary>What is to be found.</summary>
    public required CaseGold Gold { get; init; }

    /// <summary>Whether no two parties are in conflict.</summary>
    public bool IsClean => Gold.Conflicts.IsEmpty;

    /// <summary>Reads cases, one in a line.</summary>
    /// <exception cref="InvalidDataException">A label names a party that its case does not list, or an id is there twice.</exception>
    /// <exception cref="JsonException">A line does not follow the format.</exception>
    public static ImmutableArray<ConflictCase> Parse(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ImmutableArray<ConflictCase> cases =
        [
            .. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => JsonSerializer.Deserialize<ConflictCase>(line, Options) ?? throw new JsonException("A case is null.")),
        ];
        if (cases.DistinctBy(one => one.Id, StringComparer.Ordinal).Count() != cases.Length)
        {
            throw new InvalidDataException("Two cases have one id.");
        }

        foreach (ConflictCase one in cases)
        {
            one.Check();
        }

        return cases;
    }

    private void Check()
    {
        HashSet<string> known = new(Gold.Parties.Select(party => party.Id), StringComparer.Ordinal);
        IEnumerable<ImmutableArray<string>> pairs = [.. Gold.Conflicts.Select(conflict => conflict.Parties), .. Gold.Never];
        foreach (ImmutableArray<string> pair in pairs)
        {
            if (pair.Length != 2 || !pair.All(known.Contains) || string.Equals(pair[0], pair[1], StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{Id}: {string.Join(", ", pair)} are not two parties of the case.");
            }
        }

        if (Gold.Shifts.FirstOrDefault(shift => !known.Contains(shift.Party)) is { } stray)
        {
            throw new InvalidDataException($"{Id}: {stray.Party} is no party of the case.");
        }
    }
}
