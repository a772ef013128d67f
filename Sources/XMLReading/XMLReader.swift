import CLibXML2
import Glibc

/// Reads XML from files that may come from anywhere: no network, no document type declaration and so no entities,
/// limits on size, depth, text and number of elements, and a grammar if one is given.
public enum XMLReader {
    /// Reads a whole file.
    ///
    /// - Throws: All that the grammar finds wrong, or the first thing that makes the file no XML.
    public static func read(
        file: String, schema: RelaxNGSchema? = nil, limits: XMLLimits = .default
    ) throws(XMLProblems) -> XMLDocument {
        try read(bytes: try contents(of: file, limits), named: file, schema: schema, limits: limits)
    }

    /// Reads a document that is in memory; `named` stands for it in messages.
    public static func read(
        bytes: [UInt8], named file: String, schema: RelaxNGSchema? = nil, limits: XMLLimits = .default
    ) throws(XMLProblems) -> XMLDocument {
        LibXML.prepare()
        guard !bytes.isEmpty else { throw XMLProblems(file: file, "the file is empty; expected an XML document") }
        guard bytes.count <= limits.maximumBytes else {
            throw XMLProblems(file: file, "the file has more than \(limits.maximumBytes) bytes")
        }
        var gate = MarkupGate(limits: limits)
        if let refusal = gate.refusal(of: bytes) {
            throw XMLProblems(file: file, line: refusal.line, refusal.message)
        }
        let errors = ErrorCollection(file: file)
        let root = bytes.withUnsafeBufferPointer { buffer in
            parse(buffer, named: file, schema: schema, limits: limits, errors: errors)
        }
        guard let root, errors.problems.isEmpty else {
            if errors.problems.isEmpty { errors.add(line: 1, "expected an XML document") }
            throw errors.cleaned
        }
        return XMLDocument(file: file, root: root, bytes: bytes.count)
    }

    private static func contents(of file: String, _ limits: XMLLimits) throws(XMLProblems) -> [UInt8] {
        guard let handle = fopen(file, "rb") else {
            throw XMLProblems(file: file, errno == ENOENT ? "no such file" : "the file cannot be opened")
        }
        defer { fclose(handle) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, handle)
            if count == 0 {
                if ferror(handle) != 0 { throw XMLProblems(file: file, "the file cannot be read") }
                return bytes
            }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > limits.maximumBytes {
                throw XMLProblems(file: file, "the file has more than \(limits.maximumBytes) bytes")
            }
        }
    }

    private static func parse(
        _ buffer: UnsafeBufferPointer<UInt8>, named file: String, schema: RelaxNGSchema?, limits: XMLLimits,
        errors: ErrorCollection
    ) -> XMLElement? {
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
        return buffer.withMemoryRebound(to: CChar.self) { characters -> XMLElement? in
            guard
                let reader = xmlReaderForMemory(
                    characters.baseAddress, Int32(characters.count), file, nil, Int32(bitPattern: options))
            else { return nil }
            defer { xmlFreeTextReader(reader) }
            xmlTextReaderSetStructuredErrorHandler(reader, structuredErrorHandler, errors.context)
            if let schema { xmlTextReaderRelaxNGSetSchema(reader, schema.pointer) }
            let root = withExtendedLifetime((errors, schema)) {
                TreeBuilder(reader: reader, limits: limits, errors: errors).build()
            }
            if schema != nil, root != nil, errors.problems.isEmpty, xmlTextReaderIsValid(reader) == 0 {
                errors.add(line: root?.line ?? 1, "the document does not follow its grammar")
            }
            return root
        }
    }
}
