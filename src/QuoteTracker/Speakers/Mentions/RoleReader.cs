using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Reads what the words around a name say of its bearer: lower-case offices before it ("Apple chief executive Tim Cook"), appositions on either side
/// ("the mayor's spokesman, Lars Eide,", "Scott Kennedy, an expert at ..."), party and state in brackets ("D-Calif."), "who is the ...".</summary>
internal sealed class RoleReader
{
    private readonly ArticleWords _words;
    private readonly List<Mention> _mentions;
    private readonly MentionMap _map;
    private readonly RolesBeforeNames _before;
    private readonly Appositions _appositions;

    public RoleReader(ArticleWords words, List<Mention> mentions)
    {
        _words = words;
        _mentions = mentions;
        _map = new MentionMap(words, mentions);
        _before = new RolesBeforeNames(words, mentions, _map);
        _appositions = new Appositions(words, mentions, _map);
    }

    public void ReadAll()
    {
        for (int m = 0; m < _mentions.Count; m++)
        {
            if (_mentions[m].Kind is MentionKind.Person or MentionKind.Unknown)
            {
                Read(_mentions[m]);
                if (m > 0)
                {
                    ShareInList(_mentions[m - 1], _mentions[m]);
                }
            }
        }
    }

    private void Read(Mention mention)
    {
        int sentenceStart = _words.SentenceRange(mention.Start).Start;
        int sentenceEnd = _words.SentenceRange(mention.Start).End;
        if (mention.FullStart < mention.Start)
        {
            _map.CollectAffiliations(mention.FullStart, mention.Start, mention.Affiliations);
        }

        _before.Read(mention, sentenceStart);
        ReadPartyBefore(mention);
        if (!mention.IsPossessor)
        {
            _appositions.ReadAfter(mention, sentenceEnd);
        }

        if (mention.Role is null || mention.Office is null || mention.Affiliations.Count == 0)
        {
            _appositions.ReadBefore(mention, sentenceStart, sentenceEnd);
        }
    }

    /// <summary>"Republican Jane Roe", "Democrats Jane Roe and John Doe".</summary>
    private void ReadPartyBefore(Mention mention)
    {
        if (_map.MentionAt(mention.FullStart - 1) is >= 0 and int m && _mentions[m].Kind == MentionKind.PoliticalParty && mention.Length > 1)
        {
            mention.Affiliations.Add(_mentions[m].Name);
            mention.Office ??= Offices.Phrases.TryGet("lawmaker", out Office? lawmaker) ? lawmaker : null;
            mention.Kind = MentionKind.Person;
            mention.FullStart = _mentions[m].Start;
            mention.Role ??= _mentions[m].Name;
        }
    }

    /// <summary>"Sens. Jane Roe and John Doe", "Republicans Jane Roe, John Doe and Ann Lee": what stands before a list holds for all of it.</summary>
    private void ShareInList(Mention former, Mention mention)
    {
        bool plural = former.Title is { Text: "Sens." or "Reps." or "Govs." or "Senators" } || (former.Role is { } role && former.Office?.Class == OfficeClass.Legislator && role.EndsWith('s') && !role.Contains(' ', StringComparison.Ordinal));
        if (!plural || mention.Office is not null || mention.Kind != MentionKind.Person || former.Kind != MentionKind.Person)
        {
            return;
        }

        for (int i = former.End; i < mention.FullStart; i++)
        {
            if (!_words.IsComma(i) && !_words.Is(i, "and"))
            {
                return;
            }
        }

        mention.Title ??= former.Title;
        mention.Office = former.Office;
        mention.Role ??= former.Role;
        mention.Affiliations.AddRange(former.Affiliations.Where(affiliation => !mention.Affiliations.Contains(affiliation, StringComparer.Ordinal)));
    }
}
