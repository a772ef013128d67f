import ExportControl
import Foundation

/// Standard output and error, and what the terminal can show.
enum Console {
    static func print(_ text: String) {
        if !write(text, to: .standardOutput) { exit(Ending.ExitStatus.outputFailed.rawValue) }
    }

    /// Bytes as they are.
    static func print(_ bytes: [UInt8]) {
        guard (try? FileHandle.standardOutput.write(contentsOf: Data(bytes))) != nil else {
            exit(Ending.ExitStatus.outputFailed.rawValue)
        }
    }

    /// A message for people; never part of a machine-readable answer.
    static func error(_ text: String) {
        _ = write(text, to: .standardError)
    }

    /// Words before an answer, on the same line.
    static func prompt(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    private static func write(_ text: String, to handle: FileHandle) -> Bool {
        let line = text.hasSuffix("\n") ? text : text + "\n"
        return (try? handle.write(contentsOf: Data(line.utf8))) != nil
    }

    /// Colour only on a terminal, and only if nobody asked for none.
    static var hasColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Columns of the terminal, or of `COLUMNS`; 80 if neither says.
    static var width: Int {
        if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns >= 40 {
            return min(columns, 200)
        }
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 { return min(Int(size.ws_col), 200) }
        return 80
    }
}
