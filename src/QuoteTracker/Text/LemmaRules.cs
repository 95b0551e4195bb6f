using System.Buffers;

namespace QuoteTracker.Text;

/// <summary>Spelling rules that take inflected endings off English words. They work on lower-case words in place.</summary>
internal static class LemmaRules
{
    /// <summary>Room that a dictionary form may need beyond the word's own length.</summary>
    public const int Growth = 16;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>Applies the rules of a class.</summary>
    /// <param name="kind">The class.</param>
    /// <param name="partOfSpeech">The part of speech, which says which ending to expect.</param>
    /// <param name="word">The word, with room to grow.</param>
    /// <param name="length">Its length.</param>
    /// <returns>Length of the dictionary form.</returns>
    public static int Apply(LemmaClass kind, PartOfSpeech partOfSpeech, Span<char> word, int length) => kind switch
    {
        LemmaClass.Noun => Plural(word, length),
        LemmaClass.Verb => partOfSpeech switch
        {
            PartOfSpeech.VerbPresentThird => Plural(word, length),
            PartOfSpeech.VerbGerund => Strip(word, length, "ing"),
            PartOfSpeech.VerbPast or PartOfSpeech.VerbPastParticiple => Past(word, length),
            _ => length,
        },
        LemmaClass.Adjective => partOfSpeech is PartOfSpeech.AdjectiveComparative or PartOfSpeech.AdverbComparative
            ? Graded(word, length, "er")
            : Graded(word, length, "est"),
        _ => length,
    };

    private static int Plural(Span<char> word, int length)
    {
        ReadOnlySpan<char> form = word[..length];
        if (length < 4 || form[^1] != 's' || form.EndsWith("ss") || form.EndsWith("us") || form.EndsWith("is"))
        {
            return length < 4 && length > 2 && form[^1] == 's' && form[^2] != 's' ? length - 1 : length;
        }

        if (form.EndsWith("ies"))
        {
            if (length == 4)
            {
                return length - 1;
            }

            word[length - 3] = 'y';
            return length - 2;
        }

        bool sibilant = form.EndsWith("sses") || form.EndsWith("xes") || form.EndsWith("zzes") || form.EndsWith("ches") || form.EndsWith("shes");
        return sibilant || form.EndsWith("oes") ? length - 2 : length - 1;
    }

    private static int Past(Span<char> word, int length)
    {
        ReadOnlySpan<char> form = word[..length];
        if (form.EndsWith("ied") && length > 4)
        {
            word[length - 3] = 'y';
            return length - 2;
        }

        return form.EndsWith("eed") ? length - 1 : Strip(word, length, "ed");
    }

    private static int Graded(Span<char> word, int length, ReadOnlySpan<char> ending)
    {
        ReadOnlySpan<char> form = word[..length];
        if (!form.EndsWith(ending) || length < ending.Length + 3)
        {
            return length;
        }

        int stem = length - ending.Length;
        if (form[stem - 1] == 'i')
        {
            word[stem - 1] = 'y';
            return stem;
        }

        return Restore(word, stem);
    }

    private static int Strip(Span<char> word, int length, ReadOnlySpan<char> ending)
    {
        ReadOnlySpan<char> form = word[..length];
        int stem = length - ending.Length;
        return !form.EndsWith(ending) || stem < 2 || !HasVowel(form[..stem]) ? length : Restore(word, stem);
    }

    /// <summary>Undoes the spelling changes before an ending: "stopp" becomes "stop", "mak" becomes "make".</summary>
    private static int Restore(Span<char> word, int stem)
    {
        ReadOnlySpan<char> form = word[..stem];
        char last = form[^1];
        char before = form[^2];
        if (last == before && !IsVowel(last))
        {
            return last is 'l' or 's' or 'z' or 'f' ? stem : stem - 1;
        }

        if (NeedsE(form, last, before))
        {
            word[stem] = 'e';
            return stem + 1;
        }

        return stem;
    }

    private static bool NeedsE(ReadOnlySpan<char> form, char last, char before) => last switch
    {
        'v' or 'u' => true,
        'c' => true,
        's' => IsVowel(before) || before is 'n' or 'r' or 'l' or 'p',
        'z' => before is 'i' or 'y' or 'o' or 'a',
        'g' => before is 'n' && form.Length > 2 && form[^3] is 'a' or 'e' or 'u' ? form[^3] is not 'o' && form.Length > 4 : before is 'd' or 'a' or 'r' or 'l',
        't' => before is 'a' && !EndsInVowelPair(form) || form.EndsWith("quot") || form.EndsWith("rit") || form.EndsWith("but") || form.EndsWith("mot") || form.EndsWith("vot") || form.EndsWith("not") || form.EndsWith("cut") || form.EndsWith("ut") || form.EndsWith("plet") || form.EndsWith("invit"),
        'l' => !IsVowel(before) && before is 'b' or 'd' or 'g' or 'k' or 'p' or 't' or 'f' or 'z' || form.EndsWith("rul") || form.EndsWith("fil") || form.EndsWith("il") && form.Length == 3,
        'r' => (before is 'i' or 'u' or 'a' or 'o') && !EndsInVowelPair(form) && form.Length > 2 && !form.EndsWith("tor") && !form.EndsWith("vor") && !form.EndsWith("bor") && !form.EndsWith("nor"),
        'k' or 'm' or 'n' or 'd' or 'p' or 'b' => IsVowel(before) && before is not 'e' && !EndsInVowelPair(form) && IsShort(form),
        _ => false,
    };

    private static bool EndsInVowelPair(ReadOnlySpan<char> form) => form.Length > 2 && IsVowel(form[^2]) && IsVowel(form[^3]) && !form.EndsWith("qui");

    private static bool IsShort(ReadOnlySpan<char> form)
    {
        int vowels = 0;
        foreach (char c in form)
        {
            vowels += IsVowel(c) ? 1 : 0;
        }

        return vowels == 1 || form[^2] is 'i' or 'u' or 'a';
    }

    private static bool HasVowel(ReadOnlySpan<char> form) => form.ContainsAny(Vowels);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
