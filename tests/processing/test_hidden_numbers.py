"""What a status hides changes nothing that we write: every output of every algorithm, byte for byte, dates aside."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from pathlib import Path

import pytest
from census_grid import write_grid
from qgis.core import QgsExpression, QgsFeatureRequest, QgsVectorLayer

DISTRICTS = [f"{number:02d}" for number in range(1, 13)]
PERIODS = ["2022", "2024"]

HIDDEN = {
    ("poor", "03", "2024"): "suppressed",
    ("poor", "05", "2022"): "gesperrt",
    ("rich", "04", "2024"): "unknown",
    ("rate", "06", "2024"): "Suppressed ",
    ("all", "07", "2024"): "blocked",
    ("index", "08", "2024"): "missing",
}
"""Field, district and period of cells, and why nobody may have their numbers; one text is an office's own."""

INDEX = {"INPUT": "{panel}", "INDICATORS": ["rate", "share"], "POPULATION_FIELD": "all"}
GROUPS = {"INPUT": "{panel}", "GROUPS": ["poor", "rich"], "TOTAL_FIELD": "all"}
COUNTS = {"INPUT": "{panel}", "COUNTS": ["poor", "rich"], "TOTAL_FIELD": "all", "PARENT_FIELDS": ["borough"]}
CONVERT = {"INPUT": "{panel}", "COUNTS": ["poor", "all"], "RATES": ["rate"], "DENOMINATORS": ["all"], "TARGET": "{new}"}
PAGES = {"INPUT": "{panel}", "NAME_FIELD": "name", "INDICATORS": ["rate", "poor"], "POPULATION_FIELD": "all"}
PAGES.update(TITLE="T", AUTHOR="A", SOURCE="S")

