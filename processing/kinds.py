"""Fields, texts, periods and indicators: stored as QGIS stores fields and texts, asked with our own widgets."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterField, QgsProcessingParameterString, QgsProcessingParameterType

from ..i18n import tr

FIELD = "sozialraum_field"
TEXT = "sozialraum_text"
MAKER = {"class": "sozialraum.processing.widgets.makers.Maker"}
"""Dialogs and batch ask this class for a widget, the Model Designer asks the factory of the parameter's type."""

RATES, COUNTS, NUMBERS, AREAS, INDEX = "rates", "counts", "numbers", "areas", "index"
"""What several fields are asked for: rates first, counts, any numbers, names of larger areas, indicators of an index."""
CODES, PERIOD, PERIODS = "codes", "period", "periods"
"""What a text is asked for: indicators of the catalogue and formulas, a period of a layer, several of them."""


class FieldParameter(QgsProcessingParameterField):
    """asks: what several fields are wanted for; "" for one field, whose role its name tells."""

    def __init__(self, name, title, default, parent, kind, several=False, optional=False, asks=""):
        super().__init__(name, title, default, parent, kind, several, optional)
        self.asks = asks
        self.setMetadata({"widget_wrapper": MAKER, "asks": asks})

    def type(self) -> str:
        """The id of the kind of parameter, for which the widget is registered."""
        return FIELD

    def clone(self):
        """A copy; QGIS makes one for every run and every widget."""
        copy = FieldParameter(
            self.name(),
            self.description(),
            self.defaultValue(),
            self.parentLayerParameterName(),
            self.dataType(),
            self.allowMultiple(),
            asks=self.asks,
        )
        copy.setFlags(self.flags())
        copy.setHelp(self.help())
        return copy


class TextParameter(QgsProcessingParameterString):
    """asks: CODES, PERIOD, PERIODS or "" for any text; parent: the layer parameter that it is about; empty: what no answer
    means."""

    def __init__(self, name, title, default, optional, asks="", parent="INPUT", empty="", lines=False):
        super().__init__(name, title, default, lines or asks == CODES, optional)
        self.asks, self.parent, self.empty = asks, parent, empty
        self.setMetadata({"widget_wrapper": MAKER, "asks": asks, "parent": parent, "empty": empty})

    def type(self) -> str:
        """The id of the kind of parameter, for which the widget is registered."""
        return TEXT

    def clone(self):
        """A copy; QGIS makes one for every run and every widget."""
        copy = TextParameter(
            self.name(),
            self.description(),
            self.defaultValue(),
            True,
            self.asks,
            self.parent,
            self.empty,
            self.multiLine(),
        )
        copy.setFlags(self.flags())
        copy.setHelp(self.help())
        return copy


class FieldType(QgsProcessingParameterType):
    """Makes the kind known to QGIS; it is made by algorithms only, never added to a model by hand."""

    def id(self) -> str:
        """The id of the kind."""
        return FIELD

    def name(self) -> str:
        """What people call the kind."""
        return tr("Field (Sozialraum)")

    def description(self) -> str:
        """What the kind is."""
        return tr("One or several fields of a layer, chosen by their titles.")

    def create(self, name: str):
        """A parameter of this kind, for QGIS's own lists."""
        return FieldParameter(name, name, None, "", QgsProcessingParameterField.DataType.Any)

    def flags(self):
        """Not offered as an input of a model."""
        return QgsProcessingParameterType.ParameterFlags()

    def className(self) -> str:
        """The class in Python."""
        return "QgsProcessingParameterField"

    def acceptedPythonTypes(self) -> list[str]:
        """What a script may give."""
        return ["str", "list[str]"]

    def acceptedStringValues(self) -> list[str]:
        """What qgis_process tells about the values."""
        return [tr("the name of a field, or several separated by semicolons")]


class TextType(FieldType):
    """The same for texts, also those that stand for periods or indicators."""

    def id(self) -> str:
        """The id of the kind."""
        return TEXT

    def name(self) -> str:
        """What people call the kind."""
        return tr("Text (Sozialraum)")

    def description(self) -> str:
        """What the kind is."""
        return tr("A text, or periods and indicators chosen from a list.")

    def create(self, name: str):
        """A parameter of this kind, for QGIS's own lists."""
        return TextParameter(name, name, None, True)

    def className(self) -> str:
        """The class in Python."""
        return "QgsProcessingParameterString"

    def acceptedStringValues(self) -> list[str]:
        """What qgis_process tells about the values."""
        return [tr("a text, several values separated by semicolons")]
