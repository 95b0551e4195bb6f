using System.Collections.Immutable;
using System.Text.Json;
using QuoteTracker.Evaluation.Results;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Holds figures against their floors: the least values that a change may not fall below.</summary>
internal static class FloorCheck
{
    private static readonly JsonSerializerOptions Options = new() { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads floors: evaluation, figure, least value.</summary>
    /// <exception cref="JsonException">The file does not follow the format.</exception>
    public static SortedDictionary<string, SortedDictionary<string, double>> Read(string path) =>
        JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<string, double>>>(File.ReadAllText(path), Options)
        ?? throw new JsonException("The floors are null.");

    /// <summary>Runs the evaluations one after the other and prints a line per figure and a last line with the counts.</summary>
    /// <returns>0, or 1 when a figure is below its floor.</returns>
    public static int Run(EvaluationSetup setup, SortedDictionary<string, SortedDictionary<string, double>> floors, TextWriter output)
    {
        int passed = 0;
        int failed = 0;
        foreach ((string name, SortedDictionary<string, double> least) in floors)
        {
            EvaluationResult result = EvaluationCatalog.Run(name, setup);
            foreach ((string line, bool holds) in Check(result, least))
            {
                output.WriteLine(line);
                passed += holds ? 1 : 0;
                failed += holds ? 0 : 1;
            }
        }

        output.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>A line and a verdict per floor. A figure that the evaluation does not give is below every floor.</summary>
    public static ImmutableArray<(string Line, bool Holds)> Check(EvaluationResult result, IReadOnlyDictionary<string, double> least) =>
    [
        .. least.Select(floor =>
        {
            bool known = result.Figures.TryGetValue(floor.Key, out double value);
            bool holds = known && value >= floor.Value;
            string shown = known ? EvaluationResult.Show(value) : "absent";
            return ($"{(holds ? "passed" : "FAILED")} {result.Name} {floor.Key} {shown}, floor {EvaluationResult.Show(floor.Value)}", holds);
        }),
    ];
}
