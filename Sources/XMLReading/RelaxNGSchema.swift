import CLibXML2

/// A RELAX NG grammar, parsed once and used for many documents.
///
/// Validation only reads it, so threads may share it.
public final class RelaxNGSchema: @unchecked Sendable {
    let pointer: xmlRelaxNGPtr
    /// The grammar's file, for messages.
    public let file: String

    /// Reads a grammar and the local files that it includes.
    ///
    /// - Throws: What is wrong with the grammar; also if it includes anything from a network.
    public init(file: String) throws(XMLProblems) {
        LibXML.prepare()
        self.file = file
        let errors = ErrorCollection(file: file)
        guard let parser = xmlRelaxNGNewParserCtxt(file) else {
            throw XMLProblems(file: file, "the grammar cannot be read")
        }
        defer { xmlRelaxNGFreeParserCtxt(parser) }
        xmlRelaxNGSetParserStructuredErrors(parser, structuredErrorHandler, errors.context)
        // Well-formedness errors of the grammar and its includes go to the thread's own handler.
        xmlSetStructuredErrorFunc(errors.context, structuredErrorHandler)
        defer { xmlSetStructuredErrorFunc(nil, LibXML.silence) }
        guard let schema = withExtendedLifetime(errors, { xmlRelaxNGParse(parser) }) else {
            throw errors.problems.isEmpty ? XMLProblems(file: file, "the grammar cannot be read") : errors.cleaned
        }
        pointer = schema
    }

    deinit {
        xmlRelaxNGFree(pointer)
    }
}

/// What must be set up once before libxml2 is used.
enum LibXML {
    /// Keeps libxml2 from printing.
    static let silence: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<xmlError>?) -> Void = { _, _ in }

    /// Refuses every file that is not local; RELAX NG includes are then local or fail.
    private static let localLoader: xmlExternalEntityLoader = { address, identifier, context in
        guard let address else { return nil }
        let text = String(cString: address)
        guard !text.contains("://") || text.hasPrefix("file:///") else { return nil }
        return xmlNewInputFromFile(context, address)
    }

    private static let once: Void = {
        xmlInitParser()
        xmlSetExternalEntityLoader(localLoader)
    }()

    static func prepare() {
        _ = once
        xmlSetStructuredErrorFunc(nil, silence)
    }
}
