"""Every report begins with findings that name districts, shows a chart, and tells nothing hidden and no key where there is a name."""

from __future__ import annotations

import html
import re
import shutil
import subprocess

import numpy as np
import pytest
from census_grid import write_grid

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
    "allocatefunds": {
        "AMOUNT": 100000,
        "METHOD": "need_counts",
        "NEED_FIELDS": ["auslaender"],
        "POPULATION_FIELD": "einwohner",
        "PERIOD": "2021",
    },
    "compareperceptions": {"INDEX_FIELD": "armutsquote", "PERCEPTIONS": "notes"},
    "convertboundaries": {"COUNTS": ["einwohner"], "TARGET": "boroughs", "TARGET_KEY": "key", "METHOD": "area"},
    "proposetransfer": {"TARGET": "boroughs", "TARGET_KEY": "key"},
    "supplyaccess": {"FACILITIES": "parks", "POPULATION_FIELD": "einwohner", "METHOD": "nearest_distance"},
    "ratereliability": {"NUMERATORS": ["auslaender"], "DENOMINATORS": ["einwohner"]},
    "testchange": {"NUMERATOR": "auslaender", "DENOMINATOR": "einwohner"},
    "typology": {"INDICATORS": RATES, "KINDS": 2, "ALLOW_UNSTABLE": True},
    "localclusters": {"FIELD": "armutsquote", "FEW_DISTRICTS": True, "FALSE_DISCOVERY": 0.5},
    "trafficlight": {"NUMERATOR": "auslaender", "DENOMINATOR": "einwohner", "TARGET": 20, "SOURCE": "Stadtrat"},
    "gridtodistricts": {"GRID": "grid"},
    "smallareaestimate": {"ESTIMATE": "armutsquote", "SAMPLING_ERROR": "beschaeftigung", "COVARIATES": ["transfer"]},
    "forecastplaces": {"CHILDREN": ["auslaender"], "COHORT": ["deutsche"], "HORIZON": 1, "PLACES_FIELD": "auslaender"},
    "importstatistics": {"FILES": "file"},
    "joinstatistics": {"TABLE": "table"},
    "joinstatisticsfile": {"FILES": "file"},
}
NAMELESS = {
    "localclusters",
    "rankorderincome",
    "segregationindices",
    "segregationprofile",
    "suppresssmallnumbers",
    "auditsuppression",
    "convertboundaries",
    "proposetransfer",
    "ratereliability",
    "testchange",
    "trafficlight",
}
"""What these tell is about the whole city, or there is nobody to name."""
CHARTLESS = {
    "typology",
    "compareperceptions",
    "ratereliability",
    "testchange",
    "trafficlight",
    "supplyaccess",
    "suppresssmallnumbers",
    "auditsuppression",
    "allocatefunds",
    "convertboundaries",
    "proposetransfer",
    "gridtodistricts",
    "forecastplaces",
    "smallareaestimate",
    "importstatistics",
    "joinstatistics",
    "joinstatisticsfile",
}


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


