"""The shipped layout templates in the list that QGIS shows when a layout is made; copied there when somebody asks for it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication

from ..core.messages import SozialraumError
from ..i18n import sentence, tr
from ..processing.io.files import write_bytes

TEMPLATES = Path(__file__).parent.parent / "resources" / "layouts"


def copy_templates(folder: Path) -> list[str]:
    """Copy the templates that are not in a folder yet; those that are may have been changed. The names of the new ones."""
    new = []
    for path in sorted(TEMPLATES.glob("*.qpt")):
        if not (folder / path.name).exists():
            write_bytes(folder / path.name, path.read_bytes())
            new.append(path.stem)
    return new


def offer(bar):
    """Copy the templates into the profile, where QGIS looks for them, and say what happened in its message bar."""
    try:
        new = copy_templates(Path(QgsApplication.qgisSettingsDirPath()) / "composer_templates")
    except SozialraumError as error:
        bar.pushMessage("Sozialraum", sentence(error), Qgis.MessageLevel.Warning)
        return
    said = tr("The templates are there already. Project → New Print Layout, then Layout → Add Items from Template.")
    if new:
        said = tr("{n} templates were added. Project → New Print Layout, then Layout → Add Items from Template.")
    bar.pushMessage("Sozialraum", said.format(n=len(new)), Qgis.MessageLevel.Info)
