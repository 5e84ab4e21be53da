"""What the segregation algorithms share: their parameters, and rows of a layer as arrays of persons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ...core.data.status import STATUS_CODE
from ...core.messages import Message, SozialraumError
from ...core.segregation.space import KERNELS
from ...i18n import tr
from ..io.layers import Rows
from ..io.panels import read_cells

if TYPE_CHECKING:
    from ...core.data.places import RowPlaces
    from ...core.segregation.summary import Input
    from ..request import Request


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
    where: RowPlaces
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

    def names(self) -> tuple[str, ...]:
        """The name of each district as people read it; its key, or its number, where it has none."""
        from ..io.cubes import district_names

        keys = self.keys or [str(district + 1) for district in range(self.place.shape[1])]
        return district_names(self.rows, keys, self.place)

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
            self.names() if self.keys else (),
            self.notes,
        )


def add_groups(algorithm, totals: bool = True):
    """Add GROUPS, TOTAL_FIELD and PERIOD_FIELD, and behind "Advanced" KEY_FIELD, TOTALS and MINIMUM_POPULATION."""
    algorithm.add_fields(
        "GROUPS",
        tr("Groups"),
        tr("One or several fields with the number of persons of a group, such as foreigners or children."),
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
        algorithm.add_fields(
            "TOTALS",
            tr("Own total of each group"),
            tr(
                "One total per group, in the order of the groups, where the groups are parts of different totals "
                "(persons with SGB II benefits of those under 65, children of all children). Replaces the total above."
            ),
            optional=True,
            advanced=True,
        )
    add_minimum(algorithm)


def add_optional_key(algorithm):
    """Add KEY_FIELD, behind “Advanced”."""
    algorithm.add_key_field(
        tr("The field that tells the districts apart. It is used to name districts and to follow them over time."),
        advanced=True,
    )


def add_minimum(algorithm):
    """Add MINIMUM_POPULATION, behind “Advanced”."""
    algorithm.add_number(
        "MINIMUM_POPULATION",
        tr("Leave out districts with fewer persons than"),
        tr("Very small districts distort the measures; 500 persons is a usual limit. 0 leaves out empty ones only."),
        default=0,
        least=0,
        digits=0,
        advanced=True,
    )


def add_hidden_maximum(algorithm):
    """Add HIDDEN_MAXIMUM, the largest count that the data office hides."""
    algorithm.add_number(
        "HIDDEN_MAXIMUM",
        tr("Largest suppressed count"),
        tr(
            "Where counts are suppressed, the lowest and highest possible dissimilarity is given. Counts with the "
            "status “suppressed”, or empty ones in a layer without statuses, lie between 0 and this number (2 where "
            "“fewer than 3” is hidden); 0: up to the total."
        ),
        default=0,
        least=0,
        whole=True,
        advanced=True,
    )


def add_random(algorithm, replicates_help: str, default: int, least: int, most: int):
    """Add REPLICATES, SEED and CONFIDENCE, behind “Advanced”; default and limits are those of REPLICATES."""
    algorithm.add_number(
        "REPLICATES",
        tr("Replicates"),
        replicates_help,
        default=default,
        least=least,
        most=most,
        whole=True,
        advanced=True,
    )
    algorithm.add_number(
        "SEED",
        tr("Seed"),
        tr("The same number gives the same random draws again."),
        default=1,
        least=0,
        whole=True,
        advanced=True,
    )
    algorithm.add_number(
        "CONFIDENCE",
        tr("Confidence"),
        tr("Share of cases that the intervals are to cover."),
        default=0.95,
        least=0.5,
        most=0.999,
        advanced=True,
    )


def add_kernel(algorithm):
    """Add KERNEL: how the weight of others falls with their distance."""
    algorithm.add_choice(
        "KERNEL",
        tr("Shape of the neighbourhood"),
        tr("How the weight of others falls with their distance."),
        KERNELS,
        default="triangular",
        advanced=True,
    )


def read_population(request: Request, geometry: bool = True, totals: bool = True, whole: bool = False) -> Population:
    """The arrays that the parameters of `add_groups` (and VERSUS where there is one) describe.

    whole: whether the output keeps all fields of the rows; else only those that are needed are read
    """
    rows = request.rows(geometry=geometry, fields=None if whole else request.chosen())
    groups = request.ordered_fields("GROUPS")
    if not groups:
        raise SozialraumError("No group was chosen. Choose at least one field with a number of persons.")
    population = _placed_rows(request, rows, groups)
    population.counts = np.stack([population.where.spread(read_cells(rows, group)[0]) for group in groups], axis=-1)
    population.totals = _totals(request, population, totals)
    versus = request.field("VERSUS") if request.has("VERSUS") else ""
    if versus:
        population.versus = population.where.spread(read_cells(rows, versus)[0])
    if request.has("HIDDEN_MAXIMUM"):
        population.hidden = _hidden(population, request.whole("HIDDEN_MAXIMUM"))
    population.minimum = request.number("MINIMUM_POPULATION")
    return population


def _placed_rows(request: Request, rows: Rows, groups: list[str]) -> Population:
    """Periods, districts and the place of each row; no persons yet."""
    from ...core.data.places import places

    strict = request.given("KEY_FIELD")
    key_field = request.default_field("KEY_FIELD", rows)
    period_field = request.period_field(rows)
    keys = (rows.keys(key_field) if strict else rows.texts(key_field)) if key_field else None
    texts = rows.texts(period_field) if period_field else [""] * len(rows)
    where = places(keys, texts, "refuse" if strict else "own").by_key()
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
    return population


def _totals(request: Request, population: Population, own_totals: bool) -> np.ndarray | None:
    """The total of each district, or of each group where the groups have their own; None without any."""
    own = request.ordered_fields("TOTALS", repeated=True) if own_totals else []
    if own and len(own) != len(population.groups):
        raise SozialraumError(
            "{totals} totals were chosen for {groups} groups. Choose one total per group, in the same order.",
            totals=len(own),
            groups=len(population.groups),
        )
    if own:
        return np.stack([population.where.spread(read_cells(population.rows, name)[0]) for name in own], axis=-1)
    field = request.field("TOTAL_FIELD") if request.has("TOTAL_FIELD") else ""
    return population.where.spread(read_cells(population.rows, field)[0]) if field else None


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
