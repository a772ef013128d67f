/// The control lists travel with the program as resources of this module.
///
/// The folder itself is found by `ListFolder.find`: the accessor that the package manager makes ends the process when the
/// program has been moved.
public enum ControlLists {
    /// The name of the resource folder that the build puts beside the program.
    public static let resourceFolder = "exportcheck_ControlLists.resources"
}
