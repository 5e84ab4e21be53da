"""Where a project stands: which questions of social planning are answered, which one can be next, and what is missing.

Everything is read from the layers' memory of the run that made them, never from names; no feature and no file is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingParameterField, QgsProject, QgsVectorLayer

from ...core.profile import answers
from ...core.rates.known import is_rate_name
from ...i18n import day, tr
from ...processing.io.history import remembered_run
from ...processing.io.profile import districts_of
from ...processing.maps.project import JOINS, NEWEST, VIEW, has_areas, results_of

DONE, NEXT, LATER, BROKEN = "done", "next", "later", "broken"

_DATABASES = {".gpkg", ".sqlite", ".db"}
WIZARDS = ("show", "redrawn")
"""Questions that a window of their own answers, with a preview."""

TRIED = ("funds",)
"""Questions that can be tried in a window beside the tool, as soon as there are statistics."""


@dataclass(frozen=True)
class Question:
    """A row of the page: what is asked, the tool that answers it, and what it needs; "" for what the page does itself."""

    name: str
    title: str
    tool: str
    needs: str = ""
    basis: bool = False


@dataclass
class Row:
    """A question with its answer so far: one of four states, a line of words, and what its button says and does.

    action: "show", "tool", "wizard", "assistant", "districts" or "" for none; tool: the one that the button opens, which is that of
    an earlier question where this one waits for it; layer: the id of the layer to show
    """

    question: Question
    state: str
    line: str
    button: str = ""
    action: str = ""
    layer: str = ""
    tool: str = ""
    parameters: dict = field(default_factory=dict)


def questions() -> list[Question]:
    """The rows of the page in the order of work."""
    return [
        Question("districts", tr("Districts"), "", basis=True),
        Question("statistics", tr("Statistics"), "joinstatisticsfile", "districts", basis=True),
        Question("indicators", tr("Indicators"), "calculateindicators", "statistics", basis=True),
        Question("index", tr("How do our districts differ?"), "socialindex", "indicators"),
        Question("change", tr("What has changed?"), "statusdynamics", "indicators"),
        Question("segregation", tr("Who lives apart from whom?"), "segregationindices", "statistics"),
        Question("supply", tr("What is missing where?"), "supplyaccess", "statistics"),
        Question("funds", tr("Where should the money go?"), "allocatefunds", "index"),
        Question("print", tr("What do we print?"), "createreport", "index"),
        Question("show", tr("May I show this?"), "suppresssmallnumbers", "statistics"),
        Question("redrawn", tr("The boundaries have changed"), "convertboundaries", "statistics"),
    ]


class Standing:
    """The state of a project with a profile; made anew whenever layers come or go."""

    def __init__(self, project: QgsProject, profile: dict):
        self.project, self.profile = project, profile
        self.districts = districts_of(project, profile)
        self.results = results_of(project)
        self.rows: list[Row] = []
        known = {one.id().partition(":")[2] for one in _tools()}
        for question in questions():
            if not question.tool or question.tool in known:
                self.rows.append(self._row(question))
        following = next((row for row in self.rows if row.state == LATER and row.tool == row.question.tool), None)
        if following is not None and not any(row.state == BROKEN for row in self.rows):
            following.state = NEXT

    def row(self, name: str) -> Row | None:
        """The row of a question, None where it is not shown."""
        return next((row for row in self.rows if row.question.name == name), None)

    def can_try(self, question: Question) -> bool:
        """Whether a question has a window to try it in, and that has something to work on."""
        statistics = self.row("statistics")
        return question.name in TRIED and statistics is not None and statistics.state == DONE

    def layer_for(self, tool: str) -> QgsVectorLayer | None:
        """The layer that a tool works on: the newest result with all periods that it needs, else the districts."""
        wanted = {
            "calculateindicators": JOINS,
            "segregationindices": JOINS,
            "createreport": ("socialindex", "statusdynamics", "calculateindicators"),
            "allocatefunds": ("socialindex", "calculateindicators", *JOINS),
        }.get(tool, ("calculateindicators", *JOINS))
        for one in wanted:
            layer = self._newest(one, whole=True)
            if layer is not None:
                return layer
        return self.districts

    def parameters(self, tool: str) -> dict:
        """What the project knows of the parameters of a tool; fields only where the layer has them."""
        algorithm = QgsApplication.processingRegistry().algorithmById(f"sozialraum:{tool}")
        layer = self.layer_for(tool)
        if algorithm is None or layer is None:
            return {}
        there = set(layer.fields().names())
        definitions = {one.name(): one for one in algorithm.parameterDefinitions()}
        found = {}
        for name, value in answers(self.profile, tool, definitions).items():
            if isinstance(definitions[name], QgsProcessingParameterField):
                several = value if isinstance(value, list) else [value]
                if not set(several) <= there:
                    continue
            found[name] = value
        return {"INPUT": layer.id(), **found}

    def _row(self, question: Question) -> Row:
        if question.name == "districts":
            return self._districts_row(question)
        done = self._answered(question)
        if done is not None:
            return self._through_wizard(question, done)
        before = self.row(question.needs)
        if before is not None and before.state not in (DONE, NEXT):
            line = tr("First: {step}").format(step=before.question.title)
            return Row(
                question, LATER, line, before.button, before.action, tool=before.tool, parameters=before.parameters
            )
        if question.name == "statistics":
            return Row(question, LATER, tr("No statistics yet"), tr("Read …"), "assistant", tool=question.tool)
        if question.name in WIZARDS:
            return self._through_wizard(question, Row(question, LATER, _next_step(question.name)))
        parameters = self.parameters(question.tool)
        start = tr("Create …") if question.name == "print" else tr("Calculate …")
        return Row(
            question,
            LATER,
            _next_step(question.name),
            start,
            "tool",
            tool=question.tool,
            parameters=parameters,
        )

    def _through_wizard(self, question: Question, row: Row) -> Row:
        """Questions with a window of their own open it, answered or not; nobody is sent there as a next step."""
        if question.name not in WIZARDS:
            return row
        return Row(question, row.state, row.line, tr("Look …"), "wizard", row.layer)

    def _districts_row(self, question: Question) -> Row:
        layer = self.districts
        if layer is None or not layer.isValid():
            line = tr("The layer of the profile is not in the project any more")
            return Row(question, BROKEN, line, tr("Choose …"), "districts")
        return Row(question, DONE, layer.name(), tr("Profile …"), "districts", layer.id())

    def _answered(self, question: Question) -> Row | None:
        """The row of a question that has a result, None where it has none."""
        tools = JOINS if question.name == "statistics" else (question.tool,)
        layer = next((one for one in (self._newest(tool) for tool in tools) if one is not None), None)
        if layer is None:
            return self._unremembered(question)
        run = remembered_run(layer)
        again, action = (
            (tr("Read …"), "assistant") if question.name == "statistics" else (tr("Calculate again …"), "tool")
        )
        parameters = self.parameters(question.tool) if action == "tool" else {}
        if not layer.isValid():
            return Row(
                question, BROKEN, tr("“{layer}” is gone").format(layer=layer.name()), again, action, "", parameters
            )
        newer = newer_source(run, self.results)
        if newer:
            line = tr("“{source}” is newer than the result").format(source=newer)
            return Row(question, BROKEN, line, again, action, layer.id(), question.tool, parameters)
        line = f"{layer.name()} · {_day(run)}"
        if question.basis:
            again = tr("Add …") if question.name == "indicators" else again
            return Row(question, DONE, line, again, action, layer.id(), question.tool, parameters)
        return Row(question, DONE, line, tr("Show"), "show", layer.id(), question.tool, parameters)

    def _unremembered(self, question: Question) -> Row | None:
        """What the districts bring along, of which no run tells: statistics, and rates that were delivered as such."""
        if question.name == "statistics" and self.districts is not None and self.districts.isValid():
            names = self.districts.fields().names()
            if "period" in names:
                return Row(question, DONE, self.districts.name(), tr("Read …"), "assistant", self.districts.id())
        if question.name == "indicators" and self.row("statistics").state == DONE:
            layer = self.layer_for(question.tool)
            numbers = [one for one in layer.fields() if one.isNumeric()] if layer is not None else []
            rates = [one for one in numbers if is_rate_name(one.name(), one.alias())]
            if rates:
                line = tr("{n} rates come with the statistics").format(n=len(rates))
                again, parameters = tr("Add …"), self.parameters(question.tool)
                return Row(question, DONE, line, again, "tool", layer.id(), question.tool, parameters)
        return None

    def _newest(self, tool: str, whole: bool = False) -> QgsVectorLayer | None:
        """The newest main result of a tool with areas or as a table; whole: not one that shows a single period."""
        found = [
            layer
            for run, layer in self.results
            if run["id"] == f"sozialraum:{tool}"
            and run.get("output", "OUTPUT") == "OUTPUT"
            and not (whole and (layer.customProperty(VIEW) == NEWEST or not layer.isValid()))
        ]
        return found[0] if found else None


def candidate(project: QgsProject) -> QgsVectorLayer | None:
    """The layer with which one could go on: of the polygon layers first those of our tools, then the largest number of fields."""
    layers = [one for one in project.mapLayers().values() if has_areas(one) and one.isValid() and one.fields().count()]
    whole = [one for one in layers if one.customProperty(VIEW) != NEWEST]

    def rank(layer):
        run = remembered_run(layer)
        return (run is not None and run["id"].startswith("sozialraum:"), layer.fields().count())

    return max(whole or layers, key=rank, default=None)


def newer_source(run: dict, results: Iterable = ()) -> str:
    """The name of a source that is newer than a run that has read it, "" where there is none.

    A text or Excel file tells it by its time. A database does not, because looking at it changes its file: there the run
    of the layer tells that it was made anew. results: pairs of run and layer
    """
    made = {_path(layer.source()): other.get("time", "") for other, layer in reversed(list(results))}
    for source in run.get("sources", ()):
        path = _path(str(source.get("source", "")))
        known = source.get("modified")
        try:
            if path.suffix.lower() in _DATABASES:
                newer = made.get(path, "") > run.get("time", "")
            else:
                newer = bool(known) and path.stat().st_mtime > datetime.fromisoformat(known).timestamp() + 1
        except (OSError, ValueError):
            continue
        if newer:
            return str(source.get("name") or path.name)
    return ""


def _path(source: str) -> Path:
    return Path(source.partition("|")[0])


def _tools() -> Iterable:
    provider = QgsApplication.processingRegistry().providerById("sozialraum")
    return provider.algorithms() if provider is not None else ()


def _next_step(name: str) -> str:
    return {
        "indicators": tr("Rates from counts, by the catalogue"),
        "index": tr("A social index of several indicators"),
        "change": tr("Status and its change over the years"),
        "segregation": tr("Segregation of groups, over the years"),
        "supply": tr("Needs points: day care, schools, practices"),
        "funds": tr("Only the amount is missing; the social index is there"),
        "print": tr("A map, profiles or a report"),
        "show": tr("Small numbers, and what can be reckoned from the sums"),
        "redrawn": tr("Older numbers on newer districts, with what is certain"),
    }[name]


def _day(run: dict) -> str:
    try:
        return day(datetime.fromisoformat(run["time"]).astimezone().date())
    except (KeyError, ValueError):
        return ""
