using QuoteTracker.Quotes;

namespace QuoteTracker.Tests.Quotes.Learned;

internal static class LearnedFixtures
{
    public const string Article = """
        Ferry strike enters second week

        Ferries between the islands stayed in port on Tuesday as crews refused to work for a second week, the port authority said.

        "We have not had a rise in four years," said Marisol Quiroga, who speaks for the deckhands. "Nobody should have to live on that."

        The operator argued that fuel costs had doubled since spring and that it could not pay more. According to a company spokesman, talks will resume on Friday.

        Shopkeepers in the old town believe the dispute will last until the end of the month. One of them, who asked not to be named, called the offer “a joke” and warned that many would close.

        Passengers waiting at the pier were told that buses would run instead. Few of them seemed convinced.
        """;

    public static string Describe(IEnumerable<Attribution> attributions) => string.Join('\n', attributions.Select(a =>
        $"{string.Join(',', a.Source)} | {string.Join(',', a.Cue)} | {string.Join(',', a.Content)} | {a.Kind} | {a.Confidence:R}"));
}
