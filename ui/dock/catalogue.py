"""What the shipped catalogue knows about indicators: names, units, usual sources, and what a rate is divided by."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from ...core.data.cube import Cube
from ...core.rates.catalogue import Indicator, parse_catalogue
from ...core.rates.formula import evaluate, fields_of, parse_term
from ...i18n import language

PATH = Path(__file__).resolve().parents[2] / "resources" / "catalogue" / "indicators.csv"


@lru_cache(maxsize=1)
def catalogue() -> dict[str, Indicator]:
    """The indicators by the column that holds them; read once, when the dock is first opened."""
    if not PATH.is_file():
        return {}
    return {indicator.column: indicator for indicator in parse_catalogue(PATH.read_bytes())}


def described() -> dict[str, tuple[str, str, str]]:
    """Column → (name, unit, usual source) in the user's language."""
    spoken = language()
    return {
        column: (
            one.name(spoken),
            one.text.get(f"unit_{spoken}") or one.text.get("unit_en") or "",
            one.text.get("typical_source") or "",
        )
        for column, one in catalogue().items()
    }


def denominator(cube: Cube, indicator: int) -> tuple[np.ndarray, str] | None:
    """What a rate of the catalogue is divided by, (periods, districts), and its name; None where the layer lacks it.

    Weighted by its own denominator the mean of a rate is the rate of the municipality.
    """
    known = catalogue().get(cube.indicators[indicator])
    terms = [parse_term(text) for text in known.denominator] if known else []
    term = next((term for term in terms if all(cube.position(field) >= 0 for field in fields_of(term))), None)
    if term is None:
        return None
    fields = fields_of(term)
    weights = evaluate(term, {field: cube.values[:, :, cube.position(field)] for field in fields})
    name = known.text.get(f"denominator_{language()}") or known.text.get("denominator_en") or " + ".join(fields)
    return np.asarray(weights, dtype=np.float64), name
