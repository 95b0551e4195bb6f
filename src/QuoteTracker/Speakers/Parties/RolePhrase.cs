using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Parties;

/// <summary>A role as written ("former deputy director of the FBI"), taken apart into folded words, head office and complement.</summary>
internal sealed class RolePhrase
{
    private RolePhrase(string written, string[] words, Office? office, int officeEnd)
    {
        _written = written;
        Words = words;
        Office = office;
        OfficeEnd = officeEnd;
    }

    private readonly string _written;

    public string[] Words { get; }

    /// <summary>Whether the office is written small, as sides have captains and armies do not: "Leyton captain", but "Captain".</summary>
    public bool IsOfficeSmall => Office is { } office && _written.Contains(office.Name, StringComparison.Ordinal);

    public Office? Office { get; }

    public int OfficeEnd { get; }

    public bool IsFormer => Words.Take(OfficeEnd).Any(word => word is "former" or "ex" or "retired" or "onetime");

    public static RolePhrase Parse(string role)
    {
        string[] words = NameFolding.Fold(role.Replace("'s", " 's", StringComparison.Ordinal).Replace("’s", " 's", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Office? head = null;
        int end = 0;
        int at = 0;
        while (at < words.Length)
        {
            if (head is not null && words[at] is "of" or "for" or "at" or "in" or "with" or "from" or "on" or "to" or "by" or "who" or "and" or "under" or "close")
            {
                break;
            }

            if (Offices.Phrases.Longest(words, at, words.Length, out int length) is { } office && !(at + length < words.Length && words[at + length] is "s"))
            {
                at += length;
                bool ends = at >= words.Length || Offices.EndsOffice(words[at]);
                if (ends)
                {
                    head = office;
                    end = at;
                }

                continue;
            }

            if (head is null && Offices.Titles.Longest(words, at, words.Length, out length) is { Office: { } entitled })
            {
                head = entitled;
                end = at + length;
            }

            at++;
        }

        return new RolePhrase(role, words, head, end);
    }

    /// <summary>The country named before the office: "U.S. ambassador to Libya" is America's.</summary>
    public Country? CountryBeforeOffice => CountryIn(0, OfficeEnd);

    public bool NamesAfterOffice(Country country) => ReferenceEquals(CountryIn(OfficeEnd, Words.Length), country);

    private Country? CountryIn(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Countries.Senses.Longest(Words, i, end, out _) is { Country: { } country, Use: not CountryUse.Parliament })
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>The kind of institution named before the office: "the Supreme Court's president".</summary>
    public Institution? KindBeforeOffice
    {
        get
        {
            for (int i = 0; i < OfficeEnd; i++)
            {
                if (Institutions.Kinds.Longest(Words, i, OfficeEnd, out _) is { } kind)
                {
                    return kind;
                }
            }

            return null;
        }
    }

    public bool Contains(string folded) => Words.Contains(folded, StringComparer.Ordinal);

    /// <summary>The first public institution's kind in the words ("ministry", "police"), or <see langword="null"/>.</summary>
    public Institution? Kind(out string phrase)
    {
        for (int i = 0; i < Words.Length; i++)
        {
            if (Institutions.Kinds.Longest(Words, i, Words.Length, out int length) is { } kind)
            {
                phrase = string.Join(' ', Words.Skip(i).Take(length));
                return kind;
            }
        }

        phrase = "";
        return null;
    }
}
