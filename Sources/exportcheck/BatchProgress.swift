import BatchScreening
import ExportControl
import Foundation

/// How far a batch is: one line that is written over on a terminal, a plain line now and then in a log.
///
/// A class because it remembers when it spoke last.
final class BatchProgress {
    private let isQuiet: Bool
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let isShown: Bool
    private let size: Int?
    private let reader: BatchReader
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now

    /// - Parameter size: Bytes of the input, where it is known.
    init(isQuiet: Bool, isWanted: Bool, size: Int?, reader: BatchReader) {
        self.isQuiet = isQuiet
        isShown = !isQuiet && (isTerminal || isWanted)
        self.size = size
        self.reader = reader
    }

    func show(_ counts: BatchSummary) {
        let now = ContinuousClock.now
        guard isShown, now - last > (isTerminal ? .milliseconds(200) : .seconds(10)) else { return }
        last = now
        let seconds = BatchProgress.seconds(now - start)
        let rate = Double(counts.rows) / max(seconds, 0.001)
        var parts = ["\(counts.rows) rows", "\(Int(rate)) a second"]
        if counts.broken > 0 { parts.append("\(counts.broken) broken") }
        // Of a compressed input nobody knows the end.
        if let size, size > 0, !reader.isCompressed, reader.position > 0 {
            let share = min(1, Double(reader.position) / Double(size))
            parts.append("\(Int(share * 100)) %")
            parts.append("\(Int(seconds / share * (1 - share)))s left")
        }
        let line = parts.joined(separator: ", ")
        if isTerminal { Console.prompt("\r\u{1B}[2K\(line)") } else { Console.error(line) }
    }

    func end(_ counts: BatchSummary) {
        if isShown, isTerminal { Console.prompt("\r\u{1B}[2K") }
        if !isQuiet { Console.error(counts.text) }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
