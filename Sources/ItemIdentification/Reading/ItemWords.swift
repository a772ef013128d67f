import ExportControl

/// What the words of a description say of an item, as far as phrases go: kinds, facts, choices, substances, figures.
struct ItemWords: Sendable {
    struct Stated<Value: Hashable & Sendable>: Sendable, Hashable {
        var value: Value
        /// The words that say it.
        let words: String
        /// It stands after `for`, `with` and the like: what goes with the item, and not the item.
        var isAside = false
        /// Usual of a thing that is called so, and not what the word says.
        var isTypical = false
        /// Somebody gave or answered it by its name.
        var isGiven = false
        /// A word of the trade means it.
        var isByDefinition = false
    }

    /// Kinds that the words name.
    var kinds: [Stated<Vocabulary.TypeID>] = []
    /// Kinds whose name's words stand apart; they are assumed.
    var likelyKinds: [Stated<Vocabulary.TypeID>] = []
    var facts: [Vocabulary.ParameterID: Stated<Truth>] = [:]
    var choices: [Vocabulary.ParameterID: [Stated<Vocabulary.ChoiceID>]] = [:]
    var substances: [Stated<CASNumber>] = []
    /// The item is one of the substances, and not only something that holds it.
    var isSubstance = false
    var figures: [Figure] = []
    /// By figure and parameter: how well the words beside it name it.
    var likeness: [[Float]] = []
    /// By figure: how well the words beside it name any parameter at all.
    var bestLikeness: [Int: Float] = [:]
    /// Figures that a word of the trade stands for.
    var implied: [Vocabulary.ParameterID: Implied] = [:]

    struct Implied: Sendable {
        let value: Measured
        let words: String
        /// Usual of a thing that is called so, and not what the word says.
        var isTypical = false
        /// It is no more than that for sure, whatever it is.
        var isMost = false
        /// What other words of the same description stand for.
        var others: [Measured] = []
    }
    /// Entries that a word of the trade or a stated code points to.
    var pointers: [(code: ControlCode, words: String, strength: Float)] = []
    /// Words that name something no list speaks of.
    var elsewhere: [String] = []
    /// Search words with their weights.
    var query: [(word: String, weight: Float)] = []
    /// What a word of a given name weighs there.
    static let weightOfNames: Float = 0.25
    /// Search words of what the item is for or goes with.
    var aside: Set<String> = []
    /// The words name something that is made of organisms or toxins, tests for them or protects from them.
    var holdsAgents = false
    /// The item is one of the organisms and toxins that have a name of their own, and is called so.
    var isNamedAgent = false
    /// The item is a toxin.
    var namesToxin = false
    /// The item is the substance whose CAS number is given.
    var isNumbered = false
    /// Search words that are said not to be there, as in *no coating*, or that are part of the name of something no list speaks of.
    var negated: Set<String> = []
    /// The search words of each phrase that names a kind.
    var namingKinds: [(kind: Vocabulary.TypeID, words: [String])] = []
    /// All words that name the thing.
    var naming: Set<String> = []
    /// Whether software, or technology, is spoken of.
    var isSoftware = false
    var isTechnology = false
    /// What could not be read.
    var notUnderstood: [String] = []
    /// Kinds that the item is not, and codes that it does not fall under, by an answer.
    var deniedKinds: Set<Vocabulary.TypeID> = []
    var deniedCodes: Set<ControlCode> = []
    /// Answers that could not be read.
    var refused: [String] = []

    /// Most of the words name something that no list speaks of.
    var isEverydayThing = false

    var isKnowledge: Bool { isSoftware || isTechnology }
}
