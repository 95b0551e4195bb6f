namespace QuoteTracker.Quotes.Learned;

/// <summary>Labels of a token: outside, or beginning or inside of a source, cue or content span.</summary>
internal static class RoleLabel
{
    public const int Outside = 0;
    public const int BeginSource = 1;
    public const int InSource = 2;
    public const int BeginCue = 3;
    public const int InCue = 4;
    public const int BeginContent = 5;
    public const int InContent = 6;

    /// <summary>Number of labels.</summary>
    public const int Count = 7;

    /// <summary>Labels padded to the width of a vector register.</summary>
    public const int Width = 8;

    /// <summary>An inside label needs the beginning or inside of its own role before it.</summary>
    public static bool MayFollow(int previous, int current) =>
        current == Outside || current % 2 == 1 || (previous > 0 && (previous == current || previous == current - 1));

    /// <summary>Whether a sequence may start with the label.</summary>
    public static bool MayStart(int label) => label == Outside || label % 2 == 1;
}
