using System.Globalization;
using QuoteTracker.Stores;

// The figures of benchmarks/results/stores.md.
return args switch
{
    ["ingest", var news, var store, var count] => await IngestionRun.PagesAsync(news, store, int.Parse(count, CultureInfo.InvariantCulture)),
    ["feed", var store, var count] => await IngestionRun.LinesAsync(store, int.Parse(count, CultureInfo.InvariantCulture)),
    ["fill", var store, var count] => await StatementRun.FillAsync(store, int.Parse(count, CultureInfo.InvariantCulture)),
    ["query", var store] => await StatementRun.QueryAsync(store),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("ingest NEWS.jsonl.gz STORE COUNT | feed STORE COUNT | fill STORE STATEMENTS | query STORE");
    return 2;
}
