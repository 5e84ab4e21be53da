"""How a file becomes complete."""

from __future__ import annotations

import os
from pathlib import Path

from ...core.messages import SozialraumError


def write_text(path: Path, text: str):
    """Write a text file beside its place and put it there when it is complete."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, path)
    except OSError as error:
        raise SozialraumError(
            "“{path}” cannot be written ({reason}). Choose another place, or close the program that uses it.",
            path=str(path),
            reason=error.strerror,
        ) from error
