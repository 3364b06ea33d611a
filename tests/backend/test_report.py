"""Reports as HTML, from real evaluations of small made-up places."""

import base64
import io
import re
from html.parser import HTMLParser
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from mobclip.errors import Cancelled, InputError
from mobclip.evaluation.evaluate import compare, evaluate
from mobclip.evaluation.results import AblationResult
from mobclip.probe.labels import labels_of
from mobclip.report.page import write_comparison, write_html

ROWS, REGIONS = 260, 8
CLOSED_BY_THEMSELVES = {"meta", "img", "source"}


@pytest.fixture(scope="module")
def places():
    rng = np.random.default_rng(0)
    region = np.arange(ROWS) % REGIONS
    centres = np.column_stack([np.linspace(-118, -76, REGIONS), 37 + 6 * np.sin(np.arange(REGIONS))])
    matrix = rng.normal(size=(ROWS, 6))
    signal = 4 + matrix @ [1.2, -0.8, 0.5, 0, 0, 0] + 0.5 * rng.normal(size=ROWS)
    return SimpleNamespace(
        matrix=matrix,
        lonlat=centres[region] + rng.normal(scale=1.2, size=(ROWS, 2)),
        region=np.array([f"region {number}" for number in region]),
        signal=signal,
    )


@pytest.fixture(scope="module")
def numbers(places):
    """An evaluation of numbers with everything that a report can show."""
    features = {"embeddings": places.matrix, "2 raw <columns>": places.matrix[:, 1:3]}
    return evaluate(features, labels_of("income & rent", places.signal), places.lonlat, places.region)


@pytest.fixture(scope="module")
def numbers_page(numbers, tmp_path_factory):
    path = tmp_path_factory.mktemp("reports") / "rapport é.html"
    write_html(numbers, path)
    return Page(path)


@pytest.fixture(scope="module")
def classes(places):
    names = np.array(["low", "middle", "high", "very high indeed"])[np.digitize(places.signal, [3, 4.2, 5.4])]
    return evaluate(
        {"embeddings": places.matrix},
        labels_of("group", names.tolist()),
        places.lonlat,
        with_learning_curve=False,
        with_baselines=False,
    )


class Page(HTMLParser):
    """A page taken apart: texts, cells of tables by row, pictures, and all attributes that may lead elsewhere."""

    def __init__(self, path):
        super().__init__()
        self.source = path.read_text(encoding="utf-8")
        self.open, self.texts, self.tables, self.pictures, self.leads, self.values = [], [], {}, [], [], []
        self.feed(self.source)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.leads += [value for key, value in found.items() if key in ("src", "srcset", "href", "data", "action")]
        if tag == "img":
            self.pictures.append(found)
        if tag == "table":
            self.rows = self.tables.setdefault(found["class"], [])
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            assert tag == "td" or "scope" in found
            self.rows[-1].append([])
        if tag == "data":
            self.rows[-1][-1].append(float(found["value"]))
        if tag not in CLOSED_BY_THEMSELVES:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, text):
        if self.open and self.open[-1] != "style":
            self.texts.append(text.strip())
            if set(self.open) & {"td", "th"} and text.strip():
                self.rows[-1][-1].append(text.strip())

    @property
    def text(self):
        return re.sub(r"\s+", " ", " ".join(self.texts)).strip()

    def cells(self, table):
        """The rows of a table below its head."""
        return self.tables[table][1:]


def picture(uri):
    kind, content = uri.split(",", 1)
    assert kind == "data:image/png;base64"
    image = Image.open(io.BytesIO(base64.b64decode(content, validate=True)))
    image.load()
    return image


def test_sentences_come_first_and_name_what_was_evaluated(numbers, numbers_page):
    text = numbers_page.text
    assert numbers.sentences and all(sentence in text for sentence in numbers.sentences)
    assert text.index(numbers.sentences[0]) < text.index("Scores and baselines")
    assert f"{ROWS} of {ROWS} places" in text and "income & rent" in text and "2 raw <columns>" in text
    assert "How to read this" in text


def test_the_table_holds_every_score_by_kind_of_folds(numbers, numbers_page):
    kinds = [split.kind for split in numbers.splits]
    rows = {(row[0][0], row[2][0]): row[3:] for row in numbers_page.cells("scores")}
    assert len(rows) * len(kinds) == len(numbers.scores)
    for score in numbers.scores:
        cell = rows[score.features, score.probe][kinds.index(score.folds)]
        assert cell[0] == pytest.approx(score.r2)
        assert cell[1] == f"{score.r2:.3f}".replace("-", "−") or score.r2 == pytest.approx(0, abs=5e-4)


def test_differences_carry_their_verdicts(numbers, numbers_page):
    kinds = [split.kind for split in numbers.splits]
    rows = {(row[0][0], row[1][0]): row[2:] for row in numbers_page.cells("differences")}
    for found in numbers.differences:
        cell = rows[found.than, found.probe][kinds.index(found.folds)]
        assert cell[0] == found.verdict and cell[1] == pytest.approx(found.r2)


def test_all_measures_are_listed(numbers, numbers_page):
    lines = [row for row in numbers_page.cells("measures") if len(row) > 1]
    assert len(lines) == len(numbers.scores)
    assert "RMSE, in units of income & rent" in numbers_page.text


