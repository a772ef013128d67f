import ExportControl
import ItemIdentification
import Testing

/// The total processing performance is worked out of what data sheets state (Technical Notes to 3A501.a.16).
@Suite struct PerformanceTests {
    private func performance(_ words: String, _ parameters: [String] = []) -> Identification.Understood? {
        Fixture.identify(words, parameters).parameters.first { $0.parameter == "total-processing-performance" }
    }

    private func verdict(_ parameters: [String]) throws -> Identification.Verdict {
        let found = Fixture.identify("AI accelerator chip", parameters)
        return try #require(Fixture.candidate("3A501.a.16", in: found)).verdict
    }

    @Test(arguments: [
        ("Inference accelerator chip, 5 nm, peak 1200 dense INT8 TOPS", "1200 × 8 bit = 9600"),
        ("AI accelerator chip, 989 TFLOPS FP16, 1979 TOPS INT8, 16 GB", "1979 × 8 bit = 15832"),
        ("AI accelerator chip, FP16 312 TFLOPS INT8 500 TOPS", "312 × 16 bit = 4992"),
        ("AI accelerator chip, 0.5 PFLOPS (BF16), 1.2 PFLOPS BF16 with sparsity", "500 × 16 bit = 8000"),
        ("AI accelerator chip, 300 MacTOPS at 8-bit", "600 × 8 bit = 4800"),
    ])
    func operationsTimesLengthAreAPerformance(_ words: String, _ value: String) {
        #expect(performance(words)?.value == value)
    }

    @Test(arguments: [
        ("INT8=1200 TOPS", Identification.Verdict.controlled), ("fp16_tflops=312", .notControlled),
        ("fp16_tflops=400", .controlled), ("dense FP8 tensor=121 TFLOPS", .notControlled),
        ("INT8 sparse=400 TOPS", .notControlled),
        // Half of it may be for dense matrices, which count.
        ("INT8 sparse=1200 TOPS", .undetermined), ("TPP=4000", .notControlled),
        // Nobody says of how many bits; and short numbers may be many times as fast.
        ("TOPS=45", .undetermined), ("peak performance=45 TOPS", .undetermined), ("fp32=67 TFLOPS", .undetermined),
        ("INT4=45 TOPS", .undetermined),
    ])
    func onlyAPerformanceThatIsKnownClears(_ figure: String, _ verdict: Identification.Verdict) throws {
        #expect(try self.verdict([figure]) == verdict)
    }

    @Test func theHighestOfSeveralCounts() throws {
        #expect(try verdict(["fp64=67 TFLOPS", "fp16=989 TFLOPS"]) == .controlled)
        #expect(try verdict(["fp32=19.5 TFLOPS", "fp16=312 TFLOPS"]) == .notControlled)
    }
}
