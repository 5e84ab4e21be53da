"""The functions in QGIS's own evaluation: labels, map tips, layouts, several threads."""

from __future__ import annotations

import hashlib
import re
import time
from pathlib import Path

import pytest


@pytest.fixture
def layer(project, kit, make_layer):
    made = make_layer(kit.rows(4), kit.squares(8), name="Quoten")
    project.addMapLayer(made)
    return made


def evaluate(text: str, layer=None, feature=None):
    """The result of an expression and what QGIS says against it."""
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    if feature is not None:
        context.setFeature(feature)
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    expression.prepare(context)
    return expression.evaluate(context), expression.evalErrorString()


def test_figures_of_a_layer(functions, layer):
    mean = (10.5 * 1000 + 11.5 * 1100 + 12.5 * 1200 + 13.5 * 1300) / 4600
    for text, expected in {
        "sozialraum_value('Quoten', '0001', 'quote', '2020')": 10.5,
        "sozialraum_value('Quoten', '0001', 'quote')": 12.5,
        "sozialraum_value(@layer, '0003', 'quote', 2021)": 14.5,
        "sozialraum_mean('Quoten', 'quote', '2020')": pytest.approx(mean),
        "sozialraum_deviation('Quoten', '0001', 'quote', '2020')": pytest.approx(10.5 - mean),
        "sozialraum_rank('Quoten', '0001', 'quote', '2020')": 4,
        "sozialraum_rank('Quoten', '0001', 'quote', '2021')": 3,
        "sozialraum_change('Quoten', '0001', 'quote', '2020', '2021')": 2.0,
    }.items():
        assert evaluate(text, layer) == (expected, ""), text


def test_what_is_suppressed_stays_hidden(functions, layer):
    for text in (
        "sozialraum_value('Quoten', '0002', 'quote', '2021')",
        "sozialraum_rank('Quoten', '0002', 'quote', '2021')",
        "sozialraum_deviation('Quoten', '0002', 'quote', '2021')",
        "sozialraum_change('Quoten', '0002', 'quote', '2020', '2021')",
    ):
        found, error = evaluate(f"{text} IS NULL", layer)
        assert (found, error) == (1, ""), text


def test_mistakes_end_in_sentences(functions, layer, project, make_layer, kit):
    project.addMapLayer(make_layer(kit.rows(4), kit.squares(8), name="Quoten zwei"))
    project.addMapLayer(make_layer(kit.rows(4), kit.squares(8), name="Quoten zwei"))
    for text, word in {
        "sozialraum_value('Quote', '0001', 'quote')": "Quote",
        "sozialraum_value('Quoten zwei', '0001', 'quote')": "2 layers",
        "sozialraum_value('Quoten', '0001', 'quotes')": "quotes",
        "sozialraum_value('Quoten', '0001', 'quote', '1999')": "1999",
        "sozialraum_value(17, '0001', 'quote')": "id",
        "sozialraum_chart('Quoten', '0001', 'quote', 'ranking')": "map(",
        "sozialraum_chart('Quoten', '0001', 'quote', map('kind', 'pie'))": "pie",
    }.items():
        found, error = evaluate(text, layer)
        assert found is None and word in error and "Traceback" not in error, (text, error)


def test_a_change_of_the_layer_is_seen_at_once(functions, layer):
    ask = "sozialraum_value('Quoten', '0001', 'quote', '2020')"
    assert evaluate(ask)[0] == 10.5
    feature = next(one for one in layer.getFeatures() if one["key"] == "0001" and one["period"] == "2020")
    layer.dataProvider().changeAttributeValues({feature.id(): {layer.fields().lookupField("quote"): 99.0}})
    layer.reload()
    assert evaluate(ask)[0] == 99.0
    layer.startEditing()
    layer.changeAttributeValue(feature.id(), layer.fields().lookupField("quote"), 55.0)
    assert evaluate(ask)[0] == 55.0
    layer.rollBack()
    assert evaluate(ask)[0] == 99.0


