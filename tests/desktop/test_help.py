"""Every way to the handbook in a real QGIS opens the page it should; what the assistant and the start page refuse leads on."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import ROOT

WAYS = """
import time
from qgis import utils
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QFileDialog, QLabel, QPushButton
import processing

plugin = utils.plugins["sozialraum"]
opened = []
class Browser(QObject):
    @pyqtSlot(QUrl)
    def see(self, url):
        opened.append(url.toLocalFile())
browser = Browser()
QDesktopServices.setUrlHandler("file", browser, "see")

def wait(seconds=0.3, until=lambda: False):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.01)

def page():
    wait(0.2)
    return os.path.basename(opened.pop()) if opened else ""

answer = {}
next(one for one in plugin.menu.actions() if one.objectName() == "sozialraum_handbook_action").trigger()
answer["menu"] = page()
plugin.show_start()
wait(0.3)
plugin.start.page.findChild(QAbstractButton, "sozialraum_link_handbook").click()
answer["start"] = page()
plugin.dock.help_action.trigger()
answer["dock"] = page()
plugin.show_assistant()
wait(0.3)
assistant = plugin.assistant
assistant.help_button.click()
answer["assistant"] = page()
dialog = processing.createAlgorithmDialog("sozialraum:localsegregation", {})
dialog.show()
wait(0.3)
help = next(box.button(QDialogButtonBox.StandardButton.Help) for box in dialog.findChildren(QDialogButtonBox)
            if box.button(QDialogButtonBox.StandardButton.Help) is not None)
answer["tool_button"] = help.isVisible() and help.isEnabled()
help.click()
answer["tool"] = page()
dialog.close()

# a file without a key column is refused: the box is outlined, and a link leads to what helps
bad = os.path.join(os.environ["SOZIALRAUM_FOLDER"], "bad.csv")
with open(bad, "w") as file:
    file.write("Jahr;Anteil\\n" + "".join(f"{year};{year % 7},5\\n" for year in range(2001, 2009)))
assistant.add_files([bad])
wait(10, lambda: "✖" in assistant.message.text())
answer["refused"] = assistant.message.text()
answer["marked"] = [one.parentWidget().objectName() for one in assistant._outlines]
screenshot("assistant", assistant)
assistant.message.linkActivated.emit(assistant.message.text().partition('href="')[2].partition('"')[0])
answer["helps"] = page()
assistant.close()

# a folder that is not empty: the bar leads to another choice
folder = os.path.join(os.environ["SOZIALRAUM_FOLDER"], "voll")
os.makedirs(os.path.join(folder, "Musterstadt"))
open(os.path.join(folder, "x.txt"), "w").close()
open(os.path.join(folder, "Musterstadt", "x.txt"), "w").close()
asked = []
def choose(*_):
    asked.append(True)
    return folder if len(asked) == 1 else ""
QFileDialog.getExistingDirectory = staticmethod(choose)
plugin.start.open_sample()
wait(1)
bar = iface.messageBar()
button = bar.currentItem().findChild(QPushButton, "sozialraum_way_out")
answer["bar"] = button.text()
screenshot("bar")
button.click()
wait(0.5)
answer["asked"] = len(asked)
QDesktopServices.unsetUrlHandler("file")
done(answer)
"""


@pytest.fixture(scope="module")
def handbook():
    """The pages, built in the checkout."""
    if not (ROOT / "build" / "handbook" / "de" / "dock.html").is_file():
        subprocess.run([sys.executable, str(ROOT / "scripts" / "handbook.py"), "build"], check=True)


def test_every_way_to_the_handbook_and_out_of_a_refusal(handbook, desktop):
    answer = desktop(WAYS)
    assert answer["menu"] == "index.html"
    assert answer["start"] == "erste_stunde.html"
    assert answer["dock"] == "dock.html"
    assert answer["assistant"] == "import_assistent.html"
    assert answer["tool_button"] and answer["tool"] == "localsegregation.html"
    assert "✖" in answer["refused"] and "Was hilft" in answer["refused"]
    assert "sozialraum_import_key_column" in answer["marked"]
    assert answer["helps"] == "fehlersuche.html"
    assert answer["bar"] == "Ordner wählen …" and answer["asked"] == 2
    assert "Traceback" not in answer["stderr"]
