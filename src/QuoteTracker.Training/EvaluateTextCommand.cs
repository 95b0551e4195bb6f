using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using QuoteTracker.Text;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Training;

/// <summary>The command <c>evaluate text</c>: measures the text stage on the held-out documents of both corpora.</summary>
internal static class EvaluateTextCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "Folder of the corpora.", Required = true };
        Option<bool> errors = new("--errors") { Description = "Lists token and sentence differences." };
        Command command = new("text", "Measures tokens, sentences, tags, entities and parses.") { corpora, errors };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(corpora).FullName, arguments.GetValue(errors), arguments.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(string corpora, bool errors, TextWriter output)
    {
        TextAnalyzer analyzer = new();
        Measure("polnear dev", [.. CoreNlpReader.Read(corpora, "dev")], analyzer, errors, output);
        Measure("gum dev", [.. GumReader.Read(corpora, "dev", freeOnly: false)], analyzer, errors, output);
    }

    private static void Measure(string name, List<GoldDocument> documents, TextAnalyzer analyzer, bool errors, TextWriter output)
    {
        SpanScore tokens = new();
        SpanScore sentences = new();
        Stopwatch clock = new();
        long count = 0;
        foreach (GoldDocument document in documents)
        {
            clock.Start();
            AnalyzedText analyzed = analyzer.Analyze(document.Text);
            clock.Stop();
            count += analyzed.Tokens.Length;
            HashSet<(int, int)> gold = [.. document.Tokens.Select(t => (t.Start, t.End))];
            HashSet<(int, int)> own = [.. analyzed.Tokens.Select(t => (t.Span.Start, t.Span.End))];
            tokens.Add(own, gold);
            HashSet<int> goldEnds = [.. document.Sentences.Select(s => document.Tokens[s.End - 1].End)];
            HashSet<int> ownEnds = [.. analyzed.Sentences.Select(s => analyzed.Tokens[s.End - 1].Span.End)];
            sentences.Add(ownEnds, goldEnds);
            if (errors)
            {
                foreach ((int start, int end) in own.Except(gold).Order())
                {
                    output.WriteLine($"TOK+\t{document.Text[start..end]}\t{Context(document.Text, start, end)}");
                }

                foreach ((int start, int end) in gold.Except(own).Order())
                {
                    output.WriteLine($"TOK-\t{document.Text[start..end]}\t{Context(document.Text, start, end)}");
                }

                foreach (int end in ownEnds.Except(goldEnds).Order())
                {
                    output.WriteLine($"SENT+\t{Context(document.Text, end, end)}");
                }

                foreach (int end in goldEnds.Except(ownEnds).Order())
                {
                    output.WriteLine($"SENT-\t{Context(document.Text, end, end)}");
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: tokens {tokens}; sentence ends {sentences}; {count / clock.Elapsed.TotalSeconds:N0} tokens/s"));
    }

    private static string Context(string text, int start, int end) =>
        text[Math.Max(0, start - 25)..Math.Min(text.Length, end + 25)].ReplaceLineEndings("\\n");
}
