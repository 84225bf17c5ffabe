# Two commands: `make run` shows what winnow does, `make test` proves it.

.PHONY: run test fuzz all build setup docs man completions install

# Installs what is missing, builds, and runs the pipeline over the sample pages.
run: build
	.build/release/winnow run
	@echo
	@echo "The first record:"
	@gzip -dc out/current/records/part-00000.jsonl.gz | head -n 1 | cut -c 1-400

test: setup
	swift test --disable-xctest --explicit-target-dependency-import-check error

# Three minutes of broken samples for each reader; what it finds becomes a test.
fuzz: setup
	swift run -c release --package-path Fuzz winnow-fuzz all 180

build: setup
	swift build -c release --explicit-target-dependency-import-check error

setup:
	@sh scripts/setup.sh

# What is generated from declarations; tests fail if it is not current.
docs: build
	.build/release/winnow schema pipeline > pipeline.schema.json
	.build/release/winnow schema pipeline --markdown > docs/SETTINGS.md

# All that `make install` takes.
all: build man completions

# Manual pages, from the same declarations as --help.
man: build
	swift build -c release --product generate-manual
	@rm -rf .build/man && mkdir -p .build/man
	.build/release/generate-manual .build/release/winnow --multi-page --output-directory .build/man
	@ls .build/man

# What the shells complete, from the same.
completions: build
	@rm -rf .build/completions && mkdir -p .build/completions
	.build/release/winnow --generate-completion-script bash > .build/completions/winnow
	.build/release/winnow --generate-completion-script zsh > .build/completions/_winnow
	.build/release/winnow --generate-completion-script fish > .build/completions/winnow.fish

# `make all`, then `sudo make install`: nothing is built here, so that nothing is built by root.
PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
UNITS = $(DESTDIR)$(PREFIX)/lib/systemd/system

install:
	@test -x .build/release/winnow -a -d .build/man -a -d .build/completions || \
	  { echo "run \"make all\" first"; exit 1; }
	install -D -m 755 .build/release/winnow $(DESTDIR)$(PREFIX)/bin/winnow
	install -d $(SHARE)/man/man1
	install -m 644 .build/man/*.1 $(SHARE)/man/man1/
	install -D -m 644 .build/completions/winnow $(SHARE)/bash-completion/completions/winnow
	install -D -m 644 .build/completions/_winnow $(SHARE)/zsh/site-functions/_winnow
	install -D -m 644 .build/completions/winnow.fish $(SHARE)/fish/vendor_completions.d/winnow.fish
	install -d $(UNITS)
	for unit in packaging/systemd/*; do \
	  sed 's|/usr/bin/winnow|$(PREFIX)/bin/winnow|' "$$unit" > "$(UNITS)/$$(basename "$$unit")"; done
	install -D -m 644 packaging/cron/winnow $(SHARE)/doc/winnow/cron
	install -D -m 644 packaging/prometheus/winnow.rules.yml $(SHARE)/doc/winnow/winnow.rules.yml
