# The commands of the project: `make verify`, `make test`, `make check`.  Each sets up the
# environment by itself, once; it is set up again when the lock file or pyproject.toml changes.

PYTHON ?= python3
VENV ?= .venv
PROFILE ?= quick
VERIFY_FLAGS ?=
BENCH_FLAGS ?=
BENCH_VENV ?= .venv-bench
TEST_FLAGS ?=

BIN := $(VENV)/bin
STAMP := $(VENV)/.set-up
ROOMS := algorithms proofs reports verify
TYPES := build/types/lemmacheck
PIP := $(BIN)/python -m pip --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help verify test bench check lint types contract lock clean

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
	  || sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1  \2/p' $(MAKEFILE_LIST)

verify: $(STAMP)  ## judge every statement, write reports/out/ (PROFILE=quick, VERIFY_FLAGS=...)
	$(BIN)/lemmacheck verify --profile $(PROFILE) $(VERIFY_FLAGS)

test: $(STAMP)  ## run the tests (TEST_FLAGS=...; LEMMACHECK_REQUIRE=coq,browser makes lanes compulsory)
	$(BIN)/python -m pytest $(TEST_FLAGS)

bench: $(BENCH_VENV)/.set-up  ## measure against JAX and torch, write reports/out/bench (BENCH_FLAGS=--quick)
	$(BENCH_VENV)/bin/lemmacheck bench --out reports/out/bench $(BENCH_FLAGS)

check: lint types contract  ## ruff, mypy --strict, the import contract

lint: $(STAMP)  ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# The rooms stand at the top level and are imported as lemmacheck.<room>: type checkers see
# that through a tree of links.
types: $(STAMP)  ## mypy --strict over the four rooms
	@mkdir -p $(TYPES)
	@for room in $(ROOMS); do ln -sfn "../../../$$room" "$(TYPES)/$$room"; done
	$(BIN)/mypy $(foreach room,$(ROOMS),-p lemmacheck.$(room))

contract: $(STAMP)  ## who may import whom
	$(BIN)/lint-imports --no-cache

lock:  ## pin every dependency with its hashes: run after editing them in pyproject.toml
	$(BIN)/pip-compile --quiet --extra plots --extra search --extra test --extra dev --generate-hashes --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe \
	  -o requirements.lock pyproject.toml

clean:  ## remove what the commands made, the environment included
	rm -rf $(VENV) $(BENCH_VENV) build reports/out *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks
	find $(ROOMS) tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): requirements.lock pyproject.toml VERSION
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
	  echo "lemmacheck needs Python 3.11 or newer, and '$(PYTHON)' is not found." >&2; \
	  echo "Install it, or name another one: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "lemmacheck needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) -V 2>&1)." >&2; \
	  echo "Name another one: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "'$(PYTHON)' cannot make virtual environments." >&2; \
	  echo "On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@test -x $(BIN)/python || { echo "Making the environment in $(VENV) ..."; $(PYTHON) -m venv $(VENV); }
	$(PIP) install --quiet --require-hashes -r requirements.lock
	PYTHONWARNINGS=ignore $(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# JAX and torch are large and need no lock: an environment apart, on top of the locked one.
$(BENCH_VENV)/.set-up: $(STAMP)
	@test -x $(BENCH_VENV)/bin/python || { echo "Making the environment in $(BENCH_VENV) ..."; $(BIN)/python -m venv $(BENCH_VENV); }
	$(BENCH_VENV)/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r requirements.lock
	$(BENCH_VENV)/bin/python -m pip --disable-pip-version-check install --quiet --no-build-isolation --editable '.[bench]'
	@touch $@
