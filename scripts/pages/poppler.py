"""What poppler reads from a PDF: words with their places, pages as pictures."""

from __future__ import annotations

import os
import re
import subprocess
from html import unescape
from pathlib import Path

import numpy as np


def tool(*words) -> str:
    done = subprocess.run(words, capture_output=True)
    if done.returncode:
        raise SystemExit(f"{words[0]}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout.decode("utf-8", errors="replace")


def words_of(path: Path) -> list[tuple[float, float, list]]:
    """(width, height, [(left, top, right, bottom, word)]) of every page, points from the upper left corner."""
    pages, text = [], tool("pdftotext", "-bbox", str(path), "-")
    for match in re.finditer(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', text, re.S):
        found = [
            (*map(float, word[:4]), unescape(word[4]))
            for word in re.findall(
                r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>',
                match.group(3),
            )
        ]
        pages.append((float(match.group(1)), float(match.group(2)), found))
    return pages


def picture(path: Path, page: int, dpi: int, folder: str, name: str) -> np.ndarray:
    """A page as (rows, columns, 3) float 0 … 1."""
    target = os.path.join(folder, name)
    tool("pdftoppm", "-r", str(dpi), "-f", str(page), "-l", str(page), "-singlefile", str(path), target)
    with open(target + ".ppm", "rb") as file:
        file.readline()
        line = file.readline()
        while line.startswith(b"#"):
            line = file.readline()
        width, height = map(int, line.split())
        file.readline()
        return np.frombuffer(file.read(), dtype=np.uint8).reshape(height, width, 3) / 255.0
