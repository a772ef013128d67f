import CLibXML2
import Glibc

/// Builds elements from libxml2's pull reader, with a stack of its own in place of recursion.
struct TreeBuilder {
    let reader: xmlTextReaderPtr
    let limits: XMLLimits
    let errors: ErrorCollection
    private var open: [XMLElement] = []
    private var openText: [[UInt8]] = []
    private var root: XMLElement?
    private var elements = 0
    /// Elements that hold records, and what takes a record off the tree as soon as it is closed; nil to keep all.
    private let records: (containers: Set<String>, take: (XMLElement, [XMLElement]) -> Bool)?
    private var isStopped = false
    /// libxml2 interns names, so the pointer stands for the name.
    private var names: [UnsafePointer<UInt8>: String] = [:]

    init(
        reader: xmlTextReaderPtr, limits: XMLLimits, errors: ErrorCollection,
        records: (containers: Set<String>, take: (XMLElement, [XMLElement]) -> Bool)? = nil
    ) {
        self.reader = reader
        self.limits = limits
        self.errors = errors
        self.records = records
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
        case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
            closeElement()
            return !isStopped
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
        return !isStopped
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
        if open.isEmpty {
            root = element
        } else if let records, isRecord(element, among: records.containers) {
            isStopped = !records.take(element, open)
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    /// Whether an element that was closed stands in the root or in containers only, and is none itself.
    private func isRecord(_ element: XMLElement, among containers: Set<String>) -> Bool {
        open.dropFirst().allSatisfy { containers.contains($0.name) } && !containers.contains(element.name)
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
        let line = xmlGetLineNo(node)
        // A node keeps its line in 16 bits; of a record that is read and let go, nothing beside it tells more.
        return records != nil && line >= Int(UInt16.max) ? Int(xmlTextReaderGetParserLineNumber(reader)) : line
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
