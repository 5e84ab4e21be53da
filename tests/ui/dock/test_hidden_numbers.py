"""What a status hides is nowhere in the dock: tables, tips, sentences, charts and files are the same for any number."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

DISTRICTS = [f"{number:02d}" for number in range(1, 9)]
YEARS = ("2021", "2022", "2023")
HIDDEN = (("rate", "03", "2022"), ("other", "05", "2023"), ("population", "02", "2021"))


@pytest.fixture
def layer(project, make_layer):
    """layer(number, status): a layer in which the hidden cells hold a number."""

    def make(number: float, status: str):
        rows = [(key, year) for year in YEARS for key in DISTRICTS]
        columns = {
            "nr": [key for key, _ in rows],
            "name": [f"Ort {key}" for key, _ in rows],
            "period": [year for _, year in rows],
            "population": [400.0 + 7 * place for place in range(len(rows))],
            "rate": [5.0 + 3 * place % 17 for place in range(len(rows))],
            "other": [9.5 - 5 * place % 13 for place in range(len(rows))],
        }
        for field, key, year in HIDDEN:
            place = rows.index((key, year))
            columns[field][place] = number
            columns[f"{field}_status"] = [status if at == place else "ok" for at in range(len(rows))]
        project.clear()
        made = make_layer(columns, name="Statistik")
        project.addMapLayer(made)
        return made

    return make


def everything(one, tmp_path) -> dict[str, object]:
    """What the dock shows and saves, in every view and mode."""
    from sozialraum.core.charts.views import VIEWS
    from sozialraum.core.data.cube import MODES
    from sozialraum.ui.dock import content, export
    from sozialraum.ui.dock.table_files import clipboard_text
    from sozialraum.ui.dock.value_table import ValueTableModel

    found: dict[str, object] = {}
    for view in VIEWS:
        for mode in MODES:
            one.set(view=view.name, mode=mode)
            charts, table = content.charts_of(one), content.table_of(one)
            name = f"{view.name} {mode}"
            found[f"{name} map"] = painted(one)
            found[f"{name} sentence"] = content.summary_of(one)
            cells = ValueTableModel()
            cells.show_table(table)
            found[f"{name} table"] = [
                [cells.data(cells.index(row, column), role) for role in (0, 3, 11)]
                for row in range(cells.rowCount())
                for column in range(cells.columnCount())
            ]
            found[f"{name} clipboard"] = clipboard_text(table)
            for ending in ("svg", "csv", "xlsx"):
                data = Path(export.save(tmp_path / f"x.{ending}", charts, table)).read_bytes()
                if ending == "xlsx":
                    file = zipfile.ZipFile(io.BytesIO(data))
                    data = b"".join(file.read(part) for part in sorted(file.namelist()))
                found[f"{name} {ending}"] = data
    cube = one.cube
    for district in range(len(cube.districts)):
        found[f"pointed {district}"] = content.pointed_texts(one, district)
        for period in range(len(cube.periods)):
            for indicator in range(len(cube.indicators)):
                found[f"tip {district} {period} {indicator}"] = content.tooltip_of(one, district, period, indicator)
    found["scale"] = [one.municipality(indicator).values.tolist() for indicator in range(len(cube.indicators))]
    return found


def painted(one) -> list:
    """How the dock would colour the map: the classes of the indicator, their conditions, words and colours."""
    from sozialraum.ui.dock.map_classes import cut_of, picture_of
    from sozialraum.ui.dock.map_colours import classing_of

    picture = picture_of(one, cut_of(one, classing_of(one)))
    return [picture.heading, [(rule.expression, str(rule.label), rule.colour) for rule in picture.rules]]


@pytest.mark.parametrize("status", ["suppressed", "unreliable", "gesperrt", "blocked"])
@pytest.mark.parametrize("indicator", ["rate", "other"])
def test_a_hidden_number_changes_nothing(layer, model, tmp_path, status, indicator):
    seen = []
    for number in (7.0, 99.0):
        lay = layer(number, status)
        one = model()
        one.choose(lay.id())
        one.select([1, 2, 4])
        one.set(indicator=one.cube.position(indicator), second=one.cube.position("population"))
        seen.append({name: repr(value) for name, value in everything(one, tmp_path).items()})
    assert list(seen[0]) == list(seen[1]) and len(seen[0]) > 80
    assert [name for name in seen[0] if seen[0][name] != seen[1][name]] == []


def test_texts_that_are_no_status_are_named(layer, model):
    from sozialraum.drawing.theme import words
    from sozialraum.ui.dock import content

    lay = layer(7.0, "gesperrt")
    one = model()
    one.choose(lay.id())
    one.set(indicator=one.cube.position("rate"))
    for notes in (content.charts_of(one)[-1].notes, content.table_of(one).notes):
        assert sum("“gesperrt”" in words(note) or "„gesperrt“" in words(note) for note in notes) == 1
