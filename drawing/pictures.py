"""Pictures in files of other people, such as a coat of arms: their shape, and onto paper."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from qgis.PyQt.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

MOST_DOTS = 1200
"""Photographs of a logo are made so small, dots at their longer side: enough for 10 cm on paper."""


def picture_ratio(path: str) -> float:
    """Width by height of the picture in a file, 0 where there is none that can be read."""
    if _is_svg(path):
        box = QSvgRenderer(path).viewBoxF()
        return box.width() / box.height() if box.width() > 0 and box.height() > 0 else 0.0
    image = _image_of(path)
    return image.width() / image.height() if not image.isNull() else 0.0


def paint_picture(painter: QPainter, path: str, rect: QRectF):
    """Paint a picture into a rectangle of its shape; nothing where its file has gone meanwhile."""
    if _is_svg(path):
        renderer = QSvgRenderer(path)
        if renderer.isValid():
            renderer.render(painter, rect)
        return
    image = _image_of(path)
    if not image.isNull():
        painter.drawImage(rect, image)


def picture_png(path: str, width: int, height: int) -> bytes:
    """The picture as a PNG of so many dots, clear where it is clear."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    paint_picture(painter, path, QRectF(0, 0, width, height))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())


def _is_svg(path: str) -> bool:
    return path.lower().endswith((".svg", ".svgz"))


def _image_of(path: str) -> QImage:
    try:
        return _read(path, Path(path).stat().st_mtime_ns)
    except OSError:
        return QImage()


@lru_cache(maxsize=2)
def _read(path: str, _changed: int) -> QImage:
    # the same image for all pages: a PDF then holds it once
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    image = reader.read()
    if max(image.width(), image.height()) <= MOST_DOTS:
        return image
    sides, smooth = QSize(MOST_DOTS, MOST_DOTS), Qt.TransformationMode.SmoothTransformation
    return image.scaled(sides, Qt.AspectRatioMode.KeepAspectRatio, smooth)
