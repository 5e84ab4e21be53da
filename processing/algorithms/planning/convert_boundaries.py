"""Counts and rates of old districts on new boundaries, with what is certain and what is an estimate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import Message, SozialraumError
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm
from ...io.layers import Column

if TYPE_CHECKING:
    from ....core.boundaries.transfer import Transfer
    from ...io.layers import Rows
    from ...request import Request

METHODS = ("area", "target_density", "fitted", "points", "transfer_table")


class ConvertBoundaries(SozialraumAlgorithm):
    """One feature per new district and period."""

    ID = "convertboundaries"
    GROUP = "planning"

    def title(self) -> str:
        """Display name."""
        return tr("Convert to new boundaries")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Puts the statistics of districts before a reform on the districts after it, so that a series can go on. "
            "Counts are shared out, rates recomputed from their numerators and denominators, and no person is lost. A "
            "converted number is an estimate and says so: what comes from old districts that pass whole is certain. "
            "Medians and indices cannot be converted; compute them again."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("reform,boundaries,areal interpolation,time series,conversion")

    def define(self):
        """Parameters and outputs."""
        from ...planning.parameters import add_sliver, add_transfer_parameters

        self.add_districts(tr("The districts on the old boundaries, one row per district, or per district and period."))
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_fields(
            "COUNTS",
            tr("Counts"),
            tr("Fields that are shared out, such as residents or unemployed persons."),
            optional=True,
        )
        self.add_fields(
            "RATES",
            tr("Rates"),
            tr("Rates, recomputed on the new boundaries from what they were made of."),
            optional=True,
            advanced=True,
        )
        self.add_fields(
            "DENOMINATORS",
            tr("Denominators of the rates"),
            tr("The field that each rate was divided by, in the order of the rates. A single one serves all rates."),
            optional=True,
            advanced=True,
        )
        add_transfer_parameters(self)
        self.add_choice(
            "METHOD",
            tr("How people are placed"),
            tr(
                "Best is what is known on the new boundaries: their residents at the first date after the reform. By area "
                "alone one resident in twenty lands in the wrong district."
            ),
            {
                "area": tr("by area"),
                "target_density": tr("by the residents of the new districts"),
                "fitted": tr("so that old and new totals are both met"),
                "points": tr("by points or cells with weights"),
                "transfer_table": tr("by a transfer table"),
            },
            default="area",
        )
        self.add_field(
            "TARGET_POPULATION",
            tr("Residents of the new districts"),
            tr("Field of the new districts with their residents, for the methods that place people by them."),
            numeric=True,
            optional=True,
            parent="TARGET",
            advanced=True,
        )
        self.add_field(
            "POPULATION_FIELD",
            tr("Residents of the old districts"),
            tr(
                "Field of the old districts with all residents: the total that the fit meets. Empty: the first of the counts."
            ),
            numeric=True,
            optional=True,
            advanced=True,
        )
        self.add_source_table(
            "TRANSFER", tr("Transfer table"), tr("A table with the fields old, new and share."), optional=True
        )
        self.add_source_table(
            "TRANSFER_NEXT",
            tr("Transfer table of the next reform"),
            tr(
                "Where the districts were redrawn twice: a table from the districts in between to the new ones. Its old keys are the "
                "new ones of the first table."
            ),
            optional=True,
            advanced=True,
        )
        self.add_source_table(
            "WEIGHTS",
            tr("Points or cells"),
            tr("Points where people live, such as addresses or cells of the census grid."),
            optional=True,
            advanced=True,
        )
        self.add_field(
            "WEIGHT_FIELD",
            tr("Weight of the points"),
            tr("The people at each point. Empty: each point counts once."),
            numeric=True,
            optional=True,
            advanced=True,
            parent="WEIGHTS",
        )
        add_sliver(self)
        self.add_choice(
            "ROUND",
            tr("Rounding"),
            tr("Whole persons, with the sum of every old district kept, or the numbers as they come out."),
            {"none": tr("as they come out"), "keep_sums": tr("whole persons, sums kept")},
            default="none",
            advanced=True,
        )
        self.add_layer("OUTPUT", tr("Statistics on the new boundaries"), tr("One feature per new district and period."))
        self.add_table(
            "TRANSFER_TABLE",
            tr("Transfer table"),
            tr("The shares that were used, to correct and hand in again."),
            optional=True,
            advanced=True,
        )
        self.add_report()
        self.add_counts(OUTSIDE_COUNT=tr("Persons outside the new districts"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.data.status import STATUS_CODE, names
        from ...io.cubes import names_by_key
        from ...maps.certainty import certainty_style
        from ...planning.conversion import Converting
        from ...planning.transfers import distinct, target_districts, transfer_columns
        from ...statistics.join import period_columns

        rows = request.rows()
        key_field = request.key_field()
        work = Converting.of(request, rows, key_field)
        olds, old = distinct(rows, key_field)
        news, new = target_districts(request)
        transfer, remarks, warnings = self._transfer(request, work, olds, old, news, new)
        request.warn(*warnings)
        request.stop()
        result = work.convert(transfer, news, request.choice("ROUND") == "keep_sums")
        request.warn(*result.warnings)
        periods = len(work.periods)
        count = len(news)
        spread = new.take([place for place in range(count) for _ in range(periods)])
        columns = (
            []
            if new.has("district")
            else [Column("district", "text", np.repeat(np.array(news, dtype=object), periods), tr("District key"))]
        )
        if work.periods != [""]:
            columns += period_columns(work.periods * count)
        for field, cells in result.cells.items():
            alias = rows.alias(field)
            columns.append(Column(field, "real", cells.value.reshape(-1), alias if alias != field else ""))
            if (cells.status != STATUS_CODE["ok"]).any():
                columns.append(Column(f"{field}_status", "text", names(cells.status.reshape(-1))))
        columns.append(Column("certain_share", "real", result.certain.reshape(-1), tr("Share that is certain")))
        request.write("OUTPUT", columns, spread, certainty_style, tr("On the new boundaries"))
        if request.wants("TRANSFER_TABLE"):
            request.write("TRANSFER_TABLE", transfer_columns(transfer, remarks), name=tr("Transfer table"))
        called = names_by_key(new, request.field("TARGET_KEY") or "district")
        request.report(result.page(transfer, [*warnings, *result.warnings], rows, called))
        request.give(OUTSIDE_COUNT=result.outside)

    def _transfer(
        self, request: Request, work, olds, old: Rows, news, new: Rows
    ) -> tuple[Transfer, list, list[Message]]:
        """The transfer by the chosen method, a remark for each of its pairs, and what to warn of."""
        from ....core.boundaries.transfer import by_target_density, by_weight, chain, fitted
        from ...io.panels import read_cells
        from ...planning.conversion import aligned, points_in_cuts
        from ...planning.transfers import cut, flags, read_table, uncovered_sentence

        method = request.choice("METHOD")
        if method == "transfer_table":
            if not request.given("TRANSFER"):
                raise SozialraumError("Choose a transfer table (TRANSFER), or another way to place people (METHOD).")
            transfer = read_table(request.rows("TRANSFER", geometry=False))
            if request.given("TRANSFER_NEXT"):
                transfer = chain(transfer, read_table(request.rows("TRANSFER_NEXT", geometry=False)))
            transfer = aligned(transfer, olds, news)
            return transfer, [None] * len(transfer.old), []
        found, areas = cut(request, olds, old, news, new)
        transfer, remarks, warnings = found.pairs, flags(found), uncovered_sentence(found)
        if method in ("target_density", "fitted"):
            field = request.field("TARGET_POPULATION")
            if not field:
                raise SozialraumError(
                    "Choose the field with the residents of the new districts (TARGET_POPULATION), or place people by area."
                )
            people = read_cells(new, field)[0]
            if np.isnan(people).any() or (people < 0).any():
                raise SozialraumError(
                    "Field “{field}” of the new districts must hold a number of residents in every row, but “{key}” has none.",
                    field=field,
                    key=news[int(np.flatnonzero(np.isnan(people) | (people < 0))[0])],
                )
            if method == "target_density":
                return by_target_density(transfer, found.area, areas, people), remarks, warnings
            return fitted(transfer, found.area, work.total(olds), people), remarks, warnings
        if method == "points":
            if not request.given("WEIGHTS"):
                raise SozialraumError("Choose a layer of points (WEIGHTS), or another way to place people (METHOD).")
            weight = points_in_cuts(request, transfer, old, new)
            return by_weight(transfer, weight, "points"), remarks, warnings
        return transfer, remarks, warnings
