using Microsoft.Extensions.AI;
using QuoteTracker.Plugins;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>Gets the embeddings of one run: each distinct text once, in batches.</summary>
internal static class EmbeddingSession
{
    /// <summary>Embeds the texts of statements and watched claims.</summary>
    /// <returns>The similarity, or <see langword="null"/> when the generator failed, which a diagnostic tells: part of the embeddings would
    /// measure some pairs by another scale than the rest.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ClaimEmbeddings? Open(
        IEmbeddingGenerator<string, Embedding<float>> generator,
        EmbeddingOptions options,
        PluginRun run,
        IReadOnlyList<Statement> statements,
        IReadOnlyList<WatchedClaim> watched)
    {
        string[] texts = [.. watched.Select(claim => claim.Text).Concat(statements.Select(statement => statement.Text))
            .Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, float[]> vectors = new(texts.Length, StringComparer.Ordinal);
        int dimensions = 0;
        foreach (string[] batch in texts.Chunk(options.BatchSize))
        {
            if (Embed(generator, options, run, batch, ref dimensions) is not { } embedded)
            {
                return null;
            }

            for (int i = 0; i < batch.Length; i++)
            {
                if (embedded[i].AsSpan().ContainsAnyExcept(0f))
                {
                    vectors.Add(batch[i], embedded[i]);
                }
            }
        }

        return new ClaimEmbeddings(texts, vectors, options.Weight);
    }

    private static float[][]? Embed(
        IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingOptions options, PluginRun run, string[] batch, ref int dimensions)
    {
        string problem = "";
        for (int attempt = 0; attempt <= options.MaxRetries; attempt++)
        {
            try
            {
                GeneratedEmbeddings<Embedding<float>> generated = run.Wait(token => generator.GenerateAsync(batch, options: null, token), options.Timeout);
                float[][] vectors = [.. generated.Select(embedding => embedding.Vector.ToArray())];
                if (Problem(batch.Length, vectors, ref dimensions) is not { } wrong)
                {
                    Array.ForEach(vectors, vector => DenseVector.Normalize(vector));
                    return vectors;
                }

                problem = wrong;
            }
            catch (TimeoutException)
            {
                problem = $"it did not answer within {options.Timeout}.";
            }
            catch (Exception error) when (!run.Cancellation.IsCancellationRequested)
            {
                problem = error.Message;
            }
        }

        run.Note(DiagnosticCodes.EmbeddingsFailed, $"The embedding generator failed, and the built-in similarity alone decided: {problem}");
        return null;
    }

    private static string? Problem(int expected, float[][] vectors, ref int dimensions)
    {
        if (vectors.Length != expected)
        {
            return $"it gave {vectors.Length} embeddings for {expected} texts.";
        }

        foreach (float[] vector in vectors)
        {
            dimensions = dimensions == 0 ? vector.Length : dimensions;
            if (vector.Length == 0 || vector.Length != dimensions)
            {
                return $"it gave embeddings of {dimensions} and of {vector.Length} components.";
            }

            if (Array.Exists(vector, value => !float.IsFinite(value)))
            {
                return "an embedding has a component that is no finite number.";
            }
        }

        return null;
    }
}
