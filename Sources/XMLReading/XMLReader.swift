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
        if let line = lineOfDocumentType(in: bytes) {
            throw XMLProblems(file: file, line: line, "document type declarations are not allowed")
        }
        if let line = lineOfCrowdedTag(in: bytes, most: 2 * limits.maximumAttributes) {
            throw XMLProblems(
                file: file, line: line, "an element has more than \(limits.maximumAttributes) attributes")
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

    /// The line of a document type declaration, found before a parser could act on it.
    ///
    /// Zero bytes are passed over, so that UTF-16 and UTF-32 are seen through. Inside a comment it is refused as well.
    private static func lineOfDocumentType(in bytes: [UInt8]) -> Int? {
        let wanted = Array("<!DOCTYPE".utf8)
        var matched = 0
        var line = 1
        for byte in bytes where byte != 0 {
            if byte == wanted[matched] {
                matched += 1
                if matched == wanted.count { return line }
            } else {
                matched = byte == wanted[0] ? 1 : 0
            }
            if byte == 10 { line += 1 }
        }
        return nil
    }

    /// The line of a start tag with more attributes than any element has, found before a parser compares each with all others.
    private static func lineOfCrowdedTag(in bytes: [UInt8], most: Int) -> Int? {
        var line = 1
        var isInTag = false
        var signs = 0
        var quote: UInt8?
        var previous: UInt8 = 0
        for byte in bytes where byte != 0 {
            if byte == 10 { line += 1 }
            if isInTag, let open = quote {
                if byte == open { quote = nil }
            } else if isInTag {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
                case UInt8(ascii: ">"): isInTag = false
                case UInt8(ascii: "="):
                    signs += 1
                    if signs > most { return line }
                default: break
                }
            } else if previous == UInt8(ascii: "<"), byte != UInt8(ascii: "!"), byte != UInt8(ascii: "?") {
                isInTag = byte != UInt8(ascii: "/")
                signs = 0
                quote = nil
            }
            previous = byte
        }
        return nil
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

/// Builds elements from libxml2's pull reader, with a stack of its own in place of recursion.
private struct TreeBuilder {
    let reader: xmlTextReaderPtr
    let limits: XMLLimits
    let errors: ErrorCollection
    private var open: [XMLElement] = []
    private var openText: [[UInt8]] = []
    private var root: XMLElement?
    private var elements = 0
    /// libxml2 interns names, so the pointer stands for the name.
    private var names: [UnsafePointer<UInt8>: String] = [:]

    init(reader: xmlTextReaderPtr, limits: XMLLimits, errors: ErrorCollection) {
        self.reader = reader
        self.limits = limits
        self.errors = errors
    }

    /// The root element; nil after an error, which is then among the errors.
    consuming func build() -> XMLElement? {
        while true {
            let status = xmlTextReaderRead(reader)
            if status == 0 { return root }
            if status < 0 {
                if errors.problems.isEmpty { fail("the document is not well-formed XML") }
                return nil
            }
            guard step() else { return nil }
        }
    }

    private mutating func step() -> Bool {
        switch xmlTextReaderNodeType(reader) {
        case Int32(XML_READER_TYPE_ELEMENT.rawValue): return openElement()
        case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): closeElement()
        case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue): return addText()
        case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
            return fail("document type declarations are not allowed")
        default: break
        }
        return true
    }

    private mutating func openElement() -> Bool {
        elements += 1
        if elements > limits.maximumElements {
            return fail("the document has more than \(limits.maximumElements) elements")
        }
        if open.count >= limits.maximumDepth { return fail("elements stand deeper than \(limits.maximumDepth) levels") }
        let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        let name = string(xmlTextReaderConstLocalName(reader))
        let namespace = string(xmlTextReaderConstNamespaceUri(reader))
        let line = line
        guard let attributes = attributes() else { return false }
        open.append(XMLElement(name: name, namespace: namespace, attributes: attributes, line: line))
        openText.append([])
        if isEmpty { closeElement() }
        return true
    }

    private mutating func attributes() -> [(name: String, value: String)]? {
        var attributes: [(name: String, value: String)] = []
        guard xmlTextReaderHasAttributes(reader) == 1 else { return attributes }
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if xmlTextReaderIsNamespaceDecl(reader) == 1 { continue }
            if attributes.count >= limits.maximumAttributes {
                fail("an element has more than \(limits.maximumAttributes) attributes")
                return nil
            }
            let value = xmlTextReaderConstValue(reader)
            if let value, strlen(value) > limits.maximumTextLength {
                fail("an attribute is longer than \(limits.maximumTextLength) bytes")
                return nil
            }
            attributes.append((string(xmlTextReaderConstName(reader)), value.map { String(cString: $0) } ?? ""))
        }
        _ = xmlTextReaderMoveToElement(reader)
        return attributes
    }

    private mutating func addText() -> Bool {
        guard let value = xmlTextReaderConstValue(reader), !openText.isEmpty else { return true }
        let length = strlen(value)
        if openText[openText.count - 1].count + length > limits.maximumTextLength {
            return fail("a text is longer than \(limits.maximumTextLength) bytes")
        }
        openText[openText.count - 1].append(contentsOf: UnsafeBufferPointer(start: value, count: length))
        return true
    }

    private mutating func closeElement() {
        guard var element = open.popLast(), let text = openText.popLast() else { return }
        element.text = trimmed(text)
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }

    private func trimmed(_ text: [UInt8]) -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
        guard let first = text.firstIndex(where: { !isSpace($0) }),
            let last = text.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(decoding: text[first...last], as: UTF8.self)
    }

    private var line: Int {
        guard let node = xmlTextReaderCurrentNode(reader) else {
            return Int(xmlTextReaderGetParserLineNumber(reader))
        }
        return xmlGetLineNo(node)
    }

    private mutating func string(_ pointer: UnsafePointer<UInt8>?) -> String {
        guard let pointer else { return "" }
        if let known = names[pointer] { return known }
        let made = String(cString: pointer)
        names[pointer] = made
        return made
    }

    @discardableResult
    private func fail(_ message: String) -> Bool {
        errors.add(line: Int(xmlTextReaderGetParserLineNumber(reader)), message)
        return false
    }
}
