"""The window with the profile: all of it can be changed by hand, nothing gets lost, what cannot be kept is said."""

from __future__ import annotations

import json
from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QLineEdit
from sozialraum.core.classes import read
from sozialraum.core.profile import read_profile, write_profile
from sozialraum.ui.start.entries import NotUnderstood
from sozialraum.ui.start.profile_dialog import ProfileDialog, guessed_profile

PROFILE = {
    "schema": 1,
    "municipality": "Musterstadt",
    "districts": {"key": "sr_nr", "name": "name", "period": "period", "residents": "population", "minimum_residents": 300},
    "deliveries": [{"files": "a_*.csv", "rename": {"x": "y"}}],
    "indicators": [
        {"field": "share", "title": {"de": "Anteil", "en": "Share", "fr": "Part"}, "unit": "%", "numerator": "other",
         "denominator": "population", "factor": 100, "direction": -1, "area": "Kinder und Familien", "later": 1},
        {"field": "per_head", "numerator": "other + rate", "denominator": "population"},
    ],
    "directions": {"foreigners": 0},
    "classes": {
        "rate": {"method": "rounded", "breaks": [4, 7, 10, 15], "colours": "yellow_blue", "all_periods": True},
        "other": {"method": "jenks", "count": 4, "colours": "of a later version"},
    },
    "index": {"recipe": "mss_berlin", "indicators": ["rate"]},
    "targets": [{"field": "rate", "value": 8, "title": "Ziel 2030"}, {"field": "rate", "value": 7.5, "title": "Ziel 2035"}],
    "print": {"author": "Stadt", "source": "Amt", "paper": "A4", "logo": "./wappen.svg", "north_arrow": True, "later": 2},
    "of a later version": {"kept": [1, None]},
}  # fmt: skip


@pytest.fixture
def dialog(period_layer, qtbot):
    """dialog(profile) → the window."""

    def make(profile) -> ProfileDialog:
        one = ProfileDialog(deepcopy(profile))
        qtbot.addWidget(one)
        return one

    return make


def without_place(profile: dict) -> dict:
    """The profile without the address of its layer, which the window always writes."""
    places = {key: value for key, value in profile["districts"].items() if key not in ("layer", "source")}
    return {**profile, "districts": places}


def visit(one: ProfileDialog):
    """Look at every page and every entry, as a curious person does."""
    for place, page in enumerate(one.pages.values()):
        one.list.setCurrentRow(place)
        if hasattr(page, "entries"):
            for row in range(page.entries.list.count()):
                page.entries.list.setCurrentRow(row)


def test_who_only_looks_changes_nothing(dialog):
    one = dialog(PROFILE)
    visit(one)
    assert without_place(one.answer()) == PROFILE
    assert json.loads(write_profile(one.answer()))["of a later version"] == {"kept": [1, None]}


numbers = st.floats(-1e6, 1e6).map(lambda value: round(value, 4))
texts = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=12).map(str.strip)
targets = st.fixed_dictionaries({"field": texts.filter(bool), "value": numbers}, optional={"title": texts.filter(bool)})
classes = st.dictionaries(
    texts.filter(bool),
    st.fixed_dictionaries({"method": st.sampled_from(["quantile", "equal"]), "count": st.integers(2, 9)})
    | st.lists(numbers, min_size=1, max_size=5, unique=True).map(
        lambda some: {"method": "own", "breaks": sorted(some), "count": len(some) + 1}
    ),
    max_size=3,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(targets, max_size=3), classes)
def test_any_profile_comes_back_as_it_was(dialog, targets, classes):
    profile = {**PROFILE, "targets": targets, "classes": classes}
    one = dialog(profile)
    visit(one)
    assert without_place(one.answer()) == profile
    assert read_profile(write_profile(one.answer())) == one.answer()


def write(one, page, **answers):
    """Write into the boxes of the entry that is shown."""
    boxes = one.pages[page].entries.boxes
    for name, value in answers.items():
        box = boxes[name]
        if isinstance(box, QLineEdit):
            box.setText(value)
        elif hasattr(box, "setValue"):
            box.setValue(value)
        elif box.isEditable():
            box.setEditText(value)
        else:
            box.setCurrentIndex(box.findData(value))


def test_everything_can_be_written_by_hand(dialog, period_layer):
    one = dialog(guessed_profile(period_layer, QgsProject.instance()))
    one.municipality.setText("Köln")
    one.pages["indicators"].entries.add.click()
    write(
        one, "indicators", field="kita", title="Kita-Quote", numerator="other", denominator="population", direction=-1
    )
    one.pages["classes"].entries.add.click()
    write(one, "classes", field="SGB-II-Quote in % (rate)", method="own", breaks="10; 4.5;10", colours="greens")
    one.pages["targets"].entries.add.click()
    write(one, "targets", field="rate", value="8", title="Ziel 2030", source="Rat")
    one.pages["print"].author.setText("Stadt Köln")
    one.pages["print"].paper.setCurrentIndex(one.pages["print"].paper.findData("a3_landscape"))
    profile = one.answer()
    assert profile["municipality"] == "Köln" and profile["districts"]["key"] == "sr_nr"
    assert profile["indicators"] == [
        {"field": "kita", "title": {"en": "Kita-Quote"}, "numerator": "other", "denominator": "population", "factor": 100,
         "direction": -1}
    ]  # fmt: skip
    assert profile["classes"] == {"rate": {"method": "own", "count": 3, "breaks": [4.5, 10], "colours": "greens"}}
    assert read(profile["classes"]["rate"]).limits == (4.5, 10.0)
    assert profile["targets"] == [{"field": "rate", "value": 8, "title": "Ziel 2030", "source": "Rat"}]
    assert profile["print"] == {"author": "Stadt Köln", "paper": "a3_landscape"}
    one.pages["targets"].entries.remove.click()
    assert not one.answer().get("targets")


