namespace QuoteTracker.Tracking;

/// <summary>How many characters of a text are of the kinds that betray trouble.</summary>
internal readonly record struct CharacterCensus(int Controls, int LoneSurrogates, int Invisibles)
{
    public static CharacterCensus Of(ReadOnlySpan<char> text)
    {
        int controls = 0;
        int lone = 0;
        int invisibles = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= ' ' and < '\u007f')
            {
                continue;
            }

            if (char.IsControl(c))
            {
                controls += c is '\n' or '\r' or '\t' or '\f' or '\v' or '\u0085' ? 0 : 1;
            }
            else if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    i++;
                }
                else
                {
                    lone++;
                }
            }
            else if (c is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069') || (c == '\ufeff' && i > 0))
            {
                invisibles++;
            }
        }

        return new CharacterCensus(controls, lone, invisibles);
    }
}
