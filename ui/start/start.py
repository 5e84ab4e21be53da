"""What the start page's buttons do: open the sample, the assistant, the profile, a tool with what the project knows."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsProcessingException, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget, QFileDialog, QPushButton

from ...core.messages import SozialraumError
from ...core.profile import changed, learned
from ...i18n import sentence, tr
from ...processing.io.history import remembered_run
from ...processing.io.profile import keep_profile
from ...processing.maps.project import JOINS, show_alone, take_place
from ..handbook import open_handbook
from .page import StartPage
from .profile_dialog import ProfileDialog, guessed_profile
from .sample import make_sample
from .standing import Row, candidate

_FOLDER = "sozialraum/start/sample_folder"


class Start(QObject):
    """The start page and its hands in QGIS. assistant_wanted: somebody wants to read statistics."""

    assistant_wanted = pyqtSignal()

    def __init__(self, iface, parent=None):
        super().__init__(parent)
        self.iface = iface
        self.page = StartPage(parent)
        self.page.wanted.connect(self.act)
        self.page.row_chosen.connect(self.open_row)
        self._begin_with_join = False
        self._answers: dict = {}
        self._made = ""
        self.wizard = None
        QgsProject.instance().layersAdded.connect(self._layers_added)

    def release(self):
        """Let go of the project; the page can be thrown away afterwards."""
        QgsProject.instance().layersAdded.disconnect(self._layers_added)
        self._close_wizard()
        self.page.release()

    def act(self, wanted: str):
        """Do what a button of the page wants."""
        if wanted.startswith("model:"):
            self.open_model(wanted.partition(":")[2])
            return
        actions = {
            "sample": self.open_sample,
            "districts": self.read_statistics,
            "continue": self.go_on,
            "profile": self.edit_profile,
            "toolbox": self.open_toolbox,
            "handbook": self.open_handbook,
            "learn": self.learn,
            "try:funds": self.open_shares,
        }
        actions[wanted]()

    def open_sample(self):
        """Calculate the sample in a folder that is asked for once, and open it."""
        settings = QgsSettings()
        known = settings.value(_FOLDER, "", type=str)
        folder = Path(known) if known and (Path(known) / "musterstadt.qgz").exists() else None
        if folder is None:
            chosen = QFileDialog.getExistingDirectory(self.page, tr("Folder for the sample"), str(Path.home()))
            if not chosen:
                return
            folder = Path(chosen)
            folder = folder / "Musterstadt" if folder.exists() and any(folder.iterdir()) else folder
        if not self.iface.newProject(True):  # asks whether changes are to be saved
            return
        try:
            project = make_sample(folder, self.iface.mainWindow())
        except (SozialraumError, QgsProcessingException) as error:
            said = sentence(error) if isinstance(error, SozialraumError) else str(error)
            self._tell(said, tr("Choose folder …"), self.open_sample)
            return
        if project is not None:
            settings.setValue(_FOLDER, str(folder))
            self.iface.addProject(str(project))

    def read_statistics(self):
        """Open the assistant; the first districts that it brings become those of the project."""
        self._begin_with_join = self.page.standing is None
        self.assistant_wanted.emit()

    def go_on(self):
        """Make a profile for the layer of the open project that fits best, and let it be looked at."""
        layer = candidate(QgsProject.instance())
        if layer is not None:
            self.edit_profile(guessed_profile(layer, QgsProject.instance()))

    def edit_profile(self, profile: dict | None = None):
        """Open the window with the profile."""
        if profile is None:
            profile = self.page.standing.profile
        dialog = ProfileDialog(profile, self.iface.mainWindow())
        if dialog.exec():
            self._keep(dialog.answer())
        dialog.deleteLater()

    def open_toolbox(self):
        """Show Processing's toolbox."""
        toolbox = self.iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
        if toolbox is not None:
            toolbox.setUserVisible(True) if hasattr(toolbox, "setUserVisible") else toolbox.show()

    def open_handbook(self):
        """Show the first hour."""
        open_handbook("erste_stunde")

    def learn(self):
        """Take the answers of the last run into the profile."""
        profile = self.page.standing.profile
        for path, value in self._answers.items():
            profile = changed(profile, value, *path)
        self._keep(profile)

    def open_row(self, row: Row):
        """Do what the button of a row says."""
        if row.action == "show":
            self.show_layer(row.layer)
        elif row.action == "assistant":
            self.read_statistics()
        elif row.action == "districts":
            self.edit_profile()
        elif row.action == "tool":
            self.open_tool(row.tool)
        elif row.action == "wizard":
            self.open_wizard(row.question.name)

    def open_tool(self, tool: str, chosen: dict | None = None):
        """Open the dialog of a tool with what the project knows and what was chosen besides; its results may replace earlier ones."""
        import processing

        added: list[str] = []

        def note(layers):
            added.extend(layer.id() for layer in layers)

        project = QgsProject.instance()
        standing = self.page.standing
        parameters = {**(standing.parameters(tool) if standing is not None else {}), **(chosen or {})}
        project.layersAdded.connect(note)
        try:
            processing.execAlgorithmDialog(f"sozialraum:{tool}", parameters)
        finally:
            project.layersAdded.disconnect(note)
        self.after_run(added)

    def open_shares(self):
        """Open the window in which the share that follows need is moved; it works without a profile, too."""
        from ..shares.window import SharesWindow

        self.page.refresh()
        standing = self.page.standing
        self._close_wizard()
        if standing is None:
            self.wizard = SharesWindow({}, candidate(QgsProject.instance()), self.iface.mainWindow())
        else:
            layer = standing.layer_for("allocatefunds")
            self.wizard = SharesWindow(standing.profile, layer, self.iface.mainWindow())
        self.wizard.tool_wanted.connect(self._open_allocation)
        self.wizard.finished.connect(self._wizard_closed)
        self.wizard.show()

    def _open_allocation(self, parameters: dict):
        self.open_tool("allocatefunds", parameters)

    def open_wizard(self, name: str):
        """Open the window that tries a tool and shows on a map what comes out; it stays open beside the others."""
        from ..protection.redrawn import Redrawn
        from ..protection.showable import Showable

        standing = self.page.standing
        layer = standing.layer_for("segregationindices") if name == "show" else standing.districts
        kind = {"show": Showable, "redrawn": Redrawn}[name]
        self._close_wizard()
        self.wizard = kind(standing.profile, layer, self.iface.mainWindow())
        self.wizard.finished.connect(self._wizard_closed)
        self.wizard.show()

    def _close_wizard(self):
        if self.wizard is not None:
            self.wizard.reject()

    def _wizard_closed(self, *_):
        if self.wizard is not None:
            self.wizard.deleteLater()
            self.wizard = None

    def open_model(self, name: str):
        """Open the dialog of a model; the project that it has made can be opened afterwards."""
        import processing

        project = QgsProject.instance()
        if name == "quartalsaktualisierung" and project.fileName() and project.isDirty():
            self._tell(
                tr("The project has changes that are not saved. Save it first, then it can be brought up to date.")
            )
            return
        results = processing.execAlgorithmDialog(f"sozialraum:{name}", {}) or {}
        made = (results.get("CHILD_RESULTS") or {}).get("project") or {}
        self._made = str(made.get("OUTPUT") or "")
        if self._made and Path(self._made).exists():
            bar = self.iface.messageBar()
            item = bar.createMessage(tr("Sozialraum"), tr("The project is made: {path}").format(path=self._made))
            button = QPushButton(tr("Open the project"), item)
            button.setObjectName("sozialraum_open_made")
            button.clicked.connect(self._open_made)
            item.layout().addWidget(button)
            bar.pushWidget(item, Qgis.MessageLevel.Info, 0)
        self.page.refresh()

    def _open_made(self):
        if self.iface.newProject(True):
            self.iface.addProject(self._made)

    def after_run(self, added: list[str]):
        """Put new results in the place of earlier ones where that is wished, and see what the profile could learn."""
        project = QgsProject.instance()
        self._answers = {}
        for layer in filter(None, map(project.mapLayer, added)):
            run = remembered_run(layer)
            if run is None:
                continue
            if self.page.standing is not None:
                tool = run["id"].partition(":")[2]
                self._answers.update(learned(self.page.standing.profile, tool, run["parameters"]))
            if self.page.replace and isinstance(layer, QgsVectorLayer):
                take_place(project, layer)
        self.page.learned = {path: _called(path) for path in self._answers}
        self.page.refresh()

    def show_layer(self, layer_id: str):
        """Make a result visible and the active layer; of a table show the rows."""
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is None:
            return
        if isinstance(layer, QgsVectorLayer) and not layer.isSpatial():
            self.iface.showAttributeTable(layer)
        else:
            show_alone(QgsProject.instance(), layer_id)
            QgsProject.instance().layerTreeRoot().findLayer(layer_id).setItemVisibilityCheckedParentRecursive(True)
        self.iface.setActiveLayer(layer)

    def _keep(self, profile: dict):
        keep_profile(QgsProject.instance(), profile)
        QgsProject.instance().setDirty(True)
        self._answers, self.page.learned = {}, {}
        self.page.refresh()

    def _layers_added(self, layers):
        """The first districts of the assistant become those of the project."""
        if not self._begin_with_join:
            return
        QTimer.singleShot(0, self._look_for_districts)  # the run is written into the layer after it has been added

    def _look_for_districts(self):
        if not self._begin_with_join:
            return
        layer = candidate(QgsProject.instance())
        run = remembered_run(layer) if layer is not None else None
        if run is not None and run["id"].partition(":")[2] in JOINS:
            self._begin_with_join = False
            self._keep(guessed_profile(layer, QgsProject.instance()))

    def _tell(self, text: str, words: str, way_out):
        """Say what was refused, with the button that leads on; both go when it is pressed."""
        bar = self.iface.messageBar()
        item = bar.createMessage(tr("Sozialraum"), text)
        button = QPushButton(words, item)
        button.setObjectName("sozialraum_way_out")
        button.clicked.connect(lambda _=False: (bar.popWidget(item), way_out()))
        item.layout().addWidget(button)
        bar.pushWidget(item, Qgis.MessageLevel.Warning, 0)


def _called(path: tuple) -> str:
    """What an entry of the profile is called."""
    return {
        "key": tr("District key"),
        "name": tr("Name"),
        "period": tr("Period"),
        "parents": tr("Larger area"),
        "residents": tr("Residents"),
        "minimum_residents": tr("Fewest residents for an index"),
        "recipe": tr("Recipe"),
        "indicators": tr("Indicators"),
        "author": tr("Author"),
        "source": tr("Source of the data"),
    }.get(path[-1], str(path[-1]))
