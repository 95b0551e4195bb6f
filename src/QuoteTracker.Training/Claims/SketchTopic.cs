using QuoteTracker.Claims;
using QuoteTracker.Claims.Indexing;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Claims;

/// <summary>One labelled topic as the claim index sees it.</summary>
internal sealed class SketchTopic
{
    private SketchTopic(TopicGold gold)
    {
        WordReader words = new(WordModel.Default);
        SketchReader reader = new(WordModel.Default);
        Dictionary<string, ArticleContext> articles = gold.Articles.ToDictionary(article => article.Article.Id, article => new ArticleContext(article, words), StringComparer.Ordinal);
        string[] claims = [.. gold.Claims.Select(claim => claim.Id)];
        Statements = [.. gold.Statements];
        Sketches = [.. gold.Statements.Select(statement => reader.Read(StatementWords.Read(statement, articles[statement.Article.Article.Id])))];
        Labels = [.. gold.Statements.Select(statement => gold.ClaimOf.TryGetValue(statement.Id, out string? claim) ? Array.IndexOf(claims, claim) : -1)];
    }

    /// <summary>The statements.</summary>
    public Statement[] Statements { get; }

    /// <summary>Their sketches.</summary>
    public uint[][] Sketches { get; }

    /// <summary>Index of the labelled claim of each, or -1.</summary>
    public int[] Labels { get; }

    /// <summary>Reads the topics of a folder.</summary>
    public static SketchTopic[] Read(string folder) => [.. TopicsGold.Load(folder, new TextAnalyzer()).Select(gold => new SketchTopic(gold))];
}
