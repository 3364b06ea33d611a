"""Extents: their order, their size, other CRSs and the antimeridian."""

import pytest

from mobclip.errors import InputError
from mobclip.geo import extent as extents
from mobclip.geo import h3_cells

OHIO = (-84.5, 39.5, -83.0, 40.5)
OHIO_IN_THE_OTHER_ORDER = (-84.5, -83.0, 39.5, 40.5)


@pytest.mark.parametrize(
    "order, typed", [("W,S,E,N", "-84.5,39.5,-83,40.5"), ("xmin,xmax,ymin,ymax", "-84.5,-83,39.5,40.5")]
)
def test_a_large_extent_that_is_small_in_the_other_order_is_refused_with_both_readings(order, typed):
    with pytest.raises(InputError) as caught:
        extents.check_order(OHIO_IN_THE_OTHER_ORDER, order)
    said = str(caught.value)
    assert (
        f"124° wide and 123.5° high in the order {order}" in said and "1.5° wide and 1° high" in said and typed in said
    )
    extents.check_order(OHIO, order)


@pytest.mark.parametrize(
    "extent",
    [
        OHIO,
        (-25, 34, 45, 72),  # Europe
        (-82, -56, -34, 13),  # South America
        (-18, -35, 52, 38),  # Africa
        (-170, 10, -50, 75),  # North America
        (60, -11, 150, 55),  # Asia
        (112, -44, 154, -10),  # Australia
        (-125, 24, -66, 50),
        (-180, -90, 180, 90),
        (-180, -60, 180, 75),
        (170, -20, -170, 20),
        (0, 0, 90, 90),
    ],
)
@pytest.mark.parametrize("order", ["W,S,E,N", "xmin,xmax,ymin,ymax"])
def test_continents_and_the_globe_are_extents_in_any_order_of_typing(extent, order):
    extents.check_order(extent, order)
    assert extents.extent_warnings(extent, order) == []


@pytest.mark.parametrize("extent", [(10, 12, 50, 52), (5, 10, 40, 45), (-3, 1, 50, 53)])
def test_an_extent_that_is_not_large_but_much_smaller_in_the_other_order_is_remarked_on(extent):
    extents.check_order(extent, "W,S,E,N")
    [said] = extents.extent_warnings(extent, "W,S,E,N")
    assert said.startswith("In the order xmin,xmax,ymin,ymax the extent would be ")


@pytest.mark.parametrize("extent, width", [((-179, 0, 179, 1), 358), ((10, 0, -10, 5), 340), ((-90, -45, 91, 45), 181)])
def test_an_extent_wider_than_half_the_globe_is_told_with_its_width(extent, width):
    [said] = extents.extent_warnings(extent)
    assert f"The extent is {width}° wide" in said


@pytest.mark.parametrize(
    "extent, reason",
    [
        ((10, 0, 10, 5), "is 0° wide and 5° high: give one that has an area"),
        ((10, 5, 12, 5), "is 2° wide and 0° high: give one that has an area"),
        ((10, 5, 12, 0), "is not west, south, east, north: its south lies above its north"),
        ((float("nan"), 0, 1, 1), "is not west, south, east, north in degrees"),
        ((0, 0, 1, float("inf")), "is not west, south, east, north in degrees"),
        ((0, 0, 1, 91), "latitudes from -90 to 90"),
        ((-9406497, 3975442, -9373101, 4015554), "latitudes from -90 to 90"),
        ((-200, 0, 180, 10), "span more than 360 degrees"),
    ],
)
def test_what_is_no_extent_is_refused(extent, reason):
    with pytest.raises(InputError, match=reason):
        h3_cells.cells_of_extent(extent, 1)


@pytest.mark.parametrize(
    "crs, extent, west, east",
    [
        ("EPSG:4269", (179, 0, -179, 1), 179, -179),
        ("EPSG:4267", (179, 0, -179, 1), 179, -179),
        ("EPSG:4269", (-84.5, 39.5, -83, 40.5), -84.5, -83),
        ("EPSG:3832", (3e6, 0, 3.6e6, 1e6), 176.95, -177.66),  # metres around 150° east
        ("EPSG:3460", (1.8e6, 3.8e6, 2.2e6, 4.2e6), 176.85, -179.35),  # Fiji
        ("EPSG:3857", (-20037508.34, -2e7, 20037508.34, 2e7), -180, 180),
        ("EPSG:3995", (-1e6, -1e6, 1e6, 1e6), -180, 180),  # around the pole
    ],
)
def test_an_extent_in_another_crs_keeps_its_sides_across_the_antimeridian(crs, extent, west, east):
    found = extents.extent_in_degrees(extent, crs)
    assert (found[0], found[2]) == pytest.approx((west, east), abs=0.01)
    assert crs != "EPSG:3995" or found[3] == 90


def test_degrees_in_a_projected_crs_and_unknown_crss_are_refused():
    with pytest.raises(InputError, match="looks like degrees, but its CRS is EPSG:3857, which is not in degrees"):
        extents.extent_in_degrees(OHIO, "EPSG:3857")
    with pytest.raises(InputError, match="The CRS of the extent cannot be read"):
        extents.extent_in_degrees(OHIO, "EPSG:999999")
    with pytest.raises(InputError, match="not a rectangle on the globe"):
        extents.extent_in_degrees((1e300, 0, 1e301, 1), "EPSG:32616")
