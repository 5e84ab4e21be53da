"""Berlin's reform of 2021: 448 old Planungsräume on 542 new ones, the true population of the same day known on both."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from sozialraum.core.boundaries.convert import convert_counts, misplaced
from sozialraum.core.boundaries.transfer import by_target_density, fitted


def column(path, key: str, field: str) -> dict[str, float]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {row[key]: float(row[field]) for row in csv.DictReader(file) if row[field]}


@pytest.fixture(scope="module")
def berlin(real_data, qgis_app):
    from qgis.core import QgsVectorLayer
    from sozialraum.processing.io.layers import read
    from sozialraum.processing.planning.overlaps import overlaps
    from sozialraum.processing.segregation.geometry import shapes

    folder = real_data / "berlin_boundaries"
    old = QgsVectorLayer(str(folder / "plr_alt_bis2020_448.geojson"), "old", "ogr")
    new = QgsVectorLayer(str(folder / "plr_neu_ab2021_542" / "lor_planungsraeume_2021.shp"), "new", "ogr")
    rows_old, rows_new = read(old), read(new)
    target = shapes(rows_new.geometries(), new.crs())
    source = shapes(rows_old.geometries(), old.crs(), target.crs)
    cut = overlaps(rows_old.keys("RAUMID"), source, rows_new.keys("PLR_ID"), target)
    people = column(folder / "einwohner_alt_2020-12-31_t1.csv", "id", "inhabitants")
    there = column(folder / "einwohner_neu_2020-12-31_mss2021_indizes.csv", "PLR_ID", "EW")
    before = np.array([people[key] for key in cut.pairs.olds])
    after = np.array([there.get(key, 0.0) for key in cut.pairs.news])
    return cut, before, after, target.areas


def test_the_same_people_on_both(berlin):
    _, before, after, _ = berlin
    assert before.sum() == 3_769_962
    assert abs(after.sum() - before.sum()) < 100  # one district's number is not published


def test_area_weighting_misplaces_one_in_twenty(berlin):
    cut, before, after, _ = berlin
    value = convert_counts(before, cut.pairs).value
    assert value.sum() == pytest.approx(before.sum())
    assert misplaced(value, after) == pytest.approx(0.0516, abs=0.0005)
    far = np.abs(value - after) > 0.2 * after
    assert 85 <= far.sum() <= 95


def test_the_density_of_the_new_districts_places_them(berlin):
    cut, before, after, areas = berlin
    value = convert_counts(before, by_target_density(cut.pairs, cut.area, areas, after)).value
    assert value.sum() == pytest.approx(before.sum())
    assert misplaced(value, after) <= 0.008


def test_the_fit_to_both_margins(berlin):
    cut, before, after, _ = berlin
    value = convert_counts(before, fitted(cut.pairs, cut.area, before, after)).value
    assert value.sum() == pytest.approx(before.sum())
    assert misplaced(value, after) <= 0.003


def test_districts_that_stay_pass_whole(berlin):
    cut, *_ = berlin
    assert (cut.pairs.basis == "key").sum() >= 285
    assert np.allclose(cut.pairs.sums(), 1)
