"""What a workbook is made of: a layer's indicators over its periods, their values of the whole, and its index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...core.charts.series import Series, series_of
from ...core.data.cube import Cube, in_periods, is_count
from ...core.data.municipality import Municipality
from ...core.data.places import RowPlaces, places
from ...core.data.ranking import Ranking
from ...core.data.roles import WEIGHT_NAMES, usual_field
from ...core.data.status import status_fields
from ...core.findings.lists import distinct
from ...core.messages import SozialraumError
from ...core.rates.known import entry_of, unit_and_title
from ...i18n import tr
from ..io.catalogue import shipped
from ..io.cubes import cube_of, key_texts
from ..io.layers import Rows
from ..io.panels import read_cells
from ..statistics.municipality import municipality_of_rows

_OUR_NUMBERS = ("_rank", "_class", "_sum", "_index")
"""Endings of fields beside an index that are told on the sheet of ranks, not as indicators."""


@dataclass
class Contents:
    """Everything that the sheets tell.

    cube: periods × districts × indicators; series: of every indicator, with the value of the whole; how: what that is, by
    indicator; ranking: the index by rank and class, None where the layer has none; groups: (periods, districts) texts of
    status and dynamics, or None
    """

    rows: Rows
    cube: Cube
    names: tuple[str, ...]
    series: list[Series]
    how: list[str]
    ranking: Ranking | None
    groups: np.ndarray | None


def read_contents(
    rows: Rows, key_field: str, period_field: str, fields: Sequence[str], wanted: Sequence[str], population_field: str
) -> Contents:
    """The contents of a layer; fields: the indicators, none for those that look like rates; wanted: periods, none for all."""
    if period_field:
        dated = [row for row, text in enumerate(rows.texts(period_field)) if text and text.strip()]
        if dated and len(dated) < len(rows):  # a join leaves rows without a period for districts without data
            source, rows = rows.source, rows.take(dated)
            rows.source = source
    keys = key_texts(rows, key_field)
    texts = rows.texts(period_field) if period_field else np.full(len(rows), "", dtype=object)
    places(keys, texts, "refuse")  # a district that stands there twice would be told once, and nobody would know
    fields = list(fields) or usual_indicators(rows, (key_field, period_field))
    cube = cube_of(rows, keys, texts, fields)
    where = places(keys, texts, "first").by_key()
    people = population_field or usual_field(WEIGHT_NAMES, rows.field_names())
    wholes = [_whole(rows, where, cube, place, people) for place in range(len(fields))]
    chosen = _chosen(cube, wanted)
    part = in_periods(cube, chosen)
    series = [
        series_of(part, place, whole=replace(whole, values=whole.values[chosen]))
        for place, (whole, _) in enumerate(wholes)
    ]
    ranking, groups = _index(rows, where, cube, chosen, people)
    names = distinct(part.names, part.districts)
    return Contents(rows, part, names, series, [how for _, how in wholes], ranking, groups)


def usual_indicators(rows: Rows, known: Sequence[str]) -> list[str]:
    """Fields with rates: those that the catalogue knows or whose title has a unit; all with numbers where there are none.

    known: key and period. Ranks, classes and standardised parts of an index are told on a sheet of their own, an index too.
    """
    names = rows.field_names()
    statuses = set(status_fields(names).values())
    numbers = [
        name
        for name in names
        if rows.is_numeric(name)
        and name not in (*known, *statuses, "index")
        and not name.lower().startswith(("fid", "z_", "domain_"))
        and not name.endswith(_OUR_NUMBERS)
    ]
    catalogue = list(shipped().values())
    rates = [
        name
        for name in numbers
        if unit_and_title(rows.alias(name))[0] or entry_of(name, rows.alias(name), catalogue) is not None
    ]
    if not numbers and not rows.has("index_rank") and not rows.has("status_rank"):
        raise SozialraumError(
            "“{layer}” has no field that holds numbers. Choose another layer, or name the indicators.", layer=rows.name
        )
    return rates or numbers


def _whole(rows: Rows, where: RowPlaces, cube: Cube, place: int, people: str) -> tuple[Municipality, str]:
    """The value of the municipality in each period, and what it is, in words; of a count the sum of all districts."""
    field = cube.indicators[place]
    if is_count(cube, place):
        values = cube.values[:, :, place]
        known = np.isfinite(values).all(axis=1)
        total = np.where(known, np.where(np.isfinite(values), values, 0.0).sum(axis=1), np.nan)
        how = tr("sum of all districts; none where one of them is unknown")
        return Municipality(total, "denominator", tr("sum")), how
    whole = municipality_of_rows(rows, where, field, people if people != field else "")
    return whole, ""


def _chosen(cube: Cube, wanted: Sequence[str]) -> np.ndarray:
    from ...core.periods import read_period

    if not wanted:
        return np.ones(len(cube.periods), dtype=bool)
    spoken = {text: text for text in cube.periods} | {read_period(text) or text: text for text in cube.periods}
    found = []
    for text in wanted:
        known = spoken.get(text) or spoken.get(read_period(text) or text)
        if known is None:
            raise SozialraumError(
                "There is no period “{period}”. Choose from: {periods}.", period=text, periods=", ".join(cube.periods)
            )
        found.append(known)
    return np.array([text in found for text in cube.periods])


def _index(
    rows: Rows, where: RowPlaces, cube: Cube, chosen: np.ndarray, people: str
) -> tuple[Ranking | None, np.ndarray | None]:
    """The index, or the status, of a layer by rank and class, in the periods chosen that have one."""
    stem = next((one for one in ("index", "status") if rows.has(f"{one}_rank")), "")
    if not stem:
        return None, None
    # a rank or a class tells of an index that nobody may see
    value = next((one for one in (stem, f"{stem}_index") if rows.has(one)), "")
    shown = np.isfinite(read_cells(rows, value)[0]) if value else np.ones(len(rows), dtype=bool)
    ranks = _numbered(rows, where, f"{stem}_rank", shown)
    classes = np.zeros_like(ranks)
    labels: tuple[str, ...] = ()
    if rows.has(f"{stem}_class"):
        numbers = np.where(shown, np.nan_to_num(read_cells(rows, f"{stem}_class")[0]), 0)
        classes = _numbered(rows, where, f"{stem}_class", shown)
        labels = _labels(rows, stem, numbers)
    known = chosen & (ranks > 0).any(axis=1)
    lived = where.spread(read_cells(rows, people)[0])[known] if people and rows.has(people) else None
    title = tr("Social index") if stem == "index" else tr("Status")
    names = distinct(cube.names, cube.districts)
    periods = tuple(period for period, some in zip(cube.periods, known) if some)
    groups = None
    if rows.has("group_label"):
        groups = where.spread(np.where(shown, rows.texts("group_label"), None), None)[known]
    return Ranking(title, names, periods, ranks[known], classes[known], labels, lived), groups


def _numbered(rows: Rows, where: RowPlaces, field: str, shown: np.ndarray) -> np.ndarray:
    """Ranks or classes, (periods, districts), 0 where there is none or where `shown` says that nobody may see it."""
    numbers = np.where(shown, np.nan_to_num(read_cells(rows, field)[0]), 0)
    return np.nan_to_num(where.spread(numbers)).astype(np.int64)


def _labels(rows: Rows, stem: str, numbers: np.ndarray) -> tuple[str, ...]:
    """The classes in words, as the layer calls them."""
    count = int(numbers.max(initial=0))
    told = rows.texts(f"{stem}_label") if rows.has(f"{stem}_label") else [None] * len(rows)
    found = {int(number): str(text) for number, text in zip(numbers, told) if number and text}
    return tuple(found.get(number) or tr("class {number}").format(number=number) for number in range(1, count + 1))
