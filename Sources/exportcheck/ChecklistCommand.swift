public import ArgumentParser
public import Checklists
import ExportControl
import RecordReading

struct ChecklistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist",
        abstract: "Make, fill, read back and renew the checklists of a compliance programme.",
        discussion: """
            The same knowledge that screens makes the lists: a programme with owners and due dates, what one case needs before it goes,
            and the papers that go with it. From nothing to a list that an inspector can read:

              exportcheck checklist new --framework taiwan-icp --organisation Examples/checklists/machine-tools.yaml --start 2026-12-01 --format html > list.html
              exportcheck checklist new --framework all --organisation Examples/checklists/university.yaml --start 2026-12-01 --format csv > list.csv
              exportcheck checklist status Examples/checklists/filled.md --on 2027-03-01
              exportcheck checklist merge Examples/checklists/filled.md list-of-the-new-edition.csv > renewed.csv
              exportcheck checklist case Examples/shipment-five-axis-mill-germany.yaml
              exportcheck checklist template classification-sheet Examples/shipment-five-axis-mill-germany.yaml --format html > sheet.html

            An open line never counts as done, a line without an owner is refused, and what is not known is left blank. docs/checklists.md
            tells how an organisation file is written and how answers are filled in.
            """,
        subcommands: [
            ChecklistNew.self, ChecklistCase.self, ChecklistStatusCommand.self, ChecklistMerge.self,
            ChecklistTemplate.self, ChecklistTemplates.self, ChecklistFrameworks.self,
        ])
}

/// What several of the checklist commands read.
enum ChecklistInput {
    static func catalogue(_ lists: ListsFolderOption) throws -> Catalogue {
        let folder = try lists.find()
        do {
            return try Catalogue(folder: folder)
        } catch {
            throw Ending.problems(error)
        }
    }

    static func organisation(_ path: String?, _ catalogue: Catalogue) throws -> Organisation? {
        guard let path else { return nil }
        let text = try RequestInput.text(of: path)
        do {
            return try Organisation(text: text, file: RequestInput.name(of: path), catalogue: catalogue)
        } catch {
            throw Ending.problems(error)
        }
    }

    static func list(_ path: String, encoding: String? = nil, _ catalogue: Catalogue) throws -> Checklist {
        let named = try encoding.map { name in
            guard let found = TextEncoding(named: name) else {
                throw unknown("encoding", name, TextEncoding.all.map(\.name))
            }
            return found
        }
        let bytes = try RequestInput.bytes(of: path, kind: "a checklist")
        do {
            return try Checklist(bytes: bytes, file: RequestInput.name(of: path), encoding: named, catalogue: catalogue)
        } catch {
            throw Ending.problems(error)
        }
    }

    static func unknown(_ kind: String, _ word: String, _ known: [String]) -> Ending {
        .failure(
            .wrongUsage,
            "unknown \(kind) `\(word)`\(Suggestion.clause(for: word, among: known)); known are \(known.joined(separator: ", "))"
        )
    }
}

extension ChecklistFormat: ExpressibleByArgument {
    /// `spreadsheet` is understood as well.
    public init?(argument: String) { self.init(rawValue: argument == "spreadsheet" ? "xlsx" : argument) }
}

extension DocumentFormat: ExpressibleByArgument {}
