using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Turns groups into claims with ids, texts and statements in order.</summary>
internal sealed class ClaimBuilder(IReadOnlyList<Statement> statements, int[] given, StatementWords[] words, int[] first)
{
    private readonly Dictionary<string, Statement> _byId = statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);

    /// <summary>A watched claim with the statements assigned to it.</summary>
    public Claim Watched(WatchedClaim claim, int index, (int Claim, double Probability)[] watchedOf)
    {
        int[] members = [.. Enumerable.Range(0, words.Length).Where(i => watchedOf[first[i]].Claim == index)];
        return Described(new Claim
        {
            Id = claim.Id,
            Text = claim.Text,
            Watched = true,
            StatementIds = [.. InOrder(members)],
            Confidence = members.Length == 0 ? 1 : members.Average(member => watchedOf[first[member]].Probability),
        });
    }

    /// <summary>Found claims, ordered by their first statement in the order given.</summary>
    public IEnumerable<Claim> Found(IReadOnlyList<FoundClaim> groups)
    {
        ILookup<int, int> repetitions = Enumerable.Range(0, words.Length).ToLookup(i => first[i]);
        return groups
            .Select(group => (Group: group, Members: group.Members.SelectMany(member => repetitions[member]).ToArray()))
            .OrderBy(pair => pair.Members.Min(member => given[member]))
            .Select(pair => Described(new Claim
            {
                // The earliest statement in stable order names the claim, so that later articles do not rename it.
                Id = ClaimIds.Of(words[pair.Members.Min()].Statement.Id),
                Text = ClaimText.Write([.. pair.Group.Members.Select(member => words[member].Statement)]),
                StatementIds = [.. InOrder(pair.Members)],
                Confidence = pair.Group.Confidence,
            }));
    }

    private Claim Described(Claim claim) => ClaimDescription.Of(claim, [.. claim.StatementIds.Select(id => _byId[id])]);

    private IEnumerable<string> InOrder(int[] members) => members
        .Select(member => given[member])
        .OrderBy(index => statements[index].Date ?? DateTimeOffset.MaxValue)
        .ThenBy(index => index)
        .Select(index => statements[index].Id);
}
