import ExportControl
import Foundation

/// How a command ends when it does not end well, or when its answer is an exit code.
enum Ending: Error {
    /// The risk of a screened request.
    case risk(Risk)
    /// Bad input: each problem with file and line.
    case problems(DataProblems)
    /// A message with one of the documented codes.
    case failure(ExitStatus, String)
    /// Something was found wrong and has been printed.
    case findings

    /// The exit codes of the documentation.
    enum ExitStatus: Int32 {
        case wrongUsage = 64
        case badData = 65
        case inputMissing = 66
        case internalError = 70
        case outputFailed = 73
    }

    func leave() -> Never {
        switch self {
        case .risk(.low): exit(0)
        case .risk(.medium): exit(10)
        case .risk(.high): exit(20)
        case .problems(let problems):
            Console.error(problems.description)
            exit(ExitStatus.badData.rawValue)
        case .failure(let status, let message):
            Console.error("exportcheck: \(message)")
            exit(status.rawValue)
        case .findings: exit(ExitStatus.badData.rawValue)
        }
    }
}
