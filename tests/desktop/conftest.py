"""A real QGIS window on a virtual screen, run by a script that ends with `done({...})`."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from conftest import ROOT

_AROUND = """
import json, os, sys, traceback
from qgis import utils
from qgis.core import QgsProject, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QSettings, QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

ORDER = os.path.join(os.environ["SOZIALRAUM_HOME"], "order.json")
FRESH = set(QSettings().allKeys())

class Done(BaseException):
    pass

def done(result):
    with open(os.environ["SOZIALRAUM_RESULT"] + ".part", "w") as file:
        json.dump(result, file)
    os.rename(file.name, os.environ["SOZIALRAUM_RESULT"])
    sys.stdout.flush()
    raise Done

def screenshot(name, widget=None):
    QApplication.processEvents()
    path = os.path.join(os.environ["SOZIALRAUM_FOLDER"], name + ".png")
    assert (widget or iface.mainWindow()).grab().save(path)
    return path

def as_new():
    # what a start of QGIS would bring: no project, no settings of ours, the plugin loaded anew
    loaded = "sozialraum" in utils.plugins
    if loaded:
        utils.unloadPlugin("sozialraum")
    iface.newProject(False)
    iface.messageBar().clearWidgets()
    iface.actionPan().trigger()
    iface.mapCanvas().temporalController().setNavigationMode(QgsTemporalNavigationObject.NavigationMode.NavigationOff)
    for key in set(QSettings().allKeys()) - FRESH:
        if "sozialraum" in key.lower():
            QSettings().remove(key)
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if os.environ["SOZIALRAUM_PLUGIN"] == "true":
        assert utils.loadPlugin("sozialraum") and utils.startPlugin("sozialraum")

def take(first=[True]):
    if not os.path.exists(ORDER):
        return
    timer.stop()
    with open(ORDER) as file:
        os.environ.update(json.load(file))
    os.remove(ORDER)
    try:
        if not first[0]:
            as_new()
        first[0] = False
        names = {"iface": iface, "done": done, "screenshot": screenshot, "os": os, "sys": sys, "json": json,
                 "traceback": traceback, "QTimer": QTimer, "__name__": "__main__"}
        exec(compile(open(os.environ["SOZIALRAUM_SCRIPT"], encoding="utf-8").read(), "desktop script", "exec"), names)
    except Done:
        pass
    except BaseException:
        fail(*sys.exc_info())
    timer.start(50)

def fail(kind, error, trace):
    if kind is not Done:
        try:
            done({"error": "".join(traceback.format_exception(kind, error, trace))})
        except Done:
            pass

sys.excepthook = fail  # instead of QGIS's dialog, which nobody would close
timer = QTimer()
timer.timeout.connect(take)
QTimer.singleShot(1000, lambda: timer.start(50))
"""

_HANDS = Path(__file__).with_name("dock_script.py").read_text(encoding="utf-8")


def _screen() -> str:
    """The first number of a virtual screen to try: test processes that start at one time try different ones."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0")
    return str(99 + 100 * int(worker[2:]))


