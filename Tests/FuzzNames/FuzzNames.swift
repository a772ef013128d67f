@testable import PartyMatching

/// Fuzzes the normaliser and the reader of compiled indexes; built only with `FUZZ=1` (see `make fuzz-names`).
///
/// The first byte of an input chooses: a name that is read and compared; an index whose bytes are as given; or a good
/// index with bytes changed and its checksums made to agree, as a forger would.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

let goodIndex: [UInt8] = {
    let names = [
        "Ivan Petrov", "Alpha Trading LLC", "张伟民", "محمد حسن", "Kim Jong Un", "61st Institute (SFI)", "J. K. Smith",
    ]
    let parties = names.enumerated().map { ListedParty(id: "\($0)", names: [ListedName($1)]) }
    let lists = [PartyList(id: "l", title: "List", format: "test", parties: parties)]
    return (try? IndexCompiler.compile(lists, sources: "")) ?? []
}()
let goodLayout = try? NameIndex(bytes: goodIndex).layout
let goodNames = try? NameIndex(bytes: goodIndex)

func use(_ index: NameIndex, _ name: String) {
    let query = PartyQuery(name, identifiers: [PartyIdentifier(type: "", value: name)])
    _ = try? index.search(query, threshold: 0.1)
}

func forged(_ input: ArraySlice<UInt8>) -> [UInt8] {
    guard let goodLayout else { return [] }
    var sections: [IndexLayout.Section: [UInt8]] = [:]
    for section in IndexLayout.Section.allCases { sections[section] = Array(goodIndex[goodLayout.range(section)]) }
    var at = input.startIndex
    while at + 4 < input.endIndex {
        let section = IndexLayout.Section.allCases[Int(input[at]) % IndexLayout.Section.allCases.count]
        let place = Int(input[at + 1]) << 8 | Int(input[at + 2])
        if var bytes = sections[section], !bytes.isEmpty {
            bytes[(place * (1 + Int(input[at + 3]))) % bytes.count] = input[at + 4]
            sections[section] = bytes
        }
        at += 5
    }
    return IndexLayout.assemble(sections)
}

func test(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    guard let choice = input.first else { return 0 }
    switch choice % 3 {
    case 0:
        let name = String(decoding: input.dropFirst(), as: UTF8.self)
        var reader = NameReader()
        for kind in [nil, PartyKind.person] {
            for form in reader.forms(of: name, kind: kind) {
                precondition(
                    form.words.allSatisfy {
                        $0.text.upperBound <= form.bytes.count && $0.fold.upperBound <= form.bytes.count
                    })
            }
        }
        if let goodNames { use(goodNames, name) }
    case 1:
        if let index = try? NameIndex(bytes: Array(input.dropFirst())) { use(index, "Ivan Petrov") }
    default:
        if let index = try? NameIndex(bytes: forged(input.dropFirst())) {
            for name in ["Ivan Petrov", "Alfa Trading", "张伟民", "Kim Jong Un 61"] { use(index, name) }
        }
    }
    return 0
}

@main
struct FuzzNames {
    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = runDriver(&count, &arguments, { test($0, $1) })
    }
}
