"""A layer of old districts as arrays of districts × periods, and what becomes of it on new boundaries."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsProject

from ...core.boundaries.convert import FLAGS, convert_counts, round_keeping_sums
from ...core.boundaries.transfer import Transfer
from ...core.data.places import places
from ...core.data.status import BY_GRAVITY, GRAVITY, STATUS_CODE
from ...core.findings.accounts import boundary_findings
from ...core.messages import Message, SozialraumError
from ...i18n import number, tr
from ..io.html import Report
from ..io.layers import Rows
from ..io.panels import read_cells
from ..statistics.proportions import one_each
from .points import owners

if TYPE_CHECKING:
    from ..request import Request

_OF_FLAG = np.array([STATUS_CODE["ok"], STATUS_CODE["estimated"], STATUS_CODE["uncertain"]], dtype=np.uint8)
"""The status of a converted number that is certain, an estimate, or a weak one."""


@dataclass
class ConvertedField:
    """A field on the new boundaries: value and status, (news, periods)."""

    value: np.ndarray
    status: np.ndarray


@dataclass
class Result:
    """cells: by field; certain: (news, periods) share of the first count that is certain; outside: persons lost to none."""

    cells: dict[str, ConvertedField]
    certain: np.ndarray
    flag: np.ndarray
    outside: float
    warnings: list[Message] = field(default_factory=list)

    def page(self, transfer: Transfer, warnings: list[Message], rows: Rows, names: dict[str, str]) -> Report:
        """What was done, and how far it can be trusted; names: key of a new district → its name."""
        page = Report(tr("On the new boundaries"))
        spoken = [names.get(key, key) for key in transfer.news]
        page.attend(warnings)
        page.found(
            [
                *boundary_findings(spoken, self.flag[:, -1], self.outside, number),
                Message(
                    "{n} old {n:district|districts} of “{layer}” {n:becomes|become} {m} new {m:one|ones}, in {pairs} {pairs:pair|pairs}; {same} {same:stays as it is|stay as they are}.",
                    n=len(transfer.olds),
                    layer=rows.name,
                    m=len(transfer.news),
                    pairs=len(transfer.old),
                    same=int((transfer.basis == "key").sum()),
                ),
            ]
        )
        page.heading(tr("How certain the numbers are"))
        words = [tr("certain (at least 98 %)"), tr("estimated (80 to 98 %)"), tr("weak (below 80 %)")]
        newest = self.flag[:, -1]
        page.table(
            [tr("Part from old districts that pass whole"), tr("New districts")],
            [[word, int((newest == place).sum())] for place, word in enumerate(words[: len(FLAGS)])],
        )
        page.say(
            tr(
                "Converted numbers are estimates of where people lived. Show them as such, and do not draw conclusions "
                "from small differences of weak ones."
            ),
            note=True,
        )
        return page


@dataclass
class Converting:
    """Fields of the old districts, (olds, periods) value and status each."""

    olds: list[str]
    periods: list[str]
    cells: dict[str, tuple[np.ndarray, np.ndarray]]
    counts: list[str]
    rates: dict[str, str]
    population: str

    @classmethod
    def of(cls, request: Request, rows: Rows, key_field: str) -> Converting:
        """From the request; SozialraumError for repeated districts and for choices that do not fit."""
        counts, rates = request.ordered_fields("COUNTS"), request.ordered_fields("RATES")
        given = request.ordered_fields("DENOMINATORS", repeated=True)
        if not counts and not rates:
            raise SozialraumError("Choose the counts that are to be converted (COUNTS).")
        denominators = one_each(rates, given)
        population = request.field("POPULATION_FIELD") or (counts or denominators)[0]
        period_field = request.period_field(rows)
        where = places(
            [key.strip() for key in rows.keys(key_field)], rows.texts(period_field) if period_field else None, "refuse"
        )
        olds = list(dict.fromkeys(key.strip() for key in rows.keys(key_field)))
        known = {key: place for place, key in enumerate(where.districts or [])}
        at = np.array([known.get(key, -1) for key in olds], dtype=np.int64)  # -1: only rows without a period

        def in_order(values: np.ndarray, empty) -> np.ndarray:
            """(olds, periods), the districts as the layer and the transfer have them."""
            block = where.spread(values, empty).T
            return np.concatenate([block, np.full((1, block.shape[1]), empty, dtype=block.dtype)])[at]

        cells = {}
        for name in dict.fromkeys([*counts, *rates, *denominators, population]):
            value, status = read_cells(rows, name)
            if name not in rates:
                _check_counts(
                    name, value, rows.keys(key_field), name in counts and request.choice("ROUND") == "keep_sums"
                )
            cells[name] = in_order(value, np.nan), in_order(status, np.uint8(STATUS_CODE["missing"]))
        return cls(olds, where.periods, cells, counts, dict(zip(rates, denominators)), population)

    def total(self, olds: list[str]) -> np.ndarray:
        """The residents of the old districts in the newest period in which all are known, (olds,)."""
        value, _ = self.cells[self.population]
        known = np.flatnonzero(~np.isnan(value).any(axis=0))
        if not len(known):
            raise SozialraumError(
                "There is no period in which “{field}” is known for every old district, so totals cannot be met. Place "
                "people by the residents of the new districts instead.",
                field=self.population,
            )
        place = {key: i for i, key in enumerate(self.olds)}
        return value[[place[key] for key in olds], known[-1]]

    def convert(self, transfer: Transfer, news: list[str], whole: bool) -> Result:
        """Every field on the new boundaries. transfer: its olds and news in the order of ours."""
        cells: dict[str, ConvertedField] = {}
        for name in self.counts:
            cells[name], *_ = self._count(name, transfer, whole)
        for name, denominator in self.rates.items():
            rate, status = self.cells[name]
            people, status_below = self.cells[denominator]
            above = np.where(people == 0, 0.0, rate * people)
            upper = self._convert(above, transfer, False)[0]
            lower = self._convert(np.where(np.isnan(above), np.nan, people), transfer, False)[0]
            value = np.divide(upper, lower, out=np.full(upper.shape, np.nan), where=lower > 0)
            _, _, flag = self._convert(people, transfer, False)
            worst = np.where(GRAVITY[status_below] > GRAVITY[status], status_below, status)
            cells[name] = ConvertedField(value, _status(worst, value, flag, transfer))
        _, certain, flag = self._convert(self.cells[self.population][0], transfer, False)
        outside, warnings = self._outside(transfer)
        return Result(cells, certain, flag, outside, warnings)

    def _count(self, name: str, transfer: Transfer, whole: bool) -> tuple[ConvertedField, np.ndarray, np.ndarray]:
        value, status = self.cells[name]
        passed, certain, flag = self._convert(value, transfer, whole)
        return ConvertedField(passed, _status(status, passed, flag, transfer)), certain, flag

    def _convert(self, value: np.ndarray, transfer: Transfer, whole: bool):
        """(value, certain share, flag), (news, periods) each."""
        parts = [convert_counts(value[:, period], transfer) for period in range(value.shape[1])]
        passed = [part.value for part in parts]
        if whole:
            passed = [
                np.where(np.isnan(part.value), np.nan, round_keeping_sums(value[:, period], transfer))
                for period, part in enumerate(parts)
            ]
        return (
            np.column_stack(passed),
            np.column_stack([part.certain_share for part in parts]),
            np.column_stack([part.flag for part in parts]),
        )

    def _outside(self, transfer: Transfer) -> tuple[float, list[Message]]:
        """The residents of old districts that pass to no new one, in the newest period, and a sentence on them."""
        left = np.flatnonzero(transfer.sums() <= 0)
        if not len(left):
            return 0.0, []
        people = float(np.nansum(self.cells[self.population][0][left, -1]))
        return people, [
            Message(
                "{n} old {n:district passes|districts pass} to no new one, with {people} in “{field}”: {keys}. Complete the transfer table.",
                n=len(left),
                people=round(people, 1),
                field=self.population,
                keys=", ".join(transfer.olds[place] for place in left[:10]),
            )
        ]


def _check_counts(field: str, value: np.ndarray, keys: np.ndarray, whole: bool):
    """SozialraumError where a count is negative, or a fraction where whole persons are asked for."""
    with np.errstate(invalid="ignore"):
        below = np.flatnonzero(value < 0)
        broken = np.flatnonzero(np.isfinite(value) & (value != np.floor(value))) if whole else below
    if len(below):
        raise SozialraumError(
            "Field “{field}” must hold counts, but “{key}” has {value}. Choose another field.",
            field=field,
            key=str(keys[below[0]]).strip(),
            value=float(value[below[0]]),
        )
    if len(broken):
        raise SozialraumError(
            "Field “{field}” has {value} for “{key}”, which is no whole number of persons. Choose the rounding “none”, or "
            "another field.",
            field=field,
            key=str(keys[broken[0]]).strip(),
            value=float(value[broken[0]]),
        )


def _status(status: np.ndarray, value: np.ndarray, flag: np.ndarray, transfer: Transfer) -> np.ndarray:
    """The status of converted cells, (news, periods): the gravest of what passes in, and how certain the number is."""
    moves = transfer.share > 0
    grave = np.zeros(value.shape, dtype=np.uint8)
    np.maximum.at(grave, transfer.new[moves], GRAVITY[status[transfer.old[moves]]])
    known = ~np.isnan(value)
    grave = np.where(known & (grave == GRAVITY[STATUS_CODE["nil"]]), 0, grave)
    code = BY_GRAVITY[np.maximum(grave, np.where(known, GRAVITY[_OF_FLAG[flag]], 0))]
    return np.where(~known & (GRAVITY[code] < GRAVITY[STATUS_CODE["missing"]]), np.uint8(STATUS_CODE["missing"]), code)


def aligned(transfer: Transfer, olds: list[str], news: list[str]) -> Transfer:
    """A transfer in the order of the two layers; SozialraumError names keys that only one of them knows.

    Leading zeros that a table has lost, because somebody's program took keys for numbers, are given back.
    """
    transfer = replace(transfer, olds=_padded(transfer.olds, olds), news=_padded(transfer.news, news))
    place_old, place_new = ({key: i for i, key in enumerate(keys)} for keys in (olds, news))
    unknown = [key for key in transfer.news if key not in place_new]
    if unknown:
        raise SozialraumError(
            "The transfer table names {n} new {n:district|districts} that the layer does not have, such as “{key}”. Correct the table "
            "or choose another key field.",
            n=len(unknown),
            key=unknown[0],
        )
    known = set(transfer.olds)
    missing = [key for key in olds if key not in known]
    if missing:
        raise SozialraumError(
            "The transfer table says nothing of {n} old {n:district|districts}, such as “{key}”. Complete it.",
            n=len(missing),
            key=missing[0],
        )
    keep = np.array([transfer.olds[place] in place_old for place in transfer.old])
    return Transfer(
        tuple(olds),
        tuple(news),
        np.array([place_old[transfer.olds[place]] for place in transfer.old[keep]], dtype=np.int64),
        np.array([place_new[transfer.news[place]] for place in transfer.new[keep]], dtype=np.int64),
        transfer.share[keep],
        transfer.basis[keep],
    )


def _padded(keys: tuple[str, ...], known: list[str]) -> tuple[str, ...]:
    """Keys of a table with the zeros in front that those of the layer have, where that makes them known and nothing else does."""
    widths = {len(key) for key in known}
    if len(widths) != 1 or set(keys) & set(known) or not all(key.isdecimal() for key in keys):
        return keys
    padded = tuple(key.zfill(max(widths)) for key in keys)
    return padded if set(padded) & set(known) else keys


def points_in_cuts(request: Request, transfer: Transfer, old: Rows, new: Rows) -> np.ndarray:
    """The weight of the points in the cut of each pair, (pairs,)."""
    points = request.rows("WEIGHTS")
    field_name = request.field("WEIGHT_FIELD")
    weights = read_cells(points, field_name)[0] if field_name else np.ones(len(points))
    where = [_owners(points, layer, request) for layer in (old, new)]
    pair = {(one, other): i for i, (one, other) in enumerate(zip(transfer.old.tolist(), transfer.new.tolist()))}
    out = np.zeros(len(transfer.old))
    for one, other, weight in zip(*where, np.nan_to_num(weights).tolist()):
        if (one, other) in pair:
            out[pair[one, other]] += max(weight, 0.0)
    return out


def _owners(points: Rows, layer: Rows, request: Request) -> list[int]:
    """The district in which the middle of each point or cell lies, -1 for none."""
    transform = QgsCoordinateTransform(points.crs, layer.crs, QgsProject.instance().transformContext())
    middles = np.full((len(points), 2), np.nan)
    for place, geometry in enumerate(points.geometries()):
        if not geometry.isEmpty():
            centre = geometry.centroid()
            centre.transform(transform)
            middles[place] = centre.asPoint().x(), centre.asPoint().y()
    return owners(middles, layer.geometries(), request.stop).tolist()
