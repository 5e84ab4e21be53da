"""How a layer was made: kept in its metadata, so that it can be made again from the layer alone."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
    QgsProperty,
    QgsVectorLayer,
)

from ...core.messages import Message, public
from ...i18n import day, sentence
from .fields import is_null
from .place import table_of

PROPERTY = "sozialraum/run"
"""The custom property of a layer that holds its run as JSON."""

_SOURCES = (
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorLayer,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterFile,
)


def account(algorithm, parameters: dict, context) -> dict:
    """What a run is, as plain values for JSON.

    id, version of the plugin, qgis, time (UTC, ISO 8601); parameters: those given, without the outputs; defaults: what
    stood for those that were not given; sources: layers and files that were read. No passwords of connections.
    """
    given, defaults, sources = {}, {}, []
    for definition in algorithm.parameterDefinitions():
        if definition.isDestination():
            continue
        name = definition.name()
        value = parameters.get(name)
        if is_null(value):
            if not is_null(definition.defaultValue()):
                defaults[name] = _plain(definition, definition.defaultValue(), context)
            continue
        given[name] = _plain(definition, value, context)
        if isinstance(definition, _SOURCES):
            sources += [{"parameter": name, **source} for source in _sources(value, context)]
    provider = algorithm.provider()
    return {
        "id": algorithm.id(),
        "version": provider.versionInfo() if provider is not None else "",
        "qgis": Qgis.version(),
        "time": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "parameters": given,
        "defaults": defaults,
        "sources": sources,
    }


def keep(layer: QgsMapLayer, run: dict):
    """Write a run into the metadata of a layer: a sentence for people, and JSON to make the layer again."""
    text = json.dumps(run, ensure_ascii=False)
    made = made_by(run)
    metadata = layer.metadata()
    metadata.setHistory([made, text])
    if made not in metadata.abstract():
        metadata.setAbstract("\n".join(part for part in (metadata.abstract(), made) if part))
    layer.setMetadata(metadata)
    layer.setCustomProperty(PROPERTY, text)


def made_by(run: dict) -> str:
    """What a run is, as a sentence for people."""
    return sentence(
        Message(
            "Made by the QGIS plugin Sozialraum {version} with {algorithm} on {date} from {sources}.",
            version=run["version"],
            algorithm=run["id"],
            date=day(datetime.fromisoformat(run["time"]).date()),
            sources=", ".join(source["name"] for source in run["sources"]) or "–",
        )
    )


def run_of(layer: QgsMapLayer) -> dict | None:
    """The run that made a layer, None where its metadata do not tell.

    `processing.run(run["id"], {**run["parameters"], "OUTPUT": "TEMPORARY_OUTPUT"})` makes it again. The history of the
    metadata counts before the custom property, which travels with a copied style.
    """
    for text in [*_history(layer)[::-1], layer.customProperty(PROPERTY) or ""]:
        try:
            run = json.loads(text)
        except ValueError:
            continue
        if isinstance(run, dict) and {"id", "parameters"} <= set(run):
            return run
    return None


def remembered_run(layer: QgsMapLayer) -> dict | None:
    """The run of a layer by its custom property alone: no file is opened, for views that look at every layer at once."""
    try:
        run = json.loads(layer.customProperty(PROPERTY) or "")
    except (TypeError, ValueError):
        return None
    return run if isinstance(run, dict) and isinstance(run.get("id"), str) and "parameters" in run else None


def _history(layer: QgsMapLayer) -> list[str]:
    """What the metadata say; QGIS reads those of a GeoPackage only where the table is named."""
    found = layer.metadata().history()
    source = layer.source()
    if layer.providerType() == "postgres" and layer.dataProvider() is not None:
        return [*layer.dataProvider().dataComment().splitlines()[-1:], *found]
    if found or layer.providerType() != "ogr" or not source.lower().endswith(".gpkg"):
        return found
    table = table_of(Path(source))
    return QgsVectorLayer(f"{source}|layername={table}", table, "ogr").metadata().history()


def _plain(definition, value, context):
    """A parameter as JSON holds it, in a form that `processing.run` takes again."""
    if isinstance(value, QgsProperty):
        value = value.expressionString() or value.staticValue()
    if isinstance(value, (list, tuple)):
        return [_plain(definition, one, context) for one in value]
    if is_null(value) or isinstance(value, (bool, int, float)):
        return None if is_null(value) else value
    if isinstance(definition, _SOURCES):
        return _address(value, context)
    text = value if isinstance(value, str) else definition.valueAsPythonString(value, context).strip("'\"")
    return public(text)


def _address(value, context) -> str:
    """Where a layer or file lies, whoever names it by an id of this project."""
    layer = _layer(value, context)
    if layer is None:
        return public(str(value))
    source = public(layer.source())
    provider = layer.providerType()
    return source if provider == "ogr" else QgsProcessingUtils.encodeProviderKeyAndUri(provider, source)


def _layer(value, context) -> QgsMapLayer | None:
    if isinstance(value, QgsMapLayer):
        return value
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value, _ = value.source.valueAsString(context.expressionContext())
    return QgsProcessingUtils.mapLayerFromString(str(value), context, False)


def _sources(value, context) -> Iterator[dict]:
    """Name, address and state of everything that one parameter reads."""
    for one in value if isinstance(value, (list, tuple)) else [value]:
        layer = _layer(one, context)
        address = _address(one, context)
        found = {"name": layer.name() if layer is not None else Path(address).name, "source": address}
        if layer is not None and isinstance(one, QgsProcessingFeatureSourceDefinition) and one.selectedFeaturesOnly:
            found["selected"] = sorted(layer.selectedFeatureIds())
        file = address.partition("|")[0]
        if os.path.isfile(file):  # Path.is_file stumbles over the long address of a temporary layer
            state = os.stat(file)
            found["bytes"] = state.st_size
            found["modified"] = datetime.fromtimestamp(state.st_mtime, timezone.utc).isoformat(timespec="seconds")
        yield found
