"""A QGIS project out of districts, results and background."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsVectorLayer,
)

from ....core.messages import SozialraumError
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm
from ...io.history import keep, run_of

if TYPE_CHECKING:
    from ...maps.assembly import Assembly
    from ...request import Request


class CreateProject(SozialraumAlgorithm):
    """Groups, names, styles, time, layout: a project that opens with a map."""

    ID = "createproject"
    GROUP = "output"

    def title(self) -> str:
        """Display name."""
        return tr("Create project")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Makes a QGIS project of districts and results: groups with run and date, names and map tips, the newest "
            "period on the map and all periods for the Temporal Controller, a print layout, relative paths. The layers "
            "stay where they are; the project that is open is not touched."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("project,QGIS project,qgz,layer tree,groups,map,profile,save")

    def flags(self):
        """Layers of the open project are copied, and layouts are made on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self):
        """Parameters and outputs."""
        areas, any_vector = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterVectorLayer("INPUT", tr("Districts"), [areas]),
            tr(
                "The layer with the areas of the districts, plain or with statistics. It must lie in a file or database."
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("RESULTS", tr("Results"), any_vector, None, True),
            tr("Layers and tables that the tools have made: indicators, social index, segregation. Empty: none."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("BORDERS", tr("Borders"), areas, None, True),
            tr("Larger areas whose borders are drawn above the results, for example boroughs."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("BACKGROUND", tr("Background"), any_vector, None, True),
            tr("Layers that help to find one’s way, for example water or facilities."),
        )
        self.add_file(
            "PROFILE",
            tr("Profile of the municipality"),
            tr(
                "A JSON file with the answers that tools ask for. It fills what is left empty here, and is kept in the project."
            ),
            "json",
        )
        self.add_text("TITLE", tr("Title"), tr("The title of project and layout. Empty: the name of the municipality."))
        self.add_text("AUTHOR", tr("Author"), tr("Who made the project; stands at the foot of the layout."))
        self.add_text(
            "SOURCE", tr("Source of the data"), tr("Where the data come from; stands at the foot of the layout.")
        )
        self.add_field(
            "KEY_FIELD",
            tr("District key"),
            tr(
                "The field that tells the districts apart. Empty: the profile’s, else the one that is usually called so."
            ),
            optional=True,
            advanced=True,
        )
        self.add_field(
            "NAME_FIELD",
            tr("District name"),
            tr(
                "The field with the name of the district. Empty: the profile’s, else the one that is usually called so."
            ),
            optional=True,
            advanced=True,
        )
        self.add_yes(
            "REPLACE",
            tr("Update the project if it exists"),
            tr(
                "Results take the place of those that the same tool made earlier; what else the project holds stays. "
                "Without it a project that exists is not touched, and the run says so."
            ),
            advanced=True,
        )
        self.add_file_out("OUTPUT", tr("Project"), tr("The QGIS project."), tr("QGIS projects (*.qgz)"), optional=False)
        self.add_counts(LAYER_COUNT=tr("Number of layers"))

    def execute(self, request: Request):
        """Copy the layers, put them in order, write."""
        from ....core.profile import changed, new_profile, value_of
        from ...io.profile import read_file
        from ...maps.assembly import Assembly
        from ...maps.presentation import key_field, name_field

        path = Path(request.output_path("OUTPUT"))
        path = path if path.suffix.lower() in (".qgz", ".qgs") else path.with_suffix(".qgz")
        project = _opened(path, request.yes("REPLACE"))
        profile = read_file(request.file("PROFILE")) if request.given("PROFILE") else new_profile()
        districts = copied(request.whole_layer("INPUT"))
        key = (
            request.field("KEY_FIELD")
            or _there(districts, value_of(profile, "districts", "key"))
            or key_field(districts)
        )
        names = request.field("NAME_FIELD") or _there(districts, value_of(profile, "districts", "name"))
        names = names or name_field(districts)
        author = request.text("AUTHOR") or value_of(profile, "print", "author") or ""
        source = request.text("SOURCE") or value_of(profile, "print", "source") or ""
        title = request.text("TITLE") or profile.get("municipality") or path.stem
        assembly = Assembly(project, names, profile)
        for name in ("BORDERS", "BACKGROUND"):
            for layer in request.layers(name):
                assembly.add_background(copied(layer), borders=name == "BORDERS")
        assembly.add_districts(districts)
        results = request.layers("RESULTS")
        for number, layer in enumerate(results, 1):
            request.stop()
            assembly.add_result(copied(layer))
            request.progress(80 * number / len(results))
        assembly.finish(title, author, source)
        for path_of, value in (
            (("municipality",), profile.get("municipality") or title),
            (("districts", "key"), key),
            (("districts", "name"), names),
            (("print", "author"), author),
            (("print", "source"), source),
        ):
            profile = changed(profile, value, *path_of) if value else profile
        assembly.keep(profile, assembly.whole or districts, path)
        layout = [layer for layer in (assembly.subject, assembly.first) if layer is not None][:1]
        if layout and not project.layoutManager().printLayouts():
            imprint = {"KEY_FIELD": key, "NAME_FIELD": names, "TITLE": title, "AUTHOR": author, "SOURCE": source}
            _add_layout(assembly, layout[0], imprint, request)
        request.stop()
        assembly.write(path)
        request.say(tr("{n} layers in {path}.").format(n=len(project.mapLayers()), path=path))
        request.give(OUTPUT=str(path), LAYER_COUNT=len(project.mapLayers()))


def copied(layer: QgsVectorLayer) -> QgsVectorLayer:
    """A layer of its own, as it looks; SozialraumError for one that is gone when QGIS is closed."""
    if layer.providerType() == "memory":
        raise SozialraumError(
            "“{layer}” is a temporary layer, which no project can keep. Save it as a GeoPackage, then choose that.",
            layer=layer.name(),
        )
    copy = layer.clone()
    if not QgsProject.instance().mapLayer(layer.id()):
        copy.loadDefaultStyle()  # Processing reads files without the aliases and colours that are kept with them
    run = run_of(copy)
    if run is not None:
        keep(copy, run)  # a layer from a file tells its run in its metadata only, which nobody opens at every look
    return copy


def _opened(path: Path, update: bool) -> QgsProject:
    """A new project, or the one that is to be updated; SozialraumError where it is there and may not be touched."""
    project = QgsProject()
    if path.exists():
        current = QgsProject.instance()
        if update and current.isDirty() and current.fileName() and Path(current.fileName()).resolve() == path.resolve():
            raise SozialraumError(
                "“{path}” is open and has changes that are not saved. Save it first; it is opened again afterwards.",
                path=str(path),
            )
        if not update:
            raise SozialraumError(
                "“{path}” exists already and stays as it is. Choose another name, or tick “Update the project if it "
                "exists” to replace its results.",
                path=str(path),
            )
        if not project.read(str(path)):
            raise SozialraumError(
                "“{path}” cannot be opened as a QGIS project ({reason}). Choose another name.",
                path=str(path),
                reason=project.error() or "–",
            )
    return project


def _there(layer: QgsVectorLayer, field: str | None) -> str:
    return field if field and layer.fields().lookupField(field) >= 0 else ""


def _add_layout(assembly: Assembly, layer: QgsVectorLayer, imprint: dict, request: Request):
    """The overview page as a print layout; where the layer has nothing to print, the run says why and goes on."""
    from .create_report import CreateReport

    project = assembly.project
    context = QgsProcessingContext()
    context.setProject(project)
    names = layer.fields().names()
    borders = {one.source() for one in request.layers("BORDERS")}
    parameters = {
        "INPUT": layer.id(),
        **{name: value for name, value in imprint.items() if name[-6:] != "_FIELD" or value in names},
        "INDICATORS": [] if "index" in names or "status_index" in names else [assembly.rate_of(layer)],
        "BORDERS": next((one.id() for one in project.mapLayers().values() if one.source() in borders), None),
    }
    with tempfile.TemporaryDirectory() as folder:
        parameters["OUTPUT"] = str(Path(folder) / "page.pdf")
        algorithm = CreateReport()
        algorithm.initAlgorithm()
        try:
            algorithm.run(parameters, context, request.feedback, {}, False)
        except QgsProcessingException as error:
            request.warn(tr("The project has no print layout: {reason}").format(reason=str(error)))
