namespace QuoteTracker.ConsoleApp;

/// <summary>Results could not be written; the message is for the user.</summary>
internal sealed class OutputException : Exception
{
    public OutputException(string message)
        : base(message)
    {
    }

    public OutputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
