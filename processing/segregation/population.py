"""What the segregation algorithms share: their parameters, and rows of a layer as arrays of persons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsProcessingParameterNumber

from ...core.data.places import Places, places
from ...core.data.status import STATUS_CODE
from ...core.messages import Message, SozialraumError
from ...i18n import sentence, tr
from ..io.layers import Rows
from ..io.panels import read_cells

if TYPE_CHECKING:
    from ...core.segregation.summary import Input


@dataclass
class Population:
    """Persons by period, district and group.

    rows: the source; where: the districts and periods of its rows
    groups: field names; counts: (periods, districts, groups), NaN where unknown
    totals: (periods, districts), (periods, districts, groups) or None
    versus: (periods, districts) or None
    hidden: (low, high) like counts, between which suppressed counts lie
    notes: on rows that have no place
    """

    rows: Rows
    where: Places
    groups: list[str]
    counts: np.ndarray
    totals: np.ndarray | None
    versus: np.ndarray | None = None
    minimum: float = 0.0
    hidden: tuple[np.ndarray, np.ndarray] | None = None
    notes: list[Message] = field(default_factory=list)

    @property
    def periods(self) -> list[str]:
        """In the order of time, [""] without a period field."""
        return self.where.periods

    @property
    def keys(self) -> list[str] | None:
        """(districts,), None where each row is a district of its own."""
        return self.where.districts

    @property
    def place(self) -> np.ndarray:
        """(periods, districts) row of the source, -1 where there is none."""
        return self.where.row

    @property
    def present(self) -> np.ndarray:
        """(periods, districts) bool, whether the source has a row."""
        return self.where.present

    def labels(self) -> list[str]:
        """Names of the groups as people read them."""
        return [self.rows.alias(group) for group in self.groups]

    def input(self) -> Input:
        """The population as the core takes it."""
        from ...core.segregation.summary import Input

        return Input(
            self.counts,
            self.totals,
            self.versus,
            self.minimum,
            self.present,
            self.hidden,
            self.labels(),
            self.keys or (),
            self.notes,
        )


def add_groups(algorithm, totals: bool = True):
    """Add GROUPS, TOTAL_FIELD and PERIOD_FIELD, and behind "Advanced" KEY_FIELD, TOTALS and MINIMUM_POPULATION."""
    algorithm.add_field(
        "GROUPS",
        tr("Groups"),
        tr("One or several fields with the number of persons of a group, such as foreigners or children."),
        numeric=True,
        multiple=True,
    )
    algorithm.add_field(
        "TOTAL_FIELD",
        tr("Total"),
        tr(
            "The field with everyone whom the groups are a part of, such as all inhabitants. Leave it empty where the "
            "groups together are everyone."
        ),
        numeric=True,
        optional=True,
    )
    algorithm.add_period_field()
    add_optional_key(algorithm)
    if totals:
        algorithm.add_field(
            "TOTALS",
            tr("Own total of each group"),
            tr(
                "One total per group, in the order of the groups, where the groups are parts of different totals "
                "(persons with SGB II benefits of those under 65, children of all children). Replaces the total above."
            ),
            numeric=True,
            optional=True,
            multiple=True,
            advanced=True,
        )
    add_minimum(algorithm)


def add_optional_key(algorithm):
    """Add KEY_FIELD, behind “Advanced”."""
    algorithm.add_field(
        "KEY_FIELD",
        tr("District key"),
        tr("The field that tells the districts apart. It is used to name districts and to follow them over time."),
        default="district",
        optional=True,
        advanced=True,
    )


def add_minimum(algorithm):
    """Add MINIMUM_POPULATION, behind “Advanced”."""
    algorithm.add(
        QgsProcessingParameterNumber(
            "MINIMUM_POPULATION",
            tr("Leave out districts with fewer persons than"),
            QgsProcessingParameterNumber.Type.Double,
            0,
            True,
            0,
        ),
        tr("Very small districts distort the measures; 500 persons is a usual limit. 0 leaves out empty ones only."),
        advanced=True,
    )


def add_hidden_maximum(algorithm):
    """Add HIDDEN_MAXIMUM, the largest count that the data office hides."""
    algorithm.add(
        QgsProcessingParameterNumber(
            "HIDDEN_MAXIMUM",
            tr("Largest suppressed count"),
            QgsProcessingParameterNumber.Type.Integer,
            0,
            True,
            0,
        ),
        tr(
            "Where counts are suppressed, the lowest and highest possible dissimilarity is given. Counts with the "
            "status “suppressed”, or empty ones in a layer without statuses, lie between 0 and this number (2 where "
            "“fewer than 3” is hidden); 0: up to the total."
        ),
        advanced=True,
    )


def read_population(algorithm, parameters, context, feedback, geometry: bool = True, totals: bool = True) -> Population:
    """The arrays that the parameters of `add_groups` (and VERSUS where there is one) describe."""
    rows = algorithm.rows(parameters, "INPUT", context, feedback, geometry=geometry)
    groups = fields_in_order(algorithm, parameters, "GROUPS", context)
    if not groups:
        raise SozialraumError("No group was chosen. Choose at least one field with a number of persons.")
    period_field = algorithm.period_field_name(parameters, context, rows)
    key_field = algorithm.field_name(parameters, "KEY_FIELD", context)
    wanted = bool(parameters.get("KEY_FIELD"))
    key_field = key_field if wanted or rows.has(key_field) else ""
    texts = rows.texts(period_field) if period_field else [""] * len(rows)
    keys = (rows.keys(key_field) if wanted else rows.texts(key_field)) if key_field else None
    where = places(keys, texts, "refuse" if wanted else "own")
    population = Population(rows, where, groups, np.empty(0), None)
    placeless = int(np.count_nonzero(where.period < 0))
    if placeless:
        population.notes.append(Message("Rows left out because their period is empty: {n}", n=placeless))
    if key_field and population.keys is None:
        population.notes.append(
            Message(
                "Each row counts as a district of its own, because field “{field}” names some districts more than once; "
                "choose the period field where the rows are of several periods.",
                field=key_field,
            )
        )
    population.counts = np.stack(
        [population.where.spread(read_cells(rows, group, feedback)[0]) for group in groups], axis=-1
    )
    total_field = ""
    if algorithm.parameterDefinition("TOTAL_FIELD") is not None:
        total_field = algorithm.field_name(parameters, "TOTAL_FIELD", context)
    if total_field:
        population.totals = population.where.spread(read_cells(rows, total_field, feedback)[0])
    own = []
    if totals:
        own = fields_in_order(algorithm, parameters, "TOTALS", context, repeated=True)
    if own:
        if len(own) != len(groups):
            raise SozialraumError(
                "{totals} totals were chosen for {groups} groups. Choose one total per group, in the same order.",
                totals=len(own),
                groups=len(groups),
            )
        population.totals = np.stack(
            [population.where.spread(read_cells(rows, name, feedback)[0]) for name in own], axis=-1
        )
    if algorithm.parameterDefinition("VERSUS") is not None:
        versus = algorithm.field_name(parameters, "VERSUS", context)
        if versus:
            population.versus = population.where.spread(read_cells(rows, versus, feedback)[0])
    if algorithm.parameterDefinition("HIDDEN_MAXIMUM") is not None:
        population.hidden = _hidden(population, algorithm.parameterAsInt(parameters, "HIDDEN_MAXIMUM", context))
    population.minimum = algorithm.parameterAsDouble(parameters, "MINIMUM_POPULATION", context)
    return population


def _hidden(population: Population, maximum: int) -> tuple[np.ndarray, np.ndarray]:
    """Limits of counts without a value: a suppressed one lies between 0 and `maximum` (0: the total), nil is 0.

    Where a layer has no field with the status, an empty cell is a suppressed one.
    """
    low = np.zeros(population.counts.shape)
    high = np.full(population.counts.shape, np.inf)
    for place, group in enumerate(population.groups):
        if not population.rows.has(f"{group}_status"):
            if maximum > 0:
                high[..., place] = maximum
            continue
        _, status = read_cells(population.rows, group)
        if maximum > 0:
            high[..., place][population.where.spread(status) == STATUS_CODE["suppressed"]] = maximum
        high[..., place][population.where.spread(status) == STATUS_CODE["nil"]] = 0
    return low, high


def warn(feedback, notes):
    """Say what was left out in the log as well; notes: Messages."""
    for note in notes:
        feedback.pushWarning(sentence(note))


def fields_in_order(algorithm, parameters, name: str, context, repeated: bool = False) -> list[str]:
    """The fields chosen for a parameter in the order in which they were chosen.

    repeated: a field that was given twice counts twice (two groups may be parts of the same total)
    """
    names = algorithm.field_names(parameters, name, context)
    given = parameters.get(name)
    if isinstance(given, str):
        given = given.split(";")
    order = [str(one).strip() for one in given] if isinstance(given, (list, tuple)) else []
    if repeated and set(order) == set(names):
        return order
    return sorted(dict.fromkeys(names), key=lambda one: order.index(one) if one in order else len(order))
