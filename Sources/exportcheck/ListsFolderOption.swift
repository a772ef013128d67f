import ArgumentParser
import ControlLists
import ExportControl
import Foundation

/// Where the control lists are.
struct ListsFolderOption: ParsableArguments {
    @Option(
        name: .customLong("lists"),
        help: ArgumentHelp(
            "The folder of control lists (default: beside the program, or EXPORTCHECK_LISTS).", valueName: "dir"))
    var folder: String?

    func find() throws -> ListFolder {
        do {
            return try ListFolder.find(
                told: folder, environment: ProcessInfo.processInfo.environment, binary: ListsFolderOption.binary,
                resourceFolder: ControlLists.resourceFolder)
        } catch {
            throw Ending.failure(.inputMissing, error.description)
        }
    }

    func library() throws -> ListLibrary {
        let folder = try find()
        do {
            return try ListLibrary(folder: folder)
        } catch {
            throw Ending.problems(error)
        }
    }

    /// - Parameter isFresh: Read from the files themselves, not from what was kept of them: for checking the files.
    func knowledge(isFresh: Bool = false) throws -> Knowledge {
        let folder = try find()
        do {
            return try Knowledge(folder: folder, cache: isFresh ? nil : ListsFolderOption.cache)
        } catch {
            throw Ending.problems(error)
        }
    }

    /// What standing on a party list means.
    func partyEffects() throws -> PartyListEffects {
        let folder = try find()
        do {
            return try PartyListEffects(folder: folder)
        } catch {
            throw Ending.problems(error)
        }
    }

    /// How much of each regime's lists is here.
    func coverage(of statuses: [ListStatus]) throws -> [RegimeCoverage] {
        let folder = try find()
        do {
            return try RegimeCoverage.of(statuses, folder: folder)
        } catch {
            throw Ending.problems(error)
        }
    }

    /// Where checked lists are kept in a form that loads quickly: `EXPORTCHECK_CACHE` (`off` for nowhere), else the user's cache folder.
    private static var cache: KnowledgeCache? {
        let environment = ProcessInfo.processInfo.environment
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        let told = value("EXPORTCHECK_CACHE")
        guard told != "off", let binary,
            let folder = told
                ?? (value("XDG_CACHE_HOME") ?? value("HOME").map { $0 + "/.cache" }).map({ $0 + "/exportcheck" }),
            let attributes = try? FileManager.default.attributesOfItem(atPath: binary),
            let size = attributes[.size] as? Int, let changed = attributes[.modificationDate] as? Date
        else { return nil }
        let program = "\(ExportCheck.configuration.version) \(size) \(changed.timeIntervalSince1970)"
        return KnowledgeCache(folder: folder, program: program)
    }

    private static var binary: String? {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first
    }
}
