"""Published encoders: checkpoints of their exact shapes with random weights, against references in float64."""

import json
import math
import subprocess
import sys
import zipfile
from itertools import pairwise
from pathlib import Path

import mpmath
import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper
from scipy.special import sph_harm_y

from mobclip.bundle import inference
from mobclip.bundle.missing import remarks
from mobclip.bundle.places import places_of_points
from mobclip.errors import InputError
from mobclip.geo.harmonics import degrees_and_orders
from mobclip.published import harmonics
from mobclip.published.any_onnx import OnnxSpec, read_onnx_spec
from mobclip.published.importer import import_encoder
from mobclip.published.onnx_builder import Graph
from mobclip.report.model_card import information

torch = pytest.importorskip("torch")

BACKEND = Path(__file__).parents[2] / "backend"
POLES_AND_SEAM = [[0, 90], [77, -90], [180, 0], [-180, 0], [179.999999, 45], [12, 89.9999], [12, -89.9999], [0, 0]]
EARTH = np.concatenate([POLES_AND_SEAM, np.random.default_rng(0).uniform([-180, -90], [180, 90], (400, 2))])
CHINA = np.random.default_rng(1).uniform([73.5, 18.1], [135.1, 53.6], (400, 2))


def reference(lonlat, degrees):
    """Orthonormal harmonics without the Condon-Shortley phase, float64 n x L^2, by scipy."""
    polar, around = np.radians(90 - lonlat[:, 1]), np.radians(lonlat[:, 0])
    columns = []
    for degree, order in degrees_and_orders(degrees):
        value = sph_harm_y(degree, abs(order), polar, around) * (-1) ** order
        columns.append(value.real if order == 0 else math.sqrt(2) * (value.real if order > 0 else value.imag))
    return np.stack(columns, axis=1)


def authors(lonlat, degrees):
    """The harmonics of MoRA and SatCLIP as they meant them, without the rounding of their closed form."""
    scale = [(-1) ** degree * (math.pi if order == 0 else 1) for degree, order in degrees_and_orders(degrees)]
    return reference(lonlat, degrees) * scale


def computed(add, degrees, lonlat):
    """Harmonics in the order of `degrees_and_orders`; exact ones come in another and say in which."""
    graph = Graph()
    made, order = added if isinstance(added := add(graph, degrees), tuple) else (added, np.arange(degrees**2))
    session = onnxruntime.InferenceSession(graph.finish(made, degrees**2), providers=["CPUExecutionProvider"])
    return session.run(None, {"lonlat": np.asarray(lonlat, dtype=np.float64)})[0][:, np.argsort(order)]


@pytest.mark.parametrize("degrees", [1, 2, 10, 32, 40])
def test_harmonics_are_right_at_all_latitudes(degrees):
    assert np.abs(computed(harmonics.add_exact, degrees, EARTH) - reference(EARTH, degrees)).max() < 2e-6


