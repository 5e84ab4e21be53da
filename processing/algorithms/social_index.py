"""A social or deprivation index from several indicators, by a named recipe."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterFeatureSink

from ...core.messages import SozialraumError
from ...i18n import tr
from ..index.algorithm import IndexAlgorithm
from ..index.parameters import add_index_parameters, add_recipe_out
from ..io.layers import write


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
        table = QgsProcessing.SourceType.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Social index"), table),
            tr(
                "The rows of the input with index, rank (1 = most need), class (1 = least need) and standardised parts."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink("DIAGNOSTICS", tr("Diagnostics"), table, None, True, False),
            tr("A table with gaps, means, skewness, correlations, Cronbach's alpha and components of the indicators."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("AREAS", tr("Index of larger areas"), table, None, True, False),
            tr(
                "A table with the index of the larger areas, as mean of their districts weighted by residents. Needs "
                "both fields."
            ),
        )
        add_recipe_out(self)
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("VALID_COUNT", tr("Number of rows with an index")))
        self.addOutput(QgsProcessingOutputNumber("PERIOD_COUNT", tr("Number of periods")))

    def execute(self, parameters, context, feedback) -> dict:
        """Read, compute, write."""
        from ...core.composite.diagnostics import diagnose, used_components
        from ...core.composite.index import composite_index
        from ...core.composite.indexed import period_groups
        from ...core.composite.roles import flipped_columns, match_roles
        from ...core.composite.stages import BY_COMPONENT
        from ..index import output, report
        from ..index.job import read_job

        job = read_job(self, parameters, context, feedback)
        result = composite_index(job.data, job.recipe)
        feedback.setProgress(50)
        taking_part = result.valid[:, None]
        found, remarks = diagnose(
            np.where(taking_part, job.data.values, np.nan),
            np.where(taking_part, result.prepared, np.nan),
            job.indicators,
            period_groups(job.data.periods),
            flipped_columns(job.data, match_roles(job.data, job.recipe)),
        )
        stages = [stage for stage in (job.recipe.within, job.recipe.final) if stage is not None]
        if any(stage.aggregation in BY_COMPONENT for stage in stages):
            remarks = []  # such scores find the direction by themselves
        self.tell(feedback, [*result.messages, *remarks])
        feedback.setProgress(60)
        names = output.labels(job.recipe.classes)
        columns = [
            *output.index_columns(result, names),
            *output.domain_columns(result),
            *output.standardised_columns(job, result),
        ]
        style = self._style(job, result, names)
        title = tr("Social index")
        outputs = {
            "OUTPUT": write(self, parameters, "OUTPUT", context, feedback, columns, job.rows, style, title),
            "VALID_COUNT": int((result.rank > 0).sum()),
            "PERIOD_COUNT": len(result.breaks),
        }
        apart = output.polarisation_statistics(job, result)
        used = used_components(result.components)
        diagnostics = output.diagnostic_columns([*found, *apart, *used])
        written = write(self, parameters, "DIAGNOSTICS", context, feedback, diagnostics, name=tr("Diagnostics"))
        outputs.update({} if written is None else {"DIAGNOSTICS": written})
        outputs.update(self._areas(parameters, context, feedback, job, result, names))
        outputs.update(output.write_recipe(self, parameters, context, job))
        page = report.method_note(title, job, result, names)
        report.add_components(page, used, job)
        report.add_diagnostics(page, found, job)
        report.add_remarks(page, [*result.messages, *remarks])
        outputs.update(page.write(self, parameters, context))
        return outputs

    def _areas(self, parameters, context, feedback, job, result, names) -> dict:
        from ...core.composite.larger_areas import average_areas
        from ..index import output

        if not parameters.get("AREAS"):
            return {}
        if job.data.parents is None:
            raise SozialraumError("The index of larger areas needs the field that names them. Choose the larger area.")
        areas = average_areas(result.index, job.data.parents, job.data.periods, job.data.population, job.recipe)
        columns = output.area_columns(areas, names)
        return {"AREAS": write(self, parameters, "AREAS", context, feedback, columns, name=tr("Index of larger areas"))}

    def _style(self, job, result, names):
        from ..index import styles

        if job.recipe.classes.method == "none":
            return styles.graded_style("index", result.index, job.several_periods)
        breaks = styles.common_breaks(result.breaks)
        return styles.class_style("index_class", names, breaks, job.several_periods)
