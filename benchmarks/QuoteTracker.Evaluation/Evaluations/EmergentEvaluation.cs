using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Scores positions and grouping on Emergent (Ferreira and Vlachos 2016): headlines that are for or against a claim or observe it.
/// A headline is a statement whose content is the whole headline.</summary>
internal static class EmergentEvaluation
{
    private static readonly string[] Labels = ["for", "against", "observing"];

    public static EvaluationResult Run(EvaluationSetup setup)
    {
        ImmutableArray<Headline> headlines = Read(setup.Corpus("emergent", "train.csv"), setup.Stages.TextAnalyzer);
        Dictionary<(string Gold, string Predicted), int> confusion = Positions(headlines, setup.Stages);
        Dictionary<string, string> foundClaims = [];
        foreach (Claim claim in setup.Stages.ClaimGrouper.Group([.. headlines.Select(headline => headline.Statement)], []))
        {
            foreach (string id in claim.StatementIds)
            {
                foundClaims.Add(id, claim.Id);
            }
        }

        string[] gold = [.. headlines.Select(headline => headline.ClaimId)];
        string[] predicted = [.. headlines.Select(headline => foundClaims.TryGetValue(headline.Statement.Id, out string? claim) ? "claim " + claim : "alone " + headline.Statement.Id)];
        (double precision, double recall, double f1) = BCubed(gold, predicted);
        double accuracy = Counts.Share(Labels.Sum(label => confusion.GetValueOrDefault((label, label))), headlines.Length);
        double macro = Labels.Average(label => F1(confusion, label));
        int majority = headlines.Count(headline => string.Equals(headline.Label, "for", StringComparison.Ordinal));
        return new EvaluationResult
        {
            Name = "emergent",
            Title = "Emergent: positions of headlines toward claims, and their grouping",
            Arguments = "emergent",
            Notes =
            [
                $"{headlines.Length} headlines of {gold.Distinct(StringComparer.Ordinal).Count()} claims. Unconfirmed and non-committal count as observing. "
                    + "Shipped models, not cross-validated: where a model was trained on these rows the figures are too high. Published for the kept-back claims: accuracy 73.3, macro-F1 72.3.",
            ],
            Tables =
            [
                new ResultTable(
                    "Positions toward the labelled claim",
                    ["", "accuracy", "macro-F1"],
                    [
                        ["baseline: always for", EvaluationResult.Show(Counts.Share(majority, headlines.Length)), EvaluationResult.Show(Counts.Of(majority, headlines.Length, majority).F1 / Labels.Length)],
                        ["classified", EvaluationResult.Show(accuracy), EvaluationResult.Show(macro)],
                    ]),
                new ResultTable(
                    "Positions, labelled (rows) and predicted",
                    ["labelled", .. Labels],
                    [.. Labels.Select(label => ImmutableArray.Create([label, .. Labels.Select(other => $"{confusion.GetValueOrDefault((label, other))}")]))]),
                new ResultTable(
                    "Grouping blind to the claims, B-cubed",
                    ["", "precision", "recall", "F1"],
                    [["found", EvaluationResult.Show(precision), EvaluationResult.Show(recall), EvaluationResult.Show(f1)]]),
            ],
            Figures = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["position"] = accuracy,
                ["position-macro"] = macro,
                ["grouping-bcubed"] = f1,
            }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static Dictionary<(string Gold, string Predicted), int> Positions(ImmutableArray<Headline> headlines, TrackingStages stages)
    {
        Dictionary<(string Gold, string Predicted), int> confusion = [];
        foreach (IGrouping<string, Headline> group in headlines.GroupBy(headline => headline.ClaimId, StringComparer.Ordinal))
        {
            Headline[] members = [.. group];
            Claim claim = new() { Id = group.Key, Text = members[0].Claim, Watched = true, StatementIds = [.. members.Select(member => member.Statement.Id)] };
            ImmutableArray<Position> positions = stages.PositionClassifier.Classify(claim, [.. members.Select(member => member.Statement)]);
            foreach ((Headline member, Position position) in members.Zip(positions))
            {
                (string, string) key = (member.Label, position.Stance switch { Stance.Affirms => "for", Stance.Denies => "against", _ => "observing" });
                confusion[key] = confusion.GetValueOrDefault(key) + 1;
            }
        }

        return confusion;
    }

    private static double F1(Dictionary<(string Gold, string Predicted), int> confusion, string label) => Counts.Of(
        confusion.GetValueOrDefault((label, label)),
        confusion.Where(pair => string.Equals(pair.Key.Predicted, label, StringComparison.Ordinal)).Sum(pair => pair.Value),
        confusion.Where(pair => string.Equals(pair.Key.Gold, label, StringComparison.Ordinal)).Sum(pair => pair.Value)).F1;

    private static (double Precision, double Recall, double F1) BCubed(string[] gold, string[] predicted)
    {
        Dictionary<string, int> ofGold = gold.CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, int> ofPredicted = predicted.CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Dictionary<(string, string), int> ofBoth = gold.Zip(predicted).CountBy(pair => pair).ToDictionary();
        double precision = 100 * gold.Zip(predicted).Average(pair => (double)ofBoth[pair] / ofPredicted[pair.Second]);
        double recall = 100 * gold.Zip(predicted).Average(pair => (double)ofBoth[pair] / ofGold[pair.First]);
        return (precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static ImmutableArray<Headline> Read(string path, ITextAnalyzer analyzer)
    {
        string[][] rows = [.. CsvFile.Read(File.ReadAllText(path))];
        Dictionary<string, int> columns = rows[0].Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        return
        [
            .. rows.Skip(1).Where(row => row.Length == rows[0].Length).Select(row => new Headline(
                row[columns["claimId"]],
                row[columns["claimHeadline"]],
                row[columns["articleHeadlineStance"]],
                ToStatement(row[columns["id"]], row[columns["articleHeadline"]].Trim(), analyzer))),
        ];
    }

    private static Statement ToStatement(string id, string headline, ITextAnalyzer analyzer)
    {
        Attribution attribution = new() { Source = [], Cue = [], Content = [new TextSpan(0, headline.Length)], Kind = AttributionKind.Indirect };
        Article article = new("h" + id, headline);
        return new Statement
        {
            Id = article.Id,
            Article = new AnalyzedArticle(article, analyzer.Analyze(headline), [attribution]),
            Attribution = attribution,
            Text = headline,
        };
    }

    private sealed record Headline(string ClaimId, string Claim, string Label, Statement Statement);
}
