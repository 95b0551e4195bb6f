using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QuoteTracker.Evaluation.Results;

/// <summary>What an evaluation found: tables for people, named figures for programs. Holds no date, so that a change in a file is a change in a score.</summary>
internal sealed record EvaluationResult
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Name of the files, such as "quotes-polnear-dev".</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Arguments that give this result again.</summary>
    public required string Arguments { get; init; }

    /// <summary>What a reader must know to read the figures rightly.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public required ImmutableArray<ResultTable> Tables { get; init; }

    /// <summary>Figures by name, percentages from 0 to 100.</summary>
    public required ImmutableSortedDictionary<string, double> Figures { get; init; }

    public string CommandLine => $"dotnet run -c Release --project benchmarks/QuoteTracker.Evaluation -- {Arguments}";

    /// <summary>A figure as tables show it: one decimal.</summary>
    public static string Show(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {Title}\n\n`{CommandLine}`\n");
        foreach (string note in Notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{note}\n");
        }

        foreach (ResultTable table in Tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {table.Heading}\n\n| {string.Join(" | ", table.Columns)} |\n|{string.Concat(table.Columns.Select((_, i) => i == 0 ? "---|" : "---:|"))}\n");
            foreach (ImmutableArray<string> row in table.Rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
            }
        }

        return text.ToString();
    }

    public string ToJson() => JsonSerializer.Serialize(
        new { name = Name, command = CommandLine, figures = Figures.ToDictionary(figure => figure.Key, figure => Math.Round(figure.Value, 1), StringComparer.Ordinal) },
        Options) + "\n";

    /// <summary>Writes a Markdown and a JSON file.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Name + ".md"), ToMarkdown());
        File.WriteAllText(Path.Combine(folder, Name + ".json"), ToJson());
    }
}
