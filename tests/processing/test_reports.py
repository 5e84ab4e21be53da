"""Every report begins with findings that name districts, shows a chart, and tells nothing hidden and no key where there is a name."""

from __future__ import annotations

import html
import re
import shutil
import subprocess

import numpy as np
import pytest

YEARS = ("2019", "2020", "2021")
PLACES = 24
RATES = ["armutsquote", "beschaeftigung", "transfer"]
GROUPS = {"GROUPS": ["auslaender", "arm"], "TOTAL_FIELD": "einwohner"}
RUNS = {
    "aggregatedistricts": {
        "PARENT_FIELD": "bezirk_nr",
        "COUNTS": ["einwohner"],
        "RATES": ["armutsquote"],
        "DENOMINATORS": ["einwohner"],
    },
    "calculateindicators": {"INDICATORS": "anteil = auslaender / einwohner * 100"},
    "indexrobustness": {"INDICATORS": RATES, "RUNS": 20, "POPULATION_FIELD": "einwohner"},
    "inequalitymeasures": {"FIELDS": ["armutsquote"], "POPULATION_FIELD": "einwohner"},
    "localsegregation": GROUPS,
    "rankorderincome": {"GROUPS": ["auslaender", "deutsche"]},
    "segregationchange": {**GROUPS, "REPLICATES": 10},
    "segregationindices": {**GROUPS, "INFERENCE": "permutation", "REPLICATES": 10},
    "segregationlevels": {**GROUPS, "LEVELS": ["bezirk_nr"]},
    "segregationprofile": {**GROUPS, "BANDWIDTHS": "500; 1000"},
    "socialindex": {"INDICATORS": RATES, "POPULATION_FIELD": "einwohner"},
    "statusdynamics": {"INDICATORS": RATES, "POPULATION_FIELD": "einwohner", "SPAN": 2},
    "suppresssmallnumbers": {"COUNTS": ["arm"], "TOTAL_FIELD": "einwohner"},
    "auditsuppression": {"COUNTS": ["arm"]},
}
NAMELESS = {"rankorderincome", "segregationindices", "segregationprofile", "suppresssmallnumbers", "auditsuppression"}
"""What these tell is about the whole city, or may name nobody."""
CHARTLESS = {"suppresssmallnumbers", "auditsuppression"}


@pytest.fixture
def municipality(make_layer):
    """24 districts in two boroughs over three years; keys from 9701 on; one poverty rate of 77777 is confidential."""
    random = np.random.default_rng(5)
    texts = ("district", "name", "period", "bezirk_nr", "bezirk", "armutsquote_status", "arm_status")
    numbers = ("einwohner", "auslaender", "deutsche", "arm", "armutsquote", "beschaeftigung", "transfer")
    columns: dict[str, list] = {name: [] for name in (*texts, *numbers)}
    for year, period in enumerate(YEARS):
        for place in range(PLACES):
            people = int(random.integers(300, 4000))
            foreign, poor = (int(people * share) for share in random.uniform(0.05, 0.4, 2))
            hidden = place == 3
            borough = 1 + place % 2
            row = (
                f"97{place + 1:02d}", f"Viertel {chr(65 + place)}", period, str(borough), ("West", "Ost")[borough - 1],
                "suppressed" if hidden else "ok", "suppressed" if hidden else "ok",
                people, foreign, people - foreign, 77777 if hidden else poor, 77777.0 if hidden else 100 * poor / people,
                70 - 90 * poor / people, 80 * poor / people + 2 + year,
            )  # fmt: skip
            for name, value in zip(columns, row):
                columns[name].append(value)
    geometries = [
        f"POLYGON(({x} {y}, {x + 500} {y}, {x + 500} {y + 500}, {x} {y + 500}, {x} {y}))"
        for _ in YEARS
        for x, y in ((500 * (place % 6), 500 * (place // 6)) for place in range(PLACES))
    ]
    return make_layer(columns, geometries, name="Musterstadt")


def made(run, algorithm, municipality, folder) -> str:
    path = folder / "report.html"
    run(algorithm, INPUT=municipality, REPORT=str(path), **RUNS[algorithm])
    return path.read_text(encoding="utf-8")


def plain(part: str) -> str:
    part = re.sub(r"<(style|title|desc)\b.*?</\1>", "", part, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "\n", part))


@pytest.mark.parametrize("algorithm", sorted(RUNS))
def test_findings_first_then_the_chart(run, municipality, tmp_path, algorithm):
    page = made(run, algorithm, municipality, tmp_path)
    headings = re.findall(r"<h2>(.*?)</h2>", page)
    assert headings[0] == "Findings"
    findings = page[page.index("<h2>Findings") : page.index("</div>")]
    sentences = re.findall(r"<li>(.*?)</li>", findings)
    assert sentences and all(sentence.endswith(".") for sentence in sentences)
    if algorithm not in NAMELESS:
        assert re.search(r"Viertel [A-X]|West|Ost", findings), "somebody is named"
    if algorithm not in CHARTLESS:
        later = headings[2] if len(headings) > 2 and headings[1] == "Please check" else headings[1]
        assert page.index("<svg") < page.index(f"<h2>{later}</h2>")
        assert "<text" in page


@pytest.mark.parametrize("algorithm", sorted(RUNS))
def test_nothing_hidden_no_key_and_no_number_that_is_none(run, municipality, tmp_path, algorithm):
    page = made(run, algorithm, municipality, tmp_path)
    text = plain(page[page.index("<body>") :])
    assert not re.search(r"77[,.  ]?777", text)
    assert not re.search(r"\b(?:nan|None(?! of)|inf|NULL)\b", text)
    found = re.findall(r"\b97[0-2]\d\b", text)
    assert found == [], "districts are called by their names"


@pytest.mark.parametrize("algorithm", ["socialindex", "calculateindicators", "segregationindices"])
def test_reports_fit_on_paper(run, municipality, tmp_path, algorithm):
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None or shutil.which("pdftotext") is None:
        pytest.skip("no browser that prints, or no pdftotext")
    made(run, algorithm, municipality, tmp_path)
    target = tmp_path / "report.pdf"
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--user-data-dir={tmp_path / 'user'}",
    ]
    subprocess.run(
        [browser, *options, f"--print-to-pdf={target}", (tmp_path / "report.html").as_uri()],
        check=True,
        timeout=120,
        capture_output=True,
    )
    boxes = subprocess.run(["pdftotext", "-bbox", str(target), "-"], check=True, capture_output=True, text=True).stdout
    sheet = float(re.search(r'<page width="([\d.]+)"', boxes)[1])
    words = re.findall(r'xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<', boxes)
    assert len(words) > 100
    assert [word for right, word in words if float(right) > sheet - 15 / 25.4 * 72 + 1] == []
