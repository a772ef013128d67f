import Testing

@testable import PartyMatching

@Suite struct NameReaderTests {
    func words(_ name: String, kind: PartyKind? = nil) -> [String] {
        var reader = NameReader()
        return (reader.forms(of: name, kind: kind).first?.words ?? []).isEmpty
            ? [] : Self.texts(reader.forms(of: name, kind: kind)[0])
    }

    static func texts(_ form: NameForm) -> [String] {
        form.words.filter { $0.role != .joined }.map { String(decoding: form.bytes[$0.text], as: UTF8.self) }
    }

    @Test(arguments: [
        ("Müller & Söhne", ["muller", "and", "sohne"]), ("L.L.C. Alpha", ["ltd", "alpha"]),
        ("O'Brien", ["obrien"]),
        ("61st Institute", ["61", "institute"]), ("Twenty-one Club", ["21", "club"]),
        ("Abd al-Rahman", ["abdulrahman"]),
        ("Abdurrahman", ["abdulrahman"]), ("Norvik Int'l", ["norvik", "international"]), ("Straße", ["strasse"]),
    ])
    func aNameIsReadAsWords(name: String, expected: [String]) {
        #expect(words(name) == expected)
    }

    /// Reading what was read changes nothing: the normaliser has one form for each name.
    @Test func readingIsStable() {
        for name in ["Ivan Petrov", "Alpha Trading Ltd", "61st Institute", "Zhang Wei", "José García"] {
            let once = words(name).joined(separator: " ")
            #expect(words(once).joined(separator: " ") == once)
        }
    }

    @Test func writingOfOneNameIsOneName() {
        #expect(words("IVAN PETROV") == words("ivan  petrov."))
        #expect(words("Müller") == words("Mu\u{308}ller"))
        #expect(words("ＡＢＣ") == words("abc"))
    }

    @Test func longAndBrokenTextIsCut() {
        #expect(words(String(repeating: "name ", count: 1000)).count <= NameForm.maximumWords * 2)
        #expect(words(String(repeating: "x", count: 5000)).allSatisfy { $0.utf8.count <= NameForm.maximumWordLength })
    }
}
