using System.Collections.Immutable;
using QuoteTracker.Speakers.Linking;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Speakers.Parties;

namespace QuoteTracker.Speakers;

/// <summary>The linker that comes with the package: one id per person or body over all articles, and the party it speaks for. Thread-safe and deterministic.</summary>
public sealed class SpeakerLinker : ISpeakerLinker
{
    private readonly SpeakerLinkerOptions _options;

    /// <summary>Creates a linker with default options.</summary>
    public SpeakerLinker()
        : this(new SpeakerLinkerOptions())
    {
    }

    /// <summary>Creates a linker.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or its book is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The party level is none of the enumeration.</exception>
    public SpeakerLinker(SpeakerLinkerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Book, nameof(options));
        if (!Enum.IsDefined(options.PartyLevel))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.PartyLevel, "Unknown party level.");
        }

        _options = options;
    }

    /// <inheritdoc/>
    public SpeakerDirectory Link(IReadOnlyList<ResolvedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        List<SpeakerEntry> entries = Collect(articles);
        var sets = new ConstrainedSets(entries, _options.Book);
        LinkByBook(entries, sets);
        new PersonLinker(entries, sets).Link();
        new BodyLinker(entries, sets).Link();

        List<SpeakerCluster> clusters = [.. Enumerable.Range(0, entries.Count).GroupBy(sets.Find).Select(group => new SpeakerCluster([.. group.Select(e => entries[e])]))];
        clusters.Sort(static (one, other) => Compare(one, other));
        var deriver = new PartyDeriver(clusters, new HomeCountries(articles, clusters), new HomeRegions(articles));
        var parties = new PartyDirectory(clusters, [.. clusters.Select((_, c) => deriver.Derive(c))], deriver, _options.Book, _options.PartyLevel);
        return new DirectoryAssembler(articles, entries, sets).Assemble(clusters, parties);
    }

    private static List<SpeakerEntry> Collect(IReadOnlyList<ResolvedArticle> articles)
    {
        List<SpeakerEntry> entries = [];
        foreach (int a in Enumerable.Range(0, articles.Count).OrderBy(a => articles[a].Article.Article.Id, StringComparer.Ordinal).ThenBy(a => articles[a].Article.Article.Text, StringComparer.Ordinal))
        {
            ResolvedArticle article = articles[a];
            var statements = new int[article.Speakers.Length];
            foreach (int speaker in article.Sources.SelectMany(source => source.Speakers))
            {
                statements[speaker]++;
            }

            for (int s = 0; s < article.Speakers.Length; s++)
            {
                ArticleSpeaker speaker = article.Speakers[s];
                entries.Add(new SpeakerEntry(a, s, article.Article.Article.Id, speaker, IsOrMayBePerson(speaker) ? PersonName.Parse(speaker.Name) : null, statements[s]));
            }
        }

        return entries;
    }

    /// <summary>A lone word that no list knows may be a surname whose bearer another article names in full.</summary>
    private static bool IsOrMayBePerson(ArticleSpeaker speaker) => speaker.Kind == SpeakerKind.Person
        || (speaker.Kind == SpeakerKind.Organization && !speaker.Name.Contains(' ', StringComparison.Ordinal) && speaker.Name.Any(char.IsLower)
            && BodyParties.Find(speaker.Name, null, out bool isMedia) is null && !isMedia);

    private void LinkByBook(List<SpeakerEntry> entries, ConstrainedSets sets)
    {
        foreach (ImmutableArray<string> names in _options.Book.SameSpeakers)
        {
            HashSet<string> folded = new(names.Select(name => NameFolding.Fold(name)), StringComparer.Ordinal);
            int first = -1;
            for (int e = 0; e < entries.Count; e++)
            {
                if (!folded.Contains(NameFolding.Fold(entries[e].Speaker.Name)) && !entries[e].Speaker.Aliases.Any(alias => alias.Contains(' ', StringComparison.Ordinal) && folded.Contains(NameFolding.Fold(alias))))
                {
                    continue;
                }

                if (first < 0)
                {
                    first = e;
                }
                else
                {
                    sets.Join(first, e, "The parties file says that the two are one speaker.");
                }
            }
        }
    }

    private static int Compare(SpeakerCluster one, SpeakerCluster other)
    {
        int byName = string.CompareOrdinal(Slug.Of(one.Name), Slug.Of(other.Name));
        if (byName != 0)
        {
            return byName;
        }

        // The one who is spoken of more keeps the plain id.
        int byMentions = other.Mentions.CompareTo(one.Mentions);
        if (byMentions != 0)
        {
            return byMentions;
        }

        ((string oneId, int oneOffset), (string otherId, int otherOffset)) = (one.Place, other.Place);
        int byArticle = string.CompareOrdinal(oneId, otherId);
        return byArticle != 0 ? byArticle : oneOffset.CompareTo(otherOffset);
    }
}
