"""The small common base of all algorithms: identity, help, errors."""

from __future__ import annotations

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
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from ..core.messages import SozialraumError, public
from ..i18n import figure, sentence, tr
from .choice import ChoiceParameter
from .words import option_words

if TYPE_CHECKING:
    from .request import Request

_WRITTEN = "sozialraum_files_written"
"""What the feedback of a run carries from its thread to the main thread: files whose layers are to be read again."""
LARGEST = 1e15
LARGEST_WHOLE = 2**31 - 1
"""Limits for numbers that have none."""


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


class SozialraumAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: a subclass sets ID and GROUP and writes title, summary, keywords, define, execute.

    `define` adds parameters with the `add_…` of this class; `execute` gets the Request of one run and may raise
    SozialraumError, which becomes one sentence in the user's language. Instances keep nothing between runs. What only a
    run needs is imported in the run: every start of QGIS pays for what stands at the top of an algorithm's file.
    """

    ID = ""
    GROUP = ""
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
        self._add_field(name, title, help_text, numeric, default, optional, advanced, parent, several=False)

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
    ):
        """Add a choice of several fields of a layer parameter."""
        self._add_field(name, title, help_text, numeric, None, optional, advanced, parent, several=True)

    def _add_field(self, name, title, help_text, numeric, default, optional, advanced, parent, several):
        kinds = QgsProcessingParameterField.DataType
        kind = kinds.Numeric if numeric else kinds.Any
        self.add(
            QgsProcessingParameterField(name, title, default, parent, kind, several, optional), help_text, advanced
        )

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
    ):
        """Add a number; without a default it may be left empty."""
        kinds = QgsProcessingParameterNumber.Type
        kind = kinds.Integer if whole else kinds.Double
        if whole:
            least, most = max(least, -LARGEST_WHOLE), min(most, LARGEST_WHOLE)
        self.add(QgsProcessingParameterNumber(name, title, kind, default, optional, least, most), help_text, advanced)

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
        self.add(QgsProcessingParameterString(name, title, default, lines, optional), help_text, advanced)

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

    def add_source_table(
        self, name: str, title: str, help_text: str, *, optional: bool = False, advanced: bool = False
    ):
        """Add a further layer or table to read."""
        kind = [QgsProcessing.SourceType.TypeVector]
        self.add(QgsProcessingParameterFeatureSource(name, title, kind, None, optional), help_text, advanced)

    def add_layer(self, name: str, title: str, help_text: str, *, optional: bool = False):
        """Add an output layer with geometry; an optional one is made where somebody asks for it."""
        kind = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.add(QgsProcessingParameterFeatureSink(name, title, kind, None, optional, not optional), help_text)

    def add_table(self, name: str, title: str, help_text: str, *, optional: bool = False):
        """Add an output that is a table, or a layer where the input is one; an optional one is made on demand."""
        kind = QgsProcessing.SourceType.TypeVector
        self.add(QgsProcessingParameterFeatureSink(name, title, kind, None, optional, not optional), help_text)

    def add_file_out(self, name: str, title: str, help_text: str, kind: str, *, optional: bool = True):
        """Add an output file; kind: its filter, such as “HTML files (*.html)”."""
        self.add(QgsProcessingParameterFileDestination(name, title, kind, None, optional), help_text)

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
        """Add PERIOD_FIELD: the field with the period, optional."""
        self.add_field(
            "PERIOD_FIELD",
            tr("Period"),
            tr("The field with the year or other period of each row. Leave it empty where the layer shows one period."),
            default="period",
            optional=True,
        )

    def add_report(self):
        """Add REPORT: an HTML page that says what was done."""
        self.add_file_out(
            "REPORT",
            tr("Report"),
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
        """Name in the toolbox."""
        return self.title()

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
        """Icon in the toolbox."""
        return self.provider().icon() if self.provider() else QIcon()

    def shortHelpString(self) -> str:
        """The summary, then each parameter with its help."""
        lines = [f"<p>{self.summary()}</p>"]
        for parameter in self.parameterDefinitions():
            told = parameter.help().replace("\n", "<br/>")
            lines.append(f"<p><b>{parameter.description()}</b><br/>{told}</p>")
        return "".join(lines)

    def shortDescription(self) -> str:
        """The summary, as tooltip and for qgis_process."""
        return self.summary()

    def createInstance(self):
        """A fresh instance for one run."""
        return type(self)()

    def canExecute(self):
        """Whether the Python packages are there, with a sentence when they are not (the toolbox asks; qgis_process does not)."""
        missing = self._missing_package()
        return (not missing, missing)

    def checkParameterValues(self, parameters, context):
        """Called by QGIS before the run; QGIS's own text names neither the value nor the remedy."""
        from .io.place import look

        good, text = super().checkParameterValues(parameters, context)
        if good:
            try:
                look(self, parameters, context)
            except SozialraumError as error:
                return False, sentence(error)
            return good, text
        said = (self._wrong_value(definition, parameters, context) for definition in self.parameterDefinitions())
        return good, next(filter(None, said), text)

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        """Stop with a sentence where a Python package is missing, or where an output cannot go to its place."""
        from .io.place import look

        missing = self._missing_package()
        if missing:
            raise QgsProcessingException(missing)
        try:
            look(self, parameters, context)
        except SozialraumError as error:
            raise QgsProcessingException(sentence(error)) from error
        return True

    def processAlgorithm(self, parameters, context, feedback) -> dict:
        """Run; what the user can mend becomes one sentence."""
        from .request import Request

        request = Request(self, parameters, context, feedback)
        try:
            self.execute(request)
        except SozialraumError as error:
            raise QgsProcessingException(sentence(error)) from error
        except QgsProcessingException as error:  # QGIS names sources with all that their addresses hold
            raise QgsProcessingException(public(str(error))) from None
        finally:
            request.feedback.setProperty(_WRITTEN, [str(path) for path in request.files_written])
        return request.results

    def postProcessAlgorithm(self, context, feedback) -> dict:
        """On the main thread: layers that are loaded from a file that was replaced show what it holds now."""
        from .io.place import reload_layers

        if feedback is not None:
            reload_layers([Path(path) for path in feedback.property(_WRITTEN) or ()], context.project())
            feedback.setProperty(_WRITTEN, None)
        return {}

    def _wrong_value(self, definition, parameters, context) -> str:
        """A sentence on a choice, a number or a field that cannot be accepted, "" where there is nothing to say."""
        name = definition.name()
        value = parameters.get(name)
        title = f"{definition.description()} ({name})"
        if isinstance(definition, QgsProcessingParameterField):
            optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
            if value in (None, "", []) and not optional and not definition.defaultValue():
                return tr("Nothing was chosen for “{title}”. Choose a field.").format(title=title)
            return ""
        if value is None or definition.checkValueIsAcceptable(value, context):
            return ""
        if isinstance(definition, QgsProcessingParameterEnum) and definition.usesStaticStrings():
            options = definition.options()
            given = value if isinstance(value, (list, tuple)) else str(value).split(",")
            unknown = [str(one) for one in given if one not in options]
            return tr("There is no “{value}” for “{title}”. Choose from: {options}.").format(
                value=", ".join(unknown), title=title, options=", ".join(options)
            )
        if isinstance(definition, QgsProcessingParameterNumber):
            low, high = definition.minimum(), definition.maximum()
            wanted = tr("from {low} to {high}") if high < 1e9 else tr("of at least {low}")
            return tr("“{value}” is not possible for “{title}”. Enter a number {wanted}.").format(
                value=value, title=title, wanted=wanted.format(low=figure(low), high=figure(high))
            )
        return ""

    def _missing_package(self) -> str:
        for package in self.PACKAGES:
            if find_spec(package) is None:
                return tr(
                    "The Python package “{name}” is missing. It is part of the QGIS installers for Windows and macOS; on "
                    "Linux install python3-{name}, then start QGIS again."
                ).format(name=package)
        return ""
