using System.Runtime.CompilerServices;
using QuoteTracker.Speakers;

namespace QuoteTracker.Claims;

/// <summary>How much two statements say the same, whatever the rest of the batch: their words aligned one by one, polarity left aside. Thread-safe.</summary>
internal static class PropositionLikeness
{
    private static readonly ConditionalWeakTable<Statement, Alignment> Known = [];
    private static readonly WordReader Reader = new(WordModel.Default);

    /// <summary>How much of the words of one is held by the other: the larger and the smaller share, and the share of words that are no names.</summary>
    public static (float Held, float HeldBoth, float Predicates) Of(Statement first, Statement second)
    {
        (float left, float right, float predicates) = Alignment.Between(Known.GetValue(first, Read), Known.GetValue(second, Read));
        return (Math.Max(left, right), Math.Min(left, right), predicates);
    }

    private static Alignment Read(Statement statement)
    {
        bool ownSide = statement.Text.Split([' ', '"', '“', '’', '\'', ',', '.']).Any(word => word is "I" or "we" or "We" or "us" or "our" or "Our" or "my" or "My");
        string names = ownSide ? $" . {statement.Party?.Name} {statement.Speaker?.Name}" : string.Empty;
        return new Alignment(Reader.Read(" " + statement.Text + names), WordModel.Default);
    }
}
