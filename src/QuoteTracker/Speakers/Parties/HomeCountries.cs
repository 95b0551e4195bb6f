using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Mentions;

namespace QuoteTracker.Speakers.Parties;

/// <summary>The country an article takes for granted when it says "the government", "the president", "lawmakers": the one whose institutions and places it names most.</summary>
internal sealed class HomeCountries(IReadOnlyList<ResolvedArticle> articles, IReadOnlyList<SpeakerCluster> clusters)
{
    // A seat of government, parliament or named institution says more than a nationality, which foreigners have too.
    private const int InstitutionWeight = 3;
    private readonly List<(Country Country, int Weight)>?[] _ranked = new List<(Country, int)>?[articles.Count];

    /// <summary>The country of most of a cluster's articles.</summary>
    public Country? Of(SpeakerCluster cluster) => Vote(cluster, _ => true);

    /// <summary>The country of most of a cluster's articles, among those that have an office of this name where the name tells.</summary>
    public Country? Of(SpeakerCluster cluster, Office office) => office.Countries.IsEmpty
        ? Of(cluster)
        : Vote(cluster, country => office.Countries.Contains(country.Name)) ?? BodyParties.CountryOf(office.Countries[0]);

    /// <summary>The country whose head holds an office, for a head named without it: no country whose head the same article names.</summary>
    public Country? OfHead(SpeakerCluster cluster, string office)
    {
        HashSet<int> around = [.. cluster.Entries.Select(entry => entry.Article)];
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (SpeakerCluster other in clusters)
        {
            if (ReferenceEquals(other, cluster) || other.Kind != SpeakerKind.Person || other.Role is null || !other.Entries.Any(entry => around.Contains(entry.Article)))
            {
                continue;
            }

            if (RolePhrase.Parse(other.Role) is { Office: { Class: OfficeClass.Head } held, IsFormer: false } && string.Equals(held.Name, office, StringComparison.Ordinal)
                && other.Affiliations.Count > 0 && Countries.TryGet(other.Affiliations[0], out Country? country))
            {
                taken.Add(country.Name);
            }
        }

        return Vote(cluster, country => country.HasHead(office) && !taken.Contains(country.Name)) ?? Vote(cluster, country => country.HasHead(office));
    }

    private Country? Vote(SpeakerCluster cluster, Func<Country, bool> fits) => cluster.Entries.Select(entry => entry.Article).Distinct()
        .Select(article => Rank(article).FirstOrDefault(pair => fits(pair.Country)))
        .Where(pair => pair.Country is not null)
        .GroupBy(pair => pair.Country.Name, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(pair => pair.Weight)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.First().Country).FirstOrDefault();

    private List<(Country Country, int Weight)> Rank(int article)
    {
        if (_ranked[article] is { } known)
        {
            return known;
        }

        var words = new ArticleWords(articles[article].Article.Text);
        var weights = new Dictionary<string, (Country Country, int Weight)>(StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            if (!words.IsCapital(i) || PhraseFinder.Longest(words, i, Math.Min(words.Count, i + 6)) is not { } phrase)
            {
                continue;
            }

            (Country? country, int weight) = phrase switch
            {
                { Country: { Country: not null } sense } => (sense.Country, sense.Use is CountryUse.Seat or CountryUse.Parliament ? InstitutionWeight : 1),
                { Institution.CountryName: { } name } => (BodyParties.CountryOf(name), InstitutionWeight),
                { Parties: { } parties } when parties.Count == 1 => (BodyParties.CountryOf(parties[0].CountryName), 2),
                { Region: { } region } => (BodyParties.CountryOf(region.CountryName), 1),
                _ => (null, 0),
            };
            if (country is not null)
            {
                weights[country.Name] = (country, weights.GetValueOrDefault(country.Name).Weight + weight);
            }

            i += phrase.Length - 1;
        }

        List<(Country Country, int Weight)> ranked = [.. weights.Values.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Country.Name, StringComparer.Ordinal)];
        _ranked[article] = ranked;
        return ranked;
    }
}
