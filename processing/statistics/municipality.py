"""The value of the municipality for a field of a layer, the same for pages, reports and the dock."""

from __future__ import annotations

import numpy as np

from ...core.data.municipality import Municipality, municipality
from ...core.data.places import RowPlaces
from ...core.data.status import STATUS_CODE
from ...i18n import language, tr
from ..io.catalogue import shipped
from ..io.layers import Rows
from ..io.panels import read_cells


def municipality_of_rows(rows: Rows, where: RowPlaces, field: str, population_field: str = "") -> Municipality:
    """The value in each period of `where`, by the denominator that the catalogue knows, else by the residents.

    population_field: "" where nobody knows the residents, or where the field is a count, which no residents weight
    """

    def shown(name: str) -> np.ndarray:
        return where.spread(read_cells(rows, name)[0])

    values, status = read_cells(rows, field)
    return municipality(
        where.spread(values),
        where.spread(status, np.uint8(STATUS_CODE["missing"])),
        shipped().get(field),
        lambda name: shown(name) if rows.has(name) else None,
        shown(population_field) if population_field else None,
        tr("residents"),
        language(),
    )
