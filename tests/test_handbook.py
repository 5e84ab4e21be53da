"""The handbook is complete, true to the program, offline and in one language a page."""

from __future__ import annotations

import json
import os
import re
import sys
from html import unescape

import pytest
from conftest import ROOT

sys.path.append(str(ROOT / "scripts"))

from manual import site, tools  # noqa: E402

pytestmark = pytest.mark.slow

LANGUAGES = ("de", "en")
ENGLISH = """
the and of with which from this that these are is not each must should would have has been its their into than where
when what without between field fields value values missing district districts period periods choose given chosen
number numbers list table tables file files read row rows column columns default optional output outputs
"""
"""Words that no German text has, but for names."""
GERMAN = (
    """der die das und nicht ist sind wird werden mit ohne einem einer eine dem den des für auf aus bei oder auch"""
)


@pytest.fixture
def everything(provider):
    """The provider with its models, which come when QGIS has started."""
    provider.add_models()
    return provider


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The handbook, built anew."""
    target = tmp_path_factory.mktemp("handbook") / "handbook"
    site.build(target)
    return target


def texts(folder, language: str) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((folder / language).glob("*.html"))}


def visible(page: str) -> str:
    """What people read in the main part, without listings, names of the program, titles of works and of pages elsewhere."""
    main = re.search(r"<main>(.*?)<nav class=\"turn\">", page, re.S)[1]
    for kind in ("pre", "code", "i"):
        main = re.sub(rf"<{kind}\b[^>]*>.*?</{kind}>", " ", main, flags=re.S)
    main = re.sub(r'<ul class="(sources|more)">.*?</ul>', " ", main, flags=re.S)
    return unescape(re.sub(r"<[^>]+>", " ", main))


def foreign_words(text: str, words: str, names=()) -> set[str]:
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, " ")
    return {
        word for word in re.findall(r"[A-Za-zÄÖÜäöüß]+", text) if word.lower() in words.split() and not word.isupper()
    }


def test_every_tool_has_a_page_in_both_languages_that_its_help_opens(folder, everything, monkeypatch):
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QUrl
    from sozialraum.processing.io import handbook

    monkeypatch.setattr(handbook, "FOLDERS", (folder,))
    for language in LANGUAGES:
        monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda language=language: f"{language}_DE"))
        for algorithm in everything.algorithms():
            path = folder / language / f"{algorithm.name()}.html"
            assert path.is_file(), algorithm.name()
            assert QUrl(algorithm.helpUrl()).toLocalFile() == str(path), algorithm.name()


def test_chapters_are_found_from_english_too_and_nothing_is_promised_that_is_not_there(folder, monkeypatch):
    from qgis.core import QgsApplication
    from sozialraum.processing.io import handbook

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "en_US"))
    monkeypatch.setattr(handbook, "FOLDERS", (folder / "nowhere", folder))
    assert handbook.address().endswith("/en/index.html")
    assert handbook.address("dock").endswith("/de/dock.html")
    assert handbook.address("nosuchpage") == ""
    monkeypatch.setattr(handbook, "FOLDERS", (folder / "nowhere",))
    assert handbook.address() == ""


def test_a_tool_page_tells_every_parameter_choice_and_output(folder, everything):
    for language in LANGUAGES:
        pages = texts(folder, language)
        for algorithm in everything.algorithms():
            page = pages[algorithm.name()]
            for definition in algorithm.parameterDefinitions():
                assert f'id="{definition.name()}"' in page, (algorithm.name(), definition.name())
                for option in getattr(definition, "words", ()):
                    assert f'id="{definition.name()}-{option}"' in page, (algorithm.name(), option)
            for output in algorithm.outputDefinitions():
                assert f"<code>{output.name()}</code>" in page, (algorithm.name(), output.name())


def test_every_link_image_and_anchor_leads_somewhere(folder, tmp_path):
    assert site.broken(folder) == []
    (tmp_path / "page.html").write_text(
        '<a href="gone.html">a</a><img src="gone.png"><a href="#gone">b</a><i id="here">'
    )
    assert len(site.broken(tmp_path)) == 3


def test_every_page_can_be_reached_and_carries_its_place(folder):
    for language in LANGUAGES:
        pages = texts(folder, language)
        linked = {link for page in pages.values() for link in re.findall(r'href="(\w+)\.html', page)}
        assert set(pages) <= linked | {"index"}
        for name, page in pages.items():
            assert page.count("<h1") == 1, name
            assert f'<html lang="{language}">' in page


def test_nothing_comes_from_the_network_and_no_script_runs(folder):
    for language in LANGUAGES:
        for name, page in texts(folder, language).items():
            assert "<script" not in page and "@import" not in page, name
            assert not re.findall(r'(?:src=|<link[^>]*href=)"https?:', page), name
            assert not re.findall(r"<img(?![^>]*alt=)[^>]*>", page), name
    assert "url(" not in (folder / "style.css").read_text(encoding="utf-8")


def test_the_same_program_makes_the_same_bytes(folder, tmp_path):
    again = tmp_path / "again"
    site.build(again)
    files = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert files == {path.relative_to(again): path.read_bytes() for path in again.rglob("*") if path.is_file()}
    assert len(files) > 60


def proper_names() -> set[str]:
    """Titles of recipes and works, which are names in every language."""
    found = {"Journal of Health Monitoring", "European Journal of Public Health", "The reference in English"}
    found |= {
        "UK Townsend Deprivation Scores from 2011 census data",
        "Bundesagentur für Arbeit",
        "Health and Deprivation",
    }
    # fields of tables, listed
    found |= {"district, field, period, lower", "district (Schlüssel), period", "district, neighbour und weight"}
    found |= {"English Index of Multiple Deprivation", "German Index of Socioeconomic Deprivation"}
    for path in (ROOT / "resources" / "recipes").glob("*.json"):
        told = json.loads(path.read_text(encoding="utf-8"))
        found |= {told["title"]["de"], told["title"]["en"], told["source"] or "–"}
    return found


def test_german_pages_hold_no_english(folder):
    names = proper_names()
    found = {
        name: words
        for name, page in texts(folder, "de").items()
        if name not in ("literatur",) and (words := foreign_words(visible(page), ENGLISH, names))
    }
    assert not found
    assert foreign_words("Der Layer, the field", ENGLISH) == {"the", "field"}


def test_english_pages_hold_no_german(folder):
    names = proper_names()
    found = {
        name: words
        for name, page in texts(folder, "en").items()
        if (words := {w for w in foreign_words(visible(page), GERMAN, names) if w not in ("die", "des", "den")})
    }
    assert not found


def named_in(text: str) -> list[tuple[str, str]]:
    """(kind, name) of tools, parameters and values in the code spans and listings of a chapter."""
    found = []
    for span in re.findall(r"```.*?```|`[^`\n]+`", re.sub(r"<!--.*?-->", "", text, flags=re.S), re.S):
        found += [("tool", name) for name in re.findall(r"sozialraum:(\w+)", span)]
        if span.startswith("```"):
            continue
        whole = re.fullmatch(r"`([A-Z][A-Z_0-9]+)(?:=(\S+))?`", span)
        if whole:
            found.append(("parameter", whole[1]))
            if whole[2]:
                found.append(("value", f"{whole[1]}={whole[2]}"))
    return found


NO_PARAMETERS = """BEZ PGR BZR PLR PARAMETER ID NULL NA NV STGT01 EIN01 KIF01 ALT01 DEM01 QGIS_PLUGINPATH QGIS_GLOBAL_SETTINGS_FILE KLAMMERN SID74"""
"""Capital letters in chapters that are names of columns of cities, codes of indicators, or of QGIS's environment."""


