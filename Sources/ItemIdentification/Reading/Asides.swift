/// What of a description is no longer the item itself but what it is for, comes with or stands on.
///
/// What follows *with* goes on to the end; what follows *for*, *in* and the like ends where a comma ends it, unless things are listed:
/// *weight for a freighter, depleted uranium* is of depleted uranium.
struct Asides {
    /// The words that stand aside, each stretch with the word that turns to it.
    private let stretches: [Range<Int>]

    init(_ text: TextTokens) {
        var stretches: [Range<Int>] = []
        let tokens = text.tokens
        var place = 0
        while place < tokens.count {
            guard WordReader.isTurn(place, text) else {
                place += 1
                continue
            }
            let end = Asides.lasting.contains(tokens[place].text) ? tokens.count : Asides.end(from: place, text)
            stretches.append(place..<end)
            place = end
        }
        self.stretches = stretches
    }

    /// Whether a word stands aside; the one that turns to what follows does not.
    func contains(_ place: Int) -> Bool {
        stretches.contains { $0.lowerBound < place && place < $0.upperBound }
    }

    /// Whether a word stands after something aside, and is of the item itself again.
    func isAfter(_ place: Int) -> Bool { stretches.first.map { place >= $0.upperBound } ?? false }

    private static let lasting: Set<String> = ["with", "using", "used"]

    /// The first comma after which nothing is listed any more.
    private static func end(from turn: Int, _ text: TextTokens) -> Int {
        let tokens = text.tokens
        var end = tokens.count
        var isFound = false
        for place in turn + 1..<max(tokens.count, turn + 1) {
            let gap = text.scalars[tokens[place - 1].range.upperBound..<tokens[place].range.lowerBound]
            let isStop = gap.contains { $0 == ";" || $0 == ":" || $0 == "；" || $0 == "：" || $0 == "。" }
            let parts = isStop || gap.contains { $0 == "," || $0 == "，" || $0 == "、" || $0 == "(" || $0 == "（" }
            if parts, !isFound {
                end = place
                isFound = true
            }
            if isStop { break }
            guard isFound else { continue }
            if listing.contains(tokens[place].text) {
                // *for labs, clinics and schools*: all of it is listed.
                isFound = false
                end = tokens.count
            } else if CommonWords.turns.contains(tokens[place].text) {
                break
            }
        }
        return end
    }

    private static let listing: Set<String> = ["and", "or", "etc"]
}
