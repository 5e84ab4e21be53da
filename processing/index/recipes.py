"""The recipes that the plugin ships, read from resources/recipes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...core.messages import SozialraumError

if TYPE_CHECKING:
    from ...core.composite.recipe import Recipe

FOLDER = Path(__file__).parent.parent.parent / "resources" / "recipes"

NAMES = (
    "z_sum",
    "mss_berlin",
    "gisd",
    "imd_england",
    "townsend",
    "carstairs",
    "ndi_messer",
    "ndi_powell_wiley",
    "mdi_belgium",
    "mpi",
    "ampi",
    "sozialmonitoring_hamburg",
    "custom",
)
"""Names of the recipes in the order of the toolbox; each is a file NAME.json."""


def load(name: str) -> Recipe:
    """The shipped recipe of this name."""
    from ...core.composite.recipe import parse

    return parse((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def departs(recipe: Recipe) -> bool:
    """Whether an index is made in another way than the shipped recipe of the same name says."""
    if recipe.name not in NAMES or recipe.name == "custom":
        return False
    own = load(recipe.name)
    return any(
        getattr(recipe, part) != getattr(own, part)
        for part in ("within", "final", "transform", "small_numbers", "weight_values")
    )


def load_file(path: str) -> Recipe:
    """The recipe in a file of the user."""
    from ...core.composite.recipe import parse

    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SozialraumError("The recipe file “{path}” cannot be read: {reason}", path=path, reason=reason) from None
    return parse(text)
