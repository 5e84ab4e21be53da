"""Inputs from a database: what is not there is said, rows have an order, keys their digits, passwords stay secret."""

from __future__ import annotations

import random
import re

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

_CITY = """
    create table city (id serial primary key, district text, period text, a float8, b float8, t float8, a_status text,
                       more jsonb, list text[], geom geometry(Polygon, 25832));
    insert into city (district, period, a, b, t, a_status, more, list, geom)
    select lpad(i::text, 2, '0'), p, (i * 7 + p::int) % 50 + 1, (i * 3) % 20 + 1, 100, case when i = 3 then 'suppressed' else 'ok' end,
           '{"x": 1}', array['a', 'b'], st_makeenvelope(i * 1000, 0, i * 1000 + 1000, 1000, 25832)
    from generate_series(1, 12) i, unnest(array['2020', '2021']) p;
    comment on column city.a is 'Arbeitslose';
"""


def _listen(run, algorithm, **values):
    """What a run says and gives."""
    import processing

    feedback = QgsProcessingFeedback()
    if "OUTPUT" not in values:
        values["OUTPUT"] = "TEMPORARY_OUTPUT"
    return processing.run(f"sozialraum:{algorithm}", values, feedback=feedback, context=QgsProcessingContext()), _own(
        feedback.textLog()
    )


def _own(log: str) -> str:
    """A log without the line in which QGIS itself repeats the addresses of the outputs, which must open."""
    return "\n".join(line for line in log.splitlines() if not line.startswith("Results: "))


