using QuoteTracker.Plugins;
using QuoteTracker.Tracking;

namespace QuoteTracker.Onnx.Tests;

/// <summary>The example of the documentation, which compiles here word for word and needs a model of the user's to run.</summary>
public sealed class PageTests
{
    [Fact]
    public void The_documentation_has_the_example_of_this_file()
    {
        string source = Read("PageTests.cs");
        int start = source.LastIndexOf("// <example>", StringComparison.Ordinal) + "// <example>".Length;
        string[] example = Lines(source[start..source.LastIndexOf("// </example>", StringComparison.Ordinal)]);

        example.Should().NotBeEmpty();
        string.Join('\n', Lines(Read("PLUGINS.md"))).Should().Contain(string.Join('\n', example));

        // The README of the package leaves the settings of the judge out.
        string.Join('\n', Lines(Read("README.md"))).Should().Contain(string.Join('\n', example[..^1]));
    }

    internal static TrackingPipeline Example()
    {
        // <example>
        using OnnxEntailmentJudge judge = new(new OnnxEntailmentOptions
        {
            ModelPath = "model.onnx",
            Tokenizer = EntailmentTokenizer.WordPiece("vocab.txt"),
            Labels = [EntailmentLabel.Contradiction, EntailmentLabel.Entailment, EntailmentLabel.Neutral],
        });
        TrackingPipeline pipeline = TrackingPipeline.CreateBuilder().UseJudge(judge, new JudgeOptions { AskBelow = 0.8 }).Build();
        // </example>
        return pipeline;
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static string Read(string resource)
    {
        using StreamReader reader = new(typeof(PageTests).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
