using QuoteTracker.Speakers.Names;
using QuoteTracker.Speakers.Parties;

namespace QuoteTracker.Speakers.Linking;

/// <summary>Joins the persons of many articles. Full names first: equal names, spellings, orders and short forms; initials only where one person fits.
/// Lone surnames last, and only where one person of that name is known. Names are compared within the bucket of their surname's key, so cost follows the number of names.</summary>
internal sealed class PersonLinker(IReadOnlyList<SpeakerEntry> entries, ConstrainedSets sets)
{
    // A surname with more bearers than this is compared only with the same first letter.
    private const int LargeBucket = 100;
    private readonly List<PersonProfile> _profiles = [];

    public void Link()
    {
        CollectProfiles();
        PersonProfile[] full = [.. _profiles.Where(profile => profile.Name.HasGiven).OrderBy(profile => profile.Name.Folded, StringComparer.Ordinal).ThenBy(profile => profile.Name.Generation, StringComparer.Ordinal)];
        LinkFullNames(full);
        LinkLoneNames(full);
    }

    private void CollectProfiles()
    {
        var byName = new Dictionary<string, PersonProfile>(StringComparer.Ordinal);
        for (int e = 0; e < entries.Count; e++)
        {
            if (entries[e].Name is not { } name)
            {
                continue;
            }

            string key = name.Folded + "|" + name.Generation;
            if (!byName.TryGetValue(key, out PersonProfile? profile))
            {
                byName.Add(key, profile = new PersonProfile(name));
                _profiles.Add(profile);
            }

            profile.Entries.Add(e);
            if (name.HasGiven && profile.Entries.Count > 1 && entries[e].Speaker.Kind == SpeakerKind.Person)
            {
                sets.Join(profile.Entries[0], e, $"Both articles write the name \"{entries[e].Speaker.Name}\".");
            }
        }
    }

    private void LinkFullNames(PersonProfile[] full)
    {
        foreach (List<PersonProfile> bucket in Buckets(full))
        {
            List<(PersonProfile One, PersonProfile Other)> possible = [];
            for (int i = 0; i < bucket.Count; i++)
            {
                for (int k = i + 1; k < bucket.Count; k++)
                {
                    NameMatch match = PersonNameMatcher.Compare(bucket[i].Name, bucket[k].Name);
                    if (match == NameMatch.Same)
                    {
                        Join(bucket[i], bucket[k], "is a spelling, order or form of");
                    }
                    else if (match == NameMatch.Possible)
                    {
                        possible.Add((bucket[i], bucket[k]));
                    }
                }
            }

            // "J. Smith" joins John Smith when no Jane Smith is there.
            foreach (IGrouping<PersonProfile, PersonProfile> vague in possible
                .SelectMany(pair => (KeyValuePair<PersonProfile, PersonProfile>[])[new(pair.One, pair.Other), new(pair.Other, pair.One)])
                .Where(pair => IsVaguer(pair.Key.Name, pair.Value.Name))
                .GroupBy(pair => pair.Key, pair => pair.Value))
            {
                int[] targets = [.. vague.Select(Root).Distinct()];
                if (targets.Length == 1)
                {
                    Join(vague.Key, vague.First(), "leaves only one person of the set open:");
                }
            }
        }
    }

    private static bool IsVaguer(PersonName one, PersonName other) => one.Words[0].Length < other.Words[0].Length || (one.Words[0].Length == other.Words[0].Length && one.Words.Length <= other.Words.Length);

