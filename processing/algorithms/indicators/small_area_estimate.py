"""Survey results of small districts, made steadier by what registers say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....core.messages import SozialraumError
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ...request import Request


class SmallAreaEstimate(SozialraumAlgorithm):
    """One row per district: the estimate of Fay and Herriot with its error."""

    ID = "smallareaestimate"
    GROUP = "indicators"

    def title(self) -> str:
        """Display name."""
        return tr("Small-area estimates")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "For experts: results of a survey with too few answers in each district, made steadier by what registers say of districts like it "
            "(model of Fay and Herriot). Needs the sampling error of each result. Tells what was borrowed, how certain the estimate is, and when "
            "the survey shows no difference between districts at all."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("survey,small area estimation,Fay-Herriot,EBLUP,REML,sampling error,sample")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The districts with survey results, their errors and covariates."), tables=True)
        self.add_field(
            "ESTIMATE",
            tr("Result of the survey"),
            tr("Mean or share of each district; empty where nobody was asked."),
            numeric=True,
        )
        self.add_field(
            "SAMPLING_ERROR",
            tr("Sampling error"),
            tr("How far the result may be from the truth by chance, in the same unit."),
            numeric=True,
        )
        self.add_choice(
            "ERROR_KIND",
            tr("The error is"),
            tr("Standard error or its square, the variance."),
            {"standard_error": tr("a standard error"), "variance": tr("a variance")},
            default="standard_error",
        )
        self.add_fields(
            "COVARIATES",
            tr("Covariates"),
            tr(
                "What registers say of every district and what goes with the result, such as rates of SGB II or age. Few are better than many."
            ),
            asks="numbers",
        )
        self.add_key_field(advanced=True)
        self.add_period_field()
        self.add_period("PERIOD", tr("Year"), tr("The period of the survey."), tr("the newest"), advanced=True)
        self.add_table(
            "OUTPUT", tr("Small-area estimates"), tr("The districts with estimate, bounds, error and weights.")
        )
        self.add_report()
        self.add_counts(
            MODEL_VARIANCE=tr("Variance between districts (A)"), SYNTHETIC_COUNT=tr("Districts where nobody was asked")
        )

    def execute(self, request: Request):
        """Read, compute, write."""
        import numpy as np

        from ...io.cubes import names_by_key
        from ...maps.class_rules import indicator_style
        from ...statistics.periods import rows_of_one_period
        from ...statistics.small_areas import Estimates

        if not request.fields("COVARIATES"):
            raise SozialraumError(
                "Choose at least one covariate (COVARIATES): without any there is nothing to borrow from."
            )
        rows = rows_of_one_period(request)
        called = names_by_key(rows, request.key_field())
        keys = [text or "" for text in rows.texts(request.key_field())]
        run = Estimates.of(request, rows, [called.get(key.strip(), key) for key in keys])
        request.warn(*run.warnings)
        columns = run.columns()
        request.write("OUTPUT", columns, rows, indicator_style("eblup", run.found.estimate), tr("Small-area estimates"))
        request.report(run.page())
        only = np.isfinite(run.found.estimate) & ~run.asked
        request.give(MODEL_VARIANCE=run.found.variance, SYNTHETIC_COUNT=int(only.sum()))
