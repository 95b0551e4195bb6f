using System.Collections.Immutable;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Groups statements by claim: articles are split by subject, pairs of statements within a subject are judged by a trained model
/// (similarity of words and meaning, context, actors, time), and groups are formed by average link. Thread-safe and deterministic:
/// the groups do not depend on the order of the statements.</summary>
public sealed class ClaimGrouper : IClaimGrouper
{
    // Counted on headlines of 240 rumours: of the pairs that are put together so many share a claim.
    private const double BareLineConfidence = 0.8;

    private readonly ClaimGrouperOptions _options;
    private readonly SameClaimModel _sameClaim;
    private readonly WatchedClaimModel _watchedClaim;
    private readonly WordModel _model;
    private readonly WordReader _reader;

    /// <summary>Creates a grouper with default settings.</summary>
    public ClaimGrouper()
        : this(new ClaimGrouperOptions())
    {
    }

    /// <summary>Creates a grouper.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public ClaimGrouper(ClaimGrouperOptions options)
        : this(options, SameClaimModel.Default, WatchedClaimModel.Default)
    {
    }

    /// <summary>Creates a grouper with other models, to measure them.</summary>
    internal ClaimGrouper(ClaimGrouperOptions options, SameClaimModel sameClaim, WatchedClaimModel watchedClaim)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _sameClaim = sameClaim;
        _watchedClaim = watchedClaim;
        _model = WordModel.Default;
        _reader = new WordReader(_model);
    }

    /// <inheritdoc/>
    public ImmutableArray<Claim> Group(IReadOnlyList<Statement> statements, IReadOnlyList<WatchedClaim> watched) => Group(statements, watched, GroupingAids.None);

    /// <summary>Groups statements with the help of plug-ins.</summary>
    internal ImmutableArray<Claim> Group(IReadOnlyList<Statement> statements, IReadOnlyList<WatchedClaim> watched, GroupingAids aids)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(watched);
        int[] given = StableOrder(statements);
        StatementWords[] words = Read(statements, given);
        int[] first = Repetitions.First(words);
        int[] subjectOf = SubjectOf(words, first);
        (int Claim, double Probability)[] watchedOf = watched.Count == 0
            ? [.. words.Select(_ => (-1, 0d))]
            : new WatchedClaimMatcher(_model, _reader, _watchedClaim, _options.WatchedThreshold, aids.Embeddings).Assign(words, subjectOf, watched);

        List<FoundClaim> found = [];
        foreach (IGrouping<int, int> subject in Enumerable.Range(0, words.Length)
            .Where(i => subjectOf[i] >= 0 && watchedOf[i].Claim < 0 && Proposition.IsCheckable(words[i]))
            .GroupBy(i => subjectOf[i]))
        {
            found.AddRange(Grouped([.. subject], words, aids));
        }

        ClaimBuilder builder = new(statements, given, words, first);
        return [.. watched.Select((claim, index) => builder.Watched(claim, index, watchedOf)), .. builder.Found(found)];
    }

    /// <summary>A subject made of bare lines, such as headlines, is one claim: they hold no surroundings to compare, unless a plug-in compares them.</summary>
    private List<FoundClaim> Grouped(int[] subject, StatementWords[] words, GroupingAids aids)
    {
        if (aids != GroupingAids.None || !subject.All(i => words[i].IsBare))
        {
            return SubjectGrouper.Group(subject, words, _model, _reader, _sameClaim, _options.SameClaimThreshold, aids);
        }

        return [new FoundClaim(subject, subject.Length == 1 ? 1 : BareLineConfidence)];
    }

    /// <summary>Order by article and place, so that the order in which statements arrive does not matter.</summary>
    private static int[] StableOrder(IReadOnlyList<Statement> statements)
    {
        int[] order = [.. Enumerable.Range(0, statements.Count)];
        Array.Sort(order, (a, b) =>
        {
            int byArticle = string.CompareOrdinal(statements[a].Article.Article.Id, statements[b].Article.Article.Id);
            if (byArticle != 0)
            {
                return byArticle;
            }

            int byPlace = statements[a].Attribution.ContentExtent.CompareTo(statements[b].Attribution.ContentExtent);
            return byPlace != 0 ? byPlace : string.CompareOrdinal(statements[a].Id, statements[b].Id);
        });
        return order;
    }

    private StatementWords[] Read(IReadOnlyList<Statement> statements, int[] order)
    {
        Dictionary<AnalyzedArticle, ArticleContext> contexts = new(ReferenceEqualityComparer.Instance);
        StatementWords[] words = new StatementWords[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            Statement statement = statements[order[i]];
            if (!contexts.TryGetValue(statement.Article, out ArticleContext? context))
            {
                contexts.Add(statement.Article, context = new ArticleContext(statement.Article, _reader));
            }

            words[i] = StatementWords.Read(statement, context);
        }

        return words;
    }

    /// <summary>For each statement the number of its article's subject; -1 for a repetition, which goes where its first occurrence goes.</summary>
    private int[] SubjectOf(StatementWords[] words, int[] first)
    {
        Dictionary<ArticleContext, int> articles = new(ReferenceEqualityComparer.Instance);
        List<ArticleContext> ordered = [];
        for (int i = 0; i < words.Length; i++)
        {
            if (first[i] == i && articles.TryAdd(words[i].Article, ordered.Count))
            {
                ordered.Add(words[i].Article);
            }
        }

        int[] subjects = Storylines.Split(ordered, _model, _options.SubjectThreshold);
        return [.. words.Select((statement, i) => first[i] == i ? subjects[articles[statement.Article]] : -1)];
    }
}
