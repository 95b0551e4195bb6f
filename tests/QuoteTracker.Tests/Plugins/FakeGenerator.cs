using Microsoft.Extensions.AI;

namespace QuoteTracker.Tests.Plugins;

/// <summary>Embeds as told and keeps the batches.</summary>
internal sealed class FakeGenerator(Func<IReadOnlyList<string>, CancellationToken, Task<IEnumerable<float[]>>> embed) : IEmbeddingGenerator<string, Embedding<float>>
{
    public FakeGenerator(Func<string, float[]> embed)
        : this((texts, _) => Task.FromResult(texts.Select(embed)))
    {
    }

    public List<string[]> Batches { get; } = [];

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] batch = [.. values];
        Batches.Add(batch);
        return new GeneratedEmbeddings<Embedding<float>>((await embed(batch, cancellationToken)).Select(vector => new Embedding<float>(vector)));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
