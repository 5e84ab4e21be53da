"""Foreigners against everyone else in three cities: figures that a correct computation must give."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from sozialraum.core.segregation.registry import compute


def berlin_year(folder, year: int) -> tuple[np.ndarray, np.ndarray]:
    """Foreigners and inhabitants of the Planungsräume."""
    if year > 2018:
        (path,) = (folder / "berlin" / "bevoelkerung").glob(f"*-{year}-02-t1-*.csv")
        with open(path, encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        return (
            np.array([float(row["inhabitants_foreigners"] or "nan") for row in rows]),
            np.array([float(row["inhabitants"] or "nan") for row in rows]),
        )
    tables = []
    for letter in "AE":
        with open(folder / "berlin" / "ewr" / f"EWR{year}12{letter}_Matrix.csv", encoding="latin-1") as file:
            rows = csv.DictReader(file, delimiter=";")
            tables.append({row["RAUMID"].zfill(8): float(row[f"E_{letter}"]) for row in rows})
    foreigners, everyone = tables
    keys = sorted(everyone)
    return np.array([foreigners.get(key, np.nan) for key in keys]), np.array([everyone[key] for key in keys])


def leipzig_year(folder, year: int) -> tuple[np.ndarray, np.ndarray]:
    """Foreigners and inhabitants of the Ortsteile."""
    with open(folder / "leipzig" / "csv" / "leipzig_einwohner_jahre.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if row["Ebene"] == "Ortsteil"]
    columns = []
    for title in ("Ausländer", "Einwohner insgesamt"):
        columns.append({row["Gebiet"]: float(row[str(year)]) for row in rows if row["Sachmerkmal"].strip() == title})
    keys = sorted(columns[1])
    return tuple(np.array([column[key] for key in keys]) for column in columns)


def muenchen_year(folder, year: int) -> tuple[np.ndarray, np.ndarray]:
    """Foreigners and inhabitants of the Stadtbezirke."""
    name = "indikatorenatlas2014bevoelkerungauslaenderinnenanteil.csv"
    with open(folder / "muenchen" / "csv" / name, encoding="utf-8") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if row["JAHR"] == str(year) and row["INDIKATOR_AUSPRAEGUNG"] == "gesamt" and row["NUMMER"].isdigit()
        ]
    rows = [row for row in rows if 1 <= int(row["NUMMER"]) <= 25]
    assert len(rows) == 25
    return tuple(np.array([float(row[column]) for row in rows]) for column in ("BASISWERT_1", "BASISWERT_2"))


@pytest.mark.parametrize(
    ("city", "year", "expected"),
    [
        (berlin_year, 2001, 0.374),
        (berlin_year, 2018, 0.259),
        (berlin_year, 2024, 0.211),
        (leipzig_year, 2000, 0.260),
        (leipzig_year, 2009, 0.322),
        (leipzig_year, 2023, 0.242),
        (muenchen_year, 2000, 0.121),
        (muenchen_year, 2012, 0.103),
    ],
)
def test_dissimilarity_of_foreigners(real_data, city, year, expected):
    foreigners, everyone = city(real_data, year)
    assert compute(["dissimilarity"], foreigners, everyone)["dissimilarity"][0, 0] == pytest.approx(expected, abs=5e-4)


def berlin_layer(folder, crs: str):
    """Planungsräume of 2021 with the population of 2024 in a coordinate system."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsProject,
        QgsVectorLayer,
    )
    from sozialraum.processing.io.fields import make_field

    archive = folder / "berlin" / "geometry" / "lor_planungsraeume_2021.shp.zip"
    name = "lor_planungsraeume_2021.shp"
    source = QgsVectorLayer(f"/vsizip/{archive}/{name}/{name}", "lor", "ogr")
    assert source.isValid()
    (path,) = (folder / "berlin" / "bevoelkerung").glob("*-2024-02-t1-*.csv")
    with open(path, encoding="utf-8") as file:
        people = {row["id"]: row for row in csv.DictReader(file)}
    layer = QgsVectorLayer(f"MultiPolygon?crs={crs}", "berlin", "memory")
    fields = [make_field("district", "text"), make_field("foreigners", "real"), make_field("people", "real")]
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    transform = QgsCoordinateTransform(source.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    features = []
    for origin in source.getFeatures():
        feature = QgsFeature(layer.fields())
        row = people.get(str(origin["PLR_ID"]))
        counts = [float(row[name] or 0) for name in ("inhabitants_foreigners", "inhabitants")] if row else [None] * 2
        feature.setAttributes([str(origin["PLR_ID"]), *counts])
        geometry = QgsGeometry(origin.geometry())
        geometry.transform(transform)
        feature.setGeometry(geometry)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


SPATIAL = [
    "delta",
    "absolute_concentration",
    "relative_concentration",
    "absolute_centralisation",
    "relative_centralisation",
    "absolute_clustering",
    "relative_clustering",
    "spatial_proximity",
    "distance_decay_isolation",
    "dissimilarity_adjacency",
    "dissimilarity_border",
    "dissimilarity_shape",
    "spatial_dissimilarity",
    "spatial_information",
    "spatial_isolation",
]


@pytest.mark.slow
def test_degrees_and_metres_agree(real_data, run, read_layer):
    tables = [
        read_layer(
            run(
                "segregationindices",
                INPUT=berlin_layer(real_data, crs),
                GROUPS=["foreigners"],
                TOTAL_FIELD="people",
                MEASURES=["dissimilarity", *SPATIAL],
            )["OUTPUT"]
        )
        for crs in ("EPSG:25833", "EPSG:4326", "EPSG:3857")
    ]
    values = dict(zip(tables[0]["measure"], tables[0]["value"]))
    assert values["dissimilarity"] == pytest.approx(0.211, abs=5e-4)
    assert None not in values.values() and set(values) == {"dissimilarity", *SPATIAL}
    # foreigners live near the centre and close together
    assert values["absolute_centralisation"] > 0.2 and values["spatial_proximity"] > 1
    assert values["dissimilarity_adjacency"] < values["dissimilarity"]
    for table in tables[1:]:
        assert table["value"] == pytest.approx(tables[0]["value"], rel=1e-6)
