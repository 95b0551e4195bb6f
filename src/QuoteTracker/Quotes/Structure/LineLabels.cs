using System.Collections.Frozen;

namespace QuoteTracker.Quotes.Structure;

/// <summary>Words before a colon that do not speak.</summary>
internal static class LineLabels
{
    private static readonly Lazy<FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Silent = new(() =>
        EmbeddedData.ReadLines(typeof(Attribution), "line-labels.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Whether a label is the name of a section, a prompt or the like.</summary>
    public static bool IsSilent(ReadOnlySpan<char> label) => Silent.Value.Contains(label.Trim());
}
