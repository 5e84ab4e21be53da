"""The census grid from the toolbox: by hand, as people for access and weights for new boundaries, and what is refused."""

from __future__ import annotations

import zipfile

import pytest

TOPIC = "Zensus2022_Bevoelkerungszahl"
WEST, SOUTH = 4_321_000, 3_210_000
"""A place in the plane of the grid (EPSG:3035), near its middle."""


def grid_text(cells, size=100, dash="–"):
    """The CSV of cells (column, row, persons or None for hidden), as published."""
    name = f"{size}m" if size < 1000 else f"{size // 1000}km"
    lines = [f"GITTER_ID_{name};x_mp_{name};y_mp_{name};Einwohner"]
    for column, row, people in cells:
        x, y = WEST + column * size, SOUTH + row * size
        number = dash if people is None else people
        lines.append(f"CRS3035RES{size}mN{y}E{x};{x + size // 2};{y + size // 2};{number}")
    return "\n".join(lines) + "\n"


CELLS = [(0, 0, 10), (1, 0, 20), (2, 0, None), (3, 0, 40), (0, 1, None), (9, 9, 70)]


@pytest.fixture
def grid(tmp_path):
    path = tmp_path / f"{TOPIC}_100m-Gitter.csv"
    path.write_text(grid_text(CELLS), encoding="utf-8")
    return path


@pytest.fixture
def town(make_layer):
    """Two districts of 200 × 200 m side by side, over two years; the plane is the grid's own."""
    shapes = [
        f"POLYGON(({x} {SOUTH}, {x + 200} {SOUTH}, {x + 200} {SOUTH + 200}, {x} {SOUTH + 200}, {x} {SOUTH}))"
        for x in (WEST, WEST + 200)
    ] * 2
    columns = {
        "district": ["1", "2"] * 2,
        "name": ["Nord", "Süd"] * 2,
        "period": ["2023", "2023", "2024", "2024"],
        "quote": [1.0, 2.0, 3.0, 4.0],
        "quote_status": ["ok"] * 4,
    }
    return make_layer(columns, shapes, "EPSG:3035")


def test_counts_bounds_and_points_by_hand(run, town, grid, read_layer, tmp_path):
    page = tmp_path / "grid.html"
    result = run("gridtodistricts", INPUT=town, GRID=str(grid), POINTS="TEMPORARY_OUTPUT", MARGIN=100, REPORT=str(page))
    done = read_layer(result["OUTPUT"])
    assert done["district"] == ["1", "2"] and done["name"] == ["Nord", "Süd"]
    assert done["einwohner"] == [30, 40] == done["einwohner_lower"] and done["einwohner_upper"] == [32, 42]
    assert done["cells"] == [3, 2] and done["cells_hidden"] == [1, 1]
    assert done["noise_sd"] == pytest.approx([(3 * 1.08) ** 0.5, (2 * 1.08) ** 0.5])
    assert done["period"] == ["2022-05-15"] * 2, "the day of the census, not the year of the layer's statistics"
    assert "quote" not in done and "quote_status" not in done
    assert result["OUTSIDE_COUNT"] == 1
    points = read_layer(result["POINTS"])
    assert points["district"] == ["1", "1", "2", "2", "1"] and points["einwohner"] == [10, 20, 0, 40, 0]
    assert points["einwohner_upper"] == [10, 20, 2, 40, 2]
    text = page.read_text(encoding="utf-8")
    assert "5 of 6 cells of 100 m" in text and "Süd (40); Nord (30)" in text and "KLAMMERN" not in text


