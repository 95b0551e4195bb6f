using System.Collections.Immutable;

namespace QuoteTracker.Claims.Decisions;

/// <summary>What a user decides about claims: which are one, which statements stand apart, which statement belongs to which claim, and how a
/// claim is worded. Read from and written to a JSON file (schema: docs/decisions.schema.json). Immutable and thread-safe.</summary>
/// <remarks>
/// Decisions name claims and statements by ids and texts, so that they hold in later runs over more articles: the id of a found claim stands
/// for the claim that the statement it was named after is in. They apply after the grouping, in this order: splits, merges, pins, wordings.
/// A claim that a decision names keeps the id it has there.
/// </remarks>
/// <example><code>
/// { "merge": [["c5f0e1a2b3c4d5e6", "c0123456789abcde"]],
///   "split": [["herald-12:310-388"]],
///   "pin":   [{ "statement": "courier-3:17-80", "claim": "sale" }, { "statement": "No comment today.", "claim": null }],
///   "text":  [{ "claim": "sale", "text": "The Harbour Group will buy the shipyard." }] }
/// </code></example>
public sealed class ClaimDecisions
{
    private ClaimDecisions(DecisionsFile contents)
    {
        DecisionRules.Check(contents);
        Contents = contents;
    }

    /// <summary>No decision.</summary>
    public static ClaimDecisions Empty { get; } = new(new DecisionsFile());

    /// <summary>Claims that are one, each list by two or more of their names.</summary>
    public ImmutableArray<ImmutableArray<string>> Merges => Contents.Merge;

    /// <summary>Statements that are taken out of their claims; each list is a claim of its own.</summary>
    public ImmutableArray<ImmutableArray<string>> Splits => Contents.Split;

    /// <summary>Statements that belong to a claim, or to none, whatever the grouping says.</summary>
    public ImmutableArray<StatementPin> Pins => Contents.Pin;

    /// <summary>Texts of claims.</summary>
    public ImmutableArray<ClaimWording> Wordings => Contents.Text;

    internal DecisionsFile Contents { get; }

    /// <summary>Reads decisions.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="ClaimDecisionsException">The text is no such file, or decisions contradict one another; the message names them.</exception>
    public static ClaimDecisions Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new ClaimDecisions(DecisionsFile.Parse(json));
    }

    /// <summary>Reads decisions from a file.</summary>
    /// <param name="path">Path of the file, UTF-8.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ClaimDecisionsException">See <see cref="Parse"/>.</exception>
    public static ClaimDecisions Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Parse(File.ReadAllText(path));
    }

    /// <summary>These decisions, and that claims are one.</summary>
    /// <param name="claims">Names of two or more claims; the first gives id and text, unless one is watched.</param>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is <see langword="null"/>.</exception>
    /// <exception cref="ClaimDecisionsException">It contradicts a decision, or names fewer than two claims.</exception>
    public ClaimDecisions Merge(params IEnumerable<string> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return new(Contents with { Merge = Contents.Merge.Add([.. claims]) });
    }

    /// <summary>These decisions, and that statements are a claim of their own.</summary>
    /// <param name="statements">Names of one or more statements.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statements"/> is <see langword="null"/>.</exception>
    /// <exception cref="ClaimDecisionsException">It contradicts a decision, or names no statement.</exception>
    public ClaimDecisions Split(params IEnumerable<string> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return new(Contents with { Split = Contents.Split.Add([.. statements]) });
    }

    /// <summary>These decisions, and that a statement belongs to a claim.</summary>
    /// <param name="statement">Name of the statement.</param>
    /// <param name="claim">Name of the claim, or <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is <see langword="null"/>.</exception>
    /// <exception cref="ClaimDecisionsException">It contradicts a decision, or a name is empty.</exception>
    public ClaimDecisions Pin(string statement, string? claim)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return new(Contents with { Pin = Contents.Pin.Add(new StatementPin(statement, claim)) });
    }

    /// <summary>These decisions, and how a claim is worded.</summary>
    /// <param name="claim">Name of the claim.</param>
    /// <param name="text">One sentence that affirms the claim.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ClaimDecisionsException">It contradicts a decision, or an argument is empty.</exception>
    public ClaimDecisions Word(string claim, string text)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(text);
        return new(Contents with { Text = Contents.Text.Add(new ClaimWording(claim, text)) });
    }

    /// <summary>The decisions as JSON, as <see cref="Parse"/> reads it; equal decisions give equal text.</summary>
    public string ToJson() => Contents.ToJson();

    /// <summary>Writes the decisions to a file, UTF-8, replacing it.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, ToJson() + "\n");
    }
}
