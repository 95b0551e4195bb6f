using QuoteTracker.Training.Events;

namespace QuoteTracker.Tests.Events;

public sealed class EcbReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Reads_event_mentions_of_checked_sentences_with_chain_and_lemma()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "1"));
        File.WriteAllText(Path.Combine(_folder.FullName, "ECBplus_coreference_sentences.csv"), "Topic,File,Sentence Number\n1,1ecb,0\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "1", "1_1ecb.xml"), """
            <Document doc_name="1_1ecb.xml">
            <token t_id="1" sentence="0" number="0">The</token><token t_id="2" sentence="0" number="1">barn</token><token t_id="3" sentence="0" number="2">burned</token>
            <token t_id="4" sentence="0" number="3">down</token><token t_id="5" sentence="0" number="4">.</token>
            <token t_id="6" sentence="1" number="0">Nobody</token><token t_id="7" sentence="1" number="1">died</token><token t_id="8" sentence="1" number="2">.</token>
            <Markables>
            <ACTION_OCCURRENCE m_id="21"><token_anchor t_id="3"/><token_anchor t_id="4"/></ACTION_OCCURRENCE>
            <NON_HUMAN_PART m_id="22"><token_anchor t_id="2"/></NON_HUMAN_PART>
            <NEG_ACTION_OCCURRENCE m_id="23"><token_anchor t_id="7"/></NEG_ACTION_OCCURRENCE>
            <ACTION_OCCURRENCE m_id="24" RELATED_TO="" TAG_DESCRIPTOR="fire" instance_id="ACT1"/>
            </Markables>
            <Relations><CROSS_DOC_COREF r_id="9" note="ACT1"><source m_id="21"/><target m_id="24"/></CROSS_DOC_COREF></Relations>
            </Document>
            """);

        EventMention mention = new EcbReader(_folder.FullName).Read().Should().ContainSingle().Which.Should().ContainSingle().Subject;

        mention.Chain.Should().Be("ACT1");
        mention.Lemma.Should().Be("burn");
    }
}
