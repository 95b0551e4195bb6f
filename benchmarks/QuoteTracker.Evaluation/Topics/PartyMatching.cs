namespace QuoteTracker.Evaluation.Topics;

/// <summary>Says which labelled parties a predicted one stands for: those it names; failing that, one to one by most shared statements.</summary>
internal sealed class PartyMatching
{
    private readonly Dictionary<string, HashSet<string>> _goldNames;
    private readonly Dictionary<string, NamedPrediction> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _map = new(StringComparer.Ordinal);

    public PartyMatching(Topic topic, TopicPrediction prediction, Dictionary<string, StatementPrediction> matched)
    {
        _goldNames = topic.Parties.ToDictionary(
            party => party.Id,
            party => party.Aliases.Append(party.Name).Append(party.Id.Replace('-', ' ')).Select(NameWords.Key).Where(key => key.Length > 0)
                .ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach (NamedPrediction party in prediction.Parties)
        {
            _parties[party.Id] = party;
        }

        (string Predicted, string Gold, int Count)[] votes =
        [
            .. topic.Statements
                .Where(label => label.Party is { Length: > 0 } && matched.TryGetValue(label.Id, out StatementPrediction? found) && found.Party is { Length: > 0 })
                .GroupBy(label => (Predicted: matched[label.Id].Party!, Gold: label.Party!))
                .Select(group => (group.Key.Predicted, group.Key.Gold, group.Count())),
        ];
        foreach (string id in votes.Select(vote => vote.Predicted).Distinct(StringComparer.Ordinal))
        {
            _map[id] = Named(id);
        }

        HashSet<string> taken = new(_map.Values.SelectMany(gold => gold), StringComparer.Ordinal);
        foreach ((string predicted, string gold, _) in votes
            .Where(vote => _map[vote.Predicted].Count == 0)
            .OrderByDescending(vote => vote.Count)
            .ThenByDescending(vote => vote.Predicted, StringComparer.Ordinal)
            .ThenByDescending(vote => vote.Gold, StringComparer.Ordinal)
            .ToArray())
        {
            if (_map[predicted].Count == 0 && taken.Add(gold))
            {
                _map[predicted].Add(gold);
            }
        }
    }

    /// <summary>Whether a predicted party that has statements stands for a labelled one.</summary>
    public bool Stands(string? predicted, string gold) => predicted is not null && _map.TryGetValue(predicted, out HashSet<string>? ids) && ids.Contains(gold);

    /// <summary>Ids of the labelled parties that a predicted one stands for.</summary>
    public IReadOnlyCollection<string> Of(string predicted) =>
        _map.TryGetValue(predicted, out HashSet<string>? ids) && ids.Count > 0 ? ids : Named(predicted);

    private HashSet<string> Named(string id)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        if (_parties.TryGetValue(id, out NamedPrediction? party))
        {
            string[] keys = [.. party.Names.Select(NameWords.Key)];
            ids.UnionWith(_goldNames.Where(gold => keys.Any(gold.Value.Contains)).Select(gold => gold.Key));
        }

        return ids;
    }
}
