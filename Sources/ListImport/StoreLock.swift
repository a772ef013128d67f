import Glibc

/// One change of the store at a time: a second import waits until the first is done.
enum StoreLock {
    /// Runs the change while holding the lock of the folder, which ends with the process at the latest.
    static func holding<Result>(_ folder: String, _ change: () throws(ImportProblem) -> Result) throws(ImportProblem)
        -> Result
    {
        try AtomicFile.makeFolder(folder)
        let path = folder + "/.lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw AtomicFile.failure(path) }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            // A signal interrupts waiting; anything else is a file system without locks.
            guard errno == EINTR else { throw AtomicFile.failure(path) }
        }
        return try change()
    }
}
