"""How robust ranks and classes of an index are against other choices and against chance."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)

from ...core.composite.choices import VARIATIONS
from ...i18n import number, tr
from ..index.algorithm import IndexAlgorithm
from ..index.parameters import add_index_parameters
from ..io.layers import Column, stop_if_cancelled, write


class IndexRobustness(IndexAlgorithm):
    """Rank interval and class stability of every district, by Monte Carlo."""

    ID = "indexrobustness"

    def title(self) -> str:
        """Display name."""
        return tr("Robustness of an index")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Builds the index many times with other defensible choices, weights, one indicator less and chance in the "
            "rates, and tells for each district within which ranks it lies and how often it keeps its class."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("robustness,sensitivity,uncertainty,Monte Carlo,rank interval,class stability")

    def define(self):
        """Parameters and outputs."""
        add_index_parameters(self)
        kinds = QgsProcessingParameterNumber.Type
        self.add(
            QgsProcessingParameterNumber("RUNS", tr("Number of runs"), kinds.Integer, 1000, True, 2, 1000000),
            tr("How often the index is built. 1000 gives steady intervals."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "SEED", tr("Seed of the random numbers"), kinds.Integer, 1, True, 0, 2147483647
            ),
            tr("The same seed gives the same result."),
        )
        vary = QgsProcessingParameterEnum("VARY", tr("What is varied"), list(VARIATIONS), True, list(VARIATIONS), True)
        vary.setUsesStaticStrings(True)
        self.add(
            vary,
            tr(
                "standardisation and aggregation: other usual ones. weights: drawn around the recipe's. "
                "leave_one_out: one indicator less. noise: chance in the rates, needs their denominators."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("WEIGHT_RANGE", tr("Range of the weights"), kinds.Double, 0.25, True, 0, 1),
            tr("0.25: each weight is drawn between 75 % and 125 % of its own."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Robustness of the index"), QgsProcessing.SourceType.TypeVector
            ),
            tr("The rows of the input with the index, its rank interval and the share of runs in the same class."),
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("RUN_COUNT", tr("Number of runs")))
        self.addOutput(QgsProcessingOutputNumber("MEAN_STABILITY", tr("Mean class stability")))

    def execute(self, parameters, context, feedback) -> dict:
        """Read, compute, write."""
        from ...core.composite.robustness import robustness
        from ..index import output, report, styles
        from ..index.job import read_job

        job = read_job(self, parameters, context, feedback)
        vary = self.parameterAsEnumStrings(parameters, "VARY", context) or list(VARIATIONS)

        def progress(share: float) -> bool:
            feedback.setProgress(90 * share)
            stop_if_cancelled(feedback)
            return True

        result = robustness(
            job.data,
            job.recipe,
            self.parameterAsInt(parameters, "RUNS", context),
            self.parameterAsInt(parameters, "SEED", context),
            tuple(vary),
            self.parameterAsDouble(parameters, "WEIGHT_RANGE", context),
            progress,
        )
        self.tell(feedback, result.messages)
        names = output.labels(job.recipe.classes)
        columns = [
            *output.index_columns(result.result, names),
            Column("rank_median", "real", result.rank_median, tr("Median rank")),
            Column("rank_low", "real", result.rank_low, tr("5 % of the ranks lie below")),
            Column("rank_high", "real", result.rank_high, tr("5 % of the ranks lie above")),
            Column("class_stability", "real", result.class_stability, tr("Share of runs in the same class")),
        ]
        style = styles.stability_style("class_stability", job.several_periods)
        title = tr("Robustness of the index")
        known = result.class_stability[np.isfinite(result.class_stability)]
        outputs = {
            "OUTPUT": write(self, parameters, "OUTPUT", context, feedback, columns, job.rows, style, title),
            "RUN_COUNT": result.runs,
            "MEAN_STABILITY": float(known.mean()) if len(known) else None,
        }
        page = report.method_note(title, job, result.result, names)
        page.heading(tr("Robustness"))
        if len(known):
            page.say(
                tr(
                    "In {runs} runs a district kept its class in {mean} % of them on average; {firm} of {all} in at "
                    "least 90 %."
                ).format(
                    runs=result.runs, mean=number(100 * known.mean(), 1), firm=int((known >= 0.9).sum()), all=len(known)
                )
            )
        page.table(
            [tr("One choice changed alone"), tr("Districts in another class"), tr("Districts")],
            [[name, *counts] for name, counts in result.alone.items()],
        )
        report.add_remarks(page, result.messages)
        outputs.update(page.write(self, parameters, context))
        return outputs
