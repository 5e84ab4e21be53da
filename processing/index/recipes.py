"""The recipes that the plugin ships, read from resources/recipes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from ...core.messages import SozialraumError
from ...i18n import language

if TYPE_CHECKING:
    from ...core.composite.recipe import Recipe

FOLDER = Path(__file__).parent.parent.parent / "resources" / "recipes"


def _read() -> dict[str, dict]:
    """Name → what the file of each shipped recipe says, in the order of the toolbox."""
    told = [json.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.json")]
    return {one["name"]: one for one in sorted(told, key=lambda one: (one.get("order", 500), one["name"]))}


_TOLD = _read()
NAMES = tuple(_TOLD)
"""Names of the recipes in the order of the toolbox; each is a file NAME.json."""


def titles() -> dict[str, str]:
    """Name → title of every recipe in the user's language, in the order of the toolbox."""
    spoken = language()
    return {
        name: told["title"].get(spoken) or told["title"]["en"] if told.get("title") else name
        for name, told in _TOLD.items()
    }


def described() -> str:
    """Title and needs of every recipe in the user's language, a line each."""
    lines, spoken = [], language()
    for told in _TOLD.values():
        title, needs = (told.get(part, {}) for part in ("title", "needs"))
        words = [text.get(spoken) or text.get("en", "") for text in (title, needs)]
        lines.append(f"{words[0]}. {words[1]}".strip())
    return "\n".join(lines)


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
        for part in ("within", "final", "transform", "transforms", "small_numbers", "weight_values", "base")
    )


def load_file(path: str) -> Recipe:
    """The recipe in a file of the user."""
    from ...core.composite.recipe import parse

    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SozialraumError(
            "The recipe file “{path}” cannot be read ({reason}). Choose another file.", path=path, reason=reason
        ) from None
    return parse(text)
