// swift-tools-version: 6.1
import Foundation
import PackageDescription

// Modules stand in the order in which they may import one another: each only those before it.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "exportcheck",
    products: [
        .library(name: "ExportControl", targets: ["ExportControl"]),
        .executable(name: "exportcheck", targets: ["exportcheck"]),
    ],
    dependencies: [
        // The command line: flags, help, near-miss suggestions.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        // Requests in YAML and JSON, with the line and column of every value.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        // Exact arithmetic at the limit: no figure of a list is ever rounded.
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
        // SHA-256 digests of the lists that an answer was made with (about 50 s of a clean build).
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Gives freed memory back to the system, where the C library can.
        .systemLibrary(name: "CMalloc"),
        .target(name: "RecordReading", dependencies: ["CZLib"], swiftSettings: settings),
        .target(name: "XMLReading", dependencies: ["CLibXML2"], swiftSettings: settings),
        .target(name: "PartyMatching", swiftSettings: settings),
        .target(
            name: "ListImport", dependencies: ["XMLReading", "RecordReading", "PartyMatching"], swiftSettings: settings),
        .target(
            name: "ExportControl",
            dependencies: [
                "XMLReading", "PartyMatching",
                .product(name: "BigInt", package: "BigInt"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        // Entries from plain words: search, figures of data sheets, verdicts.
        .target(name: "ItemIdentification", dependencies: ["ExportControl", "XMLReading"], swiftSettings: settings),
        .target(
            name: "BatchScreening",
            dependencies: [
                "ExportControl", "RecordReading", .target(name: "CMalloc", condition: .when(platforms: [.linux])),
            ], swiftSettings: settings),
        .target(
            name: "Checklists",
            dependencies: ["ExportControl", "RecordReading", "XMLReading", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .target(
            name: "ControlLists",
            path: "ControlLists",
            exclude: ["README.md", "DOUBLE-ENTRY.md"],
            sources: ["ControlLists.swift"],
            resources: [
                .copy("schema"), .copy("vocabulary"), .copy("countries"), .copy("packs"),
                .copy("wassenaar"), .copy("australia-group"), .copy("cwc"), .copy("us"), .copy("mtcr"), .copy("nsg"),
                .copy("iaea"), .copy("parties"), .copy("eu"), .copy("att"), .copy("regimes"),
                .copy("identification"), .copy("checklists"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "exportcheck",
            dependencies: [
                "ExportControl", "ItemIdentification", "BatchScreening", "Checklists", "ControlLists", "ListImport",
                "PartyMatching",
                "RecordReading",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        // Measures the name index; never shipped.
        .executableTarget(
            name: "name-benchmark", dependencies: ["PartyMatching"], path: "Benchmarks/parties",
            exclude: ["run", "lists.py", "peers.py"],
            sources: ["NameBenchmark.swift", "Evaluation.swift"], swiftSettings: settings),
        // Measures classification from words; never shipped.
        .executableTarget(
            name: "classification-benchmark", dependencies: ["ItemIdentification", "ExportControl", "RecordReading"],
            path: "Benchmarks/classification", swiftSettings: settings),
        .testTarget(name: "RecordReadingTests", dependencies: ["RecordReading"], swiftSettings: settings),
        .testTarget(
            name: "ListImportTests", dependencies: ["ListImport", "RecordReading", "PartyMatching"],
            swiftSettings: settings),
        .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading"], swiftSettings: settings),
        .testTarget(name: "PartyMatchingTests", dependencies: ["PartyMatching"], swiftSettings: settings),
        .testTarget(
            name: "ExportControlTests", dependencies: ["ExportControl", "ControlLists", "PartyMatching"],
            swiftSettings: settings),
        .testTarget(
            name: "ItemIdentificationTests", dependencies: ["ItemIdentification", "ExportControl", "RecordReading"],
            swiftSettings: settings),
        .testTarget(
            name: "BatchScreeningTests",
            dependencies: ["BatchScreening", "ExportControl", "ListImport", "PartyMatching", "RecordReading"],
            swiftSettings: settings),
        .testTarget(
            name: "ChecklistsTests", dependencies: ["Checklists", "ExportControl", "RecordReading", "XMLReading"],
            swiftSettings: settings),
        .testTarget(
            name: "exportcheckTests", dependencies: ["exportcheck", "ExportControl"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzzer cannot be linked into an ordinary build.
if ProcessInfo.processInfo.environment["FUZZ"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "fuzz-names", dependencies: ["PartyMatching"], path: "Tests/FuzzNames",
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer", "-enable-testing"])],
            linkerSettings: [.unsafeFlags(["-use-ld=lld", "-sanitize=fuzzer"])]))
}
