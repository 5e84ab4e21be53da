"""The sample municipality as a project of one's own: its files are copied, then the tools make of them what they would of yours."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QProgressDialog

from ...core.messages import SozialraumError
from ...core.profile import value_of
from ...i18n import tr
from ...processing.io.files import complete_folder
from ...processing.io.profile import read_file

SOURCE = Path(__file__).resolve().parents[2] / "resources" / "sample"
PROJECT = "musterstadt.qgz"
_LEFT_OUT = ("schulabgaenge", "uebergang")


def make_sample(folder: Path, parent=None) -> Path | None:
    """Copy the sample into a folder and calculate it; the project, None where somebody cancelled.

    A sample that is there already is not touched. SozialraumError, or QgsProcessingException of a tool.
    """
    import processing

    project = folder / PROJECT
    if project.exists():
        return project
    if folder.exists() and any(folder.iterdir()):
        raise SozialraumError("“{path}” is not empty. Choose an empty folder for the sample.", path=str(folder))
    with complete_folder(folder) as beside:
        for file in SOURCE.iterdir():
            shutil.copyfile(file, beside / file.name)
    steps = _steps(folder)
    shown = QProgressDialog(tr("Calculating the sample …"), tr("Cancel"), 0, len(steps), parent)
    shown.setWindowModality(Qt.WindowModality.WindowModal)
    shown.setMinimumDuration(0)
    feedback = QgsProcessingFeedback(False)
    shown.canceled.connect(feedback.cancel)
    feedback.progressChanged.connect(lambda _: QApplication.processEvents())
    try:
        for number, (title, tool, parameters) in enumerate(steps):
            shown.setLabelText(title)
            shown.setValue(number)
            QApplication.processEvents()
            if feedback.isCanceled():
                return None
            context = QgsProcessingContext()
            context.setProject(QgsProject())  # nothing of the open project is needed, and nothing comes into it
            processing.run(f"sozialraum:{tool}", parameters, feedback=feedback, context=context)
    finally:
        shown.close()
        shown.deleteLater()
        if not project.exists():
            shutil.rmtree(folder, ignore_errors=True)
    return project


def _steps(folder: Path) -> list[tuple[str, str, dict]]:
    """What is said, which tool, with what."""
    profile = read_file(folder / "profil.json")
    recipe, indicators = (value_of(profile, "index", name) for name in ("recipe", "indicators"))
    residents = value_of(profile, "districts", "residents")
    tables = [file for file in sorted(folder.iterdir()) if file.suffix in (".csv", ".xlsx")]
    files = [str(file) for file in tables if not file.name.startswith(_LEFT_OUT)]

    def at(name: str) -> str:
        return str(folder / name)

    index = {
        "INPUT": at("indikatoren.gpkg"),
        "RECIPE": recipe,
        "INDICATORS": indicators,
        "POPULATION_FIELD": residents,
    }
    chart = at("musterstadt.gpkg")
    return [
        (
            tr("Reading the statistics …"),
            "joinstatisticsfile",
            {
                "INPUT": f"{chart}|layername=sozialraeume",
                "KEY_FIELD": "sr_nr",
                "FILES": files,
                "OUTPUT": at("statistik.gpkg"),
            },
        ),
        (
            tr("Calculating indicators …"),
            "calculateindicators",
            {"INPUT": at("statistik.gpkg"), "OUTPUT": at("indikatoren.gpkg")},
        ),
        (tr("Calculating the social index …"), "socialindex", {**index, "OUTPUT": at("sozialindex.gpkg")}),
        (tr("Comparing the years …"), "statusdynamics", {**index, "OUTPUT": at("status_dynamik.gpkg")}),
        (
            tr("Measuring segregation …"),
            "segregationindices",
            {
                "INPUT": at("statistik.gpkg"),
                "TOTAL_FIELD": residents,
                "GROUPS": ["auslaender", "leistungsberechtigte_sgb_ii", "alter_80_und_aelter"],
                "OUTPUT": at("segregation.gpkg"),
            },
        ),
        (
            tr("Putting the project together …"),
            "createproject",
            {
                "INPUT": f"{chart}|layername=sozialraeume",
                "RESULTS": [
                    at(f"{name}.gpkg")
                    for name in ("sozialindex", "status_dynamik", "indikatoren", "segregation", "statistik")
                ],
                "BORDERS": [f"{chart}|layername=stadtbezirke"],
                "BACKGROUND": [f"{chart}|layername=fluss", f"{chart}|layername=einrichtungen"],
                "PROFILE": at("profil.json"),
                "OUTPUT": at(PROJECT),
            },
        ),
    ]
