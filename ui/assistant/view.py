"""What comes of the files: the file as understood, the table made of it, the matching, and the account in words."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QSizePolicy,
    QSplitter,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...core.data.status import STATUSES
from ...i18n import sentence, tr
from .indicators import IndicatorView
from .matching import ON_THE_MAP, DistrictBox, Matching, MatchingModel
from .source import Preview, TablePreview
from .table import PreviewView, legend


class PreviewPane(QSplitter):
    """Three tables on tabs, the key of their colours, and below them the findings."""

    table_shown = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(Qt.Orientation.Vertical, parent)
        self.preview: Preview | None = None
        self._shown = ""
        self.setChildrenCollapsible(False)
        top = QWidget(self)
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        self.table_box = QComboBox(top)
        self.table_box.setObjectName("sozialraum_import_table")
        self.table_box.setAccessibleName(tr("Table shown"))
        self.table_box.setToolTip(tr("Which of the tables is shown"))
        self.table_box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.table_box.setVisible(False)
        self.table_box.activated.connect(self._show_table)
        self.tabs = QTabWidget(top)
        self.tabs.setObjectName("sozialraum_import_tabs")
        self.file_view = PreviewView("sozialraum_import_preview", tr("The file as understood"), self.tabs)
        self.panel_view = PreviewView("sozialraum_import_panel", tr("The table that is made of it"), self.tabs)
        self.indicator_view = IndicatorView(self.tabs)
        self.match_view = self._matching_table()
        self.tabs.addTab(self.file_view, tr("File"))
        self.tabs.addTab(self.panel_view, tr("Result"))
        self.tabs.addTab(self.indicator_view, tr("Indicators"))
        self.tabs.addTab(self._matching_page(), tr("Matching"))
        self.legend = QLabel(top)
        self.legend.setObjectName("sozialraum_import_legend")
        self.legend.setAccessibleName(tr("Key of the colours"))
        self.legend.setToolTip(tr("Number of cells in the rows shown"))
        self.legend.setWordWrap(True)
        self.legend.setVisible(False)
        column.addWidget(self.table_box)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.legend)
        self.findings = QTextBrowser(self)
        self.findings.setObjectName("sozialraum_import_findings")
        self.findings.setAccessibleName(tr("What was understood"))
        self.findings.setTabChangesFocus(True)
        self.findings.setMinimumHeight(60)
        self.addWidget(top)
        self.addWidget(self.findings)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 1)

    def _matching_table(self) -> QTableView:
        view = QTableView(self.tabs)
        view.setObjectName("sozialraum_import_matching_table")
        view.setAccessibleName(tr("What is unmatched or repaired"))
        view.setModel(MatchingModel(view))
        view.setItemDelegateForColumn(ON_THE_MAP, DistrictBox(view))
        view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.verticalHeader().setVisible(False)
        view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        view.horizontalHeader().setStretchLastSection(True)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setResizeContentsPrecision(60)
        return view

    def _matching_page(self) -> QWidget:
        """The table, and in its place a sentence where there is nothing to compare yet."""
        page = QWidget(self.tabs)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self.match_note = QLabel(page)
        self.match_note.setObjectName("sozialraum_import_matching_note")
        self.match_note.setWordWrap(True)
        self.match_note.setMargin(8)
        column.addWidget(self.match_note)
        column.addWidget(self.match_view, 1)
        return page

    def show_preview(self, preview: Preview | None):
        """Show what was read; of several tables the first with an error, else the one shown before."""
        self.preview = preview
        names = [table.name for table in preview.tables] if preview is not None else []
        if [self.table_box.itemText(i) for i in range(self.table_box.count())] != names:
            self.table_box.clear()
            self.table_box.addItems(names)
        bad = [i for i, table in enumerate(preview.tables) if table.error is not None] if preview is not None else []
        if bad:
            self.table_box.setCurrentIndex(bad[0])
        self.table_box.setVisible(len(names) > 1)
        panel = preview.panel if preview is not None else None
        self.panel_view.model().show_panel(panel)
        self.indicator_view.model().show_panel(panel)
        self.panel_view.fit()
        self._show_table()

    def _show_table(self, _index=None):
        place = self.table_box.currentIndex()
        table = self.preview.tables[place] if self.preview is not None and place >= 0 else None
        self.file_view.model().show_grid(table.grid if table is not None else None)
        self.file_view.fit()
        name = table.name if table is not None else ""
        if name != self._shown:
            self._shown = name
            self.file_view.scrollToTop()
        self.findings.setHtml(self._account(name))
        self.legend.setText(self._legend(table))
        self.legend.setVisible(bool(self.legend.text()))
        self.table_shown.emit(table)

    def _legend(self, table: TablePreview | None) -> str:
        counts: dict[str, int] = {}
        for status in table.grid.status.values() if table is not None else ():
            counts[status] = counts.get(status, 0) + 1
        order = [*STATUSES, "unreadable"]
        return legend({name: counts[name] for name in order if name in counts})

    def _account(self, name: str) -> str:
        """What was understood, in words: what should be checked first."""
        if self.preview is None:
            return ""
        chosen = [finding for finding in self.preview.findings if finding.table in ("", name)]
        chosen = [finding for finding in chosen if finding.stage != "symbols"]
        lines = [f"<li><b>{escape(sentence(finding.reason))}</b></li>" for finding in chosen if finding.warning]
        lines += [f"<li>{escape(sentence(finding.reason))}</li>" for finding in chosen if not finding.warning]
        return f"<ul style='margin-left:-24px'>{''.join(lines)}</ul>" if lines else ""

    def show_matching(self, found: Matching | None, why_not: str = ""):
        """Show what is unmatched or repaired; the tab counts what is open. why_not: the reason where nothing is compared."""
        entries = found.entries if found is not None else []
        self.match_view.model().show_entries(entries, found.labels if found is not None else None)
        if found is not None:
            self.match_view.resizeColumnsToContents()
            why_not = "" if entries else tr("Every key has found its district.")
        self.match_note.setText(why_not)
        self.match_note.setVisible(bool(why_not))
        self.match_view.setVisible(not why_not)
        left = sum(entry.state != "repaired" for entry in entries)
        self.tabs.setTabText(3, tr("Matching ({n} open)").format(n=left) if left else tr("Matching"))
