import PartyMatching
public import RecordReading
import XMLReading

/// Reads official party lists, and the user's own, into one model.
public enum ListImporter {
    /// How far a list may shrink against the edition that is kept before it is refused: 5 %.
    ///
    /// Publishers remove a handful of records at a time; the largest single removal of recent years (Colombian and Cuban
    /// programmes of OFAC, delistings after a treaty) stayed below 3 % of its list. A download that broke off, or the wrong file, is
    /// short by more.
    public static let greatestShrinkage = 0.05

    /// The format of files, by what stands in them.
    public static func detect(_ files: [Input], options: ImportOptions = .init()) throws(ImportProblem) -> ListFormat {
        try detect(samples(files, options), options)
    }

    /// Reads files as one list.
    ///
    /// - Parameters:
    ///   - files: One file; for OFAC's CSV the files that belong together, in any order.
    ///   - id: What the user calls the list.
    ///   - format: Nil to detect it.
    /// - Throws: Why nothing was read. A file that is wrong anywhere gives no list at all.
    public static func read(
        _ files: [Input], as id: String, format: ListFormat? = nil, options: ImportOptions = .init()
    ) throws(ImportProblem) -> Imported {
        let samples = try samples(files, options)
        let format = if let format { format } else { try detect(samples, options) }
        let draft = ListDraft()
        do {
            try format.read(ImportFiles(samples: samples, options: options), draft)
        } catch let problem as ImportProblem {
            throw problem
        } catch let problem as ReadingProblem {
            throw ImportProblem(problem)
        } catch let problems as XMLProblems {
            throw ImportProblem(problems, file: draft.file)
        } catch let failure as JSONParser.Failure {
            throw ImportProblem(
                failure.isAtEnd ? .truncated : .unreadable, file: draft.file, line: failure.line,
                failure.isAtEnd
                    ? "the file is truncated: \(failure.message) at its end"
                    : "not well-formed JSON: \(failure.message)")
        } catch {
            throw ImportProblem(.unreadable, file: draft.file, "\(error)")
        }
        let report = draft.report(format: format.id)
        try check(report, in: samples.first?.input.name ?? id, options)
        let list = PartyList(
            id: id, title: options.title ?? format.title, format: format.id, edition: draft.edition,
            parties: draft.parties)
        return Imported(list: list, report: report)
    }

    private static func samples(_ files: [Input], _ options: ImportOptions) throws(ImportProblem) -> [FileSample] {
        guard !files.isEmpty else { throw ImportProblem(.unreadable, file: "", "no file is named") }
        var samples: [FileSample] = []
        for file in files {
            samples.append(try FileSample(file, encoding: options.encoding, limits: options.limits))
        }
        return samples
    }

    private static func detect(_ samples: [FileSample], _ options: ImportOptions) throws(ImportProblem) -> ListFormat {
        if options.mapping != nil { return .mapped }
        for sample in samples {
            if let format = ListFormat.all.first(where: { $0.recognises(sample) }) { return format }
        }
        let sample = samples[0]
        let what: String =
            switch sample.shape {
            case .xml("sanctionsData", _):
                "OFAC's enhanced XML is a schema that is not read; take SDN.XML or SDN_ADVANCED.XML"
            case .xml(let root, _): "an XML document with the root `\(root)` is no list that is known"
            case .json: "JSON with these members is no list that is known"
            case .table(_, let rows):
                "a table with the columns \((rows.first ?? []).prefix(8).map { "`\($0.prefix(30))`" }.joined(separator: ", ")) is no list "
                    + "that is known; describe its columns in a mapping file"
            }
        throw ImportProblem(.unknownFormat, file: sample.input.name, what)
    }

    private static func check(
        _ report: ImportReport, in file: String, _ options: ImportOptions
    ) throws(ImportProblem) {
        guard report.records > 0 else {
            let skipped = report.skipped.first.map { "; \($0.count) were left out: \($0.reason)" } ?? ""
            throw ImportProblem(.empty, file: file, "there is no record in the file\(skipped)")
        }
        if let stated = report.stated, stated != report.met, !options.acceptsShrunken {
            throw ImportProblem(
                .disagrees, file: file,
                "the file says that it has \(stated) records, and has \(report.met): it is a part or was changed")
        }
    }
}
