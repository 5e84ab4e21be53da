#!/usr/bin/env python3
"""Throws broken tables at the reader and hostile parameters at the algorithms: each must end well or as one clear error.

    fuzz.py [tables] [--inputs 100000] [--minutes 10] [--seed 1] [--data FOLDER]
    fuzz.py parameters [--sets 300] [--minutes 10] [--seed 1] [--algorithm NAME] [--go-on]

tables: each must end as a panel or as one clear error, in time and in memory.

Runs until both numbers are reached. Inputs are random bytes, mutations of small tables that stand for every layout, of
spreadsheets, and of the real files in FOLDER. A crash, more than 5 seconds of CPU for one input or more than 1 GB of memory ends
the run with exit code 1 and the input in build/fuzz/.

parameters: every algorithm of the provider runs with values and layers drawn from the definitions of its parameters
(tests/hostile), at least --sets for each. The first traceback, NaN or infinite number in an output, refusal of more than
three lines or run of more than 30 seconds ends with exit code 1; `--sets 1 --minutes 0 --algorithm NAME --seed N` repeats it.
"""

from __future__ import annotations

import argparse
import faulthandler
import io
import os
import random
import resource
import signal
import sys
import tempfile
import time
import warnings
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_SECONDS = 5
MOST_MEMORY_MB = 1024

SEEDS = (
    "Einwohner 2020\n\nNr;Name;Einwohner;Quote\n0101;Altstadt;1.234;5,5\n0102;Neustadt;987;*\n;Gesamtstadt;2.221;6\n\n* geheim\n",
    "key,year,a,b\n01,2019,1.5,2\n02,2019,-,3\n01,2020,x,4\n02,2020,...,5\n",
    "Gebiet;Merkmal;2018;2019;31.12.2020\nMitte;Einwohner;5;6;7\nNord;Einwohner;8;9;k.A.\n",
    ";;Einwohner;;Arbeitslose;\nNr;Name;2019;2020;2019;2020\n1;Alt;50;51;5;6\n2;Neu;60;61;6;7\n",
    "Jahr|Ortsteil|Sachmerkmal|Wert\n2008|Nord|Frauen|26\n2008|Süd|Frauen|(27)\n2009|Nord|Frauen|28r\n2009|Süd|Frauen|<3\n",
    '"id"\t"n"\n"1011101.0"\t"1 234,5"\n"1011102.0"\t"-9999"\n"1011103.0"\t"12 %"\n',
)
PIECES = (
    b";", b",", b"\t", b"|", b'"', b'""', b"\r", b"\n", b"\r\n", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xfc", b"\x80", b"-", b".", b"...",
    b"*", b"<3", b"(", b")", b"%", b"e", b"1e999", b"-1e999", b"nan", b"inf", b"9" * 400, b"2020", b"31.12.2020", b"Insgesamt", b"2019/20",
    b"\xc2\xa0", b"\xe2\x80\xaf", b"=1+1", b"'", b"\\", b"{}", b"{0}", b"%s", b"\xf0\x9f\x98\x80", b"A" * 5000, b";" * 300, b"\n" * 300, b"0",
    b"-9999", b"5555555555", b"#NV", b"NA", b"True", b"1_000", b"0x10", b"\x0b", b"\x0c", b"\x1c", b"\xe2\x80\xa8", b"\x85",
    "²".encode(), "½".encode(), "①".encode(), "٣".encode(), b"9" * 4400,
)  # fmt: skip


def prepare():
    """Make the repository importable as the package `sozialraum`."""
    folder = Path(tempfile.mkdtemp(prefix="sozialraum-fuzz-"))
    (folder / "sozialraum").symlink_to(ROOT)
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "scripts")]
    sys.path.insert(0, str(folder))


