import Glibc

/// Gives bytes block by block; nil at the end, never an empty block.
protocol ByteSource: AnyObject {
    func next() throws(ReadingProblem) -> [UInt8]?
}

/// Large enough that a system call costs nothing beside the work on its bytes.
let blockSize = 256 << 10

/// Bytes that are in memory.
final class MemoryBytes: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func next() -> [UInt8]? {
        guard position < bytes.count else { return nil }
        let end = min(position + blockSize, bytes.count)
        defer { position = end }
        return Array(bytes[position..<end])
    }
}

/// Bytes of an open file; a class because it closes what it opened.
final class FileBytes: ByteSource {
    private let descriptor: Int32
    private let isOurs: Bool
    private let name: String

    init(path: String) throws(ReadingProblem) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        isOurs = true
        name = path
        guard descriptor >= 0 else {
            let isMissing = errno == ENOENT || errno == ENOTDIR
            throw ReadingProblem(
                file: path,
                isMissing ? "no such file" : "the file cannot be opened: \(String(cString: strerror(errno)))")
        }
    }

    init(standardInput name: String) {
        descriptor = STDIN_FILENO
        isOurs = false
        self.name = name
    }

    deinit {
        if isOurs, descriptor >= 0 { close(descriptor) }
    }

    func next() throws(ReadingProblem) -> [UInt8]? {
        var failure: Int32 = 0
        let block = [UInt8](unsafeUninitializedCapacity: blockSize) { buffer, count in
            while true {
                let got = read(descriptor, buffer.baseAddress, blockSize)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                count = max(0, got)
                return
            }
        }
        guard failure == 0 else {
            throw ReadingProblem(file: name, "the file cannot be read: \(String(cString: strerror(failure)))")
        }
        return block.isEmpty ? nil : block
    }
}
