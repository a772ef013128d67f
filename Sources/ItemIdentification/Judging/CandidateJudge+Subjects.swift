import ExportControl

/// What a subject is: missiles and launch vehicles, or goods that an entry tells from software.
extension CandidateJudge {
    /// Whether a subject is a missile, a launch vehicle or what the missile lists name, and nothing else.
    func isOfMissiles(_ condition: Condition) -> Bool {
        var areAll = true
        var isAny = false
        condition.visitAll { part in
            switch part {
            case .specifiedIn(let code):
                isAny = true
                if !code.text.hasPrefix("M1.A"), !code.text.hasPrefix("M19.A") { areAll = false }
            case .isA(let type):
                isAny = true
                if !CandidateJudge.missiles.contains(vocabulary[type].naming.id) { areAll = false }
            default: break
            }
        }
        return isAny && areAll
    }

    private static let missiles: Set<String> = [
        "rocket-system", "space-launch-vehicle", "sounding-rocket", "unmanned-aerial-vehicle", "cruise-missile",
        "ballistic-missile", "missile", "target-drone", "reconnaissance-drone",
    ]

    /// Whether a condition only leaves out software and technology, and what those that are spoken of are for is named as neither.
    func leavesOutKnowledge(_ condition: Condition) -> Bool {
        var areAll = true
        condition.visitAll { part in
            switch part {
            case .isA(let type):
                if !index.kinds.isKnowledge(type)
                    || words.kinds.contains(where: { $0.isAside && index.kinds.isKind($0.value, within: type) })
                {
                    areAll = false
                }
            case .any, .all: break
            default: areAll = false
            }
        }
        return areAll
    }
}
