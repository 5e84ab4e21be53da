"""The coat of arms or logo of the municipality on pages: where it is kept, and that it can be read."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsExpressionContextUtils, QgsProject

from ...core.page import Box, FilePicture
from ...drawing.pictures import picture_ratio
from ...i18n import tr
from ..io.profile import whole_path


def project_logo(project: QgsProject | None, warn: Callable[[str], None]) -> FilePicture | None:
    """The picture that the project's variable sozialraum_logo names, None where there is none.

    warn: is told where the file cannot be read; pages are whole without it
    """
    if project is None:
        return None
    said = str(QgsExpressionContextUtils.projectScope(project).variable("sozialraum_logo") or "").strip()
    if not said:
        return None
    path = whole_path(said, project.homePath())
    ratio = picture_ratio(path)
    if not ratio:
        warn(
            tr(
                "The logo “{path}” cannot be read; the pages are printed without it. Choose an SVG, PNG or JPEG file in "
                "the profile of the municipality."
            ).format(path=path)
        )
        return None
    return FilePicture(path, ratio)


def fitted(picture: FilePicture, room: Box, right: bool = False) -> Box:
    """The largest place of the picture's shape in a room, at its lower left corner, or in the middle of its right edge."""
    height = min(room.height, room.width / picture.ratio)
    width = height * picture.ratio
    if right:
        return Box(room.right - width, room.top + (room.height - height) / 2, width, height)
    return Box(room.left, room.bottom - height, width, height)
