"""A choice whose options people read in words, while models, scripts and the command line keep the ascii names."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterType

from ..i18n import tr
from .kinds import MAKER

CHOICE = "sozialraum_choice"


class ChoiceParameter(QgsProcessingParameterEnum):
    """words: ascii name → words; the names are the options, as static strings."""

    def __init__(self, name, title, words: Mapping[str, str], several=False, default=None, optional=False):
        super().__init__(name, title, list(words), several, default, optional, True)
        self.words = dict(words)
        self.setMetadata({"widget_wrapper": MAKER})

    def type(self) -> str:
        """The id of the kind of parameter, for which the widget is registered."""
        return CHOICE

    def clone(self):
        """A copy; QGIS makes one for every run and every widget."""
        copy = ChoiceParameter(self.name(), self.description(), self.words, self.allowMultiple(), self.defaultValue())
        copy.setFlags(self.flags())
        copy.setHelp(self.help())
        return copy


class ChoiceType(QgsProcessingParameterType):
    """Makes the kind known to QGIS; it is made by algorithms only, never added to a model by hand."""

    def id(self) -> str:
        """The id of the kind."""
        return CHOICE

    def name(self) -> str:
        """What people call the kind."""
        return tr("Choice (Sozialraum)")

    def description(self) -> str:
        """What the kind is."""
        return tr("A choice shown in words.")

    def create(self, name: str):
        """A parameter without options, for QGIS's own lists."""
        return ChoiceParameter(name, name, {})

    def flags(self):
        """Not offered as an input of a model."""
        return QgsProcessingParameterType.ParameterFlags()

    def className(self) -> str:
        """The class in Python."""
        return "QgsProcessingParameterEnum"

    def acceptedPythonTypes(self) -> list[str]:
        """What a script may give."""
        return ["str", "list[str]"]

    def acceptedStringValues(self) -> list[str]:
        """What qgis_process tells about the values."""
        return [tr("one of the names given in the help, in lower-case letters")]