@pytest.mark.parametrize(
    "source, says",
    [
        ({"table": "nix"}, "has no table “public.nix”"),
        ({"table": "city", "schema": "weg"}, "has no table “weg.city”"),
        ({"table": "city", "user": "fremd"}, "no right to read “public.city”"),
        ({"table": "secret", "schema": "drinnen", "user": "fremd"}, "no right to read “drinnen.secret”"),
        ({"table": "seen"}, "QGIS needs to know which of its columns"),
        ({"table": "city", "geometry": "shape"}, "no column “shape”"),
        ({"table": "city", "user": "niemand"}, "does not answer"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(run, database, source, says):
    database.sql(
        _CITY
        + "create view seen as select * from city; create role fremd login; create schema drinnen; create table drinnen.secret as select 1"
    )
    values = {"GROUPS": ["a"], "TOTAL_FIELD": "t"}
    with pytest.raises(QgsProcessingException, match=says) as caught:
        run("localsegregation", INPUT=database.source(**source), **values)
    assert "\n" not in str(caught.value).partition("---\n")[2].strip()
    with pytest.raises(QgsProcessingException, match=says):
        run("importstatistics", FILES=[database.source(**source)])


def test_views_with_a_named_key_are_read(run, database, read_layer):
    database.sql(_CITY + "create view seen as select * from city where district < '05'")
    source = database.source("seen", geometry="geom", more="key='district,period'")
    layer = run("localsegregation", INPUT=source, GROUPS=["b"], TOTAL_FIELD="t", PERIOD_FIELD="period")["OUTPUT"]
    assert layer.featureCount() == 8


def test_kinds_of_columns_that_files_do_not_know_are_texts(run, database, read_layer, tmp_path):
    database.sql(_CITY)
    for place in (
        "TEMPORARY_OUTPUT",
        str(tmp_path / "x.gpkg"),
        str(tmp_path / "x.csv"),
        database.source("out", geometry="geom"),
    ):
        result = run(
            "localsegregation",
            INPUT=database.source("city", geometry="geom"),
            GROUPS=["b"],
            TOTAL_FIELD="t",
            OUTPUT=place,
        )
        if place.startswith("postgres"):
            assert database.sql("select more, list from out limit 1") == ['{"x": 1}|["a", "b"]']
            continue
        assert read_layer(result["OUTPUT"])["more"][0] == '{"x": 1}'


def test_an_update_that_changes_nothing_changes_nothing(run, database, read_layer):
    """Rows that are updated move to the end of the table; draws by chance must not notice."""
    database.sql(_CITY)
    values = {
        "INPUT": database.source("city", geometry="geom"),
        "GROUPS": ["b"],
        "TOTAL_FIELD": "t",
        "PERIOD_FIELD": "period",
    }
    values.update(INFERENCE="bootstrap", REPLICATES=50, SEED=3)
    before = read_layer(run("segregationindices", **values)["OUTPUT"])
    for seed in range(3):
        some = random.Random(seed).sample(range(1, 25), 12)
        database.sql(f"update city set b = b where id in ({', '.join(map(str, some))})")
        assert read_layer(run("segregationindices", **values)["OUTPUT"]) == before
    database.sql("create table bare as select district, period, a, b, t, geom from city")
    values["INPUT"] = database.source("bare", geometry="geom")
    before = read_layer(run("segregationindices", **values)["OUTPUT"])
    database.sql("update bare set b = b where district in ('02', '07')")
    assert read_layer(run("segregationindices", **values)["OUTPUT"]) == before


def test_only_what_is_needed_is_fetched(run, database):
    """The server tells what it was asked for."""
    wide = ", ".join(f"{i}::float8 as c{i}" for i in range(40))
    database.sql(_CITY + f"create table wide as select city.*, {wide} from city; alter table wide add primary key (id)")
    database.sql("alter system set log_statement = 'all'; select pg_reload_conf()")
    try:
        for algorithm, values in (
            ("segregationindices", {"GROUPS": ["b"], "TOTAL_FIELD": "t"}),
            ("segregationprofile", {"GROUPS": ["b"], "TOTAL_FIELD": "t", "BANDWIDTHS": "500,1000"}),
            ("inequalitymeasures", {"FIELDS": ["a"], "POPULATION_FIELD": "t"}),
        ):
            start = (database.folder / "log").stat().st_size
            run(algorithm, INPUT=database.source("wide", geometry="geom"), PERIOD_FIELD="period", **values)
            log = (database.folder / "log").read_text(errors="replace")[start:]
            fetched = max(re.findall(r'DECLARE .*? FOR SELECT (.*?) FROM "public"\."wide"', log), key=len)
            assert '"period"' in fetched and '"c7"' not in fetched and '"more"' not in fetched, algorithm
    finally:
        database.sql("alter system reset log_statement; select pg_reload_conf()")


def test_hidden_numbers_stay_hidden_where_few_fields_are_fetched(run, database, read_layer):
    database.sql(_CITY)
    few = read_layer(
        run("inequalitymeasures", INPUT=database.source("city"), FIELDS=["a"], PERIOD_FIELD="period")["OUTPUT"]
    )
    database.sql("update city set a = null where a_status = 'suppressed'")
    assert (
        read_layer(
            run("inequalitymeasures", INPUT=database.source("city"), FIELDS=["a"], PERIOD_FIELD="period")["OUTPUT"]
        )
        == few
    )


def test_keys_and_row_numbers_are_no_indicators(run, database, read_layer, make_layer):
    database.sql(
        "create table panel (id serial primary key, district text, period text, poor float8, poor_status text); "
        "insert into panel (district, period, poor, poor_status) values ('1', '2020', 2.5, 'ok'), ('2', '2020', null, 'suppressed'); "
        "create view seen as select * from panel"
    )
    districts = make_layer({"nr": ["1", "2"]})
    for source in (database.source("panel"), database.source("seen", more="key='id'")):
        joined = read_layer(run("joinstatistics", INPUT=districts, KEY_FIELD="nr", TABLE=source)["OUTPUT"])
        assert list(joined) == ["nr", "district", "period", "period_begin", "period_end", "poor", "poor_status"]
        read = run("importstatistics", FILES=[source], OUTPUT=database.source("again"))
        assert read["INDICATOR_COUNT"] == 1
        again = read_layer(database.layer("again"))
        assert again["poor"] == [2.5, None] and again["poor_status"][1] == "suppressed"


def test_long_numeric_keys_are_refused(run, database, make_layer):
    database.sql(
        "create table big (id serial primary key, nr numeric(20, 0), eight bigint, geom geometry(Polygon, 25832)); "
        "insert into big (nr, eight, geom) select 12345678901234567890 + i, 1234567890123456789 + i, "
        "st_makeenvelope(i, 0, i + 1, 1, 25832) from generate_series(1, 2) i"
    )
    panel = make_layer(
        {"district": ["1234567890123456790", "1234567890123456791"], "period": ["2020"] * 2, "poor": [1.0, 2.0]}, False
    )
    source = database.source("big", geometry="geom")
    with pytest.raises(QgsProcessingException, match="more than 15 digits"):
        run("joinstatistics", INPUT=source, KEY_FIELD="nr", TABLE=panel)
    assert run("joinstatistics", INPUT=source, KEY_FIELD="eight", TABLE=panel)["MATCHED_COUNT"] == 2


def test_passwords_stay_secret(run, database, make_layer, tmp_path):
    """Sentences, log, report, names and metadata of runs that read and write with a password in their addresses."""
    from sozialraum.processing.io.history import run_of

    database.sql(_CITY)
    secret = "geh/eim it's|x"
    quoted = secret.replace("'", "\\'")
    with_secret = database.source("city", geometry="geom").replace("sslmode", f"password='{quoted}' sslmode")
    out = database.source("out", geometry="geom").replace("sslmode", f"password='{quoted}' sslmode")
    report = tmp_path / "report.html"
    result, said = _listen(
        run, "segregationindices", INPUT=with_secret, GROUPS=["b"], TOTAL_FIELD="t", REPORT=str(report), OUTPUT=out
    )
    plain = with_secret.partition("://")[2]
    imported, more = _listen(
        run,
        "importstatistics",
        FILES=[plain],
        KEY_COLUMN="district",
        PERIOD_COLUMN="period",
        REPORT=str(tmp_path / "two.html"),
    )
    gdal = f"PG:host=127.0.0.1 port={database.port} dbname={database.name} user=admin password='{quoted}' tables=city"
    third, last = _listen(
        run,
        "importstatistics",
        FILES=[gdal],
        KEY_COLUMN="district",
        PERIOD_COLUMN="period",
        REPORT=str(tmp_path / "three.html"),
    )
    told = [said, more, last, *(path.read_text() for path in tmp_path.glob("*.html"))]
    told += database.sql("select obj_description('out'::regclass)")
    told += [
        str(run_of(database.layer("out"))),
        third["OUTPUT"].name(),
        third["OUTPUT"].metadata().abstract(),
        str(run_of(third["OUTPUT"])),
    ]
    assert run_of(database.layer("out"))["id"] == "sozialraum:segregationindices"
    for text in told:
        assert "geh/" not in text and "eim it" not in text
    for address in (with_secret.replace("city", "nix"), with_secret.replace("127.0.0.1", "127.0.0.9")):
        with pytest.raises(QgsProcessingException) as caught:
            run("segregationindices", INPUT=address, GROUPS=["b"], TOTAL_FIELD="t")
        assert "eim" not in str(caught.value)


def test_services_and_configurations_are_known(run, database, monkeypatch, tmp_path):
    """A service file instead of host, user and password in every address."""
    service = tmp_path / "pg_service.conf"
    service.write_text(f"[stadt]\nhost=127.0.0.1\nport={database.port}\ndbname={database.name}\nuser=admin\n")
    monkeypatch.setenv("PGSERVICEFILE", str(service))
    database.sql(_CITY)
    result = run(
        "localsegregation",
        INPUT='postgres://service=\'stadt\' table="public"."city" (geom)',
        GROUPS=["b"],
        TOTAL_FIELD="t",
        OUTPUT='postgres://service=\'stadt\' table="public"."out" (geom)',
    )
    assert "service='stadt'" in result["OUTPUT"]
    assert database.sql("select count(*) from out") == ["24"]


def test_rows_that_get_lost_on_the_way_are_missed(run, database, monkeypatch):
    """Where a connection breaks off QGIS gives the rows that have come as if they were all."""
    from contextlib import contextmanager
    from itertools import islice

    from sozialraum.processing.io import layers

    database.sql(_CITY)
    whole = layers.every

    @contextmanager
    def broken(source, request):
        with whole(source, request) as features:
            yield islice(features, 10)

    monkeypatch.setattr(layers, "every", broken)
    for more in ("", " sql=\"district\" < '08'"):
        with pytest.raises(QgsProcessingException, match="Only 10 of (24|14) rows of “city” have arrived"):
            run("inequalitymeasures", INPUT=database.source("city", geometry="geom") + more, FIELDS=["a"])
    with pytest.raises(QgsProcessingException, match="Only 10 of 24 rows of “city” have arrived"):
        run("importstatistics", FILES=[database.source("city")])


def test_a_layer_of_the_project_that_has_lost_its_table_is_told(run, database):
    from qgis.core import QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(database.source("gone").partition("://")[2], "gone", "postgres")
    QgsProject.instance().addMapLayer(layer, False)
    try:
        for given in (layer, layer.id()):
            with pytest.raises(QgsProcessingException, match="has no table “public.gone”"):
                run("inequalitymeasures", INPUT=given, FIELDS=["a"])
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
