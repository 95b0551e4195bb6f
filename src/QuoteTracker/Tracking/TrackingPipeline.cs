using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Conflicts;
using QuoteTracker.Plugins;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tracking;

/// <summary>The whole job: articles in; statements with speakers and parties, claims, positions, conflicts and shifts out.
/// Immutable and thread-safe: build one and share it.</summary>
public sealed class TrackingPipeline
{
    private static readonly Lazy<TrackingPipeline> LazyDefault = new(() => CreateBuilder().Build());
    private readonly TrackingStages _stages;
    private readonly int _parallelism;
    private readonly int _maxLength;
    private readonly TimeProvider _clock;
    private readonly TrackingPlugins _plugins;

    internal TrackingPipeline(TrackingStages stages, int parallelism, int maxLength, TimeProvider clock, TrackingPlugins plugins)
    {
        _plugins = plugins;
        _stages = stages;
        _parallelism = parallelism;
        _maxLength = maxLength;
        _clock = clock;
    }

    /// <summary>The stages, so that each can be measured alone.</summary>
    internal TrackingStages Stages => _stages;

    /// <summary>Names the stages that see one article alone, with the version of the library.</summary>
    internal string InspectionVersion => string.Create(
        CultureInfo.InvariantCulture,
        $"{LibraryVersion.Text};{_maxLength};{_stages.TextAnalyzer.GetType()};{_stages.AttributionExtractor.GetType()};{_stages.SpeakerResolver.GetType()}");

    /// <summary>Names all stages, with the version of the library.</summary>
    internal string Version => $"{InspectionVersion};{_stages.SpeakerLinker.GetType()};{_stages.ClaimGrouper.GetType()};{_stages.PositionClassifier.GetType()};{_stages.ConflictDetector.GetType()}";

    /// <summary>The pipeline with default stages and options, built when first asked for.</summary>
    public static TrackingPipeline Default => LazyDefault.Value;

    /// <summary>A builder with default stages and options.</summary>
    public static TrackingPipelineBuilder CreateBuilder() => new();

    /// <summary>Finds the attributions of one article.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    public ExtractionResult Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<Diagnostic> diagnostics = [.. ArticleInspector.Inspect(article, _maxLength, _clock.GetUtcNow())];
        AnalyzedText text = _stages.TextAnalyzer.Analyze(Readable(article.Text));
        ImmutableArray<Attribution> attributions = [];
        LanguageFinding language = LanguageDetector.Detect(text);
        if (language.ReadsAsEnglish)
        {
            attributions = _stages.AttributionExtractor.Extract(text);
            if (text.Marks.Diagnose(article.Id) is { } unbalanced)
            {
                diagnostics.Add(unbalanced);
            }

            if (attributions.IsEmpty && text.Tokens.Length > 0)
            {
                diagnostics.Add(new Diagnostic(DiagnosticCodes.NoAttributions, article.Id, "No attributed statement was found."));
            }
        }
        else
        {
            string which = language.Language is { } name ? $"The text is in {name}, not in English" : "The text does not read as English";
            diagnostics.Add(new Diagnostic(DiagnosticCodes.UnsupportedLanguage, article.Id, $"{which}; nothing was extracted."));
        }

