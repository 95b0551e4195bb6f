namespace QuoteTracker.Claims;

/// <summary>A statement as points in the spaces that pairs are compared in. Immutable after construction.</summary>
internal sealed class StatementProfile
{
    /// <summary>Weighs the words of a statement.</summary>
    public StatementProfile(StatementWords words, TermWeights weights, WordReader reader)
    {
        Words = words;
        WordEntry[] speaker = words.Statement.Speaker is { } named ? reader.Read(" " + named.Name) : [];
        Content = weights.Sparse(words.Content);
        Sentence = weights.Sparse(words.Sentence);
        Window = weights.Sparse(words.Window);
        Title = weights.Sparse(words.Article.Title);
        Actors = weights.Sparse([.. words.Content.Where(entry => entry.IsName), .. speaker]);
        Names = weights.Sparse(words.Window.Where(entry => entry.IsName));
        ContentMeaning = weights.Meaning(words.Content);
        SentenceMeaning = weights.Meaning(words.Sentence);
        WindowMeaning = weights.Meaning(words.Window);
        TitleMeaning = weights.Meaning(words.Article.Title);
    }

    /// <summary>The words.</summary>
    public StatementWords Words { get; }

    /// <summary>Terms of the content.</summary>
    public TermVector Content { get; }

    /// <summary>Terms of its sentences.</summary>
    public TermVector Sentence { get; }

    /// <summary>Terms of its surroundings.</summary>
    public TermVector Window { get; }

    /// <summary>Terms of the headline.</summary>
    public TermVector Title { get; }

    /// <summary>Names in the content, and the speaker's.</summary>
    public TermVector Actors { get; }

    /// <summary>Names in the surroundings.</summary>
    public TermVector Names { get; }

    /// <summary>Meaning of the content.</summary>
    public float[] ContentMeaning { get; }

    /// <summary>Meaning of its sentences.</summary>
    public float[] SentenceMeaning { get; }

    /// <summary>Meaning of its surroundings.</summary>
    public float[] WindowMeaning { get; }

    /// <summary>Meaning of the headline.</summary>
    public float[] TitleMeaning { get; }
}
