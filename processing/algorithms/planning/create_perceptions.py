"""Forms for what people on the spot see, offer and agree on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputFile,
    QgsProcessingParameterMultipleLayers,
)

from ....core.messages import Message, SozialraumError
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ...request import Request


class CreatePerceptions(SozialraumAlgorithm):
    """A GeoPackage with forms and a project beside it; answers of surveys come into it."""

    ID = "createperceptions"
    GROUP = "planning"

    def title(self) -> str:
        """Display name."""
        return tr("Collect perceptions")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Makes a GeoPackage in which people on the spot write down what they see, which offers there are and what was agreed, with "
            "forms, lists to choose from and a project, for QGIS, QField and Mergin Maps. Answers of a survey (KoboToolbox, "
            "LimeSurvey) can be read in; what is past its date can be deleted. No names of persons are kept."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("perceptions,survey,participation,offers,measures,QField,Mergin,KoboToolbox,LimeSurvey,form,voices")

    def flags(self):
        """A project is made on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The districts that notes, offers and measures belong to."))
        self.add_key_field()
        self.add_field(
            "NAME_FIELD",
            tr("District name"),
            tr("The field with the name that people read in the forms. Empty: the one that is usually called so."),
            optional=True,
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "ANSWERS", tr("Answers of a survey"), QgsProcessing.SourceType.TypeFile, None, True
            ),
            tr(
                "CSV files that KoboToolbox or LimeSurvey have exported, one row an answer. Columns are found by their names; what the "
                "notes do not ask for is left out, such as names and addresses. Empty: none."
            ),
        )
        self.add_text(
            "ASSIGNED",
            tr("Columns of the survey"),
            tr("Where the columns are called otherwise: “assessment = Question 3”, one in each line."),
            lines=True,
            advanced=True,
        )
        self.add_choice(
            "SCALE",
            tr("Numbers of the assessment"),
            tr("How numbers are meant; words such as “rather good” need no scale."),
            {
                "minus_two_to_two": tr("from −2 (very bad) to 2 (very good)"),
                "five_is_best": tr("from 1 to 5, 5 is the best"),
                "five_is_worst": tr("from 1 to 5, 5 is the worst"),
            },
            default="minus_two_to_two",
            advanced=True,
        )
        self.add_text(
            "PERIOD",
            tr("Period"),
            tr("The period of answers without a date. Empty: this year."),
            advanced=True,
        )
        self.add_number(
            "KEEP_YEARS",
            tr("Keep for (years)"),
            tr("After how many years a note is to be deleted; the day stands in each note."),
            default=5,
            least=1,
            most=30,
            whole=True,
            advanced=True,
        )
        self.add_yes(
            "DELETE_EXPIRED",
            tr("Delete what is past its date"),
            tr("Removes notes from the file of the folder whose day has passed, for good."),
            advanced=True,
        )
        self.add_text("TITLE", tr("Title"), tr("The title of the project. Empty: “Perceptions”."), advanced=True)
        self.add_folder_out(
            "FOLDER",
            tr("Folder"),
            tr(
                "Where perceptions.gpkg and perceptions.qgz go. Where they are there already, they are kept, and answers are added that are "
                "not in them yet."
            ),
        )
        self.addOutput(QgsProcessingOutputFile("GEOPACKAGE", tr("GeoPackage")))
        self.addOutput(QgsProcessingOutputFile("PROJECT", tr("Project")))
        self.add_counts(NOTE_COUNT=tr("Number of notes added"), DELETED_COUNT=tr("Number of notes deleted"))

    def execute(self, request: Request):
        """Read, write."""
        from datetime import date

        from ....core.perceptions.answers import Notes
        from ...planning import collecting

        folder = Path(request.output_path("FOLDER"))
        districts = collecting.FormDistricts(request.rows(), request.key_field(), request.field("NAME_FIELD"))
        notes = Notes()
        assigned = collecting.assignments(request.text("ASSIGNED"))
        for path in request.files("ANSWERS"):
            found = collecting.read_survey(str(path), assigned, districts, request.choice("SCALE"))
            notes.rows += found.rows
            notes.points += found.points
            notes.remarks += found.remarks
            request.stop()
        years, period = request.whole("KEEP_YEARS"), request.text("PERIOD") or str(date.today().year)
        points = collecting.place_notes(notes, districts, years, period)
        request.warn(*notes.remarks)
        request.progress(40)
        request.stop()
        there, delete = (folder / collecting.FILE).exists(), request.yes("DELETE_EXPIRED")
        added, gone = len(notes.rows), 0
        if there:
            if not notes.rows and not delete:
                raise SozialraumError(
                    "“{path}” exists already and stays as it is, for people may have written into it. Choose another folder, or answers of "
                    "a survey (ANSWERS) that are to be added.",
                    path=str(folder / collecting.FILE),
                )
            added, gone = collecting.update(folder, notes, points, delete)
            request.say(
                Message("{n} notes were added, {known} were there already, {gone} were deleted.",
                        n=added, known=len(notes.rows) - added, gone=gone)
            )  # fmt: skip
        else:
            collecting.create(folder, districts, years, notes, points, request.text("TITLE") or tr("Perceptions"))
        if notes.rows:
            request.warn(
                Message(
                    "Read the free answers once before others see them: people write names, although nobody asked for them."
                )
            )
        request.give(
            FOLDER=str(folder),
            GEOPACKAGE=str(folder / collecting.FILE),
            PROJECT=str(folder / collecting.PROJECT),
            NOTE_COUNT=added,
            DELETED_COUNT=gone,
        )
