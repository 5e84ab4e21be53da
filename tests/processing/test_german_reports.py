"""Reports that Germans read hold no English, no raw option name, no decimal point and no foreign quotes.

Every algorithm that writes a report runs once on a made-up municipality whose fields have German titles.
"""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

YEARS = ("2019", "2021")
PLACES = 24


@pytest.fixture
def german(qgis_app, monkeypatch):
    """QGIS speaks German."""
    from qgis.core import QgsApplication
    from sozialraum import i18n

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "de"))
    translator = i18n.load_translator()
    yield
    QgsApplication.removeTranslator(translator)


@pytest.fixture
def municipality(make_layer):
    """24 districts in two boroughs over two years: counts, totals and rates."""
    random = np.random.default_rng(11)
    columns: dict[str, list] = {name: [] for name in ("district", "name", "period", "bezirk_nr")}
    numbers = ("einwohner", "auslaender", "deutsche", "arm", "reich", "armutsquote", "employment_rate", "sgb2_rate")
    columns.update({name: [] for name in numbers})
    for year in YEARS:
        for place in range(PLACES):
            people = int(random.integers(300, 4000))
            foreign, poor = (int(people * share) for share in random.uniform(0.05, 0.4, 2))
            values = (people, foreign, people - foreign, poor, people - poor)
            rates = (100 * poor / people, 70 - 90 * poor / people, 80 * poor / people + 2)
            texts = (f"{place:04d}", f"Viertel {place}", year, str(1 + place % 2))
            for name, value in zip(columns, (*texts, *values, *map(float, rates))):
                columns[name].append(value)
    geometries = [
        f"POLYGON(({x} {y}, {x + 500} {y}, {x + 500} {y + 500}, {x} {y + 500}, {x} {y}))"
        for _ in YEARS
        for x, y in ((500 * (place % 6), 500 * (place // 6)) for place in range(PLACES))
    ]
    layer = make_layer(columns, geometries, name="Sozialräume")
    titles = {
        "einwohner": "Einwohner",
        "auslaender": "Ausländer",
        "deutsche": "Deutsche",
        "arm": "Arme",
        "reich": "Nicht Arme",
        "armutsquote": "Armutsquote (%)",
        "employment_rate": "Beschäftigtenquote (%)",
        "sgb2_rate": "SGB-II-Quote (%)",
    }
    for name, title in titles.items():
        layer.setFieldAlias(layer.fields().lookupField(name), title)
    return layer


RATES = ["armutsquote", "employment_rate", "sgb2_rate"]
GROUPS = {"GROUPS": ["auslaender", "arm"], "TOTAL_FIELD": "einwohner"}
RUNS = {
    "aggregatedistricts": {
        "PARENT_FIELD": "bezirk_nr",
        "COUNTS": ["einwohner"],
        "RATES": ["armutsquote"],
        "DENOMINATORS": ["einwohner"],
    },
    "calculateindicators": {"INDICATORS": "anteil = auslaender / einwohner * 100", "SMALL_NUMBERS": "empirical_bayes"},
    "indexrobustness": {
        "INDICATORS": RATES,
        "RUNS": 20,
        "POPULATION_FIELD": "einwohner",
        "DENOMINATORS": ["einwohner"],
    },
    "inequalitymeasures": {"FIELDS": ["armutsquote"], "POPULATION_FIELD": "einwohner"},
    "localsegregation": GROUPS,
    "rankorderincome": {"GROUPS": ["auslaender", "deutsche"]},
    "segregationchange": {**GROUPS, "REPLICATES": 20},
    "segregationindices": {**GROUPS, "INFERENCE": "permutation", "REPLICATES": 20},
    "segregationlevels": {**GROUPS, "LEVELS": ["bezirk_nr"]},
    "segregationprofile": {**GROUPS, "BANDWIDTHS": "500; 1000"},
    "socialindex": {"INDICATORS": RATES, "POPULATION_FIELD": "einwohner"},
    "statusdynamics": {"INDICATORS": RATES, "RECIPE": "mss_berlin", "POPULATION_FIELD": "einwohner"},
}
FURTHER = {
    "spatial": (
        "segregationindices",
        {
            **GROUPS,
            "MEASURES": [
                "spatial_dissimilarity",
                "dissimilarity_adjacency",
                "absolute_clustering",
                "multi_information",
            ],
            "CONTIGUITY": "rook",
            "KERNEL": "gaussian",
        },
    ),
    "components": (
        "socialindex",
        {
            "RECIPE": "gisd",
            "ROLES": "education_unskilled=armutsquote; work_employment=employment_rate; income_debtors=sgb2_rate",
        },
    ),
    "transformed": (
        "socialindex",
        {
            "INDICATORS": RATES,
            "TRANSFORMS": "ln1p; none; arcsine",
            "STANDARDISATION": "min_max",
            "LOWER": 1,
            "UPPER": 100,
            "AGGREGATION": "geometric",
            "CLASSES": "quantiles",
            "WEIGHTS": "2; 1; 0.5",
        },
    ),
    "townsend": ("socialindex", {"RECIPE": "townsend", "INDICATORS": [*RATES, "reich"], "ALLOW_COUNTS": True}),
}

ENGLISH = re.compile(
    r"\b(?:the|of|and|with|without|is|are|by|to|each|from|districts?|periods?|values?|shares?|class|classes|population|"
    r"counts?|means?|weighted|standardi[sz]ed|standardi[sz]ation|aggregation:|geometric|queen|rook|none|pooled)\b"
)
WITHOUT = (
    re.compile(r"Quelle des Verfahrens: .*"),  # titles of papers
    re.compile(r"German Index of Socioeconomic Deprivation"),  # its name
    re.compile(r"\b\d{1,2}\.\d{1,2}\.\d{2,4}\b"),  # dates
    re.compile(r"doi:\S+"),
)
POINT = re.compile(r"(?<![\d.,])-?\d+\.(?:\d{1,2}|\d{4,})(?![\d.])")
HYPHEN = re.compile(r"(?:(?<=[\s(])|^)-\d")
QUOTES = re.compile(r'["”]|(?:(?<=[\s(])|^)“')


def text_of(page: str) -> str:
    """What a person reads: one line per cell, paragraph or item, texts of drawings too."""
    body = page[page.index("<body>") :]
    body = re.sub(r"<(style|title|desc)\b.*?</\1>", "", body, flags=re.DOTALL)
    plain = html.unescape(re.sub(r"<[^>]+>", "\n", body))
    for pattern in WITHOUT:
        plain = pattern.sub("", plain)
    return "\n".join(line.strip() for line in plain.splitlines() if line.strip())


def raw_options(provider) -> set[str]:
    """The ascii names of all options that people never read: those that are no German word."""
    from qgis.core import QgsProcessingParameterEnum

    names = {
        option
        for algorithm in provider.algorithms()
        for parameter in algorithm.parameterDefinitions()
        if isinstance(parameter, QgsProcessingParameterEnum)
        for option in parameter.options()
    }
    return {name for name in names if "_" in name or name in ("ln1p", "logit", "arcsine", "sigma", "gaussian")}


def faults(text: str, options: set[str]) -> list[str]:
    found = []
    for line in text.splitlines():
        words = set(re.findall(r"\b[a-z0-9_]+\b", line))
        found += [f"option “{name}”: {line}" for name in sorted(words & options)]
        for kind, pattern in (("English", ENGLISH), ("point", POINT), ("minus", HYPHEN), ("quotes", QUOTES)):
            found += [f"{kind} “{match[0]}”: {line}" for match in pattern.finditer(line)]
    return found


def check(run, provider, algorithm, parameters, layer, folder):
    page = folder / "bericht.html"
    run(algorithm, INPUT=layer, REPORT=str(page), **parameters)
    text = text_of(page.read_text(encoding="utf-8"))
    assert len(text) > 100
    assert faults(text, raw_options(provider)) == []
    return text


@pytest.mark.parametrize("algorithm", sorted(RUNS))
def test_the_report_is_german(run, provider, german, municipality, tmp_path, algorithm):
    text = check(run, provider, algorithm, RUNS[algorithm], municipality, tmp_path)
    if algorithm in ("localsegregation", "segregationchange"):
        assert re.search(r"^Viertel \d+$", text, re.MULTILINE), "districts are called by their names"


@pytest.mark.parametrize("case", sorted(FURTHER))
def test_the_report_is_german_for_other_choices_too(run, provider, german, municipality, tmp_path, case):
    algorithm, parameters = FURTHER[case]
    check(run, provider, algorithm, parameters, municipality, tmp_path)


def test_the_eye_of_these_tests_is_sharp(provider):
    options = raw_options(provider)
    bad = {
        "standardisation: min_max": "option",
        "aggregation: geometric": "English",
        "without unemployment": "English",
        "r = -0,92": "minus",
        "r = 0.92": "point",
        "“Gesamtstadt”": "quotes",
        'sogenannt "so"': "quotes",
    }
    for line, kind in bad.items():
        assert any(fault.startswith(kind) for fault in faults(line, options)), line
    for line in ("„Nr.“ ist 1.234, am 29.11.2026 −0,92 (−3)", "12.345,67 Einwohner", "„a“, „b“ und „c“."):
        assert faults(line, options) == []


def test_no_translation_has_english_quotes_or_straight_ones(root):
    for message in ElementTree.parse(root / "i18n" / "sozialraum_de.ts").getroot().iter("message"):
        text = "".join(message.find("translation").itertext())
        assert "”" not in text and text.count("„") == text.count("“"), text
        assert not re.search(r'(?:^|\s)"\w', text) or '"' in message.find("source").text, text
