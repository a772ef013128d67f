public import ExportControl

extension BatchSummary {
    /// The same for programs. Keys are a contract.
    public struct Record: Codable, Sendable, Equatable {
        public let rows: Int
        public let broken: Int
        public let final: Int
        /// Rows in which a party is like somebody on a list.
        public let hits: Int
        public let risk: [String: Int]
        public let authorisation: [String: Int]
        public let reasons: [Count]
        public let questions: [Count]
        public let lists: [ScreeningRecord.List]
        public let version: String
    }

    static let mostListed = 10

    /// All levels are named, also those that no row has.
    public func record(version: String) -> Record {
        func all(_ counts: [String: Int], _ names: [String]) -> [String: Int] {
            Dictionary(uniqueKeysWithValues: names.map { ($0, counts[$0, default: 0]) })
        }
        return Record(
            rows: rows, broken: broken, final: final, hits: hits,
            risk: all(risk, Risk.allCases.map(\.rawValue)),
            authorisation: all(authorisation, Authorisation.allCases.map(\.rawValue)),
            reasons: topReasons(BatchSummary.mostListed), questions: topQuestions(BatchSummary.mostListed),
            lists: editions, version: version)
    }

    /// For people.
    public var text: String {
        var lines = ["\(rows) rows, \(broken) of them broken, \(final) final, \(hits) with a likeness on a party list"]
        func counts(_ title: String, _ names: [String], _ counts: [String: Int]) {
            let parts = names.filter { counts[$0, default: 0] > 0 }.map { "\($0) \(counts[$0, default: 0])" }
            lines.append("\(title): \(parts.isEmpty ? "none" : parts.joined(separator: ", "))")
        }
        counts("risk", Risk.allCases.reversed().map(\.rawValue), risk)
        counts("authorisation", Authorisation.allCases.reversed().map(\.rawValue), authorisation)
        let reasons = topReasons(BatchSummary.mostListed)
        if !reasons.isEmpty { lines.append("reasons in most rows:") }
        for reason in reasons { lines.append("  \(reason.rows)  \(reason.id): \(reason.text)") }
        let questions = topQuestions(BatchSummary.mostListed)
        if !questions.isEmpty {
            lines.append("questions that would settle most rows (rows, of them with no other question):")
        }
        for question in questions {
            lines.append("  \(question.rows)  \(question.alone)  \(question.id): \(question.text)")
        }
        if !editions.isEmpty {
            lines.append("judged by: " + editions.map { "\($0.id) \($0.edition)" }.joined(separator: ", "))
        }
        return lines.joined(separator: "\n")
    }
}
