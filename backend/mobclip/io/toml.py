"""The standard library's reader of TOML; Python 3.10 has none, and takes the package that became it."""

import sys

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["tomllib"]
