"""The common base of the index algorithms: choices that do not fit together are explained before the run."""

from __future__ import annotations

from ...core.messages import SozialraumError
from ...i18n import sentence
from ..algorithm import SozialraumAlgorithm


class IndexAlgorithm(SozialraumAlgorithm):
    """An algorithm with the parameters of an index."""

    GROUP = "indices"

    def checkParameterValues(self, parameters, context):
        """Called by QGIS before the run; the sentence is shown in the dialog."""
        good, text = super().checkParameterValues(parameters, context)
        if not good:
            return good, text
        try:
            self.check(parameters, context)
        except SozialraumError as error:
            return False, sentence(error)
        return True, text

    def check(self, parameters, context):
        """Raise SozialraumError where choices do not fit together; the layer is not read."""
        from .job import check_choices

        check_choices(self, parameters, context)

    def tell(self, feedback, messages):
        """Show each message once as a warning."""
        for message in dict.fromkeys(messages):
            feedback.pushWarning(sentence(message))
