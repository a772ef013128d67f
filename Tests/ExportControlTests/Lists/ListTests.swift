import Foundation
import Testing

@testable import ExportControl

@Suite struct ListTests {
    /// `make test` runs the examples of every list by the command; here those of a few.
    @Test func everyExampleOfSomeListsHolds() throws {
        let lists: Set = [
            "australia-group-precursors", "cwc-schedules", "iaea-sources", "wassenaar-2", "wassenaar-8",
        ]
        let runner = try ExampleRunner(library: TestKnowledge.shared.library, only: lists)
        let failures = runner.run()
        #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
        for (index, list) in TestKnowledge.shared.library.lists.enumerated() where lists.contains(list.id) {
            #expect(runner.examples.contains { $0.list == index }, "no examples for \(list.id)")
        }
    }

    @Test func everyExampleOfEveryPackHoldsAndEveryRuleHasAll() throws {
        let failures = try PackExampleRunner(knowledge: TestKnowledge.shared).run()
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }

    @Test func everyChangeOfAChemicalListIsNoticed() throws {
        let library = TestKnowledge.shared.library
        // The larger lists take minutes: `lists test --mutate` is for them.
        let small: Set = ["australia-group-precursors", "iaea-sources"]
        let mutation = ListMutation(runner: try ExampleRunner(library: library, only: small))
        for (index, list) in library.lists.enumerated() where small.contains(list.id) {
            let survivors = mutation.unnoticed(inList: index)
            #expect(survivors.isEmpty, "\(survivors.map(\.description).joined(separator: "\n"))")
        }
    }

    @Test func theReferenceTextsNumbersAreAllEncoded() throws {
        let records = TestKnowledge.shared.library.records()
        #expect(records.filter { $0.list == "australia-group-precursors" && $0.path.count == 1 }.count == 90)
        #expect(records.filter { $0.list == "wassenaar-2" && !$0.notUsed }.count == 123)
    }

    @Test func coverageStandsBesideTheRegimesOrdersOfMagnitude() throws {
        let statuses = TestKnowledge.shared.library.lists.map { ListStatus(of: $0) }
        let coverage = try RegimeCoverage.of(statuses, folder: TestKnowledge.folder)
        #expect(coverage.map(\.counted) == RegimeCoverage.Counted.allCases)
        for one in coverage {
            #expect(one.provisions >= one.quoted, "\(one.counted): \(one.provisions) of about \(one.quoted)")
        }
    }

    @Test(arguments: [
        ("2B001.b.2.a", "2.B.1.b.2.a"), ("2.B.1.b.2.a", "2.B.1.b.2.a"), ("2b001.B.2.A.", "2.B.1.b.2.a"),
        ("2. B. 1. b.", "2.B.1.b"), ("1C350.1", "AG-PRECURSOR.1"), ("111-48-8", "AG-PRECURSOR.1"),
        ("Thiodiglycol", "AG-PRECURSOR.1"), ("チオジグリコール", "AG-PRECURSOR.1"), ("五軸加工機", "2.B.1"), ("CMM", "2.B.6"),
        ("2.B.1.b.2.d", "2.B.1.b.2.d"),
    ])
    func lookupFindsByCodeSubstanceAndWords(_ query: String, _ code: String) {
        let found = ListLookup(library: TestKnowledge.shared.library).find(query)
        #expect(found.first?.provision.code.text == code)
    }

    @Test func everyEntryHasTitlesAndTermsInThreeLanguages() {
        for list in TestKnowledge.shared.library.lists {
            for entry in list.entries {
                for language in Language.allCases {
                    #expect(entry.title[exactly: language] != nil, "\(entry.code) \(language)")
                    #expect(entry.terms.contains { $0.language == language }, "\(entry.code) \(language)")
                }
            }
        }
        let vocabulary = TestKnowledge.shared.vocabulary
        for parameter in vocabulary.parameters {
            for language in Language.allCases {
                #expect(
                    parameter.question[exactly: language] != nil && parameter.naming.label[exactly: language] != nil,
                    "\(parameter.naming.id)")
            }
        }
    }

    @Test func aDifferenceNamesWhatChanged() throws {
        let library = TestKnowledge.shared.library
        let old = library.records()
        let index = try #require(library.lists.firstIndex { $0.id == "wassenaar-2" })
        let mutation = ListMutation(runner: try ExampleRunner(library: library, only: []))
        let mutant = try #require(
            mutation.mutants(of: library.lists[index]).first { $0.change.contains("→") && $0.code.text == "2.B.9.b" })
        var list = library.lists[index]
        list.entries = list.entries.map { $0.code == mutant.entry.code ? mutant.entry : $0 }
        let changes = ListDifference(from: old, to: library.replacing(list: index, with: list).records()).changes
        #expect(changes.map(\.code) == ["2.B.9.b"])
        #expect(ListDifference(from: old, to: old).changes.isEmpty)
        #expect(ListDifference(from: [], to: old).changes.count == old.count)
    }

    @Test(arguments: [
        ("111-48-8", true), ("111-48-9", false), ("0-48-8", false), ("111-488", false), ("2387495-99-8", true),
    ])
    func casNumbersAreCheckedByTheirDigit(_ text: String, _ isValid: Bool) {
        #expect((CASNumber(text) != nil) == isValid)
        if let cas = CASNumber(text) { #expect(cas.description == text) }
    }
}
