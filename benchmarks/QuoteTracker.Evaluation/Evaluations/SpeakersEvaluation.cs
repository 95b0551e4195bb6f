using System.Collections.Immutable;
using QuoteTracker.Claims;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Scores speakers and parties of matched statements on the topics, apart for the topics the rules were written on and the rest, and by the form of the source.</summary>
internal static class SpeakersEvaluation
{
    /// <summary>The topics that nobody looked at while the rules of the speakers were written.</summary>
    private static readonly ImmutableHashSet<string> Unread =
    [
        "apple-fbi-2016", "gaza-ceasefire-2014", "lse-takeover-2004-05", "shutdown-2018-19", "venezuela-2019",
    ];

    private static readonly ImmutableHashSet<string> PersonalSingular = ["he", "she"];

    private static readonly ImmutableHashSet<string> OtherPronouns = ["they", "it", "who", "which", "that", "i", "we"];

    public static EvaluationResult Run(EvaluationSetup setup)
    {
        SortedDictionary<(string Part, string Form), (int Right, int All)> speakers = [];
        SortedDictionary<string, (int Right, int All)> parties = new(StringComparer.Ordinal);
        SortedDictionary<int, (double Stated, int Right, int All)> trust = [];
        foreach (Topic topic in Topic.ReadAll(setup.Corpus("topics")))
        {
            string part = Unread.Contains(topic.Id) ? "unread" : "read";
            TrackingReport report = setup.Pipeline.Track(topic.Articles.Select(TopicsGold.ToArticle), Array.Empty<WatchedClaim>(), progress: null, CancellationToken.None);
            Dictionary<string, TrackedStatement> tracked = report.Statements.ToDictionary(statement => statement.Statement.Id, StringComparer.Ordinal);
            TopicPrediction prediction = TopicPrediction.From(report);
            Dictionary<string, StatementPrediction> matched = StatementMatching.Match(topic, prediction);
            PartyMatching sides = new(topic, prediction, matched);
            foreach (TopicStatement label in topic.Statements.Where(label => matched.ContainsKey(label.Id)))
            {
                TrackedStatement statement = tracked[matched[label.Id].Id];
                bool speaker = statement.Statement.Speaker is { } named && named.Aliases.Prepend(named.Name).Any(name => NameWords.CanBeSame(name, label.Speaker));
                Count(speakers, (part, FormOf(statement)), speaker);
                if (statement.Statement.SpeakerChoice is { } choice)
                {
                    int bin = Math.Min(9, (int)(choice.Confidence * 10));
                    (double stated, int right, int all) = trust.GetValueOrDefault(bin);
                    trust[bin] = (stated + choice.Confidence, right + (speaker ? 1 : 0), all + 1);
                }

                if (label.Party is { } party)
                {
                    Count(parties, part, sides.Stands(statement.Statement.Party?.Id, party));
                }
            }
        }

        return Report(speakers, parties, trust, SourceCoreference.Measure(setup.Corpus(), setup.Stages));
    }

    private static void Count<TKey>(SortedDictionary<TKey, (int Right, int All)> counts, TKey key, bool right)
        where TKey : notnull
    {
        (int Right, int All) known = counts.GetValueOrDefault(key);
        counts[key] = (known.Right + (right ? 1 : 0), known.All + 1);
    }

    private static bool IsPronoun(string form) => form.EndsWith("he, she", StringComparison.Ordinal) || form.EndsWith("pronoun", StringComparison.Ordinal);

    private static string FormOf(TrackedStatement tracked)
    {
        string source = string.Join(' ', tracked.Statement.Attribution.Source.Select(span => span.Of(tracked.Statement.Article.Article.Text).ToString())).Trim().ToLowerInvariant();
        return source.Length == 0 ? "no source marked" : PersonalSingular.Contains(source) ? "he, she" : OtherPronouns.Contains(source) ? "other pronoun" : "name or description";
    }

    private static EvaluationResult Report(
        SortedDictionary<(string Part, string Form), (int Right, int All)> speakers,
        SortedDictionary<string, (int Right, int All)> parties,
        SortedDictionary<int, (double Stated, int Right, int All)> trust,
        (BCubed Score, int Articles) coreference)
    {
        BCubed score = coreference.Score;
        (int Right, int All) pronouns = (speakers.Where(pair => IsPronoun(pair.Key.Form)).Sum(pair => pair.Value.Right), speakers.Where(pair => IsPronoun(pair.Key.Form)).Sum(pair => pair.Value.All));
        Dictionary<string, double> figures = new(StringComparer.Ordinal) { ["gum-bcubed"] = score.F1, ["pronouns"] = 100.0 * pronouns.Right / pronouns.All };
        foreach ((string part, (int right, int all)) in parties)
        {
            (int Right, int All) total = (speakers.Where(pair => pair.Key.Part == part).Sum(pair => pair.Value.Right), speakers.Where(pair => pair.Key.Part == part).Sum(pair => pair.Value.All));
            figures[$"speaker-{part}"] = 100.0 * total.Right / total.All;
            figures[$"party-{part}"] = 100.0 * right / all;
        }

        return new EvaluationResult
        {
            Name = "speakers",
            Title = "Speakers and parties",
            Arguments = "speakers",
            Notes =
            [
                $"Whole pipeline from raw articles; matched statements only, counted as scoring/score_topics.py counts. Rules were written on ten topics (read) and judged on five (unread): {string.Join(", ", Unread.Order(StringComparer.Ordinal))}.",
                "A matched statement can bear another's source: the extractor marks the inner of two nested statements, the label the outer. Such cases count as wrong here.",
            ],
            Tables =
            [
                new ResultTable(
                    "Right, of matched statements",
                    ["topics", "what", "right", "of", "per cent"],
                    [
                        .. speakers.Select(pair => ImmutableArray.Create(pair.Key.Part, "speaker, " + pair.Key.Form, $"{pair.Value.Right}", $"{pair.Value.All}", EvaluationResult.Show(100.0 * pair.Value.Right / pair.Value.All))),
                        ImmutableArray.Create("all", "speaker, all pronouns", $"{pronouns.Right}", $"{pronouns.All}", EvaluationResult.Show(100.0 * pronouns.Right / pronouns.All)),
                        .. parties.Select(pair => ImmutableArray.Create(pair.Key, "party", $"{pair.Value.Right}", $"{pair.Value.All}", EvaluationResult.Show(100.0 * pair.Value.Right / pair.Value.All))),
                    ]),
                new ResultTable(
                    "Confidence of the speaker, all matched statements",
                    ["confidence", "statements", "stated", "right"],
                    [.. trust.Select(bin => ImmutableArray.Create($"0.{bin.Key} and more", $"{bin.Value.All}", EvaluationResult.Show(100 * bin.Value.Stated / bin.Value.All), EvaluationResult.Show(100.0 * bin.Value.Right / bin.Value.All)))]),
                new ResultTable(
                    "Coreference of source mentions, GUM dev, own extraction",
                    ["measure", "precision", "recall", "F1", "mentions", "articles"],
                    [ImmutableArray.Create("B-cubed", EvaluationResult.Show(score.Precision), EvaluationResult.Show(score.Recall), EvaluationResult.Show(score.F1), $"{score.Mentions}", $"{coreference.Articles}")]),
            ],
            Figures = figures.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }
}
