"""Printed pages: a map of the index or of an indicator, ready to hand in."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProject,
)

from ...core.messages import SozialraumError
from ...i18n import tr
from .. import layer_io
from ..algorithm import SozialraumAlgorithm
from ..layouts import LANDSCAPE, PdfFile, Sheet, better_size, unique_name
from ..map_subject import choose_districts, classed, graded, periods_of, shown_numbers
from ..overview_page import MAP_LANDSCAPE, MAP_PORTRAIT, Imprint, add_overview, map_crs, whole_extent
from ..profile_page import add_profile, collect, keep_charts, write_profiles

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
        layer = self._layer(parameters, context)
        own = context.project() is not None and context.project().mapLayer(layer.id()) is not None
        if not own:
            layer.loadDefaultStyle()  # Processing reads files without the aliases and colours that are kept with them
        rows = layer_io.read(layer, feedback)
        period_field = self.period_field_name(parameters, context, rows)
        index_field, class_field, label_field = self._index_fields(parameters, context, rows)
        indicators = self.field_names(parameters, "INDICATORS", context)
        if not index_field and not indicators:
            raise SozialraumError(
                "“{layer}” has no field “index”. Choose the field with the index, or one or several indicators.",
                layer=rows.name,
            )

        def districts_with(main_field: str):
            return choose_districts(
                layer,
                rows,
                self.key_field_name(parameters, context),
                self.field_name(parameters, "NAME_FIELD", context),
                period_field,
                self._period(parameters, context, rows, period_field, main_field),
                self.field_name(parameters, "POPULATION_FIELD", context),
            )

        maps = []
        if index_field:
            districts = districts_with(index_field)
            if class_field:
                maps.append((districts, classed(districts, rows, index_field, class_field, label_field)))
            else:
                maps.append((districts, graded(districts, rows, index_field, is_index=True)))
        for indicator in indicators:
            districts = districts_with(indicator)
            maps.append((districts, graded(districts, rows, indicator)))

        method = self.parameterAsString(parameters, "METHOD", context).strip()
        for _, subject in maps:
            subject.method = method or subject.method
        home = context.project() if own else QgsProject()
        if not own:
            home.setCrs(map_crs(maps[0][0]), True)
        pages = self.parameterAsEnumString(parameters, "PAGES", context)
        imprint = Imprint(
            self.parameterAsString(parameters, "TITLE", context).strip() or layer.name(),
            self.parameterAsString(parameters, "AUTHOR", context).strip(),
            self.parameterAsString(parameters, "SOURCE", context).strip(),
            borders=self.parameterAsVectorLayer(parameters, "BORDERS", context),
        )
        profiles = self._profiles(parameters, context, rows, maps) if pages != "overview" else None
        imprint.before = 0 if pages == "profiles" else len(maps)
        imprint.total = imprint.before + (len(profiles.wanted) if profiles else 0)
        pdf = PdfFile(self.parameterAsFileOutput(parameters, "OUTPUT", context), imprint.title)
        sheets = []
        try:
            if pages != "profiles":
                sheets.append(self._overview(home, maps, imprint, pdf, feedback))
            if profiles is not None:
                name = tr("{title}, profiles").format(title=imprint.title)
                sheet = Sheet(home, unique_name(home, name), LANDSCAPE)
                add_profile(sheet, profiles, imprint)
                write_profiles(sheet, profiles, pdf, feedback)
                if own:
                    keep_charts(sheet, profiles, pdf.final.with_name(f"{pdf.final.stem}_charts"), feedback)
                sheets.append(sheet)
            pdf.finish()
        finally:
            pdf.discard()
        if own:
            for sheet in sheets:
                home.layoutManager().addLayout(sheet.layout)
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

    def _overview(self, home, maps, imprint: Imprint, pdf: PdfFile, feedback) -> Sheet:
        districts = maps[0][0]
        size, frame = better_size(whole_extent(districts, map_crs(districts)), MAP_LANDSCAPE, MAP_PORTRAIT)
        sheet = Sheet(home, unique_name(home, imprint.title), size)
        for page, (shown, subject) in enumerate(maps):
            layer_io.stop_if_cancelled(feedback)
            if page:
                sheet.add_page()
            add_overview(sheet, shown, subject, imprint, page + 1, frame)
        for page in range(len(maps)):
            layer_io.stop_if_cancelled(feedback)
            pdf.add(sheet.layout, page)
            feedback.setProgress(100 * pdf.pages / imprint.total)
        return sheet

    def _profiles(self, parameters, context, rows: layer_io.Rows, maps):
        """What the profile pages show, for the features that the source delivers: all or the selected ones."""
        districts, subject = maps[0]
        source = self.rows(parameters, "INPUT", context, None, geometry=False)
        chosen = set(source.keys(districts.key_field).tolist())
        fields = [(one.field, one.title, one.digits) for _, one in maps]
        return collect(
            districts,
            subject,
            rows,
            fields,
            self.period_field_name(parameters, context, rows),
            self.field_name(parameters, "NAME_FIELD", context),
            self.field_name(parameters, "POPULATION_FIELD", context),
            [key for key in districts.keys.tolist() if key in chosen],
        )

    def _index_fields(self, parameters, context, rows: layer_io.Rows) -> tuple[str, str, str]:
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

    def _field(self, parameters, name: str, context, rows: layer_io.Rows) -> str:
        """A field with a default; "" where the default is not there and nobody asked for it."""
        chosen = self.field_name(parameters, name, context)
        return chosen if parameters.get(name) or rows.has(chosen) else ""

    def _period(self, parameters, context, rows: layer_io.Rows, period_field: str, main_field: str) -> str:
        """The period asked for, or the newest one in which the field has values."""
        if not period_field:
            return ""
        wanted = self.parameterAsString(parameters, "PERIOD", context).strip()
        periods = periods_of(rows, period_field)
        if wanted and wanted not in periods:
            raise SozialraumError(
                "There is no period “{period}” in field “{field}”. It has: {periods}.",
                period=wanted,
                field=period_field,
                periods=", ".join(periods),
            )
        if not periods:
            raise SozialraumError("Field “{field}” holds no period. Choose another field, or none.", field=period_field)
        if wanted:
            return wanted
        known = {
            text for text, value in zip(rows.texts(period_field), shown_numbers(rows, main_field)) if value == value
        }
        return next((period for period in reversed(periods) if period in known), periods[-1])
