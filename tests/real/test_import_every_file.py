"""Every table of the real data: what we read is what independent counting finds, and what docs/einlesen.md says.

The counting knows each file and uses nothing but the csv module.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from foreign_tables.real_tables import count
from sozialraum.core.keys.joining import join
from sozialraum.core.tables.files import combine, read_bytes

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"


def table_of_the_handbook() -> dict[str, list[str]]:
    lines = (ROOT / "docs" / "einlesen.md").read_text(encoding="utf-8").splitlines()
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if line.startswith("| `") and ".csv`" in line
    ]
    return {row[0].strip("`"): row[1:] for row in rows}


HANDBOOK = table_of_the_handbook()


@pytest.fixture(scope="module")
def layers(real_data):
    """The keys of the districts, read without QGIS where that is possible."""
    from osgeo import ogr

    def geojson(path: str, field: str) -> set[str]:
        features = json.loads((real_data / path).read_text(encoding="utf-8"))["features"]
        return {feature["properties"][field] for feature in features}

    def table(path: str, field: str) -> set[str]:
        data = ogr.Open(str(real_data / path))
        return {feature.GetField(field) for feature in data.GetLayer(0)}

    return {
        "alt": geojson("berlin/geometry/lor_planungsraeume_bis2020.geojson", "RAUMID"),
        "neu": table("berlin_boundaries/plr_neu_ab2021_542/lor_planungsraeume_2021.shp", "PLR_ID"),
        "leipzig": geojson("leipzig/geometry/leipzig_ortsteile.geojson", "OT_NAME"),
        "muenchen": geojson("muenchen/geometry/munich_districts.geojson", "SB_NUMMER"),
        "kreise": table("germany_gisd/kreise_vg250_2022_vereinfacht.gpkg", "AGS5"),
    }


def layer_of(relative: str, keys: set[str], layers: dict[str, set[str]]) -> set[str]:
    for part, name in (("leipzig", "leipzig"), ("muenchen", "muenchen"), ("gisd", "kreise")):
        if part in relative:
            return layers[name]
    padded = {key.zfill(8) for key in keys}
    return max(layers["alt"], layers["neu"], key=lambda layer: len(layer & padded))


def thousands(value: int) -> str:
    return f"{value:,}".replace(",", ".")


@pytest.mark.parametrize("relative", sorted(HANDBOOK))
def test_file(relative, real_data, layers):
    path = real_data / relative
    expected = count(path)
    panel = combine(read_bytes(path.read_bytes(), path.name)).panel
    assert len(panel) == expected["rows"]
    assert set(panel.districts) == expected["keys"]
    assert len(set(panel.periods)) == expected["periods"]
    assert len(panel.indicators) == expected["indicators"]
    assert int(np.isnan(panel.values).sum()) == expected["missing"]
    assert np.nansum(panel.values) == pytest.approx(expected["sum"], rel=1e-12)

    layer = layer_of(relative, expected["keys"], layers)
    width = len(next(iter(layer)))
    expected_matches = layer & (expected["keys"] | {key.zfill(width) for key in expected["keys"] if key.isdigit()})
    result = join(np.array(sorted(layer), dtype=object), panel.districts, panel.periods)
    assert result.matched == len(expected_matches)
    assert result.duplicates == 0

    rows, matched, periods, indicators, missing, notes = HANDBOOK[relative]
    assert rows == thousands(expected["rows"])
    assert matched == str(len(expected_matches))
    assert (
        int(periods.rpartition("(")[2].rstrip(")")) == expected["periods"]
        if "(" in periods
        else expected["periods"] == 1
    )
    assert indicators == str(expected["indicators"])
    assert missing == thousands(expected["missing"])
    lost = len([key for key in expected["keys"] if key.isdigit() and key not in layer and key.zfill(width) in layer])
    assert (f"{lost} Schlüssel: führende Nullen" in notes) == (lost > 0)


def test_the_handbook_has_every_table(real_data):
    files = {path.relative_to(real_data).as_posix() for path in real_data.rglob("*.csv")}
    assert files == set(HANDBOOK)


def test_the_handbook_has_rows():
    assert len(HANDBOOK) == 88


@pytest.mark.parametrize("year", [2016, 2018])
def test_berlin_is_the_same_from_both_series(real_data, year):
    """Total and dissimilarity of foreigners against everyone else, Duncan & Duncan 1955: D = ½ Σ |f/F − r/R|."""

    def dissimilarity(everyone, foreigners):
        rest = everyone - foreigners
        return 0.5 * np.abs(foreigners / foreigners.sum() - rest / rest.sum()).sum()

    folder = real_data / "berlin"
    ewr = combine(
        [
            table
            for kind in "EA"
            for table in read_bytes(
                (folder / "ewr" / f"EWR{year}12{kind}_Matrix.csv").read_bytes(), f"EWR{year}12{kind}_Matrix.csv"
            )
        ]
    ).panel
    name = f"berlin-lor-population-{year}-02-t1-planning-areas.csv"
    other = combine(read_bytes((folder / "bevoelkerung" / name).read_bytes(), name)).panel
    assert ewr.column("e_e").sum() == other.column("inhabitants").sum()
    first = dissimilarity(ewr.column("e_e"), ewr.column("e_a"))
    second = dissimilarity(other.column("inhabitants"), other.column("inhabitants_foreigners"))
    assert first == pytest.approx(second, abs=5e-4)
