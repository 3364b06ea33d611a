"""Training on a region's own tables: what is averaged, what is refused before long work, and what the bundle holds."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import toy_region

from mobclip.bundle.decoder import Decoder
from mobclip.bundle.encoders import location_encoder
from mobclip.bundle.inference import embed_cells, embed_features, embed_points
from mobclip.bundle.store import open_bundle, write_bundle
from mobclip.errors import InputError
from mobclip.features.files import read_modality, write_modality
from mobclip.features.modality import Modality
from mobclip.features.tables import modality_table
from mobclip.geo import h3_cells

torch = pytest.importorskip("torch")

from mobclip.train.config import Config, config_of_region, span
from mobclip.train.distil import coordinate_embeddings, distil
from mobclip.train.export import cell_table
from mobclip.train.plan import InputTable, Options, Plan, checkpoint_of, read_plan
from mobclip.train.region import build_region, read_region
from mobclip.train.remarks import check_memory, correlations
from mobclip.train.training import train_region

PLAN = """
title = "Helsinki"
licence = "CC BY 4.0"
people = "population"
[[modality]]
file = "poi.parquet"
licence = "ODbL 1.0"
attribution = "OpenStreetMap contributors"
importance = 0.5
[[modality]]
file = "people.parquet"
[[modality]]
file = "light.csv"
[[edges]]
file = "commuting.parquet"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("region")
    toy_region.write_region(path)
    settings = "\n".join(f"{name} = {value}" for name, value in toy_region.QUICK.items())
    (path / "plan.toml").write_text(f"{PLAN}[settings]\n{settings}\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def cells():
    return toy_region.region_cells()


@pytest.fixture(scope="module")
def bundle(folder):
    """The model of the region, and whatever was said."""
    return train_region(
        read_plan(folder / "plan.toml"), folder / "region.mobclip", folder / "region.html", device="cpu"
    )


def plan_of(folder, *names, **fields):
    return Plan(modalities=tuple(InputTable(file=folder / name) for name in names), **fields)


def write(folder, name, cells, **columns):
    write_modality(Modality.of(name, columns), cells, folder / f"{name}.parquet")


def test_a_region_becomes_a_bundle_of_three_encoders_that_agree(bundle, folder, cells):
    assert [encoder.kind for encoder in bundle.card.encoders] == ["cells", "coordinates", "features"]
    of_cells = embed_cells(bundle, cells)
    assert of_cells.shape == (len(cells), 16) and np.isfinite(of_cells).all()
    region = read_region(read_plan(folder / "plan.toml"))
    everything = (*region.data.modalities, *region.data.context)
    raw = np.concatenate([modality.values for modality in everything], axis=1)
    of_columns = embed_features(bundle, raw)
    assert ((of_columns - of_cells) ** 2).mean() < 0.05 * of_cells.var()
    assert np.isfinite(embed_points(bundle, h3_cells.centres(cells), kind="coordinates")).all()


def test_the_table_of_cells_says_how_many_people_live_in_each(bundle, folder, tmp_path):
    people = read_region(read_plan(folder / "plan.toml")).data.people
    table = location_encoder(bundle, "cells")
    assert table.people.of(table.index) == pytest.approx(people, rel=2**-9)
    entry, files = cell_table(table.index, embed_cells(bundle, table.index), np.ones(len(people)), 8)
    assert "people" not in entry and "people.npy" not in files  # where no column of people was named


def test_the_card_says_what_the_model_is_of(bundle, folder, cells):
    card = bundle.card
    assert (card.title, card.licence) == ("Helsinki", "CC BY 4.0")
    assert card.attribution == ("OpenStreetMap contributors",)
    poi, _, light, commuting = card.raw["training"]["inputs"]
    assert poi["digest"].startswith("sha256:") and poi["columns"] == ["shops", "bars", "schools"]
    assert poi["licence"] == "ODbL 1.0" and light["cells"] == len(cells) - 40
    assert commuting["kinds"] == ["commuting"] and commuting["edges"] > 1000
    assert card.raw["training"]["settings"]["steps"] == 30
    west, south, east, north = card.domain.bounds
    lon, lat = h3_cells.centres(cells).T
    assert west <= lon.min() and lon.max() <= east and south <= lat.min() and lat.max() <= north
    for scores in (
        "R² of a group of columns predicted from the others",
        "R² of columns read back from the embedding, mean",
    ):
        assert set(card.scores[scores]) == {"poi", "people", "light"}
    lost = card.scores["R² that the others lose where a modality is hidden"]
    assert set(lost) == {"poi", "people", "light"} and max(lost.values()) > 0
    page = (folder / "region.html").read_text(encoding="utf-8")
    assert "Curves" in page and "Map of the embedding" in page and "ODbL" not in card.licence
    assert not checkpoint_of(folder / "region.mobclip").exists()


def test_columns_are_read_back_from_embeddings(bundle, folder, cells):
    decoder = Decoder(bundle)
    assert decoder.columns == ("shops", "bars", "schools", "age", "income", "population", "night", "day")
    embeddings = embed_cells(bundle, cells)
    shops = read_modality(folder / "poi.parquet")[1].values[:, 0]
    found = decoder.decode(embeddings, ["day", "shops"])
    assert found.shape == (len(cells), 2)
    assert np.corrcoef(found[:, 1], shops)[0, 1] ** 2 > 0.9 and abs(found[:, 1].mean() - shops.mean()) < 0.1
    assert decoder.r2["shops"] > 0.8
    with pytest.raises(InputError, match="no column 'trees'"):
        decoder.decode(embeddings, ["trees"])
    with pytest.raises(InputError, match="dimension 16"):
        decoder.decode(embeddings[:, :8])


def test_a_decoder_that_does_not_fit_its_card_is_refused(bundle, tmp_path):
    files = {name: bundle.read(name) for name in bundle.card.digests}
    card = {name: value for name, value in bundle.card.to_json().items() if name not in ("digests", "format")}
    narrow = {**files, "decoder.npy": np.zeros((8, 3), dtype=np.float32)}
    with pytest.raises(InputError, match="as matrix, which should be 8 x 16"):
        Decoder(write_bundle(tmp_path / "narrow.mobclip", card, narrow))
    lacking = {name: data for name, data in files.items() if name != "decoder.npy"}
    with pytest.raises(InputError, match="The decoder names decoder.npy"):
        write_bundle(tmp_path / "lacking.mobclip", card, lacking)


def test_an_older_bundle_has_no_decoder(toy_path):
    bundle = open_bundle(toy_path)
    assert bundle.card.decoder is None
    with pytest.raises(InputError, match="has no decoder"):
        Decoder(bundle)


def test_modalities_are_averaged_along_flows_and_over_surroundings(tmp_path, cells):
    """All go from the first cell to the second: what it reads along outgoing flows is what the second has."""
    draw = np.random.default_rng(0)
    write(tmp_path, "shops", cells, bakeries=draw.normal(size=len(cells)), banks=draw.normal(size=len(cells)))
    toy_region.write_flows(tmp_path / "moves.parquet", cells[[0, 0, 5]], cells[[1, 1, 9]], np.array([2, 3, 1]))
    plan = plan_of(tmp_path, "shops.parquet", edges=(InputTable(file=tmp_path / "moves.parquet"),))
    region = read_region(plan)
    context = {modality.name: modality for modality in region.data.context}
    assert list(context) == ["shops_moves_out", "shops_moves_in", "shops_near", "shops_around"]
    values = region.data.modalities[0].values
    out = context["shops_moves_out"]
    assert out.columns[0] == "moves_out_bakeries"
    np.testing.assert_allclose(out.values[0], values[1])
    np.testing.assert_allclose(context["shops_moves_in"].values[9], values[5])
    assert np.isnan(out.values[1]).all()
    near = [row for row, cell in enumerate(cells) if h3_cells_distance(cells[7], cell) == 1]
    np.testing.assert_allclose(context["shops_near"].values[7], values[near].mean(axis=0), rtol=1e-5)


def h3_cells_distance(one, other):
    import h3.api.numpy_int as h3_int

    return h3_int.grid_distance(int(one), int(other))


def test_a_group_of_a_column_that_is_left_out_is_passed_over(cells):
    """A column with one value is left out and told, whatever group it is in."""
    draw = np.random.default_rng(0)
    people = Modality.of("people", {"age": draw.normal(size=len(cells)), "same": np.ones(len(cells))})
    light = Modality.of("light", {"night": draw.normal(size=len(cells))})
    tables = [modality_table(each.name, cells, each) for each in (people, light)]
    region = build_region(Options(groups={"age": "ages", "same": "ages"}), tables, [])
    assert region.data.groups == {"age": "ages"} and "one value or none in same, left out" in region.remarks[0]
    with pytest.raises(InputError, match="no column wages"):
        build_region(Options(groups={"wages": "ages"}), tables, [])


def test_a_single_modality_is_split_into_groups_that_predict_each_other(folder):
    region = read_region(plan_of(folder, "poi.parquet"))
    assert region.data.groups == {"shops": "poi 1", "bars": "poi 2", "schools": "poi 3"}


def test_columns_of_the_same_name_are_told_apart(tmp_path, cells):
    values = np.arange(len(cells), dtype=float)
    for name in ("day", "night"):
        write(tmp_path, name, cells, mean=values, **{f"{name}_std": values**2})
    day, night = read_region(plan_of(tmp_path, "day.parquet", "night.parquet")).data.modalities
    assert day.columns == ("day_mean", "day_std") and night.columns == ("night_mean", "night_std")


def test_columns_without_information_are_left_out_and_named(tmp_path, cells):
    write(tmp_path, "shops", cells, banks=cells % 7, same=np.ones(len(cells)), none=np.full(len(cells), np.nan))
    write(tmp_path, "empty", cells, nothing=np.zeros(len(cells)))
    write(tmp_path, "ages", cells, old=cells % 5)
    region = read_region(plan_of(tmp_path, "shops.parquet", "empty.parquet", "ages.parquet"))
    assert [modality.name for modality in region.data.modalities] == ["shops", "ages"]
    first, second = region.remarks
    assert "same, none" in first and "shops.parquet" in first and "all of its columns" in second
    with pytest.raises(InputError, match="nothing to learn"):
        read_region(plan_of(tmp_path, "empty.parquet"))


def test_tables_that_do_not_belong_together_are_refused_by_name(folder, tmp_path, cells):
    far = h3_cells.cells_of_extent([-86, 32, -85, 33], 8)[:300]
    write(tmp_path, "far", far, trees=far % 11)
    with pytest.raises(InputError, match=r"poi.parquet shares no cell|far.parquet shares no cell"):
        read_region(
            Plan(modalities=(InputTable(file=folder / "poi.parquet"), InputTable(file=tmp_path / "far.parquet")))
        )
    coarse = np.unique(h3_cells.parents(cells, 7))
    write(tmp_path, "coarse", coarse, trees=coarse % 11)
    with pytest.raises(InputError, match="resolutions 7, 8"):
        read_region(
            Plan(modalities=(InputTable(file=folder / "poi.parquet"), InputTable(file=tmp_path / "coarse.parquet")))
        )
    write(tmp_path, "few", cells[:30], trees=cells[:30] % 11)
    with pytest.raises(InputError, match="30 cells, and training needs 100"):
        read_region(plan_of(tmp_path, "few.parquet"))
    wide = {f"column_{number}": cells % (number + 2) for number in range(1001)}
    write(tmp_path, "wide", cells, **wide)
    with pytest.raises(InputError, match="1,001 columns"):
        read_region(plan_of(tmp_path, "wide.parquet"))


def test_flows_that_do_not_belong_to_the_cells_are_refused_by_name(folder, tmp_path, cells):
    def refused(origin, destination, message, flow=None):
        flow = np.ones(len(origin)) if flow is None else flow
        toy_region.write_flows(tmp_path / "moves.parquet", origin, destination, flow)
        with pytest.raises(InputError, match=message):
            read_region(plan_of(folder, "poi.parquet", edges=(InputTable(file=tmp_path / "moves.parquet"),)))

    far = h3_cells.cells_of_extent([-86, 32, -85, 33], 8)[:20]
    refused(far[:10], far[10:], "moves.parquet connects two cells")
    refused(cells[:10], cells[:10], "moves.parquet connects two cells")
    refused(cells[:10], cells[90:100], "negative, missing or infinite", flow=np.full(10, -1.0))
    refused(cells[:10], cells[90:100], "connects two cells", flow=np.zeros(10))
    refused(h3_cells.parents(cells[:10], 7), h3_cells.parents(cells[90:100], 7), "resolution 7")
    plan = plan_of(folder, "poi.parquet", edges=(InputTable(file=folder / "people.parquet"),))
    with pytest.raises(InputError, match=r"people.parquet: There is no column 'origin'"):
        read_region(plan)
    twice = (InputTable(file=folder / "commuting.parquet"),) * 2
    with pytest.raises(InputError, match="the kind 'commuting'"):
        read_region(plan_of(folder, "poi.parquet", edges=twice))


def test_a_column_called_as_an_average_is_refused(tmp_path, cells):
    write(tmp_path, "shops", cells, banks=cells % 7, near_banks=cells % 5)
    with pytest.raises(InputError, match="'near_banks' is called as the average"):
        read_region(plan_of(tmp_path, "shops.parquet"))


def test_people_must_be_a_column_of_numbers_of_people(folder):
    with pytest.raises(InputError, match="no column 'inhabitants'"):
        read_region(plan_of(folder, "poi.parquet", people="inhabitants"))
    with pytest.raises(InputError, match="negative"):
        read_region(plan_of(folder, "poi.parquet", people="shops"))


def test_training_needs_a_table_whoever_asks_for_it():
    with pytest.raises(InputError, match="Training needs columns by cell"):
        build_region(Options(), [], [])


@pytest.mark.parametrize(
    "settings, sentence",
    [({"seed": 10**20}, "The setting seed must be"), ({"held_out_resolution": 20}, "The H3 resolution must be")],
)
def test_settings_beyond_what_torch_and_h3_know_are_refused(settings, sentence):
    with pytest.raises(InputError, match=sentence):
        Config(**settings)


def test_people_must_live_in_enough_cells(tmp_path, cells):
    people = np.where(np.arange(len(cells)) < 3, 5.0 + np.arange(len(cells)), np.nan)
    values = {"residents": people, "shops": np.arange(len(cells), dtype=float)}
    write_modality(Modality.of("homes", values), cells, tmp_path / "homes.parquet")
    with pytest.raises(InputError, match=r"3 of \d+ cells have more than 1 in the column 'residents'"):
        read_region(plan_of(tmp_path, "homes.parquet", people="residents"))


@pytest.mark.parametrize(
    "text, complaint",
    [
        ("modality = 'poi.parquet'", r"\[\[modality\]\]"),
        ("[[modality]]\nname = 'poi'", "has no file"),
        ("[[modality]]\nfile = 'poi.parquet'\ncolour = 'red'", "unknown name 'colour'"),
        ("steps = 3", "unknown name 'steps': known are encoder, convolution"),
        ("title = 3", "must be a text"),
        ("[[modality]]\nfile = 'poi.parquet'\nimportance = -1", "0 or more"),
        ("title = 'x'", "needs a table"),
        ("encoder = 'gpt'\n[[modality]]\nfile = 'poi.parquet'", "choose inductive, lightgcn, gnn"),
        ("title =", "not valid TOML"),
        ("name = 'a\\nb'\n[[modality]]\nfile = 'poi.parquet'".replace("'", '"'), "one line of text"),
        ("[groups]\nshops = 3\n[[modality]]\nfile = 'poi.parquet'", "a table of texts"),
    ],
)
def test_mistakes_in_a_plan_are_named(text, complaint, tmp_path):
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=complaint):
        read_plan(tmp_path / "plan.toml")


