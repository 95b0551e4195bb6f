namespace QuoteTracker.Claims;

/// <summary>Tells statements that assert something from thanks, wishes and bare questions.</summary>
internal static class Proposition
{
    private static readonly string[] Courtesies = ["thank", "thanks", "congratulations", "welcome", "god bless", "happy ", "good morning", "good evening", "rest in peace"];

    /// <summary>Whether a statement holds something that may be true or false. Unsure cases count as such.</summary>
    public static bool IsCheckable(StatementWords words)
    {
        if (words.Content.Length == 0)
        {
            return false;
        }

        ReadOnlySpan<char> text = words.Statement.Text.AsSpan().Trim("\"“”„«»‘’'\u2018 ,.");
        return !IsBareQuestion(text) && !IsCourtesy(text, words.Content.Length);
    }

    private static bool IsBareQuestion(ReadOnlySpan<char> text)
    {
        int mark = text.IndexOfAny('.', '!', '?');
        return mark >= 0 && mark == text.Length - 1 && text[mark] == '?';
    }

    private static bool IsCourtesy(ReadOnlySpan<char> text, int length)
    {
        foreach (string courtesy in Courtesies)
        {
            if (length <= 4 && text.StartsWith(courtesy, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
