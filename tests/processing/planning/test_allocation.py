"""Sharing out money from the toolbox: the worked example to the cent, and what must not be taken for nothing."""

from __future__ import annotations

import pytest

CITY = {
    "district": ["01", "02", "03", "04", "05"],
    "name": ["Nord", "Süd", "West", "Ost", "Mitte"],
    "kinder": [1200, 800, 2500, 400, 1100],
    "sgb2": [310, 90, 150, 160, 40],
    "sprache": [120, 60, 80, 75, 20],
    "index": [1.0, 0.2, -1.0, 0.9, None],
    "stufe": [4, 2, 1, 4, 1],
    "vorjahr": [14000.0, 20000.0, 40000.0, None, 20000.0],
}
NEED = {"AMOUNT": 100_000, "NEED_FIELDS": ["sgb2"], "POPULATION_FIELD": "kinder"}


def test_the_worked_example_to_the_cent(run, make_layer, read_layer):
    result = run("allocatefunds", INPUT=make_layer(CITY), **NEED)
    table = read_layer(result["OUTPUT"])
    assert table["allocation"] == [41333.34, 12000.00, 20000.00, 21333.33, 5333.33]
    assert table["equal_split"] == [20000.00, 13333.33, 41666.67, 6666.67, 18333.33]
    assert table["difference"] == pytest.approx([21333.34, -1333.33, -21666.67, 14666.66, -13000.0])
    assert table["allocation_per_head"][0] == pytest.approx(34.4444, abs=1e-4)
    assert result["SHARE_MOVED"] == pytest.approx(0.36)
    assert table["robustness"] == ["gain", "open", "loss", "gain", "loss"]
    assert table["bound"] == ["none"] * 5
    assert all(
        low <= given <= high
        for low, given, high in zip(table["allocation_low"], table["allocation"], table["allocation_high"])
    )


def test_shares_floors_caps_and_transition(run, make_layer, read_layer):
    layer = make_layer(CITY)
    two = {**NEED, "NEED_FIELDS": ["sgb2", "sprache"], "NEED_WEIGHTS": "75 %; 25 %"}
    assert read_layer(run("allocatefunds", INPUT=layer, **two)["OUTPUT"])["allocation"] == [
        39450.71,
        13225.35,
        20633.80,
        21281.69,
        5408.45,
    ]
    bound = read_layer(run("allocatefunds", INPUT=layer, **NEED, FLOOR=8000, CAP=32000)["OUTPUT"])
    assert bound["allocation"] == [32000, 13500, 22500, 24000, 8000]
    assert bound["bound"] == ["cap", "none", "none", "none", "floor"]
    moved = read_layer(
        run("allocatefunds", INPUT=layer, **NEED, LAST_YEAR_FIELD="vorjahr", MAX_LOSS=10, MAX_GAIN=25)["OUTPUT"]
    )
    assert moved["allocation"] == [17500, 18000, 36000, 10500, 18000]
    assert moved["bound"] == ["gain", "loss", "loss", "none", "loss"]
    floors = run("allocatefunds", INPUT=layer, **NEED, FLOOR=10, BOUND_UNIT="per_head")
    assert read_layer(floors["OUTPUT"])["allocation"][2] == 25000, "ten euros for each of 2,500"


def test_by_index_and_by_stages(run, make_layer, read_layer):
    layer, fields = make_layer(CITY), {"AMOUNT": 60_000, "POPULATION_FIELD": "kinder", "INDEX_FIELD": "index"}
    flat = read_layer(run("allocatefunds", INPUT=layer, METHOD="base_plus_need", SPREAD_FACTOR=0, **fields)["OUTPUT"])
    assert flat["allocation"] == flat["equal_split"] == [12000, 8000, 25000, 4000, 11000]
    stages = {**fields, "INDEX_FIELD": "stufe", "METHOD": "stages", "STAGE_FACTORS": "1; 1,2; 1,5; 2"}
    # by hand: 2400 + 960 + 2500 + 800 + 1100 = 7760 counted heads
    assert read_layer(run("allocatefunds", INPUT=layer, **stages)["OUTPUT"])["allocation"][0] == pytest.approx(
        60_000 * 2400 / 7760, abs=0.01
    )


