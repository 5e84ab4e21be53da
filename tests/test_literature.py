"""Every citation resolves in docs/literatur.md, and every entry there is complete and cited."""

from __future__ import annotations

import ast
import re

from conftest import ROOT

ENTRY = re.compile(r"^- \*\*(?P<key>.+? (?P<year>\d{4}))\*\* (?P<names>.+?): \*(?P<title>.+?)\*(?P<place>.*)$")
NAME = r"(?:De |del )?[A-ZÀ-Ý][A-Za-zÀ-ÿ'/-]+"
NAMES = rf"(?:{NAME}, )*{NAME} & {NAME}|{NAME} et al\.|{NAME}"
CITATION = re.compile(rf"({NAMES}) \(?((?:1[89]|20)\d\d)\b(?!-\d)")
NO_AUTHORS = {"Ausgaben", "Berlin", "Health", "Musterstadt", "Service", "Stadtentwicklung"}
"""Words before a year that name no author."""


def entries() -> dict[str, re.Match]:
    lines = (ROOT / "docs" / "literatur.md").read_text(encoding="utf-8").splitlines()
    found = [(line, ENTRY.match(line)) for line in lines if line.startswith("- ")]
    assert not [line for line, match in found if match is None], "an entry: - **Key 2000** Names: *Title*. Place."
    keys = [match["key"] for _, match in found]
    assert len(keys) == len(set(keys))
    return {match["key"]: match for _, match in found}


def cited(text: str) -> set[str]:
    """The keys that a text cites: “Duncan and Duncan (1955)” is “Duncan & Duncan 1955”."""
    text = re.sub(r"\s+", " ", text.replace("’", "'"))
    text = re.sub(r" (?:and|und) (?=(?:del )?[A-Z])", " & ", text).replace("u. a.", "et al.")
    return {f"{names} {year}" for names, year in CITATION.findall(text) if names.split(", ")[-1] not in NO_AUTHORS}


def texts() -> dict[str, str]:
    """Where → text, of all that cites: docstrings of core and processing, the registry, the handbook's methods."""
    found = {}
    for room in ("core", "drawing", "processing"):
        for path in (ROOT / room).rglob("*.py"):
            if path.parts[-2] in ("tables", "keys") or path.name == "periods.py":
                continue  # their years are data, not sources
            tree = ast.parse(path.read_text(encoding="utf-8"))
            said = [
                node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)
            ]  # also the text behind a constant
            words = "\n".join(node.value for node in said if isinstance(node, ast.Constant) and type(node.value) is str)
            if path.name == "registry.py":
                from sozialraum.core.segregation.registry import MEASURES

                words += "\n".join(row.source for row in MEASURES.values())
            found[str(path.relative_to(ROOT))] = words
    for path in [*(ROOT / "docs" / "methoden").glob("*.md"), ROOT / "docs" / "indikatoren.md"]:
        if path.name != "rezepte.md":  # recipes travel alone and carry their whole reference
            found[path.name] = path.read_text(encoding="utf-8")
    return found


def test_every_citation_resolves():
    known = entries()
    lost = sorted((key, place) for place, text in texts().items() for key in cited(text) if key not in known)
    assert not lost, lost


def test_every_entry_is_complete_and_cited():
    known = entries()
    assert len(known) >= 50
    for key, match in known.items():
        first = re.match(r"(?:De )?[^ ,]+", key)[0]
        assert first in match["names"] or first.isupper() or "/" in first, f"{key}: other names"
        assert len(match["title"]) > 8 and len(match["place"]) > 4, key
    everywhere = set().union(*(cited(text) for text in texts().values()))
    assert not sorted(set(known) - everywhere), "nobody cites these"


def test_citations_are_seen_in_their_spellings():
    assert cited("Duncan and Duncan (1955), eq. 2") == {"Duncan & Duncan 1955"}
    assert cited("Saisana, Saltelli und Tarantola 2005; Keppel u. a. 2005") == {
        "Saisana, Saltelli & Tarantola 2005",
        "Keppel et al. 2005",
    }
    assert cited("White (1983, 1986), Berlin 2020, 2021-06") == {"White 1983"}
