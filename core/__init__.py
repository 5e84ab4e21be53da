"""The science of the plugin: numpy and pandas only, no QGIS, no Qt, no state."""
