using System.Diagnostics;
using System.Globalization;

namespace QuoteTracker.Evaluation.Tests;

/// <summary>Runs a reference scorer, which needs Python 3.</summary>
internal static class ReferenceScorer
{
    /// <returns>What the scorer printed.</returns>
    public static string Run(string script, params string[] arguments)
    {
        string path = Corpora.Path("scoring", script);
        Process? process = null;
        try
        {
            process = Process.Start(new ProcessStartInfo("python3", [path, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Python 3 is absent, the reference scorers cannot run.");
        }

        using (process)
        {
            string output = process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.Should().Be(0);
            return output;
        }
    }

    /// <summary>The named values of the scorer's last line ("source 75.1 cue 69.5").</summary>
    public static Dictionary<string, double> Summary(string output)
    {
        string[] words = output.TrimEnd().Split('\n')[^1].Split(' ');
        return Enumerable.Range(0, words.Length / 2).ToDictionary(
            i => words[2 * i],
            i => double.Parse(words[(2 * i) + 1], CultureInfo.InvariantCulture),
            StringComparer.Ordinal);
    }
}
