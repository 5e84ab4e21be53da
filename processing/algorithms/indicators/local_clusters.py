"""Where like lies beside like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ...request import Request


class LocalClusters(SozialraumAlgorithm):
    """Each district beside its neighbours: local and global measures, what chance says, and a map."""

    ID = "localclusters"
    GROUP = "indicators"

    def title(self) -> str:
        """Display name."""
        return tr("Neighbours on the map")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Does like lie beside like, and where? Compares each district with its neighbours and marks those that stand out together with "
            "their surroundings by more than chance explains: high, surroundings as well; low, surroundings as well; high in low "
            "surroundings; low in high surroundings. That many districts are looked at is allowed for. Standing out is not the same as "
            "important: that is told by height and number of people."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("hot spot,cluster,neighbours,LISA,Moran,Getis-Ord,Geary,join count,spatial autocorrelation,GeoDa")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with one feature per district, or per district and period."))
        self.add_field(
            "FIELD", tr("Values"), tr("A rate, an index or, for joins, the classes. Not counts: large districts have many of everything."), optional=True,
        )  # fmt: skip
        self.add_field(
            "NUMERATOR",
            tr("Count"),
            tr(
                "In place of values: the people counted. Then the chance of small numbers is taken out of the rates before."
            ),
            numeric=True,
            optional=True,
        )
        self.add_field(
            "DENOMINATOR", tr("Out of"), tr("The people out of whom they are counted."), numeric=True, optional=True
        )
        self.add_field(
            "SECOND_FIELD",
            tr("Values of the neighbours"),
            tr(
                "Other values by which the neighbours are looked at: high here, and high in that around? Nothing is said of causes."
            ),
            numeric=True,
            optional=True,
            advanced=True,
        )
        self.add_choice(
            "WEIGHTS",
            tr("Neighbours"),
            tr("Who counts as a neighbour. Across a river “nearest” joins what has no common border."),
            ["queen", "rook", "distance", "nearest", "kernel"],
            default="queen",
        )
        self.add_number(
            "DISTANCE",
            tr("Distance (m)"),
            tr("For “distance” and “kernel”. Empty: the smallest that leaves nobody alone."),
            least=1.0,
            most=1e6,
            advanced=True,
        )
        self.add_number(
            "NEAREST", tr("How many"), tr("For “nearest”."), default=6, least=1, most=50, whole=True, advanced=True
        )
        self.add_choice(
            "KERNEL",
            tr("Kernel"),
            tr("For “kernel”: how the weight falls with the distance."),
            ["triangular", "gaussian"],
            default="triangular",
            advanced=True,
        )
        self.add_choice(
            "MEASURE",
            tr("Measure"),
            tr("Moran tells four kinds apart; Getis and Ord high from low; Geary how unlike; joins are for classes."),
            {
                "moran": tr("Moran: high and low, and what differs from its surroundings"),
                "getis_ord": tr("Getis and Ord: where high and low values lie together"),
                "geary": tr("Geary: how unlike neighbours are"),
                "join_count": tr("joins: classes beside themselves"),
            },
            default="moran",
        )
        self.add_choice(
            "TIME",
            tr("Periods"),
            tr(
                "Each period by itself; the change since the period before (does it move?); or each with what its neighbours were before."
            ),
            {
                "each": tr("each by itself"),
                "lagged": tr("with the neighbours in the period before"),
                "difference": tr("change since the period before"),
            },
            default="each",
            advanced=True,
        )
        self.add_number(
            "PERMUTATIONS",
            tr("Draws"),
            tr("0: as many as are needed to find a single district among all."),
            default=0,
            least=0,
            most=999_999,
            whole=True,
            advanced=True,
        )
        self.add_number(
            "FALSE_DISCOVERY",
            tr("False alarms"),
            tr("Of the districts marked, at most this share is chance, on average."),
            default=0.05,
            least=0.001,
            most=0.5,
            digits=3,
            advanced=True,
        )
        self.add_number("SEED", tr("Seed"), tr("The same number gives the same draws."), default=1, least=0, whole=True, advanced=True)  # fmt: skip
        self.add_yes(
            "FEW_DISTRICTS",
            tr("Map with few districts, too"),
            tr(
                "With fewer than 30 districts single ones can hardly be told from chance; the map is left empty unless this is ticked."
            ),
            advanced=True,
        )
        self.add_source_table(
            "NEIGHBOURS",
            tr("Table of neighbours"),
            tr(
                "In place of the map: who is whose neighbour, with fields district, neighbour and weight, as this tool writes it."
            ),
            optional=True,
            advanced=True,
        )
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_layer("OUTPUT", tr("Neighbours on the map"), tr("The input with measure, mean of the neighbours, and what the district is."))  # fmt: skip
        self.add_table("GLOBAL", tr("The whole municipality"), tr("One row per period, or per period and class."), optional=True, advanced=True)  # fmt: skip
        self.add_table(
            "NEIGHBOURS_OUT",
            tr("Neighbours found"),
            tr("A table of the neighbours; edit it and give it as table of neighbours where a bridge is missing."),
            optional=True,
            advanced=True,
        )
        self.add_report()
        self.add_counts(
            CLUSTER_COUNT=tr("Districts that stand out in the newest period"),
            ISLAND_COUNT=tr("Districts without neighbours in the newest period"),
        )

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.clusters.local import HIGH_HIGH, HIGH_LOW, ISLAND, LOW_HIGH, LOW_LOW
        from ...maps.clusters import cluster_style
        from ...statistics.clusters import Clusters

        run = Clusters.of(request)
        run.test(request)
        request.stop()
        request.warn(*run.warnings)
        request.write("OUTPUT", run.columns(), run.rows, cluster_style(run.measure), self.title())
        request.write("GLOBAL", run.overall_columns(), name=tr("The whole municipality"))
        request.write("NEIGHBOURS_OUT", run.neighbour_columns(), name=tr("Neighbours found"))
        request.report(run.report())
        request.give(CLUSTER_COUNT=run.count(HIGH_HIGH, LOW_LOW, HIGH_LOW, LOW_HIGH), ISLAND_COUNT=run.count(ISLAND))
