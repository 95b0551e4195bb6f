using QuoteTracker.Claims;
using QuoteTracker.Judging;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Onnx;

/// <summary>A judge that runs a local entailment model. A statement, with the words that introduce it ("denied that ..."), entails the claim it
/// affirms and contradicts the claim it denies; when it does neither the judge has no answer. Two statements share a claim when either entails or
/// contradicts the other; a model without a neutral label has no answer to that. Thread-safe; dispose it after use.</summary>
public sealed class OnnxEntailmentJudge : IStatementJudge, IDisposable
{
    private readonly EntailmentModel _model;
    private readonly bool _hasNeutral;

    /// <summary>Loads the model and checks that it takes and gives what is expected.</summary>
    /// <param name="options">Model, tokenizer and the order of labels.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="OnnxModelException">The model cannot be used; the message says why.</exception>
    public OnnxEntailmentJudge(OnnxEntailmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _hasNeutral = options.Labels.Contains(EntailmentLabel.Neutral);
        _model = new EntailmentModel(options);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Position?>> JudgePositionsAsync(IReadOnlyList<PositionQuestion> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return Task.Run<IReadOnlyList<Position?>>(
            () => [.. _model.Score([.. questions.Select(question => (AsReported(question.Statement), question.Claim.Text))], cancellationToken).Select(ToPosition)],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SameClaimAnswer?>> JudgeSameClaimAsync(IReadOnlyList<SameClaimQuestion> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (!_hasNeutral)
        {
            // Such a model finds every two texts related.
            return Task.FromResult<IReadOnlyList<SameClaimAnswer?>>(new SameClaimAnswer?[questions.Count]);
        }

        return Task.Run<IReadOnlyList<SameClaimAnswer?>>(
            () =>
            {
                (string, string)[] pairs = [.. questions.SelectMany(question => new[]
                {
                    (AsReported(question.First), question.Second.Text),
                    (AsReported(question.Second), question.First.Text),
                })];
                IReadOnlyList<EntailmentScores> scores = _model.Score(pairs, cancellationToken);
                return [.. questions.Select((_, i) => ToAnswer(scores[2 * i], scores[(2 * i) + 1]))];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    private static Position? ToPosition(EntailmentScores scores)
    {
        if (scores.Neutral >= scores.Entailment && scores.Neutral >= scores.Contradiction)
        {
            return null;
        }

        return scores.Entailment >= scores.Contradiction
            ? new Position(Stance.Affirms, Certainty.Certain, scores.Entailment)
            : new Position(Stance.Denies, Certainty.Certain, scores.Contradiction);
    }

    private static SameClaimAnswer ToAnswer(EntailmentScores forth, EntailmentScores back)
    {
        double related = 1 - Math.Min(forth.Neutral, back.Neutral);
        return new SameClaimAnswer(related >= 0.5, Math.Max(related, 1 - related));
    }

    /// <summary>The sentences that the statement and the words that introduce it stand in.</summary>
    private static string AsReported(Statement statement)
    {
        AnalyzedText text = statement.Article.Text;
        TextSpan[] spans = [.. statement.Attribution.Content, .. statement.Attribution.Cue, .. statement.Attribution.Source];
        TokenRange tokens = text.TokensIn(new TextSpan(spans.Min(span => span.Start), spans.Max(span => span.End)));
        if (tokens.Length == 0)
        {
            return statement.Text;
        }

        int start = text.Tokens[text.Sentences[text.SentenceOf(tokens.Start)].Start].Span.Start;
        int end = text.Tokens[text.Sentences[text.SentenceOf(tokens.End - 1)].End - 1].Span.End;
        return text.Text[start..end];
    }
}
