"""What was said of a delivery, kept in the municipality's profile in the project, so that the next one begins with it."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsProject

from ...core.messages import SozialraumError
from ...core.profile import changed, delivered, new_profile, value_of
from ...processing.io.profile import keep_profile, profile_of
from .indicators import IndicatorModel

_MOST = 20
"""So many deliveries are kept."""


def last_delivery(project: QgsProject) -> dict:
    """Names, indicators left out and keys assigned by hand of all deliveries together, the newest last; empty without any."""
    return delivered(_profile(project))


def keep_delivery(
    project: QgsProject, paths: list[str], indicators: IndicatorModel, assigned: dict[str, str], signs: str = ""
):
    """Keep what was said of these files, of what their indicators mean, and of the city's own signs."""
    said = {"files": pattern_of(paths), **indicators.delivery(), "assigned": dict(assigned)}
    described = indicators.described_indicators()
    profile = _profile(project) or new_profile()
    if signs != (profile.get("signs") or ""):
        profile = changed(profile, signs, "signs")
        keep_profile(project, profile)
    if not (said["rename"] or said["leave_out"] or said["assigned"] or described):
        return
    others = [one for one in value_of(profile, "deliveries") or [] if one.get("files") != said["files"]]
    profile = changed(profile, [*others, said][-_MOST:], "deliveries")
    fields = {one["field"]: one for one in value_of(profile, "indicators") or []}
    for one in described:
        fields[one["field"]] = {**fields.get(one["field"], {}), **one}
    if fields:
        profile = changed(profile, list(fields.values()), "indicators")
    keep_profile(project, profile)


def pattern_of(paths: list[str]) -> str:
    """The names of files with a star for every number, so that next year's are the same delivery."""
    return "; ".join(dict.fromkeys(re.sub(r"\d+", "*", Path(path).name) for path in paths))


def _profile(project: QgsProject) -> dict:
    try:
        return profile_of(project) or {}
    except SozialraumError:
        return {}  # whoever opens the profile is told what is wrong with it
