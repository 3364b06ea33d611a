"""The plugin cannot import the backend: its copies of choices and defaults are those of the backend."""

import pytest

from mobclip.bundle.store import AUTO
from mobclip.packages import GROUPS
from mobclip.tasks.parameters import describe

COPIES = (
    # constant, operation and parameter of the backend, and what of it
    ("FINEST_RESOLUTION", "grid", "resolution", "maximum"),
    ("PREDICATES", "grid", "predicate", "choices"),
    ("MAX_CELLS", "grid", "max_cells", "default"),
    ("DEFAULT_MODEL", "embed", "model", "default"),
    ("POLYGON_WEIGHTS", "embed", "weight", "choices"),
    ("CLUSTERS", "cluster", "clusters", "default"),
    ("SEED", "cluster", "seed", "default"),
    ("COMPONENTS", "reduce", "components", "default"),
    ("MAX_FLOWS", "map_flows", "max_flows", "default"),
    ("MIN_FLOW", "map_flows", "min_flow", "default"),
    ("MIN_FLOW", "mobility", "min_flow", "default"),
    ("TOP_SHARE", "mobility", "top_share", "default"),
    ("FLOW_METHODS", "estimate_flows", "method", "choices"),
    ("COMMUTERS", "estimate_flows", "commuters", "default"),
    ("KEPT_SHARE", "estimate_flows", "top_share", "default"),
    ("MIN_FLOW", "estimate_flows", "min_flow", "default"),
    ("TRAINED_ENCODERS", "train", "encoder", "choices"),
    ("DEVICES", "train", "device", "choices"),
    ("STEPS", "train", "steps", "default"),
    ("SEED", "train", "seed", "default"),
    ("PROBES", "fit", "probe", "choices"),
    ("PROBES", "evaluate", "probes", "choices"),
    ("PROBES", "compare", "probes", "choices"),
    *(("TASKS", name, "task", "choices") for name in ("fit", "evaluate", "compare")),
    *(("TRANSFORMS", name, "transform", "choices") for name in ("fit", "evaluate", "compare")),
    *(("POSITIONS", name, "position", "choices") for name in ("fit", "evaluate")),
    ("FIT_POSITION", "fit", "position", "default"),
    ("EVALUATE_POSITION", "evaluate", "position", "default"),
    ("PREDICTION_FIELD", "predict", "name", "default"),
    ("STATISTICS", "predict", "method", "choices"),
    ("STATISTICS", "aggregate", "method", "choices"),
    ("CONTROL_TOTAL_STATISTIC", "predict", "method", "default"),
    ("AGGREGATE_STATISTIC", "aggregate", "method", "default"),
    ("EXAMPLES", "explain", "examples", "default"),
    ("MAX_EXAMPLES", "explain", "examples", "maximum"),
    ("MIN_POINTS", "poi", "min_points", "default"),
    ("MAX_CATEGORIES", "poi", "max_categories", "default"),
    ("OSM_CATEGORY", "poi", "osm_category", "default"),
    ("RADIUS", "imagery", "radius", "default"),
    ("RASTER_STATISTICS", "imagery", "statistics", "choices"),
    ("RASTER_EMBEDDINGS", "imagery", "embedding", "choices"),
    ("PUBLISHED_ENCODERS", "import", "kind", "choices"),
    ("HARMONICS_VARIANTS", "import", "variant", "choices"),
)
FIRST_IS_DEFAULT = (
    ("RASTER_STATISTICS", "imagery", "statistics"),
    ("RASTER_EMBEDDINGS", "imagery", "embedding"),
    ("PREDICATES", "grid", "predicate"),
    ("POLYGON_WEIGHTS", "embed", "weight"),
    ("PROBES", "fit", "probe"),
    *(("TASKS", name, "task") for name in ("fit", "evaluate", "compare")),
    *(("TRANSFORMS", name, "transform") for name in ("fit", "evaluate", "compare")),
    ("HARMONICS_VARIANTS", "import", "variant"),
    ("TRAINED_ENCODERS", "train", "encoder"),
    ("DEVICES", "train", "device"),
    ("FLOW_METHODS", "estimate_flows", "method"),
)


@pytest.fixture(scope="module")
def ours():
    """The plugin's constants."""
    from mobclip_qgis.shared import choices

    return {name: value for name, value in vars(choices).items() if name.isupper()}


@pytest.fixture(scope="module")
def theirs():
    return describe()


def as_json(value):
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("constant, operation, parameter, fact", COPIES)
def test_a_copy_equals_the_original(ours, theirs, constant, operation, parameter, fact):
    assert as_json(ours[constant]) == theirs[operation][parameter][fact]


@pytest.mark.parametrize("constant, operation, parameter", FIRST_IS_DEFAULT)
def test_the_first_choice_is_the_default(ours, theirs, constant, operation, parameter):
    assert ours[constant][0] == theirs[operation][parameter]["default"]


def test_several_probes_the_level_and_the_input_of_onnx_graphs(ours, theirs):
    for operation in ("evaluate", "compare"):
        assert list(theirs[operation]["probes"]["default"]) == [ours["PROBES"][0]]
    assert ours["INTERVAL_LEVEL_PERCENT"] == 100 * theirs["predict"]["level"]["default"]
    declaration = theirs["import"]["declaration"]
    for constant, parameter in (("INPUT_ORDERS", "input_order"), ("INPUT_UNITS", "unit")):
        assert list(ours[constant]) == declaration[parameter]["choices"]
        assert ours[constant][0] == declaration[parameter]["default"]


def test_no_constant_is_left_out(ours):
    compared = {constant for constant, *_ in COPIES}
    others = {
        "AUTO_MODEL",
        "BUILT_IN_MODEL",
        "INTERVAL_LEVEL_PERCENT",
        "INPUT_ORDERS",
        "INPUT_UNITS",
        "PACKAGE_GROUPS",
        "GROUP_LABELS",
        "LABELS",
    }
    assert set(ours) == compared | others


def test_the_model_that_is_chosen_by_the_places(ours):
    assert ours["AUTO_MODEL"] == AUTO


def test_groups_of_packages(ours):
    assert ["core", *ours["PACKAGE_GROUPS"]] == list(GROUPS)


def test_every_choice_has_a_label_and_no_label_is_unused(ours):
    choices = {value for constant in ours.values() if isinstance(constant, tuple) for value in constant}
    assert set(ours["LABELS"]) == choices
    assert len(set(ours["LABELS"].values())) == len(choices) and all(ours["LABELS"].values())
