"""One indicator of a layer as its style: classes of all periods, words and counts, kept with the data where asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from qgis.core import QgsMapLayerLegend, QgsProviderRegistry, QgsVectorLayer

from ...core.classes import Classing, between, class_words, digits_of, limits_of
from ...core.data.cube import are_counts
from ...core.data.status import is_soft, visible
from ...core.messages import SozialraumError
from ...core.periods import in_order
from ...i18n import number, period_text, sentence, tr
from ..io.cubes import title_and_unit
from ..io.files import complete, failed
from ..io.layers import Rows
from ..io.panels import read_cells, soft, status_field
from .class_rules import class_rules, headed_renderer, soft_rule
from .ramps import shades
from .symbols import MapRule, circle_sizes, circled
from .time import newest_on_top, temporal_style

_STYLE = "Sozialraum"
_DATABASES = ("postgres", "spatialite", "mssql", "oracle")


class Shown:
    """One field of a layer: its values in all periods, and those of the newest with any.

    values, states: (rows,), NaN where a status hides them; newest: (rows,) bool; period: its text, "" for none
    status: the field with the statuses as the layer calls it, "" for none
    """

    def __init__(self, layer: QgsVectorLayer, rows: Rows, field: str, period_field: str):
        self.layer, self.period_field = layer, period_field
        values, self.states = read_cells(rows, field)
        self.values = visible(values, self.states)
        texts = rows.texts(period_field) if period_field else np.full(len(rows), "", dtype=object)
        known = in_order({text for text, value in zip(texts, self.values) if text and np.isfinite(value)})
        self.period = known[-1] if known else ""
        self.newest = np.array([text == self.period for text in texts]) if known else np.ones(len(rows), dtype=bool)
        self.title, self.unit = title_and_unit(field, rows.alias(field))
        # a format may have cut the names of fields; those of the rows are whole
        names, own = rows.field_names(), layer.fields().names()
        self.field = own[names.index(rows.fields.field(rows.fields.lookupField(field)).name())]
        state = status_field(rows, field)
        self.status = own[names.index(state)] if state in names else ""

    @property
    def is_count(self) -> bool:
        """Whether it is a number of persons or things, which a large area must not make look higher."""
        return are_counts(self.values, self.unit)

    @property
    def heading(self) -> str:
        """What stands above the legend; the numbers in brackets behind the classes are told as well."""
        unit = self.unit or (tr("number") if self.is_count else "")
        title = f"{self.title} ({unit})" if unit else self.title
        if not self.period:
            return tr("{title}; in brackets the number of districts").format(title=title)
        return tr("{title}; in brackets the number of districts {period}").format(
            title=title, period=period_text(self.period)
        )


def paint(shown: Shown, classing: Classing) -> tuple[int, int]:
    """Give the layer its style; how many classes it has, and how many districts a value in the newest period."""
    layer, limits = shown.layer, limits_of(shown.values, classing)
    rules, sizes = _rules(shown, limits, classing.colours)
    counted = [
        MapRule(rule.expression, f"{rule.label}  ({number(size, 0)})", rule.colour, symbol=rule.symbol)
        for rule, size in zip(rules, sizes)
    ]
    renderer = headed_renderer(shown.heading, "", counted)
    if shown.period:  # each area has to cover the circles of older periods
        renderer.setUsingSymbolLevels(False)
    newest_on_top(layer, renderer, shown.period_field, shown.field)
    layer.setRenderer(renderer)
    temporal_style(layer)
    layer.setLegend(QgsMapLayerLegend.defaultVectorLegend(layer))  # the layer tree draws its entries anew
    layer.emitStyleChanged()
    layer.triggerRepaint()
    return len(limits) + 1 if np.isfinite(shown.values).any() else 0, int(np.isfinite(shown.values[shown.newest]).sum())


def _rules(shown: Shown, limits: np.ndarray, colours: str) -> tuple[list[MapRule], Sequence[int]]:
    """The entries of the legend, and how many districts of the newest period each has."""
    known = np.isfinite(shown.values)
    words = [sentence(one) for one in class_words(limits, number, digits_of(limits, most=6), unit=shown.unit)]
    words = words if known.any() else []
    rules = class_rules(shown.field, limits.tolist(), words, shades(colours, len(words)), tr("no value"), shown.status)
    if shown.is_count:
        drawn = zip(rules, circle_sizes(limits))
        rules = [*(MapRule(rule.expression, rule.label, symbol=circled(size)) for rule, size in drawn), rules[-1]]
    members = np.bincount(between(shown.values[shown.newest], limits), minlength=len(limits) + 2)
    sizes = [*members[1 : len(words) + 1], members[0]]
    uncertain = known & is_soft(shown.states)
    if uncertain.any():
        rules.append(soft_rule(soft(shown.field, shown.status)))
        sizes.append((uncertain & shown.newest).sum())
    return rules, [int(size) for size in sizes]


def refuse_unkept(layer: QgsVectorLayer):
    """SozialraumError where a style has no place with the data."""
    if not _in_database(layer) and _beside(layer) is None:
        raise SozialraumError(
            "The style of “{layer}” cannot be kept with its data, because it does not lie in a file or database. Export the layer "
            "first, or choose a layer of the project without “Keep the style with the data”.",
            layer=layer.name(),
        )


def keep_style(layer: QgsVectorLayer):
    """Write the style as the usual one of the data: into a GeoPackage or database, else as a QML file beside the file."""
    if _in_database(layer):
        said = layer.saveStyleToDatabase(_STYLE, "", True, "")
        if said:
            raise SozialraumError(
                "The style of “{layer}” cannot be kept with its data ({reason}). Choose a file for it.",
                layer=layer.name(),
                reason=str(said),
            )
        return
    path = _beside(layer)
    with complete(path) as file:
        said, done = layer.saveNamedStyle(str(file))
        if not done:
            raise failed(path, said)


def _in_database(layer: QgsVectorLayer) -> bool:
    return layer.providerType() in _DATABASES or layer.dataProvider().storageType() in ("GPKG", "SQLite")


def _beside(layer: QgsVectorLayer) -> Path | None:
    """The QML file that QGIS looks for when it opens the file of a layer, None where there is no file."""
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path") or ""
    return Path(path).with_suffix(".qml") if path and Path(path).is_file() else None
