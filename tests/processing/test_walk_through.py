"""The walk through the sample municipality in docs/planung.md: its figures are those that the tools give."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow


def german(value: float, digits: int) -> str:
    text = f"{value:,.{digits}f}".replace(",", "_").replace(".", ",").replace("_", ".")
    return text.replace("-", "−")


def test_from_statistics_to_a_decided_allocation(run, sample, read_layer, tmp_path):
    chart, at = f"{sample}/musterstadt.gpkg|layername=sozialraeume", {}
    for name in ("statistik", "indikatoren", "index", "mittel", "stimmen"):
        at[name] = str(tmp_path / f"{name}.gpkg")
    files = [
        str(sample / name) for name in ("soziale_lage_2010_2024.csv", "kinder_sgb2_2010_2024.csv", "einwohner_2024.csv")
    ]
    run("joinstatisticsfile", INPUT=chart, KEY_FIELD="sr_nr", FILES=files, OUTPUT=at["statistik"])
    run("calculateindicators", INPUT=at["statistik"], KEY_FIELD="sr_nr", OUTPUT=at["indikatoren"])
    common = {"KEY_FIELD": "sr_nr", "POPULATION_FIELD": "einwohner_insgesamt"}
    run(
        "socialindex",
        INPUT=at["indikatoren"],
        RECIPE="mss_berlin",
        INDICATORS=["unemployment_sgb2", "sgb2_rate", "child_poverty"],
        OUTPUT=at["index"],
        **common,
    )
    decided = {"INPUT": at["index"], "PERIOD": "2024", "INDEX_FIELD": "index", **common}
    funds = run(
        "allocatefunds",
        AMOUNT=500000,
        METHOD="base_plus_need",
        OUTPUT=at["mittel"],
        SHEET=str(tmp_path / "b.pdf"),
        **decided,
    )
    folder = run(
        "createperceptions",
        INPUT=chart,
        KEY_FIELD="sr_nr",
        ANSWERS=[str(sample / "umfrage_2024.csv")],
        FOLDER=str(tmp_path / "v"),
    )
    notes = f"{folder['GEOPACKAGE']}|layername=perceptions"
    del decided["POPULATION_FIELD"]
    voices = run("compareperceptions", PERCEPTIONS=notes, OUTPUT=at["stimmen"], **decided)
    table, heard = read_layer(at["mittel"]), read_layer(at["stimmen"])
    most = max(range(60), key=table["difference"].__getitem__)
    told = {
        "moved": german(100 * funds["SHARE_MOVED"], 1) + " %",
        "name": table["name"][most],
        "amount": german(table["allocation"][most], 2) + " €",
        "equal": german(table["equal_split"][most], 2) + " €",
        "notes": f"{folder['NOTE_COUNT']} Notizen",
        "voices": f"{voices['AUTHOR_COUNT']} Stimmen",
        "agree": f"{heard['agreement'].count('agree')} Sozialräumen decken",
        "worse": f"{heard['agreement'].count('perceived_worse')} sehen es Menschen schlechter",
    }
    assert round(sum(table["allocation"]), 2) == 500_000
    chapter = (ROOT / "docs" / "planung.md").read_text(encoding="utf-8").partition("## 12 ")[2]
    chapter = re.sub(r"\s+", " ", chapter)
    print(told)
    assert [value for value in told.values() if value not in chapter] == []
