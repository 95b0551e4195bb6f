namespace QuoteTracker.Plugins;

/// <summary>Thrown by a judge whose model gave an answer that is not of the form asked for. The pipeline repeats the call, then keeps the
/// built-in decisions, with a diagnostic <see cref="DiagnosticCodes.InvalidJudgeAnswer"/>.</summary>
public sealed class InvalidAnswerException : Exception
{
    /// <summary>Creates the exception without details.</summary>
    public InvalidAnswerException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with the answer.</param>
    public InvalidAnswerException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with the answer.</param>
    /// <param name="innerException">The cause.</param>
    public InvalidAnswerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
