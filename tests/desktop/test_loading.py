"""The plugin comes and goes in a real QGIS and leaves nothing behind."""

from __future__ import annotations

TWICE = """
from qgis import utils
from qgis.core import QgsApplication, QgsExpression, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget

def things():
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window = iface.mainWindow()
    return {
        "actions": len(window.findChildren(QAction)),
        "docks": len(window.findChildren(QDockWidget)),
        "menus": [action.text() for action in iface.pluginMenu().actions() if "Sozialraum" in action.text()],
        "algorithms": len([a for a in QgsApplication.processingRegistry().algorithms() if a.id().startswith("sozialraum:")]),
        "toolbar": len(iface.pluginToolBar().actions()),
        "functions": len([f for f in QgsExpression.Functions() if f.name().startswith("sozialraum_")]),
    }

messages = []
def keep(text, tag, level):
    own = "python3/dist-packages/qgis/" not in text  # QGIS's Python warns about itself under a later Python
    if level in (1, 2) and own:
        messages.append(f"{tag}: {text}")
QgsApplication.messageLog().messageReceived.connect(keep)
utils.updateAvailablePlugins()
before = things()
rounds = []
for _ in range(2):
    assert utils.loadPlugin("sozialraum") and utils.startPlugin("sozialraum")
    plugin = utils.plugins["sozialraum"]
    loaded = things()
    plugin.action.setChecked(True)
    QApplication.processEvents()
    dock = plugin.dock is not None and plugin.dock.isVisible()
    title = plugin.dock.windowTitle()
    help_length = len(plugin.provider.algorithms()[0].shortHelpString())
    assert utils.unloadPlugin("sozialraum")
    rounds.append({"loaded": loaded, "dock": dock, "title": title, "help": help_length, "after": things()})
done({"before": before, "rounds": rounds, "messages": messages})
"""


def test_loading_twice_leaves_nothing_behind(desktop):
    result = desktop(TWICE, plugin=False)
    before = result["before"]
    assert before["algorithms"] == before["functions"] == 0
    for one in result["rounds"]:
        assert one["loaded"]["algorithms"] >= 7
        assert one["loaded"]["menus"]
        assert one["loaded"]["functions"] == 6
        assert one["loaded"]["toolbar"] == before["toolbar"] + 2
        assert one["dock"] and one["title"] and one["help"] > 100
        assert one["after"] == before
    assert not result["messages"]
    assert "Traceback" not in result["stderr"]
    assert "sozialraum" not in result["stderr"].lower()
