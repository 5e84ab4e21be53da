"""Cancel is heard within seconds in whatever can run long."""

from __future__ import annotations

import random
import threading
import time

import pytest
from hostile import layers
from hostile.trial import Listener, ears
from qgis.core import QgsProcessingContext, QgsProject

AFTER = 0.3
MOST = 5
"""Seconds; about one on an idle machine."""

LONG = {
    "permutations": ("segregationindices", {"GROUPS": ["low", "middle", "high", "old"], "TOTAL_FIELD": "people", "INFERENCE": "permutation", "REPLICATES": 100_000}),
    "bootstrap": ("segregationindices", {"GROUPS": ["low", "middle", "high", "old"], "TOTAL_FIELD": "people", "INFERENCE": "bootstrap", "REPLICATES": 100_000}),
    "persons": ("segregationindices", {"GROUPS": ["low", "middle", "high", "old"], "TOTAL_FIELD": "people", "INFERENCE": "bootstrap_persons", "REPLICATES": 100_000}),
    "change": ("segregationchange", {"GROUPS": ["low", "middle", "high", "old"], "REPLICATES": 100_000, "COMPARISON": "TEMPORARY_OUTPUT"}),
    "kernels": ("segregationprofile", {"GROUPS": ["low", "high"], "TOTAL_FIELD": "people", "BANDWIDTHS": ", ".join(str(100 + i) for i in range(300))}),
    "robustness": ("indexrobustness", {"INDICATORS": ["rate_a", "rate_b", "rate_c"], "RUNS": 100_000}),
    "suppression": ("suppresssmallnumbers", {"COUNTS": ["low", "middle", "high", "old"], "TOTAL_FIELD": "people", "PARENT_FIELDS": ["parent", "borough"], "RULES": "own", "THRESHOLD": 150, "RUNS": 100}),
    "pages": ("createreport", {"INDICATORS": ["rate_a", "rate_b", "rate_c"], "NAME_FIELD": "name", "PAGES": "profiles"}),
}  # fmt: skip


@pytest.mark.parametrize("case", LONG)
def test_cancel_is_heard(provider, tmp_path, case):
    name, parameters = LONG[case]
    town = layers.make(*layers.sensible(random.Random(3), layers.PERIODS, side=20))
    algorithm = provider.algorithm(name).create()
    output = str(tmp_path / ("out.pdf" if name == "createreport" else "out.gpkg"))
    context, feedback, project = QgsProcessingContext(), Listener(), QgsProject()
    context.setProject(project)
    parameters = {"INPUT": town, "KEY_FIELD": "district", "PERIOD_FIELD": "period", "OUTPUT": output, **parameters}
    clock = threading.Timer(AFTER, feedback.cancel)
    begin = time.monotonic()
    clock.start()
    with ears() as heard:
        _, done = algorithm.run(parameters, context, feedback)
    seconds = time.monotonic() - begin
    clock.cancel()
    assert not heard
    assert not done, f"it was over after {seconds:.1f} s, before anybody could cancel"
    assert "Cancelled" in "".join(feedback.errors)
    assert seconds - AFTER < MOST, f"{seconds:.1f} s"
    assert not list(tmp_path.iterdir()), "something was left"
