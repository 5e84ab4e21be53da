"""Tables of a database: what is written takes the place of the old one whole, and why one cannot be read.

A table is written under another name, counted, and takes the place of the old one in the same transaction: whoever fails,
is cancelled, killed or waits in vain leaves the old table as it was, with its rows, rights and views.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Callable
from uuid import uuid4

from qgis.core import (
    QgsDataSourceUri,
    QgsFields,
    QgsMapLayer,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...core.messages import Message, SozialraumError
from ...i18n import sentence
from .database import Server, Transaction, address_in, array, quoted, quoted_name, shown_source
from .fields import kind_of
from .formats import POSTGRES, format_of

_LONGEST = 63
"""Bytes of a name; PostgreSQL cuts what is longer without a word."""
_ROW = 8100
"""Bytes of a row: a page of 8 kB less its own heads (PostgreSQL, Database Page Layout)."""
_WHOLE = 2**31
"""From here on a whole number needs 8 bytes."""
_CELLS = 200_000
"""Cells that go to the server in one statement, between two looks at the Cancel button."""
_TYPES = {1: "boolean", 2: "integer", 3: "bigint", 4: "bigint", 5: "bigint", 6: "double precision", 10: "text"}
_TYPES.update({14: "date", 15: "time", 16: "timestamp"})
"""Kind of a field, by the number that QVariant and QMetaType share, → type of a column."""
_BYTES = {"boolean": 1, "integer": 4, "date": 4, "text": 18}
"""Bytes of a cell in its row, of text those of the pointer to it; of all other types 8."""


@dataclass(frozen=True)
class DatabaseTable:
    """A table of a database, as an output names it; geometry: what the column of shapes is called."""

    server: Server
    schema: str
    name: str
    geometry: str = "geom"

    @property
    def sql(self) -> str:
        """Schema and name as SQL takes them."""
        return f"{quoted_name(self.schema)}.{quoted_name(self.name)}"

    @property
    def shown(self) -> str:
        """Schema and name as a person knows them."""
        return f"{self.schema}.{self.name}"

    @property
    def spot(self) -> str:
        """What is the same for every address of this table."""
        uri = QgsDataSourceUri(self.server.address)
        place = "/".join([uri.service() or f"{uri.host()}:{uri.port() or 5432}", uri.database()])
        return f"postgres:{place}/{self.schema}.{self.name}"

    def source(self, key: str, has_geometry: bool) -> str:
        """The address of the table as QGIS opens it."""
        uri = QgsDataSourceUri(self.server.address)
        uri.setDataSource(self.schema, self.name, self.geometry if has_geometry else "", "", key)
        return uri.uri(False)

    def look(self):
        """Stop with a sentence where the table cannot be written; nothing has happened then."""
        for name in (self.schema, self.name, self.geometry):
            if len(name.encode()) > _LONGEST:
                raise SozialraumError(
                    "The name “{name}” has {count} bytes; a database keeps {most} and would cut the rest. Choose a shorter one.",
                    name=name,
                    count=len(name.encode()),
                    most=_LONGEST,
                )
        found = self.server.ask(
            "select n.oid is not null, coalesce(has_schema_privilege(n.oid, 'create'), false), "
            "coalesce(pg_has_role(c.relowner, 'usage'), true), coalesce(c.relkind::text, 'r'), current_user::text, "
            f"current_setting('transaction_read_only') {self._looked_up()}"
        )[0]
        there, may, own, kind, user, read_only = found
        if not there:
            raise SozialraumError(
                "The database {database} has no schema “{schema}”. Have it made, or choose another one.",
                database=self.server.shown,
                schema=self.schema,
            )
        if kind != "r":
            raise SozialraumError(
                "“{table}” is no plain table of the database {database}, and is not replaced. Choose another name.",
                table=self.shown,
                database=self.server.shown,
            )
        if not (may and own) or read_only == "on":
            raise SozialraumError(
                "The user “{user}” has no right to write “{table}” in the database {database}. Ask its administrator for it, or "
                "choose another schema.",
                user=user,
                table=self.shown,
                database=self.server.shown,
            )

    def _looked_up(self) -> str:
        """The rest of a query on schema n and table c; to_regclass would stop where the schema may not be used."""
        return (
            f"from (select 1) as one left join pg_namespace n on n.nspname = {quoted(self.schema)} "
            f"left join pg_class c on c.relnamespace = n.oid and c.relname = {quoted(self.name)}"
        )

    def state(self) -> tuple[bool, bool, bool, list[str]]:
        """Whether the table is there, may be read, tells its rows apart by itself (tables do), and its columns of shapes."""
        there, may, key, shapes = self.server.ask(
            "select c.oid is not null, coalesce(has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select'), "
            "false), coalesce(c.relkind in ('r', 'p', 'f', 'm'), false), (select string_agg(a.attname, E'\\n') from pg_attribute a "
            "join pg_type t on t.oid = a.atttypid where a.attrelid = c.oid and t.typname in ('geometry', 'geography')) "
            + self._looked_up()
        )[0]
        return there, may, key, (shapes or "").split("\n")

    def write(self, content: TableContent, batches: Iterable, stop: Callable[[], None] = lambda: None):
        """Write all rows and put them in the place of the old table, or leave everything as it was.

        batches: features and, for every field, a list of plain cells (see `destination`); stop: raises where the user has
        pressed Cancel
        """
        part = self._part()
        with self.server.transaction() as transaction:
            transaction.guarded("", self._creation(part, content) + ";", self.shown)
            first = 1
            for features, cells in batches:
                for statement in self._insertions(part, content, features, cells, first):
                    stop()
                    self._insert(transaction, statement, content)
                first += len(cells[0]) if cells else len(features)
            self._index(transaction, part, content)
            stop()
            transaction.guarded(_OLD_AND_NEW, self._exchange(part, content), self.shown)
            for statement in self._comments(content):
                transaction.do(statement, self.shown)

    def _part(self) -> str:
        """A name that nobody has given."""
        start = self.name.encode()[:40].decode(errors="ignore")
        return f"{quoted_name(self.schema)}.{quoted_name(f'{start}_part_{uuid4().hex[:8]}')}"

    def _creation(self, part: str, content: TableContent) -> str:
        columns = (
            []
            if content.has_keys
            else [f'"{content.key}" {content.key_kind} generated by default as identity primary key']
        )
        for field, kind in zip(content.fields, content.kinds):
            is_key = content.has_keys and field.name() == content.key
            end = " generated by default as identity primary key" if is_key else ""
            columns.append(f"{quoted_name(field.name())} {content.key_kind if is_key else kind}{end}")
        if content.shape:
            columns.append(f"{quoted_name(self.geometry)} geometry({content.shape}, {content.srid})")
        return f"create table {part} ({', '.join(columns)})"

    def _insertions(self, part, content: TableContent, features, cells, first: int) -> Iterator[str]:
        """Statements of so many rows that each is soon done."""
        count = len(cells[0]) if cells else len(features)
        step = max(1, _CELLS // max(1, len(cells)))
        names = [quoted_name(field.name()) for field in content.fields]
        for start in range(0, count, step):
            end = min(start + step, count)
            arrays = [array(part_of[start:end], kind) for part_of, kind in zip(cells, content.kinds)]
            targets, picked = list(names), [f"c{i}" for i in range(len(names))]
            labels = list(picked)
            if not content.has_keys:
                targets.append(f'"{content.key}"')
                arrays.append(f"array(select generate_series({first + start}, {first + end - 1}))")
                labels.append("k")
                picked.append("k")
            if content.shape:
                targets.append(quoted_name(self.geometry))
                arrays.append(array([_wkb(feature) for feature in features[start:end]], "text"))
                labels.append("g")
                multi = "st_multi(g::geometry)" if content.shape.startswith("Multi") else "g::geometry"
                picked.append(f"st_setsrid({multi}, {content.srid})")
            yield (
                f"insert into {part} ({', '.join(targets)}) select {', '.join(picked)} "
                f"from unnest({', '.join(arrays)}) as rows({', '.join(labels)})"
            )

    def _insert(self, transaction: Transaction, statement: str, content: TableContent):
        try:
            transaction.do(statement, self.shown)
        except SozialraumError:
            if content.width > _ROW:
                raise SozialraumError(
                    "“{table}” would have {count} columns, and a row of so many numbers does not fit into a page of the database "
                    "(8 kB). The old rows are unchanged. Choose fewer indicators or periods, or one row per district and period.",
                    table=self.shown,
                    count=len(content.fields),
                ) from None
            raise

    def _index(self, transaction: Transaction, part: str, content: TableContent):
        if content.shape:
            transaction.do(f"create index on {part} using gist ({quoted_name(self.geometry)})", self.shown)
        top = f"(select coalesce(max({quoted_name(content.key)}), 0) + 1 from {part})"
        sequence = f"pg_get_serial_sequence({quoted(part)}, {quoted(content.key)})"
        transaction.do(f"select setval({sequence}, {top}, false)", self.shown)

    def _exchange(self, part: str, content: TableContent) -> str:
        """PL/pgSQL: count, and put the part in the place of the table; where views stand on it, only its rows."""
        bare = part.partition(".")[2]
        return f"""
        if (select count(*) from {part}) <> {content.count} then
            raise exception 'sozialraum:incomplete:% / {content.count}', (select count(*) from {part});
        end if;
        old := to_regclass({quoted(self.sql)});
        if old is null then
            alter table {part} rename to {quoted_name(self.name)};
            return;
        end if;
        lock table {self.sql} in access exclusive mode;
        if exists (select from pg_depend d join pg_rewrite r on r.oid = d.objid where d.classid = 'pg_rewrite'::regclass
                   and d.refobjid = old and r.ev_class <> old) then
            select string_agg(o.attname, ', ' order by o.attnum) into names from pg_attribute o
            where o.attrelid = old and o.attnum > 0 and not o.attisdropped and not exists (
                select from pg_attribute n where n.attrelid = {quoted(part)}::regclass and n.attnum > 0
                and n.attname = o.attname and n.atttypid = o.atttypid
                and (n.atttypmod = o.atttypmod or o.atttypmod = -1));
            if names is not null then raise exception 'sozialraum:views:%', names; end if;
            for one in select n.attname, format_type(n.atttypid, n.atttypmod) as type from pg_attribute n
                where n.attrelid = {quoted(part)}::regclass and n.attnum > 0 and not exists (select from pg_attribute o
                where o.attrelid = old and o.attnum > 0 and not o.attisdropped and o.attname = n.attname) loop
                execute format('alter table %s add column %I %s', old, one.attname, one.type);
            end loop;
            select string_agg(quote_ident(attname), ', ' order by attnum) into names from pg_attribute
            where attrelid = {quoted(part)}::regclass and attnum > 0;
            execute format('truncate %s', old);
            execute format('insert into %s (%s) overriding system value select %s from %s', old, names, names, {quoted(part)});
            drop table {part};
            return;
        end if;
        for one in select a.grantee, a.privilege_type, a.is_grantable from pg_class c, aclexplode(c.relacl) a
            where c.oid = old and a.grantee <> c.relowner loop
            grants := grants || format('grant %s on {part.replace("%", "%%")} to %s%s;', one.privilege_type,
                case one.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(one.grantee)) end,
                case when one.is_grantable then ' with grant option' else '' end);
        end loop;
        if grants <> '' then execute grants; end if;
        drop table {self.sql};
        alter table {quoted_name(self.schema)}.{bare} rename to {quoted_name(self.name)};
        """

    def _comments(self, content: TableContent) -> Iterator[str]:
        if content.comment:
            yield f"comment on table {self.sql} is {quoted(content.comment)}"
        for name, title in content.titles.items():
            yield f"comment on column {self.sql}.{quoted_name(name)} is {quoted(title)}"

    def save_style(self, layer: QgsVectorLayer) -> bool:
        """Keep the layer's style as the table's own; False where the database has no place for styles."""
        found = self.server.ask(
            "select coalesce(to_regclass('public.layer_styles')::text, ''), "
            "coalesce(has_table_privilege(to_regclass('public.layer_styles'), 'insert, update, delete'), "
            "has_schema_privilege(to_regnamespace('public')::oid, 'create'), false)"
        )[0]
        if not found[1]:
            return False
        if found[0]:  # QGIS would ask in a window whether to replace the old one
            self.server.ask(
                f"delete from public.layer_styles where f_table_schema = {quoted(self.schema)} "
                f"and f_table_name = {quoted(self.name)} and stylename = {quoted(self.name)}"
            )
        said = layer.saveStyleToDatabase(self.name, "", True, "")
        return not said or not self._style_is_missing()

    def _style_is_missing(self) -> bool:
        return not self.server.ask(
            f"select 1 from public.layer_styles where f_table_schema = {quoted(self.schema)} "
            f"and f_table_name = {quoted(self.name)} and stylename = {quoted(self.name)}"
        )


_OLD_AND_NEW = "old regclass; names text; grants text := ''; one record;"


class TableContent:
    """What is to be written into a table: fields under names that it can hold, the number of rows, shapes.

    key: the column that tells the rows apart; has_keys: whether it is one of the fields, with numbers up to `largest_key`;
    comment: of the table; titles: column → title
    """

    def __init__(self, fields: QgsFields, count: int, wkb_type, crs, has_keys: bool, largest_key: int = 0):
        self.fields, self.count, self.has_keys = fields, count, has_keys
        # of an integer QGIS takes the key itself for the number of a feature, as in a GeoPackage
        self.key_kind = "integer" if max(largest_key, count) < _WHOLE else "bigint"
        known = format_of(POSTGRES)
        self.key = next((field.name() for field in fields if field.name().lower() == known.key), known.key)
        self.kinds = [_TYPES.get(kind_of(field), "text") for field in fields]
        self.shape = "" if wkb_type == QgsWkbTypes.Type.NoGeometry else QgsWkbTypes.displayString(wkb_type)
        if self.shape in ("Unknown", "Unknown geometry", ""):
            self.shape = "Geometry" if self.shape else ""
        self.srid = max(0, crs.postgisSrid()) if crs.isValid() else 0
        self.comment = ""
        self.titles: dict[str, str] = {}

    @property
    def width(self) -> int:
        """Bytes of a row without empty cells."""
        return 32 + len(self.kinds) // 8 + sum(_BYTES.get(kind, 8) for kind in self.kinds)

    def promote(self, features: Iterable):
        """Take a kind of shape that all features are of."""
        if not self.shape:
            return
        found = {
            QgsWkbTypes.displayString(feature.geometry().wkbType()) for feature in features if feature.hasGeometry()
        }
        if not found or found == {self.shape}:
            return
        multi = {name if name.startswith("Multi") else f"Multi{name}" for name in {*found, self.shape}}
        self.shape = multi.pop() if len(multi) == 1 else "Geometry"


def _wkb(feature) -> str | None:
    """A shape as PostGIS reads it, None where there is none."""
    return feature.geometry().asWkb().data().hex() if feature.hasGeometry() else None


def table_of(value, context) -> DatabaseTable | None:
    """The table that the value of an output means, None where it is no database; SozialraumError where it names none."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value, _ = value.sink.valueAsString(context.expressionContext())
    address = address_in(value) if isinstance(value, str) else None
    if address is None:
        return None
    uri = QgsDataSourceUri(address)
    if not uri.table():
        raise SozialraumError(
            "“{address}” names no table. Write its schema and name behind the connection, as the properties of a layer show them.",
            address=shown_source(value),
        )
    return DatabaseTable(
        Server(uri.connectionInfo(False)), uri.schema() or "public", uri.table(), uri.geometryColumn() or "geom"
    )


