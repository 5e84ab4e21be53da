"""The catalogue of indicators that the plugin brings along."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...core.rates.catalogue import Indicator

PATH = Path(__file__).resolve().parents[2] / "resources" / "catalogue" / "indicators.csv"


@lru_cache(maxsize=1)
def shipped() -> dict[str, Indicator]:
    """The indicators by the column that holds them; read once, where they are first needed."""
    from ...core.rates.catalogue import parse_catalogue

    return {indicator.column: indicator for indicator in parse_catalogue(PATH.read_bytes())}
