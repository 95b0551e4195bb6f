using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>A name, or an office standing for a name, at one place of the text.</summary>
internal sealed class Mention
{
    public required int Start { get; init; }

    /// <summary>Index after the last token.</summary>
    public required int End { get; set; }

    public required MentionKind Kind { get; set; }

    /// <summary>The words as written, without title.</summary>
    public required string Name { get; set; }

    /// <summary>First token of the titles, offices and nationalities that stand before the name.</summary>
    public int FullStart { get; set; }

    /// <summary>Index after the last token of an apposition that tells the role.</summary>
    public int FullEnd { get; set; }

    public Title? Title { get; set; }

    public Office? Office { get; set; }

    /// <summary>The words that tell the role, as written.</summary>
    public string? Role { get; set; }

    /// <summary>What the words around the name tie it to, nearest first.</summary>
    public List<string> Affiliations { get; } = [];

    /// <summary>Token of the pronoun that owns the office, as in "her lawyer, Jane Roe"; -1 for none.</summary>
    public int Owner { get; set; } = -1;

    /// <summary>The country that it names or belongs to.</summary>
    public string? CountryName { get; set; }

    /// <summary>Whether a possessive ending follows.</summary>
    public bool IsPossessor { get; set; }

    /// <summary>Index into the cast; -1 while not assigned.</summary>
    public int Member { get; set; } = -1;

    public PersonName? PersonName { get; set; }

    public int Length => End - Start;
}
