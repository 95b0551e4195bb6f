using System.Collections.Frozen;
using QuoteTracker.Positions;
using QuoteTracker.Speakers;

namespace QuoteTracker.Conflicts;

/// <summary>How likely two parties are to clash over a claim, whatever they were read to say, as log odds. Counted on labelled news:
/// parties clash more often when one of them is what the claim is about, when few parties speak to it, and when one answers or accuses the other by name.</summary>
internal sealed class PairPrior
{
    private const double OneIsSubject = 0.4;
    private const double NeitherIsSubject = -0.3;
    private const double NamesTheOther = 1.5;

    // Latest statements of a party that are searched for the other's name; bounds the cost of parties that speak thousands of times.
    private const int MostStatements = 50;

    private readonly Dictionary<string, FrozenSet<string>> _names = new(StringComparer.Ordinal);
    private readonly HashSet<(string Speaking, string Stem)> _answered = [];
    private readonly ClaimReading _claim;
    private readonly double _crowd;

    public PairPrior(string claim, IReadOnlyList<PartyLine> lines)
    {
        _claim = ClaimReading.Read(claim);
        _crowd = lines.Count switch { <= 2 => 0.6, 3 => 0.2, 4 => -0.1, _ => -0.5 };
        foreach (PartyLine line in lines)
        {
            _names[line.Party.Id] = Names(line.Party);
            foreach (DatedPosition position in line.Positions.AsSpan()[Math.Max(0, line.Positions.Length - MostStatements)..])
            {
                if (CueReader.Read(position.Statement).Class is CueClass.Deny or CueClass.Counter or CueClass.Accuse or CueClass.Criticize)
                {
                    _answered.UnionWith(ClaimReading.ContentStems(position.Statement.Text).Select(stem => (line.Party.Id, stem)));
                }
            }
        }
    }

    /// <summary>The log odds for a pair of parties.</summary>
    public double Of(Party first, Party second)
    {
        bool subject = _names[first.Id].Overlaps(_claim.Subject) || _names[second.Id].Overlaps(_claim.Subject);
        bool answers = Answers(first, second) || Answers(second, first);
        return (subject ? OneIsSubject : NeitherIsSubject) + _crowd + (answers ? NamesTheOther : 0);
    }

    private bool Answers(Party speaking, Party named) =>
        _names[named.Id].Any(stem => !_names[speaking.Id].Contains(stem) && _answered.Contains((speaking.Id, stem)));

    private static FrozenSet<string> Names(Party party) => party.Aliases.Prepend(party.Name).SelectMany(ClaimReading.ContentStems).ToFrozenSet(StringComparer.Ordinal);
}
