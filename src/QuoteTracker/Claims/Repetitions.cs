namespace QuoteTracker.Claims;

/// <summary>Finds statements that repeat another one word for word, as syndicated articles do, so that they are compared once.</summary>
internal static class Repetitions
{
    // A quote this long is the same quote wherever it stands; a shorter one needs the same surroundings too.
    private const int TellingLength = 8;

    /// <summary>For each statement the index of the first statement that it repeats; its own index when it repeats none.</summary>
    public static int[] First(StatementWords[] statements)
    {
        Dictionary<(string? Speaker, ulong Content, ulong Surroundings), int> seen = [];
        int[] first = new int[statements.Length];
        for (int i = 0; i < statements.Length; i++)
        {
            StatementWords words = statements[i];
            ulong surroundings = words.Content.Length >= TellingLength ? 0 : Hash(words.Window);
            var key = (words.Statement.Speaker?.Id, Hash(words.Content), surroundings);
            if (!seen.TryGetValue(key, out first[i]))
            {
                seen.Add(key, i);
                first[i] = i;
            }
        }

        return first;
    }

    private static ulong Hash(WordEntry[] words)
    {
        ulong hash = 14695981039346656037;
        foreach (WordEntry word in words)
        {
            hash = (System.Numerics.BitOperations.RotateLeft(hash, 23) ^ word.Term) * 1099511628211;
        }

        return hash;
    }
}
