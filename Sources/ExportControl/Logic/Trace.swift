/// A judged condition with the judgements below it: the reasons of an answer, before they are put into words.
///
/// A class because answers keep and hand on parts of large trees, and never change them.
public final class Trace: Sendable {
    public enum Step: Sendable {
        case all, any, not
        case isA(Vocabulary.TypeID)
        case fact(Vocabulary.ParameterID)
        case oneOf(Vocabulary.ParameterID, [Vocabulary.ChoiceID], stated: [Vocabulary.ChoiceID])
        case limit(Limit, Measured?)
        case some(Vocabulary.PartID)
        case each(Vocabulary.PartID)
        case component(Vocabulary.PartID, number: Int)
        case specifiedIn(ControlCode)
        case chemical(CASNumber)
        case fractions(FractionSum, Measured)
        case provision(Provision)
        case release(Provision.Exception)
        case inclusion(Provision.Exception)
    }

    public let step: Step
    public let truth: Truth
    public let children: [Trace]
    /// What would settle this step, if it is itself what is missing.
    public let needs: [Need]

    init(_ step: Step, _ truth: Truth, children: [Trace] = [], needs: [Need] = []) {
        self.step = step
        self.truth = truth
        self.children = children
        self.needs = needs
    }
}

/// Something that nobody has said yet and that would help to settle a condition.
public struct Need: Sendable, Hashable {
    public enum Subject: Sendable, Hashable {
        case parameter(Vocabulary.ParameterID)
        case part(Vocabulary.PartID)
        /// What kind of item it is.
        case type
        /// Which substance it is.
        case substance
        /// Whether a list that is not loaded controls it.
        case code(ControlCode)
    }

    public let subject: Subject
    /// The components in which it is missing, outermost first.
    public let within: [Vocabulary.PartID]
}

extension Trace {
    /// The steps at the ends of the tree that make this one what it is.
    public var deciding: [Trace] {
        let supporting = self.supporting
        if supporting.isEmpty { return [self] }
        return supporting.flatMap(\.deciding)
    }

    /// Calls the body with each of these steps in order, until it says no.
    @discardableResult
    func visitDeciding(_ body: (Trace) -> Bool) -> Bool {
        let supporting = self.supporting
        if supporting.isEmpty { return body(self) }
        return supporting.allSatisfy { $0.visitDeciding(body) }
    }

    /// The children that make this step what it is.
    var supporting: [Trace] {
        switch step {
        case .all, .each: return truth == .yes ? children : children.filter { $0.truth == truth }
        case .any, .some: return truth == .no ? children : children.filter { $0.truth == truth }
        case .not, .specifiedIn, .component: return children
        case .provision, .release, .inclusion:
            // The first child is the condition; alternatives and releases follow.
            guard let condition = children.first else { return [] }
            switch truth {
            case .yes:
                let met = children.filter { $0.isAlternative && $0.truth == .yes }.prefix(1)
                return met.isEmpty ? [condition] : Array(met)
            case .no:
                let releases = children.filter { $0.isRelease && $0.truth == .yes }
                return releases.isEmpty ? children.filter(\.isAlternative) : releases
            case .unknown: return children.filter { $0.truth == .unknown }
            }
        default: return []
        }
    }

    var isRelease: Bool {
        if case .release = step { return true }
        return false
    }

    private var isAlternative: Bool { !isRelease }

    /// Everything that is missing, in the order of the text, each once.
    public var missing: [Need] {
        var found: [Need] = []
        collectMissing(into: &found)
        return found
    }

    private func collectMissing(into found: inout [Need]) {
        guard truth == .unknown else { return }
        for need in needs where !found.contains(need) { found.append(need) }
        for child in supporting { child.collectMissing(into: &found) }
    }

    /// The deepest provisions that are reached through alternatives alone and have this truth, this one included.
    public func provisions(_ wanted: Truth) -> [Provision] {
        guard case .provision(let provision) = step, truth == wanted else { return [] }
        let below = children.first.map { $0.alternatives(wanted) } ?? []
        return below.isEmpty ? [provision] : below
    }

    private func alternatives(_ wanted: Truth) -> [Provision] {
        switch step {
        case .provision: return provisions(wanted)
        case .all:
            // Provisions that must all hold are not named one by one, but an alternative among them is.
            var found: [Provision] = []
            for child in children {
                if case .provision = child.step { continue }
                found += child.alternatives(wanted)
            }
            return found
        case .any: return children.filter { $0.truth == wanted }.flatMap { $0.alternatives(wanted) }
        default: return []
        }
    }
}
