import Foundation
import ListImport
import PartyMatching
import RecordReading
import Testing

@Suite struct RefusalTests {
    func refusal(_ text: String, _ name: String = "list") -> String {
        message { _ = try ListImporter.read([.memory(Array(text.utf8), named: name)], as: "x") }
    }

    @Test func whatIsNoListIsRefusedByName() {
        #expect(refusal("") == "list: error: the file is empty")
        #expect(refusal(" \n\n") == "list: error: the file is empty")
        #expect(
            refusal("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n").contains("Git LFS pointer"))
        let gone = "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code><Message>gone</Message></Error>"
        #expect(
            refusal(gone)
                == "list: error: this is an error document of a server (`<Error>`, code `NoSuchKey`), not a list")
        #expect(refusal("<!DOCTYPE html>\n<html><body>404</body></html>").contains("web page"))
        #expect(refusal("<html lang=\"en\"></html>").contains("web page"))
        #expect(refusal("PK\u{3}\u{4}abc").contains("workbook"))
        #expect(refusal("%PDF-1.7").contains("PDF"))
    }

    @Test func unknownShapesAreNamed() {
        #expect(refusal("<catalogue><item/></catalogue>").contains("the root `catalogue` is no list that is known"))
        #expect(refusal("<sanctionsData xmlns=\"x\"><a/></sanctionsData>").contains("enhanced XML"))
        #expect(refusal("{\"a\":1}").contains("no list that is known"))
        #expect(refusal("Surname,Forename\nA,B\n").contains("`Surname`, `Forename`"))
        #expect(
            refusal(
                "<swiss-sanctions-list list-type=\"mutation\" date=\"2026-01-01\"><target ssid=\"1\"/></swiss-sanctions-list>"
            ).contains("`mutation`"))
    }

    @Test func noRecordIsNoList() {
        #expect(refusal("<sdnList></sdnList>").contains("there is no record"))
        #expect(
            refusal(
                "<CONSOLIDATED_LIST dateGenerated=\"2026-01-01T00:00:00Z\"><INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>"
            ).contains("there is no record"))
        #expect(refusal("id,name,aliases,kind,country\n").contains("there is no record"))
        #expect(
            refusal("<Designations><DateGenerated>01/01/2026</DateGenerated></Designations>").contains(
                "there is no record"))
    }

    @Test func aListThatDisagreesWithItsOwnCountNeedsTheUsersWord() throws {
        let text = String(decoding: try Fixture.bytes("ofac.xml"), as: UTF8.self).replacing(
            "<Record_Count>3", with: "<Record_Count>8197")
        let input = Input.memory(Array(text.utf8), named: "sdn.xml")
        #expect(
            message { _ = try ListImporter.read([input], as: "x") }
                == "sdn.xml: error: the file says that it has 8197 records, and has 3: it is a part or was changed")
        var options = ImportOptions()
        options.acceptsShrunken = true
        let report = try ListImporter.read([input], as: "x", options: options).report
        #expect(report.agrees == false && report.records == 3)
    }

    @Test func partsOfDifferentDatesAreRefused() throws {
        let alt = (0..<50).map { "\(800_000 + $0),\($0),\"aka\",\"NOBODY \($0)\",-0- \r\n" }.joined() + "\u{1A}"
        let files = [Input.file(Fixture.folder + "ofac-sdn.csv"), .memory(Array(alt.utf8), named: "alt.csv")]
        #expect(
            message { _ = try ListImporter.read(files, as: "x") }.contains(
                "50 of 50 aliases belong to records that are not in the list"))
        var options = ImportOptions()
        options.acceptsShrunken = true
        let report = try ListImporter.read(files, as: "x", options: options).report
        #expect(report.skipped.first?.reason == "an alias of no record" && report.skipped.first?.count == 50)
    }

    @Test func oneFileOfSeveralIsNotEnough() {
        #expect(message { _ = try Fixture.read(["ofac-sdn.csv"], "") }.contains("the file with the aliases is missing"))
        #expect(message { _ = try Fixture.read(["ofac-alt.csv"], "") }.contains("the file with the records is missing"))
        #expect(message { _ = try Fixture.read(["ofac-sdn.csv", "ofac-sdn.csv"], "") }.contains("is the same part"))
        #expect(message { _ = try Fixture.read(["un.xml", "eu.xml"], "") }.contains("this format has one file"))
    }

    @Test func aBrokenRowIsCountedAndItsNeighboursAreKept() throws {
        let text =
            "id,name,aliases,kind,country\n1,A One,,person,DE\n2,\"B\" Two,,person,DE\n3,C Three,,person,DE\n4,D,,person,DE,x,y\n5,E Five,,,\n"
        let imported = try ListImporter.read([.memory(Array(text.utf8), named: "l.csv")], as: "x")
        #expect(imported.list.parties.map(\.id) == ["1", "3", "5"])
        #expect(imported.report.skipped.map(\.positions) == [["line 3"], ["line 5"]])
    }

    @Test func identifiersStayUniqueAndTwinsAreCounted() throws {
        let text = "id,name,aliases,kind,country\n1,A,,person,DE\n1,A,,person,DE\n1,B,,person,DE\n,C,,,\n,C,,,\n"
        let imported = try ListImporter.read([.memory(Array(text.utf8), named: "l.csv")], as: "x")
        #expect(Set(imported.list.parties.map(\.id)).count == imported.list.parties.count)
        #expect(imported.list.parties.map { $0.names[0].text } == ["A", "B", "C", "C"])
        #expect(imported.report.skipped.first?.reason == "a record that stands twice")
    }
}
