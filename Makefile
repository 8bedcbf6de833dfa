# The two commands of the README, and what the people who work on the coach use.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test install lint format docs check-docs pictures torture bench quality clean

demo: $(STAMP)  ## a phone in the browser, with the real bot behind it
	@$(BIN)/reflectiecoach demo

test: $(VENV)/.installed-dev system lint  ## everything: lint, types, tests
	@$(BIN)/pytest

install: $(STAMP)  ## what `reflectiecoach run` needs, and nothing more

docs: $(VENV)/.installed-dev  ## write the documents that are made from the code
	@$(BIN)/reflectiecoach docs

check-docs: $(VENV)/.installed-dev
	@$(BIN)/reflectiecoach docs --check

pictures: $(VENV)/.installed-dev system  ## the screenshots in docs/
	@COACH_PICTURES=1 $(BIN)/pytest tests/browser

torture: $(VENV)/.installed-dev system  ## kill -9 and faults, again and again; counts what was lost
	@$(BIN)/python -m tests.torture --suite ci

bench: $(VENV)/.installed-dev system  ## side by side with peers
	@$(BIN)/python -m bench.turns

quality: $(VENV)/.installed-dev  ## evidence, privacy and labels: figures on labelled sentences
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[train]'
	@$(BIN)/python -m bench.quality

lint: $(VENV)/.installed-dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

format: $(VENV)/.installed-dev
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

.PHONY: system
system:
	@sh tests/install-system.sh

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12"; exit 1; }
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: $(STAMP)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
