"""Segregation measures of all groups and periods."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
)

from ...core.segregation.registry import MEASURES, STANDARD
from ...core.segregation.summary import summarise
from ...i18n import tr
from ..algorithm import SozialraumAlgorithm
from ..layer_io import Column, write
from ..population import add_groups, read_population
from ..report import Report


class SegregationIndices(SozialraumAlgorithm):
    """Evenness, exposure and multigroup measures, one row per measure, group and period."""

    ID = "segregationindices"
    GROUP = "segregation"

    def title(self) -> str:
        """Display name."""
        return tr("Segregation indices")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Measures how unevenly groups are spread over the districts, for all periods at once: dissimilarity with "
            "its chance level, isolation, entropy and many more."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("segregation,dissimilarity,isolation,evenness,exposure,Duncan,Theil,Gini")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with one feature per district, or per district and period."))
        add_groups(self)
        self.add_field(
            "VERSUS",
            tr("Compare with"),
            tr("A second group that each group is compared with. Empty: everyone else (segregation index)."),
            numeric=True,
            optional=True,
            advanced=True,
        )
        measures = QgsProcessingParameterEnum("MEASURES", tr("Measures"), list(MEASURES), True, list(STANDARD), True)
        measures.setUsesStaticStrings(True)
        self.add(measures, tr("The measures to compute. Empty: the standard set."), advanced=True)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Segregation indices"), QgsProcessing.SourceType.TypeVector),
            tr("A table with one row per measure, group and period."),
        )
        self.add_report()

    def execute(self, parameters, context, feedback) -> dict:
        """Read, compute, write."""
        population = read_population(self, parameters, context, feedback)
        names = self.parameterAsEnumStrings(parameters, "MEASURES", context) or list(STANDARD)
        versus = self.field_name(parameters, "VERSUS", context)
        summary = summarise(
            names, population.counts, population.totals, population.versus, population.minimum, None, population.present
        )
        rows = summary.rows
        groups = [*population.groups, None]
        columns = [
            Column("period", "text", [population.periods[row.period] for row in rows], tr("Period")),
            Column("measure", "text", [row.measure.name for row in rows], tr("Measure")),
            Column("dimension", "text", [row.measure.dimension for row in rows], tr("Dimension")),
            Column("group", "text", ["" if row.group is None else groups[row.group] for row in rows], tr("Group")),
            Column("versus", "text", ["" if row.group is None else versus for row in rows], tr("Compare with")),
            *(
                Column(name, "real", [getattr(row, name) for row in rows])
                for name in ("value", "expected", "adjusted", "lower", "upper", "p_value", "value_min", "value_max")
            ),
            Column("districts", "integer", [row.districts for row in rows], tr("Districts")),
            Column("districts_left_out", "integer", [row.districts_left_out for row in rows], tr("Districts left out")),
            Column("population", "real", [row.population for row in rows], tr("Population")),
        ]
        results = {"OUTPUT": write(self, parameters, "OUTPUT", context, feedback, columns, name=tr("Segregation"))}
        report = Report(tr("Segregation indices"))
        report.table(
            [tr("Period"), tr("Measure"), tr("Group"), tr("Value")],
            [
                [
                    population.periods[row.period],
                    row.measure.name,
                    groups[-1 if row.group is None else row.group],
                    row.value,
                ]
                for row in rows
            ],
        )
        report.items(summary.notes)
        results.update(report.write(self, parameters, context))
        return results
