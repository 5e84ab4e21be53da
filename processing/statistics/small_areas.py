"""Survey results of districts, made steadier by registers: the run, its columns and its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ...core.distributions import NORMAL_95
from ...core.messages import Message, SozialraumError
from ...core.numerics import significant
from ...core.outlook.small_areas import SmallAreas, fay_herriot
from ...i18n import number, tr
from ..io.html import Report
from ..io.layers import Column, Rows
from ..io.panels import read_cells

_MOST_LINES, _MOST_NAMED = 400, 5
_FAR = 3.0
"""Standardised residuals beyond are looked at by name."""
_FEW = 20
"""Districts below which the estimate of A is hardly known."""


@dataclass
class Estimates:
    """One run. y, d: direct estimates and variances of their errors, (districts,), NaN where nobody was asked"""

    rows: Rows
    names: list[str]
    title: str
    covariates: list[str]
    y: np.ndarray
    d: np.ndarray
    found: SmallAreas
    warnings: list[Message] = field(default_factory=list)

    @staticmethod
    def of(request, rows: Rows, names: list[str]) -> Estimates:
        """Read the survey's results with their errors and what registers say; estimate."""
        estimate, error = request.field("ESTIMATE"), request.field("SAMPLING_ERROR")
        covariates = request.ordered_fields("COVARIATES")
        y, d = read_cells(rows, estimate)[0], read_cells(rows, error)[0]
        if (d < 0).any():
            raise SozialraumError(
                "“{field}” holds {value}. A sampling error is above zero; choose another field, or correct the rows.",
                field=rows.alias(error),
                value=float(np.nanmin(d)),
            )
        d = d if request.choice("ERROR_KIND") == "variance" else d * d
        lost = np.isfinite(y) & ~(d > 0)
        y, d = np.where(lost, np.nan, y), np.where(d > 0, d, np.nan)
        x = np.column_stack([read_cells(rows, name)[0] for name in covariates])
        run = Estimates(
            rows, names, rows.alias(estimate), [rows.alias(name) for name in covariates], y, d, fay_herriot(y, d, x)
        )
        run._look(int(lost.sum()), int(np.isnan(x).any(axis=1).sum()))
        return run

    @property
    def asked(self) -> np.ndarray:
        """Whether a district has an estimate of the survey that was used, (districts,) bool."""
        return np.isfinite(self.found.standardised)

    def interval(self) -> tuple[np.ndarray, np.ndarray]:
        """Bounds of 95 %, (districts,) each."""
        half = NORMAL_95 * np.sqrt(self.found.mse)
        return self.found.estimate - half, self.found.estimate + half

    def _look(self, lost: int, without: int):
        said = self.warnings
        if lost:
            said.append(
                Message(
                    "{n} results of the survey have no sampling error above zero. They were not used: nobody knows how far they carry, and an error "
                    "of zero comes where all gave the same answer.",
                    n=lost,
                )
            )
        if without:
            said.append(Message("{n} districts lack a covariate and have no estimate.", n=without))
        count = int(self.asked.sum())
        if self.found.variance == 0:
            said.append(
                Message(
                    "The survey shows no difference between districts beyond its own error (A = 0): every estimate is what the covariates say of "
                    "districts like it, and what was asked in a single one counts for nothing."
                )
            )
        if count < _FEW:
            said.append(
                Message(
                    "Only {n} districts were asked: how much they differ (A) is hardly known, and the errors are underestimated.",
                    n=count,
                )
            )
        far = np.flatnonzero(np.abs(np.nan_to_num(self.found.standardised)) > _FAR)
        if len(far):
            said.append(
                Message(
                    "The survey is far from the model in {names}: look at their answers before you use the result.",
                    names=", ".join(self.names[place] for place in far[:_MOST_NAMED]),
                )
            )

    def columns(self) -> list[Column]:
        """Estimate, bounds, error, and what it is made of."""
        lower, upper = self.interval()
        found, title = self.found, self.title
        return [
            Column("eblup", "real", found.estimate, tr("{title}: estimate").format(title=title)),
            Column("eblup_lower", "real", lower, tr("{title}: lower bound").format(title=title)),
            Column("eblup_upper", "real", upper, tr("{title}: upper bound").format(title=title)),
            Column("mse", "real", found.mse, tr("Mean squared error")),
            Column("synthetic", "real", found.synthetic, tr("What the covariates say")),
            Column(
                "gamma",
                "real",
                np.where(np.isfinite(found.estimate), found.share, np.nan),
                tr("Weight of the survey (γ)"),
            ),
            Column("residual", "real", found.standardised, tr("Standardised residual")),
        ]

    def page(self) -> Report:
        """What was estimated, how much it helps, and what speaks against it."""
        page = Report(tr("Small-area estimates"))
        page.attend(self.warnings)
        page.found(self._findings())
        page.heading(self.title)
        lower, upper = self.interval()
        page.table(
            [
                tr("District"),
                tr("Survey"),
                tr("Error of the survey"),
                tr("Estimate"),
                tr("From"),
                tr("To"),
                tr("Weight of the survey"),
            ],
            [
                [
                    self.names[place],
                    float(self.y[place]),
                    float(np.sqrt(self.d[place])),
                    float(self.found.estimate[place]),
                    float(lower[place]),
                    float(upper[place]),
                    float(self.found.share[place]),
                ]
                for place in sorted(range(len(self.names)), key=self.names.__getitem__)[:_MOST_LINES]
            ],
        )
        page.heading(tr("The model"))
        labels = [tr("Constant"), *self.covariates]
        page.table(
            [tr("Covariate"), tr("Coefficient"), tr("Standard error"), "p"],
            [
                [label, float(beta), float(error), float(p)]
                for label, beta, error, p in zip(labels, self.found.beta, self.found.beta_se, self.found.beta_p)
            ],
            digits=4,
        )
        page.items(self._method())
        return page

    def _findings(self) -> list[Message]:
        found, asked = self.found, self.asked
        before, after = np.sqrt(self.d[asked]), np.sqrt(found.mse[asked])
        said = [
            Message(
                "{n} districts were asked; the typical error falls from {before} to {after}.",
                n=int(asked.sum()),
                before=number(float(np.median(before)), 2),
                after=number(float(np.median(after)), 2),
            )
        ]
        only = np.isfinite(found.estimate) & ~asked
        if only.any():
            said.append(
                Message(
                    "In {n} districts nobody was asked (or too few): their estimate is only what the covariates say.",
                    n=int(only.sum()),
                )
            )
        order = self._ordered(found.estimate)
        said.append(Message("Highest: {names}.", names=self._listed(order[::-1])))
        said.append(Message("Lowest: {names}.", names=self._listed(order)))
        return said

    def _ordered(self, values: np.ndarray) -> list[int]:
        known = np.flatnonzero(np.isfinite(values)).tolist()
        rounded = significant(values, 8)  # an estimate is found by steps, and equal but for their end is equal
        return sorted(known, key=lambda place: (rounded[place], self.names[place]))

    def _listed(self, places: Sequence[int]) -> str:
        lower, upper = self.interval()
        return "; ".join(
            f"{self.names[place]} ({number(float(self.found.estimate[place]), 1)}, "
            f"{number(float(lower[place]), 1)} – {number(float(upper[place]), 1)})"
            for place in places[:3]
        )

    def _method(self) -> list[Message]:
        return [
            Message(
                "Each estimate is a mean of what was asked in the district (weight γ = A/(A + D)) and of what the covariates say of districts like it "
                "(Fay & Herriot 1979). D is the variance of the survey’s error, A = {variance} that between districts, by REML.",
                variance=float(f"{self.found.variance:.5g}"),
            ),
            Message(
                "The mean squared error allows for the estimated A and coefficients (Prasad & Rao 1990); intervals of 95 %."
            ),
            Message(
                "An estimate borrowed from others is no count: it is right on average over districts, and can be wrong for a special one. Do not "
                "write it on a profile without its interval."
            ),
        ]
