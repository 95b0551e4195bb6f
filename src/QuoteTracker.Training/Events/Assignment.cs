namespace QuoteTracker.Training.Events;

/// <summary>Pairs rows with columns one to one so that the sum of their values is greatest (Kuhn 1955, in the form of Jonker and Volgenant 1987).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum.</summary>
    /// <param name="values">Value of each row and column, none below 0.</param>
    public static double Best(double[,] values)
    {
        int size = Math.Max(values.GetLength(0), values.GetLength(1));
        double[] rowPrice = new double[size + 1];
        double[] columnPrice = new double[size + 1];
        int[] rowOf = new int[size + 1];
        int[] way = new int[size + 1];
        for (int row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[size + 1];
            bool[] used = new bool[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            do
            {
                used[column] = true;
                int current = rowOf[column];
                int next = 0;
                double step = double.PositiveInfinity;
                for (int other = 1; other <= size; other++)
                {
                    if (used[other])
                    {
                        continue;
                    }

                    double cost = -Value(current - 1, other - 1) - rowPrice[current] - columnPrice[other];
                    if (cost < least[other])
                    {
                        (least[other], way[other]) = (cost, column);
                    }

                    if (least[other] < step)
                    {
                        (step, next) = (least[other], other);
                    }
                }

                for (int other = 0; other <= size; other++)
                {
                    if (used[other])
                    {
                        rowPrice[rowOf[other]] += step;
                        columnPrice[other] -= step;
                    }
                    else
                    {
                        least[other] -= step;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = way[column])
            {
                rowOf[column] = rowOf[way[column]];
            }
        }

        double sum = 0;
        for (int column = 1; column <= size; column++)
        {
            sum += Value(rowOf[column] - 1, column - 1);
        }

        return sum;

        double Value(int row, int column) => row < values.GetLength(0) && column < values.GetLength(1) ? values[row, column] : 0;
    }
}
