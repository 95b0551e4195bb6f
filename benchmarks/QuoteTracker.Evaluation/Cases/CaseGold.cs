using System.Collections.Immutable;
using QuoteTracker.Conflicts;

namespace QuoteTracker.Evaluation.Cases;

/// <summary>An article of a case.</summary>
/// <param name="Id">Identifier, unique in the file.</param>
/// <param name="Published">Date as yyyy-MM-dd.</param>
/// <param name="Title">Headline.</param>
/// <param name="Text">Paragraphs separated by empty lines.</param>
public sealed record CaseArticle(string Id, string Published, string Title, string Text);

/// <summary>What a reader finds in the articles of a case.</summary>
public sealed record CaseGold
{
    /// <summary>The parties that labels name.</summary>
    public required ImmutableArray<CaseParty> Parties { get; init; }

    /// <summary>Pairs in conflict.</summary>
    public required ImmutableArray<CaseConflict> Conflicts { get; init; }

    /// <summary>Changes of position.</summary>
    public required ImmutableArray<CaseShift> Shifts { get; init; }

    /// <summary>Pairs that invite a false flag, as they speak of the same matter and are not in conflict.</summary>
    public ImmutableArray<ImmutableArray<string>> Never { get; init; } = [];
}

/// <summary>A side.</summary>
/// <param name="Id">Identifier within the case.</param>
/// <param name="Person">Whether a person stands for himself, so that the speaker's name is as good as the party's.</param>
/// <param name="Names">Names that are accepted for the party.</param>
/// <param name="Speakers">Names of those who speak for it.</param>
public sealed record CaseParty(string Id, bool Person, ImmutableArray<string> Names, ImmutableArray<string> Speakers);

/// <summary>A conflict of two parties, whatever their order.</summary>
/// <param name="Parties">Two ids.</param>
/// <param name="Kind">"contradiction" or "discrepancy".</param>
/// <param name="Claim">The claim at issue, in a sentence; for people, not scored.</param>
public sealed record CaseConflict(ImmutableArray<string> Parties, ConflictKind Kind, string Claim);

/// <summary>A party's change of position.</summary>
/// <param name="Party">Its id.</param>
/// <param name="Kind">"reversal", "softening" or "confirmation".</param>
/// <param name="Date">Date of the first statement with the new position.</param>
/// <param name="Claim">The claim at issue, in a sentence; for people, not scored.</param>
public sealed record CaseShift(string Party, ShiftKind Kind, DateOnly Date, string Claim);
