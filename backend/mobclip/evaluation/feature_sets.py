"""The sets of columns that an evaluation puts side by side: embeddings, raw columns, and GeoCLIP where it is installed."""

import numpy as np

from mobclip.bundle import inference
from mobclip.bundle.store import Bundle
from mobclip.evaluation import ablation
from mobclip.evaluation.baselines import geoclip
from mobclip.progress import Progress, no_progress, subrange

RAW_COLUMNS = "raw columns"


def feature_sets(
    name: str, embeddings: np.ndarray, raw: np.ndarray | None, lonlat: np.ndarray, progress: Progress = no_progress
) -> dict[str, np.ndarray]:
    """Sets of columns by name, the embeddings first.

    Args:
        name: of the embeddings.
        embeddings: float n x d.
        raw: raw columns to compare with, n x k, or None.
        lonlat: degrees, float n x 2, for GeoCLIP.
    """
    plain = {} if raw is None else {RAW_COLUMNS: raw}
    return {name: embeddings, **plain, **geoclip(lonlat, progress)}


def embeddings_by_modality(
    bundle: Bundle, columns: np.ndarray, progress: Progress = no_progress
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Embeddings of columns, float32 n x dimension, and by modality those made without it.

    Args:
        columns: float n x inputs, in the units and the order of the card; NaN is missing.
    """
    embeddings = inference.embed_features(bundle, columns, subrange(progress, 0.0, 0.2))
    return embeddings, ablation.embed_without_each(bundle, columns, subrange(progress, 0.2, 1.0))
