"""SECURITY.md says who publishes each package that is installed for users."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_each_locked_package_has_its_publisher_in_the_table():
    text = (
        (ROOT / "SECURITY.md")
        .read_text(encoding="utf-8")
        .split("## Who publishes what is installed")[1]
        .split("\n## ")[0]
    )
    listed = {name for row in re.findall(r"^\| .* \| (.*) \|$", text, re.MULTILINE) for name in re.split(r"[,;] ", row)}
    listed = {name.split(" (")[0] for name in listed} - {"Packages"}
    locks = (ROOT / "backend" / "locks").glob("*.txt")
    locked = {
        name for path in locks for name in re.findall(r"^([\w.-]+)==", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert listed == locked
