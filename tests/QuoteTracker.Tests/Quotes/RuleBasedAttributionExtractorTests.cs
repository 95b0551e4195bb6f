using System.Collections.Immutable;
using QuoteTracker.Quotes;

namespace QuoteTracker.Tests.Quotes;

public class RuleBasedAttributionExtractorTests
{
    private static readonly RuleBasedAttributionExtractor Extractor = new();

    [Theory]
    // Direct quotations, sport and local news.
    [InlineData("\"We were the better side,\" Okafor said.", "Okafor ## said ## \"We were the better side,\"")]
    [InlineData("“We were the better side,” said coach Amara Okafor.", "coach Amara Okafor ## said ## “We were the better side,”")]
    [InlineData("'It was a ripper of a game,' Williams told reporters in Perth.", "Williams ## told ## 'It was a ripper of a game,'")]
    [InlineData("Okafor said: \"We were the better side.\"", "Okafor ## said ## \"We were the better side.\"")]
    [InlineData("She added, “The pool will open in May.”", "She ## added ## “The pool will open in May.”")]
    [InlineData("\"Is the pool open?\" Councillor Byrne asked.", "Councillor Byrne ## asked ## \"Is the pool open?\"")]
    [InlineData("\"Stop!\" he shouted.", "he ## shouted ## \"Stop!\"")]
    // Split quotations.
    [InlineData("\"The dam,\" he said, \"will hold.\"", "he ## said ## \"The dam,\" | \"will hold.\"")]
    [InlineData("\"The dam will hold,\" he said. \"It always has.\"", "he ## said ## \"The dam will hold,\" | \"It always has.\"")]
    [InlineData("“The dam will hold,” said Mary Wanjiru, the county engineer. “It always has. It always will.”", "Mary Wanjiru, the county engineer ## said ## “The dam will hold,” | “It always has. It always will.”")]
    // Mixed.
    [InlineData("The judge said the sentence was \"manifestly unjust\".", "The judge ## said ## the sentence was \"manifestly unjust\"")]
    [InlineData("Rao told the court that \"nobody warned us\" about the leak.", "Rao ## told ## that \"nobody warned us\" about the leak")]
    [InlineData("The merger is \"off the table\", she said.", "she ## said ## The merger is \"off the table\"")]
    // Indirect.
    [InlineData("The bank said on Monday that it would close 40 branches.", "The bank ## said ## that it would close 40 branches")]
    [InlineData("Police said the road was closed.", "Police ## said ## the road was closed")]
    [InlineData("The road will reopen on Friday, police said.", "police ## said ## The road will reopen on Friday")]
    [InlineData("The road will reopen on Friday, said the county engineer.", "the county engineer ## said ## The road will reopen on Friday")]
    [InlineData("The road, police said, will reopen on Friday.", "police ## said ## The road | will reopen on Friday")]
    [InlineData("Officials denied that the water was unsafe.", "Officials ## denied ## that the water was unsafe")]
    [InlineData("He declined to comment.", "He ## declined ## to comment")]
    [InlineData("The minister has not confirmed that talks took place.", "The minister ## has not confirmed ## that talks took place")]
    [InlineData("The minister has made it clear that he will stay.", "The minister ## has made it clear ## that he will stay")]
    [InlineData("The minister pointed out that rates had fallen.", "The minister ## pointed out ## that rates had fallen")]
    [InlineData("Unions called on the company to reopen talks.", "Unions ## called on ## the company to reopen talks")]
    [InlineData("The union also criticised the plan.", "The union ## also criticised ## the plan")]
    // According to.
    [InlineData("According to the coroner, the fire started in the kitchen.", "the coroner ## According to ## the fire started in the kitchen")]
    [InlineData("The fire started in the kitchen, according to the coroner.", "the coroner ## according to ## The fire started in the kitchen")]
    // Relayed: the one who is quoted holds the statement.
    [InlineData("Nkosi was quoted by the Daily Star as saying that the mine was safe.", "Nkosi ## was quoted | as saying ## that the mine was safe")]
    [InlineData("Nkosi was quoted as saying \"the mine is safe\".", "Nkosi ## was quoted as saying ## \"the mine is safe\"")]
    [InlineData("The Daily Star quoted Nkosi as saying that the mine was safe.", "Nkosi ## as saying ## that the mine was safe")]
    [InlineData("The agency reported, citing an unnamed official, that the mine was safe.", "an unnamed official ## reported | citing ## that the mine was safe")]
    // Asides between source and verb.
    [InlineData("The union, which represents 300 drivers, called the plan \"a disgrace\".", "The union ## called ## the plan \"a disgrace\"")]
    [InlineData("“It’s a shambles”, a pilot, who asked not to be named, said.", "a pilot ## said ## “It’s a shambles”")]
    [InlineData("A spokesman would neither confirm nor deny the report.", "A spokesman ## would neither confirm nor deny ## the report")]
    [InlineData("The airline said on Monday it will cut 200 jobs, citing fuel costs.", "The airline ## said ## it will cut 200 jobs")]
    // Relative clause and comment clause.
    [InlineData("The plan angered residents, who said the noise would double.", "who ## said ## the noise would double")]
    [InlineData("It was what the agency said was an attack on its network.", "the agency ## said ## what | was an attack on its network")]
    // Headlines.
    [InlineData("Airline says no refunds planned", "Airline ## says ## no refunds planned")]
    [InlineData("Transport ministry: Bridge will not reopen", "Transport ministry ## : ## Bridge will not reopen")]
    [InlineData("Bridge will not reopen: Transport Minister", "Transport Minister ## : ## Bridge will not reopen")]
    public void Source_cue_and_content_are_found(string text, string line)
    {
        Read(text).Should().Equal(line);
    }

