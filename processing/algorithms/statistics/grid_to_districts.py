"""The cells of the census grid, summed over the districts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ...request import Request


class GridToDistricts(SozialraumAlgorithm):
    """Counts with bounds for each district, and the cells themselves as points."""

    ID = "gridtodistricts"
    GROUP = "statistics"
    PACKAGES = ("numpy", "pandas")

    def title(self) -> str:
        """Display name."""
        return tr("Census grid to districts")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Sums the cells of the census grid (Zensus 2022 or 2011, cells of 100 m, 1 km or 10 km, as published) over your districts: counts with "
            "the bounds that hidden cells leave and the noise of protection. The cells come as points, too: where people live, for supply and "
            "access, and as weights for new boundaries."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("census,grid,raster,Zensus,INSPIRE,population,100 m,cells")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(
            tr("The districts, one row per district, or per district and period; they may not lie upon each other.")
        )
        self.add_file(
            "GRID",
            tr("File of the census grid"),
            tr("The CSV file with GITTER_ID, x_mp and y_mp in its first line, or the ZIP file it came in."),
            "",
            advanced=False,
        )
        self.add_text(
            "FIELDS",
            tr("Columns"),
            tr(
                "Columns of the file with counts, separated by semicolons. Empty: all counts. Means and shares cannot be summed."
            ),
        )
        self.add_choice(
            "CELL",
            tr("Cells of a ZIP file"),
            tr("Which of the files in a ZIP file is read."),
            {"100m": tr("100 m"), "1km": tr("1 km"), "10km": tr("10 km")},
            default="100m",
            advanced=True,
        )
        self.add_choice(
            "BORDER",
            tr("Cells at a border"),
            tr("A cell counts where its midpoint lies, or is shared out by area."),
            {"midpoint": tr("where the midpoint lies"), "area_share": tr("by the share of area")},
            default="midpoint",
            advanced=True,
        )
        self.add_number(
            "HIDDEN_MAXIMUM",
            tr("Hidden at most"),
            tr("How many persons a hidden cell (“–”) holds at most, for the upper bounds."),
            default=2.0,
            least=0.0,
            most=1000.0,
            advanced=True,
        )
        self.add_number(
            "VARIANCE",
            tr("Variance of the noise"),
            tr("Variance of the random change of one cell, persons squared. The offices do not publish it."),
            default=1.08,
            least=0.0,
            most=1000.0,
            advanced=True,
        )
        self.add_number(
            "MARGIN",
            tr("Points around (m)"),
            tr(
                "How far around the districts cells become points, too: people beyond the border use the same facilities."
            ),
            default=2000.0,
            least=0.0,
            most=100_000.0,
            advanced=True,
        )
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_period(
            "PERIOD", tr("Year"), tr("The period whose districts are used."), tr("the newest"), advanced=True
        )
        self.add_layer(
            "OUTPUT", tr("Census grid in districts"), tr("The districts with counts, bounds, cells and noise.")
        )
        self.add_layer(
            "POINTS",
            tr("Cells as points"),
            tr("The midpoints of the cells in and around the districts with their counts."),
            optional=True,
        )
        self.add_report()
        self.add_counts(OUTSIDE_COUNT=tr("Cells outside the districts"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ...io.cubes import names_by_key
        from ...io.layers import point_rows
        from ...maps.class_rules import indicator_style
        from ...statistics.grid import GRID_CRS, GridRun
        from ...statistics.join import period_columns
        from ...statistics.periods import rows_of_one_period

        rows = rows_of_one_period(request)
        keys = [text or "" for text in rows.texts(request.key_field())]
        called = names_by_key(rows, request.key_field())
        run = GridRun.of(request, rows, [called.get(key.strip(), key) for key in keys])
        warnings = run.warnings()
        request.warn(*warnings)
        columns = run.output_columns()
        first = columns[0]
        times = period_columns([run.period] * len(rows)) if run.period else []
        kept = rows.only(_descriptions(rows, request.key_field(), request.period_field(rows)))
        request.write(
            "OUTPUT",
            [*times, *columns],
            kept,
            indicator_style(first.name, first.values),
            tr("Census grid in districts"),
        )
        if run.points is not None:
            places, cells = run.points.columns(keys, run.columns, run.fields, run.most)
            request.write(
                "POINTS", cells, point_rows(places, GRID_CRS, tr("Cells as points")), name=tr("Cells as points")
            )
        request.report(run.page(warnings))
        request.give(OUTSIDE_COUNT=run.sums.outside)


def _descriptions(rows, key_field: str, period_field: str) -> list[str]:
    """Fields that describe a district; of a layer with periods those of its statistics belong to another day than the census."""
    names = rows.field_names()
    if not period_field:
        return names
    texts = [name for name in names if not rows.is_numeric(name) and not name.endswith("_status")]
    left_out = {period_field.lower(), "period_begin", "period_end"}
    return [name for name in names if name == key_field or (name in texts and name.lower() not in left_out)]
