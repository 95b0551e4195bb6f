namespace QuoteTracker.Claims;

/// <summary>A statement as points in the spaces that pairs are compared in. Immutable once its subject is built.</summary>
internal sealed class StatementProfile
{
    /// <summary>Weighs the words of a statement.</summary>
    public StatementProfile(StatementWords words, TermWeights weights, WordReader reader, WordModel model, TermVector article, TermVector title)
    {
        Words = words;
        WordEntry[] speaker = words.Statement.Speaker is { } named ? reader.Read(" " + named.Name) : [];
        WordEntry[] party = words.Statement.Party is { } side ? reader.Read(" " + side.Name) : [];
        Content = weights.Sparse(words.Content);
        Grounded = weights.Sparse(words.Grounded);
        Proposition = new Alignment([.. words.Content, .. words.SpeaksOfOwnSide ? party.Concat(speaker) : []], model);
        Window = weights.Sparse(words.Window);
        Title = title;
        Actors = weights.Sparse([.. words.Content.Where(entry => entry.IsName), .. speaker]);
        Names = weights.Sparse([.. words.Window.Where(entry => entry.IsName)]);
        TermVector sentence = weights.Sparse(words.Sentence);
        Blend = TermVector.Sum((Content, 2), (sentence, 1), (Window, 1), (Title, 0.5f), (Actors, 0.4f), (article, 0.3f));
        ContentMeaning = weights.Meaning(words.Content);
        WindowMeaning = weights.Meaning(words.Window);
        TitleMeaning = weights.Meaning(words.Article.Title);
    }

    /// <summary>The words.</summary>
    public StatementWords Words { get; }

    /// <summary>Terms of the content.</summary>
    public TermVector Content { get; }

    /// <summary>Terms of the content and, where it does not stand by itself, of what was said before.</summary>
    public TermVector Grounded { get; }

    /// <summary>The content's words, with the names of the own side where it says "we" or "I".</summary>
    public Alignment Proposition { get; }

    /// <summary>Terms of its surroundings.</summary>
    public TermVector Window { get; }

    /// <summary>Terms of the headline.</summary>
    public TermVector Title { get; }

    /// <summary>Names in the content, and the speaker's.</summary>
    public TermVector Actors { get; }

    /// <summary>Names in the surroundings.</summary>
    public TermVector Names { get; }

    /// <summary>All of these together, the content weighing most: the single measure that tells most.</summary>
    public TermVector Blend { get; }

    /// <summary>Meaning of the content.</summary>
    public float[] ContentMeaning { get; }

    /// <summary>Meaning of its surroundings.</summary>
    public float[] WindowMeaning { get; }

    /// <summary>Meaning of the headline.</summary>
    public float[] TitleMeaning { get; }
}
