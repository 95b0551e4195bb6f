namespace QuoteTracker.Claims;

/// <summary>Cosines of two statements in the spaces of their words; where two spaces are crossed, the better way counts.</summary>
/// <param name="Blend">All words.</param>
/// <param name="Cross">The content of one, the surroundings of the other.</param>
/// <param name="Window">Their surroundings.</param>
/// <param name="Content">Their contents.</param>
/// <param name="Title">Their headlines.</param>
/// <param name="Actors">Names in the contents, and the speakers'.</param>
/// <param name="Names">Names in the surroundings.</param>
/// <param name="Grounded">The content of one, the content of the other with what it leans on.</param>
internal readonly record struct PairCosines(
    float Blend, float Cross, float Window, float Content, float Title, float Actors, float Names, float Grounded);
