using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers;

/// <summary>A speaker as one article knows it: the mentions that stand for the same person or body. Immutable.</summary>
public sealed record ArticleSpeaker
{
    /// <summary>Fullest name in the article, without title ("Ingrid Halvorsen"), or the description of an unnamed source ("a senior U.S. official").</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Title, office or description ("Norwegian Deputy Finance Minister", "the mayor's spokesman"), or <see langword="null"/>.</summary>
    public string? Role { get; init; }

    /// <summary>Other names the article uses for it, in order of appearance.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What the text ties the speaker to, nearest evidence first: nationality, employer, office, person spoken for ("Norway", the mayor's name).</summary>
    public ImmutableArray<string> Affiliations { get; init; } = [];

    /// <summary>Where the article tells the role: the name with its title or apposition, in text order.</summary>
    public ImmutableArray<TextSpan> RoleMentions { get; init; } = [];

    /// <summary>Where the article names the speaker: evidence, in text order.</summary>
    public ImmutableArray<TextSpan> Mentions { get; init; } = [];
}
