"""The profile of the municipality in a QGIS project, and as a file to hand on."""

from __future__ import annotations

import codecs
from pathlib import Path

from qgis.core import QgsExpressionContextUtils, QgsMapLayer, QgsProject

from ...core.classes import ROUNDED, Classing, read
from ...core.messages import SozialraumError
from ...core.profile import read_profile, value_of, write_profile
from .files import write_text

SCOPE, ENTRY = "sozialraum", "/profile"


def profile_of(project: QgsProject) -> dict | None:
    """The profile that a project keeps, None where it has none; SozialraumError where it cannot be read."""
    text, found = project.readEntry(SCOPE, ENTRY)
    return read_profile(text) if found and text.strip() else None


def keep_profile(project: QgsProject, profile: dict):
    """Keep a profile in a project; it is in the file when the project is saved.

    Who prints is also told to layouts and templates, as the project's variables @sozialraum_municipality, _author, _source
    and _logo (its whole path); a variable that the profile says nothing about stays as somebody has set it.
    """
    before = QgsExpressionContextUtils.projectScope(project)
    said = {name: value_of(profile, "print", name) or "" for name in ("author", "source", "logo")}
    said["municipality"] = profile.get("municipality") or ""
    said["logo"] = said["logo"] and whole_path(said["logo"], project.homePath())
    for name, value in said.items():
        if value and before.variable(f"{SCOPE}_{name}") != value:
            QgsExpressionContextUtils.setProjectVariable(project, f"{SCOPE}_{name}", value)
    project.writeEntry(SCOPE, ENTRY, write_profile(profile))


def classing_in(project: QgsProject | None, field: str) -> Classing:
    """How the profile that a project keeps cuts an indicator into classes; the usual way where it says nothing."""
    try:
        profile = profile_of(project) if project is not None else None
    except SozialraumError:  # the start page says what is wrong with it
        profile = None
    return read(value_of(profile, "classes", field)) if profile else ROUNDED


def read_file(path) -> dict:
    """The profile in a JSON file; SozialraumError where there is none."""
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise SozialraumError(
            "“{path}” cannot be read ({reason}). Choose the file of a profile.", path=str(path), reason=error.strerror
        ) from error
    try:
        return read_profile(content.removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise SozialraumError(
            "“{path}” is no text in UTF-8. Save the profile in this encoding.", path=str(path)
        ) from error


def write_file(path, profile: dict):
    """Write a profile to a JSON file."""
    write_text(path, write_profile(profile))


def districts_of(project: QgsProject, profile: dict) -> QgsMapLayer | None:
    """The layer with the districts: by its id, else by its source; None where the project has lost it."""
    layer = project.mapLayer(value_of(profile, "districts", "layer") or "")
    if layer is not None:
        return layer
    wanted = value_of(profile, "districts", "source")
    if not wanted:
        return None
    wanted = whole_path(wanted, project.homePath())
    same = (one for one in project.mapLayers().values() if whole_path(one.source(), "") == wanted)
    return next(same, None)


def relative_source(source: str, home: str) -> str:
    """A source inside the folder of the project as “./…”, so that both can be moved together."""
    path, bar, rest = source.partition("|")
    try:
        inside = Path(path).resolve().relative_to(Path(home).resolve()) if home and Path(path).is_absolute() else None
    except ValueError:
        inside = None
    return f"./{inside.as_posix()}{bar}{rest}" if inside is not None else source


def whole_path(source: str, home: str) -> str:
    """A source that was written relative to the folder of the project, from the root on."""
    path, bar, rest = source.partition("|")
    return f"{(Path(home) / path).resolve().as_posix()}{bar}{rest}"
