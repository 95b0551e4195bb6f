using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>The tokens of an article in the forms the search for names needs, made once: folded words, capitals, sentence starts.</summary>
internal sealed class ArticleWords
{
    private readonly string[] _folded;
    private readonly int[] _sentences;

    /// <summary>Words that the text also writes small.</summary>
    private readonly HashSet<string> _lowerCase = new(StringComparer.Ordinal);

    /// <summary>Which tokens look like names in a text without meaningful capitals; <see langword="null"/> for the usual text.</summary>
    private readonly bool[]? _caseless;

    public ArticleWords(AnalyzedText text)
    {
        Text = text;
        _folded = new string[text.Tokens.Length];
        _sentences = new int[text.Tokens.Length];
        var pool = new Dictionary<string, string>(StringComparer.Ordinal);
        int capitals = 0;
        int lower = 0;
        for (int i = 0; i < _folded.Length; i++)
        {
            ReadOnlySpan<char> word = text.Word(i);
            string folded = NameFolding.Fold(word[PrefixLength(word)..]);
            if (pool.TryGetValue(folded, out string? known))
            {
                folded = known;
            }
            else
            {
                pool.Add(folded, folded);
            }

            _folded[i] = folded;
            if (folded.Length > 1 && char.IsLower(word[0]) && !IsPrefixed(word))
            {
                _lowerCase.Add(folded);
            }

            if (word.Length > 3 && char.IsLetter(word[0]))
            {
                if (word.IndexOfAnyInRange('a', 'z') < 0)
                {
                    capitals++;
                }
                else if (char.IsLower(word[0]))
                {
                    lower++;
                }
            }
        }

        for (int s = 0; s < text.Sentences.Length; s++)
        {
            for (int i = text.Sentences[s].Start; i < text.Sentences[s].End; i++)
            {
                _sentences[i] = s;
            }
        }

        IsAllCaps = capitals > 8 && capitals > 4 * lower;
        _caseless = IsAllCaps || (lower > 8 && capitals == 0 && !AnyCapital()) ? CaselessNames.Find(this) : null;
        Headlines = _caseless is null ? FindHeadlines() : new bool[text.Sentences.Length];
    }

    public AnalyzedText Text { get; }

    public int Count => _folded.Length;

    /// <summary>The folded words, "" for marks.</summary>
    public IReadOnlyList<string> Folded => _folded;

    /// <summary>Whether nearly all words are in capitals, so that capitals mean nothing.</summary>
    public bool IsAllCaps { get; }

    /// <summary>For each sentence, whether it is set in title case, so that capitals mean little.</summary>
    public bool[] Headlines { get; }

    public int SentenceOf(int token) => _sentences[token];

    public TokenRange SentenceRange(int token) => Text.Sentences[_sentences[token]];

