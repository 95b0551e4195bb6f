namespace QuoteTracker.Quotes.Learned;

/// <summary>Words that often are cues, as hashes of their lower-case form with a level from 1 (now and then) to 3 (mostly).
/// An open-addressing table. Immutable.</summary>
internal sealed class CueLexicon
{
    private readonly int[] _words;
    private readonly byte[] _levels;

    /// <param name="entries">Hash of the word and its level.</param>
    public CueLexicon(IReadOnlyCollection<KeyValuePair<int, byte>> entries)
    {
        int size = 16;
        while (size < entries.Count * 4)
        {
            size *= 2;
        }

        _words = new int[size];
        _levels = new byte[size];
        foreach ((int word, byte level) in entries)
        {
            int at = Slot(word);
            while (_levels[at] != 0 && _words[at] != word)
            {
                at = (at + 1) & (size - 1);
            }

            _words[at] = word;
            _levels[at] = level;
        }

        Count = _levels.Count(level => level != 0);
    }

    public int Count { get; }

    /// <summary>Level of a word; 0 when it is not in the lexicon.</summary>
    public byte LevelOf(int word)
    {
        for (int at = Slot(word); _levels[at] != 0; at = (at + 1) & (_words.Length - 1))
        {
            if (_words[at] == word)
            {
                return _levels[at];
            }
        }

        return 0;
    }

    /// <summary>All entries, ordered by hash.</summary>
    public IEnumerable<KeyValuePair<int, byte>> Entries() =>
        _words.Zip(_levels, KeyValuePair.Create).Where(entry => entry.Value != 0).OrderBy(entry => entry.Key);

    private int Slot(int word) => (int)((uint)(word * -1640531527) >> 8) & (_words.Length - 1);
}
