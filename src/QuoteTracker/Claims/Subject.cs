using System.Numerics.Tensors;

namespace QuoteTracker.Claims;

/// <summary>The statements of one subject, weighed against one another. Immutable.</summary>
internal sealed class Subject
{
    // The common direction of meaning is taken off as far as there is evidence for it.
    private const float MeanShrinkage = 8;

    // An article's first words say what it is about; its vector enters that of each of its statements, so it must not grow without bound.
    private const int WordsOfArticle = 2500;

    private readonly float[] _contentMean;
    private readonly float[] _windowMean;
    private readonly float[] _titleMean;

    /// <summary>Weighs statements.</summary>
    public Subject(IReadOnlyList<StatementWords> statements, WordModel model, WordReader reader)
    {
        Weights = new TermWeights(model, statements);
        Dictionary<ArticleContext, (TermVector Text, TermVector Title)> articles = new(ReferenceEqualityComparer.Instance);
        Profiles = new StatementProfile[statements.Count];
        for (int i = 0; i < Profiles.Length; i++)
        {
            ArticleContext article = statements[i].Article;
            if (!articles.TryGetValue(article, out (TermVector Text, TermVector Title) terms))
            {
                terms = (Weights.Sparse([.. article.Words.Where(entry => entry.Term != 0).Take(WordsOfArticle)]), Weights.Sparse(article.Title));
                articles.Add(article, terms);
            }

            Profiles[i] = new StatementProfile(statements[i], Weights, reader, model, terms.Text, terms.Title);
        }

        _contentMean = Center([.. Profiles.Select(profile => profile.ContentMeaning)], model.Dimensions);
        _windowMean = Center([.. Profiles.Select(profile => profile.WindowMeaning)], model.Dimensions);
        _titleMean = Center([.. Profiles.Select(profile => profile.TitleMeaning)], model.Dimensions);
    }

    /// <summary>Weights of terms within the subject.</summary>
    public TermWeights Weights { get; }

    /// <summary>The statements in the order given.</summary>
    public StatementProfile[] Profiles { get; }

    /// <summary>The meaning of a claim next to the statements' contents, surroundings and headlines.</summary>
    public (float[] Content, float[] Window, float[] Title) Meaning(WordEntry[] claim)
    {
        float[] meaning = Weights.Meaning(claim);
        return (Without(meaning, _contentMean), Without(meaning, _windowMean), Without(meaning, _titleMean));
    }

    private static float[] Center(float[][] vectors, int dimensions)
    {
        float[] mean = new float[dimensions];
        foreach (float[] vector in vectors)
        {
            DenseVector.Add(mean, vector, 1 / (vectors.Length + MeanShrinkage));
        }

        foreach (float[] vector in vectors)
        {
            TensorPrimitives.Subtract(vector, mean, vector);
            DenseVector.Normalize(vector);
        }

        return mean;
    }

    private static float[] Without(float[] meaning, float[] mean)
    {
        float[] rest = new float[meaning.Length];
        TensorPrimitives.Subtract(meaning, mean, rest);
        DenseVector.Normalize(rest);
        return rest;
    }
}
