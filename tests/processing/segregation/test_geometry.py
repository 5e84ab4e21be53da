"""Polygons as arrays in metres: what is measured, and which districts touch."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sozialraum.core.messages import SozialraumError


def measured(wkts, crs: str = "EPSG:25832"):
    from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
    from sozialraum.processing.segregation.geometry import shapes

    return shapes([QgsGeometry.fromWkt(wkt) for wkt in wkts], QgsCoordinateReferenceSystem(crs))


def touching(wkts, crs: str = "EPSG:25832") -> dict:
    from sozialraum.processing.segregation.geometry import borders

    found = borders(measured(wkts, crs))
    return {(int(i), int(j)): float(length) for i, j, length in zip(found.first, found.second, found.length)}


def box(west: float, south: float, east: float, north: float) -> str:
    west, east, south, north = west + 500_000, east + 500_000, south + 5_800_000, north + 5_800_000
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


FOUR = [box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000), box(0, 1000, 1000, 2000), box(1000, 1000, 2000, 2000)]


def test_squares_by_hand(qgis_app):
    found = measured([*FOUR, ""])
    assert found.areas[:4] == pytest.approx([1e6] * 4) and np.isnan(found.areas[4])
    assert found.perimeters[:4] == pytest.approx([4000] * 4)
    assert found.coordinates[3] == pytest.approx([501_500, 5_801_500]) and np.isnan(found.coordinates[4]).all()


def test_a_hole_has_a_rim_and_no_area(qgis_app):
    found = measured(["POLYGON((0 0,1000 0,1000 1000,0 1000,0 0),(200 200,400 200,400 400,200 400,200 200))"])
    assert found.areas[0] == pytest.approx(960_000) and found.perimeters[0] == pytest.approx(4800)


def test_neighbours_by_line_and_by_corner(qgis_app):
    assert touching(FOUR) == pytest.approx(
        {(0, 1): 1000, (0, 2): 1000, (1, 3): 1000, (2, 3): 1000, (0, 3): 0, (1, 2): 0}
    )


def test_one_long_border_beside_two_short_ones(qgis_app):
    """The large square has no vertex where the two small ones meet."""
    found = touching([box(0, 0, 1000, 1000), box(1000, 0, 2000, 400), box(1000, 400, 2000, 1000)])
    assert found == pytest.approx({(0, 1): 400, (0, 2): 600, (1, 2): 1000})


@pytest.mark.parametrize("gap", [-0.4, 0.4])
def test_slivers_and_gaps_do_not_part_neighbours(qgis_app, gap):
    found = touching([box(0, 0, 1000, 1000), box(1000 + gap, 0, 2000, 1000)])
    assert found[0, 1] == pytest.approx(1000, abs=5)


def test_a_street_between_parts_neighbours(qgis_app):
    assert touching([box(0, 0, 1000, 1000), box(1030, 0, 2000, 1000)]) == {}


def test_an_enclave_touches_all_round(qgis_app):
    outer = "POLYGON((500000 5800000,503000 5800000,503000 5803000,500000 5803000,500000 5800000),"
    outer += "(501000 5801000,501000 5802000,502000 5802000,502000 5801000,501000 5801000))"
    assert touching([outer, box(1000, 1000, 2000, 2000)]) == pytest.approx({(0, 1): 4000})


def test_parts_of_a_district_count_together(qgis_app):
    west, east = box(0, 0, 1000, 1000), box(3000, 0, 4000, 1000)
    both = "MULTIPOLYGON(" + west[len("POLYGON") :] + "," + east[len("POLYGON") :] + ")"
    found = measured([both])
    assert found.areas[0] == pytest.approx(2e6) and found.coordinates[0][0] == pytest.approx(502_000)
    assert touching([both, box(1000, 0, 3000, 1000)]) == pytest.approx({(0, 1): 2000})


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:4258"])
def test_degrees_and_web_mercator_are_measured_in_metres(qgis_app, crs):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject

    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:25832"), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
    )
    moved = []
    for wkt in FOUR:
        geometry = QgsGeometry.fromWkt(wkt)
        geometry.transform(there)
        moved.append(geometry.asWkt(12))
    found = measured(moved, crs)
    assert found.crs.authid() == "EPSG:25832"
    assert found.areas == pytest.approx([1e6] * 4, rel=1e-6)
    assert touching(moved, crs)[0, 1] == pytest.approx(1000, rel=1e-6)


def test_a_wide_layer_gets_an_equal_area_plane(qgis_app):
    found = measured(["POLYGON((6 47,15 47,15 55,6 55,6 47))"], "EPSG:4326")
    assert not found.crs.isGeographic() and not found.crs.authid().startswith("EPSG:258")
    assert 400_000e6 < found.areas[0] < 620_000e6


def test_arcs_and_crossed_rings_are_mended(qgis_app):
    arc = "CURVEPOLYGON(CIRCULARSTRING(1000 0,2000 1000,1000 2000,0 1000,1000 0))"
    bow = "POLYGON((0 0,1000 1000,1000 0,0 1000,0 0))"
    found = measured([arc, bow])
    assert found.areas == pytest.approx([math.pi * 1e6, 500_000], rel=1e-3)
    assert touching([arc, bow])


@pytest.mark.parametrize(
    ("wkt", "crs", "said"),
    [
        ("POINT(1 1)", "EPSG:25832", "polygons"),
        ("POLYGON((0 0,1 0,1 1,0 0))", "", "no coordinate reference system"),
        ("POLYGON((500000 5800000,501000 5800000,501000 5801000,500000 5800000))", "EPSG:4326", "do not fit"),
    ],
)
def test_what_cannot_be_measured_is_one_sentence(qgis_app, wkt, crs, said):
    with pytest.raises(SozialraumError, match=said):
        measured([wkt], crs)


def test_overlapping_districts_are_counted(qgis_app):
    from sozialraum.processing.segregation.geometry import overlapping

    present = np.ones((1, 4), dtype=bool)
    assert overlapping(measured(FOUR), present) == set()
    assert overlapping(measured([*FOUR[:3], box(0, 0, 2000, 2000)]), present) == {0, 1, 2, 3}