def test_settings_suit_the_size_of_the_region(cells):
    small = config_of_region({}, cells, 40)
    assert small.dimension == 32 and small.held_out == 0.2 and small.batch_rows < len(cells)
    assert small.held_out_resolution > Config().held_out_resolution and small.coordinate_zoom > 100
    assert 300 <= small.steps < Config().steps and small.check_every < 30
    assert config_of_region({"dimension": 8, "held_out": 0.1}, cells, 40).dimension == 8
    with pytest.raises(InputError, match="no setting hiden"):
        config_of_region({"hiden": 1}, cells, 40)
    longer = config_of_region({"steps": 3200}, cells, 40)
    assert longer.check_every == 200, "an early stop waits for so many validations, however long they are apart"
    country = h3_cells.cells_of_extent([-125, 24, -66, 50], 4)
    assert config_of_region({}, country, 2000).dimension == 128


@pytest.mark.parametrize(
    "settings, complaint",
    [
        ({"stepps": 3}, "no setting stepps"),
        ({"batch_rows": 0}, "1 or more"),
        ({"dimension": 8000}, "4,096 at most"),
        ({"dropout": 1.5}, "share of at most 1"),
        ({"held_out": 1.0}, "all cells are held out"),
    ],
)
def test_wrong_settings_are_refused(settings, complaint, folder, tmp_path):
    plan = plan_of(folder, "poi.parquet", settings=settings)
    with pytest.raises(InputError, match=complaint):
        train_region(plan, tmp_path / "region.mobclip", device="cpu")
    assert not list(tmp_path.iterdir())