def test_a_period_is_chosen_and_the_newest_is_the_default(run, make_layer, read_layer):
    years = {
        "district": ["1", "2"] * 2,
        "period": ["2023"] * 2 + ["2024"] * 2,
        "n": [1, 1, 1, 3],
        "people": [5, 5, 5, 5],
    }
    layer = make_layer(years)
    choices = {"AMOUNT": 100, "NEED_FIELDS": ["n"], "POPULATION_FIELD": "people"}
    assert read_layer(run("allocatefunds", INPUT=layer, **choices)["OUTPUT"])["allocation"] == [25, 75]
    assert read_layer(run("allocatefunds", INPUT=layer, PERIOD="2023", **choices)["OUTPUT"])["allocation"] == [50, 50]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"FLOOR": 30000}, "150,000|150.000|150000"),
        ({"NEED_FIELDS": []}, "NEED_FIELDS"),
        ({"NEED_WEIGHTS": "1; 2"}, "NEED_WEIGHTS"),
        ({"NEED_WEIGHTS": "viel"}, "viel"),
        ({"METHOD": "base_plus_need"}, "INDEX_FIELD"),
        ({"METHOD": "stages", "INDEX_FIELD": "stufe", "STAGE_FACTORS": "1; 2"}, "STAGE_FACTORS"),
        ({"METHOD": "stages", "INDEX_FIELD": "index", "STAGE_FACTORS": "1; 2"}, "index"),
        ({"FLOOR": 50, "BOUND_UNIT": "last_year"}, "LAST_YEAR_FIELD"),
        ({"PERIOD": "1999", "PERIOD_FIELD": "name"}, "1999"),
    ],
)
def test_what_does_not_fit_is_one_sentence(run, make_layer, changes, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        run("allocatefunds", INPUT=make_layer(CITY), **{**NEED, **changes})


def test_hidden_needs_are_never_taken_for_none(run, make_layer):
    from qgis.core import QgsProcessingException

    hidden = {**CITY, "sgb2_status": ["ok", "suppressed", "ok", "ok", "ok"]}
    with pytest.raises(QgsProcessingException, match="Süd"):
        run("allocatefunds", INPUT=make_layer(hidden), **NEED)


def test_the_order_of_rows_decides_nothing(run, make_layer, read_layer):
    equal = {"district": ["3", "1", "2"], "n": [1, 1, 1], "people": [1, 1, 1]}
    choices = {"AMOUNT": 100, "NEED_FIELDS": ["n"], "POPULATION_FIELD": "people"}
    table = read_layer(run("allocatefunds", INPUT=make_layer(equal), **choices)["OUTPUT"])
    assert dict(zip(table["district"], table["allocation"])) == {"1": 33.34, "2": 33.33, "3": 33.33}


def test_the_report_names_districts_and_formula(run, make_layer, tmp_path):
    page = tmp_path / "geld.html"
    run("allocatefunds", INPUT=make_layer(CITY), **NEED, REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    for part in ("Nord", "West", "41333.34", "36.0 %", "Mitte"):
        assert part in text, part


def test_by_qgis_process(qgis_process, make_file, tmp_path, read_layer):
    out = tmp_path / "geld.gpkg"
    qgis_process.run(
        "allocatefunds",
        INPUT=make_file(CITY),
        AMOUNT=100000,
        NEED_FIELDS="sgb2",
        POPULATION_FIELD="kinder",
        OUTPUT=out,
    )
    assert sum(read_layer(out)["allocation"]) == pytest.approx(100_000)


def test_the_page_for_the_committee(run, make_layer, tmp_path):
    """One page of text, not of pictures; the layout stays in the project."""
    import shutil
    import subprocess

    from qgis.core import QgsProject

    QgsProject.instance().clear()
    path = tmp_path / "blatt.pdf"
    run("allocatefunds", INPUT=make_layer(CITY), **NEED, SHEET=str(path), TITLE="Mittel 2025", AUTHOR="Sozialplanung")
    assert path.read_bytes()[:5] == b"%PDF-"
    (layout,) = QgsProject.instance().layoutManager().printLayouts()
    assert layout.name() == "Mittel 2025" and layout.pageCollection().pageCount() == 1
    QgsProject.instance().clear()
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext")
    told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    for part in (
        "Nord",
        "41333.34",
        "20000.00",
        "+21333.34",
        "−21666.67",
        "100000.00",
        "gain that holds",
        "Sozialplanung",
    ):
        assert part in told, part
    assert told.count("\f") == 1


def test_what_a_person_in_need_stands_for_is_reckoned_with_the_bounds(run, make_layer, tmp_path):
    """13,500 € for 90 people and 22,500 € for 150, where neither floor nor cap holds: 15,000 for each 100."""
    page = tmp_path / "geld.html"
    run("allocatefunds", INPUT=make_layer(CITY), **NEED, FLOOR=8000, CAP=32000, REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert "15000.00 €, wherever they live, but in 2 districts" in text
    assert "less than 8000.00 €" in text and "more than 32000.00 €" in text
    run("allocatefunds", INPUT=make_layer(CITY), **NEED, REPORT=str(page))
    assert "13333.33 €, wherever they live." in page.read_text(encoding="utf-8")
