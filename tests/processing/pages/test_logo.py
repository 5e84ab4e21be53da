"""The municipality's logo: its shape, its place, and what is said where its file is none."""

from __future__ import annotations

import pytest
from qgis.core import QgsExpressionContextUtils, QgsProject
from qgis.PyQt.QtGui import QColor, QImage
from sozialraum.core.page import Box, FilePicture
from sozialraum.drawing.pictures import picture_ratio
from sozialraum.processing.pages.logo import fitted, project_logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 60"><rect width="30" height="60" fill="#00ff00"/></svg>'
PARTS = ["cover", "contents", "index", "profiles", "methods"]


def make(path, kind: str):
    """A green logo, half as wide as high, or a file that is no picture."""
    if kind == "svg":
        path.write_text(SVG)
    elif kind == "png":
        image = QImage(30, 60, QImage.Format.Format_ARGB32)
        image.fill(QColor("#00ff00"))
        image.save(str(path), "PNG")
    elif kind == "broken":
        path.write_bytes(b"\x89PNG no more")
    return path


@pytest.mark.parametrize("ratio", [0.1, 0.5, 1.0, 3.0, 20.0])
@pytest.mark.parametrize("right", [True, False])
def test_it_keeps_its_shape_and_its_room(ratio, right):
    room = Box(100, 5, 34, 10.4)
    place = fitted(FilePicture("x", ratio), room, right)
    assert place.inside(room) and place.width / place.height == pytest.approx(ratio)
    assert place.width == pytest.approx(room.width) or place.height == pytest.approx(room.height)


def test_what_is_no_picture_has_no_shape(tmp_path, qgis_app):
    for kind, ratio in (("svg", 0.5), ("png", 0.5), ("broken", 0.0), ("gone", 0.0)):
        assert picture_ratio(str(make(tmp_path / f"{kind}.{'svg' if kind == 'svg' else 'png'}", kind))) == ratio
    (tmp_path / "bad.svg").write_text("<svg")
    assert picture_ratio(str(tmp_path / "bad.svg")) == 0 == picture_ratio("base64:AAAA") == picture_ratio(str(tmp_path))


@pytest.mark.parametrize("kind", ["gone", "broken"])
def test_a_file_that_cannot_be_read_is_said(tmp_path, qgis_app, kind):
    project, told = QgsProject(), []
    assert project_logo(project, told.append) is None is project_logo(None, told.append) and told == []
    make(tmp_path / "wappen.png", kind)
    project.setFileName(str(tmp_path / "stadt.qgz"))
    QgsExpressionContextUtils.setProjectVariable(project, "sozialraum_logo", "./wappen.png")
    assert project_logo(project, told.append) is None
    assert len(told) == 1 and str(tmp_path / "wappen.png") in told[0]
    make(tmp_path / "wappen.png", "png")
    assert project_logo(project, told.append) == FilePicture(str(tmp_path / "wappen.png"), 0.5) and len(told) == 1
