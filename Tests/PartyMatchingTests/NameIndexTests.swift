import Testing

@testable import PartyMatching
