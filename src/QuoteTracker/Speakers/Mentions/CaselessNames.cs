using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Guesses the names of a text that is all in capitals or all in lower case: known phrases, titles with the words after them, and given names with the word after them.</summary>
internal static class CaselessNames
{
    public static bool[] Find(ArticleWords words)
    {
        var names = new bool[words.Count];
        for (int i = 0; i < words.Count; i++)
        {
            int limit = Math.Min(words.SentenceRange(i).End, i + 8);
            int length;
            bool known = (Countries.Senses.Longest(words.Folded, i, limit, out length) is { } country && !(country.UpperCaseOnly && length == 1) && !Vocabulary.FunctionWords.Contains(words.Folded[i]))
                || Institutions.Named.Longest(words.Folded, i, limit, out length) is { Name.Length: > 3 }
                || (Vocabulary.Media.Longest(words.Folded, i, limit, out length) is { Name.Length: > 4 } && length > 1);
            if (known)
            {
                Mark(names, i, i + length);
            }
            else if (Offices.Titles.Longest(words.Folded, i, limit, out length) is not null && IsNameWord(words, i + length, limit))
            {
                Mark(names, i, i + length + 1 + (IsNameWord(words, i + length + 1, limit) && GivenNames.IsGivenName(words.Folded[i + length]) ? 1 : 0));
            }
            else if (GivenNames.IsGivenName(words.Folded[i]) && !Vocabulary.FunctionWords.Contains(words.Folded[i]) && IsNameWord(words, i + 1, limit))
            {
                int end = i + 1;
                while (end + 1 < limit && (words.Folded[end].Length == 1 || PersonName.IsParticle(words.Folded[end])) && IsNameWord(words, end + 1, limit))
                {
                    end++;
                }

                Mark(names, i, end + 1);
            }
        }

        MarkSurnames(words, names);
        return names;
    }

    /// <summary>A name's last word alone, later in the text.</summary>
    private static void MarkSurnames(ArticleWords words, bool[] names)
    {
        HashSet<string> surnames = new(StringComparer.Ordinal);
        for (int i = 1; i < names.Length; i++)
        {
            bool ends = names[i] && (i + 1 == names.Length || !names[i + 1]);
            if (ends && names[i - 1] && GivenNames.IsGivenName(words.Folded[i - 1]) && words.Folded[i].Length > 2 && !GivenNames.IsGivenName(words.Folded[i]))
            {
                surnames.Add(words.Folded[i]);
            }
        }

        for (int i = 0; i < names.Length; i++)
        {
            names[i] |= surnames.Contains(words.Folded[i]);
        }
    }

    private static bool IsNameWord(ArticleWords words, int token, int limit) =>
        token < limit && words.Folded[token].Length > 0 && !char.IsAsciiDigit(words.Folded[token][0]) && !words.IsPossessive(token)
        && !Vocabulary.FunctionWords.Contains(words.Folded[token]) && !Offices.Phrases.TryGet(words.Folded[token], out _);

    private static void Mark(bool[] names, int start, int end)
    {
        for (int i = start; i < Math.Min(end, names.Length); i++)
        {
            names[i] = true;
        }
    }
}
