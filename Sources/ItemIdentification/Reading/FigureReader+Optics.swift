import ExportControl

/// Figures of optics that are known by their sign: `M² < 1.3`, `f/2.8`.
extension FigureReader {
    /// The unit that marks a beam quality factor.
    static let beamQualityUnit = "M²"

    /// `M2=1.1`, `M² < 1.3`, `beam quality M^2 1.1`.
    func beamQuality(at start: Int) -> ([Figure], Int)? {
        guard isDigit(start) else { return nil }
        var mark = start
        while mark > 0, " =:<>≤≥≦≧~≈".unicodeScalars.contains(scalars[mark - 1]) { mark -= 1 }
        for word in ["factor", "value", "of", "is"] where string(max(0, mark - word.utf8.count)..<mark) == word {
            mark -= word.utf8.count
            while mark > 0, scalars[mark - 1] == " " { mark -= 1 }
        }
        let isNamed = lead(before: start).isEmpty && FigureReader.saysBeamQuality(about)
        let isMarked = ["M2", "M²", "M^2"].contains { sign in
            let from = mark - sign.unicodeScalars.count
            return from >= 0 && string(from..<mark) == sign
                && (from == 0 || !isLetterOrDigit(from - 1) && scalars[from - 1] != "/")
        }
        guard
            isNamed
                || isMarked
                    && FigureReader.beamWords.contains(where: String(String.UnicodeScalarView(folded)).contains),
            let (value, end) = plain(at: start), end >= scalars.count || scalars[end] != "-"
        else { return nil }
        // No beam is better than 1, and nobody states hundreds.
        let ends = [value.lower, value.upper].compactMap { $0?.value }
        guard ends.allSatisfy({ $0 >= ExactNumber(1) && $0 < ExactNumber(200) }) else { return nil }
        return ([make(nil, value, "M² \(value.printed)", FigureReader.beamQualityUnit, start, end)], end)
    }

    private static let beamWords = [
        "laser", "beam", "mode", "fiber", "fibre", "yag", "tem00", "雷射", "激光", "光束", "レーザ", "ビーム", "モード",
    ]

    /// `m2` in small letters is an area, unless it is all of a name.
    private static func saysBeamQuality(_ name: String) -> Bool {
        let plain = name.filter { $0 != " " && $0 != "_" && $0 != "-" }
        let lower = plain.lowercased()
        return ["M2", "M²", "M^2"].contains(where: plain.hasPrefix)
            || ["msquared", "m2", "m²", "m^2"].contains(lower)
            || ["beamquality", "beampropagationratio", "光束品質", "ビーム品質"].contains(where: lower.contains)
    }

    /// `f/2.8`, `F/# 2`, `f-number 4`: the focal length over the aperture.
    func focalRatio(at start: Int) -> ([Figure], Int)? {
        guard isDigit(start), let (value, end) = plain(at: start), !isLetter(end) else { return nil }
        let lead = lead(before: start)
        let isSaid =
            lead.isEmpty
            ? FigureReader.saysFocalRatio(about.lowercased())
            : FigureReader.focalMarks.contains { mark in
                guard lead.hasSuffix(mark) else { return false }
                let before = lead.dropLast(mark.count).last
                return before?.isLetter != true && before?.isNumber != true
            }
        guard isSaid else { return nil }
        var figure = make(nil, value, string(start..<end), "", start, end)
        figure.name = "focal length to aperture ratio"
        return ([figure], end)
    }

    private static let focalMarks = [
        "f/", "f/#", "f#", "f/no", "f/no.", "fno", "fno.", "f no.", "f-no.", "f number", "f-number", "f-stop",
        "f/number", "f值", "f値",
    ]

    private static func saysFocalRatio(_ name: String) -> Bool {
        ["f/", "f/#", "f#", "f/no", "fno", "fnumber", "fstop", "fratio", "f/number", "f值", "f値"]
            .contains(name.filter { !" _-.".contains($0) })
    }
}
