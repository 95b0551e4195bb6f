using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Linking;

/// <summary>Joins organisations and groups of many articles: by name without article and company form, by spelling, by initials that an article or the name itself gives.</summary>
internal sealed class BodyLinker(IReadOnlyList<SpeakerEntry> entries, ConstrainedSets sets)
{
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);

    public void Link()
    {
        for (int e = 0; e < entries.Count; e++)
        {
            SpeakerKind kind = entries[e].Speaker.Kind;
            if (kind is SpeakerKind.Organization or SpeakerKind.Group)
            {
                Join(Key(entries[e].Speaker.Name), e);
            }
        }

        LinkInitials();
        LinkShortForms();
    }

    private static string Key(string name)
    {
        string key = OrganizationName.Key(name);
        return string.Join(' ', OrganizationName.Key(Institutions.FullNames.GetValueOrDefault(key, key)).Split(' ').Select(Romanization.Key));
    }

    private void Join(string key, int entry)
    {
        if (!_byKey.TryGetValue(key, out int first))
        {
            _byKey.Add(key, entry);
        }
        else
        {
            sets.Join(first, entry, "The names are one but for article, company form and spelling.");
        }
    }

    /// <summary>"EPA" is the Environmental Protection Agency where one body has these initials.</summary>
    private void LinkInitials()
    {
        foreach (IGrouping<string, int> bodies in _byKey.Where(pair => entries[pair.Value].Speaker.Kind == SpeakerKind.Organization)
            .Select(pair => (Initials: OrganizationName.Initials(OrganizationName.Key(entries[pair.Value].Speaker.Name)), Entry: pair.Value))
            .Where(pair => pair.Initials is { Length: > 1 })
            .GroupBy(pair => pair.Initials!, pair => pair.Entry, StringComparer.Ordinal))
        {
            int[] roots = [.. bodies.Select(sets.Find).Distinct()];
            if (roots.Length == 1 && _byKey.TryGetValue(Romanization.Key(bodies.Key), out int acronym)
                && entries[acronym].Speaker.Name is var name && !name.Any(char.IsLower))
            {
                sets.Join(roots[0], acronym, $"\"{name}\" are the initials of the other name.");
            }
        }
    }

    /// <summary>"Huawei" and "Huawei Technologies": the longer name adds organisation words only.</summary>
    private void LinkShortForms()
    {
        foreach ((_, int entry) in _byKey.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string[] words = OrganizationName.Key(entries[entry].Speaker.Name).Split(' ');
            for (int length = words.Length - 1; length >= 1 && Vocabulary.OrganizationWords.Contains(words[length]); length--)
            {
                string shorter = string.Join(' ', words.Take(length));
                if (Countries.Senses.TryGet(shorter, out _) || Regions.Names.TryGet(shorter, out _))
                {
                    break;
                }

                if (_byKey.TryGetValue(Key(shorter), out int known) && entries[known].Speaker.Kind == SpeakerKind.Organization)
                {
                    sets.Join(known, entry, "The longer name adds words for organisations only.");
                }
            }
        }
    }
}
