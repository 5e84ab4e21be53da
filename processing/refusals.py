"""What cannot be accepted, and what went wrong inside: one sentence each, never a traceback."""

from __future__ import annotations

import math
import re
import traceback
from numbers import Real

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameters,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProperty,
    QgsReferencedPointXY,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from ..core.messages import SozialraumError, public, short
from ..i18n import figure, sentence, tr
from .io.database_table import trouble

LOG = "Sozialraum"
"""The tab of QGIS's log that holds the details of a fault."""
LONGEST_TEXT = 20_000
"""Letters of a text parameter; a list of the fields of a wide table is far shorter."""
LONGEST_FOREIGN = 400
"""Letters of a sentence of QGIS's own, which may quote any value."""
FARTHEST = 1e9
"""Coordinates are smaller in every system that a map is drawn in."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_YES_OR_NO = ("true", "false", "1", "0", "yes", "no")


def fault(doing: str) -> str:
    """Write the exception at hand into QGIS's log, and say that the plugin, not its user, is at fault.

    doing: the name of what was being done, translated
    """
    QgsApplication.messageLog().logMessage(f"{doing}\n{traceback.format_exc()}", LOG, Qgis.MessageLevel.Critical)
    return tr(
        "“{doing}” stopped because of a fault of the plugin, not of your data. The details are in the log (View > Panels > "
        "Log Messages, tab “{tab}”); please send them to the plugin's authors."
    ).format(doing=doing, tab=LOG)


def told(error: Exception, doing: str) -> str:
    """An exception as one sentence in the user's language."""
    if isinstance(error, SozialraumError):
        return sentence(error)
    if isinstance(error, QgsProcessingException):
        return foreign(str(error))
    if isinstance(error, MemoryError):
        return tr(
            "“{doing}” needs more memory than there is. Use fewer rows, replicates or columns at once, or close other programs."
        ).format(doing=doing)
    return fault(doing)


def foreign(text: str) -> str:
    """A sentence of QGIS's own, which may quote a value of any length."""
    return short(re.sub(r"\S{101,}", lambda found: short(found.group()), public(text)), LONGEST_FOREIGN)


def unacceptable(algorithm, parameters: dict, context) -> str:
    """A sentence on the first parameter that cannot be accepted, "" where all can."""
    said = (
        _refusal(definition, parameters.get(definition.name()), context)
        for definition in algorithm.parameterDefinitions()
    )
    return next(filter(None, said), "")


def _refusal(definition, value, context) -> str:
    title = f"{definition.description()} ({definition.name()})"
    if isinstance(value, QgsProperty):
        return ""
    for one in value if isinstance(value, (list, tuple)) else [value]:
        if isinstance(one, str) and (found := _UNPRINTABLE.search(one)):
            return tr("“{title}” holds a character that cannot be written (number {code}). Remove it.").format(
                title=title, code=ord(found.group())
            )
        if isinstance(one, str) and len(one) > LONGEST_TEXT:
            return tr("“{title}” holds {n} characters. At most {most} are possible.").format(
                title=title, n=len(one), most=LONGEST_TEXT
            )
    if value is None or value in ("", []) or (isinstance(value, QVariant) and value.isNull()):
        optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        if optional or definition.defaultValue() is not None or definition.isDestination():
            return ""
        if isinstance(definition, QgsProcessingParameterField):
            return tr("Nothing was chosen for “{title}”. Choose a field.").format(title=title)
        return tr("Nothing was given for “{title}”.").format(title=title)
    said = next(
        (look(definition, value, title, context) for kind, look in _LOOKS.items() if isinstance(definition, kind)),
        "",
    )
    if said or definition.checkValueIsAcceptable(value, context):
        return said
    if isinstance(value, (list, tuple)):
        return tr("“{title}” takes one value, not a list. Choose one.").format(title=title)
    return tr("“{value}” is not possible for “{title}”. See the help of the parameter.").format(
        value=short(value), title=title
    )


def _field(definition, value, title: str, context) -> str:
    if isinstance(value, (list, tuple)) and len(value) > 1 and not definition.allowMultiple():
        return tr("“{title}” takes one field, not {n}. Choose one.").format(title=title, n=len(value))
    if any(not isinstance(one, str) for one in (value if isinstance(value, (list, tuple)) else [value])):
        return _not_possible(value, title, tr("the name of a field"))
    return ""


