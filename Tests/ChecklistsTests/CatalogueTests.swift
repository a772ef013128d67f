import ExportControl
import Foundation
import Testing

@testable import Checklists

@Suite struct CatalogueTests {
    let catalogue = ChecklistFixture.catalogue

    /// How many lines each group of the merged checklist has, numbered from 1; the numbers are stable, so they stand here.
    static let numbers: [String: Int] = [
        "COM": 3, "ORG": 5, "RSK": 2, "CLS": 5, "PTY": 4, "USE": 5,
        "DST": 2, "LIC": 2, "SHP": 3, "TEC": 5, "TRN": 4, "AUD": 4, "REC": 2, "INC": 2, "POS": 3, "SCM": 3,
    ]

    @Test func everyLineOfTheMergedChecklistStandsInAGeneratedList() throws {
        let list = try ChecklistFixture.list("machine-tools", profile: "manufacturer")
        let university = try ChecklistFixture.list("university")
        let generated = Set((list.rows + university.rows).map(\.id))
        let wanted = Self.numbers.flatMap { group, count in (1...count).map { "\(group)-\($0)" } }
        #expect(wanted.count == 54)
        for id in wanted { #expect(generated.contains(id), "\(id) stands in no list") }
        #expect(Set(catalogue.lines.filter { !$0.isOurs }.map(\.id)) == Set(wanted))
    }

    @Test(arguments: ["sme", "university", "manufacturer", "forwarder"])
    func everyElementOfEveryFrameworkHasLines(profile: String) throws {
        for framework in catalogue.frameworks {
            let list = try ChecklistFixture.list("machine-tools", frameworks: [framework.id], profile: profile)
            for element in framework.elements {
                let lines = list.rows.filter { row in
                    catalogue.line(row.id)?.proves(of: framework.id).contains(element.id) ?? false
                }
                #expect(!lines.isEmpty, "\(framework.id) \(element.id) has no line for \(profile)")
            }
        }
    }

    @Test func everyFrameworkHasTheElementsThatItPublishes() {
        let counts = Dictionary(uniqueKeysWithValues: catalogue.frameworks.map { ($0.id, $0.elements.count) })
        #expect(counts["eu-2019-1318"] == 7)
        #expect(counts["us-bis"] == 8)
        #expect(counts["wassenaar"] == 8)
        #expect(counts["taiwan-icp"] == 10)
        #expect(counts["eu-2021-1700"] != nil && counts["japan-standard-2"] != nil)
    }

    @Test func everyTextStandsInThreeLanguages() {
        func check(_ text: LocalizedText, _ what: String) {
            for language in Language.allCases {
                #expect(text[exactly: language]?.isEmpty == false, "\(what) has no \(language.rawValue)")
            }
        }
        for (id, heading) in catalogue.headings { check(heading, "heading \(id)") }
        for role in catalogue.roles {
            check(role.title, "role \(role.id)")
            for (profile, title) in role.variants { check(title, "role \(role.id) for \(profile)") }
        }
        for event in catalogue.events { check(event.title, "event \(event.id)") }
        for theme in catalogue.themes { check(theme.title, "theme \(theme.id)") }
        for framework in catalogue.frameworks {
            check(framework.title, framework.id)
            for element in framework.elements { check(element.title, "\(framework.id) \(element.id)") }
        }
        for group in catalogue.groups { check(group.title, group.id) }
        for line in catalogue.lines {
            check(line.statement, line.id)
            check(line.help, line.id)
            for text in line.variants.values { check(text, line.id) }
            for text in line.helpVariants.values { check(text, line.id) }
            for evidence in line.evidence { check(evidence.title, "\(line.id) \(evidence.id)") }
        }
        for line in catalogue.caseLines {
            check(line.statement, line.id)
            for evidence in line.evidence { check(evidence.title, "\(line.id) \(evidence.id)") }
        }
        for template in catalogue.templates {
            check(template.title, template.id)
            check(template.help, template.id)
            for section in template.sections {
                check(section.title, "\(template.id) \(section.id)")
                for undertaking in section.undertakings { check(undertaking, "\(template.id) \(section.id)") }
                for field in section.fields {
                    check(field.title, "\(template.id) \(field.id)")
                    for choice in field.choices { check(choice.title, "\(template.id) \(field.id) \(choice.id)") }
                }
            }
        }
        for profile in catalogue.profiles {
            check(profile.title, profile.id)
            check(profile.help, profile.id)
        }
        for period in catalogue.retention { check(period.title, period.id) }
    }

    /// Every heading that the sources name is in the data; a missing one would print nothing.
    @Test func everyHeadingThatIsPrintedExists() throws {
        let folder = ChecklistFixture.root + "/Sources/Checklists"
        let files = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
        var named: Set<String> = []
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            for match in text.matches(of: /words\("([a-z-]+)"\)/) { named.insert(String(match.1)) }
        }
        for kind in Checklist.Header.Kind.allCases { named.formUnion(Column.allCases.map { $0.heading(kind) }) }
        named.formUnion(RowStatus.Gap.allCases.map(\.rawValue))
        named.formUnion(ChecklistStatus.Maturity.allCases.map(\.rawValue))
        named.formUnion(Checklist.Answer.State.allCases.map { "answer-" + $0.rawValue })
        named.formUnion(catalogue.lines.compactMap { $0.recurrence.every }.map { "interval-\($0)" })
        named.formUnion(catalogue.lines.compactMap { $0.recurrence.within }.map { "within-\($0)" })
        named.formUnion(Catalogue.CaseLine.Moment.allCases.map { "before-" + $0.rawValue })
        #expect(named.count > 70)
        for id in named { #expect(catalogue.headings[id] != nil, "no heading \(id)") }
    }

    /// Two columns with one word could not be told apart when a list is read back.
    @Test func labelsOfColumnsAreDistinctInEveryLanguage() {
        for language in Language.allCases {
            let words = ChecklistFixture.words(language)
            for kind in Checklist.Header.Kind.allCases {
                for column in Column.allCases {
                    #expect(words.column(words.label(column, kind)) == column)
                    #expect(!words.label(column, kind).contains(where: { ":：[]".contains($0) }))
                }
            }
            for state in Checklist.Answer.State.allCases { #expect(words.state(words.answer(state)) == state) }
        }
    }

    @Test func aSpanEndsOnADayThatExists() throws {
        func end(_ span: String, _ start: String) throws -> String? {
            try #require(CalendarSpan(span)).end(from: try #require(CalendarDate(start)))?.description
        }
        #expect(try end("P1Y", "2024-02-29") == "2025-02-28")
        #expect(try end("P6M", "2026-08-31") == "2027-02-28")
        #expect(try end("P3M", "2026-11-30") == "2027-02-28")
        #expect(try end("P30D", "2026-12-15") == "2027-01-14")
        for bad in ["", "P", "1Y", "P0Y", "P1W", "P-1Y", "PT1H"] { #expect(CalendarSpan(bad) == nil) }
    }
}
