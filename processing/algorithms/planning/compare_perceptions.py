"""Do the results match what people on the spot see?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import tr
from ...algorithm import SozialraumAlgorithm
from ...planning.parameters import add_population_points

if TYPE_CHECKING:
    from ...request import Request


class ComparePerceptions(SozialraumAlgorithm):
    """Voices beside an index, district by district; offers and white spots."""

    ID = "compareperceptions"
    GROUP = "planning"

    def title(self) -> str:
        """Display name."""
        return tr("Compare perceptions with the index")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Sets what people on the spot see beside the index: each person has one voice, few voices are a hint and no statement, and a "
            "direction counts only where it is more than chance. With the offers it shows where need is high and nothing reaches. "
            "Texts and points of notes never go into what it makes."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("perceptions,voices,participation,agreement,offers,white spots,sign test,survey,needs")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(
            tr("The districts with their index, one row per district, or per district and period."), tables=True
        )
        self.add_source_table(
            "PERCEPTIONS", tr("Perceptions"), tr("The table “perceptions” that “Collect perceptions” has made.")
        )
        self.add_field(
            "INDEX_FIELD",
            tr("Index of need"),
            tr("The index, where higher is more need."),
            numeric=True,
            default="index",
            optional=True,  # QGIS 3.22 refuses to run with the default of a mandatory field
        )
        self.add_source_table(
            "OFFERS",
            tr("Offers"),
            tr("The table “offers” that “Collect perceptions” has made, for the white spots. Empty: without."),
            optional=True,
        )
        self.add_field(
            "POPULATION_FIELD",
            tr("Residents"),
            tr(
                "The people for whom the places of the offers are, for places per 100. Empty: only whether an offer reaches."
            ),
            numeric=True,
            optional=True,
        )
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_period("PERIOD", tr("Year"), tr("The period of the index."), tr("the newest"), advanced=True)
        self.add_period(
            "PERCEPTION_PERIOD",
            tr("Year of the notes"),
            tr("The period of the notes that count."),
            tr("that of the index, else the newest"),
            advanced=True,
            parent="PERCEPTIONS",
        )
        add_population_points(
            self,
            tr(
                "An offer reaches a district where its catchment holds more than half of these points. Empty: of the area."
            ),
        )
        self.add_table(
            "OUTPUT", tr("Perceptions beside the index"), tr("The districts with agreement, number of people and mean.")
        )
        self.add_table(
            "WHITE_SPOTS",
            tr("Offers and white spots"),
            tr(
                "One row for each district, field of action and target group: offers, places, and whether it is a white spot."
            ),
            optional=True,
        )
        self.add_report()
        self.add_counts(AUTHOR_COUNT=tr("Number of voices"), WHITE_SPOT_COUNT=tr("Number of white spots"))

    def execute(self, request: Request):
        """Read, compare, write."""
        from ...planning.perceptions import Comparison, agreement_style

        compared = Comparison.of(request)
        request.warn(*compared.warnings)
        request.write("OUTPUT", compared.columns(), compared.rows, agreement_style, tr("Perceptions beside the index"))
        white = 0
        if compared.spots is not None:
            white = int(compared.spots.by_district()[1].sum())
            request.write("WHITE_SPOTS", compared.spots.columns(), name=tr("Offers and white spots"))
        request.report(compared.report())
        request.give(AUTHOR_COUNT=int(compared.heard.authors.sum()), WHITE_SPOT_COUNT=white)
