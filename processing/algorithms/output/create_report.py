"""Printed pages: a map of the index or of an indicator, ready to hand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsExpressionContextUtils,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterVectorLayer,
    QgsProject,
)

from ....core.messages import SozialraumError
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm
from ...io import layers
from ...kinds import RATES

if TYPE_CHECKING:
    from ...pages.frame import Imprint
    from ...pages.material import PageChoices
    from ...request import Request

PAGES = ("overview", "profiles", "both", "report")
PARTS = (
    "cover",
    "contents",
    "summary",
    "index",
    "status_dynamics",
    "change",
    "indicators",
    "segregation",
    "comparison",
    "certainty",
    "profiles",
    "questions",
    "tables",
    "methods",
)
PAPERS = ("a4_portrait", "a4_landscape", "a3_landscape", "wide_16_9")


def _sibling(field: str, kind: str) -> str:
    """The field of another kind that our outputs put beside a field: index → index_class → index_label."""
    stem = field
    for ending in ("_index", "_class"):
        if field.endswith(ending):
            stem = field[: -len(ending)]
    return f"{stem}_{kind}"


def define_subject(algorithm: SozialraumAlgorithm):
    """The layer, its fields and the period that a report is about."""
    algorithm.add_districts(
        tr(
            "The layer with one feature per district, or per district and period. With “selected features only” "
            "the profiles are made for the selected districts; the maps always show all."
        )
    )
    algorithm.add_key_field(advanced=True)
    algorithm.add_field(
        "NAME_FIELD",
        tr("District name"),
        tr("The field with the name of the district. Empty: the key stands for the name."),
        optional=True,
    )
    algorithm.add_period_field()
    algorithm.add_period(
        "PERIOD",
        tr("Period shown"),
        tr("The period that the map shows, for example 2024. Empty: the newest one with values."),
        tr("the newest one with values"),
    )
    algorithm.add_field(
        "INDEX_FIELD",
        tr("Index"),
        tr("The field with the index. Leave it empty to print indicators only."),
        numeric=True,
        default="index",
        optional=True,
    )
    algorithm.add_field(
        "CLASS_FIELD",
        tr("Class of the index"),
        tr("The field with the class of each district. Empty: classes of about equal size are made."),
        default="index_class",
        optional=True,
        advanced=True,
    )
    algorithm.add_field(
        "LABEL_FIELD",
        tr("Words of the classes"),
        tr("The field with the class in words, for the key of the map. Empty: the one that belongs to the class."),
        optional=True,
        advanced=True,
    )
    algorithm.add_fields(
        "INDICATORS",
        tr("Indicators"),
        tr("Each chosen field gets a map of its own and a row and a chart in the profiles."),
        optional=True,
        asks=RATES,
    )
    algorithm.add_field(
        "POPULATION_FIELD",
        tr("Residents"),
        tr("The field with the number of residents. With it the page tells how many people live in the top class."),
        numeric=True,
        optional=True,
        advanced=True,
    )


def define_parts(algorithm: SozialraumAlgorithm):
    """The parts of a report and what they compare."""
    algorithm.add_choice(
        "PARTS",
        tr("Parts of the report"),
        tr(
            "With “report”: which parts it has, always in this order. A part for which the layer holds nothing, such as "
            "status and dynamics, is left out. Empty: all of them."
        ),
        PARTS,
        several=True,
        advanced=True,
    )
    algorithm.add_period(
        "COMPARE_PERIOD",
        tr("Period compared with"),
        tr("Change is counted from this period to the one shown. Empty: from the first one."),
        tr("the first one"),
        advanced=True,
    )
    algorithm.add_field(
        "BOROUGH_FIELD",
        tr("Larger area"),
        tr(
            "The field with the borough of each district: the report groups profiles and tables by it and compares the "
            "districts of each borough."
        ),
        optional=True,
        advanced=True,
    )
    algorithm.add_fields(
        "SERIES_FIELDS",
        tr("Courses in the profiles"),
        tr("Up to four of the chosen indicators whose course each profile shows. Empty: the first four."),
        optional=True,
        advanced=True,
        asks=RATES,
    )


def define_imprint(algorithm: SozialraumAlgorithm):
    """What stands on every page, and further borders and classes."""
    algorithm.add_text(
        "TITLE",
        tr("Title"),
        tr("The headline of the pages. Empty: the name of the layer."),
    )
    algorithm.add_text(
        "AUTHOR",
        tr("Author"),
        tr("Who made the pages, for example the statistics office; stands at the foot of each page."),
        advanced=True,
    )
    algorithm.add_text(
        "SOURCE",
        tr("Source of the data"),
        tr("Where the data come from, with the year and licence if needed; stands at the foot of each page."),
        advanced=True,
    )
    algorithm.add_text(
        "METHOD",
        tr("Method in a sentence"),
        tr("How the values were computed, for the foot of each page. Empty: the page says it in its own words."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterVectorLayer(
            "BORDERS", tr("Further borders"), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
        ),
        tr("A polygon layer whose borders are drawn on top, for example city boroughs."),
        advanced=True,
    )
    algorithm.add_file(
        "PROFILE",
        tr("Profile of the municipality"),
        tr(
            "A JSON file that says into which classes and colours indicators are cut. Empty: the profile of the project "
            "that holds the layer, where it has one, else about equally many values in each class."
        ),
        "json",
        advanced=True,
    )


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
            "Makes pages from an index or indicator layer: maps with title, key, scale bar and source, a profile of each "
            "district, or the whole report from cover to methods. Writes a PDF with sharp lines, text that can be searched, "
            "bookmarks and tags for screen readers; with a layer of the open project the pages also become print layouts "
            "that you can go on editing."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("report,print,PDF,map,layout,atlas,profile,page")

    def flags(self):
        """Layouts belong to the project and are made on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self):
        """Parameters and outputs."""
        define_subject(self)
        self.add_choice(
            "PAGES",
            tr("Pages"),
            tr(
                "overview: a map of each subject; profiles: a page for each district; both: all of them in one file; "
                "report: the whole report, with the parts chosen below."
            ),
            PAGES,
            default=PAGES[0],
            optional=False,
        )
        define_parts(self)
        for name, title, told in (
            (
                "PERCEPTIONS",
                tr("Perceptions"),
                tr(
                    "The table “perceptions” that “Collect perceptions” has made: the report then answers five questions for each "
                    "district and ends with the agenda of the next meeting. No text of a note is printed."
                ),
            ),
            ("OFFERS", tr("Offers"), tr("The table “offers”, for what is there already and for the white spots.")),
            ("MEASURES", tr("Planned measures"), tr("The table “measures”, for who does what until when.")),
        ):
            self.add_source_table(name, title, told, optional=True, advanced=True)
        self.add_choice(
            "PAPER",
            tr("Paper"),
            tr("Size and direction of the pages. Empty: A4 portrait; maps alone as their shape wants it."),
            PAPERS,
            advanced=True,
        )
        self.add_yes(
            "REPLACE_LAYOUTS",
            tr("Replace layouts of the same name"),
            tr("Otherwise layouts that are there already stay, and the new ones have a number behind their name."),
            advanced=True,
        )
        self.add_yes(
            "PERIOD_MAPS",
            tr("Small maps over time"),
            tr("Adds a page to each overview map: up to six periods side by side in the same classes."),
            advanced=True,
        )
        define_imprint(self)
        self.add_file_out(
            "OUTPUT", tr("Printed pages"), tr("The PDF with all pages."), tr("PDF files (*.pdf)"), optional=False
        )
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", tr("One PDF per district"), None, True, False),
            tr("A folder for one PDF with the profile of each district besides. Empty: none."),
            advanced=True,
        )
        self.add_counts(PAGE_COUNT=tr("Number of pages"))

    def execute(self, request: Request):
        """Lay out the pages, write them, and hand the layouts to the project the layer belongs to."""
        from ...pages.report import OF_PAGES, make_pages

        pages = request.choice("PAGES")
        project, choices, imprint = asked(request, OF_PAGES.get(pages) or parts_of(request))
        if pages != "overview" or request.given("FOLDER"):
            choices.wanted = wanted(request)
        choices.period_maps = request.yes("PERIOD_MAPS")
        choices.paper = request.choice("PAPER") if request.given("PAPER") else ""
        if request.given("PERCEPTIONS"):
            from ...planning.deeds import district_facts

            choices.facts = district_facts(request)
        path = request.output_path("OUTPUT")
        folder = request.output_path("FOLDER") if request.given("FOLDER") else ""
        replaced = request.yes("REPLACE_LAYOUTS")
        home = project or QgsProject()
        count = make_pages(choices, imprint, home, project is not None, path, folder, replaced, request.feedback)
        request.give(OUTPUT=path, PAGE_COUNT=count, **({"FOLDER": folder} if folder else {}))


