using System.Collections.Frozen;

namespace QuoteTracker.Text;

/// <summary>Tells English from other languages, and which other language it is, by script and by function words, which make up a third or more of
/// running text. Of a short text it says only what is sure: headlines, names and scraps pass as English. Thread-safe.</summary>
internal static class LanguageDetector
{
    /// <summary>From this number of words on, a text without English function words is not English, whatever else it is.</summary>
    private const int FewestWords = 40;

    private const int MostWords = 2_000;

    /// <summary>Running English has .30 to .45, lists of names and tables .05 to .15, other European languages below .04.</summary>
    private const double LeastEnglish = .05;

    /// <summary>Letters of another script from which on, where they are most of the text, its script tells.</summary>
    private const int FewestLetters = 10;

    /// <summary>What a short text must have of another language: so many function words, not all the same, so large a share, and so many for one of English.
    /// None of 13,462 English headlines and first lines has that.</summary>
    private const int FewestForeign = 3;

    private const double LeastForeign = .25;
    private const int ForeignForOneEnglish = 4;

    /// <summary>A language is named when the next one has at most this share of its function words; else both are.</summary>
    private const double ClearlyFewer = .9;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishOnly = EmbeddedData.ReadLines(typeof(LanguageDetector), "english-function-words.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looks at the first 2,000 words of a text.</summary>
    public static LanguageFinding Detect(AnalyzedText text)
    {
        var scripts = new ScriptCensus();
        Span<int> found = stackalloc int[LanguageProfiles.Languages.Length];
        found.Clear();
        Span<FirstWord> first = stackalloc FirstWord[found.Length];
        first.Clear();
        int words = 0;
        int english = 0;
        for (int i = 0; i < text.Tokens.Length && words < MostWords; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            if (!char.IsLetter(word[0]) && !char.IsHighSurrogate(word[0]))
            {
                continue;
            }

            scripts.Add(word);
            english += EnglishOnly.Contains(word) ? 1 : 0;

            // Function words within a name ("De La Cruz", "Los Angeles") have capitals; the first word of a sentence has one anyway.
            words++;
            bool mayTell = !char.IsUpper(word[0]) || i == 0 || text.Word(i - 1) is "." or "!" or "?";
            if (LanguageProfiles.Find(word) is not { } function)
            {
                continue;
            }

            foreach (int language in function.Languages)
            {
                if (language == 0 || mayTell)
                {
                    first[language] = found[language]++ == 0 ? new FirstWord(function.Number, HasOthers: false)
                        : first[language] with { HasOthers = first[language].HasOthers || first[language].Number != function.Number };
                }
            }
        }

        bool isOtherScript = scripts.Main != WritingSystem.Latin && scripts[scripts.Main] >= FewestLetters && scripts[WritingSystem.Latin] * 2 < scripts.Total;
        if (isOtherScript)
        {
            return new LanguageFinding(ReadsAsEnglish: false, LanguageOf(scripts, found));
        }

        int best = Best(found);
        bool isSure = found[best] >= FewestForeign && found[best] >= LeastForeign * words && found[best] >= ForeignForOneEnglish * found[0] && first[best].HasOthers;
        return isSure ? new LanguageFinding(ReadsAsEnglish: false, Named(found, best))
            : new LanguageFinding(ReadsAsEnglish: words < FewestWords || english >= LeastEnglish * words, Language: null);
    }

    /// <summary>The function word of a language that came first, and whether others did.</summary>
    private readonly record struct FirstWord(int Number, bool HasOthers);

    private static int Best(ReadOnlySpan<int> found)
    {
        int best = 1;
        for (int language = 2; language < found.Length; language++)
        {
            best = found[language] > found[best] ? language : best;
        }

        return best;
    }

    /// <summary>The language, or the two that the words fit alike ("Danish or Norwegian").</summary>
    private static string Named(ReadOnlySpan<int> found, int best)
    {
        int second = best == 1 ? 2 : 1;
        for (int language = 1; language < found.Length; language++)
        {
            second = language != best && found[language] > found[second] ? language : second;
        }

        string name = LanguageProfiles.Languages[best];
        return found[second] > ClearlyFewer * found[best] ? $"{name} or {LanguageProfiles.Languages[second]}" : name;
    }

    private static string? LanguageOf(ScriptCensus scripts, ReadOnlySpan<int> found) => scripts.Main switch
    {
        WritingSystem.Greek => "Greek",
        WritingSystem.Hebrew => "Hebrew",
        WritingSystem.Hangul => "Korean",
        WritingSystem.Thai => "Thai",
        WritingSystem.Bengali => "Bengali",
        WritingSystem.Tamil => "Tamil",
        WritingSystem.Telugu => "Telugu",
        WritingSystem.Georgian => "Georgian",
        WritingSystem.Armenian => "Armenian",
        WritingSystem.Ethiopic => "Amharic",

        // Japanese mixes both; a Chinese text has no kana but in a name.
        WritingSystem.Kana => "Japanese",
        WritingSystem.Han => scripts[WritingSystem.Kana] * 20 >= scripts[WritingSystem.Han] ? "Japanese" : "Chinese",

        WritingSystem.Cyrillic or WritingSystem.Arabic or WritingSystem.Devanagari when found[Best(found)] > 0 => Named(found, Best(found)),
        WritingSystem.Cyrillic => "a language written in Cyrillic letters",
        WritingSystem.Arabic => "a language written in Arabic letters",
        WritingSystem.Devanagari => "a language written in Devanagari letters",
        _ => null,
    };
}
