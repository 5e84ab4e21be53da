"""The published German Index of Socioeconomic Deprivation of 400 counties in 24 years: its fifths, tenths and range."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest
from sozialraum.core.composite.index import composite_index
from sozialraum.core.composite.indexed import IndexInput
from sozialraum.core.composite.recipe import ClassRule, Stage, parse


@pytest.fixture
def published(real_data):
    path = real_data / "germany_gisd" / "GISD_Bund_Kreis.csv"
    if not path.exists():
        pytest.skip(f"the GISD is not there: {path}")
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_fifths_and_tenths_equal_the_published_ones(published, root):
    recipe = parse((root / "resources" / "recipes" / "gisd.json").read_text(encoding="utf-8"))
    # the counties' score itself is the input: only stretching per year and classes remain
    stage = Stage("min_max", aggregation="sum", comparison="per_period")
    score = np.array([[float(row["gisd_score"])] for row in published])
    data = IndexInput(score, ["gisd_score"], np.array([row["year"] for row in published]))
    fifths = composite_index(data, replace(recipe, roles=(), within=None, final=stage, minimum_indicators=1))
    assert len(published) == 9600
    assert fifths.classes.tolist() == [int(row["gisd_5"]) for row in published]
    assert fifths.index == pytest.approx(score[:, 0], abs=1e-9)
    grouped = np.array([0, 1, 2, 2, 2, 3])[fifths.classes]
    assert grouped.tolist() == [int(row["gisd_k"]) for row in published]
    tenths = composite_index(
        data,
        replace(
            recipe, roles=(), within=None, final=stage, minimum_indicators=1, classes=ClassRule("quantiles", (), 10, 9)
        ),
    )
    assert tenths.classes.tolist() == [int(row["gisd_10"]) for row in published]
