using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Evaluation.Cases;

/// <summary>Tells which labelled party a predicted party or statement belongs to. Names are compared folded and without an article in front.</summary>
internal sealed class CaseSides
{
    private static readonly string[] Articles = ["the ", "an ", "a "];

    private readonly ConflictCase _case;
    private readonly CasePrediction _prediction;
    private readonly Dictionary<string, SpokenStatement> _statements;
    private readonly Dictionary<string, HashSet<string>> _partyNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _speakerNames = new(StringComparer.Ordinal);

    public CaseSides(ConflictCase one, CasePrediction prediction)
    {
        _case = one;
        _prediction = prediction;
        _statements = prediction.Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        foreach (CaseParty party in one.Gold.Parties)
        {
            _speakerNames[party.Id] = new(party.Speakers.Concat(party.Names).Select(Fold), StringComparer.Ordinal);
            _partyNames[party.Id] = party.Person ? _speakerNames[party.Id] : new(party.Names.Select(Fold), StringComparer.Ordinal);
        }
    }

    /// <summary>The labelled party of a predicted party by its name, or else, when a person stands for himself, by who made its statements.</summary>
    public string? OfParty(string party, IEnumerable<string> statements) =>
        Named(_prediction.Parties.GetValueOrDefault(party, []), _partyNames)
        ?? Cited(party, statements).Select(OfPerson).FirstOrDefault(found => found is not null);

    /// <summary>The labelled party of a predicted party by its name or by whoever made its statements, even where it is that speaker alone instead of his side.</summary>
    public string? OfPartyOrVoice(string party, IEnumerable<string> statements) =>
        OfParty(party, statements)
        ?? Named(_prediction.Parties.GetValueOrDefault(party, []), _speakerNames)
        ?? Cited(party, statements).Select(statement => Named(statement.Speaker, _speakerNames)).FirstOrDefault(found => found is not null);

    /// <summary>The labelled party of a statement whose predicted party bears a right name, or none.</summary>
    public string? OfStatement(SpokenStatement statement) =>
        statement.Party is null ? null : OfParty(statement.Party, [statement.Id]);

    /// <summary>The labelled party that a statement belongs to by its party or its speaker, even if the predicted party is wrong.</summary>
    public string? Voice(SpokenStatement statement) => OfStatement(statement) ?? Named(statement.Speaker, _speakerNames);

    private IEnumerable<SpokenStatement> Cited(string party, IEnumerable<string> statements) => statements
        .Select(id => _statements.GetValueOrDefault(id))
        .OfType<SpokenStatement>()
        .Where(statement => string.Equals(statement.Party, party, StringComparison.Ordinal));

    private string? OfPerson(SpokenStatement statement)
    {
        string? found = Named(statement.Speaker, _speakerNames);
        return found is not null && _case.Gold.Parties.First(party => string.Equals(party.Id, found, StringComparison.Ordinal)).Person ? found : null;
    }

    private string? Named(IEnumerable<string> names, Dictionary<string, HashSet<string>> accepted)
    {
        string[] folded = [.. names.Select(Fold)];
        return _case.Gold.Parties.FirstOrDefault(party => folded.Any(accepted[party.Id].Contains))?.Id;
    }

    private static string Fold(string name)
    {
        string folded = NameFolding.Fold(name);
        string? article = Articles.FirstOrDefault(word => folded.StartsWith(word, StringComparison.Ordinal));
        return article is null ? folded : folded[article.Length..];
    }
}
