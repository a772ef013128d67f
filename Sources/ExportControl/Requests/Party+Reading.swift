import Yams

extension Request {
    static func party(_ node: Node, _ reader: RequestReader) -> Party {
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
        if let node = fields["owners"] {
            party.owners = reader.elements(node, "parties.owners").map { owner($0, reader) }
        }
        party.hasPriorDenial = truth("priorDenial")
        party.hasForeignMilitaryFunding = truth("foreignMilitaryFunding")
        party.concern = fields["concern"].flatMap { reader.word($0, "parties.concern", as: Party.Concern.self) }
        party.fundingShare = fields["fundingShare"].flatMap { reader.amount($0, "parties.fundingShare") }
        party.sourceOfFundsIsKnown = truth("sourceOfFundsKnown")
        if let node = fields["screening"] {
            party.screening = screenings(node, "parties.screening", reader)
        }
        if let role = party.role, role != .endUser, party.name != nil, party.country != nil {
            reader.markPresent("parties.\(role.rawValue)")
        }
        if party.role == .endUser, party.name != nil, party.country != nil { reader.markPresent("parties.end-user") }
        return party
    }

    private static func owner(_ node: Node, _ reader: RequestReader) -> Party.Owner {
        let path = "parties.owners"
        let fields = reader.fields(node, path, keys: ownerKeys)
        var owner = Party.Owner()
        owner.name = fields["name"].flatMap { reader.text($0, path + ".name") }
        owner.country = fields["country"].flatMap { reader.country($0, path + ".country") }
        owner.kind = fields["kind"].flatMap { reader.word($0, path + ".kind", as: Party.Kind.self) }
        owner.share = fields["share"].flatMap { reader.amount($0, path + ".share") }
        owner.screening = fields["screening"].map { screenings($0, path + ".screening", reader) } ?? []
        if let share = owner.share, share > ExactNumber(100) {
            reader.report(node, "`parties.owners.share` is a share in per cent, at most 100")
        }
        return owner
    }

    static func screenings(_ node: Node, _ path: String, _ reader: RequestReader) -> [Party.Screening] {
        reader.elements(node, path).map { screening($0, path, reader) }
    }

    private static func screening(_ node: Node, _ path: String, _ reader: RequestReader) -> Party.Screening {
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
