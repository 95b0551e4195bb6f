namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>Part of a state, as far as parties are concerned. See Data/institutions.tsv.</summary>
internal enum Branch
{
    Executive,
    Department,
    Parliament,
    Court,
    Police,
    Prosecution,
    Military,
    Intelligence,
    Opposition,
    Bank,
}
