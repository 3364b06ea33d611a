"""Fit the coefficients of estimated flows: python -m recipes.flows.train --data FOLDER.

Writes the coefficients to the package, and prints how well each country is estimated by those of the others (docs/flows.md).
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from mobclip.features.flow_models import FILE
from recipes.command import run as run_command
from recipes.command import with_progress
from recipes.flows.countries import read_countries
from recipes.flows.fit import Sample, fit
from recipes.flows.scores import METHODS, Score, held_out_scores

DIGITS = 6
ATTRIBUTION = [
    "American Community Survey 2011-15, county to county commuting, US Census Bureau (public domain)",
    "INEGI, Censo de Población y Vivienda 2020",
    "Bundesagentur für Arbeit, Pendlerverflechtungen 2022 (dl-de/by-2-0); Statistisches Bundesamt",
    "CBS and Kadaster, Netherlands 2016",
    "Population: © Kontur, CC BY 4.0",
]


def main(
    data: Annotated[Path, typer.Option(help="Folder of the data (docs/flows.md).")],
    out: Annotated[Path, typer.Option(help="File of the coefficients, .json.")] = FILE,
) -> None:
    """Fit the coefficients to all countries, and judge them in each by those of the others."""
    countries = with_progress("Reading the data", lambda progress: read_countries(data))
    scores = with_progress("Judging", lambda progress: held_out_scores(countries, progress))
    coefficients = fit([Sample.of(country) for country in countries])
    rounded = {
        name: {term: float(f"{value:.{DIGITS}g}") for term, value in terms.items()}
        for name, terms in asdict(coefficients).items()
    }
    content = {
        "fitted_to": [country.name for country in countries],
        "attribution": ATTRIBUTION,
        "coefficients": rounded,
    }
    out.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for row in table(scores):
        typer.echo(row)


def table(scores: list[Score]) -> list[str]:
    """Rows of a table in Markdown: of each country and measure the models, and how far the learned one is ahead."""
    titles = ["Held out", "Measure", *METHODS, "learned ahead of gravity", "of radiation"]
    rows = [f"| {' | '.join(titles)} |", "|---" * len(titles) + "|"]
    for country, measure in dict.fromkeys((score.country, score.measure) for score in scores):
        own = {score.method: score for score in scores if (score.country, score.measure) == (country, measure)}
        values = [with_interval(own[method].value, own[method].low, own[method].high) for method in METHODS]
        ahead = [with_interval(*own["learned"].ahead[other], sign="+") for other in METHODS[1:]]
        rows.append(f"| {' | '.join([country, measure, *values, *ahead])} |")
    return rows


def with_interval(value: float, low: float, high: float, sign: str = "") -> str:
    """A number with its interval."""
    return f"{value:{sign}.2f} ({low:{sign}.2f} to {high:{sign}.2f})"


if __name__ == "__main__":
    run_command(main, "train-flows")
