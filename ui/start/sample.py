"""The sample municipality as a project of one's own: its files are copied, and what the tools make of them comes along.

The results are calculated already, because who tries a program does not wait. `scripts/sample_results.py` has made them
with the steps below, which a test does again. They are in German, as the files are: in another language they are calculated.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from html import escape
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QProgressDialog

from ...core.messages import SozialraumError
from ...core.profile import value_of
from ...i18n import language, tr
from ...processing.io.files import complete_folder
from ...processing.io.profile import read_file

SOURCE = Path(__file__).resolve().parents[2] / "resources" / "sample"
RESULTS = SOURCE / "berechnet.tar.xz"
PROJECT = "musterstadt.qgz"
PLACE = "@beispiel@"
"""Stands in the results' memory of their run for the folder in which they are opened."""

_DATED = 1_767_225_600
"""What the sample's files are dated, in seconds since 1970: before every run that has read them."""
_LEFT_OUT = ("schulabgaenge", "uebergang", "umfrage")


def make_sample(folder: Path, parent=None) -> Path | None:
    """Copy the sample and its results into a folder and put the project together; None where somebody cancelled.

    A sample that is there already is not touched. SozialraumError, or QgsProcessingException of a tool.
    """
    project = folder / PROJECT
    if project.exists():
        return project
    if folder.exists() and any(folder.iterdir()):
        raise SozialraumError("“{path}” is not empty. Choose an empty folder for the sample.", path=str(folder))
    try:
        copy_files(folder)
        known = language() == "de" and unpack_results(folder)
        made = run_steps(steps(folder)[-1:] if known else steps(folder), parent)
    finally:
        if not project.exists():
            shutil.rmtree(folder, ignore_errors=True)
    return project if made else None


def copy_files(folder: Path):
    """The files as offices deliver them, and the profile."""
    with complete_folder(folder) as beside:
        for file in SOURCE.iterdir():
            if file != RESULTS:
                shutil.copyfile(file, beside / file.name)
                os.utime(beside / file.name, (_DATED, _DATED))


def unpack_results(folder: Path) -> bool:
    """Put the calculated results beside the files, with this folder in their memory; whether this Python can."""
    import tarfile

    place = json.dumps(folder.resolve().as_posix(), ensure_ascii=False)[1:-1]
    try:
        with tarfile.open(RESULTS, "r:xz") as archive, complete_folder(folder) as beside:
            for entry in archive:
                path = beside / Path(entry.name).name
                with archive.extractfile(entry) as packed, open(path, "wb") as file:
                    shutil.copyfileobj(packed, file)
                move_memory(path, PLACE, place)
    except (ImportError, tarfile.CompressionError, tarfile.ReadError):  # a Python without xz
        return False
    return True


def move_memory(path: Path, old: str, new: str):
    """In what a GeoPackage remembers of its run write another folder; texts as they stand in JSON."""
    with closing(sqlite3.connect(str(path))) as connection, connection:
        pair = (escape(old, quote=False), escape(new, quote=False))
        connection.execute("UPDATE gpkg_metadata SET metadata = replace(metadata, ?, ?)", pair)


def run_steps(work: list[tuple[str, str, dict]], parent=None) -> bool:
    """Run the tools one after the other; whether nobody cancelled."""
    import processing

    shown = QProgressDialog(tr("Calculating the sample …"), tr("Cancel"), 0, len(work), parent)
    shown.setWindowModality(Qt.WindowModality.WindowModal)
    shown.setMinimumDuration(0)
    feedback = QgsProcessingFeedback(False)
    shown.canceled.connect(feedback.cancel)
    feedback.progressChanged.connect(lambda _: QApplication.processEvents())
    try:
        for number, (title, tool, parameters) in enumerate(work):
            shown.setLabelText(title)
            shown.setValue(number)
            QApplication.processEvents()
            if feedback.isCanceled():
                return False
            context = QgsProcessingContext()
            context.setProject(QgsProject())  # nothing of the open project is needed, and nothing comes into it
            processing.run(f"sozialraum:{tool}", parameters, feedback=feedback, context=context)
    finally:
        shown.close()
        shown.deleteLater()
    return True


def steps(folder: Path) -> list[tuple[str, str, dict]]:
    """From the files to the project: what is said, which tool, with what."""
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
