using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers;

/// <summary>What a user fixes about parties and speakers: parties by name, who speaks for which, which speakers are one and which are not.
/// Read from a JSON file (schema: docs/parties.schema.json). Immutable and thread-safe. Names are compared without regard to case and accents.</summary>
/// <example><code>
/// { "parties": [ { "name": "City Hall", "aliases": ["City of Bergen", "the council"], "speakers": ["Ingrid Halvorsen"] },
///                { "name": "Fire Department", "partOf": "City Hall" } ],
///   "sameSpeaker": [ ["Bob Dylan", "Robert Zimmerman"] ],
///   "differentSpeakers": [ ["Robert Lane", "Robert Lane Jr."] ],
///   "speakersForNobody": ["Jane Roe"] }
/// </code></example>
public sealed class PartyBook
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<string, PartyDefinition> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartyDefinition?> _pins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _same = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _different = [];
    private readonly HashSet<string> _apart = new(StringComparer.Ordinal);

    private PartyBook(Contents contents)
    {
        AddParties(contents.Parties);
        FollowPartOf(contents.Parties);
        AddPins(contents);
        AddSpeakers(contents);
        Parties = contents.Parties;
        SameSpeakers = contents.SameSpeaker;
    }

    /// <summary>A book that fixes nothing.</summary>
    public static PartyBook Empty { get; } = new(new Contents());

    /// <summary>The parties in the order of the file.</summary>
    public ImmutableArray<PartyDefinition> Parties { get; }

    internal ImmutableArray<ImmutableArray<string>> SameSpeakers { get; }

    /// <summary>Reads a parties file.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="PartyBookException">The text is no such file, or its entries contradict one another or go in a circle; the message names them.</exception>
    public static PartyBook Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return new PartyBook(JsonSerializer.Deserialize<Contents>(json, Json) ?? throw new PartyBookException("The parties file is empty."));
        }
        catch (JsonException error)
        {
            throw new PartyBookException($"The parties file is not as its schema says: {error.Message}", error);
        }
    }

    /// <summary>Reads a parties file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="PartyBookException">See <see cref="Parse"/>.</exception>
    public static PartyBook Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Parse(File.ReadAllText(path));
    }

    /// <summary>The defined party of a name, after following <see cref="PartyDefinition.PartOf"/>; <see langword="null"/> when the book does not know it.</summary>
    internal PartyDefinition? Find(string name) => _byName.GetValueOrDefault(OrganizationName.Key(name));

    /// <summary>Whether the book says whom a speaker speaks for; <paramref name="party"/> is <see langword="null"/> when it is nobody.</summary>
    internal bool TryGetPin(IEnumerable<string> names, out PartyDefinition? party)
    {
        foreach (string name in names)
        {
            if (_pins.TryGetValue(NameFolding.Fold(name), out party))
            {
                return true;
            }
        }

        party = null;
        return false;
    }

    internal bool SeparatesSpeakers => _different.Count > 0;

    /// <summary>Whether the book keeps a name apart from another.</summary>
    internal bool IsKeptApart(string name) => _apart.Contains(NameFolding.Fold(name));

    internal bool MayBeSame(string one, string other)
    {
        if (_different.Count == 0)
        {
            return true;
        }

        (string first, string second) = (NameFolding.Fold(one), NameFolding.Fold(other));
        return !_different.Contains((first, second));
    }

    private void AddParties(ImmutableArray<PartyDefinition> parties)
    {
        foreach (PartyDefinition party in parties)
        {
            if (string.IsNullOrWhiteSpace(party.Name))
            {
                throw new PartyBookException("A party of the parties file has no name.");
            }

            foreach (string name in (string[])[party.Name, .. party.Aliases])
            {
                string key = OrganizationName.Key(name);
                if (key.Length > 0 && !_byName.TryAdd(key, party) && !ReferenceEquals(_byName[key], party))
                {
                    throw new PartyBookException($"The parties \"{_byName[key].Name}\" and \"{party.Name}\" both go by the name \"{name}\".", _byName[key].Name, party.Name);
                }
            }
        }
    }

    private void FollowPartOf(ImmutableArray<PartyDefinition> parties)
    {
        var wholes = new Dictionary<string, PartyDefinition>(StringComparer.Ordinal);
        foreach (PartyDefinition party in parties)
        {
            List<string> path = [party.Name];
            PartyDefinition whole = party;
            while (whole.PartOf is { } above)
            {
                if (!_byName.TryGetValue(OrganizationName.Key(above), out PartyDefinition? next))
                {
                    throw new PartyBookException($"The party \"{whole.Name}\" is part of \"{above}\", which the file does not define.", whole.Name, above);
                }

                if (path.Contains(next.Name, StringComparer.Ordinal))
                {
                    throw new PartyBookException($"The parties {string.Join(", ", path.Select(name => $"\"{name}\""))} are parts of one another in a circle.", [.. path]);
                }

                path.Add(next.Name);
                whole = next;
            }

            wholes[party.Name] = whole;
        }

        foreach (string key in _byName.Keys.ToArray())
        {
            _byName[key] = wholes[_byName[key].Name];
        }
    }

    private void AddPins(Contents contents)
    {
        foreach (PartyDefinition party in contents.Parties)
        {
            PartyDefinition whole = Find(party.Name)!;
            foreach (string speaker in party.Speakers)
            {
                Pin(speaker, whole);
            }
        }

        foreach (string speaker in contents.SpeakersForNobody)
        {
            Pin(speaker, null);
        }
    }

    private void Pin(string speaker, PartyDefinition? party)
    {
        string key = NameFolding.Fold(speaker);
        if (_pins.TryGetValue(key, out PartyDefinition? known) && !ReferenceEquals(known, party))
        {
            throw new PartyBookException($"The speaker \"{speaker}\" is pinned to \"{known?.Name ?? "nobody"}\" and to \"{party?.Name ?? "nobody"}\".", speaker);
        }

        _pins[key] = party;
    }

    private void AddSpeakers(Contents contents)
    {
        for (int group = 0; group < contents.SameSpeaker.Length; group++)
        {
            int target = contents.SameSpeaker[group].Select(name => _same.GetValueOrDefault(NameFolding.Fold(name), -1)).FirstOrDefault(known => known >= 0, group);
            foreach (string name in contents.SameSpeaker[group])
            {
                string key = NameFolding.Fold(name);
                if (_same.TryGetValue(key, out int known) && known != target)
                {
                    foreach (string member in _same.Where(pair => pair.Value == known).Select(pair => pair.Key).ToArray())
                    {
                        _same[member] = target;
                    }
                }

                _same[key] = target;
            }
        }

        foreach (ImmutableArray<string> names in contents.DifferentSpeakers)
        {
            foreach (string one in names)
            {
                foreach (string other in names)
                {
                    (string first, string second) = (NameFolding.Fold(one), NameFolding.Fold(other));
                    if (string.Equals(first, second, StringComparison.Ordinal))
                    {
                        continue;
                    }

                    if (_same.TryGetValue(first, out int group) && _same.TryGetValue(second, out int otherGroup) && group == otherGroup)
                    {
                        throw new PartyBookException($"The speakers \"{one}\" and \"{other}\" are said to be the same and to be different.", one, other);
                    }

                    _different.Add((first, second));
                    _apart.Add(first);
                }
            }
        }
    }

    private sealed record Contents
    {
        [JsonPropertyName("$schema")]
        public string? Schema { get; init; }

        public ImmutableArray<PartyDefinition> Parties { get; init; } = [];

        public ImmutableArray<ImmutableArray<string>> SameSpeaker { get; init; } = [];

        public ImmutableArray<ImmutableArray<string>> DifferentSpeakers { get; init; } = [];

        public ImmutableArray<string> SpeakersForNobody { get; init; } = [];
    }
}
