using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Claims.Indexing;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Holds millions of statements in memory, about 300 bytes each, and assigns new ones to claims at a cost that hardly grows with their number.</summary>
/// <remarks>
/// Each statement is kept as a sketch: its weightiest terms, its meaning in whole bytes, its speaker, party and day. Bounded lists from rare terms to
/// claims propose candidates; a logistic model of pairs, trained on labelled topics, compares the statement with a few statements of each, and the
/// claim with the highest mean probability takes it. Weights are those of news at large, not of the batch, so that they never change under old claims.
/// Assignments are final: what <see cref="ClaimGrouper"/> finds in a batch as a whole is better where all statements are at hand.
/// The statements themselves are not kept. Not thread-safe.
/// </remarks>
public sealed class ClaimIndex : IClaimIndex
{
    private readonly ClaimIndexOptions _options;
    private readonly WordReader _words = new(WordModel.Default);
    private readonly SketchReader _reader = new(WordModel.Default);
    private readonly IndexedClaims _claims;

    /// <summary>Creates an empty index with default settings.</summary>
    public ClaimIndex()
        : this(new ClaimIndexOptions())
    {
    }

    /// <summary>Creates an empty index.</summary>
    /// <param name="options">Its settings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public ClaimIndex(ClaimIndexOptions options)
        : this(options, SketchPairModel.Default)
    {
    }

    /// <summary>Creates an empty index with a pair model of one's own.</summary>
    internal ClaimIndex(ClaimIndexOptions options, SketchPairModel model)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _claims = new IndexedClaims(model);
    }

    /// <inheritdoc/>
    public int StatementCount { get; private set; }

    /// <inheritdoc/>
    public int ClaimCount => _claims.Count;

    /// <inheritdoc/>
    public ImmutableArray<ClaimAssignment> Assign(IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ClaimAssignment[] assignments = new ClaimAssignment[statements.Count];
        AnalyzedArticle? current = null;
        ArticleContext? context = null;
        foreach (int i in StableOrder(statements))
        {
            if (!ReferenceEquals(statements[i].Article, current))
            {
                current = statements[i].Article;
                context = new ArticleContext(current, _words);
            }

            assignments[i] = Assign(StatementWords.Read(statements[i], context!));
        }

        return ImmutableArray.Create(assignments);
    }

    private ClaimAssignment Assign(StatementWords words)
    {
        string id = words.Statement.Id;
        if (!Proposition.IsCheckable(words))
        {
            return new ClaimAssignment(id, ClaimId: null, StartsClaim: false, IsConfident: true, Probability: 0);
        }

        StatementCount++;
        uint[] sketch = _reader.Read(words);
        (int claim, double probability) = _claims.Nearest(sketch);
        if (claim >= 0 && probability >= _options.SuggestedThreshold)
        {
            _claims.Join(claim, sketch);
            return new ClaimAssignment(id, NameOf(claim), StartsClaim: false, probability >= _options.ConfidentThreshold, probability);
        }

        return new ClaimAssignment(id, NameOf(_claims.Start(TermHash.Of(id), sketch)), StartsClaim: true, IsConfident: true, Probability: 1);
    }

    private string NameOf(int claim) => "c" + _claims.KeyOf(claim).ToString("x16", CultureInfo.InvariantCulture);

    // By day, article and place, so that the order in which the articles of a day arrive does not matter.
    private static int[] StableOrder(IReadOnlyList<Statement> statements)
    {
        int[] order = [.. Enumerable.Range(0, statements.Count)];
        Array.Sort(order, (a, b) =>
        {
            int byDay = Nullable.Compare(statements[a].Date?.UtcDateTime.Date, statements[b].Date?.UtcDateTime.Date);
            int byArticle = byDay != 0 ? byDay : string.CompareOrdinal(statements[a].Article.Article.Id, statements[b].Article.Article.Id);
            int byPlace = byArticle != 0 ? byArticle : statements[a].Attribution.ContentExtent.CompareTo(statements[b].Attribution.ContentExtent);
            return byPlace != 0 ? byPlace : string.CompareOrdinal(statements[a].Id, statements[b].Id);
        });
        return order;
    }
}