def asked(request: Request, parts: tuple[str, ...]) -> tuple[QgsProject | None, PageChoices, Imprint]:
    """What a report is about and what stands on its pages; the project that holds the layer, None where none does."""
    layer = request.whole_layer("INPUT")
    project = request.context.project()
    own = project if project is not None and project.mapLayer(layer.id()) is not None else None
    if own is None:
        layer.loadDefaultStyle()  # Processing reads files without the aliases and colours that are kept with them
    choices = _choices(request, layer, layers.read(layer, request.feedback), parts)
    choices.profile = _profile(request, own)
    return own, choices, _imprint(request, layer, own)


def parts_of(request: Request) -> tuple[str, ...]:
    """The chosen parts in their order, all where none is chosen."""
    chosen = request.choices("PARTS")
    return tuple(part for part in PARTS if part in chosen or not chosen)


def wanted(request: Request) -> set[str]:
    """The keys of the districts that get a profile: of the selected ones, where only they are the source."""
    return set(request.rows(geometry=False).keys(request.key_field()).tolist())


def _imprint(request: Request, layer, project: QgsProject | None) -> Imprint:
    """What stands on every page; municipality, author, source, colour and logo as variables of the project say where nobody else does."""
    from ...pages.frame import Imprint, readable_accent
    from ...pages.logo import project_logo

    said = QgsExpressionContextUtils.projectScope(project) if project is not None else None

    def variable(name: str) -> str:
        return str(said.variable(f"sozialraum_{name}") or "") if said is not None else ""

    return Imprint(
        request.text("TITLE") or layer.name(),
        request.text("AUTHOR") or variable("author"),
        request.text("SOURCE") or variable("source"),
        request.text("METHOD"),
        municipality=variable("municipality"),
        accent=readable_accent(variable("accent")),
        logo=project_logo(project, request.warn),
        borders=request.layer("BORDERS"),
    )


