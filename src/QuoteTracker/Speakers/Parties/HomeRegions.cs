using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Mentions;

namespace QuoteTracker.Speakers.Parties;

/// <summary>The state or province that an article takes for granted when it says "the governor", "state senator": that of its dateline, else the one it names most.</summary>
internal sealed class HomeRegions(IReadOnlyList<ResolvedArticle> articles)
{
    private const int DatelineWeight = 6;

    // "the Texas Senate": an institution of the region.
    private const int InstitutionWeight = 3;
    private const int LastDatelineParagraph = 3;
    private const int LongestDateline = 8;
    private readonly (Region? Region, bool HasLegislature)?[] _homes = new (Region?, bool)?[articles.Count];

    /// <summary>The region of the first of a speaker's articles that has one.</summary>
    public Region? Of(SpeakerCluster cluster) => cluster.Entries.Select(entry => Home(entry.Article).Region).FirstOrDefault(region => region is not null);

    /// <summary>The region whose parliament the articles of a speaker are about.</summary>
    public Region? WithLegislature(SpeakerCluster cluster) => cluster.Entries.Select(entry => Home(entry.Article)).FirstOrDefault(home => home.HasLegislature).Region;

    /// <summary>The region that no list knows and an article writes out, as "province of Ostrava"; <see langword="null"/> for none, or more than one.</summary>
    public string? Unlisted(SpeakerCluster cluster)
    {
        var words = new ArticleWords(articles[cluster.Entries[0].Article].Article.Text);
        SortedSet<string> found = new(StringComparer.Ordinal);
        for (int i = 0; i + 2 < words.Count; i++)
        {
            if (words.Folded[i] is "province" or "region" or "state" or "county" or "canton" or "emirate" or "territory" or "prefecture" && words.Is(i + 1, "of") && words.IsCapital(i + 2) && !words.IsCapital(i)
                && !Countries.Senses.TryGet(words.Folded[i + 2], out _))
            {
                found.Add(words.Written(i, i + 3));
            }
        }

        return found.Count == 1 ? found.Min : null;
    }

    private (Region? Region, bool HasLegislature) Home(int article) => _homes[article] ??= Find(new ArticleWords(articles[article].Article.Text));

    private static (Region? Region, bool HasLegislature) Find(ArticleWords words)
    {
        var weights = new SortedDictionary<string, (Region Region, int Weight, bool HasLegislature)>(StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            if (!words.IsCapital(i))
            {
                continue;
            }

            bool dateline = false;
            if (Regions.Names.Longest(words.Folded, i, Math.Min(words.Count, i + 5), out int length) is not { } region)
            {
                // "MAPLE FALLS, Vt. -"
                if (!words.IsComma(i - 1) || Regions.Abbreviations.Longest(words.Folded, i, Math.Min(words.Count, i + 3), out length) is not { } brief)
                {
                    continue;
                }

                region = brief;
            }

            dateline = IsDateline(words, i);
            int after = i + length;
            bool legislature = after < words.Count && words.IsCapital(after) && words.Folded[after] is "senate" or "house" or "legislature" or "assembly" or "statehouse" or "capitol";
            (_, int weight, bool known) = weights.GetValueOrDefault(region.Name);
            weights[region.Name] = (region, weight + 1 + (dateline ? DatelineWeight : 0) + (legislature ? InstitutionWeight : 0), known || legislature);
            i = after - 1;
        }

        if (weights.Count == 0)
        {
            return (null, false);
        }

        (Region best, _, bool has) = weights.Values.OrderByDescending(found => found.Weight).First();
        return (best, has);
    }

    /// <summary>Whether a place stands in the words in capitals, brackets and commas that open a paragraph before a dash.</summary>
    private static bool IsDateline(ArticleWords words, int at)
    {
        int paragraph = words.Text.ParagraphOf(at);
        int start = words.Text.Paragraphs[paragraph].Start;
        if (paragraph > LastDatelineParagraph || at - start > LongestDateline)
        {
            return false;
        }

        for (int i = at; i < Math.Min(words.Count, start + (2 * LongestDateline)); i++)
        {
            if (words.Text.Word(i) is "-" or "--" or "–" or "—")
            {
                return words.IsUpper(start);
            }
        }

        return false;
    }
}
