"""What a printed map shows: the districts of one period, their values, and the entries of the key."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from qgis.core import QgsCategorizedSymbolRenderer, QgsExpression, QgsFillSymbol, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime

from ...core.classes import ROUNDED, Classing, between, class_words, digits_of, limits_of, spans, summarise
from ...core.data.places import places
from ...core.data.status import is_soft
from ...core.messages import Message
from ...core.numerics import rank
from ...core.periods import in_order
from ...i18n import number, sentence, tr
from ..io import panels
from ..io.layers import Rows, is_null, to_text
from ..maps.class_rules import condition, styled_by
from ..maps.ramps import need_colours, shades
from ..maps.symbols import MapRule, filled
from ..statistics.municipality import municipality_of_rows


@dataclass
class Districts:
    """The districts of one period. `only` is the QGIS expression that selects them in the layer, "" for all rows."""

    layer: QgsVectorLayer
    rows: Rows
    keys: np.ndarray
    names: np.ndarray
    key_field: str
    name_field: str = ""
    period: str = ""
    only: str = ""
    population_field: str = ""

    @cached_property
    def population(self) -> np.ndarray | None:
        """The residents, (districts,), None where nobody knows them."""
        return shown_numbers(self.rows, self.population_field) if self.population_field else None

    def municipality(self, field_name: str, weighted: bool) -> tuple[float, Message]:
        """The value of the municipality and what it is; weighted: whether residents may weight it where nothing else does."""
        where = places(self.keys, None)
        whole = municipality_of_rows(self.rows, where, field_name, self.population_field if weighted else "")
        return float(whole.values[0]), whole.label()

    def expression(self, condition: str) -> str:
        """A condition on a district, restricted to the rows of the period."""
        return f"({condition}) AND {self.only}" if self.only else condition


@dataclass
class Subject:
    """One map: values of the districts, the field they stand in, and the entries of the key with their districts.

    rules, members, words, ranges: of each entry its symbol, (districts,) bool, its word, and from which to which value its
    districts reach where the word does not say it
    """

    title: str
    field: str
    values: np.ndarray
    digits: int
    is_index: bool
    rules: list[MapRule] = field(default_factory=list)
    members: list[np.ndarray] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    ranges: list[str] = field(default_factory=list)
    method: str = ""

    @property
    def counts(self) -> bool:
        """Whether the values are counts, which have a sum but no mean that residents could weight."""
        return self.digits == 0

    def seen(self) -> list[MapRule]:
        """The entries that some district belongs to."""
        return [rule for rule, members in zip(self.rules, self.members) if members.any()]

    def ranks(self) -> np.ndarray:
        """Rank 1 for the highest value, 0 where there is none."""
        return rank(self.values)

    def extremes(self, count: int = 5) -> tuple[list[int], list[int]]:
        """Positions of the highest (first the highest) and of the lowest districts (first the lowest), never both."""
        order = np.argsort(-self.values, kind="stable")[: int(np.isfinite(self.values).sum())].tolist()
        count = min(count, len(order) // 2)
        return order[:count], order[::-1][:count]


def figure(value: float, digits: int) -> str:
    """A number for the page, with a true minus sign; a dash where there is none."""
    if value != value:
        return "–"
    return number(value, digits)


def shown_numbers(rows: Rows, field_name: str) -> np.ndarray:
    """The numbers of a field that may be seen: NaN where `<field>_status` says suppressed, unreliable and the like."""
    return panels.read_cells(rows, field_name)[0]


def periods_of(rows: Rows, period_field: str) -> list[str]:
    """The periods of a layer in the order of time."""
    return in_order(text for text in rows.texts(period_field) if text is not None)


def choose_districts(
    layer: QgsVectorLayer,
    rows: Rows,
    key_field: str,
    name_field: str = "",
    period_field: str = "",
    period: str = "",
    population_field: str = "",
) -> Districts:
    """The rows of one period; SozialraumError where a district then stands there more than once."""
    only = ""
    if period_field:
        texts = rows.texts(period_field)
        place = np.flatnonzero(texts == period)
        only = _equals(period_field, rows.values(period_field)[place[0]])
        rows = rows.take(place)
    keys = rows.keys(key_field)
    places(keys, [period] * len(keys), "refuse")
    names = keys
    if name_field:
        names = np.array([text or key for text, key in zip(rows.texts(name_field), keys)], dtype=object)
    return Districts(layer, rows, keys, names, key_field, name_field, period, only, population_field)


def classed(districts: Districts, all_rows: Rows, index_field: str, class_field: str, label_field: str) -> Subject:
    """An index in its classes: in words and symbols of the layer's own style, or else of the label field and our ramp.

    all_rows: every period, so that a class without districts in this one keeps its place and word.
    """
    rows = districts.rows
    subject = Subject(
        _title(all_rows, index_field, class_field), index_field, shown_numbers(rows, index_field), 2, True
    )
    values = rows.texts(class_field)
    column = QgsExpression.quotedColumnRef(class_field)
    classes = styled_classes(districts.layer, class_field)
    explained = bool(classes)
    if not classes:
        classes = [
            (one, word, filled(c)) for one, word, c in classes_of(districts.layer, all_rows, class_field, label_field)
        ]
    for value, word, symbol in classes:
        members = values == to_text(value)
        own = summarise(subject.values, members)
        span = "" if explained else _span(own.low, own.high, subject.digits)
        rule = MapRule(districts.expression(f"{column} = {QgsExpression.quotedValue(value)}"), word, symbol=symbol)
        _add(subject, rule, word, members, span)
    missing = np.array([value is None for value in values])
    _add_missing(subject, districts, f"{column} IS NULL", missing)
    parts = ", ".join(_parts(all_rows))
    if parts:
        subject.method = tr("{index} from: {indicators}.").format(index=subject.title, indicators=parts) + " "
    subject.method += _direction()
    return subject


def styled_classes(layer: QgsVectorLayer, class_field: str) -> list[tuple[object, str, QgsFillSymbol]]:
    """Value, word and symbol of each class where the layer is styled by this field, else nothing."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return []
    if renderer.classAttribute().strip('"') != class_field:
        return []
    return [
        (category.value(), category.label(), category.symbol().clone())
        for category in renderer.categories()
        if not is_null(category.value()) and category.value() != ""
    ]


