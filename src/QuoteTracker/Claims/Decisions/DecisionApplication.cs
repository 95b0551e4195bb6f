using System.Collections.Immutable;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims.Decisions;

/// <summary>Applies decisions to the claims of one run.</summary>
internal sealed class DecisionApplication
{
    private readonly IReadOnlyList<Statement> _statements;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly List<DecidedGroup> _groups;
    private readonly DecidedGroup?[] _foundIn;
    private readonly DecidedGroup?[] _nowIn;
    private readonly bool[] _decided;
    private readonly DecisionNames _names;

    private DecisionApplication(ImmutableArray<Claim> claims, IReadOnlyList<Statement> statements, ICollection<Diagnostic> diagnostics)
    {
        _statements = statements;
        _diagnostics = diagnostics;
        _foundIn = new DecidedGroup?[statements.Count];
        _decided = new bool[statements.Count];
        _groups = [.. claims.Select(claim => new DecidedGroup { Found = claim })];
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        for (int i = 0; i < statements.Count; i++)
        {
            index.TryAdd(statements[i].Id, i);
        }

        foreach (DecidedGroup group in _groups)
        {
            foreach (string id in group.Found!.StatementIds)
            {
                int statement = index[id];
                group.Members.Add(statement);
                _foundIn[statement] = group;
            }
        }

        _nowIn = [.. _foundIn];
        _names = new DecisionNames(statements, _groups);
    }

    /// <summary>Applies decisions. What names nothing of this run, or contradicts an earlier decision here, is left out with a diagnostic.</summary>
    /// <returns>Watched claims in the order given, then the others by their first statement.</returns>
    public static ImmutableArray<Claim> Apply(
        ClaimDecisions decisions, ImmutableArray<Claim> claims, IReadOnlyList<Statement> statements, ICollection<Diagnostic> diagnostics)
    {
        if (decisions.Contents is { Merge: [], Split: [], Pin: [], Text: [] })
        {
            return claims;
        }

        DecisionApplication application = new(claims, statements, diagnostics);
        foreach (ImmutableArray<string> split in decisions.Splits)
        {
            application.Split(split);
        }

        foreach (ImmutableArray<string> merge in decisions.Merges)
        {
            application.Merge(merge);
        }

        application.NameNewClaims(decisions);
        application.Pin(decisions.Pins);
        foreach (ClaimWording wording in decisions.Wordings)
        {
            application.Word(wording);
        }

        return DecidedClaims.Of(application._groups, statements, application._decided);
    }

    private void Split(ImmutableArray<string> names)
    {
        List<int> members = [.. names.SelectMany(name => Find(name)).Distinct()];
        if (members.Count == 0)
        {
            return;
        }

        DecidedGroup own = NewGroup(ClaimIds.Of(_statements[members[0]].Id));
        foreach (int member in members)
        {
            Move(member, own);
        }
    }

    private void Merge(ImmutableArray<string> names)
    {
        (DecidedGroup Group, string Id)[] parts = [.. names.Select(FindClaim).OfType<(DecidedGroup Group, string Id)>().DistinctBy(part => part.Group)];
        if (parts.Length == 0)
        {
            return;
        }

        int keeps = Math.Max(0, Array.FindIndex(parts, part => part.Group.IsWatched));
        DecidedGroup kept = parts[keeps].Group;
        Call(kept, parts[keeps].Id);
        for (int i = 0; i < parts.Length; i++)
        {
            DecidedGroup part = parts[i].Group;
            if (i == keeps)
            {
                continue;
            }

            if (part.IsWatched)
            {
                Contradict($"The watched claims \"{kept.Found!.Id}\" and \"{part.Found!.Id}\" cannot be merged.");
                continue;
            }

            foreach (int member in part.Members.ToArray())
            {
                Move(member, kept);
            }

            part.JoinTo(kept);
        }
    }

