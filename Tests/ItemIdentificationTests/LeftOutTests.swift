import ExportControl
import Testing

@testable import ItemIdentification

/// Nothing is cleared because somebody left a figure out, or because a figure of one thing was taken for one of another.
@Suite struct LeftOutTests {
    /// Each given figure of what is controlled is left out in turn: of all rows of the first file, of each fifth of the others; `make evaluate` does so
    /// with all rows, two figures at a time and the figures in the words too.
    @Test(arguments: ["", "-a", "-b", "-c", "-d", "-e"])
    func noFigureLeftOutClears(_ file: String) throws {
        let reasons = Set(
            try Fixture.rows("leave-out.csv").map { "\($0["id", default: ""])|\($0["figure", default: ""])" })
        let rows = try Fixture.rows("products\(file).csv").filter { $0["verdict"] == "controlled" }
        #expect(rows.count > 100)
        for (number, row) in rows.enumerated() where file.isEmpty || number % 5 == 0 {
            let given = row["params", default: ""].split(separator: ";").map(String.init)
            let entries = row["entry", default: ""].split(separator: "|").map { String($0.prefix { $0 != "." }) }
            for place in given.indices {
                var rest = given
                let left = ItemDescription.nameAndValue(rest.remove(at: place))?.name ?? ""
                let found = Fixture.identify(row["words", default: ""], rest)
                let verdicts = entries.compactMap { Fixture.candidate($0, in: found)?.verdict }
                guard !verdicts.isEmpty, verdicts.allSatisfy({ $0 == .notControlled }) else { continue }
                #expect(reasons.contains("\(row["id", default: ""])|\(left)"), "\(row["words", default: ""]) \(rest)")
            }
        }
    }

    /// Where a name stands between two figures of one dimension, the others in the row say to which of them it belongs.
    @Test(arguments: [
        ("五軸加工機 單向定位重複性 1.2 µm 行程 1.2 m", "travel-length", "1.2 m"),
        ("5-axis milling machine, unidirectional repeatability 1.2 µm travel 1.2 m", "travel-length", "1.2 m"),
        ("5-axis milling machine, 1.2 µm unidirectional repeatability 1.2 m travel", "travel-length", "1.2 m"),
        ("炭素繊維 ストランド強度6370 MPa 弾性率294 GPa", "young-modulus-of-fibre", "294 GPa"),
    ])
    func aNameBetweenTwoFiguresIsOfOne(_ words: String, _ parameter: String, _ value: String) {
        let found = Fixture.identify(words)
        let values = found.parameters.filter { $0.parameter == parameter && $0.ground == "named" }.map(\.value)
        #expect(values == [value])
    }

    /// The thing's own word is in the name of many a figure of such things; that alone names none.
    @Test(arguments: [
        ("Quartz servo accelerometer ±30 g", "accelerometer-bias-repeatability"),
        ("Two-axis gimbal for a telescope", "gimbal-angular-acceleration"),
        ("300 mm wafer polishing recipe", "edge-exclusion"),
        ("Fibre optic gyro with a rate range of 200 deg/s", "gyro-drift-rate-stability"),
    ])
    func theWordOfTheThingNamesNoFigure(_ words: String, _ parameter: String) {
        #expect(!Fixture.identify(words).parameters.contains { $0.parameter == parameter && $0.ground == "named" })
    }

    @Test func aBoundBeforeAMinusIsRead() {
        let found = Fixture.identify("Electronic computer rated for ambient temperatures below -45 °C")
        #expect(Fixture.candidate("4A001", in: found)?.verdict != .notControlled)
        #expect(found.parameters.contains { $0.value == "<-45 °C" || $0.value.hasPrefix("<") })
    }

    @Test(arguments: ["ADC, rad-hard", "IC ADC RAD-HARD", "radiation hardened ADC"])
    func whatTheWordsSpeakOfIsNotUnclaimed(_ words: String) {
        let found = Fixture.identify(words, ["bits=12 bit", "rate=20 MSPS"])
        #expect(Fixture.candidate("3A001", in: found)?.verdict == .undetermined)
    }

    /// *CW* keeps the pulsed lasers out, and says nothing of the others.
    @Test(arguments: ["Dye laser CW ring 590 nm", "532 nm CW green laser single transverse mode", "CW laser"])
    func aFactThatKeepsOneBranchOutSettlesNoOther(_ words: String) {
        let found = Fixture.identify(words)
        #expect(found.candidates.first { $0.provision.code.text.hasPrefix("6.A.5") }?.verdict == .undetermined)
    }

    /// `frame_rate` is the frame of no framing camera.
    @Test func noKindIsAssumedFromAGivenName() {
        let found = Fixture.identify("Camera TC-60", ["frame_rate=60 Hz"])
        #expect(Fixture.candidate("6A003", in: found)?.verdict != .notControlled)
    }

    /// `JIS B 1514` is a standard, and the class stands after it.
    @Test func theNumberOfAStandardIsNoClass() {
        let found = Fixture.identify(
            "超精密深溝玉軸受 6204", ["内径=20 mm", "外径=47 mm", "幅=14 mm", "精度等級=JIS B 1514 2級(ISO Class 2)"])
        #expect(Fixture.candidate("2A101", in: found)?.verdict == .controlled)
        #expect(!found.parameters.contains { $0.value.contains("1514") })
    }

    /// A repeatability is no accuracy, though some of the names of an accuracy speak of neither.
    @Test func aRepeatabilityIsNoAccuracy() {
        let found = Fixture.identify("立式三軸加工中心機", ["同動軸數=3", "定位精度=12 μm", "重複精度=6 μm"])
        #expect(Fixture.candidate("2B201", in: found)?.verdict == .notControlled)
    }
}
