using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Names;

/// <summary>The form in which names of bodies are compared: folded, without article and company form ("The Boeing Co." is "boeing"), and their initials.</summary>
internal static class OrganizationName
{
    public static string Key(ReadOnlySpan<char> name)
    {
        List<string> words = [.. NameFolding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words.Count > 1 && words[0] is "the" or "a" or "an")
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && Vocabulary.CompanyForms.Contains(words[^1]) && words[^1] is not ("company" or "group" or "companies" or "holding"))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words);
    }

    /// <summary>"Environmental Protection Agency" gives "epa"; <see langword="null"/> for a single word.</summary>
    public static string? Initials(string key)
    {
        string[] words = key.Split(' ');
        return words.Length < 2 ? null : string.Concat(words.Where(word => word is not ("of" or "and" or "for" or "the" or "in")).Select(word => word[0]));
    }
}
