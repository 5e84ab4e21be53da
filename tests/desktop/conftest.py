"""A real QGIS window on a virtual screen, run by a script that ends with `done({...})`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import ROOT

_AROUND = """
import json, os, sys, traceback
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

def done(result):
    with open(os.environ["SOZIALRAUM_RESULT"], "w") as file:
        json.dump(result, file)
    sys.stdout.flush()
    os._exit(0)

def screenshot(name, widget=None):
    from qgis.PyQt.QtWidgets import QApplication
    QApplication.processEvents()
    path = os.path.join(os.environ["SOZIALRAUM_FOLDER"], name + ".png")
    assert (widget or iface.mainWindow()).grab().save(path)
    return path

def start():
    try:
        exec(compile(open(os.environ["SOZIALRAUM_SCRIPT"], encoding="utf-8").read(), "desktop script", "exec"), globals())
    except BaseException:
        done({"error": traceback.format_exc()})

def fail(kind, error, trace):
    done({"error": "".join(traceback.format_exception(kind, error, trace))})

sys.excepthook = fail  # instead of QGIS's dialog, which nobody would close
QTimer.singleShot(1000, start)
"""

_HANDS = Path(__file__).with_name("dock_script.py").read_text(encoding="utf-8")


def _screen() -> str:
    """The first number of a virtual screen to try: test processes that start at one time try different ones."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0")
    return str(99 + 100 * int(worker[2:]))


@pytest.fixture
def desktop(tmp_path):
    """desktop(script, locale="de", plugin=True, scale=1) → what the script gave to done(); its stderr under "stderr".

    The script is Python text; `iface`, `done` and `screenshot(name, widget=None)` are at hand.
    """
    if shutil.which("qgis") is None or shutil.which("xvfb-run") is None:
        pytest.skip("qgis or xvfb-run is not installed")

    def run(script: str, locale: str = "de", plugin: bool = True, scale: float = 1, timeout: int = 180) -> dict:
        profile = tmp_path / "profiles" / "default"
        shutil.rmtree(profile, ignore_errors=True)
        (profile / "python" / "plugins").mkdir(parents=True)
        (profile / "python" / "plugins" / "sozialraum").symlink_to(ROOT)
        (profile / "QGIS").mkdir()
        (profile / "QGIS" / "QGIS3.ini").write_text(
            f"[PythonPlugins]\nsozialraum={'true' if plugin else 'false'}\n\n"
            f"[locale]\noverrideFlag=true\nuserLocale={locale}\n\n"
            "[qgis]\ncheckVersion=false\nnewsFeed\\enabled=false\nshowTips=false\n"
        )
        (tmp_path / "script.py").write_text(script, encoding="utf-8")
        (tmp_path / "around.py").write_text(_AROUND, encoding="utf-8")
        result = tmp_path / "result.json"
        result.unlink(missing_ok=True)
        environment = {
            **os.environ,
            "SOZIALRAUM_RESULT": str(result),
            "SOZIALRAUM_FOLDER": str(tmp_path),
            "SOZIALRAUM_SCRIPT": str(tmp_path / "script.py"),
            "QT_SCALE_FACTOR": str(scale),
            "LC_ALL": "C.UTF-8",
        }
        environment.pop("QT_QPA_PLATFORM", None)
        done = subprocess.run(
            ["xvfb-run", "-a", "-n", _screen(), "-s", "-screen 0 1600x1000x24", "qgis", "--nologo", "--noversioncheck"]
            + ["--profiles-path", str(tmp_path), "--code", str(tmp_path / "around.py")],
            env=environment,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        assert result.exists(), f"QGIS ended without a result ({done.returncode}):\n{done.stderr[-4000:]}"
        answer = json.loads(result.read_text())
        assert "error" not in answer, answer["error"]
        return {**answer, "stderr": done.stderr, "folder": Path(tmp_path)}

    return run


@pytest.fixture
def hands(desktop):
    """hands(script, …) → what the script gave to done(); the sample is loaded and the dock open."""

    def run(script: str, **options) -> dict:
        result = desktop(_HANDS + script, **options)
        assert "Traceback" not in result["stderr"], result["stderr"][-3000:]
        return result

    return run
