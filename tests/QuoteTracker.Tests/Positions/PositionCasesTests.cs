using QuoteTracker.Claims;
using QuoteTracker.Positions;

namespace QuoteTracker.Tests.Positions;

public sealed class PositionCasesTests
{
    // The first block of the file: cases that no release may get wrong.
    private const int MustBeRight = 18;

    private static readonly PositionClassifier Classifier = new();

    public static IEnumerable<TheoryDataRow<string, string, string, string, Stance>> HardCases() =>
        PositionCase.ReadAll().Where((_, i) => i < MustBeRight)
            .Select(@case => new TheoryDataRow<string, string, string, string, Stance>(@case.Claim, @case.Source, @case.Cue, @case.Content, @case.Stance));

    [Theory]
    [MemberData(nameof(HardCases))]
    public void Hard_cases_are_read_rightly(string claim, string source, string cue, string content, Stance expected) =>
        Classify(claim, source, cue, content).Stance.Should().Be(expected);

    [Fact]
    public void Ninety_five_percent_of_all_written_cases_get_the_right_stance()
    {
        IReadOnlyList<PositionCase> cases = PositionCase.ReadAll();

        string[] wrong = [.. cases
            .Select(@case => (Case: @case, Read: Classify(@case.Claim, @case.Source, @case.Cue, @case.Content)))
            .Where(pair => pair.Read.Stance != pair.Case.Stance)
            .Select(pair => $"{pair.Case} is {pair.Case.Stance}, was read as {pair.Read.Stance}")];

        cases.Should().HaveCountGreaterThan(200);
        wrong.Length.Should().BeLessThanOrEqualTo(cases.Count / 20, "wrong are\n{0}", string.Join('\n', wrong));
    }

    [Fact]
    public void Ninety_percent_of_the_stances_read_rightly_have_the_right_certainty()
    {
        (PositionCase Case, Position Read)[] right = [.. PositionCase.ReadAll()
            .Select(@case => (@case, Classify(@case.Claim, @case.Source, @case.Cue, @case.Content)))
            .Where(pair => pair.Item2.Stance == pair.@case.Stance)];

        string[] wrong = [.. right.Where(pair => pair.Read.Certainty != pair.Case.Certainty)
            .Select(pair => $"{pair.Case} is {pair.Case.Certainty}, was read as {pair.Read.Certainty}")];

        wrong.Length.Should().BeLessThanOrEqualTo(right.Length / 10, "wrong are\n{0}", string.Join('\n', wrong));
    }

    private static Position Classify(string claim, string source, string cue, string content) =>
        Classifier.Classify(new Claim { Id = "c1", Text = claim }, [WrittenStatement.Of(source, cue, content)])[0];
}
