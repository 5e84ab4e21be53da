"""Which kinds of places there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ...request import Request


class KindsOfPlaces(SozialraumAlgorithm):
    """Kinds of districts by k-means, refused where they are not stable, followed over time."""

    ID = "typology"
    GROUP = "indices"

    def title(self) -> str:
        """Display name."""
        return tr("Kinds of places")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Which kinds of districts are there? Groups districts whose indicators are alike, says what is high and low in each kind, names a "
            "typical district and a short rule why a district belongs to it, and follows who changes from one kind to another. Where other "
            "districts would give other kinds, it says so and gives none."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("typology,cluster analysis,k-means,types,profiles,transitions,silhouette")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(
            tr("The layer or table with indicators, one row per district, or per district and period."), tables=True
        )
        self.add_fields(
            "INDICATORS",
            tr("Indicators"),
            tr(
                "Rates, in the order that is to number the kinds: the first one goes from low to high. Few that differ in what they measure."
            ),
            asks="rates",
        )
        self.add_number(
            "KINDS",
            tr("How many kinds"),
            tr("0: the most kinds that are stable. A number that is not stable is refused."),
            default=0,
            least=0,
            most=8,
            whole=True,
        )
        self.add_period(
            "REFERENCE_PERIOD",
            tr("Reference period"),
            tr("The kinds are found in this period; in the others districts belong to the nearest one."),
            tr("the newest"),
        )
        self.add_choice(
            "COMPARISON",
            tr("Comparison over time"),
            tr(
                "Against the reference period, so that all can move together, or each period by itself, so that only the place among the others counts."
            ),
            ["reference", "per_period"],
            default="reference",
            advanced=True,
        )
        self.add_text(
            "NAMES", tr("Names of the kinds"), tr("In the order of their numbers, separated by semicolons. Empty: what is high and low."), advanced=True,
        )  # fmt: skip
        self.add_source_table(
            "NAMED",
            tr("Profiles with names"),
            tr(
                "The profiles of an earlier run, in which somebody has typed the names: each goes to the most similar kind."
            ),
            optional=True,
            advanced=True,
        )
        self.add_number("SEED", tr("Seed"), tr("The same number gives the same draws."), default=1, least=0, whole=True, advanced=True)  # fmt: skip
        self.add_yes(
            "ALLOW_UNSTABLE",
            tr("Show kinds that are not stable"),
            tr("For looking at them only: they get no names."),
            advanced=True,
        )
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_table("OUTPUT", tr("Kinds of places"), tr("The input with the kind, its name and how near it is."))
        self.add_table("PROFILES", tr("Profiles of the kinds"), tr("One row per kind and indicator; type the names here."), optional=True)  # fmt: skip
        self.add_table("TRANSITIONS", tr("Changes of kind"), tr("From which kind to which, between periods, with the districts."), optional=True)  # fmt: skip
        self.add_report()
        self.add_counts(
            KIND_COUNT=tr("Kinds"), MOVED_COUNT=tr("Districts that have changed their kind since the period before")
        )

    def execute(self, request: Request):
        """Read, compute, write."""
        from ...maps.typology import kind_style
        from ...statistics.typology import Typology

        run = Typology.of(request)
        run.find(request)
        request.stop()
        request.warn(*run.warnings)
        style = kind_style(run.names, len(run.periods) > 1)
        request.write("OUTPUT", run.columns(), run.rows, style, self.title())
        request.write("PROFILES", run.profile_columns(), name=tr("Profiles of the kinds"))
        request.write("TRANSITIONS", run.transition_columns(), name=tr("Changes of kind"))
        request.report(run.report())
        kind = run.course.kind
        moved = 0
        if len(kind) > 1:
            moved = int(((kind[-1] != kind[-2]) & (kind[-1] >= 0) & (kind[-2] >= 0)).sum())
        request.give(KIND_COUNT=run.one.kinds, MOVED_COUNT=moved)
