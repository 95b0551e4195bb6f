using Microsoft.ML.OnnxRuntime;

namespace QuoteTracker.Onnx;

/// <summary>An entailment model that was checked to take and give what is expected of it. Thread-safe.</summary>
internal sealed class EntailmentModel : IDisposable
{
    private const string Ids = "input_ids";
    private const string Mask = "attention_mask";
    private const string Types = "token_type_ids";

    private readonly OnnxEntailmentOptions _options;
    private readonly InferenceSession _session;
    private readonly string _output;
    private readonly int? _fixedRows;
    private readonly int? _fixedLength;

    public EntailmentModel(OnnxEntailmentOptions options)
    {
        _options = options;
        _session = Open(options);
        try
        {
            CheckInputs();
            _output = FindOutput();
            int[] shape = _session.InputMetadata[Ids].Dimensions;
            _fixedRows = shape[0] > 0 ? shape[0] : null;
            _fixedLength = shape[1] > 0 ? shape[1] : null;
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    public void Dispose() => _session.Dispose();

    /// <summary>The probability of each label for each pair.</summary>
    /// <exception cref="OnnxModelException">The model fails or gives another shape than it should.</exception>
    public IReadOnlyList<EntailmentScores> Score(IReadOnlyList<(string Text, string Sentence)> pairs, CancellationToken cancellationToken)
    {
        List<EntailmentScores> scores = new(pairs.Count);
        int most = Math.Min(_options.MaxTokens, _fixedLength ?? int.MaxValue);
        foreach ((string Text, string Sentence)[] batch in pairs.Chunk(_fixedRows ?? _options.BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            (int[] Ids, int[] Types)[] rows = Array.ConvertAll(batch, pair => _options.Tokenizer.Encode(pair.Text, pair.Sentence, most));
            scores.AddRange(Run(rows, _fixedRows ?? rows.Length, _fixedLength ?? rows.Max(row => row.Ids.Length)));
        }

        return scores;
    }

    private IEnumerable<EntailmentScores> Run((int[] Ids, int[] Types)[] rows, int rowCount, int length)
    {
        long[] ids = new long[rowCount * length];
        long[] mask = new long[ids.Length];
        long[] types = new long[ids.Length];
        Array.Fill(ids, _options.Tokenizer.Padding);
        for (int row = 0; row < rows.Length; row++)
        {
            for (int i = 0; i < rows[row].Ids.Length; i++)
            {
                int at = (row * length) + i;
                (ids[at], mask[at], types[at]) = (rows[row].Ids[i], 1, rows[row].Types[i]);
            }
        }

        Dictionary<string, OrtValue> inputs = new(StringComparer.Ordinal);
        try
        {
            foreach (string name in _session.InputMetadata.Keys)
            {
                long[] values = name switch { Ids => ids, Mask => mask, _ => types };
                inputs.Add(name, Tensor(name, values, [rowCount, length]));
            }

            using RunOptions run = new();
            using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(run, inputs, [_output]);
            long[] shape = outputs[0].GetTensorTypeAndShape().Shape;
            if (shape is not [var given, var labels] || given != rowCount || labels != _options.Labels.Length)
            {
                throw new OnnxModelException(
                    $"The model's output \"{_output}\" has the shape [{string.Join(", ", shape)}]; {rowCount} rows of {_options.Labels.Length} labels were expected.");
            }

            float[] logits = outputs[0].GetTensorDataAsSpan<float>().ToArray();
            return [.. rows.Select((_, row) => EntailmentScores.Of(logits.AsSpan(row * _options.Labels.Length, _options.Labels.Length), _options.Labels))];
        }
        catch (OnnxRuntimeException error)
        {
            throw new OnnxModelException($"The model {_options.ModelPath} failed; does the vocabulary belong to it? {error.Message}", error);
        }
        finally
        {
            foreach (OrtValue value in inputs.Values)
            {
                value.Dispose();
            }
        }
    }

    private OrtValue Tensor(string name, long[] values, long[] shape) => _session.InputMetadata[name].ElementType == typeof(int)
        ? OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(values, value => (int)value), shape)
        : OrtValue.CreateTensorValueFromMemory(values, shape);

    private static InferenceSession Open(OnnxEntailmentOptions options)
    {
        if (!File.Exists(options.ModelPath))
        {
            throw new OnnxModelException($"There is no model at {options.ModelPath}.");
        }

        using SessionOptions session = new() { IntraOpNumThreads = options.Threads, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        try
        {
            return new InferenceSession(options.ModelPath, session);
        }
        catch (OnnxRuntimeException error)
        {
            throw new OnnxModelException($"The model {options.ModelPath} cannot be loaded: {error.Message}", error);
        }
    }

    private void CheckInputs()
    {
        if (!_session.InputMetadata.ContainsKey(Ids))
        {
            throw new OnnxModelException($"The model {_options.ModelPath} has no input \"{Ids}\"; its inputs are {Names(_session.InputMetadata.Keys)}.");
        }

        foreach ((string name, NodeMetadata input) in _session.InputMetadata)
        {
            if (name is not (Ids or Mask or Types))
            {
                throw new OnnxModelException($"The model {_options.ModelPath} wants an input \"{name}\"; known are {Ids}, {Mask} and {Types}.");
            }

            if (!input.IsTensor || (input.ElementType != typeof(long) && input.ElementType != typeof(int)) || input.Dimensions.Length != 2)
            {
                throw new OnnxModelException($"The model's input \"{name}\" is no table of whole numbers (rows, tokens).");
            }

            if (!input.Dimensions.SequenceEqual(_session.InputMetadata[Ids].Dimensions))
            {
                throw new OnnxModelException($"The model's input \"{name}\" has another shape than \"{Ids}\".");
            }
        }
    }

    private string FindOutput()
    {
        IReadOnlyDictionary<string, NodeMetadata> outputs = _session.OutputMetadata;
        string? name = _options.OutputName ?? (outputs.ContainsKey("logits") ? "logits" : outputs.Count == 1 ? outputs.Keys.First() : null);
        if (name is null || !outputs.TryGetValue(name, out NodeMetadata? output))
        {
            throw new OnnxModelException($"The model {_options.ModelPath} has no output \"{name ?? "logits"}\"; its outputs are {Names(outputs.Keys)}.");
        }

        if (!output.IsTensor || output.ElementType != typeof(float))
        {
            throw new OnnxModelException($"The model's output \"{name}\" is no table of 32-bit numbers.");
        }

        // No dimensions: the model does not say before it runs.
        if (output.Dimensions is not ([] or [_, _]) || (output.Dimensions is [_, var labels] && labels > 0 && labels != _options.Labels.Length))
        {
            throw new OnnxModelException(
                $"The model's output \"{name}\" has the shape [{string.Join(", ", output.Dimensions)}], which does not go with {_options.Labels.Length} labels.");
        }

        return name;
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
