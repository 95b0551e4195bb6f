using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Sources;

/// <summary>The closed classes of words that stand for somebody named elsewhere.</summary>
internal static class Pronouns
{
    public static bool IsPersonal(string folded) => folded is "he" or "him" or "himself" or "she" or "her" or "herself" or "they" or "them" or "themselves" or "it" or "itself"
        or "i" or "me" or "myself" or "we" or "us" or "ourselves" or "you" or "his" or "hers" or "theirs" or "my" or "our" or "their" or "its";

    public static bool IsRelative(string folded) => folded is "who" or "which" or "that" or "whom";

    public static bool IsFirstPerson(string folded) => folded is "i" or "me" or "my" or "myself" or "we" or "us" or "our" or "ourselves";

    public static bool IsPlural(string folded) => folded is "they" or "them" or "their" or "theirs" or "themselves";

    public static bool IsNeuter(string folded) => folded is "it" or "its" or "itself";

    public static Gender GenderOf(string folded) => folded switch
    {
        "he" or "him" or "his" or "himself" => Gender.Male,
        "she" or "her" or "hers" or "herself" => Gender.Female,
        _ => Gender.Unknown,
    };
}
