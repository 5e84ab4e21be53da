"""The list of algorithms that the toolbox shows."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.indicators.aggregate_districts import AggregateDistricts
from .algorithms.indicators.calculate_indicators import CalculateIndicators
from .algorithms.indicators.change_test import TestChange
from .algorithms.indicators.inequality_measures import InequalityMeasures
from .algorithms.indicators.local_clusters import LocalClusters
from .algorithms.indicators.rate_reliability import RateReliability
from .algorithms.indicators.small_area_estimate import SmallAreaEstimate
from .algorithms.indicators.traffic_light import TrafficLight
from .algorithms.indices.index_robustness import IndexRobustness
from .algorithms.indices.social_index import SocialIndex
from .algorithms.indices.status_dynamics import StatusDynamics
from .algorithms.indices.typology import KindsOfPlaces
from .algorithms.output.create_project import CreateProject
from .algorithms.output.create_report import CreateReport
from .algorithms.output.create_text import CreateText
from .algorithms.output.export_charts import ExportCharts
from .algorithms.output.export_workbook import ExportWorkbook
from .algorithms.output.publish_panel import PublishPanel
from .algorithms.output.style_indicator import StyleIndicator
from .algorithms.planning.allocate_funds import AllocateFunds
from .algorithms.planning.audit_suppression import AuditSuppression
from .algorithms.planning.compare_perceptions import ComparePerceptions
from .algorithms.planning.convert_boundaries import ConvertBoundaries
from .algorithms.planning.create_perceptions import CreatePerceptions
from .algorithms.planning.forecast_places import ForecastPlaces
from .algorithms.planning.propose_transfer import ProposeTransfer
from .algorithms.planning.supply_access import SupplyAccess
from .algorithms.planning.suppress_small_numbers import SuppressSmallNumbers
from .algorithms.segregation.local_segregation import LocalSegregation
from .algorithms.segregation.rank_order_income import RankOrderIncome
from .algorithms.segregation.segregation_change import SegregationChange
from .algorithms.segregation.segregation_indices import SegregationIndices
from .algorithms.segregation.segregation_levels import SegregationLevels
from .algorithms.segregation.segregation_profile import SegregationProfile
from .algorithms.statistics.grid_to_districts import GridToDistricts
from .algorithms.statistics.import_statistics import ImportStatistics
from .algorithms.statistics.join_statistics import JoinStatistics
from .algorithms.statistics.join_statistics_file import JoinStatisticsFile
from .algorithms.statistics.read_profile import ReadProfile
from .choice import ChoiceType
from .kinds import FieldType, TextType

ROOT = Path(__file__).parent.parent


def algorithms() -> list:
    """Every algorithm of the plugin, new, in the order of work. Add an algorithm by importing and listing it here.

    QGIS sorts the tools of a group by their names; so each has the number of its step in front.
    """
    made = [
        JoinStatisticsFile(),
        ImportStatistics(),
        JoinStatistics(),
        ReadProfile(),
        GridToDistricts(),
        CalculateIndicators(),
        AggregateDistricts(),
        InequalityMeasures(),
        RateReliability(),
        TestChange(),
        TrafficLight(),
        SmallAreaEstimate(),
        LocalClusters(),
        SocialIndex(),
        StatusDynamics(),
        IndexRobustness(),
        KindsOfPlaces(),
        SegregationIndices(),
        LocalSegregation(),
        SegregationProfile(),
        SegregationLevels(),
        SegregationChange(),
        RankOrderIncome(),
        ProposeTransfer(),
        ConvertBoundaries(),
        SuppressSmallNumbers(),
        AuditSuppression(),
        SupplyAccess(),
        AllocateFunds(),
        ForecastPlaces(),
        CreatePerceptions(),
        ComparePerceptions(),
        CreateReport(),
        CreateText(),
        CreateProject(),
        ExportWorkbook(),
        PublishPanel(),
        ExportCharts(),
        StyleIndicator(),
    ]
    steps: Counter[str] = Counter()
    for one in made:
        steps[one.GROUP] += 1
        type(one).STEP = steps[one.GROUP]
    return made


def version() -> str:
    """The version that metadata.txt states."""
    for line in (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2]
    raise ValueError("metadata.txt has no version")


class SozialraumProvider(QgsProcessingProvider):
    """The group "Sozialraum" in the toolbox."""

    def __init__(self):
        super().__init__()
        self._kinds: list = []

    def load(self) -> bool:
        """Called by QGIS when the provider comes; our kinds of parameters come with it."""
        self._kinds = [ChoiceType(), FieldType(), TextType()]
        for kind in self._kinds:
            QgsApplication.processingRegistry().addParameterType(kind)
        return super().load()

    def unload(self):
        """Called by QGIS when the provider goes."""
        for kind in self._kinds:
            QgsApplication.processingRegistry().removeParameterType(kind)
        self._kinds = []
        super().unload()

    def loadAlgorithms(self):
        """Called by QGIS whenever the toolbox is filled."""
        for algorithm in algorithms():
            self.addAlgorithm(algorithm)
        if QgsApplication.processingRegistry().providerById(self.id()) is self:
            self.add_models()

    def add_models(self):
        """Add the models; their steps are looked up in the registry, so the provider must be in it before.

        With a window that waits until QGIS has started: to make them takes longer than all else together.
        """
        from .models import shipped_models

        for model in shipped_models():
            self.addAlgorithm(model)

    def id(self) -> str:
        """First part of every algorithm id."""
        return "sozialraum"

    def name(self) -> str:
        """Name in the toolbox; a proper name, the same in every language."""
        return "Sozialraum"

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(str(ROOT / "resources" / "icons" / "sozialraum.svg"))

    def versionInfo(self) -> str:
        """Version shown in Processing's history."""
        return version()
