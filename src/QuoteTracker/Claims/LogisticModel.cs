using System.Globalization;

namespace QuoteTracker.Claims;

/// <summary>A logistic regression with named inputs. Immutable.</summary>
internal sealed class LogisticModel
{
    private readonly float[] _weights;
    private readonly float _bias;

    /// <summary>Creates a model; the last weight is the bias.</summary>
    public LogisticModel(ReadOnlySpan<float> weightsAndBias)
    {
        _weights = weightsAndBias[..^1].ToArray();
        _bias = weightsAndBias[^1];
    }

    /// <summary>The weights; the last is the bias.</summary>
    public float[] ToArray() => [.. _weights, _bias];

    /// <summary>Probability of each row; inputs are given column by column.</summary>
    public float[] Predict(float[][] columns)
    {
        if (columns.Length != _weights.Length)
        {
            throw new ArgumentException($"The model takes {_weights.Length} columns, not {columns.Length}.", nameof(columns));
        }

        float[] result = new float[columns[0].Length];
        Array.Fill(result, _bias);
        for (int i = 0; i < columns.Length; i++)
        {
            DenseVector.Add(result, columns[i], _weights[i]);
        }

        for (int row = 0; row < result.Length; row++)
        {
            result[row] = 1 / (1 + MathF.Exp(-result[row]));
        }

        return result;
    }

    /// <summary>Probability of one row.</summary>
    public float Predict(ReadOnlySpan<float> values) =>
        1 / (1 + MathF.Exp(-_bias - System.Numerics.Tensors.TensorPrimitives.Dot(values, _weights)));

    /// <summary>Reads weights by name: lines of stage, name and weight, parted by tabs; the bias is named "bias".</summary>
    /// <exception cref="InvalidDataException">A weight is missing.</exception>
    public static LogisticModel Read(TextReader reader, string stage, IReadOnlyList<string> names)
    {
        Dictionary<string, float> weights = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            if (fields.Length == 3 && string.Equals(fields[0], stage, StringComparison.Ordinal))
            {
                weights[fields[1]] = float.Parse(fields[2], CultureInfo.InvariantCulture);
            }
        }

        return new LogisticModel([.. names.Append("bias").Select(name => weights.TryGetValue(name, out float weight)
            ? weight
            : throw new InvalidDataException($"The model lacks the weight '{name}' of stage '{stage}'."))]);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(TextWriter writer, string stage, IReadOnlyList<string> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage}\t{names[i]}\t{_weights[i]:G6}"));
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage}\tbias\t{_bias:G6}"));
    }
}
