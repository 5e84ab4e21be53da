"""What the handbook's page for administrators says is done: the ZIP in a central folder, switched on for all, a fresh profile, no network."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow

LOOK = """
import json, os, traceback
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface, plugins, pluginMetadata

def look():
    answer = {}
    try:
        ours = [one for one in QgsApplication.processingRegistry().algorithms() if one.id().startswith("sozialraum:")]
        plugin = plugins["sozialraum"]
        plugin.show_start()
        answer = {
            "file": __import__("sozialraum").__file__,
            "version": pluginMetadata("sozialraum", "version"),
            "help": {one.name(): one.helpUrl() for one in ours},
            "menu": [action.text() for action in plugin.menu.actions()],
            "start": plugin.dock.isVisible(),
            "can": {one.name(): one.canExecute()[1] for one in ours},
        }
        try:
            from sozialraum.ui.plot.pyqtgraph_import import pg

            answer["charts"] = [pg.__file__, pg.__version__]
        except ImportError as missing:
            answer["charts"] = str(missing)
    except Exception:
        answer["error"] = traceback.format_exc()
    with open(os.environ["ANSWER"], "w") as file:
        json.dump(answer, file)
    QgsApplication.quit()
    os._exit(0)

QTimer.singleShot(2000, look)
"""


HIDE = """
from importlib.machinery import PathFinder
find = PathFinder.find_spec

def find_spec(name, path=None, target=None):
    return None if name in {missing!r} else find(name, path, target)

PathFinder.find_spec = staticmethod(find_spec)
"""


def block(page: str, name: str) -> str:
    """The listing of a chapter that begins with a name in a comment of its first line."""
    found = re.search(rf"```\w*\n[;#] {re.escape(name)}\n(.*?)```", page, re.S)
    assert found, name
    return found[1]


@pytest.fixture(scope="module")
def central(tmp_path_factory):
    """The ZIP, unpacked as the page for administrators says; nobody may write there."""
    if shutil.which("xvfb-run") is None or shutil.which("qgis") is None:
        pytest.skip("needs QGIS and xvfb-run")
    home = tmp_path_factory.mktemp("central")
    subprocess.run(["bash", str(ROOT / "scripts" / "package.sh")], check=True, capture_output=True)
    with zipfile.ZipFile(package()) as archive:
        archive.extractall(home / "plugins")
    for path in (home / "plugins").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    page = (ROOT / "docs" / "installation.md").read_text(encoding="utf-8")
    asks_nothing = "\n[locale]\noverrideFlag=true\nuserLocale=de_DE\n[qgis]\nshowTips=false\nnewsFeed\\enabled=false\n"
    (home / "qgis_global_settings.ini").write_text(block(page, "qgis_global_settings.ini") + asks_nothing)
    (home / "look.py").write_text(LOOK)
    return home


def package():
    """The ZIP that was just made."""
    return max((ROOT / "build").glob("sozialraum-*.zip"), key=lambda path: path.stat().st_mtime)


def started(home, name: str, missing: tuple[str, ...]) -> dict:
    """QGIS's answer in a fresh profile, without network, where these Python packages are not installed."""
    own = home / name
    own.mkdir()
    (own / "hidden").mkdir()
    (own / "hidden" / "sitecustomize.py").write_text(HIDE.format(missing=missing))
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "SOZIALRAUM"))}
    environment.update(
        HOME=str(own),
        PYTHONPATH=str(own / "hidden"),
        QGIS_PLUGINPATH=str(home / "plugins"),
        QGIS_GLOBAL_SETTINGS_FILE=str(home / "qgis_global_settings.ini"),
        ANSWER=str(own / "answer.json"),
        LC_ALL="C.UTF-8",
    )
    offline = ["unshare", "-rn"] if subprocess.run(["unshare", "-rn", "true"], check=False).returncode == 0 else []
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(own / "profile"), "--code"]
    with open(own / "stderr.txt", "w") as told:
        process = subprocess.Popen(
            [*offline, "xvfb-run", "-a", *command, str(home / "look.py")],
            env=environment, stdout=subprocess.DEVNULL, stderr=told, start_new_session=True,
        )  # fmt: skip
        try:
            process.wait(90)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
    stderr = (own / "stderr.txt").read_text(errors="replace")
    assert (own / "answer.json").is_file(), stderr[-3000:]
    return {**json.loads((own / "answer.json").read_text()), "home": home, "stderr": stderr}


