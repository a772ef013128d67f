import ExportControl
import Foundation
import ItemIdentification

/// Processor time of one classification, and how it grows with the number of provisions.
enum SpeedMeasurement {
    /// - Parameter isWhole: Only over all lists.
    static func run(_ library: ListLibrary, _ products: [LabelledProduct], isWhole: Bool) throws {
        print("lists  provisions  index built   first      then: median    95th percentile  slowest    a second")
        // The largest lists first, so that few of them are many provisions.
        let bySize = library.lists.sorted { ($0.entries.count, $1.id) > ($1.entries.count, $0.id) }.map(\.id)
        for count in isWhole ? [bySize.count] : [1, 5, bySize.count] {
            let held = Set(bySize.prefix(count))
            try measure(library.holding { held.contains($0.id) }, products)
        }
        print(
            "\(products.count) products, processor time on one core; the second time of each, when what no description speaks of is known"
        )
    }

    private static func measure(_ library: ListLibrary, _ products: [LabelledProduct]) throws {
        let start = processorTime()
        let identifier = try ItemIdentifier(library: library)
        let built = processorTime() - start
        func time(_ product: LabelledProduct) -> Duration {
            let start = processorTime()
            _ = identifier.identify(product.item)
            return processorTime() - start
        }
        let first = products.reduce(.zero) { $0 + time($1) }
        var times = products.map(time)
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

    /// Of this thread: what else the machine does makes no difference.
    private static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private static func milliseconds(_ duration: Duration) -> String {
        "\((seconds(duration) * 10000).rounded() / 10) ms"
    }
}
