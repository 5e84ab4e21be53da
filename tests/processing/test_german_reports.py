"""Reports that Germans read hold no English, no raw option name, no decimal point and no foreign quotes.

Every algorithm of the provider that writes a report runs on a made-up municipality whose fields have German titles: once
as it is, and once with single gaps, so that each thing that is counted comes once. Its log is read with the report.
"""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from census_grid import write_grid

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


@pytest.fixture(params=["whole", "gaps"])
def municipality(request, make_layer):
    """24 districts in two boroughs over two years: counts, totals and rates; with `gaps` one cell of each kind is odd."""
    random = np.random.default_rng(11)
    columns: dict[str, list] = {name: [] for name in ("district", "name", "period", "bezirk_nr")}
    numbers = (
        "einwohner",
        "auslaender",
        "deutsche",
        "arm",
        "reich",
        "armutsquote",
        "employment_rate",
        "sgb2_rate",
        "pflege",
    )
    columns.update({name: [] for name in numbers})
    for year in YEARS:
        for place in range(PLACES):
            people = int(random.integers(300, 4000))
            foreign, poor = (int(people * share) for share in random.uniform(0.05, 0.4, 2))
            values = (people, foreign, people - foreign, poor, people - poor)
            rates = (100 * poor / people, 70 - 90 * poor / people, 80 * poor / people + 2, float(people % 23))
            texts = (f"{place:04d}", f"Viertel {place}", year, str(1 + place % 2))
            for name, value in zip(columns, (*texts, *values, *map(float, rates))):
                columns[name].append(value)
    if request.param == "gaps":
        for field, row, value in GAPS:
            columns[field][row] = value
    layer = make_layer(columns, squares(len(YEARS)), name="Sozialräume")
    titles = {
        "einwohner": "Einwohner",
        "auslaender": "Ausländer",
        "deutsche": "Deutsche",
        "arm": "Arme",
        "reich": "Nicht Arme",
        "armutsquote": "Armutsquote (%)",
        "employment_rate": "Beschäftigtenquote (%)",
        "sgb2_rate": "SGB-II-Quote (%)",
        "pflege": "Hilfe zur Pflege",
    }
    for name, title in titles.items():
        layer.setFieldAlias(layer.fields().lookupField(name), title)
    return layer


GAPS = (
    ("arm", 5, None),
    ("armutsquote", 5, None),
    ("auslaender", 7, None),
    ("sgb2_rate", 40, -9999.0),
    ("pflege", 9, None),
)
"""Field, row, and what stands there instead."""


