"""“From data to deeds”: a page for each district with five questions, and the agenda of the next meeting with all measures."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.page import MARGIN, NOTE, SMALL, TEXT, Box, Page
from ...core.perceptions.questions import QUESTIONS, DistrictFacts, agenda, answers
from ...drawing import fonts
from ...i18n import sentence, tr
from .frame import CONTENT, Imprint, foot, paragraph, paragraphs, section, start_page, table

_ROW = 5.6


def deeds_title() -> str:
    """What the part is called."""
    return tr("From data to deeds")


def questions_page(size: tuple[float, float], facts: DistrictFacts, imprint: Imprint, at: int) -> Page:
    """The five questions of a district; what nobody has answered is printed as open."""
    page = start_page(size, imprint, deeds_title(), facts.name, tr("Five questions"), (deeds_title(), facts.name))
    each = (page.foot - 4 - CONTENT) / len(QUESTIONS)
    for number, (question, told) in enumerate(zip(QUESTIONS, answers(facts)), 1):
        box = Box(MARGIN, CONTENT + (number - 1) * each, page.inner, each - 2)
        top = section(page, f"{number}  {sentence(question)}", box)
        room = Box(box.left, top, box.width, box.bottom - top)
        if told:
            paragraphs(page, [sentence(one) for one in told], room, TEXT, 0.6)
        else:
            paragraph(page, tr("Open – for the next meeting."), room, TEXT, NOTE, most=1)
    method = tr(
        "People have one voice each; numbers from three people on. Texts of notes are internal and do not stand here."
    )
    foot(page, imprint, method, at)
    return page


def agenda_page(size: tuple[float, float], facts: Sequence[DistrictFacts], imprint: Imprint, at: int) -> Page:
    """What to talk about next, and the measures with who does them until when."""
    page = start_page(
        size,
        imprint,
        deeds_title(),
        tr("Agenda of the next meeting"),
        tr("Points and measures"),
        (deeds_title(), tr("Agenda")),
    )
    measures = [(one, measure) for one in facts for measure in one.measures]
    step = _ROW
    room = page.foot - 4 - CONTENT
    most = int(room * 0.5 / step) - 2
    high = room - (min(len(measures), most) + 3) * step - 8
    top = section(page, tr("Points"), Box(MARGIN, CONTENT, page.inner, high))
    points = [sentence(one) for one in agenda(facts)] or [tr("There is nothing open.")]
    numbered = [f"{number}. {words}" for number, words in enumerate(points, 1)]
    paragraphs(page, numbered, Box(MARGIN, top, page.inner, high - (top - CONTENT)), TEXT, 1.0)
    top = section(page, tr("Planned measures"), Box(MARGIN, CONTENT + high + 4, page.inner, 10))
    rows = [(tr("District"), tr("Planned measure"), tr("Stage"), tr("Responsible"), tr("Due"))]
    rows += [(one.name, m.title, _stage(m.status), m.responsible or "–", m.due or "–") for one, m in measures[:most]]
    if not measures:
        paragraph(page, tr("No measure has been agreed yet."), Box(MARGIN, top, page.inner, 6), TEXT, NOTE, most=1)
    else:
        share = (0.2, 0.38, 0.12, 0.18, 0.12)
        end = table(page, rows, [page.inner * one for one in share], Box(MARGIN, top, page.inner, 0), (), SMALL, step)
        if len(measures) > most:
            more = tr("{n} further measures stand in the table “measures”.").format(n=len(measures) - most)
            paragraph(page, more, Box(MARGIN, end + 1, page.inner, fonts.line_height(SMALL)), SMALL, NOTE, most=1)
    foot(page, imprint, tr("Open questions, contradictions and what is due make the agenda."), at)
    return page


def _stage(status: str) -> str:
    from ..planning.offers import code_words

    return code_words("code_status", status)