    /// <summary>Makes the claims that decisions word and pin to but that no run would find.</summary>
    private void NameNewClaims(ClaimDecisions decisions)
    {
        HashSet<string> targets = decisions.Pins.Select(pin => pin.Claim).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (string name in decisions.Wordings.Select(wording => wording.Claim).Where(targets.Contains).Distinct(StringComparer.Ordinal))
        {
            if (_names.Claim(name, _foundIn, NowIn) is null)
            {
                _names.Add(name, NewGroup(name));
            }
        }
    }

    private void Pin(ImmutableArray<StatementPin> pins)
    {
        Dictionary<string, string?> claimOf = pins.DistinctBy(pin => pin.Statement, StringComparer.Ordinal).ToDictionary(pin => pin.Statement, pin => pin.Claim, StringComparer.Ordinal);
        Dictionary<int, string> pinned = [];
        foreach ((string statement, string? claim) in claimOf)
        {
            // The claim of a statement that is itself pinned is the claim that one is pinned to.
            string? target = claim;
            while (target is not null && claimOf.TryGetValue(target, out string? next))
            {
                target = next;
            }

            IReadOnlyList<int> members = Find(statement);
            (DecidedGroup Group, string Id)? found = target is null || members.Count == 0 ? null : FindClaim(target);
            if (target is not null && found is null)
            {
                continue;
            }

            foreach (int member in members)
            {
                if (!pinned.TryAdd(member, target ?? "") && !string.Equals(pinned[member], target ?? "", StringComparison.Ordinal))
                {
                    Contradict($"The statement \"{_statements[member].Id}\" is pinned to \"{pinned[member]}\"; that it belongs to \"{target}\" was left out.");
                    continue;
                }

                if (found is { } place)
                {
                    Call(place.Group, place.Id);
                }

                Move(member, found?.Group);
            }
        }
    }

    private void Word(ClaimWording wording)
    {
        if (FindClaim(wording.Claim) is not (DecidedGroup group, string id))
        {
            return;
        }

        if (group.IsWatched || (group.Text is { } text && !string.Equals(text, wording.Text, StringComparison.Ordinal)))
        {
            Contradict($"The claim \"{wording.Claim}\" has the text \"{group.Text ?? group.Found!.Text}\"; the text \"{wording.Text}\" was left out.");
            return;
        }

        Call(group, id);
        group.Text = wording.Text;
    }

    private DecidedGroup NewGroup(string id)
    {
        DecidedGroup group = new() { Id = id, IsChanged = true };
        _groups.Add(group);
        return group;
    }

    private DecidedGroup NowIn(int statement)
    {
        if (_nowIn[statement] is null)
        {
            Move(statement, NewGroup(ClaimIds.Of(_statements[statement].Id)));
        }

        return _nowIn[statement]!;
    }

    private void Move(int statement, DecidedGroup? group)
    {
        _decided[statement] = true;
        if (_nowIn[statement] is { } old && old != group)
        {
            old.Members.Remove(statement);
            old.IsChanged = true;
        }

        if (group is not null && group.Members.Add(statement))
        {
            group.IsChanged = true;
        }

        _nowIn[statement] = group;
    }

    // The first decision that names a claim gives its id.
    private static void Call(DecidedGroup group, string id) => group.Id ??= id;

    private IReadOnlyList<int> Find(string statement)
    {
        IReadOnlyList<int> found = _names.Statements(statement);
        if (found.Count == 0)
        {
            Miss(statement);
        }

        return found;
    }

    private (DecidedGroup Group, string Id)? FindClaim(string name)
    {
        (DecidedGroup Group, string Id)? found = _names.Claim(name, _foundIn, NowIn);
        if (found is null)
        {
            Miss(name);
        }

        return found;
    }

    private void Miss(string name) => _diagnostics.Add(new Diagnostic(
        DiagnosticCodes.DecisionWithoutObject, ArticleId: null, $"A decision names \"{name}\", which is no statement or claim of this run; it was left out."));

    private void Contradict(string message) => _diagnostics.Add(new Diagnostic(DiagnosticCodes.ContradictoryDecisions, ArticleId: null, message));
}
