"""Draw which folder of the backend imports which: draw_layout.py [FILE.png], by default docs/images/layout.png.

Folders stand in rows: each imports only from rows below its own. The picture comes from the imports of the code, also of those
inside functions.
"""

import argparse
import ast
from graphlib import TopologicalSorter
from pathlib import Path

from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "backend/mobclip"
HOLDS = {  # what a box says under its name; modules that nearly all import, such as errors, have no box
    "api": "mobclip.load",
    "analysis": "clusters, similarity, reduction",
    "benchmark": "open benchmark of encoders",
    "bundle": "models on disk, inference",
    "cli": "the mobclip command",
    "evaluation": "folds, metrics, baselines",
    "features": "modalities from layers",
    "geo": "H3 cells, areal interpolation",
    "io": "tables, containers",
    "osm": "OpenStreetMap extracts",
    "prediction": "fit, predict, explain",
    "probe": "ridge, trees, k-NN, MLP",
    "published": "import of published encoders",
    "report": "HTML reports",
    "sklearn": "LocationEmbedding",
    "tasks": "one function a worker task",
    "train": "training (needs torch)",
    "uncertainty": "intervals, applicability",
    "worker": "serves QGIS",
}
WIDTH, HEIGHT, GAP = 1.5, 0.62, 0.25


def main() -> None:
    """Draw to the given file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=ROOT / "docs/images/layout.png", help="PNG to write")
    target = parser.parse_args().file
    target.parent.mkdir(parents=True, exist_ok=True)
    draw(imports_between_folders(), target)
    print(f"• Drew {target}")


def imports_between_folders() -> dict[str, set[str]]:
    """For each folder of the package, and each module at its top, which others it imports."""
    graph: dict[str, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "mobclip":
                names = [f"{node.module}.{alias.name}".split(".")[1] for alias in node.names]
                graph.setdefault(own, set()).update(set(names) & set(HOLDS) - {own})
    return {folder: imported for folder, imported in graph.items() if folder in HOLDS}


def rows_of(graph: dict[str, set[str]]) -> dict[str, int]:
    """The row of each folder, 0 at the bottom: one above the highest that it imports."""
    rows: dict[str, int] = {}
    for folder in TopologicalSorter(graph).static_order():
        rows[folder] = 1 + max((rows[imported] for imported in graph.get(folder, ())), default=-1)
    return rows


def draw(graph: dict[str, set[str]], target: Path) -> None:
    """Boxes by row, and an arrow to each import that does not follow from others."""
    rows = rows_of(graph)
    by_row = [sorted(folder for folder in rows if rows[folder] == row) for row in range(max(rows.values()) + 1)]
    widest = max(map(len, by_row))
    place = {}
    for row, folders in enumerate(by_row):
        for column, folder in enumerate(folders):
            left = (widest - len(folders)) / 2 * (WIDTH + GAP) + column * (WIDTH + GAP)
            place[folder] = left, row * (HEIGHT + 0.45)
    figure = Figure(figsize=(widest * (WIDTH + GAP) + 0.4, len(by_row) * (HEIGHT + 0.45) + 0.2), layout="constrained")
    axes = figure.subplots()
    for folder, imported in graph.items():
        for other in imported - {far for near in imported for far in reachable(graph, near)}:
            (x, y), (to_x, to_y) = place[folder], place[other]
            ends = (x + WIDTH / 2, y), (to_x + WIDTH / 2, to_y + HEIGHT)
            axes.add_patch(FancyArrowPatch(*ends, arrowstyle="-|>", mutation_scale=9, color="#8b949e", linewidth=0.9))
    for folder, (x, y) in place.items():
        axes.add_patch(
            FancyBboxPatch((x, y), WIDTH, HEIGHT, boxstyle="round,pad=0,rounding_size=0.08", fc="#e6f4f2", ec="#0b7a75")
        )
        axes.text(
            x + WIDTH / 2,
            y + 0.4,
            folder if (PACKAGE / f"{folder}.py").is_file() else f"{folder}/",
            ha="center",
            va="center",
            fontsize=10,
            fontweight="bold",
        )
        axes.text(x + WIDTH / 2, y + 0.17, HOLDS[folder], ha="center", va="center", fontsize=6.2)
    axes.set(xlim=(-0.1, widest * (WIDTH + GAP)), ylim=(-0.15, len(by_row) * (HEIGHT + 0.45)), aspect="equal")
    axes.axis("off")
    figure.savefig(target, dpi=130)


def reachable(graph: dict[str, set[str]], folder: str) -> set[str]:
    """All that a folder imports, also through others."""
    found: set[str] = set()
    waiting = list(graph.get(folder, ()))
    while waiting:
        other = waiting.pop()
        if other not in found:
            found.add(other)
            waiting += graph.get(other, ())
    return found


if __name__ == "__main__":
    main()
