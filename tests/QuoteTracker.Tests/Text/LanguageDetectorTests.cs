using System.IO.Compression;
using System.Text.Json;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Text;

public sealed class LanguageDetectorTests
{
    private static readonly TextAnalyzer Analyzer = new();

    public static TheoryData<string, string> ShortForeignTexts => new()
    {
        { "German", "Der Bürgermeister bestreitet, dass es mit der Gewerkschaft eine Einigung über das Werk gibt." },
        { "French", "Le maire a démenti lundi qu’un accord ait été trouvé avec les syndicats sur la fermeture de l’usine." },
        { "Spanish", "El alcalde negó el lunes que se hubiera llegado a un acuerdo con el sindicato sobre la planta." },
        { "Italian", "Il sindaco ha detto che non c'è un accordo con i sindacati sulla chiusura della fabbrica." },
        { "Portuguese", "O prefeito disse que não há acordo com os sindicatos sobre o fechamento da fábrica, mas que as conversas continuam." },
        { "Dutch", "De burgemeester zei maandag dat er nog geen akkoord is met de vakbond over het sluiten van de fabriek." },
        { "Swedish", "Borgmästaren sade på måndagen att det inte finns något avtal med facket om att stänga fabriken." },
        { "Polish", "Burmistrz powiedział w poniedziałek, że nie ma porozumienia ze związkiem, ale rozmowy będą trwały." },
        { "Czech", "Starosta řekl, že dohoda s odbory není podepsána, ale že se o ní bude jednat také příští týden." },
        { "Romanian", "Primarul a declarat că nu există un acord cu sindicatele și că fabrica va fi închisă în luna mai." },
        { "Turkish", "Belediye başkanı pazartesi günü sendika ile bir anlaşma olmadığını söyledi ve bu haber için dava açacak." },
        { "Indonesian", "Wali kota mengatakan bahwa tidak ada kesepakatan dengan serikat pekerja dan pabrik itu akan ditutup pada bulan Mei." },
        { "Finnish", "Pormestari sanoi maanantaina, että sopimusta ei ole, mutta neuvottelut jatkuvat myös ensi viikolla." },
        { "Hungarian", "A polgármester hétfőn azt mondta, hogy nem született megállapodás, és ezt már a szakszervezet is megerősítette." },
        { "Russian", "Мэр заявил в понедельник, что завод закроют в мае и никто не будет уволен." },
        { "Ukrainian", "Мер заявив у понеділок, що завод закриють у травні, але це ще не є рішенням ради." },
        { "Greek", "Ο δήμαρχος αρνήθηκε ότι υπάρχει συμφωνία με το συνδικάτο." },
        { "Chinese", "市长星期一说，工厂将在五月关闭，没有人会被解雇。" },
        { "Japanese", "市長は月曜日、工場を五月に閉鎖すると述べた。" },
        { "Korean", "시장은 월요일에 공장을 5월에 닫을 것이라고 말했다." },
        { "Arabic", "قال رئيس البلدية يوم الاثنين إن المصنع سيغلق في مايو، ونفت النقابة التوصل إلى اتفاق." },
        { "Hebrew", "ראש העיר הכחיש ביום שני שהושג הסכם עם ועד העובדים." },
        { "Hindi", "महापौर ने सोमवार को कहा कि कारखाना मई में बंद होगा और समझौता नहीं है।" },
        { "Thai", "นายกเทศมนตรีปฏิเสธว่ามีข้อตกลงกับสหภาพแรงงาน" },
    };

    [Theory]
    [MemberData(nameof(ShortForeignTexts))]
    public void A_short_foreign_text_is_named(string language, string text)
    {
        Detect(text).Should().Be(new LanguageFinding(ReadsAsEnglish: false, language));
        Detect(string.Join("\n\n", Enumerable.Repeat(text, 30))).Should().Be(new LanguageFinding(ReadsAsEnglish: false, language));
    }

    [Theory]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("No deal.")]
    [InlineData("Los Angeles sign De La Cruz from Real Sociedad")]
    [InlineData("De Blasio and Le Pen meet Von der Leyen at Museo del Prado")]
    [InlineData("Cirque du Soleil cancels tour")]
    [InlineData("Trump denies claim, Xi silent")]
    [InlineData("Die Zeit and Le Monde win press prize")]
    [InlineData("EL NIÑO LA NIÑA DE LOS ANDES")]
    [InlineData("Crème de la crème: chefs honoured")]
    [InlineData("She sang \"La vie en rose\" and \"Non, je ne regrette rien\" and left the stage to cheers.")]
    [InlineData("\"Ich bin ein Berliner,\" he said in 1963, and the crowd in the square cheered.")]
    [InlineData("President Xi Jinping (习近平) arrived in Astana on Monday.")]
    [InlineData("Москва (Moscow) says no to talks, officials confirm.")]
    [InlineData("Santos 2, Flamengo 1. Grêmio 0, São Paulo 0. Bahia 3, Ceará 2.")]
    public void A_short_English_text_or_scrap_passes(string text) => Detect(text).ReadsAsEnglish.Should().BeTrue();

    [Fact]
    public void A_long_English_article_with_foreign_quotations_passes()
    {
        string text = string.Join('\n', Enumerable.Repeat("The mayor said on Monday that there was no deal with the union. « Nous ne fermerons pas l’usine », he added. 我们不会关闭工厂, a partner wrote.", 20));
        Detect(text).Should().Be(new LanguageFinding(ReadsAsEnglish: true, Language: null));
    }

    [Fact]
    public void A_long_text_in_a_language_without_profile_is_not_English_and_not_named()
    {
        string text = string.Join(' ', Enumerable.Repeat("Meya alikanusha Jumatatu kwamba makubaliano yamefikiwa baina ya kiwanda na chama cha wafanyakazi.", 20));
        Detect(text).Should().Be(new LanguageFinding(ReadsAsEnglish: false, Language: null));
    }

    [Fact]
    public void Two_languages_that_fit_alike_are_both_named() =>
        Detect("Borgmesteren har sagt at det ikke er en aftale og at de vil tale med dem.").Language.Should().Be("Danish or Norwegian");

    [Fact]
    public void No_headline_of_the_news_is_taken_for_foreign()
    {
        string[] headlines = [.. Headlines().Distinct(StringComparer.Ordinal)];
        headlines.Where(line => !Detect(line).ReadsAsEnglish).Should().BeEmpty();
    }

    private static IEnumerable<string> Headlines()
    {
        string? news = Corpora.TryFind("news-sample/articles.jsonl.gz");
        string? pairs = Corpora.TryFind("sts-headlines");
        Assert.SkipWhen(news is null || pairs is null, "The shared folder with the corpora is not there.");
        foreach (string file in Directory.EnumerateFiles(pairs, "*headlines*.tsv", SearchOption.AllDirectories))
        {
            foreach (string line in File.ReadLines(file))
            {
                foreach (string part in line.Split('\t').Where(part => part.Length > 10))
                {
                    yield return part;
                }
            }
        }

        using var lines = new StreamReader(new GZipStream(File.OpenRead(news), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument article = JsonDocument.Parse(line);
            string text = article.RootElement.GetProperty("text").GetString()!;
            yield return text[..Math.Min(text.Length, 80)];
            if (article.RootElement.TryGetProperty("title", out JsonElement title) && title.ValueKind == JsonValueKind.String)
            {
                yield return title.GetString()!;
            }
        }
    }

    private static LanguageFinding Detect(string text) => LanguageDetector.Detect(Analyzer.Analyze(text));
}
