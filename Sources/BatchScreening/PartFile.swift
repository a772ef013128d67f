import Foundation
import Glibc

/// A file that gets its name when it is whole; until then it stands beside it as `NAME.part`.
///
/// A class because it owns an open file.
final class PartFile {
    let path: String
    private(set) var size = 0
    private var descriptor: Int32
    private var pending: [UInt8] = []
    private let isStandardOutput: Bool

    static let standardOutput = "-"
    private static let bufferSize = 1 << 20

    var partPath: String { path + ".part" }

    /// Opens the file anew, or cuts it to the size at which a run goes on.
    init(_ path: String, keeping size: Int?) throws(BatchProblem) {
        self.path = path
        isStandardOutput = path == PartFile.standardOutput
        descriptor = isStandardOutput ? STDOUT_FILENO : open(path + ".part", O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw PartFile.failure(path + ".part") }
        guard !isStandardOutput else { return }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            descriptor = -1
            throw BatchProblem(.output, "\(path).part: another run is writing it")
        }
        if let size {
            var status = stat()
            guard fstat(descriptor, &status) == 0, Int(status.st_size) >= size else {
                throw BatchProblem(
                    .resume, "\(path).part is shorter than its journal says; start anew without --resume")
            }
        }
        self.size = size ?? 0
        guard ftruncate(descriptor, off_t(self.size)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
            throw PartFile.failure(partPath)
        }
    }

    deinit {
        if !isStandardOutput, descriptor >= 0 { close(descriptor) }
    }

    func append(_ bytes: [UInt8]) throws(BatchProblem) {
        pending += bytes
        size += bytes.count
        if pending.count >= PartFile.bufferSize { try flush() }
    }

    /// Hands everything to the system; `toDisk` waits until it is there.
    func flush(toDisk: Bool = false) throws(BatchProblem) {
        var failed = false
        pending.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, !failed {
                let count = write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { failed = true } else { done += count }
            }
        }
        guard !failed else { throw PartFile.failure(isStandardOutput ? "standard output" : partPath) }
        pending.removeAll(keepingCapacity: true)
        if toDisk, !isStandardOutput, fsync(descriptor) != 0, errno != EINVAL { throw PartFile.failure(partPath) }
    }

    /// Gives the file its name.
    func finish() throws(BatchProblem) {
        try flush(toDisk: true)
        guard !isStandardOutput else { return }
        guard rename(partPath, path) == 0 else { throw PartFile.failure(path) }
    }

    private static func failure(_ path: String) -> BatchProblem {
        BatchProblem(.output, "\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}
