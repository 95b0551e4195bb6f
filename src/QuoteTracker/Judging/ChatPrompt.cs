using System.Text.Json;
using Microsoft.Extensions.AI;

namespace QuoteTracker.Judging;

/// <summary>A fixed prompt with the schema of its answer, embedded beside this type. Immutable.</summary>
internal sealed class ChatPrompt
{
    private readonly string _instructions;
    private readonly JsonElement _schema;
    private readonly string _name;

    private ChatPrompt(string name)
    {
        _name = name;
        _instructions = Read($"{name}-prompt.v1.txt");
        using JsonDocument schema = JsonDocument.Parse(Read($"{name}-answer.v1.schema.json"));
        _schema = schema.RootElement.Clone();
    }

    /// <summary>Asks for positions.</summary>
    public static ChatPrompt Position { get; } = new("position");

    /// <summary>Asks whether statements share a claim.</summary>
    public static ChatPrompt SameClaim { get; } = new("same-claim");

    /// <summary>Asks a model.</summary>
    /// <returns>The text of its answer.</returns>
    public async Task<string> AskAsync(IChatClient client, string itemsJson, ChatJudgeOptions options, CancellationToken cancellationToken)
    {
        ChatOptions request = options.CreateChatOptions?.Invoke() ?? new ChatOptions { Temperature = 0 };
        request.ResponseFormat = options.SendSchema ? ChatResponseFormat.ForJsonSchema(_schema, _name.Replace('-', '_')) : ChatResponseFormat.Json;
        ChatMessage[] messages = [new(ChatRole.System, _instructions), new(ChatRole.User, $"<<<ITEMS\n{itemsJson}\nITEMS>>>")];
        ChatResponse response = await client.GetResponseAsync(messages, request, cancellationToken).ConfigureAwait(false);
        return response.Text;
    }

    private static string Read(string file)
    {
        string resource = $"{typeof(ChatPrompt).Namespace}.Data.{file}";
        using Stream stream = typeof(ChatPrompt).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks {resource}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
