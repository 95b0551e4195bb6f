using QuoteTracker.Quotes;
using QuoteTracker.Reports;

namespace QuoteTracker.ConsoleApp;

/// <summary>A form that attributions are written in.</summary>
/// <param name="Ending">Ending of its files.</param>
/// <param name="Write">Writes articles.</param>
internal sealed record AttributionFormat(string Ending, Action<IEnumerable<AnalyzedArticle>, Stream> Write)
{
    public const string Brat = "brat";

    private const string Table = "table";

    public static string[] Names { get; } = [Table, "json", Brat, "csv"];

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="host">Says how a table is shown.</param>
    public static AttributionFormat Of(string name, ConsoleHost host) => name switch
    {
        "json" => new(".json", JsonAttributionWriter.Write),
        "csv" => new(".csv", CsvAttributionWriter.Write),
        Brat => new(".ann", static (articles, stream) => BratWriter.Write(articles.Single(), stream)),
        Table => new(".tsv", (articles, stream) => AttributionView.Show(articles, stream, host)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, message: null),
    };
}
