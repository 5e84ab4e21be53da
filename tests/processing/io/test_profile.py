"""The profile in a project and as a file."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from sozialraum.core.messages import SozialraumError
from sozialraum.processing.io.profile import (
    SCOPE,
    districts_of,
    keep_profile,
    profile_of,
    read_file,
    relative_source,
    write_file,
)

PROFILE = {"schema": 1, "municipality": "Köln & Co. „Süd“", "districts": {"key": "nr"}, "later": [1.5, None]}


def test_it_survives_saving_the_project(tmp_path, qgis_app):
    project = QgsProject()
    assert profile_of(project) is None
    keep_profile(project, PROFILE)
    path = str(tmp_path / "a.qgz")
    assert project.write(path)
    again = QgsProject()
    assert again.read(path)
    assert profile_of(again) == PROFILE


def test_a_file_gives_it_back(tmp_path):
    write_file(tmp_path / "profil.json", PROFILE)
    assert read_file(tmp_path / "profil.json") == PROFILE
    (tmp_path / "bom.json").write_bytes(b"\xef\xbb\xbf" + (tmp_path / "profil.json").read_bytes())
    assert read_file(tmp_path / "bom.json") == PROFILE


@pytest.mark.parametrize("content", [b"", b"\xff\xfe{", b"[]"])
def test_a_bad_file_is_said(tmp_path, content):
    (tmp_path / "bad.json").write_bytes(content)
    with pytest.raises(SozialraumError):
        read_file(tmp_path / "bad.json")
    with pytest.raises(SozialraumError, match=r"missing\.json"):
        read_file(tmp_path / "missing.json")


def test_a_broken_entry_is_said(qgis_app):
    project = QgsProject()
    project.writeEntry(SCOPE, "/profile", "{")
    with pytest.raises(SozialraumError, match="no complete JSON"):
        profile_of(project)


def test_the_districts_are_found_by_id_then_by_source(sample, tmp_path, qgis_app):
    project = QgsProject()
    project.setFileName(str(sample / "x.qgz"))
    layer = QgsVectorLayer(f"{sample}/musterstadt.gpkg|layername=sozialraeume", "egal", "ogr")
    project.addMapLayer(layer)
    source = relative_source(layer.source(), project.homePath())
    assert source == "./musterstadt.gpkg|layername=sozialraeume"
    assert districts_of(project, {"districts": {"layer": layer.id()}}) == layer
    assert districts_of(project, {"districts": {"layer": "gone", "source": source}}) == layer
    assert districts_of(project, {"districts": {"source": "./other.gpkg"}}) is None
    assert districts_of(project, {}) is None


def test_layouts_find_who_prints_as_variables_of_the_project(tmp_path, qgis_app):
    from qgis.core import QgsExpressionContextUtils

    project = QgsProject()
    project.setFileName(str(tmp_path / "a.qgz"))
    QgsExpressionContextUtils.setProjectVariable(project, "sozialraum_source", "by hand")

    def variable(name):
        return QgsExpressionContextUtils.projectScope(project).variable(f"sozialraum_{name}")

    keep_profile(project, {**PROFILE, "print": {"author": "Amt [% 1 %]", "logo": "./wappen.svg"}})
    assert variable("municipality") == PROFILE["municipality"] and variable("author") == "Amt [% 1 %]"
    assert variable("logo") == (tmp_path / "wappen.svg").as_posix()
    assert variable("source") == "by hand", "what the profile does not say is left as it is"
    keep_profile(project, {**PROFILE, "print": {"source": "Statistik"}})
    assert variable("source") == "Statistik" and variable("author") == "Amt [% 1 %]"
