import ExportControl
import Testing

@testable import ItemIdentification

/// How data sheets spell units.
@Suite struct UnitSpellingTests {
    private func measured(_ text: String) -> Measured? { FigureReader(text, about: "value").figures().first?.measured }

    private func expect(_ written: String, _ plain: String) throws {
        let expected = try Measured(parsing: plain)
        let found = measured(written)
        #expect(
            found?.lower == expected.lower && found?.dimension == expected.dimension,
            "\(written): \(found?.printed ?? "")")
    }

    @Test(arguments: [
        "6 pT rms per square root Hz", "6 pT/rtHz", "6 pT/√Hz", "6 pT/sqrt(Hz)", "6 pT rms/√Hz", "6 pT per root hertz",
        "6 pT/Hz^0.5", "6 pT/Hz½", "6 pT Hz^-1/2", "6 pT/√Hz rms",
    ])
    func noiseOverTheRootOfABand(_ written: String) throws { try expect(written, "6 pT/rtHz") }

    @Test(arguments: [
        "0.001 deg/rt-h", "0.001 deg/sqrt(h)", "0.001 °/√hr", "0.001 deg per root hour",
        "0.001 degrees per square root hour", "0.001 deg/rt(hr)", "0.001 deg/h^0.5", "0.001 °/rt hr", "0.001 deg / √h",
    ])
    func aRandomWalk(_ written: String) throws { try expect(written, "0.001 deg/rt(h)") }

    @Test(arguments: ["10 µg/√Hz", "10 μg/rt-Hz", "10 ug/rtHz", "10 micro-g/√Hz"])
    func anAccelerationOverARoot(_ written: String) throws { try expect(written, "10 ug_n/rtHz") }

    @Test(arguments: [
        ("20 litres per minute", "20 L/min"), ("20 cubic metres per hour", "20 m3/h"), ("20 Nm3/h", "20 m3/h"),
        ("20 cfm", "20 ft3/min"), ("20 gpm", "20 [gal_us]/min"), ("3 gigabits per second", "3 Gbit/s"),
        ("0.5 degrees per hour", "0.5 deg/h"), ("0.5 dph", "0.5 deg/h"), ("200 kg/cm2", "200 kgf/cm2"),
        ("30 ksi", "30000 psi"), ("200 psig", "200 psi"), ("2 mils", "2 mil"), ("5 thou", "5 mil"),
        ("5 angstroms", "0.5 nm"), ("0.5 in", "12.7 mm"), ("1600 degrees C", "1600 Cel"), ("1600 ˚C", "1600 Cel"),
        ("10 gigahertz", "10 GHz"), ("10 GHZ", "10 GHz"), ("50 millijoules", "50 mJ"), ("2 kilowatts", "2 kW"),
        ("10 nsec", "10 ns"), ("20 kVDC", "20 kV"), ("20 Vrms", "20 V"), ("20 milliamps", "20 mA"),
        ("11,000 lbf", "11000 lbf"), ("1000 kN-sec", "1000 kN.s"), ("500 gallons", "500 [gal_us]"),
        ("1.8 g/ml", "1.8 g/cm3"),
        ("250 kmph", "250 km/h"), ("3 GBps", "24 Gbit/s"), ("5 curies", "5 Ci"), ("185 gigabecquerel", "185 GBq"),
        ("12 000 kg", "12000 kg"), ("0,005 mm", "5 um"), ("4,5 K", "4.5 K"), ("1,064 nm", "1064 nm"),
    ])
    func aSpellingOfDataSheets(_ written: String, _ plain: String) throws { try expect(written, plain) }
}
