"""How a map shows which numbers on new boundaries are certain and which are estimates."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ...core.boundaries.convert import ESTIMATED
from ...core.boundaries.transfer import WHOLE
from ...i18n import tr
from .symbols import MapRule, rule_renderer
from .time import newest_on_top, temporal_style


def certainty_rules() -> list[MapRule]:
    """The entries of a map that shows how certain converted numbers are, by the field certain_share."""
    whole, part = WHOLE, ESTIMATED
    return [
        MapRule(f'"certain_share" >= {whole}', tr("certain (at least 98 %)"), "#1d91c0"),
        MapRule(f'"certain_share" >= {part} AND "certain_share" < {whole}', tr("estimated (80 to 98 %)"), "#a1dab4"),
        MapRule(f'"certain_share" < {part}', tr("weak (below 80 %)"), "#fed98e"),
        MapRule('"certain_share" IS NULL', tr("no number")),
    ]


def certainty_style(layer: QgsVectorLayer):
    """Districts coloured by how certain their converted numbers are, the newest period on top."""
    temporal_style(layer)
    renderer = rule_renderer(certainty_rules())
    newest_on_top(layer, renderer, shown="certain_share")
    layer.setRenderer(renderer)