    private static IEnumerable<List<PersonProfile>> Buckets(PersonProfile[] profiles)
    {
        foreach (IGrouping<string, PersonProfile> bySurname in profiles.GroupBy(profile => SurnameKey(profile.Name), StringComparer.Ordinal))
        {
            List<PersonProfile> bucket = [.. bySurname];
            if (bucket.Count <= LargeBucket)
            {
                yield return bucket;
                continue;
            }

            foreach (IGrouping<char, PersonProfile> byInitial in bucket.GroupBy(profile => profile.Name.Words[0][0]))
            {
                List<PersonProfile> part = [.. byInitial];
                for (int at = 0; at < part.Count; at += LargeBucket)
                {
                    yield return part.GetRange(at, Math.Min(LargeBucket, part.Count - at));
                }
            }
        }

        // Names in another order, and two surnames of which a text uses the first.
        foreach (IGrouping<string, PersonProfile> byWords in profiles.GroupBy(profile => string.Join(' ', profile.Name.Words.Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            List<PersonProfile> bucket = [.. byWords];
            if (bucket.Count is > 1 and <= LargeBucket)
            {
                yield return bucket;
            }
        }

        foreach (IGrouping<string, PersonProfile> byFirstTwo in profiles.Where(profile => profile.Name.Words[0].Length > 1)
            .SelectMany(profile => profile.Name.Words.Skip(1).Select(word => (Key: profile.Name.Words[0] + " " + word, Profile: profile)))
            .GroupBy(pair => pair.Key, pair => pair.Profile, StringComparer.Ordinal))
        {
            List<PersonProfile> bucket = [.. byFirstTwo.Distinct()];
            if (bucket.Count is > 1 and <= LargeBucket)
            {
                yield return bucket;
            }
        }
    }

    private static string SurnameKey(PersonName name)
    {
        string key = Romanization.Key(name.Last);
        return key.Length > 4 ? Romanization.Skeleton(key) : key;
    }

    private void LinkLoneNames(PersonProfile[] full)
    {
        var byWord = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (PersonProfile profile in full)
        {
            foreach (string word in profile.Name.Words.Where(word => word.Length > 1 && !PersonName.IsParticle(word)))
            {
                if (!byWord.TryGetValue(word, out HashSet<int>? roots))
                {
                    byWord.Add(word, roots = []);
                }

                roots.Add(Root(profile));
            }
        }

        var affiliations = new Dictionary<int, HashSet<string>>();
        var offices = new Dictionary<int, HashSet<string>>();
        foreach (PersonProfile profile in full)
        {
            if (!affiliations.TryGetValue(Root(profile), out HashSet<string>? tied))
            {
                affiliations.Add(Root(profile), tied = new HashSet<string>(StringComparer.Ordinal));
            }

            tied.UnionWith(profile.Entries.SelectMany(entry => entries[entry].Speaker.Affiliations));
            if (!offices.TryGetValue(Root(profile), out HashSet<string>? held))
            {
                offices.Add(Root(profile), held = new HashSet<string>(StringComparer.Ordinal));
            }

            held.UnionWith(profile.Entries.Select(OfficeOf).OfType<string>());
        }

        foreach (PersonProfile lone in _profiles.Where(profile => !profile.Name.HasGiven).OrderBy(profile => profile.Name.Folded, StringComparer.Ordinal))
        {
            HashSet<int> candidates = byWord.GetValueOrDefault(lone.Name.Last) ?? [];
            if (candidates.Count == 0)
            {
                // A person known by one name.
                int[] persons = [.. lone.Entries.Where(entry => entries[entry].Speaker.Kind == SpeakerKind.Person)];
                foreach (int entry in persons.Skip(1))
                {
                    sets.Join(persons[0], entry, $"Both articles know a person by the one name \"{lone.Name.Folded}\".");
                }

                continue;
            }

            foreach (int entry in lone.Entries)
            {
                LinkLoneEntry(entry, candidates, affiliations, offices);
            }
        }
    }

    private void LinkLoneEntry(int entry, HashSet<int> candidates, Dictionary<int, HashSet<string>> affiliations, Dictionary<int, HashSet<string>> offices)
    {
        ArticleSpeaker speaker = entries[entry].Speaker;
        int[] allowed = [.. candidates.Where(root => sets.MayJoin(entry, root)).Order()];
        string reason = "is the only bearer of the name";
        if (allowed.Length > 1)
        {
            reason = "is the bearer of the name with the same office or ties";
            int[] tied = [.. allowed.Where(root => affiliations[root].Overlaps(speaker.Affiliations))];
            if (tied.Length != 1 && OfficeOf(entry) is { } office)
            {
                // "President Doe" is the Doe who is a president.
                tied = [.. allowed.Where(root => offices.TryGetValue(root, out HashSet<string>? held) && held.Contains(office))];
            }

            allowed = tied.Length == 1 ? tied : [];
        }

        if (allowed.Length == 1)
        {
            sets.Join(entry, allowed[0], $"{entries[allowed[0]].Speaker.Name} {reason} \"{speaker.Name}\" in the set.");
        }
    }

    private string? OfficeOf(int entry) => entries[entry].Speaker.Role is { } role ? RolePhrase.Parse(role).Office?.Name : null;

    private int Root(PersonProfile profile) => sets.Find(profile.Entries[0]);

    private void Join(PersonProfile one, PersonProfile other, string how) =>
        sets.Join(one.Entries[0], other.Entries[0], $"\"{entries[one.Entries[0]].Speaker.Name}\" {how} \"{entries[other.Entries[0]].Speaker.Name}\".");
}
