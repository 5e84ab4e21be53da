"""Several files of one town: prefixes, renaming, leaving out, and values that a later file changes."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.messages import SozialraumError
from sozialraum.core.tables.files import combine, read_bytes
from sozialraum.core.tables.options import Options

JOBLESS = "Gebiet;Merkmal;2019;2020\n" + "".join(
    f"{name};{title};{5 + i};{6 + i}\n"
    for i, name in enumerate(("Altdorf", "Burgau", "Celle"))
    for title in ("Arbeitslose insgesamt", "Männer")
)
PEOPLE = "Gebiet;Merkmal;2019;2020\n" + "".join(
    f"{name};{title};{500 + i};{600 + i}\n"
    for i, name in enumerate(("Altdorf", "Burgau", "Celle"))
    for title in ("Einwohner insgesamt", "Männer")
)


def both(**given):
    tables = read_bytes(JOBLESS.encode(), "stadt_arbeitslose_jahre.csv") + read_bytes(
        PEOPLE.encode(), "stadt_einwohner_jahre.csv"
    )
    return combine(tables, Options(**given))


def test_titles_that_collide_get_the_subject_of_their_file_in_front():
    reading = both()
    assert reading.panel.indicators == [
        "arbeitslose_insgesamt",
        "arbeitslose_maenner",
        "einwohner_insgesamt",
        "einwohner_maenner",
    ]
    assert reading.panel.titles["einwohner_maenner"] == "Einwohner: Männer"
    assert reading.panel.column("arbeitslose_maenner")[0] == 5 and reading.panel.column("einwohner_maenner")[0] == 500
    assert any("Männer" in str(finding.reason) for finding in reading.findings if finding.warning)


def test_prefix_rename_and_leave_out_are_as_given():
    assert both(prefix="stadt_arbeitslose_jahre = AL").panel.indicators[:2] == [
        "al_arbeitslose_insgesamt",
        "al_maenner",
    ]
    renamed = both(rename="stadt_arbeitslose_jahre: Männer = Arbeitslose Männer").panel
    assert renamed.indicators == ["arbeitslose_insgesamt", "arbeitslose_maenner", "einwohner_insgesamt", "maenner"]
    left = both(leave_out="stadt_arbeitslose_jahre: Männer").panel
    assert left.indicators == ["arbeitslose_insgesamt", "einwohner_insgesamt", "maenner"]
    assert left.column("maenner")[0] == 500
    with pytest.raises(SozialraumError, match="no column “Frauen”"):
        both(leave_out="Frauen")
    with pytest.raises(SozialraumError, match="contradict"):
        both(prefix="none")
    with pytest.raises(SozialraumError, match="Every indicator"):
        both(leave_out="Männer; Arbeitslose insgesamt; Einwohner insgesamt")


@pytest.mark.parametrize(("choice", "value"), [("keep", 2.0), ("replace", 3.0)])
def test_a_changed_value_is_kept_or_replaced_and_said(choice, value):
    tables = [
        table
        for name, text in (("a_2019", "key;n\n01;1\n02;2\n"), ("b_2019", "key;n\n01;1\n02;3\n"))
        for table in read_bytes(text.encode(), f"{name}.csv")
    ]
    reading = combine(tables, Options(revision=choice))
    np.testing.assert_equal(reading.panel.column("n"), [1.0, value])
    assert any("change cells: 1" in str(finding.reason) for finding in reading.findings if finding.warning)
    with pytest.raises(SozialraumError, match="no way to treat"):
        combine(tables, Options(revision="maybe"))


def test_rows_of_levels_that_are_left_out_are_told_by_their_numbers():
    rows = ["Bezirk;01;West;60", "Bezirk;02;Ost;90"] + [f"Ortsteil;0{i};Ort {i};{i * 15}" for i in range(1, 5)]
    (table,) = read_bytes(("Ebene;Nr;Name;Einwohner\n" + "\n".join(rows) + "\n").encode(), "ew_2020.csv")
    assert table.panel.districts.tolist() == ["01", "02", "03", "04"]
    assert table.panel.column("einwohner").tolist() == [15, 30, 45, 60]
    assert table.rows.tolist() == [3, 4, 5, 6]
    assert [(left.why, left.rows.tolist()) for left in table.left_out] == [("level", [1, 2])]
