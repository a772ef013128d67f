import Foundation
import ListImport
import PartyMatching
import RecordReading
import Testing

/// Tables have no end mark and no count: cut at the end of a row, they read as a shorter list, which only the comparison
/// with the kept edition can tell. All else must be refused at any cut.
private let tablesWithoutEnd: Set<String> = [
    "csl-csv", "bis-dpl", "uk-csv", "ofsi-csv", "meti-csv", "taiwan-shtc-csv", "opensanctions-csv", "plain-csv",
    "mapped-csv",
    "opensanctions-ftm",
]

/// What a cut does: an error, or a list whose parties but the last are those of the whole one.
private func check(cut: Int, of whole: Imported, _ format: String, _ read: () throws(ImportProblem) -> Imported)
    -> ImportProblem?
{
    do throws(ImportProblem) {
        let part = try read()
        #expect(tablesWithoutEnd.contains(format), "\(format) cut at \(cut) was taken")
        #expect(part.list.parties.count <= whole.list.parties.count, "\(format) cut at \(cut)")
        // In tables with several rows to a party, any of them may have lost names.
        if format != "ofsi-csv", format != "uk-csv", format != "opensanctions-ftm" {
            let kept = part.list.parties.dropLast()
            #expect(Array(kept) == Array(whole.list.parties.prefix(kept.count)), "\(format) cut at \(cut)")
        }
        return nil
    } catch {
        #expect(!error.message.isEmpty && !error.description.contains("\n"))
        return error
    }
}

@Suite struct TruncationTests {
    /// Every byte of the small files.
    @Test(arguments: Fixture.all.indices)
    func aFixtureCutAnywhereIsRefusedOrIsAPrefix(_ index: Int) throws {
        let (format, files) = Fixture.all[index]
        let whole = try Fixture.read(files, format)
        let options = try Fixture.options(for: format)
        // Every byte where it is quick, every few in the larger ones.
        let isThorough = ProcessInfo.processInfo.environment["EXPORTCHECK_ALL_CUTS"] == "1"
        for file in files where file != "ofac-sdn_comments.csv" {
            let bytes = try Fixture.bytes(file)
            // What is cut after the last sign, an empty line or the end mark's line end, is whole.
            let end = bytes.lastIndex { $0 != 10 && $0 != 13 } ?? 0
            for cut in stride(from: 0, through: end, by: isThorough ? 1 : max(1, bytes.count / 60)) {
                let inputs = files.map {
                    $0 == file ? Input.memory(Array(bytes[..<cut]), named: file) : .file(Fixture.folder + $0)
                }
                _ = check(cut: cut, of: whole, format) { () throws(ImportProblem) in
                    try ListImporter.read(inputs, as: "example", options: options)
                }
            }
        }
    }

    /// Real files at every 1,000th byte (`EXPORTCHECK_ALL_CUTS=1`), else at three places each; what is kept stays.
    @Test(.enabled(if: RealFiles.isThere, "the shared files are absent"), arguments: RealFiles.all.indices)
    func aRealFileCutAnywhereLeavesTheKeptEdition(_ index: Int) throws {
        let file = RealFiles.all[index]
        var accepting = ImportOptions()
        accepting.acceptsShrunken = file.isSample
        let whole = try ListImporter.read(file.inputs, as: "real", options: accepting)
        let home = TemporaryHome()
        defer { home.remove() }
        try home.store.keep(whole, importedOn: "2026-03-02")
        let digest = try home.store.digest("real")
        let isThorough = ProcessInfo.processInfo.environment["EXPORTCHECK_ALL_CUTS"] == "1"
        for (place, path) in file.paths.enumerated() where !path.hasSuffix("comments.csv") {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            let step = isThorough ? 1_000 : max(1_000, bytes.count / 2 / 1_000 * 1_000)
            for cut in stride(from: 0, to: bytes.count - 1, by: step) {
                var inputs = file.inputs
                inputs[place] = .memory(Array(bytes[..<cut]), named: path)
                var shrunken: Imported?
                let problem = check(cut: cut, of: whole, whole.list.format) { () throws(ImportProblem) in
                    let part = try ListImporter.read(inputs, as: "real")
                    shrunken = part
                    return part
                }
                if problem == nil, let shrunken, shrunken.report.records * 100 < whole.report.records * 95 {
                    #expect(throws: ImportProblem.self) { try home.store.keep(shrunken, importedOn: "2026-03-03") }
                }
            }
        }
        #expect(try home.store.digest("real") == digest)
        #expect(try home.store.load("real").list.parties.count == whole.report.records)
    }
}
