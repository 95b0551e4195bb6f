using System.Collections.Immutable;

namespace QuoteTracker.Articles;

/// <summary>Finds articles that print the text of another, as many outlets print the copy of one news agency, with small changes.
/// Thread-safe; deterministic.</summary>
/// <remarks>MinHash (Broder 1997) over shingles of four words with locality-sensitive hashing: the cost is linear in the length of the texts and
/// does not grow with the square of their number. Of texts that share half of their shingles about nine in ten pairs are found, of those that
/// share seven tenths practically all.</remarks>
public static class RepublicationFinder
{
    /// <summary>The share of shingles from which one text counts as a print of another: half, by which cut and lightly edited copies are
    /// found, while articles that only quote the same speech share a tenth at most.</summary>
    public const double DefaultSimilarity = .5;

    /// <summary>Finds the republications in a set of articles.</summary>
    /// <param name="articles">The articles, with distinct ids.</param>
    /// <param name="similarity">Least share of common shingles (Jaccard index), above 0 and at most 1.</param>
    /// <returns>Each original with its copies, in the order of the articles. The original is the earliest; undated articles come last, and of equal
    /// dates the first given. Texts of fewer than twenty-four words are copies only of equal texts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="similarity"/> is out of range.</exception>
    public static ImmutableArray<Republication> Find(IReadOnlyList<Article> articles, double similarity = DefaultSimilarity)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(similarity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(similarity, 1);
        var originals = new SignatureIndex(similarity);
        var copies = new Dictionary<int, List<int>>();
        foreach (int i in Enumerable.Range(0, articles.Count).OrderBy(i => articles[i].Published ?? DateTimeOffset.MaxValue).ThenBy(i => i))
        {
            if (TextSignature.Of(articles[i].Text) is not { } signature)
            {
                continue;
            }

            if (originals.Find(signature) is { } original)
            {
                if (!copies.TryGetValue(original, out List<int>? list))
                {
                    copies.Add(original, list = []);
                }

                list.Add(i);
            }
            else
            {
                originals.Add(i, signature);
            }
        }

        return
        [
            .. copies.OrderBy(pair => pair.Key)
                .Select(pair => new Republication(articles[pair.Key].Id, [.. pair.Value.Order().Select(i => articles[i].Id)])),
        ];
    }
}
