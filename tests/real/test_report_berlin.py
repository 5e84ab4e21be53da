"""The printed page of Berlin's 542 Planungsräume with the published classes of the Monitoring 2021."""

from __future__ import annotations

import csv
import shutil
import subprocess

import pytest


@pytest.fixture
def planning_areas(real_data, qgis_app):
    """Layer with status class and words as published, empty where the Senate calls an area not valid."""
    from qgis.core import QgsFeature, QgsFields, QgsVectorLayer
    from sozialraum.processing.io.fields import make_field

    folder = "lor_planungsraeume_2021.shp"
    archive = real_data / "berlin" / "geometry" / f"{folder}.zip"
    areas = QgsVectorLayer(f"/vsizip/{archive}/{folder}/{folder}", "Planungsräume", "ogr")
    assert areas.featureCount() == 542
    with (real_data / "berlin" / "mss" / "mss_2021_indizes.csv").open(encoding="utf-8") as file:
        published = {row["PLR_ID"]: row for row in csv.DictReader(file)}
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:25833", "Status 2021", "memory")
    fields = QgsFields()
    for name, kind in (("district", "text"), ("name", "text"), ("index", "real"), ("index_class", "integer")):
        fields.append(make_field(name, kind))
    fields.append(make_field("index_label", "text"))
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    features = []
    for area in areas.getFeatures():
        row = published[area["PLR_ID"]]
        valid = row["KOM"] == "gültig"
        status = int(row["SI_N"]) if valid else None
        feature = QgsFeature(layer.fields())
        feature.setGeometry(area.geometry())
        feature.setAttributes(
            [
                area["PLR_ID"],
                area["PLR_NAME"],
                None if status is None else float(status),
                status,
                row["SI_V"] if valid else None,
            ]
        )
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed (package poppler-utils)")
def test_overview_of_berlin(run, planning_areas, tmp_path):
    path = str(tmp_path / "berlin.pdf")
    results = run("createreport", INPUT=planning_areas, KEY_FIELD="district", NAME_FIELD="name", OUTPUT=path)
    assert results["PAGE_COUNT"] == 1
    text = " ".join(
        subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout.split()
    )
    # published: 75 high, 366 medium, 46 low, 49 very low, 6 not valid
    for entry in ("1.00 75", "2.00 366", "3.00 46", "4.00 49", "without a valid value 6"):
        assert entry in text
    assert "536 / 542" in text
    images = subprocess.run(["pdfimages", "-list", path], capture_output=True, text=True, check=True).stdout
    assert len(images.splitlines()) == 2
