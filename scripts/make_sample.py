"""Write the sample municipality Musterstadt: python3 scripts/make_sample.py [FOLDER]

Everything is invented and comes from one seed, so that the files can be made again at any time. Needs numpy and GDAL's
Python package, both of which come with QGIS.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from sample.city import build_city  # noqa: E402
from sample.facilities import build_facilities  # noqa: E402
from sample.geopackage import write_geopackage  # noqa: E402
from sample.people import build_people  # noqa: E402
from sample.survey import write_survey  # noqa: E402
from sample.tables import write_tables  # noqa: E402

SEED = 2018


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    city = build_city(SEED)
    counts = build_people(SEED, city)
    facilities = build_facilities(SEED, city, counts)
    write_geopackage(folder / "musterstadt.gpkg", city, facilities)
    write_tables(folder, counts)
    write_survey(folder / "umfrage_2024.csv", SEED, counts)
    print(f"{len(city.rings)} Sozialräume, {len(facilities)} facilities written to {folder}")


if __name__ == "__main__":
    default = Path(__file__).resolve().parent.parent / "resources" / "sample"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
