"""publishpanel: editions that build on each other, levels with grants, what is read back is what was given."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

PANEL = {
    "district": ["01", "02", "03"] * 2,
    "period": ["2020"] * 3 + ["2021"] * 3,
    "poor": [1.5, 2.25, None, 0.1, 0.2, 1e-9],
    "people": [100, 200, 300, 110, 210, 310],
    "poor_status": [None, "revised", "suppressed", None, None, "provisional"],
}


@pytest.fixture
def publish(run, database, make_layer):
    """publish(columns, DATASET=…): publishpanel on a table of these columns."""

    def call(columns=None, layer=None, user="admin", **more):
        values = {"DATASET": "lage", "CONNECTION": database.address(user), **more}
        table = layer if layer is not None else make_layer(columns or PANEL, False, name="panel")
        return run("publishpanel", INPUT=table, **values)

    return call


def seen(database, dataset="lage", user="admin", fields="*", what="panel"):
    return database.sql(f"select {fields} from sozialraum.{what}_{dataset} order by period, district", user=user)


def test_what_is_published_is_read_back(publish, database, run, read_layer, make_layer):
    districts = make_layer({"district": ["01", "02", "03"], "name": ["Nord", "Süd", "Ost"]})
    result = publish(DISTRICTS=districts, NOTE="Erste")
    assert (result["EDITION"], result["ROW_COUNT"], result["CHANGED_COUNT"]) == (1, 6, 12)
    layer = database.layer("panel_lage", "sozialraum", more="key='id'")
    again = read_layer(layer)
    order = sorted(range(6), key=again["id"].__getitem__)
    again = {name: [cells[row] for row in order] for name, cells in again.items()}
    assert list(again) == ["id", "district", "period", "poor", "poor_status", "people"]
    assert again["poor"] == PANEL["poor"] and again["people"] == PANEL["people"]
    assert again["poor_status"] == ["ok", "revised", "suppressed", "ok", "ok", "provisional"]
    shapes = database.layer("districts_lage", "sozialraum", geometry="geom", more="key='id'")
    assert shapes.featureCount() == 6 and shapes.crs().authid() == "EPSG:25832"
    assert {feature["name"] for feature in shapes.getFeatures()} == {"Nord", "Süd", "Ost"}
    assert database.sql("select period_begin, period_end from sozialraum.districts_lage order by id limit 1") == [
        "2020-01-01|2020-12-31"
    ]
    assert database.sql("select dataset, level, number, state, note from sozialraum.editions") == [
        "lage|true|1|published|Erste"
    ]
    # published again, joined: the same as from the table itself
    place = database.source("panel_lage", "sozialraum", more="key='id'")
    joined = [
        read_layer(run("joinstatistics", INPUT=districts, KEY_FIELD="district", TABLE=table)["OUTPUT"])
        for table in (place, make_layer(PANEL, False))
    ]
    assert joined[0]["poor"] == joined[1]["poor"] and joined[0]["people"] == joined[1]["people"]
    assert publish(layer=layer)["CHANGED_COUNT"] == 0


def test_an_edition_holds_what_has_changed(publish, database):
    publish()
    changed = {**PANEL, "people": [100, 201, 300, 110, 210, 310], "district": ["01", "02", "03", "01", "02", "04"]}
    result = publish(changed)
    # one number of people; 03 in 2021 taken out, 04 put in, two indicators each
    assert (result["EDITION"], result["CHANGED_COUNT"]) == (2, 5)
    facts = database.sql(
        "select d.key, p.code, i.code, f.value, s.name from sozialraum.fact_true f join sozialraum.edition e using (edition_id) "
        "join sozialraum.district d using (district_id) join sozialraum.period p using (period_id) "
        "join sozialraum.indicator i using (indicator_id) join sozialraum.status s on s.code = f.status where e.number = 2 order by 1, 2, 3"
    )
    assert facts == [
        "02|2020|people|201|ok",
        "03|2021|people||missing",
        "03|2021|poor||missing",
        "04|2021|people|310|ok",
        "04|2021|poor|1e-09|provisional",
    ]
    newest = database.sql(
        "select count(*) from (select distinct on (dataset_id, indicator_id, period_id, district_id) * from sozialraum.fact_true "
        "order by dataset_id, indicator_id, period_id, district_id, edition_id desc) f where status <> 11"
    )
    assert newest == ["12"]


def test_shapes_come_later_and_from_another_system(publish, database, make_layer):
    publish()
    assert "geom" not in {
        field.name() for field in database.layer("districts_lage", "sozialraum", more="key='id'").fields()
    }
    shapes = make_layer({"nr": ["01", "02", "03"], "name": ["Nord", "Süd", "Ost"]})
    publish(DISTRICTS=shapes, KEY_FIELD="nr")
    east = [f"POLYGON(({9 + i} 53,{10 + i} 53,{10 + i} 54,{9 + i} 53))" for i in range(3)]
    publish(DISTRICTS=make_layer({"nr": ["01", "02", "03"]}, east, crs="EPSG:4326"), KEY_FIELD="nr")
    layer = database.layer("districts_lage", "sozialraum", geometry="geom", more="key='id'")
    assert layer.crs().authid() == "EPSG:25832" and 300_000 < layer.extent().xMinimum() < 900_000
    with pytest.raises(QgsProcessingException, match="no coordinate reference system"):
        publish(DISTRICTS=make_layer({"nr": ["01"]}, crs=""), KEY_FIELD="nr")


def test_views_on_it_stay_when_indicators_come_and_go(publish, database):
    publish()
    database.sql("create view mine as select district, poor, people from sozialraum.panel_lage")
    fewer = {name: cells for name, cells in PANEL.items() if not name.startswith("poor")}
    publish({**fewer, "young": [1, 2, 3, 4, 5, 6]})
    assert database.sql("select count(*), count(poor), sum(people) from mine") == ["6|0|1230"]
    assert database.sql("select sum(young) from sozialraum.panel_lage") == ["21"]
    publish()
    assert database.sql("select count(poor), count(*) from mine") == ["5|6"]


def test_nothing_is_published_over_the_work_of_a_colleague(publish, database):
    publish()
    publish({**PANEL, "people": [1] * 6})
    with pytest.raises(QgsProcessingException, match="Edition 2 of “lage” was published by admin at"):
        publish({**PANEL, "people": [2] * 6}, BASED_ON=1)
    assert database.sql("select sum(people), (select count(*) from sozialraum.edition) from sozialraum.panel_lage") == [
        "6|2"
    ]


@pytest.mark.parametrize(
    "change, says",
    [
        ({"DATASET": "Lage 1"}, "no name of a data set"),
        ({"DATASET": "x" * 41}, "no name of a data set"),
        ({"SCHEMA": "A b"}, "no name of a schema"),
        ({"CONNECTION": "nowhere"}, "There is no connection “nowhere”"),
        ({"LEVEL": "secret"}, "There is no “secret”"),
        ({"columns": {**PANEL, "x" * 57: [1.0] * 6}}, "57 bytes"),
        ({"columns": {**PANEL, "geom": [1.0] * 6}}, "cannot be called “geom”"),
        ({"columns": {**PANEL, "district": ["01"] * 6}}, "District 01 occurs more than once in period 2020"),
        ({"columns": {**PANEL, "district": [" 01", "02", "03"] * 2}}, "blanks around it"),
    ],
)
def test_what_cannot_be_published_is_said_before(publish, database, change, says):
    with pytest.raises(QgsProcessingException, match=says):
        publish(**change)
    assert database.sql("select count(*) from pg_class where relname like 'panel%'") == ["0"]


def test_words_of_sql_are_names_too(publish, database):
    publish(SCHEMA="user", DATASET="select")
    publish({**PANEL, "order": [1.0] * 6}, SCHEMA="user", DATASET="select")
    assert database.sql('select sum("order") from "user".panel_select') == ["6"]


@pytest.mark.parametrize(
    "districts, says",
    [
        (({"district": ["01"]}, ["POINT(1 1)"]), "holds no polygons"),
        (({"district": ["01"]}, ["LINESTRING(1 1, 2 2)"]), "holds no polygons"),
        (
            ({"district": ["01"]}, ["POLYGON((1e9 1e9, 2e9 1e9, 2e9 2e9, 1e9 1e9))"], "EPSG:4326"),
            "do not fit into the database",
        ),
    ],
)
def test_shapes_that_are_none_are_refused(publish, database, make_layer, districts, says):
    publish(DISTRICTS=make_layer({"district": ["02"]}))
    with pytest.raises(QgsProcessingException, match=says):
        publish(DISTRICTS=make_layer(*districts))
    assert database.sql("select count(*) from sozialraum.edition") == ["1"]


def test_the_last_of_all_days_is_a_period(publish, database):
    publish({"district": ["1"], "period": ["9999"], "poor": [2.5]})
    assert seen(database, fields="period, poor") == ["9999|2.5"]


def test_levels_are_kept_apart(publish, database, run, make_layer):
    publish()
    with pytest.raises(QgsProcessingException, match="is of level true"):
        publish({"district": ["01"], "period": ["2020"], "poor": [10.5]}, LEVEL="protected")
    for columns, says in (
        ({**PANEL, "poor": [1.5, 2.25, 7.0, 0.1, 0.2, 1e-9]}, "hold numbers in cells whose status hides them"),
        ({**PANEL, "people": [100, 2, 300, 110, 210, 310]}, "district 02 has 2 in “people”"),
    ):
        with pytest.raises(QgsProcessingException, match=says):
            publish(columns, DATASET="offen", LEVEL="protected")
    counts = make_layer({"district": ["1", "2", "3"], "period": ["2020"] * 3, "a": [1, 2, 90], "t": [100, 100, 100]})
    values = {"INPUT": counts, "KEY_FIELD": "district", "COUNTS": ["a"], "TOTAL_FIELD": "t", "PERIOD_FIELD": "period"}
    protected = run("suppresssmallnumbers", **values)["OUTPUT"]
    assert publish(layer=protected, DATASET="offen", LEVEL="protected")["EDITION"] == 1
    assert database.sql("select count(a) from sozialraum.panel_offen where a < 3") == ["0"]
    unsafe = run("suppresssmallnumbers", **values, ALLOW_UNPROTECTED=True)["OUTPUT"]
    with pytest.raises(QgsProcessingException, match="ALLOW_UNPROTECTED"):
        publish(layer=unsafe, DATASET="offen", LEVEL="protected")


def make_roles(database):
    """What the administrator does, and four people."""
    from sozialraum.processing.io.panel_store import roles_sql

    database.sql(
        roles_sql("sozialraum")
        + "create role schulz login; create role meier login; create role wolf login; create role fremd login;"
        + "grant sozialraum_writer to schulz; grant sozialraum_true to meier; grant sozialraum_public to wolf;"
    )


def test_four_people_see_what_their_level_allows(publish, database):
    make_roles(database)
    database.sql(
        "create role verwaltung login; grant sozialraum_owner to verwaltung; grant create on database stadt to sozialraum_owner"
    )
    publish({**PANEL}, user="verwaltung")
    publish({**PANEL, "people": [101, 200, 300, 110, 210, 310]}, user="schulz")  # over the edition of another person
    publish({"district": ["01"], "period": ["2020"], "rate": [12.5]}, DATASET="offen", LEVEL="protected", user="schulz")
    assert len(seen(database, user="meier")) == 6 and seen(database, "offen", user="meier")
    assert seen(database, "offen", user="wolf") and database.sql(
        "select count(*) from sozialraum.editions", user="wolf"
    ) == ["1"]
    for user, table in (
        ("wolf", "panel_lage"), ("wolf", "districts_lage"), ("wolf", "fact_true"), ("wolf", "block_true"), ("wolf", "panel_lage_2"),
        ("fremd", "panel_offen"), ("fremd", "panel_lage"), ("fremd", "editions"), ("schulz", "panel_lage"), ("schulz", "block_true"),
        ("meier", "block_true"), ("meier", "panel_lage_1"),
    ):  # fmt: skip
        assert "permission denied" in database.fails(f"select * from sozialraum.{table}", user), (user, table)
    for user in ("wolf", "meier", "fremd"):
        with pytest.raises(QgsProcessingException, match="no right to publish|does not answer"):
            publish(user=user)
        assert "permission denied" in database.fails("insert into sozialraum.panel_lage (id) values (9)", user)
    for sql in (
        "delete from sozialraum.edition",
        "update sozialraum.district set name = 'x'",
        "drop table sozialraum.panel_lage_2",
    ):
        assert "permission denied" in database.fails(sql, "schulz") or "must be owner" in database.fails(sql, "schulz")
    assert database.sql("select who, true_counts, protected, publish from sozialraum.may", user="meier") == [
        "meier|t|t|f"
    ]
    assert database.sql("select who, true_counts, protected, publish from sozialraum.may", user="schulz") == [
        "schulz|f|f|t"
    ]


def test_hidden_numbers_reach_neither_database_nor_report(publish, database, tmp_path):
    page = tmp_path / "report.html"
    publish({**PANEL, "poor": [1.5, 2.25, 77777.0, 0.1, 0.2, 1e-9]}, REPORT=str(page))
    assert seen(database, fields="poor, poor_status")[2] == "|suppressed"
    everything = "\n".join(
        database.sql("select * from sozialraum.panel_lage_1") + database.sql("select * from sozialraum.block_true")
    )
    assert "77777" not in everything + page.read_text() and "2.25" in everything


def test_qgis_process_publishes_in_german(qgis_process_german, database, make_file, tmp_path):
    page = tmp_path / "bericht.html"
    table = make_file({name: cells for name, cells in PANEL.items() if name != "poor_status"}, name="tabelle")
    given = {"INPUT": table, "DATASET": "lage", "CONNECTION": database.address(), "REPORT": str(page), "NOTE": "Erste"}
    result = qgis_process_german.run("publishpanel", **given)
    assert (result["EDITION"], result["ROW_COUNT"], result["CHANGED_COUNT"]) == (1, 6, 11)
    text = page.read_text()
    assert (
        "Ausgabe 1 von „lage“ enthält 6 Zeilen aus 3 Sozialräumen und 2 Indikatoren." in text
        and "Es ist die erste Ausgabe." in text
    )
    said = qgis_process_german.fail("publishpanel", **{**given, "BASED_ON": 0})
    assert "Ausgabe 1 von „lage“ wurde von admin am" in said and "Traceback" not in said


def test_who_may_not_make_the_schema_gets_the_sql(publish, database, tmp_path):
    database.sql("create role schulz login")
    page = tmp_path / "report.html"
    with pytest.raises(QgsProcessingException, match="no right to make the schema"):
        publish(user="schulz", REPORT=str(page))
    assert "create role" in page.read_text() and "sozialraum_owner" in page.read_text()
    assert database.sql("select count(*) from pg_namespace where nspname = 'sozialraum'") == ["0"]


def test_two_programs_migrate_once(database, qgis_app):
    from sozialraum.processing.io.database import Server
    from sozialraum.processing.io.panel_store import PanelStore, migrations

    failed = []

    def prepare():
        try:
            PanelStore(Server(database.address()), "sozialraum").prepare()
        except Exception as error:
            failed.append(error)

    for _ in range(3):
        threads = [threading.Thread(target=prepare) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not failed
    assert database.sql("select count(*) from sozialraum.schema_version") == [str(len(migrations()))]
    database.sql("insert into sozialraum.schema_version (version) values (999)")
    with pytest.raises(ValueError, match="newer version of the plugin"):
        PanelStore(Server(database.address()), "sozialraum").prepare()


def test_codes_of_statuses_are_those_of_the_plugin(database, qgis_app):
    from sozialraum.core.data.status import STATUSES
    from sozialraum.processing.io.database import Server
    from sozialraum.processing.io.panel_store import PanelStore

    PanelStore(Server(database.address()), "sozialraum").prepare()
    assert database.sql("select name from sozialraum.status order by code") == list(STATUSES)
    assert "open edition" in database.fails(
        "insert into sozialraum.dataset (code, level) values ('a', 'true'); insert into sozialraum.indicator (code) values ('a'); "
        "insert into sozialraum.period (code) values ('a'); insert into sozialraum.edition (dataset_id, number, based_on, state) "
        "values (1, 1, 0, 'published'); insert into sozialraum.block_true values (1, 1, 1, 1, '{}', '{}', '{}')"
    )
    database.sql(
        "insert into sozialraum.dataset (code, level) values ('b', 'true'); insert into sozialraum.edition (dataset_id, number, "
        "based_on, state) select dataset_id, 1, 0, 'published' from sozialraum.dataset where code = 'b'"
    )
    assert "not opened again" in database.fails("update sozialraum.edition set state = 'open'")


def _panel(values):
    from sozialraum.core.data.panel import Panel

    count = len(values)
    keys = np.array([f"{i:03d}" for i in range(count)], dtype=object)
    numbers = np.array(values, dtype=float)[:, None]
    return Panel(
        keys, np.array(["2020"] * count, dtype=object), ["n"], numbers, np.zeros(numbers.shape, dtype=np.uint8)
    )


def two_writers(database, rounds: int) -> tuple[int, int]:
    """Editions that two writers have made, and refusals: each reads, adds one to a district of its own, publishes on what it read."""
    from sozialraum.processing.io.database import Server
    from sozialraum.processing.io.panel_store import PanelStore

    server = Server(database.address())
    store = PanelStore(server, "sozialraum")
    store.prepare()
    store.publish(_panel([0, 0, 0, 0]), "lage", "true", 0)
    refused, failed = [], []

    def write(place: int):
        done = 0
        while done < rounds:
            # number and rows of one statement: an edition that comes between reading and writing must be noticed
            rows = server.ask(
                "select (select max(number) from sozialraum.editions), n from sozialraum.panel_lage order by district"
            )
            values = [row[1] for row in rows]
            values[place] += 1
            try:
                store.publish(_panel(values), "lage", "true", rows[0][0])
                done += 1
            except ValueError as error:
                (refused if "was published by" in str(error) or "at the moment" in str(error) else failed).append(
                    str(error)
                )
                if failed:
                    return

    threads = [threading.Thread(target=write, args=(place,)) for place in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed, failed
    assert database.sql("select n from sozialraum.panel_lage order by district") == [str(rounds), str(rounds), "0", "0"]
    return int(database.sql("select count(*) from sozialraum.edition")[0]), len(refused)


def test_two_writers_lose_nothing(database, qgis_app):
    assert two_writers(database, 5)[0] == 11


@pytest.mark.slow
def test_two_writers_lose_nothing_in_a_hundred_rounds(database, qgis_app):
    editions, refused = two_writers(database, 100)
    assert editions == 201 and refused > 0
    # whoever adds up the differences gets the newest table
    facts = database.sql(
        "select f.value from (select distinct on (district_id) * from sozialraum.fact_true order by district_id, edition_id desc) f "
        "join sozialraum.district d using (district_id) order by d.key"
    )
    assert facts == ["100", "100", "0", "0"]


_KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
import numpy as np
from sozialraum.core.data.panel import Panel
from sozialraum.processing.io.database import Server
from sozialraum.processing.io.panel_store import PanelStore
count = 1000
keys = np.array([str(i) for i in range(count)], dtype=object)
panel = Panel(keys, np.array(["2021"] * count, dtype=object), ["n"], np.ones((count, 1)), np.zeros((count, 1), dtype=np.uint8))
def stop(percent):
    if percent >= float(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
PanelStore(Server(sys.argv[2]), "sozialraum").publish(panel, "lage", "true", 1, stop=stop)
"""


