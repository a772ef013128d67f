import ExportControl
import Testing

@Suite struct HSCodeTests {
    @Test(arguments: ["8459.61", "845961", "8459 61", " 8459.61 ", "84.59.61"])
    func aCodeIsReadInAnyPrintedForm(_ written: String) {
        #expect(HSCode(written)?.digits == "845961")
        #expect(HSCode(written)?.description == "8459.61")
    }

    @Test func nationalDigitsAreKept() {
        #expect(HSCode("8459 61 10")?.digits == "84596110")
        #expect(HSCode("8459.61-000")?.digits == "845961000")
        #expect(HSCode("8459")?.description == "8459")
    }

    @Test(arguments: ["", "x", "845", "84,59", "8459.61a", "0059.61", "9901.00", "8459610000000", "八四五九", "８４５９"])
    func anythingElseIsNoCode(_ written: String) {
        #expect(HSCode(written) == nil)
    }
}
