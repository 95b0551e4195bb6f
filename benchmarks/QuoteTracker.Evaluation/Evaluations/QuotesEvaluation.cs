using System.Collections.Immutable;
using QuoteTracker.Articles;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Evaluation.Spans;
using QuoteTracker.Quotes;
using QuoteTracker.Tracking;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Scores attributions on a corpus.</summary>
internal static class QuotesEvaluation
{
    /// <summary>Extracts from every text of the corpus and scores the attributions.</summary>
    /// <param name="name">Name of the result.</param>
    /// <param name="corpus">Texts with labels.</param>
    /// <param name="linked">Whether the labels say which source, cue and content belong together.</param>
    /// <param name="pipeline">The pipeline whose extraction is scored.</param>
    /// <param name="predictions">Folder for the predictions as brat standoff, or none.</param>
    public static EvaluationResult Run(string name, string arguments, IEnumerable<AttributedText> corpus, bool linked, TrackingPipeline pipeline, string? predictions)
    {
        if (predictions is not null)
        {
            Directory.CreateDirectory(predictions);
        }

        SpanScorer spans = new();
        KindScorer kinds = new();
        foreach (AttributedText article in corpus)
        {
            ImmutableArray<Attribution> found = pipeline.Extract(new Article(article.Name, article.Text)).Article.Attributions;
            SpanSets[] predicted = [.. found.Select(attribution => SpanSets.From(attribution, article.Text))];
            spans.Add(article.Attributions, predicted);
            kinds.Add(article.Text, article.Attributions, predicted);
            if (predictions is not null)
            {
                File.WriteAllText(Path.Combine(predictions, article.Name + ".ann"), BratFile.Format(predicted, article.Text));
            }
        }

        return Report(name, arguments, spans, linked ? kinds : null);
    }

    /// <summary>Scores the second annotator of PolNeAR against the first on the articles that have both: what a careful human reaches.</summary>
    public static EvaluationResult Human(string name, string arguments, string folder)
    {
        SpanScorer spans = new();
        KindScorer kinds = new();
        foreach (IGrouping<string, string> versions in Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann")
            .Order(StringComparer.Ordinal)
            .GroupBy(AttributedText.ArticleOf, StringComparer.Ordinal)
            .Where(versions => versions.Count() > 1))
        {
            string text = AttributedText.ReadExactly(Path.Combine(folder, "text", versions.Key + ".txt"));
            ImmutableArray<SpanSets>[] annotators = [.. versions.Take(2).Select(path => BratFile.Parse(AttributedText.ReadExactly(path), text))];
            spans.Add(annotators[0], annotators[1]);
            kinds.Add(text, annotators[0], annotators[1]);
        }

        return Report(name, arguments, spans, kinds);
    }

    private static EvaluationResult Report(string name, string arguments, SpanScorer spans, KindScorer? kinds)
    {
        List<ResultTable> tables = [];
        Dictionary<string, double> figures = new(StringComparer.Ordinal);
        List<ImmutableArray<string>> rows = [];
        foreach (Role role in SpanSets.Roles)
        {
            string label = role.ToString().ToLowerInvariant();
            figures[label] = spans.Exact(role).F1;
            figures[label + "-jaccard"] = spans.Jaccard(role);
            rows.Add([label, .. Show(spans.Exact(role)), EvaluationResult.Show(spans.Jaccard(role))]);
        }

        if (kinds is not null)
        {
            figures["linked"] = spans.Linked.F1;
            rows.Add(["linked, all three", .. Show(spans.Linked), ""]);
        }

        tables.Add(new ResultTable($"Spans, {spans.Articles} texts", ["exact", "precision", "recall", "F1", "predicted", "labelled", "Jaccard"], [.. rows]));
        if (kinds is not null)
        {
            rows = [KindRow("all", kinds.All)];
            figures["all"] = kinds.All.Exact.F1;
            figures["detected"] = kinds.All.Detected.F1;
            foreach (AttributionKind kind in Enum.GetValues<AttributionKind>())
            {
                string label = kind.ToString().ToLowerInvariant();
                figures["all-" + label] = kinds[kind].Exact.F1;
                figures["detected-" + label] = kinds[kind].Detected.F1;
                rows.Add(KindRow(label, kinds[kind]));
            }

            tables.Add(new ResultTable(
                "Attributions by kind, F1",
                ["kind", "all three", "precision", "recall", "source", "cue", "content", "detected", "predicted", "labelled"],
                [.. rows]));
        }

        return new EvaluationResult
        {
            Name = name,
            Title = "Attributions: " + name,
            Arguments = arguments,
            Notes = kinds is null
                ? ["Every contiguous piece of a role is a span, matched exactly. The labels do not say what belongs together, so there are no linked scores."]
                :
                [
                    "Spans: every contiguous piece of a role is a span, matched exactly after trimming white space; linked: the pieces of source, cue and content are all the same (as scoring/score_spans.py).",
                    "By kind: a role is the set of its characters without white space, right when an attribution with an overlapping cue has the same; detected: paired one to one by overlapping cues. Kinds by the share of letters in double quotation marks (direct from 90 %, mixed from 5 %).",
                ],
            Tables = [.. tables],
            Figures = figures.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static IEnumerable<string> Show(Counts counts) =>
    [
        EvaluationResult.Show(counts.Precision), EvaluationResult.Show(counts.Recall), EvaluationResult.Show(counts.F1),
        $"{counts.Predicted}", $"{counts.Gold}",
    ];

    private static ImmutableArray<string> KindRow(string label, KindTally tally) =>
    [
        label,
        EvaluationResult.Show(tally.Exact.F1), EvaluationResult.Show(tally.Exact.Precision), EvaluationResult.Show(tally.Exact.Recall),
        EvaluationResult.Show(tally[Role.Source].F1), EvaluationResult.Show(tally[Role.Cue].F1), EvaluationResult.Show(tally[Role.Content].F1),
        EvaluationResult.Show(tally.Detected.F1), $"{tally.Exact.Predicted}", $"{tally.Exact.Gold}",
    ];
}
