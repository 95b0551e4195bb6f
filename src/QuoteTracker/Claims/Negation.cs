using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>Takes negation off a proposition, since polarity is no part of a claim.</summary>
internal static class Negation
{
    private static readonly HashSet<string> Carriers = new(StringComparer.OrdinalIgnoreCase)
    {
        "will", "would", "can", "could", "should", "shall", "may", "might", "must", "is", "are", "was", "were", "has", "have", "had", "am",
        "wo", "ca", "'s", "’s", "'ll", "’ll", "'re", "’re", "'m", "’m", "'ve", "’ve",
    };

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "n't", "n’t", "never", "no", "none", "nothing", "nobody", "neither", "nor", "without", "cannot",
    };

    /// <summary>Removes what comes off without changing another word and returns how many negations are left.</summary>
    public static int Remove(List<ClaimToken> tokens)
    {
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            ClaimToken token = tokens[i];
            if (token.Is("cannot"))
            {
                tokens[i] = token with { Word = "can" };
            }
            else if (i > 0 && IsNot(token) && Carriers.Contains(tokens[i - 1].Word))
            {
                tokens.RemoveAt(i);
                tokens[i - 1] = tokens[i - 1] with { Word = Full(tokens[i - 1].Word), PartOfSpeech = PartOfSpeech.Modal };
            }
        }

        return tokens.Count(token => Words.Contains(token.Word));
    }

    private static bool IsNot(ClaimToken token) => token.Is("not") || token.Is("n't") || token.Is("n’t") || token.Is("never");

    private static string Full(string carrier) => carrier.ToUpperInvariant() switch
    {
        "WO" => "will",
        "CA" => "can",
        _ => carrier,
    };
}
