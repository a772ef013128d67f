import ExportControl
import Foundation

/// Reads a request from a file or standard input, within its limit, before anything looks at it.
enum RequestInput {
    /// How messages call it.
    static func name(of path: String) -> String { path == "-" ? "standard input" : path }

    static func text(of path: String) throws -> String {
        guard let text = String(validating: try bytes(of: path), as: UTF8.self) else {
            throw Ending.problems(
                DataProblems([DataProblem(file: path, line: 1, message: "the file is not UTF-8 text")]))
        }
        return text
    }

    /// - Parameter kind: What messages say was expected.
    static func bytes(of path: String, kind: String = "a request") throws -> [UInt8] {
        let handle: FileHandle
        if path == "-" {
            handle = .standardInput
        } else {
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
                throw Ending.failure(.inputMissing, "no such file: \(path)")
            }
            guard !isDirectory.boolValue, let opened = FileHandle(forReadingAtPath: path) else {
                throw Ending.failure(.inputMissing, "cannot read \(path)")
            }
            handle = opened
        }
        let limit = Request.maximumBytes
        var data = Data()
        while data.count <= limit {
            guard let chunk = try? handle.read(upToCount: 1 << 16), !chunk.isEmpty else { break }
            data.append(chunk)
        }
        if data.count > limit {
            throw Ending.problems(
                DataProblems([
                    DataProblem(
                        file: path,
                        message: "the file has more than \(limit) bytes; expected \(kind), and none is as long")
                ]))
        }
        return [UInt8](data)
    }
}