    [Theory]
    [InlineData("The “Iron Lady” left in 1990.")]
    [InlineData("His novel \"Two Rivers\" won a prize.")]
    [InlineData("Dwayne \"The Rock\" Johnson arrived in Mumbai.")]
    [InlineData("The so-called \"smart\" meters are late.")]
    [InlineData("The workers' union and the teachers' union met in '98.")]
    [InlineData("Chief Justice Amina Diallo (left) with a colleague in Dakar in July 2018.")]
    [InlineData("Update: Roads reopen after storm")]
    [InlineData("Photo: Ann Byrne")]
    [InlineData("With reporting by AFP and Reuters")]
    [InlineData("Our correspondents report the news from 23 countries.")]
    [InlineData("The match ended 2-1.")]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("\"")]
    [InlineData("said")]
    [InlineData("said said said said")]
    [InlineData("\"\" said")]
    [InlineData("according to")]
    [InlineData("\0\u0001\uD83D said \uFFFD\u202E")]
    public void What_is_no_statement_gives_no_attribution(string text) => Read(text).Should().BeEmpty();

    [Fact]
    public void A_null_text_is_refused() => FluentActions.Invoking(() => Extractor.Extract(null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void The_kind_tells_how_much_stands_in_marks()
    {
        const string Text = "\"We won,\" Okafor said. She said the pitch was \"a swamp\". She said it had rained.";

        Extractor.Extract(Reading.Untagged(Text)).Select(a => a.Kind).Should().Equal(AttributionKind.Direct, AttributionKind.Mixed, AttributionKind.Indirect);
    }

    [Fact]
    public void A_report_on_a_court_case_is_read()
    {
        const string Text = """
            Ex-treasurer 'stole from children', court told
            A former school treasurer took "hundreds of thousands" from a lunch fund, prosecutors said on Tuesday.
            "She took from children who had nothing," prosecutor Lindiwe Khumalo told the Durban court. "And she kept taking."
            Defence lawyer Peter Naidoo said his client denied all charges.
            The judge, who asked both sides to be brief, adjourned the case.
            """;

        string[] lines = Read(Text);

        lines.Should().Contain("prosecutors ## said ## A former school treasurer took \"hundreds of thousands\" from a lunch fund");
        lines.Should().Contain("prosecutor Lindiwe Khumalo ## told ## \"She took from children who had nothing,\" | \"And she kept taking.\"");
        lines.Should().Contain("Defence lawyer Peter Naidoo ## said ## his client denied all charges");
    }

    [Fact]
    public void A_report_on_science_is_read()
    {
        const string Text = """
            The study found that bees can count to four. "It is a tiny brain, but it counts," said Mei Tanaka, a biologist at Kyoto University.
            According to the authors, the test took two years. Other scientists, however, warned that the sample was small.
            """;

        Read(Text).Should().Equal(
            "The study ## found ## that bees can count to four",
            "Mei Tanaka, a biologist at Kyoto University ## said ## \"It is a tiny brain, but it counts,\"",
            "the authors ## According to ## the test took two years",
            "Other scientists ## warned ## that the sample was small");
    }

    [Fact]
    public void A_report_on_business_is_read()
    {
        const string Text = """
            Shares in Lakeside Foods fell 9% after the company said profits would halve.
            "We misjudged demand," chief executive Orla Flynn said in a statement. Analysts at Harbour Bank said the warning was "no surprise".
            Ms Flynn added that no jobs would go.
            """;

        Read(Text).Should().Equal(
            "the company ## said ## profits would halve",
            "chief executive Orla Flynn ## said ## \"We misjudged demand,\"",
            "Analysts at Harbour Bank ## said ## the warning was \"no surprise\"",
            "Ms Flynn ## added ## that no jobs would go");
    }

    [Fact]
    public void Another_source_ends_the_content()
    {
        const string Text = "The company said it would pay in full, although the union said no money had come.";

        Read(Text).Should().Equal("The company ## said ## it would pay in full", "the union ## said ## no money had come");
    }

    [Fact]
    public void Content_of_one_attribution_may_hold_another()
    {
        const string Text = "The lawyer said that the witness had said that the light was red.";

        Read(Text).Should().Equal(
            "The lawyer ## said ## that the witness had said that the light was red",
            "the witness ## had said ## that the light was red");
    }

    [Fact]
    public void What_is_reported_within_a_quotation_belongs_to_who_is_quoted()
    {
        Read("\"The doctor told me that I was lucky,\" she said.").Should().Equal("she ## said ## \"The doctor told me that I was lucky,\"");
    }

    private static string[] Read(string text) => Reading.Lines(text, Extractor.Extract(Reading.Untagged(text)));
}