def squares(years: int, offset: int = 0) -> list[str]:
    """A square of 500 m for each district, the same in every year."""
    places = [(500 * (place % 6) + offset, 500 * (place // 6)) for place in range(PLACES)]
    return [
        f"POLYGON(({x} {y}, {x + 500} {y}, {x + 500} {y + 500}, {x} {y + 500}, {x} {y}))"
        for _ in range(years)
        for x, y in places
    ]


@pytest.fixture
def others(municipality, make_layer, tmp_path) -> dict[str, object]:
    """Further inputs by the names that RUNS gives them: new districts, districts alone, a table of ours and files."""
    keys = [f"{place:04d}" for place in range(PLACES)]
    titles = ("Schlüssel", "Name", "Jahr", "Einwohner", "Arbeitslose", "Quote in %")
    rows = [
        (
            key,
            f"Viertel {int(key)}",
            year,
            100 + int(key),
            "*" if key == "0004" else int(key) % 7,
            f"{int(key) / 3:.1f}",
        )
        for year in YEARS
        for key in (*keys[1:], "9999")
    ]
    table = {name: list(cells) for name, cells in zip(("district", "name", "period", "menschen", "faelle"), zip(*rows))}
    table["faelle"] = [None if cell == "*" else cell for cell in table["faelle"]]
    text = "\n".join(";".join(map(str, row)).replace(".", ",") for row in (titles, *rows))
    (tmp_path / "statistik.csv").write_text(text, encoding="utf-8")
    new = {"neu": [f"n{key}" for key in keys], "name": [f"Neu {int(key)}" for key in keys]}
    return {
        "{new}": make_layer(new, squares(1, 200), name="Neue Sozialräume"),
        "{districts}": make_layer(
            {"nr": keys, "name": [f"Viertel {int(key)}" for key in keys]}, squares(1), name="Gebiete"
        ),
        "{table}": make_layer(table, False, name="Tabelle"),
        "{places}": make_layer({"plaetze": [20, 30]}, squares(1)[2:4], name="Kitas"),
        "{file}": str(tmp_path / "statistik.csv"),
        "{notes}": make_layer(
            {
                "district": [keys[place % 6] for place in range(40)] + ["9999"],
                "author_code": [f"a{place}" if place % 7 else "" for place in range(41)],
                "assessment": [(-2, -1, 0, 1, 2, -1, 9)[place % 7] for place in range(41)],
                "period": [YEARS[place % 5 > 0] for place in range(41)],
                "delete_after": ["2020-01-01" if place == 3 else None for place in range(41)],
                "actor_type": [("resident", "school", "")[place % 3] for place in range(41)],
                "target_group": [("families", "older", "")[place % 3] for place in range(41)],
                "field_of_action": [("housing", "mobility", "")[place % 3] for place in range(41)],
                "saw_report": ["true"] * 41,
            },
            False,
            name="Notizen",
        ),
        "{offers}": make_layer(
            {
                "district": keys[:3],
                "field_of_action": ["housing", "mobility", "housing"],
                "target_group": ["everyone", "older", "families"],
                "capacity": [10, 20, 30],
                "valid_to": [None, "2010-01-01", None],
            },
            False,
            name="Angebote",
        ),
        "{years}": make_layer(
            {
                "district": keys * 3,
                "name": [f"Viertel {int(key)}" for key in keys] * 3,
                "period": [year for year in ("2019", "2020", "2021") for _ in keys],
                "ab_drei": [60 + 7 * place % 41 for place in range(3 * PLACES)],
                "unter_drei": [70 + 5 * place % 37 for place in range(3 * PLACES)],
                "plaetze": [50 + 11 * place % 47 for place in range(3 * PLACES)],
            },
            squares(3),
            name="Kinder",
        ),
        "{grid}": write_grid(
            tmp_path / "Zensus2022_Einwohner.csv",
            [(500 * (place % 6) + 250, 500 * (place // 6) + 250) for place in range(PLACES + 6)],
        ),
    }


RATES = ["armutsquote", "employment_rate", "sgb2_rate"]
GROUPS = {"GROUPS": ["auslaender", "arm"], "TOTAL_FIELD": "einwohner"}
RUNS = {
    "allocatefunds": {"AMOUNT": 100000, "NEED_FIELDS": ["arm"], "POPULATION_FIELD": "einwohner", "PERIOD": "2021"},
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
    "forecastplaces": {
        "INPUT": "{years}",
        "CHILDREN": ["ab_drei"],
        "COHORT": ["unter_drei"],
        "HORIZON": 1,
        "PLACES_FIELD": "plaetze",
        "NEW_DWELLINGS": "plaetze",
        "CITY_FORECAST": 2000,
    },
    "smallareaestimate": {
        "ESTIMATE": "armutsquote",
        "SAMPLING_ERROR": "pflege",
        "COVARIATES": ["sgb2_rate"],
        "PERIOD": "2021",
    },
    "gridtodistricts": {"GRID": "{grid}", "PERIOD": "2021"},
    "importstatistics": {"FILES": ["{file}"]},
    "joinstatistics": {"INPUT": "{districts}", "KEY_FIELD": "nr", "TABLE": "{table}"},
    "joinstatisticsfile": {"INPUT": "{districts}", "KEY_FIELD": "nr", "FILES": ["{file}"]},
    "proposetransfer": {"TARGET": "{new}", "TARGET_KEY": "neu"},
    "convertboundaries": {"TARGET": "{new}", "TARGET_KEY": "neu", "COUNTS": ["einwohner", "arm"], "METHOD": "area"},
    "compareperceptions": {
        "INDEX_FIELD": "armutsquote",
        "PERCEPTIONS": "{notes}",
        "OFFERS": "{offers}",
        "POPULATION_FIELD": "einwohner",
    },
    "ratereliability": {"NUMERATORS": ["arm"], "DENOMINATORS": ["einwohner"]},
    "testchange": {"NUMERATOR": "arm", "DENOMINATOR": "einwohner"},
    "typology": {"INDICATORS": RATES, "KINDS": 2, "ALLOW_UNSTABLE": True},
    "localclusters": {"FIELD": "armutsquote", "FEW_DISTRICTS": True, "FALSE_DISCOVERY": 0.5},
    "trafficlight": {"NUMERATOR": "arm", "DENOMINATOR": "einwohner", "TARGET": 12, "SOURCE": "Ratsbeschluss"},
    "supplyaccess": {
        "FACILITIES": ["{places}"],
        "POPULATION_FIELD": "einwohner",
        "INDEX_FIELD": "armutsquote",
        "METHOD": "nearest_distance",
    },
    "suppresssmallnumbers": {"COUNTS": ["pflege"], "PARENT_FIELDS": ["bezirk_nr"], "ALLOW_UNPROTECTED": True},
    "auditsuppression": {"COUNTS": ["pflege", "arm"], "PARENT_FIELDS": ["bezirk_nr"]},
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
COUNTED = (
    "Zeilen|Sozialräumen?|Werten?|Zellen|Zeiträumen?|Spalten|Indikatoren|Gebieten?|Anzahlen|Paaren?|Tabellen|Dateien|"
    "Gruppen|Personen|Zahlen|Feldern?|Flächen|Einträgen?|Nachbarn|Blättern?|Läufen?|Titeln"
)
PLURAL = re.compile(rf"(?<![\d.,/–-])1 (?:\w+en? )?(?:{COUNTED})\b")
_OF_QGIS = re.compile(r"Results|\{|Input|.*not compatible with scratch layers")
"""What QGIS itself writes into the log of a run, in the language of its own translation."""
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


KINDS = (
    ("English", ENGLISH),
    ("point", POINT),
    ("minus", HYPHEN),
    ("quotes", QUOTES),
    ("plural", PLURAL),
    ("nan", re.compile(r"(?<!\w)(?:nan|NaN|inf|None|NULL)(?!\w)")),
)


def needless_decimals(page: str) -> list[str]:
    """Columns of tables whose numbers are all whole and nevertheless have decimals, such as persons with “,00”."""
    found = []
    for table in re.findall(r"<table.*?</table>", page, flags=re.DOTALL):
        rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, flags=re.DOTALL) for row in table.split("<tr")[1:]]
        for place, title in enumerate(rows[0] if rows else []):
            cells = [row[place] for row in rows[1:] if len(row) > place]
            decimals = [cell for cell in cells if re.fullmatch(r"−?[\d.]+,\d+", cell)]
            # coefficients and shares of 1 or 100 are no numbers of things
            several = len({cell for cell in decimals if not re.fullmatch(r"−?(?:0|1|100),0+", cell)}) > 1
            if several and len(decimals) > 2 and all(re.fullmatch(r"−?[\d.]+,0+", cell) for cell in decimals):
                found.append(f"decimals of whole numbers in “{title}”: {decimals[:3]}")
    return found


def faults(text: str, options: set[str]) -> list[str]:
    found = []
    for line in text.splitlines():
        words = set(re.findall(r"\b[a-z0-9_]+\b", line))
        found += [f"option “{name}”: {line}" for name in sorted(words & options)]
        for kind, pattern in KINDS:
            found += [f"{kind} “{match[0]}”: {line}" for match in pattern.finditer(line)]
    return found


def check(provider, algorithm, parameters, layer, folder, others=None):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    import processing

    page = folder / "bericht.html"
    given = {"INPUT": layer} if provider.algorithm(algorithm).parameterDefinition("INPUT") else {}
    for definition in provider.algorithm(algorithm).parameterDefinitions():
        if definition.isDestination() and definition.name() != "AREAS":  # which wants larger areas
            given[definition.name()] = "TEMPORARY_OUTPUT"
    given.update(parameters, REPORT=str(page))
    for name, value in given.items():
        if isinstance(value, list):
            given[name] = [(others or {}).get(one, one) if isinstance(one, str) else one for one in value]
        elif isinstance(value, str):
            given[name] = (others or {}).get(value, value)
    feedback = QgsProcessingFeedback(False)
    processing.run(f"sozialraum:{algorithm}", given, context=QgsProcessingContext(), feedback=feedback)
    source = page.read_text(encoding="utf-8")
    text = text_of(source)
    assert len(text) > 100
    said = "\n".join(line for line in feedback.textLog().splitlines() if not _OF_QGIS.match(line))
    assert faults(f"{text}\n{said}", raw_options(provider)) + needless_decimals(source) == []
    return text


def test_every_algorithm_with_a_report_is_here(provider):
    with_report = [one.name() for one in provider.algorithms() if one.parameterDefinition("REPORT") is not None]
    assert sorted([*RUNS, "publishpanel"]) == sorted(with_report)  # which needs a server: tests/processing/database


@pytest.mark.parametrize("algorithm", sorted(RUNS))
def test_the_report_is_german(provider, german, municipality, others, tmp_path, algorithm):
    text = check(provider, algorithm, RUNS[algorithm], municipality, tmp_path, others)
    if algorithm in ("localsegregation", "segregationchange"):
        assert re.search(r"^Viertel \d+$", text, re.MULTILINE), "districts are called by their names"


ODD = {
    "aggregatedistricts": [("bezirk_nr", 3, None)],
    "calculateindicators": [("einwohner", 30, 0), ("auslaender", 12, 9000), ("district", 47, "0022")],
    "socialindex": [("armutsquote", 20, 0.0), ("employment_rate", 20, 0.0), ("sgb2_rate", 20, 0.0)],
    "segregationindices": [("einwohner", 30, 0)],
    "suppresssmallnumbers": [("pflege", row, 20) for row in range(48) if row not in (3, 5)]
    + [("pflege", 3, 1), ("pflege", 5, 2)],
    "convertboundaries": [("einwohner", 30, 0)],
}
"""Cells of the municipality that are changed, so that something is counted once."""


@pytest.mark.parametrize("algorithm", sorted(ODD))
@pytest.mark.parametrize("municipality", ["whole"], indirect=True)
def test_what_comes_once_is_singular(provider, german, municipality, others, tmp_path, algorithm):
    municipality.startEditing()
    places = [feature.id() for feature in municipality.getFeatures()]
    for field, row, value in ODD[algorithm]:
        municipality.changeAttributeValue(places[row], municipality.fields().lookupField(field), value)
    assert municipality.commitChanges()
    check(provider, algorithm, RUNS[algorithm], municipality, tmp_path, others)


@pytest.mark.parametrize("case", sorted(FURTHER))
def test_the_report_is_german_for_other_choices_too(provider, german, municipality, tmp_path, case):
    algorithm, parameters = FURTHER[case]
    check(provider, algorithm, parameters, municipality, tmp_path)


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
        "1 Zeilen fehlen": "plural",
        "nur 1 Sozialräume": "plural",
        "Wert nan": "nan",
    }
    for line, kind in bad.items():
        assert any(fault.startswith(kind) for fault in faults(line, options)), line
    for line in (
        "„Nr.“ ist 1.234, am 29.11.2026 −0,92 (−3)",
        "12.345,67 Einwohner",
        "„a“, „b“ und „c“.",
        "1 Zeile, 21 Zeilen",
        "0,1 Gebiete",
    ):
        assert faults(line, options) == []


def test_no_translation_has_english_quotes_or_straight_ones(root):
    for message in ElementTree.parse(root / "i18n" / "sozialraum_de.ts").getroot().iter("message"):
        text = "".join(message.find("translation").itertext())
        assert "”" not in text and text.count("„") == text.count("“"), text
        assert not re.search(r'(?:^|\s)"\w', text) or '"' in message.find("source").text, text
