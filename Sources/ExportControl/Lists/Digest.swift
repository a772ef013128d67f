import Crypto

/// The SHA-256 digest of a file or a set of files, as lower-case hexadecimal.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
    public let hexadecimal: String

    public init(of bytes: [UInt8]) {
        hexadecimal = Digest.text(SHA256.hash(data: bytes))
    }

    /// The digest over several named parts; the order of the names does not matter.
    public init(of parts: [(name: String, digest: Digest)]) {
        var hash = SHA256()
        for part in parts.sorted(by: { $0.name < $1.name }) {
            hash.update(data: Array("\(part.name)\u{0}\(part.digest.hexadecimal)\n".utf8))
        }
        hexadecimal = Digest.text(hash.finalize())
    }

    init(hexadecimal: String) {
        self.hexadecimal = hexadecimal
    }

    private static func text(_ digest: SHA256.Digest) -> String {
        let letters = Array("0123456789abcdef".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        for byte in digest {
            bytes.append(letters[Int(byte >> 4)])
            bytes.append(letters[Int(byte & 15)])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    public var description: String { hexadecimal }
}
