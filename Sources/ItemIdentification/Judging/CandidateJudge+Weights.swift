/// From where on words count, and how much.
extension CandidateJudge {
    /// A kind or a fact is taken as named by words that have at least that share of its name.
    static let leastLikeness: Float = 0.45
    static let leastShareOfName: Float = 0.8
    /// A kind is taken as meant by words that have that share of its name, where several figures of it are stated and met.
    static let likelyKind: Float = 0.6

    /// Kinds that the words name give at least that; then titles alone keep no other branch.
    static let surelyNamed: Float = 1.2

    /// What evidence for a component counts for the whole.
    static let weightOfParts: Float = 0.6

    /// The most evidence for a branch whose kind of thing the words do not name.
    static let mostWithoutKind: Float = 0.9

    /// Branches that the words point to that much less than to the best one are left aside.
    static let leastShare: Float = 0.8

    /// The same where no word points to the kind.
    var unpointed: CandidateJudge {
        var judge = self
        judge.pointing = nil
        return judge
    }
}
