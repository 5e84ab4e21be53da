"""The small common base of all algorithms: identity, help, errors."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtGui import QIcon

from ..i18n import tr
from .choice import ChoiceParameter
from .io.handbook import address
from .io.layers import LARGEST
from .kinds import AREAS, CODES, COUNTS, NUMBERS, PERIOD, PERIODS, RATES, FieldParameter, TextParameter
from .refusals import foreign, told, unacceptable
from .remedies import REFUSED
from .words import option_words

if TYPE_CHECKING:
    from .request import Request

_ICONS = Path(__file__).parent.parent / "resources" / "icons"
_WRITTEN = "sozialraum_files_written"
"""What the feedback of a run carries from its thread to the main thread: files whose layers are to be read again."""
LARGEST_WHOLE = 2**31 - 1
"""The limit of whole numbers that have none; of others it is LARGEST."""


_ASKED = {"GROUPS": COUNTS, "COUNTS": COUNTS, "TOTALS": COUNTS, "DENOMINATORS": COUNTS, "RATES": RATES, "FIELDS": RATES}
"""What several fields of numbers are asked for, by the parameter's name; others take any numbers."""


def groups() -> dict[str, str]:
    """Groups of the toolbox in the order of work: id → name."""
    return {
        "statistics": tr("1 Read and join statistics"),
        "indicators": tr("2 Indicators"),
        "indices": tr("3 Social indices"),
        "segregation": tr("4 Segregation"),
        "planning": tr("5 Planning"),
        "output": tr("6 Maps and reports"),
    }


def in_words(help_text: str, words: Mapping[str, str]) -> str:
    """A help with the words of a choice in the place of its ascii names, as the dialog shows them.

    A name that may be a word of the language stands for the choice only where a colon follows.
    """
    for name in sorted(words, key=len, reverse=True):
        ending = "" if "_" in name else "(?=:)"
        quoted = tr("“{word}”").format(word=words[name])
        help_text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w){ending}", lambda _, quoted=quoted: quoted, help_text)
    return help_text


class SozialraumAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: a subclass sets ID and GROUP and writes title, summary, keywords, define, execute.

    `define` adds parameters with the `add_…` of this class; `execute` gets the Request of one run and may raise
    SozialraumError, which becomes one sentence in the user's language. Instances keep nothing between runs. What only a
    run needs is imported in the run: every start of QGIS pays for what stands at the top of an algorithm's file.
    """

    ID = ""
    GROUP = ""
    STEP = 0
    PACKAGES = ("numpy",)

    def title(self) -> str:
        """Display name, translated."""
        raise NotImplementedError

    def summary(self) -> str:
        """What the algorithm does, translated; one short paragraph."""
        raise NotImplementedError

    def keywords(self) -> str:
        """Search words for the toolbox, comma-separated, translated."""
        raise NotImplementedError

    def define(self):
        """Add the parameters and outputs."""
        raise NotImplementedError

    def execute(self, request: Request):
        """Read, compute, write; what is handed back is given to the request."""
        raise NotImplementedError

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False):
        """Add a parameter with the help that tooltip, side panel and qgis_process show."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_districts(self, help_text: str, name: str = "INPUT", tables: bool = False, title: str = ""):
        """Add the input layer: polygons, or also tables without geometry."""
        kind = QgsProcessing.SourceType.TypeVector if tables else QgsProcessing.SourceType.TypeVectorPolygon
        self.add(QgsProcessingParameterFeatureSource(name, title or tr("Districts"), [kind]), help_text)

    def add_field(
        self,
        name: str,
        title: str,
        help_text: str,
        *,
        numeric: bool = False,
        default: str | None = None,
        optional: bool = False,
        advanced: bool = False,
        parent: str = "INPUT",
    ):
        """Add a choice of one field of a layer parameter."""
        self._add_field(name, title, help_text, numeric, default, optional, advanced, parent)

    def add_fields(
        self,
        name: str,
        title: str,
        help_text: str,
        *,
        numeric: bool = True,
        optional: bool = False,
        advanced: bool = False,
        parent: str = "INPUT",
        asks: str = "",
    ):
        """Add a choice of several fields of a layer parameter; asks: what for, see `kinds`."""
        asks = asks or (_ASKED.get(name, NUMBERS) if numeric else AREAS)
        self._add_field(name, title, help_text, numeric, None, optional, advanced, parent, asks)

    def _add_field(self, name, title, help_text, numeric, default, optional, advanced, parent, asks=""):
        kinds = QgsProcessingParameterField.DataType
        kind = kinds.Numeric if numeric else kinds.Any
        several = bool(asks)
        self.add(FieldParameter(name, title, default, parent, kind, several, optional, asks), help_text, advanced)

    def add_choice(
        self,
        name: str,
        title: str,
        help_text: str,
        options: Sequence[str] | Mapping[str, str],
        *,
        default: str | Sequence[str] | None = None,
        optional: bool = True,
        several: bool = False,
        advanced: bool = False,
    ):
        """Add a choice of one or several options, which are lower-case ascii names and stored as such.

        options: the names, or name → words for people; the words of names alone stand in `words.py`
        """
        known = options if isinstance(options, Mapping) else option_words(name)
        words = {option: known.get(option, option) for option in options}
        if QgsApplication.platform() != "desktop":  # who types names must read them; a dialog shows words
            help_text += "\n" + "\n".join(f"{option}: {word}" for option, word in words.items())
        else:
            help_text = in_words(help_text, words)
        self.add(ChoiceParameter(name, title, words, several, default, optional), help_text, advanced)

    def add_number(
        self,
        name: str,
        title: str,
        help_text: str,
        *,
        default: float | None = None,
        least: float = -LARGEST,
        most: float = LARGEST,
        whole: bool = False,
        optional: bool = True,
        advanced: bool = False,
        digits: int | None = None,
    ):
        """Add a number; without a default it may be left empty. digits: decimals that a dialog shows, None for QGIS's."""
        kinds = QgsProcessingParameterNumber.Type
        kind = kinds.Integer if whole else kinds.Double
        if whole:
            least, most = max(least, -LARGEST_WHOLE), min(most, LARGEST_WHOLE)
        number = QgsProcessingParameterNumber(name, title, kind, default, optional, least, most)
        if digits is not None:
            number.setMetadata({"widget_wrapper": {"decimals": digits}})
        self.add(number, help_text, advanced)

    def add_text(
        self,
        name: str,
        title: str,
        help_text: str,
        *,
        default: str | None = None,
        lines: bool = False,
        optional: bool = True,
        advanced: bool = False,
    ):
        """Add a text of one or several lines."""
        self.add(TextParameter(name, title, default, optional, lines=lines), help_text, advanced)

    def add_codes(self, name: str, title: str, help_text: str):
        """Add indicators of the catalogue and formulas of one's own, as a text with one in each line."""
        empty = tr("all that can be computed")
        self.add(TextParameter(name, title, None, True, CODES, empty=empty), help_text)

    def add_period(
        self,
        name: str,
        title: str,
        help_text: str,
        empty: str,
        *,
        several: bool = False,
        advanced: bool = False,
        parent: str = "INPUT",
    ):
        """Add one or several periods of a layer parameter, as text; empty: what it means to choose none."""
        asks = PERIODS if several else PERIOD
        self.add(TextParameter(name, title, None, True, asks, parent, empty), help_text, advanced)

    def add_yes(self, name: str, title: str, help_text: str, *, default: bool = False, advanced: bool = False):
        """Add a box to tick."""
        self.add(QgsProcessingParameterBoolean(name, title, default), help_text, advanced)

    def add_file(self, name: str, title: str, help_text: str, extension: str, *, advanced: bool = True):
        """Add a file to read, optional."""
        self.add(QgsProcessingParameterFile(name, title, extension=extension, optional=True), help_text, advanced)

    def add_files(self, name: str, title: str, help_text: str):
        """Add one or several files or layers."""
        kind = QgsProcessing.SourceType.TypeFile
        self.add(QgsProcessingParameterMultipleLayers(name, title, kind), help_text)

    def add_layers(self, name: str, title: str, help_text: str):
        """Add one or several vector layers with geometry."""
        kind = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.add(QgsProcessingParameterMultipleLayers(name, title, kind), help_text)

    def add_source_table(
        self, name: str, title: str, help_text: str, *, optional: bool = False, advanced: bool = False
    ):
        """Add a further layer or table to read."""
        kind = [QgsProcessing.SourceType.TypeVector]
        self.add(QgsProcessingParameterFeatureSource(name, title, kind, None, optional), help_text, advanced)

    def add_layer(self, name: str, title: str, help_text: str, *, optional: bool = False, advanced: bool = False):
        """Add an output layer with geometry; an optional one is made where somebody asks for it."""
        kind = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.add(
            QgsProcessingParameterFeatureSink(name, title, kind, None, optional, not optional), help_text, advanced
        )

    def add_table(self, name: str, title: str, help_text: str, *, optional: bool = False, advanced: bool = False):
        """Add an output that is a table, or a layer where the input is one; an optional one is made on demand."""
        kind = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink(name, title, kind, None, optional, not optional), help_text, advanced
        )

    def add_file_out(
        self, name: str, title: str, help_text: str, kind: str, *, optional: bool = True, advanced: bool = False
    ):
        """Add an output file; kind: its filter, such as “HTML files (*.html)”."""
        self.add(QgsProcessingParameterFileDestination(name, title, kind, None, optional), help_text, advanced)

    def add_folder_out(self, name: str, title: str, help_text: str):
        """Add a folder that the run writes files into."""
        self.add(QgsProcessingParameterFolderDestination(name, title), help_text)

    def add_counts(self, **titles: str):
        """Add numbers that the run hands back: name → title."""
        for name, title in titles.items():
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def add_key_field(self, help_text: str = "", advanced: bool = False):
        """Add KEY_FIELD: the field with the key of the district."""
        self.add_field(
            "KEY_FIELD",
            tr("District key"),
            help_text
            or tr("The field that tells the districts apart, such as a number or a key. Keys are compared as text."),
            default="district",
            optional=True,  # QGIS 3.22 refuses to run with the default of a mandatory field
            advanced=advanced,
        )

    def add_period_field(self):
        """Add PERIOD_FIELD: the field with the period; it is found by its name, so it stands behind Advanced."""
        self.add_field(
            "PERIOD_FIELD",
            tr("Period"),
            tr("The field with the year or other period of each row. Leave it empty where the layer shows one period."),
            default="period",
            optional=True,
            advanced=True,
        )

    def add_report(self):
        """Add REPORT: an HTML page that says what was done."""
        self.add_file_out(
            "REPORT",
            tr("Report: {name}").format(name=self.title()),  # so the results viewer lists it
            tr("An HTML page that says in words and numbers what was done."),
            tr("HTML files (*.html)"),
        )

    # What QGIS calls

    def initAlgorithm(self, configuration=None):
        """Called by QGIS once per instance."""
        self.define()

    def name(self) -> str:
        """Second part of the algorithm id."""
        return self.ID

    def displayName(self) -> str:
        """Name in the toolbox, behind the numbers of group and step where the provider has given one."""
        number = self.group().split()[0]
        return f"{number}.{self.STEP} {self.title()}" if self.STEP else self.title()

    def group(self) -> str:
        """Group in the toolbox."""
        return groups()[self.GROUP]

    def groupId(self) -> str:
        """Id of the group."""
        return self.GROUP

    def tags(self) -> list[str]:
        """Words that find the algorithm in the toolbox."""
        return [word.strip() for word in self.keywords().split(",")]

    def icon(self) -> QIcon:
        """Icon in the toolbox: that of the group."""
        return QIcon(str(_ICONS / f"group_{self.GROUP}.svg"))

    def svgIconPath(self) -> str:
        """The same as a file, for the Model Designer."""
        return str(_ICONS / f"group_{self.GROUP}.svg")

    def shortHelpString(self) -> str:
        """The summary, then each parameter with its help."""
        lines = [f"<p>{self.summary()}</p>"]
        for parameter in self.parameterDefinitions():
            told = parameter.help().replace("\n", "<br/>")
            lines.append(f"<p><b>{parameter.description()}</b><br/>{told}</p>")
        return "".join(lines)

    def helpUrl(self) -> str:
        """The tool's page in the handbook; without one QGIS shows no button."""
        return address(self.ID)

    def shortDescription(self) -> str:
        """The summary, as tooltip and for qgis_process."""
        return self.summary()

    def createInstance(self):
        """A fresh instance for one run."""
        return type(self)()

    def createCustomParametersWidget(self, parent):
        """QGIS's dialog, in which a refusal marks its field and offers what solves it."""
        from .widgets.dialog import ToolDialog

        return ToolDialog(self, parent)

    def canExecute(self):
        """Whether the Python packages are there, with a sentence when they are not (the toolbox asks; qgis_process does not)."""
        missing = self._missing_package()
        return (not missing, missing)

    def check(self, request: Request):
        """Raise SozialraumError where choices do not fit together; before the run, no layer is read."""

    def checkParameterValues(self, parameters, context):
        """Called by QGIS before the run; QGIS's own text names neither the value nor the remedy."""
        from .io.place import look
        from .request import Request

        try:
            said = unacceptable(self, parameters, context)
            if said:
                return False, said
            given = {name: value for name, value in parameters.items() if value != []}  # nothing, to us and not to QGIS
            good, text = super().checkParameterValues(given, context)
            if good:
                self.check(Request(self, parameters, context))
                look(self, parameters, context)
            return good, foreign(text)
        except Exception as error:
            return False, told(error, self.title())

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        """Stop with a sentence where nobody has checked the values before, or where an output cannot go to its place."""
        from .io.place import look

        said = self._missing_package() or unacceptable(self, parameters, context)
        if said:
            raise QgsProcessingException(said)
        try:
            look(self, parameters, context)
        except Exception as error:
            raise QgsProcessingException(told(error, self.title())) from error
        return True

    def processAlgorithm(self, parameters, context, feedback) -> dict:
        """Run; whatever stops it becomes one sentence."""
        from .request import Request

        request = Request(self, parameters, context, feedback)
        try:
            self.execute(request)
        except Exception as error:
            said = told(error, self.title())
            request.feedback.setProperty(REFUSED, said)
            raise QgsProcessingException(said) from error
        finally:
            request.feedback.setProperty(_WRITTEN, [str(path) for path in request.files_written])
        return request.results

    def postProcessAlgorithm(self, context, feedback) -> dict:
        """On the main thread: layers of a file that was replaced show what it holds now, warnings go to the message bar."""
        from .io.place import reload_layers
        from .io.remarks import publish

        if feedback is not None:
            reload_layers(feedback.property(_WRITTEN) or (), context.project())
            feedback.setProperty(_WRITTEN, None)
            publish(self.title(), feedback)
        return {}

    def _missing_package(self) -> str:
        for package in self.PACKAGES:
            if find_spec(package) is None:
                return tr(
                    "The Python package “{name}” is missing. It is part of the QGIS installers for Windows and macOS; on "
                    "Linux install python3-{name}, then start QGIS again."
                ).format(name=package)
        return ""
