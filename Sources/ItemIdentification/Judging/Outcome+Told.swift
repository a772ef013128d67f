import ExportControl

extension Outcome {
    /// What an outcome tells besides its truth.
    struct Told: Sendable {
        var reasons: [Reason] = []
        var needs: [Need] = []
        /// What was taken as said for what is presumed.
        var presumptions: [Need] = []
        /// Purposes that nobody claims.
        var unmade: [Vocabulary.ParameterID] = []
        /// Provisions that the words do not speak of and that stay open.
        var open: [Shared<Provision>] = []
        /// Releases that nobody claimed.
        var unclaimed: [Shared<Provision.Exception>] = []
    }

    var reasons: [Reason] {
        get { told.isEmpty ? [] : told[0].reasons }
        _modify {
            begin()
            yield &told[0].reasons
        }
    }

    var needs: [Need] {
        get { told.isEmpty ? [] : told[0].needs }
        _modify {
            begin()
            yield &told[0].needs
        }
    }

    var presumptions: [Need] {
        get { told.isEmpty ? [] : told[0].presumptions }
        _modify {
            begin()
            yield &told[0].presumptions
        }
    }

    var unmade: [Vocabulary.ParameterID] {
        get { told.isEmpty ? [] : told[0].unmade }
        _modify {
            begin()
            yield &told[0].unmade
        }
    }

    var open: [Shared<Provision>] {
        get { told.isEmpty ? [] : told[0].open }
        _modify {
            begin()
            yield &told[0].open
        }
    }

    var unclaimed: [Shared<Provision.Exception>] {
        get { told.isEmpty ? [] : told[0].unclaimed }
        _modify {
            begin()
            yield &told[0].unclaimed
        }
    }

    /// Makes room for what is told.
    private mutating func begin() {
        if told.isEmpty { told = [Told()] }
    }

    /// Only the kind of thing is asked for, and the words do not name it.
    var isUnnamedKind: Bool {
        truth == .unknown && stated == 0 && !needs.isEmpty
            && needs.allSatisfy { if case .kind = $0 { true } else { false } }
    }

    /// Takes over what several came to, in their order.
    mutating func take(_ others: some Collection<Outcome>) {
        guard others.count > Outcome.few else {
            for other in others { take(other) }
            return
        }
        begin()
        var seen = SeenNeeds(told[0].needs)
        for other in others {
            guard let more = other.told.first else { continue }
            add(more)
            // What stands twice in one of them stays so.
            for need in more.needs where !seen.contains(need) { told[0].needs.append(need) }
            for need in more.needs { seen.insert(need) }
        }
    }

    /// Of so many it is quicker to compare needs than to look them up.
    private static let few = 8

    mutating func take(_ other: Outcome) {
        guard let more = other.told.first else { return }
        begin()
        add(more)
        need(more.needs)
    }

    /// Adds all but the needs.
    private mutating func add(_ more: Told) {
        if !more.reasons.isEmpty { told[0].reasons += more.reasons }
        if !more.open.isEmpty { told[0].open += more.open }
        if !more.unclaimed.isEmpty { told[0].unclaimed += more.unclaimed }
    }

    /// Adds what is not there yet.
    mutating func need(_ more: [Need]) {
        guard !more.isEmpty else { return }
        begin()
        let known = told[0].needs
        if known.isEmpty {
            told[0].needs = more
        } else if known.count * more.count < Outcome.manyPairs {
            for need in more where !known.contains(need) { told[0].needs.append(need) }
        } else {
            let known = SeenNeeds(known)
            for need in more where !known.contains(need) { told[0].needs.append(need) }
        }
    }

    /// From here on it is quicker to look needs up than to compare each with each.
    private static let manyPairs = 64
}

/// Needs to look up, most of which are parameters and kinds and so have numbers.
private struct SeenNeeds {
    /// One bit for each number.
    private var numbered: [UInt64] = []
    private var others: [Outcome.Need] = []

    init(_ needs: [Outcome.Need]) {
        for need in needs { insert(need) }
    }

    mutating func insert(_ need: Outcome.Need) {
        guard let number = SeenNeeds.number(need) else {
            if !others.contains(need) { others.append(need) }
            return
        }
        let place = number >> 6
        if place >= numbered.count { numbered += Array(repeating: 0, count: place + 1 - numbered.count) }
        numbered[place] |= 1 << UInt64(number & 63)
    }

    func contains(_ need: Outcome.Need) -> Bool {
        guard let number = SeenNeeds.number(need) else { return others.contains(need) }
        return number >> 6 < numbered.count && numbered[number >> 6] & 1 << UInt64(number & 63) != 0
    }

    private static func number(_ need: Outcome.Need) -> Int? {
        switch need {
        case .parameter(let parameter): parameter.number * 2
        case .kind(let kind): kind.number * 2 + 1
        case .part, .substance, .code: nil
        }
    }
}
