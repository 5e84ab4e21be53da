"""PostgreSQL with PostGIS: the one door. QGIS's own connection does everything, with its authcfg and service files."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from uuid import uuid4

from qgis.core import QgsDataSourceUri, QgsProviderRegistry, QgsTransaction, QgsVectorLayer

from ...core.messages import SozialraumError, public
from .fields import is_null

_ADDRESS = re.compile(r"(?:postgres|postgis|postgresql):(?://)?(.*)", re.DOTALL | re.IGNORECASE)
_PLAIN = re.compile(r"\s*(?:dbname|service|host|authcfg)\s*=.*\btable\s*=.*", re.DOTALL | re.IGNORECASE)
"""The source of a layer, as its properties show it."""
_PATIENCE = 5
"""Seconds that a server has to answer; QGIS itself waits half a minute and more for a silent one."""
_LOCK = "10s"
"""How long we wait for a table that another session holds."""
_NAMED = re.compile(r"sozialraum:(\w+)(?::([^\n]*))?")
"""What our own blocks of SQL raise: the server's own words come in the language of the server."""


def shown_source(text: str) -> str:
    """An address of any kind as people may see it: without the passwords in it."""
    return public(text)


def quoted_name(name: str) -> str:
    """A name as SQL takes it, whatever signs it holds."""
    return '"' + name.replace('"', '""') + '"'


def quoted(value: str | None) -> str:
    """A text as SQL takes it; None is NULL."""
    if value is None:
        return "NULL"
    text = value.replace("\0", "").encode("utf-8", "replace").decode()
    return "'" + text.replace("'", "''") + "'" if "\\" not in text else "E'" + _escaped(text) + "'"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "''")


def array(cells: Sequence, kind: str) -> str:
    """Plain cells as an array of SQL; None is an empty cell."""
    if kind == "text":
        parts = ["NULL" if cell is None else '"' + _in_array(str(cell)) + '"' for cell in cells]
        return f"{quoted('{' + ','.join(parts) + '}')}::text[]"
    return "'{" + ",".join(["NULL" if cell is None else str(cell) for cell in cells]) + f"}}'::{kind}[]"


