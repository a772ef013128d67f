import Yams

extension Request {
    /// Everything about people, projects, access, loans, training and checks.
    mutating func readExchange(_ fields: RequestReader.Fields, _ reader: RequestReader) {
        if let node = fields["persons"] {
            persons = reader.elements(node, "persons").map { Request.person($0, reader) }
        }
        if let node = fields["project"] { project = Request.project(node, reader) }
        if let node = fields["access"] { access = Request.access(node, reader) }
        if let node = fields["loan"] { loan = Request.loan(node, reader) }
        if let node = fields["training"] {
            training = reader.elements(node, "training").map { Request.training($0, reader) }
        }
        guidanceIssuedOn = fields["guidanceIssuedOn"].flatMap { reader.date($0, "guidanceIssuedOn") }
        devicesCheckedOn = fields["devicesCheckedOn"].flatMap { reader.date($0, "devicesCheckedOn") }
        exitBriefingOn = fields["exitBriefingOn"].flatMap { reader.date($0, "exitBriefingOn") }
        if let node = fields["postCheck"] { postCheck = Request.postCheck(node, reader) }
        if let node = fields["licences"] {
            licences = reader.elements(node, "licences").map { Request.licence($0, reader) }
        }
    }

    private static func person(_ node: Node, _ reader: RequestReader) -> Person {
        let path = "persons"
        let fields = reader.fields(node, path, keys: personKeys)
        var person = Person()
        person.name = fields["name"].flatMap { reader.text($0, path + ".name") }
        if let node = fields["birthYear"] {
            person.birthYear = reader.text(node, path + ".birthYear").flatMap { Int($0) }
            if person.birthYear.map({ !(1900...2100).contains($0) }) ?? true {
                reader.report(node, "`persons.birthYear` must be a year such as 1990")
            }
        }
        person.nationality = fields["nationality"].map { reader.countries($0, path + ".nationality") } ?? []
        person.permanentResidence =
            fields["permanentResidence"].map { reader.countries($0, path + ".permanentResidence") } ?? []
        if let node = fields["residenceHistory"] {
            person.residenceHistory = reader.elements(node, path + ".residenceHistory").map { residence($0, reader) }
        }
        person.arrivalOn = fields["arrivalOn"].flatMap { reader.date($0, path + ".arrivalOn") }
        person.residencyStatus = fields["residencyStatus"].flatMap {
            reader.word($0, path + ".residencyStatus", as: Person.ResidencyStatus.self)
        }
        person.isEmployedHere = fields["employedHere"].flatMap { reader.truth($0, path + ".employedHere") }
        person.specifiedCategory = fields["specifiedCategory"].flatMap {
            reader.word($0, path + ".specifiedCategory", as: Person.SpecifiedCategory.self)
        }
        person.declaredOn = fields["declaredOn"].flatMap { reader.date($0, path + ".declaredOn") }
        if let node = fields["affiliations"] {
            person.affiliations = reader.elements(node, path + ".affiliations").map {
                affiliation($0, path + ".affiliations", reader)
            }
        }
        person.nextEmployer = fields["nextEmployer"].map { affiliation($0, path + ".nextEmployer", reader) }
        person.screening = fields["screening"].map { screenings($0, path + ".screening", reader) } ?? []
        return person
    }

    private static func residence(_ node: Node, _ reader: RequestReader) -> Person.Residence {
        let path = "persons.residenceHistory"
        let fields = reader.fields(node, path, keys: residenceKeys)
        var residence = Person.Residence()
        residence.country = fields["country"].flatMap { reader.country($0, path + ".country") }
        (residence.from, residence.until) = time(fields, path, reader)
        return residence
    }

