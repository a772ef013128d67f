import Foundation
package import XMLReading

/// The folder of knowledge on disk: which files it holds, and their grammars.
public struct ListFolder: Sendable {
    public let path: String

    /// Folders beside the control lists that hold something else.
    static let otherFolders: Set<String> = [
        "schema", "vocabulary", "countries", "packs", "checklists", "us", "parties", "regimes", "identification",
    ]
    static let examplesSuffix = ".examples.xml"

    public init(path: String) {
        self.path = path
    }

    /// Where a program of this name finds the knowledge, in order: the folder it was told, `EXPORTCHECK_LISTS`, then
    /// beside its binary and in the `share` folder next to it.
    ///
    /// - Throws: What was looked for, if nothing is there.
    public static func find(
        told: String?, environment: [String: String], binary: String?, resourceFolder: String = "ControlLists"
    ) throws(DataProblems) -> ListFolder {
        if let told = told ?? environment["EXPORTCHECK_LISTS"].flatMap({ $0.isEmpty ? nil : $0 }) {
            guard isFolderOfLists(told) else {
                throw DataProblems(
                    DataProblem(file: told, message: "expected a folder with control lists (`schema`, `vocabulary` …)"))
            }
            return ListFolder(path: told)
        }
        var tried: [String] = []
        if let binary {
            let folder = URL(fileURLWithPath: binary).resolvingSymlinksInPath().deletingLastPathComponent().path
            for relative in [resourceFolder, "ControlLists", "../share/exportcheck/ControlLists"] {
                let candidate = folder + "/" + relative
                if isFolderOfLists(candidate) { return ListFolder(path: candidate) }
                tried.append(candidate)
            }
        }
        throw DataProblems(
            DataProblem(
                file: tried.first ?? "ControlLists",
                message: "no control lists found; name their folder with --lists DIR or EXPORTCHECK_LISTS"))
    }

    private static func isFolderOfLists(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path + "/schema/control-list.rng", isDirectory: &isDirectory)
            && !isDirectory.boolValue
    }

    package func schema(_ name: String) throws(DataProblems) -> RelaxNGSchema {
        do {
            return try RelaxNGSchema(file: path + "/schema/\(name).rng")
        } catch {
            throw DataProblems(error)
        }
    }

    /// The XML files of one folder, in the order of their names.
    package func files(in folder: String, examples: Bool = false) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
        return names.filter { name in
            name.hasSuffix(".xml") && name.hasSuffix(ListFolder.examplesSuffix) == examples && !name.hasPrefix(".")
        }.sorted().map { folder + "/" + $0 }
    }

    /// The control list files, folder by folder.
    func listFiles(examples: Bool = false) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { !ListFolder.otherFolders.contains($0) && !$0.hasPrefix(".") }.sorted()
            .flatMap { files(in: $0, examples: examples) }
    }

    /// Reads one file of the folder against its grammar.
    package func read(_ name: String, schema: RelaxNGSchema) throws(DataProblems) -> (
        document: XMLDocument, digest: Digest
    ) {
        let full = path + "/" + name
        do {
            guard let data = FileManager.default.contents(atPath: full) else {
                throw DataProblems(DataProblem(file: full, message: "cannot be read"))
            }
            let bytes = [UInt8](data)
            return (try XMLReader.read(bytes: bytes, named: full, schema: schema), Digest(of: bytes))
        } catch let problems as XMLProblems {
            throw DataProblems(problems)
        } catch let problems as DataProblems {
            throw problems
        } catch {
            throw DataProblems(DataProblem(file: full, message: "cannot be read: \(error)"))
        }
    }
}
