/// A person who receives knowledge or access, or who leaves with it.
public struct Person: Sendable {
    public enum ResidencyStatus: String, Sendable, CaseIterable {
        case resident
        case nonResident = "non-resident"
        case unknown
    }

    /// Whether ties to a foreign state or body make the person count as abroad (Japan, since 2022-05-01).
    public enum SpecifiedCategory: String, Sendable, CaseIterable {
        case none
        /// Bound by contract to a foreign government, firm or university.
        case contract = "1"
        /// A quarter or more of the income comes from a foreign government.
        case benefit = "2"
        /// Acts on the instruction of a foreign government.
        case instruction = "3"
        case unknown
    }

    /// Where the person lived, and when.
    public struct Residence: Sendable {
        public var country: CountryCode?
        public var from: CalendarDate?
        public var until: CalendarDate?
    }

    /// A body that the person works or worked for.
    public struct Affiliation: Sendable {
        public var name: String?
        public var country: CountryCode?
        public var from: CalendarDate?
        public var until: CalendarDate?
        public var concern: Party.Concern?
        public var screening: [Party.Screening] = []
    }

    public var name: String?
    public var birthYear: Int?
    /// In the order in which they were acquired; the last is the most recent.
    public var nationality: [CountryCode] = []
    public var permanentResidence: [CountryCode] = []
    public var residenceHistory: [Residence] = []
    public var arrivalOn: CalendarDate?
    public var residencyStatus: ResidencyStatus?
    /// Works under contract in an office of the host country.
    public var isEmployedHere: Truth?
    public var specifiedCategory: SpecifiedCategory?
    /// The day on which the declaration of specified category was signed.
    public var declaredOn: CalendarDate?
    /// nil until somebody says; empty for none.
    public var affiliations: [Affiliation]?
    public var nextEmployer: Affiliation?
    public var screening: [Party.Screening] = []
}

/// What a contract or plan says of the results.
public struct Project: Sendable {
    public var isPublicationRestricted: Truth?
    public var isNationalityRestricted: Truth?
    public var givesHandsOnAccess: Truth?
    public var disclosesUnpublished: Truth?
}

/// Where data are kept and from where they are reached.
public struct Access: Sendable {
    public var serverCountry: CountryCode?
    /// nil until somebody says; empty for none from abroad.
    public var remoteFrom: [CountryCode]?
    public var accountHolders: String?
}

/// A thing that is lent and comes back.
public struct Loan: Sendable {
    public var startOn: CalendarDate?
    public var returnBy: CalendarDate?
    public var returnCheckedOn: CalendarDate?
}

/// A lecture on export control that somebody attended.
public struct Training: Sendable {
    public var course: String?
    public var person: String?
    public var completedOn: CalendarDate?
}

/// What really happened, looked at afterwards.
public struct PostCheck: Sendable {
    public enum Result: String, Sendable, CaseIterable {
        case asApproved = "as-approved"
        case deviated
        /// An outcome of its own; never the same as checked.
        case cannotVerify = "cannot-verify"
    }

    public var dueOn: CalendarDate?
    public var doneOn: CalendarDate?
    public var result: Result?
}

/// A licence in hand.
public struct Licence: Sendable {
    public var number: String?
    public var type: String?
    public var validUntil: CalendarDate?
    public var conditionsAreMet: Truth?
}
