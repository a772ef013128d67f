import Checklists
import ExportControl

/// Reads a case for a checklist or a document: a request that is screened now, or a result that exists.
enum ScreenedCase {
    static func read(_ path: String, request: String?, judging: JudgingOptions) throws -> CaseFile {
        let text = try RequestInput.text(of: path)
        let name = RequestInput.name(of: path)
        do {
            if try CaseFile.isResult(text, file: name) {
                let other = try request.map { (text: try RequestInput.text(of: $0), file: RequestInput.name(of: $0)) }
                return try CaseFile(request: other, result: (text, name))
            }
            guard request == nil else {
                throw Ending.failure(.wrongUsage, "--request goes with a screening result, but \(name) is a request")
            }
            let inquiry = try judging.inquiry()
            let result = try inquiry.result(of: RequestDraft(text: text, file: name))
            let wording = Wording(vocabulary: inquiry.knowledge.vocabulary, language: inquiry.language)
            let record = StableJSON.line(ScreeningRecord(result, wording: wording, version: ExportCheck.version))
            return try CaseFile(request: (text, name), result: (record, "the screening of \(name)"))
        } catch let problems as DataProblems {
            throw Ending.problems(problems)
        }
    }
}
