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

    func knowledge() throws -> Knowledge {
        let folder = try find()
        do {
            return try Knowledge(folder: folder)
        } catch {
            throw Ending.problems(error)
        }
    }

    private static var binary: String? {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first
    }
}
