SCRIPT = """
import sys
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QApplication
answer=[]
out=open("/tmp/pick/which.txt","w")
for algorithm in QgsApplication.processingRegistry().providerById("sozialraum").algorithms():
    print("DIALOG", algorithm.name(), file=out, flush=True)
    dialog = AlgorithmDialog(algorithm.create(), False, None)
    dialog.show(); QApplication.processEvents(); dialog.close(); dialog.deleteLater()
done({"ok":1})
"""


def test_zz(desktop):
    print(desktop(SCRIPT)["stderr"][-3000:])
