# Two commands: `make run` shows what winnow does, `make test` proves it.

.PHONY: run test build setup docs man

# Installs what is missing, builds, and runs the pipeline over the sample pages.
run: build
	.build/release/winnow run
	@echo
	@echo "The first record:"
	@gzip -dc out/current/records/part-00000.jsonl.gz | head -n 1 | cut -c 1-400

test: setup
	swift test --disable-xctest --explicit-target-dependency-import-check error

build: setup
	swift build -c release --explicit-target-dependency-import-check error

setup:
	@sh scripts/setup.sh

# What is generated from declarations; tests fail if it is not current.
docs: build
	.build/release/winnow schema pipeline > pipeline.schema.json
	.build/release/winnow schema pipeline --markdown > docs/SETTINGS.md

# Manual pages, from the same declarations as --help.
man: build
	swift build -c release --product generate-manual
	@rm -rf .build/man && mkdir -p .build/man
	.build/release/generate-manual .build/release/winnow --multi-page --output-directory .build/man
	@ls .build/man
