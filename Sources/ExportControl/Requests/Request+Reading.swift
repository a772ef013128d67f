import Yams

extension Request {
    /// The keys of a request at its top; the schema for editors has the same.
    static let keys = [
        "request", "id", "createdOn", "requester", "department", "pack", "plannedOn", "transferMode", "origin",
        "destination", "finalCountry", "transit", "items", "parties", "endUse", "redFlags", "informReceived", "answers",
    ]
    static let itemKeys = [
        "description", "model", "maker", "quantity", "unit", "value", "currency", "hsCode", "origin", "controlCode",
        "classification", "type", "cas", "substance", "parameters", "parts", "constituents", "subject", "public",
    ]
    static let classificationKeys = ["result", "by", "on", "secondCheckBy", "lists"]
    static let endUseKeys = ["text", "place", "military", "weaponsOfMassDestruction", "inWriting", "humanitarian"]
    static let redFlagKeys = ["answeredBy", "answeredOn", "answers", "others", "unresolved", "concealment"]
    static let partyKeys = [
        "role", "name", "localName", "aliases", "address", "country", "kind", "registrationNumber", "website",
        "yearFounded", "military", "intermediary", "inWriting", "listedOwner", "priorDenial", "foreignMilitaryFunding",
        "screening",
    ]
    static let screeningKeys = ["list", "on", "result", "kind", "entry", "by", "reason", "matchesConcern"]

    /// Reads a shipment request in YAML or JSON.
    ///
    /// - Throws: All that is wrong, each with file, line and column: unknown keys, wrong types, bad codes, dates, units.
    public init(text: String, file: String, library: ListLibrary, atlas: Atlas) throws(DataProblems) {
        let document = try RequestDocument(text: text, file: file)
        let reader = RequestReader(file: file, library: library, atlas: atlas)
        self.init(document.root, reader)
        try reader.problems.throwIfAny()
        self.file = file
    }

    private init(_ node: Node, _ reader: RequestReader) {
        let fields = reader.fields(node, "", keys: Request.keys)
        if let kind = fields["request"], reader.text(kind, "request") != "shipment" {
            reader.report(kind, "`request` must be `shipment`")
        }
        id = fields["id"].flatMap { reader.text($0, "id") }
        createdOn = fields["createdOn"].flatMap { reader.date($0, "createdOn") }
        requester = fields["requester"].flatMap { reader.text($0, "requester") }
        department = fields["department"].flatMap { reader.text($0, "department") }
        pack = fields["pack"].flatMap { reader.text($0, "pack") }
        plannedOn = fields["plannedOn"].flatMap { reader.date($0, "plannedOn") }
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
        if let node = fields["answers"] { flags.answers = answers(node, "redFlags.answers", reader) }
        return flags
    }

    /// Answers by the identifier of a fact of the case.
    private static func answers(_ node: Node, _ path: String, _ reader: RequestReader) -> [String: Truth] {
        guard case .mapping(let mapping) = node else {
            reader.report(node, "`\(path)` must be a mapping of questions to yes, no or unknown")
            return [:]
        }
        let known = reader.vocabulary.parameters.filter { $0.kind == .fact }.map(\.naming.id)
        var answers: [String: Truth] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            let found = [name, "red-flag-" + name].first { candidate in
                reader.vocabulary.parameter(candidate).map { reader.vocabulary[$0].kind == .fact } ?? false
            }
            guard let found else {
                reader.report(
                    key, "unknown question `\(name)` in `\(path)`\(Suggestion.clause(for: name, among: known))")
                continue
            }
            if let truth = reader.truth(value, path + "." + name) { answers[found] = truth }
        }
        return answers
    }

    private static func party(_ node: Node, _ reader: RequestReader) -> Party {
        let fields = reader.fields(node, "parties", keys: partyKeys)
        func truth(_ key: String) -> Truth? { fields[key].flatMap { reader.truth($0, "parties.\(key)") } }
        func text(_ key: String) -> String? { fields[key].flatMap { reader.text($0, "parties.\(key)") } }
        var party = Party()
        party.role = fields["role"].flatMap { reader.word($0, "parties.role", as: Party.Role.self) }
        if party.role == nil, fields["role"] == nil { reader.report(node, "a party needs a `role`") }
        party.name = text("name")
        party.localName = text("localName")
        party.aliases = fields["aliases"].map { reader.texts($0, "parties.aliases") } ?? []
        party.address = text("address")
        party.country = fields["country"].flatMap { reader.country($0, "parties.country") }
        party.kind = fields["kind"].flatMap { reader.word($0, "parties.kind", as: Party.Kind.self) }
        party.registrationNumber = text("registrationNumber")
        party.website = text("website")
        if let node = fields["yearFounded"] {
            party.yearFounded = text("yearFounded").flatMap { Int($0) }.flatMap {
                (1000...2100).contains($0) ? $0 : nil
            }
            if party.yearFounded == nil { reader.report(node, "`parties.yearFounded` must be a year such as 2019") }
        }
        party.isMilitary = truth("military")
        party.isIntermediary = truth("intermediary")
        party.isConfirmedInWriting = truth("inWriting")
        party.hasListedOwner = truth("listedOwner")
        party.hasPriorDenial = truth("priorDenial")
        party.hasForeignMilitaryFunding = truth("foreignMilitaryFunding")
        if let node = fields["screening"] {
            party.screening = reader.elements(node, "parties.screening").map { screening($0, reader) }
        }
        if party.role == .endUser, party.name != nil, party.country != nil { reader.markPresent("parties.end-user") }
        return party
    }

    private static func screening(_ node: Node, _ reader: RequestReader) -> Party.Screening {
        let path = "parties.screening"
        let fields = reader.fields(node, path, keys: screeningKeys)
        var screening = Party.Screening()
        screening.list = fields["list"].flatMap { reader.text($0, path + ".list") }
        screening.on = fields["on"].flatMap { reader.date($0, path + ".on") }
        screening.result = fields["result"].flatMap {
            reader.word($0, path + ".result", as: Party.Screening.Result.self)
        }
        screening.kind = fields["kind"].flatMap { reader.word($0, path + ".kind", as: Party.Screening.ListKind.self) }
        screening.entry = fields["entry"].flatMap { reader.text($0, path + ".entry") }
        screening.by = fields["by"].flatMap { reader.text($0, path + ".by") }
        screening.reason = fields["reason"].flatMap { reader.text($0, path + ".reason") }
        screening.matchesConcern = fields["matchesConcern"].flatMap { reader.truth($0, path + ".matchesConcern") }
        if screening.result == nil, fields["result"] == nil { reader.report(node, "a screening needs a `result`") }
        return screening
    }
}
