"""The handbook as a folder of HTML pages: chapters of docs/, pages of the tools, one frame, one style sheet, checked links."""

from __future__ import annotations

import ast
import csv
import json
import os
import re
import shutil
import subprocess
import sys
from html import escape, unescape
from pathlib import Path

import markdown

from .tools import tool_page
from .words import WORDS

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
HOMES = {"de": DOCS / "handbuch.md", "en": DOCS / "handbook_en.md"}
"""Language → the page of contents; its headings and links are the side bar."""
FOR_DEVELOPERS = ("architecture.md",)
SCIENCE = ("rates", "composite", "segregation", "protection", "boundaries", "access", "allocation", "outlook")
"""Rooms of core whose docstrings say where a tool's formulas come from."""
MOST_CHAPTERS = 6


class Page:
    """One page: its name (the file without .html), title, body in HTML, and headings (level, id, words)."""

    def __init__(self, name: str, title: str, body: str):
        self.name, self.title, self.body = name, title, body
        found = re.findall(r'<h([23]) id="([^"]+)">(.*?)</h\1>', body, re.S)
        self.headings = [(int(level), anchor, _plain(words)) for level, anchor, words in found]


def build(target: Path) -> int:
    """Write the handbook into a folder that is made anew; the number of its pages. Ends with what does not resolve."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in ("style.css",):
        shutil.copyfile(Path(__file__).with_name(name), target / name)
    shutil.copyfile(ROOT / "resources" / "icons" / "sozialraum.svg", target / "sozialraum.svg")
    shutil.copytree(DOCS / "bilder", target / "bilder")
    count = 0
    for language in WORDS:
        site = Site(language)
        (target / language).mkdir()
        for page in site.pages.values():
            (target / language / f"{page.name}.html").write_text(site.framed(page), encoding="utf-8", newline="\n")
            count += 1
    problems = broken(target)
    if problems:
        sys.exit("The handbook has links to nowhere:\n" + "\n".join(problems))
    return count


def broken(folder: Path) -> list[str]:
    """Links, images and anchors of the pages in a folder that lead nowhere."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    anchors = {path: set(re.findall(r'\bid="([^"]+)"', text)) for path, text in texts.items()}
    found = []
    for path, text in texts.items():
        for link in re.findall(r'\b(?:href|src)="([^"]*)"', text):
            link = unescape(link)
            if re.match(r"(https?|mailto):", link):
                continue
            place, _, anchor = link.partition("#")
            goal = (path.parent / place).resolve() if place else path
            if not goal.is_file() or (anchor and anchor not in anchors.get(goal, ())):
                found.append(f"{path.relative_to(folder)}: {link}")
    return found


def facts_of(language: str) -> dict:
    """What the program says of itself in a language."""
    locale = {"de": "de_DE.UTF-8", "en": "en_US.UTF-8"}[language]
    environment = {**os.environ, "LC_ALL": locale, "LANG": locale, "LANGUAGE": language}
    script = Path(__file__).with_name("facts.py")
    done = subprocess.run(["/usr/bin/python3", str(script)], env=environment, capture_output=True, check=False)
    if done.returncode:
        sys.exit(done.stderr.decode())
    told = json.loads(done.stdout)
    assert told["language"] == language, told["language"]
    return told


class Site:
    """All pages of one language."""

    def __init__(self, language: str):
        self.language, self.words = language, WORDS[language]
        self.facts = facts_of(language)
        self.tools = {one["id"]: one for one in self.facts["tools"]}
        self.literature = _literature()
        self.pages: dict[str, Page] = {}
        self.side = self._read_chapters()
        chapters = list(self.pages.values())
        for tool in self.facts["tools"]:
            body = tool_page(tool, self.facts, self._chapters_on(tool["id"], chapters), self._sources_of(tool))
            self.pages[tool["id"]] = Page(tool["id"], tool["title"], body)
        for name, make in (("tools", self._tools), ("catalogue", self._catalogue), ("keywords", self._keywords)):
            self.pages[name] = Page(name, self.words[name], f"<h1>{self.words[name]}</h1>{make()}")
        self.order = [name for _, names in self.side for name in names]

    # ---- chapters

    def _read_chapters(self) -> list[tuple[str, list[str]]]:
        """Read the chapters; the side bar: heading → names of pages."""
        home = HOMES[self.language]
        files = {"index": home}
        if self.language == "de":
            rest = sorted(path for path in DOCS.rglob("*.md") if path not in HOMES.values())
            files.update({path.stem: path for path in rest if path.name not in FOR_DEVELOPERS})
        for name, path in files.items():
            text = path.read_text(encoding="utf-8")
            body = self._marked_up(text, path)
            self.pages[name] = Page(name, _plain(re.search(r"<h1[^>]*>(.*?)</h1>", body, re.S)[1]), body)
        side, seen = [], {"index"}
        for part in re.split(r"^## ", home.read_text(encoding="utf-8"), flags=re.M)[1:]:
            title, _, text = part.partition("\n")
            links = re.findall(r"\]\((?:[\w/]*/)?(\w+)\.md\)", text)
            names = [name for name in dict.fromkeys(links) if name in self.pages and name not in seen]
            seen.update(names)
            if names:
                side.append((title.strip(), names))
        lost = [name for name in self.pages if name not in seen]
        if lost:
            side.append((self.words["further"], lost))
        groups: dict[str, list[str]] = {}
        for tool in self.facts["tools"]:
            groups.setdefault(tool["group"], []).append(tool["id"])
        return [*side, (self.words["tool_group"], ["tools", "catalogue", "keywords"]), *groups.items()]

    def _marked_up(self, text: str, path: Path) -> str:
        """A chapter in HTML, its links and images those of the folder of pages."""
        text = re.sub(r"<!--.*?-->\n?", "", text, flags=re.S)
        text = re.sub(rf"\[([^\]]*)\]\(({'|'.join(FOR_DEVELOPERS)})\)", r"\1", text)
        reader = markdown.Markdown(
            extensions=["tables", "fenced_code", "sane_lists", "toc"],
            extension_configs={"toc": {"slugify": lambda words, _: slug(words)}},
            output_format="html",
        )
        body = reader.convert(text)
        body = re.sub(r'(<a href|<img[^>]*? src)="([^"]+)"', lambda found: self._link(found, path), body)
        body = re.sub(r"<table>", '<div class="wide"><table>', body).replace("</table>", "</table></div>")
        if path.name == "literatur.md":
            return re.sub(r"<li><strong>(.*?)</strong>", _entry, body)
        return self._with_links(body)

    def _link(self, found: re.Match, path: Path) -> str:
        kind, link = found[1], found[2]
        if re.match(r"(https?|mailto):|#", link):
            return found[0]
        place, _, anchor = link.partition("#")
        if kind != "<a href":
            return f'{kind}="../bilder/{Path(place).name}"'
        goal = (path.parent / place).resolve()
        homes = {file: f"../{language}/index" for language, file in HOMES.items()}
        name = homes.get(goal, goal.stem if goal.suffix in (".md", ".html") else Path(place).name)
        return f'{kind}="{name}.html{"#" + anchor if anchor else ""}"'

    def _with_links(self, body: str) -> str:
        """Names of tools lead to their pages, citations to the list of literature; not in headings, links and listings."""
        pieces = re.split(r"(<pre>.*?</pre>|<h\d[^>]*>.*?</h\d>|<a .*?</a>)", body, flags=re.S)
        for place in range(0, len(pieces), 2):
            pieces[place] = re.sub(
                r"<code>([a-z]+)</code>",
                lambda found: f'<a href="{found[1]}.html">{found[0]}</a>' if found[1] in self.tools else found[0],
                pieces[place],
            )
            if self.language == "de":
                pieces[place] = self.cites.sub(self._cited, pieces[place])
        return "".join(pieces)

    @property
    def cites(self) -> re.Pattern:
        """Every citation as it may stand in a chapter."""
        spellings = sorted({re.escape(one) for one in self._spellings()}, key=len, reverse=True)
        return re.compile("(" + "|".join(spellings) + ")(?![0-9])")

    def _spellings(self) -> dict[str, str]:
        found = {}
        for key in self.literature:
            for text in (key, key.replace("&", "und"), key.replace("et al.", "u. a."), key.replace("'", "’")):
                for one in (text, re.sub(r" (\d{4})$", r" (\1)", text)):
                    found[escape(one, quote=False)] = key
        return found

    def _cited(self, found: re.Match) -> str:
        return f'<a class="cite" href="literatur.html#{slug(self._spellings()[found[0]])}">{found[0]}</a>'

    # ---- what a tool's page leads to

    def _chapters_on(self, tool: str, chapters: list[Page]) -> list[tuple[str, str]]:
        """Chapters that name a tool, those with it in a heading first; English pages lead to the German chapters."""
        if self.language != "de":
            chapters, home = _german().values(), "../de/"
        else:
            home = ""
        heads, texts = [], []
        for page in chapters:
            if page.name in ("index", "literatur"):
                continue
            for level, anchor, words, text in sections(page.body):
                head = f"<code>{tool}</code>" in words
                if not head and f">{tool}</code>" not in text.replace("\n", " "):
                    continue
                title = re.sub(rf"[:(]?\s*{tool}\)?", "", _plain(words)).strip(" :,")
                address = f"{home}{page.name}.html{'#' + anchor if level > 1 else ''}"
                line = (address, escape(page.title if level == 1 else f"{page.title}: {title}"))
                (heads if head else texts).append(line)
        return list(dict.fromkeys([*heads, *texts]))[:MOST_CHAPTERS]

    def _sources_of(self, tool: dict) -> list[tuple[str, str]]:
        """The literature that the formulas of a tool come from: what its science cites, and its chapters' headings."""
        text = " ".join(_science(tool["module"]))
        if any(one["name"] == "MEASURES" and one["options"] for one in tool["parameters"]):
            text += " ".join(one["source"] for one in self.facts["measures"])
        for page in (self.pages if self.language == "de" else _german()).values():
            for _, _, words, part in sections(page.body):
                if f"<code>{tool['id']}</code>" in words:
                    text += " " + _plain(part)
        text = re.sub(r"\s+", " ", text.replace("’", "'"))
        text = re.sub(r" (?:and|und) (?=(?:del )?[A-Z])", " & ", text).replace("u. a.", "et al.")
        text = re.sub(r"\((\d{4})", r"\1", text)
        home = "" if self.language == "de" else "../de/"
        return [
            (f"{home}literatur.html#{slug(key)}", line)
            for key, line in self.literature.items()
            if re.search(rf"(?<![\w&] ){re.escape(key)}(?!\d)", text)
        ]

    # ---- pages made of facts

    def _tools(self) -> str:
        parts, group = [f"<p>{self.words['tools_intro']}</p>"], ""
        for tool in self.facts["tools"]:
            if tool["group"] != group:
                group = tool["group"]
                parts.append(f'<h2 id="{slug(group)}">{escape(group)}</h2>')
            first = re.split(r"(?<=[.:]) ", _plain(tool["summary"]), maxsplit=1)[0].rstrip(":")
            parts.append(
                f'<p class="entry"><a href="{tool["id"]}.html"><b>{escape(tool["title"])}</b></a> '
                f"<code>{tool['id']}</code><br>{escape(first)}</p>"
            )
        return "\n".join(parts)

    def _catalogue(self) -> str:
        words, tag = self.words, self.language
        with open(ROOT / "resources" / "catalogue" / "indicators.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=";"))
        title = self.tools["calculateindicators"]["title"]
        link = f'<a href="calculateindicators.html">{escape(title)}</a>'
        parts = [f"<p>{words['catalogue_intro'].format(tool=link)}</p>"]
        head = "".join(
            f"<th>{words[name]}</th>"
            for name in ("indicator", "unit", "direction", "numerator", "denominator", "column")
        )
        for field in dict.fromkeys(row[f"field_{tag}"] for row in rows):
            lines = ""
            for row in rows:
                if row[f"field_{tag}"] != field:
                    continue
                arrow = {"1": "▲", "-1": "▼"}.get(row["direction"].strip(), "–")
                texts = [row[f"{name}_{tag}"] for name in ("name", "unit")]
                texts += [arrow, row[f"numerator_{tag}"], row[f"denominator_{tag}"]]
                cells = "".join(f"<td>{escape(text)}</td>" for text in texts)
                lines += f"<tr>{cells}<td><code>{row['column']}</code></td></tr>"
            parts.append(f'<h2 id="{slug(field)}">{escape(field)}</h2>')
            parts.append(f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>')
        return "\n".join(parts)

    def _keywords(self) -> str:
        found: dict[str, set[str]] = {}
        for tool in self.facts["tools"]:
            for word in {tool["title"], *tool["tags"]}:
                found.setdefault(word, set()).add(tool["id"])
        letters: dict[str, list[str]] = {}
        for word in sorted(found, key=lambda word: (slug(word), word)):
            letters.setdefault((slug(word)[:1] or "#").upper(), []).append(word)
        parts = [f"<p>{self.words['keywords_intro']}</p>"]
        for letter, words in letters.items():
            lines = ""
            for word in words:
                links = ", ".join(
                    f'<a href="{name}.html">{escape(self.tools[name]["title"])}</a>' for name in sorted(found[word])
                )
                lines += f"<dt>{escape(word)}</dt><dd>{links}</dd>"
            parts.append(f'<h2 id="{letter}">{letter}</h2><dl class="keywords">{lines}</dl>')
        return "\n".join(parts)

    # ---- the frame

    def framed(self, page: Page) -> str:
        """A whole page."""
        words, other = self.words, "en" if self.language == "de" else "de"
        same = page.name in self.tools or page.name in ("tools", "catalogue", "keywords")
        opposite = f"../{other}/{page.name if same else 'index'}.html"
        heads = [one for one in page.headings if one[0] == 2]
        local = ""
        if len(heads) > 2 and page.name not in ("index", "keywords"):
            lines = "".join(f'<li><a href="#{anchor}">{escape(text)}</a></li>' for _, anchor, text in heads)
            local = f'<nav class="local"><b>{words["on_this_page"]}</b><ul>{lines}</ul></nav>'
        mark = "</dl>" if page.name in self.tools else "</h1>"
        body = page.body.replace(mark, mark + local, 1)
        version = words["version"].format(version=self.facts["version"])
        return f"""<!DOCTYPE html>
<html lang="{self.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(page.title)} – Sozialraum, {words["handbook"]}</title>
<link rel="icon" href="../sozialraum.svg">
<link rel="stylesheet" href="../style.css">
</head>
<body>
<header>
<a class="home" href="index.html"><img src="../sozialraum.svg" alt=""> Sozialraum <span>{words["handbook"]}</span></a>
<nav><a href="index.html">{words["contents"]}</a> <a href="tools.html">{words["tools"]}</a>
<a href="keywords.html">{words["keywords"]}</a> <a href="{opposite}" hreflang="{other}">{words["other"]}</a></nav>
</header>
<div class="frame">
<main>
{body}
{self._turn(page)}
</main>
<nav class="side">
{self._bar(page)}
</nav>
</div>
<footer>{escape(version)} · {words["footer"]}</footer>
</body>
</html>
"""

    def _bar(self, page: Page) -> str:
        parts = []
        groups = [one["group"] for one in self.facts["tools"]]
        for title, names in self.side:
            if title in groups and page.name not in names:  # only the group that one is in shows its tools
                parts.append(f'<a class="group" href="tools.html#{slug(title)}">{escape(title)}</a>')
                continue
            lines = "".join(
                f'<li><a href="{name}.html"{" aria-current=" + chr(34) + "page" + chr(34) if name == page.name else ""}>'
                f"{escape(self.pages[name].title)}</a></li>"
                for name in names
            )
            parts.append(f"<b>{escape(title)}</b><ul>{lines}</ul>")
        return "\n".join(parts)

    def _turn(self, page: Page) -> str:
        """Links to the page before and the page after."""
        order = ["index", *self.order]
        place = order.index(page.name)
        links = ""
        for step, name, sign in ((-1, "previous", "← "), (1, "next", "")):
            if 0 <= place + step < len(order):
                goal = self.pages[order[place + step]]
                end = " →" if step == 1 else ""
                links += f'<a class="{name}" href="{goal.name}.html">{sign}{escape(goal.title)}{end}</a>'
        return f'<nav class="turn">{links}</nav>'


_GERMAN: dict[str, Page] = {}


def _german() -> dict[str, Page]:
    """The German chapters, to which English pages lead."""
    if not _GERMAN:
        site = Site("de")
        _GERMAN.update({name: page for name, page in site.pages.items() if name not in site.tools})
    return _GERMAN


def sections(body: str) -> list[tuple[int, str, str, str]]:
    """Level, id, heading and text of each part of a page, down to the third level."""
    parts = re.split(r'<h([123])(?: id="([^"]*)")?[^>]*>(.*?)</h[123]>', body, flags=re.S)
    return [(int(parts[at]), parts[at + 1] or "", parts[at + 2], parts[at + 3]) for at in range(1, len(parts) - 3, 4)]


def slug(text: str) -> str:
    """An anchor of a heading: small letters, figures and hyphens."""
    text = _plain(text).lower()
    for old, new in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("é", "e"), ("í", "i")):
        text = text.replace(old, new)
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def _plain(text: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", text)).strip()


def _entry(found: re.Match) -> str:
    return f'<li id="{slug(found[1])}"><strong>{found[1]}</strong>'


def _literature() -> dict[str, str]:
    """Key → the entry in HTML."""
    text = (DOCS / "literatur.md").read_text(encoding="utf-8")
    entries = re.findall(r"^- \*\*(.+?)\*\* (.+)$", text, re.M)
    found = {}
    for key, line in entries:
        names, _, rest = re.sub(r"\*(.+?)\*", r"<i>\1</i>", escape(line, quote=False)).partition(": ")
        found[key] = f"{names} ({key[-4:]}): {rest}"
    return found


def _science(module: str) -> list[str]:
    """The docstrings of the science that a tool's file calls."""
    path = ROOT / (module.replace(".", "/") + ".py")
    if not module or not path.is_file():
        return []
    found = []
    package = module.split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        home = [*package[: len(package) - node.level + 1], *(node.module or "").split(".")]
        for name in [home, *([*home, alias.name] for alias in node.names)]:
            file = ROOT.joinpath(*name).with_suffix(".py")
            if name[0] == "core" and len(name) > 2 and name[1] in SCIENCE and file.is_file():
                tree = ast.parse(file.read_text(encoding="utf-8"))
                said = (one.value for one in ast.walk(tree) if isinstance(one, ast.Expr))
                found += [one.value for one in said if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return found
