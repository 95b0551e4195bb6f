using QuoteTracker.Evaluation.Spans;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Tests.Spans;

public class RiquaFileTests
{
    [Fact]
    public void Tokens_become_text_and_labels_become_spans()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "novel.jsonl");
        File.WriteAllText(path, """{"id": 7, "tokens": ["``", "Do", "n't", "go", ",", "''", "he", "cried", "."], "labels": ["B-content", "I-content", "I-content", "I-content", "I-content", "I-content", "B-source", "B-cue", "O"]}""");
        AttributedText passage = RiquaFile.Read(path).Single();
        passage.Text.Should().Be("“Don't go,” he cried.");
        passage.Attributions.SelectMany(spans => SpanSets.Roles.SelectMany(role => spans[role].Select(span => (role, words: span.Of(passage.Text).ToString()))))
            .Should().Equal((Role.Content, "“Don't go,”"), (Role.Source, "he"), (Role.Cue, "cried"));
    }

    [Fact]
    public void A_label_too_few_is_an_error()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "novel.jsonl");
        File.WriteAllText(path, """{"id": 7, "tokens": ["He", "cried"], "labels": ["O"]}""");
        FluentActions.Invoking(() => RiquaFile.Read(path).ToArray()).Should().Throw<InvalidDataException>().WithMessage("*7*2*1*");
    }
}
