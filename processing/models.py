"""The models that the plugin ships, as algorithms of the toolbox with titles in the user's language."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm, QgsXmlUtils
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtXml import QDomDocument

from ..i18n import tr
from .io.handbook import address

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "models"


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of resources/models; its name is that of its file.

    The file speaks English names only. Titles of inputs, results and steps are put in when it is loaded, so that dialog,
    Model Designer and a copy that somebody saves have them. Its steps must be in the registry before.
    """

    def __init__(self, name: str):
        super().__init__()
        self._name = name
        self.loadVariant(_in_words(name))

    def name(self) -> str:
        """Second part of the algorithm id."""
        return self._name

    def displayName(self) -> str:
        """Name in the toolbox, behind the numbers of group and model as with the tools."""
        return f"{self.group().split()[0]}.{[*titles()].index(self._name) + 1} {titles()[self._name][0]}"

    def shortDescription(self) -> str:
        """What it does, as tooltip and for qgis_process."""
        return titles()[self._name][1]

    def shortHelpString(self) -> str:
        """What it does, then each input."""
        lines = [f"<p>{self.shortDescription()}</p>"]
        told = {name: help_text for name, (_, help_text) in _inputs().items()}
        for one in self.parameterDefinitions():
            if one.name() in told:
                lines.append(f"<p><b>{one.description()}</b><br/>{told[one.name()]}</p>")
        return "".join(lines)

    def helpUrl(self) -> str:
        """The model's page in the handbook."""
        return address(self._name)

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("7 Complete runs")

    def groupId(self) -> str:
        """Id of the group."""
        return "models"

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return self.provider().icon() if self.provider() else QIcon()

    def createInstance(self):
        """A fresh instance for one run."""
        return ShippedModel(self._name)


def _in_words(name: str) -> dict:
    """A model as QGIS keeps it, with titles in the user's language."""
    document = QDomDocument()
    document.setContent((FOLDER / f"{name}.model3").read_text(encoding="utf-8"))
    told = QgsXmlUtils.readVariant(document.documentElement())
    inputs, steps, results = _inputs(), _steps(), _results()
    told["model_name"], told["model_group"] = titles()[name][0], ""
    for one, definition in told["parameterDefinitions"].items():
        if one in inputs:
            definition["description"], definition["help"] = inputs[one]
        else:  # a result, called “step:NAME”
            definition["description"] = results[one.rpartition(":")[2]]
    for child_id, child in told["children"].items():
        child["component_description"] = steps[child_id]
        for condition in (child.get("alg_config") or {}).get("conditions", []):
            for step, title in steps.items():  # variables of expressions are called like the step
                condition["expression"] = condition["expression"].replace(f"@{step}_", f"@{_variable(title)}_")
        for output, component in (child.get("outputs") or {}).items():
            component["component_description"] = results[output]
    return told


def shipped_models() -> list[ShippedModel]:
    """Every model, new."""
    return [ShippedModel(name) for name in titles()]


def titles() -> dict[str, tuple[str, str]]:
    """Name → title and what the model does, in the order of work."""
    return {
        "sozialbericht_komplett": (
            tr("Complete social report"),
            tr(
                "From statistics files to a project and a printed page: reads and joins, calculates indicators, social index, "
                "status and dynamics and segregation, puts a project together and prints the map. With a profile it asks for "
                "the files only."
            ),
        ),
        "quartalsaktualisierung": (
            tr("Update with a new delivery"),
            tr(
                "Appends a delivery to the statistics of a project, calculates everything again and brings the project up to "
                "date. The first report says what the delivery has changed. The earlier files stay."
            ),
        ),
        "segregation_zeitreihe": (
            tr("Segregation over the years"),
            tr("Segregation of every year, the change from the first year to the last, and where the groups live."),
        ),
        "index_mit_robustheit": (
            tr("Social index and its robustness"),
            tr("A social index, and how much ranks and classes hang on the choices made for it."),
        ),
        "mittelverteilung": (
            tr("Allocation of funds by need"),
            tr(
                "From statistics to a decision: indicators, social index, an amount shared out by residents and index beside the equal "
                "split, and a page for the committee."
            ),
        ),
        "versorgung": (
            tr("Supply beside need"),
            tr(
                "From statistics and facilities to what is missing where: indicators, social index, places within reach, and where high need "
                "meets low supply."
            ),
        ),
    }


