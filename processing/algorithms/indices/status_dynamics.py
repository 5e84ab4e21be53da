"""Social status and its change, and the groups that both form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ....core.composite.choices import CHANGES
from ....core.messages import SozialraumError
from ....i18n import over_periods, tr
from ...index.algorithm import IndexAlgorithm
from ...index.parameters import add_breaks, add_index_parameters, add_recipe_out
from ...io.layers import Column

if TYPE_CHECKING:
    from ...request import Request

UNITS = ("years", "periods")


class StatusDynamics(IndexAlgorithm):
    """Status index, dynamics index and their groups, as Berlin and Hamburg publish them."""

    ID = "statusdynamics"

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
        self.add_number(
            "SPAN",
            tr("Span of the change"),
            tr("How far back the change reaches, in years or periods. Empty: as in the recipe (Berlin 2, Hamburg 3)."),
            least=0.01,
            most=1000,
        )
        self.add_choice(
            "SPAN_UNIT",
            tr("Unit of the span"),
            tr(
                "years: by the dates of the periods. periods: so many periods earlier. Empty: as in the recipe file, else years."
            ),
            UNITS,
            advanced=True,
        )
        self.add_choice(
            "CHANGE",
            tr("Change in"),
            tr("points: difference, percentage points for rates. percent: relative to the earlier value."),
            CHANGES,
            advanced=True,
        )
        self.add_fields(
            "CHANGE_FIELDS",
            tr("Fields that hold the changes"),
            tr("Where the table already has the changes: one field per indicator, in their order."),
            optional=True,
            advanced=True,
        )
        add_breaks(
            self,
            "DYNAMICS_BREAKS",
            tr("Class breaks of the dynamics"),
            tr("In standard deviations, for example -1; 1. Empty: as in the recipe."),
        )
        self.add_table(
            "OUTPUT",
            tr("Status and dynamics"),
            tr("The rows of the input with both indices, their classes and the group."),
        )
        self.add_table(
            "TRANSITIONS",
            tr("Transitions between classes"),
            tr("A table that counts how many districts went from which status class to which between two periods."),
            optional=True,
            advanced=True,
        )
        add_recipe_out(self)
        self.add_report()
        self.add_counts(VALID_COUNT=tr("Number of rows with a status"), GROUPED_COUNT=tr("Number of rows with a group"))

    def check(self, request: Request):
        """The choices of every index, and those of the change."""
        from ...index.job import read_recipe

        super().check(request)
        _recipe(request, read_recipe(request))

    def execute(self, request: Request):
        """Read, compute, write."""
        from ....core.composite import dynamics
        from ...index import output, report, styles
        from ...index.job import read_job, spoken

        job = read_job(request)
        job.recipe = _recipe(request, job.recipe)
        unit = _unit(request, job.recipe)
        fields = request.ordered_fields("CHANGE_FIELDS")
        fields = fields or list(job.recipe.applied.get("change_fields", ()))
        given = _given_changes(fields, job, request)
        result = dynamics.status_and_dynamics(job.data, job.keys, job.recipe, given, unit)
        request.progress(60)
        remarks = spoken([*job.remarks, *result.status.messages, *result.dynamics.messages], job)
        request.warn(*remarks)
        names = output.labels(job.recipe.classes), output.labels(job.recipe.dynamics)
        style = styles.group_style(
            "group",
            names[0],
            names[1],
            dynamics.signs(job.recipe.dynamics.size),
            job.several_periods,
        )
        title = tr("Status and dynamics")
        request.write("OUTPUT", _columns(job, result, names), job.rows, style, over_periods(title, job.data.periods))
        moves = dynamics.transitions(
            result.status.classes, job.keys, job.data.periods, result.earlier, job.recipe.classes.size
        )
        table = output.transition_columns(moves)
        request.write("TRANSITIONS", table, name=tr("Transitions between classes"))
        output.write_recipe(request, job, span_unit=unit, change_fields=fields)
        page = report.method_note(title, job, result.status, names[0])
        report.add_groups(page, result, names, job)
        report.add_findings(page, tr("Status"), job, result.status, names[0])
        report.add_transitions(page, moves, names[0])
        page.attend(remarks)
        request.report(page)
        request.give(
            VALID_COUNT=int((result.status.rank > 0).sum()),
            GROUPED_COUNT=int(sum(bool(code) for code in result.groups)),
        )


def _recipe(request: Request, recipe):
    """The recipe with the choices of the change."""
    from ....core.composite.recipe import check
    from ...index.job import numbers_of

    changes = {}
    if request.given("SPAN"):
        changes["span"] = request.number("SPAN")
    if request.choice("CHANGE"):
        changes["change"] = request.choice("CHANGE")
    if request.text("DYNAMICS_BREAKS"):
        breaks = tuple(numbers_of(request.text("DYNAMICS_BREAKS"), "DYNAMICS_BREAKS"))
        labels = recipe.dynamics.labels if len(breaks) == len(recipe.dynamics.breaks) else ()
        changes["dynamics"] = replace(recipe.dynamics, breaks=breaks, labels=labels)
    if recipe.classes.method == "none":
        raise SozialraumError("Groups of status and dynamics need classes. Choose how the classes are made.")
    return check(replace(recipe, **changes))


def _unit(request: Request, recipe) -> str:
    """Years or periods: as chosen, else as in the recipe file, else years."""
    saved = "periods" if recipe.applied.get("span_unit") == "periods" else "years"
    return request.choice("SPAN_UNIT") or saved


def _given_changes(fields: list[str], job, request: Request) -> np.ndarray | None:
    from ...index.job import known_numbers

    if not fields:
        return None
    if len(fields) != len(job.indicators):
        raise SozialraumError(
            "There are {given} fields with changes for {indicators} indicators. Choose one for each, in their order.",
            given=len(fields),
            indicators=len(job.indicators),
        )
    return known_numbers(job.rows, fields, request)


def _columns(job, result, names) -> list[Column]:
    from ...index import output

    status, change = result.status, result.dynamics
    return [
        Column("status_index", "real", status.index, tr("Status index (high = high need)")),
        Column("status_sum", "real", status.sums, tr("Status before the second pass")),
        Column("status_rank", "integer", output.or_none(status.rank), tr("Rank (1 = most need)")),
        Column("status_class", "integer", output.or_none(status.classes), tr("Status class")),
        Column("status_label", "text", output.words(status.classes, names[0]), tr("Status")),
        Column("dynamics_index", "real", change.index, tr("Dynamics index (high = need rises)")),
        Column("dynamics_sum", "real", change.sums, tr("Dynamics before the second pass")),
        Column("dynamics_class", "integer", output.or_none(change.classes), tr("Dynamics class")),
        Column("dynamics_label", "text", output.words(change.classes, names[1]), tr("Dynamics")),
        Column("group", "text", [code or None for code in result.groups], tr("Group")),
        Column(
            "group_label",
            "text",
            output.group_words(status.classes, change.classes, *names),
            tr("Group in words"),
        ),
        *output.change_columns(job, result.changes),
        *output.standardised_columns(job, status),
        *output.standardised_columns(job, change, changes=True),
    ]
