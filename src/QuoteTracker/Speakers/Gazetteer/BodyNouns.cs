using System.Collections.Frozen;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>Common nouns for bodies, as opposed to the words that their names contain.</summary>
internal static class BodyNouns
{
    /// <summary>What a body is called without its name: "the council", "the mill".</summary>
    public static readonly FrozenSet<string> Common = Read("body-nouns.txt");

    /// <summary>What stands before the name of a body and tells what it is: "chipmaker Arden Micro".</summary>
    public static readonly FrozenSet<string> BeforeNames = Read("company-nouns.txt");

    private static FrozenSet<string> Read(string file) => DataFile.Lines(file).Select(line => NameFolding.Fold(line)).ToFrozenSet(StringComparer.Ordinal);
}
