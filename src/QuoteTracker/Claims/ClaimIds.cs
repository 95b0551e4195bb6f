using System.Globalization;

namespace QuoteTracker.Claims;

/// <summary>Ids of found claims.</summary>
internal static class ClaimIds
{
    /// <summary>The id of a claim that is named after a statement.</summary>
    public static string Of(string statementId) => "c" + TermHash.Of(statementId).ToString("x16", CultureInfo.InvariantCulture);
}
