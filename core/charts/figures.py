"""Single figures of a layer and charts of single districts: what labels, map tips and layouts ask for, from any thread."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from ..data.cube import MODES, Cube, newest_with_values
from ..data.municipality import Municipality
from ..messages import Message, SozialraumError
from ..numerics import rank
from ..periods import read_period
from .dumbbell import ORDERS
from .excerpt import excerpt
from .marks import Axis, Chart
from .profile import UNKNOWN, Meaning
from .series import Series, series_of
from .views import COMPARED, VIEWS, Choice, View, all_options, view_named


@dataclass(frozen=True)
class Figures:
    """What a layer says, read once and never changed.

    wholes: (indicators,) the values of the municipality; meanings: (indicators,) or () where nobody knows them
    source: where the layer says that it is from; remarks: indicator → what has to be known of its numbers
    """

    cube: Cube
    wholes: tuple[Municipality, ...]
    meanings: tuple[Meaning, ...] = ()
    source: str = ""
    remarks: Mapping[str, Message] = field(default_factory=dict)
    _series: dict[tuple[int, str, int], Series] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def digest(self) -> str:
        """A text that is another one as soon as anything else would be drawn."""
        cube = self.cube
        parts = (cube.districts, cube.names, cube.periods, cube.indicators, cube.titles, cube.units, self.source)
        more = [str(whole.label()) for whole in self.wholes], self.meanings, sorted(map(str, self.remarks.values()))
        made = hashlib.sha1(repr((parts, more)).encode(), usedforsecurity=False)
        for block in (cube.values, cube.status, *(whole.values for whole in self.wholes)):
            made.update(np.ascontiguousarray(block).tobytes())
        return made.hexdigest()

    def indicator(self, name: str) -> int:
        """The place of a field with numbers; SozialraumError where there is none of this name."""
        place = self.cube.position(str(name))
        if place < 0:
            known = ", ".join(self.cube.indicators[:20])
            raise SozialraumError(
                "There is no field “{field}” with numbers. There are: {fields}.", field=str(name), fields=known
            )
        return place

    def period(self, text: object, indicator: int) -> int:
        """The place of a period in any common spelling; the newest with a value of the indicator for None and "".

        SozialraumError where the layer does not have it.
        """
        periods = self.cube.periods
        wanted = str(text).strip() if text is not None else ""
        if not wanted:
            return newest_with_values(self.cube, indicator)
        for spelling in (wanted, read_period(wanted)):
            if spelling in periods:
                return periods.index(spelling)
        raise SozialraumError(
            "There is no period “{period}”. There are: {periods}.", period=wanted, periods=", ".join(periods)
        )

    def district(self, key: str) -> int:
        """The place of a district by its key, −1 where the layer has none of it."""
        found = self._places.get(key)
        return found if found is not None else self._places.get(key.strip(), -1)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {key: place for place, key in enumerate(self.cube.districts)}

    # Figures: NaN where there is none or nobody may see it

    def value(self, key: str, name: str, period: object = None) -> float:
        """The value of a district."""
        indicator, district = self.indicator(name), self.district(key)
        at = self.period(period, indicator)
        return float(self.cube.values[at, district, indicator]) if district >= 0 and at >= 0 else np.nan

    def mean(self, name: str, period: object = None) -> float:
        """The value of the municipality, see `data.municipality`."""
        indicator = self.indicator(name)
        at = self.period(period, indicator)
        return float(self.wholes[indicator].values[at]) if at >= 0 else np.nan

    def deviation(self, key: str, name: str, period: object = None) -> float:
        """The value of a district minus that of the municipality, in the unit of the values."""
        return self.value(key, name, period) - self.mean(name, period)

    def rank(self, key: str, name: str, period: object = None) -> float:
        """The place of a district among those with a value, 1 for the highest; ties share the best place."""
        indicator, district = self.indicator(name), self.district(key)
        at = self.period(period, indicator)
        if district < 0 or at < 0:
            return np.nan
        found = rank(self.cube.values[at, :, indicator])[district]
        return float(found) if found else np.nan

    def change(self, key: str, name: str, begin: object, end: object) -> float:
        """The value of a district in one period minus that in an earlier one, in the unit of the values."""
        return self.value(key, name, end) - self.value(key, name, begin)

    # Charts

    def charts(self, keys: Sequence[str], names: Sequence[str], wish: Wish, number, period_text) -> list[Chart]:
        """The charts of the dock for some districts, the first one being the subject; number, period_text: see Choice."""
        if keys and not any(self.district(key) >= 0 for key in keys):
            return [_nothing(wish.view, keys[0])]
        view, choice = wish.view, self._choice(keys, names, wish, number, period_text)
        room = max(LEAST_ROWS, int((wish.height - AROUND_ROWS) / ROW))
        charts = [excerpt(chart, choice.selected, room) for chart in view.charts(choice)]
        about = [self.cube.indicators[place] for place in view.indicators(choice)]
        notes = [self.remarks[name] for name in about if name in self.remarks]
        notes += [Message("Source: {source}", source=self.source)] if self.source else []
        charts[-1] = replace(charts[-1], notes=(*charts[-1].notes, *notes))
        charts = [replace(chart, cursor=None) for chart in charts]  # on paper nobody moves it
        return charts if wish.title else [replace(chart, title="") for chart in charts]

    def sentences(self, keys: Sequence[str], names: Sequence[str], wish: Wish, number, period_text) -> list[Message]:
        """The same in words, for those who cannot see the chart."""
        if keys and not any(self.district(key) >= 0 for key in keys):
            return []
        return wish.view.sentence(self._choice(keys, names, wish, number, period_text))

    def _made_ready(self, place: int, mode: str, base: int) -> Series:
        """An indicator made ready, once for all districts; two threads may make the same, and it does not matter."""
        key = place, mode, base
        if key not in self._series:
            self._series[key] = series_of(self.cube, *key, self.wholes[place])
        return self._series[key]

    def _choice(self, keys: Sequence[str], names: Sequence[str], wish: Wish, number, period_text) -> Choice:
        """What the views of the dock are made from."""
        places = [self.indicator(name) for name in names]
        _refuse_too_few(wish.view, len(places))
        first = places[0] if places else 0
        known = np.flatnonzero(np.isfinite(self.cube.values[:, :, first]).any(axis=1))
        base = self.period(wish.base, first) if wish.base else int(known[0]) if len(known) else 0
        return Choice(
            self.cube,
            lambda place, mode=wish.mode: self._made_ready(place, mode, base),
            first,
            places[1] if len(places) > 1 else first,
            tuple(places) if len(places) > 1 else (),
            tuple(place for place in map(self.district, keys) if place >= 0),
            self.period(wish.period, first),
            base,
            wish.order,
            wish.options,
            number,
            period_text,
            lambda place: self.meanings[place] if self.meanings else UNKNOWN,
        )


def figures_of(
    cube: Cube, wholes: Sequence[Municipality], meanings: Sequence[Meaning] = (), source: str = "", remarks=None
) -> Figures:
    """Figures whose arrays nobody can change any more."""
    for block in (cube.values, cube.status, cube.present, cube.times, *(whole.values for whole in wholes)):
        block.flags.writeable = False
    return Figures(cube, tuple(wholes), tuple(meanings), source, dict(remarks or {}))


@dataclass(frozen=True)
class Wish:
    """How a chart shall look: the options of `sozialraum_chart`. width, height: mm; name: of the file, "" for none."""

    view: View = VIEWS[0]
    width: float = 120.0
    height: float = 75.0
    period: str = ""
    base: str = ""
    mode: str = MODES[0]
    order: str = ORDERS[0]
    title: bool = True
    name: str = ""
    options: frozenset[str] = frozenset()


ROW, AROUND_ROWS, LEAST_ROWS = 3.3, 34.0, 7
"""Millimetres that a row of a ranking takes, and title, axis and legend together; the fewest rows that say anything."""

SMALLEST, LARGEST = 20.0, 600.0
"""Millimetres that a chart may have on each side."""


def read_wish(given: Mapping[str, object]) -> Wish:
    """The options of a chart as somebody has written them; SozialraumError names what is wrong and what may be.

    >>> read_wish({"kind": "ranking", "width": 80}).width
    80.0
    """
    switches = {option.name: option.usual for option in all_options() if option not in COMPARED}
    texts = ("kind", "period", "from", "mode", "order", "name")
    allowed = (*texts, "width", "height", "title", *switches)
    for name in given:
        if name not in allowed:
            raise SozialraumError(
                "There is no option “{name}”. There are: {names}.", name=str(name), names=", ".join(allowed)
            )
    said = {name: str(given[name]) for name in texts if given.get(name) not in (None, "")}
    view = view_named(said.get("kind", VIEWS[0].name))
    if view is None:
        raise _unknown("kind", said["kind"], [view.name for view in VIEWS])
    for name, known in (("mode", MODES), ("order", ORDERS)):
        if said.get(name, known[0]) not in known:
            raise _unknown(name, said[name], known)
    on = {name for name, usual in switches.items() if _yes(name, given.get(name, usual))}
    return Wish(
        view,
        _millimetres("width", given.get("width", Wish.width)),
        _millimetres("height", given.get("height", Wish.height)),
        said.get("period", ""),
        said.get("from", ""),
        said.get("mode", MODES[0]),
        said.get("order", ORDERS[0]),
        _yes("title", given.get("title", True)),
        said.get("name", ""),
        frozenset(on),
    )


def _unknown(name: str, value: str, known: Sequence[str]) -> SozialraumError:
    return SozialraumError(
        "The option “{name}” cannot be “{value}”. It can be: {values}.",
        name=name,
        value=value,
        values=", ".join(known),
    )


def _yes(name: str, value: object) -> bool:
    if value in (0, 1):
        return bool(value)
    if str(value).lower() in ("true", "false"):
        return str(value).lower() == "true"
    raise _unknown(name, str(value), ["true", "false"])


def _millimetres(name: str, value: object) -> float:
    try:
        number = float(str(value))
    except ValueError:
        number = np.nan
    if not SMALLEST <= number <= LARGEST:
        raise SozialraumError(
            "The option “{name}” cannot be “{value}”. Give millimetres between {least} and {most}.",
            name=name,
            value=str(value),
            least=SMALLEST,
            most=LARGEST,
        )
    return number


def _refuse_too_few(view: View, count: int):
    """A view of several indicators shows all that it finds where none is named; one alone, or no second one, is a mistake."""
    several, pair = "several" in view.needs and "indicator" not in view.needs, "second" in view.needs
    if (several and count == 1) or (pair and count != 2):
        raise (
            SozialraumError(
                "The chart “{kind}” takes two fields or more, separated by commas. Name them.", kind=view.name
            )
            if several
            else SozialraumError(
                "The chart “{kind}” takes two fields, separated by a comma. Name them.", kind=view.name
            )
        )
    if not several and not count:
        raise SozialraumError(
            "No field is named that the chart “{kind}” could show. Name at least one.", kind=view.name
        )


def _nothing(view: View, key: str) -> Chart:
    nowhere = Axis(0.0, 1.0)
    said = Message("The layer has no figures for district “{key}”.", key=key)
    return Chart(view.name, "", nowhere, nowhere, empty=said)
