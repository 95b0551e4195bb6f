using System.Numerics;

namespace QuoteTracker.Claims;

/// <summary>Numbers terms in the order in which they are met: an open-addressing table, since terms are hashes already. Not thread-safe while it grows.</summary>
internal sealed class TermTable
{
    private const int FewestSlots = 64;

    private ulong[] _terms = new ulong[FewestSlots];
    private int[] _numbers = new int[FewestSlots];

    /// <summary>Number of terms.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a term, or -1.</summary>
    public int Find(ulong term)
    {
        int slot = Slot(term);
        return _numbers[slot] - 1;
    }

    /// <summary>The number of a term, which is taken in when it is new.</summary>
    public int Number(ulong term)
    {
        int slot = Slot(term);
        if (_numbers[slot] == 0)
        {
            if (2 * (Count + 1) > _terms.Length)
            {
                Grow();
                slot = Slot(term);
            }

            _terms[slot] = term;
            _numbers[slot] = ++Count;
        }

        return _numbers[slot] - 1;
    }

    private int Slot(ulong term)
    {
        int slot = (int)BitOperations.RotateLeft(term * 0x9E3779B97F4A7C15, 32) & (_terms.Length - 1);
        while (_numbers[slot] != 0 && _terms[slot] != term)
        {
            slot = (slot + 1) & (_terms.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        (ulong[] terms, int[] numbers) = (_terms, _numbers);
        _terms = new ulong[2 * terms.Length];
        _numbers = new int[2 * terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            if (numbers[i] != 0)
            {
                int slot = Slot(terms[i]);
                _terms[slot] = terms[i];
                _numbers[slot] = numbers[i];
            }
        }
    }
}
