"""What the handbook's page for administrators says is done: the ZIP in a central folder, switched on for all, a fresh profile, no network."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
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
        }
    except Exception:
        answer["error"] = traceback.format_exc()
    with open(os.environ["ANSWER"], "w") as file:
        json.dump(answer, file)
    QgsApplication.quit()
    os._exit(0)

QTimer.singleShot(2000, look)
"""


def block(page: str, name: str) -> str:
    """The listing of a chapter that begins with a name in a comment of its first line."""
    found = re.search(rf"```\w*\n[;#] {re.escape(name)}\n(.*?)```", page, re.S)
    assert found, name
    return found[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """QGIS's answer, after the steps of the page."""
    if shutil.which("xvfb-run") is None or shutil.which("qgis") is None:
        pytest.skip("needs QGIS and xvfb-run")
    home = tmp_path_factory.mktemp("central")
    subprocess.run(["bash", str(ROOT / "scripts" / "package.sh")], check=True, capture_output=True)
    package = max((ROOT / "build").glob("sozialraum-*.zip"), key=lambda path: path.stat().st_mtime)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(home / "plugins")
    for path in (home / "plugins").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)  # nobody may write there
    page = (ROOT / "docs" / "installation.md").read_text(encoding="utf-8")
    settings = home / "qgis_global_settings.ini"
    asks_nothing = "\n[locale]\noverrideFlag=true\nuserLocale=de_DE\n[qgis]\nshowTips=false\nnewsFeed\\enabled=false\n"
    settings.write_text(block(page, "qgis_global_settings.ini") + asks_nothing)
    (home / "look.py").write_text(LOOK)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "SOZIALRAUM"))}
    environment.update(
        HOME=str(home / "user"),
        QGIS_PLUGINPATH=str(home / "plugins"),
        QGIS_GLOBAL_SETTINGS_FILE=str(settings),
        ANSWER=str(home / "answer.json"),
        LC_ALL="C.UTF-8",
    )
    (home / "user").mkdir()
    offline = ["unshare", "-rn"] if subprocess.run(["unshare", "-rn", "true"], check=False).returncode == 0 else []
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(home / "profile"), "--code"]
    with open(home / "stderr.txt", "w") as told:
        process = subprocess.Popen(
            [*offline, "xvfb-run", "-a", *command, str(home / "look.py")],
            env=environment, stdout=subprocess.DEVNULL, stderr=told, start_new_session=True,
        )  # fmt: skip
        try:
            process.wait(90)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
    stderr = (home / "stderr.txt").read_text(errors="replace")
    assert (home / "answer.json").is_file(), stderr[-3000:]
    return {**json.loads((home / "answer.json").read_text()), "home": home, "stderr": stderr}


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


def test_the_package_is_small_and_holds_no_binaries(installed):
    package = max((ROOT / "build").glob("sozialraum-*.zip"), key=lambda path: path.stat().st_mtime)
    assert package.stat().st_size < 10_000_000
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
    assert {name.partition("/")[0] for name in names} == {"sozialraum"}
    assert not [name for name in names if name.endswith((".so", ".dll", ".pyd", ".pyc", ".exe", ".dylib"))]
