using QuoteTracker.Speakers;

namespace QuoteTracker.Claims.Decisions;

/// <summary>Finds the statements and claims of a run that decisions name. Looks up by id first, then by text without regard to white space.</summary>
internal sealed class DecisionNames
{
    private readonly IReadOnlyList<Statement> _statements;
    private readonly Dictionary<string, int> _statementById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DecidedGroup> _claimById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DecidedGroup> _claimByText = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, int>> _statementsByText;
    private readonly Lazy<Dictionary<string, int>> _statementByClaimId;

    /// <summary>Creates the index.</summary>
    public DecisionNames(IReadOnlyList<Statement> statements, IEnumerable<DecidedGroup> groups)
    {
        _statements = statements;
        for (int i = 0; i < statements.Count; i++)
        {
            _statementById.TryAdd(statements[i].Id, i);
        }

        foreach (DecidedGroup group in groups)
        {
            _claimById.TryAdd(group.Found!.Id, group);
            _claimByText.TryAdd(Plain(group.Found.Text), group);
        }

        _statementsByText = new(() => Enumerable.Range(0, statements.Count).ToLookup(i => Plain(statements[i].Text), StringComparer.Ordinal));
        _statementByClaimId = new(() =>
        {
            Dictionary<string, int> byClaimId = new(StringComparer.Ordinal);
            for (int i = 0; i < statements.Count; i++)
            {
                byClaimId.TryAdd(ClaimIds.Of(statements[i].Id), i);
            }

            return byClaimId;
        });
    }

    /// <summary>The statements of a name; none, one, or all that have one text.</summary>
    public IReadOnlyList<int> Statements(string name) =>
        _statementById.TryGetValue(name, out int index) ? [index] : [.. _statementsByText.Value[Plain(name)]];

    /// <summary>The claim of a name: the claim of that id, the claim that the statement which gave the id was grouped into, the claim that the
    /// named statement is in now, the claim of that text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="foundIn">For each statement the claim it was grouped into.</param>
    /// <param name="nowIn">For each statement the claim it is in now; called for a statement of that name, and makes it a claim when it has none.</param>
    /// <returns>The claim and the id that the name gives it, or <see langword="null"/>.</returns>
    public (DecidedGroup Group, string Id)? Claim(string name, DecidedGroup?[] foundIn, Func<int, DecidedGroup> nowIn)
    {
        if (_claimById.TryGetValue(name, out DecidedGroup? byId))
        {
            return (byId.Current, name);
        }

        if (_statementByClaimId.Value.TryGetValue(name, out int namesake) && foundIn[namesake] is { } holder)
        {
            return (holder.Current, name);
        }

        if (Statements(name) is [int first, ..])
        {
            return (nowIn(first), ClaimIds.Of(_statements[first].Id));
        }

        return _claimByText.TryGetValue(Plain(name), out DecidedGroup? byText) ? (byText.Current, byText.Found!.Id) : null;
    }

    /// <summary>Lets later names find a claim that a decision made.</summary>
    public void Add(string id, DecidedGroup group) => _claimById.Add(id, group);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
