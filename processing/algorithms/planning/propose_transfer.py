"""From two layers of districts, before and after a reform, to a table of what passes from which to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import Message
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ...request import Request


class ProposeTransfer(SozialraumAlgorithm):
    """One row per pair of an old and a new district that overlap."""

    ID = "proposetransfer"
    GROUP = "planning"

    def title(self) -> str:
        """Display name."""
        return tr("Propose a transfer table")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Cuts the districts before a reform with those after it and says which share of each old district passes to "
            "which new one, by area. Districts that stay the same are recognised, slivers of drawing left out. Correct "
            "the table where you know better and hand it to “Convert to new boundaries”."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("reform,boundaries,transfer,key change,overlap")

    def define(self):
        """Parameters and outputs."""
        from ...planning.parameters import add_sliver, add_transfer_parameters

        self.add_districts(tr("The districts on the old boundaries."))
        self.add_key_field()
        add_transfer_parameters(self)
        add_sliver(self)
        self.add_table("OUTPUT", tr("Transfer table"), tr("The fields old, new, share, basis and flag."))
        self.add_report()
        self.add_counts(PAIR_COUNT=tr("Pairs"), SAME_COUNT=tr("Unchanged districts"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.findings.lists import enumeration
        from ...io.cubes import names_by_key
        from ...io.html import Report
        from ...planning.transfers import (
            cut,
            distinct,
            flags,
            target_districts,
            transfer_columns,
            uncovered_sentence,
        )

        olds, old = distinct(request.rows(), request.key_field())
        called = names_by_key(old, request.key_field())
        news, new = target_districts(request)
        found, _ = cut(request, olds, old, news, new)
        pairs = found.pairs
        same = int((pairs.basis == "key").sum())
        split = int((np.bincount(pairs.old, minlength=len(olds)) > 1).sum())
        lost = [olds[place] for place in np.flatnonzero(np.bincount(pairs.old, minlength=len(olds)) == 0)]
        warnings = uncovered_sentence(found)
        if lost:
            warnings.append(
                Message(
                    "{n} old {n:district meets|districts meet} no new one: {keys}. Add {n:it|them} to the table by hand.",
                    n=len(lost),
                    keys=", ".join(called.get(key, key) for key in lost[:10]),
                )
            )
        request.warn(*warnings)
        report = Report(tr("Transfer table"))
        report.attend(warnings)
        said = [
            Message(
                "{n} old {n:district becomes|districts become} {m} new {m:one|ones}, in {pairs} {pairs:pair|pairs}.",
                n=len(olds),
                m=len(news),
                pairs=len(pairs.old),
            )
        ]
        if same:
            said.append(
                Message(
                    "{n} {n:district stays as it is|districts stay as they are}, perhaps under another key.", n=same
                )
            )
        if split:
            divided = np.flatnonzero(np.bincount(pairs.old, minlength=len(olds)) > 1)
            names = [called.get(olds[one], olds[one]) for one in divided]
            said += [
                Message("Split: {districts}.", districts=enumeration(names, 5)),
                Message(
                    "{n} old {n:district is|districts are} split. {n:Its|Their} shares rest on the area, which misplaces people: where the "
                    "residents of the new districts are known, convert by them.",
                    n=split,
                ),
            ]
        report.found(said)
        request.write("OUTPUT", transfer_columns(pairs, flags(found)), name=tr("Transfer table"))
        request.report(report)
        request.give(PAIR_COUNT=len(pairs.old), SAME_COUNT=same)
