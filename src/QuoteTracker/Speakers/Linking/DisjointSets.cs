namespace QuoteTracker.Speakers.Linking;

/// <summary>Union-find over the integers below a number. The smallest element represents its set.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    public DisjointSets(int count)
    {
        _parents = new int[count];
        for (int i = 0; i < count; i++)
        {
            _parents[i] = i;
        }
    }

    public int Find(int element)
    {
        while (_parents[element] != element)
        {
            _parents[element] = _parents[_parents[element]];
            element = _parents[element];
        }

        return element;
    }

    public void Union(int one, int other)
    {
        (int first, int second) = (Find(one), Find(other));
        if (first != second)
        {
            _parents[Math.Max(first, second)] = Math.Min(first, second);
        }
    }
}
