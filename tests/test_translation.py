"""The German translation as a whole: nothing unfinished, nothing lost, the trade's words, and names that are names everywhere."""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ElementTree
from datetime import date
from string import Formatter

import pytest
from conftest import ROOT

sys.path.append(str(ROOT / "scripts"))

import translate  # noqa: E402

MESSAGES = list(ElementTree.parse(translate.TS).getroot().iter("message"))
PAIRS = [(one.findtext("source"), one.findtext("translation") or "") for one in MESSAGES]

ENGLISH = """the and of with which from this that these are is not each must should would have has been its their into than where
when what without between missing choose number numbers row rows column columns value values table tables file files"""
NOT_OURS = {
    "Distrikt": "Sozialraum",
    "Feature": "Objekt",
    "Features": "Objekte",
    "Periode": "Zeitraum",
    "Perioden": "Zeiträume",
    "Rate": "Quote",
    "Raten": "Quoten",
    "invertiert": "umgedreht",
    "NULL": "keine Angabe",
    "Output": "Ergebnis",
    "Bezirkslayer": "Layer der Sozialräume",
}
"""Words that the translation does not use → what it says instead (first_hour's list of words)."""


def plain(text: str) -> str:
    """A text without what is not prose: markup, quotes, values, ascii names."""
    return re.sub(r"<[^>]*>|\b[A-Z_]+=\w+|„[^“]*“|\{[^}]*\}|\b[a-z]+_[a-z_]+\b|^[\w,;: -]*,[\w,;: -]*$", " ", text)


def english_in(text: str) -> set[str]:
    words = re.findall(r"[A-Za-zÄÖÜäöüß]+", plain(text))
    return {word for word in words if word.lower() in ENGLISH.split() and not word.isupper()}


def parts(text: str) -> dict[str, list]:
    """Placeholder → the words that its number chooses between, [] for a plain one; each once, however often it stands."""
    found: dict[str, list] = {}
    for _, name, words, _ in Formatter().parse(text):
        if name is not None:
            found.setdefault(name, [])
            found[name] = found[name] or ["|" in (words or "")] * ("|" in (words or ""))
    return found


def test_nothing_is_unfinished_obsolete_or_there_twice():
    assert len(PAIRS) > 2000
    odd = [one.findtext("source") for one in MESSAGES if one.find("translation").get("type")]
    assert not odd, "unfinished, obsolete or vanished"
    assert len({source for source, _ in PAIRS}) == len(PAIRS)
    assert not [source for source, german in PAIRS if not german.strip()]


def test_values_are_the_same_in_both_languages():
    assert not [
        source for source, german in PAIRS if "{" in source + german and set(parts(source)) != set(parts(german))
    ]


def test_a_number_chooses_between_two_forms():
    """“{n:row|rows}”: one form for one, another for all else, in both languages."""
    counted = 0
    for text in (text for pair in PAIRS for text in pair):
        for _, name, words, _ in Formatter().parse(text) if "{" in text else ():
            if name is not None and "|" in (words or ""):
                counted += 1
                assert words.count("|") == 1 and "{" not in words, text
    assert counted > 20


