"""Charts of single districts as files, and the table that says which is which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ...core.charts.figures import Wish, figures_of
from ...core.data.cube import is_count
from ...core.data.municipality import municipality_of
from ...core.data.places import places
from ...core.data.roles import WEIGHT_NAMES, usual_field
from ...core.findings.lists import distinct
from ...core.tables.workbook import csv_table
from ...drawing.charts import save_png, save_svg
from ...drawing.fonts import font
from ...drawing.text_shapes import TextShapes
from ...drawing.theme import theme_of, words
from ...i18n import decimal_point, language, number, period_text, tr
from ..io.cubes import cube_of
from ..io.files import complete
from ..io.layers import Rows
from ..statistics.municipality import municipality_of_rows
from .contents import usual_indicators

POINTS = 8.0
"""The size of the texts in a chart."""

_RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{place}" for name in ("com", "lpt") for place in range(1, 10))}
"""Names that Windows keeps for itself, whatever their ending."""


class ChartFiles:
    """The charts of all districts of a layer. keys, names, stems (of the files): (districts,)"""

    def __init__(
        self, rows: Rows, key_field: str, period_field: str, fields: Sequence[str], population_field: str, wish: Wish
    ):
        keys = rows.keys(key_field)
        texts = rows.texts(period_field) if period_field else [""] * len(rows)
        periods = [str(text or "") for text in texts]
        places(keys, periods, "refuse")  # of a district that stands there twice one chart would show half
        self.fields = list(fields) or usual_indicators(rows, (key_field, period_field))
        cube = cube_of(rows, keys, periods, self.fields)
        where = places(keys, periods, "first").by_key()
        people = population_field or usual_field(WEIGHT_NAMES, rows.field_names())
        wholes = [
            municipality_of(cube, place, None, language=language())
            if is_count(cube, place)
            else municipality_of_rows(rows, where, field, people if people != field else "")
            for place, field in enumerate(self.fields)
        ]
        self.figures = figures_of(cube, wholes, source=rows.source)
        self.wish, self.keys = wish, cube.districts
        self.names = distinct(cube.names, cube.districts)
        self.stems = file_stems(self.keys, self.names)
        self._told: list[list[str]] = []

    def draw(self, folder: Path, district: int, ending: str):
        """Write the chart of a district."""
        key, wish = self.keys[district], self.wish
        asked = [self.fields] if "several" in wish.view.needs else [[field] for field in self.fields]
        charts = [chart for some in asked for chart in self.figures.charts([key], some, wish, number, period_text)]
        path = folder / f"{self.stems[district]}.{ending}"
        with complete(path) as file:
            if ending == "png":
                save_png(file, charts, wish.width, wish.height, font=font(POINTS))
            else:
                theme = theme_of(shapes=TextShapes())
                save_svg(file, charts, wish.width, wish.height, self.names[district], font(POINTS), theme)
        told = [one for some in asked for one in self.figures.sentences([key], some, wish, number, period_text)]
        self._told.append([key, self.names[district], path.name, " ".join(map(words, told))])

    def table(self) -> bytes:
        """Which file belongs to which district, and its chart in words, as a CSV file."""
        head = [tr("District key"), tr("Name"), tr("File"), tr("In words")]
        return csv_table([head, *self._told], decimal_point() == ",")


def file_stems(keys: Sequence[str], names: Sequence[str]) -> list[str]:
    """A name of a file for each district that every system takes, from key and name; no two differ in nothing but case.

    >>> file_stems(["01", "02"], ["Mitte / Nord", "02"])
    ['01_Mitte_Nord', '02']
    """
    known: set[str] = set()
    stems = []
    for key, name in zip(keys, names):
        text = key if name == key else f"{key}_{name}"
        # a long name is cut by bytes, of which a file name may have 255
        plain = re.sub(r"[^\w-]+", "_", text).strip("_").encode()[:120].decode(errors="ignore").rstrip("_")
        stem = plain if plain and plain.lower() not in _RESERVED else f"{plain}_" if plain else "_"
        place = 2
        unique = stem
        while unique.lower() in known:
            unique, place = f"{stem}_{place}", place + 1
        known.add(unique.lower())
        stems.append(unique)
    return stems
