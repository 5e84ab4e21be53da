"""Makes the repository importable as the package `sozialraum` and provides QGIS, qgis_process and the real data."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# The root's own folder `processing` must not shadow QGIS's package of that name.
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
_PLUGINS = Path(tempfile.mkdtemp(prefix="sozialraum-plugins-"))
(_PLUGINS / "sozialraum").symlink_to(ROOT)
sys.path.insert(0, str(_PLUGINS))
sys.path.append("/usr/share/qgis/python/plugins")

# Seconds are never judged; a build server draws the same cases every time, a person's machine new ones.
settings.register_profile(
    "sozialraum", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.register_profile("fast", settings.get_profile("sozialraum"), max_examples=25)
settings.load_profile("sozialraum")


_SLOW = {"desktop", "hands", "demo", "qgis_process", "qgis_process_german"}
"""Fixtures that start QGIS or qgis_process: tests that ask for one are left out of the fast run (`-m "not slow"`)."""


def pytest_collection_modifyitems(config, items):
    for item in items:
        if _SLOW.intersection(getattr(item, "fixturenames", ())):
            item.add_marker("slow")
        if config.getoption("hypothesis_profile", None) == "fast":
            _fewer_examples(getattr(item, "obj", None))
    # files that take long come first, so that no process of a parallel run is left alone with one at the end
    slow_files = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow_files)


def _fewer_examples(test):
    """A test that asks for a number of examples of its own gets no more than the fast profile allows."""
    asked = getattr(test, "_hypothesis_internal_use_settings", None)
    most = settings.get_profile("fast").max_examples
    if asked is not None and asked.max_examples > most:
        test._hypothesis_internal_use_settings = settings(asked, max_examples=most)


def repository_files() -> list[str]:
    """Every file of the repository, relative to it; git is not asked, for the matrix runs on a copy without it."""
    left_out = {"build", "__pycache__"}
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in left_out and not name.startswith(".")]
        found += [os.path.relpath(os.path.join(folder, name), ROOT) for name in names]
    return sorted(found)


def pytest_unconfigure(config):
    shutil.rmtree(_PLUGINS, ignore_errors=True)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of the sample municipality."""
    return ROOT / "resources" / "sample"


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Real open data, beside the repository and never part of it."""
    path = ROOT.parent / "shared" / "data"
    if not path.is_dir():
        pytest.skip(f"real data is not there: {path}")
    return path


@pytest.fixture(scope="session")
def layer_tree(qgis_app):
    """The window that pytest-qgis plays has a real layer tree: from QGIS 3.44 on, results are put at a place in it."""
    from qgis.core import QgsLayerTreeModel, QgsProject
    from qgis.gui import QgsLayerTreeView
    from qgis.PyQt import sip
    from qgis.utils import iface

    view = QgsLayerTreeView()
    view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), view))
    iface.layerTreeView = lambda: view
    yield view
    del iface.layerTreeView
    sip.delete(view)


@pytest.fixture
def provider(qgis_app, layer_tree):
    """Our provider and QGIS's native algorithms in the registry, so that processing.run finds them."""
    from processing.core.Processing import Processing
    from qgis.core import QgsApplication
    from sozialraum.processing.provider import SozialraumProvider

    Processing.initialize()
    registry = QgsApplication.processingRegistry()
    ours = SozialraumProvider()
    registry.addProvider(ours)
    yield ours
    registry.removeProvider(ours)


@pytest.fixture
def run(provider):
    """run("socialindex", INPUT=…) → results of processing.run; TEMPORARY_OUTPUT where OUTPUT is not given."""
    import processing

    def call(algorithm: str, **parameters) -> dict:
        definition = provider.algorithm(algorithm)
        assert definition is not None, f"{algorithm} is not in the provider"
        if definition.parameterDefinition("OUTPUT") is not None:
            parameters.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
        return processing.run(f"sozialraum:{algorithm}", parameters)

    return call


