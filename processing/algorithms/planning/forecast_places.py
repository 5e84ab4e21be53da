"""How many children will need places, and whether the places last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....i18n import period_text, tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ...request import Request


class ForecastPlaces(SozialraumAlgorithm):
    """One row per district: children expected, with an interval from the past, beside the places."""

    ID = "forecastplaces"
    GROUP = "planning"

    def title(self) -> str:
        """Display name."""
        return tr("Forecast of children and places")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "How many children of an age a district will have in a few years, beside the places there are: today’s younger children times the ratio "
            "with which such cohorts stayed, came and went. New dwellings are counted in as you state them. The method is tested on the past in "
            "every run, and its interval comes from that test. Nobody is forecast beyond what births allow."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("forecast,projection,children,day care,Kita,school,places,cohort,Hamilton-Perry,births,need")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(
            tr("The districts with counts of children of several years, one row per district and period.")
        )
        self.add_fields(
            "CHILDREN",
            tr("Children who will need places"),
            tr("Counts of the age that needs the places, such as three to under six. Several fields are summed."),
            asks="counts",
        )
        self.add_fields(
            "COHORT",
            tr("The same children before"),
            tr(
                "Counts of the age that these children had by the horizon before, such as under three for a horizon of three years."
            ),
            optional=True,
            asks="counts",
        )
        self.add_field(
            "WOMEN",
            tr("Women of 15 to 45"),
            tr(
                "Only for children who are not born yet, in the place of the cohort: births are estimated from children per woman."
            ),
            numeric=True,
            optional=True,
            advanced=True,
        )
        self.add_number(
            "HORIZON",
            tr("Years ahead"),
            tr("How many years ahead. There must be counts of so many and twice so many years ago."),
            default=3,
            least=1,
            most=15,
            whole=True,
        )
        self.add_number(
            "YOUNGEST",
            tr("Youngest age"),
            tr(
                "Age of the youngest of these children: 3 for day care from three, 6 for school. The horizon cannot be longer."
            ),
            default=3,
            least=0,
            most=20,
            whole=True,
        )
        self.add_source_table(
            "PLACES",
            tr("Layer with places"),
            tr(
                "The result of “Supply and access” with places, or another table with a key. Empty: the districts themselves."
            ),
            optional=True,
        )
        self.add_text(
            "PLACES_FIELD",
            tr("Field with the places"),
            tr("The field with the places of each district. Empty: the field places of the layer with places."),
            advanced=True,
        )
        self.add_number(
            "QUOTA",
            tr("Children who need a place (%)"),
            tr("The share that is planned for."),
            default=100.0,
            least=0.0,
            most=100.0,
            advanced=True,
        )
        self.add_field(
            "NEW_DWELLINGS",
            tr("New dwellings"),
            tr(
                "Dwellings that will be built until then beyond what was usual, in the row of the period to start from."
            ),
            numeric=True,
            optional=True,
            advanced=True,
        )
        self.add_number(
            "PER_DWELLING",
            tr("Children per new dwelling"),
            tr("Children of this age per new dwelling. Ask your housing office for the figure of your town."),
            default=0.1,
            least=0.0,
            most=10.0,
            advanced=True,
        )
        self.add_number(
            "CITY_FORECAST",
            tr("Forecast of the city"),
            tr(
                "Children of this age in the whole city by its own forecast: the districts are scaled to it. Empty: none."
            ),
            least=0.0,
            most=1e8,
            advanced=True,
        )
        self.add_period(
            "BASE_PERIOD", tr("Start from"), tr("The period from which is forecast."), tr("the newest"), advanced=True
        )
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_layer(
            "OUTPUT", tr("Children and places"), tr("The districts with children expected, places needed and places.")
        )
        self.add_report()
        self.add_counts(
            SHORT_COUNT=tr("Districts where places are short for certain"),
            SPREAD=tr("Spread of the last tests (φ)"),
        )

    def execute(self, request: Request):
        """Read, compute, write."""
        from ...maps.balance import balance_style
        from ...maps.class_rules import indicator_style
        from ...planning.forecast import Forecast
        from ...statistics.join import period_columns

        run = Forecast.of(request)
        request.stop()
        request.warn(*run.warnings)
        columns = [*period_columns([run.target] * len(run.expected)), *run.columns()]
        kept = run.newest_rows()
        kept = kept.only([name for name in kept.field_names() if not _is_of_today(kept, name)])
        style = balance_style if run.places is not None else indicator_style("forecast", run.expected)
        title = tr("Children expected in {period}").format(period=period_text(run.target))
        request.write("OUTPUT", columns, kept, style, title)
        request.report(run.page(run.names(request.key_field())))
        request.give(SHORT_COUNT=run.words().count("short"), SPREAD=run.spread)


def _is_of_today(rows, name: str) -> bool:
    """Whether a field holds a number or a status of the base period, which would look as if it were of the forecast's."""
    return rows.is_numeric(name) and name.lower() not in ("fid", "district") or name.endswith("_status")
