import ExportControl

/// What a condition comes to for an item that is described in words.
struct Outcome {
    /// A step that made it so.
    enum Reason {
        case limit(Limit, FigureAssignment.Assigned?, Measured, Truth)
        case fact(Vocabulary.ParameterID, Truth, words: String)
        case choice(Vocabulary.ParameterID, [Vocabulary.ChoiceID], Truth)
        case kind(Vocabulary.TypeID, words: String)
        /// The words point to this kind without naming it.
        case assumedKind(Vocabulary.TypeID)
        /// The words say this fact, not in the terms of the vocabulary.
        case assumedFact(Vocabulary.ParameterID)
        case substance(CASNumber, words: String)
        case release(Provision.Exception)
        case reference(ControlCode)
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
    /// What was taken as said for that.
    var presumptions: [Need] = []
    /// Claims that are not made.
    var unmade: [Vocabulary.ParameterID] = []
    /// Limits that figures of the item meet, and those that they do not.
    var met = 0
    var failed = 0

    var orPresumed: Truth { presumed ?? truth }
    var orUnclaiming: Truth { unclaiming ?? truth }
    /// How far the words point to this kind of thing; figures do not count.
    var evidence: Float = 0
    /// What of that comes from titles alone, which name the branches and not the thing.
    var titled: Float = 0
    /// How far the words name the kind of thing.
    var kindEvidence: Float { evidence - titled }
    /// Figures and facts of the item that it looked at.
    var stated = 0
    var provision: Provision?
    var reasons: [Reason] = []
    var needs: [Need] = []
    /// Provisions that the words do not speak of and that stay open.
    var open: [Provision] = []
    /// Releases that nobody claimed.
    var unclaimed: [Provision.Exception] = []

    /// Something that would settle it.
    enum Need: Hashable {
        case parameter(Vocabulary.ParameterID)
        case kind(Vocabulary.TypeID)
        case part(Vocabulary.PartID)
        case substance
        case code(ControlCode)
    }

    /// Only the kind of thing is asked for, and the words do not name it.
    var isUnnamedKind: Bool {
        truth == .unknown && stated == 0 && !needs.isEmpty
            && needs.allSatisfy { if case .kind = $0 { true } else { false } }
    }

    mutating func take(_ other: Outcome) {
        reasons += other.reasons
        needs += other.needs.filter { !needs.contains($0) }
        open += other.open
        unclaimed += other.unclaimed
    }
}
