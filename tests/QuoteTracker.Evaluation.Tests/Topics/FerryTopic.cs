using QuoteTracker.Evaluation.Topics;

namespace QuoteTracker.Evaluation.Tests.Topics;

/// <summary>A small topic with two claims, on each of which two parties are in conflict.</summary>
internal static class FerryTopic
{
    public static readonly Topic Labels = new()
    {
        Id = "ferry",
        Title = "The ferry",
        Articles = [new("a1", "The union says the ferry will sail. The line says it will not. The mayor says fares rise. Fares stay, the line says.", null, null, null, null)],
        Parties = [new("the-line", "Northern Line", ["the shipping company"], []), new("union", "Seamen's Union", [], []), new("town", "Town", [], [])],
        Claims = [new("c1", "The ferry will sail"), new("c2", "Fares rise")],
        Statements =
        [
            new("s1", "a1", "Seamen's Union", "union", "indirect", ["the ferry will sail"], "says", "c1", "affirms"),
            new("s2", "a1", "Northern Line", "the-line", "indirect", ["it will not"], "says", "c1", "denies"),
            new("s3", "a1", "José Ruiz", "town", "indirect", ["fares rise"], "says", "c2", "expects"),
            new("s4", "a1", "Northern Line", "the-line", "indirect", ["Fares stay"], "says", "c2", "denies"),
        ],
        Conflicts = [new("c1", ["union", "the-line"], "affirms-vs-denies"), new("c2", ["town", "the-line"], "expects-vs-denies")],
    };
}
