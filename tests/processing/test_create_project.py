"""createproject: a project that opens with a map, can be moved, and is updated without losing what people added."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLayerTreeGroup,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)
from sozialraum.processing.io.history import remembered_run
from sozialraum.processing.io.profile import districts_of, profile_of
from sozialraum.processing.maps.project import GROUP

COUNTS = {"arbeitslose": [10, 20, 30, 12, 25, 20, 9, 18, 27], "einwohner": [100, 110, 90, 101, 111, 91, 99, 88, 77]}


@pytest.fixture
def folder(make_layer, run, tmp_path):
    """A folder with plain districts, a joined layer of two years, indicators, and an index."""
    make = tmp_path / "results"
    make.mkdir()
    names = ["Nord", "A<b>&[% 1+1 %]", "Süd"]
    plain = make_layer({"nr": ["1", "2", "3"], "name": names})
    run(
        "joinstatistics",
        INPUT=plain,
        KEY_FIELD="nr",
        TABLE=_table(make_layer, ("2023", "2024")),
        OUTPUT=f"{make}/d.gpkg",
    )
    _save(plain, make / "plain.gpkg")
    _chain(run, make)
    return make


def _table(make_layer, years):
    values = {name: column[: 3 * len(years)] for name, column in COUNTS.items()}
    districts = ["1", "2", "3"] * len(years)
    return make_layer({"district": districts, "period": [year for year in years for _ in range(3)], **values}, False)


def _chain(run, make: Path):
    run(
        "calculateindicators",
        INPUT=f"{make}/d.gpkg",
        INDICATORS="u = arbeitslose / einwohner * 100",
        OUTPUT=f"{make}/i.gpkg",
    )
    run(
        "socialindex", INPUT=f"{make}/i.gpkg", KEY_FIELD="nr", INDICATORS=["u"], RECIPE="z_sum", CLASSES="quantiles",
        OUTPUT=f"{make}/x.gpkg",
    )  # fmt: skip


def _save(layer, path: Path):
    from qgis.core import QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsProject.instance().transformContext(), options)


def _create(run, folder: Path, **others):
    results = [f"{folder}/{name}.gpkg" for name in ("x", "i", "d")]
    parameters = {"INPUT": f"{folder}/plain.gpkg", "RESULTS": results, "OUTPUT": f"{folder}/p.qgz", **others}
    return run("createproject", **parameters)


def _open(path) -> QgsProject:
    project = QgsProject()
    assert project.read(str(path))
    return project


def _tree(project) -> dict[str, list[tuple[str, bool]]]:
    groups = [node for node in project.layerTreeRoot().children() if isinstance(node, QgsLayerTreeGroup)]
    return {
        group.customProperty(GROUP): [(node.name(), node.itemVisibilityChecked()) for node in group.children()]
        for group in groups
    }


def test_layers_lie_in_groups_and_one_is_seen(run, folder):
    assert _create(run, folder, TITLE="Stadt & Land")["LAYER_COUNT"] == 6
    project = _open(folder / "p.qgz")
    assert _tree(project) == {
        "orientation": [("Districts", True)],
        "index": [("Social index, all years", True), ("Social index 2024", False)],
        "indicators": [("Indicators, all years", False), ("u 2024", False)],
        "statistics": [("Districts, all years", False)],
    }
    assert project.title() == "Stadt & Land"
    runs = {layer.name(): remembered_run(layer) for layer in project.mapLayers().values()}
    assert runs.pop("Districts") is None and all(runs.values()), "every result tells its run without its file"
    assert [layout.name() for layout in project.layoutManager().printLayouts()] == ["Stadt & Land"]
    names = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert re.fullmatch(r"Social index · .+ · 2\d\d\d-\d\d-\d\d", names[1]), names


def test_the_newest_period_is_shown_and_all_are_there_for_time(run, folder):
    _create(run, folder)
    project = _open(folder / "p.qgz")
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert layers["Social index 2024"].featureCount() == 3
    whole = layers["Social index, all years"]
    assert whole.featureCount() == 6 and whole.temporalProperties().isActive()
    assert isinstance(whole.renderer(), QgsCategorizedSymbolRenderer)
    begin, _ = project.readEntry("TemporalControllerWidget", "/StartDateTime")
    assert begin.startswith("2024-01-01")
    settings = project.timeSettings()
    assert (settings.temporalRange().begin().date().year(), settings.temporalRange().end().date().year()) == (
        2023,
        2024,
    )
    label, shown = project.readEntry("TitleLabel", "/Label")[0], project.readBoolEntry("TitleLabel", "/Enabled")[0]
    assert shown and QgsExpression.replaceExpressionText(label, QgsExpressionContext()) == "2024"


def test_folder_and_project_can_be_moved(run, folder, tmp_path):
    _create(run, folder)
    with zipfile.ZipFile(folder / "p.qgz") as archive:
        text = archive.read("p.qgs").decode()
    sources = re.findall("<datasource>(.+?)</datasource>", text)
    assert sources and all(source.startswith("./") for source in sources)
    moved = tmp_path / "elsewhere"
    shutil.move(str(folder), str(moved))
    project = _open(moved / "p.qgz")
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert districts_of(project, profile_of(project)).name() == "Indicators, all years"


def test_map_tips_name_district_and_value_and_evaluate_no_name(run, folder):
    _create(run, folder)
    project = _open(folder / "p.qgz")
    layer = project.mapLayersByName("u 2024")[0]
    feature = next(layer.getFeatures("\"nr\" = '2'"))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    said = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert said == "<b>A&lt;b&gt;&amp;[% 1+1 %]</b><br>2024<br>u: 22.5"


def test_the_attribute_table_begins_with_results(run, folder):
    _create(run, folder)
    project = _open(folder / "p.qgz")
    layer = project.mapLayersByName("Social index 2024")[0]
    columns = [column.name for column in layer.attributeTableConfig().columns() if not column.hidden]
    assert columns[:5] == ["district", "name", "period", "index", "index_rank"]
    assert not {"fid", "period_begin", "period_end"} & set(columns)
    assert not [name for name in columns if name.endswith("_status")]


def test_the_profile_goes_in_and_answers_what_is_left_empty(run, folder, tmp_path):
    given = {
        "municipality": "Köln", "districts": {"key": "nr", "residents": "einwohner"}, "print": {"author": "Amt"},
        "later": {"kept": 1}, "classes": {"u": {"method": "own", "breaks": [15.5]}},
    }  # fmt: skip
    (tmp_path / "profile.json").write_text(json.dumps(given), encoding="utf-8")
    _create(run, folder, PROFILE=str(tmp_path / "profile.json"))
    project = _open(folder / "p.qgz")
    profile = profile_of(project)
    assert project.title() == "Köln" and project.metadata().author() == "Amt"
    assert profile["later"] == {"kept": 1} and profile["districts"]["residents"] == "einwohner"
    assert profile["districts"]["name"] == "name" and profile["districts"]["source"].startswith("./")
    rates = [one for one in project.mapLayers().values() if one.name().startswith("u ")]
    labels = [[rule.label() for rule in one.renderer().rootRule().children()][:2] for one in rates]
    assert labels == [["below 15.5", "15.5 and more"]]


def test_what_is_there_is_not_touched_unless_asked(run, folder):
    _create(run, folder)
    before = (folder / "p.qgz").read_bytes()
    with pytest.raises(QgsProcessingException, match="exists already"):
        _create(run, folder)
    assert (folder / "p.qgz").read_bytes() == before


def test_an_update_replaces_results_and_keeps_what_people_added(run, folder, make_layer):
    _create(run, folder)
    project = _open(folder / "p.qgz")
    ids = {layer.name(): layer.id() for layer in project.mapLayers().values()}
    own = QgsVectorLayer(f"{folder}/plain.gpkg", "My own", "ogr")
    project.addMapLayer(own)
    index = project.mapLayer(ids["Social index 2024"])
    index.renderer().deleteAllCategories()
    assert project.write()
    plain = make_layer({"nr": ["1", "2", "3"], "name": ["a", "b", "c"]})
    run(
        "joinstatistics",
        INPUT=plain,
        KEY_FIELD="nr",
        TABLE=_table(make_layer, ("2023", "2024", "2025")),
        OUTPUT=f"{folder}/d2.gpkg",
    )
    (folder / "new").mkdir()
    shutil.move(str(folder / "d2.gpkg"), str(folder / "new" / "d.gpkg"))
    _chain(run, folder / "new")
    results = [f"{folder}/new/{name}.gpkg" for name in ("x", "i", "d")]
    _create(run, folder, RESULTS=results, REPLACE=True)
    project = _open(folder / "p.qgz")
    now = {layer.name(): layer for layer in project.mapLayers().values()}
    assert "My own" in now and len(now) == 7, {name: layer.source() for name, layer in now.items()}
    newest, whole = now["Social index 2025"], now["Social index, all years"]
    assert newest.id() == ids["Social index 2024"] and whole.id() == ids["Social index, all years"]
    assert (newest.featureCount(), whole.featureCount()) == (3, 9) and "new" in newest.source()
    assert newest.renderer().categories() and "Earlier style" in newest.styleManager().styles()
    assert _tree(project)["index"] == [("Social index, all years", True), ("Social index 2025", False)]
    assert project.readEntry("TemporalControllerWidget", "/StartDateTime")[0].startswith("2025-01-01")
    assert project.timeSettings().temporalRange().end().date().year() == 2025


def test_a_temporary_layer_is_refused(run, folder, make_layer):
    with pytest.raises(QgsProcessingException, match="temporary layer"):
        _create(run, folder, RESULTS=[make_layer({"nr": ["1"]})])
    assert not (folder / "p.qgz").exists()


def test_it_runs_on_the_command_line_in_german(qgis_process_german, folder):
    given = {"INPUT": f"{folder}/plain.gpkg", "RESULTS": [f"{folder}/x.gpkg"], "OUTPUT": f"{folder}/k.qgz"}
    assert qgis_process_german.run("createproject", **given)["LAYER_COUNT"] == 3
    project = _open(folder / "k.qgz")
    names = sorted(layer.name() for layer in project.mapLayers().values())
    assert names == ["Sozialindex 2024", "Sozialindex, alle Jahre", "Sozialräume"]
