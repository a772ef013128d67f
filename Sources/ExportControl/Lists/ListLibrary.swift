import XMLReading

/// Every control list at hand with the vocabulary that they share, checked and ready to judge by.
public struct ListLibrary: Sendable {
    public let vocabulary: Vocabulary
    public let lists: [ControlList]
    public let references: ProvisionReferences
    /// The entries of each list as they are judged: releases stand where they apply.
    let judged: [[Provision]]
    /// Of each list, which entries an item of some kind can reach.
    let reach: [EntryReach]
    public let folder: ListFolder
    /// False if lists of the folder were left out on purpose.
    package private(set) var isWhole = true

    /// Loads and checks every list.
    ///
    /// - Throws: All that is wrong, each with file and line: broken XML, a breach of the grammar, an unknown word, a
    ///   unit that does not fit, a code that stands twice, a reference to nothing or in a circle.
    public init(folder: ListFolder) throws(DataProblems) {
        let problems = ProblemCollector()
        let vocabulary = try ListLibrary.vocabulary(of: folder, problems)
        let schema = try folder.schema("control-list")
        var lists: [ControlList] = []
        for name in folder.listFiles() {
            do {
                let (document, digest) = try folder.read(name, schema: schema)
                let reader = ControlListReader(vocabulary: vocabulary, file: document.file, problems: problems)
                lists.append(reader.list(document, digest: digest))
            } catch {
                error.problems.forEach(problems.report)
            }
        }
        try problems.throwIfAny()
        try self.init(folder: folder, vocabulary: vocabulary, lists: lists)
    }

    /// Checks lists against one another and makes them ready.
    init(folder: ListFolder, vocabulary: Vocabulary, lists: [ControlList]) throws(DataProblems) {
        let problems = ProblemCollector()
        self.folder = folder
        self.vocabulary = vocabulary
        self.lists = lists
        judged = lists.map { list in list.entries.map { $0.releasesStandInPlace ? $0 : $0.withReleasesInPlace() } }
        reach = judged.map(EntryReach.init)
        references = ProvisionReferences(lists: lists, judged: judged)
        ListLibrary.check(lists, references, problems)
        try problems.throwIfAny()
    }

    /// A library that was checked before.
    init(
        folder: ListFolder, vocabulary: Vocabulary, lists: [ControlList], toPlace: [[Int]],
        index: ProvisionReferences.Index
    ) {
        self.folder = folder
        self.vocabulary = vocabulary
        self.lists = lists
        judged = zip(lists, toPlace).map { list, numbers in
            var entries = list.entries
            for number in numbers where entries.indices.contains(number) {
                entries[number] = entries[number].withReleasesInPlace()
            }
            return entries
        }
        reach = judged.map(EntryReach.init)
        references = ProvisionReferences(index: index, lists: lists, judged: judged)
    }

    /// The same library with one list replaced, unchecked: for trying out changes of its figures.
    func replacing(list index: Int, with list: ControlList) -> ListLibrary {
        ListLibrary(copying: self, list: list, at: index)
    }

    /// The same library with some of its lists, unchecked: for measuring how time grows with them.
    package func holding(_ isHeld: (ControlList) -> Bool) -> ListLibrary {
        let held = lists.indices.filter { isHeld(lists[$0]) }
        var library = ListLibrary(
            folder: folder, vocabulary: vocabulary, lists: held.map { lists[$0] }, judged: held.map { judged[$0] })
        library.isWhole = held.count == lists.count
        return library
    }

    private init(folder: ListFolder, vocabulary: Vocabulary, lists: [ControlList], judged: [[Provision]]) {
        self.folder = folder
        self.vocabulary = vocabulary
        self.lists = lists
        self.judged = judged
        reach = judged.map(EntryReach.init)
        references = ProvisionReferences(lists: lists, judged: judged)
    }

    private init(copying other: ListLibrary, list: ControlList, at index: Int) {
        folder = other.folder
        vocabulary = other.vocabulary
        var lists = other.lists
        lists[index] = list
        self.lists = lists
        var judged = other.judged
        judged[index] = list.entries.map { $0.withReleasesInPlace() }
        self.judged = judged
        var reach = other.reach
        reach[index] = EntryReach(judged[index])
        self.reach = reach
        references = ProvisionReferences(lists: lists, judged: judged)
        isWhole = other.isWhole
    }

    var evaluator: Evaluator { Evaluator(vocabulary: vocabulary, references: references) }

    /// One digest over every list, in the order of their identifiers.
    public var digest: Digest {
        Digest(of: lists.map { (name: $0.id, digest: $0.digest) })
    }

    private static func vocabulary(
        of folder: ListFolder, _ problems: ProblemCollector
    ) throws(DataProblems) -> Vocabulary {
        let schema = try folder.schema("vocabulary")
        var reader = VocabularyReader(problems: problems)
        for name in folder.files(in: "vocabulary") {
            do {
                reader.read(try folder.read(name, schema: schema).document)
            } catch {
                error.problems.forEach(problems.report)
            }
        }
        reader.finish()
        try problems.throwIfAny()
        return reader.vocabulary
    }

    private static func check(
        _ lists: [ControlList], _ references: ProvisionReferences, _ problems: ProblemCollector
    ) {
        var listPositions: [String: String] = [:]
        var codes: [ControlCode: SourceLine] = [:]
        for list in lists {
            if let other = listPositions[list.id] {
                problems.report(DataProblem(file: list.file, message: "list `\(list.id)` stands already in \(other)"))
            }
            listPositions[list.id] = list.file
            list.visitProvisions { provision, _ in
                if let other = codes[provision.code] {
                    problems.report(provision.position, "code `\(provision.code)` stands already at \(other)")
                } else {
                    codes[provision.code] = provision.position
                }
                for (path, position) in provision.danglingReleasePaths() {
                    problems.report(
                        position, "`applies-to` names `\(path)`, which does not stand below \(provision.code)")
                }
            }
            for entry in list.entries { check(entry, references, problems) }
        }
        if problems.problems.isEmpty,
            let cycle = ProvisionReferences.cycle(among: lists.flatMap(\.entries)),
            let start = cycle.first, let position = codes[start]
        {
            let path = cycle.map(\.text).joined(separator: " → ")
            problems.report(position, "references run in a circle: \(path)")
        }
    }

    private static func check(
        _ entry: Provision, _ references: ProvisionReferences, _ problems: ProblemCollector
    ) {
        entry.visit { provision, _ in
            if provision.notUsed == nil, provision.title.isEmpty {
                problems.report(provision.position, "\(provision.code) has no title")
            }
            provision.visitConditions { condition in
                condition.visitWithinProvision { one in
                    guard case .specifiedIn(let code) = one, references.targets(of: code) == nil,
                        references.holdsNumbering(of: code)
                    else { return }
                    problems.report(
                        provision.position,
                        "\(provision.code) refers to `\(code)`, which no loaded list has"
                            + Suggestion.clause(for: code.text, among: references.codes.map(\.text)))
                }
            }
        }
    }
}

extension Condition {
    /// Calls the body with this condition and those below it, provisions below left out.
    fileprivate func visitWithinProvision(_ body: (Condition) -> Void) {
        if case .provision = self { return }
        body(self)
        for child in children { child.visitWithinProvision(body) }
    }
}
