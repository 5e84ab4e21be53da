"""scripts/preview.py shows each widget alone and writes a picture of it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from conftest import ROOT


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "size"), [("dock", (1300, 800)), ("assistant", (1200, 760)), ("chart", (900, 560))])
def test_a_picture_of_one_widget(kind, size, tmp_path, qgis_app):
    from qgis.PyQt.QtGui import QImage

    path = tmp_path / f"{kind}.png"
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "preview.py"), kind, "--save", str(path)],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=300,
        check=False,
    )
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stdout + done.stderr
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == size
    small = picture.scaled(60, 40)
    colours = {small.pixel(x, y) for x in range(60) for y in range(40)}
    assert len(colours) > 30, "something is drawn"