def classes_of(layer: QgsVectorLayer, rows: Rows, class_field: str, label_field: str) -> list[tuple[object, str, str]]:
    """The classes of a field in their order: value, word, #rrggbb.

    Whole numbers are taken to count through from 1, so that a class without districts keeps its place and colour.
    """
    known = sorted({value for value in rows.values(class_field) if not is_null(value)})
    if known and all(isinstance(value, int) for value in known):
        known = list(range(min(known[0], 1), known[-1] + 1))
    words = _words(rows, class_field, label_field)
    colours = class_colours(layer, len(known))
    return [
        (value, words.get(value) or tr("Class {number}").format(number=value), colour)
        for value, colour in zip(known, colours)
    ]


def class_colours(layer: QgsVectorLayer, count: int) -> list[str]:
    """A colour for each class of an index: those of the layer's own style where it is by these classes or by the groups of
    status and dynamics (1+, 2-), so that a class has one colour on all maps; else ours."""
    renderer, styled = layer.renderer(), {}
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        for category in renderer.categories():
            text = "" if is_null(category.value()) else str(category.value())
            if text[:1].isdigit() and not text[1:2].isdigit():
                styled.setdefault(int(text[0]), category.symbol().color().name())
    if sorted(styled) == list(range(1, count + 1)):
        return [styled[one] for one in sorted(styled)]
    return need_colours(count)


