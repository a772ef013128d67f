import XMLReading

extension LawPackReader {
    func jurisdiction(_ element: XMLElement) -> LawPack.Jurisdiction {
        LawPack.Jurisdiction(
            reach: element["over"].flatMap(LawPack.Jurisdiction.Reach.init) ?? .exporter, places: places(element),
            sources: sources(element))
    }

    func places(_ element: XMLElement) -> Places {
        let groups = words(element["groups"])
        checkGroups(groups, element)
        var countries: [CountryCode] = []
        for word in words(element["countries"]) {
            if let code = CountryCode(word), atlas.countries[code] != nil {
                countries.append(code)
            } else {
                problems.report(line(element), "unknown country `\(word)`")
            }
        }
        if groups.isEmpty, countries.isEmpty { problems.report(line(element), "expected `groups` or `countries`") }
        return Places(groups: groups, countries: countries)
    }

    func fact(_ element: XMLElement) -> LawPack.DefinedFact? {
        let name = element["parameter"] ?? ""
        guard let parameter = vocabulary.parameter(name), vocabulary[parameter].kind == .fact else {
            let known = vocabulary.parameters.filter { $0.kind == .fact }.map(\.naming.id)
            problems.report(line(element), "unknown fact `\(name)`\(Suggestion.clause(for: name, among: known))")
            return nil
        }
        let test: LawPack.DefinedFact.Test
        if let condition = element.first("when") {
            let read = conditions.conjunction(of: condition)
            read.visit { part in
                guard case .oneOf(let asked, _) = part else { return }
                let asks = vocabulary[asked].naming.id
                if asks == "item-class" || asks == "destination-column" {
                    problems.report(line(element), "`\(asks)` is worked out after the facts and cannot be asked here")
                }
            }
            test = .condition(read)
        } else {
            test = .places(
                element.children(named: "places").map { child in
                    PlaceTest(
                        role: child["role"].flatMap(PlaceTest.Role.init) ?? .route,
                        hold: child["hold"].flatMap(PlaceTest.Hold.init) ?? .every,
                        years: child["years"].flatMap(Int.init),
                        places: places(child))
                })
        }
        return LawPack.DefinedFact(
            parameter: parameter, deemedDestination: element["deemed-export"].flatMap(PlaceTest.Role.init),
            mark: mark(element), period: Period(element, file, problems), title: element.wordings("title"),
            sources: sources(element), test: test, position: line(element))
    }

    func exception(_ element: XMLElement) -> LawPack.Exception {
        LawPack.Exception(
            id: element["id"] ?? "", relievesTo: element["to"].flatMap(Authorisation.init) ?? .exceptionMayApply,
            mark: mark(element), force: force(element), title: element.wordings("title"), sources: sources(element),
            condition: condition(element), actions: wordingsOfEach(element, "action"), position: line(element))
    }

    func notice(_ element: XMLElement) -> LawPack.Notice {
        LawPack.Notice(
            id: element["id"] ?? "", mark: mark(element), period: Period(element, file, problems),
            title: element.wordings("title"), sources: sources(element), condition: condition(element))
    }

    func retention(_ element: XMLElement) -> LawPack.Retention {
        LawPack.Retention(
            years: element["years"].flatMap(Int.init) ?? 0,
            start: element["after"].flatMap(LawPack.Retention.Start.init) ?? .export, notice: notice(element))
    }

    func followUp(_ element: XMLElement) -> LawPack.FollowUp {
        LawPack.FollowUp(
            start: element["after"].flatMap(LawPack.FollowUp.Start.init) ?? .endsOn,
            days: element["days"].flatMap(Int.init) ?? 0, notice: notice(element))
    }

    func force(_ element: XMLElement) -> Force {
        Force(
            period: Period(element, file, problems),
            suspensions: element.children(named: "suspended").map { Period($0, file, problems) })
    }

    private func condition(_ element: XMLElement) -> Condition {
        element.first("when").map { conditions.conjunction(of: $0) } ?? .all([])
    }

    private func mark(_ element: XMLElement) -> Mark { element["mark"].flatMap(Mark.init) ?? .unverified }
}
