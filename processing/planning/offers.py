"""Offers: whom they reach where, and the white spots where need is high and nothing or little reaches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ...core.access.supply import LEVELS
from ...core.messages import Message, SozialraumError
from ...core.perceptions.reach import REASONS, Reached, belonging, kinds_of, reached
from ...core.perceptions.vocabulary import word
from ...core.periods import parse_period, read_period
from ...i18n import sentence, tr
from ..io.layers import Column, Rows
from ..io.panels import read_cells
from ..segregation.geometry import shapes
from .points import owners, positions

_MOST_NAMED = 6
_HALF = 0.5
_SEGMENTS = 24
"""Corners of a quarter of a circle: the area of the catchment is 0.1 % too small at most."""


@dataclass
class ReachingOffers:
    """Offers that are valid in the period. points: (offers, 2) in the layer's own plane, NaN where there is none."""

    rows: Rows
    fields: list[str]
    groups: list[str]
    capacity: np.ndarray
    catchment: np.ndarray
    district: np.ndarray

    @staticmethod
    def of(request, keys: list[str], period: str, warnings: list[Message]) -> ReachingOffers:
        """Read the offers; those that do not run in the period of the index are left out."""
        rows = request.rows("OFFERS")
        if not rows.has("district") and all(one.isEmpty() for one in rows.geometries()):
            raise SozialraumError(
                "“{layer}” has no field “{field}”. Choose the table “offers” that “Collect perceptions” has made (OFFERS).",
                layer=rows.name,
                field="district",
            )
        running = _running(period, rows)
        if not running.all():
            warnings.append(Message("{n} offers do not run in the period and were left out.", n=int((~running).sum())))
        rows = rows.take(np.flatnonzero(running).tolist())
        place = {key: at for at, key in enumerate(keys)}
        return ReachingOffers(
            rows,
            _texts(rows, "field_of_action"),
            _texts(rows, "target_group"),
            _numbers(rows, "capacity"),
            _numbers(rows, "catchment"),
            np.array([place.get(text.strip(), -1) for text in _texts(rows, "district")], dtype=np.int64),
        )

    def spots(self, request, rows: Rows, keys, names, need: np.ndarray, notes) -> WhiteSpots:
        """Whom the offers reach, and where nothing does."""
        reaches = self._reaches(request, rows, len(keys))
        kinds = kinds_of(self.fields, self.groups, [one for one in zip(notes.action, notes.group) if all(one)])
        field = request.field("POPULATION_FIELD")
        persons = read_cells(rows, field)[0] if field else np.full(len(keys), np.nan)
        belongs = belonging(kinds, self.fields, self.groups)
        done = reached(reaches, belongs, self.capacity, persons, need)
        return WhiteSpots(keys, names, kinds, done, need, reaches, self._said("name"), self._said("provider"))

    def _said(self, name: str) -> list[str]:
        return _texts(self.rows, name)

    def _reaches(self, request, rows: Rows, count: int) -> np.ndarray:
        """(offers, districts) bool: the catchment covers more than half of a district's people, or without points of its
        area; an offer without catchment reaches its own district."""
        out = np.zeros((len(self.rows), count), dtype=bool)
        own = self.district.copy()
        polygons = rows.geometries()
        if any(not one.isEmpty() and one.type() == 2 for one in polygons):
            districts = shapes(polygons, rows.crs)
            points = (
                positions(self.rows.geometries(), self.rows.crs, districts.crs) if self.rows.crs.isValid() else None
            )
            points = np.full((len(self.rows), 2), np.nan) if points is None else points
            inside = owners(points, districts.polygons, request.stop)
            own = np.where(own < 0, inside, own)
            with np.errstate(invalid="ignore"):
                wide = np.isfinite(points[:, 0]) & (self.catchment > 0)
            covered = self._covered(request, districts, points, wide)
            out[wide] = covered[wide] > _HALF
            own = np.where(wide, -1, own)
        there = np.flatnonzero(own >= 0)
        out[there, own[there]] = True
        return out

    def _covered(self, request, districts, points: np.ndarray, wide: np.ndarray) -> np.ndarray:
        """The share of each district's people or area within the catchment of each offer, (offers, districts)."""
        out = np.zeros((len(points), len(districts.polygons)))
        if request.given("POPULATION_POINTS"):
            where = request.rows("POPULATION_POINTS")
            people = positions(where.geometries(), where.crs, districts.crs)
            weight = request.field("POINTS_FIELD")
            persons = np.nan_to_num(read_cells(where, weight)[0]) if weight else np.ones(len(where))
            home = owners(people, districts.polygons, request.stop)
            known = (home >= 0) & np.isfinite(people[:, 0])
            people, persons, home = people[known], persons[known], home[known]
            whole = np.bincount(home, persons, out.shape[1])
            for place in np.flatnonzero(wide).tolist():
                near = np.hypot(*(people - points[place]).T) <= self.catchment[place]
                out[place] = np.bincount(home[near], persons[near], out.shape[1])
                request.stop()
            return np.divide(out, whole, out=np.zeros_like(out), where=whole > 0)
        for place in np.flatnonzero(wide).tolist():
            request.stop()
            circle = QgsGeometry.fromPointXY(QgsPointXY(*points[place])).buffer(self.catchment[place], _SEGMENTS)
            for at, polygon in enumerate(districts.polygons):
                if not polygon.isEmpty() and circle.boundingBox().intersects(polygon.boundingBox()):
                    out[place, at] = circle.intersection(polygon).area() / polygon.area()
        return out


