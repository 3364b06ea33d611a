"""The groups of packages that the backend can be installed with. Imports no QGIS."""

from ..translation import tr_later

CORE = "core"  # without which the backend does nothing
LABELS = {  # of the others: what they are for
    "boosting": tr_later("Boosted trees, evaluating embeddings, comparing encoders"),
    "reports": tr_later("Reports"),
    "import": tr_later("Importing encoders"),
    "files": tr_later("Tables of scores"),
    "rasters": tr_later("Rasters"),
    "train": tr_later("Training models of your own"),
}
GROUPS = (CORE, *LABELS)
