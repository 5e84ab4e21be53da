"""Whoever joins numbers of older districts is told so, and how to carry them over: the sample's reform and Berlin's."""

from __future__ import annotations

import pytest

OFFER = "convertboundaries"


@pytest.fixture
def joined(provider, tmp_path):
    """joined(algorithm, parameters) → what the log says, what the report says."""
    from qgis.core import QgsProcessingFeedback

    import processing

    def call(algorithm: str, **parameters) -> tuple[str, str]:
        feedback, report = QgsProcessingFeedback(False), tmp_path / "report.html"
        parameters = {"OUTPUT": "TEMPORARY_OUTPUT", "REPORT": str(report), **parameters}
        processing.run(f"sozialraum:{algorithm}", parameters, feedback=feedback)
        return feedback.textLog(), report.read_text(encoding="utf-8")

    return call


@pytest.mark.parametrize("layer", ["sozialraeume", "sozialraeume_bis_2017"])
def test_the_reform_of_the_sample(joined, sample, layer):
    districts = f"{sample / 'musterstadt.gpkg'}|layername={layer}"
    parameters = {"INPUT": districts, "KEY_FIELD": "sr_nr", "FILES": [str(sample / "kinder_sgb2_2010_2024.csv")]}
    for text in joined("joinstatisticsfile", **parameters):
        assert OFFER in text and "2017" in text and "0307" in text and "0308" in text


def test_a_panel_joined_in_two_steps(joined, run, sample):
    panel = run("importstatistics", FILES=[str(sample / "soziale_lage_2010_2024.csv")])["OUTPUT"]
    districts = f"{sample / 'musterstadt.gpkg'}|layername=sozialraeume"
    for text in joined("joinstatistics", INPUT=districts, KEY_FIELD="sr_nr", TABLE=panel):
        assert OFFER in text and "redrawn after 2017" in text


def test_years_without_a_reform_say_nothing_of_one(joined, sample):
    districts = f"{sample / 'musterstadt.gpkg'}|layername=sozialraeume"
    files = [str(sample / f"einwohner_{year}.csv") for year in (2018, 2019)]
    for text in joined("joinstatisticsfile", INPUT=districts, KEY_FIELD="sr_nr", FILES=files):
        assert OFFER not in text


@pytest.mark.parametrize("years", [["alt_2019"], ["alt_2019", "neu_2021"]])
def test_the_reform_of_berlin(joined, real_data, years):
    folder = real_data / "berlin_boundaries"
    new = folder / "plr_neu_ab2021_542" / "lor_planungsraeume_2021.shp"
    files = [str(folder / f"einwohner_{year}-12-31_t1.csv") for year in years]
    for text in joined("joinstatisticsfile", INPUT=str(new), KEY_FIELD="PLR_ID", FILES=files):
        assert OFFER in text and "448" in text and "542" in text
