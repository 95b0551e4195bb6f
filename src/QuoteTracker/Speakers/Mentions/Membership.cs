using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Party and state of an American politician in newspaper style: "R-Ariz.", "D-Calif.", "a Republican", "Utah Republican".</summary>
internal sealed record Membership(string PartyName, string? RegionName)
{
    public string? CountryName { get; private init; } = "United States";

    /// <summary>Reads the style at a token; <paramref name="length"/> is the number of tokens it takes.</summary>
    public static Membership? Read(ArticleWords words, int at, int limit, out int length)
    {
        length = 0;
        if (at >= limit)
        {
            return null;
        }

        ReadOnlySpan<char> word = words.Text.Word(at);
        int dash = word.IndexOfAny('-', '–', '\u2011');
        if (dash == 1 && PartyOf(word[0]) is { } party && word.Length > 2)
        {
            string rest = Names.NameFolding.Fold(word[2..]);
            length = 1;
            if (Regions.Abbreviations.TryGet(rest, out Region? region))
            {
                return new Membership(party, region.Name);
            }

            return rest.Length > 0 && char.IsUpper(word[2]) ? new Membership(party, null) : null;
        }

        // "(Lab)", "(BJP)", "(Lib Dem)".
        if (at > 0 && words.IsMark(at - 1, '(') && words.IsCapital(at) && PoliticalParties.Phrases.Longest(words.Folded, at, limit, out int phrase) is { } parties && words.IsMark(at + phrase, ')'))
        {
            length = phrase;
            return new Membership(parties[0].Name, null) { CountryName = parties.Count == 1 ? parties[0].CountryName : null };
        }

        // "R", "-", "Ariz." as tokens of their own, and "(R)".
        if (word.Length == 1 && PartyOf(word[0]) is { } single && at + 1 < limit)
        {
            if (words.IsMark(at + 1, ')'))
            {
                length = 1;
                return new Membership(single, null);
            }

            if (at + 2 < limit && words.Text.Word(at + 1) is "-" or "–" or "\u2011")
            {
                length = 3;
                return Regions.Abbreviations.TryGet(words.Folded[at + 2], out Region? region) ? new Membership(single, region.Name) : null;
            }
        }

        return null;
    }

    /// <summary>"Republican", "Democrat": a word for a member of one party, not for its followers.</summary>
    public static bool IsMemberWord(ArticleWords words, int at) =>
        words.Folded[at].Length > 2 && words.IsCapital(at) && words.Folded[at] is "republican" or "democrat" or "conservative" or "tory" or "libertarian";

    private static string? PartyOf(char letter) => letter switch { 'R' => "Republicans", 'D' => "Democrats", _ => null };
}
