using System.Text.Json;
using Microsoft.Extensions.AI;

namespace QuoteTracker.Tests.Judging;

/// <summary>A language model that answers as told and keeps what it was asked.</summary>
internal sealed class FakeChatClient(Func<ChatRequest, CancellationToken, Task<string>> answer) : IChatClient
{
    public FakeChatClient(Func<ChatRequest, string> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    public List<ChatRequest> Requests { get; } = [];

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] all = [.. messages];
        all.Select(message => message.Role).Should().Equal(ChatRole.System, ChatRole.User);
        ChatRequest request = new(all[0].Text, all[1].Text, options);
        Requests.Add(request);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, await answer(request, cancellationToken)));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}

/// <summary>What the model was asked.</summary>
internal sealed record ChatRequest(string Prompt, string Message, ChatOptions? Options)
{
    public bool AsksForPositions => Prompt.Contains("stands on the claim", StringComparison.Ordinal);

    /// <summary>The items between the marks.</summary>
    public JsonElement[] Items
    {
        get
        {
            Message.Should().StartWith("<<<ITEMS\n").And.EndWith("\nITEMS>>>");
            using JsonDocument document = JsonDocument.Parse(Message["<<<ITEMS\n".Length..^"\nITEMS>>>".Length]);
            return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone())];
        }
    }

    /// <summary>Gives every item an answer.</summary>
    public string AnswerEach(Func<JsonElement, object> answer) => JsonSerializer.Serialize(new { answers = Items.Select(answer) });

    public string AllSame(bool same, double confidence) =>
        AnswerEach(item => new { n = item.GetProperty("n").GetInt32(), same, confidence });

    public string AllStances(string stance, double confidence, string certainty = "certain") =>
        AnswerEach(item => new { n = item.GetProperty("n").GetInt32(), stance, certainty, confidence });
}
