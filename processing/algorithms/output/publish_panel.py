"""A panel table as the next edition of a data set in a database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsProcessingParameterProviderConnection, QgsProviderRegistry

from ....core.messages import Message, SozialraumError
from ....i18n import tr
from ...algorithm import SozialraumAlgorithm

if TYPE_CHECKING:
    from ....core.data.panel import Panel
    from ...io.layers import Rows
    from ...request import Request

LEVELS = ("true", "protected")
SMALL = 3
"""Counts below it are told by nobody (Bundesagentur für Arbeit, Regeln der statistischen Geheimhaltung: no 1 and 2)."""


class PublishPanel(SozialraumAlgorithm):
    """Publish a panel in PostgreSQL."""

    ID = "publishpanel"
    GROUP = "output"

    def title(self) -> str:
        """Display name."""
        return tr("Publish panel")

    def summary(self) -> str:
        """What it does."""
        return tr(
            "Publishes a panel table in a PostgreSQL database with PostGIS, as the next edition of a data set: whole or not at all, "
            "never over the work of a colleague, readable as a table and as a map by those whose level allows it."
        )

    def keywords(self) -> str:
        """Search words."""
        return tr("PostgreSQL,PostGIS,database,publish,edition,rights,level,share")

    def define(self):
        """Parameters and outputs."""
        self.add_source_table(
            "INPUT", tr("Panel table"), tr("A table as “Import statistics” writes it: one row per district and period.")
        )
        self.add(
            QgsProcessingParameterProviderConnection("CONNECTION", tr("Connection"), "postgres"),
            tr("The database, by the name of its connection in the browser of QGIS."),
        )
        self.add_text(
            "SCHEMA",
            tr("Schema"),
            tr("The schema of the database, made at the first time."),
            default="sozialraum",
            advanced=True,
        )
        self.add_text(
            "DATASET",
            tr("Data set"),
            tr(
                "The name under which the panel is published: lower-case letters, digits and _. The published tables end with it."
            ),
            optional=False,
        )
        self.add_choice(
            "LEVEL",
            tr("Level"),
            tr(
                "true: true counts, for the few who may see them. protected: for everybody with access; refused where hidden or small "
                "numbers can be seen."
            ),
            LEVELS,
            default="true",
        )
        self.add_number(
            "BASED_ON",
            tr("Based on edition"),
            tr(
                "The edition that the new one was made of; where somebody has published another one since, nothing is written. "
                "Empty: the newest when the run starts."
            ),
            least=0,
            whole=True,
            advanced=True,
        )
        self.add_source_table(
            "DISTRICTS",
            tr("Districts"),
            tr("The layer with the shapes of the districts, for the map; needed once, and when borders change."),
            optional=True,
        )
        self.add_field(
            "KEY_FIELD",
            tr("District key"),
            tr("The field that tells the districts of the layer apart."),
            default="district",
            optional=True,
            advanced=True,
            parent="DISTRICTS",
        )
        self.add_text("NOTE", tr("Note"), tr("What is new in this edition, for those who read it."), lines=True)
        self.add_report()
        self.add_counts(EDITION=tr("Edition"), ROW_COUNT=tr("Rows"), CHANGED_COUNT=tr("Changed cells"))

    def check(self, request: Request):
        """Names, before anything is read."""
        from ...io.panel_store import PanelStore, check_dataset

        PanelStore(_server(request), request.text("SCHEMA"))
        check_dataset(request.text("DATASET"))

    def execute(self, request: Request):
        """Read, check, publish."""
        from ...io.html import Report
        from ...io.panel_store import PanelStore, roles_sql
        from ...io.panels import panel_from_rows

        store = PanelStore(_server(request), request.text("SCHEMA"))
        dataset, level = request.text("DATASET"), request.choice("LEVEL")
        rows = request.rows("INPUT", geometry=False)
        panel = panel_from_rows(rows, request.feedback)
        if level == "protected":
            _must_be_protected(request, rows, panel)
        try:
            store.prepare()
        except SozialraumError:
            request.say(roles_sql(store.schema))
            page = Report(tr("For the administrator of the database"))
            for line in roles_sql(store.schema).splitlines():
                page.say(line)
            request.report(page)
            raise
        given = request.whole("BASED_ON")
        based_on = store.newest(dataset) if given is None else given
        account = request.account()
        published = store.publish(
            panel,
            dataset,
            level,
            based_on,
            districts=_districts(request),
            note=request.text("NOTE"),
            program=f"{account['id']} {account['version']}",
            stop=lambda percent: (request.stop(), request.progress(percent)),
        )
        if published.gone:
            request.warn(
                Message(
                    "Indicators of the edition before that this one does not have are empty now: {names}.",
                    names=", ".join(published.gone),
                )
            )
        if published.without_shape:
            request.warn(
                Message(
                    "{n} {n:district has|districts have} no shape yet and {n:is|are} not on the map, such as “{key}”. Give the layer with "
                    "the districts.",
                    n=len(published.without_shape),
                    key=published.without_shape[0],
                )
            )
        request.report(_page(published, store, dataset, level, panel, request.text("NOTE")))
        request.give(EDITION=published.edition, ROW_COUNT=published.rows, CHANGED_COUNT=published.changed)


def _server(request: Request):
    """The database that was chosen, by the name of a connection or by its address."""
    from ...io.database import Server, address_in

    value = str(request.parameters.get("CONNECTION") or "")
    address = address_in(value)
    if address is None and "=" in value:
        address = value
    if address is None:
        connections = QgsProviderRegistry.instance().providerMetadata("postgres").connections(False)
        if value not in connections:
            raise SozialraumError(
                "There is no connection “{name}” to a PostgreSQL database. Make it in the browser of QGIS; there are: {names}.",
                name=value,
                names=", ".join(sorted(connections)) or "–",
            )
        address = connections[value].uri()
    return Server(address)


def _must_be_protected(request: Request, rows: Rows, panel: Panel):
    """Stop where a table shows what nobody may see: hidden or small numbers, or cells that a protection has left open."""
    from ...io.history import run_of

    if rows.emptied:
        raise SozialraumError(
            "“{layer}” is not protected: fields {fields} hold numbers in cells whose status hides them. Run “Suppress small numbers” "
            "first, or publish it with level true.",
            layer=rows.name,
            fields=", ".join(rows.emptied),
        )
    layer = request.layer("INPUT")
    run = (run_of(layer) if layer is not None else None) or {}
    chosen = {**run.get("defaults", {}), **run.get("parameters", {})}
    if run.get("id") == "sozialraum:suppresssmallnumbers" and chosen.get("ALLOW_UNPROTECTED"):
        raise SozialraumError(
            "“{layer}” was protected with ALLOW_UNPROTECTED, so that hidden cells may be computed from others. Run “Suppress small "
            "numbers” without it, or publish it with level true.",
            layer=rows.name,
        )
    for place, name in enumerate(panel.indicators):
        values = panel.values[:, place]
        known = np.isfinite(values)
        counts = known.any() and bool((np.mod(values[known], 1) == 0).all() and (values[known] >= 0).all())
        small = np.flatnonzero(known & (values > 0) & (values < SMALL)) if counts else ()
        if len(small):
            raise SozialraumError(
                "“{layer}” is not protected: district {district} has {value} in “{field}”. Run “Suppress small numbers” first, or publish "
                "it with level true.",
                layer=rows.name,
                district=panel.districts[small[0]],
                value=int(values[small[0]]),
                field=name,
            )


def _districts(request: Request):
    """Rows with shapes, the key and the name of each; None where no layer was given."""
    from ...io.cubes import names_by_key

    if not request.given("DISTRICTS"):
        return None
    rows = request.rows("DISTRICTS")
    keys = [key.strip() for key in rows.keys(request.key_field()).tolist()]
    names = names_by_key(rows, request.key_field())
    return rows, keys, [names[key] for key in keys]


def _page(published, store, dataset: str, level: str, panel: Panel, note: str):
    from ...io.html import Report

    page = Report(tr("Published: {dataset}, edition {number}").format(dataset=dataset, number=published.edition))
    page.found(
        [
            Message(
                "Edition {number} of “{dataset}” holds {n} {n:row|rows} of {districts} {districts:district|districts} and {indicators} "
                "{indicators:indicator|indicators}.",
                number=str(published.edition),
                dataset=dataset,
                n=published.rows,
                districts=len(set(panel.districts.tolist())),
                indicators=len(panel.indicators),
            ),
            Message(
                "{n} {n:cell differs|cells differ} from edition {number}.",
                n=published.changed,
                number=str(published.based_on),
            )
            if published.based_on
            else Message("It is the first edition."),
        ]
    )
    page.table(
        [tr("What"), tr("Value")],
        [
            [tr("Database"), store.server.shown],
            [tr("Level"), level],
            [tr("Table"), f"{store.schema}.panel_{dataset}"],
            [tr("Map"), f"{store.schema}.districts_{dataset}"],
            [tr("Districts without shape"), len(published.without_shape)],
            [tr("Note"), note or "–"],
        ],
    )
    return page
