#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of an index: a file mapped into memory, or an array. The only place that touches pointers.
///
/// Every read is checked against the length; past the end everything reads as 0, so that no file can make us read
/// outside it.
final class IndexBytes: Sendable {
    private nonisolated(unsafe) let address: UnsafeRawPointer
    private let isMapped: Bool
    let count: Int

    init(_ bytes: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 8)
        memory.copyBytes(from: bytes)
        address = UnsafeRawPointer(memory.baseAddress ?? UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 8))
        isMapped = false
        count = bytes.count
    }

    init(mapping path: String) throws(NameIndexError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
        let length = Int(status.st_size)
        guard length >= IndexLayout.headerSize else { throw .damaged(path: path, reason: "it ends within its header") }
        guard let mapped = mmap(nil, length, PROT_READ, MAP_PRIVATE, file, 0), mapped != MAP_FAILED else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        address = UnsafeRawPointer(mapped)
        isMapped = true
        count = length
    }

    deinit {
        if isMapped { munmap(UnsafeMutableRawPointer(mutating: address), count) } else { address.deallocate() }
    }

    /// Lends the bytes.
    @inline(__always)
    func withSpan<Result, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
        let buffer = UnsafeRawBufferPointer(start: address, count: count)
        let span = buffer.bytes
        return try body(span)
    }
}

extension RawSpan {
    /// The little-endian number at a place, or 0 past the end.
    @inline(__always)
    func uint32(_ place: Int) -> UInt32 {
        if place < 0 || place > byteCount &- 4 { return 0 }
        return UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
    }

    /// The number at an index of a list of numbers that these bytes are: without a check, for loops over long lists.
    ///
    /// - Precondition: `4 * index + 4` is no more than the count of bytes.
    @inline(__always)
    func listed32(_ index: Int) -> UInt32 {
        assert(index >= 0 && index &* 4 &+ 4 <= byteCount)
        return UInt32(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: index &* 4, as: UInt32.self))
    }

    @inline(__always)
    func uint64(_ place: Int) -> UInt64 {
        if place < 0 || place > byteCount &- 8 { return 0 }
        return UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    @inline(__always)
    func byte(_ place: Int) -> UInt8 {
        if place < 0 || place >= byteCount { return 0 }
        return unsafeLoad(fromByteOffset: place, as: UInt8.self)
    }

    /// Without a check: for the checksum, which is as fast as memory only so.
    @inline(__always)
    private func load(_ place: Int) -> UInt64 {
        assert(place >= 0 && place &+ 8 <= byteCount)
        return UInt64(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
    }

    /// Appends bytes, as many as there are.
    @inline(__always)
    func append(_ place: Int, _ count: Int, to bytes: inout [UInt8]) {
        guard place >= 0, count > 0, place < byteCount else { return }
        let part = extracting(place..<min(byteCount, place &+ count))
        part.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// The bytes of a range, as far as there are any.
    func array(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        append(range.lowerBound, range.count, to: &bytes)
        return bytes
    }

    /// Whether the letters stand at a place.
    @inline(__always)
    func holds(_ letters: StaticString, at place: Int) -> Bool {
        for index in 0..<letters.utf8CodeUnitCount where letters.utf8Start[index] != byte(place &+ index) {
            return false
        }
        return true
    }

    /// Whether a range ends with the letters.
    @inline(__always)
    func holds(_ letters: StaticString, endOf range: Range<Int>) -> Bool {
        letters.utf8CodeUnitCount <= range.count && holds(letters, at: range.upperBound &- letters.utf8CodeUnitCount)
    }

    /// A checksum of a part: eight lanes of multiply and rotate, about as fast as memory.
    func checksum(_ range: Range<Int>) -> UInt64 {
        let range = range.clamped(to: 0..<byteCount)
        var a: UInt64 = 0x9E37_79B9_7F4A_7C15
        var b: UInt64 = 0xC2B2_AE3D_27D4_EB4F
        var c: UInt64 = 0x1656_67B1_9E37_79F9
        var d: UInt64 = 0x27D4_EB2F_1656_67C5
        var place = range.lowerBound
        let prime: UInt64 = 0x9FB2_1C65_1E98_DF25
        // INVARIANT: the range lies within the bytes, so that no load of the loop does.
        while place &+ 32 <= range.upperBound {
            a = ((a ^ load(place)) &* prime).rotated
            b = ((b ^ load(place &+ 8)) &* prime).rotated
            c = ((c ^ load(place &+ 16)) &* prime).rotated
            d = ((d ^ load(place &+ 24)) &* prime).rotated
            place &+= 32
        }
        while place < range.upperBound {
            a = ((a ^ UInt64(byte(place))) &* prime).rotated
            place &+= 1
        }
        return mixed(a ^ mixed(b ^ mixed(c ^ mixed(d ^ UInt64(range.count)))))
    }
}

extension UInt64 {
    @inline(__always)
    fileprivate var rotated: UInt64 { (self &<< 29) | (self &>> 35) }
}
