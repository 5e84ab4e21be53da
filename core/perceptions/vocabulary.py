"""The tables that people fill in, their fields and the words to choose from; one place for forms, imports and reports."""

from __future__ import annotations

from dataclasses import dataclass

from ..messages import Message

LISTS: dict[str, dict[str, Message]] = {
    "code_actors": {
        "resident": Message("residents"),
        "volunteer": Message("volunteers"),
        "school": Message("school"),
        "day_care": Message("day care"),
        "youth_work": Message("youth work"),
        "social_service": Message("social service"),
        "carrier": Message("welfare organisation"),
        "administration": Message("administration"),
        "politics": Message("politics"),
        "business": Message("business"),
        "health": Message("health care"),
        "other": Message("others"),
    },
    "code_groups": {
        "everyone": Message("everyone"),
        "children": Message("children"),
        "youth": Message("young people"),
        "families": Message("families"),
        "single_parents": Message("single parents"),
        "older": Message("older people"),
        "migrants": Message("people with a history of migration"),
        "working_age": Message("people of working age"),
        "disabled": Message("people with disabilities"),
    },
    "code_fields": {
        "housing": Message("Housing"),
        "education": Message("Education"),
        "children_families": Message("Children and families"),
        "youth": Message("Young people"),
        "older": Message("Older people"),
        "income": Message("Income and work"),
        "mobility": Message("Mobility"),
        "leisure": Message("Leisure and sport"),
        "recreation": Message("Local recreation"),
        "planning": Message("Town planning and building"),
    },
    "code_assessment": {
        "-2": Message("very bad"),
        "-1": Message("rather bad"),
        "0": Message("neither good nor bad"),
        "1": Message("rather good"),
        "2": Message("very good"),
    },
    "code_matches": {
        "yes": Message("yes"),
        "partly": Message("partly"),
        "no": Message("no"),
        "cannot_say": Message("cannot say"),
    },
    "code_status": {
        "idea": Message("idea"),
        "agreed": Message("agreed"),
        "running": Message("running"),
        "done": Message("done"),
    },
}
"""Name of the list → code → words; codes are stored and never renamed."""


@dataclass(frozen=True)
class FormField:
    """A field of a form: `kind` is text, integer, real, date or yes; `choices` the list that its codes come from, or
    “districts”; `default` an expression of QGIS; `needed`: the form asks for it, softly; `place`: the group in the form,
    "" for what nobody types; `long`: room for several lines."""

    name: str
    kind: str
    title: Message
    choices: str = ""
    default: str = ""
    needed: bool = False
    place: str = "main"
    long: bool = False


_UUID = FormField("uuid", "text", Message("Identifier"), default="uuid()", place="")
_DISTRICT = FormField("district", "text", Message("District"), "districts", needed=True)
_FIELD = FormField("field_of_action", "text", Message("Field of action"), "code_fields")
_GROUP = FormField("target_group", "text", Message("Target group"), "code_groups")

TABLES: dict[str, tuple[FormField, ...]] = {
    "perceptions": (
        _UUID,
        _DISTRICT,
        FormField("date", "date", Message("Date"), default="to_date(now())", needed=True),
        FormField("actor_type", "text", Message("Who speaks"), "code_actors"),
        FormField(
            "author_code",
            "text",
            Message("Your code (the same on all your notes, no name)"),
            needed=True,
        ),
        _GROUP,
        _FIELD,
        FormField("assessment", "integer", Message("How is it here?"), "code_assessment", needed=True),
        FormField(
            "q1_matches", "text", Message("Do the results match what you see?"), "code_matches", place="questions"
        ),
        FormField("q2_groups", "text", Message("Who needs something?"), place="questions", long=True),
        FormField("q3_exists", "text", Message("What is there already?"), place="questions", long=True),
        FormField("q4_missing", "text", Message("What is missing in particular?"), place="questions", long=True),
        FormField("q5_contributes", "text", Message("Who can contribute what?"), place="questions", long=True),
        FormField("text", "text", Message("Note (internal)"), place="questions", long=True),
        FormField("saw_report", "yes", Message("Knew the report before"), default="false", place="questions"),
        FormField("public", "yes", Message("May be quoted"), default="false", place="questions"),
        FormField("period", "text", Message("Period"), default="to_string(year(now()))", place="keeping"),
        FormField("delete_after", "date", Message("To be deleted after"), place="keeping"),
    ),
    "offers": (
        _UUID,
        FormField("name", "text", Message("Offer"), needed=True),
        FormField("provider", "text", Message("Provider (organisation)")),
        _DISTRICT,
        _FIELD,
        _GROUP,
        FormField("capacity", "real", Message("Places")),
        FormField("unit", "text", Message("Unit of the places")),
        FormField("catchment", "real", Message("Catchment (m)")),
        FormField("low_threshold", "yes", Message("Easy to reach, without forms and fees"), default="false"),
        FormField("outreach", "yes", Message("Goes to the people"), default="false"),
        FormField("valid_from", "date", Message("From"), place="keeping"),
        FormField("valid_to", "date", Message("Until"), place="keeping"),
        FormField("funding", "text", Message("Funding"), place="keeping"),
        FormField("contact_role", "text", Message("Contact (office, no name)"), place="keeping"),
    ),
    "measures": (
        _UUID,
        FormField("title", "text", Message("Planned measure"), needed=True),
        _DISTRICT,
        FormField("from_perception", "text", Message("Follows from the note"), "perceptions"),
        FormField("offers", "text", Message("Uses the offer"), "offers"),
        FormField("status", "text", Message("Stage"), "code_status", default="'idea'", needed=True),
        FormField("responsible", "text", Message("Responsible (office, no name)")),
        FormField("due", "date", Message("Due")),
    ),
}
"""What is collected, table by table; `perceptions` and `offers` have points."""

TITLES = {
    "perceptions": Message("Perceptions"),
    "offers": Message("Offers"),
    "measures": Message("Planned measures"),
    "districts": Message("Districts"),
    "code_actors": Message("List: who speaks"),
    "code_groups": Message("List: target groups"),
    "code_fields": Message("List: fields of action"),
    "code_assessment": Message("List: assessment"),
    "code_matches": Message("List: do the results match"),
    "code_status": Message("List: stages"),
}
POINTS = ("perceptions", "offers")


def word(choices: str, code: str) -> Message | str:
    """What a code stands for; the code itself where somebody has added one."""
    return LISTS[choices].get(str(code), str(code))
