"""What each column of a table is."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Roles:
    """Positions of the columns by role; `texts` are kept beside the numbers."""

    key: list[int]
    name: int | None = None
    period: int | None = None
    part_of_year: int | None = None
    level: int | None = None
    indicators: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)

    def text_columns(self) -> set[int]:
        """Columns that must not be read as numbers."""
        wanted = {*self.key, self.name, self.period, self.part_of_year, self.level, *self.indicators, *self.texts}
        return {position for position in wanted if position is not None}