def test_pictures_have_two_themes_and_alternative_texts(numbers_page):
    dark = re.findall(r'media="screen and \(prefers-color-scheme: dark\)" srcset="([^"]+)"', numbers_page.source)
    assert len(dark) == len(numbers_page.pictures) >= 5
    for ours, other in zip(numbers_page.pictures, dark, strict=True):
        light, night = picture(ours["src"]), picture(other)
        assert light.size == night.size and light.width == 2 * int(ours["width"])
        assert ink(light).min() < 60 and ink(night).max() > 200
        assert len(ours["alt"]) > 40


def ink(image):
    """Brightness of what is drawn, 0 to 255; the paper is left clear."""
    drawn = np.asarray(image.convert("RGBA"), dtype=float)
    assert drawn[0, 0, 3] == 0
    return drawn[drawn[:, :, 3] > 200][:, :3].mean(axis=1)  # a palette leaves ink a little clear


def test_the_page_loads_nothing_and_runs_nothing(numbers_page):
    assert all(lead.startswith("data:image/png;base64,") for lead in numbers_page.leads)
    for forbidden in ("<script", "http:", "https:", "@import", "url("):
        assert forbidden not in numbers_page.source


def test_the_page_is_styled_for_dark_screens_and_for_paper(numbers_page):
    assert "@media screen and (prefers-color-scheme: dark)" in numbers_page.source
    assert "@media print" in numbers_page.source and '<html lang="en">' in numbers_page.source


def test_classes_get_a_confusion_matrix_and_their_own_measures(classes, tmp_path):
    write_html(classes, tmp_path / "classes.html", title="Groups of places")
    page = Page(tmp_path / "classes.html")
    assert page.text.startswith("Groups of places") and "4 classes" in page.text
    assert "Confusion matrix" in page.text and "Calibration" in page.text and "McFadden" in page.text
    assert "Balanced accuracy" in page.text and "RMSE" not in page.text
    assert any(figure["alt"].startswith("Confusion matrix of 4 classes") for figure in page.pictures)


def test_counts_and_lost_modalities_are_drawn(places, tmp_path):
    from dataclasses import replace

    counts = labels_of("shops", np.round(np.exp(places.signal / 3)), "counts")
    found = evaluate(
        {"embeddings": places.matrix}, counts, places.lonlat, with_learning_curve=False, with_baselines=False
    )
    losses = [
        AblationResult(modality=name, folds=found.splits[0].kind, loss=loss, low=loss - 0.02, high=loss + 0.02)
        for name, loss in (("poi", 0.1), ("flows", 0.2))
    ]
    write_html(replace(found, ablation=losses), tmp_path / "counts.html")
    page = Page(tmp_path / "counts.html")
    assert "shops: counts" in page.text
    assert any("flows 0.200, poi 0.100" in figure["alt"] for figure in page.pictures)


def test_a_comparison_ranks_models_and_shows_pairwise_differences(places, tmp_path):
    features = {"poor": places.matrix[:, 3:], "good": places.matrix, "fair": places.matrix[:, 1:3]}
    found = compare(features, labels_of("income", places.signal), places.lonlat, with_baselines=False)
    write_comparison(found, tmp_path / "comparison.html")
    page = Page(tmp_path / "comparison.html")
    ranking = page.cells("ranking")
    assert [row[1][0] for row in ranking] == ["good", "fair", "poor"]
    assert ranking[0][3] == ["better"] and ranking[-1][3] == ["–"]
    assert [row[0][0] for row in page.cells("differences")] == [
        "good against fair",
        "good against poor",
        "fair against poor",
    ]
    assert all(cell[0] != "–" for row in page.cells("differences") for cell in row[2:])
    assert all(sentence in page.text for sentence in found.sentences)


def test_places_on_both_sides_of_the_antimeridian_stay_together():
    from mobclip.report.maps import robust_extent, unwrap_longitudes

    fiji = np.array([[179.5, -17], [-179.6, -16.5], [178, -18]])
    west, east, south, north = robust_extent(unwrap_longitudes(fiji))
    assert 177 < west < east < 182 and -19 < south < north < -16
    assert unwrap_longitudes(fiji[:1]) == pytest.approx(fiji[:1])


def test_a_report_that_cannot_be_written_or_is_cancelled_leaves_what_was_there(classes, tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        write_html(classes, tmp_path / "absent" / "report.html")
    path = tmp_path / "report.html"
    path.write_text("before", encoding="utf-8")

    def cancel(fraction, text=""):
        raise Cancelled

    with pytest.raises(Cancelled):
        write_html(classes, path, progress=cancel)
    assert path.read_text(encoding="utf-8") == "before" and [file.name for file in tmp_path.iterdir()] == [
        "report.html"
    ]


def test_the_worker_starts_without_what_only_reports_need():
    import subprocess
    import sys

    code = "import sys, mobclip.worker, mobclip.tasks; print(*sorted({'matplotlib', 'jinja2'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == ""


def test_an_evaluation_without_files_needs_no_package_of_reports():
    import subprocess
    import sys

    code = (
        "import sys; from mobclip.report.files import write_files; write_files([], None, None); "
        "print(*sorted({'matplotlib', 'jinja2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == ""
