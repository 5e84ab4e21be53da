"""Rows of a layer as a cube, with the names of the districts: what findings and charts of reports are made of."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...core.data.cube import Cube, by_key, cube_from_rows
from ...core.data.roles import KEY_NAMES, NAME_NAMES, PARENT_NAMES, usual_field
from ...core.findings.lists import distinct
from ...core.rates.known import entry_of, unit_and_title
from ...i18n import language
from .catalogue import shipped
from .layers import Rows
from .panels import read_cells


def key_texts(rows: Rows, field: str = "") -> np.ndarray:
    """(rows,) keys of the districts for findings: of the field given, else of one that usually holds them or their names.

    Where there is none, every row is a district of its own and is called by its number.
    """
    field = field if field and rows.has(field) else usual_field((*KEY_NAMES, *NAME_NAMES), rows.field_names())
    return rows.texts(field) if field else np.array([str(row + 1) for row in range(len(rows))], dtype=object)


def name_texts(rows: Rows) -> np.ndarray | None:
    """(rows,) readable names of the districts, None where no field usually holds them."""
    field = usual_field(NAME_NAMES, rows.field_names())
    return rows.texts(field) if field else None


def district_names(rows: Rows, keys: Sequence[str], place: np.ndarray) -> tuple[str, ...]:
    """The readable name of each district, told apart; its key where it has none.

    place: (periods, districts) row of the source, −1 where there is none; the newest name counts
    """
    texts = name_texts(rows)
    names = []
    for district, key in enumerate(keys):
        there = [row for row in place[:, district] if row >= 0]
        name = texts[there[-1]] if texts is not None and there else None
        names.append(str(name or key))
    return distinct(names, list(keys))


def names_by_key(rows: Rows, key_field: str) -> dict[str, str]:
    """Key → readable name, told apart; of keys without a name the key itself. The last name of a key counts."""
    keys = [str(text or "").strip() for text in rows.texts(key_field)]
    texts = name_texts(rows)
    found = dict(zip(keys, keys if texts is None else [str(text or key) for text, key in zip(texts, keys)]))
    return dict(zip(found, distinct(list(found.values()), list(found))))


def area_names(rows: Rows, field: str) -> dict[str, str]:
    """What people call the larger areas whose keys stand in a field: by another field that names each of them alike."""
    keys = [str(text or "").strip() for text in rows.texts(field)]
    other = usual_field(
        PARENT_NAMES, [name for name in rows.field_names() if name != field and not rows.is_numeric(name)]
    )
    found: dict[str, set[str]] = {}
    for key, name in zip(keys, rows.texts(other) if other else ()):
        found.setdefault(key, set()).add(str(name or ""))
    alike = bool(found) and all(len(names) == 1 and names != {""} for names in found.values())
    names = {key: next(iter(names)) for key, names in found.items()} if alike else {}
    return names if len(set(names.values())) == len(names) else {}


def title_and_unit(field: str, title: str) -> tuple[str, str]:
    """What people call a field, and its unit: told by its title, else by the catalogue."""
    unit, bare = unit_and_title(title)
    entry = entry_of(field, title, shipped().values())
    if entry is not None:
        unit = unit or entry.text.get(f"unit_{language()}") or entry.text.get("unit_en", "")
        # a field of an office that has no title of its own is called as the catalogue calls it
        bare = entry.name(language()) if bare == field else bare
        if unit and bare.endswith(f"({unit})"):
            bare = bare[: -len(unit) - 2].strip()
    return bare, unit


def cube_of(rows: Rows, keys, periods, fields: Sequence[str]) -> Cube:
    """Fields of a layer as a cube; keys, periods: (rows,) texts. What a status hides is not in it."""
    cells = [read_cells(rows, field) for field in fields]
    values = np.column_stack([values for values, _ in cells]) if cells else np.empty((len(rows), 0))
    status = np.column_stack([status for _, status in cells]) if cells else np.empty((len(rows), 0), dtype=np.uint8)
    told = {field: title_and_unit(field, rows.alias(field)) for field in fields}
    return computed_cube(rows, keys, periods, list(fields), values, status, told)


def computed_cube(
    rows: Rows, keys, periods, names: Sequence[str], values: np.ndarray, status: np.ndarray | None, told: dict
) -> Cube:
    """Numbers computed for the rows of a layer as a cube.

    values, status: (rows, names); told: name → title and unit
    """
    titles = {name: told[name][0] for name in names if name in told}
    units = {name: told[name][1] for name in names if name in told and told[name][1]}
    texts = [str(text or "") for text in periods]
    return by_key(cube_from_rows(list(keys), texts, list(names), values, status, name_texts(rows), titles, units))
