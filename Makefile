# The two commands of the README, and what the people who work on the coach use.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test install install-locked lint format docs check-docs screenshots pictures torture year sealed mutants bench bench-nudges bench-reports quality lock licences sbom audit clean

demo: $(STAMP)  ## a phone in the browser, with the real bot behind it
	@$(BIN)/reflectiecoach demo

# Bytecode is kept: the tests start some three hundred processes, and each would compile the same again.
test: $(VENV)/.installed-dev system lint  ## everything: lint, types, tests
	@PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n 4 --dist worksteal

install: $(STAMP)  ## what `reflectiecoach run` needs, and nothing more

docs: $(VENV)/.installed-dev  ## write the documents that are made from the code
	@$(BIN)/reflectiecoach docs

check-docs: $(VENV)/.installed-dev
	@$(BIN)/reflectiecoach docs --check

screenshots pictures: $(VENV)/.installed-dev system  ## the pictures in docs/
	@COACH_PICTURES=1 $(BIN)/pytest tests/browser tests/reports

torture: $(VENV)/.installed-dev system  ## kill -9 and faults, again and again; counts what was lost
	@$(BIN)/python -m tests.torture --suite ci

year: $(VENV)/.installed-dev  ## a thousand people through a simulated year of nudges; counts broken rules
	@$(BIN)/python -m tests.year

sealed: $(VENV)/.installed-dev system  ## types words through the real bot, then seeks them on disk and in logs
	@$(BIN)/python -m tests.sealed

bench: $(VENV)/.installed-dev system  ## side by side with peers
	@$(BIN)/python -m bench.turns

bench-nudges: $(VENV)/.installed-dev system  ## nudges among ever more people, beside a job a person in memory
	@$(BIN)/python -m bench.nudges

bench-reports: $(VENV)/.installed-dev system  ## the overview and the portfolio, beside other makers
	@$(BIN)/python -m bench.reports

# Which of what pyproject.toml has under [tool.mutmut] is changed: make mutants ONLY='dialogs.when.*'
ONLY ?= dialogs.kernel.flow.* dialogs.kernel.listening.* dialogs.kernel.asks.* dialogs.nudges.ladder.* dialogs.nudges.spacing.*

mutants: $(VENV)/.installed-dev  ## change the core's code bit by bit, and see whether a test notices (a quarter of an hour)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[mutation]'
	@rm -rf mutants
	@nice -n 15 $(BIN)/mutmut run --max-children 1 $(ONLY)
	@$(BIN)/mutmut results --all true | awk '/not checked/ { next } { split($$1, name, /\.x/); all[name[1]]++ } \
	$$2 == "killed" { killed[name[1]]++; next } { print } \
	END { for (module in all) printf "%d of %d noticed: %s\n", killed[module], all[module], module }'

quality: $(VENV)/.installed-dev  ## evidence, privacy and labels: figures on labelled sentences
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[train]'
	@$(BIN)/python -m bench.quality

install-locked:  ## the same, of exactly the versions in uv.lock, each checked against its hash
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12"; exit 1; }
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --requirement deploy/requirements.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --editable .
	@touch $(STAMP)

lock: $(VENV)/.installed-supply  ## write uv.lock and deploy/requirements.txt; names no host but the public ones
	@$(BIN)/uv lock --quiet --default-index https://pypi.org/simple
	@$(BIN)/uv export --quiet --frozen --no-emit-project --no-annotate --format requirements.txt --output-file deploy/requirements.txt

licences: $(VENV)/.installed-dev  ## write docs/licences.md: what the coach is made of, and under which licences
	@$(BIN)/python -m bot.operate.licences deploy/requirements.txt > docs/licences.md

sbom: $(VENV)/.installed-supply  ## write dist/sbom.json: the same for machines, in CycloneDX
	@mkdir -p dist
	@PYTHONWARNINGS=ignore $(BIN)/cyclonedx-py requirements deploy/requirements.txt --pyproject pyproject.toml --mc-type application --output-reproducible --of JSON --output-file dist/sbom.json
	@echo "dist/sbom.json: $$(grep -c '"purl"' dist/sbom.json) components"

audit: $(VENV)/.installed-supply  ## known holes in what is locked; where nothing can be looked up it says so
	@if $(BIN)/python -c 'import urllib.request as web; web.urlopen("https://pypi.org/pypi/pip/json", timeout=10)' 2>/dev/null; \
	then $(BIN)/pip-audit --requirement deploy/requirements.txt --require-hashes --disable-pip --progress-spinner off; \
	else echo "audit: pypi.org cannot be reached, so nothing was looked at"; fi

lint: $(VENV)/.installed-dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

format: $(VENV)/.installed-dev
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

.PHONY: system
system:
	@sh tests/install-system.sh

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12"; exit 1; }
	@echo "installing what the coach needs into $(VENV) (a minute)…"
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: $(STAMP)
	@echo "installing what the tests need into $(VENV) (a minute)…"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VENV)/.installed-supply: $(STAMP)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[supply]'
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
