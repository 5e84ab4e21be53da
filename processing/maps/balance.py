"""How a map shows where places last: not even for the lower bound of the need, not certain, for the upper bound."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ...i18n import tr
from .symbols import categorised
from .time import temporal_style


def balance_style(layer: QgsVectorLayer):
    """Districts coloured by whether their places last."""
    temporal_style(layer)
    classes = [
        ("short", tr("too few places, for certain"), "#d7191c"),
        ("open", tr("not certain"), "#fee090"),
        ("enough", tr("enough places, for certain"), "#2c7bb6"),
    ]
    layer.setRenderer(categorised("balance_word", classes))
