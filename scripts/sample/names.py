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
    District("0201", "Nordstadt", (-300, 2000), "poor"),
    District("0202", "Stahlwerksviertel", (900, 3000), "poor"),
    District("0203", "Kolonie Eintracht", (-300, 3300), "poor"),
    District("0204", "Hüttenallee", (400, 4300), "poor"),
    District("0205", "Gartenstadt Nord", (-1500, 4300)),
    District("0206", "Ziegelhütte", (-1200, 3000)),
    District("0207", "Rangierbahnhof", (700, 1900), "poor station"),
    District("0208", "Nordpark", (-500, 5300)),
    District("0301", "Hafenstraße", (2000, 2000), "poor"),
    District("0302", "Güterhafen", (3300, 1500), "empty"),
    District("0303", "Werftviertel", (2300, 3300), "poor upcoming"),
    District("0304", "Speicherstadt", (1700, 1200), "upcoming"),
    District("0305", "Kanalsiedlung", (3500, 3300), "poor"),
    District("0306", "Oberhafen", (4500, 2300)),
    District("0308", "Alter Flugplatz", (3300, 4400), ""),
    District("0309", "Neues Flugfeld", (4300, 4000), "new"),
    District("0401", "Ostvorstadt", (2000, -300), "upcoming"),
    District("0402", "Gewerbepark Ost", (5300, 300)),
    District("0403", "Lindenhof", (3000, -900)),
    District("0404", "Am Ostbahnhof", (2700, 200), "station"),
    District("0405", "Kastanienhof", (4300, -1300)),
    District("0406", "Sperlingsau", (4000, 300)),
    District("0407", "Erlenbruch", (5500, -900), "village"),
    District("0501", "Südvorstadt", (1300, -2000), "student"),
    District("0502", "Rosengarten", (2300, -2600)),
    District("0503", "Birkenfeld", (3300, -3000)),
    District("0504", "Siedlung am Wasserturm", (2300, -4000), "estate"),
    District("0505", "Lerchenau", (3600, -4200)),
    District("0506", "Kleinmuster", (4600, -3000), "village"),
    District("0507", "Fasanenweg", (1500, -3300)),
    District("0601", "Unter der Höhe", (-300, -2300), "rich"),
    District("0602", "Sonnenhang", (-1000, -3100), "rich"),
    District("0603", "Musterhöhe", (-400, -4100), "rich"),
    District("0604", "Weinberg", (300, -3300), "rich"),
    District("0605", "Waldblick", (-1600, -4700), "rich"),
    District("0606", "Klosterberg", (-1700, -2600), "rich"),
    District("0607", "Hinterwald", (-400, -5600), "village rich"),
    District("0701", "Westvorstadt", (-1700, -700), "student"),
    District("0702", "Campus West", (-2500, -200), "student"),
    District("0703", "Großsiedlung Westring", (-3900, -600), "estate poor"),
    District("0704", "Am Westring", (-3300, -1500), "estate"),
    District("0705", "Apfelallee", (-3000, -2600)),
    District("0706", "Tannengrund", (-4300, -2500)),
    District("0707", "Altmuster", (-5300, -1500), "village"),
    District("0708", "Seerosenteich", (-5200, -300)),
    District("0801", "Flussaue", (-2200, 1700)),
    District("0802", "Mühlbach", (-3300, 2200)),
    District("0803", "Krähenberg", (-4300, 1500)),
    District("0804", "Neumuster", (-3300, 3400), "new"),
    District("0805", "Heidesiedlung", (-2500, 4000), "estate"),
    District("0806", "Oberholz", (-4700, 3300), "village"),
)

SPLIT = ("0307", ("0308", "0309"))
"""The Sozialraum that was divided on 1 January 2018, and its parts."""

SPLIT_NAME = "Flugplatz"
"""The name it had."""
