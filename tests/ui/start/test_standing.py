"""What the start page says of a project, from the layers' memory alone."""

from __future__ import annotations

import os

import pytest
from qgis.core import QgsProject
from sozialraum.processing.io.history import keep
from sozialraum.ui.start.standing import BROKEN, DONE, LATER, NEXT, Standing, newer_source


@pytest.fixture
def project(qgis_app):
    return QgsProject()


@pytest.fixture
def add(make_layer, project):
    """add(tool, time) → a layer that a tool has made, in the project."""

    def make(tool, time="2024-01-01T00:00:00+00:00", sources=(), **fields):
        layer = make_layer({"nr": ["1"], "period": ["2024"], **fields}, name=tool)
        run = {"id": f"sozialraum:{tool}", "version": "1", "time": time, "parameters": {}, "sources": list(sources)}
        keep(layer, {**run, "output": "OUTPUT"})
        project.addMapLayer(layer)
        return layer

    return make


def states(project, layer) -> dict:
    standing = Standing(project, {"districts": {"layer": layer.id(), "key": "nr", "name": "gone"}})
    return {row.question.name: row.state for row in standing.rows}


def test_one_step_after_the_other_and_only_one_is_next(provider, project, add, make_layer):
    plain = make_layer({"nr": ["1"]})
    project.addMapLayer(plain)
    order = ["statistics", "indicators", "index", "change"]
    for done, tool in enumerate((None, "joinstatisticsfile", "calculateindicators", "socialindex")):
        if tool:
            add(tool)
        found = states(project, plain)
        assert found["districts"] == DONE
        assert [found[name] for name in order[:done]] == [DONE] * done
        assert found[order[done]] == NEXT
        assert list(found.values()).count(NEXT) == 1
    tools = {one.name() for one in provider.algorithms()}
    for question, tool in (("supply", "supplyaccess"), ("funds", "allocatefunds")):
        assert (question in found) == (tool in tools), "what is not built is not shown"


def test_tools_get_what_the_project_knows_and_no_field_that_is_not_there(provider, project, add):
    joined = add("joinstatistics")
    standing = Standing(project, {"districts": {"layer": joined.id(), "key": "nr", "name": "gone"}})
    assert standing.parameters("createreport") == {"INPUT": joined.id(), "KEY_FIELD": "nr"}
    rates = add("calculateindicators", "2025-01-01T00:00:00+00:00")
    standing = Standing(project, standing.profile)
    assert standing.parameters("socialindex")["INPUT"] == rates.id()
    assert standing.parameters("segregationindices")["INPUT"] == joined.id()


def test_a_layer_that_is_gone_is_said(provider, project, add):
    layer = add("joinstatistics")
    standing = Standing(project, {"districts": {"layer": "not there"}})
    assert standing.row("districts").state == BROKEN and standing.row("indicators").state == LATER
    assert layer.isValid()


def test_a_file_that_was_changed_after_the_run_is_newer_and_a_looked_at_database_is_not(tmp_path, qgis_app):
    for name, newer in (("a.csv", True), ("a.gpkg", False)):
        path = tmp_path / name
        path.write_text("x")
        source = {"name": name, "source": str(path), "modified": "2020-01-01T00:00:00+00:00"}
        os.utime(path, (2_000_000_000, 2_000_000_000))
        run = {"time": "2020-01-02T00:00:00+00:00", "sources": [source]}
        assert bool(newer_source(run)) is newer
        os.utime(path, (1_000_000_000, 1_000_000_000))
        assert newer_source(run) == ""


def test_rates_that_were_delivered_need_no_calculation(provider, project, add):
    joined = add("joinstatistics", auslaenderanteil=[12.5], auslaenderanteil_status=["ok"], einwohner=[900])
    found = Standing(project, {"districts": {"layer": joined.id(), "key": "nr"}})
    assert states(project, joined)["indicators"] == DONE and states(project, joined)["index"] == NEXT
    assert found.row("indicators").line.startswith("1 "), "the status of a rate is none"
    counts = add("joinstatistics", "2025-01-01T00:00:00+00:00", einwohner=[900])
    assert states(project, counts)["indicators"] == NEXT


def test_a_result_comes_into_its_own_group_whatever_layer_is_chosen(project, add):
    from sozialraum.processing.maps.project import GROUP, group_of, into_group

    statistics = add("joinstatistics")
    into_group(statistics, project)
    index = add("socialindex")
    node = project.layerTreeRoot().findLayer(index.id())
    group_of(project, "statistics").insertChildNode(0, node.clone())
    node.parent().removeChildNode(node)
    into_group(index, project)
    kinds = [project.layerTreeRoot().findLayer(one.id()).parent().customProperty(GROUP) for one in (statistics, index)]
    assert kinds == ["statistics", "index"]
