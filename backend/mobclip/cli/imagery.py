"""The command features imagery: feature columns by cell from a raster."""

from pathlib import Path
from typing import Annotated

import typer

from mobclip.choices import RasterEmbedding, RasterStatistics
from mobclip.cli.common import Extent, Output, changed, refuse_unused, renamed, warn
from mobclip.cli.features import (
    Cells,
    Name,
    Resolution,
    feature_command,
    features,
    requested_cells,
    write_feature_columns,
)
from mobclip.progress import show_progress
from mobclip.tasks.parameters import ImageryParameters

Raster = Annotated[
    Path, typer.Argument(help="Any raster that GDAL reads, or a tile of TESSERA, .npy.", metavar="RASTER")
]
Statistics = Annotated[
    RasterStatistics | None,
    typer.Option(help="Of the pixels in the cell, or in a window around its centre (default with --radius)."),
]
Radius = Annotated[int | None, typer.Option(help="Radius of the window in pixels: 2 is 5 x 5; default 1.")]
OldRadius = Annotated[int | None, typer.Option("--reach", hidden=True)]
Embedding = Annotated[
    RasterEmbedding, typer.Option(help="What the bands are: embeddings are decoded; auto looks at the bands.")
]
ImageEncoder = Annotated[Path | None, typer.Option(help="Image encoder, .onnx, for its embeddings.", metavar="FILE")]
Crs = Annotated[
    str | None, typer.Option(help="CRS of a raster that does not say it, such as EPSG:4326.", metavar="CRS")
]


@features.command()
def imagery(
    raster: Raster,
    output: Output,
    statistics: Statistics = None,
    radius: Radius = None,
    reach: OldRadius = None,
    embedding: Embedding = ImageryParameters.embedding,
    encoder: ImageEncoder = None,
    crs: Crs = None,
    cells: Cells = None,
    resolution: Resolution = None,
    extent: Extent = None,
    name: Name = "imagery",
) -> None:
    """Imagery: mean, standard deviation and quantiles of each band in the cells, or an encoder's embeddings."""
    with feature_command(output, raster, encoder, cells):
        from mobclip.features.imagery import imagery_of_cells, imagery_of_patches

        radius = renamed("radius", radius, "reach", reach, None)
        if encoder is not None:
            unused = changed(embedding, ImageryParameters.embedding)
            refuse_unused("with --encoder", statistics=statistics, radius=radius, embedding=unused)
        if statistics is None:
            statistics = ImageryParameters.statistics if radius is None else "window"
        if statistics == "zonal":
            refuse_unused("with --statistics zonal", radius=radius)
        wanted, _ = requested_cells(cells, resolution, extent)
        with show_progress("Reading the raster") as progress:
            if encoder is not None:
                found = imagery_of_patches(raster, wanted, encoder, name, progress, crs)
            else:
                found = imagery_of_cells(
                    raster,
                    wanted,
                    name,
                    statistics=statistics,
                    radius=ImageryParameters.radius if radius is None else radius,
                    embedding=embedding,
                    crs=crs,
                    progress=progress,
                )
        for note in found.notes:
            print(note)
        warn(found.remarks)
        write_feature_columns(found.modality, wanted, output)