RUNS: dict[str, list[dict]] = {
    "importstatistics": [{"FILES": ["{csv}"]}, {"FILES": ["{panel}"]}, {"FILES": ["{csv}", "{later}"]}],
    "joinstatistics": [
        {"INPUT": "{districts}", "TABLE": "{panel}"},
        {"INPUT": "{districts}", "TABLE": "{panel}", "SHAPE": "per_district"},
        {"INPUT": "{panel}", "TABLE": "{table}"},
        {"INPUT": "{panel}", "TABLE": "{table}", "CHANGED": "replace"},
        {"INPUT": "{few}", "TABLE": "{panel}"},
    ],
    "joinstatisticsfile": [
        {"INPUT": "{districts}", "FILES": ["{csv}"]},
        {"INPUT": "{panel}", "FILES": ["{other}"], "CHANGED": "replace"},
    ],
    "calculateindicators": [
        {"INPUT": "{panel}", "INDICATORS": "quota = poor / all * 100; rest = all - poor"},
        {"INPUT": "{panel}", "INDICATORS": "quota = poor / all * 100", "SMALL_NUMBERS": "empirical_bayes"},
        {"INPUT": "{panel}", "INDICATORS": "quota = poor / all * 100", "INTERVALS": True},
    ],
    "aggregatedistricts": [
        {
            "INPUT": "{panel}",
            "PARENT_FIELD": parent,
            "COUNTS": ["poor", "all"],
            "RATES": ["rate"],
            "DENOMINATORS": ["all"],
            "UNKNOWN": unknown,
        }
        for parent, unknown in (("borough", "null"), ("borough", "leave_out"), ("", "null"), ("", "leave_out"))
    ],
    "forecastplaces": [
        {
            "INPUT": "{years}",
            "CHILDREN": ["rich"],
            "COHORT": ["poor"],
            "HORIZON": 1,
            "PLACES": "{panel}",
            "PLACES_FIELD": "poor",
        },
        {"INPUT": "{years}", "CHILDREN": ["poor"], "WOMEN": "all", "HORIZON": 1, "NEW_DWELLINGS": "poor"},
    ],
    "smallareaestimate": [
        {"INPUT": "{panel}", "ESTIMATE": "rate", "SAMPLING_ERROR": "share", "COVARIATES": ["poor"]},
        {"INPUT": "{panel}", "ESTIMATE": "share", "SAMPLING_ERROR": "rate", "COVARIATES": ["rich"], "PERIOD": "2022"},
    ],
    "gridtodistricts": [{"INPUT": "{panel}", "GRID": "{grid}"}],
    "inequalitymeasures": [{"INPUT": "{panel}", "FIELDS": ["rate", "share"], "POPULATION_FIELD": "all"}],
    "socialindex": [
        {**INDEX, "PARENT_FIELD": "borough"},
        {
            **INDEX,
            "MINIMUM_SHARE": 0.5,
            "SMALL_NUMBERS": "empirical_bayes",
            "DENOMINATORS": ["all"],
            "CLASSES": "jenks",
            "PARENT_FIELD": "borough",
        },
        {**INDEX, "TOTAL_KEY": "01", "CENTRE": "total", "PARENT_FIELD": "borough"},
    ],
    "statusdynamics": [{**INDEX, "SPAN": 2}],
    "indexrobustness": [{**INDEX, "RUNS": 20, "DENOMINATORS": ["all"]}],
    "segregationindices": [
        {**GROUPS, "INFERENCE": "permutation", "REPLICATES": 20, "HIDDEN_MAXIMUM": 9},
        {"INPUT": "{panel}", "GROUPS": ["poor"], "VERSUS": "rich", "MEASURES": ["dissimilarity", "interaction"]},
    ],
    "localsegregation": [GROUPS],
    "segregationprofile": [GROUPS],
    "segregationlevels": [{**GROUPS, "LEVELS": ["borough"]}],
    "segregationchange": [{**GROUPS, "REPLICATES": 10}],
    "rankorderincome": [{"INPUT": "{panel}", "GROUPS": ["poor", "rich", "all"]}],
    "suppresssmallnumbers": [
        {**COUNTS, "RATES": "quota = poor / all * 100"},
        {**COUNTS, "METHOD": "round"},
        {**COUNTS, "EARLIER": "{table}"},
        {**COUNTS, "LARGEST": ["share", "share"], "CONTRIBUTORS": ["rate", "rate"]},
    ],
    "auditsuppression": [
        COUNTS,
        {**COUNTS, "SECOND": "{new}"},
        {**COUNTS, "INPUT": "{table}", "EARLIER": "{panel}", "ORIGINAL": "{panel}"},
    ],
    "ratereliability": [{"INPUT": "{panel}", "NUMERATORS": ["poor"], "DENOMINATORS": ["all"]}],
    "testchange": [
        {"INPUT": "{panel}", "NUMERATOR": "poor", "DENOMINATOR": "all"},
        {"INPUT": "{panel}", "FIELD": "rate", "METHOD": "trend"},
    ],
    "typology": [{"INPUT": "{panel}", "INDICATORS": ["rate", "share"], "KINDS": 2, "ALLOW_UNSTABLE": True}],
    "localclusters": [
        {"INPUT": "{panel}", "FIELD": "rate", "FEW_DISTRICTS": True},
        {"INPUT": "{panel}", "NUMERATOR": "poor", "DENOMINATOR": "all", "TIME": "difference"},
        {"INPUT": "{panel}", "FIELD": "rate", "SECOND_FIELD": "share", "WEIGHTS": "nearest", "NEAREST": 2},
    ],
    "trafficlight": [
        {"INPUT": "{panel}", "NUMERATOR": "poor", "DENOMINATOR": "all", "TARGET": 12, "SOURCE": "S"},
    ],
    "supplyaccess": [
        {
            "INPUT": "{panel}",
            "FACILITIES": ["{new}"],
            "POPULATION_FIELD": "all",
            "INDEX_FIELD": "rate",
            "EDGE": "{new}",
            "SCENARIO": "{few}",
            "CAPACITY_FIELD": "",
            "METHOD": method,
        }
        for method in ("two_step", "places_per_100")
    ]
    + [{"INPUT": "{panel}", "FACILITIES": ["{new}"], "CAPACITY_FIELD": "poor", "POPULATION_FIELD": "all"}],
    "allocatefunds": [
        {
            "INPUT": "{panel}",
            "AMOUNT": 1000,
            "METHOD": "base_plus_need",
            "INDEX_FIELD": "rate",
            "POPULATION_FIELD": "index_class",
        },
        {
            "INPUT": "{panel}",
            "AMOUNT": 1000,
            "METHOD": "per_head",
            "LAST_YEAR_FIELD": "poor",
            "POPULATION_FIELD": "index_class",
        },
    ],
    "compareperceptions": [
        {
            "INPUT": "{panel}",
            "INDEX_FIELD": "rate",
            "POPULATION_FIELD": "all",
            "PERCEPTIONS": "{notes}",
            "OFFERS": "{notes}",
            "POPULATION_POINTS": "{panel}",
            "POINTS_FIELD": "poor",
        }
    ],
    "createperceptions": [{"INPUT": "{panel}", "KEY_FIELD": "district"}],
    "exportworkbook": [
        {"INPUT": "{panel}", "INDICATORS": ["rate", "poor", "index"], "POPULATION_FIELD": "all", "SHEETS": sheets}
        for sheets in ("per_indicator", "per_period")
    ],
    "exportcharts": [
        {"INPUT": "{panel}", "FIELDS": ["rate", "poor"], "POPULATION_FIELD": "all", "CHART": chart}
        for chart in ("time_series", "ranking", "profile", "distribution", "comparison")
    ],
    "styleindicator": [{"INPUT": "{panel}", "FIELD": field} for field in ("rate", "poor")],
    "readprofile": [{"INPUT": "{panel}", "FILES": ["{csv}"], "FOLDER": "{folder}"}],
    "proposetransfer": [{"INPUT": "{panel}", "TARGET": "{new}"}],
    "convertboundaries": [
        CONVERT,
        {**CONVERT, "ROUND": "keep_sums"},
        {**CONVERT, "METHOD": "target_density", "TARGET_POPULATION": "all"},
        {**CONVERT, "METHOD": "points", "WEIGHTS": "{panel}", "WEIGHT_FIELD": "poor"},
    ],
    "createproject": [
        {"INPUT": "{panel}", "RESULTS": ["{panel}", "{table}"], "TITLE": "T", "AUTHOR": "A", "SOURCE": "S"}
    ],
    "createtext": [PAGES],
    "createreport": [
        {**PAGES, "PAGES": "both", "PERIOD_MAPS": True},
        {**PAGES, "PAGES": "report"},
        {**PAGES, "INDEX_FIELD": "", "CLASS_FIELD": ""},
    ],
}
"""The parameters of each algorithm, at least once with every input that has statuses; `{…}` is a file of `inputs`."""

