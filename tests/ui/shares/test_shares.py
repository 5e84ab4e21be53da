"""The window in which the share that follows need is moved: amounts as core and the tool reckon them, and the map."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsExpression, QgsFeatureRequest, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument
from sozialraum.core.allocation.plan import Plan, share_out
from sozialraum.core.classes import between, change_limits

KEYS = ["05", "01", "03", "02", "04"]
PEOPLE, POOR, SINGLE = [400, 900, 1500, 1200, 1000], [30, 310, 90, 150, 160], [20, 75, 40, 64, 33]
AMOUNT = 100_000_01
PROFILE = {"districts": {"key": "nr", "name": "ort", "period": "jahr", "residents": "kinder"}}


@pytest.fixture
def districts(project, make_layer):
    """Five districts, out of order, in two years; the earlier one has other numbers, and an index beside them."""
    square = "POLYGON(({0} 0, {1} 0, {1} 900, {0} 900, {0} 0))"
    columns = {
        "nr": KEYS * 2,
        "ort": [f"Ort <b>{key}</b>" for key in KEYS] * 2,
        "jahr": ["2023"] * 5 + ["2024"] * 5,
        "kinder": [100] * 5 + PEOPLE,
        "arm": [10] * 5 + POOR,
        "allein": [5] * 5 + SINGLE,
        "sgb2_rate": [10.0] * 5 + [7.5, 34.4, 6.0, 12.5, 16.0],
        "index": [0.0] * 5 + [-1.2, 2.1, -0.4, 0.3, None],
    }
    columns["arm_status"] = ["suppressed"] + ["ok"] * 9
    layer = make_layer(columns, [square.format(n * 1000, n * 1000 + 900) for n in range(5)] * 2, name="Kinder")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def window(provider, districts, qtbot):
    from sozialraum.ui.shares.window import SharesWindow

    made = SharesWindow(PROFILE, districts)
    qtbot.addWidget(made)
    made.show()
    made.amount.setValue(AMOUNT / 100)
    yield made
    made.reject()


def tick(window, qtbot, *names):
    window.needs.tick(names)
    qtbot.waitUntil(lambda: window.facts is not None and set(window.facts.needs) == set(names), timeout=3000)


def style_of(layer) -> str:
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext())
    return document.toString()


def cents(text: str) -> int:
    """A number of the table, however the language of the test writes it."""
    digits = "".join(one for one in text if one.isdigit())
    return -int(digits) if text.startswith("−") else int(digits)


def column(window, place: int) -> list[int]:
    return [cents(window.table.item(row, place).text()) for row in range(window.table.rowCount())]


def drawn(window) -> list[set[str]]:
    """The districts that each rule of the map paints."""
    layer = window.canvas.layers()[0]
    head = layer.renderer().rootRule().children()[0]
    found = []
    for rule in head.children():
        expression = f"({head.filterExpression()}) AND ({rule.filterExpression()})"
        found.append({one["nr"] for one in layer.getFeatures(QgsFeatureRequest(QgsExpression(expression)))})
    return found


def sorted_by_key(values) -> np.ndarray:
    return np.array(values, dtype=float)[np.argsort(KEYS)]


def expected(share: int) -> np.ndarray:
    """(1 − α) P/ΣP + α times the mean share of both needs, by core alone."""
    kinds = [sorted_by_key(one) for one in (PEOPLE, POOR, SINGLE)]
    plan = Plan(
        AMOUNT,
        "need_counts",
        kinds[0],
        np.column_stack(kinds),
        np.array([1 - share / 100, share / 200, share / 200]),
    )
    return share_out(plan).cents


def test_moving_the_share_moves_amounts_and_map_to_the_cent(window, qtbot, districts):
    style = style_of(districts)
    tick(window, qtbot, "arm", "allein")
    people = sorted_by_key(PEOPLE)
    equal = share_out(Plan(AMOUNT, "per_head", people, people[:, None])).cents
    limits = change_limits((expected(100) - equal) / 100 / people)
    seen = set()
    for share in (0, 1, 37, 50, 99, 100):
        window.slider.setValue(share)
        amounts, even, gap = (column(window, place) for place in (2, 3, 4))
        assert amounts[1:] == expected(share).tolist(), share
        assert amounts[0] == sum(amounts[1:]) == AMOUNT == even[0] == sum(even[1:])
        assert gap == [a - e for a, e in zip(amounts, even)] and gap[0] == 0
        assert f"{share} %" in window.share.text()
        values = (expected(share) - equal) / 100 / people
        members = np.where(values < 0, between(values, limits, upper=False), between(values, limits))
        keys = np.array(sorted(KEYS))
        assert drawn(window) == [set(keys[members == place]) for place in range(1, 6)]
        seen.add(tuple(members))
        if share == 0:
            assert amounts == even and set(members) == {3}
    assert len(seen) > 2, "the map follows the share"
    assert window.table.item(1, 0).text() == "Ort <b>01</b>"
    assert style_of(districts) == style
    window.reject()
    assert style_of(districts) == style and not window.canvas.layers()


@pytest.mark.parametrize("share", [0, 33, 100])
@pytest.mark.parametrize("by", ["need_counts", "base_plus_need"])
def test_the_tool_gets_the_same_plan(window, qtbot, run, read_layer, by, share):
    tick(window, qtbot, "arm", "allein")
    window.method.setCurrentIndex(window.method.findData(by))
    window.spread.setValue(2.5)
    window.slider.setValue(share)
    with qtbot.waitSignal(window.tool_wanted) as wanted:
        window.tool.click()
    table = read_layer(run("allocatefunds", **wanted.args[0])["OUTPUT"])
    told = {key: round(100 * amount) for key, amount in zip(table["nr"], table["allocation"])}
    assert [told[key] for key in sorted(KEYS)] == column(window, 2)[1:]
    assert sum(told.values()) == AMOUNT
    if by == "base_plus_need":
        assert "no value in Ort <b>04</b>" in window.message.text()


def test_what_is_missing_or_hidden_is_a_sentence_and_no_amount(window, qtbot, districts):
    def refused(words):
        assert words in window.message.text()
        assert window.done is None and not window.canvas.layers() and not window.tool.isEnabled()
        assert not any(window.table.item(row, 2).text() for row in range(window.table.rowCount()))

    refused("Tick at least one field with people in need")
    offered = [window.needs.item(row).text() for row in range(window.needs.count())]
    assert "arm" in offered and "sgb2_rate" not in offered, "money does not follow rates as if they were people"
    tick(window, qtbot, "arm")
    window.residents.setField("")
    refused("Choose the field with the residents")
    window.residents.setField("kinder")
    assert window.done is not None
    window.amount.setValue(0)
    refused("more than zero")
    window.amount.setValue(500)
    window.period.setCurrentIndex(0)
    refused("“arm” has no number that may be used in Ort <b>05</b>")
    window.period.setCurrentIndex(1)
    assert column(window, 2)[0] == 50_000


def test_numbers_that_change_while_the_window_is_open_are_read_again(window, qtbot, districts):
    tick(window, qtbot, "arm")
    window.slider.setValue(100)
    before = column(window, 2)
    row = next(one for one in districts.getFeatures() if one["nr"] == "01" and one["jahr"] == "2024")
    districts.startEditing()
    districts.changeAttributeValue(row.id(), districts.fields().indexOf("arm"), 0)
    qtbot.waitUntil(lambda: column(window, 2)[1] == 0, timeout=3000)
    districts.rollBack()
    qtbot.waitUntil(lambda: column(window, 2) == before, timeout=3000)


def test_the_map_shows_the_amount_per_resident_too(window, qtbot):
    tick(window, qtbot, "arm")
    window.slider.setValue(100)
    window.shown.setCurrentIndex(1)
    painted = [one for one in drawn(window) if one]
    assert set().union(*painted) == set(KEYS) and sum(map(len, painted)) == 5
    order = [min(POOR[KEYS.index(key)] / PEOPLE[KEYS.index(key)] for key in one) for one in painted]
    assert order == sorted(order) and len(painted) > 2


def test_the_start_page_opens_it_beside_the_tool(provider, districts, project, qgis_iface, qtbot):
    from qgis.PyQt.QtWidgets import QPushButton, QWidget
    from sozialraum.processing.io.profile import keep_profile
    from sozialraum.ui.start.start import Start

    districts.startEditing()
    districts.renameAttribute(districts.fields().indexOf("jahr"), "period")
    districts.commitChanges()
    holder = QWidget()
    qtbot.addWidget(holder)
    keep_profile(project, {**PROFILE, "districts": {**PROFILE["districts"], "layer": districts.id()}})
    start = Start(qgis_iface, holder)
    try:
        button = start.page.findChild(QPushButton, "sozialraum_try:funds")
        assert button is not None
        button.click()
        assert start.wizard.layer.currentLayer() is districts and start.wizard.residents.currentField() == "kinder"
        assert start.wizard.period.currentData() == "2024"
    finally:
        start.release()
    assert start.wizard is None
