namespace QuoteTracker.Text;

/// <summary>What the words of a text tell of its language.</summary>
/// <param name="ReadsAsEnglish">Whether it reads as English, or is too short to tell.</param>
/// <param name="Language">English name of the other language, or <see langword="null"/> when it is not known or the text reads as English.</param>
internal readonly record struct LanguageFinding(bool ReadsAsEnglish, string? Language);