CHECKED = [(name, place) for name, runs in RUNS.items() for place in range(len(runs))]


def test_every_algorithm_is_here(provider):
    without_numbers = {"readprofile"}  # the answers of a municipality about itself
    elsewhere = {"publishpanel"}  # needs a server: tests/processing/database
    assert {*RUNS, *without_numbers, *elsewhere} == {algorithm.name() for algorithm in provider.algorithms()}


def test_numbers_are_read_with_their_statuses(root):
    """`Rows.numbers` knows nothing of statuses; `panels.read_cells` and `read_addends` are the doors."""
    readers = [path.name for path in (root / "processing").rglob("*.py") if re.search(r"\.numbers\(", path.read_text())]
    assert readers == ["panels.py"]


def panel(number: float, every: str = "") -> dict[str, list]:
    """A panel in which every hidden number is `number`; every: the status of all of them in place of their own."""
    rows = [(district, period) for period in PERIODS for district in DISTRICTS]
    at = {row: place for place, row in enumerate(rows)}
    columns: dict[str, list] = {
        "district": [district for district, _ in rows],
        "name": [f"Ort {district}" for district, _ in rows],
        "borough": ["N" if district < "07" else "S" for district, _ in rows],
        "period": [period for _, period in rows],
        "period_begin": [f"{period}-01-01" for _, period in rows],
        "period_end": [f"{period}-12-31" for _, period in rows],
        "poor": [20.0 + 7 * place % 31 for place in range(len(rows))],
        "rich": [40.0 + 11 * place % 47 for place in range(len(rows))],
        "all": [300.0 + 13 * place % 97 for place in range(len(rows))],
        "rate": [5.5 + 3 * place % 17 for place in range(len(rows))],
        "share": [30.5 - 5 * place % 19 for place in range(len(rows))],
        "index": [0.25 * place - 2 for place in range(len(rows))],
        "index_class": [1 + place % 4 for place in range(len(rows))],
    }
    for (field, district, period), status in HIDDEN.items():
        columns.setdefault(f"{field}_status", [None] * len(rows))
        columns[field][at[district, period]] = number
        columns[f"{field}_status"][at[district, period]] = every or status
    return columns


