import CLibXML2
import Glibc

/// Reads a large document record by record, in memory of the size of its largest record; as careful as ``XMLReader``.
public enum XMLRecordReader {
    /// Reads a document that comes in blocks.
    ///
    /// A record is a child of the root or of a container; it is handed over whole when its end tag has been read.
    /// - Parameters:
    ///   - next: Gives the document block by block, nil at its end.
    ///   - containers: Names of elements that only hold records (`INDIVIDUALS`).
    ///   - record: Takes a record and what it stands in: the root, then containers, with what they have beside records.
    /// - Throws: What makes it no document that may be read (``XMLProblems``, also at its very end: a truncated document
    ///   has given records by then, of which none may be kept), or what `next` or `record` throws.
    public static func read(
        named file: String, containers: Set<String> = [], limits: XMLLimits = .default,
        from next: @escaping () throws -> [UInt8]?, record: @escaping (XMLElement, [XMLElement]) throws -> Void
    ) throws {
        LibXML.prepare()
        let errors = ErrorCollection(file: file)
        let blocks = BlockFeed(next: next, limits: limits)
        var failure: (any Error)?
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
        let root = try withExtendedLifetime((errors, blocks)) { () throws -> XMLElement? in
            let context = Unmanaged.passUnretained(blocks).toOpaque()
            guard let reader = xmlReaderForIO(feedBlocks, nil, context, file, nil, Int32(bitPattern: options)) else {
                throw blocks.error(file) ?? XMLProblems(file: file, "expected an XML document")
            }
            defer { xmlFreeTextReader(reader) }
            xmlTextReaderSetStructuredErrorHandler(reader, structuredErrorHandler, errors.context)
            return TreeBuilder(
                reader: reader, limits: limits, errors: errors,
                records: (
                    containers,
                    { element, parents in
                        do { try record(element, parents) } catch { failure = error }
                        return failure == nil
                    }
                )
            ).build()
        }
        if let failure { throw failure }
        if let error = blocks.error(file) { throw error }
        if blocks.given == 0 { throw XMLProblems(file: file, "the file is empty; expected an XML document") }
        guard root != nil, errors.problems.isEmpty else {
            if errors.problems.isEmpty { errors.add(line: 1, "expected an XML document") }
            throw errors.cleaned
        }
    }
}

/// Hands blocks to libxml2 and remembers why it stopped.
private final class BlockFeed {
    private let next: () throws -> [UInt8]?
    private let limits: XMLLimits
    private var gate: MarkupGate
    private var block: [UInt8] = []
    private var position = 0
    private(set) var given = 0
    private var failure: (any Error)?
    private var refusal: (line: Int, message: String)?

    init(next: @escaping () throws -> [UInt8]?, limits: XMLLimits) {
        self.next = next
        self.limits = limits
        gate = MarkupGate(limits: limits)
    }

    func error(_ file: String) -> (any Error)? {
        failure ?? refusal.map { XMLProblems(file: file, line: $0.line, $0.message) }
    }

    /// Fills a buffer; 0 at the end, -1 to stop.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
        if position == block.count {
            do {
                guard let more = try next() else { return 0 }
                block = more
                position = 0
            } catch {
                failure = error
                return -1
            }
            given += block.count
            refusal = gate.refusal(of: block)
            if refusal == nil, given > limits.maximumBytes {
                refusal = (1, "the file has more than \(limits.maximumBytes) bytes")
            }
            if refusal != nil { return -1 }
        }
        let count = min(buffer.count, block.count - position)
        buffer.copyBytes(from: block[position..<(position + count)])
        position += count
        return Int32(count)
    }
}

/// Called by libxml2 for more bytes.
private let feedBlocks: xmlInputReadCallback = { context, buffer, length in
    guard let context, let buffer, length > 0 else { return -1 }
    return Unmanaged<BlockFeed>.fromOpaque(context).takeUnretainedValue().fill(
        UnsafeMutableRawBufferPointer(start: buffer, count: Int(length)))
}
