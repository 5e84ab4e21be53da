"""The small common base of all algorithms: identity, help, errors."""

from __future__ import annotations

from importlib.util import find_spec

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtGui import QIcon

from ..core.messages import SozialraumError
from ..i18n import figure, sentence, tr
from .io import layers


def groups() -> dict[str, str]:
    """Groups of the toolbox in the order of work: id → name."""
    return {
        "statistics": tr("1 Read and join statistics"),
        "indicators": tr("2 Indicators"),
        "indices": tr("3 Social indices"),
        "segregation": tr("4 Segregation"),
        "output": tr("5 Maps and reports"),
    }


class SozialraumAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: a subclass sets ID and GROUP and writes title, summary, keywords, define, execute.

    `define` adds parameters with `self.add(parameter, help)`; `execute` returns the dictionary of outputs and may raise
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

    def execute(self, parameters, context, feedback) -> dict:
        """Read parameters, compute, write; return the outputs by name."""
        raise NotImplementedError

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False):
        """Add a parameter with the help that tooltip, side panel and qgis_process show."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_districts(self, help_text: str, name: str = "INPUT", tables: bool = False):
        """Add the input layer: polygons, or also tables without geometry."""
        kind = QgsProcessing.SourceType.TypeVector if tables else QgsProcessing.SourceType.TypeVectorPolygon
        self.add(QgsProcessingParameterFeatureSource(name, tr("Districts"), [kind]), help_text)

    def add_field(
        self,
        name: str,
        title: str,
        help_text: str,
        *,
        numeric: bool = False,
        default: str | None = None,
        optional: bool = False,
        multiple: bool = False,
        advanced: bool = False,
        parent: str = "INPUT",
    ):
        """Add a choice of one or several fields of a layer parameter."""
        kinds = QgsProcessingParameterField.DataType
        kind = kinds.Numeric if numeric else kinds.Any
        self.add(
            QgsProcessingParameterField(name, title, default, parent, kind, multiple, optional), help_text, advanced
        )

    def add_key_field(self, parent: str = "INPUT"):
        """Add KEY_FIELD: the field with the key of the district."""
        self.add_field(
            "KEY_FIELD",
            tr("District key"),
            tr("The field that tells the districts apart, such as a number or a key. Keys are compared as text."),
            default="district",
            optional=True,  # QGIS 3.22 refuses to run with the default of a mandatory field
            parent=parent,
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
        self.add(
            QgsProcessingParameterFileDestination("REPORT", tr("Report"), tr("HTML files (*.html)"), None, True),
            tr("An HTML page that says in words and numbers what was done."),
        )

    def rows(self, parameters, name: str, context, feedback, geometry: bool = True) -> layers.Rows:
        """Everything the source parameter `name` delivers; SozialraumError where there is nothing."""
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        rows = layers.read(source, feedback, geometry=geometry)
        rows.take_aliases(self.parameterAsVectorLayer(parameters, name, context))
        return rows

    def field_name(self, parameters, name: str, context) -> str:
        """The field chosen for a parameter, "" where none is."""
        names = self.field_names(parameters, name, context)
        return names[0] if names else ""

    def field_names(self, parameters, name: str, context) -> list[str]:
        """The fields chosen for a parameter."""
        if parameters.get(name, self.parameterDefinition(name).defaultValue()) in (None, ""):
            return []
        read = getattr(self, "parameterAsStrings", None) or self.parameterAsFields  # the latter until QGIS 3.28
        return read(parameters, name, context)

    def key_field_name(self, parameters, context) -> str:
        """KEY_FIELD; the field of our own outputs where none is chosen."""
        return self.field_name(parameters, "KEY_FIELD", context) or "district"

    def period_field_name(self, parameters, context, rows: layers.Rows) -> str:
        """PERIOD_FIELD; "" where the default field is not there and nobody asked for it."""
        name = self.field_name(parameters, "PERIOD_FIELD", context)
        return name if "PERIOD_FIELD" in parameters or rows.has(name) else ""

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
        good, text = super().checkParameterValues(parameters, context)
        if good:
            return good, text
        said = (self._wrong_value(definition, parameters, context) for definition in self.parameterDefinitions())
        return good, next(filter(None, said), text)

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        """Stop with a sentence where a Python package is missing."""
        missing = self._missing_package()
        if missing:
            raise QgsProcessingException(missing)
        return True

    def processAlgorithm(self, parameters, context, feedback) -> dict:
        """Run; what the user can mend becomes one sentence."""
        try:
            return self.execute(parameters, context, feedback)
        except SozialraumError as error:
            raise QgsProcessingException(sentence(error)) from error

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
