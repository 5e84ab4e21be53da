"""The files to be read: choose, drop, take away."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...i18n import tr
from ..plain import plainly

_ENDINGS = "*.csv *.txt *.tsv *.tab *.xlsx *.xlsm *.xls *.ods *.dbf *.gpkg *.zip"
FOLDER = "sozialraum/import_folder"


class FileList(QWidget):
    """A short list with two buttons; the paths stand in the tooltips."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.list = _ShortList(self)
        self.list.setObjectName("sozialraum_import_files")
        self.list.setAccessibleName(tr("Statistics files"))
        self.list.setToolTip(tr("Files can also be dropped here. Delete takes the chosen ones out."))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.removed.connect(self.remove)
        self.add_button = QPushButton(tr("&Add files …"), self)
        self.add_button.setObjectName("sozialraum_import_add")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.choose)
        self.remove_button = QPushButton(tr("Remove"), self)
        self.remove_button.setObjectName("sozialraum_import_remove")
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(self.remove)
        row = QHBoxLayout()
        row.addWidget(self.add_button, 1)
        row.addWidget(self.remove_button)
        column.addWidget(self.list)
        column.addLayout(row)
        self._follow()

    def paths(self) -> list[str]:
        """All files, in their order."""
        return [self.list.item(i).data(Qt.ItemDataRole.UserRole) for i in range(self.list.count())]

    def state(self) -> list[tuple]:
        """Paths with time and size of each file, to notice that one was saved anew."""
        found = []
        for path in self.paths():
            try:
                stat = Path(path).stat()
            except OSError:
                found.append((path, 0, 0))
            else:
                found.append((path, stat.st_mtime_ns, stat.st_size))
        return found

    def add(self, paths: list[str]):
        """Add files that are not in the list yet, in the order of their names."""
        known = set(self.paths())
        new = [path for path in dict.fromkeys(paths) if path not in known]
        if not new:
            return
        for path in sorted(new, key=lambda path: Path(path).name):
            item = QListWidgetItem(Path(path).name)
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(plainly(path))
            self.list.addItem(item)
        self._follow()
        self.changed.emit()

    def choose(self):
        """Ask for files."""
        settings = QgsSettings()
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            tr("Statistics files"),
            settings.value(FOLDER, "", str),
            tr("Tables") + f" ({_ENDINGS});;" + tr("All files") + " (*)",
        )
        if paths:
            settings.setValue(FOLDER, str(Path(paths[0]).parent))
            self.add(paths)

    def remove(self):
        """Take the chosen files out of the list; all of them where none is chosen."""
        for item in self.list.selectedItems() or [self.list.item(i) for i in range(self.list.count())]:
            self.list.takeItem(self.list.row(item))
        self._follow()
        self.changed.emit()

    def _follow(self):
        self.remove_button.setEnabled(self.list.count() > 0)


class _ShortList(QListWidget):
    """A list of a few lines; Delete asks to remove."""

    removed = pyqtSignal()

    def sizeHint(self):  # noqa: N802
        """Three lines."""
        return QSize(220, 3 * (self.fontMetrics().height() + 5) + 4)

    def minimumSizeHint(self):  # noqa: N802
        """Two lines."""
        return QSize(80, 2 * (self.fontMetrics().height() + 5))

    def keyPressEvent(self, event):  # noqa: N802
        """Delete takes files out."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.selectedItems():
                self.removed.emit()
        else:
            super().keyPressEvent(event)


def dropped_paths(mime) -> list[str]:
    """The local files in what is being dragged."""
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile() and Path(url.toLocalFile()).is_file()]
