"""The way that a municipality's nightly script goes: qgis_process, in German, files only."""

from __future__ import annotations

import re

TABLE = {
    "district": ["d1", "d2", "d3", "d4", "d5", "d6"],
    "bezirk": ["P1", "P1", "P1", "P2", "P2", "P2"],
    "a": [14, 22, 18, 9, 25, 30],
    "b": [2, 9, 12, 1, 7, 11],
    "c": [31, 40, 27, 16, 33, 52],
    "all": [47, 71, 57, 26, 65, 93],
}


def test_protect_and_audit_on_the_command_line(qgis_process_german, make_file, read_layer, tmp_path):
    choice = {"COUNTS": "a;b;c", "TOTAL_FIELD": "all", "PARENT_FIELDS": "bezirk"}
    files = {
        "OUTPUT": str(tmp_path / "o.gpkg"),
        "PARENTS": str(tmp_path / "p.gpkg"),
        "REPORT": str(tmp_path / "r.html"),
    }
    done = qgis_process_german.run("suppresssmallnumbers", INPUT=make_file(TABLE), **choice, **files)
    assert done["COMPLEMENTARY_COUNT"] == 6 and done["UNPROTECTED_COUNT"] == 0
    page = re.sub("<[^>]+>", " ", (tmp_path / "r.html").read_text(encoding="utf-8"))
    assert (
        "Was billiger wäre" in page
        and "Alles, was veröffentlicht wird, wird aus dieser geschützten Tabelle gerechnet" in page
    )
    audit = qgis_process_german.run(
        "auditsuppression",
        INPUT=files["OUTPUT"],
        **choice,
        OUTPUT=str(tmp_path / "audit.gpkg"),
        PARENTS=files["PARENTS"],
    )
    assert audit["HIDDEN_COUNT"] == 8 and audit["DETERMINED_COUNT"] == audit["TOO_NARROW_COUNT"] == 0
    said = qgis_process_german.fail(
        "suppresssmallnumbers",
        INPUT=make_file({**TABLE, "all": [47, 71, 57, 26, 65, 94]}, name="wrong"),
        **choice,
        OUTPUT=str(tmp_path / "never.gpkg"),
    )
    assert "ergeben die Gruppen zusammen 93, „all“ nennt aber 94" in said
    assert not (tmp_path / "never.gpkg").exists() and "Traceback" not in said
