using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.CrashTarget;

/// <summary>Stages that load no model, so that a killed process is soon back: every line "Name: words" is a statement; equal last words share a claim.</summary>
public sealed class LineStages : ITextAnalyzer, IAttributionExtractor, ISpeakerResolver, ISpeakerLinker, IClaimGrouper, IPositionClassifier
{
    /// <summary>Options of the sessions that use these stages.</summary>
    public static TrackerSessionOptions Options()
    {
        var stages = new LineStages();
        return new TrackerSessionOptions
        {
            Pipeline = TrackingPipeline.CreateBuilder()
                .Configure(options => options.MaxDegreeOfParallelism = 1)
                .UseTextAnalyzer(stages)
                .UseAttributionExtractor(stages)
                .UseSpeakerResolver(stages)
                .UseSpeakerLinker(stages)
                .UseClaimGrouper(stages)
                .UsePositionClassifier(stages)
                .UseConflictDetector(new ConflictDetector(new ConflictDetectorOptions { MinimumConfidence = 0 }))
                .Build(),
            MaxDegreeOfParallelism = 1,
            BatchSize = 2,
            StorylineCapacity = 5,
            StorylineSimilarity = .2,
        };
    }

    /// <summary>Two articles; the text of each names the version it belongs to.</summary>
    public static Article[] Batch(int number, int version) => [Make(number, "a", version), Make(number, "b", version)];

    /// <summary>The text of an article begins with its version.</summary>
    public static string Text(int version) => string.Create(
        CultureInfo.InvariantCulture,
        $"ferry harbour dock {version}\nBoard: version {version} yes delay\nUnion: version {version} no delay\nMinistry: version {version} yes cost");

    /// <inheritdoc/>
    public AnalyzedText Analyze(string text)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        int at = 0;
        foreach (string word in text.Split(' ', '\n'))
        {
            if (word.Length > 0)
            {
                tokens.Add(new Token(new TextSpan(at, at + word.Length), PartOfSpeech.Unknown, EntityKind.None, -1, DependencyRelation.Unspecified));
            }

            at += word.Length + 1;
        }

        ImmutableArray<TokenRange> all = tokens.Count == 0 ? [] : [new TokenRange(0, tokens.Count)];
        return new AnalyzedText(text, tokens.ToImmutable(), all, all, []);
    }

    /// <inheritdoc/>
    public ImmutableArray<Attribution> Extract(AnalyzedText text)
    {
        ImmutableArray<Attribution>.Builder attributions = ImmutableArray.CreateBuilder<Attribution>();
        int at = 0;
        foreach (string line in text.Text.Split('\n'))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
            {
                attributions.Add(new Attribution
                {
                    Source = [new TextSpan(at, at + colon)],
                    Cue = [new TextSpan(at + colon, at + colon + 1)],
                    Content = [new TextSpan(at + colon + 2, at + line.Length)],
                    Kind = AttributionKind.Direct,
                });
            }

            at += line.Length + 1;
        }

        return attributions.ToImmutable();
    }

    /// <inheritdoc/>
    public ResolvedArticle Resolve(AnalyzedArticle article)
    {
        ImmutableArray<ArticleSpeaker> speakers = [.. article.Attributions.Select(attribution => new ArticleSpeaker { Name = attribution.Source[0].Of(article.Text.Text).ToString(), Kind = SpeakerKind.Organization })];
        return new ResolvedArticle(article, speakers, [.. speakers.Select((_, i) => new ResolvedSource(i, [i], 1, "The line names it."))]);
    }

    /// <inheritdoc/>
    public SpeakerDirectory Link(IReadOnlyList<ResolvedArticle> articles)
    {
        string[] names = [.. articles.SelectMany(article => article.Speakers).Select(speaker => speaker.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new SpeakerDirectory(
            [.. names.Select(name => new Speaker { Id = name, Name = name, Kind = SpeakerKind.Organization, PartyId = name })],
            [.. names.Select(name => new Party { Id = name, Name = name })],
            [.. articles.Select(article => article.Speakers.Select(speaker => Array.IndexOf(names, speaker.Name)).ToImmutableArray())]);
    }

    /// <inheritdoc/>
    public ImmutableArray<Claim> Group(IReadOnlyList<Statement> statements, IReadOnlyList<WatchedClaim> watched) =>
    [
        .. statements.GroupBy(statement => statement.Text.Split(' ')[^1], StringComparer.Ordinal).Select(group => new Claim
        {
            Id = "c-" + group.Select(statement => statement.Id).Order(StringComparer.Ordinal).First(),
            Text = $"It is about {group.Key}.",
            StatementIds = [.. group.OrderBy(statement => statement.Date ?? DateTimeOffset.MaxValue).Select(statement => statement.Id)],
        }),
    ];

    /// <inheritdoc/>
    public ImmutableArray<Position> Classify(Claim claim, IReadOnlyList<Statement> statements) =>
        [.. statements.Select(statement => new Position(statement.Text.Contains(" no ", StringComparison.Ordinal) ? Stance.Denies : Stance.Affirms, Certainty.Certain, 1))];

    private static Article Make(int number, string part, int version) => new(string.Create(CultureInfo.InvariantCulture, $"{number}{part}"), Text(version))
    {
        Published = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number % 400),
        Title = "Ferry harbour dock",
    };
}
