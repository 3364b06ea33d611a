"""The file in docs/training.md trains a model as it stands."""

import re
import textwrap
from pathlib import Path

import pytest
import toy_region

pytest.importorskip("torch")

from mobclip.train.plan import read_plan
from mobclip.train.training import train_region

DOCS = Path(__file__).parents[2] / "docs/training.md"


def test_the_documented_file_trains_a_model(tmp_path):
    toy_region.write_region(tmp_path)
    [text] = re.findall(r"^    # region\.toml\n(?:    .*\n|\n)+", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    (tmp_path / "region.toml").write_text(textwrap.dedent(text), encoding="utf-8")
    plan = read_plan(tmp_path / "region.toml", settings=toy_region.QUICK)
    bundle = train_region(plan, tmp_path / "region.mobclip", device="cpu")
    assert bundle.card.title == "Helsinki" and bundle.card.domain.text == "Helsinki"
    assert bundle.card.attribution == ("© OpenStreetMap contributors",)
    assert {"ages", "wealth"} <= set(bundle.card.scores["R² of a group of columns predicted from the others"])
