"""Names of files that GDAL would take for something else."""

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from mobclip.io.temporary import IN_TEMPORARY, temporary_folder

# pyogrio cuts a name at ; and reads ! as a member of an archive; the last are bytes that are not UTF-8
UNUSUAL = re.compile("[;!\x00-\x1f\ud800-\udfff]")


@contextlib.contextmanager
def gdal_name(path: Path) -> Iterator[str]:
    """A name under which GDAL finds a file: the whole path, or that of a link to it where the path has unusual characters.

    The whole path, because a relative one such as http:x.gpkg is an address.

    Raises:
        OSError: no link can be made.
    """
    whole = os.path.abspath(path)
    if not UNUSUAL.search(whole):
        yield whole
        return
    with temporary_folder(tempfile.gettempdir(), IN_TEMPORARY) as folder:
        link = folder / f"table{path.suffix}"
        link.symlink_to(whole)
        yield str(link)
