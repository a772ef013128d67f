/// Finds and mends what is not UTF-8.
enum UTF8Check {
    /// Offset of the first byte that belongs to no character.
    static func firstProblem(in bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// How many bytes at the end begin a character whose rest is not there.
    static func lengthOfCutCharacter(at bytes: [UInt8]) -> Int {
        for back in 1...3 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            if byte & 0b1100_0000 == 0b1000_0000 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > back ? back : 0
        }
        return 0
    }

    /// How much of a sample is UTF-8, and whether it breaks off for another reason than the sample's end.
    static func validPrefix(of sample: [UInt8]) -> (count: Int, hasProblem: Bool) {
        let whole = Array(sample.dropLast(lengthOfCutCharacter(at: sample)))
        guard let problem = firstProblem(in: whole) else { return (whole.count, false) }
        return (problem, true)
    }

    /// Most sequences beyond ASCII are characters; text in another encoding makes hardly any by chance.
    static func isMostlyUTF8(_ sample: [UInt8]) -> Bool {
        let (text, damage) = repaired(sample)
        let characters = text.count { $0 >= 0xC2 } - damage.count
        return characters >= 2 * damage.count
    }

    /// The text with a replacement character for each run of bytes that is none, and where: in the output and the input.
    static func repaired(_ bytes: [UInt8]) -> (text: [UInt8], damage: [(output: Int, input: Int)]) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + 16)
        var damage: [(output: Int, input: Int)] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: rest.span)
                text += rest
                break
            } catch {
                let good = error.byteOffsets.lowerBound
                text += rest.prefix(good)
                damage.append((text.count, rest.startIndex + good))
                text += [0xEF, 0xBF, 0xBD]
                rest = rest.dropFirst(max(error.byteOffsets.upperBound, good + 1))
            }
        }
        return (text, damage)
    }
}
