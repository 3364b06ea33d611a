"""The command line: python -m tools.abuse [--size small|nightly] [--seed N] [KIND …], or --replay FOLDER."""

import argparse
import sys
from pathlib import Path

from tools.abuse.qgis import is_available
from tools.abuse.runner import ROOT, Plan, replay, run

SIZES = {  # cases by kind; one of protocol has 20 lines
    "small": {
        "bundles": 48,
        "predictors": 48,
        "checkpoints": 32,
        "graphs": 24,
        "csv": 24,
        "parquet": 24,
        "geopackages": 24,
        "protocol": 4,
        "kills": 6,
        "disks": 10,
        "pairs": 1,
        "names": 15,
        "qgis kills": 1,
        "qgis disks": 1,
        "qgis files": 1,
    },
    "nightly": {
        "bundles": 2_600,
        "predictors": 2_600,
        "checkpoints": 1_500,
        "graphs": 700,
        "csv": 900,
        "parquet": 900,
        "geopackages": 900,
        "protocol": 100,
        "kills": 160,
        "disks": 170,
        "pairs": 30,
        "names": 141,
        "qgis kills": 40,
        "qgis disks": 30,
        "qgis files": 50,
    },
}


def main() -> int:
    """Run what the command line asks for; 1 where a case failed."""
    parser = argparse.ArgumentParser(
        prog="abuse", description="Hostile files, messages, signals and disks, tried on the commands."
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"{', '.join(SIZES['small'])}; default all")
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--resume", action="store_true", help="leave out what an earlier run with this seed has tried")
    parser.add_argument("--replay", type=Path, metavar="FOLDER", help="try again a case that was kept")
    arguments = parser.parse_args()
    if arguments.replay is not None:
        outcome = replay(arguments.replay)
        print(outcome.what, outcome.said, *(outcome.problems or ("nothing is wrong",)), sep="\n")
        return int(bool(outcome.problems))
    sizes = SIZES[arguments.size]
    kinds = [kind for kind in sizes if kind in arguments.kinds or not arguments.kinds]
    counts = {kind: sizes[kind] for kind in kinds if is_available() or not kind.startswith("qgis")}
    if len(counts) < len(kinds):
        print(
            "Kinds that need QGIS are left out: there is no qgis_process, or the plugin is not staged; make abuse has both."
        )
    plan = Plan(counts=counts, seed=arguments.seed, folder=ROOT / "build/abuse", processes=arguments.processes)
    result = run(plan, arguments.resume)
    for kind, count in result.items():
        print(f"{kind}: {count['tried']:,} tried, {count['failed']:,} failed")
    failed = sum(count["failed"] for count in result.values())
    print(f"In all {sum(count['tried'] for count in result.values()):,} tried, {failed:,} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
