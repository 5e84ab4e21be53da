"""Texts for word processors: sound files, headings that make a contents, texts of people that stay texts."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from odd_names import NAMES
from sozialraum.core.opendocument import (
    DocumentTable,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    TableOfContents,
    document,
)

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
# a white point as PNG
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63f80f00010101001bb6ee560000000049454e44ae426082"
)


def content(blocks) -> ElementTree.Element:
    archive = zipfile.ZipFile(io.BytesIO(document("Bericht", blocks)))
    assert archive.testzip() is None
    assert archive.infolist()[0].filename == "mimetype" and archive.infolist()[0].compress_type == zipfile.ZIP_STORED
    listed = ElementTree.fromstring(archive.read("META-INF/manifest.xml"))
    names = {next(value for key, value in one.items() if key.endswith("full-path")) for one in listed}
    assert names == {"/", *archive.namelist()} - {"mimetype", "META-INF/manifest.xml"}
    for name in ("styles.xml", "meta.xml"):
        ElementTree.fromstring(archive.read(name))
    return ElementTree.fromstring(archive.read("content.xml"))


def words(element) -> str:
    """The text with its blanks and lines, as a word processor shows it."""
    told = element.text or ""
    for one in element:
        count = int(one.get(f"{TEXT}c", "1"))
        told += {f"{TEXT}s": " " * count, f"{TEXT}line-break": "\n", f"{TEXT}tab": "\t"}.get(one.tag) or words(one)
        told += one.tail or ""
    return told


def test_headings_have_levels_and_stand_in_the_contents():
    root = content([TableOfContents("Inhalt"), Heading("Lage"), Heading("Kinder", 2), Paragraph("Satz")])
    assert [(one.get(f"{TEXT}outline-level"), words(one)) for one in root.iter(f"{TEXT}h")] == [
        ("1", "Lage"),
        ("2", "Kinder"),
    ]
    listed = root.find(f".//{TEXT}index-body")
    assert [words(one) for one in listed.iter(f"{TEXT}a")] == ["Lage", "Kinder"]
    targets = {one.get(f"{TEXT}name") for one in root.iter(f"{TEXT}bookmark")}
    assert {one.get("{http://www.w3.org/1999/xlink}href")[1:] for one in listed.iter(f"{TEXT}a")} == targets


def test_tables_repeat_their_head_and_pictures_are_told():
    root = content(
        [
            DocumentTable(["Sozialraum", "2024"], [["Nord", "12,5"]], frozenset({1}), caption="Werte"),
            Picture(PNG, 100, 50, "Karte", "Nord hat den höchsten Wert.", "Karte 1"),
            PageBreak(),
        ]
    )
    head = root.find(f".//{TABLE}table-header-rows")
    assert [words(one) for one in head.iter(f"{TEXT}p")] == ["Sozialraum", "2024"]
    assert [one.text for one in root.iter(f"{SVG}desc")] == ["Nord hat den höchsten Wert."]
    assert [one.text for one in root.iter(f"{SVG}title")] == ["Karte"]


@pytest.mark.parametrize("name", NAMES)
def test_texts_of_people_stay_texts(name):
    root = content(
        [Heading(name), Paragraph(name), DocumentTable([name], [[name]]), Picture(PNG, 1, 1, name, name, name)]
    )
    shown = [words(one) for one in root.iter(f"{TEXT}h")] + [words(one) for one in root.iter(f"{TEXT}p")]
    plain = "".join(sign for sign in name if sign in "\n\t" or sign >= " ")
    assert all(plain in one for one in shown if one), shown


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40))
def test_any_text_comes_back(text):
    root = content([Paragraph(text)])
    assert words(root.find(f".//{TEXT}p")) == text.replace("\ufffe", "").replace("\uffff", "")


def test_libreoffice_opens_it(tmp_path):
    if shutil.which("soffice") is None or shutil.which("pdftotext") is None:
        pytest.skip("needs LibreOffice and poppler")
    blocks = [
        TableOfContents("Inhalt"),
        Heading("Über die Lage"),
        Paragraph("Ein Satz."),
        DocumentTable(["A"], [["12,5"]]),
    ]
    (tmp_path / "text.odt").write_bytes(document("Bericht", blocks, page_word="Seite"))
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'user').as_uri()}", "--headless", "--convert-to", "pdf", "text.odt"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if not (tmp_path / "text.pdf").is_file():
        assert "could not be loaded" in done.stderr + done.stdout  # an office without a word processor
        pytest.skip("this LibreOffice has no word processor")
    told = subprocess.run(
        ["pdftotext", "text.pdf", "-"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert "Über die Lage" in told and "Ein Satz." in told and "12,5" in told and "Seite 1" in told