    public bool IsSentenceStart(int token)
    {
        TokenRange sentence = SentenceRange(token);
        for (int i = sentence.Start; i < token; i++)
        {
            if (_folded[i].Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a token is written as a name would be: a capital first, or letters of a script without capitals.</summary>
    public bool IsCapital(int token)
    {
        if (_caseless is not null)
        {
            return _caseless[token];
        }

        ReadOnlySpan<char> word = Text.Word(token);
        if (IsCompoundAdjective(word))
        {
            return false;
        }

        foreach (char letter in word)
        {
            if (char.IsLetter(letter))
            {
                return char.IsUpper(letter) || (!char.IsLower(letter) && letter > 0x24F) || IsPrefixed(word);
            }

            if (char.IsDigit(letter))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the text also writes the word of a token small, so that its capital may come from its place alone.</summary>
    public bool IsAlsoLowerCase(int token) => _lowerCase.Contains(_folded[token]);

    /// <summary>"a Western diplomat": a capitalised word that only describes the noun after it.</summary>
    public bool IsLoneAdjective(int start, int end) => end - start == 1 && end < Count && _folded[end].Length > 0 && !IsCapital(end)
        && (Text.Tokens[start] is { PartOfSpeech: PartOfSpeech.Adjective, Entity: EntityKind.None or EntityKind.Group }
            || _folded[start] is "western" or "eastern" or "northern" or "southern" or "african" or "asian" or "arab" or "nordic");

    /// <summary>Length of "then-", "ex-" and the like at the start of a word: they are no part of the name that follows.</summary>
    public static int PrefixLength(ReadOnlySpan<char> word)
    {
        int dash = word.IndexOf('-');
        return dash is >= 2 and <= 4 && dash + 1 < word.Length && char.IsUpper(word[dash + 1])
            && (word[..dash].Equals("then", StringComparison.OrdinalIgnoreCase) || word[..dash].Equals("ex", StringComparison.OrdinalIgnoreCase) || word[..dash].Equals("now", StringComparison.OrdinalIgnoreCase)) ? dash + 1 : 0;
    }

    public bool IsUpper(int token)
    {
        if (_caseless is not null)
        {
            return _caseless[token];
        }

        ReadOnlySpan<char> word = Text.Word(token);
        return word.Length > 1 && word.IndexOfAnyInRange('A', 'Z') >= 0 && word.IndexOfAnyInRange('a', 'z') < 0;
    }

    public bool Is(int token, string folded) => token >= 0 && token < _folded.Length && string.Equals(_folded[token], folded, StringComparison.Ordinal);

    public bool IsMark(int token, char mark) => token >= 0 && token < _folded.Length && Text.Tokens[token].Span.Length == 1 && Text.Word(token)[0] == mark;

    /// <summary>"us", but not "US" and "U.S.".</summary>
    public bool IsPronoun(int token, Func<string, bool> kind) => kind(_folded[token]) && !(_folded[token] is "us" && Text.Word(token)[0] == 'U');

    public bool IsComma(int token) => IsMark(token, ',');

    /// <summary>"'s" or a lone apostrophe after a plural.</summary>
    public bool IsPossessive(int token)
    {
        if (token < 1 || token >= _folded.Length)
        {
            return false;
        }

        ReadOnlySpan<char> word = Text.Word(token);
        return word.Length is 1 or 2 && word[0] is '\'' or '’' && (word.Length == 1 || word[1] is 's' or 'S')
            && Text.Tokens[token].Span.Start == Text.Tokens[token - 1].Span.End
            && (word.Length == 2 || Text.Word(token - 1)[^1] is 's' or 'z' or 'x');
    }

    /// <summary>The words as written, from the first to the last token of a range.</summary>
    public string Written(int start, int end)
    {
        if (end <= start)
        {
            return "";
        }

        string written = Text.SpanOf(new TokenRange(start, end)).Of(Text.Text).ToString().Replace('’', '\'');
        return written.AsSpan().IndexOfAny('\r', '\n', '\t') < 0 && !written.Contains("  ", StringComparison.Ordinal)
            ? written
            : string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // "London-based", "U.S.-led": no name, unlike "Chun-ying".
    private static bool IsCompoundAdjective(ReadOnlySpan<char> word)
    {
        int dash = word.LastIndexOfAny('-', '\u2010', '\u2011');
        return dash > 0 && word[(dash + 1)..] is "based" or "led" or "backed" or "born" or "owned" or "run" or "style" or "era" or "controlled" or "listed" or "funded" or "trained"
            or "educated" or "made" or "sponsored" or "bound" or "friendly" or "linked" or "dominated" or "held" or "area" or "only" or "wide" or "supported" or "appointed" or "brokered" or "mediated";
    }

    // "al-Jubeir", "d'Estaing", "iPhone".
    private static bool IsPrefixed(ReadOnlySpan<char> word)
    {
        int dash = word.IndexOfAny('-', '\'', '’');
        if (dash > 0 && dash < 4 && dash + 1 < word.Length && char.IsUpper(word[dash + 1]))
        {
            return true;
        }

        return word.Length > 2 && char.IsLower(word[0]) && char.IsUpper(word[1]) && !char.IsUpper(word[2]);
    }

    private bool AnyCapital()
    {
        int capitals = 0;
        foreach (char letter in Text.Text)
        {
            if (char.IsUpper(letter) && ++capitals > 2)
            {
                return true;
            }
        }

        return false;
    }

    private bool[] FindHeadlines()
    {
        var headlines = new bool[Text.Sentences.Length];
        for (int s = 0; s < headlines.Length; s++)
        {
            int capital = 0;
            int lower = 0;
            for (int i = Text.Sentences[s].Start; i < Text.Sentences[s].End; i++)
            {
                if (_folded[i].Length > 3 && !Vocabulary.FunctionWords.Contains(_folded[i]) && char.IsLetter(Text.Word(i)[0]))
                {
                    if (char.IsUpper(Text.Word(i)[0]))
                    {
                        capital++;
                    }
                    else
                    {
                        lower++;
                    }
                }
            }

            headlines[s] = capital >= 4 && lower * 6 <= capital;
        }

        return headlines;
    }
}
