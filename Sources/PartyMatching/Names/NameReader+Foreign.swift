extension NameReader {
    /// A name in characters may be Japanese, Chinese, Korean and Vietnamese.
    private static let mostReadings = 4

    /// Readings of a name that is not in Latin letters.
    mutating func foreignForms(of name: String, kind: PartyKind?) -> [NameForm] {
        lexicon = .all
        let runs = ForeignRuns.runs(of: ForeignText.even(String(name.prefix(Self.maximumBytes / 2))))
        let isJapanese = runs.contains { $0.script == .kana }
        var forms: [NameForm] = []
        if runs.contains(where: { $0.script == .han }) {
            clear()
            for run in runs { add(native: run) }
            var form = NameForm()
            readWords(kind: kind, into: &form)
            form.origin = .han
            forms.append(form)
        }
        for choice in 0..<Self.mostReadings {
            clear()
            var isNew = choice == 0
            for run in runs { if add(read: run, choice: choice, isJapanese: isJapanese) { isNew = true } }
            guard isNew else { continue }
            var form = NameForm()
            readWords(kind: kind, into: &form)
            form.origin = forms.first?.origin == .han ? .readFromHan : .romanised
            if !forms.contains(where: { $0.bytes == form.bytes && $0.origin == form.origin }) { forms.append(form) }
        }
        return forms
    }

    /// Known words as phrases, the rest in its own characters.
    private mutating func add(native run: ForeignRuns.Run) {
        if run.script == .han {
            for piece in ForeignRuns.segments(run.text, lexicon) {
                add(piece: piece.text.utf8, isLiteral: !piece.isKnown)
            }
        } else {
            add(piece: run.text.utf8)
        }
    }

    /// Adds the run in Latin letters; says whether the choice made a difference.
    private mutating func add(read run: ForeignRuns.Run, choice: Int, isJapanese: Bool) -> Bool {
        switch run.script {
        case .latin, .other:
            add(piece: run.text.utf8)
            return false
        case .han, .hangul, .thai:
            var differs = false
            for segment in ForeignRuns.segments(run.text, lexicon) {
                if segment.isKnown {
                    add(piece: segment.text.utf8)
                    continue
                }
                let readings = ForeignRuns.words(
                    segment.text, run.script, isWhole: segment.isWhole, isJapanese: isJapanese)
                if choice > 0 && readings.count > choice { differs = true }
                guard let reading = readings.count > choice ? readings[choice] : readings.first else { continue }
                for word in reading { add(piece: word.utf8, isLiteral: true) }
            }
            return differs
        case .cyrillic, .greek, .arabic, .hebrew, .kana, .devanagari:
            if run.isInPhrase {
                add(piece: run.text.utf8)
                return false
            }
            var text = run.text[...]
            if run.script == .arabic, text.hasPrefix("ال"), text.unicodeScalars.count > 4 {
                add(piece: "al".utf8)
                text = text.dropFirst(2)
            }
            let readings = Romanisation.readings(of: text, run.script)
            guard let reading = readings.count > choice ? readings[choice] : readings.first else { return false }
            add(piece: reading.text.utf8, isLiteral: true, isConsonantal: reading.isConsonantal)
            return choice > 0 && readings.count > choice
        }
    }

}

/// A foreign name in runs of one script, and those without blanks in words.
enum ForeignRuns {
    struct Run {
        var text: String
        var script: ForeignText.Script
        /// Belongs to a known word or phrase.
        var isInPhrase = false
    }

    /// Runs of one script between separators.
    static func runs(of text: String) -> [Run] {
        var runs: [Run] = []
        var current = ""
        var script = ForeignText.Script.other
        for scalar in text.unicodeScalars {
            let next = ForeignText.script(of: scalar)
            let isMark =
                scalar.properties.generalCategory == .nonspacingMark
                || scalar.properties.generalCategory == .spacingMark
            let isPart = next != .other && scalar.properties.generalCategory != .otherPunctuation || isMark
            if !isPart
                || next != script && !isMark
                    && !(next == .latin && (0x30...0x39).contains(scalar.value) && script == .latin)
            {
                close()
            }
            if isPart {
                current.unicodeScalars.append(scalar)
                if !isMark { script = next }
            } else if scalar == "&" {
                runs.append(Run(text: "and", script: .latin))
            }
        }
        close()
        markPhrases(&runs)
        return runs

        func close() {
            if !current.isEmpty { runs.append(Run(text: current, script: script)) }
            current = ""
            script = .other
        }
    }