def test_a_setting_given_beside_a_file_replaces_that_one_only(folder):
    plan = read_plan(folder / "plan.toml", settings={"steps": 7}, title=None)
    assert plan.settings["steps"] == 7 and plan.settings["hidden"] == 32 and plan.title == "Helsinki"


def test_a_region_that_crosses_180_degrees_is_as_wide_as_it_is():
    middle, size = span(np.array([[179.0, -17.0], [-179.0, -18.0], [-180.0, -16.0]]))
    assert middle == pytest.approx((180, -17)) or middle == pytest.approx((-180, -17))
    assert size == pytest.approx((2, 2))


def test_an_encoder_of_coordinates_tells_the_places_of_a_town_apart(cells):
    """Here of one that 180 degrees cut."""
    lonlat = h3_cells.centres(cells)
    embeddings = np.column_stack([np.sin(lonlat * 40), np.cos(lonlat * 60)]).astype(np.float32)
    moved = np.column_stack([(lonlat[:, 0] + 155 + 180) % 360 - 180, lonlat[:, 1]])
    config = dataclasses.replace(
        config_of_region(toy_region.QUICK, cells, 40), coordinate_steps=250, degrees=12, coordinate_hidden=64
    )
    weights = np.full(len(cells), 1 / len(cells))
    held_out = np.arange(len(cells)) % 10 == 0

    def r2(zoom):
        settings = dataclasses.replace(config, coordinate_zoom=zoom)
        return distil(moved, embeddings, sampling_weights=weights, held_out=held_out, config=settings)

    (_, plain), (model, zoomed) = r2(1.0), r2(config.coordinate_zoom)
    assert zoomed["held_out"] > 0.8 > plain["held_out"] + 0.3
    assert np.isfinite(coordinate_embeddings(model, np.array([[0.0, -90.0], [180.0, 90.0]]))).all()


