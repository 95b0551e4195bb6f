using System.Text;

namespace QuoteTracker.Tracking.Sessions;

/// <summary>Tells which ids every store can keep.</summary>
internal static class UsableId
{
    public const int Longest = 512;

    public static bool Is(string? id)
    {
        if (string.IsNullOrWhiteSpace(id) || id.Length > Longest)
        {
            return false;
        }

        for (int i = 0; i < id.Length; i += char.IsSurrogate(id[i]) ? 2 : 1)
        {
            if (char.IsControl(id[i]) || (char.IsSurrogate(id[i]) && !Rune.TryGetRuneAt(id, i, out _)))
            {
                return false;
            }
        }

        return true;
    }
}
