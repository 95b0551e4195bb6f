using System.Reflection;
using QuoteTracker.Positions;

namespace QuoteTracker.Tests.Positions;

/// <summary>A line of Fixtures/cases.tsv.</summary>
public sealed record PositionCase(string Claim, string Source, string Cue, string Content, Stance Stance, Certainty Certainty)
{
    public static IReadOnlyList<PositionCase> ReadAll()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Positions/Fixtures/cases.tsv")!;
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];
    }

    public override string ToString() => $"{Claim} | {Source} {Cue} {Content}";

    private static PositionCase Parse(string line)
    {
        string[] row = line.Split('\t');
        Stance stance = row[4] == "non-committal" ? Stance.NonCommittal : Enum.Parse<Stance>(row[4], ignoreCase: true);
        return new PositionCase(row[0], row[1], row[2], row[3], stance, Enum.Parse<Certainty>(row[5], ignoreCase: true));
    }
}
