namespace QuoteTracker.Training.Claims;

/// <summary>Principal component analysis of rows of numbers, by Jacobi rotations of the covariance matrix.</summary>
internal static class PrincipalComponents
{
    private const int MostSweeps = 60;
    private const double Negligible = 1e-12;

    /// <summary>Centres rows, drops the first components and projects on the following ones.</summary>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="removed">First components to drop.</param>
    /// <param name="kept">Components to keep.</param>
    public static float[] Reduce(ReadOnlySpan<float> rows, int width, int removed, int kept)
    {
        int count = rows.Length / width;
        double[] mean = new double[width];
        for (int i = 0; i < rows.Length; i++)
        {
            mean[i % width] += rows[i] / (double)count;
        }

        (double[] variances, double[,] directions) = Eigen(Covariance(rows, mean), width);
        int[] order = [.. Enumerable.Range(0, width).OrderByDescending(component => variances[component])];
        float[] result = new float[count * kept];
        for (int row = 0; row < count; row++)
        {
            for (int k = 0; k < kept; k++)
            {
                double sum = 0;
                for (int d = 0; d < width; d++)
                {
                    sum += (rows[(row * width) + d] - mean[d]) * directions[d, order[removed + k]];
                }

                result[(row * kept) + k] = (float)sum;
            }
        }

        return result;
    }

    private static double[,] Covariance(ReadOnlySpan<float> rows, double[] mean)
    {
        int width = mean.Length;
        double[,] covariance = new double[width, width];
        double[] row = new double[width];
        for (int start = 0; start < rows.Length; start += width)
        {
            for (int d = 0; d < width; d++)
            {
                row[d] = rows[start + d] - mean[d];
            }

            for (int a = 0; a < width; a++)
            {
                for (int b = a; b < width; b++)
                {
                    covariance[a, b] += row[a] * row[b];
                }
            }
        }

        for (int a = 0; a < width; a++)
        {
            for (int b = 0; b < a; b++)
            {
                covariance[a, b] = covariance[b, a];
            }
        }

        return covariance;
    }

    private static (double[] Values, double[,] Vectors) Eigen(double[,] matrix, int width)
    {
        double[,] vectors = new double[width, width];
        for (int i = 0; i < width; i++)
        {
            vectors[i, i] = 1;
        }

        for (int sweep = 0; sweep < MostSweeps && OffDiagonal(matrix, width) > Negligible; sweep++)
        {
            for (int p = 0; p < width; p++)
            {
                for (int q = p + 1; q < width; q++)
                {
                    Rotate(matrix, vectors, p, q, width);
                }
            }
        }

        return ([.. Enumerable.Range(0, width).Select(i => matrix[i, i])], vectors);
    }

    private static double OffDiagonal(double[,] matrix, int width)
    {
        double sum = 0;
        for (int p = 0; p < width; p++)
        {
            for (int q = p + 1; q < width; q++)
            {
                sum += matrix[p, q] * matrix[p, q];
            }
        }

        return sum;
    }

    private static void Rotate(double[,] matrix, double[,] vectors, int p, int q, int width)
    {
        if (matrix[p, q] == 0)
        {
            return;
        }

        double theta = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        double tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < width; k++)
        {
            (matrix[k, p], matrix[k, q]) = ((cosine * matrix[k, p]) - (sine * matrix[k, q]), (sine * matrix[k, p]) + (cosine * matrix[k, q]));
        }

        for (int k = 0; k < width; k++)
        {
            (matrix[p, k], matrix[q, k]) = ((cosine * matrix[p, k]) - (sine * matrix[q, k]), (sine * matrix[p, k]) + (cosine * matrix[q, k]));
            (vectors[k, p], vectors[k, q]) = ((cosine * vectors[k, p]) - (sine * vectors[k, q]), (sine * vectors[k, p]) + (cosine * vectors[k, q]));
        }
    }
}
