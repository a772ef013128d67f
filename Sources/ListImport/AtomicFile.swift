import Foundation
import Glibc

/// Files that are there whole or not at all.
enum AtomicFile {
    /// Writes a file beside its place, on the disk, and then puts it there.
    static func write(_ parts: [[UInt8]], to path: String) throws(ImportProblem) {
        let folder = (path as NSString).deletingLastPathComponent
        try makeFolder(folder)
        let temporary = "\(path).\(getpid()).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(temporary) }
        var isWritten = true
        for part in parts where isWritten { isWritten = write(part, to: descriptor) }
        isWritten = isWritten && fsync(descriptor) == 0
        let problem = failure(temporary)
        close(descriptor)
        guard isWritten else {
            unlink(temporary)
            throw problem
        }
        guard rename(temporary, path) == 0 else {
            let problem = failure(path)
            unlink(temporary)
            throw problem
        }
        // The rename itself is on the disk only when its folder is.
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if handle >= 0 {
            fsync(handle)
            close(handle)
        }
    }

    static func makeFolder(_ folder: String) throws(ImportProblem) {
        do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
            throw ImportProblem(.storage, file: folder, "the folder cannot be made: \(error.localizedDescription)")
        }
    }

    /// Gives a file a second name in place of another file; it keeps its own until it is replaced.
    static func link(_ path: String, to other: String) throws(ImportProblem) {
        let temporary = "\(other).\(getpid()).new"
        unlink(temporary)
        if Glibc.link(path, temporary) != 0 {
            // Some file systems have no second names: then it is a copy.
            try write([try read(path, or: failure(path))], to: temporary)
        }
        guard rename(temporary, other) == 0 else {
            let problem = failure(other)
            unlink(temporary)
            throw problem
        }
        // Renaming one name of a file onto another of the same file does nothing and leaves both.
        unlink(temporary)
    }

    static func read(_ path: String, or missing: ImportProblem) throws(ImportProblem) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw missing }
        return Array(data)
    }

    static func firstLine(_ path: String, or missing: ImportProblem) throws(ImportProblem) -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw missing }
        defer { try? handle.close() }
        var line: [UInt8] = []
        while let block = try? handle.read(upToCount: 16 << 10), !block.isEmpty {
            if let end = block.firstIndex(of: 10) { return line + block[..<end] }
            line += block
        }
        return line
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return false }
                done += count
            }
            return true
        }
    }

    static func failure(_ path: String) -> ImportProblem {
        ImportProblem(.storage, file: path, "the file cannot be written: \(String(cString: strerror(errno)))")
    }
}
