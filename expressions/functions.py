"""The functions of the group "Sozialraum": what they are called and take, and how QGIS calls them."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import NULL, QgsExpression, QgsExpressionFunction, QgsExpressionNodeLiteral, QgsMapLayer, QgsVectorLayer

from ..core.messages import SozialraumError
from ..i18n import sentence, tr
from .known_layers import KnownLayers

if TYPE_CHECKING:
    from ..core.charts.figures import Figures

GROUP = "Sozialraum"


@dataclass(frozen=True)
class _Kind:
    """One function: what its parameters are called, how many of them are needed, and what it does with them."""

    name: str
    parameters: tuple[str, ...]
    needed: int
    call: Callable[..., object]
    explain: Callable[[], str]
    example: str


def _key(value) -> str:
    """A key as text: a whole number without decimals."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def _texts(value) -> list[str]:
    """Several texts: an array, or one text with commas."""
    if isinstance(value, (list, tuple)):
        return [text for one in value if (text := _key(one).strip())]
    return [text for one in _key(value).split(",") if (text := one.strip())]


def _period(value):
    """A period as text, empty for the newest; a date is written as one."""
    return value.toString("yyyy-MM-dd") if hasattr(value, "toString") else _key(value)


def _value(figures: Figures, _home: str, key, field, period):
    return figures.value(_key(key), _key(field), _period(period))


def _mean(figures: Figures, _home: str, field, period):
    return figures.mean(_key(field), _period(period))


def _deviation(figures: Figures, _home: str, key, field, period):
    return figures.deviation(_key(key), _key(field), _period(period))


def _rank(figures: Figures, _home: str, key, field, period):
    found = figures.rank(_key(key), _key(field), _period(period))
    return int(found) if math.isfinite(found) else None


def _change(figures: Figures, _home: str, key, field, begin, end):
    return figures.change(_key(key), _key(field), _period(begin), _period(end))


def _chart(figures: Figures, home: str, key, fields, options):
    from ..core.charts.figures import read_wish
    from .pictures import chart_file

    given = {} if options == "" else options
    if not isinstance(given, dict):
        raise SozialraumError("The options of a chart are a map, such as map('kind', 'ranking', 'width', 120).")
    keys = [_key(one) for one in key] if isinstance(key, (list, tuple)) else [_key(key)]
    wish = read_wish({name: _period(value) if name in ("period", "from") else value for name, value in given.items()})
    return chart_file(figures, home, keys, _texts(fields), wish)


def _layer_help() -> str:
    return tr("the layer, by name or id, or @layer")


def _kinds() -> tuple[_Kind, ...]:
    """The functions; made when the language is known."""
    at = ("layer", "key", "field", "period")
    return (
        _Kind(
            "sozialraum_chart",
            ("layer", "key", "fields", "options"),
            3,
            _chart,
            lambda: tr(
                "The path of an SVG picture with a chart of a district, as the dock draws it, for picture items of layouts "
                "and for symbols. The files lie in the folder “sozialraum_charts” beside the project. fields: one field or "
                "several, separated by commas. Options: kind (time_series, ranking, profile, distribution, comparison, "
                "scatter), width and height in mm, period, from, mode (absolute, base, deviation, z), title (true, false), "
                "bands, every, name. With a name the file is called after it and the key: name_ and "
                "left(md5(key), 12), so that an expression finds it also without the plugin."
            ),
            "sozialraum_chart('Quoten', \"key\", 'sgb2_rate', map('kind', 'time_series', 'width', 90, 'height', 50))",
        ),
        _Kind(
            "sozialraum_value",
            at,
            3,
            _value,
            lambda: tr("The value of a district in a period. Without a period: the newest one that has values."),
            "sozialraum_value('Quoten', \"key\", 'sgb2_rate', '2024')",
        ),
        _Kind(
            "sozialraum_mean",
            ("layer", "field", "period"),
            2,
            _mean,
            lambda: tr(
                "The value of the whole municipality, the same as in the dock and in reports: by the denominator that the "
                "catalogue knows, else weighted by residents where a field with residents is known, else the plain mean "
                "of the districts."
            ),
            "sozialraum_mean('Quoten', 'sgb2_rate', '2024')",
        ),
        _Kind(
            "sozialraum_deviation",
            at,
            3,
            _deviation,
            lambda: tr("The value of a district minus the value of the municipality, for rates in percentage points."),
            "sozialraum_deviation('Quoten', \"key\", 'sgb2_rate', '2024')",
        ),
        _Kind(
            "sozialraum_rank",
            at,
            3,
            _rank,
            lambda: tr(
                "The rank of a district among those with a value, 1 for the highest. Equal values share a rank."
            ),
            "sozialraum_rank('Quoten', \"key\", 'sgb2_rate', '2024')",
        ),
        _Kind(
            "sozialraum_change",
            ("layer", "key", "field", "from", "to"),
            5,
            _change,
            lambda: tr("The value of a district in one period minus that in another, for rates in percentage points."),
            "sozialraum_change('Quoten', \"key\", 'sgb2_rate', '2020', '2024')",
        ),
    )


