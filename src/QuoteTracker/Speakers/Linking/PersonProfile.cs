using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Linking;

/// <summary>One way of writing a person's name, with all the entries that use it.</summary>
internal sealed class PersonProfile(PersonName name)
{
    public PersonName Name { get; } = name;

    public List<int> Entries { get; } = [];
}
