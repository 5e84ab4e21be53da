"""Segregation measures of all groups and periods."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
)

from ...core.messages import SozialraumError
from ...core.segregation.inference import METHODS
from ...core.segregation.registry import MEASURES, STANDARD, measure
from ...core.segregation.space import KERNELS, Space
from ...i18n import number, tr
from ..algorithm import SozialraumAlgorithm
from ..io.layers import Column, stop_if_cancelled, write
from ..segregation.population import Population, add_groups, add_hidden_maximum, read_population, warn

if TYPE_CHECKING:
    from ...core.segregation.summary import Summary
    from ..segregation.district_space import Placed

CONTIGUITY = ("queen", "rook")


class SegregationIndices(SozialraumAlgorithm):
    """Every measure of the registry, one row per measure, group and period, with inference and a report."""

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
        self.add_districts(tr("The layer with one feature per district, or per district and period."), tables=True)
        add_groups(self)
        self.add_field(
            "VERSUS",
            tr("Compare with"),
            tr("A second group that each group is compared with. Empty: everyone else (segregation index)."),
            numeric=True,
            optional=True,
            advanced=True,
        )
        self._add_enum(
            "MEASURES",
            tr("Measures"),
            list(MEASURES),
            list(STANDARD),
            tr("The measures to compute. Empty: the standard set."),
        )
        add_hidden_maximum(self)
        self._add_space()
        self._add_inference()
        table = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Segregation indices"), table),
            tr("A table with one row per measure, group and period."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("EXPOSURE", tr("Exposure matrix"), table, None, True, False),
            tr("A table of who meets whom: the share of each group in the district of the average member of a group."),
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("ROW_COUNT", tr("Number of values")))
        self.addOutput(QgsProcessingOutputNumber("PERIOD_COUNT", tr("Number of periods")))
        self.addOutput(QgsProcessingOutputNumber("LEFT_OUT_COUNT", tr("Districts left out in the last period")))

    def _add_enum(self, name: str, title: str, options: list[str], default, help_text: str):
        several = isinstance(default, list)
        parameter = QgsProcessingParameterEnum(name, title, options, several, default, True)
        parameter.setUsesStaticStrings(True)
        self.add(parameter, help_text, advanced=True)

    def _add_number(self, name: str, title: str, default: float, low: float, high: float, help_text: str, whole=False):
        kinds = QgsProcessingParameterNumber.Type
        kind = kinds.Integer if whole else kinds.Double
        self.add(QgsProcessingParameterNumber(name, title, kind, default, True, low, high), help_text, advanced=True)

    def _add_space(self):
        self._add_enum(
            "CONTIGUITY",
            tr("Neighbours"),
            list(CONTIGUITY),
            "queen",
            tr("Which districts are neighbours for D(adj): queen, a common corner is enough; rook, a common border."),
        )
        self._add_number(
            "DECAY",
            tr("Decay length in metres"),
            1000,
            1,
            1e9,
            tr("Over this distance the weight of a pair of districts falls to 37 % in the clustering measures."),
        )
        self._add_number(
            "BANDWIDTH",
            tr("Bandwidth of the neighbourhood in metres"),
            1000,
            1,
            1e9,
            tr("How far the neighbourhood reaches in the measures between neighbourhoods."),
        )
        self._add_enum(
            "KERNEL",
            tr("Shape of the neighbourhood"),
            list(KERNELS),
            "triangular",
            tr("How the weight of others falls with their distance."),
        )
        self.add(
            QgsProcessingParameterPoint("CENTRE_POINT", tr("Centre"), None, True),
            tr("The centre for the centralisation measures. Empty: the mean centre of the population."),
            advanced=True,
        )

    def _add_inference(self):
        self._add_enum(
            "INFERENCE",
            tr("Inference"),
            list(METHODS),
            "none",
            tr(
                "bootstrap: intervals by drawing districts again; bootstrap_persons: by drawing persons; permutation: "
                "what a random spread would give, with p-values."
            ),
        )
        self._add_number(
            "REPLICATES",
            tr("Replicates"),
            1000,
            10,
            1_000_000,
            tr("How often to draw. 1000 is enough for intervals."),
            True,
        )
        self._add_number(
            "SEED", tr("Seed"), 1, 0, 2**31 - 1, tr("The same number gives the same random draws again."), True
        )
        self._add_number(
            "CONFIDENCE", tr("Confidence"), 0.95, 0.5, 0.999, tr("Share of cases that the intervals are to cover.")
        )

    def execute(self, parameters, context, feedback) -> dict:
        """Read, compute, write."""
        from ...core.segregation.summary import Inferring, summarise
        from ..io.html import Report
        from ..segregation.report import write_pages

        population = read_population(self, parameters, context, feedback)
        names = self.parameterAsEnumStrings(parameters, "MEASURES", context) or list(STANDARD)
        placed = self._place(parameters, context, feedback, population, names)
        inferring = Inferring(
            self.parameterAsEnumString(parameters, "INFERENCE", context) or "none",
            self.parameterAsInt(parameters, "REPLICATES", context),
            self.parameterAsInt(parameters, "SEED", context),
            self.parameterAsDouble(parameters, "CONFIDENCE", context),
        )
        if inferring.method not in METHODS:
            raise SozialraumError(
                "There is no inference “{name}”. Choose from: {names}.", name=inferring.method, names=", ".join(METHODS)
            )
        reason = placed.error.message if placed.error is not None else None
        summary = summarise(names, population.input(), placed.spaces, inferring, feedback.isCanceled, reason)
        stop_if_cancelled(feedback)
        summary.notes = placed.notes + summary.notes
        warn(feedback, summary.notes)
        versus = self.field_name(parameters, "VERSUS", context)
        results = {
            "OUTPUT": write(
                self,
                parameters,
                "OUTPUT",
                context,
                feedback,
                _columns(summary, population, versus),
                name=tr("Segregation indices"),
            )
        }
        results.update(self._write_exposure(parameters, context, feedback, population, versus))
        report = Report(tr("Segregation indices"))
        write_pages(
            report,
            summary,
            population.periods,
            population.labels(),
            population.rows.alias(versus) if versus else "",
            inferring.method,
        )
        choices = self._choices(parameters, context, names)
        if choices:
            report.heading(tr("What near means"))
            report.items(choices)
        results.update(report.write(self, parameters, context))
        last = [row.districts_left_out for row in summary.rows if row.period == len(population.periods) - 1]
        results["ROW_COUNT"] = len(summary.rows)
        results["PERIOD_COUNT"] = len(population.periods)
        results["LEFT_OUT_COUNT"] = max(last, default=0)
        return results

    def _choices(self, parameters, context, names: list[str]) -> list[str]:
        """What the values of the spatial measures depend on, in sentences."""
        dimensions = {measure(name).dimension for name in names}
        decay = self.parameterAsDouble(parameters, "DECAY", context)
        bandwidth = self.parameterAsDouble(parameters, "BANDWIDTH", context)
        said = []
        if "dissimilarity_adjacency" in names:
            if self.parameterAsEnumString(parameters, "CONTIGUITY", context) == "rook":
                said.append(tr("D(adj): neighbours have a common border (rook)."))
            else:
                said.append(tr("D(adj): neighbours have a common border or corner (queen)."))
        if "clustering" in dimensions or any(name.startswith("distance_decay") for name in names):
            said.append(tr("Distance decay: weights fall to 37 % over {metres} m.").format(metres=number(decay, 0)))
        if "centralisation" in dimensions:
            if parameters.get("CENTRE_POINT") in (None, ""):
                said.append(tr("Centralisation: the centre is the mean centre of the population."))
            else:
                point = self.parameterAsString(parameters, "CENTRE_POINT", context)
                said.append(tr("Centralisation: the centre is {point}.").format(point=point))
        if "kernel" in dimensions:
            kernel = self.parameterAsEnumString(parameters, "KERNEL", context) or "triangular"
            said.append(
                tr("Neighbourhoods: kernel {kernel}, bandwidth {metres} m.").format(
                    kernel=kernel, metres=number(bandwidth, 0)
                )
            )
        return said

    def _place(self, parameters, context, feedback, population: Population, names: list[str]) -> Placed:
        from ..segregation.district_space import place
        from ..segregation.geometry import point_in

        needs = {need for name in names for need in measure(name).needs}
        base = Space(
            contiguity=self.parameterAsEnumString(parameters, "CONTIGUITY", context) or "queen",
            decay=self.parameterAsDouble(parameters, "DECAY", context),
            bandwidth=self.parameterAsDouble(parameters, "BANDWIDTH", context),
            kernel=self.parameterAsEnumString(parameters, "KERNEL", context) or "triangular",
        )
        centre = None
        if parameters.get("CENTRE_POINT") not in (None, ""):
            point = self.parameterAsPoint(parameters, "CENTRE_POINT", context)
            crs = self.parameterAsPointCrs(parameters, "CENTRE_POINT", context)
            centre = point, crs if crs.isValid() else population.rows.crs
        return place(population, base, needs, feedback, centre and (lambda shapes: point_in(*centre, shapes)))

    def _write_exposure(self, parameters, context, feedback, population: Population, versus: str) -> dict:
        from ...core.segregation.summary import exposure

        if parameters.get("EXPOSURE") in (None, ""):
            return {}
        data = population.input()
        if versus in population.groups:  # nobody counts twice
            data, versus = replace(data, versus=None), ""
        matrix = exposure(data)
        names = population.groups + ([versus] if versus else []) + (["rest"] if matrix.rest else [])
        cells = [
            (period, group, other)
            for period in range(len(population.periods))
            for group in range(len(names))
            for other in range(len(names))
        ]
        columns = [
            Column("period", "text", [population.periods[period] for period, _, _ in cells], tr("Period")),
            Column("group", "text", [names[group] for _, group, _ in cells], tr("Group")),
            Column("versus", "text", [names[other] for _, _, other in cells], tr("Meets")),
            Column("value", "real", [matrix.values[cell] for cell in cells], tr("Value")),
        ]
        return {"EXPOSURE": write(self, parameters, "EXPOSURE", context, feedback, columns, name=tr("Exposure matrix"))}


def _columns(summary: Summary, population: Population, versus: str) -> list[Column]:
    from ..segregation.report import value_titles

    rows = summary.rows
    numbers = {"value": tr("Value"), **value_titles()}
    further = {"bias": tr("Bias of the bootstrap"), "standard_error": tr("Standard error")}
    group = ["" if row.group is None else population.groups[row.group] for row in rows]
    return [
        Column("period", "text", [population.periods[row.period] for row in rows], tr("Period")),
        Column("measure", "text", [row.measure.name for row in rows], tr("Measure")),
        Column("dimension", "text", [row.measure.dimension for row in rows], tr("Dimension")),
        Column("group", "text", group, tr("Group")),
        Column("versus", "text", ["" if row.group is None else versus for row in rows], tr("Compare with")),
        *(Column(name, "real", [getattr(row, name) for row in rows], alias) for name, alias in numbers.items()),
        Column("districts", "integer", [row.districts for row in rows], tr("Districts")),
        Column("districts_left_out", "integer", [row.districts_left_out for row in rows], tr("Districts left out")),
        Column("population", "real", [row.population for row in rows], tr("Population")),
        *(Column(name, "real", [getattr(row, name) for row in rows], alias) for name, alias in further.items()),
    ]
