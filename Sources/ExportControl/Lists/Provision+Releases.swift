extension Provision {
    /// Whether no release below names other provisions or is to be bound to substances: then it is judged as it stands.
    var releasesStandInPlace: Bool {
        releases.allSatisfy { $0.appliesTo.isEmpty && !$0.condition.isToBeBound }
            && children.allSatisfy(\.releasesStandInPlace)
    }

    /// The provision as it is judged: each release that names provisions below stands there, bound to their substances.
    ///
    /// The lists keep a note once, where the text has it; changing one figure of it changes it for all it names.
    func withReleasesInPlace(inherited: [Exception] = []) -> Provision {
        var result = self
        var own: [Exception] = []
        var passedDown: [Exception] = []
        for release in releases {
            if release.appliesTo.isEmpty { own.append(release) } else { passedDown.append(release) }
        }
        for release in inherited {
            if release.appliesTo.contains(code.text) { own.append(release) }
            if release.appliesTo.contains(where: { path in
                path != code.text && ControlCode(unchecked: path).isWithin(code)
            }) {
                passedDown.append(release)
            }
        }
        let substances = ownSubstances
        result.releases = own.map { release in
            var bound = release
            bound.condition = release.condition.bound(to: substances)
            return bound
        }
        let absolute = passedDown.map { release in
            Exception(
                citation: release.citation, title: release.title,
                appliesTo: release.appliesTo.map { path in
                    path.hasPrefix(code.text + ".") ? path : code.text + "." + path
                },
                condition: release.condition, position: release.position)
        }
        result.condition = condition.mapProvisions { $0.withReleasesInPlace(inherited: absolute) }
        return result
    }

    /// The paths that releases name and that stand for no provision.
    func danglingReleasePaths() -> [(path: String, position: SourceLine)] {
        var codes: Set<String> = []
        visit { provision, _ in codes.insert(provision.code.text) }
        return releases.flatMap { release in
            release.appliesTo.filter { !codes.contains(code.text + "." + $0) }.map { ($0, release.position) }
        }
    }
}

extension Condition {
    /// The same condition with every provision directly below replaced.
    func mapProvisions(_ transform: (Provision) -> Provision) -> Condition {
        switch self {
        case .all(let conditions): .all(conditions.map { $0.mapProvisions(transform) })
        case .any(let conditions): .any(conditions.map { $0.mapProvisions(transform) })
        case .not(let condition): .not(condition.mapProvisions(transform))
        case .some(var quantified):
            {
                quantified.condition = quantified.condition.mapProvisions(transform)
                return .some(quantified)
            }()
        case .each(var quantified):
            {
                quantified.condition = quantified.condition.mapProvisions(transform)
                return .each(quantified)
            }()
        case .provision(let provision): .provision(transform(provision))
        case .isA, .fact, .oneOf, .limit, .specifiedIn, .chemical, .fractions: self
        }
    }

    /// Whether it asks for the substances of the provision that it releases.
    fileprivate var isToBeBound: Bool {
        switch self {
        case .some(let quantified), .each(let quantified):
            quantified.matchesProvision || quantified.condition.isToBeBound
        case .provision: false
        default: children.contains(where: \.isToBeBound)
        }
    }

    /// The same condition, its `matching="chemical"` components kept to these substances.
    func bound(to substances: [CASNumber]) -> Condition {
        switch self {
        case .all(let conditions): return .all(conditions.map { $0.bound(to: substances) })
        case .any(let conditions): return .any(conditions.map { $0.bound(to: substances) })
        case .not(let condition): return .not(condition.bound(to: substances))
        case .some(var quantified):
            if quantified.matchesProvision { quantified.substances = substances }
            return .some(quantified)
        case .each(var quantified):
            if quantified.matchesProvision { quantified.substances = substances }
            return .each(quantified)
        case .provision, .isA, .fact, .oneOf, .limit, .specifiedIn, .chemical, .fractions: return self
        }
    }
}
