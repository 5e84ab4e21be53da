"""What the people of each district reach: a run over one or several kinds of facilities, and a scenario."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsGeometry, QgsVectorLayer

from ...core.access.pairs import Pairs, nearest, within
from ...core.access.supply import LEVELS, PER_100, People, Supply, gap, need_and_supply, supply, thirds
from ...core.data.roles import NAME_NAMES, usual_field
from ...core.messages import Message, SozialraumError
from ...core.tables.names import tidy
from ...i18n import number, tr
from ..io import layers
from ..io.html import Report
from ..io.layers import Column
from ..io.panels import read_cells
from ..segregation.geometry import Shapes, shapes
from .points import owners, positions
from .standards import spoken, standards

_EDGE = 0.05
"""Share of the people with a catchment beyond the border from which a district is marked."""
_MOST_LINES = 400
_MOST_NAMED = 5


@dataclass(frozen=True)
class Kind:
    """Facilities of one kind: where (facilities, 2), places of each, the district in which each lies, and what they are called."""

    title: str
    points: np.ndarray
    places: np.ndarray
    owner: np.ndarray


@dataclass
class Reach:
    """One run: the districts and their people, and how supply is measured."""

    request: object
    rows: layers.Rows
    districts: Shapes
    names: list[str]
    people: People
    points: np.ndarray
    method: str
    distance: float
    decay: str
    detour: float
    target: float | None
    standard: dict
    unreached: np.ndarray = field(default_factory=lambda: np.empty(0, dtype=bool))
    warnings: list[Message] = field(default_factory=list)

    @staticmethod
    def of(request, rows: layers.Rows) -> Reach:
        """Read the districts and their people."""
        districts = shapes(rows.geometries(), rows.crs)
        name_field = usual_field(NAME_NAMES, rows.field_names())
        keys = [text or "" for text in rows.texts(request.key_field())]
        names = [text or key for text, key in zip(rows.texts(name_field), keys)] if name_field else keys
        standard = standards().get(request.choice("STANDARD"), {})
        method = request.choice("METHOD")
        method = standard.get("method", "two_step") if method == "auto" else method
        distance = request.number("DISTANCE") or standard.get("distance") or 1000.0
        target = request.number("TARGET")
        reach = Reach(
            request,
            rows,
            districts,
            names,
            People(np.empty(0), np.empty(0, dtype=np.int64), len(rows)),
            np.empty((0, 2)),
            method,
            float(distance),
            request.choice("DECAY"),
            1.0 if request.given("NETWORK") else request.number("DETOUR") or 1.0,
            target if target is not None else standard.get("target"),
            standard,
        )
        reach._settle(request)
        return reach

    def _settle(self, request):
        """Put the people on the map: points where there are some, else one for each district; and those beyond the border."""
        field_name = request.field("POPULATION_FIELD")
        if request.given("POPULATION_POINTS"):
            where = request.rows("POPULATION_POINTS")
            weight = request.field("POINTS_FIELD")
            persons = read_cells(where, weight)[0] if weight else np.ones(len(where))
            points = positions(where.geometries(), where.crs, self.districts.crs)
            district = owners(points, self.districts.polygons, request.stop)
        else:
            if not field_name:
                raise SozialraumError(
                    "Choose the field with the residents (POPULATION_FIELD), or points where people live."
                )
            persons = read_cells(self.rows, field_name)[0]
            points = positions(self.districts.polygons, self.districts.crs, self.districts.crs)
            district = np.arange(len(self.rows))
            self.warnings.append(
                Message(
                    "All people of a district stand at one point inside it. Points or grid cells where they live are more exact "
                    "(POPULATION_POINTS)."
                )
            )
        if request.given("EDGE"):
            beyond = request.rows("EDGE")
            name = field_name if field_name and beyond.has(field_name) else ""
            if not name:
                raise SozialraumError(
                    "The layer beyond the border needs the residents in a field of the same name: “{field}”.",
                    field=field_name or "–",
                )
            far = positions(beyond.geometries(), beyond.crs, self.districts.crs)
            points = np.concatenate([points, far])
            persons = np.concatenate([persons, read_cells(beyond, name)[0]])
            district = np.concatenate([district, np.full(len(far), -1)])
        known = np.isfinite(points[:, 0]) & np.isfinite(persons) & (persons >= 0)
        if not known.all():
            self.warnings.append(
                Message(
                    "{n} districts or points without a place or a number of people that may be used were left out; they need what "
                    "others reach, and are not counted.",
                    n=int((~known).sum()),
                )
            )
        if not known.any():
            raise SozialraumError("There are no people with a place on the map. Choose another field or layer.")
        self.people = People(persons[known], district[known], len(self.rows))
        self.points = points[known]
        self.unreached = np.zeros(len(self.points), dtype=bool)

    def kinds(self, found: list[QgsVectorLayer], capacity_field: str) -> list[Kind]:
        """The facilities of each layer."""
        kinds = []
        for layer in found:
            rows = layers.read(layer, self.request.feedback)
            rows.take_aliases(layer)
            points = positions(rows.geometries(), rows.crs, self.districts.crs)
            if capacity_field and not rows.has(capacity_field):
                raise SozialraumError(
                    "“{layer}” has no field “{field}” with the places. It has: {fields}.",
                    layer=rows.name,
                    field=capacity_field,
                    fields=", ".join(rows.field_names()),
                )
            places = read_cells(rows, capacity_field)[0] if capacity_field else np.ones(len(rows))
            known = np.isfinite(points[:, 0]) & np.isfinite(places) & (places >= 0)
            if not known.all():
                self.warnings.append(
                    Message(
                        "“{layer}”: {n} facilities without a place on the map or a number of places were left out.",
                        layer=rows.name,
                        n=int((~known).sum()),
                    )
                )
            points, places = points[known], places[known]
            kinds.append(Kind(rows.name, points, places, owners(points, self.districts.polygons, self.request.stop)))
        return kinds

    def measure(self, kind: Kind) -> Supply:
        """The supply of each district with one kind of facilities."""
        return supply(self.method, self._pairs(kind), self.people, kind.places, kind.owner, self.distance, self.decay)

    def _pairs(self, kind: Kind) -> Pairs:
        none = np.empty(0, dtype=np.int64)
        if self.method == "places_per_100":
            return Pairs(none, none, np.empty(0), (len(self.points), len(kind.points)))
        if self.request.given("NETWORK"):
            from .network import network_pairs

            ways = self.request.source("NETWORK")
            limit = self._farthest() if self.method == "nearest_distance" else self.distance

            def step(share: float):
                self.request.progress(20 + 60 * share)
                self.request.stop()

            pairs, off = network_pairs(
                ways, self.districts.crs, self.points, kind.points, limit, self.request.feedback, step
            )
            self.unreached |= off
            return pairs
        if self.method == "nearest_distance":
            # the nearest of all: a little more than the distance to it, so that rounding leaves nobody out
            farthest = nearest(self.points, kind.points)
            reach = float(np.nanmax(farthest)) if np.isfinite(farthest).any() else 0.0
            return within(self.points, kind.points, reach * self.detour * (1 + 1e-9) + 1e-6, self.detour)
        return within(self.points, kind.points, self.distance, self.detour)

    def _farthest(self) -> float:
        """The way from one end of the map to the other, with room for detours."""
        return 3 * float(np.hypot(*(self.points.max(axis=0) - self.points.min(axis=0)))) + 10_000.0

    def edge(self) -> np.ndarray:
        """Whether the catchments of a district reach beyond the mapped area, where nothing is known of people there, (districts,)."""
        out = np.zeros(len(self.rows), dtype=bool)
        if self.request.given("EDGE") or self.method == "places_per_100":
            return out
        whole = QgsGeometry.unaryUnion([polygon for polygon in self.districts.polygons if not polygon.isEmpty()])
        border = QgsGeometry(whole.constGet().boundary()) if not whole.isEmpty() else QgsGeometry()
        if border.isEmpty():
            return out
        limit = self.distance / self.detour
        near = np.array(
            [border.distance(QgsGeometry.fromPointXY(_point(x, y))) < limit for x, y in self.points.tolist()]
        )
        inside = self.people.district >= 0
        persons = self.people.of_districts
        close = np.bincount(self.people.district[inside & near], self.people.persons[inside & near], self.people.count)
        return (persons > 0) & (close >= _EDGE * persons)


def _point(x: float, y: float):
    from qgis.core import QgsPointXY

    return QgsPointXY(x, y)


@dataclass
class SupplyResult:
    """What came out: the supply with each kind of facilities, and with the first one in the scenario."""

    reach: Reach
    kinds: list[Kind]
    found: list[Supply]
    planned: Supply | None
    need: np.ndarray | None
    edge: np.ndarray

    def columns(self) -> list[Column]:
        """The columns of the output; with several kinds the name of each stands behind."""
        reach, made = self.reach, []
        for kind, one in zip(self.kinds, self.found):
            end = f"_{tidy(kind.title)}" if len(self.kinds) > 1 else ""
            about = f" ({kind.title})" if len(self.kinds) > 1 else ""
            made.append(Column(f"supply{end}", "real", one.value, value_title(reach.method) + about))
            if reach.method in PER_100:
                places = one.value * reach.people.of_districts / 100
                made.append(Column(f"places{end}", "real", places, tr("Places for the people of the district") + about))
            if len(one.far):
                made.append(
                    Column(f"supply_p90{end}", "real", one.far, tr("Distance that nine in ten stay below (m)") + about)
                )
            if reach.target is not None:
                made.append(
                    Column(
                        f"gap{end}", "real", gap(one.value, reach.target, reach.method), tr("Gap to the target") + about
                    )
                )
                if reach.method in PER_100:
                    missing = gap(one.value, reach.target, reach.method) * reach.people.of_districts / 100
                    made.append(Column(f"gap_places{end}", "real", missing, tr("Places missing to the target") + about))
            made.append(
                Column(
                    f"served_outside{end}",
                    "real",
                    100 * one.outside,
                    tr("Supplied from outside the district (%)") + about,
                )
            )
            if self.need is not None:
                fields = need_and_supply(self.need, one.value, reach.method)
                made.append(
                    Column(
                        f"need_supply{end}", "text", [text or None for text in fields], tr("Need and supply") + about
                    )
                )
        if self.planned is not None:
            made.append(Column("supply_scenario", "real", self.planned.value, tr("With the scenario")))
            made.append(
                Column("supply_change", "real", self.planned.value - self.found[0].value, tr("Change by the scenario"))
            )
        made.append(
            Column(
                "edge", "integer", self.edge.astype(int), tr("At the border: people beyond it are not known (1 = yes)")
            )
        )
        return made

    def findings(self) -> list[Message]:
        """What it says of the city, in sentences that name districts."""
        reach, said = self.reach, []
        for kind, one in zip(self.kinds, self.found):
            known = np.flatnonzero(np.isfinite(one.value))
            if not len(known):
                said.append(Message("“{kind}”: there is no value for any district.", kind=kind.title))
                continue
            towards = -1 if reach.method == "nearest_distance" else 1
            called = np.array(reach.names, dtype=str)[known]  # settles equal values
            order = known[np.lexsort((called, towards * one.value[known]))]
            said.append(
                Message(
                    "{kind}: supply is lowest in {names}.",
                    kind=kind.title,
                    names="; ".join(
                        f"{reach.names[place]} ({number(one.value[place], 1)})"
                        for place in order[:_MOST_NAMED].tolist()
                    ),
                )
            )
            if self.need is not None:
                fields = need_and_supply(self.need, one.value, reach.method)
                both = sorted(reach.names[place] for place in np.flatnonzero(fields == "high_low").tolist())
                said.append(
                    Message("High need and low supply meet in {names}.", names=", ".join(both))
                    if both
                    else Message("High need and low supply meet in no district.")
                )
        if self.planned is not None:
            said += self._gains()
        if self.edge.any():
            said.append(
                Message(
                    "In {n} districts at the border the catchment reaches beyond the map. Without the people who live there supply "
                    "looks better than it is; give the neighbouring districts (EDGE).",
                    n=int(self.edge.sum()),
                )
            )
        return said

    def _gains(self) -> list[Message]:
        """Who gains and who loses by the scenario, by need where it is known."""
        persons, change = self.reach.people.of_districts, self.planned.value - self.found[0].value
        sign = -1 if self.reach.method == "nearest_distance" else 1
        better, worse = sign * change > 1e-9, sign * change < -1e-9
        said = [
            Message(
                "Scenario: {gain} people live in districts whose supply improves, {loss} where it gets worse.",
                gain=number(float(persons[better].sum()), 0),
                loss=number(float(persons[worse].sum()), 0),
            )
        ]
        if self.need is not None:
            classes = thirds(self.need)
            high = classes == LEVELS.index("high")
            said.append(
                Message(
                    "Of them {gain} and {loss} live where need is high.",
                    gain=number(float(persons[better & high].sum()), 0),
                    loss=number(float(persons[worse & high].sum()), 0),
                )
            )
        return said

    def report(self) -> Report:
        """The page."""
        reach = self.reach
        page = Report(tr("Supply and access"))
        page.attend(reach.warnings)
        page.found(self.findings())
        page.heading(tr("How it was computed"))
        page.items(self.method())
        for kind, one in zip(self.kinds, self.found):
            page.heading(kind.title)
            page.table(*self._table(one), digits=1)
        return page

    def method(self) -> list[Message]:
        """The measure in words, with its distance and standard."""
        reach = self.reach
        words = {
            "places_per_100": Message("Places in the own district for 100 people; nobody crosses its border."),
            "nearest_distance": Message("Mean distance of the people to the nearest facility, in metres."),
            "share_within": Message(
                "Share of the people with a facility within {distance} m.", distance=number(reach.distance, 0)
            ),
            "two_step": Message(
                "Places for 100 people within {distance} m: each facility shares its places among all who reach it, wherever they live "
                "(Luo & Wang 2003).",
                distance=number(reach.distance, 0),
            ),
            "three_step": Message(
                "Places for 100 people within {distance} m; people who reach several facilities spread their demand over them "
                "(Wan, Zou & Sternberg 2012).",
                distance=number(reach.distance, 0),
            ),
        }
        said = [words[reach.method]]
        if reach.method != "places_per_100":
            said.append(
                Message("Distances follow the ways of the network.")
                if reach.request.given("NETWORK")
                else Message("Distances are straight lines times {detour}.", detour=number(reach.detour, 2))
            )
        if reach.standard:
            year = reach.standard.get("year")
            said.append(
                Message(
                    "Value to start from, no law: {title}. {note} Source: {source}.",
                    title=spoken(reach.standard["title"]),
                    note=spoken(reach.standard["note"]),
                    source=f"{reach.standard['source']} ({year})" if year else reach.standard["source"],
                )
            )
        if reach.target is not None:
            said.append(Message("Target: {target}.", target=number(reach.target, 1)))
        return said

    def _table(self, one: Supply) -> tuple[list[str], list[list]]:
        reach = self.reach
        persons = reach.people.of_districts
        header = [tr("District"), tr("Residents"), value_title(reach.method)]
        header += [tr("Gap to the target")] if reach.target is not None else []
        header += [tr("Supplied from outside the district (%)")]
        lines = []
        for place in sorted(range(len(reach.names)), key=reach.names.__getitem__)[:_MOST_LINES]:
            line = [reach.names[place], _whole(persons[place]), float(one.value[place])]
            if reach.target is not None:
                line.append(float(gap(one.value, reach.target, reach.method)[place]))
            lines.append([*line, float(100 * one.outside[place])])
        return header, lines


def value_title(method: str) -> str:
    """What the value of a method is, in words."""
    return {
        "places_per_100": tr("Places for 100 people"),
        "nearest_distance": tr("Distance to the nearest (m)"),
        "share_within": tr("Share of people within reach (%)"),
        "two_step": tr("Places within reach for 100 people"),
        "three_step": tr("Places within reach for 100 people, with choice"),
    }[method]


def _whole(persons: float) -> int | None:
    """People have no decimals, also where a share of them was reckoned; None where nobody knows their number."""
    return round(float(persons)) if np.isfinite(persons) else None
