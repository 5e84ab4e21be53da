"""What the report of a suppression says: rule, what is hidden, what it cost, what to do with the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ...core.messages import Message
from ...i18n import number, tr
from ..io.html import Report

if TYPE_CHECKING:
    from ...core.protection.counts import Counts
    from ...core.protection.publication import Publication
    from ...core.protection.rules import Rule


def account(
    counts: Counts, found: Publication, rule: Rule, dropped: list[str], titles: dict[str, str], flows: bool = False
) -> Report:
    """The report of a suppression: what is hidden, what it cost, what would be cheaper, what to do with the result."""
    page = Report(tr("Protected counts"))
    every = found.values.size + sum(sums.values.size for sums in found.sums)
    hidden = int(found.hidden.sum() + sum(sums.hidden.sum() for sums in found.sums))
    values = {
        "every": number(every, 0),
        "hidden": hidden,
        "primary": found.primary,
        "complementary": found.complementary,
    }
    if not hidden:
        page.found([Message("None of {every} numbers on all levels had to be hidden.", **values)])
    elif not found.complementary:
        page.found([Message("Of {every} numbers on all levels {hidden} are hidden because they are small.", **values)])
    else:
        page.found(
            [
                Message(
                    "Of {every} numbers on all levels {hidden} are hidden: {primary} because they are small, {complementary} "
                    "more so that these cannot be reckoned from the sums.",
                    **values,
                )
            ]
        )
    if found.unprotected:
        page.found(
            [
                Message(
                    "{count} small {count:count|counts} can still be narrowed down. This result must not be published or passed on.",
                    count=found.unprotected,
                )
            ]
        )
    page.heading(tr("Rule"))
    page.items(_rule_sentences(rule, counts, flows))
    page.heading(tr("What is hidden"))
    sums = np.array([one.hidden.sum(axis=0) for one in found.sums]).sum(axis=0)
    page.table(
        [tr("Count"), tr("Hidden in districts"), tr("Hidden in larger areas"), tr("Told in districts")],
        [
            [
                titles.get(name, name),
                int(found.hidden[:, i].sum()),
                int(sums[i]),
                int((~np.isnan(found.values[:, i])).sum()),
            ]
            for i, name in enumerate(counts.names)
        ],
    )
    page.say(
        tr(
            "Which cells are hidden for their own sake and which for others is told nowhere: it would give small counts away."
        ),
        note=True,
    )
    if found.savings:
        page.heading(tr("What would be cheaper"))
        page.table(
            [tr("Without the sums of"), tr("Complementary cells"), tr("Fewer")],
            [
                [", ".join(titles.get(level, level) for level in levels), cells, found.complementary - cells]
                for levels, cells in found.savings.items()
            ],
        )
        page.say(
            tr(
                "Every published level of sums lets more be reckoned and so costs cells. A level that nobody reads is dear."
            ),
            note=True,
        )
    say_what_follows(page, dropped)
    if found.notes:
        page.heading(tr("Remarks"))
        page.items(found.notes)
    return page


def say_what_follows(page: Report, dropped: list[str]):
    """What holds for everything that is made of a protected table."""
    page.heading(tr("What to do with this table"))
    page.items(
        [
            tr(
                "Everything that is published is computed from this protected table: rates, indices, maps, charts. Nothing is "
                "computed from the true counts and published beside it."
            ),
            tr("Sums of larger areas are taken from the table of larger areas, not added up anew."),
            tr("Give it as earlier edition when more of the same counts are published later."),
            tr(
                "Other tables about the same people, and older editions, can give away more: name them, or ask for an audit."
            ),
        ]
    )
    if dropped:
        page.say(
            Message(
                "Left out, because nobody protected them: {fields}. Choose them as counts, or as fields to keep if they tell "
                "nothing about persons.",
                fields=", ".join(dropped),
            )
        )


def _rule_sentences(rule: Rule, counts: Counts, flows: bool) -> list[Message]:
    first = 1 if rule.zeros_public else 0
    sentences = [
        Message("Hidden are counts from {first} to {last}, on all levels.", first=first, last=rule.threshold - 1),
    ]
    if rule.nearly_all:
        sentences.append(Message("So are counts that leave 1 to {last} of the total over.", last=rule.threshold - 1))
    if rule.all_are:
        sentences.append(Message("So are counts that are the whole total."))
    if counts.largest is not None:
        sentences.append(
            Message(
                "So are sums of which one contributor holds more than {share} %; their upper bound stays so high that nobody "
                "can estimate that one more closely. A contributor was taken to lie in one district.",
                share=float(rule.dominance),
            )
        )
    if counts.contributors is not None:
        sentences.append(Message("So are sums of fewer than {least} contributors.", least=rule.contributors))
    if flows:
        sentences.append(
            Message(
                "Shorter periods add up to longer ones: what is hidden in a quarter is hidden in its year, and small counts of "
                "the year are protected in the quarter that holds most of them."
            )
        )
    if rule.zeros_public:
        sentences.append(
            Message(
                "Zeros are told, so everybody knows that a hidden count is at least 1. This was reckoned with; many programs "
                "do not."
            )
        )
    sentences.append(
        Message(
            "From all published numbers and sums together the bounds of every hidden small count are at least {width} apart.",
            width=rule.width,
        )
    )
    return sentences
