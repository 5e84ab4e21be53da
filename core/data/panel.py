"""The panel: one row per district and period, one column per indicator, each cell a value and a status."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..messages import SozialraumError


@dataclass
class Panel:
    """Statistics of districts over time.

    districts: (rows,) text, the key of each row
    periods: (rows,) text, canonical period of each row ("" where the statistics have no time)
    indicators: names of the columns, lower-case ascii
    values: (rows, indicators) float64, NaN where there is no value
    status: (rows, indicators) uint8, positions in the table of `status`
    texts: further text columns, name → (rows,) text or None; `district_name` among them where names are known
    titles: indicator → title of the column in the source
    source: where the statistics come from, for the layer's metadata
    """

    districts: np.ndarray
    periods: np.ndarray
    indicators: list[str]
    values: np.ndarray
    status: np.ndarray
    texts: dict[str, np.ndarray] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    source: str = ""

    def __post_init__(self):
        shape = (len(self.districts), len(self.indicators))
        if self.values.shape != shape or self.status.shape != shape or len(self.periods) != shape[0]:
            raise ValueError(f"panel arrays do not fit: {shape}, {self.values.shape}, {self.status.shape}")

    def __len__(self) -> int:
        return len(self.districts)

    def column(self, indicator: str) -> np.ndarray:
        """The values of one indicator, (rows,) float64."""
        return self.values[:, self.position(indicator)]

    def column_status(self, indicator: str) -> np.ndarray:
        """The status codes of one indicator, (rows,) uint8."""
        return self.status[:, self.position(indicator)]

    def position(self, indicator: str) -> int:
        """The column of an indicator; SozialraumError names it where it is not there."""
        try:
            return self.indicators.index(indicator)
        except ValueError:
            raise SozialraumError(
                "There is no indicator “{name}”. Choose one of: {names}.",
                name=indicator,
                names=", ".join(self.indicators),
            ) from None
