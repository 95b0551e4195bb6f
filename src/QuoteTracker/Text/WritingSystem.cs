namespace QuoteTracker.Text;

/// <summary>The script of a letter, as far as it tells languages apart.</summary>
internal enum WritingSystem
{
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Devanagari,
    Han,
    Kana,
    Hangul,
    Thai,
    Bengali,
    Tamil,
    Telugu,
    Georgian,
    Armenian,
    Ethiopic,
    Other,
}