def test_the_map_of_a_region_that_180_degrees_cut_is_in_one_piece():
    from mobclip.train.report import _outlines, unwrap_longitudes

    fiji = h3_cells.cells_of_extent([179, -18, -179, -16], 5)
    lonlat = unwrap_longitudes(h3_cells.centres(fiji))
    rings = _outlines(fiji, lonlat)
    assert all(
        np.ptp(ring[:, 0]) < 1 and abs(ring.mean(axis=0) - centre).max() < 0.1 for ring, centre in zip(rings, lonlat)
    )


def test_a_stopped_run_goes_on_to_the_same_bundle_and_other_data_is_refused(bundle, folder, tmp_path):
    plan = read_plan(folder / "plan.toml")
    out = tmp_path / "region.mobclip"

    def interrupt(fraction, text=""):
        if "step 15" in text:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train_region(plan, out, device="cpu", progress=interrupt)
    assert checkpoint_of(out).exists() and not out.exists()
    with pytest.raises(InputError, match="saved with other data"):
        train_region(dataclasses.replace(plan, edges=()), out, device="cpu")
    resumed = train_region(plan, out, device="cpu")
    for name in ("codes.npy", "features.onnx", "decoder.npy"):
        assert resumed.read(name) == bundle.read(name)


def test_columns_of_two_modalities_that_say_nearly_the_same_are_named(tmp_path, cells):
    draw = np.random.default_rng(1)
    shops, noise = draw.gamma(2, size=(2, len(cells)))
    unknown = np.where(np.arange(len(cells)) % 3 == 0, np.nan, 1e6 - 2 * shops)
    write(tmp_path, "poi", cells, shops=shops, bars=noise)
    write(tmp_path, "census", cells, age=draw.normal(size=len(cells)), retail=unknown + 0.01 * noise)
    write(tmp_path, "light", cells, night=shops + noise)
    [remark] = read_region(plan_of(tmp_path, "poi.parquet", "census.parquet", "light.parquet")).remarks
    assert "'shops' of poi and 'retail' of census are nearly the same (correlation 1.000)" in remark
    twice = plan_of(tmp_path, "poi.parquet", "poi.parquet")
    named = tuple(dataclasses.replace(table, name=name) for table, name in zip(twice.modalities, "ab", strict=True))
    [remark] = read_region(Plan(modalities=named)).remarks
    assert "of a" in remark and "of b" in remark and "and 1 more pair)" in remark