def test_forms_are_chosen_by_messages_and_counts_alone():
    """A plain number does not know the forms: tr("… {n:row|rows}").format(n=3) would raise."""
    from sozialraum.core.messages import Count, Message

    assert Message("{n} {n:row|rows}", n=1).text() == "1 row" and Message("{n} {n:row|rows}", n=0).text() == "0 rows"
    with pytest.raises(ValueError):
        f"{1:row|rows}"
    assert f"{Count(1):row|rows}" == "row"
    found = []
    for room in ("core", "drawing", "processing", "ui", "i18n"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not (isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "format"):
                    continue
                inner = node.func.value
                if not (isinstance(inner, ast.Call) and getattr(inner.func, "id", "") == "tr" and inner.args):
                    continue
                template = getattr(inner.args[0], "value", "")
                forms = {name for name, words in parts(template).items() if words}
                given = {one.arg: ast.unparse(one.value) for one in node.keywords}
                found += [f"{path.name}:{node.lineno}" for name in forms if "Count(" not in given.get(name, "")]
    assert not found


def test_markup_ends_and_edges_are_the_same():
    for source, german in PAIRS:
        assert re.findall(r"</?\w+", source) == re.findall(r"</?\w+", german), source
        assert (source[:1].isspace(), source[-1:].isspace()) == (german[:1].isspace(), german[-1:].isspace()), source
        assert (source.rstrip()[-1:] in ".:…") == (german.rstrip()[-1:] in ".:…"), source
        assert source.count("&") == german.count("&") or "&amp;" in source, source


def test_quotes_are_german_and_nothing_shouts():
    for source, german in PAIRS:
        assert '"' not in german and "”" not in german and "!" not in german, german
        assert german.count("„") == german.count("“"), german
        assert not re.search(r"“[^“„]*„", german.partition("„")[0]), german
        assert "..." not in german or "..." in source, german


def test_german_texts_hold_no_english():
    found = {german: words for _, german in PAIRS if (words := english_in(german)) and words != {"Rate"}}
    lists = [german for german in found if re.search(r"\b(district|period|given|periods|years|whole)\b", german)]
    assert not {german: words for german, words in found.items() if german not in lists}
    assert len(lists) <= 4, "texts that name fields and options in ascii"
    assert english_in("Der Layer hat missing values") == {"missing", "values"}


def test_the_trades_words_are_used():
    for source, german in PAIRS:
        if "," in german and ", " not in german:
            continue  # search words, which may be those of others
        used = set(re.findall(r"[A-Za-zÄÖÜäöüß]+", plain(german))) & set(NOT_OURS)
        assert not used, (source, {word: NOT_OURS[word] for word in used})


def test_the_address_is_formal():
    for _, german in PAIRS:
        assert not re.search(r"\b([Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir|[Ee]uch|[Ee]uer)\b", german), german


def quoted_names(pairs) -> list[tuple[str, str]]:
    """(name, sentence) where English quotes a name of the interface and German quotes another one, or none."""

    def bare(text: str) -> str:
        return text.replace("&", "").rstrip(" …")

    known: dict[str, set[str]] = {}
    for source, german in pairs:
        known.setdefault(bare(source), set()).add(bare(german))
    wrong = []
    for source, german in pairs:
        for name in re.findall(r"“([^“”{}]+)”", source):
            titles = known.get(bare(name), set()) if name[:1].isupper() else set()
            if titles and not any(f"„{title}" in german.replace("&", "") for title in titles):
                wrong.append((name, source))
    return wrong


def test_names_of_the_interface_are_quoted_as_they_stand_there():
    assert quoted_names(PAIRS) == []
    assert quoted_names([("Join districts", "Verbinden"), ("Use “Join districts”.", "Nehmen Sie „Anfügen“.")]) == [
        ("Join districts", "Use “Join districts”.")
    ]


def test_names_of_tools_are_those_of_the_toolbox(provider):
    """Two words and a capital in quotes are a name; a tool that is called so must be there."""
    titles = {one.title() if hasattr(one, "title") else one.displayName() for one in provider.algorithms()}
    sources = {source.replace("&", "").rstrip(" …") for source, _ in PAIRS} | titles
    elsewhere = {"Swap X and Y coordinates", "Reference = 100"}  # QGIS's own tool; a value
    unknown = {
        name
        for source, _ in PAIRS
        for name in re.findall(r"“([A-Z]\w+ [^“”{}]+)”", source)
        if name.rstrip(" …") not in sources and name not in elsewhere
    }
    assert not unknown


@pytest.fixture
def speaks(qgis_app, monkeypatch):
    """speaks("de"): QGIS in a language."""
    from qgis.core import QgsApplication

    def set_language(locale: str):
        monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: locale))

    return set_language


@pytest.mark.parametrize(
    ("locale", "number", "small", "day"),
    [("de_DE", "1.234,5", "−0,3", "31.12.2024"), ("en_US", "1,234.5", "−0.3", "2024-12-31")],
)
def test_numbers_and_dates_are_those_of_the_language(speaks, locale, number, small, day):
    from sozialraum import i18n
    from sozialraum.core.messages import Message

    speaks(locale)
    assert i18n.number(1234.5) == number and i18n.number(-0.25 - 1e-9, 1) == small
    assert i18n.number(-0.001) == i18n.number(0.0)  # no −0
    assert i18n.day(date(2024, 12, 31)) == day
    assert i18n.figure(-0.3) == small
    assert i18n.sentence(Message("{x} in {year}", x=-0.3, year=2024)) == f"{small} in 2024"


@pytest.mark.parametrize(
    ("period", "german", "english"),
    [
        ("2021", "2021", "2021"),
        ("2021-12-31", "31.12.2021", "2021-12-31"),
        ("2021-06", "Juni 2021", "Jun 2021"),
        ("2020/21", "2020/21", "2020/21"),
    ],
)
def test_periods_are_written_as_people_write_them(speaks, period, german, english):
    from sozialraum.i18n import period_text

    speaks("de_DE")
    assert period_text(period).replace(".", "") == german.replace(".", "")
    speaks("en_US")
    assert period_text(period) == english
