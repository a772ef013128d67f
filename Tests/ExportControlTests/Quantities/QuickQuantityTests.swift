import Testing

@testable import ExportControl

/// Quick ways to read units and numbers beside the plain ones.
@Suite struct QuickQuantityTests {
    @Test(arguments: [
        "mm", "µm", "kW/kg", "m/s2", "deg/rt(h)", "", "widget", "mm/widget", "m.s^-2", "Mhz", "rms", "(", "x",
    ])
    func aUnitIsKnownWhereItIsRead(text: String) {
        #expect(Unit.known(text) == (try? Unit.parse(text)))
    }

    @Test func anUnknownUnitIsStillToldWithWhatWasMeant() {
        #expect(throws: QuantityError.unknownUnit("Mhz", suggestion: "MHz")) { try Unit.parse("Mhz") }
    }

    @Test(arguments: [
        "0", "1", "-1", "0.1", "2.5e-9", "3.14159265358979323846", "9007199254740991", "9007199254740993", "1e22",
        "1e40",
        "-0.000001",
    ])
    func theNearestBinaryNumberIsThatOfTheDecimal(text: String) throws {
        let number = try #require(ExactNumber(decimal: text))
        #expect(number.doubleValue == Double(text))
    }

    @Test func theNearestBinaryNumberOfAFractionIsTheQuotient() {
        #expect((ExactNumber(1) / ExactNumber(3)).doubleValue == 1.0 / 3)
        #expect((ExactNumber(-22) / ExactNumber(7)).doubleValue == -22.0 / 7)
    }
}
