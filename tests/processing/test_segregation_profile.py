from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException


def board(make_layer, side: int, crs: str = "EPSG:25832"):
    """24 × 24 squares of 250 m; blocks of `side` squares are inhabited by one group or the other."""
    columns = {"district": [], "a": [], "t": []}
    geometries = []
    for place in range(576):
        column, row = place % 24, place // 24
        x, y = 500_000 + column * 250, 5_800_000 + row * 250
        geometries.append(f"POLYGON(({x} {y},{x + 250} {y},{x + 250} {y + 250},{x} {y + 250},{x} {y}))")
        columns["district"].append(str(place))
        columns["a"].append(90 if (column // side + row // side) % 2 else 10)
        columns["t"].append(100)
    return make_layer(columns, geometries, crs)


def profile(run, read_layer, layer, **parameters):
    table = read_layer(
        run(
            "segregationprofile", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t", BANDWIDTHS="2000, 500;1000", **parameters
        )["OUTPUT"]
    )
    rows = zip(table["measure"], table["bandwidth"], table["value"])
    return {(measure, bandwidth): value for measure, bandwidth, value in rows}


def test_small_patches_vanish_at_a_large_scale(run, make_layer, read_layer):
    fine, coarse = (profile(run, read_layer, board(make_layer, side)) for side in (2, 12))
    for found in (fine, coarse):
        values = [found["spatial_information", bandwidth] for bandwidth in (500, 1000, 2000)]
        assert values[0] > values[1] > values[2]
    assert coarse["spatial_information", 2000] > 10 * fine["spatial_information", 2000]
    assert ("spatial_isolation", 500) in fine


def test_bandwidth_below_the_spacing_is_the_district_itself(run, make_layer, read_layer):
    """With a kernel that reaches no neighbour the environment is the district: H̃ = H."""
    layer = board(make_layer, 2)
    table = read_layer(
        run(
            "segregationprofile",
            INPUT=layer,
            GROUPS=["a"],
            TOTAL_FIELD="t",
            BANDWIDTHS="100",
            MEASURES=["spatial_information", "spatial_dissimilarity"],
        )["OUTPUT"]
    )
    plain = read_layer(
        run(
            "segregationindices",
            INPUT=layer,
            GROUPS=["a"],
            TOTAL_FIELD="t",
            MEASURES=["multi_information", "multi_dissimilarity"],
        )["OUTPUT"]
    )
    assert sorted(table["value"]) == pytest.approx(sorted(plain["value"]))


@pytest.mark.parametrize("kernel", ["triangular", "gaussian", "exponential", "uniform", "biweight"])
def test_every_kernel(run, make_layer, read_layer, kernel):
    found = profile(run, read_layer, board(make_layer, 4), KERNEL=kernel)
    assert found["spatial_information", 500] > found["spatial_information", 2000]


@pytest.mark.parametrize("text", ["", "500, wide", "-3"])
def test_bad_bandwidths_are_one_sentence(run, make_layer, text):
    with pytest.raises(QgsProcessingException, match="bandwidth|BANDWIDTHS"):
        run("segregationprofile", INPUT=board(make_layer, 2), GROUPS=["a"], TOTAL_FIELD="t", BANDWIDTHS=text)


def test_layer_without_coordinate_system(run, make_layer):
    with pytest.raises(QgsProcessingException, match="coordinate reference system"):
        run("segregationprofile", INPUT=board(make_layer, 2, ""), GROUPS=["a"], TOTAL_FIELD="t", BANDWIDTHS="500")


def test_from_the_command_line(qgis_process, make_file, read_layer, tmp_path):
    output = tmp_path / "profile.gpkg"
    table = {"district": ["1", "2", "3"], "a": [80, 20, 50], "t": [100, 100, 100]}
    result = qgis_process.run(
        "segregationprofile",
        INPUT=make_file(table),
        GROUPS="a",
        TOTAL_FIELD="t",
        BANDWIDTHS="500,1500",
        MEASURES="spatial_isolation",
        OUTPUT=output,
        REPORT=tmp_path / "report.html",
    )
    assert result["ROW_COUNT"] == 2
    # by hand: 500 m reaches nobody, 1500 m the squares 1 km away with weight 1/3
    isolation = [80 * 260 / 400, 20 * 190 / 500, 50 * 170 / 400]
    expected = [(80 * 0.8 + 20 * 0.2 + 50 * 0.5) / 150, sum(isolation) / 150]
    assert read_layer(output)["value"] == pytest.approx(expected)
    assert "<svg" in (tmp_path / "report.html").read_text(encoding="utf-8")
