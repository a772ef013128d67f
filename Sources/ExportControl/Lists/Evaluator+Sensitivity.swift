extension Evaluator {
    /// Whether the sensitive and very sensitive lists name a provision that controls the item.
    ///
    /// A flag counts for the provision that carries it and for all below it.
    func sensitivity(of provision: Provision, entry: Provision, in scope: Scope) -> (
        sensitive: Truth, verySensitive: Truth
    ) {
        var sensitive = Truth.no
        var verySensitive = Truth.no
        entry.visit { one, _ in
            let isOnPath = provision.code.isWithin(one.code) || one.code.isWithin(provision.code)
            guard isOnPath, one.sensitive != nil || one.verySensitive != nil else { return }
            let controls = truth(of: entry, in: scope, focus: one.code)
            if let flag = one.sensitive {
                sensitive = sensitive.or(controls.and(truth(of: flag.condition, in: scope)))
            }
            if let flag = one.verySensitive {
                verySensitive = verySensitive.or(controls.and(truth(of: flag.condition, in: scope)))
            }
        }
        return (sensitive, verySensitive)
    }
}
