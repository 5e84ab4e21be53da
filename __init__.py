"""Sozialraum: integrated social planning in QGIS."""


def classFactory(iface):
    """The plugin object; QGIS calls this once when it loads the plugin."""
    from .sozialraum_plugin import SozialraumPlugin

    return SozialraumPlugin(iface)
