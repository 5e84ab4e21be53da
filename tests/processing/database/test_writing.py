"""Outputs in a database: complete or not there, the old rows safe, names told, rights and views kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

FOUR = {"nr": ["01", "02", "03", "04"], "name": ["Nord", "Süd's", 'Ost "Tor"', "West\\Rand"]}
PANEL = {
    "district": ["01", "02", "03", "04"] * 2,
    "period": ["2020"] * 4 + ["2021"] * 4,
    "poor": [1.5, 2.25, None, 4.0, 0.1, 0.2, 0.3, 1e-9],
    "people": [100, 200, 300, 400, 110, 210, 310, 410],
    "poor_status": [None, None, "suppressed", None, "revised", None, None, None],
}


def cells(layer: QgsVectorLayer, leave_out=("fid",)) -> list[tuple]:
    """Rows in the order of their keys, empty cells as None; with the shape, where there is one."""
    from sozialraum.processing.io.fields import is_null

    names = [field.name() for field in layer.fields() if field.name() not in leave_out]
    rows = []
    for feature in sorted(layer.getFeatures(), key=lambda one: one.id()):
        row = [None if is_null(feature[name]) else feature[name] for name in names]
        rows.append((*row, feature.geometry().asWkt(3) if feature.hasGeometry() else ""))
    return [tuple(names), *rows]


def test_the_chain_is_that_of_geopackages(run, make_layer, database, tmp_path):
    """Districts with `fid`, two periods: every step through the database holds what the GeoPackage holds."""
    districts = make_layer({"fid": [1, 2, 3, 4], **FOUR})
    panel = make_layer(PANEL, False, name="panel")

    def chain(place):
        joined = run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=panel, OUTPUT=place("joined", "geom"))[
            "OUTPUT"
        ]
        index = run(
            "socialindex",
            INPUT=joined,
            KEY_FIELD="nr",
            PERIOD_FIELD="period",
            INDICATORS=["poor", "people"],
            OUTPUT=place("index", "geom"),
        )["OUTPUT"]
        measures = run(
            "inequalitymeasures", INPUT=index, FIELDS=["people"], PERIOD_FIELD="period", OUTPUT=place("measures", "")
        )["OUTPUT"]
        return joined, index, measures

    ours = chain(lambda name, geometry: database.source(name, geometry=geometry))
    files = chain(lambda name, geometry: str(tmp_path / f"{name}.gpkg"))
    for table, file in zip(ours, files):
        in_database = QgsVectorLayer(table.partition("://")[2], "t", "postgres")
        in_file = QgsVectorLayer(file, "f", "ogr")
        assert in_database.featureCount() == in_file.featureCount() > 0
        assert cells(in_database) == cells(in_file)
        assert in_database.crs() == in_file.crs()
    assert database.sql("select count(*) from joined") == ["8"]


def test_texts_arrive_as_they_are(run, make_layer, database, read_layer):
    odd = ["", "NULL", "a,b", "{x}", 'sa"y', "it's", "back\\slash", "Grün\nß", "\t", None, "$$", "%s"]
    layer = make_layer({"district": [str(i) for i in range(len(odd))], "odd text": odd, "n": list(range(len(odd)))})
    result = run(
        "localsegregation",
        INPUT=layer,
        GROUPS=["n"],
        TOTAL_FIELD="n",
        OUTPUT=database.source('Tä bl"e'.replace('"', ""), geometry="geom"),
    )
    found = QgsVectorLayer(result["OUTPUT"].partition("://")[2], "x", "postgres")
    assert read_layer(found)["odd text"] == odd


def test_titles_style_and_history_stay_in_the_database(run, make_layer, database):
    from sozialraum.processing.io.history import run_of

    layer = make_layer(FOUR)
    layer.setFieldAlias(1, "Name des Gebiets")
    panel = make_layer(PANEL, False, name="panel")
    panel.setFieldAlias(2, "Armut in %")
    place = database.source("joined", geometry="geom")
    for _ in range(2):  # the second time its style is there already
        run("joinstatistics", INPUT=layer, KEY_FIELD="nr", TABLE=panel, OUTPUT=place)
    titles = dict(
        line.split("|")
        for line in database.sql(
            "select attname, col_description(attrelid, attnum) from pg_attribute where attrelid = 'joined'::regclass and attnum > 0"
        )
    )
    assert titles["name"] == "Name des Gebiets" and titles["poor"] == "Armut in %"
    stored = database.layer("joined", geometry="geom")
    assert stored.loadDefaultStyle()[1]
    assert stored.attributeAlias(stored.fields().lookupField("poor")) == "Armut in %"
    assert stored.temporalProperties().isActive()
    assert run_of(stored)["id"] == "sozialraum:joinstatistics"
    assert database.sql("select count(*) from layer_styles where f_table_name = 'joined'") == ["1"]
    # who may read only the comments still sees titles in what is made of the table
    database.sql("drop table layer_styles")
    made = run(
        "inequalitymeasures",
        INPUT=database.source("joined", geometry="geom"),
        FIELDS=["poor"],
        PERIOD_FIELD="period",
        POPULATION_FIELD="people",
    )
    assert made["OUTPUT"]


class _Impatient(QgsProcessingFeedback):
    """Cancels as soon as rows are on their way."""

    def setProgress(self, value):
        self.cancel()


def _write(database, provider, layer, table="t", feedback=None, geometry="geom", user="admin", **more):
    values = {"INPUT": layer, "GROUPS": ["a"], "TOTAL_FIELD": "t", **more}
    context = QgsProcessingContext()
    algorithm = provider.algorithm("localsegregation").create()
    values["OUTPUT"] = database.source(table, geometry=geometry, user=user)
    good, said = algorithm.checkParameterValues(values, context)
    if not good:
        raise QgsProcessingException(said)
    if not algorithm.prepare(values, context, feedback or QgsProcessingFeedback()):
        raise QgsProcessingException("not prepared")
    return algorithm.runPrepared(values, context, feedback or QgsProcessingFeedback())


def _counts(make_layer, rows=3):
    return make_layer({"district": [str(i) for i in range(rows)], "a": [i % 7 for i in range(rows)], "t": [10] * rows})


def test_cancel_keeps_the_old_table(provider, make_layer, database):
    database.sql("create table t as select generate_series(1, 300) as old")
    with pytest.raises(QgsProcessingException, match="Nothing was written"):
        _write(database, provider, _counts(make_layer, 30), feedback=_Impatient())
    assert database.sql("select count(old) from t") == ["300"]
    assert database.sql(
        "select count(*) from pg_class where relname like '%part%' and relnamespace = 'public'::regnamespace"
    ) == ["0"]


@pytest.mark.parametrize(
    "change, says",
    [
        ({"table": "x" * 64}, "64 bytes"),
        ({"table": "ü" * 32}, "64 bytes"),
        ({"table": "a_view"}, "no plain table"),
        ({"user": "leser"}, "no right to write"),
    ],
)
def test_what_cannot_be_written_is_said_before(provider, make_layer, database, change, says):
    database.sql("create table t as select 1 as old; create view a_view as select 2 as two; create role leser login")
    with pytest.raises(QgsProcessingException, match=says) as caught:
        _write(database, provider, _counts(make_layer), **change)
    assert "\n" not in str(caught.value)
    assert database.sql("select old from t; select two from a_view") == ["1", "2"]


def test_too_many_columns_are_refused(run, make_layer, database):
    database.sql("create table wide as select 1 as old")
    wide = {f"c{i}": [float(i)] for i in range(1650)}
    layer = make_layer({"district": ["1"], **wide})
    with pytest.raises(QgsProcessingException, match="takes 1598 at most"):
        run(
            "localsegregation",
            INPUT=layer,
            GROUPS=["c1"],
            TOTAL_FIELD="c2",
            OUTPUT=database.source("wide", geometry="geom"),
        )
    few = make_layer({"district": ["1"], **dict(list(wide.items())[:1400])})
    with pytest.raises(QgsProcessingException, match="does not fit into a page"):
        run(
            "localsegregation",
            INPUT=few,
            GROUPS=["c1"],
            TOTAL_FIELD="c2",
            OUTPUT=database.source("wide", geometry="geom"),
        )
    assert database.sql("select old from wide") == ["1"]


def test_long_and_reserved_names_of_fields_are_told(run, make_layer, database):
    long = "anteil_" * 10
    layer = make_layer(
        {
            "district": ["1", "2"],
            "a": [1, 2],
            "t": [3, 4],
            long: [0.5, 0.7],
            f"{long}_status": ["ok", "suppressed"],
            "ctid": [1, 2],
        }
    )
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    import processing

    processing.run(
        "sozialraum:localsegregation",
        {"INPUT": layer, "GROUPS": ["a"], "TOTAL_FIELD": "t", "OUTPUT": database.source("t", geometry="geom")},
        context=context,
        feedback=feedback,
    )
    names = [field.name() for field in database.layer("t", geometry="geom").fields()]
    assert "ctid_1" in names and all(len(name) <= 63 for name in names)
    assert "ctid → ctid_1" in feedback.textLog()
    cut = next(name for name in names if name.startswith("anteil") and not name.endswith("_s"))
    assert f"{cut}_s" in names or f"{cut}_status" in names


def test_a_held_table_is_not_waited_for_without_end(provider, make_layer, database, monkeypatch):
    from sozialraum.processing.io import database as door

    monkeypatch.setattr(door, "_LOCK", "1s")
    database.sql("create table t as select 1 as old")
    holding = subprocess.Popen(
        [
            str(database.programs / "psql"),
            database.address().replace("'", ""),
            "-q",
            "-c",
            "begin; lock table t; select pg_sleep(60)",
        ],
    )
    try:
        for _ in range(100):
            if database.sql(
                "select count(*) from pg_locks where relation = 't'::regclass and granted and mode = 'AccessExclusiveLock'"
            ) == ["1"]:
                break
            time.sleep(0.05)
        started = time.monotonic()
        with pytest.raises(QgsProcessingException, match="is in use"):
            _write(database, provider, _counts(make_layer))
        assert time.monotonic() - started < 20
    finally:
        holding.kill()
        holding.wait()
    database.sql(
        "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()"
    )
    assert database.sql("select old from t") == ["1"]


def test_views_and_rights_stay(provider, make_layer, database):
    database.sql("create role leser login")
    _write(database, provider, _counts(make_layer))
    database.sql("grant select on t to leser")
    _write(database, provider, _counts(make_layer, 5))
    assert database.sql("select count(*) from t", user="leser") == ["5"]
    database.sql("create view seen as select district, lq_a from t")
    _write(database, provider, _counts(make_layer, 7))
    assert database.sql("select count(*) from seen; select count(*) from t", user="admin") == ["7", "7"]
    database.sql(
        "alter table t add column more text; create or replace view seen as select district, lq_a, more from t"
    )
    with pytest.raises(QgsProcessingException, match="views of the database need columns.*more"):
        _write(database, provider, _counts(make_layer, 9))
    assert database.sql("select count(*) from seen") == ["7"]


def test_tables_that_others_refer_to_stay(provider, make_layer, database):
    database.sql(
        "create table t (id int primary key); insert into t values (1); create table other (t int references t)"
    )
    with pytest.raises(QgsProcessingException, match="other tables of the database refer to it"):
        _write(database, provider, _counts(make_layer))
    assert database.sql("select count(*) from t") == ["1"]


def test_editing_goes_on_after_writing(provider, make_layer, database):
    """The key gives itself to rows that are added later."""
    _write(database, provider, _counts(make_layer, 4))
    database.sql("insert into t (district) values ('new')")
    assert database.sql("select fid from t where district = 'new'") == ["5"]


_KILLED = """
import sys, time
sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from sozialraum.processing.io.database import Server
from sozialraum.processing.io.database_table import DatabaseTable
table = DatabaseTable(Server(sys.argv[2]), "public", "t")
with table.server.transaction() as transaction:
    transaction.do("create table t_part as select generate_series(1, 100000) as new")
    transaction.do("drop table t; alter table t_part rename to t")
    print("ready", flush=True)
    time.sleep(60)
