"""Following CONTRIBUTING.md in a copy of the repository: few files are touched, and what is added works."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT, repository_files

MOST = {"recipe": 1, "measure": 2, "indicator": 1, "chart view": 2, "algorithm": 2}

MEASURE = '''

def made_up(data: TwoGroups) -> np.ndarray:
    """Half of D."""
    return dissimilarity(data) / 2
'''
VIEW = '''"""A made-up view."""

from __future__ import annotations

from .compare import distribution_chart


def made_up_charts(choice):
    """The distribution, under another name."""
    return [distribution_chart(choice.cube, choice.series(choice.indicator), choice.selected, choice.period)]
'''
ALGORITHM = '''"""A made-up algorithm."""

from __future__ import annotations

from qgis.core import QgsProcessingOutputNumber

from ....i18n import tr
from ...algorithm import SozialraumAlgorithm


class MadeUp(SozialraumAlgorithm):
    """Counts rows."""

    ID = "madeup"
    GROUP = "output"

    def title(self):
        """See base."""
        return tr("Made up")

    def summary(self):
        """See base."""
        return tr("Made up")

    def keywords(self):
        """See base."""
        return tr("made, up")

    def define(self):
        """See base."""
        self.add_districts(tr("Districts"), tables=True)
        self.addOutput(QgsProcessingOutputNumber("ROW_COUNT", tr("Rows")))

    def execute(self, request):
        """See base."""
        request.give(ROW_COUNT=len(request.rows("INPUT")))
'''


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The repository as a plugin in a folder of its own, with the made-up things added; path and files touched."""
    home = tmp_path_factory.mktemp("copy") / "sozialraum"
    for name in repository_files():
        if name.startswith(
            ("core", "drawing", "i18n", "processing", "resources", "scripts", "docs", "metadata", "__init__")
        ):
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, home / name)
    return home


def state(home) -> dict[str, bytes]:
    """Every file of the copy with its content."""
    files = (path for path in home.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(home)): path.read_bytes() for path in files}


@pytest.fixture
def follows_the_list(copy):
    """follows_the_list(what): the files touched since the test began are those of the checklist, one each."""
    before = state(copy)

    def check(what: str):
        touched = sorted(name for name, content in state(copy).items() if before.get(name) != content)
        wanted = [re.compile(re.sub(r"[A-Z_]{4,}", "[a-z_]+", name)) for name in checklist(what)]
        assert len(touched) == len(wanted) <= MOST[what], touched
        assert all(any(pattern.fullmatch(name) for pattern in wanted) for name in touched), touched

    return check


