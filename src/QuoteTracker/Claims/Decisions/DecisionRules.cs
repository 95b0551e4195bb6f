using System.Collections.Immutable;

namespace QuoteTracker.Claims.Decisions;

/// <summary>What decisions must not do: be empty, or contradict one another.</summary>
internal static class DecisionRules
{
    /// <summary>Checks decisions by their names alone.</summary>
    /// <exception cref="ClaimDecisionsException">They are not right; the message names them.</exception>
    public static void Check(DecisionsFile decisions)
    {
        CheckNames(decisions);
        Dictionary<string, string?> pins = Pins(decisions.Pin);
        HashSet<string> apart = Apart(decisions.Split, pins);
        Dictionary<string, string> merged = Merged(decisions.Merge, pins, apart);
        Dictionary<string, ClaimWording> texts = new(StringComparer.Ordinal);
        foreach (ClaimWording wording in decisions.Text)
        {
            string claim = merged.GetValueOrDefault(wording.Claim, wording.Claim);
            if (!texts.TryAdd(claim, wording) && !string.Equals(texts[claim].Text, wording.Text, StringComparison.Ordinal))
            {
                ClaimWording other = texts[claim];
                throw new ClaimDecisionsException(
                    string.Equals(other.Claim, wording.Claim, StringComparison.Ordinal)
                        ? $"The claim \"{wording.Claim}\" is given two texts: \"{other.Text}\" and \"{wording.Text}\"."
                        : $"The claims \"{other.Claim}\" and \"{wording.Claim}\" are merged, and given two texts: \"{other.Text}\" and \"{wording.Text}\".",
                    other.Claim,
                    wording.Claim);
            }
        }
    }

    private static void CheckNames(DecisionsFile decisions)
    {
        if (decisions.Merge.IsDefault || decisions.Split.IsDefault || decisions.Pin.IsDefault || decisions.Text.IsDefault
            || decisions.Merge.Concat(decisions.Split).Any(list => list.IsDefault))
        {
            throw new ClaimDecisionsException("A list of the decisions is null.");
        }

        if (decisions.Pin.Contains(null!) || decisions.Text.Contains(null!))
        {
            throw new ClaimDecisionsException("A decision is null.");
        }

        IEnumerable<string> names = decisions.Merge.Concat(decisions.Split).SelectMany(list => list)
            .Concat(decisions.Pin.SelectMany(pin => new[] { pin.Statement, pin.Claim ?? pin.Statement }))
            .Concat(decisions.Text.SelectMany(wording => new[] { wording.Claim, wording.Text }));
        if (names.Any(string.IsNullOrWhiteSpace))
        {
            throw new ClaimDecisionsException("A decision has an empty name or text.");
        }

        if (decisions.Merge.FirstOrDefault(list => list.Distinct(StringComparer.Ordinal).Count() < 2) is { IsDefault: false } single)
        {
            throw new ClaimDecisionsException($"A merge names fewer than two claims: {Quoted(single)}.", [.. single]);
        }

        if (decisions.Split.Any(list => list.IsEmpty))
        {
            throw new ClaimDecisionsException("A split names no statement.");
        }
    }

    private static Dictionary<string, string?> Pins(ImmutableArray<StatementPin> pins)
    {
        Dictionary<string, string?> claims = new(StringComparer.Ordinal);
        foreach (StatementPin pin in pins)
        {
            if (!claims.TryAdd(pin.Statement, pin.Claim) && !string.Equals(claims[pin.Statement], pin.Claim, StringComparison.Ordinal))
            {
                throw new ClaimDecisionsException(
                    $"The statement \"{pin.Statement}\" is pinned to {Named(claims[pin.Statement])} and to {Named(pin.Claim)}.", pin.Statement);
            }
        }

        foreach (string statement in claims.Keys)
        {
            List<string> path = [statement];
            while (claims.GetValueOrDefault(path[^1]) is { } next)
            {
                if (path.Contains(next, StringComparer.Ordinal))
                {
                    throw new ClaimDecisionsException($"The statements {Quoted(path)} are pinned to one another in a circle.", [.. path]);
                }

                path.Add(next);
            }
        }

        return claims;
    }

    private static HashSet<string> Apart(ImmutableArray<ImmutableArray<string>> splits, Dictionary<string, string?> pins)
    {
        HashSet<string> apart = new(StringComparer.Ordinal);
        foreach (string statement in splits.SelectMany(list => list.Distinct(StringComparer.Ordinal)))
        {
            if (pins.TryGetValue(statement, out string? claim))
            {
                throw new ClaimDecisionsException($"The statement \"{statement}\" is split out and pinned to {Named(claim)}.", statement);
            }

            if (!apart.Add(statement))
            {
                throw new ClaimDecisionsException($"The statement \"{statement}\" is split out twice, in different company.", statement);
            }
        }

        return apart;
    }

    /// <summary>For each merged claim the name that stands for the claim it becomes.</summary>
    private static Dictionary<string, string> Merged(ImmutableArray<ImmutableArray<string>> merges, Dictionary<string, string?> pins, HashSet<string> apart)
    {
        Dictionary<string, string> parent = new(StringComparer.Ordinal);
        foreach (ImmutableArray<string> list in merges)
        {
            foreach (string claim in list)
            {
                if (apart.Contains(claim))
                {
                    throw new ClaimDecisionsException($"\"{claim}\" is split out, to be a claim of its own, and merged with {Quoted(Others(list, claim))}.", claim);
                }

                if (pins.TryGetValue(claim, out string? target))
                {
                    throw new ClaimDecisionsException($"The statement \"{claim}\" is pinned to {Named(target)}, and its claim merged with {Quoted(Others(list, claim))}.", claim);
                }

                parent.TryAdd(claim, claim);
                parent[Root(claim)] = Root(list[0]);
            }
        }

        return parent.Keys.ToDictionary(claim => claim, Root, StringComparer.Ordinal);

        string Root(string claim)
        {
            while (!string.Equals(parent[claim], claim, StringComparison.Ordinal))
            {
                claim = parent[claim];
            }

            return claim;
        }
    }

    private static IEnumerable<string> Others(ImmutableArray<string> names, string name) =>
        names.Where(other => !string.Equals(other, name, StringComparison.Ordinal));

    private static string Named(string? claim) => claim is null ? "no claim" : $"\"{claim}\"";

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
