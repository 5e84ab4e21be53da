"""Charts as SVG files beside the project, one for each content, so that a layout finds them without the plugin."""

from __future__ import annotations

import hashlib
import os
import re
import threading
from pathlib import Path

from qgis.core import QgsApplication

from ..core.charts.figures import Figures, Wish
from ..core.messages import SozialraumError
from ..drawing.charts import save_svg
from ..drawing.fonts import font
from ..drawing.text_shapes import TextShapes
from ..drawing.theme import theme_of
from ..i18n import language, number, period_text

FOLDER = "sozialraum_charts"
DRAWING = "1"
"""Another one when charts of the same content are painted differently."""
POINTS = 8.0
"""The size of the texts in a chart."""

_lock = threading.Lock()
_places: dict[str, threading.Lock] = {}


def chart_file(figures: Figures, home: str, keys: list[str], names: list[str], wish: Wish) -> str:
    """The path of an SVG file with a chart, drawn where the same is not there yet; SozialraumError where it cannot be.

    home: the folder of the project, "" for none: then the file lies in the profile of QGIS.
    """
    asked = (figures.digest, keys, names, wish.view.name, wish, language(), DRAWING)
    content = hashlib.sha1(_spelled(asked).encode(), usedforsecurity=False).hexdigest()[:12]
    base = home if home and Path(home).is_dir() else QgsApplication.qgisSettingsDirPath()
    path = Path(base) / FOLDER / f"{file_stem(keys, wish.name) if wish.name else content}.svg"
    with _lock:
        place = _places.setdefault(str(path), threading.Lock())
    with place:  # two threads that ask for the same chart: one draws it
        if not _holds(path, content):
            charts = figures.charts(keys, names, wish, number, period_text)
            _put(path, charts, wish, content)
    return str(path)


def file_stem(keys: list[str], name: str) -> str:
    """The name of the file of a district in a series of charts: also an expression without the plugin can tell it.

    In QGIS: 'name_' || left(md5("key"), 12). A key may hold signs that no file name may.
    """
    key = hashlib.md5("\n".join(keys).encode(), usedforsecurity=False).hexdigest()[:12]
    return f"{re.sub(r'[^A-Za-z0-9-]+', '_', name)[:60].strip('_') or 'chart'}_{key}"


def _spelled(asked: tuple) -> str:
    *plain, wish, spoken, drawing = asked
    looks = [wish.width, wish.height, wish.period, wish.base, wish.mode, wish.order, wish.title, sorted(wish.options)]
    return repr((plain, looks, spoken, drawing))


def _mark(content: str) -> str:
    return f"<!-- sozialraum {content} -->"


def _holds(path: Path, content: str) -> bool:
    """Whether a file is there and shows this content."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - 100))
            return _mark(content).encode() in file.read()
    except OSError:
        return False


def _put(path: Path, charts, wish: Wish, content: str):
    """Draw beside the place and rename, so that nobody reads half a file."""
    part = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = f"{path}.{os.getpid()}.{threading.get_ident()}.part"
        theme = theme_of(shapes=TextShapes())
        save_svg(part, charts, wish.width, wish.height, font=font(POINTS), theme=theme)
        with open(part, "r+b") as file:
            drawn = file.read().replace(b"</svg>", f"{_mark(content)}</svg>".encode())
            file.seek(0)
            file.write(drawn)
        os.replace(part, path)
    except OSError as error:
        raise SozialraumError(
            "The chart cannot be written to “{path}” ({reason}).", path=str(path), reason=str(error.strerror or error)
        ) from error
    finally:
        if part and os.path.exists(part):
            os.unlink(part)
