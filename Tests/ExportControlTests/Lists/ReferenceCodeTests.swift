import Foundation
import Testing

@testable import ExportControl

/// Every code of the official indexes is found, in each numbering and with its flags. Skipped where the reference files are absent.
@Suite struct ReferenceCodeTests {
    private static let folder = TestKnowledge.root + "/../shared/reference/lists/"
    static let isThere = FileManager.default.fileExists(atPath: folder + "index/wa-dual-use-entries.csv")

    private var lookup: ListLookup { ListLookup(library: TestKnowledge.shared.library) }

    /// The first fields of each row.
    private func rows(_ path: String, header: Bool = true) throws -> [[String]] {
        let text = try String(contentsOfFile: Self.folder + path, encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst(header ? 1 : 0).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test(.enabled(if: isThere, "the reference files are not beside the repository"))
    func wassenaarEntriesAreFoundInBothNumberings() throws {
        for row in try rows("index/wa-dual-use-entries.csv") {
            let own = lookup.find(row[0])
            if row[2].hasPrefix("Not used") {
                #expect(own.contains { $0.provision.notUsed != nil }, "\(row[0])")
                continue
            }
            #expect(
                own.contains { $0.provision.code.text == row[0] && $0.provision.dualUse?.text == row[1] }, "\(row[0])")
            #expect(lookup.find(row[1]).contains { $0.provision.code.text == row[0] }, "\(row[1])")
        }
    }

    @Test(
        .enabled(if: isThere, "the reference files are not beside the repository"),
        arguments: [("sensitive", false), ("very-sensitive", true)])
    func sensitiveListsAreFlagged(_ name: String, _ isVery: Bool) throws {
        func isFlagged(_ provision: Provision) -> Bool {
            (isVery ? provision.verySensitive : provision.sensitive) != nil
        }
        for row in try rows("index/wa-\(name)-list.csv") {
            for written in row.prefix(2) where !written.isEmpty {
                guard let code = ControlCode(written), code.text.first?.isNumber == true else { continue }
                // 7.D.3.d as a whole is no longer used; the list still counts its lines.
                if lookup.find("7.D.3.d").contains(where: {
                    code.isWithin($0.provision.code) && $0.provision.notUsed != nil
                }) {
                    continue
                }
                let found = lookup.find(written)
                let flagged = found.contains { one in
                    var below = false
                    one.provision.visitEach { below = below || isFlagged($0) }
                    // A line may stand on a provision above that names several.
                    return below
                        || one.path.contains { above in lookup.find(above.text).contains { isFlagged($0.provision) } }
                }
                #expect(!found.isEmpty && flagged, "\(name) list: \(code)")
            }
        }
    }

    @Test(
        .enabled(if: isThere, "the reference files are not beside the repository"),
        arguments: ["MTCR_Cat_1_regimes", "MTCR_Cat_2_regimes", "NSG_Dual_use", "NSG_Potential_trigger_list"])
    func regimeCodesResolve(_ file: String) throws {
        for row in try rows("uk-lite/\(file).csv", header: false) {
            let found = lookup.find(row[0])
            let wanted = ControlCode(compact: row[0]) ?? ControlCode(row[0])
            #expect(
                found.contains { one in
                    one.provision.code == wanted || wanted.map { one.provision.code.isWithin($0) } == true
                        || row[0].count == 1
                }, "\(row[0]): \(found.first?.provision.code.text ?? "nothing")")
        }
    }

    /// Every substance of the precursors and schedules: by number, by name and by a synonym.
    @Test func substancesAreFoundByNumberNameAndSynonym() throws {
        let library = TestKnowledge.shared.library
        var numbers: Set<CASNumber> = []
        for list in library.lists where ["australia-group-precursors", "cwc-schedules"].contains(list.id) {
            list.visitProvisions { provision, _ in numbers.formUnion(provision.ownSubstances) }
        }
        #expect(numbers.count > 100)
        for number in numbers {
            let substance = try #require(library.vocabulary.substances[number])
            #expect(!lookup.find(number.description).isEmpty, "\(number)")
            for name in substance.names {
                #expect(library.vocabulary.substance(named: name.text) == number, "\(name.text)")
            }
            #expect(
                Set(substance.names.map { Vocabulary.searchForm(of: $0.text) }).count >= 2, "\(number) has no synonym")
        }
    }

    /// Every organism and toxin of 1C351, 1C353 and 1C354 by name and by a synonym.
    @Test func organismsAreFoundByNameAndSynonym() {
        for list in TestKnowledge.shared.library.lists where list.part.contains("pathogens") {
            for entry in list.entries {
                entry.visitEach { provision in
                    guard provision.children.isEmpty, provision.notUsed == nil, provision.code.steps.count > 2 else {
                        return
                    }
                    let terms = provision.terms.filter { $0.language == .english }.map(\.text)
                    for name in [provision.title[.english]] + terms.prefix(2) {
                        #expect(
                            lookup.find(name).contains {
                                $0.provision.code.isWithin(provision.code) || provision.code.isWithin($0.provision.code)
                            },
                            "\(provision.code): \(name)")
                    }
                }
            }
        }
    }
}