@pytest.fixture
def made(run, municipality, make_layer, tmp_path):
    """made(algorithm) → its report as a file."""
    path = tmp_path / "report.html"
    lines = ["Schlüssel;Name;2020;2021", "9701;Viertel A;1,5;2,5", "9702;Viertel B;3,5;.", "9799;Anderswo;5,5;6,5"]

    def call(algorithm: str):
        parameters = dict(RUNS[algorithm])
        file = tmp_path / "quote.csv"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        if "TARGET_KEY" in parameters:
            halves = [f"POLYGON(({x} 0, {x + 1500} 0, {x + 1500} 2000, {x} 2000, {x} 0))" for x in (0, 1500)]
            parameters["TARGET"] = make_layer({"key": ["1", "2"], "name": ["West", "Ost"]}, halves, name="boroughs")
        if "FACILITIES" in parameters:
            park = "POLYGON((100 100, 200 100, 200 200, 100 200, 100 100))"
            parameters["FACILITIES"] = [make_layer({"name": ["Stadtpark"]}, [park], name="parks")]
        if "PERCEPTIONS" in parameters:
            notes = {"district": ["9701"] * 6, "assessment": [-1] * 6, "author_code": list("abcdef")}
            parameters["PERCEPTIONS"] = make_layer(notes, False, name="notes")
        if parameters.get("TABLE"):
            parameters["TABLE"] = run("importstatistics", FILES=[str(file)])["OUTPUT"]
        if parameters.get("FILES"):
            parameters["FILES"] = [str(file)]
        if "GRID" in parameters:
            middles = [(500 * (place % 6) + 250, 500 * (place // 6) + 250) for place in range(PLACES + 6)]
            parameters["GRID"] = write_grid(tmp_path / "Zensus2022.csv", middles)
        if algorithm.startswith("joinstatistics"):
            names = {"district": ["9701", "9702"], "name": ["Viertel A", "Viertel B"]}
            parameters.update(INPUT=make_layer(names, name="Karte"), KEY_FIELD="district")
        elif algorithm != "importstatistics":
            parameters["INPUT"] = municipality
        run(algorithm, REPORT=str(path), **parameters)
        return path

    return call


def test_every_report_is_looked_at(provider):
    """An algorithm that learns to write a report comes here, too."""
    with_report = {one.name() for one in provider.algorithms() if one.parameterDefinition("REPORT") is not None}
    assert with_report == {*RUNS, "publishpanel"}  # which needs a server: tests/processing/database


def plain(part: str) -> str:
    part = re.sub(r"<(style|title|desc)\b.*?</\1>", "", part, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "\n", part))


@pytest.mark.parametrize("algorithm", sorted(RUNS))
def test_findings_first_then_the_chart(made, algorithm):
    page = made(algorithm).read_text(encoding="utf-8")
    headings = re.findall(r"<h2>(.*?)</h2>", page)
    assert headings[0] == "Findings"
    findings = page[page.index("<h2>Findings") : page.index("</div>")]
    sentences = re.findall(r"<li>(.*?)</li>", findings)
    assert sentences and all(sentence.endswith(".") for sentence in sentences)
    if algorithm not in NAMELESS:
        assert re.search(r"Viertel [A-X]|West|Ost|Anderswo", findings), "somebody is named"
    if algorithm not in CHARTLESS:
        later = headings[2] if len(headings) > 2 and headings[1] == "Please check" else headings[1]
        assert page.index("<svg") < page.index(f"<h2>{later}</h2>")
        assert "<text" in page


@pytest.mark.parametrize("algorithm", sorted(RUNS))
def test_nothing_hidden_no_key_and_no_number_that_is_none(made, algorithm):
    page = made(algorithm).read_text(encoding="utf-8")
    text = plain(page[page.index("<body>") :])
    assert not re.search(r"77[,.  ]?777", text)
    assert not re.search(r"\b(?:nan|None(?! of)|inf|NULL)\b", text)
    findings = plain(page[page.index("<h2>Findings") : page.index("</div>")])
    spoken = findings if algorithm.startswith("join") else text  # an account of keys has to show them, beside names
    assert re.findall(r"\b97\d\d\b", spoken) == [], "districts are called by their names"


@pytest.mark.parametrize("algorithm", ["socialindex", "calculateindicators", "segregationindices"])
def test_reports_fit_on_paper(made, tmp_path, algorithm):
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None or shutil.which("pdftotext") is None:
        pytest.skip("no browser that prints, or no pdftotext")
    page = made(algorithm)
    target = tmp_path / "report.pdf"
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--user-data-dir={tmp_path / 'user'}",
    ]
    subprocess.run(
        [browser, *options, f"--print-to-pdf={target}", page.as_uri()],
        check=True,
        timeout=120,
        capture_output=True,
    )
    boxes = subprocess.run(["pdftotext", "-bbox", str(target), "-"], check=True, capture_output=True, text=True).stdout
    sheet = float(re.search(r'<page width="([\d.]+)"', boxes)[1])
    words = re.findall(r'xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<', boxes)
    assert len(words) > 100
    assert [word for right, word in words if float(right) > sheet - 15 / 25.4 * 72 + 1] == []
