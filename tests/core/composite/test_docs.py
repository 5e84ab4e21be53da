"""The worked examples of docs/methoden/indizes.md are computed again, so that the page cannot drift from the code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest
from sozialraum.core.composite.index import composite_index
from sozialraum.core.composite.indexed import IndexInput
from sozialraum.core.composite.recipe import parse
from sozialraum.core.composite.shrinkage import empirical_bayes

DOCS = Path(__file__).resolve().parents[3] / "docs" / "methoden"
RECIPES = DOCS.parents[1] / "resources" / "recipes"
PAGE = (DOCS / "indizes.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"<!-- beispiel: (\w+)(?: invertiert=(\w+))? -->\n((?:\|.*\n)+)", PAGE)


def number(text: str) -> float:
    return float("nan") if text == "–" else float(text.replace("−", "-").replace(",", "."))


@pytest.mark.parametrize(("name", "inverted", "table"), EXAMPLES, ids=[name for name, _, _ in EXAMPLES])
def test_worked_example(name, inverted, table):
    head, _, *lines = [[cell.strip() for cell in line.strip("|\n").split("|")] for line in table.splitlines()]
    first = 2 if head[1] == "Einwohner" else 1
    names = head[first:-3]
    values = np.array([[number(cell) for cell in line[first:-3]] for line in lines])
    data = IndexInput(
        values,
        names,
        np.full(len(lines), ""),
        population=np.array([number(line[1]) for line in lines]) if first == 2 else None,
        inverted=np.array([one == inverted for one in names]),
    )
    recipe = parse((RECIPES / f"{name}.json").read_text(encoding="utf-8"))
    result = composite_index(data, recipe)
    assert result.index == pytest.approx([number(line[-3]) for line in lines], abs=5.1e-5, nan_ok=True)
    assert [rank or "–" for rank in result.rank.tolist()] == [
        int(line[-2]) if line[-2] != "–" else "–" for line in lines
    ]
    words = [f"{c} {recipe.classes.labels[c - 1]['de']}" if c else "ohne" for c in result.classes.tolist()]
    assert words == [line[-1] for line in lines]


def test_every_recipe_has_its_section():
    sections = set(re.findall(r"[a-z_0-9]+", " ".join(re.findall(r"^## (.*)$", PAGE, re.MULTILINE))))
    assert {path.stem for path in RECIPES.glob("*.json")} <= sections
    # the factors of thirteen variables need more districts than a page can hold
    assert {path.stem for path in RECIPES.glob("*.json")} - {name for name, _, _ in EXAMPLES} == {"ndi_powell_wiley"}


def test_the_recipe_of_the_handbook_can_be_read_and_its_keys_are_all_told():
    page = (DOCS / "rezepte.md").read_text(encoding="utf-8")
    block = re.search(r"```json\n(.*?)```", page, re.DOTALL)
    assert parse(block[1]).minimum_population == 300
    for path in RECIPES.glob("*.json"):
        for key in json.loads(path.read_text(encoding="utf-8")):
            assert f"`{key}`" in page, key


def test_the_example_of_empirical_bayes():
    assert empirical_bayes(np.array([5.0, 5, 20]), np.full(3, 100.0)) == pytest.approx([0.06, 0.06, 0.18])