    private static func markPhrases(_ runs: inout [Run]) {
        let lexicon = Lexicon.all
        var index = 0
        while index < runs.count {
            let first = Array(runs[index].text.utf8)
            var taken = 1
            if let longest = lexicon.longestPhrase(first, first.indices) {
                for count in (1...min(longest, runs.count - index)).reversed() {
                    let phrase = Array(runs[index..<index + count].map(\.text).joined(separator: " ").utf8)
                    if lexicon.entry(phrase, phrase.indices) != nil {
                        for at in index..<index + count { runs[at].isInPhrase = true }
                        taken = count
                        break
                    }
                }
            }
            index += taken
        }
    }

    struct Segment {
        var text: String
        var isKnown: Bool
        /// It is the whole run, so it may be a person's name.
        var isWhole = false
    }

    /// Parts a run without blanks at the known words; a short run that is no organisation's stays whole.
    static func segments(_ text: String, _ lexicon: Lexicon) -> [Segment] {
        let scalars = Array(text.unicodeScalars)
        var segments: [Segment] = []
        var unknown = ""
        var isOrganisation = false
        var at = 0
        while at < scalars.count {
            var taken = 0
            let longest = min(Lexicon.longestUnspaced, scalars.count - at)
            for count in stride(from: longest, through: 1, by: -1) {
                // Single characters stand in too many names; at the end, `厂` and `局` are a firm's and an office's.
                if count == 1 && !(at == scalars.count - 1 && at > 2 && "厂局株".unicodeScalars.contains(scalars[at])) {
                    break
                }
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[at..<at + count])
                let phrase = Array(String(view).utf8)
                if let entry = lexicon.entry(phrase, phrase.indices) {
                    if !unknown.isEmpty { segments.append(Segment(text: unknown, isKnown: false)) }
                    unknown = ""
                    segments.append(Segment(text: String(view), isKnown: true))
                    isOrganisation = isOrganisation || entry.marksOrganisation
                    taken = count
                    break
                }
            }
            if taken == 0 {
                unknown.unicodeScalars.append(scalars[at])
                taken = 1
            }
            at += taken
        }
        if !unknown.isEmpty { segments.append(Segment(text: unknown, isKnown: false)) }
        if scalars.count <= 4 && !isOrganisation || segments.count == 1 && !(segments.first?.isKnown ?? false) {
            if let only = segments.first, segments.count == 1, only.isKnown { return segments }
            return [Segment(text: text, isKnown: false, isWhole: true)]
        }
        return segments
    }

    private static let longSurnames: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "东方", "独孤", "南宫", "端木", "西门", "남궁", "황보",
        "제갈", "선우", "독고",
    ]

    /// Readings of a run, each as words.
    static func words(_ text: String, _ script: ForeignText.Script, isWhole: Bool, isJapanese: Bool) -> [[String]] {
        let scalars = Array(text.unicodeScalars)
        func reading(_ part: some Sequence<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: part)
            return Romanisation.readings(of: String(view)[...], script).first?.text ?? ""
        }
        if script == .thai { return Romanisation.readings(of: text[...], script).map { [$0.text] } }
        if isWhole && scalars.count <= 4 {
            var results: [[String]] = []
            if script == .han, let japanese = JapaneseReadings.words(text) { results.append(japanese) }
            let surname = scalars.count > 2 && longSurnames.contains(String(text.prefix(2))) ? 2 : 1
            if scalars.count > surname {
                let family = reading(scalars[..<surname])
                // One letter would be an initial.
                results.append([family == "i" ? "lee" : family, reading(scalars[surname...])])
            } else {
                results.append([reading(scalars)])
            }
            if script == .han {
                results += [HanReadings.korean(scalars), HanReadings.vietnamese(scalars)].compactMap { $0 }
            }
            return results
        }
        if script == .han, let japanese = JapaneseReadings.words(text) { return [[reading(scalars)], japanese] }
        // Firms' names go by twos: 中芯长江 is Zhongxin Changjiang.
        if script == .han && scalars.count > 3 {
            return [stride(from: 0, to: scalars.count, by: 2).map { reading(scalars[$0..<min($0 + 2, scalars.count)]) }]
        }
        return [[reading(scalars)]]
    }
}
