"""How certain rates are, in counts and sentences."""

from __future__ import annotations

import numpy as np
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.status import STATUS_CODE
from sozialraum.core.findings.certainty import certainties, certainty_findings


def test_grades_sides_and_sentences():
    rate = np.array([10.0, 20, 30, 40, 77777])
    half = np.array([1.0, 6, 20, 1, 1])
    values = np.column_stack([rate, rate - half, rate + half, rate])
    status = np.zeros(values.shape, dtype=np.uint8)
    status[4, 0] = STATUS_CODE["suppressed"]
    names = ["rate", "rate_lower", "rate_upper", "other"]
    cube = cube_from_rows(list("ABCDE"), [""] * 5, names, values, status)
    found = certainties(cube, 0, lambda place: 25.0)
    assert [one.indicator for one in found] == [0]
    assert [found[0].count(grade) for grade in ("good", "fair", "weak")] == [2, 1, 1]
    assert found[0].side.tolist() == [-1, 0, 0, 1, 0], "what is hidden lies on no side"
    told = [
        str(one) for one in certainty_findings(found, ["Quote", "", "", ""], ["Nord", "Süd", "West", "Ost", "Hafen"])
    ]
    assert told == [
        "Quote: 2 of 4 districts differ from the municipality by more than the chance of a year.",
        "Quote: weak in West; there the number says little by itself.",
    ]
