# Every job of the project is a target here; `make help` lists them.

.DEFAULT_GOAL := help
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
SETUP := tools/setup.sh

.PHONY: help brief test setup check lint types layers clean lock

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

brief: $(VENV)/.ready ## write the brief of the articles in seeds/ to build/
	$(BIN)/briefing build seeds -o build

test: $(VENV)/.ready-dev ## run the tests, with coverage
	$(BIN)/python -m pytest -n 2 --dist loadfile --cov --cov-report=term

setup: $(VENV)/.ready-dev ## make the environment, for users and developers

check: lint types layers test ## run every check: style, types, layers, tests

lint: $(VENV)/.ready-dev ## style and correctness, by ruff
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready-dev ## types, by mypy
	$(BIN)/mypy

layers: $(VENV)/.ready-dev ## direction of imports, by import-linter
	$(BIN)/lint-imports

lock: $(VENV)/.ready-dev ## write the lock files anew, with the newest versions
	$(SETUP) lock

clean: ## remove the environment, the caches and the outputs
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage dist
	find build -mindepth 1 ! -name .gitkeep -delete
	find briefing tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.ready: requirements.lock pyproject.toml $(SETUP)
	$(SETUP) requirements.lock
	@touch $@

$(VENV)/.ready-dev: requirements-dev.lock pyproject.toml $(SETUP)
	$(SETUP) requirements-dev.lock
	@touch $(VENV)/.ready $@
