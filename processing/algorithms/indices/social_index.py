"""A social or deprivation index from several indicators, by a named recipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....core.messages import SozialraumError
from ....i18n import over_periods, tr
from ...index.algorithm import IndexAlgorithm
from ...index.parameters import add_index_parameters, add_recipe_out

if TYPE_CHECKING:
    from ...io.layers import Column
    from ...request import Request


class SocialIndex(IndexAlgorithm):
    """Index, rank, class and standardised indicators of every district and period."""

    ID = "socialindex"

    def title(self) -> str:
        """Display name."""
        return tr("Social index")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Combines several indicators into one index per district and period: a published recipe or your own "
            "choices. Shows the parts of the index, its ranks and classes; high values mean high need."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("social index,deprivation,status index,z-score,composite,GISD,Townsend,MSS,need")

    def define(self):
        """Parameters and outputs."""
        add_index_parameters(self)
        self.add_period(
            "PERIODS",
            tr("Years"),
            tr(
                "The years, or other periods, that get an index. Empty: all of them. Those that are not chosen take no part: "
                "they stand neither in the result nor in what the values are compared with."
            ),
            tr("all of the layer"),
            several=True,
        )
        self.add_table(
            "OUTPUT",
            tr("Social index"),
            tr(
                "The rows of the input with index, rank (1 = most need), class (1 = least need) and standardised parts."
            ),
        )
        self.add_table(
            "DIAGNOSTICS",
            tr("Diagnostics"),
            tr("A table with gaps, means, skewness, correlations, Cronbach's alpha and components of the indicators."),
            optional=True,
            advanced=True,
        )
        self.add_table(
            "AREAS",
            tr("Index of larger areas"),
            tr(
                "A table with the index of the larger areas, as mean of their districts weighted by residents; one "
                "block for each classification. Needs the residents and the fields that name the areas."
            ),
            optional=True,
            advanced=True,
        )
        self.add_fields(
            "AREA_FIELDS",
            tr("Classifications of larger areas"),
            tr(
                "The fields that name the larger areas for their index, such as boroughs and school catchments, one "
                "after the other. Empty: the field “Larger area”."
            ),
            numeric=False,
            optional=True,
            advanced=True,
        )
        add_recipe_out(self)
        self.add_report()
        self.add_counts(VALID_COUNT=tr("Number of rows with an index"), PERIOD_COUNT=tr("Number of periods"))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.composite.diagnostics import diagnose, parts_of, used_components
        from ....core.composite.index import composite_index
        from ....core.composite.indexed import period_groups
        from ....core.composite.roles import flipped_columns, match_roles
        from ....core.composite.stages import BY_COMPONENT
        from ...index import output, report
        from ...index.job import read_job, spoken

        job = read_job(request)
        result = composite_index(job.data, job.recipe)
        request.progress(50)
        taking_part = result.valid[:, None]
        roles = match_roles(job.data, job.recipe)
        found, remarks = diagnose(
            np.where(taking_part, job.data.values, np.nan),
            np.where(taking_part, result.prepared, np.nan),
            job.indicators,
            period_groups(job.data.periods),
            flipped_columns(job.data, roles),
            parts_of(result, job.recipe, roles, job.data),
        )
        stages = [stage for stage in (job.recipe.within, job.recipe.final) if stage is not None]
        if any(stage.aggregation in BY_COMPONENT for stage in stages):
            remarks = []  # such scores find the direction by themselves
        remarks = spoken([*job.remarks, *result.messages, *remarks], job)
        request.warn(*remarks)
        request.progress(60)
        names = output.labels(job.recipe.classes)
        columns = [
            *output.index_columns(result, names),
            *output.domain_columns(result, job.recipe),
            *output.standardised_columns(job, result),
        ]
        style = _style(job, result, names)
        title = tr("Social index")
        areas = _areas(request, job, result, names) if request.wants("AREAS") else []
        request.write("OUTPUT", columns, job.rows, style, over_periods(title, job.data.periods))
        used = used_components(result.components)
        figures = [*found, *output.polarisation_statistics(job, result), *used]
        request.write("DIAGNOSTICS", output.diagnostic_columns(figures), name=tr("Diagnostics"))
        if areas:
            request.write("AREAS", areas, name=tr("Index of larger areas"))
        output.write_recipe(request, job)
        page = report.method_note(title, job, result, names)
        report.add_findings(page, title, job, result, names)
        report.add_components(page, used, job)
        report.add_diagnostics(page, found, job)
        page.attend(remarks)
        request.report(page)
        request.give(VALID_COUNT=int((result.rank > 0).sum()), PERIOD_COUNT=len(result.breaks))


def _areas(request: Request, job, result, names) -> list[Column]:
    from ....core.composite.larger_areas import average_areas
    from ...index import output

    fields = request.ordered_fields("AREA_FIELDS") or [name for name in [job.applied["parent"]] if name]
    if not fields:
        raise SozialraumError("The index of larger areas needs the field that names them. Choose the larger area.")
    found = []
    for field in fields:
        parents = job.rows.texts(field)
        areas = average_areas(result.index, parents, job.data.periods, job.data.population, job.recipe)
        found.append((job.rows.alias(field), areas))
    return output.area_columns(found, names)


def _style(job, result, names):
    from ...index import styles

    if job.recipe.classes.method == "none":
        return styles.graded_style("index", result.index, job.several_periods)
    breaks = styles.common_breaks(result.breaks)
    return styles.class_style("index_class", names, breaks, job.several_periods)