def change(path, old: str, new: str):
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def run(home, script: str) -> dict:
    """What a Python of its own prints as JSON with the copy as the plugin."""
    head = f"import sys, json\nsys.path[:0] = [{str(home.parent)!r}, '/usr/share/qgis/python/plugins']\n"
    done = subprocess.run([sys.executable, "-c", head + script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def checklist(what: str) -> list[str]:
    """The files that CONTRIBUTING.md names for something to add."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    part = re.search(rf"\*\*An? {what}[^*]*\*\*\n((?:- \[ \].*\n)+)", text)
    assert part, f"CONTRIBUTING.md does not say how to add: {what}"
    return re.findall(r"^- \[ \] `([^`]+)`", part[1], re.M)


def test_the_checklists_name_few_files_in_folders_that_exist():
    for what, most in MOST.items():
        files = checklist(what)
        assert 1 <= len(files) <= most, (what, files)
        for name in files:
            pattern = re.sub(r"[A-Z][A-Z_]{2,}", "*", name)
            assert (ROOT / name).is_file() if pattern == name else list(ROOT.glob(pattern)), name


def test_a_recipe_is_one_file(copy, follows_the_list):
    told = json.loads((copy / "resources/recipes/z_sum.json").read_text(encoding="utf-8"))
    told.update(name="made_up", order=15, title={"en": "Made up", "de": "Erfunden"})
    (copy / "resources/recipes/made_up.json").write_text(json.dumps(told), encoding="utf-8")
    follows_the_list("recipe")
    found = run(
        copy,
        """
from sozialraum.processing.index import recipes
print(json.dumps({"names": recipes.NAMES, "help": recipes.described(), "title": recipes.load("made_up").text("title", "de")}))
""",
    )
    assert found["names"][:3] == ["z_sum", "made_up", "mss_berlin"]
    assert "Made up. " in found["help"] and found["title"] == "Erfunden"
    subprocess.run([sys.executable, str(copy / "scripts/handbook.py")], check=True, capture_output=True)
    assert "| `made_up` | Erfunden |" in (copy / "docs/methoden/rezepte.md").read_text(encoding="utf-8")


def test_a_measure_is_a_function_and_a_row(copy, follows_the_list):
    evenness = copy / "core/segregation/evenness.py"
    evenness.write_text(evenness.read_text(encoding="utf-8") + MEASURE, encoding="utf-8")
    row = (
        '    Measure("made_up", Message("Isolation"), "evenness", "two", evenness.made_up, "Bell 1954"),\n)\n\nMEASURES'
    )
    change(copy / "core/segregation/registry.py", ")\n\nMEASURES", row)
    follows_the_list("measure")
    found = run(
        copy,
        """
import numpy as np
from sozialraum.core.segregation.registry import compute
from sozialraum.processing.algorithms.segregation.segregation_indices import SegregationIndices
algorithm = SegregationIndices()
algorithm.initAlgorithm()
values = compute(["made_up", "dissimilarity"], np.array([[80.0], [20.0]]), np.array([100.0, 100.0]))
print(json.dumps({"choice": algorithm.parameterDefinition("MEASURES").options(), **{k: v.item() for k, v in values.items()}}))
""",
    )
    assert found["made_up"] == pytest.approx(0.3) and found["dissimilarity"] == pytest.approx(0.6)
    assert "made_up" in found["choice"]
    subprocess.run([sys.executable, str(copy / "scripts/handbook.py")], check=True, capture_output=True)
    assert "| `made_up` |" in (copy / "docs/methoden/segregation.md").read_text(encoding="utf-8")


def test_an_indicator_is_a_line(copy, follows_the_list):
    path = copy / "resources/catalogue/indicators.csv"
    line = "ZZZ01;made_up;Wohnen;Housing;Erfunden;Made up;zaehler;nenner;100;%;%;1;Zähler;Count;Nenner;Total;alle;everyone;erfunden;\n"
    path.write_bytes(path.read_bytes() + line.encode())
    follows_the_list("indicator")
    found = run(
        copy,
        """
from pathlib import Path
import sozialraum
from sozialraum.core.rates import catalogue
text = (Path(sozialraum.__file__).parent / "resources/catalogue/indicators.csv").read_bytes()
formulas = catalogue.choose(["made_up"], catalogue.parse_catalogue(text), {"zaehler", "nenner"}.__contains__)
print(json.dumps([formulas[0].name, formulas[0].fields(), formulas[0].factor]))
""",
    )
    assert found == ["made_up", ["zaehler", "nenner"], 100.0]


def test_a_chart_view_is_a_file_and_an_entry(copy, follows_the_list):
    (copy / "core/charts/made_up.py").write_text(VIEW, encoding="utf-8")
    views = copy / "core/charts/views.py"
    change(views, "from .marks import Chart\n", "from .made_up import made_up_charts\nfrom .marks import Chart\n")
    entry = (
        '    View("made_up", Message("Distribution"), made_up_charts, _ranking_table),\n)\n"""The views in the order'
    )
    change(views, ')\n"""The views in the order', entry)
    follows_the_list("chart view")
    found = run(
        copy,
        """
import numpy as np
from sozialraum.core.charts.views import VIEWS, view_named
from sozialraum.core.charts.made_up import made_up_charts
print(json.dumps({"last": VIEWS[-1].name, "charts": view_named("made_up").charts is made_up_charts}))
""",
    )
    assert found == {"last": "made_up", "charts": True}


def test_an_algorithm_is_a_file_and_its_place(copy, follows_the_list):
    (copy / "processing/algorithms/output/made_up.py").write_text(ALGORITHM, encoding="utf-8")
    provider = copy / "processing/provider.py"
    change(
        provider,
        "from .algorithms.planning.audit_suppression",
        "from .algorithms.output.made_up import MadeUp\nfrom .algorithms.planning.audit_suppression",
    )
    change(provider, "        CreateReport(),\n", "        CreateReport(),\n        MadeUp(),\n")
    follows_the_list("algorithm")
    found = run(
        copy,
        """
from qgis.core import QgsApplication, QgsFeature, QgsVectorLayer
application = QgsApplication([], False)
application.initQgis()
from processing.core.Processing import Processing
Processing.initialize()
from sozialraum.processing.provider import SozialraumProvider
ours = SozialraumProvider()
QgsApplication.processingRegistry().addProvider(ours)
import processing
table = QgsVectorLayer("None?field=a:integer", "t", "memory")
table.dataProvider().addFeatures([QgsFeature(table.fields()) for _ in range(3)])
print(json.dumps(processing.run("sozialraum:madeup", {"INPUT": table})))
""",
    )
    assert found == {"ROW_COUNT": 3}