@dataclass
class WhiteSpots:
    """Offers by kind and district. reaches: (offers, districts) bool; offers, providers: what they are called."""

    keys: list[str]
    names: list[str]
    kinds: list[tuple[str, str]]
    done: Reached
    need: np.ndarray
    reaches: np.ndarray
    offers: list[str]
    providers: list[str]

    def by_district(self) -> tuple[np.ndarray, np.ndarray]:
        """Offers of all kinds and white spots, (districts,) each."""
        return self.reaches.sum(axis=0), (self.done.reason > 0).sum(axis=0)

    def columns(self) -> list[Column]:
        """One row for each kind and district."""
        kinds, districts = self.done.offers.shape
        many = [(kind, place) for kind in range(kinds) for place in range(districts)]
        level = np.array([*LEVELS, None], dtype=object)[self.done.level]
        return [
            Column("district", "text", [self.keys[place] for _, place in many], tr("District")),
            Column("district_name", "text", [self.names[place] for _, place in many], tr("District name")),
            Column("field_of_action", "text", [self.kinds[kind][0] or None for kind, _ in many], tr("Field of action")),
            Column("target_group", "text", [self.kinds[kind][1] or None for kind, _ in many], tr("Target group")),
            Column("offers", "integer", self.done.offers.ravel(), tr("Offers that reach the district")),
            Column("per_100", "real", self.done.per_100.ravel(), tr("Places for 100 people")),
            Column("need", "real", [float(self.need[place]) for _, place in many], tr("Index of need")),
            Column("need_level", "text", [level[place] for _, place in many], tr("Need in thirds")),
            Column("white_spot", "integer", (self.done.reason > 0).astype(int).ravel(), tr("White spot (1 = yes)")),
            Column("reason", "text", [REASONS[one] or None for one in self.done.reason.ravel()], tr("Why it is one")),
        ]

    def findings(self) -> list[Message]:
        """Where nothing reaches."""
        found = []
        for kind, (action, group) in enumerate(self.kinds):
            empty = np.flatnonzero(self.done.reason[kind] == 1).tolist()
            if empty:
                names = sorted(self.names[place] for place in empty)
                found.append(
                    Message(
                        "White spot, {kind}: need is high and no offer reaches {names}.",
                        kind=kind_words(action, group),
                        names=", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else ""),
                    )
                )
        return found[:_MOST_NAMED] or [
            Message("Where need is high, at least one offer of each kind reaches the people.")
        ]

    def method(self) -> Message:
        """What a white spot is."""
        return Message(
            "A white spot: the index of need is in the upper third of the districts, and no offer of the field and the group reaches more "
            "than half of the district, or its places for 100 people are in the lowest fifth. An offer for everyone counts for each group."
        )

    def table(self, most: int) -> tuple[list[str], list[list]]:
        """The white spots."""
        header = [tr("District"), tr("Field of action"), tr("Target group"), tr("Offers"), tr("Places for 100 people")]
        lines = []
        for kind, place in zip(*np.nonzero(self.done.reason)):
            action, group = self.kinds[kind]
            lines.append(
                [
                    self.names[place],
                    code_words("code_fields", action),
                    code_words("code_groups", group),
                    int(self.done.offers[kind, place]),
                    float(self.done.per_100[kind, place]),
                ]
            )
        return header, sorted(lines, key=lambda line: line[:3])[:most]


def code_words(choices: str, code: str) -> str:
    """A code in words, a dash where there is none."""
    told = word(choices, code) if code else "–"
    return sentence(told) if isinstance(told, Message) else told


def kind_words(action: str, group: str) -> str:
    """A field of action and a target group in words."""
    return f"{code_words('code_fields', action)} · {code_words('code_groups', group)}"


def _running(text: str, rows: Rows) -> np.ndarray:
    """Offers that run at some day of the period, (offers,) bool; without dates always."""
    known = read_period(text) if text else ""
    if not known:
        return np.ones(len(rows), dtype=bool)
    period = parse_period(known)
    begin, end = period.begin.isoformat(), period.end.isoformat()
    starts, ends = _texts(rows, "valid_from"), _texts(rows, "valid_to")
    return np.array(
        [not (first and first[:10] > end) and not (last and last[:10] < begin) for first, last in zip(starts, ends)]
    )


def _texts(rows: Rows, name: str) -> list[str]:
    return [(text or "").strip() for text in rows.texts(name)] if rows.has(name) else [""] * len(rows)


def _numbers(rows: Rows, name: str) -> np.ndarray:
    return read_cells(rows, name)[0] if rows.has(name) else np.full(len(rows), np.nan)
