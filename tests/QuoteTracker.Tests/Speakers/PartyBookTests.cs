using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Speakers;

public sealed class PartyBookTests
{
    private static SpeakerDirectory Link(string book, params string[] marked) =>
        new SpeakerLinker(new SpeakerLinkerOptions { Book = PartyBook.Parse(book) }).Link([.. marked.Select((text, a) => Marked.Resolve(text, $"a{a + 1}"))]);

    [Fact]
    public void Renames_and_merges_parties() => Link(
        """{ "parties": [ { "name": "The East", "aliases": ["Russia", "China"] } ] }""",
        "{s1:Moscow} {c1:said} {q1:no}. {s2:Beijing} {c2:said} {q2:no}.").Parties.Should().ContainSingle().Which.Name.Should().Be("The East");

    [Fact]
    public void Splits_a_department_off() => Link(
        """{ "parties": [ { "name": "State Department" } ] }""",
        "{s1:The State Department} {c1:said} {q1:no}. {s2:The White House} {c2:said} {q2:no}. {s3:Tehran} {c3:said} {q3:yes}. {s4:Tehran} {c4:said} {q4:yes}.")
        .Parties.Select(party => party.Name).Should().BeEquivalentTo("Iran", "State Department", "United States");

    [Fact]
    public void Pins_speakers()
    {
        SpeakerDirectory directory = Link(
            """{ "parties": [ { "name": "Harbour Board", "speakers": ["Nora Lind"] } ], "speakersForNobody": ["Ivan Petrov"] }""",
            "{s1:Nora Lind, a professor,} {c1:said} {q1:no}. {s2:Russian Foreign Minister Ivan Petrov} {c2:said} {q2:no}.");
        directory.Speakers.Should().Contain(speaker => speaker.Name == "Nora Lind" && speaker.PartyId == "harbour-board");
        directory.Speakers.Should().Contain(speaker => speaker.Name == "Ivan Petrov" && speaker.PartyId == null);
    }

    [Fact]
    public void Forces_and_forbids_merges_of_speakers()
    {
        Link("""{ "sameSpeaker": [["Max Sund", "Rasmus Holm"]] }""", "{s1:Max Sund} {c1:said} {q1:no}.", "{s1:Rasmus Holm} {c1:said} {q1:no}.").Speakers.Should().ContainSingle();
        Link("""{ "differentSpeakers": [["Sergei Orlov", "Sergey Orlov"]] }""", "{s1:Sergei Orlov} {c1:said} {q1:no}.", "{s1:Sergey Orlov} {c1:said} {q1:no}.").Speakers.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("""{ "parties": [ { "name": "A", "partOf": "B" }, { "name": "B", "partOf": "A" } ] }""", "A", "B")]
    [InlineData("""{ "parties": [ { "name": "A", "partOf": "C" } ] }""", "A", "C")]
    [InlineData("""{ "parties": [ { "name": "A", "aliases": ["X"] }, { "name": "B", "aliases": ["x"] } ] }""", "A", "B")]
    [InlineData("""{ "parties": [ { "name": "A", "speakers": ["Jo"] }, { "name": "B", "speakers": ["Jo"] } ] }""", "Jo", "A")]
    [InlineData("""{ "parties": [ { "name": "A", "speakers": ["Jo"] } ], "speakersForNobody": ["Jo"] }""", "Jo", "nobody")]
    [InlineData("""{ "sameSpeaker": [["P", "Q"], ["Q", "R"]], "differentSpeakers": [["P", "R"]] }""", "P", "R")]
    public void Names_the_entries_that_contradict_one_another(string book, string one, string other) =>
        FluentActions.Invoking(() => PartyBook.Parse(book)).Should().Throw<PartyBookException>().WithMessage($"*{one}*{other}*");

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"partys\": [] }")]
    [InlineData("{ \"parties\": [ { } ] }")]
    [InlineData("{ \"parties\": [ { \"name\": \" \" } ] }")]
    [InlineData("{ \"parties\": null }")]
    [InlineData("{ \"sameSpeaker\": [ null ] }")]
    public void Refuses_what_is_no_parties_file(string book) => FluentActions.Invoking(() => PartyBook.Parse(book)).Should().Throw<PartyBookException>();

    [Fact]
    public void Refuses_null() => FluentActions.Invoking(() => PartyBook.Parse(null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public async Task Follows_its_schema()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "QuoteTracker.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromFileAsync(Path.Combine(folder, "docs", "parties.schema.json"), TestContext.Current.CancellationToken);
        const string Valid = """{ "parties": [ { "name": "A", "aliases": ["X"], "speakers": ["Jo"] }, { "name": "B", "partOf": "A" } ], "sameSpeaker": [["P", "Q"]], "differentSpeakers": [["P", "R"]], "speakersForNobody": ["S"] }""";
        schema.Validate(Valid).Should().BeEmpty();
        PartyBook.Parse(Valid).Parties.Should().HaveCount(2);
        schema.Validate("""{ "partys": [] }""").Should().NotBeEmpty();
        schema.Validate("""{ "parties": [ { "aliases": [] } ] }""").Should().NotBeEmpty();
    }
}
