"""The whole way from a layer's features to the table of measures, against formulas written out in loops."""

from __future__ import annotations

import math
from importlib.util import module_from_spec, spec_from_file_location

import numpy as np
import pytest
from sozialraum.core.segregation.registry import MEASURES

FIELDS = (
    "period measure dimension group versus value expected adjusted lower upper p_value value_min value_max districts "
    "districts_left_out population"
)


@pytest.fixture(scope="module")
def plain(root):
    """The formulas that the core is checked with."""
    import sys

    path = root / "tests" / "core" / "segregation" / "test_plain_formulas.py"
    spec = spec_from_file_location("plain_formulas", path)
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def streets(plain, **changes):
    """7 × 5 blocks between streets at unequal distances: every area and border is known without a geometry library.

    Blocks of the middle row are shifted by half a block, so that their borders meet without common corners.
    """
    random = np.random.default_rng(21)
    heights = random.uniform(300, 1200, 5).round(1)
    corners = []
    for row in range(5):
        widths = random.uniform(300, 1200, 7).round(1)
        left = 400_000.0 + (137.0 if row == 2 else 0.0)
        bottom = 5_800_000.0 + heights[:row].sum()
        for width in widths if row in (0, 2) else np.full(7, 500.0):
            corners.append((left, bottom, left + width, bottom + heights[row]))
            left += width
    touching = {}
    for i, one in enumerate(corners):
        for j in range(i + 1, len(corners)):
            other = corners[j]
            wide = min(one[2], other[2]) - max(one[0], other[0])
            high = min(one[3], other[3]) - max(one[1], other[1])
            if wide > -1e-6 and high > -1e-6:
                touching[i, j] = max(wide, high, 0.0) if max(wide, high) > 1e-6 else 0.0
    n = len(corners)
    counts = random.integers(0, 400, (2, n)).astype(float)
    city = plain.City(
        counts.tolist(),
        (counts.sum(0) + random.integers(1, 300, n)).tolist(),
        [(r - le) * (t - b) for le, b, r, t in corners],
        [2 * (r - le + t - b) for le, b, r, t in corners],
        [[(le + r) / 2, (b + t) / 2] for le, b, r, t in corners],
        touching,
        centre=(401_000.0, 5_801_000.0),
        **changes,
    )
    shapes = [f"POLYGON(({le} {b},{r} {b},{r} {t},{le} {t},{le} {b}))" for le, b, r, t in corners]
    return city, shapes


def table_of(city) -> dict:
    columns = {"district": [f"{i:02d}" for i in range(len(city.area))]}
    columns["a"], columns["b"] = city.groups
    columns["everyone"] = city.total
    if city.versus:
        columns["others"] = city.versus
    return columns


@pytest.mark.parametrize(
    ("crs", "changes"),
    [
        ("EPSG:25833", {}),
        ("EPSG:25833", {"kernel": "gaussian", "contiguity": "rook", "bandwidth": 700.0}),
        ("EPSG:25833", {"kernel": "biweight", "minimum": 300.0, "decay": 2500.0}),
        ("EPSG:4326", {"kernel": "exponential"}),
        ("EPSG:3857", {"kernel": "triangular"}),
    ],
)
def test_every_measure_from_the_layer(plain, run, make_layer, read_layer, crs, changes):
    city, shapes = streets(plain, **changes)
    if crs != "EPSG:25833":
        shapes = [moved(shape, crs) for shape in shapes]
    result = run(
        "segregationindices",
        INPUT=make_layer(table_of(city), shapes, crs),
        GROUPS=["a", "b"],
        TOTAL_FIELD="everyone",
        MEASURES=list(MEASURES),
        CONTIGUITY=city.contiguity,
        KERNEL=city.kernel,
        BANDWIDTH=city.bandwidth,
        DECAY=city.decay,
        MINIMUM_POPULATION=city.minimum,
        CENTRE_POINT="401000,5801000 [EPSG:25833]",
    )
    table = read_layer(result["OUTPUT"])
    assert list(table)[:16] == FIELDS.split()
    found = {
        (group, name): (value, count)
        for group, name, value, count in zip(table["group"], table["measure"], table["value"], table["districts"])
    }
    wanted = {("", name): value for name, value in plain.plain_many(city).items()}
    for place, group in enumerate("ab"):
        wanted.update({(group, name): value for name, value in plain.plain_two(city, place).items()})
    assert set(found) == set(wanted)
    kept = sum(total >= city.minimum for total in city.total)
    for key, value in wanted.items():
        # Where corners of neighbours do not meet, the long edge bends in another projection and theirs do not.
        bent = crs != "EPSG:25833" and key[1] in ("dissimilarity_border", "dissimilarity_shape")
        assert found[key] == (pytest.approx(value, rel=1e-3 if bent else 1e-6, abs=1e-8), kept), key


