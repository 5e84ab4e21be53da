"""The toolbox: small numbers hidden and audited."""

from __future__ import annotations

import re
import sqlite3

import numpy as np
import pytest
from qgis.core import QgsProcessingException

WORKED = {
    "district": ["d1", "d2", "d3", "d4", "d5", "d6"],
    "name": ["Nord", "Süd", "Ost", "West", "Mitte", "Rand"],
    "bezirk": ["P1", "P1", "P1", "P2", "P2", "P2"],
    "a": [14, 22, 18, 9, 25, 30],
    "b": [2, 9, 12, 1, 7, 11],
    "c": [31, 40, 27, 16, 33, 52],
    "all": [47, 71, 57, 26, 65, 93],
    "share_b": [4.3, 12.7, 21.1, 3.8, 10.8, 11.8],
    "b_text": ["2", "9", "12", "1", "7", "11"],
    "hectares": [10.5, 20.0, 7.0, 8.0, 9.0, 30.0],
}
CHOICE = {"COUNTS": ["a", "b", "c"], "TOTAL_FIELD": "all", "PARENT_FIELDS": ["bezirk"]}


def protected(run, layer, **parameters):
    return run("suppresssmallnumbers", INPUT=layer, **{**CHOICE, "PARENTS": "TEMPORARY_OUTPUT", **parameters})


def test_the_worked_table(run, make_layer, read_layer, tmp_path):
    report = tmp_path / "report.html"
    done = protected(run, make_layer(WORKED), RATES="rate_b = b / all * 100", REPORT=str(report))
    table, sums = read_layer(done["OUTPUT"]), read_layer(done["PARENTS"])
    assert table["b"] == [None, None, 12, None, None, 11]
    assert table["a"] == [None, None, 18, None, None, 30]
    assert table["c"] == WORKED["c"] and table["all"] == WORKED["all"]
    assert table["b_status"] == ["suppressed", "suppressed", "ok", "suppressed", "suppressed", "ok"]
    assert table["rate_b"][0] is None and table["rate_b_status"][0] == "suppressed"
    assert table["rate_b"][2] == pytest.approx(1200 / 57)
    assert sums["level"] == ["bezirk", "bezirk", "whole"] and sums["district"] == ["P1", "P2", ""]
    assert sums["b"] == [23, 19, 42] and sums["all"] == [175, 184, 359]
    assert sums["rate_b"][2] == pytest.approx(4200 / 359)
    counts = ("PRIMARY_COUNT", "COMPLEMENTARY_COUNT", "TOTALS_HIDDEN_COUNT", "UNPROTECTED_COUNT")
    assert [done[name] for name in counts] == [2, 6, 0, 0]
    page = report.read_text(encoding="utf-8")
    assert "2 because they are small, 6 more" in page and "What would be cheaper" in page
    assert "share_b" in page, "what was left out is named"


def test_nothing_else_of_the_input_comes_along(run, make_layer, read_layer):
    done = protected(run, make_layer(WORKED), KEEP=["hectares"])
    table = read_layer(done["OUTPUT"])
    assert set(table) == {"district", "name", "bezirk", "hectares", "a", "a_status", "b", "b_status", "c", "all"}
    assert table["hectares"] == WORKED["hectares"]


def test_texts_that_tell_a_count_do_not_come_along(run, make_layer, read_layer):
    table = {**WORKED, "label": [f"{name}: {b} persons" for name, b in zip(WORKED["name"], WORKED["b"])]}
    told = read_layer(protected(run, make_layer(table))["OUTPUT"])
    assert "label" not in told and told["name"] == WORKED["name"]


def test_a_threshold_is_never_passed_over_in_silence(run, make_layer):
    layer = make_layer(WORKED)
    assert protected(run, layer, THRESHOLD=10)["PRIMARY_COUNT"] == 5
    assert protected(run, layer, RULES="own", THRESHOLD=10)["PRIMARY_COUNT"] == 5
    assert protected(run, layer, RULES="municipal_10", THRESHOLD=3)["PRIMARY_COUNT"] == 5
    with pytest.raises(QgsProcessingException, match="threshold 7 does not belong to the rule “municipal_5”"):
        protected(run, layer, RULES="municipal_5", THRESHOLD=7)


