using System.Collections.Immutable;
using QuoteTracker.Evaluation.Evaluations;
using QuoteTracker.Evaluation.Results;

namespace QuoteTracker.Evaluation.Tests.Evaluations;

public class FloorCheckTests
{
    private static readonly EvaluationResult Result = new()
    {
        Name = "quotes",
        Title = "Quotes",
        Arguments = "quotes",
        Tables = [new ResultTable("Spans", ["role", "F1"], [["cue", "70.0"]])],
        Figures = new Dictionary<string, double>(StringComparer.Ordinal) { ["cue"] = 70, ["source"] = 74.96 }.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    [Theory]
    [InlineData("cue", 70, true)]
    [InlineData("cue", 70.1, false)]
    [InlineData("source", 75, false)]
    [InlineData("content", 1, false)]
    public void A_figure_holds_from_its_floor_on_and_an_absent_one_never(string figure, double floor, bool expected) =>
        FloorCheck.Check(Result, new Dictionary<string, double>(StringComparer.Ordinal) { [figure] = floor }).Single().Holds.Should().Be(expected);

    [Fact]
    public void The_floors_of_the_project_name_evaluations_that_exist()
    {
        string? repository = SharedFolder.FindRepository();
        repository.Should().NotBeNull();
        FloorCheck.Read(Path.Combine(repository!, "benchmarks", "floors.json")).Keys.Should().NotBeEmpty().And.BeSubsetOf(EvaluationCatalog.Names);
    }

    [Fact]
    public void Files_of_a_result_hold_its_tables_and_figures_rounded_to_one_decimal()
    {
        using TemporaryFolder folder = new();
        Result.Write(folder.Path);
        File.ReadAllText(Path.Combine(folder.Path, "quotes.md")).Should().Contain("| role | F1 |\n|---|---:|\n| cue | 70.0 |\n");
        File.ReadAllText(Path.Combine(folder.Path, "quotes.json")).Should().Contain("\"source\": 75").And.Contain("-- quotes\"");
    }
}
