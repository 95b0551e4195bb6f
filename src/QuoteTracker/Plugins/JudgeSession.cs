namespace QuoteTracker.Plugins;

/// <summary>Puts questions to a judge within the limits of one run. Whatever goes wrong leaves a question unanswered and a diagnostic behind.
/// Not thread-safe.</summary>
internal sealed class JudgeSession(JudgeOptions options, PluginRun run)
{
    private int _calls;
    private int _failures;

    /// <summary>The settings.</summary>
    public JudgeOptions Options => options;

    /// <summary>Asks the questions in order, in batches.</summary>
    /// <param name="questions">The questions, the most urgent first.</param>
    /// <param name="lastCall">Calls of the run, earlier ones included, after which these questions are not asked any more.</param>
    /// <param name="judge">The judge.</param>
    /// <param name="problem">What is wrong with an answer, or <see langword="null"/>.</param>
    /// <returns>One answer a question; <see langword="null"/> where there is none.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public TAnswer?[] Ask<TQuestion, TAnswer>(
        IReadOnlyList<TQuestion> questions,
        int lastCall,
        Func<IReadOnlyList<TQuestion>, CancellationToken, Task<IReadOnlyList<TAnswer?>>> judge,
        Func<TAnswer, string?> problem)
        where TAnswer : class
    {
        TAnswer?[] answers = new TAnswer?[questions.Count];
        for (int start = 0; start < answers.Length; start += options.BatchSize)
        {
            if (_failures >= options.MaxFailures)
            {
                // Told by the failures themselves.
                break;
            }

            if (_calls >= lastCall)
            {
                run.Note(DiagnosticCodes.JudgeLimitReached, $"The judge was asked {_calls} times, the limit; {answers.Length - start} questions were not asked and keep the built-in decision.");
                break;
            }

            TQuestion[] batch = [.. questions.Skip(start).Take(options.BatchSize)];
            if (AskBatch(batch, lastCall, judge, problem) is { } given)
            {
                given.CopyTo(answers, start);
                _failures = 0;
            }
            else
            {
                _failures++;
            }
        }

        return answers;
    }

    private TAnswer?[]? AskBatch<TQuestion, TAnswer>(
        TQuestion[] batch,
        int lastCall,
        Func<IReadOnlyList<TQuestion>, CancellationToken, Task<IReadOnlyList<TAnswer?>>> judge,
        Func<TAnswer, string?> problem)
        where TAnswer : class
    {
        (string Code, string Message)? failure = null;
        for (int attempt = 0; attempt <= options.MaxRetries && _calls < lastCall; attempt++)
        {
            _calls++;
            try
            {
                IReadOnlyList<TAnswer?> answers = run.Wait(token => judge(batch, token), options.Timeout);
                Check(batch.Length, answers, problem);
                return [.. answers];
            }
            catch (InvalidAnswerException error)
            {
                failure = (DiagnosticCodes.InvalidJudgeAnswer, $"The judge gave an answer that is not valid, and the built-in decision stands: {error.Message}");
            }
            catch (TimeoutException)
            {
                failure = (DiagnosticCodes.JudgeFailed, $"The judge did not answer within {options.Timeout}, and the built-in decision stands.");
            }
            catch (Exception error) when (!run.Cancellation.IsCancellationRequested)
            {
                failure = (DiagnosticCodes.JudgeFailed, $"The judge failed, and the built-in decision stands: {error.Message}");
            }
        }

        if (failure is { } noted)
        {
            run.Note(noted.Code, noted.Message);
        }

        return null;
    }

    private static void Check<TAnswer>(int expected, IReadOnlyList<TAnswer?>? answers, Func<TAnswer, string?> problem)
        where TAnswer : class
    {
        if (answers is null || answers.Count != expected)
        {
            throw new InvalidAnswerException($"There are {answers?.Count ?? 0} answers to {expected} questions.");
        }

        foreach (TAnswer? answer in answers)
        {
            if (answer is not null && problem(answer) is { } wrong)
            {
                throw new InvalidAnswerException(wrong);
            }
        }
    }
}
