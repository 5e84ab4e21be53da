"""What the pages of one run are made of: the choices, the maps, and all numbers over all periods as one block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from qgis.core import QgsVectorLayer

from ...core.charts.profile import Meaning, SpineRow, spine_of
from ...core.charts.series import Series, series_of
from ...core.classes import read
from ...core.data.breaks import Break, breaks_of
from ...core.data.cube import Cube, cube_from_rows
from ...core.data.municipality import Municipality
from ...core.data.places import RowPlaces, places
from ...core.data.status import STATUS_CODE, is_soft
from ...core.findings.lists import distinct
from ...core.messages import SozialraumError
from ...core.numerics import rank
from ...core.profile import value_of
from ...core.rates.known import entry_of
from ...i18n import language, number, period_text, tr
from ..io.catalogue import shipped
from ..io.cubes import title_and_unit
from ..io.layers import Rows
from ..io.panels import read_cells
from ..statistics.municipality import municipality_of_rows
from .map_subject import Districts, Subject, choose_districts, classed, graded, periods_of, readable, shown_numbers

SECRET = "•"
"""Stands in a table for a value that is confidential."""


@dataclass
class PageChoices:
    """What the user chose: fields of the layer ("" for none), the period to show ("" for the newest), and the pages.

    parts: names of the parts of the report in their order; wanted: keys of the districts that get a profile
    profile: that of the municipality, which knows the classes of indicators; paper: one of core.page.PAPERS, "" where the
    shape of the map decides; facts: of the five questions, by key of the district, empty without perceptions
    """

    layer: QgsVectorLayer
    rows: Rows
    key_field: str
    name_field: str
    period_field: str
    period: str
    index_field: str
    class_field: str
    label_field: str
    indicators: list[str]
    population_field: str
    wanted: set[str]
    parts: tuple[str, ...] = ("index", "indicators")
    period_maps: bool = False
    compare_period: str = ""
    borough_field: str = ""
    series_fields: tuple[str, ...] = ()
    paper: str = ""
    profile: Mapping = field(default_factory=dict)
    facts: Mapping = field(default_factory=dict)

    def fields(self) -> list[str]:
        """The fields that get a map, the index first."""
        return [self.index_field] * bool(self.index_field) + self.indicators

    def periods(self, name: str) -> list[str]:
        """The periods in which a field has values, in the order of time."""
        if not self.period_field:
            return []
        values = shown_numbers(self.rows, name)
        known = {text for text, value in zip(self.rows.texts(self.period_field), values) if value == value}
        return [period for period in periods_of(self.rows, self.period_field) if period in known]

    def shown_period(self, name: str) -> str:
        """The period asked for, or the newest one in which a field has values."""
        if not self.period_field:
            return ""
        periods = periods_of(self.rows, self.period_field)
        if not periods:
            raise SozialraumError(
                "Field “{field}” holds no period. Choose another field, or none.", field=self.period_field
            )
        if not self.period:
            return (self.periods(name) or periods)[-1]
        return self.known_period(self.period, periods)

    def known_period(self, wanted: str, periods: list[str]) -> str:
        """The period, SozialraumError where the layer does not have it."""
        if wanted not in periods:
            raise SozialraumError(
                "There is no period “{period}” in field “{field}”. It has: {periods}.",
                period=wanted,
                field=self.period_field,
                periods=", ".join(periods),
            )
        return wanted

    def subject(self, name: str, period: str) -> tuple[Districts, Subject]:
        """The map of a field in a period, in classes that are the same for all periods."""
        districts = choose_districts(
            self.layer, self.rows, self.key_field, self.name_field, self.period_field, period, self.population_field
        )
        is_index = name == self.index_field
        if is_index and self.class_field:
            return districts, classed(districts, self.rows, name, self.class_field, self.label_field)
        return districts, graded(districts, self.rows, name, is_index, read(value_of(self.profile, "classes", name)))


@dataclass
class Material:
    """The numbers of a run. maps: districts and subject of each field; the indicators of the cube are these fields.

    drawn: the same, and behind them the bounds that stand beside them, for the courses
    """

    choices: PageChoices
    maps: list[tuple[Districts, Subject]]
    cube: Cube
    where: RowPlaces
    wholes: list[Municipality]
    drawn: Cube

    @property
    def districts(self) -> Districts:
        """The districts of the first map, which is that of the index where there is one."""
        return self.maps[0][0]

    @property
    def subject(self) -> Subject:
        """What the first map shows."""
        return self.maps[0][1]

    def breaks(self, indicator: int) -> list[Break]:
        """From which periods on an indicator was counted differently, as the profile of the municipality says."""
        return breaks_of(self.cube, indicator, value_of(self.choices.profile, "breaks") or ())

    def break_signs(self, indicators: Sequence[int]) -> list[tuple[str, str]]:
        """Entries of a legend for the breaks of some indicators, each once."""
        titles = dict.fromkeys(one.title for place in indicators for one in self.breaks(place))
        return [("break", tr("break: {title}").format(title=title or tr("counted differently"))) for title in titles]

    @cached_property
    def period(self) -> int:
        """The place of the period of the first map."""
        return self.cube.periods.index(self.districts.period) if self.districts.period else 0

    @cached_property
    def span(self) -> str:
        """The periods of the layer in words, from the first to the last; "" where there are none."""
        known = [period for period in self.cube.periods if period]
        if len(known) < 2:
            return period_text(known[0]) if known else ""
        return tr("{begin} to {end}").format(begin=period_text(known[0]), end=period_text(known[-1]))

    @cached_property
    def compared(self) -> int:
        """The place of the period that the shown one is compared with, -1 where there is none before it."""
        wanted = self.choices.compare_period
        if wanted:
            return self.cube.periods.index(self.choices.known_period(wanted, list(self.cube.periods)))
        return 0 if self.period > 0 else -1

    @cached_property
    def index(self) -> int:
        """The place of the index among the indicators, -1 where there is none."""
        return self.cube.position(self.choices.index_field) if self.choices.index_field else -1

    @cached_property
    def rates(self) -> list[int]:
        """The places of the indicators, the index not among them."""
        return [place for place in range(len(self.cube.indicators)) if place != self.index]

    def series(self, place: int) -> Series:
        """An indicator made ready for a chart."""
        if place not in self._series:
            self._series[place] = series_of(self.cube, place, whole=self.wholes[place])
        return self._series[place]

    @cached_property
    def _series(self) -> dict[int, Series]:
        return {}

    def named(self, place: int) -> str:
        """Title and unit of an indicator."""
        unit = self.cube.unit(place)
        return f"{self.cube.title(place)} ({unit})" if unit else self.cube.title(place)

    def meaning(self, place: int) -> Meaning:
        """Direction and field of action of an indicator, as profile and catalogue know them."""
        name = self.cube.indicators[place]
        entry = entry_of(name, self.cube.title(place), shipped().values())
        area = entry.text.get(f"field_{language()}") or entry.text.get("field_en", "") if entry is not None else ""
        direction = value_of(self.choices.profile, "directions", name)
        if not isinstance(direction, (int, float)):
            direction = entry.direction if entry is not None else 0
        return Meaning(int(direction), area)

    @cached_property
    def spine(self) -> list[SpineRow]:
        """The rows of the profiles."""
        places_of = self.rates or ([self.index] if self.index >= 0 else [])
        return spine_of(self.cube, places_of, self.period, self.wholes.__getitem__, self.meaning)

    @cached_property
    def ranks(self) -> dict[tuple[int, int], np.ndarray]:
        """(indicator, period) → (districts,) rank, 1 for the highest value, 0 for none; filled as it is asked for."""
        return {}

    def rank(self, indicator: int, period: int) -> np.ndarray:
        """(districts,) rank, 1 for the highest value, 0 for none."""
        if (indicator, period) not in self.ranks:
            self.ranks[indicator, period] = rank(self.cube.values[period, :, indicator])
        return self.ranks[indicator, period]

    def written(self, indicator: int, period: int, district: int) -> str:
        """A value as a table shows it: a dot where it is confidential, a raised e where it is less certain."""
        value = self.cube.values[period, district, indicator]
        status = self.cube.status[period, district, indicator]
        if not np.isfinite(value):
            return SECRET if status == STATUS_CODE["suppressed"] else "–"
        text = number(float(value), self.series(indicator).raw_digits)
        return f"{text} *" if bool(is_soft(np.array([status]))[0]) else text

    def city(self, indicator: int, period: int) -> str:
        """The value of the municipality, as a table shows it."""
        value = float(self.wholes[indicator].values[period])
        digits = self.series(indicator).raw_digits
        return number(value, max(digits, 1)) if np.isfinite(value) else "–"

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The readable names of the districts, told apart."""
        return distinct(list(self.cube.names), list(self.cube.districts))

    @cached_property
    def boroughs(self) -> tuple[str, ...]:
        """The larger area of each district of the cube, "" where there is none."""
        name = self.choices.borough_field
        if not name:
            return ("",) * len(self.cube.districts)
        texts = self.choices.rows.texts(name)
        found = dict(zip(self.choices.rows.keys(self.choices.key_field).tolist(), texts))
        return tuple(str(found.get(key) or "") for key in self.cube.districts)

    def residents(self, district: int) -> float:
        """The residents of a district in the shown period, NaN where nobody knows them."""
        people = self.districts.population
        if people is None:
            return float("nan")
        keys = self._keys
        at = keys.get(self.cube.districts[district], -1)
        return float(people[at]) if at >= 0 else float("nan")

    @cached_property
    def _keys(self) -> dict[str, int]:
        return {key: place for place, key in enumerate(self.districts.keys.tolist())}

    def place(self, district: int) -> int:
        """The row of a district of the cube among the districts of the first map, -1 for none."""
        return self._keys.get(self.cube.districts[district], -1)

    @cached_property
    def wanted(self) -> list[int]:
        """The districts that get a profile: by larger area where these are known, else in the order of the layer."""
        keys = [key for key in self.districts.keys.tolist() if key in self.choices.wanted]
        order = {key: place for place, key in enumerate(self.cube.districts)}
        some = [order[key] for key in keys if key in order]
        return sorted(some, key=lambda one: self.boroughs[one]) if self.choices.borough_field else some