    private static func affiliation(_ node: Node, _ path: String, _ reader: RequestReader) -> Person.Affiliation {
        let fields = reader.fields(node, path, keys: affiliationKeys)
        var affiliation = Person.Affiliation()
        affiliation.name = fields["name"].flatMap { reader.text($0, path + ".name") }
        affiliation.country = fields["country"].flatMap { reader.country($0, path + ".country") }
        (affiliation.from, affiliation.until) = time(fields, path, reader)
        affiliation.concern = fields["concern"].flatMap { reader.word($0, path + ".concern", as: Party.Concern.self) }
        affiliation.screening = fields["screening"].map { screenings($0, path + ".screening", reader) } ?? []
        return affiliation
    }

    /// `from` and `until`; the second may not lie before the first.
    private static func time(
        _ fields: RequestReader.Fields, _ path: String, _ reader: RequestReader
    ) -> (CalendarDate?, CalendarDate?) {
        let from = fields["from"].flatMap { reader.date($0, path + ".from") }
        let until = fields["until"].flatMap { reader.date($0, path + ".until") }
        if let node = fields["until"], let from, let until, until < from {
            reader.report(node, "`\(path).until` (\(until)) lies before `from` (\(from))")
        }
        return (from, until)
    }

    private static func project(_ node: Node, _ reader: RequestReader) -> Project {
        let fields = reader.fields(node, "project", keys: projectKeys)
        func truth(_ key: String) -> Truth? { fields[key].flatMap { reader.truth($0, "project." + key) } }
        return Project(
            isPublicationRestricted: truth("publicationRestriction"),
            isNationalityRestricted: truth("foreignNationalRestriction"), givesHandsOnAccess: truth("handsOnAccess"),
            disclosesUnpublished: truth("unpublishedDisclosure"))
    }

    private static func access(_ node: Node, _ reader: RequestReader) -> Access {
        let fields = reader.fields(node, "access", keys: accessKeys)
        return Access(
            serverCountry: fields["serverCountry"].flatMap { reader.country($0, "access.serverCountry") },
            remoteFrom: fields["remoteFrom"].map { reader.countries($0, "access.remoteFrom") },
            accountHolders: fields["accountHolders"].flatMap { reader.text($0, "access.accountHolders") })
    }

    private static func loan(_ node: Node, _ reader: RequestReader) -> Loan {
        let fields = reader.fields(node, "loan", keys: loanKeys)
        func date(_ key: String) -> CalendarDate? { fields[key].flatMap { reader.date($0, "loan." + key) } }
        let loan = Loan(
            startOn: date("startOn"), returnBy: date("returnBy"), returnCheckedOn: date("returnCheckedOn"))
        if let node = fields["returnBy"], let start = loan.startOn, let end = loan.returnBy, end < start {
            reader.report(node, "`loan.returnBy` (\(end)) lies before `startOn` (\(start))")
        }
        return loan
    }

    private static func training(_ node: Node, _ reader: RequestReader) -> Training {
        let fields = reader.fields(node, "training", keys: trainingKeys)
        return Training(
            course: fields["course"].flatMap { reader.text($0, "training.course") },
            person: fields["person"].flatMap { reader.text($0, "training.person") },
            completedOn: fields["completedOn"].flatMap { reader.date($0, "training.completedOn") })
    }

    private static func postCheck(_ node: Node, _ reader: RequestReader) -> PostCheck {
        let fields = reader.fields(node, "postCheck", keys: postCheckKeys)
        return PostCheck(
            dueOn: fields["dueOn"].flatMap { reader.date($0, "postCheck.dueOn") },
            doneOn: fields["doneOn"].flatMap { reader.date($0, "postCheck.doneOn") },
            result: fields["result"].flatMap { reader.word($0, "postCheck.result", as: PostCheck.Result.self) })
    }

    private static func licence(_ node: Node, _ reader: RequestReader) -> Licence {
        let fields = reader.fields(node, "licences", keys: licenceKeys)
        return Licence(
            number: fields["number"].flatMap { reader.text($0, "licences.number") },
            type: fields["type"].flatMap { reader.text($0, "licences.type") },
            validUntil: fields["validUntil"].flatMap { reader.date($0, "licences.validUntil") },
            conditionsAreMet: fields["conditionsMet"].flatMap { reader.truth($0, "licences.conditionsMet") })
    }
}
