using System.Text.Json;
using Microsoft.Extensions.AI;
using QuoteTracker.Claims;
using QuoteTracker.Positions;

namespace QuoteTracker.Judging;

/// <summary>A judge that asks a language model with a fixed prompt (docs/PLUGINS.md) and accepts only an answer of the form that the prompt
/// names. Text of articles reaches the model as JSON strings between fixed marks, and can at worst turn the answer about itself, to one of the
/// few words allowed. One request a call. Thread-safe as far as the client is, which it does not dispose.</summary>
public sealed class ChatStatementJudge : IStatementJudge
{
    private static readonly Dictionary<string, Stance> Stances = new(StringComparer.Ordinal)
    {
        ["affirms"] = Stance.Affirms,
        ["denies"] = Stance.Denies,
        ["unconfirmed"] = Stance.Unconfirmed,
        ["non-committal"] = Stance.NonCommittal,
    };

    private static readonly Dictionary<string, Certainty> Certainties = new(StringComparer.Ordinal)
    {
        ["certain"] = Certainty.Certain,
        ["probable"] = Certainty.Probable,
        ["possible"] = Certainty.Possible,
    };

    private readonly IChatClient _client;
    private readonly ChatJudgeOptions _options;

    /// <summary>Creates a judge with default settings.</summary>
    /// <param name="client">The model.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    public ChatStatementJudge(IChatClient client)
        : this(client, new ChatJudgeOptions())
    {
    }

    /// <summary>Creates a judge.</summary>
    /// <param name="client">The model.</param>
    /// <param name="options">Its settings.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ChatStatementJudge(IChatClient client, ChatJudgeOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        _client = client;
        _options = options;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Position?>> JudgePositionsAsync(IReadOnlyList<PositionQuestion> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        string items = ChatItem.Write(questions, (json, question) =>
        {
            json.WriteString("claim", ChatItem.Cut(question.Claim.Text, _options));
            ChatItem.WriteStatement(json, question.Statement, _options);
        });
        string answer = await ChatPrompt.Position.AskAsync(_client, items, _options, cancellationToken).ConfigureAwait(false);
        return ChatAnswer.Read(answer, questions.Count, ["stance", "certainty", "confidence"], element => new Position(
            ChatAnswer.Word(element, "stance", Stances),
            ChatAnswer.Word(element, "certainty", Certainties),
            ChatAnswer.Probability(element, "confidence")));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SameClaimAnswer?>> JudgeSameClaimAsync(IReadOnlyList<SameClaimQuestion> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        string items = ChatItem.Write(questions, (json, question) =>
        {
            Write(json, "first", question.First);
            Write(json, "second", question.Second);
        });
        string answer = await ChatPrompt.SameClaim.AskAsync(_client, items, _options, cancellationToken).ConfigureAwait(false);
        return ChatAnswer.Read(answer, questions.Count, ["same", "confidence"], element => new SameClaimAnswer(
            ChatAnswer.Truth(element, "same"),
            ChatAnswer.Probability(element, "confidence")));
    }

    private void Write(Utf8JsonWriter json, string name, Speakers.Statement statement)
    {
        json.WriteStartObject(name);
        ChatItem.WriteStatement(json, statement, _options);
        json.WriteEndObject();
    }
}