def _inputs() -> dict[str, tuple[str, str]]:
    profile = tr("Empty: the answer of the profile.")
    return {
        "FILES": (
            tr("Statistics files"),
            tr("One or several files as offices deliver them, for example one per year."),
        ),
        "PROFILE": (
            tr("Profile of the municipality"),
            tr("A profile as JSON, or a QGIS project that keeps one. Empty: the profile of the open project."),
        ),
        "INPUT": (tr("Districts"), tr("The layer with the districts. Empty: that of the profile.")),
        "POPULATION_FIELD": (tr("Residents"), profile),
        "RECIPE": (tr("Recipe"), profile),
        "INDICATORS": (tr("Indicators"), tr("Names of fields, separated by semicolons.") + " " + profile),
        "GROUPS": (tr("Groups"), tr("Names of fields, separated by semicolons.") + " " + profile),
        "RUNS": (tr("Number of runs"), tr("How often the index is built. 1000 gives steady intervals.")),
        "FOLDER": (
            tr("Folder"),
            tr("The folder for the results. Empty: a new one beside the files, the project or the profile."),
        ),
        "AMOUNT": (tr("Amount (€)"), tr("What is shared out, in euros.")),
        "NEED_SHARE": (
            tr("Share that follows the index (%)"),
            tr("The rest is the base, which goes by residents alone."),
        ),
        "FACILITIES": (
            tr("Facilities"),
            tr("One layer for each kind of facility: points, or areas such as parks."),
        ),
        "CAPACITY_FIELD": (
            tr("Field with the places"),
            tr("Name of the field of the facilities with their places. Empty: each facility counts once."),
        ),
        "DISTANCE": (tr("Distance (m)"), tr("How far people go, in metres.")),
        "CHANGED": (
            tr("Changed values"),
            tr(
                "Where the delivery gives another value for a cell that is there: refuse (nothing is written), keep (the old "
                "ones stay) or replace. Empty: refuse."
            ),
        ),
    }


def _steps() -> dict[str, str]:
    return {
        "answers": tr("Profile"),
        "statistics": tr("Statistics"),
        "indicators": tr("Indicators"),
        "index": tr("Social index"),
        "branch": tr("Is there more than one year, are there groups?"),
        "dynamics": tr("Status and dynamics"),
        "segregation": tr("Segregation"),
        "local": tr("Local segregation"),
        "change": tr("Change of segregation"),
        "robustness": tr("Robustness"),
        "project": tr("Project"),
        "project_dynamics": tr("Status and dynamics into the project"),
        "project_segregation": tr("Segregation into the project"),
        "pages": tr("Printed pages"),
        "funds": tr("Allocation of funds"),
        "supply": tr("Supply and access"),
    }


def _results() -> dict[str, str]:
    return {
        "REPORT": tr("Report: what was read and what it changed"),
        "INDEX_REPORT": tr("Report: Social index"),
        "DYNAMICS_REPORT": tr("Report: Status and dynamics"),
        "SEGREGATION_REPORT": tr("Report: Segregation"),
        "ROBUSTNESS_REPORT": tr("Report: Robustness"),
        "CHANGE_REPORT": tr("Report: Change of segregation"),
        "INDEX": tr("Social index"),
        "ROBUSTNESS": tr("Robustness of the index"),
        "SEGREGATION": tr("Segregation indices"),
        "LOCAL": tr("Local segregation"),
        "CHANGE": tr("Change of segregation"),
        "FUNDS": tr("Allocation of funds"),
        "SHEET": tr("Page for the committee"),
        "FUNDS_REPORT": tr("Report: Allocation of funds"),
        "SUPPLY": tr("Supply and access"),
        "SUPPLY_REPORT": tr("Report: Supply and access"),
    }


def _variable(title: str) -> str:
    """What QGIS makes of a title in the name of a variable."""
    return re.sub(r"[\s'\"():.]", "_", title.strip())
