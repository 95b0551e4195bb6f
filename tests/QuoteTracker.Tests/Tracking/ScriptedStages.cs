using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Tests.Tracking;

/// <summary>Stages simple enough to foresee: every line "Name: words" is a statement of Name for the party Name; all statements share one claim.</summary>
internal sealed class ScriptedStages :
    ITextAnalyzer, IAttributionExtractor, ISpeakerResolver, ISpeakerLinker, IClaimGrouper, IPositionClassifier, IConflictDetector
{
    public static TrackingPipeline Pipeline(Action<TrackingOptions>? configure = null, ClaimDecisions? decisions = null)
    {
        var stages = new ScriptedStages();
        return TrackingPipeline.CreateBuilder()
            .Configure(configure ?? (_ => { }))
            .UseTextAnalyzer(stages)
            .UseAttributionExtractor(stages)
            .UseSpeakerResolver(stages)
            .UseSpeakerLinker(stages)
            .UseClaimGrouper(stages)
            .UsePositionClassifier(stages)
            .UseConflictDetector(stages)
            .UseDecisions(decisions ?? ClaimDecisions.Empty)
            .Build();
    }

    public AnalyzedText Analyze(string text)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                tokens.Add(new Token(new TextSpan(start, i), PartOfSpeech.Unknown, EntityKind.None, -1, DependencyRelation.Unspecified));
            }
        }

        ImmutableArray<TokenRange> all = tokens.Count == 0 ? [] : [new TokenRange(0, tokens.Count)];
        return new AnalyzedText(text, tokens.ToImmutable(), all, all, []);
    }

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
                    Kind = AttributionKind.Indirect,
                    Confidence = .5,
                });
            }

            at += line.Length + 1;
        }

        return attributions.ToImmutable();
    }

    public ResolvedArticle Resolve(AnalyzedArticle article)
    {
        string[][] names = [.. article.Attributions.Select(a => a.Source[0].Of(article.Text.Text).ToString().Split(" and "))];
        string[] distinct = [.. names.SelectMany(n => n).Distinct(StringComparer.Ordinal)];
        return new ResolvedArticle(
            article,
            [.. distinct.Select(name => new ArticleSpeaker { Name = name, Kind = SpeakerKind.Person })],
            [.. names.Select((n, i) => new ResolvedSource(i, [.. n.Where(x => x != "?").Select(x => Array.IndexOf(distinct, x))], .5, "scripted"))]);
    }

    public SpeakerDirectory Link(IReadOnlyList<ResolvedArticle> articles)
    {
        string[] names = [.. articles.SelectMany(a => a.Speakers).Select(s => s.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new SpeakerDirectory(
            [.. names.Select(n => new Speaker { Id = n, Name = n, Kind = SpeakerKind.Person, PartyId = n })],
            [.. names.Select(n => new Party { Id = n, Name = n })],
            [.. articles.Select(a => a.Speakers.Select(s => Array.IndexOf(names, s.Name)).ToImmutableArray())]);
    }

    public ImmutableArray<Claim> Group(IReadOnlyList<Statement> statements, IReadOnlyList<WatchedClaim> watched) =>
    [
        .. watched.Select(w => new Claim { Id = w.Id, Text = w.Text, Watched = true }),
        .. statements.Count == 0 ? [] : new[] { new Claim { Id = "c", Text = "It is so.", StatementIds = [.. statements.Where(s => !s.Text.StartsWith("thanks", StringComparison.Ordinal)).Select(s => s.Id)] } },
    ];

    public ImmutableArray<Position> Classify(Claim claim, IReadOnlyList<Statement> statements) =>
        [.. statements.Select(s => new Position(s.Text.StartsWith("no", StringComparison.Ordinal) ? Stance.Denies : Stance.Affirms, Certainty.Certain, 1))];

    public ConflictFindings Detect(IReadOnlyList<PositionedClaim> claims) => new([], []);
}
