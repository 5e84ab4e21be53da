"""Parameters that planning algorithms share."""

from __future__ import annotations

from ...i18n import tr


def add_transfer_parameters(algorithm):
    """Add TARGET, TARGET_KEY and SLIVER."""
    algorithm.add_districts(
        tr("The districts on the new boundaries. Each key may occur once."), name="TARGET", title=tr("New districts")
    )
    algorithm.add_field(
        "TARGET_KEY",
        tr("Key of the new districts"),
        tr("The field that tells the new districts apart."),
        parent="TARGET",
        optional=True,
    )


def add_population_points(algorithm, help_text: str):
    """Add POPULATION_POINTS and POINTS_FIELD."""
    algorithm.add_source_table(
        "POPULATION_POINTS", tr("Points where people live"), help_text, optional=True, advanced=True
    )
    algorithm.add_field(
        "POINTS_FIELD",
        tr("People at each point"),
        tr("Empty: each point counts once."),
        numeric=True,
        optional=True,
        advanced=True,
        parent="POPULATION_POINTS",
    )


def add_sliver(algorithm):
    """Add SLIVER."""
    algorithm.add_number(
        "SLIVER",
        tr("Slivers up to (m)"),
        tr(
            "Two drawings of one border never agree to the metre. A common part that is narrower than this, and less than "
            "5 % of both districts, is no transfer."
        ),
        default=10.0,
        least=0.0,
        most=1000.0,
        advanced=True,
    )
