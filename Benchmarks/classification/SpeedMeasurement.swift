import ExportControl
import ItemIdentification

/// Time of one classification, and how it grows with the number of lists.
enum SpeedMeasurement {
    static func run(_ library: ListLibrary, _ products: [LabelledProduct]) throws {
        let clock = ContinuousClock()
        var identifier: ItemIdentifier?
        let built = try clock.measure { identifier = try ItemIdentifier(library: library) }
        guard let identifier else { return }
        print("index of \(identifier.provisionCount) provisions built in \(built)")
        var times: [Duration] = []
        for product in products { times.append(clock.measure { _ = identifier.identify(product.item) }) }
        times.sort()
        let sum = times.reduce(Duration.zero, +)
        guard let slowest = times.last else { return }
        print(
            "\(times.count) products: mean \(sum / times.count), median \(times[times.count / 2]), slowest \(slowest)")
        for share in [4, 2, 1] {
            let part = try ItemIdentifier(library: library, everyNthEntry: share)
            let time = clock.measure { for product in products { _ = part.identify(product.item) } }
            print("\(part.provisionCount) provisions: \(time / products.count) a product")
        }
    }
}
