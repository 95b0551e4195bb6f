using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;
using QuoteTracker.Text;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Somebody or something in an article that can speak, with what the article says of it. Filled while the article is read.</summary>
internal sealed class CastMember(int index, SpeakerKind kind, string name)
{
    public int Index { get; } = index;

    public SpeakerKind Kind { get; set; } = kind;

    public string Name { get; set; } = name;

    public PersonName? PersonName { get; set; }

    public Gender Gender { get; set; }

    /// <summary>How often "he" was taken to stand for it, less how often "she" was.</summary>
    public int PronounBalance { get; set; }

    public bool IsPlural { get; set; }

    /// <summary>Whether the article has it as an adjective only ("Russian"), so that no pronoun goes back to it.</summary>
    public bool IsAdjective { get; set; }

    public bool IsMedia { get; set; }

    /// <summary>Whether it is a place that is no state: it is rarely what "it" goes back to.</summary>
    public bool IsPlace { get; set; }

    /// <summary>Whether it stands for a state: a country's name, capital or seat of government.</summary>
    public bool IsCountry { get; set; }

    public string? CountryName { get; set; }

    public Office? Office { get; set; }

    public string? Role { get; set; }

    public List<string> Aliases { get; } = [];

    public List<string> Affiliations { get; } = [];

    public List<TextSpan> Spans { get; } = [];

    /// <summary>Names with the words that tell the role.</summary>
    public List<TextSpan> RoleSpans { get; } = [];

    /// <summary>Number of mentions, pronouns left out.</summary>
    public int Count => Spans.Count;

    public void AddAlias(string alias)
    {
        if (!string.Equals(alias, Name, StringComparison.Ordinal) && !Aliases.Contains(alias, StringComparer.Ordinal))
        {
            Aliases.Add(alias);
        }
    }

    public void AddAffiliations(IEnumerable<string> affiliations)
    {
        foreach (string affiliation in affiliations)
        {
            if (!Affiliations.Contains(affiliation, StringComparer.Ordinal))
            {
                Affiliations.Add(affiliation);
            }
        }
    }
}
