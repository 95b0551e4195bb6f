using CsCheck;
using QuoteTracker.Reports;

namespace QuoteTracker.Tests.Reports;

public sealed class CodePointOffsetsTests
{
    private static readonly string[] Pieces = ["a", "é", "\U0001F600", "\ud800", "\udc00", "\n"];
    private static readonly Gen<string> Mixed = Gen.Int[0, Pieces.Length - 1].Array[0, 30].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    [Fact]
    public void An_offset_counts_the_code_points_before_it() => Mixed.Sample(text =>
    {
        var offsets = new CodePointOffsets(text);
        int expected = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            offsets.Of(i).Should().Be(expected);
            expected++;
            if (i + 1 < text.Length && char.IsSurrogatePair(text, i))
            {
                i++;
            }
        }
    });
}
