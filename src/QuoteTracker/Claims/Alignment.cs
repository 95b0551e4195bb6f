using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (float Left, float Right, float Predicates) Between(Alignment left, Alignment right)
    {
        Span<float> ofLeft = stackalloc float[left._terms.Length];
        Span<float> ofRight = stackalloc float[right._terms.Length];
        left.FindIn(right, ofLeft);
        right.FindIn(left, ofRight);
        for (int i = 0; i < ofLeft.Length; i++)
        {
            if (!left.MayBeNear(i))
            {
                continue;
            }

            ReadOnlySpan<float> vector = left._model.Vector(left._words[i]);
            for (int j = 0; j < ofRight.Length; j++)
            {
                if ((ofLeft[i] < 1 || ofRight[j] < 1) && right.MayBeNear(j))
                {
                    float near = Math.Clamp((TensorPrimitives.Dot(vector, right._model.Vector(right._words[j])) - Related) / (1 - Related), 0, 1);
                    ofLeft[i] = Math.Max(ofLeft[i], near);
                    ofRight[j] = Math.Max(ofRight[j], near);
                }
            }
        }

        (float heldOfLeft, float predicatesOfLeft) = left.Share(ofLeft);
        (float heldOfRight, float predicatesOfRight) = right.Share(ofRight);
        return (heldOfLeft, heldOfRight, Math.Max(predicatesOfLeft, predicatesOfRight));
    }

    /// <summary>Weighted share of the words, and of those that are no names, that another proposition holds, word for word or nearly.</summary>
    private (float All, float Predicates) Share(ReadOnlySpan<float> found)
    {
        float all = 0;
        float held = 0;
        float predicates = 0;
        float heldPredicates = 0;
        for (int i = 0; i < found.Length; i++)
        {
            float weighted = found[i] * _weights[i];
            all += _weights[i];
            held += weighted;
            if (!_names[i])
            {
                predicates += _weights[i];
                heldPredicates += weighted;
            }
        }

        return (all <= 0 ? 0 : held / all, predicates <= 0 ? 0 : heldPredicates / predicates);
    }

    /// <summary>Writes 1 for each word that another proposition holds word for word, 0 for the others.</summary>
    private void FindIn(Alignment other, Span<float> found)
    {
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = other._terms.AsSpan().Contains(_terms[i]) ? 1 : 0;
        }
    }

    /// <summary>Whether a word can mean the same as another word.</summary>
    private bool MayBeNear(int word) => !_names[word] && _words[word] >= 0;
}