def _choice(definition, value, title: str, context) -> str:
    if not definition.usesStaticStrings():
        return ""
    options = definition.options()
    several = definition.allowMultiple()
    given = [value] if not isinstance(value, (list, tuple)) else value
    given = [part for one in given for part in (one.split(",") if several and isinstance(one, str) else [one])]
    if len(given) > 1 and not several:
        return tr("“{title}” takes one value, not {n}. Choose from: {options}.").format(
            title=title, n=len(given), options=short(options)
        )
    unknown = [one for one in given if one not in (*options, "")]
    if not unknown:
        return ""
    return tr("There is no “{value}” for “{title}”. Choose from: {options}.").format(
        value=short([str(one) for one in unknown]), title=title, options=short(options)
    )


def _number(definition, value, title: str, context) -> str:
    low, high = definition.minimum(), definition.maximum()
    if low <= _as_number(value) <= high:
        return ""
    wanted = tr("from {low} to {high}") if high < 1e9 else tr("of at least {low}")
    if low <= -1e9 and high >= 1e9:
        return _not_possible(value, title, tr("a number"))
    return tr("“{value}” is not possible for “{title}”. Enter a number {wanted}.").format(
        value=short(value), title=title, wanted=wanted.format(low=figure(low), high=figure(high))
    )


def _as_number(value) -> float:
    """What QGIS reads as a number, NaN for everything else, where it would take the default in silence."""
    if isinstance(value, str):
        value = value.strip()
        return float(value) if _NUMBER.fullmatch(value) else math.nan
    try:
        return float(value) if isinstance(value, Real) else math.nan
    except OverflowError:
        return math.inf


def _text(definition, value, title: str, context) -> str:
    parts = value if isinstance(value, (list, tuple)) else [value]
    if all(isinstance(one, (str, int, float)) and not isinstance(one, bool) for one in parts):
        return ""
    return _not_possible(value, title, tr("a text"))


def _file(definition, value, title: str, context) -> str:
    return "" if isinstance(value, str) else _not_possible(value, title, tr("the path of one file"))


def _yes(definition, value, title: str, context) -> str:
    if isinstance(value, bool) or str(value).strip().lower() in _YES_OR_NO:
        return ""
    return _not_possible(value, title, tr("true or false"))


def _layer(definition, value, title: str, context) -> str:
    if not isinstance(value, (str, QgsMapLayer, QgsProcessingFeatureSourceDefinition)):
        return _not_possible(value, title, tr("one layer"))
    source = value
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        source, _ = value.source.valueAsString(context.expressionContext())
    layer = source if isinstance(source, QgsMapLayer) else None
    if isinstance(source, str) and context.project() is not None:
        layer = context.project().mapLayer(source)
    if isinstance(layer, QgsVectorLayer) and layer.providerType() == "postgres" and not layer.isValid():
        source = f"postgres:{layer.source()}"
    if isinstance(source, str) and (said := trouble(source)) is not None:
        return sentence(said)
    return "" if definition.checkValueIsAcceptable(value, context) else sentence(no_layer(value, title))


def no_layer(value, title: str) -> SozialraumError:
    """What is said where a layer is none, or none with rows; of a table of a database, why."""
    if isinstance(value, str) and (said := trouble(value)) is not None:
        return said
    return SozialraumError(
        "“{value}”, chosen for “{title}”, is not there or is no layer with rows. Choose a vector layer or a table.",
        value=public(value.name() if isinstance(value, QgsMapLayer) else str(value)),
        title=title,
    )


def _point(definition, value, title: str, context) -> str:
    if isinstance(value, str) and not value.strip():
        return ""
    if definition.checkValueIsAcceptable(value, context) and not isinstance(value, (list, tuple, dict)):
        if isinstance(value, (QgsReferencedPointXY, QgsGeometry)) and str(value).find("Empty") >= 0:
            return _not_possible(value, title, tr("a point such as “565000,5934000 [EPSG:25832]”"))
        point = QgsProcessingParameters.parameterAsPoint(definition, {definition.name(): value}, context)
        if abs(point.x()) <= FARTHEST and abs(point.y()) <= FARTHEST:
            return ""
    return _not_possible(value, title, tr("a point such as “565000,5934000 [EPSG:25832]”"))


def _not_possible(value, title: str, wanted: str) -> str:
    return tr("“{value}” is not possible for “{title}”. Give {wanted}.").format(
        value=short(value), title=title, wanted=wanted
    )


_LOOKS = {
    QgsProcessingParameterField: _field,
    QgsProcessingParameterEnum: _choice,
    QgsProcessingParameterNumber: _number,
    QgsProcessingParameterString: _text,
    QgsProcessingParameterProviderConnection: _text,
    QgsProcessingParameterFile: _file,
    QgsProcessingParameterBoolean: _yes,
    QgsProcessingParameterFeatureSource: _layer,
    QgsProcessingParameterVectorLayer: _layer,
    QgsProcessingParameterPoint: _point,
}
"""Kind of parameter → its sentence on a value that QGIS would take, or refuse in words that name neither value nor remedy."""
