"""The common base of the index algorithms: choices that do not fit together are explained before the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.messages import SozialraumError
from ...i18n import sentence
from ..algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ..request import Request


class IndexAlgorithm(SozialraumAlgorithm):
    """An algorithm with the parameters of an index."""

    GROUP = "indices"

    def checkParameterValues(self, parameters, context):
        """Called by QGIS before the run; the sentence is shown in the dialog."""
        good, text = super().checkParameterValues(parameters, context)
        if not good:
            return good, text
        from ..request import Request

        try:
            self.check(Request(self, parameters, context))
        except SozialraumError as error:
            return False, sentence(error)
        return True, text

    def check(self, request: Request):
        """Raise SozialraumError where choices do not fit together; the layer is not read."""
        from .job import check_choices

        check_choices(request)
