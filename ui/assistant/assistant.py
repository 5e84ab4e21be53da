"""The import assistant: choose files, see how they are understood, put it right, read them in."""

from __future__ import annotations

from html import escape

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QEvent, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QProgressBar,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import SozialraumError
from ...core.periods import in_order
from ...core.tables.options import Options
from ...i18n import sentence, tr
from ...processing.io.handbook import address
from ...processing.io.tables import signs_text
from ...processing.remedies import lead
from ...processing.widgets.outline import Outline
from ..background import Background
from ..handbook import open_handbook
from ..timers import alarm
from .deliveries import keep_delivery, last_delivery
from .files import FileList, dropped_paths
from .matching import Matching, check
from .runner import Runner
from .settings import ReadingSettings
from .source import BYTES_PER_FILE, Files, Preview
from .target import TargetForm
from .view import PreviewPane

_DEBOUNCE_MS = 250
_TROUBLE = "fehlersuche"
"""The chapter of the handbook on what to do about a refusal."""


class ImportAssistant(QDialog):
    """A window beside the map: on the left what is read and how, on the right what comes of it."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("sozialraum_import_assistant")
        self.setWindowTitle(tr("Read statistics"))
        self.setAcceptDrops(True)
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.WindowMaximizeButtonHint)
        self.preview: Preview | None = None
        self.matching: Matching | None = None
        self._sources = Files()
        self._tools: list[QDialog] = []
        self._state: list[tuple] = []
        self._labels: frozenset[str] = frozenset()
        self._outlines: list[Outline] = []
        self._reader = Background(self)
        self._reader.finished.connect(self._read)
        self._reader.failed.connect(self._broken)
        self._matcher = Background(self)
        self._matcher.finished.connect(self._matched)
        self._matcher.failed.connect(self._broken)
        self.runner = Runner(self)
        self.runner.progressed.connect(self._progressed)
        self.runner.done.connect(self._done)
        self.runner.failed.connect(self._failed)
        self.runner.cancelled.connect(self._stopped)
        self._debounce = alarm(self, _DEBOUNCE_MS, self._submit)
        self._build()
        QgsGui.enableAutoGeometryRestore(self)
        self._follow()

    # ---- building -----------------------------------------------------------------------------------------------

    def _build(self):
        outer = QVBoxLayout(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._left())
        self.view = PreviewPane(self)
        self.view.table_shown.connect(self._table_shown)
        self.indicators = self.view.indicator_view.model()
        self.indicators.renamed.connect(self._ask)
        self.keys = self.view.match_view.model()
        self.keys.assigned.connect(self._assigned)
        self.splitter.addWidget(self.view)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        outer.addWidget(self.splitter, 1)
        self.message = QLabel(self)
        self.message.setObjectName("sozialraum_import_message")
        self.message.setAccessibleName(tr("Summary"))
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.RichText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.message.setOpenExternalLinks(False)
        self.message.linkActivated.connect(_open)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("sozialraum_import_progress")
        self.progress.setVisible(False)
        outer.addWidget(self.message)
        outer.addWidget(self.progress)
        outer.addWidget(self._buttons())
        screen = self.screen().availableGeometry()
        self.resize(min(1180, int(screen.width() * 0.94)), min(880, int(screen.height() * 0.9)))
        self.splitter.setSizes([350, self.width() - 350])

    def _left(self) -> QWidget:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 6, 0)
        self.files = FileList(body)
        self.files.changed.connect(self._files_changed)
        self.settings = ReadingSettings(body)
        self.settings.changed.connect(self._ask)
        self.target = TargetForm(body)
        self.target.layer_read.connect(self._layer_read)
        self.target.changed.connect(self._match)
        for title, widget in (
            (tr("1 Statistics files"), self.files),
            (tr("2 How they are read"), self.settings),
            (tr("3 On the map"), self.target),
        ):
            group = QGroupBox(title, body)
            inside = QVBoxLayout(group)
            inside.setContentsMargins(8, 6, 8, 6)
            inside.addWidget(widget)
            column.addWidget(group)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(body.minimumSizeHint().width() + 18)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        return area

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        # no accepting button: Return in a box must never start the import
        self.run_button = box.addButton(tr("&Read"), QDialogButtonBox.ButtonRole.ActionRole)
        self.run_button.setObjectName("sozialraum_import_run")
        self.run_button.setAutoDefault(False)
        self.run_button.clicked.connect(self.run)
        self.tool_button = box.addButton(tr("Open as tool …"), QDialogButtonBox.ButtonRole.ActionRole)
        self.tool_button.setObjectName("sozialraum_import_tool")
        self.tool_button.setToolTip(
            tr("Opens Processing’s dialog with these settings, for periods, bridge tables and batches")
        )
        self.tool_button.setAutoDefault(False)
        self.tool_button.clicked.connect(self.open_tool)
        self.close_button = box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.close_button.setObjectName("sozialraum_import_close")
        self.close_button.setAutoDefault(False)
        self.help_button = box.addButton(QDialogButtonBox.StandardButton.Help)
        self.help_button.setText(tr("Help"))
        self.help_button.setObjectName("sozialraum_import_help")
        self.help_button.setAutoDefault(False)
        box.helpRequested.connect(self.open_help)
        box.rejected.connect(self.reject)
        return box

    def open_help(self):
        """Show the assistant's chapter of the handbook."""
        open_handbook("import_assistent")

    # ---- reading ------------------------------------------------------------------------------------------------

    def add_files(self, paths: list[str]):
        """Add files, as the button and dropping do."""
        self.files.add(paths)

    def _files_changed(self):
        if not self.files.paths():
            self.settings.reset()
            self.indicators.forget()
            self.keys.by_hand.clear()
        elif not self._state:
            self._take_over()
        self._ask()

    def _take_over(self):
        """What was said of the last delivery, as far as this one has it."""
        delivery = last_delivery(QgsProject.instance())
        self.indicators.remember(delivery)
        self.keys.by_hand.update(delivery.get("assigned") or {})
        self.settings.texts["signs"].setText(delivery["signs"])

    def _options(self) -> dict[str, str]:
        """What was prescribed, by the names of Options."""
        return {**self.settings.choices(), **self.indicators.options()}

    def _assigned(self, key: str, district: str):
        """A key was given a district by hand, or taken from it."""
        if district:
            self.keys.by_hand[key] = district
        else:
            self.keys.by_hand.pop(key, None)
        self._match()

    def _ask(self):
        """Read anew, soon: more changes may follow."""
        self.matching = None
        self._debounce.start()
        self._follow()

    def _submit(self):
        self._state = self.files.state()
        paths, given, sources = self.files.paths(), self._options(), self._sources
        if not paths:
            self._reader.cancel()
            self._read(None)
            return
        try:
            self._labels = self.target.labels()
            options = Options(**{**given, "signs": signs_text(given.get("signs", "")), "layer": self._labels})
        except SozialraumError as error:
            self._reader.cancel()
            self._read(Preview([], [], None, [], error.message, False))
            return
        self._reader.submit(lambda cancelled: sources.preview(paths, options, cancelled))
        self._follow()

    def _read(self, preview: Preview | None):
        self.preview = preview
        self.view.show_preview(preview)
        if preview is not None and preview.panel is not None:
            if self.indicators.take_over(preview.panel.indicators):
                self._ask()
                return
            self.target.propose(preview.panel, self.files.paths()[0])
        self._match()

    def _table_shown(self, table):
        """The boxes say what was found in the table that is shown."""
        if self.preview is not None:
            self.settings.understood(self.preview, table)

    # ---- matching -----------------------------------------------------------------------------------------------

    def _layer_read(self):
        """A table whose columns are districts is known by the layer: what was refused or turned without it is read again."""
        tables = self.preview.tables if self.preview is not None else []
        open_to_it = any(table.reading is None or table.reading.turned is not None for table in tables)
        if open_to_it and self.target.labels() != self._labels:
            self._ask()
        else:
            self._match()

    def _match(self):
        self.matching = None
        panel = self.preview.panel if self.preview is not None else None
        texts = self.target.texts
        if panel is None or not texts:
            self._matcher.cancel()
            why_not = tr("Choose the layer with the districts under “3 On the map”.") if panel is not None else ""
            self.view.show_matching(None, why_not)
        else:
            key, way, by_hand = self.target.key_field(), self.target.matching(), dict(self.keys.by_hand)
            parent = self.target.parent_field()
            self._matcher.submit(lambda cancelled: check(texts, key, way, panel, cancelled, by_hand, parent))
        self._follow()

    def _matched(self, found: Matching | None):
        self.matching = found
        self.target.understood(found)
        self.view.show_matching(found)
        self._follow()

    # ---- what is said -------------------------------------------------------------------------------------------

    def _follow(self):
        """Buttons and the sentence below follow what is going on."""
        reading = self._debounce.isActive() or self._reader.busy
        error = self.preview.error if self.preview is not None else None
        ready = not reading and self.preview is not None and self.preview.panel is not None and not error
        matching = self._matcher.busy or self.target.reading
        self.run_button.setEnabled(ready and not matching and not self.runner.busy)
        self.tool_button.setEnabled(bool(self.files.paths()) and not self.runner.busy)
        self.close_button.setText(tr("Cancel") if self.runner.busy else tr("Close"))
        if self.runner.busy:
            return
        self.progress.setVisible(False)
        if not self.files.paths():
            self._say(tr("Choose statistics files as they came (CSV, XLSX, XLS, ODS, DBF, ZIP), or drop them here."))
        elif reading:
            self._say(tr("Reading …"))
        elif error:
            self._say(sentence(error), "error")
        elif matching:
            self._say(tr("Comparing the keys with the map …"))
        elif self.preview is not None:
            self._summarise()

    def _summarise(self):
        panel = self.preview.panel
        periods = in_order(text for text in dict.fromkeys(panel.periods) if text)
        span = f"{periods[0]}–{periods[-1]}" if len(periods) > 1 else "".join(periods)
        parts = [
            tr("Districts: {districts} · indicators: {indicators} · periods: {periods} ({span}).").format(
                districts=len(set(panel.districts)),
                periods=len(periods),
                span=span or "–",
                indicators=len(panel.indicators),
            )
        ]
        level = ""
        if self.matching is not None:
            parts += [sentence(finding.reason) for finding in self.matching.findings]
            level = "warning" if self.matching.doubtful else ""
            told = [finding.value for finding in self.matching.findings]
            if self.matching.better and self.matching.better not in told:
                parts.append(tr("Field “{field}” of the layer would match more.").format(field=self.matching.better))
        if self.preview.shortened:
            parts.append(
                tr("Only the first {n} MB were looked at for this; all is read in the end.").format(
                    n=BYTES_PER_FILE >> 20
                )
            )
        self._say(" ".join(parts), level)

    def _say(self, text: str, level: str = "", link: str = ""):
        sign = {"error": "✖ ", "warning": "⚠ ", "done": "✔ "}.get(level, "")
        body = f"{sign}{escape(text)}"
        if level == "error":
            body = f"<b>{body}</b>"
        self._mark(text if level == "error" else "")
        if level == "error" and address(_TROUBLE):
            body += f' <a href="{escape(address(_TROUBLE))}">{escape(tr("What helps"))}</a>'
        if link:
            body += f' <a href="{escape(QUrl.fromLocalFile(link).toString())}">{escape(tr("Open the report"))}</a>'
        self.message.setText(body)

    def _mark(self, refusal: str):
        """Outline the boxes that a refusal is about; none for an empty one."""
        for outline in self._outlines:
            outline.remove()
        self._outlines.clear()
        tool = QgsApplication.processingRegistry().algorithmById(self.algorithm()) if refusal else None
        titles = {one.name(): one.description() for one in tool.parameterDefinitions()} if tool is not None else {}
        for name in lead(refusal, titles, {}).fields if titles else ():
            box = self.findChild(QWidget, f"sozialraum_import_{name.lower()}")
            if box is not None:
                self._outlines.append(Outline(box))

    def _broken(self, reason: str):
        self._follow()
        self._say(
            tr("This could not be read ({reason}). Please report it with the file.").format(reason=reason), "error"
        )

    # ---- running ------------------------------------------------------------------------------------------------

    def algorithm(self) -> str:
        """The algorithm that does what is chosen."""
        return "sozialraum:joinstatisticsfile" if self.target.layer is not None else "sozialraum:importstatistics"

    def parameters(self) -> dict:
        """Its parameters: files, whatever was prescribed, and where the result goes."""
        given = {"FILES": self.files.paths(), **{name.upper(): value for name, value in self._options().items()}}
        given.update(self.target.parameters(self.matching))
        if self.target.layer is not None and self.keys.by_hand:
            given["ASSIGNED"] = "; ".join(f"{key} = {district}" for key, district in self.keys.by_hand.items())
        return given

    def run(self):
        """Read the files in full, join them and load the result."""
        if not self.run_button.isEnabled():
            return
        self.progress.setRange(0, 0)
        self.progress.setVisible(True)
        self._say(tr("Reading the files …"))
        self.runner.start(self.algorithm(), self.parameters())
        if self.runner.busy:
            self._follow()

    def open_tool(self):
        """Open the algorithm's own dialog with these settings."""
        import processing

        given = self.parameters()
        del given["REPORT"]
        if not self.target.output.filePath():
            del given["OUTPUT"]
        self._close_tools(hidden_only=True)
        dialog = processing.createAlgorithmDialog(self.algorithm(), given)
        self._tools.append(dialog)  # without this its Python half would be gone at once
        dialog.show()

    def _close_tools(self, hidden_only: bool = False):
        for dialog in [one for one in self._tools if not (hidden_only and one.isVisible())]:
            self._tools.remove(dialog)
            dialog.close()
            dialog.deleteLater()

    def _progressed(self, percent: float):
        self.progress.setRange(0, 100)
        self.progress.setValue(int(percent))

    def _done(self, results: dict):
        self._follow()
        keep_delivery(
            QgsProject.instance(),
            self.files.paths(),
            self.indicators,
            self.keys.by_hand,
            self.settings.choices().get("signs", ""),
        )
        if "MATCHED_COUNT" in results:
            text = tr("Done: {n} districts have data; the layer is in the project.").format(n=results["MATCHED_COUNT"])
        else:
            text = tr("Done: {n} rows; the table is in the project.").format(n=results["ROW_COUNT"])
        self._say(text, "done", results.get("REPORT", ""))

    def _failed(self, reason: str):
        self._follow()
        self._say(reason, "error")

    def _stopped(self):
        self._follow()
        self._say(tr("Cancelled. Nothing was written."))

    # ---- what Qt calls ------------------------------------------------------------------------------------------

    def reject(self):
        """Esc and Close: cancel a run, else close."""
        if self.runner.busy:
            self.runner.cancel()
        else:
            super().reject()

    def changeEvent(self, event):  # noqa: N802
        """Back from the spreadsheet program: read anew what was saved there."""
        super().changeEvent(event)
        active = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and not self.runner.busy
        if active and self.files.state() != self._state:
            self._ask()

    def dragEnterEvent(self, event):  # noqa: N802
        """Files are welcome."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event):  # noqa: N802
        """Take the files."""
        self.add_files(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def release(self):
        """Stop everything; the window can be thrown away afterwards."""
        self._debounce.stop()
        self._reader.cancel()
        self._matcher.cancel()
        self.target.release()
        self._close_tools()
        self.runner.release()


def _open(link: str):
    QDesktopServices.openUrl(QUrl(link))
