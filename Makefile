# Needs GNU make, a POSIX shell and Python >= 3.11 with venv; all else comes along by itself.

ifeq ($(OS),Windows_NT)
PYTHON ?= python
BIN := .venv/Scripts
else
PYTHON ?= python3
BIN := .venv/bin
endif

VENV_PYTHON := $(BIN)/python
PIP_INSTALL := $(VENV_PYTHON) -m pip install --quiet --disable-pip-version-check
NODE := tests/node
AUDIT := tools/audit
NODE_STAMP := $(NODE)/node_modules/.stamp
AUDIT_STAMP := $(AUDIT)/node_modules/.stamp
# npm is a script that starts the `node` beside it, so that must come first on PATH.
WITH_NODE := PATH="$(CURDIR)/$(BIN):$$PATH"
# Two processes by default on a small machine; a file's tests stay together to share fixtures.
# A browser's driver keeps an event loop running, beside which others cannot start one: it runs last.
# What tells how long a page takes runs by itself.
PYTEST_FLAGS ?= -n auto --dist loadfile --max-worker-restart 2
UV_VERSION := 0.13.9
UV_LOCK := .cache/lock/venv/bin/uv pip compile pyproject.toml --upgrade --universal \
	--python-version 3.11 --generate-hashes --no-config --quiet \
	--custom-compile-command 'make lock'

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check test node browser audit bench bench-quick format fonts forms codes guide lock clean

help: ## Show this list
	@echo 'make TARGET [PYTHON=python3.12]   (after "make clean" if .venv has another Python)'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' Makefile | awk -F'|' '{ printf "%-13s %s\n", $$1, $$2 }'

site: .venv/.site ## Build the site into public/
	@$(VENV_PYTHON) build.py build

serve: ## Prepare, build, open in the browser, rebuild on change
	@command -v $(PYTHON) >/dev/null || { cat tools/start-no-python.txt >&2; exit 1; }
	@$(PYTHON) tools/start.py

check: .venv/.site ## Check the content without building
	@$(VENV_PYTHON) build.py check

test: .venv/.test node browser ## Lint, type-check and run every test, browser tests too
	$(VENV_PYTHON) -m ruff check .
	$(VENV_PYTHON) -m ruff format --check .
	$(VENV_PYTHON) -m mypy
	@SAOBAC_BROWSER="$$($(VENV_PYTHON) tools/find_browser.py)" && export SAOBAC_BROWSER && \
	$(WITH_NODE) $(VENV_PYTHON) -m pytest $(PYTEST_FLAGS) tests/unit tests/site && \
	$(WITH_NODE) $(VENV_PYTHON) -m pytest $(PYTEST_FLAGS) -m "not alone" tests/browser && \
	$(WITH_NODE) $(VENV_PYTHON) -m pytest $(PYTEST_FLAGS) -n 0 -m alone tests/browser

audit: .venv/.test browser $(AUDIT_STAMP) ## Let Lighthouse audit eight pages; reports in .cache/audit/
	@$(WITH_NODE) $(VENV_PYTHON) -m tools.audit

bench: .venv/.site ## Measure everything beside Hugo, Eleventy and Pelican; takes hours
	@$(VENV_PYTHON) -m benchmarks full
	@$(VENV_PYTHON) -m benchmarks report

bench-quick: .venv/.site ## Measure a small catalogue beside Hugo and Eleventy
	@$(VENV_PYTHON) -m benchmarks quick

format: .venv/.test ## Format the code and mend what the linter can
	$(VENV_PYTHON) -m ruff check --fix .
	$(VENV_PYTHON) -m ruff format .

fonts: .venv/.test ## Remake assets/fonts and assets/css/fonts.css
	@$(WITH_NODE) $(VENV_PYTHON) -m tools.subset_fonts

forms: .venv/.test ## Fetch the forms (Sveltia CMS) anew into vendor/, at the version that the tool names
	@$(WITH_NODE) $(VENV_PYTHON) -m tools.vendor_sveltia

codes: .venv/.test ## Fetch the library that draws QR codes in the kiosk anew into vendor/
	@$(WITH_NODE) $(VENV_PYTHON) -m tools.vendor_qrcode

guide: .venv/.site ## Remake content/README.md and content/schema/ after a field has changed
	@$(VENV_PYTHON) -m saobac.authors_guide

lock: .cache/lock/venv/.uv-$(UV_VERSION) ## Remake both lock files with the newest versions
	$(UV_LOCK) --output-file requirements.lock
	$(UV_LOCK) --extra test --constraint requirements.lock --output-file requirements-test.lock

clean: ## Remove everything that was made here, .venv too
	rm -rf .venv .cache public .public.build $(NODE)/node_modules $(AUDIT)/node_modules
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

browser: .venv/.test
	@$(VENV_PYTHON) tools/find_browser.py >/dev/null

node: $(NODE_STAMP)

$(NODE_STAMP) $(AUDIT_STAMP): %/node_modules/.stamp: %/package.json %/package-lock.json | .venv/.test
	@$(WITH_NODE) npm ci --prefix $* --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.venv/.site: requirements.lock | $(VENV_PYTHON)
	@$(PIP_INSTALL) --require-hashes -r requirements.lock
	@touch $@

.venv/.test: requirements-test.lock | $(VENV_PYTHON)
	@$(PIP_INSTALL) --require-hashes -r requirements-test.lock
	@touch $@

$(VENV_PYTHON):
	@command -v $(PYTHON) >/dev/null || { \
		echo "No '$(PYTHON)' here. Install Python 3.11 or newer, or run 'make PYTHON=...'." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "'$(PYTHON)' is $$($(PYTHON) --version 2>&1); 3.11 or newer is needed: 'make PYTHON=python3.12'." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "'$(PYTHON)' cannot make virtual environments. Run 'sudo apt-get install python3-venv'." >&2; exit 1; }
	@$(PYTHON) -m venv .venv

.cache/lock/venv/.uv-$(UV_VERSION): | $(VENV_PYTHON)
	@$(VENV_PYTHON) -m venv .cache/lock/venv
	@.cache/lock/venv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $@
