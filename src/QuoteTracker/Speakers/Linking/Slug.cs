using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Linking;

/// <summary>Makes ids of names: "Ingrid Halvorsen" gives "ingrid-halvorsen"; the second of that name gives "ingrid-halvorsen-2".</summary>
internal sealed class Slug
{
    private const int Longest = 60;
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    public static string Of(string name)
    {
        string slug = NameFolding.Fold(name).Replace(' ', '-');
        return slug.Length == 0 ? "unnamed" : slug.Length <= Longest ? slug : slug[..Longest].TrimEnd('-');
    }

    public string Next(string name)
    {
        string slug = Of(name);
        int count = _used.GetValueOrDefault(slug) + 1;
        _used[slug] = count;
        if (count == 1)
        {
            return slug;
        }

        string numbered = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slug}-{count}");
        return _used.TryAdd(numbered, 1) ? numbered : Next(name);
    }
}
