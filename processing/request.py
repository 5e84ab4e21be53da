"""One run of an algorithm: what was asked for, and what is handed back."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSource,
    QgsPointXY,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsVectorLayer,
)

from ..core.messages import Message, SozialraumError, public
from ..i18n import sentence
from .io import database, layers
from .io.destination import write
from .io.files import write_bytes
from .io.history import account
from .io.remarks import warn
from .refusals import no_layer


class Request:
    """The parameters of one run, read by their names; its progress, its remarks and its results.

    A parameter that the algorithm does not have is an error of the program (KeyError), except for `has`.
    results: what the run returns, filled by `write`, `report`, `save` and `give`; files_written: files and tables of layer outputs
    """

    def __init__(self, algorithm, parameters: dict, context, feedback=None):
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.feedback = feedback or QgsProcessingFeedback()
        self.results: dict = {}
        self.files_written: list[Path | str] = []
        self._account: dict | None = None
        self._remarks: list[Message] = []

    # What was asked for

    def has(self, name: str) -> bool:
        """Whether the algorithm has a parameter of this name."""
        return self.algorithm.parameterDefinition(name) is not None

    def given(self, name: str) -> bool:
        """Whether somebody gave a value, rather than left it to the default."""
        return not _empty(self.parameters.get(name))

    def wants(self, output: str) -> bool:
        """Whether an optional output is to be made."""
        return self.given(output)

    def text(self, name: str) -> str:
        """A text without blanks around it, "" where there is none; a list as a text with commas."""
        if self._void(name):
            return ""
        value = self.parameters.get(name)
        if isinstance(value, (list, tuple)):
            value = value or [self._default(name)]
            return ", ".join(str(one) for one in value)
        return self.algorithm.parameterAsString(self.parameters, name, self.context).strip()

    def number(self, name: str) -> float | None:
        """A number, None where there is none."""
        return None if self._void(name) else self.algorithm.parameterAsDouble(self.parameters, name, self.context)

    def whole(self, name: str) -> int | None:
        """A whole number, None where there is none."""
        return None if self._void(name) else self.algorithm.parameterAsInt(self.parameters, name, self.context)

    def yes(self, name: str) -> bool:
        """Whether a box is ticked."""
        return self.algorithm.parameterAsBool(self.parameters, name, self.context)

    def choice(self, name: str) -> str:
        """The ascii name of the option chosen, "" where there is none."""
        if self._void(name):
            return ""
        return self.algorithm.parameterAsEnumString(self.parameters, name, self.context) or self._default(name) or ""

    def choices(self, name: str) -> list[str]:
        """The ascii names of all options chosen; none where there are none, for which QGIS has one without a name."""
        chosen = self.algorithm.parameterAsEnumStrings(self.parameters, name, self.context)
        return [option for option in chosen if option]

    def choice_or_text(self, name: str) -> str:
        """The option of a choice, or the text of a text."""
        choice = isinstance(self._definition(name), QgsProcessingParameterEnum)
        return self.choice(name) if choice else self.text(name)

    def field(self, name: str) -> str:
        """The field chosen, "" where none is."""
        fields = self.fields(name)
        return fields[0] if fields else ""

    def fields(self, name: str) -> list[str]:
        """The fields chosen."""
        if _empty(self.parameters.get(name, self._default(name))):
            return []
        read = (
            getattr(self.algorithm, "parameterAsStrings", None) or self.algorithm.parameterAsFields
        )  # until QGIS 3.28
        return read(self.parameters, name, self.context)

    def ordered_fields(self, name: str, repeated: bool = False) -> list[str]:
        """The fields in the order in which they were chosen; QGIS gives them in the order of the layer.

        repeated: a field that was given twice counts twice (two groups may be parts of the same total)
        """
        names = self.fields(name)
        given = self.parameters.get(name)
        if isinstance(given, str):
            given = given.split(";")
        order = [str(one).strip() for one in given] if isinstance(given, (list, tuple)) else []
        if repeated and set(order) == set(names):
            return order
        return sorted(dict.fromkeys(names), key=lambda one: order.index(one) if one in order else len(order))

    def default_field(self, name: str, rows: layers.Rows) -> str:
        """A field with a default; "" where the default is not there and nobody asked for it."""
        chosen = self.field(name)
        return chosen if self.given(name) or rows.has(chosen) else ""

    def key_field(self) -> str:
        """KEY_FIELD; the field of our own outputs where none is chosen."""
        return self.field("KEY_FIELD") or "district"

    def period_field(self, rows: layers.Rows) -> str:
        """PERIOD_FIELD; "" where the default field is not there and nobody asked for it."""
        name = self.field("PERIOD_FIELD")
        return name if "PERIOD_FIELD" in self.parameters or rows.has(name) else ""

    def file(self, name: str) -> str:
        """The path of a file to read, "" where none is chosen."""
        return "" if self._void(name) else self.algorithm.parameterAsFile(self.parameters, name, self.context)

    def files(self, name: str) -> list:
        """Paths and layers, also from one text with several paths separated by “;”."""
        value = self.parameters.get(name)
        values = value if isinstance(value, (list, tuple)) else [value]
        result: list = []
        for one in values:
            if isinstance(one, str) and ";" in one and not Path(one).exists():
                result += [part.strip().strip('"') for part in one.split(";") if part.strip()]
            elif not _empty(one):
                result.append(one)
        return result

    def point(self, name: str) -> tuple[QgsPointXY, QgsCoordinateReferenceSystem] | None:
        """A point and the system that its coordinates are in (which may be invalid: the layer's), None without one."""
        if self._void(name):
            return None
        point = self.algorithm.parameterAsPoint(self.parameters, name, self.context)
        return point, self.algorithm.parameterAsPointCrs(self.parameters, name, self.context)

    def rows(self, name: str = "INPUT", geometry: bool = True, fields: Sequence[str] | None = None) -> layers.Rows:
        """Everything a source delivers; SozialraumError where it has no rows. fields: all that is needed of it."""
        source = self.source(name)
        layer = self.layer(name)
        rows = layers.read(source, self.feedback, geometry, fields, layer)
        # of a definition there are only the selected rows, or those that pass an expression
        if layer is not None and not isinstance(self.parameters.get(name), QgsProcessingFeatureSourceDefinition):
            database.look_for_lost_rows(layer, len(rows))
        if layer is not None and layer.isModified():
            self.warn(
                Message(
                    "“{layer}” has edits that are not saved; they were used. Save them, so that the result can be made again.",
                    layer=rows.name,
                )
            )
        rows.take_aliases(layer)
        rows.source = layers.stated_source(layer) if layer is not None else ""
        self._remarks += rows.remarks
        return rows

    def chosen(self, name: str = "INPUT") -> list[str]:
        """The fields of a source that parameters name, and its texts, which may be names: what a table made of them needs."""
        found: list[str] = []
        for one in self.algorithm.parameterDefinitions():
            if isinstance(one, QgsProcessingParameterField) and one.parentLayerParameterName() == name:
                found += [*self.fields(one.name()), *_as_list(one.defaultValue() or [])]
        return found + [field.name() for field in self.source(name).fields() if layers.is_text(field)]

    def source(self, name: str) -> QgsFeatureSource:
        """A source as QGIS reads it; SozialraumError where there is none."""
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise self._no_layer(name)
        return source

    def layer(self, name: str) -> QgsVectorLayer | None:
        """A layer as QGIS holds it, None where none is chosen."""
        return self.algorithm.parameterAsVectorLayer(self.parameters, name, self.context)

    def is_row_number(self, field: str) -> bool:
        """Whether a field only counts the rows of a source, and nobody has chosen it in a parameter."""
        chosen = {str(one) for value in self.parameters.values() for one in _as_list(value)}
        if field in chosen:
            return False
        sources = [
            one.name()
            for one in self.algorithm.parameterDefinitions()
            if isinstance(one, QgsProcessingParameterFeatureSource)
        ]
        found = [layer for name in sources if self.given(name) and (layer := self.layer(name)) is not None]
        return any(
            field in [layer.fields().field(place).name() for place in layer.primaryKeyAttributes()] for layer in found
        )

    def layers(self, name: str) -> list[QgsVectorLayer]:
        """The vector layers of a choice of several."""
        if self._void(name):
            return []
        found = self.algorithm.parameterAsLayerList(self.parameters, name, self.context)
        return [layer for layer in found if isinstance(layer, QgsVectorLayer)]

    def whole_layer(self, name: str) -> QgsVectorLayer:
        """The layer as a whole, also where only its selected features are the source."""
        values = dict(self.parameters)
        if isinstance(values[name], QgsProcessingFeatureSourceDefinition):
            values[name] = values[name].source.valueAsString(self.context.expressionContext())[0]
        layer = self.algorithm.parameterAsVectorLayer(values, name, self.context)
        if layer is None:
            raise self._no_layer(name)
        return layer

    def _no_layer(self, name: str) -> SozialraumError:
        value = self.parameters.get(name)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value, _ = value.source.valueAsString(self.context.expressionContext())
        title = f"{self._definition(name).description()} ({name})"
        if _empty(value):
            return SozialraumError("No layer was chosen for “{title}”. Choose one.", title=title)
        return no_layer(value, title)

    # While it runs

    def progress(self, percent: float):
        """Move the bar."""
        self.feedback.setProgress(percent)

    def cancelled(self) -> bool:
        """Whether the user has pressed Cancel."""
        return self.feedback.isCanceled()

    def stop(self):
        """Leave where the user has pressed Cancel."""
        layers.stop_if_cancelled(self.feedback)

    def say(self, message: Message | str):
        """Write a line into the log."""
        self.feedback.pushInfo(_told(message))

    def warn(self, *messages: Message | str):
        """Write each message once into the log as a warning."""
        for message in messages:
            warn(self.feedback, _told(message))

    # What is handed back

    def write(self, output: str, columns, rows: layers.Rows | None = None, style=None, name: str = ""):
        """Write rows and columns to a layer output, see `destination.write`; nothing where it is not wanted."""
        written = write(self, output, columns, rows, style, name)
        if written is not None:
            self.results[output] = written

    def account(self) -> dict:
        """What this run is: algorithm, version, time, parameters and sources, see `history.account`."""
        if self._account is None:
            self._account = account(self.algorithm, self.parameters, self.context)
        return self._account

    def output_path(self, output: str) -> str:
        """The file that an output is to become, "" where it is not wanted."""
        return self.algorithm.parameterAsFileOutput(self.parameters, output, self.context)

    def save(self, output: str, content: str | bytes):
        """Write a text, or what a file holds, to the file of an output; nothing where it is not wanted."""
        path = self.output_path(output)
        if path:
            write_bytes(Path(path), content if isinstance(content, bytes) else content.encode("utf-8"))
            self.results[output] = path

    def report(self, page, output: str = "REPORT"):
        """Write a page (io.html.Report) to the file of an output; nothing where it is not wanted."""
        if self.output_path(output):
            page.attend(self._remarks)
            self.save(output, page.html())

    def give(self, **values):
        """Hand back numbers and texts by the names of their outputs; a number that does not exist is None, and said."""
        missing = [name for name, value in values.items() if isinstance(value, float) and not math.isfinite(value)]
        self.results.update(values, **dict.fromkeys(missing))
        if missing:
            self.warn(
                Message(
                    "There is no value for {names}: it cannot be computed where there is only one district, one group, one "
                    "period, or nobody at all.",
                    names=", ".join(missing),
                )
            )

    def _definition(self, name: str):
        definition = self.algorithm.parameterDefinition(name)
        if definition is None:
            raise KeyError(name)
        return definition

    def _default(self, name: str):
        return self._definition(name).defaultValue()

    def _void(self, name: str) -> bool:
        """Whether there is neither a value nor a default."""
        return _empty(self._default(name)) and not self.given(name)


def _told(message: Message | str) -> str:
    return public(message if isinstance(message, str) else sentence(message))


def _as_list(value) -> list:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _empty(value) -> bool:
    return layers.is_null(value) or (isinstance(value, str) and not value) or (isinstance(value, list) and not value)
