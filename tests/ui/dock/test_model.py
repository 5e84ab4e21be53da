"""The model between layer, selection and views."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.ui.dock import model as dock_model
from sozialraum.ui.dock import source


def rate(model):
    """Values of the rate, (periods, districts), as the model holds them."""
    return model.cube.values[:, :, model.cube.position("rate")]


EXPECTED = [[18.2, 5.5, 11.0, 30.1], [20.0, np.nan, 11.5, 28.0], [24.9, 6.5, 11.0, 27.5]]


def test_a_district_period_layer_is_understood(period_layer, model):
    one = model()
    assert one.layer_id == period_layer.id()
    assert (one.roles.key, one.roles.name, one.roles.period, one.roles.weight) == (
        "sr_nr",
        "name",
        "period",
        "population",
    )
    assert one.cube.names == ("Altstadt", "Hafen", "Nordstadt", "Südhang")
    assert one.cube.periods == ("2019", "2020", "2022") and one.period == 2
    expected = np.array(EXPECTED)
    expected[2, 3] = np.nan  # suppressed, although the layer holds a number
    np.testing.assert_array_equal(rate(one), expected)
    place = one.cube.position("rate")
    assert one.cube.title(place) == "SGB-II-Quote" and one.cube.unit(place) == "%"


def test_a_layer_with_one_field_per_period_is_understood(wide_layer, model):
    one = model()
    assert one.roles.wide and one.roles.key == "sr_nr"
    np.testing.assert_array_equal(rate(one), EXPECTED)
    assert one.roles.weight == "population"


def test_a_table_is_joined_with_the_districts_by_key(district_layer, panel_table, model):
    one = model()
    assert (one.layer_id, one.table_id) == (district_layer.id(), panel_table.id())
    assert one.cube.names == ("Altstadt", "Hafen", "Nordstadt", "Südhang")
    np.testing.assert_array_equal(rate(one), EXPECTED)
    district_layer.selectByIds([sorted(district_layer.allFeatureIds())[2]])
    assert one.selected == [2]


def test_a_layer_without_time_has_one_period(district_layer, model, make_layer, project):
    plain = make_layer({"sr_nr": ["1", "2"], "quote": [1.5, 2.5]}, name="Plain")
    project.addMapLayer(plain)
    one = model()
    one.choose(layer_id=plain.id())
    assert one.cube.periods == ("",) and one.cube.values[0, :, 0].tolist() == [1.5, 2.5]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["rate_2020", "rate_2020-Q1", "x"], {"rate_2020": ("rate", "2020"), "rate_2020-Q1": ("rate", "2020-Q1")}),
        (["a_b_2020/21", "_2020", "2020"], {"a_b_2020/21": ("a_b", "2020/21")}),
    ],
)
def test_fields_with_periods_are_recognised(names, expected):
    assert source.wide_fields(names) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("SGB-II-Quote in %", ("%", "SGB-II-Quote")),
        ("Arbeitslose (%)", ("%", "Arbeitslose")),
        ("Miete [€]", ("€", "Miete")),
        ("Ärzte je 10.000 Einwohner", ("je 10.000 Einwohner", "Ärzte")),
        ("Einwohner", ("", "Einwohner")),
    ],
)
def test_units_are_read_from_titles(title, expected):
    assert source.unit_and_title(title) == expected


def test_selecting_one_feature_means_selecting_the_district(period_layer, model):
    one = model()
    features = {feature["sr_nr"]: feature.id() for feature in period_layer.getFeatures() if feature["period"] == "2020"}
    period_layer.selectByIds([features["0103"]])
    assert one.selected == [2]


def test_selecting_a_district_selects_its_features_of_all_periods(period_layer, model):
    one = model()
    one.select([1])
    assert {feature["sr_nr"] for feature in period_layer.selectedFeatures()} == {"0102"}
    assert period_layer.selectedFeatureCount() == 3


def test_the_order_of_selection_stays(period_layer, model):
    one = model()
    one.select([3])
    one.select([0], "add")
    assert one.selected == [3, 0]
    one.select([3, 2], "toggle")
    assert one.selected == [0, 2]
    one.select([0], "remove")
    assert one.selected == [2]


def test_selection_never_reads_the_layer_again(period_layer, model, monkeypatch):
    one = model()
    monkeypatch.setattr(dock_model, "load", lambda *_: pytest.fail("the layer was read"))
    for district in range(4):
        one.select([district])
        one.set(indicator=district % 2, period=district % 3, mode="z")
    period_layer.removeSelection()
    assert one.selected == []


def test_an_edit_arrives_before_it_is_saved(period_layer, model, qtbot):
    one = model()
    period_layer.startEditing()
    first = next(iter(period_layer.getFeatures()))
    with qtbot.waitSignal(one.data_changed, timeout=3000):
        period_layer.changeAttributeValue(first.id(), period_layer.fields().lookupField("rate"), 99.0)
    assert rate(one)[0, 0] == 99.0
    with qtbot.waitSignal(one.data_changed, timeout=3000):
        period_layer.rollBack()
    assert rate(one)[0, 0] == 18.2


def test_many_edits_are_read_once(period_layer, model, qtbot):
    one = model()
    reads = []
    one.data_changed.connect(lambda: reads.append(1))
    period_layer.startEditing()
    for feature in list(period_layer.getFeatures()):
        period_layer.changeAttributeValue(feature.id(), period_layer.fields().lookupField("rate"), 1.0)
    qtbot.waitUntil(lambda: bool(reads), timeout=3000)
    qtbot.wait(300)
    assert len(reads) == 1
    period_layer.rollBack()


def test_a_filter_of_the_layer_is_respected(period_layer, model, qtbot):
    one = model()
    with qtbot.waitSignal(one.data_changed, timeout=3000):
        assert period_layer.setSubsetString("\"period\" <> '2019'")
    assert one.cube.periods == ("2020", "2022")


def test_a_removed_layer_makes_room_for_another(period_layer, model, project, make_layer, qtbot):
    one = model()
    other = make_layer({"sr_nr": ["1"], "rate_2020": [1.0], "rate_2021": [2.0]}, name="Other")
    project.addMapLayer(other)
    with qtbot.waitSignal(one.layers_changed, timeout=3000):
        project.removeMapLayer(period_layer.id())
    assert one.layer_id == other.id() and one.cube.periods == ("2020", "2021")
    with qtbot.waitSignal(one.layers_changed, timeout=3000):
        project.clear()
    assert one.layer is None and one.cube is None and one.selected == []


def test_a_layer_of_ours_is_bound_when_it_comes(project, model, period_layer, qtbot):
    layer = period_layer.clone()
    project.removeMapLayer(period_layer.id())
    one = model()
    assert one.layer is None
    with qtbot.waitSignal(one.layers_changed, timeout=3000):
        project.addMapLayer(layer)
    assert one.layer_id == layer.id()


def test_the_project_remembers_what_the_user_chose(period_layer, wide_layer, model, project):
    one = model()
    one.choose(layer_id=wide_layer.id())
    one.set(view="ranking", mode="z", indicator=one.cube.position("population"))
    one.remember()
    again = model()
    assert again.layer_id == wide_layer.id()
    assert (again.view, again.mode, again.indicator) == ("ranking", "z", again.cube.position("population"))


def test_opening_the_dock_leaves_the_project_clean(period_layer, model, project):
    project.setDirty(False)
    model()
    assert not project.isDirty()


def test_a_chosen_key_field_is_used_and_repeats_are_counted(period_layer, model):
    one = model()
    one.choose(key="period", name="")
    assert one.cube.duplicates == 9


def test_municipal_values_are_weighted_where_people_are_known(period_layer, model):
    one = model()
    shown = one.series(one.cube.position("rate"))
    # by hand: (18.2·1 + 5.5·2 + 11·3 + 30.1·4) / 10
    assert shown.city[0] == pytest.approx(18.26) and (shown.whole.basis, shown.whole.by) == ("weight", "population")
    one.choose(weight="-")
    assert one.series(one.cube.position("rate")).city[0] == pytest.approx(16.2)


def test_released_models_hear_nothing(period_layer, project):
    one = dock_model.DockModel()
    heard = []
    one.selection_changed.connect(lambda: heard.append("selection"))
    one.layers_changed.connect(lambda: heard.append("layers"))
    one.data_changed.connect(lambda: heard.append("data"))
    one.release()
    period_layer.selectAll()
    project.clear()
    assert heard == []


def test_the_catalogue_gives_names_units_and_the_right_weights(project, make_layer, model, qgis_app):
    from sozialraum.processing.io.catalogue import shipped

    one = shipped()["overcrowded_households"]
    columns = {
        "district": ["a", "b"],
        "overcrowded_households": [10.0, 40.0],
        "haushalte": [300.0, 100.0],
        "einwohner": [1.5, 9.5],
    }
    project.addMapLayer(make_layer(columns))
    model_ = model()
    model_.choose(layer_id=next(iter(project.mapLayers())))
    place = model_.cube.position("overcrowded_households")
    assert model_.cube.title(place) == one.name("en") and model_.cube.unit(place) == "%"
    # by hand: (10·300 + 40·100) / 400, households and not people
    assert model_.series(place).city[0] == pytest.approx(17.5) and model_.series(place).whole.by == "Households"
    model_.choose(weight="-")
    assert model_.series(place).city[0] == pytest.approx(25.0)


def test_the_dock_begins_with_what_tells_most(project, make_layer, model):
    columns = {
        "district": ["a", "b"],
        "flaeche_ha": [1.5, 2.5],
        "people": [10, 20],
        "rate_x": [1.5, 2.5],
        "index": [0.1, -0.1],
    }
    project.addMapLayer(make_layer(columns))
    one = model()
    one.choose(layer_id=next(iter(project.mapLayers())))
    assert one.cube.indicators[one.indicator] == "index"


def test_of_our_layers_the_one_with_all_periods_is_bound(period_layer, model, project):
    last = period_layer.clone()
    last.setName("A layer of one year")
    assert last.setSubsetString("\"period\" = '2022'")
    project.addMapLayer(last)
    assert model().layer_id == period_layer.id()


def test_an_edited_value_is_read_alone(period_layer, model, qtbot, monkeypatch):
    one = model()
    period_layer.startEditing()
    feature = next(f for f in period_layer.getFeatures() if f["sr_nr"] == "0104" and f["period"] == "2022")
    with monkeypatch.context() as patch:
        patch.setattr(dock_model, "load", lambda *_: pytest.fail("the layer was read"))
        with qtbot.waitSignal(one.data_changed, timeout=3000):
            period_layer.changeAttributeValue(feature.id(), period_layer.fields().lookupField("rate"), 26.0)
        assert np.isnan(rate(one)[2, 3]), "still suppressed"
        with qtbot.waitSignal(one.data_changed, timeout=3000):
            period_layer.changeAttributeValue(feature.id(), period_layer.fields().lookupField("rate_status"), "ok")
        assert rate(one)[2, 3] == 26.0
    with qtbot.waitSignal(one.data_changed, timeout=3000):
        period_layer.changeAttributeValue(feature.id(), period_layer.fields().lookupField("period"), "2023")
    assert one.cube.periods[-1] == "2023" and rate(one)[3, 3] == 26.0
    period_layer.rollBack()


def test_the_name_of_the_district_is_taken_and_not_that_of_its_borough(project, make_layer, model):
    columns = {
        "gml_id": ["lor.01011101", "lor.01011102", "lor.01011103"],
        "RAUMID": ["01011101", "01011102", "01011103"],
        "BEZIRKSNAME": ["Mitte", "Mitte", "Mitte"],
        "PLANUNGSRAUM": ["Stülerstraße", "Großer Tiergarten", "Lützowstraße"],
        "rate": [1.5, 2.5, 3.5],
    }
    project.addMapLayer(make_layer(columns))
    one = model()
    one.choose(layer_id=next(iter(project.mapLayers())))
    assert (one.roles.key, one.roles.name) == ("RAUMID", "PLANUNGSRAUM")


def test_deleted_and_renamed_fields_are_no_longer_roles(period_layer, model, qtbot):
    one = model()
    provider = period_layer.dataProvider()
    for name, key in (("name", "sr_nr"), ("sr_nr", "")):
        with qtbot.waitSignal(one.data_changed, timeout=3000):
            provider.deleteAttributes([period_layer.fields().lookupField(name)])
            period_layer.updateFields()
        assert one.roles.name == "" and one.roles.key in (key, "population")
    with qtbot.waitSignal(one.data_changed, timeout=3000):
        provider.renameAttributes({period_layer.fields().lookupField("period"): "jahr"})
        period_layer.updateFields()
    assert one.roles.period == ""


def test_a_project_that_remembers_fields_that_are_gone(period_layer, model, project):
    for name in ("key", "name", "period", "weight"):
        project.writeEntry("sozialraum", f"dock/{name}", "no_such_field")
    project.writeEntry("sozialraum", "dock/layer", period_layer.id())
    one = model()
    assert (one.roles.key, one.roles.name, one.roles.period) == ("sr_nr", "name", "period")
    assert one.series(one.cube.position("rate")) is not None


def test_another_source_of_the_layer_is_read(make_file, model, project, qtbot):
    from qgis.core import QgsDataProvider, QgsVectorLayer

    paths = [
        make_file({"sr_nr": ["1"], "rate_2020": [value], "rate_2021": [2.5]}, name=f"f{value}") for value in (1.5, 7.5)
    ]
    layer = QgsVectorLayer(paths[0], "One", "ogr")
    project.addMapLayer(layer)
    one = model()
    assert one.cube.values[0, 0, 0] == 1.5
    with qtbot.waitSignal(one.data_changed, timeout=3000):
        layer.setDataSource(paths[1], "One", "ogr", QgsDataProvider.ProviderOptions())
    assert one.cube.values[0, 0, 0] == 7.5


def test_a_renamed_layer_is_offered_under_its_new_name(period_layer, dock, qtbot):
    one = dock()
    period_layer.setName("Neuer Name")
    qtbot.waitUntil(lambda: one.controls.layer_box.currentText() == "Neuer Name", timeout=3000)


def test_who_sleeps_reads_nothing_and_what_was_missed_is_caught_up(
    period_layer, model, make_layer, project, qtbot, monkeypatch
):
    one = model()
    reads, load = [], dock_model.load
    monkeypatch.setattr(dock_model, "load", lambda *arguments: reads.append(1) or load(*arguments))
    one.sleep()
    project.addMapLayer(make_layer({"sr_nr": ["1"], "rate_2020": [1.0]}, name="Other"))
    qtbot.wait(200)
    one.wake()
    assert not reads, "another layer is no reason to read this one again"
    one.sleep()
    period_layer.setSubsetString("\"period\" = '2020'")
    qtbot.wait(200)
    assert not reads and len(one.cube.periods) == 3
    one.wake()
    assert len(reads) == 1 and one.cube.periods == ("2020",)
    one.sleep()
    project.removeMapLayer(period_layer.id())
    qtbot.wait(50)
    one.wake()
    assert one.layer.name() == "Other" and len(reads) == 2
    one.wake()
    assert len(reads) == 2
