"""What the dock writes as CSV, “Import statistics” reads as the same panel, in both languages."""

from __future__ import annotations

import numpy as np
import pytest
from sozialraum.core.charts.series import series_of
from sozialraum.core.charts.table import time_series_table
from sozialraum.core.data.cube import cube_from_rows
from sozialraum.core.data.status import STATUSES, TABLE, names
from sozialraum.core.tables.files import combine, read_bytes
from sozialraum.core.tables.options import Options

PERIODS = {
    "years": ("2019", "2020", "2021"),
    "months": ("2021-05", "2021-06", "2021-12"),
    "quarters": ("2021-Q2", "2021-Q3", "2021-Q4"),
    "half-years": ("2020-H2", "2021-H1", "2021-H2"),
    "days": ("2019-12-31", "2020-12-31", "2021-12-31"),
    "school years": ("2019/20", "2020/21", "2021/22"),
}


def table_with_all_statuses(periods):
    """A cube of a rate in which every status stands once or more, and the table that the dock shows of it."""
    keys = [f"{row + 1:04d}" for row in range(12)]
    rows = [(key, period) for key in keys for period in periods]
    codes = np.arange(len(rows)) % len(STATUSES)
    codes[1::2] = 0  # half of the cells are plain numbers
    codes[: 2 * len(STATUSES) : 2] = np.arange(len(STATUSES))
    always = np.array([TABLE[code].value == "always" for code in codes])
    values = np.where(always, np.round(10.05 + 0.35 * np.arange(len(rows)), 1), np.nan)
    cube = cube_from_rows(
        [key for key, _ in rows],
        [period for _, period in rows],
        ["quote"],
        values[:, None],
        codes[:, None].astype(np.uint8),
        [f"Viertel {key}" for key, _ in rows],
        {"quote": "SGB-II-Quote"},
        {"quote": "%"},
    )
    return cube, time_series_table


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", PERIODS)
def test_a_saved_table_is_read_as_the_same_panel(qgis_app, monkeypatch, kind, language):
    from qgis.core import QgsApplication
    from sozialraum import i18n
    from sozialraum.ui.dock import table_files

    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: language))
    translator = i18n.load_translator() if language == "de" else None
    try:
        cube, table = table_with_all_statuses(PERIODS[kind])
        content = table_files.csv_bytes(table(cube, series_of(cube, 0), (), i18n.period_text))
        panel = combine(read_bytes(content, "tabelle.csv", Options())).panel
    finally:
        if translator is not None:
            QgsApplication.removeTranslator(translator)
    found = dict(zip(zip(panel.districts, panel.periods), zip(panel.values[:, 0], names(panel.status[:, 0]))))
    assert set(panel.districts) == set(cube.districts), "the municipality is no district"
    for row, period in enumerate(cube.periods):
        for column, district in enumerate(cube.districts):
            value, status = found[district, period]
            assert status == STATUSES[cube.status[row, column, 0]], content.decode("utf-8-sig")
            np.testing.assert_equal(value, cube.values[row, column, 0])
    assert {status for _, status in found.values()} == set(STATUSES)
