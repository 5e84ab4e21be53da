"""The answers of a municipality's profile as values for the next steps of a model, and where its results go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsVectorLayer,
)

from ....core.messages import SozialraumError
from ....core.profile import value_of
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ...request import Request

ANSWERS = {
    "KEY_FIELD": ("districts", "key"),
    "NAME_FIELD": ("districts", "name"),
    "POPULATION_FIELD": ("districts", "residents"),
    "RECIPE": ("index", "recipe"),
    "INDICATORS": ("index", "indicators"),
    "GROUPS": ("segregation", "groups"),
    "TITLE": ("municipality",),
    "AUTHOR": ("print", "author"),
    "SOURCE": ("print", "source"),
}
"""Parameters and outputs of the same name, and where their answer stands in a profile."""

FILES = {
    "STATISTICS_FILE": "statistik.gpkg",
    "INDICATORS_FILE": "indikatoren.gpkg",
    "INDEX_FILE": "sozialindex.gpkg",
    "DYNAMICS_FILE": "status_dynamik.gpkg",
    "SEGREGATION_FILE": "segregation.gpkg",
    "PAGES_FILE": "sozialbericht.pdf",
}
"""Outputs that name a file inside FOLDER, and the file."""


class ReadProfile(SozialraumAlgorithm):
    """readprofile: the first step of a model."""

    ID = "readprofile"
    GROUP = "statistics"

    def title(self) -> str:
        """Display name."""
        return tr("Read profile")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "The first step of a model: gives the answers of a municipality’s profile to the steps that follow, and the "
            "folder and names of their files. What is given here goes before the profile."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("profile,municipality,model,answers,JSON,project")

    def flags(self):
        """The open project is read on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self):
        """Parameters and outputs."""
        self.add(
            QgsProcessingParameterFile(
                "PROFILE",
                tr("Profile of the municipality"),
                optional=True,
                fileFilter=tr("Profiles and projects (*.json *.qgz *.qgs)"),
            ),
            tr("A profile as JSON, or a QGIS project that keeps one. Empty: the profile of the open project."),
        )
        self.add(
            QgsProcessingParameterVectorLayer(
                "INPUT", tr("Districts"), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
            ),
            tr("The layer with the districts. Empty: that of the profile."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "FILES", tr("Statistics files"), QgsProcessing.SourceType.TypeFile, None, True
            ),
            tr("The files that the model reads; without a folder its results go beside the first of them."),
        )
        self.add(
            QgsProcessingParameterFile(
                "FOLDER", tr("Folder"), QgsProcessingParameterFile.Behavior.Folder, optional=True
            ),
            tr("The folder for the results. Empty: a new one beside the files, the project or the profile."),
        )
        for name, title in _titles().items():
            self.add_text(name, title, tr("Empty: the answer of the profile."), advanced=True)
        for output in (
            QgsProcessingOutputVectorLayer("DISTRICTS", tr("Districts")),
            QgsProcessingOutputVectorLayer("STATISTICS", tr("Districts with statistics")),
            QgsProcessingOutputFolder("FOLDER", tr("Folder")),
            *(QgsProcessingOutputString(name, title) for name, title in _titles().items()),
            QgsProcessingOutputString("RENAME", tr("Rename")),
            QgsProcessingOutputString("LEAVE_OUT", tr("Leave out")),
            QgsProcessingOutputString("ASSIGNED", tr("Assigned by hand")),
            QgsProcessingOutputString("SIGNS", tr("Signs of one’s own")),
            QgsProcessingOutputString("PROJECT_FILE", tr("Project")),
            QgsProcessingOutputString("KNOWN_PROJECT_FILE", tr("Project of the profile")),
            QgsProcessingOutputString("PROFILE_FILE", tr("Profile of the municipality")),
            *(QgsProcessingOutputString(name, tr("File: {name}").format(name=file)) for name, file in FILES.items()),
            QgsProcessingOutputNumber("GROUP_COUNT", tr("Number of groups")),
        ):
            self.addOutput(output)

    def execute(self, request: Request):
        """Look up the profile, answer, name the files."""
        from ....core.profile import delivered, new_profile
        from ...io.files import refusal
        from ...io.profile import districts_of, profile_of, read_file, write_file
        from ...maps.project import statistics_of

        path = request.file("PROFILE")
        project = request.context.project() or QgsProject.instance()
        if Path(path).suffix.lower() in (".qgz", ".qgs"):
            project = _opened(path, project)
        profile = read_file(path) if Path(path).suffix.lower() == ".json" else profile_of(project)
        profile = profile or new_profile()
        home = str(Path(path).resolve().parent) if path else project.homePath()
        known = request.layer("INPUT") if request.given("INPUT") else districts_of(project, profile)
        districts = _address(known) if known is not None else _source(profile, home)
        if not districts:
            raise SozialraumError(
                "No profile names the layer of the districts. Choose it under “Districts”, or a profile or project that "
                "knows it."
            )
        statistics = None if request.given("INPUT") else statistics_of(project)
        files = [Path(str(one)) for one in request.files("FILES")]
        said = delivered(profile, [file.name for file in files])
        beside = str(files[0].resolve().parent) if files and not home else home
        folder = Path(request.file("FOLDER") or _free(beside, tr("social_report")))
        if files or request.given("FOLDER"):
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except (OSError, ValueError) as error:
                raise refusal(error if isinstance(error, OSError) else OSError(str(error)), folder) from error
            write_file(folder / "profil.json", profile)
            request.say(tr("The results go to {folder}.").format(folder=folder))
        values = {name: request.text(name) or _answer(profile, name) for name in ANSWERS}
        values |= {name: values[name].replace(", ", ";") for name in ("INDICATORS", "GROUPS")}
        new_project = str(folder / "sozialbericht.qgz")
        request.give(
            DISTRICTS=districts,
            STATISTICS=_address(statistics) if statistics is not None else districts,
            FOLDER=str(folder),
            RENAME=_entries(said["rename"]),
            LEAVE_OUT="; ".join(said["leave_out"]),
            ASSIGNED=_entries(said["assigned"]),
            SIGNS=said["signs"],
            PROFILE_FILE=str(folder / "profil.json"),
            PROJECT_FILE=new_project,
            KNOWN_PROJECT_FILE=project.fileName() or new_project,
            GROUP_COUNT=len([one for one in values["GROUPS"].split(";") if one]),
            **values,
            **{name: str(folder / file) for name, file in FILES.items()},
        )


