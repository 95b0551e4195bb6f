using QuoteTracker.Text.Learning;

namespace QuoteTracker.Tests.Text.Learning;

public sealed class WeightTableTests
{
    private const int Bits = 8;
    private const int Labels = 3;

    [Fact]
    public void Scores_are_the_sums_of_the_rows_of_the_features()
    {
        float[] weights = new float[(1 << Bits) * Labels];
        weights[(5 * Labels) + 0] = 1;
        weights[(5 * Labels) + 2] = -2;
        weights[(200 * Labels) + 2] = 4;
        WeightTable table = Reread(WeightTable.Quantize(Bits, Labels, weights, prune: 0.5f, largest: 4));

        short[] scores = new short[table.Stride];
        table.Score([5, 200 + (1 << Bits), 7], scores);

        scores.Take(Labels).Select(s => MathF.Round(s * table.Scale, 1)).Should().Equal(1, 0, 2);
        table.Rows.Should().Be(2);
    }

    [Fact]
    public void Rows_below_the_threshold_are_dropped()
    {
        float[] weights = new float[(1 << Bits) * Labels];
        weights[9] = 0.4f;
        WeightTable.Quantize(Bits, Labels, weights, prune: 0.5f, largest: 4).Rows.Should().Be(0);
    }

    [Fact]
    public void A_malformed_table_is_refused()
    {
        Action read = () => WeightTable.Read(new SectionReader(new MemoryStream(new byte[100]), 100));
        read.Should().Throw<InvalidDataException>().WithMessage("*impossible shape*");
    }

    private static WeightTable Reread(WeightTable table) => WeightTable.Read(new SectionReader(new MemoryStream(table.ToBytes()), table.ToBytes().Length));
}