def workbooks() -> list[bytes]:
    """An XLSX and an ODS, made by hand so that no package is needed."""
    namespace = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    cells = "".join(
        f'<row r="{r}"><c r="A{r}" t="inlineStr"><is><t>{"Nr" if r == 1 else r}</t></is></c><c r="B{r}" s="0"><v>{2019 + r}</v></c>'
        f'<c r="C{r}" t="s"><v>{r % 3}</v></c></row>'
        for r in range(1, 6)
    )
    xlsx = {
        "xl/workbook.xml": f'<workbook {namespace}><sheets><sheet name="Tabelle1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
        "xl/sharedStrings.xml": "<sst><si><t>5,5</t></si><si><t>*</t></si><si><r><t>k.A.</t></r></si></sst>",
        "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/s.xml": f'<worksheet><sheetData>{cells}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    }
    row = '<t:table-row><t:table-cell><x:p>{}</x:p></t:table-cell><t:table-cell o:value-type="float" o:value="{}"/></t:table-row>'
    ods = {
        "content.xml": '<d xmlns:t="t" xmlns:x="x" xmlns:o="o"><t:table t:name="b">'
        + "".join(row.format(f"Ort {i}", i) for i in range(5))
        + "</t:table></d>"
    }
    result = []
    for parts in (xlsx, ods):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        result.append(buffer.getvalue())
    return result


def mutated(data: bytes, dice: random.Random) -> bytes:
    """A few random wounds: bytes changed, cut out, doubled, pieces put in, lines shuffled."""
    for _ in range(dice.choice((1, 1, 2, 3, 8))):
        kind = dice.randrange(8)
        place = dice.randrange(len(data) + 1)
        if kind == 0 and data:
            place = min(place, len(data) - 1)
            data = data[:place] + bytes([dice.randrange(256)]) + data[place + 1 :]
        elif kind == 1:
            data = data[:place] + data[place + dice.choice((1, 3, 20, 300)) :]
        elif kind == 2:
            data = data[:place] + dice.choice(PIECES) * dice.choice((1, 1, 2, 10)) + data[place:]
        elif kind == 3:
            data = (
                data[:place]
                + data[max(0, place - dice.choice((5, 50, 500))) : place] * dice.choice((1, 3))
                + data[place:]
            )
        elif kind == 4:
            data = data[:place]
        elif kind == 5:
            lines = data.split(b"\n")
            dice.shuffle(lines)
            data = b"\n".join(lines)
        elif kind == 6:
            data = data.replace(dice.choice(PIECES[:7]), dice.choice(PIECES))
        else:
            data = data[: len(data) // 2] + data[place:]
        data = data[:200_000]
    return data


def inputs(dice: random.Random, real: list[bytes]):
    """Endless broken inputs: (kind, bytes)."""
    books = workbooks()
    small = [text.encode(encoding) for text in SEEDS for encoding in ("utf-8", "cp1252", "utf-16")]
    while True:
        choice = dice.random()
        if choice < 0.1:
            yield "text", bytes(dice.randrange(256) for _ in range(dice.randrange(400)))
        elif choice < 0.15:
            yield "text", b"".join(dice.choice(PIECES) for _ in range(dice.randrange(60)))
        elif choice < 0.25:
            number = dice.randrange(2)
            yield ("xlsx", "ods")[number], mutated_book(books[number], dice)
        elif choice < 0.28 and real:
            yield "text", mutated(dice.choice(real), dice)
        else:
            yield "text", mutated(dice.choice(small), dice)


def mutated_book(data: bytes, dice: random.Random) -> bytes:
    """Wounds in the packed file, or in one of its parts, packed again."""
    if dice.random() < 0.2:
        return mutated(data, dice)
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = old.namelist()
        wounded = dice.choice(names)
        for name in names:
            content = old.read(name)
            new.writestr(name, mutated(content, dice) if name == wounded else content)
    return buffer.getvalue()


def read(kind: str, data: bytes):
    """What the plugin does with a file: read, unite, look for suspicious zeros, join."""
    from sozialraum.core.keys.joining import join
    from sozialraum.core.tables.files import combine, read_bytes, read_cells
    from sozialraum.core.tables.spreadsheets import fill_merged, read_ods, read_xlsx

    if kind == "text":
        tables = read_bytes(data, "fuzz_2020.csv")
    else:
        sheets = (read_xlsx if kind == "xlsx" else read_ods)(data)
        tables = [read_cells(fill_merged(sheet), sheet.name) for sheet in sheets]
    panel = combine(tables).panel
    assert panel.values.shape == panel.status.shape == (len(panel), len(panel.indicators))
    assert len(set(panel.indicators)) == len(panel.indicators)
    assert not ((panel.status == 0) & (panel.values != panel.values)).any()
    keys = panel.districts[:50]
    join(keys, panel.districts, panel.periods, names=panel.texts.get("district_name"))
    return panel


def peak_memory() -> float:
    """The most memory that this process has held, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run(count: int, minutes: float, seed: int, data: Path | None) -> int:
    """Fuzz until both `count` inputs and `minutes` are reached; 0 where nothing was found."""
    from sozialraum.core.messages import SozialraumError

    dice = random.Random(seed)
    real = [path.read_bytes()[:20_000] for path in sorted(data.rglob("*.csv"))] if data and data.is_dir() else []
    begin, done, panels, errors, slowest = time.monotonic(), 0, 0, 0, 0.0
    before = peak_memory()  # of who runs in this process, too

    def too_slow(*_):
        raise TimeoutError(f"more than {MOST_SECONDS} seconds of CPU")

    signal.signal(signal.SIGPROF, too_slow)  # of this process alone, whatever else the machine does
    for kind, content in inputs(dice, real):
        start = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        try:
            read(kind, content)
            panels += 1
        except SozialraumError as error:
            str(error)
            errors += 1
        except BaseException:
            folder = ROOT / "build" / "fuzz"
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"{seed}-{done}.{kind if kind != 'text' else 'csv'}"
            path.write_bytes(content)
            print(f"input {done} ({path.name}) broke the reader")
            raise
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        done += 1
        slowest = max(slowest, time.process_time() - start)
        memory = peak_memory()
        if memory > before + MOST_MEMORY_MB:
            print(f"input {done}: {memory:.0f} MB")
            return 1
        if done % 10_000 == 0:
            print(
                f"{done} inputs, {panels} panels, {errors} clear errors, {time.monotonic() - begin:.0f} s", flush=True
            )
        if done >= count and time.monotonic() - begin >= 60 * minutes:
            break
    print(
        f"{done} inputs in {time.monotonic() - begin:.0f} s: {panels} panels, {errors} clear errors, no crash; slowest {slowest:.2f} s, "
        f"memory {memory:.0f} MB"
    )
    return 0


def parameters(sets: int, minutes: float, seed: int, wanted: str, go_on: bool) -> int:
    """Run every algorithm of the provider with hostile parameters; 0 where nothing was found."""
    sys.path[:0] = [str(ROOT / "tests")]
    sys.path.append("/usr/share/qgis/python/plugins")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    from hostile.trial import trial
    from sozialraum.processing.provider import SozialraumProvider

    provider = SozialraumProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    faulthandler.enable()
    warnings.filterwarnings("error", category=RuntimeWarning, module="sozialraum")
    folder = ROOT / "build" / "fuzz"
    folder.mkdir(parents=True, exist_ok=True)
    os.chdir(tempfile.mkdtemp(prefix="sozialraum-fuzz-here-"))  # hostile paths may be relative ones
    algorithms = [one for one in provider.algorithms() if wanted in ("", one.name())]
    begin, done, refused, found, number = time.monotonic(), 0, 0, 0, 0
    while number < sets or time.monotonic() - begin < 60 * minutes:
        for algorithm in algorithms:
            (folder / "now.txt").write_text(
                f"{algorithm.name()} --seed {seed + number}\n"
            )  # told where QGIS itself falls
            outcome = trial(algorithm, seed + number)
            done, refused = done + 1, refused + bool(outcome.refusal)
            if outcome.findings:
                print(f"{algorithm.name()} --seed {seed + number}\n{outcome}\n", flush=True)
                found += 1
                if not go_on:
                    return 1
        number += 1
        if number % 20 == 0:
            print(f"{done} sets, {refused} refused, {found} findings, {time.monotonic() - begin:.0f} s", flush=True)
    print(
        f"{done} sets in {time.monotonic() - begin:.0f} s: {done - refused} ended well, {refused} refused, {found} findings"
    )
    return 1 if found else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=("tables", "parameters"), default="tables")
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--sets", type=int, default=300)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--algorithm", default="")
    parser.add_argument("--go-on", action="store_true")
    arguments = parser.parse_args()
    prepare()
    if arguments.what == "parameters":
        return parameters(arguments.sets, arguments.minutes, arguments.seed, arguments.algorithm, arguments.go_on)
    limit = 3 * MOST_MEMORY_MB * 1024 * 1024  # address space, libraries included: running away becomes a MemoryError
    resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
    return run(arguments.inputs, arguments.minutes, arguments.seed, arguments.data)


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)  # QGIS may fall over its own end in Python
