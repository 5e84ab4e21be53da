"""Names and characters of the boroughs and Sozialräume of Musterstadt. All invented."""

from __future__ import annotations

from typing import NamedTuple


class District(NamedTuple):
    """One Sozialraum: key, name, wished place (metres from the market square), what makes it special."""

    key: str
    name: str
    place: tuple[float, float]
    traits: str = ""


BOROUGHS = (
    ("01", "Mitte", (0.0, -300.0)),
    ("02", "Nord", (-300.0, 3400.0)),
    ("03", "Hafen", (3300.0, 2700.0)),
    ("04", "Ost", (4100.0, -600.0)),
    ("05", "Südost", (2600.0, -3600.0)),
    ("06", "Süd", (-900.0, -3900.0)),
    ("07", "West", (-3900.0, -1300.0)),
    ("08", "Nordwest", (-3700.0, 2600.0)),
)

# Traits: poor, rich, student, estate (high-rise), village, new (building area), station (arrivals), upcoming
# (cheap in 2010, dear in 2024), empty (hardly anybody lives there).
DISTRICTS = (
    District("0101", "Altstadt", (0, 0)),
    District("0102", "Marktviertel", (300, -400)),
    District("0103", "Bahnhofsviertel", (900, -300), "station poor"),
    District("0104", "Schlossviertel", (-300, -900), "rich"),
    District("0105", "Universitätsviertel", (-900, 0), "student"),
    District("0106", "Brunnenviertel", (500, -1100)),
    District("0107", "Mühlenviertel", (700, 300), "upcoming"),
    District("0108", "Stadtgarten", (-700, -1300)),
    District("0109", "Dreikönigsviertel", (-200, 500)),
    District("0201", "Nordstadt", (-300, 2100), "poor"),
    District("0202", "Stahlwerksviertel", (300, 3200), "poor"),
    District("0203", "Kolonie Eintracht", (-1100, 3000), "poor"),
    District("0204", "Hüttenallee", (1000, 4300), "poor"),
    District("0205", "Gartenstadt Nord", (-2300, 4600)),
    District("0206", "Ziegelhütte", (-1900, 3300)),
    District("0207", "Rangierbahnhof", (1000, 2300), "poor station"),
    District("0208", "Nordpark", (-400, 5300)),
    District("0301", "Hafenstraße", (1000, 2000), "poor"),
    District("0302", "Güterhafen", (3700, 900), "empty"),
    District("0303", "Werftviertel", (2300, 3300), "poor upcoming"),
    District("0304", "Speicherstadt", (1700, 1800), "upcoming"),
    District("0305", "Kanalsiedlung", (3300, 2500), "poor"),
    District("0306", "Oberhafen", (6000, 800)),
    District("0308", "Alter Flugplatz", (5100, 3000), ""),
    District("0309", "Neues Flugfeld", (2800, 4800), "new"),
    District("0401", "Ostvorstadt", (2200, -400), "upcoming"),
    District("0402", "Gewerbepark Ost", (5800, -100)),
    District("0403", "Lindenhof", (2600, -1200)),
    District("0404", "Am Ostbahnhof", (1700, 800), "station"),
    District("0405", "Kastanienhof", (3400, -1200)),
    District("0406", "Sperlingsau", (3400, 300)),
    District("0407", "Erlenbruch", (4500, -1600), "village"),
    District("0501", "Südvorstadt", (1700, -1600), "student"),
    District("0502", "Rosengarten", (2000, -2600)),
    District("0503", "Birkenfeld", (2900, -2000)),
    District("0504", "Siedlung am Wasserturm", (1600, -3900), "estate"),
    District("0505", "Lerchenau", (3300, -3700)),
    District("0506", "Kleinmuster", (4400, -2300), "village"),
    District("0507", "Fasanenweg", (900, -2400)),
    District("0601", "Unter der Höhe", (300, -2000), "rich"),
    District("0602", "Sonnenhang", (300, -2900), "rich"),
    District("0603", "Musterhöhe", (500, -3900), "rich"),
    District("0604", "Weinberg", (-1200, -2200), "rich"),
    District("0605", "Waldblick", (-2000, -4600), "rich"),
    District("0606", "Klosterberg", (-2600, -3200), "rich"),
    District("0607", "Hinterwald", (-4300, -4700), "village rich"),
    District("0701", "Westvorstadt", (-1700, -1200), "student"),
    District("0702", "Campus West", (-1800, -500), "student"),
    District("0703", "Großsiedlung Westring", (-3000, -600), "estate poor"),
    District("0704", "Am Westring", (-3100, -2100), "estate"),
    District("0705", "Apfelallee", (-5000, -2400)),
    District("0706", "Tannengrund", (-5200, -3600)),
    District("0707", "Altmuster", (-5200, -600), "village"),
    District("0708", "Seerosenteich", (-3300, 300)),
    District("0801", "Flussaue", (-2000, 1300)),
    District("0802", "Mühlbach", (-3900, 2700)),
    District("0803", "Krähenberg", (-3600, 1200)),
    District("0804", "Neumuster", (-3000, 4000), "new"),
    District("0805", "Heidesiedlung", (-2400, 2500), "estate"),
    District("0806", "Oberholz", (-5400, 1800), "village"),
)

SPLIT = ("0307", ("0308", "0309"))
"""The Sozialraum that was divided on 1 January 2018, and its parts."""

SPLIT_NAME = "Flugplatz"
"""The name it had."""
