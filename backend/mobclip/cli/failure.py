"""What the command says when it fails."""

import sys
import traceback

from mobclip.errors import InputError, one_line
from mobclip.io.atomic import file_sentence, first_line
from mobclip.packages import as_missing


def tell(error: Exception) -> int:
    """Print one line, after the traceback where --debug asks for it, and return the exit status."""
    status, sentence = _sentence(error)
    if "--debug" in sys.argv:
        traceback.print_exception(error)
    print(f"mobclip: {one_line(sentence)}", file=sys.stderr)
    return status


def _sentence(error: Exception) -> tuple[int, str]:
    """The exit status and what to say; whatever it is, a person gets one sentence."""
    if isinstance(error, InputError):
        return 2, str(error)
    if isinstance(error, ModuleNotFoundError) and (missing := as_missing(error)):
        return 2, str(missing)
    if isinstance(error, OSError):
        return 2, file_sentence(error)
    what = f"{type(error).__name__}: {first_line(error).rstrip('.')}"
    return 1, f"Unexpected {what}. Run mobclip --debug … for the details."
