"""Join a panel table to districts and account for every row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ...core.keys import MATCHINGS
from ...core.messages import SozialraumError
from ...i18n import sentence, tr
from ..algorithm import SozialraumAlgorithm
from ..io import layers

if TYPE_CHECKING:
    from ...core.data.panel import Panel
    from ..io.html import Report

SHAPES = ("per_district_and_period", "per_district")
"""One feature per district and period, or one per district with a field per indicator and period."""


class JoinStatistics(SozialraumAlgorithm):
    """joinstatistics."""

    ID = "joinstatistics"
    GROUP = "statistics"
    PACKAGES = ("numpy", "pandas")

    def title(self):
        """Display name."""
        return tr("Join statistics to districts")

    def summary(self):
        """What it does."""
        return tr(
            "Joins a panel table to the districts of a layer: one feature per district and period, ready for the Temporal "
            "Controller. Keys are repaired where that is unambiguous (lost zeros, prefixes, number and name in one, AGS and ARS, "
            "spelling of names); districts without data and rows without a district are listed with the reason and the nearest match."
        )

    def keywords(self):
        """Search words."""
        return tr("join,key,AGS,table,districts,attributes,unmatched,leading zeros")

    def define(self):
        """Parameters and outputs."""
        self.add_districts(tr("The layer with the districts. Its geometry, coordinate system and fields are kept."))
        self.add_key_field()
        self.add(
            QgsProcessingParameterFeatureSource("TABLE", tr("Panel table"), [QgsProcessing.SourceType.TypeVector]),
            tr("The table that “Import statistics” has made: district, period, indicators."),
        )
        define_matching(self)
        self.add(
            QgsProcessingParameterField(
                "INDICATORS",
                tr("Indicators"),
                None,
                "TABLE",
                QgsProcessingParameterField.DataType.Numeric,
                True,
                True,
            ),
            tr("The indicators to join. Empty takes all."),
        )
        define_join_outputs(self)

    def execute(self, parameters, context, feedback):
        """Read, join and write."""
        from ..io import tables
        from ..io.html import Report

        table = self.rows(parameters, "TABLE", context, feedback, geometry=False)
        panel = tables.panel_from_rows(table, feedback)
        report = Report(tr("Statistics joined"))
        return join_and_write(self, parameters, context, feedback, panel, report)


def define_matching(algorithm: SozialraumAlgorithm):
    """Parameters of the join besides layer and table."""
    algorithm.add(
        QgsProcessingParameterEnum("KEY_MATCHING", tr("Compare keys"), list(MATCHINGS), False, "auto", True, True),
        tr("auto: repair keys where that is unambiguous. exact: letter by letter. name: compare names."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "BRIDGE", tr("Bridge table"), [QgsProcessing.SourceType.TypeVector], None, True
        ),
        tr("A table with the fields “old” and “new” that translates keys of the table into keys of the layer."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterEnum("SHAPE", tr("Shape"), list(SHAPES), False, SHAPES[0], True, True),
        tr(
            "per_district_and_period: one feature per district and period. per_district: one feature per district, one field per "
            "indicator and period."
        ),
    )
    algorithm.add(
        QgsProcessingParameterString("PERIODS", tr("Periods"), None, False, True),
        tr("The periods to join, separated by commas, for example 2018, 2019. Empty takes all."),
    )


def define_join_outputs(algorithm: SozialraumAlgorithm):
    """Outputs of a join."""
    algorithm.add(
        QgsProcessingParameterFeatureSink("OUTPUT", tr("Districts with statistics")),
        tr("The district-period layer. Districts without data stay, with empty cells."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "UNMATCHED_DISTRICTS", tr("Districts without data"), optional=True, createByDefault=False
        ),
        tr("The districts for which the table has no row, with the reason."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "UNMATCHED_ROWS",
            tr("Rows without a district"),
            QgsProcessing.SourceType.TypeVector,
            optional=True,
            createByDefault=False,
        ),
        tr("The rows of the table that found no district, with the reason and the nearest districts."),
    )
    algorithm.add_report()
    for name, description in (
        ("MATCHED_COUNT", tr("Number of districts with data")),
        ("UNMATCHED_DISTRICT_COUNT", tr("Number of districts without data")),
        ("UNMATCHED_ROW_COUNT", tr("Number of rows without a district")),
        ("DUPLICATE_COUNT", tr("Number of duplicate rows, which were refused")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, description))


def join_and_write(algorithm: SozialraumAlgorithm, parameters, context, feedback, panel: Panel, report: Report) -> dict:
    """Join the panel to the districts of INPUT and write all outputs."""
    from ..statistics import join

    districts = algorithm.rows(parameters, "INPUT", context, feedback)
    choices = join.Choices(
        key_field=algorithm.key_field_name(parameters, context),
        matching=algorithm.parameterAsEnumString(parameters, "KEY_MATCHING", context) or "auto",
        shape=algorithm.parameterAsEnumString(parameters, "SHAPE", context) or SHAPES[0],
        periods=_list(algorithm.parameterAsString(parameters, "PERIODS", context)),
        bridge=_bridge(algorithm, parameters, context, feedback),
    )
    panel = join.choose_indicators(panel, tuple(_indicators(algorithm, parameters, context)))
    result, sentences = join.join_panel(districts, panel, choices)
    for message in sentences:
        (feedback.pushInfo if result.matched else feedback.pushWarning)(sentence(message))
    layers.stop_if_cancelled(feedback)
    rows, columns = join.output_columns(districts, panel, result, choices)
    written = layers.write(
        algorithm, parameters, "OUTPUT", context, feedback, columns, rows, _style(columns), districts.name
    )
    results = {"OUTPUT": written}
    if parameters.get("UNMATCHED_DISTRICTS"):
        bare = districts.take([entry.position for entry in result.districts])
        results["UNMATCHED_DISTRICTS"] = layers.write(
            algorithm,
            parameters,
            "UNMATCHED_DISTRICTS",
            context,
            feedback,
            join.unmatched_columns(result.districts),
            bare,
        )
    if parameters.get("UNMATCHED_ROWS"):
        results["UNMATCHED_ROWS"] = layers.write(
            algorithm, parameters, "UNMATCHED_ROWS", context, feedback, _lost_rows(panel, result)
        )
    join.add_join(report, result, sentences, districts)
    results.update(report.write(algorithm, parameters, context))
    results.update(
        MATCHED_COUNT=result.matched,
        UNMATCHED_DISTRICT_COUNT=len(result.districts),
        UNMATCHED_ROW_COUNT=len(result.rows),
        DUPLICATE_COUNT=result.duplicates,
    )
    return results


def _style(columns: list[layers.Column]):
    """The first indicator in fifths, the same for all periods."""
    from ..maps.class_rules import indicator_style
    from ..maps.time import temporal_style

    first = next((column for column in columns if column.kind == "real"), None)
    return temporal_style if first is None else indicator_style(first.name, first.values)


def _lost_rows(panel: Panel, result) -> list[layers.Column]:
    from ..statistics import join

    positions = [entry.position for entry in result.rows]
    names = panel.texts.get("district_name")
    columns = [
        layers.Column("district", "text", panel.districts[positions]),
        layers.Column("period", "text", [text or None for text in panel.periods[positions]]),
    ]
    if names is not None:
        columns.append(layers.Column("district_name", "text", names[positions]))
    columns += join.unmatched_columns(result.rows)
    return columns + [
        layers.Column(name, "real", panel.values[positions, i], panel.titles.get(name, ""))
        for i, name in enumerate(panel.indicators)
    ]


def _indicators(algorithm: SozialraumAlgorithm, parameters, context) -> list[str]:
    definition = algorithm.parameterDefinition("INDICATORS")
    if isinstance(definition, QgsProcessingParameterField):
        return algorithm.field_names(parameters, "INDICATORS", context)
    return list(_list(algorithm.parameterAsString(parameters, "INDICATORS", context)))


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace(";", ",").split(",") if part.strip())


def _bridge(algorithm: SozialraumAlgorithm, parameters, context, feedback) -> dict[str, str] | None:
    from ...core.keys.normalise import clean_key

    source = algorithm.parameterAsSource(parameters, "BRIDGE", context)
    if source is None:
        return None
    rows = layers.read(source, feedback, geometry=False)
    names = [name for name in rows.field_names() if name.lower() not in ("fid", "ogc_fid")]
    by_name = {name.lower(): name for name in names}
    if "old" in by_name and "new" in by_name:
        names = [by_name["old"], by_name["new"]]
    if len(names) < 2:
        raise SozialraumError("The bridge table needs the fields “old” and “new”.")
    old, new = rows.texts(names[0]), rows.texts(names[1])
    return {clean_key(a): clean_key(b) for a, b in zip(old, new) if a and b}
