using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers;

/// <summary>Known speakers, found by any of their names: by the same spelling, by another spelling of it, by initials or by a lone surname.
/// Immutable and thread-safe; a look-up costs as much with a million speakers as with a thousand of the same surname.</summary>
public sealed class SpeakerRegistry
{
    // Bearers of one surname that are compared one by one; more are left to the exact names.
    private const int MostCompared = 2_000;

    // Taking names apart costs most of a comparison: for surnames with more bearers it is done once, at the first question.
    private const int FewBearers = 400;

    private readonly Speaker[] _speakers;
    private readonly Dictionary<string, Bucket> _exact;
    private readonly Dictionary<string, Bucket> _bySurname;
    private readonly ConcurrentDictionary<string, Bearer[]> _manyBearers = new(StringComparer.Ordinal);

    /// <summary>Builds the registry.</summary>
    /// <param name="speakers">The speakers, in the order in which equally good answers are given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="speakers"/> is <see langword="null"/>.</exception>
    public SpeakerRegistry(IEnumerable<Speaker> speakers)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        _speakers = [.. speakers];
        _exact = new Dictionary<string, Bucket>(_speakers.Length, StringComparer.Ordinal);
        _bySurname = new Dictionary<string, Bucket>(StringComparer.Ordinal);
        for (int s = 0; s < _speakers.Length; s++)
        {
            Index(_speakers[s].Name, s);
            foreach (string alias in _speakers[s].Aliases)
            {
                Index(alias, s);
            }
        }
    }

    /// <summary>Number of speakers.</summary>
    public int Count => _speakers.Length;

    /// <summary>The speakers that a name can stand for: those of the same name if there are any, else those of another spelling, else those it leaves open.</summary>
    /// <param name="name">A name as written; may be empty.</param>
    /// <returns>In the order of the registry; empty when nobody fits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public ImmutableArray<Speaker> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_exact.TryGetValue(NameFolding.Fold(name), out Bucket exact) || _exact.TryGetValue(OrganizationName.Key(name), out exact))
        {
            return [.. exact.Indices.Distinct().Select(s => _speakers[s])];
        }

        if (PersonName.Parse(name) is not { } person || !_bySurname.TryGetValue(person.Keys[^1], out Bucket bearers))
        {
            return [];
        }

        List<Speaker> same = [];
        List<Speaker> possible = [];
        foreach (Bearer bearer in BearersOf(person.Keys[^1], bearers))
        {
            NameMatch match = Best(bearer.Names, person);
            if (match != NameMatch.Different)
            {
                (match == NameMatch.Same ? same : possible).Add(bearer.Speaker);
            }
        }

        return [.. same.Count > 0 ? same : possible];
    }

    private IEnumerable<Bearer> BearersOf(string surname, Bucket bucket) => bucket.Count <= FewBearers
        ? Bearers(bucket)
        : _manyBearers.GetOrAdd(surname, _ => [.. Bearers(bucket)]);

    private IEnumerable<Bearer> Bearers(Bucket bucket) => bucket.Indices.Take(MostCompared).Distinct()
        .Select(s => _speakers[s])
        .Where(speaker => speaker.Kind == SpeakerKind.Person)
        .Select(speaker => new Bearer(speaker, [.. speaker.Aliases.Prepend(speaker.Name).Select(known => PersonName.Parse(known)).OfType<PersonName>()]));

    private static NameMatch Best(PersonName[] known, PersonName name)
    {
        NameMatch best = NameMatch.Different;
        foreach (PersonName one in known)
        {
            NameMatch match = PersonNameMatcher.Compare(one, name);
            best = match > best ? match : best;
        }

        return best;
    }

    private void Index(string name, int speaker)
    {
        bool person = _speakers[speaker].Kind == SpeakerKind.Person;
        string folded = person ? NameFolding.Fold(name) : OrganizationName.Key(name);
        Add(_exact, folded, speaker);
        if (person)
        {
            string last = folded[(folded.LastIndexOf(' ') + 1)..];
            Add(_bySurname, last.All(char.IsAscii) ? Romanization.Key(last) : last, speaker);
        }
    }

    private static void Add(Dictionary<string, Bucket> index, string key, int speaker)
    {
        if (key.Length > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _).Add(speaker);
        }
    }

    /// <summary>Mostly one index; a list only where several share a key.</summary>
    private struct Bucket
    {
        private int _first;
        private List<int>? _more;
        private bool _any;

        public readonly int Count => 1 + (_more?.Count ?? 0);

        public readonly IEnumerable<int> Indices => _more is null ? [_first] : _more.Prepend(_first);

        public void Add(int speaker)
        {
            if (!_any)
            {
                _any = true;
                _first = speaker;
            }
            else
            {
                (_more ??= []).Add(speaker);
            }
        }
    }

    /// <summary>A person and the names it is known by, taken apart.</summary>
    private readonly record struct Bearer(Speaker Speaker, PersonName[] Names);
}
