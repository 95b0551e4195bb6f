using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>Puts the speaker's name in place of the pronoun that opens a proposition.</summary>
internal static class FirstPerson
{
    /// <summary>Resolves in place. Returns whether the sentence can stand alone: it opens with no pronoun, or with one that was resolved.</summary>
    public static bool Resolve(List<ClaimToken> tokens, Statement statement)
    {
        if (tokens.Count < 2)
        {
            return tokens.Count > 0;
        }

        string? name = NameFor(tokens[0], statement);
        if (name is null)
        {
            return !IsPronoun(tokens[0]);
        }

        bool first = tokens[0].Is("i") || tokens[0].Is("we");
        tokens[0] = tokens[0] with { Word = name, PartOfSpeech = PartOfSpeech.ProperNoun };
        tokens[1] = tokens[1] with { Word = Agree(tokens[1], first), SpaceBefore = true };
        return true;
    }

    private static string? NameFor(ClaimToken pronoun, Statement statement)
    {
        Speaker? speaker = statement.Speaker;
        bool own = statement.Attribution.Kind != AttributionKind.Direct;
        if (speaker is null)
        {
            return null;
        }

        if (pronoun.Is("we"))
        {
            return statement.Party?.Name ?? (speaker.Kind == SpeakerKind.Organization ? speaker.Name : null);
        }

        return speaker.Kind switch
        {
            SpeakerKind.Person when pronoun.Is("i") || (own && (pronoun.Is("he") || pronoun.Is("she"))) => speaker.Name,
            SpeakerKind.Organization when own && pronoun.Is("it") => speaker.Name,
            _ => null,
        };
    }

    private static bool IsPronoun(ClaimToken token) =>
        token.PartOfSpeech == PartOfSpeech.PersonalPronoun
        || token.Is("i") || token.Is("he") || token.Is("she") || token.Is("it") || token.Is("we") || token.Is("they") || token.Is("you")
        || token.Is("this") || token.Is("that") || token.Is("these") || token.Is("those") || token.Is("there");

    /// <summary>The form of the verb that goes with a name instead of "I" or "we".</summary>
    private static string Agree(ClaimToken verb, bool first) => verb.Word.ToUpperInvariant() switch
    {
        "'LL" or "’LL" => "will",
        "'D" or "’D" => "would",
        "'M" or "’M" or "'RE" or "’RE" or "AM" or "ARE" => "is",
        "'VE" or "’VE" or "HAVE" => "has",
        "'S" or "’S" => "is",
        "WERE" => "was",
        "DO" => "does",
        _ when first && verb.PartOfSpeech == PartOfSpeech.VerbPresent => verb.Word + (verb.Word.EndsWith("sh", StringComparison.Ordinal) || verb.Word.EndsWith('s') ? "es" : "s"),
        _ => verb.Word,
    };
}
