"""Write the models that come with MobCLIP as files to attach to a release, each named after its version: us-open-1.1.0.mobclip.

python tools/release_models.py FOLDER
"""

import argparse
from pathlib import Path

from mobclip.bundle.store import BUILT_IN, SUFFIX, open_bundle, write_copy


def write_models(folder: Path) -> list[Path]:
    """Write each to a folder, which is made where it is not there; the paths of the files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for path in sorted(path for path in BUILT_IN.iterdir() if (path / "card.json").is_file()):
        bundle = open_bundle(path)
        target = folder / f"{bundle.card.name}-{bundle.card.version}{SUFFIX}"
        paths.append(write_copy(bundle, target).path)
    return paths


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    for written in write_models(parser.parse_args().folder):
        print(f"• Wrote {written}")