@pytest.mark.parametrize("percent", ["0", "80", "95"])
def test_a_killed_program_publishes_nothing_half(publish, database, percent):
    publish()
    before = seen(database), database.sql("select count(*) from sozialraum.fact_true")
    plugins = next(place for place in sys.path if (Path(place) / "sozialraum").is_symlink())
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED, plugins, database.address(), percent], capture_output=True, check=False
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    for _ in range(50):
        if database.sql("select count(*) from pg_stat_activity where state like 'idle in%' or state = 'active'") == [
            "1"
        ]:
            break
        time.sleep(0.1)
    assert (seen(database), database.sql("select count(*) from sozialraum.fact_true")) == before
    assert database.sql("select count(*) from sozialraum.edition") == ["1"]
    assert database.sql("select relname from pg_class where relname ~ '^panel_lage_[0-9]+$'") == ["panel_lage_1"]
    assert publish({**PANEL, "people": [5] * 6})["EDITION"] == 2


class _AfterRows(QgsProcessingFeedback):
    def setProgress(self, value):
        if value >= 80:
            self.cancel()


def test_cancel_publishes_nothing(publish, database, make_layer, provider):
    import processing

    publish()
    before = seen(database)
    values = {
        "INPUT": make_layer({**PANEL, "people": [5] * 6}, False),
        "DATASET": "lage",
        "CONNECTION": database.address(),
    }
    with pytest.raises(QgsProcessingException, match="Nothing was written"):
        processing.run("sozialraum:publishpanel", values, feedback=_AfterRows())
    assert seen(database) == before