@pytest.mark.parametrize(
    ("page", "answers", "words"),
    [
        ("targets", {"field": "rate", "value": "1,500 persons"}, "“1,500 persons” at “Value” is no number"),
        ("targets", {"field": "rate", "value": "1,500"}, "without separators of thousands"),
        ("targets", {"field": "rate"}, "The target of “rate” has no value"),
        ("targets", {"value": "3"}, "Choose the indicator whose target"),
        ("classes", {"field": "rate", "method": "own"}, "Write the limits of “rate”"),
        (
            "classes",
            {"field": "rate", "method": "own", "breaks": "4; inf"},
            "“inf” at “Limits of your own” is no number",
        ),
        ("indicators", {"field": "a", "numerator": ""}, "“a” has no numerator"),
        ("indicators", {"field": "a", "numerator": "__import__('os')", "denominator": "b"}, "__import__"),
        ("indicators", {"field": "9 a", "numerator": "b"}, "9 a"),
    ],
)
def test_what_cannot_be_kept_is_said_and_the_window_stays(dialog, page, answers, words):
    one = dialog({**PROFILE, "indicators": [], "classes": {}, "targets": []})
    one.list.setCurrentRow(0)
    one.pages[page].entries.add.click()
    write(one, page, **answers)
    one.accept()
    assert one.result() != QDialog.DialogCode.Accepted
    assert words in one.complaint.text() and one.complaint.text().rstrip().endswith((".", "factor", "15."))
    assert list(one.pages)[one.list.currentRow()] == page
    with pytest.raises(NotUnderstood):
        one.answer()


def test_an_entry_that_is_not_understood_stays_in_sight(dialog):
    one = dialog(PROFILE)
    entries = one.pages["targets"].entries
    write(one, "targets", value="eight")
    entries.list.setCurrentRow(1)
    assert entries.list.currentRow() == 0 and "eight" in one.complaint.text()
    write(one, "targets", value="9")
    entries.list.setCurrentRow(1)
    assert entries.list.currentRow() == 1 and not one.complaint.isVisibleTo(one)
    assert [target["value"] for target in one.answer()["targets"]] == [9, 7.5]


def test_two_of_a_kind_are_refused_where_one_would_win_in_silence(dialog):
    one = dialog(PROFILE)
    one.pages["classes"].entries.add.click()
    write(one, "classes", field="rate")
    one.accept()
    assert "“rate” stands there twice" in one.complaint.text()


def test_it_says_whether_the_key_is_one(dialog):
    one = dialog(PROFILE)
    one.districts.look()
    assert one.districts.judged.text() == "✓ 4 districts, each key stands once in each of 3 periods."
    one.fields["key"].setField("population")
    one.fields["period"].setField("")
    one.districts.look()
    assert "stand several times" in one.districts.judged.text()


def test_it_goes_into_a_file_and_comes_back(dialog, tmp_path, monkeypatch):
    path = tmp_path / "profil"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (f"{path}.json", ""))
    one = dialog(PROFILE)
    one._export()
    other = dialog({"schema": 1, "municipality": "B"})
    other._import()
    assert without_place(other.answer()) == PROFILE and other.windowTitle().endswith("Musterstadt")


def test_own_indicators_are_offered_where_indicators_are_calculated(period_layer, run, read_layer):
    from sozialraum.core.rates.catalogue import own_entries
    from sozialraum.core.rates.offers import catalogue_offers

    entries = own_entries([*PROFILE["indicators"], {"field": "bad", "numerator": "a b c"}, {"field": "empty"}])
    assert [one.code for one in entries] == [
        "share = (other) / (population) * 100",
        "per_head = (other + rate) / (population)",
    ]
    offers = catalogue_offers(entries, lambda name: name in ("other", "population"), "de")
    assert [one.title for one in offers] == ["Anteil", "per_head"] and [one.choosable for one in offers] == [
        True,
        False,
    ]
    parameters = {"INPUT": period_layer, "INDICATORS": entries[0].code, "KEY_FIELD": "sr_nr", "PERIOD_FIELD": "period"}
    rows = read_layer(run("calculateindicators", **parameters)["OUTPUT"])
    assert rows["share"] == pytest.approx([100 * a / b for a, b in zip(rows["other"], rows["population"])])
