"""A throw-away PostgreSQL with PostGIS for the tests of this folder."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from throw_away_postgres import Cluster, programs


@pytest.fixture(scope="session")
def cluster(qgis_app):
    """A running server without tables; PostGIS is there before QGIS asks for it, which it does once per connection."""
    place = programs()
    if place is None:
        pytest.skip("PostgreSQL is not installed (package postgresql-postgis)")
    folder = Path(tempfile.mkdtemp(prefix="sozialraum-postgres-"))
    cluster = Cluster(place, folder)
    try:
        cluster.start()
        done = cluster.call(cluster.name, "create extension postgis; create extension btree_gist;")
        if done.returncode:
            pytest.skip(f"PostGIS is not installed (package postgresql-postgis): {done.stderr.strip()}")
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def database(cluster):
    """The server, with the tables of the last test gone."""
    yield cluster
    made = cluster.sql(
        "select format('drop schema %I cascade', nspname) from pg_namespace where nspname !~ '^(pg_|information_schema|public)' "
        "union all select format('drop %s if exists public.%I cascade', case relkind when 'v' then 'view' else 'table' end, relname) "
        "from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') "
        "and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') "
        "union all select format('drop owned by %I cascade; drop role %I', rolname, rolname) from pg_roles "
        "where rolname !~ '^pg_' and rolname <> 'admin'"
    )
    cluster.sql("; ".join(made))
