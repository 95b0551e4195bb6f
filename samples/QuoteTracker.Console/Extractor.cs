using QuoteTracker.Articles;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Tracking;

namespace QuoteTracker.ConsoleApp;

/// <summary>Runs the extraction over articles, several at a time, in their order, without holding all of them.</summary>
internal sealed class Extractor(ConsoleHost host, InputArticles input, int threads, CancellationToken cancellation)
{
    private readonly TrackingPipeline _pipeline = host.CreatePipeline(threads, ClaimDecisions.Empty, PartyBook.Empty);
    private int _articles;
    private int _attributions;

    /// <summary>Writes all attributions to standard output.</summary>
    public int ToOutput(AttributionFormat format)
    {
        format.Write(Extract(input.Read()), host.OutputStream);
        host.OutputStream.Flush();
        return Result();
    }

    /// <summary>Writes a file per article. Files that exist are kept unless <paramref name="force"/> is set; their articles are not analysed.</summary>
    public int ToFolder(string folder, AttributionFormat format, bool force)
    {
        var names = new ArticleFileNames();
        int kept = 0;
        IEnumerable<(Article Article, string Path)> targets = input.Read()
            .Select(article => (article, Path.Combine(folder, names.Of(article.Id) + format.Ending)))
            .Where(target => force || !OutputFile.IsTaken(target.Item2) || Keep());
        var paths = new Queue<string>();
        foreach (AnalyzedArticle article in Extract(targets.Select(Remember)))
        {
            using OutputFile file = OutputFile.Create(paths.Dequeue(), force);
            format.Write([article], file.Stream);
            file.Complete();
        }

        host.Error.WriteLine($"{folder}: {Wording.Count(_attributions, "attribution")} from {Wording.Count(_articles, "article")}.");
        if (kept > 0)
        {
            host.Error.WriteLine($"{Wording.Count(kept, "file")} existed and stayed as they were; use --force to replace them.");
        }

        return kept > 0 ? ExitCode.BadInput : Result();

        bool Keep()
        {
            kept++;
            return false;
        }

        Article Remember((Article Article, string Path) target)
        {
            paths.Enqueue(target.Path);
            return target.Article;
        }
    }

    private IEnumerable<AnalyzedArticle> Extract(IEnumerable<Article> articles)
    {
        // Batches keep the order, and reading stays on this thread.
        foreach (Article[] batch in articles.Chunk(threads * 4))
        {
            var results = new ExtractionResult[batch.Length];
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(0, batch.Length, options, i => results[i] = _pipeline.Extract(batch[i]));
            foreach (ExtractionResult result in results)
            {
                foreach (Diagnostic diagnostic in result.Diagnostics)
                {
                    DiagnosticPrinter.Print(host.Error, diagnostic);
                }

                _articles++;
                _attributions += result.Article.Attributions.Length;
                yield return result.Article;
            }
        }
    }

    private int Result()
    {
        if (_articles == 0)
        {
            host.Error.WriteLine("Nothing to analyse.");
        }

        return input.HasText ? ExitCode.Success : ExitCode.BadInput;
    }
}
