using System.Collections.Immutable;
using QuoteTracker.Conflicts;
using QuoteTracker.Evaluation.Cases;
using QuoteTracker.Positions;

namespace QuoteTracker.Evaluation.Tests.Cases;

/// <summary>A case with a firm, a union, and a rider who stands for himself: one contradiction, one discrepancy, one shift.</summary>
internal static class TramCase
{
    public static readonly ConflictCase Labels = new()
    {
        Id = "tram",
        Domain = "local",
        Part = "a",
        Articles = [new("tram-1", "2021-05-04", "Trams", "The trams run, the line says. They do not, says the union. I could not tell, says José Ruiz.")],
        Gold = new CaseGold
        {
            Parties =
            [
                new("line", Person: false, ["City Line", "the tram company"], ["Ana Rees"]),
                new("union", Person: false, ["Drivers' Union"], ["Tom Hale"]),
                new("rider", Person: true, ["José Ruiz"], ["Ruiz"]),
                new("town", Person: false, ["Town Hall"], []),
            ],
            Conflicts =
            [
                new(["line", "union"], ConflictKind.Contradiction, "The trams run"),
                new(["line", "rider"], ConflictKind.Discrepancy, "The trams run"),
            ],
            Shifts = [new("line", ShiftKind.Reversal, new DateOnly(2021, 5, 4), "The trams run")],
            Never = [["town", "union"]],
        },
    };

    public static readonly CasePrediction Perfect = new()
    {
        Parties = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["p-line"] = ["The Tram Company"],
            ["p-union"] = ["Drivers’ Union"],
            ["p-rider"] = ["Riders"],
            ["p-town"] = ["the Town Hall"],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Statements =
        [
            new("s1", "p-line", ["Ana Rees"], "c", Stance.Affirms, "the trams run"),
            new("s2", "p-union", ["Tom Hale"], "c", Stance.Denies, "they do not"),
            new("s3", "p-rider", ["Jose Ruiz"], "c", Stance.Unconfirmed, "I could not tell"),
        ],
        Conflicts =
        [
            new(["p-union", "p-line"], ["s2", "s1"], ConflictKind.Contradiction, .9),
            new(["p-line", "p-rider"], ["s1", "s3"], ConflictKind.Discrepancy, .8),
        ],
        Shifts = [new("p-line", ["s1"], ShiftKind.Reversal, new DateOnly(2021, 5, 4))],
    };
}