def graded(
    districts: Districts, all_rows: Rows, value_field: str, is_index: bool = False, classing: Classing = ROUNDED
) -> Subject:
    """An indicator, or an index without classes of its own, in classes that are the same for all periods.

    all_rows: every period; the limits are found in all of them, as on the map of the dock and in the layer's own style.
    Where nothing is said about the classes, a style by this field with other limits is somebody's own, and is kept.
    """
    values = shown_numbers(districts.rows, value_field)
    divided = shown_numbers(all_rows, value_field)
    breaks = limits_of(divided, classing)
    method = _way(classing.way, len(divided) > len(values))
    known = divided[np.isfinite(divided)]
    digits = digits_of(breaks, least=0 if len(known) and np.all(known == np.round(known)) else 1, most=6)
    subject = Subject(_title(all_rows, value_field), value_field, values, digits, is_index)
    styled = styled_by(districts.layer, value_field, divided) if classing == ROUNDED else None
    if styled is not None and styled.limits.tolist() != breaks.tolist():
        breaks, method = styled.limits, tr("Classes of the layer’s style, the same for all periods.")
    else:
        styled = None
    belongs = between(values, breaks, styled is None or styled.upper)
    colours = shades(classing.colours or ("teal_brown" if is_index else ""), len(breaks) + 1)
    visible = panels.visible(value_field, bool(panels.status_field(districts.rows, value_field)))
    ends = None if len(breaks) or not len(known) else (float(known.min()), float(known.max()))
    words = [sentence(word) for word in class_words(breaks, figure, digits, ends)] if len(known) else ["–"]
    if styled is not None:
        words = styled.words
    for place, ((low, high), word, colour) in enumerate(zip(spans(breaks), words, colours)):
        members = belongs == place + 1
        symbol = styled.symbols[place] if styled is not None else None
        text = condition(value_field, low, high, visible, styled is None or styled.upper)
        _add(subject, MapRule(districts.expression(text), word, colour, symbol=symbol), word, members)
    _add_missing(subject, districts, f"NOT ({visible})", belongs == 0)
    soft = int((np.isfinite(values) & is_soft(panels.read_cells(districts.rows, value_field)[1])).sum())
    if soft:
        method += " " + tr("Estimated, provisional or uncertain: {n} of the values.").format(n=number(soft, 0))
    subject.method = f"{method} {_direction()}" if is_index else method
    return subject


def _way(way: str, several: bool) -> str:
    """How the limits of classes were found, for the foot of the page; several: in values of several periods."""
    if way == "own":
        return tr("Classes with limits that the municipality has set, the same for all periods.")
    if way == "quantile":
        return tr("Classes with about equally many values, the same for all periods.")
    if way == "equal":
        return tr("Classes of equal width, the same for all periods.")
    if way == "jenks":
        return tr("Classes by natural breaks (Fisher 1958), the same for all periods.")
    if several:
        return tr("Classes with about equally many values over all periods, limits rounded.")
    return tr("Classes with about equally many districts, limits rounded.")


def _add(subject: Subject, rule: MapRule, word: str, members: np.ndarray, span: str = ""):
    subject.rules.append(rule)
    subject.members.append(members)
    subject.words.append(word)
    subject.ranges.append(span)


def _add_missing(subject: Subject, districts: Districts, lacking: str, members: np.ndarray):
    if members.any():
        word = tr("without a valid value")
        _add(subject, MapRule(districts.expression(lacking), word), word, members)


def _words(rows: Rows, class_field: str, label_field: str) -> dict:
    if not label_field:
        return {}
    words = {}
    for value, word in zip(rows.values(class_field), rows.texts(label_field)):
        if not is_null(value) and word:
            words.setdefault(value, word)
    return words


def _parts(rows: Rows) -> list[str]:
    """Names of the indicators whose standardised values stand in the layer."""
    names = [name[2:] for name in rows.field_names() if name.startswith("z_")]
    return [readable(rows, name) if rows.has(name) else name for name in names]


def readable(rows: Rows, field_name: str) -> str:
    """The alias of a field; where it has none its name, written like a word: kinder_armut becomes Kinder armut."""
    alias = rows.alias(field_name)
    if alias != field_name:
        return alias
    words = field_name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _title(rows: Rows, field_name: str, class_field: str = "") -> str:
    """What our own fields are called on a page, else the alias."""
    ours = {
        "index": tr("Social index"),
        "status_index": tr("Status"),
        "dynamics_index": tr("Dynamics"),
        "group": tr("Status and dynamics"),
    }
    return ours.get(class_field) or ours.get(field_name) or readable(rows, field_name)


def _direction() -> str:
    return tr(
        "The higher the value, the greater the social need. The index describes areas, not the people who live there."
    )


def _span(low: float, high: float, digits: int) -> str:
    if low != low:
        return "–"
    if low == high:
        return figure(low, digits)
    return tr("{low} to {high}").format(low=figure(low, digits), high=figure(high, digits))


def _equals(field_name: str, value) -> str:
    column = QgsExpression.quotedColumnRef(field_name)
    if isinstance(value, (QDate, QDateTime)):
        return f"format_date({column}, 'yyyy-MM-dd') = '{value.toString('yyyy-MM-dd')}'"
    return f"{column} = {QgsExpression.quotedValue(value)}"