def test_a_hidden_number_is_in_no_file_that_the_run_writes(run, make_file, read_layer, tmp_path):
    """Every count of the first group is a number of its own: where it is hidden, no file holds it, styles and all."""
    counts = [50021, 50023, 50033, 50047, 50051, 50053]
    others = [number + 600_000 for number in WORKED["c"]]
    total = [number + b + c for number, b, c in zip(counts, WORKED["b"], others)]
    layer = make_file({**WORKED, "a": counts, "c": others, "all": total, "a_share": [number / 7 for number in counts]})
    folder = tmp_path / "out"
    folder.mkdir()
    files = {"OUTPUT": folder / "o.gpkg", "PARENTS": folder / "p.gpkg", "REPORT": folder / "r.html"}
    done = protected(run, layer, RATES="q = a / all", **{name: str(path) for name, path in files.items()})
    assert done["UNPROTECTED_COUNT"] == 0 and sorted(folder.iterdir()) == sorted(files.values())
    told = files["REPORT"].read_text(encoding="utf-8")
    for name in ("OUTPUT", "PARENTS"):
        with sqlite3.connect(files[name]) as database:
            told += "\n".join(database.iterdump())
    hidden = [number for number, shown in zip(counts, read_layer(files["OUTPUT"])["a"]) if shown is None]
    assert len(hidden) == 4
    shown = [number for number in counts if number not in hidden]
    assert all(str(number) in told for number in shown), "what may be told is found, so the search works"
    for number in hidden:
        everybody = total[counts.index(number)]
        for trace in (str(number), f"{number / everybody:.12g}"[:10], f"{number / 7:.12g}"[:10]):
            assert trace not in told, trace


def test_what_was_protected_passes_the_audit(run, make_layer, read_layer):
    done = protected(run, make_layer(WORKED))
    audit = run("auditsuppression", INPUT=done["OUTPUT"], PARENTS=done["PARENTS"], **CHOICE)
    table = read_layer(audit["OUTPUT"])
    cells = {
        (d, f): (low, high) for d, f, low, high in zip(*(table[n] for n in ("district", "field", "lower", "upper")))
    }
    assert cells == {
        ("d1", "a"): (6, 15),
        ("d1", "b"): (1, 10),
        ("d2", "a"): (21, 30),
        ("d2", "b"): (1, 10),
        ("d4", "a"): (3, 9),
        ("d4", "b"): (1, 7),
        ("d5", "a"): (25, 31),
        ("d5", "b"): (1, 7),
    }
    assert set(table["verdict"]) == {"protected"}
    assert (audit["HIDDEN_COUNT"], audit["DETERMINED_COUNT"], audit["TOO_NARROW_COUNT"]) == (8, 0, 0)


def test_a_foreign_table_with_only_small_counts_hidden_fails_the_audit(run, make_layer, read_layer, tmp_path):
    foreign = {**WORKED, "b": [None, 9, 12, None, 7, 11]}
    sums = {
        "level": ["bezirk", "bezirk", "whole"],
        "district": ["P1", "P2", None],
        "a": [54, 64, 118],
        "b": [23, 19, 42],
    }
    report = tmp_path / "audit.html"
    audit = run(
        "auditsuppression",
        INPUT=make_layer(foreign),
        PARENTS=make_layer({**sums, "c": [98, 101, 199], "all": [175, 184, 359]}, geometries=False),
        REPORT=str(report),
        **CHOICE,
    )
    table = read_layer(audit["OUTPUT"])
    assert table["district"] == ["d1", "d4"] and table["lower"] == table["upper"] == [2, 1]
    assert audit["DETERMINED_COUNT"] == 2
    assert "not for publication" in report.read_text(encoding="utf-8")


def test_without_sums_the_rows_still_give_it_away_only_where_they_add_up(run, make_layer, read_layer):
    foreign = make_layer({**WORKED, "b": [None, 9, 12, None, 7, 11]})
    open_rows = run("auditsuppression", INPUT=foreign, COUNTS=["a", "b", "c"])
    assert read_layer(open_rows["OUTPUT"])["upper"] == [None, None]
    closed = run("auditsuppression", INPUT=foreign, COUNTS=["a", "b", "c"], TOTAL_FIELD="all")
    assert closed["DETERMINED_COUNT"] == 2


def test_what_an_earlier_edition_told_is_known(run, make_layer, read_layer):
    done = protected(run, make_layer(WORKED))
    earlier = {**WORKED, "b": [2, None, None, None, None, None]}
    audit = run(
        "auditsuppression",
        INPUT=done["OUTPUT"],
        PARENTS=done["PARENTS"],
        EARLIER=make_layer(earlier, geometries=False),
        ORIGINAL=make_layer(WORKED, geometries=False),
        **CHOICE,
    )
    table = read_layer(audit["OUTPUT"])
    assert "determined" in [v for d, v in zip(table["district"], table["verdict"]) if d == "d1"]
    again = protected(
        run, make_layer(WORKED), EARLIER=make_layer({**WORKED, "b": [None, 9, 12, None, 7, 11]}), ALLOW_UNPROTECTED=True
    )
    told = read_layer(again["OUTPUT"])
    assert told["b"][1] == 9 and told["a"] == WORKED["a"], "what was told stays told"
    assert again["UNPROTECTED_COUNT"] == 2


