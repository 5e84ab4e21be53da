"""Opens pages of the handbook in the browser."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.utils import iface

from ..i18n import tr
from ..processing.io.handbook import address


def open_handbook(page: str = "index"):
    """Show a page; a checkout in which the handbook has not been built says how that is done."""
    found = address(page)
    if found:
        QDesktopServices.openUrl(QUrl(found))
        return
    text = tr(
        "The handbook is not built in this copy of the plugin. In a checkout “python3 scripts/handbook.py build” "
        "makes it; the ZIP that is installed brings it along."
    )
    iface.messageBar().pushMessage("Sozialraum", text, Qgis.MessageLevel.Info, 0)
