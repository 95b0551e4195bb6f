namespace QuoteTracker.Claims;

/// <summary>Decides whether statements share a claim where the built-in model is uncertain. Implementations are thread-safe.</summary>
public interface ISameClaimJudge
{
    /// <summary>Answers several questions in one call.</summary>
    /// <param name="questions">The questions, at least one.</param>
    /// <param name="cancellationToken">Ends with the run and with the time limit of the call.</param>
    /// <returns>One answer a question, in their order; <see langword="null"/> where the judge has none.</returns>
    /// <exception cref="Plugins.InvalidAnswerException">The judge's model gave an answer that is not of the form asked for.</exception>
    Task<IReadOnlyList<SameClaimAnswer?>> JudgeSameClaimAsync(IReadOnlyList<SameClaimQuestion> questions, CancellationToken cancellationToken);
}