def test_two_divisions_of_a_city(run, make_layer, read_layer):
    left, right = "POLYGON((0 0,1000 0,1000 1000,0 1000,0 0))", "POLYGON((1000 0,3000 0,3000 1000,1000 1000,1000 0))"
    west, east = "POLYGON((0 0,700 0,700 1000,0 1000,0 0))", "POLYGON((700 0,3000 0,3000 1000,700 1000,700 0))"
    first = make_layer({"district": ["A", "B"], "people": [50, 60]}, geometries=[left, right])
    second = make_layer({"district": ["X", "Y"], "people": [48, 62]}, geometries=[west, east])
    audit = run("auditsuppression", INPUT=first, SECOND=second, COUNTS=["people"])
    table = read_layer(audit["OUTPUT"])
    assert sorted(zip(table["district"], table["lower"], table["verdict"])) == [
        ("A − X", 2, "determined"),
        ("Y − B", 2, "determined"),
    ]


def test_parts_that_follow_only_from_several_districts_are_found(run, make_layer, read_layer):
    """Two rows, A = 2 and B = 60, two columns, X = 61 and Y = 1: in A and X live 1 or 2."""
    rows = ["POLYGON((0 0,2000 0,2000 1000,0 1000,0 0))", "POLYGON((0 1000,2000 1000,2000 2000,0 2000,0 1000))"]
    columns = ["POLYGON((0 0,1000 0,1000 2000,0 2000,0 0))", "POLYGON((1000 0,2000 0,2000 2000,1000 2000,1000 0))"]
    first = make_layer({"district": ["A", "B"], "people": [2, 60]}, geometries=rows)
    second = make_layer({"district": ["X", "Y"], "people": [61, 1]}, geometries=columns)
    table = read_layer(run("auditsuppression", INPUT=first, SECOND=second, COUNTS=["people"])["OUTPUT"])
    found = dict(zip(table["district"], zip(table["lower"], table["upper"])))
    assert found == {"A ∩ X": (1, 2)}


def test_nothing_is_written_when_a_small_count_stays_open(run, make_layer, tmp_path):
    target = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="nothing was written"):
        protected(run, make_layer(WORKED), COMPLEMENTARY=False, OUTPUT=str(target), PARENTS=str(tmp_path / "p.gpkg"))
    assert not list(tmp_path.glob("*.gpkg"))
    done = protected(run, make_layer(WORKED), COMPLEMENTARY=False, ALLOW_UNPROTECTED=True)
    assert done["UNPROTECTED_COUNT"] == 2


def test_periods_are_protected_one_by_one(run, make_layer, read_layer):
    twice = {name: values * 2 for name, values in WORKED.items()}
    twice["period"] = ["2021"] * 6 + ["2020"] * 6
    done = protected(run, make_layer(twice))
    assert done["PRIMARY_COUNT"] == 4
    assert read_layer(done["PARENTS"])["period"] == ["2020"] * 3 + ["2021"] * 3


def test_several_classifications(run, make_layer, read_layer):
    table = {**WORKED, "german": [40, 60, 1, 20, 44, 80], "foreign": [7, 11, 56, 6, 21, 13]}
    done = protected(
        run,
        make_layer(table),
        COUNTS=["a", "b", "c", "german", "foreign"],
        CLASSIFICATIONS="a, b, c\ngerman, foreign",
    )
    told = read_layer(done["OUTPUT"])
    assert told["german"][2] is None and told["foreign"][2] is None and done["UNPROTECTED_COUNT"] == 0
    with pytest.raises(QgsProcessingException, match="is no count, or stands there twice"):
        protected(run, make_layer(table), CLASSIFICATIONS="a, x")


def test_rounding(run, make_layer, read_layer):
    done = protected(run, make_layer(WORKED), METHOD="round", BASE=5, RATES="rate = b / all * 100")
    table = read_layer(done["OUTPUT"])
    assert table["b"] == [0, 10, 10, 0, 5, 10] and table["rate"][1] == pytest.approx(1000 / 70)
    assert read_layer(done["PARENTS"])["b"] == [25, 20, 40]
    assert done["UNPROTECTED_COUNT"] == 0