def test_other_planes_and_zip_files(run, grid, make_layer, read_layer, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject

    packed = tmp_path / f"{TOPIC}.zip"
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr(f"{TOPIC}_100m-Gitter.csv", grid_text(CELLS, dash="\x96").encode("latin-1"))
        file.writestr(f"{TOPIC}_1km-Gitter.csv", grid_text([(0, 0, 140)], 1000))
    shape = QgsGeometry.fromWkt(
        f"POLYGON(({WEST} {SOUTH}, {WEST + 400} {SOUTH}, {WEST + 400} {SOUTH + 400}, {WEST} {SOUTH}))"
    )
    whole = QgsGeometry.fromWkt(
        f"POLYGON(({WEST} {SOUTH}, {WEST + 999} {SOUTH}, {WEST + 999} {SOUTH + 999}, {WEST} {SOUTH + 999}, {WEST} {SOUTH}))"
    )
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    way = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:3035"), degrees, QgsProject.instance())
    for one in (shape, whole):
        one.transform(way)
    layer = make_layer({"district": ["1"]}, [shape.asWkt(12)], "EPSG:4326")
    done = read_layer(run("gridtodistricts", INPUT=layer, GRID=str(packed))["OUTPUT"])
    assert done["einwohner"] == [60] and done["cells_hidden"] == [1], (
        "midpoints below the diagonal: (1, 0), (2, 0), (3, 0)"
    )
    layer = make_layer({"district": ["1"]}, [whole.asWkt(12)], "EPSG:4326")
    done = read_layer(run("gridtodistricts", INPUT=layer, GRID=str(packed), CELL="1km")["OUTPUT"])
    assert done["einwohner"] == [140]


def test_border_cells_by_area(run, grid, make_layer, read_layer):
    x = WEST + 60  # three fifths of the first cell lie west of the border
    shapes = [
        f"POLYGON(({a} {SOUTH}, {b} {SOUTH}, {b} {SOUTH + 100}, {a} {SOUTH + 100}, {a} {SOUTH}))"
        for a, b in ((WEST, x), (x, WEST + 400))
    ]
    layer = make_layer({"district": ["1", "2"]}, shapes, "EPSG:3035")
    done = read_layer(run("gridtodistricts", INPUT=layer, GRID=str(grid), BORDER="area_share")["OUTPUT"])
    assert done["einwohner"] == pytest.approx([6, 64]) and done["cells"] == [1, 4]
    done = read_layer(run("gridtodistricts", INPUT=layer, GRID=str(grid))["OUTPUT"])
    assert done["einwohner"] == [10, 60]


def test_points_are_people_for_access_and_weights_for_boundaries(run, town, grid, make_layer, read_layer):
    points = run("gridtodistricts", INPUT=town, GRID=str(grid), POINTS="TEMPORARY_OUTPUT")["POINTS"]
    near = make_layer({"plaetze": [10]}, [f"POINT({WEST + 50} {SOUTH + 50})"], "EPSG:3035")
    done = read_layer(
        run(
            "supplyaccess",
            INPUT=town,
            FACILITIES=[near],
            POPULATION_POINTS=points,
            POINTS_FIELD="einwohner",
            METHOD="nearest_distance",
            DETOUR=1,
        )["OUTPUT"]
    )
    assert done["supply"] == pytest.approx([100 * 20 / 30, 300], rel=1e-3)
    new = make_layer(
        {"neu": ["a", "b"]},
        [
            f"POLYGON(({a} {SOUTH}, {b} {SOUTH}, {b} {SOUTH + 200}, {a} {SOUTH + 200}, {a} {SOUTH}))"
            for a, b in ((WEST, WEST + 100), (WEST + 100, WEST + 400))
        ],
        "EPSG:3035",
    )
    old = make_layer(
        {"district": ["1", "2"], "kinder": [6, 9]}, [f.geometry().asWkt() for f in town.getFeatures()][:2], "EPSG:3035"
    )
    done = read_layer(
        run(
            "convertboundaries",
            INPUT=old,
            TARGET=new,
            TARGET_KEY="neu",
            COUNTS=["kinder"],
            METHOD="points",
            WEIGHTS=points,
            WEIGHT_FIELD="einwohner",
        )["OUTPUT"]
    )
    assert done["kinder"] == pytest.approx([6 * 10 / 30, 6 * 20 / 30 + 9])


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"GRID": ""}, "GRID"),
        ({"GRID": "{missing}"}, "cannot be read|was not found"),
        ({"FIELDS": "Kinder"}, "Einwohner"),
        ({"INPUT": "far"}, "None of the 6 cells"),
    ],
)
def test_what_does_not_fit_is_one_sentence(run, town, grid, make_layer, tmp_path, changes, said):
    from qgis.core import QgsProcessingException

    given = {"INPUT": town, "GRID": str(grid), **changes}
    if given["GRID"] == "{missing}":
        given["GRID"] = str(tmp_path / "nirgends.csv")
    if given["INPUT"] == "far":
        given["INPUT"] = make_layer({"district": ["1"]}, crs="EPSG:3035")
    with pytest.raises(QgsProcessingException, match=said):
        run("gridtodistricts", **given)


def test_by_qgis_process(qgis_process, grid, make_file, tmp_path, read_layer):
    shapes = [
        f"POLYGON(({WEST} {SOUTH}, {WEST + 400} {SOUTH}, {WEST + 400} {SOUTH + 400}, {WEST} {SOUTH + 400}, {WEST} {SOUTH}))"
    ]
    out = tmp_path / "out.gpkg"
    result = qgis_process.run(
        "gridtodistricts", INPUT=make_file({"district": ["1"]}, shapes, "EPSG:3035"), GRID=grid, OUTPUT=out
    )
    assert result["OUTSIDE_COUNT"] == 1 and read_layer(out)["einwohner"] == [70]