class Desktop:
    """A running QGIS that takes one script after the other; between two it is as after a start."""

    def __init__(self, home: Path, locale: str, plugin: bool, scale: float, installed: bool = True):
        profile = home / "profiles" / "default"
        (profile / "python" / "plugins").mkdir(parents=True)
        if installed:
            (profile / "python" / "plugins" / "sozialraum").symlink_to(ROOT)
        (profile / "QGIS").mkdir()
        (profile / "QGIS" / "QGIS3.ini").write_text(
            f"[PythonPlugins]\n{f'sozialraum={str(plugin).lower()}' if installed else ''}\n\n"
            f"[locale]\noverrideFlag=true\nuserLocale={locale}\n\n"
            f"[sozialraum]\nstart\\shown={'true' if installed else 'false'}\n\n"  # as for a user who has seen it
            "[qgis]\ncheckVersion=false\nnewsFeed\\enabled=false\nshowTips=false\n"
        )
        (home / "around.py").write_text(_AROUND, encoding="utf-8")
        self.home, self.told = home, home / "stderr.txt"
        environment = {
            **os.environ,
            "SOZIALRAUM_HOME": str(home),
            "SOZIALRAUM_PLUGIN": "true" if plugin else "false",
            "QT_SCALE_FACTOR": str(scale),
            "LC_ALL": "C.UTF-8",
        }
        environment.pop("QT_QPA_PLATFORM", None)
        with open(self.told, "w") as stderr:
            self.process = subprocess.Popen(
                [
                    "xvfb-run",
                    "-a",
                    "-n",
                    _screen(),
                    "-s",
                    "-screen 0 1600x1000x24",
                    "qgis",
                    "--nologo",
                    "--noversioncheck",
                ]
                + ["--profiles-path", str(home), "--code", str(home / "around.py")],
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                start_new_session=True,
            )

    def run(self, script: str, folder: Path, timeout: int) -> dict:
        """What a script gave to done(), with what QGIS said meanwhile under "stderr"."""
        before = self.told.stat().st_size
        result = folder / "result.json"
        result.unlink(missing_ok=True)
        (folder / "script.py").write_text(script, encoding="utf-8")
        order = {name: value for name, value in os.environ.items() if name.startswith("SOZIALRAUM_")}
        order.update(
            SOZIALRAUM_RESULT=str(result), SOZIALRAUM_FOLDER=str(folder), SOZIALRAUM_SCRIPT=str(folder / "script.py")
        )
        (self.home / "order.part").write_text(json.dumps(order))
        (self.home / "order.part").rename(self.home / "order.json")
        end = time.monotonic() + timeout
        while not result.exists() and self.process.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        stderr = self.told.read_bytes()[before:].decode(errors="replace")
        if not result.exists():
            self.stop()
            raise AssertionError(f"QGIS ended without a result ({self.process.poll()}):\n{stderr[-4000:]}")
        answer = json.loads(result.read_text())
        if "error" in answer:
            self.stop()  # who knows what it has left behind
            raise AssertionError(answer["error"])
        return {**answer, "stderr": stderr, "folder": folder}

    def stop(self):
        """End QGIS and its screen."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()


@pytest.fixture(scope="module")
def desktops(tmp_path_factory):
    """The running QGIS of a file's tests by (locale, plugin, scale); ended after the last of them."""
    running: dict[tuple, Desktop] = {}

    def get(*key) -> Desktop:
        if key not in running or running[key].process.poll() is not None:
            running[key] = Desktop(tmp_path_factory.mktemp("desktop"), *key)
        return running[key]

    yield get
    for one in running.values():
        one.stop()


@pytest.fixture
def desktop(desktops, tmp_path, tmp_path_factory):
    """desktop(script, locale="de", plugin=True, scale=1) → what the script gave to done(); its stderr under "stderr".

    The script is Python text; `iface`, `done` and `screenshot(name, widget=None)` are at hand. The tests of a file share
    a QGIS; without the plugin, where the start itself is looked at, and with `fresh`, it is one of its own. `installed`: the plugin lies in the profile.
    """
    if shutil.which("qgis") is None or shutil.which("xvfb-run") is None:
        pytest.skip("qgis or xvfb-run is not installed")
    own: list[Desktop] = []

    def run(
        script: str,
        locale: str = "de",
        plugin: bool = True,
        scale: float = 1,
        timeout: int = 180,
        fresh: bool = False,
        installed: bool = True,
    ) -> dict:
        if plugin and not fresh:
            return desktops(locale, plugin, scale).run(script, tmp_path, timeout)
        own.append(Desktop(tmp_path_factory.mktemp("own"), locale, plugin, scale, installed))
        return own[-1].run(script, tmp_path, timeout)

    yield run
    for one in own:
        one.stop()


@pytest.fixture
def hands(desktop):
    """hands(script, …) → what the script gave to done(); the sample is loaded and the dock open."""

    def run(script: str, **options) -> dict:
        result = desktop(_HANDS + script, **options)
        assert "Traceback" not in result["stderr"], result["stderr"][-3000:]
        return result

    return run
