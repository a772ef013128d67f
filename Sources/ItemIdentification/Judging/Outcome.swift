import ExportControl

/// What a condition comes to for an item that is described in words.
struct Outcome: Sendable {
    /// A step that made it so.
    indirect enum Reason: Sendable {
        case limit(Limit, FigureAssignment.Assigned?, Measured, Truth)
        case fact(Vocabulary.ParameterID, Truth, words: String)
        case choice(Vocabulary.ParameterID, [Vocabulary.ChoiceID], Truth)
        case kind(Vocabulary.TypeID, words: String)
        /// The words point to this kind without naming it.
        case assumedKind(Vocabulary.TypeID)
        /// The words say this fact, not in the terms of the vocabulary.
        case assumedFact(Vocabulary.ParameterID)
        /// What must be done for a release to apply; it is taken as done.
        case duty(Vocabulary.ParameterID)
        case substance(CASNumber, words: String)
        case release(Provision.Exception)
        case reference(ControlCode)
        /// Another substance is stated by its number, another organism or toxin by its name.
        case otherSubstance
        case otherAgent
        /// Somebody answered that it is no such thing.
        case deniedKind(Vocabulary.TypeID)
        case deniedReference(ControlCode)

        var isDeciding: Bool {
            switch self {
            case .kind, .assumedKind, .reference: false
            default: true
            }
        }
    }

    var truth: Truth
    /// The same as a reader takes it: what is usual of such a thing, and made for it, is taken as said, a claim of purpose
    /// that nobody makes as not made; `nil` where that changes nothing.
    var presumed: Truth?
    /// The same where nobody makes a claim that is not made here: neither of design nor of purpose; `nil` as above.
    var unclaiming: Truth?
    /// The same where a purpose that nobody has by chance, such as military or space, counts as not claimed; `nil` as above.
    var silent: Truth?
    /// Limits that figures of the item meet, and those that they do not.
    var met = 0
    var failed = 0
    /// Stated facts that keep it out.
    var denied = 0
    /// What of the evidence kinds give, and no titles.
    var named: Float = 0
    /// Limits that are met in one branch that is still open.
    var speaking = 0

    var orPresumed: Truth { presumed ?? truth }
    var orUnclaiming: Truth { unclaiming ?? truth }
    var orSilent: Truth { silent ?? truth }
    /// It asks for a kind that the words name only as what the item is for: figures of the item are not those of that.
    var isOfSubject = false
    /// It is said of a part of the thing alone.
    var isOfPart = false
    /// No word names the kind that it asks for, and only a part of such a thing is spoken of.
    var lacksKind = false
    /// It waits for what whoever sells such a thing says of it, such as that a laser is tunable, and nobody does.
    var isUnadvertised = false
    /// A word of the description speaks of what it waits for: *rad-hard*.
    var isMeant = false
    /// How far the words point to this kind of thing; figures do not count.
    var evidence: Float = 0
    /// What of that comes from titles alone, which name the branches and not the thing.
    var titled: Float = 0
    /// How far the words name the kind of thing.
    var kindEvidence: Float { evidence - titled }
    /// Figures and facts of the item that it looked at.
    var stated = 0
    var provision: Shared<Provision>?
    /// All that is told of it, none or one: outcomes are handed on far more often than added to, and an array shares what it holds.
    var told: [Told] = []

    init(
        truth: Truth, met: Int = 0, failed: Int = 0, speaking: Int = 0, evidence: Float = 0, stated: Int = 0,
        reasons: [Reason] = [], needs: [Need] = []
    ) {
        self.truth = truth
        self.met = met
        self.failed = failed
        self.speaking = speaking
        self.evidence = evidence
        self.stated = stated
        if !reasons.isEmpty || !needs.isEmpty { told = [Told(reasons: reasons, needs: needs)] }
    }

    /// Neither a figure nor a release is among what keeps it out.
    var failsByFactsAlone: Bool {
        !reasons.contains { reason in
            switch reason {
            case .limit(_, _, _, .no), .release: true
            default: false
            }
        }
    }

    /// A word of the description speaks of it, so that what it waits for is not taken as not claimed.
    mutating func isSpokenOf() {
        if silent == .no { silent = nil }
        if unclaiming == .no { unclaiming = nil }
        isUnadvertised = false
        isMeant = true
    }

    /// Something that would settle it.
    enum Need: Hashable, Sendable {
        case parameter(Vocabulary.ParameterID)
        case kind(Vocabulary.TypeID)
        case part(Vocabulary.PartID)
        case substance
        case code(ControlCode)
    }
}
