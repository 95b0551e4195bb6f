using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Mentions;

namespace QuoteTracker.Speakers.Parties;

/// <summary>The country an article takes for granted when it says "the government", "the president", "lawmakers": the one whose institutions and places it names most.</summary>
internal sealed class HomeCountries(IReadOnlyList<ResolvedArticle> articles, IReadOnlyList<SpeakerCluster> clusters)
{
    private Dictionary<SpeakerCluster, Country>? _heads;

    // A seat of government, parliament or named institution says more than a nationality, which foreigners have too.
    private const int InstitutionWeight = 3;

    // A president without a country is in English news mostly the American one.
    private const int AmericanPresidentWeight = 3;

    // "NAIROBI -": where the article was written.
    private const int DatelineWeight = 6;
    private const int LastDatelineParagraph = 3;

    // What an outlet takes for granted is its own country.
    private const int OutletWeight = 8;
    private readonly List<(Country Country, int Weight)>?[] _ranked = new List<(Country, int)>?[articles.Count];

    /// <summary>The country of most of a cluster's articles, among those that have ministries rather than departments.</summary>
    public Country? WithMinistries(SpeakerCluster cluster) => Vote(cluster, country => country.Name is not "United States");

    /// <summary>The country of most of a cluster's articles.</summary>
    public Country? Of(SpeakerCluster cluster) => Vote(cluster, _ => true);

    /// <summary>The country of most of a cluster's articles, among those that have an office of this name where the name tells; none when the text tells nothing.</summary>
    public Country? Of(SpeakerCluster cluster, Office office) => office.Countries.IsEmpty
        ? Vote(cluster, country => country.Name is not "United States" || !office.Name.Contains("minister", StringComparison.Ordinal))
        : Vote(cluster, country => office.Countries.Contains(country.Name, StringComparer.Ordinal)) ?? VoteAbove(cluster, DatelineWeight);

    /// <summary>The country whose head a person is who holds an office named without it: one of the countries the articles name, and none whose head they name otherwise.
    /// The persons most spoken of choose first.</summary>
    public Country? OfHead(SpeakerCluster cluster, string office)
    {
        _heads ??= AssignHeads();
        return _heads.GetValueOrDefault(cluster) ?? Vote(cluster, country => country.HasHead(office), office);
    }

    private Dictionary<SpeakerCluster, Country> AssignHeads()
    {
        var heads = new Dictionary<SpeakerCluster, Country>();
        var taken = new HashSet<(int Article, string Office, string Country)>();
        List<(SpeakerCluster Cluster, string Office)> open = [];
        foreach (SpeakerCluster cluster in clusters.Where(cluster => cluster.Kind == SpeakerKind.Person))
        {
            if (cluster.Roles.Select(RolePhrase.Parse).FirstOrDefault(role => role is { Office.Class: OfficeClass.Head, IsFormer: false })?.Office is not { } office)
            {
                continue;
            }

            if (cluster.Affiliations.Select(affiliation => Countries.TryGet(affiliation, out Country? country) ? country : null).FirstOrDefault(country => country is not null) is { } named)
            {
                Take(taken, cluster, office.Name, named);
            }
            else
            {
                open.Add((cluster, office.Name));
            }
        }

        foreach ((SpeakerCluster cluster, string office) in open.OrderByDescending(pair => pair.Cluster.Mentions).ThenBy(pair => pair.Cluster.Name, StringComparer.Ordinal))
        {
            if (Vote(cluster, country => country.HasHead(office) && !cluster.Entries.Any(entry => taken.Contains((entry.Article, office, country.Name))), office) is { } country)
            {
                heads.Add(cluster, country);
                Take(taken, cluster, office, country);
            }
        }

        return heads;
    }

    private static void Take(HashSet<(int, string, string)> taken, SpeakerCluster cluster, string office, Country country)
    {
        foreach (SpeakerEntry entry in cluster.Entries)
        {
            taken.Add((entry.Article, office, country.Name));
        }
    }

    private Country? Vote(SpeakerCluster cluster, Func<Country, bool> fits, string? office = null) => cluster.Entries.Select(entry => entry.Article).Distinct()
        .Select(article => Rank(article).Where(pair => fits(pair.Country))
            .OrderByDescending(pair => pair.Weight * (office is "president" && pair.Country.Name is "United States" ? AmericanPresidentWeight : 1)).ThenBy(pair => pair.Country.Name, StringComparer.Ordinal).FirstOrDefault())
        .Where(pair => pair.Country is not null)
        .GroupBy(pair => pair.Country.Name, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(pair => pair.Weight)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.First().Country).FirstOrDefault();

    /// <summary>The country of most of a cluster's articles if something tells it beyond a mention or two.</summary>
    private Country? VoteAbove(SpeakerCluster cluster, int weight) =>
        Of(cluster) is { } home && cluster.Entries.Any(entry => Rank(entry.Article).Exists(pair => ReferenceEquals(pair.Country, home) && pair.Weight >= weight)) ? home : null;

    private static bool IsAlsoParty(ArticleWords words, int at, int length) => length == 1 && PoliticalParties.Phrases.TryGet(words.Folded[at], out _);

    /// <summary>A place in capitals that opens one of the first paragraphs and is parted from it by a dash, bracket or colon.</summary>
    private static bool IsDateline(ArticleWords words, int at, int length)
    {
        if (!words.IsUpper(at) || words.Text.ParagraphOf(at) > LastDatelineParagraph || !words.IsSentenceStart(at))
        {
            return false;
        }

        for (int i = at + length; i < Math.Min(words.Count, at + length + 8); i++)
        {
            if (words.IsMark(i, '(') || words.IsMark(i, ':') || words.Text.Word(i) is "-" or "--" or "–" or "—")
            {
                return true;
            }
        }

        return false;
    }

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
                // "Congress" is a parliament here and a party there.
                { Country: { Use: CountryUse.Parliament } } when IsAlsoParty(words, i, phrase.Length) => (null, 0),
                { Country: { Country: not null } sense } => (sense.Country, sense.Use is CountryUse.Seat or CountryUse.Parliament ? InstitutionWeight : 1),
                { Institution.CountryName: { } name } => (BodyParties.CountryOf(name), InstitutionWeight),
                { Parties: { } parties } when parties.Count == 1 => (BodyParties.CountryOf(parties[0].CountryName), 2),
                { Region: { } region } => (BodyParties.CountryOf(region.CountryName), 1),
                _ => (null, 0),
            };
            if (country is not null)
            {
                weight += IsDateline(words, i, phrase.Length) ? DatelineWeight : 0;
                weights[country.Name] = (country, weights.GetValueOrDefault(country.Name).Weight + weight);
            }

            i += phrase.Length - 1;
        }

        foreach ((Country country, int weight) in CountryClues.In(words))
        {
            weights[country.Name] = (country, weights.GetValueOrDefault(country.Name).Weight + weight);
        }

        if (articles[article].Article.Article.Publisher is { } publisher && Vocabulary.Media.TryGet(Names.OrganizationName.Key(publisher), out Outlet? outlet) && outlet.CountryName is { } own)
        {
            Country country = BodyParties.CountryOf(own);
            weights[own] = (country, weights.GetValueOrDefault(own).Weight + OutletWeight);
        }

        List<(Country Country, int Weight)> ranked = [.. weights.Values.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Country.Name, StringComparer.Ordinal)];
        _ranked[article] = ranked;
        return ranked;
    }
}
