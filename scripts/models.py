#!/usr/bin/env python3
"""Writes the models that the plugin ships: resources/models/*.model3, made of the tools by their parameters' names.

    python3 -P scripts/models.py

A test compares the files with what this script builds. The files are English; processing/models.py gives titles in the user's language.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "models"
_WIDTH, _HEIGHT = 260, 110
_STEADY = {"QT_HASH_SEED": "0", "QT_QPA_PLATFORM": "offscreen"}
_OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


def given(name: str) -> QgsProcessingModelChildParameterSource:
    """What a person gives the model."""
    return QgsProcessingModelChildParameterSource.fromModelParameter(name)


def of(step: str, output: str = "OUTPUT") -> QgsProcessingModelChildParameterSource:
    """What an earlier step has made."""
    return QgsProcessingModelChildParameterSource.fromChildOutput(step, output)


def fixed(value) -> QgsProcessingModelChildParameterSource:
    """A value that the model itself holds."""
    return QgsProcessingModelChildParameterSource.fromStaticValue(value)


class Maker:
    """Builds one model: inputs in a row at the top, steps below each other, results to their right."""

    def __init__(self, name: str):
        self.model = QgsProcessingModelAlgorithm(name, "", "")
        self._inputs = self._steps = 0
        self._order: list[str] = []

    def ask(self, parameter):
        """An input; the dialog shows them in this order."""
        self._order.append(parameter.name())
        component = QgsProcessingModelParameter(parameter.name())
        component.setPosition(QPointF(150 + self._inputs * _WIDTH, 60))
        self.model.addModelParameter(parameter, component)
        self.model.setParameterOrder(self._order)
        self._inputs += 1

    def step(self, name: str, tool: str, sources: dict, results: dict | None = None, only_if: str = ""):
        """A step: its tool, where its parameters come from, its results for people, and the branch that it belongs to."""
        child = QgsProcessingModelChildAlgorithm(tool if ":" in tool else f"sozialraum:{tool}")
        child.setChildId(name)
        child.setDescription(name)
        child.setPosition(QPointF(150 + _WIDTH, 60 + (self._steps + 1) * _HEIGHT))
        self._steps += 1
        if child.algorithm() is None:
            raise SystemExit(f"{tool} is not there")
        for parameter, source in sources.items():
            if child.algorithm().parameterDefinition(parameter) is None:
                raise SystemExit(f"{tool} has no parameter {parameter}")
            child.addParameterSources(parameter, source if isinstance(source, list) else [source])
        for one in child.algorithm().parameterDefinitions():  # the designer wants even what has a default
            wanted = not one.isDestination() and not one.flags() & _OPTIONAL and one.name() not in sources
            if wanted and one.defaultValue() is not None:
                child.addParameterSources(one.name(), [fixed(one.defaultValue())])
        outputs = {}
        for number, (title, output) in enumerate((results or {}).items()):
            one = QgsProcessingModelOutput(title)
            one.setChildId(name)
            one.setChildOutputName(output)
            one.setDescription(title)
            one.setMandatory(not child.algorithm().parameterDefinition(output).flags() & _OPTIONAL)
            one.setPosition(QPointF(150 + 2 * _WIDTH, child.position().y() + number * 40))
            outputs[title] = one
        child.setModelOutputs(outputs)
        if only_if:
            child.setDependencies([QgsProcessingModelChildDependency("branch", only_if)])
        self.model.addChildAlgorithm(child)

    def branches(self, after: str, **conditions: str):
        """The conditions on which later steps run, looked at after a step: name → expression."""
        self.step("branch", "native:condition", {})
        child = self.model.childAlgorithm("branch")
        child.setDependencies([QgsProcessingModelChildDependency(after)])
        child.setConfiguration(
            {"conditions": [{"name": name, "expression": text} for name, text in conditions.items()]}
        )
        self.model.setChildAlgorithm(child)

    def ask_profile(self):
        """The profile; with it nothing else is needed."""
        self.ask(
            QgsProcessingParameterFile(
                "PROFILE", "PROFILE", optional=True, fileFilter="JSON, QGIS (*.json *.qgz *.qgs)"
            )
        )

    def ask_files(self):
        """The statistics files."""
        self.ask(QgsProcessingParameterMultipleLayers("FILES", "FILES", QgsProcessing.SourceType.TypeFile))

    def ask_districts(self):
        """The layer with the districts, for those without a profile."""
        areas = QgsProcessing.SourceType.TypeVectorPolygon
        self.ask(QgsProcessingParameterVectorLayer("INPUT", "INPUT", [areas], None, True))

    def ask_folder(self):
        """Where the results go."""
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.ask(QgsProcessingParameterFile("FOLDER", "FOLDER", folder, optional=True))

    def ask_text(self, name: str):
        """A text that goes before the profile."""
        self.ask(QgsProcessingParameterString(name, name, None, False, True))

    def answers(self, *own: str):
        """The first step: the profile, and what is given beside it."""
        self.step("answers", "readprofile", {name: given(name) for name in own})

    def indicators(self, source, **more):
        """Rates from counts, with how certain each of them is."""
        sources = {"INPUT": source, "KEY_FIELD": of("answers", "KEY_FIELD"), "INTERVALS": fixed(True), **more}
        self.step("indicators", "calculateindicators", sources)

    def index(self, **more):
        """The social index of the profile."""
        return {"INPUT": of("indicators"), **_INDEX, **more}


_INDEX = {
    "KEY_FIELD": of("answers", "KEY_FIELD"),
    "RECIPE": of("answers", "RECIPE"),
    "INDICATORS": of("answers", "INDICATORS"),
    "POPULATION_FIELD": of("answers", "POPULATION_FIELD"),
}
_READING = {name: of("answers", name) for name in ("KEY_FIELD", "RENAME", "LEAVE_OUT", "ASSIGNED", "SIGNS")}
_SEGREGATION = {
    "KEY_FIELD": of("answers", "KEY_FIELD"),
    "GROUPS": of("answers", "GROUPS"),
    "TOTAL_FIELD": of("answers", "POPULATION_FIELD"),
}
_PRINT = {name: of("answers", name) for name in ("KEY_FIELD", "NAME_FIELD", "TITLE", "AUTHOR", "SOURCE")}


def _chain(maker: Maker, joined: dict, project: dict, shown: tuple = ("index", "indicators", "statistics")):
    """From joined statistics to index, dynamics, segregation, project and printed page."""
    joined = {**joined, **_READING, "FILES": given("FILES"), "OUTPUT": of("answers", "STATISTICS_FILE")}
    maker.step("statistics", "joinstatisticsfile", joined, {"REPORT": "REPORT"})
    maker.indicators(of("statistics"), OUTPUT=of("answers", "INDICATORS_FILE"))
    maker.step("index", "socialindex", maker.index(OUTPUT=of("answers", "INDEX_FILE")), {"INDEX_REPORT": "REPORT"})
    sources = {"PROFILE": of("answers", "PROFILE_FILE"), **_PRINT, **project}
    maker.step("project", "createproject", {**sources, "RESULTS": [of(step) for step in shown]})
    maker.step("pages", "createreport", {"INPUT": of("index"), **_PRINT, "OUTPUT": of("answers", "PAGES_FILE")})
    # QGIS leaves out whatever needs a branch that does not run, so what may be missing comes into the project afterwards
    maker.branches("statistics", years="@statistics_PERIOD_COUNT > 1", groups="@answers_GROUP_COUNT > 0")
    dynamics = maker.index(OUTPUT=of("answers", "DYNAMICS_FILE"))
    maker.step("dynamics", "statusdynamics", dynamics, {"DYNAMICS_REPORT": "REPORT"}, "years")
    segregation = {"INPUT": of("statistics"), **_SEGREGATION, "OUTPUT": of("answers", "SEGREGATION_FILE")}
    maker.step("segregation", "segregationindices", segregation, {"SEGREGATION_REPORT": "REPORT"}, "groups")
    for step in ("dynamics", "segregation"):
        update = {**sources, "OUTPUT": of("project"), "REPLACE": fixed(True)}
        maker.step(f"project_{step}", "createproject", {**update, "RESULTS": [of("index"), of(step)]})


def sozialbericht_komplett() -> QgsProcessingModelAlgorithm:
    """Files → project and report."""
    maker = Maker("sozialbericht_komplett")
    maker.ask_files()
    maker.ask_profile()
    maker.ask_districts()
    for name in ("POPULATION_FIELD", "INDICATORS", "GROUPS"):
        maker.ask_text(name)
    maker.ask_folder()
    maker.answers("PROFILE", "FILES", "INPUT", "POPULATION_FIELD", "INDICATORS", "GROUPS", "FOLDER")
    _chain(
        maker,
        {"INPUT": of("answers", "DISTRICTS")},
        {"INPUT": of("answers", "DISTRICTS"), "OUTPUT": of("answers", "PROJECT_FILE")},
    )
    return maker.model


def quartalsaktualisierung() -> QgsProcessingModelAlgorithm:
    """A further delivery onto what is there: appended, recomputed, redrawn, and what changed is told."""
    maker = Maker("quartalsaktualisierung")
    maker.ask_files()
    maker.ask_profile()
    maker.ask_text("CHANGED")
    maker.ask_folder()
    maker.answers("PROFILE", "FILES", "FOLDER")
    joined = {"INPUT": of("answers", "STATISTICS"), "CHANGED": given("CHANGED")}
    # the districts are those of the statistics: the project of the profile may know other ones by their earlier files
    known = {"INPUT": of("statistics"), "OUTPUT": of("answers", "KNOWN_PROJECT_FILE"), "REPLACE": fixed(True)}
    _chain(maker, joined, known, ("index", "indicators"))
    return maker.model


def segregation_zeitreihe() -> QgsProcessingModelAlgorithm:
    """Segregation of every year, its change from the first to the last, and where."""
    maker = Maker("segregation_zeitreihe")
    maker.ask_profile()
    maker.ask_districts()
    for name in ("GROUPS", "POPULATION_FIELD"):
        maker.ask_text(name)
    maker.answers("PROFILE", "INPUT", "GROUPS", "POPULATION_FIELD")
    common = {"INPUT": of("answers", "STATISTICS"), **_SEGREGATION}
    maker.step("segregation", "segregationindices", common, {"SEGREGATION": "OUTPUT", "SEGREGATION_REPORT": "REPORT"})
    maker.step("local", "localsegregation", common, {"LOCAL": "OUTPUT"})
    maker.branches("segregation", years="@segregation_PERIOD_COUNT > 1")
    change = {name: source for name, source in common.items() if name != "TOTAL_FIELD"}
    maker.step("change", "segregationchange", change, {"CHANGE": "OUTPUT", "CHANGE_REPORT": "REPORT"}, "years")
    return maker.model


def index_mit_robustheit() -> QgsProcessingModelAlgorithm:
    """A social index, and how much of it hangs on the choices made."""
    maker = Maker("index_mit_robustheit")
    maker.ask_profile()
    maker.ask_districts()
    for name in ("RECIPE", "INDICATORS", "POPULATION_FIELD"):
        maker.ask_text(name)
    kinds = QgsProcessingParameterNumber.Type
    maker.ask(QgsProcessingParameterNumber("RUNS", "RUNS", kinds.Integer, 1000, True, 2, 1000000))
    maker.answers("PROFILE", "INPUT", "RECIPE", "INDICATORS", "POPULATION_FIELD")
    maker.indicators(of("answers", "STATISTICS"))
    maker.step("index", "socialindex", maker.index(), {"INDEX": "OUTPUT", "INDEX_REPORT": "REPORT"})
    robustness = maker.index(RUNS=given("RUNS"))
    maker.step("robustness", "indexrobustness", robustness, {"ROBUSTNESS": "OUTPUT", "ROBUSTNESS_REPORT": "REPORT"})
    return maker.model


def _up_to_index(maker: Maker):
    """The profile, rates and the social index, on which decisions are built."""
    names = ("RECIPE", "INDICATORS", "POPULATION_FIELD")
    for name in names:
        maker.ask_text(name)
    maker.answers("PROFILE", "INPUT", *names)
    maker.indicators(of("answers", "STATISTICS"))
    maker.step("index", "socialindex", maker.index(), {"INDEX": "OUTPUT", "INDEX_REPORT": "REPORT"})


def mittelverteilung() -> QgsProcessingModelAlgorithm:
    """From statistics to an amount shared out by need, and a page for the committee."""
    maker = Maker("mittelverteilung")
    maker.ask_profile()
    maker.ask_districts()
    kinds = QgsProcessingParameterNumber.Type
    maker.ask(QgsProcessingParameterNumber("AMOUNT", "AMOUNT", kinds.Double, None, False, 0.01, 1e12))
    maker.ask(QgsProcessingParameterNumber("NEED_SHARE", "NEED_SHARE", kinds.Double, 50.0, True, 0.0, 100.0))
    _up_to_index(maker)
    funds = {
        "INPUT": of("index"),
        "AMOUNT": given("AMOUNT"),
        "METHOD": fixed("base_plus_need"),
        "NEED_SHARE": given("NEED_SHARE"),
        "INDEX_FIELD": fixed("index"),
        "POPULATION_FIELD": of("answers", "POPULATION_FIELD"),
        "KEY_FIELD": of("answers", "KEY_FIELD"),
        "AUTHOR": of("answers", "AUTHOR"),
        "SOURCE": of("answers", "SOURCE"),
    }
    maker.step("funds", "allocatefunds", funds, {"FUNDS": "OUTPUT", "SHEET": "SHEET", "FUNDS_REPORT": "REPORT"})
    return maker.model


def versorgung() -> QgsProcessingModelAlgorithm:
    """From statistics and facilities to supply beside need."""
    maker = Maker("versorgung")
    maker.ask_profile()
    maker.ask_districts()
    maker.ask(
        QgsProcessingParameterMultipleLayers("FACILITIES", "FACILITIES", QgsProcessing.SourceType.TypeVectorPoint)
    )
    maker.ask_text("CAPACITY_FIELD")
    kinds = QgsProcessingParameterNumber.Type
    maker.ask(QgsProcessingParameterNumber("DISTANCE", "DISTANCE", kinds.Double, 1000.0, True, 1.0, 1e6))
    _up_to_index(maker)
    supply = {
        "INPUT": of("index"),
        "FACILITIES": given("FACILITIES"),
        "CAPACITY_FIELD": given("CAPACITY_FIELD"),
        "DISTANCE": given("DISTANCE"),
        "INDEX_FIELD": fixed("index"),
        "POPULATION_FIELD": of("answers", "POPULATION_FIELD"),
        "KEY_FIELD": of("answers", "KEY_FIELD"),
    }
    maker.step("supply", "supplyaccess", supply, {"SUPPLY": "OUTPUT", "SUPPLY_REPORT": "REPORT"})
    return maker.model


MODELS = (
    sozialbericht_komplett,
    quartalsaktualisierung,
    segregation_zeitreihe,
    index_mit_robustheit,
    mittelverteilung,
    versorgung,
)


def main() -> int:
    """Write the files."""
    FOLDER.mkdir(exist_ok=True)
    for make in MODELS:
        model = make()
        good, problems = model.validate()
        if not good:
            print(f"{make.__name__}: {'; '.join(problems)}")
            return 1
        model.toFile(str(FOLDER / f"{make.__name__}.model3"))
    print(f"{len(MODELS)} models")
    return 0


def _start() -> tuple:
    """All that is to be kept alive: QGIS without a window, with the plugin as the package “sozialraum”."""
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    plugins = Path(tempfile.mkdtemp())
    (plugins / "sozialraum").symlink_to(ROOT)
    sys.path[:0] = [str(plugins)]
    application = QgsApplication([], False)
    application.initQgis()
    from qgis.analysis import QgsNativeAlgorithms
    from sozialraum.processing.provider import SozialraumProvider

    registry = QgsApplication.processingRegistry()
    providers = (QgsNativeAlgorithms(registry), SozialraumProvider())
    for provider in providers:
        registry.addProvider(provider)
    return application, providers


if __name__ == "__main__":
    if os.environ.get("QT_HASH_SEED") != "0":  # the order of attributes in a file hangs on it
        os.execve(sys.executable, [sys.executable, "-P", *sys.argv], {**os.environ, **_STEADY})
    KEPT = _start()
    sys.exit(main())
