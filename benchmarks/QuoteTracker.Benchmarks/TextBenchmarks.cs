using BenchmarkDotNet.Attributes;
using QuoteTracker.Text;

namespace QuoteTracker.Benchmarks;

/// <summary>The text stage on one article: splitting into tokens alone, and the whole analysis.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private static readonly string Text = SampleNews.Articles(1)[0].Text;
    private readonly TextAnalyzer _analyzer = new();

    /// <summary>Tokens.</summary>
    [Benchmark]
    public int Tokenize() => Tokenizer.Tokenize(Text).Length;

    /// <summary>Tokens, sentences, parts of speech, entities and parse.</summary>
    [Benchmark]
    public int Analyze() => _analyzer.Analyze(Text).Tokens.Length;
}
