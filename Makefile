# Two commands do all set-up: `make run` and `make test`.
.PHONY: run test build release bench lint setup clean expected bench-parties evaluate evaluate-names fuzz-names

run: setup
	@echo "Building (about two minutes the first time) …" >&2
	@swift build --product exportcheck >&2
	@swift run --skip-build exportcheck screen Examples/shipment-five-axis-mill-germany.yaml; \
	  status=$$?; case $$status in 0|10|20) exit 0;; *) exit $$status;; esac

test: setup
	swift build --build-tests
	swift test --skip-build
	swift run --skip-build exportcheck lists test

build: setup
	swift build

release: setup
	swift build -c release --static-swift-stdlib --product exportcheck

# Ratios of load time and of one cold screening to `xmllint --noout` on the same files.
bench: setup
	swift build -c release --product exportcheck
	Benchmarks/cold-start

# The name index beside nomenklatura and rapidfuzz, on the Consolidated Screening List if it is there (see Benchmarks/README.md).
bench-parties:
	swift build -c release --product name-benchmark
	Benchmarks/parties/run $(CSL)

# Precision, recall and F1 of the labelled names, by script and kind, with every failure.
evaluate-names:
	swift build -c release --product name-benchmark
	.build/release/name-benchmark evaluate Tests/Fixtures/names/pairs.csv

# Classification from words: recall, verdicts, false alarms with every failure; what a figure left out clears; terms by language; time.
evaluate:
	swift build -c release --product classification-benchmark
	.build/release/classification-benchmark evaluate ControlLists Tests/Fixtures/classification/products-*.csv
	.build/release/classification-benchmark evaluate ControlLists Tests/Fixtures/classification/products.csv
	.build/release/classification-benchmark leave-out ControlLists Tests/Fixtures/classification/leave-out.csv Tests/Fixtures/classification/products*.csv
	.build/release/classification-benchmark terms ControlLists Tests/Fixtures/classification/terms.csv
	.build/release/classification-benchmark speed ControlLists Tests/Fixtures/classification/products.csv

# Fuzzes the normaliser and the index reader with the address sanitizer: make fuzz-names SECONDS=600
SECONDS ?= 600
fuzz-names:
	FUZZ=1 swift build -c release --scratch-path .build-fuzz --product fuzz-names --sanitize=address \
	  -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing
	mkdir -p .build-fuzz/corpus
	SWIFT_BACKTRACE=enable=no .build-fuzz/release/fuzz-names -max_total_time=$(SECONDS) -max_len=4096 -rss_limit_mb=4096 .build-fuzz/corpus

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks ControlLists/ControlLists.swift Package.swift

# Writes the expected outputs of the golden tests anew; read the diff before you commit it.
expected: setup
	UPDATE_EXPECTED=1 swift test --filter golden

# libxml2 and zlib are what a bare Debian with a Swift toolchain lacks.
setup:
	@command -v swift >/dev/null || { echo "exportcheck needs a Swift 6.1 or newer toolchain (https://www.swift.org/install)" >&2; exit 1; }
	@if ! pkg-config --exists libxml-2.0 zlib 2>/dev/null; then \
	  echo "libxml2 or zlib is missing: installing libxml2-dev, zlib1g-dev and pkg-config with apt-get" >&2; \
	  if [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq libxml2-dev zlib1g-dev pkg-config >/dev/null; \
	  else sudo apt-get update -qq && sudo apt-get install -y -qq libxml2-dev zlib1g-dev pkg-config >/dev/null; fi; \
	fi

clean:
	rm -rf .build
