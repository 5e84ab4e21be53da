"""Printed pages: a map of the index or of an indicator, ready to hand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProject,
)

from ...core.messages import SozialraumError
from ...i18n import tr
from ..algorithm import SozialraumAlgorithm
from ..io import layers

if TYPE_CHECKING:
    from ..pages.report import PageChoices

PAGES = ("overview", "profiles", "both")


def _sibling(field: str, kind: str) -> str:
    """The field of another kind that our outputs put beside a field: index → index_class → index_label."""
    stem = field
    for ending in ("_index", "_class"):
        if field.endswith(ending):
            stem = field[: -len(ending)]
    return f"{stem}_{kind}"


class CreateReport(SozialraumAlgorithm):
    """Overview maps and district profiles as print layouts and as one PDF."""

    ID = "createreport"
    GROUP = "output"

    def title(self) -> str:
        """Display name."""
        return tr("Create report")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Makes A4 pages from an index or indicator layer: a map with title, key, scale bar and source, and a "
            "profile of each district if you like. Writes a PDF with sharp lines and text; with a layer of the open "
            "project the pages also become print layouts that you can go on editing."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("report,print,PDF,map,layout,atlas,profile,page")

    def flags(self):
        """Layouts belong to the project and are made on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self):
        """Parameters and outputs."""
        self.add_districts(
            tr(
                "The layer with one feature per district, or per district and period. With “selected features only” "
                "the profiles are made for the selected districts; the maps always show all."
            )
        )
        self.add_key_field()
        self.add_field(
            "NAME_FIELD",
            tr("District name"),
            tr("The field with the name of the district. Empty: the key stands for the name."),
            optional=True,
        )
        self.add_period_field()
        self.add(
            QgsProcessingParameterString("PERIOD", tr("Period shown"), None, False, True),
            tr("The period that the map shows, for example 2024. Empty: the newest one with values."),
        )
        self.add_field(
            "INDEX_FIELD",
            tr("Index"),
            tr("The field with the index. Leave it empty to print indicators only."),
            numeric=True,
            default="index",
            optional=True,
        )
        self.add_field(
            "CLASS_FIELD",
            tr("Class of the index"),
            tr("The field with the class of each district. Empty: classes of about equal size are made."),
            default="index_class",
            optional=True,
        )
        self.add_field(
            "LABEL_FIELD",
            tr("Words of the classes"),
            tr("The field with the class in words, for the key of the map. Empty: the one that belongs to the class."),
            optional=True,
            advanced=True,
        )
        self.add_field(
            "INDICATORS",
            tr("Indicators"),
            tr("Each chosen field gets a map of its own and a row and a chart in the profiles."),
            numeric=True,
            optional=True,
            multiple=True,
        )
        self.add_field(
            "POPULATION_FIELD",
            tr("Residents"),
            tr("The field with the number of residents. With it the page tells how many people live in the top class."),
            numeric=True,
            optional=True,
        )
        pages = QgsProcessingParameterEnum("PAGES", tr("Pages"), list(PAGES), False, PAGES[0])
        pages.setUsesStaticStrings(True)
        self.add(
            pages,
            tr("overview: a map of each subject; profiles: a page for each district; both: all of them in one file."),
        )
        self.add(
            QgsProcessingParameterBoolean("PERIOD_MAPS", tr("Small maps over time"), False),
            tr("Adds a page to each overview map: up to six periods side by side in the same classes."),
        )
        self.add(
            QgsProcessingParameterString("TITLE", tr("Title"), None, False, True),
            tr("The headline of the pages. Empty: the name of the layer."),
        )
        self.add(
            QgsProcessingParameterString("AUTHOR", tr("Author"), None, False, True),
            tr("Who made the pages, for example the statistics office; stands at the foot of each page."),
        )
        self.add(
            QgsProcessingParameterString("SOURCE", tr("Source of the data"), None, False, True),
            tr("Where the data come from, with the year and licence if needed; stands at the foot of each page."),
        )
        self.add(
            QgsProcessingParameterString("METHOD", tr("Method in a sentence"), None, False, True),
            tr("How the values were computed, for the foot of each page. Empty: the page says it in its own words."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterVectorLayer(
                "BORDERS", tr("Further borders"), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
            ),
            tr("A polygon layer whose borders are drawn on top, for example city boroughs."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Printed pages"), tr("PDF files (*.pdf)")),
            tr("The PDF with all pages."),
        )
        self.addOutput(QgsProcessingOutputNumber("PAGE_COUNT", tr("Number of pages")))

    def execute(self, parameters, context, feedback) -> dict:
        """Lay out the pages, write them, and hand the layouts to the project the layer belongs to."""
        from ..pages.overview import Imprint
        from ..pages.report import make_pages

        layer = self._layer(parameters, context)
        own = context.project() is not None and context.project().mapLayer(layer.id()) is not None
        if not own:
            layer.loadDefaultStyle()  # Processing reads files without the aliases and colours that are kept with them
        choices = self._choices(parameters, context, layer, layers.read(layer, feedback))
        imprint = Imprint(
            self._text(parameters, "TITLE", context) or layer.name(),
            self._text(parameters, "AUTHOR", context),
            self._text(parameters, "SOURCE", context),
            self._text(parameters, "METHOD", context),
            borders=self.parameterAsVectorLayer(parameters, "BORDERS", context),
        )
        home = context.project() if own else QgsProject()
        path = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        sheets, pdf = make_pages(choices, imprint, home, own, path, feedback)
        if own:
            for sheet in sheets:
                home.layoutManager().addLayout(sheet.layout)
        sheets.clear()  # layouts that nobody keeps must go before the project they were made in
        return {"OUTPUT": str(pdf.final), "PAGE_COUNT": pdf.pages}

    def _layer(self, parameters, context):
        """The layer as a whole, also where only its selected features are the source."""
        value = dict(parameters)
        if isinstance(value["INPUT"], QgsProcessingFeatureSourceDefinition):
            value["INPUT"] = value["INPUT"].source.valueAsString(context.expressionContext())[0]
        layer = self.parameterAsVectorLayer(value, "INPUT", context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
        return layer

    def _text(self, parameters, name: str, context) -> str:
        return self.parameterAsString(parameters, name, context).strip()

    def _choices(self, parameters, context, layer, rows: layers.Rows) -> PageChoices:
        from ..pages.report import PageChoices

        index_field, class_field, label_field = self._index_fields(parameters, context, rows)
        indicators = self.field_names(parameters, "INDICATORS", context)
        if not index_field and not indicators:
            raise SozialraumError(
                "“{layer}” has no field “index”. Choose the field with the index, or one or several indicators.",
                layer=rows.name,
            )
        key_field = self.key_field_name(parameters, context)
        pages = self.parameterAsEnumString(parameters, "PAGES", context)
        wanted = set()
        if pages != "overview":
            wanted = set(self.rows(parameters, "INPUT", context, None, geometry=False).keys(key_field).tolist())
        return PageChoices(
            layer,
            rows,
            key_field,
            self.field_name(parameters, "NAME_FIELD", context),
            self.period_field_name(parameters, context, rows),
            self._text(parameters, "PERIOD", context),
            index_field,
            class_field,
            label_field,
            indicators,
            self.field_name(parameters, "POPULATION_FIELD", context),
            wanted,
            overview=pages != "profiles",
            profiles=pages != "overview",
            period_maps=self.parameterAsBool(parameters, "PERIOD_MAPS", context),
        )

    def _index_fields(self, parameters, context, rows: layers.Rows) -> tuple[str, str, str]:
        """Index, class and words; what nobody chose is found among the names that our own outputs carry."""
        index_field = self._field(parameters, "INDEX_FIELD", context, rows)
        if not index_field and "INDEX_FIELD" not in parameters and rows.has("status_index"):
            index_field = "status_index"
        class_field = self._field(parameters, "CLASS_FIELD", context, rows)
        if not class_field and "CLASS_FIELD" not in parameters and rows.has(_sibling(index_field, "class")):
            class_field = _sibling(index_field, "class")
        label_field = self.field_name(parameters, "LABEL_FIELD", context)
        if "LABEL_FIELD" not in parameters:
            label_field = _sibling(class_field, "label")
            label_field = label_field if rows.has(label_field) else ""
        return index_field, class_field, label_field

    def _field(self, parameters, name: str, context, rows: layers.Rows) -> str:
        """A field with a default; "" where the default is not there and nobody asked for it."""
        chosen = self.field_name(parameters, name, context)
        return chosen if parameters.get(name) or rows.has(chosen) else ""
