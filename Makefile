# Citytrainer Desktop. Two commands matter: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test setup check unit crawl tour bench lock translations clean

run: setup
	@$(BIN)/python packaging/run_here.py

test: setup check unit

setup: $(READY)

$(READY): pyproject.toml constraints.txt packaging/system_libraries.py packaging/compile_translations.py
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python packaging/system_libraries.py
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@

# The compiled translations are made, never kept: they follow the .po files.
translations: $(READY)
	@$(BIN)/python packaging/compile_translations.py

check: translations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# PySide now and then ends a whole process (ui/garbage.py says more). What failed is run once more,
# by itself and named: a fault of ours fails again.
unit: translations
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 --dist loadfile || \
		QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -v --last-failed --last-failed-no-failures none

# Every page, menu and dialog of the window opened and pressed, in both languages: what is cut off,
# without a name, or in the wrong language. Run it after a change of the window.
crawl: translations
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 -m crawl tests/journeys

# The whole main job on the demonstration organisation: pictures of pages and prints.
tour: translations
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/tour.py build/tour

# Speed, as ratios against a baseline in the same run; never part of `make test`.
bench: translations
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -s tests/benchmarks -o python_files="bench_*.py" -o "pythonpath=tests/benchmarks tests/ui"

lock: setup
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --no-header --no-annotate \
		--no-emit-index-url --extra dev --output-file constraints.txt pyproject.toml

clean:
	rm -rf build dist $(VENV)
