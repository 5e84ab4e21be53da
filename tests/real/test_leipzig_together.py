"""Unemployed and residents of Leipzig in one run, a further year in a second, and the share that comes out.

Both files have “Männer” and “Frauen”: they must stay apart. What must come out is counted with the csv module alone.
"""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest

SUBJECTS = ("arbeitslose", "einwohner")
EVERYONE = {"arbeitslose": "Arbeitslose insgesamt", "einwohner": "Einwohner insgesamt"}
FIRST, THIRD = ("2020", "2021"), "2022"
DISTRICTS = 63


def rows_of(real_data: Path, subject: str) -> list[list[str]]:
    with open(real_data / "leipzig" / "csv" / f"leipzig_{subject}_jahre.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def delivery(real_data: Path, folder: Path, years: tuple[str, ...]) -> list[str]:
    """Both real files, cut to some years; their paths."""
    folder.mkdir()
    paths = []
    for subject in SUBJECTS:
        head, *body = rows_of(real_data, subject)
        columns = [i for i, title in enumerate(head) if not title.isdigit() or title in years]
        path = folder / f"leipzig_{subject}_jahre.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows([row[i] for i in columns] for row in [head, *body])
        paths.append(str(path))
    return paths


def counted(real_data: Path, years) -> dict[tuple[str, str], dict[tuple[str, str], float]]:
    """(subject, title) → (Ortsteil, year) → number."""
    numbers: dict = {}
    for subject in SUBJECTS:
        head, *body = rows_of(real_data, subject)
        for row in body:
            entry = dict(zip(head, row))
            if entry.get("Ebene", "Ortsteil") != "Ortsteil":
                continue
            column = numbers.setdefault((subject, entry["Sachmerkmal"].strip()), {})
            for year in years:
                text = entry[year].replace(",", ".")
                known = column.get((entry["Gebiet"], year))
                number = float(text) if text not in ("", "-") else math.nan
                # a label that stands twice with two numbers says neither
                column[entry["Gebiet"], year] = number if known is None or known == number else math.nan
    return numbers


def fields_of(columns: dict[str, list], numbers: dict) -> dict[tuple[str, str], str]:
    """(subject, title) → the one field that holds these numbers in all districts and years."""
    places = list(zip(columns["OT_NAME"], columns["period"]))
    found = {}
    for which, wanted in numbers.items():
        expected = [wanted.get(place, math.nan) for place in places]
        if all(map(math.isnan, expected)):
            continue
        same = [
            field
            for field, values in columns.items()
            if all(isinstance(v, (int, float)) or v is None for v in values)
            and all(
                (v is None) == math.isnan(e) and (v is None or math.isclose(v, e)) for v, e in zip(values, expected)
            )
        ]
        assert len(same) == 1, (which, same)
        found[which] = same[0]
    return found


def check(columns: dict[str, list], real_data: Path, years) -> dict[tuple[str, str], str]:
    """All districts and years, each number where it belongs, the two subjects apart; the fields of the numbers."""
    assert set(columns["period"]) == set(years)
    assert len(columns["OT_NAME"]) == DISTRICTS * len(years)
    fields = fields_of(columns, counted(real_data, years))
    for title in ("Männer", "Frauen", "Ausländer"):
        one, other = fields["arbeitslose", title], fields["einwohner", title]
        assert one != other
        assert "arbeitslose" in one or "einwohner" in other  # at least one says what it counts
    return fields


def check_share(columns: dict[str, list], real_data: Path, years):
    numbers = counted(real_data, years)
    for name, period, share in zip(columns["OT_NAME"], columns["period"], columns["dichte"]):
        unemployed, residents = (numbers[subject, EVERYONE[subject]][name, period] for subject in SUBJECTS)
        if math.isnan(unemployed) or math.isnan(residents):
            assert share is None
        else:
            assert share == pytest.approx(100 * unemployed / residents, rel=1e-9)


def formula(fields) -> str:
    return "dichte = {} / {} * 100".format(*(f'"{fields[subject, EVERYONE[subject]]}"' for subject in SUBJECTS))


def ortsteile(real_data: Path) -> str:
    return str(real_data / "leipzig" / "geometry" / "leipzig_ortsteile.geojson")


@pytest.mark.slow
def test_by_qgis_process(qgis_process, real_data, read_layer, tmp_path):
    outputs = [str(tmp_path / f"{number}.gpkg") for number in (1, 2, 3)]
    first = delivery(real_data, tmp_path / "first", FIRST)
    qgis_process.run(
        "joinstatisticsfile", INPUT=ortsteile(real_data), KEY_FIELD="OT_NAME", FILES=first, OUTPUT=outputs[0]
    )
    check(read_layer(outputs[0]), real_data, FIRST)
    third = delivery(real_data, tmp_path / "third", (THIRD,))
    qgis_process.run("joinstatisticsfile", INPUT=outputs[0], KEY_FIELD="OT_NAME", FILES=third, OUTPUT=outputs[1])
    fields = check(read_layer(outputs[1]), real_data, (*FIRST, THIRD))
    qgis_process.run(
        "calculateindicators",
        INPUT=outputs[1],
        KEY_FIELD="OT_NAME",
        PERIOD_FIELD="period",
        INDICATORS=formula(fields),
        OUTPUT=outputs[2],
    )
    check_share(read_layer(outputs[2]), real_data, (*FIRST, THIRD))


def test_in_the_assistant(provider, qtbot, qgis_new_project, real_data, read_layer, run, tmp_path, monkeypatch):
    from qgis.core import QgsProject, QgsVectorLayer
    from sozialraum.ui.assistant.assistant import ImportAssistant

    # later versions want the layer tree of a real window
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)

    def joined(layer, files):
        window = ImportAssistant()
        qtbot.addWidget(window)
        window.show()
        window.add_files(files)

        def quiet():
            assert not window._debounce.isActive() and not window._reader.busy
            assert not window._matcher.busy and not window.target.reading

        qtbot.waitUntil(quiet, timeout=60_000)
        window.target.layer_box.setLayer(layer)
        qtbot.waitUntil(quiet, timeout=60_000)
        before = set(QgsProject.instance().mapLayers())
        window.run()
        qtbot.waitUntil(lambda: not window.runner.busy, timeout=120_000)
        added = [one for one in QgsProject.instance().mapLayers().values() if one.id() not in before]
        assert added, window.message.text()
        window.release()
        return next(one for one in added if one.fields().lookupField("period_begin") >= 0)

    layer = QgsVectorLayer(ortsteile(real_data), "ortsteile", "ogr")
    QgsProject.instance().addMapLayer(layer)
    two = joined(layer, delivery(real_data, tmp_path / "first", FIRST))
    check(read_layer(two), real_data, FIRST)
    three = joined(two, delivery(real_data, tmp_path / "third", (THIRD,)))
    fields = check(read_layer(three), real_data, (*FIRST, THIRD))
    result = run(
        "calculateindicators", INPUT=three, KEY_FIELD="OT_NAME", PERIOD_FIELD="period", INDICATORS=formula(fields)
    )
    check_share(read_layer(result["OUTPUT"]), real_data, (*FIRST, THIRD))


def test_the_two_files_are_one_table_in_which_nothing_is_mixed_up(real_data, tmp_path):
    """The core alone: what the toolbox and the assistant build on."""
    from foreign_tables.judge import read

    files = delivery(real_data, tmp_path / "first", FIRST)
    panel = read([(Path(path).name, Path(path).read_bytes()) for path in files]).panel
    columns = {"OT_NAME": list(panel.districts), "period": list(panel.periods)}
    for i, name in enumerate(panel.indicators):
        columns[name] = [None if math.isnan(value) else float(value) for value in panel.values[:, i]]
    check(columns, real_data, FIRST)
