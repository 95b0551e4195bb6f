namespace QuoteTracker.Tests.Speakers;
public sealed class ZTmp
{
    [Fact] public void A() => Marked.Speakers("Orion Foods Plc is in talks. {s1:An Orion spokeswoman} {c1:said} {q1:the company does not comment}.").Should().Equal("x");
    [Fact] public void B() => Marked.Speakers("Hartwell Rovers lost to Napoli. {s1:Rovers chairman Alan Sugrue} {c1:said}: {q1:\"He is not for sale.\"}").Should().Equal("x");
    [Fact] public void C() => Marked.PartyOf("{s1:State Rep. Angela Moss, D-Springdale,} {c1:said} {q1:no}.").Should().Be("x");
    [Fact] public void D() => Marked.PartyOf("{s1:South Korean rival Hanbit Motor} {c1:said} {q1:no}.").Should().Be("x");
}
