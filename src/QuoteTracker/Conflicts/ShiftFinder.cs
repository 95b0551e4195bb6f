using System.Globalization;
using QuoteTracker.Claims;
using QuoteTracker.Positions;

namespace QuoteTracker.Conflicts;

/// <summary>Finds where a party's line on a claim changes.</summary>
internal static class ShiftFinder
{
    /// <summary>The shifts of one line by date. A change whose date is not known is left out.</summary>
    public static IEnumerable<Shift> Find(Claim claim, PartyLine line)
    {
        for (int i = 1; i < line.Stances.Length; i++)
        {
            Stance from = line.Stances[i - 1];
            Stance to = line.Stances[i];
            if (from == to || Kind(from, to) is not { } kind || line.Positions[i].Date is not { } date || Former(line, i) is not { } former)
            {
                continue;
            }

            yield return new Shift
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"shift-{claim.Id}-{line.Party.Id}-{date.UtcDateTime:yyyyMMdd}-{line.Positions[i].Statement.Id}"),
                ClaimId = claim.Id,
                PartyId = line.Party.Id,
                Kind = kind,
                From = from,
                To = to,
                Date = date,
                StatementIds = [former.Statement.Id, line.Positions[i].Statement.Id],
            };
        }
    }

    // The statement that the change is held against: the last before, leaving out those of the same article that do not speak for the former line either.
    private static DatedPosition? Former(PartyLine line, int changed)
    {
        for (int i = changed - 1; i >= 0; i--)
        {
            if (!IsOneVoice(line.Positions[i], line.Positions[changed]))
            {
                return line.Stances[i] == line.Stances[changed - 1] ? line.Positions[i] : null;
            }

            if (line.Positions[i].Position.Stance == line.Stances[changed - 1])
            {
                return null;
            }
        }

        return null;
    }

    // What a party says in one article in two ways is no change, unless the article tells one of them as its former line.
    private static bool IsOneVoice(DatedPosition earlier, DatedPosition later) =>
        !earlier.IsPast && ReferenceEquals(earlier.Statement.Article, later.Statement.Article) && earlier.Date == later.Date;

    private static ShiftKind? Kind(Stance from, Stance to) => (from, to) switch
    {
        (Stance.Affirms, Stance.Denies) or (Stance.Denies, Stance.Affirms) => ShiftKind.Reversal,
        (Stance.Affirms or Stance.Denies, Stance.Unconfirmed) => ShiftKind.Softening,
        (Stance.Unconfirmed, Stance.Affirms or Stance.Denies) => ShiftKind.Confirmation,
        _ => null,
    };
}