def _in_array(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def address_in(text: str) -> str | None:
    """The address of a table in a text, behind “postgres:” or alone; None where it is the address of something else."""
    found = _ADDRESS.fullmatch(text.strip())
    if found:
        return found.group(1)
    return text if _PLAIN.fullmatch(text) else None


@dataclass(frozen=True)
class Server:
    """A database as QGIS reaches it; address: the connection without a table."""

    address: str

    @property
    def shown(self) -> str:
        """The database as a person knows it."""
        uri = QgsDataSourceUri(self.address)
        place = uri.host() or uri.service()
        return f"{uri.database() or uri.service()} ({place})" if place else uri.database()

    def ask(self, sql: str) -> list[list]:
        """The rows of a query, None where a cell is empty; SozialraumError where there is no answer."""
        self.probe()
        metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
        try:
            rows = metadata.createConnection(self.address, {}).executeSql(sql)
        except Exception as error:  # QgsProviderConnectionException, which later versions of QGIS have moved
            raise self.refused(str(error)) from error
        return [[None if is_null(cell) else cell for cell in row] for row in rows]

    def probe(self):
        """Stop with a sentence where nobody listens."""
        uri = QgsDataSourceUri(self.address)
        host = uri.host()
        if not host or "/" in host or "," in host:
            return  # a service file or a socket of this machine
        try:
            socket.create_connection((host, int(uri.port() or 5432)), _PATIENCE).close()
        except (OSError, ValueError) as error:
            raise self.not_there() from error

    def not_there(self) -> SozialraumError:
        """What to raise where no server answers."""
        return SozialraumError(
            "The database {database} does not answer. Check host, port, name, user and password of the connection, and "
            "whether you are in the network of the server.",
            database=self.shown,
        )

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Everything that the block does, or nothing of it."""
        self.probe()
        work = QgsTransaction.create(self.address, "postgres")
        begun = work.begin(0) if work is not None else (False, "")
        if not begun[0]:
            raise self.refused(begun[1])
        try:
            transaction = Transaction(self, work)
            transaction.do(f"set local lock_timeout = '{_LOCK}'")
            yield transaction
            done, said = work.commit()
            if not done:
                raise self.refused(said)
        except BaseException:
            with suppress(Exception):
                work.rollback()
            raise

    def refused(self, said: str, table: str = "") -> SozialraumError:
        """What the server said, as one sentence that names the remedy."""
        found = _NAMED.search(said)
        if found:
            return self._named(table, found.group(2) or "")[found.group(1)]
        if not said or "Connection failed" in said or "onnection to database failed" in said:
            return self.not_there()
        return SozialraumError(
            "The database {database} refuses: {reason}. Nothing was changed. Show this sentence to its administrator.",
            database=self.shown,
            reason=_reason(said),
        )

    def _named(self, table: str, detail: str) -> dict[str, SozialraumError]:
        """Name of what our blocks of SQL raise → its sentence."""
        number, who, when = [*(part or "–" for part in detail.split("|")), "–", "–", "–"][:3]
        missing = SozialraumError(
            "Not all rows have arrived in “{table}” ({detail}). The old rows are unchanged. Run it again.",
            table=table,
            detail=detail,
        )
        return {
            "locked": SozialraumError(
                "The table “{table}” is in use: another program has held it for more than {seconds} seconds. The old rows are "
                "unchanged. Close the editing there, and run again.",
                table=table or detail,
                seconds=int(_LOCK[:-1]),
            ),
            "rights": SozialraumError(
                "You have no right to write “{table}” in the database {database}. Ask its administrator for it, or choose "
                "another schema.",
                table=table or detail,
                database=self.shown,
            ),
            "views": SozialraumError(
                "“{table}” cannot be replaced: views of the database need columns that the new rows do not have ({names}). "
                "Choose another name, or have the views removed.",
                table=table,
                names=detail,
            ),
            "used": SozialraumError(
                "“{table}” cannot be replaced, because other tables of the database refer to it. Choose another name.",
                table=table,
            ),
            "edition": SozialraumError(
                "Edition {number} of “{table}” was published by {who} at {when}. Nothing was changed. Read it, and run again.",
                number=number,
                table=table,
                who=who,
                when=when,
            ),
            "level": SozialraumError(
                "The data set “{table}” is of level {level}, and no data set holds two levels. Choose another name.",
                table=table,
                level=detail,
            ),
            "busy": SozialraumError(
                "Somebody else is publishing “{table}” at the moment. Nothing was changed. Read the new edition when it is there, and run again.",
                table=table,
            ),
            "shapes": SozialraumError(
                "The shapes of the districts do not fit into the database ({detail}). Check the coordinate reference system of their "
                "layer.",
                detail=detail,
            ),
            "incomplete": missing,
            "count": missing,
        }


def _reason(said: str) -> str:
    """The server's own words of an error, without the statement that QGIS quotes with all its rows."""
    found = re.search(r"\[?\b[A-ZÄÖÜ]{5,8}: +([^\n\]]+)", said)
    return public(found.group(1) if found else said.rpartition("(")[2][:200]).strip(" .")


class Transaction:
    """An open transaction."""

    def __init__(self, server: Server, work: QgsTransaction):
        self.server, self._work = server, work

    def do(self, sql: str, table: str = ""):
        """Run a statement; SozialraumError where the server refuses. table: its name, for the sentence."""
        done, said = self._work.executeSql(sql)
        if not done:
            raise self.server.refused(said, table)

    def guarded(self, declared: str, statements: str, table: str = ""):
        """Run statements of PL/pgSQL whose errors have names, in whatever language the server speaks."""
        tag = f"$sozialraum{uuid4().hex}$"
        self.do(
            f"do {tag} declare {declared} begin {statements} exception "
            "when lock_not_available then raise exception 'sozialraum:locked'; "
            "when insufficient_privilege then raise exception 'sozialraum:rights'; "
            "when dependent_objects_still_exist then raise exception 'sozialraum:used'; "
            f"end {tag}",
            table,
        )


def count(layer: QgsVectorLayer) -> int:
    """The rows of a layer as the server counts them now, within its filter."""
    uri = QgsDataSourceUri(layer.source())
    query = uri.table().startswith("(")
    table = uri.table() if query else f"{quoted_name(uri.schema() or 'public')}.{quoted_name(uri.table())}"
    condition = f" where {layer.subsetString()}" if layer.subsetString() else ""
    return Server(uri.connectionInfo(False)).ask(f"select count(*) from {table} as counted{condition}")[0][0]


def look_for_lost_rows(layer: QgsVectorLayer, arrived: int):
    """Stop where a connection broke off: QGIS then hands over what has come so far as if it were all."""
    if layer.providerType() != "postgres" or layer.isModified():
        return
    wanted = count(layer)
    if arrived < wanted:
        raise SozialraumError(
            "Only {n} of {count} rows of “{layer}” have arrived from the database. Check the connection, and run again.",
            n=arrived,
            count=wanted,
            layer=layer.name(),
        )


def in_order(features: list, layer: QgsVectorLayer) -> list:
    """Features in the order of their keys: rows of a database have none, and change places when they are updated."""
    places = layer.primaryKeyAttributes() or list(range(len(layer.fields())))

    def order(feature):
        cells = [feature.attribute(place) for place in places]
        return [(is_null(cell), _kind_order(cell), "" if is_null(cell) else _comparable(cell)) for cell in cells]

    return sorted(features, key=order)


def _kind_order(cell) -> int:
    return 0 if isinstance(cell, (int, float)) else 1


def _comparable(cell):
    return cell if isinstance(cell, (int, float, str)) else str(cell)


def titles_of(layer: QgsVectorLayer) -> dict[str, str]:
    """Column → title, as comments of the database tell; long ones are explanations."""
    return {
        field.name(): field.comment()
        for field in layer.fields()
        if field.comment() and len(field.comment()) <= 120 and "\n" not in field.comment()
    }