def test_a_filter_that_only_hides_on_the_map_changes_no_figure(project, layer, model):
    from sozialraum.ui.dock.reading import figures_of_layer

    dock = model()
    before = figures_of_layer(layer).mean("quote", "2020")
    dock.selected = [0]
    assert dock.filter.put(layer, "\"key\" = '0001'")
    assert len(figures_of_layer(layer).cube.districts) == 1
    assert figures_of_layer(layer, dock.filter).mean("quote", "2020") == before


def test_the_mean_is_that_of_the_dock(functions, layer, model):
    dock = model()
    dock.choose(layer.id())
    place = dock.cube.position("quote")
    for weight in ("", "-"):
        dock.choose(weight=weight)
        whole = dock.municipality(place).values[1]
        assert evaluate("sozialraum_mean('Quoten', 'quote', '2021')")[0] == pytest.approx(whole)


def test_charts_are_files_beside_the_project(functions, layer, tmp_path):
    from qgis.PyQt.QtSvg import QSvgRenderer

    path, error = evaluate("sozialraum_chart(@layer, '0001', 'quote', map('width', 89, 'height', 50))", layer)
    assert not error and Path(path).parent == tmp_path / "sozialraum_charts"
    assert QSvgRenderer(path).isValid() and Path(path).stat().st_size < 40_000
    drawn = Path(path).read_text(encoding="utf-8")
    assert "<text" not in drawn and "<image" not in drawn, "outlines: no font and no pixels"
    assert evaluate("sozialraum_chart(@layer, '0001', 'quote', map('width', 89, 'height', 50))", layer)[0] == path
    assert evaluate("sozialraum_chart(@layer, '0001', 'quote', map('width', 90, 'height', 50))", layer)[0] != path
    assert not list(Path(path).parent.glob("*.part"))


def test_a_named_chart_is_found_without_the_plugin_and_follows_the_data(functions, layer, project):
    ask = "sozialraum_chart('Quoten', '0001', 'quote', map('name', 'Blatt [% 1+1 %]/..'))"
    path = Path(evaluate(ask)[0])
    assert path.name == f"Blatt_1_1_{hashlib.md5(b'0001').hexdigest()[:12]}.svg"
    plain = "@project_home || '/sozialraum_charts/Blatt_1_1_' || left(md5('0001'), 12) || '.svg'"
    assert Path(evaluate(plain)[0]) == path
    before = path.read_bytes()
    layer.dataProvider().changeAttributeValues({1: {layer.fields().lookupField("quote"): 30.0}})
    layer.reload()
    assert Path(evaluate(ask)[0]) == path and path.read_bytes() != before


def test_a_layout_finds_its_picture_when_the_plugin_is_off(project, layer):
    """The expression of the handbook, with and without the functions."""
    from sozialraum.sozialraum_plugin import SozialraumPlugin

    handbook = (Path(__file__).parents[2] / "docs" / "karten_drucken.md").read_text(encoding="utf-8")
    ask = re.search(r"```\n(coalesce\(.*?)\n```", handbook, re.DOTALL).group(1)
    ask = ask.replace("'Layer", "'Quoten").replace('"schluessel"', '"key"').replace("'feld", "'quote")
    feature = next(layer.getFeatures())
    plugin = SozialraumPlugin(None)
    plugin.initProcessing()
    path, error = evaluate(ask, layer, feature)
    plugin.unload()
    assert not error and Path(path).is_file()
    assert evaluate(ask, layer, feature) == (path, "")


def test_a_key_is_text_and_never_code(functions, project, make_layer, kit):
    columns = kit.rows(4)
    columns["key"] = ["[% 1 / 0 %]", "a'b\"c", "../../x", "<b>&"] * 2
    project.addMapLayer(make_layer(columns, kit.squares(8), name='It\'s "odd"'))
    from qgis.core import QgsExpression

    for key in columns["key"][:4]:
        quoted, name = QgsExpression.quotedString(key), QgsExpression.quotedString('It\'s "odd"')
        assert evaluate(f"sozialraum_value({name}, {quoted}, 'quote', '2020')")[1] == ""
        path, error = evaluate(f"sozialraum_chart({name}, {quoted}, 'quote')")
        assert not error and Path(path).parent.name == "sozialraum_charts"