def test_one_borough_and_period_moves_little(publish, database, make_layer, run):
    """A filter of the layer goes to the server: under one percent of rows and bytes."""
    districts, periods = [f"{i:04d}" for i in range(240)], [str(2000 + i) for i in range(25)]
    columns = {"district": districts * 25, "period": [period for period in periods for _ in districts]}
    columns.update({f"c{i}": [float((i * 7 + row) % 90) + 3.5 for row in range(6000)] for i in range(20)})
    publish(columns)
    database.sql("alter system set log_statement = 'all'; select pg_reload_conf()")
    try:
        start = (database.folder / "log").stat().st_size
        source = (
            database.source("panel_lage", "sozialraum", more="key='id'")
            + " sql=\"district\" like '00%' and \"period\" = '2010'"
        )
        measured = run("inequalitymeasures", INPUT=source, FIELDS=["c3"], PERIOD_FIELD="period")["OUTPUT"]
        assert {
            feature["districts"] for feature in measured.getFeatures() if "districts" in feature.fields().names()
        } <= {100}
        log = (database.folder / "log").read_text(errors="replace")[start:]
    finally:
        database.sql("alter system reset log_statement; select pg_reload_conf()")
    fetched = [line for line in log.splitlines() if "DECLARE" in line and "panel_lage" in line and "LIMIT" not in line]
    assert fetched and all("like '00%'" in line and "2010" in line and '"c7"' not in line for line in fetched)
    moved = database.sql(
        "select 1.0 * sum(octet_length(concat(id, period, district, c3))) / (select sum(octet_length(p::text)) from sozialraum.panel_lage p) "
        "from sozialraum.panel_lage where district like '00%' and period = '2010'"
    )
    assert float(moved[0]) < 0.01 and 100 / 6000 < 0.02
