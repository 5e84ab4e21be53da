"""Pages of algorithms: findings first, numbers as precise as they deserve, tables that fit on A4 paper."""

from __future__ import annotations

import re
import shutil
import subprocess

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sozialraum.core.charts.marks import Axis, Chart, Line
from sozialraum.core.messages import Message
from sozialraum.processing.io.html import _ROOM, Report, _blocks, _cells


def page() -> Report:
    report = Report("Title")
    report.heading("Method")
    report.say("How it is done.")
    report.attend(["Look here."])
    report.found([Message("Highest: {name}.", name="Nord")])
    return report


def test_findings_come_first_whenever_they_are_put(qgis_app):
    report = page()
    line = Line(np.array([0.0, 1.0]), np.array([0.0, 1.0]), "#0072B2")
    report.show([Chart("line", "Chart", Axis(0, 1), Axis(0, 1), lines=(line,))])
    text = report.html()
    places = [
        text.index(part) for part in ("Findings", "Highest: Nord.", "Look here.", "<svg", "Method", "How it is done.")
    ]
    assert places == sorted(places)


def test_a_chart_has_texts_and_fonts_that_browsers_know(qgis_app):
    report = Report("Title")
    report.show([Chart("line", "Wörter & <Zeichen>", Axis(0, 1, ((0.0, "null"),)), Axis(0, 1))])
    text = report.html()
    svg = text[text.index("<svg") : text.index("</svg>")]
    assert ">Wörter &amp; &lt;Zeichen&gt;</text>" in svg
    families = re.findall(r'font-family="([^"]*)"', svg)[0].split(", ")
    assert "DejaVu Sans" in families and families[-1] == "sans-serif"
    assert svg.count("font-family") == 1


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ([1.0680123, 1.07], ["1.07", "1.07"]),
        ([0.0123, 0.2], ["0.012", "0.200"]),
        ([5.0, 7.0], ["5", "7"]),
        ([329_047.3, 12.25], ["329,047", "12"]),
        ([0.00001, float("nan")], ["0.0000", "–"]),
        ([None, 3], ["–", "3"]),
    ],
)
def test_three_figures_of_the_largest_number_count(qgis_app, monkeypatch, values, texts):
    from qgis.core import QgsApplication

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "en_US"))
    assert [re.sub("<[^>]+>", "", cell) for cell in _cells(values, None)] == texts


@given(st.lists(st.floats(1.0, 60.0), min_size=1, max_size=40), st.integers(0, 4))
def test_blocks_hold_every_column_once_and_fit(widths, fixed):
    blocks = _blocks(widths, fixed)
    first = list(range(min(fixed, len(widths))))
    assert all(block[: len(first)] == first for block in blocks)
    rest = [at for block in blocks for at in block[len(first) :]]
    assert rest == list(range(len(first), len(widths)))
    for block in blocks:
        assert sum(widths[at] for at in block) <= _ROOM or len(block) - len(first) <= 1


NAMES = ["Altstadt", "Siedlung am Wasserturm", "Donaudampfschifffahrtsgesellschaftskapitänsviertel-Nordwest"]


def wide_page() -> Report:
    report = Report("Breite Tabellen")
    years = [str(year) for year in range(1990, 2026)]
    report.table(
        ["Sozialraum", "Klasse in Worten", *years],
        [[name, "Status sehr niedrig", *range(1000, 1036)] for name in NAMES],
        fixed=2,
    )
    report.table(["", *years], [[name, *np.linspace(0, 100_000, 36)] for name in NAMES], 1, across=True)
    report.table([f"Eine lange Überschrift {place}" for place in range(9)], [[1234.5678] * 9], 4)
    return report


def test_no_table_is_cut_on_a4(qgis_app, tmp_path):
    """Printed by a browser, every last column stands left of the paper's right margin."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None or shutil.which("pdftotext") is None:
        pytest.skip("no browser that prints, or no pdftotext")
    source, target = tmp_path / "page.html", tmp_path / "page.pdf"
    source.write_text(wide_page().html(), encoding="utf-8")
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--user-data-dir={tmp_path / 'user'}",
    ]
    subprocess.run(
        [browser, *options, f"--print-to-pdf={target}", source.as_uri()], check=True, timeout=120, capture_output=True
    )
    boxes = subprocess.run(["pdftotext", "-bbox", str(target), "-"], check=True, capture_output=True, text=True).stdout
    sheet = float(re.search(r'<page width="([\d.]+)"', boxes)[1])
    words = re.findall(r'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<', boxes)
    margin = 15 / 25.4 * 72
    assert sheet == pytest.approx(595, abs=1), "A4, not scaled"
    assert {"2025", "1035", "1000"} <= {word for *_, word in words}
    assert [word for _, right, word in words if float(right) > sheet - margin + 1] == []
    heights = [float(value) for value in re.findall(r'yMin="([\d.]+)"', boxes)]
    assert heights, "something was printed"


def test_a_report_says_which_one_it_is(provider):
    """QGIS's results viewer lists a page by the name of its output."""
    from qgis.core import QgsProcessingOutputHtml

    seen = []
    for algorithm in provider.algorithms():
        for output in algorithm.outputDefinitions():
            if isinstance(output, QgsProcessingOutputHtml):
                assert algorithm.title() in output.description()
                seen.append(output.description())
    assert len(seen) == len(set(seen)) >= 15