def test_columns_of_one_modality_that_are_copies_are_named_too(tmp_path, cells):
    draw = np.random.default_rng(1)
    income, noise = draw.gamma(2, size=(2, len(cells)))
    gaps = np.where(np.arange(len(cells)) % 5 == 0, np.nan, 3 - 100 * income)
    write(tmp_path, "census", cells, income=income, age=noise, label=gaps, close=income + 0.1 * noise)
    [remark] = read_region(plan_of(tmp_path, "census.parquet")).remarks
    assert "The columns 'income' and 'label' of census are nearly the same (correlation 1.000): leave one out" in remark
    write(tmp_path, "census", cells, income=income, age=noise, label=gaps, third=2 * income)
    [remark] = read_region(plan_of(tmp_path, "census.parquet")).remarks
    assert "(correlation 1.000, and 2 more pairs)" in remark


def test_correlations_are_those_of_the_rows_in_which_both_are_known():
    draw = np.random.default_rng(0)
    left, right = draw.normal(size=(200, 3)), draw.normal(size=(200, 2))
    left[:90, 0], right[150:, 1], left[:, 2] = np.nan, np.nan, 7
    right[:160, 0] = np.nan
    found = correlations(left, right)
    rows = slice(90, 150)
    assert found[0, 1] == pytest.approx(np.corrcoef(left[rows, 0], right[rows, 1])[0, 1])
    assert np.isnan(found[:, 0]).all() and np.isnan(found[2]).all()