def squares(count: int, offset: int = 0) -> list[str]:
    """Districts of a square kilometre in a row of six, at every period the same."""
    made = []
    for place in range(count):
        x, y = 1000 * (place % 6) + offset, 1000 * (place % 12 // 6)
        made.append(f"POLYGON(({x} {y}, {x + 1000} {y}, {x + 1000} {y + 1000}, {x} {y + 1000}, {x} {y}))")
    return made


@pytest.fixture
def inputs(make_file, tmp_path):
    """inputs(number, status of all hidden cells, more fields and districts to change) → the files of `RUNS`, at the same places for every number."""

    def make(number: float, status: str = "", more=()) -> dict[str, str]:
        columns = panel(number, status)
        for field, key in more:
            columns[field] = [number if one == key else cell for one, cell in zip(columns["district"], columns[field])]
        count = len(columns["district"])
        table = {name: cells for name, cells in columns.items() if not name.startswith("index")}
        files = {
            "panel": make_file(columns, squares(count), name="panel"),
            "table": make_file(table, False, name="table"),
            "districts": make_file({"district": DISTRICTS}, squares(12), name="districts"),
            "few": make_file({"district": DISTRICTS[4:]}, squares(8), name="few"),
            "new": make_file(
                {
                    name: [f"n{key}" if name == "district" else key for key in cells[:12]]
                    for name, cells in table.items()
                },
                squares(12, 300),
                name="new",
            ),
        }
        spoken = {"district": ["01"] * 6 + ["06"] * 6, "author_code": list("abcdefghijkl"), "assessment": [-1] * 12}
        files["notes"] = make_file({**spoken, "catchment": [900.0] * 12}, squares(12), name="notes")
        three = {name: [*cells, *cells[:12]] for name, cells in columns.items()}
        three["period"] = ["2022"] * 12 + ["2024"] * 12 + ["2023"] * 12
        files["years"] = make_file(three, squares(count + 12), name="years")
        files["folder"] = str(tmp_path / "out")
        middles = [(1000 * (place % 6) + 500, 1000 * (place // 6) + 500) for place in range(12)]
        files["grid"] = write_grid(tmp_path / "Zensus2022.csv", middles)
        csv = {name: cells for name, cells in table.items() if not name.startswith("period_")}
        changed = {
            "csv": {},
            "other": {"poor": [value + 1 for value in csv["poor"]]},
            "later": {"period": [2026] * count},
        }
        for name, columns in changed.items():
            path = tmp_path / f"{name}.csv"
            rows = list(zip(*{**csv, **columns}.values()))[: 12 if name == "later" else count]
            lines = [";".join(csv), *(";".join("" if cell is None else str(cell) for cell in row) for row in rows)]
            path.write_text("\n".join(lines).replace(".", ","), encoding="utf-8")
            files[name] = str(path)
        return files

    return make


def filled(value, files: dict[str, str]):
    """A parameter with the files in their places."""
    if isinstance(value, list):
        return [filled(one, files) for one in value]
    return files.get(value[1:-1], value) if isinstance(value, str) else value


FOLLOWED: dict[str, set[str]] = {}
"""What the runs of this file have compared, by algorithm: log and results, every file of every output, temporary files."""


@pytest.fixture
def outcome(provider, tmp_path, monkeypatch):
    """outcome(algorithm, parameters) → name → bytes of everything that a run has written, said and given back."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingException,
        QgsProcessingFeedback,
        QgsProcessingUtils,
        QgsProject,
    )

    import processing

    # so few districts are enough here to make kinds of
    monkeypatch.setattr("sozialraum.processing.statistics.typology.FEWEST_EACH", 2)
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    monkeypatch.setattr(tempfile, "tempdir", str(passing))

    def left_behind() -> set[Path]:
        places = passing, Path(QgsProcessingUtils.tempFolder())
        return {path for place in places for path in place.rglob("*") if path.is_file()}

    def call(name: str, parameters: dict) -> dict[str, bytes]:
        folder = tmp_path / "out"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        parameters = dict(parameters)
        for definition in provider.algorithm(name).parameterDefinitions():
            if definition.isDestination():
                kind = "gpkg" if definition.type() == "sink" else definition.defaultFileExtension()
                parameters[definition.name()] = str(folder / f"{definition.name().lower()}.{kind}")
        feedback, context = QgsProcessingFeedback(False), QgsProcessingContext()
        context.setFeedback(feedback)
        context.setProject(QgsProject.instance())
        said, before = "", left_behind()
        try:
            results = processing.run(f"sozialraum:{name}", parameters, context=context, feedback=feedback)
            said = str(sorted(results.items()))
        except QgsProcessingException as error:
            said = str(error)
        found = {"log": said.encode() + feedback.textLog().encode()}
        found.update({str(path.relative_to(folder)): content(path) for path in folder.rglob("*") if path.is_file()})
        found["layouts of the project"] = layouts(QgsProject.instance())
        QgsProject.instance().clear()
        found["temporary files"] = b"".join(sorted(content(path) for path in left_behind() - before))
        FOLLOWED.setdefault(name, set()).update(found)
        return found

    call.folder = tmp_path / "out"
    return call


_TELLING = rb'(?:filter|label|labelText|title|subset|lower|upper|startDate|endDate)="[^"]*"'
"""Attributes of QGIS's files that speak of numbers; names and some colours of layers are drawn by chance."""


def layouts(project) -> bytes:
    """What the layouts of a project say."""
    from qgis.core import QgsReadWriteContext
    from qgis.PyQt.QtXml import QDomDocument

    told = []
    for layout in project.layoutManager().printLayouts():
        document = QDomDocument("layout")
        document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
        told += re.findall(_TELLING, document.toString().encode())
    return b"\n".join(told)


_ELEVATION = rb"<elevation .*?</elevation>"  # of later QGIS, in colours drawn by chance
_QUOTE = rb'(?:[\\]*"|&(?:amp;)*quot;)'  # as it stands in a file of QGIS or in a table within one
_SYMBOL_ID = (
    rb"id=" + _QUOTE + rb"\{[0-9a-f-]{36}\}" + _QUOTE
)  # made anew by QGIS 3.26 and later for every layer of a symbol
_DATES = (
    rb"\b\w{3} \w{3} +\d+ \d\d:\d\d:\d\d \d{4}\b",
    rb"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)?",
    rb"/CreationDate \(.*?\)",
    rb"<date>.*?</date>",
    rb"/ID \[.*?\]",
)


def content(path: Path) -> bytes:
    """What a file holds, dates aside; a database as its statements, a PDF with its streams unpacked."""
    if path.suffix == ".gpkg":
        connection = sqlite3.connect(path)
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY 1")
        ]
        plain = [name for name in tables if not name.startswith(("rtree_", "sqlite_"))]
        data = "\n".join(repr(row) for name in plain for row in told(connection, name)).encode()
        connection.close()
    elif path.suffix == ".qgz":
        with zipfile.ZipFile(path) as file:
            data = b"".join(file.read(name) for name in file.namelist() if name.endswith(".qgs"))
        more = rb"<mapTip.*?</mapTip>|<alias .*?>|<defaults>.*?</defaults>|<resourceMetadata>.*?</resourceMetadata>|<previewExpression>.*?<"
        data = b"\n".join(re.findall(_TELLING, data) + re.findall(more, data, re.S))
        assert len(data) > 1000
    elif path.suffix == ".odt":
        with zipfile.ZipFile(path) as file:  # tests/processing/test_create_text.py compares its pictures, too
            data = b"\n".join(name.encode() + file.read(name) for name in file.namelist() if name.endswith(".xml"))
    elif path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as file:  # whose directory has the hour of each part
            data = b"\n".join(name.encode() + file.read(name) for name in sorted(file.namelist()))
    else:
        data = path.read_bytes()
        if path.suffix == ".pdf":
            parts = re.findall(rb"stream\r?\n(.*?)endstream", data, re.S)
            data += b"".join(zlib.decompressobj().decompress(part) for part in parts if part[:1] == b"x")
    for pattern in (*_DATES, _SYMBOL_ID, _ELEVATION):
        data = re.sub(pattern, b"", data, flags=re.S)
    return data


def told(connection: sqlite3.Connection, table: str) -> list[list]:
    """The rows of a table without the numbers that are kept with the status “unreliable”."""
    found = connection.execute(f'SELECT * FROM "{table}"')
    names = [column[0] for column in found.description]
    rows = [list(row) for row in found]
    for name in names:
        if f"{name}_status" in names:
            for row in rows:
                if row[names.index(f"{name}_status")] == "unreliable":
                    row[names.index(name)] = None
    return rows


@pytest.mark.parametrize(("name", "place"), CHECKED)
def test_a_hidden_number_changes_nothing(inputs, outcome, name, place):
    seen = []
    for number in (70.0, 98.0):
        files = inputs(number)
        seen.append(outcome(name, filled_all(RUNS[name][place], files)))
    assert sorted(seen[0]) == sorted(seen[1])
    different = [file for file in seen[0] if seen[0][file] != seen[1][file]]
    assert not different, [first_difference(seen[0][file], seen[1][file]) for file in different]
    assert len(seen[0]) > 1, seen[0]["log"]


SUMS = ("aggregatedistricts", "calculateindicators", "joinstatistics", "joinstatisticsfile", "importstatistics")
"""Algorithms that may use an unreliable number: in sums, or because they hand on its field with its status."""


@pytest.mark.parametrize(("name", "place"), [(name, place) for name, place in CHECKED if name not in SUMS])
def test_an_unreliable_number_is_nowhere_but_in_its_field(inputs, outcome, name, place):
    seen = []
    for number in (70.0, 98.0):
        files = inputs(number, "unreliable")
        seen.append(outcome(name, filled_all(RUNS[name][place], files)))
    different = [file for file in seen[0] if seen[0][file] != seen[1][file]]
    assert not different, [first_difference(seen[0][file], seen[1][file]) for file in different]
    assert len(seen[0]) > 1, seen[0]["log"]


@pytest.mark.parametrize("name", ["calculateindicators", "joinstatistics"])
def test_a_map_does_not_colour_unreliable_numbers(inputs, outcome, name):
    """What is selected by the classes of the layer's own style, and their limits."""
    seen = []
    for number in (70.0, 98.0):
        outcome(name, filled_all(RUNS[name][0], inputs(number, "unreliable")))
        layer = QgsVectorLayer(str(outcome.folder / "output.gpkg"), "output", "ogr")
        rules = [rule.filterExpression() for rule in layer.renderer().rootRule().children()]
        painted = [
            [feature.id() for feature in layer.getFeatures(QgsFeatureRequest(QgsExpression(rule)))] for rule in rules
        ]
        seen.append((rules, painted))
        assert len(painted) > 2 and painted[-1]
    assert seen[0] == seen[1]


@pytest.mark.parametrize("name", ["socialindex", "statusdynamics", "indexrobustness"])
def test_the_row_of_the_municipality_is_in_no_rank_extreme_or_diagnostic(inputs, outcome, name):
    """Its own numbers change, and nothing else."""
    seen = []
    for number in (70.0, 98.0):
        files = inputs(number, "suppressed", (("rate", "03"), ("share", "03")))
        found = outcome(name, filled_all({**RUNS[name][0], "TOTAL_KEY": "03"}, files))
        # the checksum of the input tells that it is another one
        rest = {file: re.sub(rb"[0-9a-f]{64}", b"", data) for file, data in found.items() if file != "output.gpkg"}
        layer = QgsVectorLayer(str(outcome.folder / "output.gpkg"), "output", "ogr")
        seen.append([feature.attributes() for feature in layer.getFeatures() if feature["district"] != "03"])
        seen.append(rest)
    assert seen[0] == seen[2] and len(seen[0]) == 22
    different = [file for file in seen[1] if seen[1][file] != seen[3][file]]
    assert not different, [first_difference(seen[1][file], seen[3][file]) for file in different]
    assert len(seen[1]) > 1


def filled_all(parameters: dict, files: dict[str, str]) -> dict:
    return {name: filled(value, files) for name, value in parameters.items()}


def first_difference(one: bytes, other: bytes) -> str:
    at = next((place for place, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return f"{one[max(0, at - 150) : at + 60]!r} → {other[max(0, at - 20) : at + 60]!r}"


@pytest.mark.parametrize("number", [70.0, 98.0])
def test_an_index_with_a_gap_cannot_be_solved_for_it(inputs, run, read_layer, number):
    """Values that sum to zero, and mean and spread in the diagnostics, determine a value that was left out: here they do not.

    Mean and spread are those of the districts that are shown, so the sum of their z-values is zero without the hidden one.
    """
    files = inputs(number, "suppressed")
    done = run("socialindex", **filled_all(INDEX, files), RECIPE="z_sum", DIAGNOSTICS="TEMPORARY_OUTPUT")
    rows = read_layer(done["OUTPUT"])
    places = [place for place, period in enumerate(rows["period"]) if period == "2024"]
    z = [rows["z_rate"][place] for place in places]
    gap = [rows["district"][place] for place, value in zip(places, z) if value is None]
    assert gap == ["06"], "the hidden rate, and no other one"
    assert [rows["index"][place] for place in places if rows["district"][place] == "06"] == [None]
    known = [value for value in z if value is not None]
    assert sum(known) == pytest.approx(0, abs=1e-9)
    rates = [rows["rate"][place] for place in places if rows["rate"][place] is not None]
    mean = sum(rates) / len(rates)
    spread = (sum((rate - mean) ** 2 for rate in rates) / len(rates)) ** 0.5
    attack = mean - spread * sum(known)  # what the missing z-value would say if all of them summed to zero
    assert abs(attack - number) > 1 and attack == pytest.approx(mean)


def test_every_output_is_followed(provider):
    """The list of what the runs above have compared, from the provider; seen with `pytest -s`."""
    if sorted(FOLLOWED) != sorted(RUNS):
        pytest.skip("only some of the runs were asked for")
    lines = []
    for algorithm in provider.algorithms():
        if algorithm.name() not in FOLLOWED:  # without numbers, or with a server: tests/processing/database
            continue
        files = FOLLOWED[algorithm.name()]
        for definition in algorithm.destinationParameterDefinitions():
            name = definition.name().lower()
            there = sorted(file for file in files if file.partition("/")[0].partition(".")[0] == name)
            assert there, f"no run makes {algorithm.name()} {name}"
            lines.append(f"{algorithm.name()} {definition.name()}: {', '.join(there)}")
        lines.append(f"{algorithm.name()}: log, results, layouts of the project, temporary files")
    print("\nA hidden number was followed through these outputs:\n" + "\n".join(lines))


@pytest.mark.slow
@pytest.mark.parametrize(("name", "place"), [(name, place) for name, place in CHECKED if name != "createproject"])
def test_a_hidden_number_changes_nothing_in_a_shapefile_of_others(inputs, outcome, tmp_path, name, place):
    """Other programs cut the names of status fields to ten letters; some write statuses in capitals."""
    from osgeo import gdal

    seen = []
    for number in (70.0, 98.0):
        files = inputs(number)
        for one in ("panel", "new"):
            for old in tmp_path.glob(f"{one}.*"):
                if old.suffix in (".shp", ".dbf", ".shx", ".prj", ".cpg"):
                    old.unlink()
            path = tmp_path / f"{one}.shp"
            assert gdal.VectorTranslate(str(path), files[one], format="ESRI Shapefile") is not None
            files[one] = str(path)
        seen.append(outcome(name, filled_all(RUNS[name][place], files)))
    different = [file for file in seen[0] if seen[0][file] != seen[1][file]]
    assert not different, [first_difference(seen[0][file], seen[1][file]) for file in different]
    assert len(seen[0]) > 1, seen[0]["log"]
