"""The profile of the municipality as the dock reads and writes it: groups, targets, conditions and classes lie in it."""

from __future__ import annotations

from qgis.core import QgsProject

from ...core.messages import SozialraumError
from ...core.profile import changed, new_profile
from ...processing.io.profile import keep_profile, profile_of, relative_source


def profile() -> dict:
    """The profile, empty where the project has none that can be read (the start page says so)."""
    try:
        return profile_of(QgsProject.instance()) or {}
    except SozialraumError:
        return {}


def keep(model, value, *path: str):
    """Write a value at a path of keys; a profile that is not there yet begins with the districts of the dock."""
    known = profile()
    new = changed(known or _begun(model), value, *path)
    if new != known:
        keep_profile(QgsProject.instance(), new)


def _begun(model) -> dict:
    """A profile that knows what the dock knows of its layer."""
    project, layer, roles = QgsProject.instance(), model.layer, model.roles
    if layer is None:
        return new_profile(project.title() or "")
    found = {
        "layer": layer.id(),
        "source": relative_source(layer.source().partition("|subset=")[0], project.homePath()),
        "key": roles.key,
        "name": roles.name,
        "period": roles.period,
        "residents": roles.weight if roles.weight != "-" else "",
    }
    return {**new_profile(project.title() or ""), "districts": {name: text for name, text in found.items() if text}}