def _help(kind: _Kind) -> str:
    """What QGIS shows beside the list of functions."""
    told = {
        "layer": _layer_help(),
        "key": tr("the key of the district"),
        "field": tr("the name of the field, in quotes"),
        "fields": tr("names of fields, in quotes"),
        "period": tr("the year or other period; without it the newest with values"),
        "from": tr("the earlier period"),
        "to": tr("the later period"),
        "options": tr("a map of options"),
    }
    names = [name if place < kind.needed else f"[{name}]" for place, name in enumerate(kind.parameters)]
    rows = "".join(f"<tr><td><b>{name}</b>&nbsp;</td><td>{told[name]}</td></tr>" for name in kind.parameters)
    hidden = tr("What is missing or confidential stays so: the result is NULL.")
    return (
        f"<h3>{kind.name}({', '.join(names)})</h3><p>{kind.explain()}</p><table>{rows}</table>"
        f"<p>{hidden}</p><p>{tr('Example')}: <code>{kind.example}</code></p>"
    )


class _Function(QgsExpressionFunction):
    """A function as QGIS calls it. QGIS calls from several threads at once; nothing is kept here."""

    def __init__(self, kind: _Kind, layers: KnownLayers):
        # what is left out is an empty text, so that it differs from a NULL, of which nothing comes but NULL
        parameters = [
            QgsExpressionFunction.Parameter(name, place >= kind.needed, "" if place >= kind.needed else None)
            for place, name in enumerate(kind.parameters)
        ]
        super().__init__(kind.name, parameters, GROUP, _help(kind))
        self.kind, self.layers = kind, layers

    def run(self, args, context, parent, node):
        """Called by QGIS: the result, or None with a sentence that says why not.

        The arguments are evaluated here, because Python cannot be handed the value of @layer.
        """
        try:
            layer, *values = [self._argument(place, one, parent, context) for place, one in enumerate(args.list())]
            if parent.hasEvalError() or any(value is None or value == NULL for value in (layer, *values)):
                return None
            figures, home = self.layers.figures(layer)
            found = self.kind.call(figures, home, *values)
        except SozialraumError as error:
            parent.setEvalErrorString(sentence(error))
            return None
        return None if isinstance(found, float) and not math.isfinite(found) else found

    def func(self, values, context, parent, node):
        """Nobody calls it: `run` stands in its place."""
        return

    @staticmethod
    def _argument(place: int, argument, parent, context):
        """The value of an argument; of the first one the id or name of a layer."""
        if place:
            return argument.eval(parent, context)
        if argument.dump().replace(" ", "") in ("@layer", "var('layer')"):
            return str(context.variable("layer_id") or "")
        with suppress(TypeError):  # a layer in a shape that Python does not know
            value = argument.eval(parent, context)
            if isinstance(value, QgsMapLayer):
                return value.id()
            if isinstance(value, str) or value is None or value == NULL:
                return value
        raise SozialraumError("Name the layer by its name or id, in single quotes, or with @layer.")

    def prepare(self, node, parent, context) -> bool:
        """Called by QGIS on the main thread before maps are drawn on others: the layer is read now."""
        first = node.args().list()[0]
        if isinstance(first, QgsExpressionNodeLiteral) or first.dump().startswith("@"):
            with suppress(SozialraumError):  # said when the function is called
                self.layers.prepare(self._argument(0, first, parent, context) or "")
        return True

    def usesGeometry(self, _node) -> bool:
        """Called by QGIS."""
        return False

    def referencedColumns(self, _node):
        """Called by QGIS: those of the arguments."""
        return set()

    def isStatic(self, _node, _parent, _context) -> bool:
        """Called by QGIS: the layer may change."""
        return False


class Functions:
    """The functions in QGIS; `release` takes them out again in reverse order."""

    def __init__(self, read: Callable[[QgsVectorLayer], Figures], stamp: Callable[[QgsVectorLayer], Hashable]):
        self.layers = KnownLayers(read, stamp)
        self._registered = [_Function(kind, self.layers) for kind in _kinds()]
        for function in self._registered:
            QgsExpression.registerFunction(function)

    def release(self):
        """Take the functions out of QGIS and let go of the layers."""
        for function in reversed(self._registered):
            QgsExpression.unregisterFunction(function.name())
        self._registered = []
        self.layers.release()
