using QuoteTracker.Speakers.Gazetteer;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Linking;

/// <summary>The entries that are one speaker, and what they say together.</summary>
internal sealed class SpeakerCluster
{
    public SpeakerCluster(IReadOnlyList<SpeakerEntry> entries)
    {
        Entries = entries;
        Kind = entries.Select(entry => entry.Speaker.Kind).Min();
        Name = BestName(entries);
        PersonName = Kind == SpeakerKind.Person ? PersonName.Parse(Name) : null;
        Role = Ranked(entries.Select(entry => entry.Speaker.Role).Where(role => role is not null).Select(role => role!)).FirstOrDefault();
        // Evidence that more articles give, and that stands nearer to the name, counts more.
        Affiliations = [.. entries.SelectMany(entry => entry.Speaker.Affiliations.Select((name, place) => (name, weight: 1.0 / (1 + place))))
            .GroupBy(pair => pair.name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(pair => pair.weight)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)];
    }

    public IReadOnlyList<SpeakerEntry> Entries { get; }

    public SpeakerKind Kind { get; }

    public string Name { get; set; }

    public PersonName? PersonName { get; }

    public string? Role { get; }

    public IReadOnlyList<string> Affiliations { get; }

    public int Statements => Entries.Sum(entry => entry.Statements);

    public int Mentions => Entries.Sum(entry => entry.Speaker.Mentions.Length);

    public IEnumerable<string> Names => (Kind == SpeakerKind.Organization && Institutions.FullNames.TryGetValue(OrganizationName.Key(Name), out string? full) ? [full] : Array.Empty<string>())
        .Concat(WrittenNames).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> WrittenNames => Entries.SelectMany(entry => (IEnumerable<string>)[entry.Speaker.Name, .. entry.Speaker.Aliases]).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Roles => Ranked(Entries.Select(entry => entry.Speaker.Role).Where(role => role is not null).Select(role => role!));

    /// <summary>Where the cluster stands first, by article id: breaks ties without regard to the order of the articles.</summary>
    public (string ArticleId, int Offset) Place => Entries
        .Select(entry => (entry.ArticleId, entry.Speaker.Mentions.IsEmpty ? int.MaxValue : entry.Speaker.Mentions[0].Start))
        .MinBy(place => place, Comparer<(string Id, int Offset)>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id) is not 0 and var order ? order : one.Offset.CompareTo(other.Offset)));

    private static string BestName(IReadOnlyList<SpeakerEntry> entries) => entries
        .GroupBy(entry => entry.Speaker.Name, StringComparer.Ordinal)
        .OrderByDescending(group => group.First().Name is { HasGiven: true } name ? name.Words[0].Length > 1 ? 2 : 1 : 0)
        .ThenByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    private static IEnumerable<string> Ranked(IEnumerable<string> values) => values.GroupBy(value => value, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key);
}