def _choices(request: Request, layer, rows: layers.Rows, parts: tuple[str, ...]) -> PageChoices:
    from ...pages.material import PageChoices

    index_field, class_field, label_field = _index_fields(request, rows)
    indicators = request.fields("INDICATORS")
    if not index_field and not indicators:
        raise SozialraumError(
            "“{layer}” has no field “index”. Choose the field with the index, or one or several indicators.",
            layer=rows.name,
        )
    return PageChoices(
        layer,
        rows,
        request.key_field(),
        request.field("NAME_FIELD"),
        request.period_field(rows),
        request.text("PERIOD"),
        index_field,
        class_field,
        label_field,
        indicators,
        request.field("POPULATION_FIELD"),
        set(),
        parts,
        compare_period=request.text("COMPARE_PERIOD"),
        borough_field=request.field("BOROUGH_FIELD"),
        series_fields=tuple(request.fields("SERIES_FIELDS")),
    )


def _profile(request: Request, project: QgsProject | None) -> dict:
    """The profile that is given, else that of the project which holds the layer."""
    from ...io.profile import profile_of, read_file

    if request.given("PROFILE"):
        return read_file(request.file("PROFILE"))
    return (profile_of(project) if project is not None else None) or {}


def _index_fields(request: Request, rows: layers.Rows) -> tuple[str, str, str]:
    """Index, class and words; what nobody chose is found among the names that our own outputs carry."""
    index_field = request.default_field("INDEX_FIELD", rows)
    if not index_field and "INDEX_FIELD" not in request.parameters and rows.has("status_index"):
        index_field = "status_index"
    class_field = request.default_field("CLASS_FIELD", rows)
    if not class_field and "CLASS_FIELD" not in request.parameters and rows.has(_sibling(index_field, "class")):
        class_field = _sibling(index_field, "class")
    label_field = request.field("LABEL_FIELD")
    if "LABEL_FIELD" not in request.parameters:
        label_field = _sibling(class_field, "label")
        label_field = label_field if rows.has(label_field) else ""
    return index_field, class_field, label_field
