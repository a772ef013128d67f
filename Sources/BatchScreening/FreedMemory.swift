#if os(Linux) && canImport(Glibc)
    import CMalloc
#endif

/// Memory that many small pieces took, and that the allocator keeps for itself once they are gone.
enum FreedMemory {
    /// Gives it back to the system, so that a long run takes no more than a short one.
    static func giveBack() {
        #if os(Linux) && canImport(Glibc)
            malloc_trim(0)
        #endif
    }
}
