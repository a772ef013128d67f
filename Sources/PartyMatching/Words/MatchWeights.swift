/// Every constant of the score, each with the pair of names that asks for it.
enum MatchWeights {
    /// The default threshold: at and above, a person should look.
    static let threshold = 0.7

    // How much a word says, before its frequency is looked at.

    static func base(_ role: WordRole) -> Float {
        switch role {
        case .name, .number: 1
        // `Alpha Trading` is not `Alpha Shipping`, but `Alpha` may be `Alpha Trading`.
        case .generic: 0.4
        // `Bank of Beijing` is not `Bank of Shanghai`; `Alpha China` may be `Alpha`.
        case .place: 0.6
        // `Alpha LLC` and `Alpha GmbH` may be one firm in two translations.
        case .form: 0.05
        case .title: 0.04
        case .particle: 0.06
        // `J Smith` may be any Smith.
        case .initial: 0.5
        // `Ivan Petrov` is `Ivan Sergeevich Petrov`; `Ivan Lvovich Petrov` is not.
        case .patronymic: 0.5
        case .joined: 0
        }
    }

    /// A word in brackets may be missing: `Alpha Tools Ltd (ATL)`.
    static let aside: Float = 0.3
    /// A word in every name would still say this much.
    static let leastFrequencyWeight: Float = 0.5
    /// Names that frequencies are measured against at least, so that a list of ten names does not call its words common.
    static let leastCollection: Float = 3000

    /// Common words keep at least this share: `Alpha Oil Trading` says more than `Alpha`.
    static let leastCommonWeight: Float = 0.75

    /// The weight of a word borne by `count` of `total` names: 1 up to one name in 10,000, then less with the logarithm.
    static func frequency(_ count: Int, of total: Int) -> Float {
        let share = Float(count) / (Float(total) + leastCollection)
        let rarest: Float = 0.0001
        if share <= rarest { return 1 }
        return max(leastFrequencyWeight, 1 - 0.07 * Float(log2(share / rarest)))
    }

    // What is left over after the words are paired.

    /// A word here against another there (`Ivan Petrov`, `Ivan Sidorov`) counts on both sides, and this much.
    static let conflict: Float = 1.5
    /// The same where both are names, so that a long name does not hide it: `Alpha Marine Research Institute of Physics`,
    /// `Beta Marine Research Institute of Physics`.
    static let nameConflict: Float = 2.5
    /// Only common words agree, and some are left: `Cargo Services Ltd`, `Services Ltd`.
    static let commonWordsOnly: Float = 0.65
    /// A word only in the query: `Alpha Beta` is looked for, `Alpha` is listed.
    static let onlyQuery: Float = 0.62
    /// The same at an end of a person's name, where the family name stands.
    static let onlyQueryEnd: Float = 0.9
    /// Joined words less alike than this are two other words: `Wang Than` is not `Bingtuan`.
    static let leastJoined: Float = 0.86
    /// A word only in the listed name: middle names and second family names are left out in daily use.
    static let onlyListed: Float = 0.5
    /// Where all of the query is found, what the listed name has beyond it counts no more than this share of what was found:
    /// `Joaquin Guzman` is listed as `Guzman Loera, Joaquin Archivaldo`.
    static let mostBeyond: Float = 0.6
    /// The same for a firm, if the word that was found is about as rare as this: `Hikvision`.
    static let tellingWord: Float = 0.87
    /// The same for ships: `Star` is not `Star of India`.
    static let onlyVessel: Float = 1.6
    /// What a pair lacks of being equal counts against it: one slip is a match, two in short words are not.
    static let unlikeness: Float = 2

    /// One word in common and others on one side is no match for persons (`Petrov`, `Ivan Petrov`).
    static let oneWordOfSeveral: Float = 0.62
    /// Numbers that differ: the 61st institute is not the 62nd.
    static let numberConflict: Float = 0.45

    /// `Li Xiao Ming`, `Li Ming Xiao`: the given name is another.
    static let swappedSyllables: Float = 0.55
    /// `Hassan Ali Karim`, `Karim Hassan Ali` in no usual order.
    static let otherOrder: Float = 0.97
    /// A hit on a name that the publisher calls weak.
    static let weakName: Float = 0.9

    /// Letters that stand for the words of a name say who may be meant, and no more.
    static let acronym: Float = 0.75

    /// A slip of a word that is itself a name: `Khalid` and `Khalil` are two, and `Becker` and `Decker`.
    static let knownAsOther: Float = 0.6
    /// `Christopher` and `Christoper` are one all the same.
    static let longSlip: Float = 0.895
    /// What an initial lacks of a word counts half: it was left out on purpose.
    static let initialUnlikeness: Float = 1

    // How alike two words are that are not equal.

    /// Two romanisations of one spelling, `Tchaikovsky` and `Chaykovskiy`.
    static let sameSound: Float = 0.96
    /// `Mohammed` and `Mahomet`.
    static let sameGivenName: Float = 0.95
    /// `Sasha` and `Aleksandr`: weak, many bear it.
    static let nickname: Float = 0.72
    /// `Chang` in Wade-Giles may be `Zhang` or `Chang` in pinyin.
    static let otherRomanisation: Float = 0.88
    static let initial: Float = 0.65
    /// `Hua Wei` and `Huawei`.
    static let joined: Float = 0.98
    /// `Mario` and `Maria` are two people.
    static let otherGender: Float = 0.4
    /// `Ivanov` and `Ivanova` bear one family name.
    static let familyGender: Float = 0.9
    /// Consonants agree and the vowels are not written: Arabic and Hebrew script.
    static let consonants: Float = 0.95
    /// Pairs less alike than this are not paired.
    static let leastSimilarity: Float = 0.4
}

/// Base-2 logarithm to two decimals, without Foundation.
private func log2(_ value: Float) -> Float {
    let exponent = Float(value.exponent)
    let fraction = value.significand - 1
    return exponent + fraction * (1.3465 - 0.3465 * fraction)
}
