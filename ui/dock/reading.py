"""Layers as figures, by the fields that the user chose in the dock, so that a label says what the dock says."""

from __future__ import annotations

import os
from collections.abc import Hashable

from qgis.core import QgsProject, QgsProviderRegistry, QgsVectorLayer

from ...core.charts.figures import Figures, figures_of
from ...core.data.status import no_status_remark
from ...processing.io.layers import stated_source
from .catalogue import described
from .comparing import meaning_in
from .memory import entry, remembered_roles
from .selection_filter import SelectionFilter
from .source import LayerRoles, is_panel_table, load


def figures_of_layer(layer: QgsVectorLayer, hiding: SelectionFilter | None = None) -> Figures:
    """What a layer says, with the table that the dock joins to it; hiding: who hides districts from the map only."""
    roles, table = _chosen(layer)
    whole = layer
    if hiding is not None and hiding.hides(layer):
        whole = layer.clone()
        whole.setSubsetString(hiding.before(layer))
    source = load(whole, table, roles, described())
    places = range(len(source.cube.indicators))
    remarks = {name: no_status_remark(f"{name}_status", texts) for name, texts in source.strange.items()}
    return figures_of(
        source.cube,
        [source.municipality(place) for place in places],
        [meaning_in(source.cube, place) for place in places],
        stated_source(table or layer),
        remarks,
    )


def stamp_of_layer(layer: QgsVectorLayer) -> Hashable:
    """What figures depend on besides the layer itself: chosen fields, the joined table, and the dates of their files."""
    roles, table = _chosen(layer)
    return roles, *(_file(one) for one in (layer, table) if one is not None)


def _chosen(layer: QgsVectorLayer) -> tuple[LayerRoles, QgsVectorLayer | None]:
    """The fields that the user chose for a layer, and its table, where the dock shows it."""
    if entry("layer") != layer.id():
        return LayerRoles(), None
    table = QgsProject.instance().mapLayer(entry("table")) if entry("table") else None
    return LayerRoles(**remembered_roles()), table if is_panel_table(table) else None


def _file(layer: QgsVectorLayer) -> tuple:
    """A layer and the state of its file; a database tells of changes by itself or not at all."""
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path") or ""
    try:
        state = os.stat(path)
        return layer.id(), state.st_mtime_ns, state.st_size
    except (OSError, TypeError, ValueError):
        return (layer.id(),)
