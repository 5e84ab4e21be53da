"""Equal to PySAL's esda on columbus and sids2: figures in esda.json, computed by benchmarks/esda_figures.py."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from sozialraum.core.clusters import overall
from sozialraum.core.clusters.local import local_clusters, steadied
from sozialraum.core.clusters.weights import from_links

KEPT = json.loads((Path(__file__).parent / "esda.json").read_text(encoding="utf-8"))
EXACT = {"rtol": 0, "atol": 1e-9}


def weights(of: dict):
    ends = np.array(of["links"])
    return from_links(int(ends.max()) + 1, ends[:, 0], ends[:, 1])


@pytest.fixture(scope="module")
def columbus():
    found = KEPT["columbus"]
    arrays = {name: np.array(found[name]) for name in ("crime", "income", "houses")}
    return {**found, **arrays, "w": weights(found)}


def test_global_measures_and_their_variances(columbus):
    crime, binary = columbus["crime"], columbus["w"]
    row = binary.standardised()
    for name, one in (
        ("moran", overall.moran(crime, row)),
        ("geary", overall.geary(crime, row)),
        ("getis_ord", overall.getis_ord(crime, binary)),
    ):
        np.testing.assert_allclose([one.value, one.variance, one.z], columbus[name], **EXACT, err_msg=name)
    joins = overall.joins(columbus["houses"] > 40, binary)
    assert joins.value == columbus["joins"][0] == 21
    # printed in our own methods, enumerated there
    assert (joins.expected, joins.variance) == pytest.approx((17.158163265, 12.706468835), abs=1e-9)
    two = overall.moran_of_two(crime, columbus["income"], row)
    assert two.value == pytest.approx(columbus["two"], abs=1e-9) and two.value == pytest.approx(-0.4286321515, abs=1e-9)


def test_worked_figures(columbus):
    one = overall.moran(columbus["crime"], columbus["w"].standardised())
    assert (one.value, one.variance) == pytest.approx((0.5001885571828613, 0.008689289201332), abs=1e-13)
    local = {
        name: local_clusters(columbus["crime"], columbus["w"], name, draws=99)
        for name in ("moran", "getis_ord", "geary")
    }
    for row, figures in ((24, (1.387439, 2.8959, 3.1952, 0.989274)), (0, (0.721781, -0.9378, -1.4328, 0.422051))):
        moran, star, geary = (local[name] for name in ("moran", "getis_ord", "geary"))
        seen = (moran.value[row], moran.z[row], star.value[row], geary.value[row])
        assert seen == pytest.approx(figures, abs=5e-5)
    joins = local_clusters((columbus["houses"] > 40).astype(float), columbus["w"], "join_count")
    assert (joins.value[31], joins.neighbours[31]) == (4, 4) and joins.p[31] == pytest.approx(0.015726, abs=5e-7)
    assert joins.draws == 0


def test_local_measures(columbus):
    draws = 99_999
    found = {
        name: local_clusters(columbus["crime"], columbus["w"], name, draws=draws)
        for name in ("moran", "getis_ord", "geary")
    }
    np.testing.assert_allclose(found["moran"].value, columbus["local_moran"], **EXACT)
    np.testing.assert_allclose(found["geary"].value, columbus["local_geary"], **EXACT)
    np.testing.assert_allclose(found["getis_ord"].value, columbus["local_g_star"], **EXACT)
    np.testing.assert_allclose(found["getis_ord"].z, columbus["local_g"], **EXACT)
    np.testing.assert_allclose(found["moran"].z, columbus["local_g"], **EXACT)
    for name in ("moran", "geary"):
        theirs = np.minimum(1, 2 * np.array(columbus[f"local_{name}_p"]))
        error = 2 * np.sqrt(2 * theirs * (1 - theirs / 2) / draws) + 2 / draws  # of the difference of two runs
        assert (np.abs(found[name].p - theirs) < 5 * error).all(), name
    assert (found["moran"].p <= 0.05).sum() == 15
    np.testing.assert_array_equal(found["moran"].p, found["getis_ord"].p, "one run serves both")


def test_false_discovery_on_columbus(columbus):
    found = local_clusters(columbus["crime"], columbus["w"], draws=999_999)
    assert (found.q <= 0.05).sum() == 5 and np.nanmin(found.q) == pytest.approx(0.0147, abs=2e-3)


def test_rates_without_the_chance_of_small_numbers():
    sids = KEPT["sids"]
    cases, births = np.array(sids["cases"]), np.array(sids["births"])
    row = weights(sids).standardised()
    z = steadied(cases, births)
    assert z[0] == pytest.approx(-0.68230419, abs=5e-9)
    assert overall.moran(cases / births, row).value == pytest.approx(sids["raw"], abs=1e-9)
    assert sids["raw"] == pytest.approx(0.2477251717, abs=5e-11)
    assert overall.moran(z, row).value == pytest.approx(0.2714029670, abs=5e-10)
