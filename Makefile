# Two commands do all set-up: `make run` and `make test`.
.PHONY: run test build release bench lint setup clean expected

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

lint:
	swift format lint --strict --recursive Sources Tests ControlLists/ControlLists.swift Package.swift

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
