"""Who reaches what: places, distances and catchments of the people of each district."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import SozialraumError
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm
from ...planning.parameters import add_population_points

if TYPE_CHECKING:
    from ...request import Request


class SupplyAccess(SozialraumAlgorithm):
    """One or several kinds of facilities over the districts of one period."""

    ID = "supplyaccess"
    GROUP = "planning"

    def title(self) -> str:
        """Display name."""
        return tr("Supply and access")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "What is missing where: how many places the people of each district have within reach, how far they have to go, and how much of it "
            "lies beyond the district's border. Beside an index it shows where high need meets low supply; a scenario shows who gains "
            "and who loses when a facility opens or closes."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("accessibility,catchment,2SFCA,E2SFCA,3SFCA,day care,school,playground,facilities,network,gap")

    def define(self):
        """Parameters and outputs."""
        from ...planning.standards import titles

        self.add_districts(tr("The districts, one row per district, or per district and period."))
        self.add_layers(
            "FACILITIES", tr("Facilities"), tr("One layer for each kind of facility: points, or areas such as parks.")
        )
        self.add_field(
            "POPULATION_FIELD",
            tr("Residents"),
            tr("The people who need the places, such as the children of that age."),
            numeric=True,
            optional=True,
        )
        self.add_choice(
            "STANDARD",
            tr("Standard"),
            tr(
                "A planning value to start from: it sets how supply is measured, the distance and, where there is one, the target."
            ),
            {"none": tr("none"), **titles()},
            default="none",
        )
        self.add_choice(
            "METHOD",
            tr("Measure"),
            tr("What is measured. A standard has a measure of its own."),
            {
                "places_per_100": tr("places in the own district for 100 people"),
                "nearest_distance": tr("distance to the nearest"),
                "share_within": tr("share of people within reach"),
                "two_step": tr("places within reach for 100 people (2SFCA)"),
                "three_step": tr("places within reach, with choice (3SFCA)"),
                "auto": tr("as the standard says, else places within reach (2SFCA)"),
            },
            default="auto",
        )
        self.add_field(
            "INDEX_FIELD",
            tr("Index of need"),
            tr("The index, where higher is more need: places high need beside low supply."),
            numeric=True,
            optional=True,
        )
        self.add_text(
            "CAPACITY_FIELD",
            tr("Field with the places"),
            tr("Name of the field of the facilities with their places. Empty: each facility counts once."),
            advanced=True,
        )
        self.add_number(
            "DISTANCE",
            tr("Distance (m)"),
            tr("How far people go. Empty: what the standard says, else 1,000 m."),
            least=1.0,
            most=1e6,
            advanced=True,
        )
        self.add_number(
            "TARGET", tr("Target"), tr("What should be reached, in the unit of the measure."), advanced=True
        )
        self.add_choice(
            "DECAY",
            tr("Weight of distance"),
            tr("How much a place counts that is farther away, within the distance."),
            {
                "binary": tr("all alike"),
                "stepped": tr("in three steps"),
                "gaussian": tr("Gaussian"),
                "exponential": tr("exponential"),
                "power": tr("power"),
            },
            default="binary",
            advanced=True,
        )
        self.add_number(
            "DETOUR",
            tr("Detour factor"),
            tr("How much longer a way is than the straight line, where there is no network."),
            default=1.3,
            least=1.0,
            most=10.0,
            advanced=True,
        )
        self.add_source_table(
            "NETWORK",
            tr("Network of ways"),
            tr("Lines of roads and paths, used on foot in both directions."),
            optional=True,
            advanced=True,
        )
        add_population_points(
            self,
            tr("Addresses, blocks or grid cells, more exact than one point per district."),
        )
        self.add_source_table(
            "EDGE",
            tr("Districts beyond the border"),
            tr(
                "Neighbouring districts with their residents in a field of the same name: they use facilities near the border, too."
            ),
            optional=True,
            advanced=True,
        )
        self.add_source_table(
            "SCENARIO",
            tr("Scenario"),
            tr("The first kind of facilities as it is planned: an edited copy of the layer."),
            optional=True,
            advanced=True,
        )
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_period("PERIOD", tr("Year"), tr("The period whose numbers are used."), tr("the newest"), advanced=True)
        self.add_layer(
            "OUTPUT", tr("Supply and access"), tr("The districts with supply, gap and what comes from outside.")
        )
        self.add_report()
        self.add_counts(UNREACHED_COUNT=tr("Places of people that are on no way"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ...io.panels import read_cells
        from ...planning.supply import Reach, SupplyResult
        from ...statistics.periods import rows_of_one_period

        rows = rows_of_one_period(request)
        found = request.layers("FACILITIES")
        if not found:
            raise SozialraumError("Choose at least one layer with facilities (FACILITIES).")
        reach = Reach.of(request, rows)
        request.progress(10)
        kinds = reach.kinds(found, request.text("CAPACITY_FIELD"))
        results = [reach.measure(kind) for kind in kinds]
        planned = None
        if request.given("SCENARIO"):
            (scenario,) = reach.kinds([request.layer("SCENARIO")], request.text("CAPACITY_FIELD"))
            planned = reach.measure(scenario)
        index = request.field("INDEX_FIELD")
        need = read_cells(rows, index)[0] if index else None
        outcome = SupplyResult(reach, kinds, results, planned, need, reach.edge())
        request.progress(90)
        request.stop()
        request.warn(*reach.warnings)
        request.write("OUTPUT", outcome.columns(), rows, name=tr("Supply and access"))
        request.report(outcome.report())
        request.give(UNREACHED_COUNT=int(np.count_nonzero(reach.unreached)))
