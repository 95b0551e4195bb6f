using System.Numerics.Tensors;

namespace QuoteTracker.Claims;

/// <summary>The words of a proposition, ready to be aligned with those of another. Weights are absolute, not those of a batch. Immutable.</summary>
internal sealed class Alignment
{
    // Words are taken to mean the same from this cosine on, in part; below it they have nothing to do with each other.
    private const float Related = 0.55f;
    private const int MostWords = 24;

    private readonly ulong[] _terms;
    private readonly float[] _weights;
    private readonly int[] _words;
    private readonly bool[] _names;
    private readonly WordModel _model;

    /// <summary>Prepares words; of many, the rarest count.</summary>
    public Alignment(IEnumerable<WordEntry> words, WordModel model)
    {
        WordEntry[] distinct = [.. words.Where(word => word.Term != 0).DistinctBy(word => word.Term).OrderByDescending(word => model.Rarity(word.Word)).ThenBy(word => word.Term).Take(MostWords)];
        _terms = [.. distinct.Select(word => word.Term)];
        _weights = [.. distinct.Select(word => model.Rarity(word.Word))];
        _words = [.. distinct.Select(word => word.Word)];
        _names = [.. distinct.Select(word => word.IsName)];
        _model = model;
    }

    /// <summary>How much of each of two propositions the other holds.</summary>
    public static (float Left, float Right, float Predicates) Between(Alignment left, Alignment right)
    {
        (float ofLeft, float predicatesLeft) = left.HeldBy(right);
        (float ofRight, float predicatesRight) = right.HeldBy(left);
        return (ofLeft, ofRight, Math.Max(predicatesLeft, predicatesRight));
    }

    /// <summary>Weighted share of the words, and of those that are no names, that another proposition holds, word for word or nearly.</summary>
    private (float All, float Predicates) HeldBy(Alignment other)
    {
        float all = 0;
        float held = 0;
        float predicates = 0;
        float heldPredicates = 0;
        for (int i = 0; i < _terms.Length; i++)
        {
            float found = Best(i, other) * _weights[i];
            all += _weights[i];
            held += found;
            if (!_names[i])
            {
                predicates += _weights[i];
                heldPredicates += found;
            }
        }

        return (all <= 0 ? 0 : held / all, predicates <= 0 ? 0 : heldPredicates / predicates);
    }

    private float Best(int word, Alignment other)
    {
        if (Array.IndexOf(other._terms, _terms[word]) >= 0)
        {
            return 1;
        }

        if (_names[word] || _words[word] < 0)
        {
            return 0;
        }

        float best = 0;
        ReadOnlySpan<float> vector = _model.Vector(_words[word]);
        for (int i = 0; i < other._terms.Length; i++)
        {
            if (!other._names[i] && other._words[i] >= 0)
            {
                best = Math.Max(best, TensorPrimitives.Dot(vector, _model.Vector(other._words[i])));
            }
        }

        return Math.Clamp((best - Related) / (1 - Related), 0, 1);
    }
}