def test_chapters_name_tools_parameters_and_choices_that_exist(everything):
    algorithms = everything.algorithms()
    known_tools = {one.name() for one in algorithms}
    parameters, values = {}, {}
    for one in algorithms:
        for definition in one.parameterDefinitions():
            parameters.setdefault(definition.name(), definition)
            values.setdefault(definition.name(), set()).update(getattr(definition, "words", ()))
        parameters.update({output.name(): None for output in one.outputDefinitions()})
    unknown = []
    for path in sorted((ROOT / "docs").rglob("*.md")):
        if path.name in site.FOR_DEVELOPERS:
            continue
        for kind, name in named_in(path.read_text(encoding="utf-8")):
            if kind == "tool" and name not in known_tools:
                unknown.append((path.name, name))
            if kind == "parameter" and name not in parameters and name not in NO_PARAMETERS.split():
                unknown.append((path.name, name))
            if kind == "value":
                parameter, _, value = name.partition("=")
                if values.get(parameter) and value not in values[parameter]:
                    unknown.append((path.name, name))
    assert not unknown
    assert named_in("`GROUPS` `METHOD=roud` `sozialraum:nosuch`") == [
        ("parameter", "GROUPS"), ("parameter", "METHOD"), ("value", "METHOD=roud"), ("tool", "nosuch"),
    ]  # fmt: skip


def test_the_examples_run_one_after_the_other(run, everything, sample, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def place(value):
        if isinstance(value, list):
            return [place(one) for one in value]
        if not isinstance(value, str) or not re.search(r"\.(gpkg|html|json|pdf|qgz|csv|xlsx)(\||$)", value):
            return value
        return value.replace("{sample}", str(sample)) if "{sample}" in value else os.path.join(tmp_path, value)

    seen = []
    for tool, values in tools.examples():
        given = {name: place(value) for name, value in values.items()}
        if "FOLDER" in given:
            given["FOLDER"] = os.path.join(tmp_path, os.path.basename(given["FOLDER"]))
        run(tool, **given)
        for name in ("OUTPUT", "REPORT"):
            assert name not in given or os.path.getsize(given[name]) > 100, (tool, name)
        seen.append(tool)
    assert len(seen) == len(set(seen)) > 20


def test_examples_are_of_tools_that_exist(everything):
    assert {tool for tool, _ in tools.examples()} <= {one.name() for one in everything.algorithms()}


def test_what_comes_before_and_after_follows_from_the_examples():
    before, after = tools.neighbours()["socialindex"]
    assert before == ["calculateindicators"] and {"indexrobustness", "createreport"} <= set(after)


def test_the_pictures_of_the_first_hour_are_small_and_shown():
    text = (ROOT / "docs" / "erste_stunde.md").read_text(encoding="utf-8")
    script = (ROOT / "scripts" / "walk_pictures.py").read_text(encoding="utf-8")
    pictures = sorted((ROOT / "docs" / "bilder").glob("stunde_*.png"))
    assert len(pictures) == len(re.findall(r'"stunde_\w+"', script)) > 5
    for path in pictures:
        assert path.stat().st_size <= 60_000, path.name
        assert f"](bilder/{path.name})" in text and f'"{path.stem}"' in script, path.name
