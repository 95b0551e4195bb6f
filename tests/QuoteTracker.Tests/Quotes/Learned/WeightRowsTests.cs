using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Tests.Quotes.Learned;

public class WeightRowsTests
{
    [Fact]
    public void Rows_of_all_present_features_are_summed()
    {
        WeightRows rows = Example(out Dictionary<int, sbyte[]> bySlot);
        int[] features = [.. Enumerable.Range(0, 600).Select(i => i * 7)];

        var sum = rows.Sum(features);

        for (int label = 0; label < RoleLabel.Width; label++)
        {
            int expected = features.Select(f => f & 255).Where(bySlot.ContainsKey).Sum(slot => bySlot[slot][label]);
            sum[label].Should().BeApproximately(expected * 0.5f, 1e-3f);
        }
    }

    [Fact]
    public void Features_without_a_row_count_nothing()
    {
        WeightRows rows = Example(out Dictionary<int, sbyte[]> bySlot);
        int absent = Enumerable.Range(0, 256).First(slot => !bySlot.ContainsKey(slot));

        rows.Sum([absent, absent + 256])[0].Should().Be(0);
    }

    private static WeightRows Example(out Dictionary<int, sbyte[]> rowOfSlot)
    {
        var random = new Random(3);
        Dictionary<int, sbyte[]> bySlot = [];
        for (int i = 0; i < 60; i++)
        {
            var row = new sbyte[RoleLabel.Width];
            for (int label = 0; label < RoleLabel.Count; label++)
            {
                row[label] = (sbyte)random.Next(-127, 128);
            }

            bySlot[random.Next(256)] = row;
        }

        rowOfSlot = bySlot;
        int[] slots = [.. bySlot.Keys.Order()];
        sbyte[] weights = [.. slots.SelectMany(slot => bySlot[slot])];
        var present = new ulong[4];
        Array.ForEach(slots, slot => present[slot >> 6] |= 1UL << (slot & 63));
        return new WeightRows(present, weights, 0.5f);
    }
}
