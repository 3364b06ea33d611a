# MobCLIP for QGIS. `make help` lists the targets; each does the set-up that it needs and is quick the second time.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup stage demo docs docs-images lint format test abuse nightly zip wheel models bench matrix locks \
	train-us train-us2 train-mx ablations clean

DATA ?= data
DEVICE ?= cpu
REGION ?= us
SIZE ?= small
SEED ?= 0

help:          ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

setup:         ## QGIS (through apt where it is missing), the backend in .venv/, the plugin in build/plugins/
	@tools/setup.sh qgis backend
	@$(MAKE) --no-print-directory stage

stage:         ## only the plugin in build/plugins/
	@.venv/bin/python tools/stage.py build/plugins

demo: setup    ## maps of Ohio from the included model, through qgis_process: build/demo/
	@tools/with_qgis.sh .venv/bin/python tools/demo.py build/demo

docs: setup    ## the docs as pages, links checked: build/docs/index.html
	@tools/setup.sh docs
	@tools/with_qgis.sh /usr/bin/python3 tools/docs/declarations.py build/docs-algorithms.json
	@PYTHONPATH=backend SOURCE_DATE_EPOCH=0 NO_MKDOCS_2_WARNING=1 .venv/bin/python -m mkdocs build --strict
	@echo "• Built build/docs/index.html"

docs-images: setup    ## the pictures of the algorithms for the docs, from QGIS's window under Xvfb and from Chromium
	@.venv/bin/python -m pip download --quiet --disable-pip-version-check --no-deps -d build/weights geoclip==1.3.0
	@.venv/bin/python tools/docs/pictures.py --weights build/weights/geoclip-1.3.0-py3-none-any.whl

lint:          ## check format, style and types (ruff, mypy), as CI does; `make format` fixes what it can
	@tools/setup.sh backend train lint
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy

format:        ## format all Python files and fix what ruff can
	@tools/setup.sh backend lint
	@.venv/bin/ruff check --fix --quiet .
	@.venv/bin/ruff format .

test:          ## all tests, on the real QGIS
	@tools/setup.sh qgis backend tests
	@$(MAKE) --no-print-directory stage
	@tools/test.sh

abuse: setup   ## hostile files, messages, signals and disks: make abuse [SIZE=nightly] [SEED=n]; failures in build/abuse/
	@tools/setup.sh tests
	@PYTHONPATH=backend tools/with_qgis.sh .venv/bin/python -m tools.abuse --size $(SIZE) --seed $(SEED)

nightly:       ## what takes an hour or more: set-up from the package index, PostGIS, Spark, abuse at its full size, and matrix
	@tools/setup.sh qgis tests postgis spark
	@.venv/bin/python -m pytest -v -s tests/nightly
	@$(MAKE) --no-print-directory abuse SIZE=nightly
	@$(MAKE) --no-print-directory matrix

zip: docs      ## dist/mobclip_qgis-VERSION.zip, to install in QGIS, checked as the plugin site does
	@tools/setup.sh lint
	@rm -f dist/mobclip_qgis-*.zip
	@.venv/bin/python tools/stage.py --zip dist
	@.venv/bin/python tools/check_zip.py dist/mobclip_qgis-*.zip

wheel:         ## dist/mobclip-VERSION-py3-none-any.whl, the backend with its models for pip, checked by twine
	@tools/setup.sh wheel
	@rm -f dist/mobclip-*.whl
	@.venv/bin/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation -w dist ./backend
	@.venv/bin/python -m twine check --strict dist/mobclip-*.whl

models:        ## dist/NAME-VERSION.mobclip, the models that come with it as files of a release, by which users keep this version
	@tools/setup.sh backend
	@.venv/bin/python tools/release_models.py dist

bench: setup   ## timings as ratios in one run: make bench [DEVICE=cuda]
	@tools/setup.sh rivals
	@.venv/bin/python benchmarks/embed.py
	@.venv/bin/python benchmarks/evaluate.py
	@.venv/bin/python benchmarks/published.py
	@.venv/bin/python benchmarks/large_tables.py
	@tools/with_qgis.sh .venv-qgis/bin/python benchmarks/qgis_embed.py
	@tools/with_qgis.sh .venv-qgis/bin/python benchmarks/region.py
	@.venv/bin/python benchmarks/aggregation.py
	@.venv/bin/python benchmarks/trips.py
	@.venv/bin/python benchmarks/graph.py
	@.venv/bin/python benchmarks/propagation.py --device $(DEVICE)
	@.venv/bin/python benchmarks/training_step.py --device $(DEVICE)

matrix:        ## the plugin's tests on QGIS 3.40 and 3.44, each in its own Debian (as root)
	@tools/matrix.sh

locks:         ## lock the newest versions of the backend's packages for each platform: backend/locks/
	@tools/setup.sh backend lint
	@PATH=$$PWD/.venv/bin:$$PATH .venv/bin/python tools/locks.py

train-us: OUT ?= backend/mobclip/models/us-open
train-us:      ## train us-open: make train-us DATA=folder [OUT=folder] [DEVICE=cuda]
	@tools/setup.sh train
	@PYTHONPATH=backend .venv/bin/python -m recipes.us.train --data "$(DATA)" --out "$(OUT)" --device $(DEVICE)

train-us2: OUT ?= build/us-open-2
train-us2:     ## train the model of the whole United States: make train-us2 DATA=folder [OUT=folder] [DEVICE=cuda]
	@tools/setup.sh train
	@PYTHONPATH=backend .venv/bin/python -m recipes.us2 --data "$(DATA)" --out "$(OUT)" --device $(DEVICE)

train-mx: OUT ?= backend/mobclip/models/mx-open
train-mx:      ## train mx-open: make train-mx DATA=folder [OUT=folder] [DEVICE=cuda]
	@tools/setup.sh train
	@PYTHONPATH=backend .venv/bin/python -m recipes.mexico.train --data "$(DATA)" --out "$(OUT)" --device $(DEVICE)

ablations:     ## what each input of a model is worth: make ablations REGION=us|mexico DATA=folder [DEVICE=cuda]
	@tools/setup.sh train
	@PYTHONPATH=backend .venv/bin/python -m recipes.$(REGION).ablations --data "$(DATA)" --device $(DEVICE)

clean:         ## remove everything that these targets created
	rm -rf build dist .venv .venv-qgis
