public import ExportControl

/// Proposes a mapping for a table from the names of its columns, for a person to correct.
public struct ColumnProposal {
    private let vocabulary: Vocabulary

    public init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// What people call the places of a request, without blanks, hyphens and case.
    private static let names: [(path: String, words: String)] = [
        (
            "id",
            "id no number ref reference order orderno ordernumber shipment shipmentno case caseno visit visitno row"
        ),
        ("plannedOn", "date shipdate shippingdate plannedon departure start startdate from visitfrom"),
        ("endsOn", "end enddate endson until to visituntil"),
        ("destination", "destination country shipto shiptocountry destinationcountry consigneecountry to_country"),
        ("finalCountry", "finalcountry endusecountry finaldestination"),
        ("origin", "origin exportcountry fromcountry"),
        ("transit", "transit via"),
        ("department", "department dept unit faculty"),
        ("requester", "requester requestedby contact"),
        ("endUse.text", "enduse purpose use application topic"),
        ("items[1].description", "description item goods product article material"),
        ("items[1].type", "type itemtype category producttype"),
        ("items[1].model", "model modelno partno partnumber sku"),
        ("items[1].maker", "maker manufacturer brand"),
        ("items[1].quantity", "quantity qty pieces amount"),
        ("items[1].unit", "uom unitofmeasure"),
        ("items[1].value", "value price total invoicevalue"),
        ("items[1].currency", "currency cur"),
        ("items[1].hsCode", "hs hscode tariff tariffcode commoditycode hscodes"),
        ("items[1].controlCode", "eccn controlcode dualusecode exportcontrolcode"),
        ("items[1].cas", "cas casno casnumber"),
        ("parties[1].name", "customer customername consignee consigneename enduser endusername buyer name company"),
        ("parties[1].localName", "localname nativename namelocal nameinlocalscript"),
        ("parties[1].address", "address street customeraddress"),
        ("parties[1].country", "customercountry endusercountry buyercountry companycountry"),
        ("persons[1].name", "visitor visitorname person fullname guest applicant"),
        ("persons[1].birthYear", "born birthyear yearofbirth"),
        ("persons[1].nationality", "nationality citizenship nationalities"),
        ("persons[1].affiliations[1].name", "affiliation employer institution university homeinstitution"),
        ("persons[1].affiliations[1].country", "affiliationcountry institutioncountry employercountry"),
    ]

    private static func key(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// The path that a column probably is; nil where nothing tells.
    public func path(of column: String) -> String? {
        if let path = RequestPath(column), path.problem == nil { return column }
        let key = ColumnProposal.key(column)
        if let known = ColumnProposal.names.first(where: { entry in
            ColumnProposal.key(entry.path) == key || entry.words.split(separator: " ").contains { $0 == key }
        }) {
            return known.path
        }
        if let parameter = vocabulary.parameter(called: column) {
            return "items[1].parameters.\(vocabulary[parameter].naming.id)"
        }
        return nil
    }

    /// A mapping file with every column: those that are told, and the others as comments.
    public func mapping(of columns: [String], file: String) -> String {
        var taken: Set<String> = []
        var lines: [String] = []
        var rest: [String] = []
        for column in columns where !column.isEmpty {
            if let path = path(of: column), taken.insert(path).inserted {
                lines.append("  \(quoted(column)): \(quoted(path))")
            } else {
                rest.append("  # \(quoted(column)): ?")
            }
        }
        let isVisit = taken.contains { $0.hasPrefix("persons") }
        var constants = ["  request: \(isVisit ? "incoming-person" : "shipment")"]
        if taken.contains(where: { $0.hasPrefix("parties[1]") }) {
            constants.append("  \"parties[1].role\": \(isVisit ? "partner" : "end-user")")
        }
        let head = [
            "# Proposed from the columns of \(file); read it before you use it.",
            "# A column may also be {path: …, unit: mm, values: {theirs: ours}}; docs/batch.md tells more.",
            "constants:",
        ]
        let unknown =
            rest.isEmpty ? [] : ["# Columns that nothing tells; without a path they are not looked at:"] + rest
        return (head + constants + [lines.isEmpty ? "columns: {}" : "columns:"] + lines + unknown)
            .joined(separator: "\n") + "\n"
    }

    private func quoted(_ text: String) -> String {
        if text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }) { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
