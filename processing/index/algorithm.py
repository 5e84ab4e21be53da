"""The common base of the index algorithms: choices that do not fit together are explained before the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ..request import Request


class IndexAlgorithm(SozialraumAlgorithm):
    """An algorithm with the parameters of an index."""

    GROUP = "indices"

    def check(self, request: Request):
        """Raise SozialraumError where choices do not fit together; the layer is not read."""
        from .job import check_choices

        check_choices(request)
