using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Mentions;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Sources;

/// <summary>The body that a role names in small letters and nothing else ties down: "union president", "a council spokesman", "the parish council's chair".</summary>
internal static class RoleBodies
{
    /// <summary>"the union" for "union president"; "student union" where the role itself says which; <see langword="null"/> for other roles.</summary>
    public static string? Of(CastMember member)
    {
        if (member.Role is not { } role || member.Office is not { Class: OfficeClass.Executive or OfficeClass.Spokes or OfficeClass.Member or OfficeClass.Head or OfficeClass.Counsel or OfficeClass.Regional, Plural: false } office)
        {
            return null;
        }

        string[] words = NameFolding.Fold(role.Replace("'s ", " ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string head = office.Name[(office.Name.LastIndexOf(' ') + 1)..];
        for (int i = 0; i < words.Length && !string.Equals(words[i], head, StringComparison.Ordinal); i++)
        {
            if (BodyNouns.Common.Contains(words[i]) && words[i] is not ("party" or "team" or "group" or "operator" or "maker"))
            {
                return i > 0 && IsPlainNoun(words[i - 1]) ? words[i - 1] + " " + words[i] : "the " + words[i];
            }
        }

        return null;
    }

    private static bool IsPlainNoun(string word) => word.Length > 2 && !Vocabulary.FunctionWords.Contains(word) && word is not ("former" or "acting" or "deputy" or "interim" or "senior" or "chief" or "outgoing" or "local" or "new");
}
