import Foundation
import Testing

@testable import ExportControl

/// Country groups against the reference files; skipped where those are not at hand.
@Suite struct CountryGroupTests {
    private static let reference = TestKnowledge.root + "/../shared/reference/lists"
    private static let hasReference = FileManager.default.fileExists(atPath: reference)
    private let atlas = TestKnowledge.shared.atlas
    private let date = CalendarDate("2026-09-24")!

    private func object(_ file: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: Self.reference + "/" + file))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func members(_ group: String) throws -> Set<String> {
        Set(try #require(atlas.groups[group]).members(on: date).map(\.text))
    }

    @Test(.enabled(if: hasReference, "the reference lists are not at hand"))
    func japansFourTablesAreExact() throws {
        let tables = try #require(
            try object("japan/export-trade-control-order-country-tables-2026-06-05.json")["tables"] as? [String: Any])
        for (table, group) in [
            ("別表第二の四", "jp-russia-diversion"), ("別表第三", "jp-group-a"), ("別表第三の二", "jp-un-arms-embargo"),
            ("別表第四", "jp-table-4"),
        ] {
            let codes = try #require((tables[table] as? [String: Any])?["iso2"] as? [String])
            #expect(try members(group) == Set(codes), "\(group)")
        }
    }

    @Test(.enabled(if: hasReference, "the reference lists are not at hand"))
    func theFourteenUSGroupsAreExact() throws {
        let groups = try #require(try object("us-ear/country-groups.json")["groups"] as? [String: [String]])
        #expect(groups.count == 14)
        let spellings = [
            "Burma": "MM", "China (PRC)": "CN", "Congo (Democratic Republic of)": "CD", "Congo (Republic of the)": "CG",
            "Korea, North": "KP", "Korea, South": "KR", "South Sudan, Republic of": "SS", "Cote d'lvoire": "CI",
        ]
        for (name, countries) in groups {
            let id = "us-" + name.lowercased().replacingOccurrences(of: ":", with: "")
            var codes: Set<String> = []
            for country in countries {
                let code = spellings[country] ?? atlas.country(country)?.code.text
                if let code { codes.insert(code) } else { Issue.record("\(name): \(country)") }
            }
            // Hong Kong stands in no group of the table: US rules treat it as China.
            let group = try members(id)
            #expect(group.subtracting(["HK"]) == codes, "\(name): \(group.symmetricDifference(codes))")
            if group.contains("HK") { #expect(codes.contains("CN"), "\(name)") }
        }
    }

    @Test(.enabled(if: hasReference, "the reference lists are not at hand"))
    func theEU001DestinationsAreExact() throws {
        let lists = try object("eu-dual-use-2025/eu-2021-821-annex-i-consolidated-2025-11-15.json")
        let text = String(data: try JSONSerialization.data(withJSONObject: lists["geas"] ?? []), encoding: .utf8) ?? ""
        #expect(text.contains("EU001"))
        let expected: Set = ["AU", "CA", "CH", "GB", "IS", "JP", "LI", "NO", "NZ", "US"]
        #expect(try members("eu-001") == expected)
        for country in expected {
            let code = try #require(CountryCode(country))
            let name = try #require(atlas.countries[code]).name[.english]
            #expect(text.contains(name), "\(name)")
        }
    }

    /// The white list of Japan is the set of members of all four regimes, less Japan itself, Türkiye and Ukraine.
    @Test func groupAFollowsFromTheRegimes() throws {
        let regimes = try ["wassenaar", "mtcr", "nsg", "australia-group"].map { try members($0) }
        let core = regimes.dropFirst().reduce(regimes[0]) { $0.intersection($1) }
        #expect(core.count == 30)
        #expect(core.subtracting(["JP", "TR", "UA"]) == (try members("jp-group-a")))
    }

    /// Australia Group and NSG membership against the US groups that restate them.
    @Test func theUSGroupsRestateTheRegimes() throws {
        #expect(try members("us-a3") == members("australia-group"))
        #expect(try members("us-a2") == members("mtcr").subtracting(["RU"]))
        #expect(try members("us-a4") == members("nsg").subtracting(["BY", "CN", "RU"]))
        #expect(try members("us-a1") == members("wassenaar").subtracting(["MT", "RU", "UA"]).union(["IS"]))
    }
}