def test_the_cell_key_method(run, make_layer, read_layer):
    random = np.random.default_rng(1)
    keys = {f"k{name}": random.uniform(size=6).tolist() for name in "abc"}
    layer = make_layer({**WORKED, **keys})
    results = [
        read_layer(protected(run, layer, METHOD="cell_key", KEYS=["ka", "kb", "kc"])["OUTPUT"]) for _ in range(2)
    ]
    assert results[0] == results[1]
    for name in "abc":
        assert all(abs(x - y) <= 2 for x, y in zip(results[0][name], WORKED[name]))
        assert 1 not in results[0][name]
    assert results[0]["all"] == WORKED["all"]
    with pytest.raises(QgsProcessingException, match="needs one field with keys per count: 3 counts, 0 keys"):
        protected(run, layer, METHOD="cell_key")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"a": [14, -22, 18, 9, 25, 30]}, "has −22 in “a”"),
        ({"a": [14.5, 22, 18, 9, 25, 30]}, "has 14.5 in “a”"),
        ({"all": [47, 71, 57, 26, 65, 94]}, "add up to 93, but “all” says 94"),
        ({"all": [10, 71, 57, 26, 65, 93]}, "more than the 10 in “all”"),
        ({"bezirk": ["P1", "P1", None, "P2", "P2", "P2"]}, "District “d3” has no value in “bezirk”"),
        ({"district": ["d1", "d1", "d3", "d4", "d5", "d6"]}, "two rows"),
        ({"district": ["d1", None, "d3", "d4", "d5", "d6"]}, "no district key"),
    ],
)
def test_bad_input_is_refused_in_one_sentence(run, make_layer, tmp_path, change, words):
    with pytest.raises(QgsProcessingException, match=re.escape(words)):
        protected(run, make_layer({**WORKED, **change}), OUTPUT=str(tmp_path / "x.gpkg"))
    assert not list(tmp_path.glob("*"))


def test_levels_that_are_not_nested_are_refused(run, make_layer):
    layer = make_layer({**WORKED, "region": ["R1", "R2", "R1", "R1", "R2", "R2"]})
    with pytest.raises(QgsProcessingException, match="“P1” lies in “R1” and in “R2” of “region”"):
        protected(run, layer, PARENT_FIELDS=["bezirk", "region"])


def test_rates_of_unprotected_fields_are_refused(run, make_layer):
    with pytest.raises(QgsProcessingException, match="uses “hectares”, which is not protected here"):
        protected(run, make_layer(WORKED), RATES="density = all / hectares")


def test_missing_cells_stay_missing(run, make_layer, read_layer):
    layer = make_layer({**WORKED, "c": [31, 40, 27, 16, None, 52]})
    told = read_layer(protected(run, layer)["OUTPUT"])
    assert told["c"][4] is None and told["c_status"][4] in ("missing", "suppressed")


def test_a_sum_that_is_only_missing_is_not_taken_for_hidden(run, make_layer, read_layer):
    """The office lacks one count, which anybody reckons from its row; nobody withheld the sum."""
    layer = make_layer({**WORKED, "c": [31, 40, 27, 16, None, 52]})
    done = protected(run, layer)
    audit = run("auditsuppression", INPUT=done["OUTPUT"], PARENTS=done["PARENTS"], **CHOICE)
    assert audit["DETERMINED_COUNT"] == 0 and "" not in read_layer(audit["OUTPUT"])["district"]


def test_with_the_true_counts_only_small_ones_can_be_too_narrow(run, make_layer, read_layer):
    """Hidden in two lines of two: 1 + 1 of group a, and 5 + 6 of group b, which nobody has to protect."""
    true = {"district": ["d1", "d2"], "a": [1, 2], "b": [6, 5], "all": [7, 7]}
    told = {**true, "a": [None, None], "b": [None, None]}
    sums = {"level": ["whole"], "district": [None], "a": [3], "b": [11], "all": [14]}
    choice = {"COUNTS": ["a", "b"], "TOTAL_FIELD": "all", "PARENTS": make_layer(sums, geometries=False)}
    alone = run("auditsuppression", INPUT=make_layer(told), **choice)
    assert [alone[name] for name in ("HIDDEN_COUNT", "TOO_NARROW_COUNT")] == [4, 2]
    table = read_layer(alone["OUTPUT"])
    assert list(zip(table["lower"], table["upper"])) == [(1, 2), (5, 6), (1, 2), (5, 6)]
    knowing = run("auditsuppression", INPUT=make_layer(told), ORIGINAL=make_layer(true), **choice, RULES="municipal_10")
    verdicts = dict(zip(zip(table["district"], table["field"]), read_layer(knowing["OUTPUT"])["verdict"]))
    assert set(verdicts.values()) == {"too_narrow"}
    others = make_layer({**true, "a": [4, 4]})
    lenient = run("auditsuppression", INPUT=make_layer(told), ORIGINAL=others, **choice, NEARLY_ALL=False)
    assert lenient["TOO_NARROW_COUNT"] == 0


