using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Rules;

/// <summary>An attribution in the making, in tokens.</summary>
internal sealed class Draft
{
    /// <summary>The source; empty when the text names none.</summary>
    public TokenRange Source { get; set; }

    /// <summary>Pieces of the cue, in order.</summary>
    public List<TokenRange> Cue { get; } = [];

    /// <summary>Pieces of the content, in order.</summary>
    public List<TokenRange> Content { get; } = [];

    /// <summary>Whether the content was found by its quotation marks.</summary>
    public bool Quoted { get; set; }

    /// <summary>Whether the layout shows it as speech although it has no marks.</summary>
    public bool IsSpeech { get; set; }

    public double Confidence { get; set; } = 0.5;
}
