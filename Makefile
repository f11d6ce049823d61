# `make` alone tells what there is. Each target does its own set-up.

.DEFAULT_GOAL := help
.PHONY: help site serve test bench bench-reading bench-search bench-site bench-intake bench-scale check format lock clean fit-python site-setup dev-setup test-setup

# A fit Python: PYTHON=… names one, else the first of the usual names that is new enough.
FIT = import sys; sys.exit(sys.version_info < (3, 11))
CANDIDATES = python3 python3.14 python3.13 python3.12 python3.11 python
ifndef PYTHON
PYTHON := $(shell for p in $(CANDIDATES); do "$$p" -c '$(FIT)' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
endif

BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
RUN := $(BIN)/python

help: ## tell what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1	\2/' | expand -t 22

site: site-setup ## build the whole site from corpus/ and tell where it lies
	@$(RUN) -m generator build $(ARGS)

serve: site-setup ## build, show at a local address, build again on each change
	@$(RUN) -m generator serve $(ARGS)

test: test-setup ## run all tests, those in a browser too (ARGS="-k name" for some)
	@$(RUN) -m pytest $(ARGS)

bench: dev-setup ## measure speed and memory of reading, and where the time goes
	@$(RUN) -m tests.benchmarks.speed $(ARGS)

bench-reading: dev-setup ## measure how well printed pages are read (ARGS="--worst 20", "--page 87")
	@$(RUN) -m tests.benchmarks.reading $(ARGS)

bench-search: test-setup ## measure the search at 10,000 reports, and peers (ARGS="--reports 1000 --no-peers")
	@$(RUN) -m tests.benchmarks.search $(ARGS)

bench-site: test-setup ## measure weight and speed of pages on a slow line, and stock themes (ARGS="--times 1")
	@$(RUN) -m tests.benchmarks.site $(ARGS)

bench-intake: dev-setup ## measure how well PDF, scans, Word, web pages … are read, and peers (ARGS="--only scans")
	@$(RUN) -m tests.benchmarks.intake $(ARGS)

bench-scale: dev-setup ## measure archives of up to 10,000 reports, and known site builders (ARGS="--reports 1000")
	@$(RUN) -m tests.benchmarks.scale $(ARGS)

check: dev-setup ## check format, style, types, workflows and the archive
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/zizmor --offline --quiet --no-progress .github
	$(RUN) -m generator check

format: dev-setup ## write the code in the project's form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## choose versions anew from requirements*.in (needs uv)
	@command -v $(UV) >/dev/null || { echo "uv is not installed: see https://docs.astral.sh/uv/" >&2; exit 1; }
	$(LOCK) requirements.in --output-file requirements.txt
	$(LOCK) requirements-ocr.in --output-file requirements-ocr.txt
	$(LOCK) requirements-cluster.in --output-file requirements-cluster.txt
	$(LOCK) requirements-dev.in --output-file requirements-dev.txt
	$(LOCK) $(PEERS).in --output-file $(PEERS).txt
	$(LOCK) $(EXTRACTORS).in --output-file $(EXTRACTORS).txt
	$(LOCK) $(BUILDERS).in --output-file $(BUILDERS).txt
UV ?= uv
PEERS = tests/benchmarks/search/requirements
EXTRACTORS = tests/benchmarks/intake/requirements
BUILDERS = tests/benchmarks/scale/requirements
LOCK = $(UV) pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url

clean: ## remove all that can be made again
	rm -rf .venv site parts .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find generator tests .ci -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: dev-setup fit-python
fit-python:
	@$(or $(PYTHON),false) -c '$(FIT)' 2>/dev/null || { echo "Python 3.11 or newer is needed. Install one \
	and run this again, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; exit 1; }

site-setup: fit-python
	@$(PYTHON) .ci/setup_environment.py site

dev-setup: fit-python
	@$(PYTHON) .ci/setup_environment.py requirements-dev.txt

test-setup: dev-setup
	@$(RUN) .ci/setup_browser.py
