"""Grids of the whole Earth as the packages of nature hold them, with one island that has a mountain and a lake."""

import gzip

import numpy as np
import rasterio

ISLAND = (slice(60, 75), slice(168, 180))  # rows and columns of 1 degree: 15 to 30 north, 12 west to 0
LAKE = (slice(66, 68), slice(172, 174))
MOUNTAIN = (slice(70, 75), slice(168, 180))  # the south of the island


def write_image(path, values):
    bands, rows, columns = values.shape
    shape = {"count": bands, "height": rows, "width": columns, "dtype": values.dtype, "driver": "GTiff"}
    with rasterio.open(path, "w", transform=rasterio.transform.from_origin(-180, 90, 1, 1), **shape) as image:
        image.write(values)
    return path


def write_globe(folder):
    """The files by the names of their sources."""
    land = np.zeros((180, 360), dtype=np.uint8)
    land[ISLAND], land[LAKE] = 1, 2
    water = np.repeat(np.repeat(land, 48, axis=0), 48, axis=1)[::-1]
    (folder / "water.bin").write_bytes(gzip.compress(water.tobytes(), 1))
    steps = np.full((1, 180, 360), 255, dtype=np.uint8)
    steps[0][ISLAND], steps[0][MOUNTAIN] = 25, 100
    colours = np.zeros((3, 180, 360), dtype=np.uint8)
    colours[1][ISLAND] = 90
    months = np.broadcast_to(np.arange(12, dtype=np.uint8) * 20, (180, 360, 12))
    zones = np.full((1, 180, 360), 32, dtype=np.uint8)
    zones[0][ISLAND], zones[0][MOUNTAIN] = 7, 31
    table = "zoneNum,kg_zone\n7,BWh\n31,ET\n13,Csb\n32,Ocean\n"
    (folder / "zones.csv").write_text(table, encoding="utf-8")
    return {
        "water": folder / "water.bin",
        "elevation": write_image(folder / "elevation.tif", steps),
        "relief": write_image(folder / "relief.tif", colours),
        "blue_marble": write_image(folder / "blue.tif", colours),
        "blue_marble_other_season": write_image(folder / "other.tif", colours // 3),
        "turbidity": write_image(folder / "turbidity.tif", np.ascontiguousarray(months)),
        "climate_zones": write_image(folder / "zones.tif", zones),
        "climate_names": folder / "zones.csv",
    }
