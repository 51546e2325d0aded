# make site, serve, check and test; make audit and weigh measure. Each needs only Python 3.11 or newer and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SIDE_BY_SIDE := --numprocesses auto --maxprocesses 4 --dist worksteal
PORT ?= 8000
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: site serve check test pictures audit weigh lock clean

site: $(VENV)/site-is-ready ## Build the whole site into site/
	@$(BIN)/agreements site

check: $(VENV)/site-is-ready ## Tell what is wrong with the content, in a second
	@$(BIN)/agreements check

serve: $(VENV)/site-is-ready ## Preview on http://127.0.0.1:8000/, up to date a moment after each change
	@$(BIN)/agreements serve --port $(PORT)

test: $(VENV)/test-is-ready ## Lint, types, architecture; the tests of the engine without this site, then those of its content
	@tests/install-programs.sh chromium office gettext java
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python tests/engine_alone.py $(SIDE_BY_SIDE)
	$(BIN)/pytest tests/content $(SIDE_BY_SIDE)

pictures: $(VENV)/site-is-ready ## Make the sharing pictures and the phone icon anew, where outdated; needs Chromium
	@tests/install-programs.sh chromium
	@$(BIN)/agreements pictures

audit: $(VENV)/test-is-ready ## Look at every page as a machine can; the accessibility statement shows the figures
	@tests/install-programs.sh chromium
	@$(BIN)/agreements site
	@$(BIN)/python tests/browser/audit.py

weigh: $(VENV)/test-is-ready ## What a first visit costs: bytes, requests and time, measured by a browser
	@tests/install-programs.sh chromium
	@$(BIN)/agreements site
	@PYTHONPATH=tests/browser $(BIN)/python benchmarks/weigh.py

lock: ## Pin all dependencies anew, with hashes and without addresses
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--upgrade --quiet pyproject.toml --output-file requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--upgrade --quiet --extra dev --constraint requirements.txt pyproject.toml --output-file requirements-dev.txt

clean: ## Remove everything that can be made again
	rm -rf $(VENV) tests/editors/node_modules .build build site .pytest_cache .mypy_cache .ruff_cache hooks/*.egg-info

$(VENV)/site-is-ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version)'
	@echo "Setting up Python packages in $(VENV)/ …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test-is-ready: $(VENV)/site-is-ready requirements-dev.txt tests/editors/package-lock.json
	@echo "Setting up what the tests need …"
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.txt
	@tests/install-programs.sh node
	@npm ci --prefix tests/editors --silent --no-audit --no-fund --ignore-scripts
	@touch $@
