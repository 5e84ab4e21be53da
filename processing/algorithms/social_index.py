"""A social or deprivation index from several indicators, by a named recipe."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)

from ...core.composite.index import composite_index
from ...core.messages import SozialraumError
from ...i18n import sentence, tr
from .. import index_output
from ..algorithm import SozialraumAlgorithm
from ..index_job import read_job, read_recipe
from ..index_parameters import add_index_parameters
from ..layer_io import Column, write


class SocialIndex(SozialraumAlgorithm):
    """Index, rank, class and standardised indicators of every district and period."""

    ID = "socialindex"
    GROUP = "indices"

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
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Social index"), QgsProcessing.SourceType.TypeVector),
            tr(
                "The rows of the input with index, rank (1 = most need), class (1 = least need) and standardised "
                "indicators."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination("RECIPE_OUT", tr("Recipe used"), tr("Recipes (*.json)"), None, True),
            tr("Every choice as a file. Loaded again as recipe file it gives the same index."),
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("VALID_COUNT", tr("Number of rows with an index")))
        self.addOutput(QgsProcessingOutputNumber("PERIOD_COUNT", tr("Number of periods")))

    def checkParameterValues(self, parameters, context):
        """Explain choices that do not fit together before the run."""
        good, text = super().checkParameterValues(parameters, context)
        if good:
            try:
                read_recipe(self, parameters, context)
            except SozialraumError as error:
                return False, sentence(error)
        return good, text

    def execute(self, parameters, context, feedback) -> dict:
        """Read, compute, write."""
        job = read_job(self, parameters, context, feedback)
        result = composite_index(job.data, job.recipe)
        feedback.setProgress(60)
        for message in result.messages:
            feedback.pushWarning(sentence(message))
        labels = index_output.labels(job.recipe.classes)
        columns = [
            Column("index", "real", result.index, tr("Index")),
            Column("index_rank", "integer", index_output.or_none(result.rank), tr("Rank (1 = most need)")),
            Column("index_class", "integer", index_output.or_none(result.classes), tr("Class (1 = least need)")),
            Column("index_label", "text", index_output.words(result.classes, labels), tr("Class in words")),
            *index_output.domain_columns(result),
            *index_output.standardised_columns(job, result),
        ]
        outputs = {
            "OUTPUT": write(self, parameters, "OUTPUT", context, feedback, columns, job.rows),
            "VALID_COUNT": int((result.rank > 0).sum()),
            "PERIOD_COUNT": len(result.breaks),
        }
        outputs.update(index_output.write_recipe(self, parameters, context, job))
        outputs.update(index_output.report(tr("Social index"), job, result).write(self, parameters, context))
        return outputs
