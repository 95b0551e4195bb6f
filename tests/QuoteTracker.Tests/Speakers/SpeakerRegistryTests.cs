using QuoteTracker.Speakers;

namespace QuoteTracker.Tests.Speakers;

public sealed class SpeakerRegistryTests
{
    private static Speaker Person(string name, params string[] aliases) => new() { Id = name, Name = name, Kind = SpeakerKind.Person, Aliases = [.. aliases] };

    [Theory]
    [InlineData("Sergei Orlov", "Sergei Orlov")]
    [InlineData("Sergey Orlov", "Sergei Orlov")]
    [InlineData("S. Orlov", "Sergei Orlov")]
    [InlineData("Orlov", "Sergei Orlov")]
    [InlineData("the old bear", "Sergei Orlov")]
    [InlineData("FERRY AUTHORITY", "Ferry Authority")]
    [InlineData("Anna Weber", "Anna Weber")]
    public void Finds_speakers_by_their_names(string name, string speaker) => Registry().Find(name).Select(found => found.Name).Should().Equal(speaker);

    [Theory]
    [InlineData("")]
    [InlineData("Unknown Person")]
    [InlineData("Boris Orlov")]
    public void Finds_nobody_where_nobody_fits(string name) => Registry().Find(name).Should().BeEmpty();

    [Fact]
    public void Gives_all_bearers_of_a_lone_surname() => Registry().Find("Weber").Select(found => found.Name).Should().Equal("Anna Weber", "Paul Weber");

    [Fact]
    public void An_answer_among_many_costs_at_most_in_proportion_to_their_number() => Cost.OfFourfold(
        20_000,
        count => new SpeakerRegistry(Enumerable.Range(0, count).Select(i => Person($"Anna Name{i}x"))),
        registry =>
        {
            for (int i = 0; i < 200; i++)
            {
                registry.Find($"Anne Name{i * 97}x").Length.Should().BeLessThan(2);
            }
        }).Should().BeLessThan(Cost.LinearForFourfold);

    [Fact]
    public void A_common_surname_is_answered_the_same_every_time()
    {
        var registry = new SpeakerRegistry(Enumerable.Range(0, 1_000).Select(i => Person($"{(i % 2 == 0 ? "Anna" : "Pyotr")} Middle{i} Kim")));
        registry.Find("Kim").Length.Should().Be(1_000);
        registry.Find("Anna Kim").Should().HaveCount(500).And.Equal(registry.Find("Anna Kim"));
        registry.Find("Wolfhard Kim").Should().BeEmpty();
    }

    [Fact]
    public void Refuses_null()
    {
        FluentActions.Invoking(() => new SpeakerRegistry(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Registry().Find(null!)).Should().Throw<ArgumentNullException>();
    }

    private static SpeakerRegistry Registry() => new(
    [
        Person("Sergei Orlov", "The Old Bear"), Person("Anna Weber"), Person("Paul Weber"), new Speaker { Id = "f", Name = "Ferry Authority", Kind = SpeakerKind.Organization },
    ]);
}
