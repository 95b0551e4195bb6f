using QuoteTracker.Evaluation.Evaluations;

namespace QuoteTracker.Evaluation.Tests.Evaluations;

public class CsvFileTests
{
    [Fact]
    public void Quoted_cells_keep_commas_line_breaks_and_doubled_marks() =>
        CsvFile.Read("id,words\r\n1,\"a, \"\"b\"\"\nc\"\n2,\n3,last").Should().BeEquivalentTo(
            new[] { new[] { "id", "words" }, ["1", "a, \"b\"\nc"], ["2", ""], ["3", "last"] },
            options => options.WithStrictOrdering());
}
