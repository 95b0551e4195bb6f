using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>Fits a logistic curve over a few values to outcomes by Newton's method.</summary>
internal static class LogisticFit
{
    private const int Steps = 30;
    private const double Ridge = 1;

    /// <param name="outcomes">Values and whether it was right.</param>
    public static Calibration Fit(IReadOnlyList<(float[] Evidence, bool Right)> outcomes)
    {
        int size = outcomes.Count == 0 ? 1 : outcomes[0].Evidence.Length + 1;
        var weights = new double[size];
        for (int step = 0; step < Steps; step++)
        {
            var gradient = new double[size];
            var curve = new double[size, size];
            for (int i = 0; i < size; i++)
            {
                curve[i, i] = Ridge;
                gradient[i] = -Ridge * weights[i];
            }

            foreach ((float[] evidence, bool right) in outcomes)
            {
                Accumulate(evidence, right, weights, gradient, curve);
            }

            double[] change = Solve(curve, gradient);
            for (int i = 0; i < size; i++)
            {
                weights[i] += change[i];
            }
        }

        return new Calibration([.. weights.Select(w => (float)w)]);
    }

    private static void Accumulate(float[] evidence, bool right, double[] weights, double[] gradient, double[,] curve)
    {
        int size = weights.Length;
        double sum = weights[^1];
        for (int i = 0; i < size - 1; i++)
        {
            sum += weights[i] * evidence[i];
        }

        double p = 1 / (1 + Math.Exp(-sum));
        for (int i = 0; i < size; i++)
        {
            double a = i == size - 1 ? 1 : evidence[i];
            gradient[i] += ((right ? 1 : 0) - p) * a;
            for (int j = 0; j < size; j++)
            {
                curve[i, j] += p * (1 - p) * a * (j == size - 1 ? 1 : evidence[j]);
            }
        }
    }

    /// <summary>Gaussian elimination; the matrix is positive definite.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        int size = right.Length;
        var solution = (double[])right.Clone();
        for (int pivot = 0; pivot < size; pivot++)
        {
            for (int row = pivot + 1; row < size; row++)
            {
                double factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (int column = pivot; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }

                solution[row] -= factor * solution[pivot];
            }
        }

        for (int row = size - 1; row >= 0; row--)
        {
            for (int column = row + 1; column < size; column++)
            {
                solution[row] -= matrix[row, column] * solution[column];
            }

            solution[row] /= matrix[row, row];
        }

        return solution;
    }
}
