"""What can be refused before data is read. Imports no torch unless a convolution is to be tried."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mobclip.bundle.store import SUFFIX
from mobclip.io.atomic import check_writable
from mobclip.io.container import check_replaceable
from mobclip.io.given_names import check_name
from mobclip.io.output import check_output
from mobclip.train.config import checked_config
from mobclip.train.plan import Options, checkpoint_of


@dataclass(frozen=True, kw_only=True)
class Outputs:
    """Files to write.

    Attributes:
        bundle: NAME.mobclip, or a folder.
        report: a page with curves and a map, .html; None for none.
        checkpoint: holds the run until the bundle is there; None for a file beside it (`checkpoint_of`).
    """

    bundle: Path
    report: Path | None = None
    checkpoint: Path | None = None

    @property
    def checkpoint_file(self) -> Path:
        """The checkpoint, wherever it is."""
        return self.checkpoint or checkpoint_of(self.bundle)

    def check(self, sources: Iterable[Path] = ()) -> None:
        """
        Args:
            sources: the files that are read, which must not be overwritten.

        Raises:
            InputError: one of them cannot be written.
        """
        read = list(sources)
        check_output(self.bundle, (SUFFIX, ""), sources=read)
        check_replaceable(self.bundle)
        check_writable(self.bundle)
        if self.report is not None:
            check_output(self.report, (".html", ".htm"), sources=read)
            check_writable(self.report)


def check(options: Options, outputs: Outputs, sources: Iterable[Path] = ()) -> None:
    """
    Args:
        sources: as of `Outputs.check`.

    Raises:
        InputError: a convolution or a setting that there is not, a file that no model can be named after, or a place that cannot
            be written.
    """
    outputs.check(sources)
    if options.name is None:
        check_name("name of the model", outputs.bundle.stem)
    check_convolution(options)
    checked_config(options.settings)


def check_convolution(options: Options) -> None:
    """Make the convolution that is asked for once.

    Raises:
        InputError: there is none of its name, or not with its options.
    """
    if options.encoder == "gnn":
        from mobclip.train.model.convolutional import TRIAL_WIDTH, convolution

        convolution(options.convolution, TRIAL_WIDTH, options.convolution_options)
