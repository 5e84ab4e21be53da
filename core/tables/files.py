"""Several files at once: bytes or cells in, one panel out."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from pathlib import PurePath

from ..data.panel import Panel
from ..messages import Message, SozialraumError
from .cells import CellTable, TextTable
from .checks import suspicious_zeros
from .dialect import cut
from .encoding import decode
from .findings import DOUBTFUL, Finding, quoted
from .options import MAXIMUM_BYTES, Options
from .reading import TableReading, read_table
from .unite import unite

_MOST_MEMBERS = 1000
_MOST_TIMES_LARGER = 200
_MOST_INSIDE = 2
"""A zip file in more zip files than that is a trap."""


@dataclass
class Reading:
    """All tables as they were understood, and the panel they make together."""

    panel: Panel
    tables: list[TableReading]
    findings: list[Finding]


def text_table(data: bytes, name: str, options: Options) -> tuple[TextTable, list[Finding]]:
    """A delimited text file as a raw table, and how its bytes and lines were read."""
    text, encoding = decode(data, options.encoding)
    head, dialect = cut(text, options.delimiter)
    return TextTable(text, head, name), [encoding, dialect]


def unzip(data: bytes, name: str) -> list[tuple[str, bytes]]:
    """The text tables in a zip file; SozialraumError where it would swell beyond all measure."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [info for info in archive.infolist() if not info.is_dir() and not _hidden(info.filename)]
            wanted = [
                info for info in members if PurePath(info.filename).suffix.lower() in (".csv", ".txt", ".tsv", ".tab")
            ]
            wanted = wanted or (members if len(members) == 1 else [])
            size = sum(info.file_size for info in wanted)
            if len(members) > _MOST_MEMBERS or size > MAXIMUM_BYTES or size > 1e7 + _MOST_TIMES_LARGER * len(data):
                raise SozialraumError(
                    "“{file}” would unpack to {size} MB in {n} files, which is no statistics. Unpack it yourself and check it.",
                    file=name,
                    size=size >> 20,
                    n=len(members),
                )
            if not wanted:
                raise SozialraumError(
                    "“{file}” holds no table (.csv, .txt, .tsv). Unpack it and choose the table.", file=name
                )
            return [(PurePath(info.filename).name, _member(archive, info)) for info in wanted]
    except (
        zipfile.BadZipFile,
        RuntimeError,
        NotImplementedError,
        OSError,
        EOFError,
        ValueError,
        zipfile.zlib.error,
    ) as error:
        if isinstance(error, SozialraumError):
            raise
        raise SozialraumError(
            "“{file}” cannot be unpacked ({reason}). Unpack it yourself and choose the table.",
            file=name,
            reason=str(error),
        ) from error


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as file:
        data = file.read(info.file_size + 1)
    if len(data) > info.file_size:
        raise SozialraumError("“{file}” holds more than it says. Unpack it yourself and check it.", file=info.filename)
    return data


def _hidden(path: str) -> bool:
    return path.startswith("__MACOSX") or PurePath(path).name.startswith(".")


def read_bytes(data: bytes, name: str, options: Options | None = None, inside: int = 0) -> list[TableReading]:
    """The tables of one text file or zip file; inside: how many zip files it lies in."""
    options = options or Options()
    if data[:4] == b"PK\x03\x04" and not name.lower().endswith((".xlsx", ".ods")):
        if inside > _MOST_INSIDE:
            raise SozialraumError("“{file}” is a zip file in zip files. Unpack it and choose the table.", file=name)
        return _read_members(unzip(data, name), options, inside + 1)
    table, findings = text_table(data, PurePath(name).stem, options)
    reading = read_table(table, options)
    reading.findings[:0] = findings
    return [reading]


def _read_members(members: list[tuple[str, bytes]], options: Options, inside: int) -> list[TableReading]:
    """The tables of a zip file; a text beside them that is no table (a readme) is left out, a broken CSV is not."""
    tables: list[TableReading] = []
    left: list[str] = []
    for inner, content in members:
        try:
            tables += read_bytes(content, inner, options, inside)
        except SozialraumError:
            if len(members) == 1 or PurePath(inner).suffix.lower() != ".txt":
                raise
            left.append(inner)
    if not tables:
        return read_bytes(members[0][1], members[0][0], options, inside)
    if left:
        reason = Message("{files} holds no table and was left out.", files=quoted(left))
        tables[0].findings.insert(0, Finding("sheet", left, reason, margin=DOUBTFUL))
    return tables


def read_cells(rows: list[list], name: str, options: Options | None = None, usual_decimal: str = ",") -> TableReading:
    """The table of a spreadsheet or database: rows of text, numbers and None.

    `usual_decimal` is taken for texts such as 1.234 where nothing in the table proves a decimal sign.
    """
    return read_table(CellTable(rows, name, usual_decimal), options)


def combine(tables: list[TableReading], options: Options | None = None) -> Reading:
    """One panel of all tables; SozialraumError where two of them contradict each other."""
    for table in tables:
        table.findings[:] = [replace(finding, table=table.name) for finding in table.findings]
    findings = [finding for table in tables for finding in table.findings]
    if not tables:
        raise SozialraumError("No file was chosen. Choose one.")
    panel, found = unite([table.panel for table in tables], options, [table.header.title for table in tables])
    return Reading(panel, tables, findings + found + suspicious_zeros(panel))
