"""The shipped models: made of parameters that exist, and the numbers of a run are those of its single steps."""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path

import pytest
from conftest import ROOT

NAMES = (
    "sozialbericht_komplett",
    "quartalsaktualisierung",
    "segregation_zeitreihe",
    "index_mit_robustheit",
    "mittelverteilung",
    "versorgung",
)


@pytest.fixture
def with_models(provider):
    provider.add_models()
    return provider


def test_the_provider_has_them_again_after_it_was_filled_anew(with_models):
    for _ in range(2):
        assert [name for name in NAMES if with_models.algorithm(name) is None] == []
        with_models.refreshAlgorithms()


@pytest.mark.parametrize("name", NAMES)
def test_a_model_is_valid_and_every_text_is_one_for_people(with_models, name):
    model = with_models.algorithm(name).create()
    assert model.id() == f"sozialraum:{name}" and model.validate() == (True, [])
    texts = [model.displayName(), model.shortDescription()]
    texts += [one.description() for one in model.parameterDefinitions()]
    texts += [child.description() for child in model.childAlgorithms().values()]
    assert [text for text in texts if not text or text == text.upper() or "_" in text] == []
    first = [one.name() for one in model.parameterDefinitions() if not one.isDestination()][:2]
    assert first[0] == ("FILES" if "FILES" in first else "PROFILE")


