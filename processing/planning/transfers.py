"""The transfer between two layers of districts: proposed from their polygons, or read from a table and written to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...core.boundaries.transfer import Transfer, read_transfer
from ...core.messages import Message, SozialraumError
from ...i18n import tr
from ..io.layers import Column, Rows
from ..io.panels import read_cells
from .overlaps import UNCOVERED, Overlaps, overlaps

if TYPE_CHECKING:
    from ..request import Request

_SHARES = ("share", "anteil")


def distinct(rows: Rows, key_field: str) -> tuple[list[str], Rows]:
    """The keys of a layer and one row for each, the first; a layer of several periods repeats its districts."""
    keys = rows.keys(key_field)
    first: dict[str, int] = {}
    for row, key in enumerate(keys):
        first.setdefault(key.strip(), row)
    return list(first), rows.take(list(first.values()))


def target_districts(request: Request) -> tuple[list[str], Rows]:
    """The new districts and their keys; SozialraumError where a key repeats."""
    rows = request.rows("TARGET")
    field = request.field("TARGET_KEY") or ("district" if rows.has("district") else "")
    if not field:
        raise SozialraumError("Choose the field with the key of the new districts (TARGET_KEY).")
    keys, once = distinct(rows, field)
    if len(keys) < len(rows):
        seen: set[str] = set()
        twice = next(key for key in rows.keys(field) if key in seen or seen.add(key))
        raise SozialraumError(
            "The key “{key}” occurs several times among the new districts (field “{field}”). Choose a field that tells "
            "them apart, or a layer of one period.",
            key=twice,
            field=field,
        )
    return keys, once


def cut(request: Request, olds: list[str], old: Rows, news: list[str], new: Rows) -> tuple[Overlaps, np.ndarray]:
    """The cuts of two layers in one metric plane, and the areas of the new districts in m²."""
    from ..segregation.geometry import shapes

    target = shapes(new.geometries(), new.crs)
    source = shapes(old.geometries(), old.crs, target.crs)

    def step(share: float):
        request.stop()
        request.progress(90 * share)

    found = overlaps(olds, source, news, target, request.number("SLIVER") or 0.0, step)
    if not len(found.area):
        raise SozialraumError(
            "The old and the new districts do not overlap anywhere. Check the coordinate reference systems of both layers."
        )
    return found, np.nan_to_num(target.areas)


def read_table(rows: Rows) -> Transfer:
    """A transfer from a table with the fields old, new and share (or, without these names, its first three)."""
    names = [name for name in rows.field_names() if name.lower() not in ("fid", "ogc_fid")]
    by_name = {name.lower(): name for name in names}
    share = next((by_name[name] for name in _SHARES if name in by_name), names[2] if len(names) > 2 else "")
    if len(names) < 3 or not share:
        raise SozialraumError("The transfer table needs the fields “old”, “new” and “share”.")
    old, new = by_name.get("old", names[0]), by_name.get("new", names[1])
    basis = rows.texts(by_name["basis"]).tolist() if "basis" in by_name else None
    first, second = (np.array([(text or "").strip() for text in rows.texts(name)]) for name in (old, new))
    filled = (first != "") & (second != "")
    return read_transfer(
        first[filled].tolist(),
        second[filled].tolist(),
        _numbers(rows, share)[filled],
        None if basis is None else [text for text, keep in zip(basis, filled) if keep],
    )


def _numbers(rows: Rows, field: str) -> np.ndarray:
    """(rows,) shares; in a field of texts a comma can only be a decimal one, for no share is above 1."""
    if rows.is_numeric(field):
        return read_cells(rows, field)[0]
    numbers = np.full(len(rows), np.nan)
    for row, text in enumerate(rows.texts(field)):
        try:
            numbers[row] = float((text or "nan").strip().replace(",", "."))
        except ValueError:
            raise SozialraumError(
                "Row {row} of the transfer table has the share “{text}”. Write a number between 0 and 1.",
                row=row + 1,
                text=text,
            ) from None
    return numbers


def transfer_columns(transfer: Transfer, flags: Sequence[str | None]) -> list[Column]:
    """The transfer as a table that people can correct and hand in again."""
    keys_old, keys_new = np.array(transfer.olds, dtype=object), np.array(transfer.news, dtype=object)
    return [
        Column("old", "text", keys_old[transfer.old], tr("Old district")),
        Column("new", "text", keys_new[transfer.new], tr("New district")),
        Column("share", "real", transfer.share, tr("Share of the old district")),
        Column("basis", "text", transfer.basis, tr("Rests on")),
        Column("flag", "text", list(flags), tr("Remark")),
    ]


def flags(found: Overlaps) -> list[str | None]:
    """`uncovered` for the pairs of an old district that lies in part outside the new ones."""
    outside = found.uncovered > UNCOVERED
    return ["uncovered" if outside[place] else None for place in found.pairs.old]


def uncovered_sentence(found: Overlaps) -> list[Message]:
    """Which old districts lie in part outside the new ones, as a warning."""
    outside = np.flatnonzero(found.uncovered > UNCOVERED)
    if not len(outside):
        return []
    worst = outside[np.argsort(-found.uncovered[outside])]
    return [
        Message(
            "{n} old {n:district lies|districts lie} in part outside the new ones, most of all “{key}” with {share} % of its area. Their "
            "people are shared out among the new districts that they touch.",
            n=len(outside),
            key=found.pairs.olds[worst[0]],
            share=round(100 * float(found.uncovered[worst[0]]), 1),
        )
    ]
