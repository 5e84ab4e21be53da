#!/usr/bin/env python3
"""How well foreign tables are read: generated ones by the thousand, or one of them in full.

    reading_figures.py [--tables 3000] [--seed 0] [--explain 20] [--pairs]
    reading_figures.py --show SEED [--plain]
    reading_figures.py --real [FOLDER]
    reading_figures.py --kinds [GUISES]
    reading_figures.py --speed [--checkout FOLDER]

Each table is made by tests/foreign_tables from a seed and read by default. `same` is the panel that was written, `warned`
another one whose every difference a warning names, `silent` one with a difference that nobody is told. --explain makes
the failing tables as plain as they can be while they still fail, and groups them by what remains. --real reads the real
tables and compares each cell with an independent counting: right by default, right with a parameter, wrong with a warning,
refused, wrong in silence. --kinds prints for each kind of table that went wrong once how many of its guises still do.
--speed prints the seconds of CPU for a long table of 500,000 rows and one of 100,000 rows × 33 columns.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def prepare(checkout: Path):
    """Make a checkout importable as the package `sozialraum`, and the generator beside it."""
    folder = Path(tempfile.mkdtemp(prefix="sozialraum-figures-"))
    (folder / "sozialraum").symlink_to(checkout.resolve())
    roots = (ROOT, checkout.resolve(), ROOT / "scripts")
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in roots]
    sys.path[:0] = [str(folder), str(ROOT / "tests")]


def show(seed: int, plain: bool):
    """One table and what became of it."""
    from foreign_tables.judge import judge
    from foreign_tables.layouts import write
    from foreign_tables.trial import shrunk, special, table

    written = table(seed)
    kind = judge(written).kind
    if plain:
        plan, _ = shrunk(seed, lambda _, outcome: outcome.kind == kind)
        written = write(plan, seed)
    outcome = judge(written)
    print(
        f"seed {seed}: {outcome.kind} ({written.verdict}{': ' + ', '.join(written.must + written.may) if written.verdict != 'clean' else ''})"
    )
    print(f"features: {special(written.plan)}\n{written.show()}")
    for label, lines in (
        ("warning", outcome.warnings),
        ("difference", map(str, outcome.atoms[:12])),
        ("not named", map(str, outcome.unnamed[:12])),
    ):
        for line in lines:
            print(f"{label}: {line}")
    if outcome.said:
        print(f"said: {outcome.said}")


def explain(cases, fails, most: int) -> list[str]:
    """One line for each way of failing: what is not plain, a difference, how many tables, their seeds."""
    from foreign_tables.trial import shrunk, special

    groups: dict[str, list[int]] = defaultdict(list)
    texts = {}
    for seed, _ in cases[:most]:
        plan, outcome = shrunk(seed, fails)
        atoms = outcome.unnamed or outcome.atoms
        what = (
            ", ".join(dict.fromkeys(atom.kind for atom in atoms))
            or outcome.said[:100]
            or (outcome.warnings or [""])[0][:100]
        )
        label = f"{special(plan)} → {what}"
        groups[label].append(seed)
        texts.setdefault(label, str(atoms[0])[:150] if atoms else "")
    ordered = sorted(groups, key=lambda label: -len(groups[label]))
    return [
        f"{len(groups[label])} × {label}; {texts[label]} [seeds {' '.join(map(str, groups[label][:6]))}]"
        for label in ordered
    ]


def figures(count: int, first: int, most: int, with_pairs: bool) -> int:
    """Read `count` tables and print what came of them; 1 where one went wrong in silence."""
    from foreign_tables.trial import try_all

    begin = time.monotonic()
    result = try_all(range(first, first + count), with_pairs)
    outcomes = " / ".join(
        f"{kind} {result.outcomes[kind]}" for kind in ("same", "warned", "silent", "refused", "crash")
    )
    print(f"{count} tables in {time.monotonic() - begin:.0f} s: {outcomes}")
    print(f"verdicts: {dict(result.verdicts)}")
    print(
        f"clean tables with a warning: {len(result.clean_warned)} ({result.share(result.clean_warned, 'clean'):.1f} %)"
    )
    print(f"clean tables refused: {len(result.clean_refused)} ({result.share(result.clean_refused, 'clean'):.1f} %)")
    print(f"ambiguous tables without a warning: {len(result.must_unwarned)} of {result.verdicts['must']}")
    worst = sorted(result.failed_choices, key=lambda choice: -result.failed_choices[choice] / result.choices[choice])
    print(
        "silent by feature: "
        + ", ".join(
            f"{name}={value!r} {result.failed_choices[name, value]}/{result.choices[name, value]}"
            for name, value in worst[:14]
        )
    )
    if with_pairs:
        from foreign_tables.plan import pairs

        print(f"pairs of features seen: {len(result.pairs)} of {len(pairs())} (the rest contradict each other)")
    if most:
        for title, cases, fails in (
            ("in silence", result.failed, lambda _, outcome: outcome.kind in ("silent", "crash")),
            (
                "ambiguous, no warning",
                result.must_unwarned,
                lambda w, outcome: w.verdict == "must" and outcome.kind in ("same", "silent") and not outcome.warnings,
            ),
            (
                "clean, but warned",
                result.clean_warned,
                lambda w, outcome: w.verdict == "clean" and outcome.kind != "refused" and bool(outcome.warnings),
            ),
            (
                "clean, but refused",
                result.clean_refused,
                lambda w, outcome: w.verdict == "clean" and outcome.kind == "refused",
            ),
        ):
            for line in explain(cases, fails, most):
                print(f"{title}: {line}")
    return int(bool(result.failed))


def real(folder: Path) -> int:
    """How many real tables are read right; 1 where one is wrong in silence."""
    from foreign_tables.real_tables import judged

    paths = sorted(folder.rglob("*.csv"))
    if not paths:
        print(f"no real tables in {folder}")
        return 1
    counts: dict[str, int] = dict.fromkeys(("right", "parameter", "warned", "refused", "silent"), 0)
    warned = 0
    for path in paths:
        kind, outcome = judged(path)
        counts[kind] += 1
        warned += kind == "right" and bool(outcome.warnings)
        if kind != "right":
            print(
                f"{kind}: {path.relative_to(folder)}: {outcome.said or [str(atom) for atom in (outcome.unnamed or outcome.atoms)[:3]]}"
            )
    print(
        f"{len(paths)} real tables: "
        + ", ".join(f"{kind} {number}" for kind, number in counts.items())
        + f"; of those right, {warned} with a warning"
    )
    return int(counts["silent"] > 0)


def kinds(count: int) -> int:
    """How many guises of each kind go wrong; 1 where one does."""
    from foreign_tables.guises import KINDS, SPECIAL, wrong_guises, wrong_specials

    total = 0
    for name in (*KINDS, *SPECIAL):
        wrong = wrong_guises(name, count) if name in KINDS else wrong_specials(name, count)
        total += len(wrong)
        print(
            f"{name}: {len(wrong)} of {count} wrong" + (f", first: {wrong[0].splitlines()[0][:160]}" if wrong else "")
        )
    return int(total > 0)


def speed(times: int = 4) -> int:
    """Print how long large tables take, the best of some times."""
    import numpy as np
    from sozialraum.core.tables.files import combine, read_bytes

    dice = np.random.default_rng(1)
    rows = [
        f"{d:04d};Ort {chr(65 + d % 26)}burg;{year};Merkmal {chr(65 + i // 26)}{chr(65 + i % 26)};{dice.integers(9000)}"
        for d in range(1, 501)
        for year in range(2000, 2020)
        for i in range(50)
    ]
    tables = {"long": "\n".join(["Schlüssel;Name;Jahr;Merkmal;Wert", *rows])}
    numbers = dice.integers(0, 90_000, (100_000, 30)) / 10
    rows = [
        f"{row // 10:05d};Ort {row // 10};{2010 + row % 10};" + ";".join(f"{n:.1f}".replace(".", ",") for n in line)
        for row, line in enumerate(numbers.tolist())
    ]
    tables["wide"] = "\n".join(["Schlüssel;Name;Jahr;" + ";".join(f"Zahl {i}" for i in range(30)), *rows])
    for name, text in tables.items():
        data, seconds = text.encode(), []
        for _ in range(times):
            begin = time.process_time()
            panel = combine(read_bytes(data, f"{name}.csv")).panel
            seconds.append(time.process_time() - begin)
        print(
            f"{name}: {panel.values.shape[0]} rows × {panel.values.shape[1]} indicators in {min(seconds):.2f} s of CPU"
        )
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--explain", type=int, default=0, metavar="CASES")
    parser.add_argument("--pairs", action="store_true")
    parser.add_argument("--show", type=int, metavar="SEED")
    parser.add_argument("--plain", action="store_true", help="with --show: the plainest table that ends the same way")
    parser.add_argument("--real", type=Path, nargs="?", const=ROOT.parent / "shared" / "data", metavar="FOLDER")
    parser.add_argument("--kinds", type=int, nargs="?", const=40, metavar="GUISES")
    parser.add_argument("--speed", action="store_true", help="how long large tables take")
    parser.add_argument("--checkout", type=Path, default=ROOT, help="read with the code of another checkout")
    arguments = parser.parse_args()
    prepare(arguments.checkout)
    if arguments.speed:
        return speed()
    if arguments.kinds:
        return kinds(arguments.kinds)
    if arguments.real:
        return real(arguments.real)
    if arguments.show is not None:
        show(arguments.show, arguments.plain)
        return 0
    return figures(arguments.tables, arguments.seed, arguments.explain, arguments.pairs)


if __name__ == "__main__":
    sys.exit(main())