def table_of_layer(layer: QgsMapLayer) -> DatabaseTable | None:
    """The table that a layer is read from, None where it is none."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "postgres":
        return None
    uri = QgsDataSourceUri(layer.source())
    return DatabaseTable(Server(uri.connectionInfo(False)), uri.schema() or "public", uri.table(), uri.geometryColumn())


def trouble(source: str) -> SozialraumError | None:
    """Why the address of a table is no layer; None where it is the address of something else, or nothing is wrong."""
    address = address_in(source)
    if address is None:
        return None
    uri = QgsDataSourceUri(address)
    server = Server(uri.connectionInfo(False))
    name = uri.table()
    try:
        if name.startswith("("):
            server.ask("select 1")
            return None
        table = DatabaseTable(server, uri.schema() or "public", name)
        there, may, key, shapes = table.state()
    except SozialraumError as error:
        return error
    if not there:
        return SozialraumError(
            "The database {database} has no table “{table}”. Check the name.", database=server.shown, table=table.shown
        )
    if not may:
        return SozialraumError(
            "You have no right to read “{table}” in the database {database}. Ask its administrator for it.",
            table=table.shown,
            database=server.shown,
        )
    if not key and not uri.keyColumn():
        return SozialraumError(
            "“{table}” is a view, and QGIS needs to know which of its columns tell the rows apart. Add to its address: "
            "key='column', or key='one,other'.",
            table=table.shown,
        )
    if uri.geometryColumn() and uri.geometryColumn() not in shapes:
        return SozialraumError(
            "“{table}” has no column “{column}” with shapes. Check the address.",
            table=table.shown,
            column=uri.geometryColumn(),
        )
    return None


def comment_of(made: str, run: dict) -> str:
    """The comment of a table: a sentence for people, and JSON to make it again."""
    return f"{made}\n{json.dumps(run, ensure_ascii=False)}"


def told_styles() -> str:
    """What is said where the database keeps no styles."""
    return sentence(
        Message(
            "The database keeps no styles for you (table “layer_styles” in the schema “public”); titles were written as comments "
            "of the columns."
        )
    )