"""


def test_a_killed_program_leaves_nothing_half(database, qgis_app):
    database.sql("create table t as select generate_series(1, 5) as old")
    plugins = next(place for place in sys.path if os.path.islink(os.path.join(place, "sozialraum")))
    working = subprocess.Popen(
        [sys.executable, "-c", _KILLED, plugins, database.address()],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert working.stdout.readline() == "ready\n"
    working.send_signal(signal.SIGKILL)
    working.wait()
    assert database.sql("select count(old) from t") == ["5"]
    assert database.sql("select count(*) from pg_stat_activity where state like 'idle in%'") == ["0"]


def test_a_server_that_is_not_there_is_said_soon(provider, make_layer, database):
    started = time.monotonic()
    layer = _counts(make_layer)
    address = database.source("t").replace(f"port={database.port}", "port=1 password='geheim'")
    algorithm = provider.algorithm("localsegregation").create()
    good, said = algorithm.checkParameterValues(
        {"INPUT": layer, "GROUPS": ["a"], "TOTAL_FIELD": "t", "OUTPUT": address}, QgsProcessingContext()
    )
    assert not good and "does not answer" in said and "geheim" not in said
    assert time.monotonic() - started < 10


def test_two_outputs_need_two_tables(run, make_layer, database):
    place = database.source("same", geometry="geom")
    with pytest.raises(QgsProcessingException, match="go to the same place"):
        run(
            "joinstatistics",
            INPUT=make_layer(FOUR),
            KEY_FIELD="nr",
            TABLE=make_layer(PANEL, False),
            OUTPUT=place,
            UNMATCHED_DISTRICTS=place,
        )


def test_writers_in_threads_lose_nothing(database, qgis_app):
    """Two runs at once on one table: each whole, one after the other."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsFields
    from sozialraum.core.messages import SozialraumError
    from sozialraum.processing.io.database import Server
    from sozialraum.processing.io.database_table import DatabaseTable, TableContent
    from sozialraum.processing.io.fields import make_field
    from sozialraum.processing.io.layers import NO_GEOMETRY

    table, failed = DatabaseTable(Server(database.address()), "public", "t"), []
    fields = QgsFields()
    fields.append(make_field("n", "integer"))

    def write(value):
        content = TableContent(fields, 500, NO_GEOMETRY, QgsCoordinateReferenceSystem(), False)
        try:
            table.write(content, iter([([], [[value] * 500])]))
        except SozialraumError as error:
            failed.append(str(error))

    write(0)
    threads = [threading.Thread(target=write, args=(value,)) for value in (1, 2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert database.sql("select count(*), count(distinct n), min(n) > 0 from t") == ["500|1|t"]


def test_the_chain_of_the_sample_is_that_of_geopackages(run, database, sample, tmp_path):
    """From the files of a municipality to index, segregation and protection, each step from what the one before has written."""
    layer = f"{sample}/musterstadt.gpkg|layername=sozialraeume"
    people = "einwohner_insgesamt"
    steps = [
        (
            "importstatistics",
            "panel",
            {
                "FILES": [
                    f"{sample}/soziale_lage_2010_2024.csv",
                    f"{sample}/einwohner_2022.csv",
                    f"{sample}/einwohner_2024.csv",
                ]
            },
        ),
        (
            "joinstatistics",
            "joined",
            {"INPUT": layer, "KEY_FIELD": "sr_nr", "TABLE": "{panel}", "PERIODS": "2022, 2024"},
        ),
        ("calculateindicators", "rates", {"INPUT": "{joined}"}),
        (
            "socialindex",
            "index",
            {"INPUT": "{rates}", "INDICATORS": ["unemployment_sgb2", "sgb2_rate"], "POPULATION_FIELD": people},
        ),
        (
            "segregationindices",
            "segregation",
            {
                "INPUT": "{joined}",
                "GROUPS": ["auslaender"],
                "TOTAL_FIELD": people,
                "INFERENCE": "bootstrap",
                "REPLICATES": 20,
                "SEED": 1,
            },
        ),
        ("suppresssmallnumbers", "safe", {"INPUT": "{joined}", "COUNTS": ["auslaender"], "TOTAL_FIELD": people}),
    ]

    def chain(place) -> dict[str, str]:
        made: dict[str, str] = {}
        for algorithm, name, values in steps:
            given = {key: value.format(**made) if isinstance(value, str) else value for key, value in values.items()}
            made[name] = run(algorithm, **given, OUTPUT=place(name))["OUTPUT"]
        return made

    tables = chain(lambda name: database.source(name, geometry="geom"))
    files = chain(lambda name: str(tmp_path / f"{name}.gpkg"))
    for _, name, _ in steps:
        in_database = QgsVectorLayer(tables[name].partition("://")[2], name, "postgres")
        in_file = QgsVectorLayer(files[name], name, "ogr")
        assert in_database.featureCount() == in_file.featureCount() > 0, name
        different = [
            (one, other)
            for row, other_row in zip(cells(in_database), cells(in_file))
            for one, other in zip(row, other_row)
            if one != other
        ]
        assert different == [], name


_AUTHORISED = """
import sys
sys.path[:0] = [sys.argv[1], "/usr/share/qgis/python/plugins"]
from qgis.core import QgsApplication, QgsAuthMethodConfig
application = QgsApplication([], False)
application.initQgis()
manager = QgsApplication.authManager()
assert manager.setMasterPassword("wort", True)
config = QgsAuthMethodConfig("Basic")
config.setName("stadt")
config.setConfig("username", "admin")
config.setConfig("password", "geheim")
assert manager.storeAuthenticationConfig(config)
import numpy as np
from sozialraum.core.data.panel import Panel
from sozialraum.processing.io.database import Server
from sozialraum.processing.io.panel_store import PanelStore
server = Server(f"{sys.argv[2]} authcfg={config.id()}")
store = PanelStore(server, "sozialraum")
store.prepare()
array = lambda *cells: np.array(cells, dtype=object)
panel = Panel(array("1"), array("2020"), ["n"], np.array([[2.5]]), np.zeros((1, 1), dtype=np.uint8))
print(store.publish(panel, "lage", "true", store.newest("lage")).edition, server.shown)
application.exitQgis()
"""


def test_authentication_of_qgis_is_used(database, qgis_app, tmp_path):
    """User and password stand in QGIS's own store alone; here one in a folder that goes away."""
    plugins = next(place for place in sys.path if os.path.islink(os.path.join(place, "sozialraum")))
    address = f"dbname='{database.name}' host=127.0.0.1 port={database.port} sslmode=disable"
    done = subprocess.run(
        [sys.executable, "-c", _AUTHORISED, plugins, address],
        env={
            **os.environ,
            "QGIS_AUTH_DB_DIR_PATH": str(tmp_path),
            "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path),
            "PGUSER": "nobody_knows",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "1 stadt (127.0.0.1)\n", done.stdout + done.stderr
    assert database.sql("select n, (select made_by from sozialraum.edition) from sozialraum.panel_lage") == [
        "2.5|admin"
    ]


def test_keys_of_eight_bytes_stay(run, make_layer, database):
    layer = make_layer({"fid": [2**40, 2**40 + 1], "district": ["1", "2"], "a": [1, 2], "t": [3, 4]})
    run("localsegregation", INPUT=layer, GROUPS=["a"], TOTAL_FIELD="t", OUTPUT=database.source("t", geometry="geom"))
    assert database.sql("select fid from t order by 1") == [str(2**40), str(2**40 + 1)]
