extension Request {
    /// The keys of a request at its top; the schema for editors has the same.
    static let keys = [
        "request", "id", "createdOn", "requester", "department", "pack", "plannedOn", "endsOn", "transferMode",
        "origin",
        "destination", "finalCountry", "transit", "items", "parties", "persons", "project", "access", "loan",
        "training",
        "guidanceIssuedOn", "devicesCheckedOn", "exitBriefingOn", "postCheck", "licences", "endUse", "redFlags",
        "informReceived", "answers",
    ]
    static let itemKeys = [
        "description", "model", "maker", "quantity", "unit", "value", "currency", "hsCode", "origin", "controlCode",
        "classification", "type", "cas", "substance", "parameters", "parts", "constituents", "subject", "public",
        "publicStatus", "technology",
    ]
    static let classificationKeys = ["result", "by", "on", "secondCheckBy", "lists"]
    static let endUseKeys = ["text", "place", "military", "weaponsOfMassDestruction", "inWriting", "humanitarian"]
    static let redFlagKeys = ["answeredBy", "answeredOn", "answers", "others", "unresolved", "concealment"]
    static let partyKeys = [
        "role", "name", "localName", "aliases", "address", "country", "kind", "registrationNumber", "website",
        "yearFounded", "military", "intermediary", "inWriting", "listedOwner", "owners", "priorDenial",
        "foreignMilitaryFunding",
        "concern", "fundingShare", "sourceOfFundsKnown", "screening",
    ]
    static let ownerKeys = ["name", "country", "kind", "share", "screening"]
    static let screeningKeys = ["list", "on", "result", "kind", "entry", "by", "reason", "matchesConcern"]

    static let personKeys = [
        "name", "birthYear", "nationality", "permanentResidence", "residenceHistory", "arrivalOn", "residencyStatus",
        "employedHere", "specifiedCategory", "declaredOn", "affiliations", "nextEmployer", "screening",
    ]
    static let residenceKeys = ["country", "from", "until"]
    static let affiliationKeys = ["name", "country", "from", "until", "concern", "screening"]
    static let projectKeys = [
        "publicationRestriction", "foreignNationalRestriction", "handsOnAccess", "unpublishedDisclosure",
    ]
    static let accessKeys = ["serverCountry", "remoteFrom", "accountHolders"]
    static let loanKeys = ["startOn", "returnBy", "returnCheckedOn"]
    static let trainingKeys = ["course", "person", "completedOn"]
    static let postCheckKeys = ["dueOn", "doneOn", "result"]
    static let licenceKeys = ["number", "type", "validUntil", "conditionsMet"]
}
