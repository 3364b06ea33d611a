"""Sentence encoders on disk: tiny ones, an ONNX graph and one that sentence-transformers has written."""

import json

import numpy as np
import onnx
import pytest

from mobclip.errors import InputError
from mobclip.features.text import sentence_vectors

tokenizers = pytest.importorskip("tokenizers")

WORDS = {"[PAD]": 0, "[UNK]": 1, "fast": 2, "food": 3, "bar": 4}
VECTORS = np.array([[9, 9], [7, 7], [1, 0], [0, 3], [5, 5]], np.float32)
NAMES = ("fast_food", "bar", "fast_food_bar")
MEANS = [[0.5, 1.5], [5, 5], [2, 8 / 3]]


def tokenizer():
    result = tokenizers.Tokenizer(tokenizers.models.WordLevel(WORDS, unk_token="[UNK]"))
    result.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    return result


def graph(whole=False):
    """Looks up a vector for each word; as `whole` it also gives twice the vector of the first as `sentence_embedding`."""
    value, types = onnx.helper.make_tensor_value_info, onnx.TensorProto
    inputs = [value(name, types.INT64, ["n", "t"]) for name in ("input_ids", "attention_mask")]
    outputs = [value("tokens", types.FLOAT, ["n", "t", 2])]
    nodes = [onnx.helper.make_node("Gather", ["vectors", "input_ids"], ["tokens"])]
    constants = [onnx.numpy_helper.from_array(VECTORS, "vectors")]
    if whole:
        constants += [
            onnx.numpy_helper.from_array(np.array(0), "first"),
            onnx.numpy_helper.from_array(np.array(2, np.float32), "two"),
        ]
        nodes += [
            onnx.helper.make_node("Gather", ["tokens", "first"], ["cls"], axis=1),
            onnx.helper.make_node("Mul", ["cls", "two"], ["sentence_embedding"]),
        ]
        outputs.append(value("sentence_embedding", types.FLOAT, ["n", 2]))
    made = onnx.helper.make_graph(nodes, "words", inputs, outputs, constants)
    return onnx.helper.make_model(made, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=9)


@pytest.fixture
def folder(tmp_path):
    """A folder as one publishes them."""
    tokenizer().save(str(tmp_path / "tokenizer.json"))
    (tmp_path / "onnx").mkdir()
    onnx.save(graph(), tmp_path / "onnx" / "model.onnx")
    return tmp_path


def pooling(folder, **values):
    (folder / "1_Pooling").mkdir(exist_ok=True)
    (folder / "1_Pooling" / "config.json").write_text(json.dumps({"word_embedding_dimension": 2, **values}))


def test_a_name_has_the_mean_vector_of_its_words(folder):
    for path in (folder, folder / "onnx" / "model.onnx"):
        vectors = sentence_vectors(NAMES, path)
        assert vectors.dtype == np.float32 and vectors == pytest.approx(np.array(MEANS))
    many = sentence_vectors(("bar",) * 100, folder)
    assert many.shape == (100, 2) and (many == 5).all()


@pytest.mark.parametrize(
    "values, expected",
    [
        ({"pooling_mode": "mean"}, MEANS),
        ({"pooling_mode_mean_tokens": True, "pooling_mode_cls_token": False}, MEANS),
        ({"pooling_mode": "cls"}, [[1, 0], [5, 5], [1, 0]]),
        ({"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}, [[1, 0], [5, 5], [1, 0]]),
        ({"pooling_mode_max_tokens": True}, [[1, 3], [5, 5], [5, 5]]),
    ],
)
def test_words_are_pooled_as_the_folder_says(folder, values, expected):
    pooling(folder, **values)
    assert sentence_vectors(NAMES, folder) == pytest.approx(np.array(expected))


@pytest.mark.parametrize(
    "values",
    [
        {"pooling_mode": "lasttoken"},
        {"pooling_mode": ["cls", "mean"]},
        {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": True},
        {"pooling_mode_weightedmean_tokens": True},
        {"pooling_mode": 7},
    ],
)
def test_another_pooling_is_refused_and_not_taken_for_a_mean(folder, values):
    pooling(folder, **values)
    with pytest.raises(InputError, match="pools tokens otherwise than by mean, max, cls"):
        sentence_vectors(NAMES, folder)


def test_a_graph_that_pools_itself_is_believed(folder):
    onnx.save(graph(whole=True), folder / "onnx" / "model.onnx")
    assert sentence_vectors(NAMES, folder) == pytest.approx(np.array([[2, 0], [10, 10], [2, 0]]))


def test_what_is_no_sentence_encoder_is_refused(folder, tmp_path_factory):
    empty = tmp_path_factory.mktemp("empty")
    for path in (empty, empty / "elsewhere", empty / "elsewhere.onnx"):
        with pytest.raises(InputError, match="is no sentence encoder: give an .onnx file"):
            sentence_vectors(("bar",), path)
    (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(InputError, match="is not a tokenizer"):
        sentence_vectors(("bar",), folder)
    (folder / "tokenizer.json").unlink()
    with pytest.raises(InputError, match="There is no tokenizer.json beside"):
        sentence_vectors(("bar",), folder)


@pytest.fixture
def written(tmp_path):
    """A transformer of random weights with a tokenizer of five words, as sentence-transformers writes one."""
    package = pytest.importorskip("sentence_transformers")
    import transformers
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer

    config = {
        "vocab_size": 5,
        "hidden_size": 8,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "intermediate_size": 8,
    }
    transformers.BertModel(transformers.BertConfig(**config)).save_pretrained(tmp_path / "bert")
    words = transformers.PreTrainedTokenizerFast(tokenizer_object=tokenizer(), unk_token="[UNK]", pad_token="[PAD]")
    words.save_pretrained(tmp_path / "bert")
    model = package.SentenceTransformer(modules=[Transformer(str(tmp_path / "bert")), Pooling(8, "cls")], device="cpu")
    model.save(str(tmp_path / "model"))
    return tmp_path / "model", model


def test_an_encoder_without_a_graph_is_run_by_its_package(written):
    folder, model = written
    vectors = sentence_vectors(NAMES, folder)
    assert vectors.shape == (3, 8) and vectors.dtype == np.float32
    assert vectors == pytest.approx(model.encode(["fast food", "bar", "fast food bar"]), abs=1e-6)


def test_no_code_of_a_folder_is_run(written):
    folder, _ = written
    (folder / "evil.py").write_text("raise SystemExit('ran')")
    modules = json.loads((folder / "modules.json").read_text())
    modules.append({"idx": 2, "name": "2", "path": "", "type": "evil.Module"})
    (folder / "modules.json").write_text(json.dumps(modules))
    with pytest.raises(InputError, match="brings code of its own, which is not run"):
        sentence_vectors(("bar",), folder)


def test_damaged_weights_are_told_in_a_sentence(written):
    folder, _ = written
    [weights] = folder.rglob("*.safetensors")
    weights.write_bytes(b"no weights")
    with pytest.raises(InputError, match="cannot be run by sentence-transformers"):
        sentence_vectors(("bar",), folder)
