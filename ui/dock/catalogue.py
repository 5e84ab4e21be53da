"""What the shipped catalogue knows about indicators: names, units and usual sources."""

from __future__ import annotations

from ...i18n import language
from ...processing.io.catalogue import shipped


def described() -> dict[str, tuple[str, str, str]]:
    """Column → (name, unit, usual source) in the user's language."""
    spoken = language()
    return {
        column: (
            one.name(spoken),
            one.text.get(f"unit_{spoken}") or one.text.get("unit_en") or "",
            one.text.get("typical_source") or "",
        )
        for column, one in shipped().items()
    }
