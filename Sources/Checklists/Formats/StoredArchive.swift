/// A ZIP archive without compression, which is all that a workbook needs. Equal parts give equal bytes.
struct StoredArchive {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// The archive with its directory at the end.
    var bytes: [UInt8] {
        var end: [UInt8] = []
        end.append(little: 0x0605_4b50, 4)
        end.append(little: 0, 4)
        end.append(little: count, 2)
        end.append(little: count, 2)
        end.append(little: directory.count, 4)
        end.append(little: body.count, 4)
        end.append(little: 0, 2)
        return body + directory + end
    }

    /// - Parameter text: No more than four gigabytes; a list has some hundred kilobytes.
    mutating func add(_ name: String, _ text: String) {
        let content = Array(text.utf8)
        var fields: [UInt8] = []
        fields.append(little: 20, 2)  // version needed
        fields.append(little: 1 << 11, 2)  // names are UTF-8
        fields.append(little: 0, 2)  // stored
        fields.append(little: 0, 2)  // midnight
        fields.append(little: 0x21, 2)  // of 1 January 1980: no clock, equal bytes
        fields.append(little: Int(StoredArchive.checksum(content)), 4)
        fields.append(little: content.count, 4)
        fields.append(little: content.count, 4)
        fields.append(little: name.utf8.count, 2)
        fields.append(little: 0, 2)
        directory.append(little: 0x0201_4b50, 4)
        directory.append(little: 20, 2)
        directory += fields
        directory.append(little: 0, 2 + 2 + 2)
        directory.append(little: 0, 4)
        directory.append(little: body.count, 4)
        directory += Array(name.utf8)
        body.append(little: 0x0403_4b50, 4)
        body += fields + Array(name.utf8) + content
        count += 1
    }

    /// CRC-32 as ZIP has it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var value = UInt32.max
        for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xff)] ^ (value >> 8) }
        return ~value
    }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
    }
}

extension [UInt8] {
    /// Adds a number in so many bytes, the lowest first.
    fileprivate mutating func append(little number: Int, _ width: Int) {
        for index in 0..<width { append(index < 8 ? UInt8(truncatingIfNeeded: number >> (8 * index)) : 0) }
    }
}
