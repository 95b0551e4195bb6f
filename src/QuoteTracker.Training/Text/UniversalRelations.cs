using QuoteTracker.Text;

namespace QuoteTracker.Training.Text;

/// <summary>Maps the relations of the corpora, Universal Dependencies version 1 as CoreNLP writes them and version 2, to <see cref="DependencyRelation"/>.</summary>
internal static class UniversalRelations
{
    /// <summary>The relation behind a label.</summary>
    /// <param name="label">A label of either version.</param>
    /// <param name="tag">Tag of the dependent.</param>
    /// <param name="headTag">Tag of the governor.</param>
    public static DependencyRelation Parse(string label, PartOfSpeech tag, PartOfSpeech headTag) => label switch
    {
        "root" => DependencyRelation.Root,
        "nsubj" or "nsubj:outer" => DependencyRelation.NominalSubject,
        "nsubjpass" or "nsubj:pass" => DependencyRelation.PassiveNominalSubject,
        "dobj" or "obj" => DependencyRelation.Object,
        "iobj" => DependencyRelation.IndirectObject,
        "csubj" or "csubjpass" or "csubj:pass" or "csubj:outer" => DependencyRelation.ClausalSubject,
        "ccomp" => DependencyRelation.ClausalComplement,
        "xcomp" => DependencyRelation.OpenClausalComplement,
        "nmod" or "nmod:tmod" or "nmod:npmod" or "nmod:unmarked" or "nmod:desc" => IsPredicate(headTag) ? DependencyRelation.Oblique : DependencyRelation.NominalModifier,
        "obl" or "obl:agent" or "obl:unmarked" or "obl:tmod" or "obl:npmod" => DependencyRelation.Oblique,
        "vocative" => DependencyRelation.Vocative,
        "expl" => DependencyRelation.Expletive,
        "dislocated" => DependencyRelation.Dislocated,
        "advcl" or "advcl:relcl" => DependencyRelation.AdverbialClause,
        "neg" => tag == PartOfSpeech.Determiner ? DependencyRelation.Determiner : DependencyRelation.AdverbialModifier,
        "advmod" => DependencyRelation.AdverbialModifier,
        "discourse" => DependencyRelation.Discourse,
        "aux" => DependencyRelation.Auxiliary,
        "auxpass" or "aux:pass" => DependencyRelation.PassiveAuxiliary,
        "cop" => DependencyRelation.Copula,
        "mark" => DependencyRelation.Marker,
        "nmod:poss" => DependencyRelation.PossessiveModifier,
        "appos" => DependencyRelation.Apposition,
        "nummod" => DependencyRelation.NumericModifier,
        "acl" => DependencyRelation.ClausalModifier,
        "acl:relcl" => DependencyRelation.RelativeClause,
        "amod" => DependencyRelation.AdjectivalModifier,
        "det" or "det:predet" => DependencyRelation.Determiner,
        "case" => DependencyRelation.Case,
        "conj" => DependencyRelation.Conjunct,
        "cc" or "cc:preconj" => DependencyRelation.CoordinatingConjunction,
        "compound" or "compound:prt" => DependencyRelation.Compound,
        "flat" or "goeswith" or "flat:foreign" or "foreign" => DependencyRelation.Flat,
        "fixed" or "mwe" => DependencyRelation.Fixed,
        "list" => DependencyRelation.List,
        "parataxis" => DependencyRelation.Parataxis,
        "punct" => DependencyRelation.Punctuation,
        _ => DependencyRelation.Unspecified,
    };

    private static bool IsPredicate(PartOfSpeech tag) => tag is (>= PartOfSpeech.Verb and <= PartOfSpeech.VerbPresentThird)
        or PartOfSpeech.Adjective or PartOfSpeech.AdjectiveComparative or PartOfSpeech.AdjectiveSuperlative
        or PartOfSpeech.Adverb or PartOfSpeech.AdverbComparative or PartOfSpeech.AdverbSuperlative or PartOfSpeech.Modal;
}
