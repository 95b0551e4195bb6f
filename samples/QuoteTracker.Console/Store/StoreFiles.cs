using System.Collections.Immutable;
using System.Security.Cryptography;
using QuoteTracker.Claims;
using QuoteTracker.Claims.Decisions;
using QuoteTracker.Speakers;

namespace QuoteTracker.ConsoleApp.Store;

/// <summary>A store file and the files beside it that say what the user wants of it.</summary>
internal sealed record StoreFiles(string Store)
{
    /// <summary>Claims to watch.</summary>
    public string Claims => Path.ChangeExtension(Store, ".claims.jsonl");

    /// <summary>Parties and speakers as the user wants them.</summary>
    public string Parties => Path.ChangeExtension(Store, ".parties.json");

    /// <summary>What the user decided about claims.</summary>
    public string Decisions => Path.ChangeExtension(Store, ".decisions.json");

    /// <summary>Changes when parties or decisions do, so that the findings are made anew.</summary>
    public string SettingsName => string.Join(';', ((string[])[Parties, Decisions]).Select(file => File.Exists(file) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) : ""));

    /// <summary>Reads the files that are there.</summary>
    /// <returns><see langword="null"/> when one cannot be used; standard error then says why.</returns>
    public (ImmutableArray<WatchedClaim> Claims, PartyBook Parties, ClaimDecisions Decisions)? Read(TextWriter error)
    {
        ImmutableArray<WatchedClaim>? claims = File.Exists(Claims) ? ClaimFile.Read(Claims, error) : ImmutableArray<WatchedClaim>.Empty;
        PartyBook? parties = PartyFile.Read(IfThere(Parties), error);
        ClaimDecisions? decisions = DecisionFile.Read(IfThere(Decisions), error);
        return claims is { } watched && parties is not null && decisions is not null ? (watched, parties, decisions) : null;
    }

    private static string? IfThere(string path) => File.Exists(path) ? path : null;
}
