using System.Text;
using QuoteTracker.Claims;

namespace QuoteTracker.Tests.Claims;

public sealed class WatchedClaimReaderTests
{
    [Fact]
    public void Claims_are_read_and_what_is_broken_is_told()
    {
        WatchedClaimBatch batch = WatchedClaimReader.ReadJsonLines(new MemoryStream(Encoding.UTF8.GetBytes("""
            {"id":"c1","text":"The bridge will reopen in May"}
            {broken
            {"id":"c2"}
            {"id":"c1","text":"The ferry will stop"}
            {"text":"The toll will rise"}
            """)));

        batch.Claims.Should().Equal(
            new WatchedClaim("c1", "The bridge will reopen in May"),
            new WatchedClaim("c1~2", "The ferry will stop"),
            new WatchedClaim("line-5", "The toll will rise"));
        batch.Diagnostics.Select(d => d.Code).Should().Equal(
            DiagnosticCodes.MalformedLine, DiagnosticCodes.MissingField, DiagnosticCodes.DuplicateId, DiagnosticCodes.MissingField);
    }
}