def _wiring(model) -> dict:
    """Step → parameter → where it comes from, by which two versions of QGIS agree."""
    return {
        name: {
            "tool": child.algorithmId(),
            "sources": {
                parameter: [
                    (int(one.source()), one.parameterName(), one.outputChildId(), one.outputName(), one.staticValue())
                    for one in sources
                ]
                for parameter, sources in child.parameterSources().items()
            },
            "results": {
                title: (one.childOutputName(), one.isMandatory()) for title, one in child.modelOutputs().items()
            },
            "branches": [(one.childId, one.conditionalBranch) for one in child.dependencies()],
        }
        for name, child in model.childAlgorithms().items()
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_what_the_script_builds(with_models, name):
    from qgis.core import QgsProcessingModelAlgorithm

    spec = importlib.util.spec_from_file_location("models_script", ROOT / "scripts" / "models.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    built = getattr(script, name)()
    kept = QgsProcessingModelAlgorithm()
    assert kept.fromFile(str(ROOT / "resources" / "models" / f"{name}.model3"))
    assert _wiring(kept) == _wiring(built)


def _cells(path: Path | str, fields: list[str]) -> dict:
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(path), "x", "ogr")
    assert layer.isValid(), path
    assert [field for field in fields if layer.fields().lookupField(field) < 0] == []
    return {
        tuple(str(one[key]) for key in fields[:-1]): one[fields[-1]]
        for one in layer.getFeatures()
    }  # fmt: skip


@pytest.fixture
def city(tmp_path, sample) -> Path:
    """The sample's files in a folder of their own."""
    folder = tmp_path / "stadt"
    shutil.copytree(sample, folder)
    return folder


def _files(city: Path, years: str) -> list[str]:
    names = [*(f"einwohner_20{year}.csv" for year in years.split()), "soziale_lage_2010_2024.csv"]
    return [str(city / name) for name in [*names, "kinder_sgb2_2010_2024.csv"]]


def test_files_and_a_profile_become_project_and_report_and_a_later_delivery_brings_them_up_to_date(
    qgis_process, run, city, tmp_path
):
    from qgis.core import QgsProject

    profile = str(city / "profil.json")
    qgis_process.run("sozialbericht_komplett", FILES=_files(city, "20 21 22 23"), PROFILE=profile)
    made = city / "social_report"
    assert (made / "sozialbericht.pdf").stat().st_size > 50_000
    # the same, step by step
    chart = f"{city}/musterstadt.gpkg|layername=sozialraeume"
    given = json.loads(Path(profile).read_text(encoding="utf-8"))
    index = {
        "KEY_FIELD": "sr_nr",
        "RECIPE": given["index"]["recipe"],
        "INDICATORS": given["index"]["indicators"],
        "POPULATION_FIELD": "einwohner_insgesamt",
    }

    def steps(years: str) -> dict[str, str]:
        at = {name: str(tmp_path / f"{name}_{len(years)}.gpkg") for name in ("s", "i", "x", "d", "g")}
        run("joinstatisticsfile", INPUT=chart, KEY_FIELD="sr_nr", FILES=_files(city, years), OUTPUT=at["s"])
        run("calculateindicators", INPUT=at["s"], KEY_FIELD="sr_nr", OUTPUT=at["i"])
        run("socialindex", INPUT=at["i"], **index, OUTPUT=at["x"])
        run("statusdynamics", INPUT=at["i"], **index, OUTPUT=at["d"])
        groups = given["segregation"]["groups"]
        total = {"GROUPS": groups, "TOTAL_FIELD": "einwohner_insgesamt", "KEY_FIELD": "sr_nr"}
        run("segregationindices", INPUT=at["s"], **total, OUTPUT=at["g"])
        return at

    shown = {
        "sozialindex": ("x", ["sr_nr", "period", "index"]),
        "status_dynamik": ("d", ["sr_nr", "period", "dynamics_index"]),
        "segregation": ("g", ["period", "measure", "group", "value"]),
        "indikatoren": ("i", ["sr_nr", "period", "sgb2_rate"]),
    }
    single = steps("20 21 22 23")
    for file, (step, fields) in shown.items():
        assert _cells(made / f"{file}.gpkg", fields) == _cells(single[step], fields), file
    project = QgsProject()
    assert project.read(str(made / "sozialbericht.qgz")) and len(project.mapLayers()) >= 7
    assert project.layoutManager().printLayouts()

    report = tmp_path / "aenderung.html"
    new, known = [str(city / "einwohner_2024.csv")], str(made / "sozialbericht.qgz")
    qgis_process.run("quartalsaktualisierung", FILES=new, PROFILE=known, **{"statistics:REPORT": report})
    assert "2024" in report.read_text(encoding="utf-8")
    later = made / "social_report"
    single = steps("20 21 22 23 24")
    for file, (step, fields) in shown.items():
        assert _cells(later / f"{file}.gpkg", fields) == _cells(single[step], fields), file
    project = QgsProject()
    assert project.read(known)
    sources = {layer.source().partition("|")[0] for layer in project.mapLayers().values()}
    assert sources == {f"{later}/{name}.gpkg" for name in (*shown, "statistik")} | {f"{city}/musterstadt.gpkg"}
    assert (made / "sozialindex.gpkg").exists(), "the earlier files stay"

    seg, local, change = (str(tmp_path / f"{name}.gpkg") for name in ("seg", "local", "change"))
    names = {"segregation:SEGREGATION": seg, "local:LOCAL": local, "change:CHANGE": change}
    qgis_process.run("segregation_zeitreihe", PROFILE=known, **names)
    assert _cells(seg, shown["segregation"][1]) == _cells(single["g"], shown["segregation"][1])
    total = {"GROUPS": given["segregation"]["groups"], "KEY_FIELD": "sr_nr"}
    run("segregationchange", INPUT=single["s"], **total, OUTPUT=str(tmp_path / "c.gpkg"))
    assert _cells(change, ["component", "value"]) == _cells(tmp_path / "c.gpkg", ["component", "value"])
    ind, rob = str(tmp_path / "ind.gpkg"), str(tmp_path / "rob.gpkg")
    names = {"index:INDEX": ind, "robustness:ROBUSTNESS": rob}
    qgis_process.run("index_mit_robustheit", PROFILE=known, RUNS=30, **names)
    assert _cells(ind, ["sr_nr", "period", "index"]) == _cells(single["x"], ["sr_nr", "period", "index"])
    run("indexrobustness", INPUT=single["i"], **index, RUNS=30, OUTPUT=str(tmp_path / "r.gpkg"))
    for field in ("rank_low", "rank_high", "class_stability"):
        fields = ["sr_nr", "period", field]
        assert _cells(rob, fields) == _cells(tmp_path / "r.gpkg", fields), field


def test_one_year_without_groups_becomes_a_project_all_the_same(qgis_process, city):
    profile = json.loads((city / "profil.json").read_text(encoding="utf-8"))
    del profile["segregation"]
    profile["index"]["recipe"] = "z_sum"
    (city / "ohne.json").write_text(json.dumps(profile), encoding="utf-8")
    qgis_process.run(
        "sozialbericht_komplett",
        FILES=[str(city / "einwohner_2024.csv")],
        PROFILE=str(city / "ohne.json"),
        INDICATORS="foreigners;aged_80_and_over",
    )
    assert (city / "social_report" / "sozialbericht.qgz").exists()
    assert not (city / "social_report" / "status_dynamik.gpkg").exists()


def test_a_project_points_to_its_own_files_whatever_the_working_folder_holds(run, city, tmp_path, monkeypatch):
    """QGIS 3.22 makes a path relative twice, the second time from the working folder."""
    from qgis.core import QgsProject

    inner = city / "stadt"
    inner.mkdir()
    shutil.copy(city / "musterstadt.gpkg", inner / "musterstadt.gpkg")
    monkeypatch.chdir(tmp_path)  # where “stadt/musterstadt.gpkg” is another file than beside the project
    districts = f"{inner}/musterstadt.gpkg|layername=sozialraeume"
    run(
        "joinstatisticsfile",
        INPUT=districts,
        KEY_FIELD="sr_nr",
        FILES=_files(city, "23 24")[:2],
        OUTPUT=str(inner / "s.gpkg"),
    )
    run("calculateindicators", INPUT=str(inner / "s.gpkg"), KEY_FIELD="sr_nr", OUTPUT=str(inner / "i.gpkg"))
    shutil.copy(inner / "i.gpkg", city / "i.gpkg")
    run("createproject", INPUT=districts, RESULTS=[str(inner / "i.gpkg")], OUTPUT=str(city / "p.qgz"))
    project = QgsProject()
    assert project.read(str(city / "p.qgz"))
    files = {layer.source().partition("|")[0] for layer in project.mapLayers().values()}
    assert files == {str(inner / "i.gpkg"), str(inner / "musterstadt.gpkg")}


def test_without_a_profile_the_first_step_says_what_is_missing(qgis_process, city):
    said = qgis_process.fail("sozialbericht_komplett", FILES=str(city / "einwohner_2024.csv"))
    assert "No profile names the layer of the districts" in said


def test_an_amount_is_shared_out_and_supply_stands_beside_need(qgis_process, city, run, tmp_path):
    profile = str(city / "profil.json")
    chart = f"{city}/musterstadt.gpkg|layername=sozialraeume"
    statistics = str(city / "statistik.gpkg")
    run("joinstatisticsfile", INPUT=chart, KEY_FIELD="sr_nr", FILES=_files(city, "24"), OUTPUT=statistics)
    made = qgis_process.run(
        "mittelverteilung",
        PROFILE=profile,
        INPUT=statistics,
        AMOUNT=500000,
        **{
            "index:INDEX": tmp_path / "index.gpkg",
            "funds:FUNDS": tmp_path / "mittel.gpkg",
            "funds:SHEET": tmp_path / "blatt.pdf",
        },
    )
    assert made
    amounts = _cells(tmp_path / "mittel.gpkg", ["sr_nr", "allocation"])
    assert len(amounts) == 60 and round(sum(amounts.values()), 2) == 500_000
    assert (tmp_path / "blatt.pdf").stat().st_size > 10_000
    qgis_process.run(
        "versorgung",
        PROFILE=profile,
        INPUT=statistics,
        FACILITIES=[f"{city}/musterstadt.gpkg|layername=einrichtungen"],
        **{"index:INDEX": tmp_path / "index.gpkg", "supply:SUPPLY": tmp_path / "versorgung.gpkg"},
    )
    assert len(_cells(tmp_path / "versorgung.gpkg", ["sr_nr", "need_supply"])) == 60