        return new ExtractionResult(new AnalyzedArticle(article, text, attributions), [.. diagnostics]);
    }

    /// <summary>Analyses a set of articles together.</summary>
    /// <param name="articles">The articles; of two with one id the later gets another, with a diagnostic.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An article is <see langword="null"/>.</exception>
    public TrackingReport Track(IEnumerable<Article> articles) => Track(articles, [], progress: null, CancellationToken.None);

    /// <summary>Analyses a set of articles together.</summary>
    /// <param name="articles">The articles; of two with one id the later gets another, with a diagnostic.</param>
    /// <param name="watched">Claims stated by the user, with distinct ids; may be empty.</param>
    /// <param name="progress">Told the number of articles read so far, from any thread; may be <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the work between articles and stages.</param>
    /// <returns>The report; equal for equal input.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> or <paramref name="watched"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An article is <see langword="null"/>, or two watched claims have one id.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public TrackingReport Track(
        IEnumerable<Article> articles,
        IReadOnlyList<WatchedClaim> watched,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(watched);
        if (watched.DistinctBy(claim => claim.Id, StringComparer.Ordinal).Count() != watched.Count)
        {
            throw new ArgumentException("Two watched claims have one id.", nameof(watched));
        }

        var diagnostics = new List<Diagnostic>();
        ImmutableArray<Article> distinct = ArticleIds.MakeDistinct(articles, diagnostics);
        ResolvedArticle[] resolved = Resolve(distinct, diagnostics, progress, cancellationToken);
        BatchFindings findings = Analyze(resolved, watched, cancellationToken);
        return new TrackingReport
        {
            Articles = distinct,
            Speakers = findings.Directory.Speakers,
            Parties = findings.Directory.Parties,
            Statements = findings.Statements,
            Claims = [.. findings.Claims.Select(claim => claim.Claim)],
            Conflicts = [.. findings.Conflicts.Conflicts, .. findings.Conflicts.Ended],
            Shifts = findings.Conflicts.Shifts,
            Agreements = findings.Conflicts.Agreements,
            Republications = findings.Republications,
            Diagnostics = [.. diagnostics, .. findings.Diagnostics],
        };
    }

    /// <summary>The stages that see one article alone.</summary>
    internal InspectedArticle Inspect(Article article)
    {
        ExtractionResult extraction = Extract(article);
        return new InspectedArticle(_stages.SpeakerResolver.Resolve(extraction.Article), extraction.Diagnostics);
    }

    /// <summary>The stages that see articles together.</summary>
    internal BatchFindings Analyze(IReadOnlyList<ResolvedArticle> resolved, IReadOnlyList<WatchedClaim> watched, CancellationToken cancellationToken)
    {
        List<Diagnostic> diagnostics = [];
        SpeakerDirectory directory = _stages.SpeakerLinker.Link(resolved);
        ImmutableArray<Statement> statements = StatementBuilder.Build(resolved, directory);
        ImmutableArray<Republication> republications = ArticleIds.FindRepublications([.. resolved.Select(article => article.Article.Article)], diagnostics);
        Dictionary<string, string> repeats = RepeatedStatements.Find(statements, republications);
        ImmutableArray<Statement> evidence = [.. statements.Where(statement => !repeats.ContainsKey(statement.Id))];
        cancellationToken.ThrowIfCancellationRequested();
        var run = new PluginRun(_clock, cancellationToken);
        PluginSession plugins = _plugins.Open(run);
        ImmutableArray<Claim> claims = DecisionApplication.Apply(
            _plugins.Decisions, plugins.Group(_stages.ClaimGrouper, evidence, watched), evidence, diagnostics);
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<PositionedClaim> positioned = plugins.Review(Position(claims, evidence, cancellationToken));
        return new BatchFindings(
            directory, Tracked(statements, positioned, repeats), positioned, _stages.ConflictDetector.Detect(positioned), republications, [.. diagnostics, .. run.Diagnostics]);
    }

    private string Readable(string text)
    {
        if (text.Length <= _maxLength)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[_maxLength - 1]) ? _maxLength - 1 : _maxLength;
        return text[..end];
    }

    private ResolvedArticle[] Resolve(
        ImmutableArray<Article> articles,
        List<Diagnostic> diagnostics,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var resolved = new ResolvedArticle[articles.Length];
        var found = new ImmutableArray<Diagnostic>[articles.Length];
        int done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = _parallelism, CancellationToken = cancellationToken };
        Parallel.For(0, articles.Length, options, i =>
        {
            (resolved[i], found[i]) = Inspect(articles[i]);
            progress?.Report(Interlocked.Increment(ref done));
        });
        diagnostics.AddRange(found.SelectMany(list => list));
        return resolved;
    }

    private ImmutableArray<PositionedClaim> Position(
        ImmutableArray<Claim> claims,
        ImmutableArray<Statement> statements,
        CancellationToken cancellationToken)
    {
        Dictionary<string, Statement> byId = statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        var positioned = new PositionedClaim[claims.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = _parallelism, CancellationToken = cancellationToken };
        Parallel.For(0, claims.Length, options, i =>
        {
            Statement[] members = [.. claims[i].StatementIds.Select(id => byId[id])];
            ImmutableArray<Position> positions = _stages.PositionClassifier.Classify(claims[i], members);
            positioned[i] = new PositionedClaim(claims[i], [.. members.Zip(positions, (member, position) => new PositionedStatement(member, position))]);
        });
        return [.. positioned];
    }

    private static ImmutableArray<TrackedStatement> Tracked(
        ImmutableArray<Statement> statements,
        ImmutableArray<PositionedClaim> claims,
        Dictionary<string, string> repeats)
    {
        var places = new Dictionary<string, (string ClaimId, Position Position)>(StringComparer.Ordinal);
        foreach (PositionedClaim claim in claims)
        {
            foreach (PositionedStatement member in claim.Statements)
            {
                places.Add(member.Statement.Id, (claim.Claim.Id, member.Position));
            }
        }

        return
        [
            .. from statement in statements
               let original = repeats.GetValueOrDefault(statement.Id)
               select places.TryGetValue(original ?? statement.Id, out (string ClaimId, Position Position) place)
                   ? new TrackedStatement(statement, place.ClaimId, place.Position) { RepeatsId = original }
                   : new TrackedStatement(statement, ClaimId: null, Position: null) { RepeatsId = original },
        ];
    }
}
