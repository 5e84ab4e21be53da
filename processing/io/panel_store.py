"""Panels in a database, in editions that build on each other: the schema, its migrations, and what goes in.

The tables, who may see them, and how an edition is made stand in `resources/sql`; here is only the client.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Callable
from uuid import uuid4

import numpy as np
from qgis.core import QgsWkbTypes

from ...core.data.status import STATUSES
from ...core.messages import SozialraumError
from ...core.periods import is_period, parse_period
from .database import Server, array, quoted, quoted_name

if TYPE_CHECKING:
    from ...core.data.panel import Panel
    from .layers import Rows

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sql"
LEVELS = ("true", "protected")
LONGEST_CODE = 40
LONGEST_INDICATOR = 56
"""Bytes; with `_status` behind it a name must fit into 63."""
OWN_COLUMNS = (
    "id",
    "district",
    "period",
    "district_id",
    "period_id",
    "name",
    "geom",
    "period_begin",
    "period_end",
    "#new",
    "#old",
)
_CELLS = 200_000
_NAME = re.compile("[a-z][a-z0-9_]*")


@dataclass
class Published:
    """What has become of a panel: its edition, the one before, rows, cells that differ from that one.

    without_shape: keys of districts whose shape the database does not know; gone: indicators of the edition before
    """

    edition: int
    based_on: int
    rows: int
    changed: int
    without_shape: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def migrations() -> list[tuple[int, str]]:
    """Version and SQL of every step, in order."""
    steps = [(int(path.name[:3]), path) for path in FOLDER.glob("[0-9][0-9][0-9]_*.sql")]
    return [(number, path.read_text(encoding="utf-8")) for number, path in sorted(steps)]


def roles_sql(schema: str) -> str:
    """What the administrator of a database runs once, where nobody else may make schema and roles."""
    return (FOLDER / "roles.sql").read_text(encoding="utf-8").replace("{schema}", quoted_name(schema))


class PanelStore:
    """The panels of one schema of a database."""

    def __init__(self, server: Server, schema: str):
        if not _NAME.fullmatch(schema) or len(schema) > LONGEST_CODE or schema.startswith("pg_"):
            raise SozialraumError(
                "“{name}” is no name of a schema. Write lower-case letters, digits and _, at most {most}, a letter first.",
                name=schema,
                most=LONGEST_CODE,
            )
        self.server, self.schema = server, schema
        self.sql = quoted_name(schema)

    def prepare(self):
        """Make the schema, or bring it up to date; SozialraumError where somebody else must do it."""
        state = self.server.ask(
            "select n.oid is not null, coalesce(pg_has_role(n.nspowner, 'usage'), false), "
            "has_database_privilege(current_database(), 'create'), v.oid is not null, "
            "(select quote_ident(e.nspname) from pg_extension x join pg_namespace e on e.oid = x.extnamespace where extname = 'postgis'), "
            "coalesce(has_schema_privilege(n.oid, 'usage'), false) "
            f"from (select 1) as one left join pg_namespace n on n.nspname = {quoted(self.schema)} "
            "left join pg_class v on v.relnamespace = n.oid and v.relname = 'schema_version'"
        )[0]
        there, owner, may_make, made, gis, may_use = state
        version = 0
        if made:
            if not may_use:
                raise self._no_right()
            version = self.server.ask(f"select max(version) from {self.sql}.schema_version")[0][0]
        steps = migrations()
        if version > steps[-1][0]:
            raise SozialraumError(
                "The schema “{schema}” was made by a newer version of the plugin and can only be read. Update the plugin.",
                schema=self.schema,
            )
        if version == steps[-1][0]:
            return
        if gis is None or not (owner if there else may_make):
            raise SozialraumError(
                "You have no right to make the schema “{schema}” in the database {database}, or PostGIS is not installed there. Give "
                "the administrator the SQL that the log and the report hold, and the handbook's chapter on databases.",
                schema=self.schema,
                database=self.server.shown,
            )
        with self.server.transaction() as transaction:
            transaction.do(f"select pg_advisory_xact_lock(hashtext({quoted(f'{self.schema}.migrate')}))")
            transaction.do("create extension if not exists btree_gist")
            transaction.do(f"create schema if not exists {self.sql}")
            for number, sql in steps:
                transaction.do(self._step(number, sql.replace("{schema}", self.sql).replace("{gis}", gis)))

    def _step(self, number: int, sql: str) -> str:
        """A migration, and nothing where another program has made it meanwhile."""
        outer, inner = (f"$sozialraum{uuid4().hex}$" for _ in range(2))
        return (
            f"do {outer} declare done smallint := 0; begin "
            f"if to_regclass('{self.sql}.schema_version') is not null then "
            f"execute 'select coalesce(max(version), 0) from {self.sql}.schema_version' into done; end if; "
            f"if done < {number} then execute {inner}{sql}{inner}; "
            f"execute 'insert into {self.sql}.schema_version (version) values ({number})'; end if; end {outer}"
        )

    def _no_right(self) -> SozialraumError:
        return SozialraumError(
            "You have no right to publish in the schema “{schema}” of the database {database}. Ask its administrator for the role "
            "sozialraum_writer.",
            schema=self.schema,
            database=self.server.shown,
        )

    def newest(self, dataset: str) -> int:
        """The number of the newest edition of a data set, 0 where there is none."""
        may = self.server.ask(f"select publish from {self.sql}.may")
        if not may[0][0]:
            raise self._no_right()
        found = self.server.ask(f"select max(number) from {self.sql}.editions where dataset = {quoted(dataset)}")
        return found[0][0] or 0

    def publish(
        self,
        panel: Panel,
        dataset: str,
        level: str,
        based_on: int,
        *,
        districts: tuple[Rows, Sequence[str], Sequence[str | None]] | None = None,
        note: str = "",
        program: str = "",
        stop: Callable[[float], None] = lambda percent: None,
    ) -> Published:
        """Make a panel the next edition of a data set, all of it or nothing.

        districts: rows with shapes, the key and the name of each; stop: gets how much is done, and raises where the user has
        pressed Cancel
        """
        check_dataset(dataset)
        check_panel(panel)
        order = np.lexsort((panel.districts.astype(str), panel.periods.astype(str)))
        with self.server.transaction() as transaction:
            transaction.guarded("", self._opening(panel, dataset, level, based_on, note, program), dataset)
            if districts is not None:
                for statement in self._shapes(*districts):
                    stop(0.0)
                    transaction.do(statement, dataset)
            for done, statement in self._rows(panel, order, f"panel_{dataset}_{based_on + 1}"):
                stop(80 * done)
                transaction.do(statement, dataset)
            stop(80.0)
            closing = f"perform {self.sql}.close_edition({quoted(dataset)}, {based_on + 1}, {len(panel)});"
            transaction.guarded("", closing, dataset)
            stop(95.0)
        return self._result(panel, dataset, based_on)

    def _opening(self, panel: Panel, dataset: str, level: str, based_on: int, note: str, program: str) -> str:
        periods = list(dict.fromkeys(panel.periods.tolist()))
        spans = [parse_period(text) if is_period(text) else None for text in periods]
        begins = [span.begin.isoformat() if span else None for span in spans]
        # the last day that Python knows has none after it
        ends = [(span.end + timedelta(days=1)).isoformat() if span and span.end < date.max else None for span in spans]
        known = panel.texts.get("district_name")
        named: dict[str, str | None] = dict.fromkeys(panel.districts.tolist())
        if known is not None:
            named.update({key: name for key, name in zip(panel.districts.tolist(), known.tolist()) if name})
        states = ["t" if panel.status[:, place].any() else "f" for place in range(len(panel.indicators))]
        arguments = [
            quoted(dataset),
            quoted(level),
            str(based_on),
            array(panel.indicators, "text"),
            array(states, "boolean"),
            array([panel.titles.get(name) for name in panel.indicators], "text"),
            array(list(named), "text"),
            array(list(named.values()), "text"),
            array(periods, "text"),
            array(begins, "date"),
            array(ends, "date"),
            quoted(panel.source or None),
            quoted(program or None),
            quoted(fingerprint(panel)),
            quoted(note or None),
        ]
        return f"perform {self.sql}.open_edition({', '.join(arguments)});"

    def _shapes(self, rows: Rows, keys: Sequence[str], names: Sequence[str | None]) -> Iterator[str]:
        srid = rows.crs.postgisSrid()
        if not rows.crs.isValid() or srid <= 0:
            raise SozialraumError(
                "“{layer}” has no coordinate reference system. Assign the right one in the layer's properties.",
                layer=rows.name,
            )
        if QgsWkbTypes.geometryType(rows.wkb_type) != QgsWkbTypes.GeometryType.PolygonGeometry:
            raise SozialraumError(
                "“{layer}” holds no polygons. Choose the layer with the shapes of the districts.", layer=rows.name
            )
        given = [
            (key, name, shape.asWkb().data().hex())
            for key, name, shape in zip(keys, names, rows.geometries())
            if key and not shape.isEmpty()
        ]
        for start in range(0, len(given), 1000):
            parts = [array(cells, "text") for cells in zip(*given[start : start + 1000])]
            yield f"select {self.sql}.set_shapes({', '.join(parts)}, {srid})"

    def _rows(self, panel: Panel, order: np.ndarray, wide: str) -> Iterator[tuple[float, str]]:
        """Share that is done and the next statement, of so many rows that each is soon over."""
        words = np.array(STATUSES, dtype=object)
        states = panel.status.any(axis=0)
        names = ["id", "district_id", "period_id", "district", "period"]
        labels = ["i", "k", "t"]
        for place, name in enumerate(panel.indicators):
            names += [quoted_name(name), *([quoted_name(f"{name}_status")] if states[place] else [])]
            labels += [f"v{place}", *([f"s{place}"] if states[place] else [])]
        step = max(1, _CELLS // (len(names) + 1))
        head = (
            f"insert into {self.sql}.{quoted_name(wide)} ({', '.join(names)}) select r.i, d.district_id, p.period_id, r.k, r.t, "
            f"{', '.join(f'r.{label}' for label in labels[3:])} from unnest("
        )
        tail = (
            f") as r({', '.join(labels)}) join {self.sql}.district d on d.kind = 'district' and d.key = r.k and upper_inf(d.valid) "
            f"join {self.sql}.period p on p.code = r.t"
        )
        for start in range(0, len(order), step):
            rows = order[start : start + step]
            columns = [
                f"array(select generate_series({start + 1}, {start + len(rows)}))",
                array(panel.districts[rows].tolist(), "text"),
                array(panel.periods[rows].tolist(), "text"),
            ]
            for place in range(len(panel.indicators)):
                columns.append(_numbers(panel.values[rows, place]))
                if states[place]:
                    columns.append(array(words[panel.status[rows, place]].tolist(), "text"))
            yield start / len(order), head + ", ".join(columns) + tail

    def _result(self, panel: Panel, dataset: str, based_on: int) -> Published:
        rows, changed = self.server.ask(
            f"select row_count, changed_count from {self.sql}.editions where dataset = {quoted(dataset)} and number = {based_on + 1}"
        )[0]
        bare = self.server.ask(
            f"select key from {self.sql}.district where geom is null and kind = 'district' and upper_inf(valid) "
            f"and key = any ({array(sorted(set(panel.districts.tolist())), 'text')}) order by key"
        )
        shown = self.server.ask(
            "select attname from pg_attribute where attnum > 0 and not attisdropped "
            f"and attrelid = '{self.sql}.panel_{dataset}'::regclass"
        )
        known = {*panel.indicators, *(f"{name}_status" for name in panel.indicators), *OWN_COLUMNS}
        gone = [name for (name,) in shown if name not in known and not name.endswith("_status")]
        return Published(based_on + 1, based_on, rows, changed, [key for (key,) in bare], gone)


def _numbers(values: np.ndarray) -> str:
    """Numbers as an array of SQL, NaN as NULL; `repr` is the shortest text that is the same float64 again."""
    return "'{" + ",".join(map(repr, values.tolist())).replace("nan", "NULL") + "}'::float8[]"


def fingerprint(panel: Panel) -> str:
    """SHA-256 of keys, periods, names, numbers and statuses, whatever the order of the rows."""
    order = np.lexsort((panel.periods.astype(str), panel.districts.astype(str)))
    found = hashlib.sha256()
    for part in (panel.districts[order], panel.periods[order], panel.indicators):
        found.update("\0".join(map(str, part)).encode())
    found.update(np.ascontiguousarray(panel.values[order]).tobytes())
    found.update(np.ascontiguousarray(panel.status[order]).tobytes())
    return found.hexdigest()


def check_dataset(dataset: str):
    """Stop with a sentence where a data set cannot be called so."""
    if not _NAME.fullmatch(dataset) or len(dataset) > LONGEST_CODE:
        raise SozialraumError(
            "“{name}” is no name of a data set. Write lower-case letters, digits and _, at most {most}, a letter first.",
            name=dataset,
            most=LONGEST_CODE,
        )


def check_panel(panel: Panel):
    """Stop with a sentence where names do not fit into the tables, or rows cannot be told apart; nothing has happened then."""
    for name in panel.indicators:
        if len(name.encode()) > LONGEST_INDICATOR:
            raise SozialraumError(
                "The name of the indicator “{name}” has {count} bytes. At most {most} are possible, so that its status fits behind it; "
                "give it a shorter one.",
                name=name,
                count=len(name.encode()),
                most=LONGEST_INDICATOR,
            )
        if name in OWN_COLUMNS:
            raise SozialraumError(
                "An indicator cannot be called “{name}”, which is a column of every published table. Give it another name.",
                name=name,
            )
    if len(panel.indicators) * 2 > 1500:
        raise SozialraumError(
            "{count} indicators are more than one table can hold. Publish at most {most} as one data set.",
            count=len(panel.indicators),
            most=750,
        )
    for key in panel.districts.tolist():
        if key != key.strip() or not key:
            raise SozialraumError("The district key “{key}” is empty or has blanks around it. Correct it.", key=key)
    seen = set()
    for pair in zip(panel.districts.tolist(), panel.periods.tolist()):
        if pair in seen:
            raise SozialraumError(
                "District {district} occurs more than once in period {period}. A published table has one row for each. Remove "
                "the second one.",
                district=pair[0],
                period=pair[1] or "–",
            )
        seen.add(pair)
