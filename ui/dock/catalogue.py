"""What the shipped catalogue knows about indicators: names and units."""

from __future__ import annotations

from ...i18n import language
from ...processing.io.catalogue import shipped


def described() -> dict[str, tuple[str, str]]:
    """Column → (name, unit) in the user's language."""
    spoken = language()
    return {
        column: (
            one.name(spoken),
            one.text.get(f"unit_{spoken}") or one.text.get("unit_en") or "",
        )
        for column, one in shipped().items()
    }
