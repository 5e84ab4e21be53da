"""A layer coloured by one indicator, the same classes in all periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ....core.classes import MOST_CLASSES, WAYS
from ....core.messages import Message, SozialraumError
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm
from ...maps.ramps import RAMPS, ramp_words

if TYPE_CHECKING:
    from ....core.classes import Classing
    from ...request import Request

# the order of a promise; the core lists the same ways by what is usual
CLASSIFICATIONS = tuple(sorted(WAYS, key=("quantile", "equal", "jenks", "rounded", "own").index))


class StyleIndicator(SozialraumAlgorithm):
    """Classes, colours and a legend with counts for one field of a layer."""

    ID = "styleindicator"
    GROUP = "output"

    def title(self) -> str:
        """Display name."""
        return tr("Style indicator")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Colours a layer by one indicator: the same classes in all periods, a legend in words with the number of districts, "
            "hatching where there is no value, stripes where a number is less certain, the newest period on top and time for the "
            "Temporal Controller. Counts of persons are drawn as circles. The data are not changed."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("style,colours,classes,legend,choropleth,symbology,map,quantile,Jenks")

    def flags(self):
        """The look of a layer that people see is changed on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self):
        """Parameters and outputs."""
        self.add(
            QgsProcessingParameterVectorLayer("INPUT", tr("Districts"), [QgsProcessing.SourceType.TypeVectorPolygon]),
            tr("The layer with one feature per district, or per district and period. It gets the new style itself."),
        )
        self.add_field("FIELD", tr("Indicator"), tr("The field with the values that are shown."), numeric=True)
        self.add_period_field()
        self.add_choice(
            "CLASSIFICATION",
            tr("Classes"),
            tr(
                "quantile: about equally many values in each class. equal: equal steps. jenks: natural breaks (Fisher 1958). rounded: "
                "about equally many, with limits that can be read. own: the limits given below. Empty: as the profile of the "
                "municipality says, else rounded."
            ),
            CLASSIFICATIONS,
        )
        self.add_number(
            "CLASSES",
            tr("Number of classes"),
            tr("How many classes there are; fewer where values repeat. With own limits their number counts."),
            default=5,
            least=2,
            most=MOST_CLASSES,
            whole=True,
        )
        self.add_text(
            "LIMITS",
            tr("Own limits"),
            tr("For own: the limits between the classes, separated by semicolons, such as 5; 10; 20."),
        )
        self.add_choice(
            "COLOURS",
            tr("Colours"),
            tr("From little to much. Empty: teal to brown for an index, yellow to blue for everything else."),
            {name: ramp_words()[name] for name in RAMPS},
        )
        self.add_yes(
            "SAVE",
            tr("Keep the style with the data"),
            tr(
                "Writes the style as the usual one into the GeoPackage or database, or as a QML file beside other files, so that the "
                "layer looks like this wherever it is opened. A layer outside the project is always kept so."
            ),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputVectorLayer("OUTPUT", tr("Styled layer")))
        self.add_counts(CLASS_COUNT=tr("Number of classes"), DISTRICT_COUNT=tr("Number of districts with a value"))

    def check(self, request: Request):
        """Own limits are numbers, and given where they are asked for."""
        _limits(request)

    def execute(self, request: Request):
        """Read, cut, paint, keep."""
        from ...io import layers
        from ...maps.indicator_map import Shown, keep_style, paint, refuse_unkept

        layer = request.whole_layer("INPUT")
        rows = layers.read(layer, request.feedback, geometry=False)
        field = request.field("FIELD")
        own = layer.project() is not None
        keeps = request.yes("SAVE") or not own
        if keeps:
            refuse_unkept(layer)
        if not own:
            layer.loadDefaultStyle()  # labels and names that lie with the data stay; QGIS leaves them out here
        request.stop()
        shown = Shown(layer, rows, field, request.default_field("PERIOD_FIELD", rows))
        classes, districts = paint(shown, _classing(request, layer, field))
        if keeps:
            keep_style(layer)
            request.say(Message("The style is kept with the data of “{layer}”.", layer=layer.name()))
        request.give(OUTPUT=layer.id() if own else layer.source(), CLASS_COUNT=classes, DISTRICT_COUNT=districts)


def _limits(request: Request) -> tuple[float, ...]:
    """The limits of somebody's own, ascending; none for another way."""
    if request.choice("CLASSIFICATION") != "own":
        return ()
    parts = [part.strip() for part in request.text("LIMITS").split(";") if part.strip()]
    if not parts:
        raise SozialraumError("Own classes need limits (LIMITS), such as 5; 10; 20.")
    found = set()
    for part in parts:
        try:
            found.add(float(part.replace(",", ".").replace("−", "-")))
        except ValueError:
            raise SozialraumError(
                "“{text}” in LIMITS is no number. Write the limits as numbers with semicolons between them, such as 5; 10; 20.",
                text=part,
            ) from None
    if not all(abs(limit) < 1e15 for limit in found) or len(found) >= MOST_CLASSES:
        raise SozialraumError("LIMITS can hold up to {n} different numbers. Leave some out.", n=MOST_CLASSES - 1)
    return tuple(sorted(found))


def _classing(request: Request, layer: QgsVectorLayer, field: str) -> Classing:
    """How the values are cut: as asked for, else as the profile of the project says."""
    from dataclasses import replace

    from ....core.classes import Classing
    from ...io.profile import classing_in

    way, colours = request.choice("CLASSIFICATION"), request.choice("COLOURS")
    if way:
        limits = _limits(request)
        found = Classing(way, len(limits) + 1 if limits else request.whole("CLASSES") or 5, limits)
    else:
        found = classing_in(layer.project(), field)
        if "CLASSES" in request.parameters and request.given("CLASSES") and found.way != "own":
            found = replace(found, count=request.whole("CLASSES"))
    usual = "teal_brown" if field == "index" or field.endswith("_index") else ""
    return replace(found, colours=colours or found.colours or usual)
