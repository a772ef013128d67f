import Yams

extension Request {
    /// Reads a request in YAML or JSON.
    ///
    /// - Throws: All that is wrong, each with file, line and column: unknown keys, wrong types, bad codes, dates, units.
    public init(text: String, file: String, library: ListLibrary, atlas: Atlas) throws(DataProblems) {
        try self.init(RequestDocument(text: text, file: file), library: library, atlas: atlas)
    }

    init(_ document: RequestDocument, library: ListLibrary, atlas: Atlas) throws(DataProblems) {
        let reader = RequestReader(file: document.file, library: library, atlas: atlas)
        self.init(document.root, reader)
        try reader.problems.throwIfAny()
        file = document.file
    }

    private init(_ node: Node, _ reader: RequestReader) {
        let fields = reader.fields(node, "", keys: Request.keys)
        journey = fields["request"].flatMap { reader.word($0, "request", as: Journey.self) } ?? .shipment
        id = fields["id"].flatMap { reader.text($0, "id") }
        createdOn = fields["createdOn"].flatMap { reader.date($0, "createdOn") }
        requester = fields["requester"].flatMap { reader.text($0, "requester") }
        department = fields["department"].flatMap { reader.text($0, "department") }
        packs = fields["pack"].map { reader.texts($0, "pack") } ?? []
        plannedOn = fields["plannedOn"].flatMap { reader.date($0, "plannedOn") }
        endsOn = fields["endsOn"].flatMap { reader.date($0, "endsOn") }
        if let node = fields["endsOn"], let plannedOn, let endsOn, endsOn < plannedOn {
            reader.report(node, "`endsOn` (\(endsOn)) lies before `plannedOn` (\(plannedOn))")
        }
        transferMode = fields["transferMode"].flatMap { reader.word($0, "transferMode", as: TransferMode.self) }
        origin = fields["origin"].flatMap { reader.country($0, "origin") }
        destination = fields["destination"].flatMap { reader.country($0, "destination") }
        finalCountry = fields["finalCountry"].flatMap { reader.country($0, "finalCountry") }
        transit = fields["transit"].map { reader.countries($0, "transit") }
        informReceived = fields["informReceived"].flatMap { reader.truth($0, "informReceived") }
        if let node = fields["items"] {
            items = reader.elements(node, "items").enumerated().map { index, node in
                Request.item(node, line: index + 1, reader)
            }
        }
        if let node = fields["parties"] { parties = reader.elements(node, "parties").map { Request.party($0, reader) } }
        if let node = fields["endUse"] { endUse = Request.endUse(node, reader) }
        if let node = fields["redFlags"] { redFlags = Request.redFlags(node, reader) }
        if let node = fields["answers"] { answers = Request.answers(node, "answers", reader) }
        readExchange(fields, reader)
        presentFields = reader.present
    }

    private static func endUse(_ node: Node, _ reader: RequestReader) -> EndUse {
        let fields = reader.fields(node, "endUse", keys: endUseKeys)
        var endUse = EndUse()
        endUse.text = fields["text"].flatMap { reader.text($0, "endUse.text") }
        endUse.place = fields["place"].flatMap { reader.text($0, "endUse.place") }
        endUse.isMilitary = fields["military"].flatMap { reader.truth($0, "endUse.military") }
        endUse.isForWeaponsOfMassDestruction = fields["weaponsOfMassDestruction"].flatMap {
            reader.truth($0, "endUse.weaponsOfMassDestruction")
        }
        endUse.isInWriting = fields["inWriting"].flatMap { reader.truth($0, "endUse.inWriting") }
        endUse.isHumanitarian = fields["humanitarian"].flatMap { reader.truth($0, "endUse.humanitarian") }
        return endUse
    }

    private static func redFlags(_ node: Node, _ reader: RequestReader) -> RedFlags {
        let fields = reader.fields(node, "redFlags", keys: redFlagKeys)
        var flags = RedFlags()
        flags.answeredBy = fields["answeredBy"].flatMap { reader.text($0, "redFlags.answeredBy") }
        flags.answeredOn = fields["answeredOn"].flatMap { reader.date($0, "redFlags.answeredOn") }
        flags.others = fields["others"].flatMap { reader.truth($0, "redFlags.others") }
        flags.isUnresolved = fields["unresolved"].flatMap { reader.truth($0, "redFlags.unresolved") }
        flags.isConcealment = fields["concealment"].flatMap { reader.truth($0, "redFlags.concealment") }
        if let node = fields["answers"] { flags.answers = truths(node, "redFlags.answers", reader) }
        return flags
    }

    /// Answers to yes-or-no questions, by the identifier of a fact of the case.
    private static func truths(_ node: Node, _ path: String, _ reader: RequestReader) -> [String: Truth] {
        answers(node, path, reader).compactMapValues { if case .truth(let truth) = $0 { truth } else { nil } }
    }

    /// Answers by the identifier of a fact or figure of the case.
    private static func answers(_ node: Node, _ path: String, _ reader: RequestReader) -> [String: Facts.Value] {
        guard case .mapping(let mapping) = node else {
            reader.report(node, "`\(path)` must be a mapping of questions to answers")
            return [:]
        }
        let vocabulary = reader.vocabulary
        var answers: [String: Facts.Value] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard let found = [name, "red-flag-" + name].lazy.compactMap({ vocabulary.parameter($0) }).first else {
                let known = vocabulary.parameters.filter { $0.kind == .fact }.map(\.naming.id)
                reader.report(
                    key, "unknown question `\(name)` in `\(path)`\(Suggestion.clause(for: name, among: known))")
                continue
            }
            let id = vocabulary[found].naming.id
            if vocabulary[found].kind == .fact {
                if let truth = reader.truth(value, path + "." + name) { answers[id] = .truth(truth) }
                continue
            }
            do {
                let written = reader.texts(value, path + "." + name).joined(separator: " ")
                if let answer = try FactNotation(vocabulary: vocabulary).value(written, of: found) {
                    answers[id] = answer
                }
            } catch {
                reader.report(value, "\(error)")
            }
        }
        return answers
    }
}