@pytest.fixture(scope="module")
def installed(central):
    """On a machine without pyqtgraph, as QGIS comes on Windows."""
    return started(central, "user", ("pyqtgraph",))


def test_the_charts_are_those_of_the_shipped_pyqtgraph(installed):
    pinned = re.search(r"pyqtgraph==(\S+)", (ROOT / "scripts" / "vendored.txt").read_text())[1]
    shipped = installed["home"] / "plugins" / "sozialraum" / "vendor" / "pyqtgraph"
    assert installed["charts"] == [str(shipped / "__init__.py"), pinned]
    assert "Permission is hereby granted" in (shipped / "LICENSE.txt").read_text()


def test_without_pandas_it_starts_and_says_what_is_missing(central):
    bare = started(central, "bare", ("pyqtgraph", "pandas"))
    assert "error" not in bare, bare["error"]
    assert bare["start"] and "Traceback" not in bare["stderr"]
    reading = {"importstatistics", "joinstatistics", "joinstatisticsfile"}  # the others need numpy only
    assert {name for name, said in bare["can"].items() if "„pandas“" in said} >= reading
    assert bare["can"]["socialindex"] == ""


def test_the_plugin_of_the_central_folder_is_on_in_a_fresh_profile(installed):
    assert "error" not in installed, installed["error"]
    assert installed["file"].startswith(str(installed["home"] / "plugins" / "sozialraum"))
    assert installed["version"] and installed["start"]
    assert "Handbuch" in installed["menu"]
    assert "Traceback" not in installed["stderr"]


def test_every_help_button_opens_a_page_of_the_package(installed):
    assert len(installed["help"]) > 20
    folder = installed["home"] / "plugins" / "sozialraum" / "handbook" / "de"
    for name, address in installed["help"].items():
        assert address == (folder / f"{name}.html").as_uri(), name
        assert (folder / f"{name}.html").is_file(), name


def test_the_package_is_what_the_portal_takes_and_the_same_twice(central, tmp_path):
    wheel = next((ROOT / "build" / "vendor").glob("pyqtgraph-*.whl"))
    script = [sys.executable, str(ROOT / "scripts" / "package.py")]
    subprocess.run([*script, "write", str(tmp_path / "again.zip"), str(wheel)], check=True)
    assert (tmp_path / "again.zip").read_bytes() == package().read_bytes()
    done = subprocess.run([*script, "check", str(package())], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"sozialraum/core/__pycache__/a.pyc": b""}, "does not belong"),
        ({"other/metadata.txt": b""}, "one folder"),
        ({"sozialraum/__init__.py": b"x = 1"}, "classFactory"),
        ({"sozialraum/metadata.txt": b"[general]\nname=<b>x</b>\nversion=one\nicon=none.svg\ntracker=https://example.org/x"}, "example"),
    ],
)  # fmt: skip
def test_the_check_of_the_package_can_fail(change, said, tmp_path):
    good = {
        "sozialraum/metadata.txt": b"[general]",
        "sozialraum/__init__.py": b"def classFactory(i): ...",
        "sozialraum/LICENSE": b"",
    }
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        for name, data in {**good, **change}.items():
            archive.writestr(name, data)
    script = [sys.executable, str(ROOT / "scripts" / "package.py"), "check", str(tmp_path / "bad.zip")]
    done = subprocess.run(script, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and said in done.stdout
