"""What leaves the dock: numbers on the clipboard, files, and charts in print layouts."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog

from ...core.messages import SozialraumError
from ...drawing.theme import words
from ...i18n import number, sentence, tr
from ..plain import entry
from .content import charts_of, summary_of, table_of
from .export import file_name, formats, save
from .layout import add_to_layout, layouts, refresh

ENDING = "sozialraum/dock/file_ending"
"""Where QGIS remembers which kind of file was saved last."""


class TakingAway:
    """The part of the dock that asks where to and says what has become of it."""

    def copy(self):
        """The numbers on the clipboard."""
        self.table.show_table(table_of(self.model))
        self.table.copy()
        self._tell(tr("The values are on the clipboard."))

    def save(self):
        """Ask for a file and write the chart or its numbers."""
        known, settings = formats(), QgsSettings()
        usual = settings.value(ENDING, "png")
        usual = usual if usual in known else "png"
        proposed = Path(QgsProject.instance().homePath() or Path.home()) / f"{self.proposed_name()}.{usual}"
        path, chosen = QFileDialog.getSaveFileName(
            self, tr("Save chart or table"), str(proposed), ";;".join(known.values()), known[usual]
        )
        if path:
            ending = next((name for name, text in known.items() if text == chosen), usual)
            settings.setValue(ENDING, ending)
            self.save_as(path if Path(path).suffix.lower().lstrip(".") in known else f"{path}.{ending}")

    def proposed_name(self) -> str:
        """A name for a file of what is shown: indicator, year, view."""
        titles = [words(chart.title) for chart in charts_of(self.model)]
        return file_name(" ".join([*titles[:2], words(self.model.view_entry.title)]))

    def save_as(self, path: str) -> bool:
        """Write the chart or its numbers to a file and say so."""
        try:
            save(path, charts_of(self.model), table_of(self.model))
        except SozialraumError as error:
            self._tell(sentence(error), Qgis.MessageLevel.Warning)
            return False
        self._tell(tr("Saved: {path}").format(path=path), Qgis.MessageLevel.Success)
        return True

    def _offer_layouts(self):
        self.layout_menu.clear()
        for name in layouts():
            self.layout_menu.addAction(entry(name)).setData(name)
        if not self.layout_menu.isEmpty():
            self.layout_menu.addSeparator()
        self.layout_menu.addAction(tr("New page with map, key and chart …")).setData("")
        self.refresh_action = self.layout_menu.addAction(tr("Draw the charts of all layouts anew"))
        self.refresh_action.setEnabled(bool(layouts()) and self.model.cube is not None)

    def _layout_chosen(self, action):
        if action is self.refresh_action:
            self.refresh_layouts()
            return
        name = action.data()
        if not name:
            name, agreed = QInputDialog.getText(self, tr("New print layout"), tr("Name"))
            if not agreed or not name.strip():
                return
        self.add_to_layout(name.strip())

    def add_to_layout(self, name: str):
        """Put the chart into a print layout and open it."""
        charts = charts_of(self.model)
        if not charts:
            return
        try:
            canvas = self.iface.mapCanvas() if self.iface is not None else None
            layout, _ = add_to_layout(name, charts, self.model, canvas, summary_of(self.model))
        except (SozialraumError, OSError) as error:  # the folder for charts may be refused as well
            reason = sentence(error) if isinstance(error, SozialraumError) else error
            self._tell(tr("The chart could not be written: {reason}").format(reason=reason), Qgis.MessageLevel.Warning)
            return
        if self.iface is not None:
            self.iface.openLayoutDesigner(layout)

    def refresh_layouts(self):
        """Draw the charts of all print layouts anew from the data as they are now, and say so."""
        done, lost = refresh(self.model)
        self._tell(tr("Charts drawn anew: {n}.").format(n=number(done, 0)))
        if lost:
            self._tell(
                tr("Not drawn anew, because their layer, indicator or year is not there: {names}.").format(
                    names=", ".join(lost)
                ),
                Qgis.MessageLevel.Warning,
            )
