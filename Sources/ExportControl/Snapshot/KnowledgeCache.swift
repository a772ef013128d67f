import Crypto
import Foundation

/// Keeps checked knowledge on disk in a form that loads without XML, under a key that changes with every byte of the lists
/// and with the program.
///
/// A file that is not whole, or that another program wrote, is passed over and written anew; nothing is ever read past its end.
public struct KnowledgeCache: Sendable {
    /// The folder of the cache; it is made when it is first written to.
    public let folder: String
    /// What tells one build of the program from another; a snapshot of another build is not read.
    public let program: String

    /// Raised whenever the form of a snapshot changes.
    private static let magic = Array("exportcheck knowledge 1\n".utf8)
    private static let suffix = ".knowledge"
    /// Snapshots that are kept: lists of a few folders and programs.
    private static let most = 4
    private static let digestLength = 32

    public init(folder: String, program: String) {
        self.folder = folder
        self.program = program
    }

    /// The digest over everything that knowledge is made of; nil if a file cannot be read.
    func key(of lists: ListFolder) -> [UInt8]? {
        var hash = SHA256()
        hash.update(data: Array("\(program)\u{0}\(lists.path)\u{0}".utf8))
        for name in lists.knowledgeFiles() {
            guard let data = FileManager.default.contents(atPath: lists.path + "/" + name) else { return nil }
            hash.update(data: Array("\(name)\u{0}\(data.count)\u{0}".utf8))
            hash.update(data: data)
        }
        return Array(hash.finalize())
    }

    func load(_ key: [UInt8], of lists: ListFolder) -> Knowledge.Parts? {
        guard let data = FileManager.default.contents(atPath: path(of: key)) else { return nil }
        let bytes = [UInt8](data)
        let start = KnowledgeCache.magic.count + 2 * KnowledgeCache.digestLength
        guard bytes.count > start, bytes.starts(with: KnowledgeCache.magic),
            bytes[KnowledgeCache.magic.count..<start].starts(with: key)
        else { return nil }
        let digest = bytes[(start - KnowledgeCache.digestLength)..<start]
        guard digest.elementsEqual(SHA256.hash(data: bytes[start...])) else { return nil }
        return try? KnowledgeCache.parts(bytes, from: start, of: lists)
    }

    /// Writes the snapshot; a folder that cannot be written to only means that the next start is as slow as this one.
    func keep(_ parts: Knowledge.Parts, under key: [UInt8]) {
        let body = KnowledgeCache.bytes(of: parts)
        let bytes = KnowledgeCache.magic + key + Array(SHA256.hash(data: body)) + body
        let files = FileManager.default
        do {
            try files.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(bytes).write(to: URL(fileURLWithPath: path(of: key)), options: .atomic)
            try removeOldest(files)
        } catch {
            return
        }
    }

    private func path(of key: [UInt8]) -> String {
        folder + "/" + key.prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            + KnowledgeCache.suffix
    }

    private func removeOldest(_ files: FileManager) throws {
        let kept = try files.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(KnowledgeCache.suffix) }
            .map { folder + "/" + $0 }
        let dated = kept.map { path in
            ((try? files.attributesOfItem(atPath: path)[.modificationDate]) as? Date ?? .distantPast, path)
        }
        for (_, path) in dated.sorted(by: { $0.0 > $1.0 }).dropFirst(KnowledgeCache.most) {
            try files.removeItem(atPath: path)
        }
    }

    private static func bytes(of parts: Knowledge.Parts) -> [UInt8] {
        var writer = SnapshotWriter()
        writer.write(parts.library.vocabulary)
        writer.write(parts.library.lists)
        writer.write(
            parts.library.lists.map { list in
                list.entries.indices.filter { !list.entries[$0].releasesStandInPlace }
            })
        writer.write(parts.library.references.index)
        writer.write(parts.atlas)
        writer.write(parts.commerceControls)
        writer.write(parts.packs)
        return writer.bytes
    }

    private static func parts(
        _ bytes: [UInt8], from start: Int, of folder: ListFolder
    ) throws(SnapshotDamage) -> Knowledge.Parts {
        var reader = try SnapshotReader(bytes, from: start)
        let vocabulary = try reader.read(Vocabulary.self)
        let lists = try reader.read([ControlList].self)
        let toPlace = try reader.read([[Int]].self)
        let index = try reader.read(ProvisionReferences.Index.self)
        guard toPlace.count == lists.count, index.fits(lists) else { throw SnapshotDamage() }
        let parts = Knowledge.Parts(
            library: ListLibrary(
                folder: folder, vocabulary: vocabulary, lists: lists, toPlace: toPlace, index: index),
            atlas: try reader.read(), commerceControls: try reader.read(), packs: try reader.read())
        guard reader.isAtEnd else { throw SnapshotDamage() }
        return parts
    }
}

extension ProvisionReferences.Index {
    /// Whether every place that it names is there.
    fileprivate func fits(_ lists: [ControlList]) -> Bool {
        locations.values.joined().allSatisfy { place in
            lists.indices.contains(place.list)
                && (place.entry < 0
                    ? lists[place.list].notUsed.indices.contains(-1 - place.entry)
                    : lists[place.list].entries.indices.contains(place.entry))
        }
            && resolved.values.joined().allSatisfy {
                lists.indices.contains($0.list) && lists[$0.list].entries.indices.contains($0.entry)
            }
    }
}

extension ListFolder {
    /// Every file that knowledge is loaded from, grammars included, in a fixed order.
    fileprivate func knowledgeFiles() -> [String] {
        let grammars = (try? FileManager.default.contentsOfDirectory(atPath: path + "/schema")) ?? []
        return grammars.filter { $0.hasSuffix(".rng") }.sorted().map { "schema/" + $0 } + files(in: "vocabulary")
            + files(in: "countries") + files(in: "us") + files(in: "packs") + listFiles()
    }
}
