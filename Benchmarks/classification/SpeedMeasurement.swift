import ExportControl
import Foundation
import ItemIdentification

/// Time of one classification, and how it grows with the number of provisions.
enum SpeedMeasurement {
    static func run(_ library: ListLibrary, _ products: [LabelledProduct]) throws {
        print("lists  provisions  index built   first      then: median    95th percentile  slowest    a second")
        // The largest lists first, so that few of them are many provisions.
        let bySize = library.lists.sorted { ($0.entries.count, $1.id) > ($1.entries.count, $0.id) }.map(\.id)
        for count in [1, 5, bySize.count] {
            let held = Set(bySize.prefix(count))
            try measure(library.holding { held.contains($0.id) }, products)
        }
        print(
            "\(products.count) products, one core; the second time of each, when what no description speaks of is known"
        )
    }

    private static func measure(_ library: ListLibrary, _ products: [LabelledProduct]) throws {
        let clock = ContinuousClock()
        let start = clock.now
        let identifier = try ItemIdentifier(library: library)
        let built = clock.now - start
        var first: Duration = .zero
        for product in products { first += clock.measure { _ = identifier.identify(product.item) } }
        var times: [Duration] = []
        for product in products { times.append(clock.measure { _ = identifier.identify(product.item) }) }
        times.sort()
        guard let slowest = times.last else { return }
        let columns = [
            (String(library.lists.count), 5), (String(identifier.provisionCount), 12), (milliseconds(built), 13),
            (milliseconds(first / products.count), 11), (milliseconds(times[times.count / 2]), 13),
            (milliseconds(times[times.count * 95 / 100]), 16), (milliseconds(slowest), 12),
            (String(Int(Double(times.count) / seconds(times.reduce(.zero, +)))), 10),
        ]
        print(columns.map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }.joined())
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private static func milliseconds(_ duration: Duration) -> String {
        "\((seconds(duration) * 10000).rounded() / 10) ms"
    }
}
