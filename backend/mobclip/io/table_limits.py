"""What a table from elsewhere may cost: beyond it reading stops with a sentence, before memory or patience end."""

MAX_GEOMETRY_DEPTH = 1000  # of collections in one another; at some tens of thousands GEOS ends the process
MAX_COORDINATE = 1e12  # in any unit; the Earth is 4e10 millimetres around
MAX_CSV_COLUMNS = 20_000  # Arrow's time grows with their square
MAX_CSV_ROW_BYTES = 8 << 20
MAX_CELL_BYTES = 128 << 20  # of a cell of a GeoPackage: a polygon of eight million vertices

# Views, generated columns and defaults of a GeoPackage, and repeated values of a .parquet, may hold far more than the file.
FREE_BYTES = 128 << 20
MAX_BYTES_BY_FILE = {".gpkg": 8, ".parquet": 64}  # a number, which may take one byte in the file, takes eight in memory

MIN_QUERY_SECONDS = 5  # of looking through a layer of a GeoPackage, whose views need not end
QUERY_BYTES_PER_SECOND = 20e6  # of the file: the time that a large layer has beside


def max_table_bytes(suffix: str, file_bytes: int) -> int:
    """The most that the columns of a table may take in memory."""
    return FREE_BYTES + MAX_BYTES_BY_FILE[suffix] * file_bytes
