"""Social status and its change, and the groups that both form."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...core.composite import dynamics
from ...core.composite.recipe import CHANGES, check
from ...core.messages import SozialraumError
from ...i18n import sentence, tr
from .. import index_output
from ..algorithm import SozialraumAlgorithm
from ..index_job import read_job, read_recipe
from ..index_parameters import add_index_parameters
from ..layer_io import Column, write


class StatusDynamics(SozialraumAlgorithm):
    """Status index, dynamics index and their groups, as Berlin and Hamburg publish them."""

    ID = "statusdynamics"
    GROUP = "indices"

    def title(self) -> str:
        """Display name."""
        return tr("Status and dynamics")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Builds a status index from the indicators and, in the same way, a dynamics index from their change over "
            "a span of years, and sorts the districts into groups of status × dynamics such as 4-: very low status, "
            "getting worse."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("status,dynamics,change,monitoring,attention areas,MSS,trend,transition")

    def define(self):
        """Parameters and outputs."""
        add_index_parameters(self)
        self.add(
            QgsProcessingParameterNumber(
                "SPAN", tr("Span of the change"), QgsProcessingParameterNumber.Type.Double, None, True, 0.01, 1000
            ),
            tr(
                "How far back the change reaches, in years or periods. Empty: as in the recipe (Berlin 2, Hamburg 3 "
                "years)."
            ),
        )
        unit = QgsProcessingParameterEnum("SPAN_UNIT", tr("Unit of the span"), ["years", "periods"], False, "years")
        unit.setUsesStaticStrings(True)
        self.add(unit, tr("years: by the dates of the periods. periods: so many periods earlier."), advanced=True)
        change = QgsProcessingParameterEnum("CHANGE", tr("Change in"), list(CHANGES), False, None, True)
        change.setUsesStaticStrings(True)
        self.add(
            change,
            tr("points: difference, percentage points for rates. percent: relative to the earlier value."),
            advanced=True,
        )
        self.add_field(
            "CHANGE_FIELDS",
            tr("Fields that hold the changes"),
            tr("Where the table already has the changes: one field per indicator, in their order."),
            numeric=True,
            multiple=True,
            optional=True,
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Status and dynamics"), QgsProcessing.SourceType.TypeVector),
            tr("The rows of the input with both indices, their classes and the group."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "TRANSITIONS", tr("Transitions between classes"), QgsProcessing.SourceType.TypeVector, None, True
            ),
            tr(
                "A table that counts how many districts went from which status class to which, for each pair of "
                "periods."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination("RECIPE_OUT", tr("Recipe used"), tr("Recipes (*.json)"), None, True),
            tr("Every choice as a file. Loaded again as recipe file it gives the same index."),
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("VALID_COUNT", tr("Number of rows with a status")))
        self.addOutput(QgsProcessingOutputNumber("GROUPED_COUNT", tr("Number of rows with a group")))

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
        changes = {}
        if parameters.get("SPAN") not in (None, ""):
            changes["span"] = self.parameterAsDouble(parameters, "SPAN", context)
        if parameters.get("CHANGE") not in (None, ""):
            changes["change"] = self.parameterAsEnumString(parameters, "CHANGE", context)
        job.recipe = check(index_output.replace(job.recipe, **changes))
        unit = self.parameterAsEnumString(parameters, "SPAN_UNIT", context)
        given = self._given_changes(parameters, context, job)
        result = dynamics.status_and_dynamics(job.data, job.keys, job.recipe, given, unit)
        feedback.setProgress(60)
        status, change = result.status, result.dynamics
        for message in [*status.messages, *change.messages]:
            feedback.pushWarning(sentence(message))
        status_labels = index_output.labels(job.recipe.classes)
        change_labels = index_output.labels(job.recipe.dynamics)
        columns = [
            Column("status_index", "real", status.index, tr("Status index (high = high need)")),
            Column("status_rank", "integer", index_output.or_none(status.rank), tr("Rank (1 = most need)")),
            Column(
                "status_class", "integer", index_output.or_none(status.classes), tr("Status class (1 = least need)")
            ),
            Column("status_label", "text", index_output.words(status.classes, status_labels), tr("Status")),
            Column("dynamics_index", "real", change.index, tr("Dynamics index (high = need rises)")),
            Column(
                "dynamics_class", "integer", index_output.or_none(change.classes), tr("Dynamics class (1 = need falls)")
            ),
            Column("dynamics_label", "text", index_output.words(change.classes, change_labels), tr("Dynamics")),
            Column("group", "text", [code or None for code in result.groups], tr("Group")),
            Column(
                "group_label",
                "text",
                index_output.group_words(status.classes, change.classes, status_labels, change_labels),
                tr("Group in words"),
            ),
            *index_output.change_columns(job, result.changes),
            *index_output.standardised_columns(job, status),
        ]
        outputs = {
            "OUTPUT": write(self, parameters, "OUTPUT", context, feedback, columns, job.rows),
            "VALID_COUNT": int((status.rank > 0).sum()),
            "GROUPED_COUNT": int(sum(bool(code) for code in result.groups)),
        }
        outputs.update(self._transitions(parameters, context, feedback, job, result))
        outputs.update(index_output.write_recipe(self, parameters, context, job))
        outputs.update(index_output.report(tr("Status and dynamics"), job, status).write(self, parameters, context))
        return outputs

    def _given_changes(self, parameters, context, job) -> np.ndarray | None:
        fields = self.field_names(parameters, "CHANGE_FIELDS", context)
        if not fields:
            return None
        if len(fields) != len(job.indicators):
            raise SozialraumError(
                "There are {given} fields with changes for {indicators} indicators. Choose one for each, in their "
                "order.",
                given=len(fields),
                indicators=len(job.indicators),
            )
        return np.column_stack([job.rows.numbers(name) for name in fields])

    def _transitions(self, parameters, context, feedback, job, result) -> dict:
        size = job.recipe.classes.size
        rows = dynamics.transitions(result.status.classes, job.keys, job.data.periods, result.earlier, size)
        columns = [
            Column("from_period", "text", [row.begin for row in rows], tr("From period")),
            Column("to_period", "text", [row.end for row in rows], tr("To period")),
            Column("from_class", "integer", [row.from_class for row in rows], tr("From class")),
            Column("to_class", "integer", [row.to_class for row in rows], tr("To class")),
            Column("districts", "integer", [row.districts for row in rows], tr("Districts")),
            Column("share", "real", [row.share for row in rows], tr("Share of those that began in this class")),
        ]
        written = write(self, parameters, "TRANSITIONS", context, feedback, columns)
        return {} if written is None else {"TRANSITIONS": written}