QUARTERS = ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]


def births():
    """Births by quarter and their year in six districts; two in the year are two in a quarter and none in the others."""
    boys = [[2, 5, 7, 9, 6, 8], [0, 4, 9, 7, 6, 5], [0, 6, 8, 8, 4, 9], [0, 7, 5, 6, 9, 7]]
    girls = [[9, 8, 4, 6, 7, 5], [8, 6, 7, 9, 5, 4], [7, 9, 6, 5, 8, 6], [6, 5, 9, 8, 4, 7]]
    boys.append([sum(cells) for cells in zip(*boys)])
    girls.append([sum(cells) for cells in zip(*girls)])
    flat = [[cell for row in rows for cell in row] for rows in (boys, girls)]
    return {
        "district": [f"d{number}" for number in range(1, 7)] * 5,
        "period": [period for period in [*QUARTERS, "2023"] for _ in range(6)],
        "boys": flat[0],
        "girls": flat[1],
        "all": [one + other for one, other in zip(*flat)],
    }


def test_quarters_and_their_year_are_protected_and_audited_together(run, make_layer, read_layer):
    choice = {"COUNTS": ["boys", "girls"], "TOTAL_FIELD": "all", "PARENT_FIELDS": []}
    alone = protected(run, make_layer(births()), **choice)
    both = {"INPUT": alone["OUTPUT"], "PARENTS": alone["PARENTS"], **choice}
    assert run("auditsuppression", **both)["DETERMINED_COUNT"] == 0, "each period by itself looks safe"
    assert run("auditsuppression", **both, FLOWS=True)["DETERMINED_COUNT"] > 0, "together they are not"
    together = protected(run, make_layer(births()), **choice, FLOWS=True)
    audit = run("auditsuppression", INPUT=together["OUTPUT"], PARENTS=together["PARENTS"], **choice, FLOWS=True)
    counts = [audit[name] for name in ("DETERMINED_COUNT", "TOO_NARROW_COUNT", "UNDECIDED_COUNT")]
    assert together["UNPROTECTED_COUNT"] == 0 and counts == [0, 0, 0] and audit["HIDDEN_COUNT"] > 0


def test_jobs_that_one_employer_dominates(run, make_layer, read_layer):
    jobs = {
        "district": ["d1", "d2", "d3", "d4"],
        "industry": [330, 200, 410, 250],
        "services": [500, 640, 380, 720],
        "all": [830, 840, 790, 970],
        "top_i": [300, 40, 90, 60],
        "top_s": [50, 60, 70, 80],
        "firms_i": [9, 2, 8, 9],
        "firms_s": [40, 50, 30, 60],
    }
    choice = {"COUNTS": ["industry", "services"], "TOTAL_FIELD": "all", "PARENT_FIELDS": []}
    layer = make_layer(jobs)
    done = protected(run, layer, **choice, LARGEST=["top_i", "top_s"], CONTRIBUTORS=["firms_i", "firms_s"])
    table = read_layer(done["OUTPUT"])
    assert done["PRIMARY_COUNT"] == 2 and done["UNPROTECTED_COUNT"] == 0
    assert table["industry"][:2] == [None, None] and not set(table) & {"top_i", "top_s", "firms_i", "firms_s"}
    for wrong, words in (
        ({"LARGEST": ["top_i"]}, "2 counts and 1 fields of “LARGEST”"),
        ({"LARGEST": ["top_i", "top_s"], "KEEP": ["top_i"]}, "“top_i” tells of single contributors"),
        ({"LARGEST": ["top_i", "top_s"], "METHOD": "round"}, "by hiding only"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            protected(run, layer, **choice, **wrong)


def test_numbers_that_somebody_has_hidden_before_are_named(run, make_layer, tmp_path):
    """Nobody can say of a table with gaps that it is safe; the run, its log and its report say so."""
    told = {
        **WORKED,
        "c": [31, None, 27, 16, None, 52],
        "c_status": [None, "suppressed", None, None, "suppressed", None],
    }
    report = tmp_path / "report.html"
    done = protected(run, make_layer({**told, "a": [14, 22, 18, 9, 25, 30]}), COUNTS=["c"], REPORT=str(report))
    assert done["ALREADY_HIDDEN_COUNT"] == 2 and "2 numbers of the input are hidden already" in report.read_text(
        "utf-8"
    )
    assert protected(run, make_layer(WORKED))["ALREADY_HIDDEN_COUNT"] == 0
