namespace QuoteTracker.Text;

/// <summary>Basic dependency relations of Universal Dependencies version 2 (de Marneffe et al. 2021), without language-specific detail
/// except passive subjects and auxiliaries, relative clauses and possessives.</summary>
public enum DependencyRelation : byte
{
    /// <summary>Not parsed, or a relation outside this list.</summary>
    Unspecified,

    /// <summary>root: head of the sentence.</summary>
    Root,

    /// <summary>nsubj: nominal subject.</summary>
    NominalSubject,

    /// <summary>nsubj:pass: subject of a passive.</summary>
    PassiveNominalSubject,

    /// <summary>obj: object.</summary>
    Object,

    /// <summary>iobj: indirect object.</summary>
    IndirectObject,

    /// <summary>csubj: clausal subject, active or passive.</summary>
    ClausalSubject,

    /// <summary>ccomp: clausal complement.</summary>
    ClausalComplement,

    /// <summary>xcomp: open clausal complement.</summary>
    OpenClausalComplement,

    /// <summary>obl: oblique nominal.</summary>
    Oblique,

    /// <summary>vocative: addressee.</summary>
    Vocative,

    /// <summary>expl: expletive.</summary>
    Expletive,

    /// <summary>dislocated: dislocated element.</summary>
    Dislocated,

    /// <summary>advcl: adverbial clause.</summary>
    AdverbialClause,

    /// <summary>advmod: adverbial modifier, including negation.</summary>
    AdverbialModifier,

    /// <summary>discourse: discourse element.</summary>
    Discourse,

    /// <summary>aux: auxiliary.</summary>
    Auxiliary,

    /// <summary>aux:pass: passive auxiliary.</summary>
    PassiveAuxiliary,

    /// <summary>cop: copula.</summary>
    Copula,

    /// <summary>mark: marker of a subordinate clause.</summary>
    Marker,

    /// <summary>nmod: nominal modifier.</summary>
    NominalModifier,

    /// <summary>nmod:poss: possessive modifier.</summary>
    PossessiveModifier,

    /// <summary>appos: apposition.</summary>
    Apposition,

    /// <summary>nummod: numeric modifier.</summary>
    NumericModifier,

    /// <summary>acl: clausal modifier of a noun.</summary>
    ClausalModifier,

    /// <summary>acl:relcl: relative clause.</summary>
    RelativeClause,

    /// <summary>amod: adjectival modifier.</summary>
    AdjectivalModifier,

    /// <summary>det: determiner.</summary>
    Determiner,

    /// <summary>case: case marker, such as a preposition.</summary>
    Case,

    /// <summary>conj: conjunct.</summary>
    Conjunct,

    /// <summary>cc: coordinating conjunction.</summary>
    CoordinatingConjunction,

    /// <summary>compound: compound, including verb particles.</summary>
    Compound,

    /// <summary>flat: parts of a name.</summary>
    Flat,

    /// <summary>fixed: fixed expression.</summary>
    Fixed,

    /// <summary>list: list item.</summary>
    List,

    /// <summary>parataxis: loosely attached clause, such as a reporting clause.</summary>
    Parataxis,

    /// <summary>punct: punctuation.</summary>
    Punctuation,
}