def legendre(degree, order, x):
    """Derivative of the Legendre polynomial times (1 - x^2)^(order / 2), term by term, for mpmath's many digits."""
    terms = range((degree - order) // 2 + 1)
    total = sum(
        (-1) ** k * math.comb(degree, k) * math.comb(2 * degree - 2 * k, degree) * math.perm(degree - 2 * k, order)
        * x ** (degree - 2 * k - order) for k in terms
    )  # fmt: skip
    return (1 - x**2) ** (mpmath.mpf(order) / 2) * total / 2**degree


@pytest.mark.parametrize("degree, order", [(39, 0), (39, 1), (39, 20), (39, -39), (31, 5), (38, -2)])
def test_harmonics_of_high_degree_are_right_to_sixty_digits_of_mpmath(degree, order):
    places = EARTH[:60]
    found = computed(harmonics.add_exact, 40, places)[:, degree * (degree + 1) + order]
    with mpmath.workdps(60):
        m = abs(order)
        norm = mpmath.sqrt(
            (2 * degree + 1) / (4 * mpmath.pi) * mpmath.factorial(degree - m) / mpmath.factorial(degree + m)
        )
        for value, (lon, lat) in zip(found, places.tolist(), strict=True):
            angle = m * mpmath.radians(lon)
            turn = 1 if order == 0 else mpmath.sqrt(2) * (mpmath.cos(angle) if order > 0 else mpmath.sin(angle))
            expected = norm * legendre(degree, m, mpmath.sin(mpmath.radians(lat))) * turn
            assert value == pytest.approx(float(expected), abs=2e-6)


def test_harmonics_are_continuous_at_the_antimeridian_and_at_the_poles():
    east, west, beyond = computed(harmonics.add_exact, 40, [[180, 50], [-180, 50], [540, 50]])
    assert np.allclose(east, west, atol=1e-6) and np.allclose(east, beyond, atol=1e-6)
    for pole in (90, -90):
        assert computed(harmonics.add_exact, 40, [[lon, pole] for lon in range(0, 360, 40)]).std(axis=0).max() < 1e-6


def test_the_authors_first_harmonics_are_the_published_numbers():
    lonlat = np.array([[30.0, 40.0]])
    found = reference(lonlat, 2) * harmonics.authors_scale(2)
    theta, phi = np.radians(40 + 90), np.radians(30 + 180)
    expected = [0.886226925452758, 0.48860251190292 * np.sin(theta) * np.sin(phi), 1.53499006191973 * np.cos(theta),
                0.48860251190292 * np.sin(theta) * np.cos(phi)]  # fmt: skip
    assert found[0] == pytest.approx(expected, abs=1e-14)


@pytest.mark.parametrize(
    "degree, order, norm, start",
    [
        (3, 1, 0.304697199642977, [7.5, 0, -1.5]),
        (4, 0, 1, [11.6317283965674, 0, -9.97005291134353, 0, 0.997005291134353]),
        (31, 5, 1.04261094425773e-7, [4.41901741157964e15, 0, -2.35439452256292e16, 0, 5.50688888328277e16]),
        (39, 2, 0.00227445624051009, [73370058155256.6, 0, -634603360148063.0, 0, 2.51725999525398e15]),
    ],
)
def test_coefficients_as_trained_are_the_printed_ones_to_the_last_digit(degree, order, norm, start):
    found, found_norm = harmonics.closed_form(degree, order, 40)
    first = 39 - degree + order
    assert found_norm == norm and found[first : first + len(start)].tolist() == start and not found[:first].any()


def test_harmonics_as_trained_err_only_where_the_closed_form_does():
    error = np.abs(computed(harmonics.add_as_trained, 40, EARTH) - authors(EARTH, 40)).max(axis=1)
    latitude = np.abs(EARTH[:, 1])
    assert error[latitude < 40].max() < 1e-5
    assert 0.02 < error[(latitude > 60) & (latitude < 70)].max() < 0.3 < error[latitude > 75].max() < 2


def dense(widths, seed=0, bound=lambda number, inputs: 1 / math.sqrt(inputs)):
    """Weights and biases of a network, drawn as PyTorch and SIREN draw them."""
    draw = torch.Generator().manual_seed(seed)
    layers = []
    for number, (inputs, outputs) in enumerate(pairwise(widths)):
        limit = bound(number, inputs)
        layers.append([(torch.rand(shape, generator=draw, dtype=torch.float64) * 2 - 1) * limit for shape in
                       ((outputs, inputs), (outputs,))])  # fmt: skip
    return layers


def through(layers, state, activate):
    """What the network gives, float64."""
    for number, (weight, bias) in enumerate(layers):
        state = state @ weight.numpy().T + bias.numpy()
        state = activate(number, state) if number + 1 < len(layers) else state
    return state


MORA = [1024, *[512] * 8, 128]


@pytest.fixture(scope="module")
def mora(tmp_path_factory):
    """A checkpoint of the shape of distilled_MobCLIP.pth, and its layers."""
    layers = dense(MORA)
    state = {f"network.{2 * number}.{key}": value for number, layer in enumerate(layers) for key, value in
             zip(("weight", "bias"), layer, strict=True)}  # fmt: skip
    path = tmp_path_factory.mktemp("mora") / "distilled_MobCLIP.pth"
    torch.save({"epoch": 5, "model_state_dict": state}, path)
    return path, layers


def siren(number, inputs):
    return 1 / inputs if number == 0 else math.sqrt(6 / inputs)


def satclip_checkpoint(path, degrees, **settings):
    """A Lightning checkpoint of the shape of satclip-*-lL.ckpt with a little of its image encoder, and its layers."""
    layers = dense([degrees**2, 512, 512, 256], 1, siren)
    names = ["layers.0", "layers.1", "last_layer"]
    state = {f"model.location.nnet.{name}.{key}": value for name, layer in zip(names, layers, strict=True) for key, value in
             zip(("weight", "bias"), layer, strict=True)}  # fmt: skip
    state |= {"model.visual.conv1.weight": torch.zeros(8, 13, 2, 2), "model.logit_scale": torch.tensor(2.6)}
    hyper = {
        "le_type": "sphericalharmonics",
        "pe_type": "siren",
        "legendre_polys": degrees,
        "harmonics_calculation": "analytic",
        "embed_dim": 256,
        "capacity": 512,
        "num_hidden_layers": 2,
        "_instantiator": torch.nn.Identity,
        **settings,
    }
    torch.save(
        {"state_dict": state, "hyper_parameters": hyper, "pytorch-lightning_version": "2.0.2", "callbacks": {}}, path
    )
    return layers


def sines(number, state):
    return np.sin(30 * state if number == 0 else state)


def test_mora_equals_the_reference(mora, tmp_path):
    path, layers = mora
    bundle = import_encoder("mora", path, tmp_path / "mora.mobclip")
    assert bundle.card.dimension == 128 and bundle.card.domain.text == "China" and bundle.card.licence == "MIT"
    for places in (CHINA, EARTH):
        expected = through(layers, authors(places, 32), lambda _, state: np.maximum(state, 0))
        assert np.abs(inference.embed_points(bundle, places) - expected).max() < 1e-6
    assert information(tmp_path / "mora.mobclip")["whole"]


def test_mora_as_trained_is_the_same_in_china(mora, tmp_path):
    exact, trained = (
        import_encoder("mora", mora[0], tmp_path / name, variant=name) for name in ("exact", "as-trained")
    )
    assert np.abs(inference.embed_points(exact, CHINA) - inference.embed_points(trained, CHINA)).max() < 1e-6
    assert "closed form" in trained.card.harmonics


@pytest.mark.parametrize("degrees", [10, 40])
def test_satclip_equals_the_reference(tmp_path, degrees):
    layers = satclip_checkpoint(tmp_path / "satclip.ckpt", degrees)
    bundle = import_encoder("satclip", tmp_path / "satclip.ckpt", tmp_path / "bundle")
    assert bundle.card.name == f"satclip-l{degrees}" and bundle.card.dimension == 256
    assert np.abs(inference.embed_points(bundle, EARTH) - through(layers, authors(EARTH, degrees), sines)).max() < 1e-4


def test_satclip_as_trained_differs_only_toward_the_poles(tmp_path):
    satclip_checkpoint(tmp_path / "satclip.ckpt", 40)
    exact, trained = (
        import_encoder("satclip", tmp_path / "satclip.ckpt", tmp_path / name, variant=name)
        for name in ("exact", "as-trained")
    )
    difference = np.abs(inference.embed_points(exact, EARTH) - inference.embed_points(trained, EARTH)).max(axis=1)
    assert difference[np.abs(EARTH[:, 1]) < 40].max() < 1e-4
    assert difference[np.abs(EARTH[:, 1]) > 75].max() > 1e-3


def test_satclip_with_its_other_formula_has_the_other_signs(tmp_path):
    layers = satclip_checkpoint(tmp_path / "satclip.ckpt", 10, harmonics_calculation="closed-form")
    bundle = import_encoder("satclip", tmp_path / "satclip.ckpt", tmp_path / "bundle")
    signs = [(-1) ** (degree + order) for degree, order in degrees_and_orders(10)]
    assert (
        np.abs(inference.embed_points(bundle, EARTH) - through(layers, reference(EARTH, 10) * signs, sines)).max()
        < 1e-4
    )


def geoclip_state(seed=2):
    """The named weights of GeoCLIP's location encoder, random."""
    state = {}
    for number, sigma in enumerate((1, 16, 256)):
        frequencies = torch.randn(256, 2, generator=torch.Generator().manual_seed(seed + number)) * sigma
        state[f"LocEnc{number}.capsule.0.b"] = frequencies
        for name, layer in zip(("capsule.1", "capsule.3", "capsule.5", "head.0"), dense([512, 1024, 1024, 1024, 512], number),
                               strict=True):  # fmt: skip
            state |= {
                f"LocEnc{number}.{name}.{key}": value.float()
                for key, value in zip(("weight", "bias"), layer, strict=True)
            }
    return state


def geoclip_reference(state, lonlat):
    """The published formulas in float64."""
    lon, lat = np.radians(lonlat).T
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    theta = np.arcsin(math.sqrt(3) / 2 * np.sin(lat))
    x = 2 * math.sqrt(3) * lon * np.cos(theta) / (3 * (9 * a4 * theta**8 + 7 * a3 * theta**6 + 3 * a2 * theta**2 + a1))
    y = a4 * theta**9 + a3 * theta**7 + a2 * theta**3 + a1 * theta
    places, total = np.column_stack([x, y]) * 66.50336 / 180, 0
    for number in range(3):
        phase = 2 * np.pi * places @ state[f"LocEnc{number}.capsule.0.b"].double().numpy().T
        layers = [(state[f"LocEnc{number}.{name}.weight"].double(), state[f"LocEnc{number}.{name}.bias"].double()) for name in
                  ("capsule.1", "capsule.3", "capsule.5", "head.0")]  # fmt: skip
        features = np.concatenate([np.cos(phase), np.sin(phase)], axis=1)
        total = total + through(layers, features, lambda _, values: np.maximum(values, 0))
    return total


@pytest.mark.parametrize("where", ["file", "wheel"])
def test_geoclip_equals_the_reference(tmp_path, where):
    state = geoclip_state()
    path = tmp_path / "location_encoder_weights.pth"
    torch.save(state, path)
    if where == "wheel":
        with zipfile.ZipFile(tmp_path / "geoclip.whl", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(path, "geoclip/model/weights/location_encoder_weights.pth")
        path = tmp_path / "geoclip.whl"
    bundle = import_encoder("geoclip", path, tmp_path / "bundle")
    assert bundle.card.dimension == 512
    assert np.abs(inference.embed_points(bundle, EARTH) - geoclip_reference(state, EARTH)).max() < 1e-5


@pytest.fixture(scope="session")
def geoclip_wheel(tmp_path_factory):
    """The published wheel of geoclip 1.3.0."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), "geoclip==1.3.0"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    wheels = list(folder.glob("*.whl"))
    if done.returncode or not wheels:
        pytest.skip("the geoclip wheel with its real weights is unavailable")
    return wheels[0]


def test_geoclip_with_its_real_weights_equals_its_own_output(geoclip_wheel, tmp_path, monkeypatch):
    with zipfile.ZipFile(geoclip_wheel) as archive:
        archive.extractall(tmp_path / "package")
    folder = tmp_path / "package" / "geoclip" / "model"
    (folder / "__init__.py").write_text("")  # theirs imports the image encoder, which needs more packages
    (folder / "misc.py").write_text(f"file_dir = {str(folder)!r}")
    monkeypatch.syspath_prepend(str(folder.parent))
    from model.location_encoder import LocationEncoder

    torch.set_flush_denormal(True)  # a hundred times as fast, and no digit of the result
    draw = np.random.default_rng(0)
    lonlat = np.column_stack([draw.uniform(-180, 180, 3_000), np.degrees(np.arcsin(draw.uniform(-1, 1, 3_000)))])
    with torch.no_grad():
        expected = LocationEncoder().eval()(torch.tensor(lonlat[:, ::-1].copy(), dtype=torch.float32)).numpy()
    bundle = import_encoder("geoclip", geoclip_wheel, tmp_path / "geoclip.mobclip")
    found = inference.embed_points(bundle, lonlat)
    assert np.abs(found - expected).max() < 1e-4
    assert cosine(found, expected).min() > 0.99999


def cosine(one, other):
    return (one * other).sum(axis=1) / np.linalg.norm(one, axis=1) / np.linalg.norm(other, axis=1)


def test_weights_too_small_to_matter_become_zero(tmp_path):
    state = geoclip_state()
    state["LocEnc0.capsule.3.weight"][::2] = 1e-40  # which makes processors slow
    torch.save(state, tmp_path / "w.pth")
    graph = onnx.load_from_string(
        import_encoder("geoclip", tmp_path / "w.pth", tmp_path / "b").read("coordinates.onnx")
    )
    for weights in graph.graph.initializer:
        values = np.abs(numpy_helper.to_array(weights))
        assert not ((values > 0) & (values < 1e-30)).any()


@pytest.mark.parametrize("kind", ["mora", "satclip", "geoclip"])
def test_8_bit_weights_are_smaller_and_their_cosine_is_in_the_card(mora, tmp_path, kind):
    path = mora[0] if kind == "mora" else tmp_path / "weights"
    if kind == "satclip":
        satclip_checkpoint(path, 10)
    if kind == "geoclip":
        torch.save(geoclip_state(), path)
    full, small = (import_encoder(kind, path, tmp_path / f"{int8}.mobclip", int8=int8) for int8 in (False, True))
    measured = cosine(inference.embed_points(full, EARTH), inference.embed_points(small, EARTH))
    precision = small.card.precision
    assert precision.weights == "int8" and precision.cosine_mean == pytest.approx(measured.mean(), abs=1e-3)
    assert precision.cosine_least > 0.99
    sizes = [len(bundle.read("coordinates.onnx")) for bundle in (full, small)]
    assert sizes[1] < 0.45 * sizes[0]


def place_graph(order="lonlat", width=2, rows="n", kind=TensorProto.FLOAT, outputs=1, opset=17, domain=""):
    """An ONNX graph that multiplies a place with a matrix."""
    weights = numpy_helper.from_array(
        np.array([[1, 0, 2], [0, 1, 3]] * (width // 2), helper.tensor_dtype_to_np_dtype(kind)), "w"
    )
    nodes = [
        helper.make_node("MatMul", ["embedding", "w"], [f"lonlat_{number}"], domain=domain) for number in range(outputs)
    ]
    tell = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes,
        "g",
        [tell("embedding", kind, [rows, width])],
        [tell(f"lonlat_{n}", kind, [rows, 3]) for n in range(outputs)],
        [weights],
    )
    opsets = [helper.make_opsetid("", opset)] + ([helper.make_opsetid(domain, 1)] if domain else [])
    return helper.make_model(graph, opset_imports=opsets, ir_version=9).SerializeToString()


@pytest.mark.parametrize("order", ["lonlat", "latlon"])
@pytest.mark.parametrize(
    "unit, lon, lat", [("degrees", 1, 1), ("radians", np.pi / 180, np.pi / 180), ("unit", 1 / 180, 1 / 90)]
)
@pytest.mark.parametrize("kind, opset", [(TensorProto.FLOAT, 17), (TensorProto.DOUBLE, 13)])
def test_any_graph_of_a_place_is_taken_by_declaration(tmp_path, order, unit, lon, lat, kind, opset):
    (tmp_path / "g.onnx").write_bytes(place_graph(kind=kind, opset=opset))
    declaration = OnnxSpec(input_order=order, unit=unit, name="mine", licence="CC0", dimension=3, domain=(0, 0, 90, 90))
    bundle = import_encoder("onnx", tmp_path / "g.onnx", tmp_path / "b", declaration=declaration)
    first, second = np.array([20.0 * lon, 30.0 * lat])[:: 1 if order == "lonlat" else -1]
    assert inference.embed_points(bundle, [[20.0, 30.0]])[0] == pytest.approx(
        [first, second, 2 * first + 3 * second], rel=1e-5
    )
    assert (bundle.card.name, bundle.card.licence, list(bundle.card.domain.bounds)) == (
        "mine",
        "CC0",
        [0, 0, 90, 90],
    )


def test_a_declaration_is_read_from_toml(tmp_path):
    (tmp_path / "d.toml").write_text('input_order = "latlon"\nunit = "radians"\ndomain = [0, 0, 10, 10]\n')
    assert OnnxSpec(**read_onnx_spec(tmp_path / "d.toml")) == OnnxSpec(
        input_order="latlon", unit="radians", domain=(0.0, 0.0, 10.0, 10.0)
    )
    (tmp_path / "d.toml").write_text("order = 1")
    with pytest.raises(InputError, match="has 'order': it can have input_order, unit"):
        read_onnx_spec(tmp_path / "d.toml")


@pytest.mark.parametrize(
    "graph, declared, sentence",
    [
        (place_graph(width=4), {}, "must be n x 2 of float32 or float64"),
        (place_graph(rows=1), {}, "fixed to 1 rows"),
        (place_graph(outputs=2), {}, "declare one of them as the output"),
        (place_graph(), {"output": "nothing"}, "declare one of them"),
        (place_graph(), {"dimension": 4}, "gives embeddings of dimension 3, not 4"),
        (place_graph(domain="own"), {}, "operators of 'own'"),
        (place_graph()[:-40], {}, "no ONNX graph, or a damaged one"),
        (b"text", {}, "no ONNX graph, or a damaged one"),
    ],
)
def test_a_graph_with_a_wrong_input_is_refused_in_one_sentence(tmp_path, graph, declared, sentence):
    (tmp_path / "g.onnx").write_bytes(graph)
    with pytest.raises(InputError, match=sentence) as error:
        import_encoder("onnx", tmp_path / "g.onnx", tmp_path / "b", declaration=OnnxSpec(**declared))
    assert "\n" not in str(error.value) and not (tmp_path / "b").exists()


@pytest.mark.parametrize(
    "fields, sentence",
    [
        ({"input_order": "xy"}, "no input order 'xy'"),
        ({"unit": "metres"}, "no unit 'metres'"),
        ({"domain": ("1", "2")}, "domain must be"),
        ({"domain": (10, 0, 5, 5)}, "domain must be"),
    ],
)
def test_a_wrong_declaration_is_refused(fields, sentence):
    with pytest.raises(InputError, match=sentence):
        OnnxSpec(**fields)


def broken(change):
    """A checkpoint of MoRA's names with one thing wrong."""
    state = {"network.0.weight": torch.ones(8, 16), "network.0.bias": torch.ones(8), "network.2.weight": torch.ones(4, 8),
             "network.2.bias": torch.ones(4)}  # fmt: skip
    change(state)
    return {"model_state_dict": state}


@pytest.mark.parametrize(
    "kind, content, sentence",
    [
        ("mora", {"weights": 1}, "no 'model_state_dict'"),
        ("mora", broken(lambda s: s.clear()), "none of the layers"),
        ("mora", broken(lambda s: s.update({"network.2.weight": torch.ones(4, 7)})), "does not follow a layer of 8"),
        ("mora", broken(lambda s: s.pop("network.0.bias")), "lacks the weights network.0.bias"),
        ("mora", broken(lambda s: s.update({"network.0.weight": torch.ones(8, 15)})), "not the square of a number"),
        ("mora", broken(lambda s: s.update({"network.0.bias": torch.full((8,), float("nan"))})), "not finite"),
        ("satclip", {"state_dict": {}}, "none of the layers"),
        ("satclip", {"state_dict": {7: 1, None: 2}}, "none of the layers"),
        ("satclip", {"state_dict": {}, "hyper_parameters": {"le_type": "grid"}}, "trained with le_type 'grid'"),
        ("geoclip", {"LocEnc0.capsule.1.weight": torch.ones(2, 2)}, "none of the layers"),
        ("geoclip", {**geoclip_state(), "LocEnc1.capsule.0.b": torch.ones(200, 2)}, "LocEnc1 do not match"),
    ],
)
def test_wrong_checkpoints_are_refused_in_one_sentence_and_nothing_is_written(tmp_path, kind, content, sentence):
    torch.save(content, tmp_path / "c.pth")
    with pytest.raises(InputError, match=sentence) as error:
        import_encoder(kind, tmp_path / "c.pth", tmp_path / "out.mobclip")
    assert "\n" not in str(error.value) and not (tmp_path / "out.mobclip").exists()


def test_places_that_repeat_are_computed_once_and_places_beyond_the_domain_are_counted(mora, tmp_path):
    bundle = import_encoder("mora", mora[0], tmp_path / "mora")
    places = np.concatenate([CHINA[:5], CHINA[:5], [[2.0, 48.0], [np.nan, np.nan]]])
    found = inference.embed_points(bundle, places)
    assert np.array_equal(found[:5], found[5:10]) and np.isnan(found[11]).all()
    [missing, outside] = remarks(bundle, places_of_points(places), np.isfinite(found).all(axis=1))
    assert missing == "1 of 12 places has no embedding: it has no geometry."
    assert outside == "1 of 12 places are outside the valid domain of mora, China: their embeddings are meaningless."


def test_import_needs_no_pytorch_and_makes_the_same_bundle(mora, tmp_path):
    code = (
        "import sys\nsys.modules['torch'] = None\nsys.path.insert(0, sys.argv[1])\n"
        "from mobclip.published.importer import import_encoder\nimport_encoder('mora', sys.argv[2], sys.argv[3], int8=True)"
    )
    subprocess.run(
        [sys.executable, "-c", code, BACKEND, mora[0], tmp_path / "alone.mobclip"],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    import_encoder("mora", mora[0], tmp_path / "here.mobclip", int8=True)
    cards = [
        json.loads(zipfile.ZipFile(tmp_path / name).read("card.json")) for name in ("alone.mobclip", "here.mobclip")
    ]
    assert cards[0] == cards[1]
