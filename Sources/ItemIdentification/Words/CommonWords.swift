/// Words that say nothing of what a thing is.
enum CommonWords {
    static func contains(_ stem: String) -> Bool { stems.contains(stem) }

    private static let stems: Set<String> = Set(
        """
        a an the and or of for with without in on at to by from as is are be it its this that these those used use using
        our your new high low up down into than then per via not no non only each other one two three four five six very
        having has have can may type model series brand product item max min maximum minimum typ typical approx about
        including include incl suitable designed made grade class standard version rev unit units pcs piece set kit
        between under over above below more less least most x w model no. nr number which who whose also plus ca etc
        all any some both up-to made-in small large big
        """.split(whereSeparator: \.isWhitespace).map { Stem.of(String($0)) })

    /// Words after which the thing is no longer named but what goes with it.
    static let turns: Set<String> = ["for", "with", "using", "used", "from", "in", "on", "to", "under", "at"]
}