def moved(shape: str, crs: str) -> str:
    """A polygon of EPSG:25833 in another system, in all digits."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject

    geometry = QgsGeometry.fromWkt(shape)
    systems = QgsCoordinateReferenceSystem("EPSG:25833"), QgsCoordinateReferenceSystem(crs)
    geometry.transform(QgsCoordinateTransform(*systems, QgsProject.instance()))
    return geometry.asWkt(15)


def test_equal_cells_stay_equal_in_degrees(run, make_layer, read_layer):
    """Cells of 500 m have no concentration, in which system ever they are stored."""
    shapes, columns = [], {"district": [], "a": [], "t": []}
    random = np.random.default_rng(1)
    for k in range(36):
        x, y = 4_540_000 + 500 * (k % 6), 3_270_000 + 500 * (k // 6)
        shapes.append(f"POLYGON(({x} {y},{x + 500} {y},{x + 500} {y + 500},{x} {y + 500},{x} {y}))")
        columns["district"].append(str(k))
        columns["a"].append(int(random.integers(0, 50)))
        columns["t"].append(60)
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject

    names = ["absolute_concentration", "relative_concentration", "delta"]
    for crs in ("EPSG:3035", "EPSG:4326"):
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:3035"), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
        )
        stored = []
        for shape in shapes:
            geometry = QgsGeometry.fromWkt(shape)
            geometry.transform(transform)
            stored.append(geometry.asWkt(15))
        layer = make_layer(columns, stored, crs)
        table = read_layer(
            run("segregationindices", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t", MEASURES=names)["OUTPUT"]
        )
        assert table["value"][:2] == [None, None]
        assert 0 < table["value"][2] < 1


def reasons(make_layer, columns, geometries=None, crs="EPSG:25833", **parameters) -> tuple[list[str], dict]:
    """The sentences that a run gives to the user, and its results."""
    from qgis.core import QgsProcessingFeedback

    import processing

    class Feedback(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.said = []

        def pushWarning(self, text):
            self.said.append(text)

    feedback = Feedback()
    parameters = {"GROUPS": ["a", "b"], "TOTAL_FIELD": "t", "MEASURES": list(MEASURES), **parameters}
    result = processing.run(
        "sozialraum:segregationindices",
        {
            "INPUT": make_layer(columns, geometries, crs),
            "OUTPUT": "TEMPORARY_OUTPUT",
            "EXPOSURE": "TEMPORARY_OUTPUT",
            **parameters,
        },
        feedback=feedback,
    )
    return feedback.said, result


def blocks(**changes) -> dict:
    """Nine districts whose two groups are everyone; changes: field → {row: value}."""
    random = np.random.default_rng(3)
    columns = {"district": [str(i) for i in range(9)]}
    columns["a"], columns["b"] = random.integers(5, 60, (2, 9)).tolist()
    columns["t"] = [a + b for a, b in zip(columns["a"], columns["b"])]
    for field, values in changes.items():
        for row, value in values.items():
            columns[field][row] = value
    return columns


@pytest.mark.parametrize(
    ("changes", "sentences", "left_out"),
    [
        ({}, [], 0),
        ({"a": {2: -3}}, ["negative"], 1),
        ({"a": {2: 900}}, ["larger than the total"], 1),
        ({"a": {2: None}}, ["missing"], 1),
        ({"a": {2: 0}, "b": {2: 0}, "t": {2: 0}}, ["nobody lives there"], 1),
        ({"a": dict.fromkeys(range(9))}, ["missing", "fewer than two districts"], 9),
    ],
)
def test_each_flaw_is_one_sentence_and_the_rest_is_computed(run, make_layer, read_layer, changes, sentences, left_out):
    said, result = reasons(make_layer, blocks(**changes))
    assert len(said) == len(sentences), said
    assert all(part in sentence for part, sentence in zip(sentences, said))
    assert result["LEFT_OUT_COUNT"] == left_out
    table = read_layer(result["OUTPUT"])
    values = {(group, name): value for group, name, value in zip(table["group"], table["measure"], table["value"])}
    if left_out < 9:
        # Squares in a row have one area, so that concentration is not defined.
        assert {name for (_, name), value in values.items() if value is None} == {
            "absolute_concentration",
            "relative_concentration",
        }
        rows = read_layer(result["EXPOSURE"])
        for group in set(rows["group"]):
            assert sum(v for g, v in zip(rows["group"], rows["value"]) if g == group) == pytest.approx(1)
    else:
        assert values["b", "dissimilarity"] is not None and values["a", "dissimilarity"] is None


def test_no_place_is_one_sentence(run, make_layer, read_layer):
    columns = blocks()
    said, result = reasons(make_layer, columns, crs="")
    assert len(said) == 1 and "no coordinate reference system" in said[0] and "Spatial proximity" in said[0]
    assert "dissimilarity" in read_layer(result["OUTPUT"])["measure"]
    said, _ = reasons(make_layer, columns, geometries=False)
    assert len(said) == 1 and "need a layer with polygons" in said[0]
    shapes = [f"POLYGON(({i}000 0,{i + 1}000 0,{i + 1}000 900,{i}000 900,{i}000 0))" for i in range(9)]
    shapes[3] = ""
    said, result = reasons(make_layer, columns, shapes)
    assert len(said) == 1 and "no geometry: 1 (3)" in said[0]
    table = read_layer(result["OUTPUT"])
    left_out = dict(zip(table["measure"], table["districts_left_out"]))
    assert left_out["dissimilarity"] == 0 and left_out["delta"] == left_out["spatial_information"] == 1


def test_districts_that_followed_each_other_do_not_overlap(run, make_layer, read_layer):
    """District 1 was divided in 2021; its parts lie where it was, but never at the same time."""
    rows = [
        ("1", "2020", 40, 60, "POLYGON((0 0,2000 0,2000 1000,0 1000,0 0))"),
        ("2", "2020", 10, 70, "POLYGON((2000 0,3000 0,3000 1000,2000 1000,2000 0))"),
        ("1a", "2021", 30, 20, "POLYGON((0 0,1000 0,1000 1000,0 1000,0 0))"),
        ("1b", "2021", 12, 45, "POLYGON((1000 0,2000 0,2000 1000,1000 1000,1000 0))"),
        ("2", "2021", 11, 69, "POLYGON((2000 0,3000 0,3000 1000,2000 1000,2000 0))"),
    ]
    columns = {
        "district": [row[0] for row in rows],
        "period": [row[1] for row in rows],
        "a": [row[2] for row in rows],
        "b": [row[3] for row in rows],
        "t": [row[2] + row[3] for row in rows],
    }
    names = ["dissimilarity_border", "delta", "spatial_proximity"]
    said, result = reasons(make_layer, columns, [row[4] for row in rows], MEASURES=names)
    assert said == []
    table = read_layer(result["OUTPUT"])
    found = {
        (period, name): value
        for period, name, group, value in zip(table["period"], table["measure"], table["group"], table["value"])
        if group == "a"
    }
    assert found["2020", "dissimilarity_border"] == pytest.approx(
        0.5 * (abs(40 / 50 - 60 / 130) + abs(10 / 50 - 70 / 130)) - (40 / 100 - 10 / 80)
    )
    d = 0.5 * sum(abs(a / 53 - b / 134) for a, b in ((30, 20), (12, 45), (11, 69)))
    gaps = abs(30 / 50 - 12 / 57), abs(12 / 57 - 11 / 80)
    assert found["2021", "dissimilarity_border"] == pytest.approx(d - sum(gaps) / 2)
    assert found["2020", "delta"] == pytest.approx(0.5 * (abs(40 / 50 - 2 / 3) + abs(10 / 50 - 1 / 3)))
    weights = {}
    for (i, x, area), (j, other, _) in (
        (one, two) for one in ((0, 1000, 2e6), (1, 2500, 1e6)) for two in ((0, 1000, 2e6), (1, 2500, 1e6))
    ):
        weights[i, j] = math.exp(-(math.sqrt(0.6 * area) if i == j else abs(x - other)) / 1000)

    def near(g):
        return sum(g[i] * g[j] * c for (i, j), c in weights.items())

    expected = (near((40, 10)) / 50 + near((60, 70)) / 130) / (near((100, 80)) / 180)
    assert found["2020", "spatial_proximity"] == pytest.approx(expected)


@pytest.mark.parametrize("bandwidths", ["500, 1000", [1000, 500], "500;1000"])
def test_bandwidths_as_text_or_list(plain, run, make_layer, read_layer, bandwidths):
    city, shapes = streets(plain)
    table = read_layer(
        run(
            "segregationprofile",
            INPUT=make_layer(table_of(city), shapes, "EPSG:25833"),
            GROUPS=["a", "b"],
            TOTAL_FIELD="everyone",
            BANDWIDTHS=bandwidths,
            MEASURES=["spatial_information", "spatial_exposure"],
        )["OUTPUT"]
    )
    assert sorted(set(table["bandwidth"])) == [500, 1000]
    for measure, group, bandwidth, value in zip(table["measure"], table["group"], table["bandwidth"], table["value"]):
        city.bandwidth = bandwidth
        wanted = plain.plain_many(city) if not group else plain.plain_two(city, "ab".index(group))
        assert value == pytest.approx(wanted[measure], rel=1e-9)


def test_local_fields(plain, run, make_layer, read_layer):
    city, shapes = streets(plain)
    table = read_layer(
        run(
            "localsegregation",
            INPUT=make_layer(table_of(city), shapes, "EPSG:25833"),
            GROUPS=["a", "b"],
            TOTAL_FIELD="everyone",
        )["OUTPUT"]
    )
    fields = [f"{name}_{group}" for group in "ab" for name in ("lq", "share", "gap", "contribution", "isolation")]
    assert {*fields, "entropy", "divergence", "simpson", *table_of(city)} <= set(table)
    x, t, everyone = city.groups[0], city.total, sum(city.total)
    for i, p in enumerate(a / b for a, b in zip(x, t)):
        share = sum(x) / everyone
        assert table["share_a"][i] == pytest.approx(p)
        assert table["lq_a"][i] == pytest.approx(p / share)
        assert table["gap_a"][i] == pytest.approx(p - share)
        assert table["contribution_a"][i] == pytest.approx(0.5 * (x[i] / sum(x) - (t[i] - x[i]) / (everyone - sum(x))))
        assert table["isolation_a"][i] == pytest.approx(x[i] / sum(x) * p)
    wanted = plain.plain_two(city, 0)
    assert sum(map(abs, table["contribution_a"])) == pytest.approx(wanted["dissimilarity"])
    assert sum(table["isolation_a"]) == pytest.approx(wanted["isolation"])


@pytest.mark.parametrize(("shift", "overlap"), [(1000, False), (999, False), (800, True), (500, True), (0, True)])
def test_partly_overlapping_districts_are_found(run, make_layer, shift, overlap):
    shapes = [f"POLYGON(({i}000 0,{i + 1}000 0,{i + 1}000 1000,{i}000 1000,{i}000 0))" for i in range(9)]
    west, east = 9000 - 1000 + shift - 1000, 9000 + shift - 1000
    shapes[8] = f"POLYGON(({west} 0,{east} 0,{east} 1000,{west} 1000,{west} 0))"
    said, _ = reasons(make_layer, blocks(), shapes, MEASURES=["dissimilarity"])
    assert [sentence.split(";")[1] for sentence in said] == ([" mend the layer: 2 (7, 8)"] if overlap else [])


def test_the_report_says_what_near_means(run, make_layer, tmp_path):
    path = tmp_path / "report.html"
    names = ["dissimilarity_adjacency", "spatial_proximity", "spatial_information", "absolute_centralisation"]
    reasons(make_layer, blocks(), MEASURES=names, CONTIGUITY="rook", DECAY=700, REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    for part in ("(rook)", "over 700 m", "kernel triangular, bandwidth 1000 m", "mean centre of the population"):
        assert part in text
    assert "queen" not in text


def test_empty_cells_without_status_are_suppressed_up_to_the_maximum(run, make_layer, read_layer):
    columns = {"district": ["1", "2", "3"], "a": [40.0, 5.0, None], "t": [60.0, 80.0, 50.0]}
    _, result = reasons(make_layer, columns, GROUPS=["a"], MEASURES=["dissimilarity"], HIDDEN_MAXIMUM=3)
    table = read_layer(result["OUTPUT"])
    possible = []
    for hidden in range(4):
        x = (40, 5, hidden)
        possible.append(0.5 * sum(abs(a / sum(x) - (t - a) / (190 - sum(x))) for a, t in zip(x, columns["t"])))
    assert table["value_min"] == pytest.approx([min(possible)])
    assert table["value_max"] == pytest.approx([max(possible)])
    assert table["value"] == pytest.approx([0.5 * (abs(40 / 45 - 20 / 95) + abs(5 / 45 - 75 / 95))])


def test_two_groups_may_be_parts_of_the_same_total(run, make_layer, read_layer):
    columns = blocks()
    columns["adults"] = [t + 10 for t in columns["t"]]
    for totals in (["adults", "adults"], "adults;adults"):
        _, result = reasons(make_layer, columns, TOTAL_FIELD=None, TOTALS=totals, MEASURES=["dissimilarity"])
        table = read_layer(result["OUTPUT"])
        for group, value in zip(table["group"], table["value"]):
            x, t = columns[group], columns["adults"]
            rest = sum(t) - sum(x)
            assert value == pytest.approx(0.5 * sum(abs(a / sum(x) - (b - a) / rest) for a, b in zip(x, t)))


@pytest.mark.parametrize("inference", ["permutation", "bootstrap_persons"])
def test_a_slip_of_many_noughts_and_a_city_without_map_end_no_run(run, make_layer, read_layer, inference):
    columns = blocks(t={3: 10**12})
    shapes = [""] * 9
    for geometries in (None, shapes):
        _, result = reasons(make_layer, columns, geometries, INFERENCE=inference, REPLICATES=10)
        table = read_layer(result["OUTPUT"])
        for value, lower, upper in zip(table["value"], table["lower"], table["upper"]):
            assert value is None or lower is None or lower <= upper


def test_a_district_without_row_makes_no_nameless_unit(run, make_layer, read_layer):
    columns = blocks()
    columns = {name: values + values[:8] for name, values in columns.items()}
    columns["period"] = ["2020"] * 9 + ["2021"] * 8
    columns["borough"] = [f"B{i % 3}" for i in range(9)] + [f"B{i % 3}" for i in range(8)]
    result = run(
        "segregationlevels",
        INPUT=make_layer(columns, geometries=False),
        GROUPS=["a", "b"],
        LEVELS=["borough"],
        UNITS="TEMPORARY_OUTPUT",
    )
    units = read_layer(result["UNITS"])
    assert list(zip(units["period"], units["unit"])) == [(p, f"B{k}") for p in ("2020", "2021") for k in range(3)]
    table = read_layer(result["OUTPUT"])
    for place, period in enumerate(("2020", "2021")):
        within = sum(
            share * value
            for when, share, value in zip(units["period"], units["population_share"], units["value"])
            if when == period
        )
        assert within == pytest.approx(table["within"][2 * place])


def test_borders_of_an_enclave_and_of_parts_that_touch_twice(qgis_app):
    """By hand: 800 m around the enclave, 500 m to the lower part of the third district, a corner to its upper part."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
    from sozialraum.processing.geometry import borders, shapes

    texts = (
        "POLYGON((0 0,1000 0,1000 1000,0 1000,0 0),(400 400,600 400,600 600,400 600,400 400))",
        "POLYGON((400 400,600 400,600 600,400 600,400 400))",
        "MULTIPOLYGON(((1000 1000,1500 1000,1500 1500,1000 1500,1000 1000)),((1000 0,1500 0,1500 500,1000 500,1000 0)))",
        "POLYGON((3000 0,4000 0,4000 1000,3000 1000,3000 0))",
    )
    measured = shapes([QgsGeometry.fromWkt(text) for text in texts], QgsCoordinateReferenceSystem("EPSG:25833"))
    found = borders(measured)
    pairs = dict(zip(zip(found.first.tolist(), found.second.tolist()), found.length.tolist()))
    assert pairs == {(0, 1): pytest.approx(800), (0, 2): pytest.approx(500)}
    assert measured.areas == pytest.approx([960_000, 40_000, 500_000, 1_000_000])
    assert measured.perimeters == pytest.approx([4800, 800, 4000, 4000])
