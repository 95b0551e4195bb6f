using NJsonSchema;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Tests.Articles;

namespace QuoteTracker.Tests.Claims.Decisions;

public sealed class ClaimDecisionsTests
{
    private const string Full = """
        {
          "$schema": "https://example.org/decisions.schema.json",
          // Two names of one thing.
          "merge": [["c1", "c2"], ["c2", "The quay stays open."]],
          "split": [["a:1-9", "b:3-7"]],
          "pin": [{ "statement": "a:20-30", "claim": "c1" }, { "statement": "Äußerst “vage” <&>", "claim": null }],
          "text": [{ "claim": "c1", "text": "The terminal will close." }],
        }
        """;

    [Fact]
    public void A_file_is_read_and_what_is_written_is_read_again_as_the_same()
    {
        ClaimDecisions read = ClaimDecisions.Parse(Full);

        read.Merges.Should().HaveCount(2);
        read.Merges[1].Should().Equal("c2", "The quay stays open.");
        read.Splits.Should().ContainSingle().Which.Should().Equal("a:1-9", "b:3-7");
        read.Pins.Should().Equal(new StatementPin("a:20-30", "c1"), new StatementPin("Äußerst “vage” <&>", null));
        read.Wordings.Should().Equal(new ClaimWording("c1", "The terminal will close."));
        read.ToJson().Should().Contain("Äußerst “vage” <&>").And.NotContain("\r");
        ClaimDecisions.Parse(read.ToJson()).ToJson().Should().Be(read.ToJson());
    }

    [Fact]
    public void Decisions_made_in_code_are_those_of_a_file()
    {
        ClaimDecisions made = ClaimDecisions.Empty.Merge("c1", "c2").Merge("c2", "The quay stays open.").Split("a:1-9", "b:3-7")
            .Pin("a:20-30", "c1").Pin("Äußerst “vage” <&>", claim: null).Word("c1", "The terminal will close.");

        made.ToJson().Should().Be(ClaimDecisions.Parse(Full.Replace("\"$schema\": \"https://example.org/decisions.schema.json\",", "", StringComparison.Ordinal)).ToJson());
        ClaimDecisions.Empty.Merges.Should().BeEmpty("decisions are immutable");
    }

    [Fact]
    public void A_file_is_saved_and_loaded()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "decisions.json");

        ClaimDecisions.Parse(Full).Save(path);

        ClaimDecisions.Load(path).ToJson().Should().Be(ClaimDecisions.Parse(Full).ToJson());
    }

    [Fact]
    public async Task What_is_written_satisfies_the_schema()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Reports.Fixture.Read("decisions.schema.json"), TestContext.Current.CancellationToken);

        schema.Validate(ClaimDecisions.Parse(Full).ToJson()).Should().BeEmpty();
        schema.Validate(ClaimDecisions.Empty.ToJson()).Should().BeEmpty();
        foreach (string bad in MalformedFiles.Where(bad => bad is not ("" or "{ \"merge\"")))
        {
            schema.Validate(bad).Should().NotBeEmpty(bad);
        }
    }

    private static readonly string[] MalformedFiles =
    [
        "",
        "null",
        "[]",
        "{ \"merge\"",
        """{ "merges": [] }""",
        """{ "merge": null }""",
        """{ "merge": ["a", "b"] }""",
        """{ "merge": [["a"]] }""",
        """{ "merge": [["a", " "]] }""",
        """{ "merge": [["a", null]] }""",
        """{ "split": [[]] }""",
        """{ "pin": [{ "statement": "a" }] }""",
        """{ "pin": [{ "claim": "c" }] }""",
        """{ "pin": [null] }""",
        """{ "pin": [{ "statement": "a", "claim": "" }] }""",
        """{ "text": [{ "claim": "c", "text": "" }] }""",
        """{ "text": [{ "claim": "c", "text": null }] }""",
        """{ "text": [{ "claim": "c", "text": "t", "id": 3 }] }""",
    ];

    public static TheoryData<string> Malformed => [.. MalformedFiles];

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_file_that_is_not_as_the_schema_says_is_refused(string json) =>
        ((Action)(() => ClaimDecisions.Parse(json))).Should().Throw<ClaimDecisionsException>().Which.Message.Should().NotBeNullOrWhiteSpace();

    [Fact]
    public void A_merge_of_a_claim_with_itself_is_refused() =>
        ((Action)(() => ClaimDecisions.Empty.Merge("c1", "c1"))).Should().Throw<ClaimDecisionsException>().WithMessage("*fewer than two*\"c1\"*");

    public static TheoryData<string, string[]> Contradictions => new()
    {
        { """{ "pin": [{ "statement": "s1", "claim": "c1" }, { "statement": "s1", "claim": "c2" }] }""", ["s1", "c1", "c2"] },
        { """{ "pin": [{ "statement": "s1", "claim": "c1" }, { "statement": "s1", "claim": null }] }""", ["s1", "c1", "no claim"] },
        { """{ "pin": [{ "statement": "s1", "claim": "s2" }, { "statement": "s2", "claim": "s1" }] }""", ["s1", "s2", "circle"] },
        { """{ "pin": [{ "statement": "s1", "claim": "c1" }], "split": [["s1"]] }""", ["s1", "c1", "split"] },
        { """{ "split": [["s1"], ["s2", "s1"]] }""", ["s1", "twice"] },
        { """{ "split": [["s1"]], "merge": [["c1", "s1"]] }""", ["s1", "c1", "split"] },
        { """{ "pin": [{ "statement": "s1", "claim": null }], "merge": [["c1", "s1"]] }""", ["s1", "c1", "no claim"] },
        { """{ "text": [{ "claim": "c1", "text": "It is." }, { "claim": "c1", "text": "It was." }] }""", ["c1", "It is.", "It was."] },
        { """{ "merge": [["c1", "c2"], ["c2", "c3"]], "text": [{ "claim": "c1", "text": "It is." }, { "claim": "c3", "text": "It was." }] }""", ["c1", "c3", "It is.", "It was."] },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Decisions_that_contradict_each_other_are_refused_by_name(string json, string[] named)
    {
        ClaimDecisionsException error = ((Action)(() => ClaimDecisions.Parse(json))).Should().Throw<ClaimDecisionsException>().Which;

        error.Message.Should().ContainAll(named);
        error.Entries.Should().NotBeEmpty();
    }

    [Fact]
    public void A_decision_made_twice_is_no_contradiction() =>
        ((Action)(() => ClaimDecisions.Empty.Pin("s1", "c1").Pin("s1", "c1").Word("c1", "It is.").Word("c1", "It is.").Merge("c1", "c2").Merge("c2", "c1"))).Should().NotThrow();

    [Fact]
    public void A_decision_in_code_that_contradicts_is_refused_at_once() =>
        ((Action)(() => ClaimDecisions.Empty.Pin("s1", "c1").Split("s1"))).Should().Throw<ClaimDecisionsException>();

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        ((Action)(() => ClaimDecisions.Parse(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => ClaimDecisions.Load(" "))).Should().Throw<ArgumentException>();
        ((Action)(() => ClaimDecisions.Empty.Merge(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => ClaimDecisions.Empty.Split(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => ClaimDecisions.Empty.Pin(null!, "c"))).Should().Throw<ArgumentNullException>();
        ((Action)(() => ClaimDecisions.Empty.Word("c", null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => ClaimDecisions.Empty.Save(""))).Should().Throw<ArgumentException>();
    }
}
