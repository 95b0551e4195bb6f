namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>What a word like "minister" or "coach" tells of the side its bearer speaks for. See Data/offices.tsv.</summary>
internal enum OfficeClass
{
    Head,
    Minister,
    Regional,
    Legislator,
    Judge,
    Prosecutor,
    Police,
    Military,
    Intelligence,
    Independent,
    Spokes,
    Counsel,
    Executive,
    Member,
    Expert,
    Journalist,
    Bystander,
    Party,
}