class QgisProcess:
    """qgis_process with a profile of its own in which the plugin is switched on."""

    def __init__(self, folder: Path, locale: str):
        profile = folder / "profiles" / "default"
        (profile / "python" / "plugins").mkdir(parents=True)
        (profile / "python" / "plugins" / "sozialraum").symlink_to(ROOT)
        (profile / "QGIS").mkdir()
        settings = f"[PythonPlugins]\nsozialraum=true\n\n[locale]\noverrideFlag=true\nuserLocale={locale}\n"
        (profile / "QGIS" / "QGIS3.ini").write_text(settings)
        program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        if program is None:
            pytest.skip("qgis_process is not installed")
        self.program = program
        self.environment = {
            **os.environ,
            "QGIS_CUSTOM_CONFIG_PATH": str(folder),
            "QT_QPA_PLATFORM": "offscreen",
            "LC_ALL": "C.UTF-8",
        }

    def call(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
        """The finished process, with its output as text."""
        return subprocess.run(
            [self.program, *arguments],
            env={**self.environment, **environment},
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )

    def run(self, algorithm: str, **parameters) -> dict:
        """The results of an algorithm that must succeed."""
        done = self.call("--json", "run", f"sozialraum:{algorithm}", "--", *_arguments(parameters))
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)["results"]

    def fail(self, algorithm: str, **parameters) -> str:
        """What is printed by an algorithm that must fail."""
        done = self.call("run", f"sozialraum:{algorithm}", "--", *_arguments(parameters))
        assert done.returncode != 0, done.stdout
        return done.stdout + done.stderr


def _arguments(parameters: dict) -> list[str]:
    arguments = []
    for name, value in parameters.items():
        values = value if isinstance(value, (list, tuple)) else [value]
        arguments += [f"{name}={one}" for one in values]
    return arguments


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory) -> QgisProcess:
    """qgis_process in English."""
    return QgisProcess(tmp_path_factory.mktemp("qgis_en"), "en_US")


@pytest.fixture(scope="session")
def qgis_process_german(tmp_path_factory) -> QgisProcess:
    """qgis_process in German."""
    return QgisProcess(tmp_path_factory.mktemp("qgis_de"), "de_DE")


@pytest.fixture
def make_layer(qgis_app):
    """make_layer(columns, geometries=None, crs="EPSG:25832"): a memory layer from a dictionary of lists.

    Geometries are WKT, polygons, points or lines; by default each row is a 1 km square in a row of squares. geometries=False makes a table.
    """
    from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsVectorLayer
    from sozialraum.processing.io.fields import make_field

    def make(columns: dict, geometries=None, crs: str = "EPSG:25832", name: str = "districts") -> QgsVectorLayer:
        count = len(next(iter(columns.values())))
        if geometries is None:
            geometries = [
                f"POLYGON(({i}000 0, {i + 1}000 0, {i + 1}000 1000, {i}000 1000, {i}000 0))" for i in range(count)
            ]
        words = {"POINT": "Point", "LINESTRING": "LineString"}
        shape = "Polygon" if not geometries else words.get(geometries[0].partition("(")[0].strip(), "Polygon")
        layer = QgsVectorLayer("None" if geometries is False else f"{shape}?crs={crs}", name, "memory")
        fields = QgsFields()
        for column, values in columns.items():
            known = [value for value in values if value is not None]
            kind = "text" if any(isinstance(value, str) for value in known) else "real"
            kind = "integer" if known and all(isinstance(value, int) for value in known) else kind
            fields.append(make_field(column, kind))
        layer.dataProvider().addAttributes(fields)
        layer.updateFields()
        features = []
        for row in range(count):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([values[row] for values in columns.values()])
            if geometries is not False:
                feature.setGeometry(QgsGeometry.fromWkt(geometries[row]))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        layer.updateExtents()
        return layer

    return make


@pytest.fixture
def make_file(make_layer, tmp_path):
    """make_file(columns, geometries=None, crs="EPSG:25832"): the same as make_layer, written to a GeoPackage; its path."""
    from qgis.core import QgsProject, QgsVectorFileWriter

    def make(columns: dict, geometries=None, crs: str = "EPSG:25832", name: str = "districts") -> str:
        path = str(tmp_path / f"{name}.gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        write = getattr(QgsVectorFileWriter, "writeAsVectorFormatV3", QgsVectorFileWriter.writeAsVectorFormatV2)
        context = QgsProject.instance().transformContext()
        done = write(make_layer(columns, geometries, crs, name), path, context, options)
        assert done[0] == QgsVectorFileWriter.WriterError.NoError, done
        return path

    return make


@pytest.fixture
def read_layer(qgis_app):
    """read_layer(layer or path): dictionary of columns with plain values, None for NULL."""
    from qgis.core import QgsVectorLayer
    from sozialraum.processing.io.fields import is_null

    def read(layer, name: str = "") -> dict[str, list]:
        if not isinstance(layer, QgsVectorLayer):
            layer = QgsVectorLayer(str(layer), "read", "ogr")
        assert layer.isValid()
        names = [field.name() for field in layer.fields()]
        columns: dict[str, list] = {column: [] for column in names}
        for feature in layer.getFeatures():
            for column, value in zip(names, feature.attributes()):
                columns[column].append(None if is_null(value) else value)
        return columns

    return read
