using QuoteTracker.Claims;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Claims;

/// <summary>One labelled topic as the claim stage sees it.</summary>
internal sealed class ClaimTopic
{
    private ClaimTopic(TopicGold gold, Statement[] statements, WordModel model, WordReader reader)
    {
        Id = gold.Topic.Id;
        Dictionary<string, ArticleContext> articles = gold.Articles.ToDictionary(article => article.Article.Id, article => new ArticleContext(article, reader), StringComparer.Ordinal);
        Subject = new Subject([.. statements.Select(statement => StatementWords.Read(statement, articles[statement.Article.Article.Id]))], model, reader);
        string[] claims = [.. gold.Claims.Select(claim => claim.Id)];
        Labels = [.. statements.Select(statement => gold.ClaimOf.TryGetValue(statement.Id, out string? claim) ? Array.IndexOf(claims, claim) : -1)];
        Graph = PairGraph.Complete(statements.Length);
        Claims = [.. gold.Claims.Select(claim => reader.Read(" " + claim.Text))];
    }

    /// <summary>Identifier of the topic.</summary>
    public string Id { get; }

    /// <summary>The statements.</summary>
    public Subject Subject { get; }

    /// <summary>Index of the labelled claim of each statement, or -1.</summary>
    public int[] Labels { get; }

    /// <summary>Every pair of statements.</summary>
    public PairGraph Graph { get; }

    /// <summary>Words of the labelled claims.</summary>
    public WordEntry[][] Claims { get; }

    /// <summary>Reads the topics of a folder.</summary>
    /// <param name="folder">Folder with one JSON file a topic.</param>
    /// <param name="membersOnly">Leave out statements that bear on no labelled claim.</param>
    public static ClaimTopic[] Read(string folder, bool membersOnly)
    {
        WordModel model = WordModel.Default;
        WordReader reader = new(model);
        return
        [
            .. TopicsGold.Load(folder, new TextAnalyzer()).Select(gold => new ClaimTopic(
                gold,
                [
                    .. gold.Statements
                        .Where(statement => !membersOnly || gold.ClaimOf.ContainsKey(statement.Id))
                        .OrderBy(statement => statement.Article.Article.Id, StringComparer.Ordinal)
                        .ThenBy(statement => statement.Attribution.ContentExtent)
                        .ThenBy(statement => statement.Id, StringComparer.Ordinal),
                ],
                model,
                reader)),
        ];
    }
}
