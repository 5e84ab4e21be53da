"""The tree: results find their group, in the order of work, and take the place of earlier ones when asked."""

from __future__ import annotations

import itertools

import pytest
from qgis.core import QgsLayerTreeGroup, QgsProject
from sozialraum.processing.io.history import keep
from sozialraum.processing.maps.project import (
    GROUP,
    KINDS,
    group_of,
    into_group,
    kind_of,
    predecessors,
    take_place,
)


@pytest.fixture
def result(make_layer):
    """result(project, tool, time, output) → a loaded layer that a tool has made."""

    def make(project, tool="socialindex", time="2024-01-01T00:00:00+00:00", output="OUTPUT", **parameters):
        layer = make_layer({"district": ["1"], "period": ["2024"], "index": [0.5]}, name=f"{tool} {time[:4]}")
        run = {"id": f"sozialraum:{tool}", "version": "1", "time": time, "parameters": parameters, "sources": []}
        keep(layer, {**run, "output": output})
        project.addMapLayer(layer)
        into_group(layer, project)
        return layer

    return make


def groups(project) -> list[str]:
    return [
        node.customProperty(GROUP) for node in project.layerTreeRoot().children() if isinstance(node, QgsLayerTreeGroup)
    ]


@pytest.mark.parametrize("order", list(itertools.permutations(KINDS))[::37])
def test_groups_stand_in_the_order_of_work_whatever_comes_first(order, qgis_app):
    project = QgsProject()
    project.layerTreeRoot().addGroup("somebody's own")
    for kind in order:
        group_of(project, kind)
    assert [kind for kind in groups(project) if kind] == list(KINDS)
    assert len(project.layerTreeRoot().children()) == len(KINDS) + 1


def test_a_result_is_named_after_its_newest_run_unless_somebody_has_named_the_group(result):
    project = QgsProject()
    result(project, FILES=["a.csv", "b.csv"], tool="importstatistics")
    group = project.layerTreeRoot().children()[0]
    assert group.name().startswith("Statistics · 2 files · ")
    result(project, FILES="a.csv;b.csv;c.csv", tool="importstatistics")
    assert group.name().startswith("Statistics · 3 files · ") and len(group.children()) == 2
    group.setName("Mine")
    result(project, FILES=["a.csv"], tool="importstatistics")
    assert group.name() == "Mine" and len(group.children()) == 3


def test_only_the_newest_result_with_areas_is_shown(result):
    project = QgsProject()
    one, two = result(project), result(project, "calculateindicators")
    root = project.layerTreeRoot()
    assert not root.findLayer(one.id()).itemVisibilityChecked()
    assert root.findLayer(two.id()).itemVisibilityChecked()


def test_kinds_are_known_by_the_run_and_by_the_fields(result, make_layer):
    assert kind_of(result(QgsProject(), "segregationindices")) == "segregation"
    assert kind_of(result(QgsProject(), "a_tool_to_come")) == "planning"
    assert kind_of(make_layer({"measure": ["d"], "value": [1.0]}, False)) == "segregation"
    assert kind_of(make_layer({"name": ["a"]})) == "indicators"


def test_nothing_is_replaced_without_being_asked(result):
    project = QgsProject()
    one = result(project)
    two = result(project, time="2025-01-01T00:00:00+00:00")
    assert set(project.mapLayers()) == {one.id(), two.id()}
    assert predecessors(project, two) == [one] and predecessors(project, one) == []


def test_a_result_takes_the_place_of_the_same_output_only(result):
    project = QgsProject()
    one, other = result(project), result(project, output="AREAS")
    between = result(project, "statusdynamics")
    two = result(project, time="2025-01-01T00:00:00+00:00")
    kept, gone = {other.id(), between.id(), two.id()}, one.id()
    assert take_place(project, two)
    assert set(project.mapLayers()) == kept and gone not in kept
    group = project.layerTreeRoot().children()[0]
    assert [node.layerId() for node in group.children()] == [between.id(), other.id(), two.id()]
    assert group.children()[2].itemVisibilityChecked()
    assert not take_place(project, between)
