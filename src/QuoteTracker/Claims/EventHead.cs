using QuoteTracker.Text;

namespace QuoteTracker.Claims;

/// <summary>Names what a sentence says happens or is the case: the head of its predicate.</summary>
internal static class EventHead
{
    /// <summary>The head of the first sentence, or <see langword="null"/> where the parse finds none.</summary>
    public static string? Of(AnalyzedText text)
    {
        int root = -1;
        for (int i = 0; i < text.Tokens.Length && root < 0; i++)
        {
            root = text.Tokens[i].Relation == DependencyRelation.Root ? i : -1;
        }

        if (root < 0 || !char.IsLetter(text.Word(root)[0]))
        {
            return null;
        }

        TokenRange sentence = text.Sentences[text.SentenceOf(root)];
        string head = Form(text, root);
        if (Child(text, sentence, root, DependencyRelation.Copula) is not null)
        {
            return "be " + head;
        }

        string particle = Child(text, sentence, root, DependencyRelation.Compound) is { } part && text.Tokens[part].PartOfSpeech == PartOfSpeech.Particle ? " " + Form(text, part) : "";
        string what = Child(text, sentence, root, DependencyRelation.Object) is { } thing && IsCommonNoun(text.Tokens[thing].PartOfSpeech) ? " " + Form(text, thing) : "";
        return head + particle + what;
    }

    private static int? Child(AnalyzedText text, TokenRange sentence, int head, DependencyRelation relation)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Tokens[i].Head == head && text.Tokens[i].Relation == relation)
            {
                return i;
            }
        }

        return null;
    }

    // Names are participants.
    private static bool IsCommonNoun(PartOfSpeech tag) => tag is PartOfSpeech.Noun or PartOfSpeech.NounPlural;

    private static string Form(AnalyzedText text, int token) => Lemmatizer.Lemmatize(text.Word(token), text.Tokens[token].PartOfSpeech);
}
