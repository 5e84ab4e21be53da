#!/usr/bin/env python3
"""Writes the parts of the handbook that say what the program says of itself, between the lines `<!-- name -->` and `<!-- /name -->`.

    handbook.py                  write them
    handbook.py check            end with an error where a page is not up to date
    handbook.py build [FOLDER]   make the handbook that the help buttons open: HTML for reading offline, in build/handbook

The recipes come from resources/recipes, the measures from core/segregation/registry.py with the titles of the translation.
The pages of tools come from the provider, which needs QGIS's Python; chapters become HTML with the package markdown.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

import translate  # noqa: E402

from core.segregation.registry import DIMENSIONS, MEASURES, STANDARD  # noqa: E402

RECIPES = ROOT / "docs" / "methoden" / "rezepte.md"
SEGREGATION = ROOT / "docs" / "methoden" / "segregation.md"
NEEDED = {"areas": "Flächen", "perimeters": "Umfänge", "coordinates": "Schwerpunkte", "borders": "Grenzen"}


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def recipes() -> str:
    """The shipped recipes in the order of the toolbox."""
    told = [json.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "resources" / "recipes").glob("*.json")]
    told.sort(key=lambda one: (one.get("order", 500), one["name"]))
    head = ["Name", "Titel", "Aussage", "Braucht", "Quelle"]
    return table(
        head,
        [
            [f"`{one['name']}`", *(one[part]["de"] for part in ("title", "statement", "needs")), one["source"] or "–"]
            for one in told
        ],
    )


def measures() -> str:
    """The measures in the order of the registry."""
    german = translate.translations()
    rows = []
    for one in MEASURES.values():
        needs = ", ".join(NEEDED[need] for need in one.needs) or "–"
        groups = "je Gruppe" if one.groups == "two" else "über alle Gruppen"
        title, dimension = german[str(one.title)], german[str(DIMENSIONS[one.dimension])]
        name = f"`{one.name}`" + (" (Vorgabe)" if one.name in STANDARD else "")
        rows.append([name, title, dimension, groups, needs, one.source])
    return table(["Name", "Titel", "Dimension", "Ein Wert", "Braucht außer Zahlen", "Quelle"], rows)


def pages() -> dict[Path, str]:
    """Each page as it should be."""
    found = {}
    for path, name, text in ((RECIPES, "rezepte", recipes()), (SEGREGATION, "masse", measures())):
        page = path.read_text(encoding="utf-8")
        begin, end = f"<!-- {name}: scripts/handbook.py -->\n", f"<!-- /{name} -->"
        if page.count(begin) != 1 or page.count(end) != 1:
            sys.exit(f"{path.relative_to(ROOT)} must hold once: {begin}{end}")
        found[path] = page[: page.index(begin)] + begin + text + "\n" + page[page.index(end) :]
    return found


def main(arguments: list[str]):
    if arguments[:1] == ["build"]:
        from manual.site import build  # needs the package markdown, which writing and checking do not

        target = Path(arguments[1]) if len(arguments) > 1 else ROOT / "build" / "handbook"
        print(f"{build(target)} pages in {target}")
        return
    old = [path for path, text in pages().items() if path.read_text(encoding="utf-8") != text]
    if arguments == ["check"] and old:
        sys.exit("not up to date, run scripts/handbook.py: " + ", ".join(str(path.relative_to(ROOT)) for path in old))
    for path in old:
        path.write_text(pages()[path], encoding="utf-8")
        print("written:", path.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
