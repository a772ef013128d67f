import Synchronization

/// How an entry of a finding reads, worked out once: in a batch the same finding stands in many answers.
final class EntryTexts: Sendable {
    private let records = Mutex<[Language: ScreeningRecord.Entry]>([:])

    func record(_ language: Language, _ make: () -> ScreeningRecord.Entry) -> ScreeningRecord.Entry {
        if let known = records.withLock({ $0[language] }) { return known }
        let made = make()
        records.withLock { $0[language] = made }
        return made
    }
}
