"""A person at the screen: what is clicked and typed goes through the widgets' own mouse and keyboard, and is counted here.

A walk is a generator. It clicks, then yields what it waits for: a function that is true when the screen has come to it.
Clicks go through the event loop, so that a window that waits for its answer (`exec()`) does not hold up the walk.
"""

import gc
import os
import time

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from qgis.utils import iface

gc.disable()  # windows that QGIS deletes leave wrappers behind, at which the collector of PyQt 5 stumbles
CLICKS = []
TYPED = []
STEPS = []


def windows():
    """Every visible window, that in front first."""
    active = [QApplication.activePopupWidget(), QApplication.activeModalWidget(), QApplication.activeWindow()]
    others = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return list(dict.fromkeys(one for one in [*active, *others] if one is not None))


def find(kind=QWidget, name="", text="", within=None):
    """The first visible widget of this kind, by its name or by its text as people read it; None where there is none."""
    for window in [within] if within is not None else windows():
        for one in [window, *window.findChildren(kind)]:
            if not isinstance(one, kind) or not one.isVisible():
                continue
            told = one.text() if hasattr(one, "text") and callable(one.text) else one.windowTitle()
            if (not name or one.objectName() == name) and (not text or text in str(told).replace("&", "")):
                return one
    return None


def waits(*args, **named):
    """A function that is true when such a widget is there and can be used."""

    def there():
        one = find(*args, **named)
        return one is not None and one.isEnabled()

    return there


def click(widget, at=None, what=""):
    """One click of the left button."""
    assert widget is not None, (what, [w.windowTitle() or w.objectName() for w in windows()])
    assert widget.isVisible() and widget.isEnabled(), widget.objectName()
    place = at or widget.rect().center()
    CLICKS.append(what or widget.objectName() or (widget.text() if hasattr(widget, "text") else type(widget).__name__))
    for kind, held in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(
            kind,
            QPointF(place),
            QPointF(widget.mapToGlobal(place)),
            Qt.MouseButton.LeftButton,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QCoreApplication.postEvent(widget, event)


def click_entry(menu, text):
    """A click on an entry of a menu or menu bar."""
    action = next(one for one in menu.actions() if text in one.text().replace("&", ""))
    click(menu, menu.actionGeometry(action).center(), text)


def click_item(view, text, check=False):
    """A click on a row of a list or tree, or on its box."""
    model, found = view.model(), None
    queue = [model.index(row, 0, view.rootIndex()) for row in range(model.rowCount(view.rootIndex()))]
    while queue and found is None:
        index = queue.pop(0)
        if text in str(index.data()):
            found = index
        queue += [model.index(row, 0, index) for row in range(model.rowCount(index))]
    assert found is not None, (text, view.objectName())
    view.scrollTo(found)
    place = view.visualRect(found)
    at = QPoint(place.left() + 8, place.center().y()) if check else place.center()
    click(view.viewport(), at, text)


def field_under(title):
    """The line to type into below a label of a tool's dialog, scrolled to."""
    label = find(QLabel, text=title, within=find(QDialog))
    height = {
        one: one.mapToGlobal(QPoint(0, 0)).y()
        for one in label.parentWidget().findChildren(QLineEdit)
        if one.isVisible()
    }
    line = min((one for one in height if height[one] > label.mapToGlobal(QPoint(0, 0)).y()), key=height.get)
    area = line.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(line)
    return line


def type_into(field, text):
    """Keys pressed in a field."""
    TYPED.append(text)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def choose_in_dialog(*paths):
    """Choose in the file dialog that is open; as many clicks as a person needs: each file, then the button."""
    dialog = find(QFileDialog)
    for number, path in enumerate(paths):
        if number:
            CLICKS.append(f"Strg + {os.path.basename(path)}")
        else:
            CLICKS.append(os.path.basename(path))
    if dialog.fileMode() == QFileDialog.FileMode.Directory:
        dialog.setDirectory(os.path.dirname(paths[0]))
        dialog.selectFile(paths[0])
    else:
        dialog.setDirectory(os.path.dirname(paths[0]))
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.setText(" ".join(f'"{os.path.basename(path)}"' for path in paths))
    buttons = [one for one in dialog.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    words = ("Öffnen", "Auswählen", "Open", "Choose")
    button = next(one for one in buttons if one.text().replace("&", "") in words)
    click(button)


def dialog_ran():
    """Whether the dialog of a tool has come to its end: its log lies in front and tells the results."""
    dialog = find(QDialog, name="QgsProcessingDialogBase")
    busy = find(QDialog, name="QgsProcessingProgressDialogBase")
    logs = dialog.findChildren(QTextEdit, "txtLog") if dialog is not None and busy is None else []
    return any(log.isVisible() and "Ergebnisse:" in log.toPlainText() for log in logs)


def shot(name):
    """A picture of the whole screen, and the texts that stand on it."""
    QApplication.processEvents()
    screen = QApplication.primaryScreen()
    STEPS.append(name)
    path = os.path.join(os.environ["SOZIALRAUM_FOLDER"], f"{len(STEPS):02d}_{name}.png")
    assert screen.grabWindow(0).save(path)


def go(walk, end, seconds=120):
    """Let a walk go its way; `end` is called with "" or with what went wrong."""
    state = {"until": lambda: True, "since": time.monotonic()}
    timer = QTimer(iface.mainWindow())

    def tick():
        try:
            if not state["until"]():
                if time.monotonic() - state["since"] > seconds:
                    shot("stuck")
                    raise AssertionError(
                        f"waited in vain after {CLICKS[-3:]}; windows: "
                        f"{[(w.objectName(), w.windowTitle(), [b.text() for b in w.findChildren(QAbstractButton) if b.isVisible()][:12]) for w in windows()]}"
                    )
                return
            state["until"] = next(walk)
            state["since"] = time.monotonic()
        except StopIteration:
            timer.stop()
            end()
        except BaseException:
            timer.stop()
            raise

    timer.timeout.connect(tick)
    timer.start(150)


def later(seconds):
    """A function that is true after some time, for what draws itself."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end
