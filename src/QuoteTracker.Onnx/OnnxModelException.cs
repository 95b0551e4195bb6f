namespace QuoteTracker.Onnx;

/// <summary>A model or vocabulary that cannot be used: missing, broken, or with other inputs, outputs or shapes than asked for.</summary>
public sealed class OnnxModelException : Exception
{
    /// <summary>Creates the exception without details.</summary>
    public OnnxModelException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public OnnxModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public OnnxModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