def test_the_help_names_every_parameter(functions, qgis_app):
    from qgis.core import QgsExpression

    known = {one.name(): one for one in QgsExpression.Functions() if one.name().startswith("sozialraum_")}
    assert sorted(known) == [f"sozialraum_{word}" for word in ("change", "chart", "deviation", "mean", "rank", "value")]
    for name, function in known.items():
        assert function.group() == "Sozialraum"
        assert len(function.helpText()) > 200, name
        example = re.search(r"<code>(.*)</code>", function.helpText()).group(1)
        assert not QgsExpression(example).hasParserError()


def test_the_functions_go_with_the_plugin(project):
    from qgis.core import QgsExpression
    from sozialraum.sozialraum_plugin import SozialraumPlugin

    for _ in range(2):
        plugin = SozialraumPlugin(None)
        plugin.initProcessing()
        assert QgsExpression.isFunctionName("sozialraum_chart")
        plugin.unload()
        assert not QgsExpression.isFunctionName("sozialraum_chart")


def rendered(layers, parallel: bool = True):
    """A map drawn in the threads of QGIS while its window goes on."""
    from qgis.core import QgsMapRendererParallelJob, QgsMapSettings
    from qgis.PyQt.QtCore import QEventLoop, QSize, QTimer

    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(layers[0].extent())
    settings.setOutputSize(QSize(600, 400))
    job = QgsMapRendererParallelJob(settings)
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    QTimer.singleShot(60_000, loop.quit)
    job.start()
    loop.exec()
    assert not job.isActive()
    return job.renderedImage()


def test_labels_are_drawn_in_other_threads(functions, layer, project, make_layer, kit):
    columns = {"key": [f"{place:04d}" for place in range(1, 5)]}
    maps = []
    for number in range(4):
        one = make_layer(columns, kit.squares(4), name=f"Karte {number}")
        kit.labelled(
            one,
            "to_string(sozialraum_value('Quoten', \"key\", 'quote', '2020')) || sozialraum_chart('Quoten', \"key\", 'quote')",
        )
        maps.append(one)
    project.addMapLayers(maps)
    plain = make_layer(columns, kit.squares(4), name="Leer")
    with_labels = rendered(maps)
    assert with_labels != rendered([plain])
    folder = Path(project.homePath()) / "sozialraum_charts"
    assert len(list(folder.iterdir())) == 4, "one chart for each district, whoever asked first"


def test_a_thread_that_asks_for_an_unread_layer_gets_it(functions, layer):
    """Colours by expression are prepared on the threads that draw, which may not read."""
    from concurrent.futures import ThreadPoolExecutor

    from qgis.PyQt.QtCore import QCoreApplication

    with ThreadPoolExecutor(4) as pool:
        waiting = [pool.submit(functions.layers.figures, "Quoten") for _ in range(8)]
        end = time.monotonic() + 20
        while not all(one.done() for one in waiting) and time.monotonic() < end:
            QCoreApplication.processEvents()
        assert len({id(one.result(0)[0]) for one in waiting}) == 1


def test_a_main_thread_that_waits_is_not_waited_for_again_and_again(functions, layer, monkeypatch):
    from concurrent.futures import ThreadPoolExecutor

    from sozialraum.core.messages import SozialraumError
    from sozialraum.expressions import known_layers

    monkeypatch.setattr(known_layers, "PATIENCE", 0.2)
    with ThreadPoolExecutor(1) as pool:
        begin = time.monotonic()
        for _ in range(20):
            with pytest.raises(SozialraumError, match="Quoten"):
                pool.submit(functions.layers.figures, "Quoten").result()
        assert time.monotonic() - begin < 2.0
        functions.layers.prepare("Quoten")
        assert pool.submit(functions.layers.figures, "Quoten").result()[0].value("0001", "quote", "2020") == 10.5