def _answer(profile: dict, name: str) -> str:
    found = value_of(profile, *ANSWERS[name]) or ""
    return ";".join(found) if isinstance(found, list) else str(found)


def _opened(path: str, current: QgsProject) -> QgsProject:
    """The project of a file, without its layers' contents; the open one where it is that."""
    if current.fileName() and Path(current.fileName()).resolve() == Path(path).resolve():
        return current
    project = QgsProject()
    if not project.read(path, QgsProject.ReadFlag.FlagDontResolveLayers):
        raise SozialraumError(
            "“{path}” cannot be opened as a QGIS project ({reason}). Choose another one.",
            path=path,
            reason=project.error() or "–",
        )
    return project


def _address(layer: QgsVectorLayer) -> str:
    """What the next step opens: the layer itself where it lies in memory, else its source without a filter."""
    if layer.providerType() == "memory":
        return layer.id()
    return layer.source().partition("|subset=")[0]


def _source(profile: dict, home: str) -> str:
    """The districts of a profile that stands beside them."""
    source, bar, rest = str(value_of(profile, "districts", "source") or "").partition("|")
    path = Path(home) / source
    return f"{path.resolve().as_posix()}{bar}{rest}" if source and path.exists() else ""


def _free(folder: str, name: str) -> Path:
    """A folder that is not there yet."""
    number, free = 1, Path(folder or ".") / name
    while free.exists():
        number += 1
        free = Path(folder or ".") / f"{name}_{number}"
    return free


def _entries(pairs: dict) -> str:
    return "; ".join(f"{old} = {new}" for old, new in pairs.items())


def _titles() -> dict[str, str]:
    return {
        "KEY_FIELD": tr("District key"),
        "NAME_FIELD": tr("District name"),
        "POPULATION_FIELD": tr("Residents"),
        "RECIPE": tr("Recipe"),
        "INDICATORS": tr("Indicators"),
        "GROUPS": tr("Groups"),
        "TITLE": tr("Title"),
        "AUTHOR": tr("Author"),
        "SOURCE": tr("Source of the data"),
    }