def collect(choices: PageChoices) -> Material:
    """The maps of all fields and their numbers; SozialraumError where a district stands twice in a period."""
    maps = [choices.subject(name, choices.shown_period(name)) for name in choices.fields()]
    rows, fields = choices.rows, choices.fields()
    periods = np.full(len(rows), "", dtype=object)
    if choices.period_field:
        periods = np.array([text or "" for text in rows.texts(choices.period_field)], dtype=object)
    keys = rows.keys(choices.key_field)
    told = {name: title_and_unit(name, readable(rows, name)) for name in fields}
    titles = {name: subject.title if subject.is_index else told[name][0] for name, (_, subject) in zip(fields, maps)}
    units = {name: unit for name, (_, unit) in told.items() if unit}
    bounds = [f"{name}_{end}" for name in fields for end in ("lower", "upper")]
    drawn = [*fields, *(name for name in bounds if name not in fields and rows.has(name) and rows.is_numeric(name))]
    cells = {name: read_cells(rows, name) for name in drawn}
    names = rows.texts(choices.name_field) if choices.name_field else None

    def cube_of(chosen: list[str]) -> Cube:
        values, status = (np.column_stack([cells[name][part] for name in chosen]) for part in (0, 1))
        return cube_from_rows(keys, periods, chosen, values, status, names, titles, units)

    cube = cube_of(fields)
    where = places(keys, periods, "first")
    # counts have no mean that residents could weight
    wholes = [
        municipality_of_rows(rows, where, name, "" if subject.counts else choices.population_field)
        for name, (_, subject) in zip(fields, maps)
    ]
    return Material(choices, maps, cube, where, wholes, cube_of(drawn))
