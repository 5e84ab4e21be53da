#!/usr/bin/env python3
"""Takes the pictures of the handbook's first hour anew: .venv/bin/python -P scripts/walk_pictures.py [FOLDER]

They are what the walk in tests/desktop/test_first_hour.py sees, cut to QGIS's window, 1,000 pixels wide and at most 60 kB.
FOLDER: pictures of a walk that has been done, from SOZIALRAUM_PICTURES; without it the walk is done now (some minutes; the
part with a real city needs the open data beside the repository, else its pictures stay as they are). Needs Pillow.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "bilder"
MOST, WIDTH = 60_000, 1_000
WHOLE, DIALOG = (0.0, 0.127, 1.0, 0.96), (0.224, 0.13, 0.755, 0.78)
PICTURES = {
    "beispiel_03_startseite": ("stunde_startseite", (0.663, 0.127, 1.0, 0.63)),
    "beispiel_05_beispiel": ("stunde_beispiel", WHOLE),
    "beispiel_06_drucken": ("stunde_drucken", DIALOG),
    "leipzig_01_einlesen": ("stunde_einlesen", (0.033, 0.0, 0.942, 0.957)),
    "leipzig_05_indikatoren_gewaehlt": ("stunde_indikatoren", (0.235, 0.055, 0.745, 0.75)),
    "leipzig_06_sozialindex": ("stunde_sozialindex", DIALOG),
    "leipzig_08_sozialindex_karte": ("stunde_karte", WHOLE),
    "start_profile": ("stunde_profil", (0.0, 0.0, 1.0, 1.0)),
}
"""Step of the walk → the name of its picture in the handbook, and the part of QGIS's window that it shows: left, top, right
and bottom as shares."""


def main(folder: Path | None) -> int:
    """Walk, shrink, write."""
    if folder is None:
        with tempfile.TemporaryDirectory() as made:
            walked = ["tests/desktop/test_first_hour.py", "tests/desktop/test_start.py"]
            environment = {**os.environ, "SOZIALRAUM_PICTURES": made, "QT_QPA_PLATFORM": "offscreen"}
            done = subprocess.run([sys.executable, "-P", "-m", "pytest", "-q", *walked], cwd=ROOT, env=environment)
            return done.returncode or main(Path(made))
    for step, (name, part) in PICTURES.items():
        path = folder / f"{step}.png"
        if not path.exists():
            print(f"{name}.png stays as it is: the walk has not come to {step}")
            continue
        size = shrink(Image.open(path).convert("RGB"), part, TARGET / f"{name}.png")
        print(f"{name}.png {size / 1000:.0f} kB")
    return 0


def shrink(picture: Image.Image, part: tuple[float, float, float, float], path: Path) -> int:
    """Write a part of a picture without the black of the screen around the windows, as small as it has to be; its bytes."""
    picture = picture.crop(picture.getbbox())
    picture = picture.crop(tuple(round(share * size) for share, size in zip(part, picture.size * 2)))
    for width, colours in ((WIDTH, 128), (WIDTH, 64), (900, 64), (800, 48), (700, 48)):
        small = picture
        if picture.width > width:
            small = picture.resize((width, round(picture.height * width / picture.width)), Image.LANCZOS)
        # the classes of a map are few pixels: what covers the colours best, and no dots between them
        small = small.quantize(colours, method=Image.MAXCOVERAGE, kmeans=2, dither=Image.NONE)
        small.save(path, optimize=True)
        if path.stat().st_size <= MOST:
            break
    return path.stat().st_size


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
