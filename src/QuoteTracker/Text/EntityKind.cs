namespace QuoteTracker.Text;

/// <summary>What a named entity is.</summary>
public enum EntityKind : byte
{
    /// <summary>Not a named entity.</summary>
    None,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, agency, party, team or other organisation.</summary>
    Organization,

    /// <summary>A country, town, building or other place.</summary>
    Location,

    /// <summary>A nationality, religious or political group, such as "Russian", "Democrats".</summary>
    Group,

    /// <summary>A date, day, month, year or time of day.</summary>
    Date,

    /// <summary>A number, amount, percentage or ordinal.</summary>
    Number,
}
