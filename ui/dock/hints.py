"""What to do next where the dock has little to show."""

from __future__ import annotations

import numpy as np

from ...core.messages import Count
from ...drawing.theme import words
from ...i18n import period_text, tr
from .model import DockModel


def what_next(model: DockModel, charts, painted: bool) -> str:
    """Where there is little to see: what to do next. painted: the charts are pictures without pyqtgraph."""
    if model.layer is None:
        return (
            tr("Choose a layer with districts.")
            if model.candidates()
            else tr(
                "Add a polygon layer with your districts, then join your statistics with it (Processing Toolbox, "
                "Sozialraum)."
            )
        )
    if model.problem:
        return model.problem
    if model.cube is None or not model.cube.districts:
        return tr("The layer has no features. Lift its filter, or choose another layer.")
    if not model.cube.indicators:
        return tr("The layer has no number fields. Join your statistics with it (Processing Toolbox, Sozialraum).")
    texts = []
    if not charts or not np.isfinite(model.series().raw).any():
        texts.append(tr("This indicator has no values. Choose another one."))
    elif not model.selected:
        texts.append(words(model.view_entry.unselected))
    if len(model.cube.periods) == 1 and model.roles.period and model.layer.subsetString():
        texts.append(
            tr("A filter of the layer leaves {period} only. Choose a layer with all periods to see the course.").format(
                period=period_text(model.cube.periods[0])
            )
        )
    if model.cube.duplicates:
        texts.append(
            tr(
                "{n} {n:row repeats|rows repeat} a district and period; the first one counts. Is the key field right?"
            ).format(n=Count(model.cube.duplicates))
        )
    if painted:
        texts.append(
            tr(
                "To point at districts in the chart, install pyqtgraph (Debian, Ubuntu: python3-pyqtgraph; "
                "Windows: python3-pyqtgraph in the OSGeo4W setup) and restart QGIS."
            )
        )
    return " ".join(filter(None, texts))