def test_tables_that_hardly_belong_together_are_told(tmp_path, cells):
    far = h3_cells.cells_of_extent([-86, 32, -85, 33], 8)[:300]
    write(tmp_path, "poi", cells, shops=cells % 7)
    elsewhere = np.sort(np.append(far, cells[0]))
    write(tmp_path, "light", elsewhere, night=elsewhere % 11)
    toy_region.write_flows(
        tmp_path / "moves.parquet", np.append(far, cells[:5]), np.append(far[::-1], cells[5:10]), np.ones(305)
    )
    edges = (InputTable(file=tmp_path / "moves.parquet"),)
    remarks = read_region(plan_of(tmp_path, "poi.parquet", "light.parquet")).remarks
    assert ["shares only 1 of its" in remark for remark in remarks] == [True, True]
    [remark] = read_region(plan_of(tmp_path, "poi.parquet", edges=edges)).remarks
    assert "300 of the 305 flows of" in remark and "are left out" in remark


def test_what_does_not_fit_into_memory_is_refused():
    check_memory(1000, 100, 3)
    with pytest.raises(
        InputError, match=r"900,000,000 cells with 9,000 columns, averages included, needs about 194,400 GB"
    ):
        check_memory(900_000_000, 1000, 3)


def test_infinite_values_are_named_by_their_columns(tmp_path, cells):
    rows = [
        "h3,ratio,share",
        *(f"{cell:x},{'1e300' if row == 7 else row},{row % 3}" for row, cell in enumerate(cells.tolist())),
    ]
    (tmp_path / "rates.csv").write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(InputError, match="infinite values in ratio, or some above 3e38: replace"):
        read_region(plan_of(tmp_path, "rates.csv"))


def test_modalities_called_as_averages_of_others_are_refused(tmp_path, cells):
    write(tmp_path, "poi", cells, shops=cells % 7)
    write(tmp_path, "poi_near", cells, bars=cells % 5)
    with pytest.raises(InputError, match="'poi_near' is called as the average of another one"):
        read_region(plan_of(tmp_path, "poi.parquet", "poi_near.parquet"))


def test_a_folder_that_cannot_be_written_is_refused_before_anything_is_read(folder):
    plan = plan_of(folder, "nowhere.parquet")
    with pytest.raises(InputError, match=r"/proc/region.mobclip cannot be written \(.*\): choose another folder"):
        train_region(plan, Path("/proc/region.mobclip"), device="cpu")
    with pytest.raises(InputError, match="There is no folder"):
        train_region(plan, folder / "missing" / "region.mobclip", device="cpu")
