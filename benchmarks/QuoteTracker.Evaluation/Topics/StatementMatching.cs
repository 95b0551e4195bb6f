using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Topics;

/// <summary>Pairs labelled with predicted statements one to one: the best overlap of contents (intersection over union of characters, at least a half) first.</summary>
internal static class StatementMatching
{
    private const double LeastOverlap = .5;

    /// <returns>The predicted statement by the id of the labelled one.</returns>
    public static Dictionary<string, StatementPrediction> Match(Topic topic, TopicPrediction prediction)
    {
        Dictionary<string, StatementPrediction> matched = new(StringComparer.Ordinal);
        ILookup<string, StatementPrediction> predicted = prediction.Statements.ToLookup(statement => statement.Article, StringComparer.Ordinal);
        ILookup<string, TopicStatement> gold = topic.Statements.ToLookup(statement => statement.Article, StringComparer.Ordinal);
        foreach (TopicArticle article in topic.Articles)
        {
            List<(double Overlap, string Gold, StatementPrediction Predicted)> candidates = [];
            foreach (TopicStatement label in gold[article.Id])
            {
                ImmutableArray<TextSpan> content = Flatten(GoldSpans.Content(article.Text, label.Content));
                foreach (StatementPrediction statement in predicted[article.Id])
                {
                    double overlap = Overlap(content, Flatten([.. statement.Content.Select(span => span.ToSpan())]));
                    if (overlap >= LeastOverlap)
                    {
                        candidates.Add((overlap, label.Id, statement));
                    }
                }
            }

            HashSet<string> used = new(StringComparer.Ordinal);
            foreach ((_, string label, StatementPrediction statement) in candidates
                .OrderByDescending(candidate => candidate.Overlap)
                .ThenByDescending(candidate => candidate.Gold, StringComparer.Ordinal)
                .ThenByDescending(candidate => candidate.Predicted.Id, StringComparer.Ordinal))
            {
                if (!matched.ContainsKey(label) && used.Add(statement.Id))
                {
                    matched.Add(label, statement);
                }
            }
        }

        return matched;
    }

    /// <summary>Sorts intervals and joins those that overlap or touch.</summary>
    private static ImmutableArray<TextSpan> Flatten(ImmutableArray<TextSpan> spans)
    {
        List<TextSpan> flat = [];
        foreach (TextSpan span in spans.Where(span => !span.IsEmpty).Order())
        {
            if (flat.Count > 0 && flat[^1].End >= span.Start)
            {
                flat[^1] = new TextSpan(flat[^1].Start, Math.Max(flat[^1].End, span.End));
            }
            else
            {
                flat.Add(span);
            }
        }

        return [.. flat];
    }

    private static double Overlap(ImmutableArray<TextSpan> a, ImmutableArray<TextSpan> b)
    {
        int shared = a.Sum(left => b.Sum(right => Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start))));
        return shared == 0 ? 0 : (double)shared / (a.Sum(span => span.Length) + b.Sum(span => span.Length) - shared);
    }
}
