"""What a table is by the best of its interpretations: the roles of its columns, and what is to be said of them."""

from __future__ import annotations

from dataclasses import dataclass

from . import weights
from .answers import no_districts, no_numbers, told
from .findings import Finding
from .header import Header
from .interpret import Interpretation, Search
from .options import Options
from .profile import Profile
from .roles import Roles, roles_of


@dataclass
class Understood:
    """What the columns are by the best interpretation, and all interpretations, the best first."""

    search: Search
    ranked: list[Interpretation]
    roles: Roles

    @property
    def findings(self) -> list[Finding]:
        """What is to be said of key and period, with their margins."""
        return told(self.search, self.ranked, self.roles)


def interpret(header: Header, columns: list[Profile], options: Options, whole: bool = True) -> Understood:
    """The roles of the columns by the best joint interpretation; what is prescribed is given, the rest is found with it.

    whole: whether the columns hold all rows of the table, or some drawn by chance. SozialraumError where the table has no
    districts or no numbers.
    """
    search = Search(header, columns, options, whole)
    ranked = search.ranked()
    best = ranked[0] if ranked else None
    if best is None or not best.key or (best.score < weights.LEAST_SCORE and not options.key_column):
        raise no_districts(columns, ranked)
    roles = roles_of(search, best)
    if not roles.values:
        raise no_numbers(columns)
    return Understood(search, ranked, roles)
