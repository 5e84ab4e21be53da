"""Writes the plugin's ZIP and checks one as the plugin portal does.

    python3 scripts/package.py write FILE.zip WHEEL    the tracked files that run, the handbook, and the vendored package
    python3 scripts/package.py check FILE.zip [upload]  exit 1 with one line for each fault; upload: also what only a release needs

The portal's rules are those of https://plugins.qgis.org/docs/publish (metadata, folder, no compiled or hidden files).
"""

from __future__ import annotations

import ast
import configparser
import re
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = "metadata.txt __init__.py sozialraum_plugin.py LICENSE README.md CHANGELOG.md core drawing expressions processing ui i18n resources"
NOT_VENDORED = ("pyqtgraph/examples/", "pyqtgraph/jupyter/", "pyqtgraph/opengl/")
"""What is never drawn with here: examples, notebooks, three dimensions."""
MOMENT = (1980, 1, 1, 0, 0, 0)
LARGEST = 10_000_000
NEEDED = ("name", "description", "about", "version", "qgisMinimumVersion", "author", "icon", "changelog")
NEEDED_FOR_UPLOAD = ("email", "repository", "tracker")
FORBIDDEN = (".so", ".dll", ".pyd", ".pyc", ".exe", ".dylib", ".ui~")
HIDDEN = ("__pycache__", "__MACOSX", ".git", ".DS_Store", "Thumbs.db")


def changes(text: str, most: int = 3) -> str:
    """The newest parts of the changelog as metadata.txt holds them: one value, its further lines indented."""
    parts = re.split(r"^## ", text, flags=re.M)[1 : 1 + most]
    lines = [line.strip() for part in parts for line in part.splitlines() if line.strip()]
    return "\n    ".join(lines)


def metadata() -> str:
    """metadata.txt with the changelog, which stands in CHANGELOG.md only."""
    told = changes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")).replace("%", "%%")
    return (ROOT / "metadata.txt").read_text(encoding="utf-8").rstrip("\n") + f"\nchangelog={told}\n"


def contents(wheel: Path) -> dict[str, bytes]:
    """Name in the ZIP → bytes."""
    tracked = subprocess.run(["git", "ls-files", "-z", "--", *PARTS.split()], cwd=ROOT, check=True, capture_output=True)
    found = {name: (ROOT / name).read_bytes() for name in tracked.stdout.decode().split("\0") if name}
    found["metadata.txt"] = metadata().encode()
    for path in sorted((ROOT / "build" / "handbook").rglob("*")):
        if path.is_file():
            found[str(path.relative_to(ROOT / "build"))] = path.read_bytes()
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith("pyqtgraph/") and not name.startswith(NOT_VENDORED) and not name.endswith("/"):
                found[f"vendor/{name}"] = archive.read(name)
            elif re.fullmatch(r"pyqtgraph-[^/]*/(licenses/)?LICENSE\.txt", name):
                found["vendor/pyqtgraph/LICENSE.txt"] = archive.read(name)
    return {f"sozialraum/{name}": found[name] for name in sorted(found)}


def write(path: Path, wheel: Path):
    """The ZIP; the same bytes each time."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents(wheel).items():
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, data)


def faults(path: Path, upload: bool = False) -> list[str]:
    """What the portal, or an administrator, would refuse."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        found = [f"damaged: {archive.testzip()}"] if archive.testzip() else []
        found += [] if path.stat().st_size < LARGEST else [f"{path.stat().st_size} bytes, more than {LARGEST}"]
        folders = {name.partition("/")[0] for name in names}
        if len(folders) != 1 or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", min(folders)):
            return [*found, f"one folder with a plain name is needed, there is: {sorted(folders)}"]
        folder = folders.pop()
        found += [f"no {one}" for one in ("metadata.txt", "__init__.py", "LICENSE") if f"{folder}/{one}" not in names]
        for name in names:
            if name.lower().endswith(FORBIDDEN) or any(part in HIDDEN or part[0] == "." for part in name.split("/")):
                found.append(f"does not belong into a package: {name}")
            if len(name) > 140:
                found.append(f"too long for Windows below a profile: {name}")
        if f"{folder}/metadata.txt" in names:
            found += _metadata_faults(archive.read(f"{folder}/metadata.txt").decode(), folder, names, upload)
        if f"{folder}/__init__.py" in names:
            tree = ast.parse(archive.read(f"{folder}/__init__.py"))
            if not any(isinstance(node, ast.FunctionDef) and node.name == "classFactory" for node in tree.body):
                found.append("__init__.py has no classFactory")
    return found


def _metadata_faults(text: str, folder: str, names: list[str], upload: bool) -> list[str]:
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read_string(text)
    if not parser.has_section("general"):
        return ["metadata.txt has no section [general]"]
    given = dict(parser["general"])
    needed = [*NEEDED, *(NEEDED_FOR_UPLOAD if upload else ())]
    found = [f"metadata.txt says nothing about {name}" for name in needed if not given.get(name, "").strip()]
    addresses = ["homepage", "tracker", "repository", *(["email"] if upload else [])]
    found += [f"an example, not an address: {name}" for name in addresses if "example." in given.get(name, "")]
    found += [f"markup in {name}" for name in ("name", "description") if re.search(r"<[a-z/]", given.get(name, ""))]
    if not re.fullmatch(r"\d+(\.\d+){1,3}(-[A-Za-z0-9.]+)?", given.get("version", "")):
        found.append(f"not a version: {given.get('version')}")
    if given.get("icon") and f"{folder}/{given['icon']}" not in names:
        found.append(f"there is no icon {given['icon']}")
    for name in ("homepage", "tracker", "repository"):
        if given.get(name) and not re.fullmatch(r"https://\S+", given[name]):
            found.append(f"no address: {name}={given[name]}")
    return found


if __name__ == "__main__":
    what, file, *more = sys.argv[1:]
    if what == "write":
        write(Path(file), Path(more[0]))
    else:
        told = faults(Path(file), "upload" in more)
        print("\n".join(told) or f"{file}: nothing to object to")
        sys.exit(bool(told))
