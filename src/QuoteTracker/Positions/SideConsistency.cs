namespace QuoteTracker.Positions;

/// <summary>Judges the statements of one claim together: a side mostly stands by its word, the more so within a few days.
/// Mean-field inference over a fully connected group per side; linear in the number of statements for each day on which a side speaks.</summary>
internal static class SideConsistency
{
    private const int Rounds = 4;
    private const double HalfLifeDays = 4;

    // How much a plain yes or no resists the pull of the side's other statements.
    private const double Resistance = 0.5;
    private const double Prior = 0.5;

    /// <summary>Leanings between -1 (denies) and 1 (affirms) after the sides have been made consistent.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="strength">The pull.</param>
    public static double[] Settle(IReadOnlyList<Leaning> statements, double strength)
    {
        double[] leanings = [.. statements.Select(statement => Math.Tanh(statement.LogOdds / 2))];
        if (strength == 0)
        {
            return leanings;
        }

        foreach (IGrouping<string, int> side in Enumerable.Range(0, statements.Count).Where(i => statements[i].Side.Length > 0).GroupBy(i => statements[i].Side, StringComparer.Ordinal))
        {
            int[] members = [.. side];
            if (members.Length > 1)
            {
                SettleSide(statements, members, strength, leanings);
            }
        }

        return leanings;
    }

    private static void SettleSide(IReadOnlyList<Leaning> statements, int[] members, double strength, double[] leanings)
    {
        // Statements of one day act as one, so that a side that speaks a million times costs no more than its days.
        long[] days = [.. members.Select(i => statements[i].Day ?? long.MinValue).Distinct().Order()];
        Dictionary<long, int> dayIndex = days.Select((day, index) => (day, index)).ToDictionary(pair => pair.day, pair => pair.index);
        int[] dayOf = [.. members.Select(i => dayIndex[statements[i].Day ?? long.MinValue])];
        double[] sums = new double[days.Length];
        int[] counts = new int[days.Length];
        foreach (int day in dayOf)
        {
            counts[day]++;
        }

        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(sums);
            for (int k = 0; k < members.Length; k++)
            {
                sums[dayOf[k]] += leanings[members[k]];
            }

            (double[] pull, double[] weight) = Pull(days, sums, counts);
            for (int k = 0; k < members.Length; k++)
            {
                Leaning statement = statements[members[k]];
                double others = pull[dayOf[k]] - leanings[members[k]];
                double total = weight[dayOf[k]] - 1;
                double field = total <= 0 ? 0 : strength * (1 - (Resistance * statement.Strength)) * others / (total + Prior);
                leanings[members[k]] = Math.Tanh((statement.LogOdds + field) / 2);
            }
        }
    }

    // Sums over all days, halved for every four days between, so that a change of line is not smoothed away; by one pass forward and one back, since the weights multiply along the days.
    private static (double[] Pull, double[] Weight) Pull(long[] days, double[] sums, int[] counts)
    {
        double[] pull = [.. sums];
        double[] weight = Array.ConvertAll(counts, count => (double)count);
        double carried = 0;
        double carriedWeight = 0;
        for (int i = 1; i < days.Length; i++)
        {
            double fade = Fade(days[i - 1], days[i]);
            carried = (carried + sums[i - 1]) * fade;
            carriedWeight = (carriedWeight + counts[i - 1]) * fade;
            pull[i] += carried;
            weight[i] += carriedWeight;
        }

        carried = carriedWeight = 0;
        for (int i = days.Length - 2; i >= 0; i--)
        {
            double fade = Fade(days[i], days[i + 1]);
            carried = (carried + sums[i + 1]) * fade;
            carriedWeight = (carriedWeight + counts[i + 1]) * fade;
            pull[i] += carried;
            weight[i] += carriedWeight;
        }

        return (pull, weight);
    }

    // A statement without date is taken to be near all others.
    private static double Fade(long earlier, long later) => earlier == long.MinValue ? 1 : Math.Pow(0.5, (later - earlier) / HalfLifeDays);
}
