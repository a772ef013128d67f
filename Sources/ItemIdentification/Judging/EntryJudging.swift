import ExportControl

/// What is the same while one entry is judged for one description: how it takes the figures, and how far the words lead to it.
final class EntryJudging {
    let session: JudgingSession
    /// The provisions of the entry.
    let nodes: Range<Int>
    let assignment: FigureAssignment
    let scope: ItemScope
    private let own: NodeScores

    /// What a title scores in a search counts in full from here on.
    private static let fullTitle: Float = 12

    init(
        _ session: JudgingSession, _ number: Int, _ assignment: FigureAssignment, _ scope: ItemScope, _ own: NodeScores
    ) {
        self.session = session
        nodes = session.index.entries[number].nodes
        self.assignment = assignment
        self.scope = scope
        self.own = own
    }

    /// How far the words of a provision's own title and terms are those of the item.
    func titleEvidence(_ code: ControlCode) -> Float {
        guard !own.isEmpty, !isWhole(code) else { return 0 }
        let node = session.index.nodeOfCode[code]?.first { nodes.contains($0) }
        return min(1, (node.flatMap { own[$0] } ?? 0) / EntryJudging.fullTitle)
    }

    /// Whether it is the code of the entry itself.
    func isWhole(_ code: ControlCode) -> Bool { code == session.index.nodes[nodes.lowerBound].provision.code }

    /// A judge with the figures as another entry takes them; nil where that is not among those that are searched.
    func judge(ofEntry code: ControlCode) -> CandidateJudge? {
        guard let number = session.index.nodeOfCode[code]?.first.map({ session.index.nodes[$0].entry }) else {
            return nil
        }
        let (assignment, scope) = session.scope(of: number)
        return CandidateJudge(
            session: session, judging: EntryJudging(session, number, assignment, scope, .none))
    }
}
