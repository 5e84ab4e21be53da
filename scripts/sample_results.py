#!/usr/bin/env python3
"""Calculates the sample and packs the results that “Open the sample” brings along: scripts/sample_results.py [FILE]

They are what the plugin's own tools make of resources/sample, in German. Run it when a tool gives other numbers than
before; tests/ui/start/test_sample.py says so.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(target: Path | None) -> None:
    """Start QGIS without a window, calculate, pack."""
    with tempfile.TemporaryDirectory(prefix="sozialraum-sample-") as folder:
        plugins = Path(folder) / "plugins"
        plugins.mkdir()
        (plugins / "sozialraum").symlink_to(ROOT)
        ours = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
        sys.path[:] = [str(plugins), "/usr/share/qgis/python/plugins", *ours]
        os.environ.update(QGIS_CUSTOM_CONFIG_PATH=folder, XDG_CONFIG_HOME=folder, QT_QPA_PLATFORM="offscreen")
        size = _pack(Path(folder), target)
        print(f"{size / 1000:.0f} kB")
        sys.stdout.flush()
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)  # Qt's timers complain when Python takes QGIS apart


def _pack(folder: Path, target: Path | None) -> int:
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QSettings

    application = QgsApplication([], True)
    application.initQgis()
    QSettings().setValue("locale/overrideFlag", True)
    QSettings().setValue("locale/userLocale", "de")
    from processing.core.Processing import Processing

    Processing.initialize()
    from sozialraum.i18n import load_translator
    from sozialraum.processing.provider import SozialraumProvider
    from sozialraum.ui.start import sample

    kept = load_translator(), SozialraumProvider(), application
    QgsApplication.processingRegistry().addProvider(kept[1])
    made = folder / "Musterstadt"
    made.mkdir()
    sample.copy_files(made)
    work = sample.steps(made)[:-1]
    sample.run_steps(work)
    target = target or sample.RESULTS
    with tarfile.open(target, "w:xz", preset=9) as archive:
        for name in (Path(parameters["OUTPUT"]) for _, _, parameters in work):
            sample.move_memory(name, json.dumps(made.resolve().as_posix(), ensure_ascii=False)[1:-1], sample.PLACE)
            with closing(sqlite3.connect(str(name))) as connection:
                connection.execute("VACUUM")
            entry = tarfile.TarInfo(name.name)
            entry.size = name.stat().st_size
            with open(name, "rb") as file:
                archive.addfile(entry, file)
    return target.stat().st_size


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None)
