"""What PySAL's esda finds on the data that libpysal ships, as a file that tests compare us with.

columbus (49 neighbourhoods; CRIME, INC, HOVAL; columbus.gal) and sids2 (100 counties; SID74 of BIR74, sids2.gal). Districts are numbered
0 … n − 1 in the order of the file, because esda's local Geary and joins are in the order of sorted ids. z-values of G are those
of binary weights. p_sim is one-sided, of 99,999 conditional permutations.

Run: /usr/bin/python3 benchmarks/esda_figures.py, which makes build/bench-evidence where it is not there and writes
tests/core/clusters/esda.json.
"""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from pathlib import Path

from evidence import ROOT, environment

TARGET = ROOT / "tests" / "core" / "clusters" / "esda.json"
DRAWS = 99_999


def links(weights) -> list[list[int]]:
    """[i, j] of every link, numbered by the order of the file."""
    place = {name: number for number, name in enumerate(weights.id_order)}
    return [
        [place[one], place[other]]
        for one in weights.id_order
        for other in sorted(weights.neighbors[one], key=place.get)
    ]


def numbered(n: int, ends):
    """Weights with the numbers of the districts as ids."""
    from libpysal.weights import W

    others: dict[int, list[int]] = {one: [] for one in range(n)}
    for one, other in ends:
        others[one].append(other)
    return W(others, id_order=list(range(n)), silence_warnings=True)


def columbus() -> dict:
    """Global and local measures of CRIME, joins of HOVAL > 40, CRIME with INC of the neighbours."""
    import esda
    import libpysal
    import numpy as np

    table = libpysal.io.open(libpysal.examples.get_path("columbus.dbf"))
    crime, income, houses = (np.array(table.by_col(name)) for name in ("CRIME", "INC", "HOVAL"))
    ends = links(libpysal.io.open(libpysal.examples.get_path("columbus.gal")).read())
    w = numbered(49, ends)
    dear = (houses > 40).astype(int)
    w.transform = "r"
    moran, geary = esda.Moran(crime, w, permutations=0), esda.Geary(crime, w, permutations=0)
    local = esda.Moran_Local(crime, w, permutations=DRAWS, seed=1)
    two = esda.Moran_BV(crime, income, w, permutations=0)
    unlike = esda.Geary_Local(connectivity=w, permutations=DRAWS, seed=1).fit(crime)
    w.transform = "b"
    high, joins = esda.G(crime, w, permutations=0), esda.Join_Counts(dear, w, permutations=0)
    star = esda.G_Local(crime, w, transform="B", permutations=0, star=True)
    plain = esda.G_Local(crime, w, transform="B", permutations=0, star=False)
    return {
        "crime": crime.tolist(),
        "income": income.tolist(),
        "houses": houses.tolist(),
        "links": ends,
        "moran": [moran.I, moran.VI_rand, moran.z_rand],
        "geary": [geary.C, geary.VC_rand, geary.z_rand],
        "getis_ord": [high.G, high.VG, high.z_norm],
        "joins": [joins.bb],
        "two": two.I,
        "local_moran": local.Is.tolist(),
        "local_moran_p": local.p_sim.tolist(),
        "local_geary": unlike.localG.tolist(),
        "local_geary_p": unlike.p_sim.tolist(),
        "local_g_star": star.Zs.tolist(),
        "local_g": plain.Zs.tolist(),
    }


def sids() -> dict:
    """Moran's I of rates, raw and with the chance of small numbers taken out."""
    import esda
    import libpysal
    import numpy as np

    table = libpysal.io.open(libpysal.examples.get_path("sids2.dbf"))
    cases, births = (np.array(table.by_col(name), dtype=float) for name in ("SID74", "BIR74"))
    ends = links(libpysal.io.open(libpysal.examples.get_path("sids2.gal")).read())
    w = numbered(len(cases), ends)
    w.transform = "r"
    raw, steady = esda.Moran(cases / births, w, permutations=0), esda.Moran_Rate(cases, births, w, permutations=0)
    return {"cases": cases.tolist(), "births": births.tolist(), "links": ends, "raw": raw.I, "steadied": steady.I}


def main():
    python = environment()
    if Path(sys.prefix).resolve() != python.parent.parent.resolve():
        subprocess.run([str(python), str(Path(__file__).resolve())], check=True)
        return
    warnings.filterwarnings("ignore")
    import esda
    import libpysal

    found = {"esda": esda.__version__, "libpysal": libpysal.__version__, "columbus": columbus(), "sids": sids()}
    TARGET.write_text(json.dumps(found, default=float).replace('], "', '],\n"') + "\n", encoding="utf-8")
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
