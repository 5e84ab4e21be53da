<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Sozialraum</name>
    <message>
      <source>&amp;Add files …</source>
      <translation>&amp;Dateien wählen …</translation>
    </message>
    <message>
      <source>&amp;Encoding</source>
      <translation>Zei&amp;chensatz</translation>
    </message>
    <message>
      <source>&amp;Indicator column</source>
      <translation>&amp;Merkmal-Spalte</translation>
    </message>
    <message>
      <source>&amp;Map layer</source>
      <translation>&amp;Karte</translation>
    </message>
    <message>
      <source>&amp;Period column</source>
      <translation>&amp;Zeitraum-Spalte</translation>
    </message>
    <message>
      <source>&amp;Read</source>
      <translation>&amp;Einlesen</translation>
    </message>
    <message>
      <source>&amp;Shape</source>
      <translation>F&amp;orm</translation>
    </message>
    <message>
      <source>&amp;Value column</source>
      <translation>&amp;Wert-Spalte</translation>
    </message>
    <message>
      <source>&amp;Write to</source>
      <translation>E&amp;rgebnis</translation>
    </message>
    <message>
      <source>(as the recipe says)</source>
      <translation>(wie im Rezept)</translation>
    </message>
    <message>
      <source>(new)</source>
      <translation>(neu)</translation>
    </message>
    <message>
      <source>(none)</source>
      <translation>(keines)</translation>
    </message>
    <message>
      <source>(none: the layer shows one period)</source>
      <translation>(keines: der Layer zeigt einen Zeitraum)</translation>
    </message>
    <message>
      <source>(not said)</source>
      <translation>(nicht angegeben)</translation>
    </message>
    <message>
      <source>(please choose)</source>
      <translation>(bitte wählen)</translation>
    </message>
    <message>
      <source>(rank − 1) / (n − 1), {comparison}</source>
      <translation>(Rang − 1) / (n − 1), {comparison}</translation>
    </message>
    <message>
      <source>(standard)</source>
      <translation>(Standard)</translation>
    </message>
    <message>
      <source>(value − lower goalpost) / (upper − lower goalpost), from {lower} to {upper}</source>
      <translation>(Wert − untere Zielmarke) / (obere − untere Zielmarke), von {lower} bis {upper}</translation>
    </message>
    <message>
      <source>(value − smallest) / (largest − smallest), from {lower} to {upper}, {comparison}</source>
      <translation>(Wert − kleinster) / (größter − kleinster), von {lower} bis {upper}, {comparison}</translation>
    </message>
    <message>
      <source>(value − {centre}) / |{centre}|, {comparison}</source>
      <translation>(Wert − {centre}) / |{centre}|, {comparison}</translation>
    </message>
    <message>
      <source>* estimated, provisional or uncertain</source>
      <translation>* geschätzt, vorläufig oder unsicher</translation>
    </message>
    <message>
      <source>0.25: each weight is drawn between 75 % and 125 % of its own.</source>
      <translation>0,25: Jedes Gewicht wird zwischen 75 % und 125 % seines eigenen gezogen.</translation>
    </message>
    <message>
      <source>0: as many as are needed to find a single district among all.</source>
      <translation>0: so viele, wie nötig sind, um einen einzelnen Sozialraum unter allen zu finden.</translation>
    </message>
    <message>
      <source>0: the most kinds that are stable. A number that is not stable is refused.</source>
      <translation>0: die meisten Arten, die stabil sind. Eine Zahl, die nicht stabil ist, wird abgelehnt.</translation>
    </message>
    <message>
      <source>1 Read and join statistics</source>
      <translation>1 Statistik einlesen und verbinden</translation>
    </message>
    <message>
      <source>1 Statistics files</source>
      <translation>1 Statistikdateien</translation>
    </message>
    <message>
      <source>1 district</source>
      <translation>1 Sozialraum</translation>
    </message>
    <message>
      <source>1 file</source>
      <translation>1 Datei</translation>
    </message>
    <message>
      <source>1 group</source>
      <translation>1 Gruppe</translation>
    </message>
    <message>
      <source>1 is the highest value, of an index the most need; districts of the same value share a rank</source>
      <translation>1 ist der höchste Wert, bei einem Index der höchste Bedarf; Sozialräume mit gleichem Wert teilen sich einen Rang</translation>
    </message>
    <message>
      <source>1 km</source>
      <translation>1 km</translation>
    </message>
    <message>
      <source>1 means that a resident there counts twice as much as where need is least; 0 is the equal split.</source>
      <translation>1 heißt: Ein Einwohner zählt dort doppelt so viel wie beim kleinsten Bedarf; 0 ist die gleiche Verteilung.</translation>
    </message>
    <message>
      <source>10 km</source>
      <translation>10 km</translation>
    </message>
    <message>
      <source>100 for per cent, 1000 for per thousand</source>
      <translation>100 für Prozent, 1000 für Promille</translation>
    </message>
    <message>
      <source>100 for per cent.</source>
      <translation>100 für Prozent.</translation>
    </message>
    <message>
      <source>100 is the reference</source>
      <translation>100 ist der Bezugswert</translation>
    </message>
    <message>
      <source>100 m</source>
      <translation>100 m</translation>
    </message>
    <message>
      <source>1: a district with any gap gets no index. 0.75: the rest is reweighted where at least three quarters are there.</source>
      <translation>1: Ein Sozialraum mit einer Lücke bekommt keinen Index. 0,75: Wo mindestens drei Viertel da sind, wird der Rest neu gewichtet.</translation>
    </message>
    <message>
      <source>2 How they are read</source>
      <translation>2 So werden sie gelesen</translation>
    </message>
    <message>
      <source>2 Indicators</source>
      <translation>2 Indikatoren</translation>
    </message>
    <message>
      <source>3 On the map</source>
      <translation>3 Auf die Karte</translation>
    </message>
    <message>
      <source>3 Social indices</source>
      <translation>3 Sozialindizes</translation>
    </message>
    <message>
      <source>4 Segregation</source>
      <translation>4 Segregation</translation>
    </message>
    <message>
      <source>5 % of the ranks lie above</source>
      <translation>5 % der Ränge liegen darüber</translation>
    </message>
    <message>
      <source>5 % of the ranks lie below</source>
      <translation>5 % der Ränge liegen darunter</translation>
    </message>
    <message>
      <source>5 Planning</source>
      <translation>5 Planung</translation>
    </message>
    <message>
      <source>6 Maps and reports</source>
      <translation>6 Karten und Berichte</translation>
    </message>
    <message>
      <source>7 Complete runs</source>
      <translation>7 Ganze Abläufe</translation>
    </message>
    <message>
      <source>70 to 130 around the reference, which counts 100</source>
      <translation>70 bis 130 um den Bezugswert, der 100 zählt</translation>
    </message>
    <message>
      <source>80 % of the districts</source>
      <translation>80 % der Sozialräume</translation>
    </message>
    <message>
      <source>80 % of the districts (10–90 %)</source>
      <translation>80 % der Sozialräume (10–90 %)</translation>
    </message>
    <message>
      <source>90 % of the runs</source>
      <translation>90 % der Durchläufe</translation>
    </message>
    <message>
      <source>; that is hard to explain by chance</source>
      <translation>; das ist mit Zufall schwer zu erklären</translation>
    </message>
    <message>
      <source>A JSON file that says into which classes and colours indicators are cut. Empty: the profile of the project that holds the layer, where it has one, else about equally many values in each class.</source>
      <translation>Eine JSON-Datei, die sagt, in welche Klassen und Farben Indikatoren geteilt werden. Leer: das Profil des Projekts, zu dem der Layer gehört, wenn es eines hat, sonst etwa gleich viele Werte in jeder Klasse.</translation>
    </message>
    <message>
      <source>A JSON file with the answers that tools ask for. It fills what is left empty here, and is kept in the project.</source>
      <translation>Eine JSON-Datei mit den Antworten, nach denen Werkzeuge fragen. Sie füllt, was hier leer bleibt, und wird im Projekt aufbewahrt.</translation>
    </message>
    <message>
      <source>A catalogue of your own, made from the plugin's resources/catalogue/indicators.csv. Empty: that file.</source>
      <translation>Ein eigener Katalog nach dem Muster von resources/catalogue/indicators.csv des Plugins. Leer: diese Datei.</translation>
    </message>
    <message>
      <source>A cell at a border is shared out by its area, looked at in 25 points; all its people count as spread evenly.</source>
      <translation>Eine Zelle an einer Grenze wird nach ihrer Fläche aufgeteilt, gemessen an 25 Punkten; ihre Menschen gelten als gleichmäßig verteilt.</translation>
    </message>
    <message>
      <source>A cell counts as a whole for the district in which its midpoint lies, so each cell counts once.</source>
      <translation>Eine Zelle zählt ganz für den Sozialraum, in dem ihr Mittelpunkt liegt; so zählt jede Zelle einmal.</translation>
    </message>
    <message>
      <source>A cell counts where its midpoint lies, or is shared out by area.</source>
      <translation>Eine Zelle zählt dort, wo ihr Mittelpunkt liegt, oder wird nach Fläche aufgeteilt.</translation>
    </message>
    <message>
      <source>A choice shown in words.</source>
      <translation>Eine Auswahl, die in Worten gezeigt wird.</translation>
    </message>
    <message>
      <source>A count of {count} cannot be changed with a variance of {variance}: possible are {least} to {greatest}. Choose another variance, or a larger change.</source>
      <translation>Eine Anzahl von {count} lässt sich nicht mit einer Varianz von {variance} verändern: Möglich sind {least} bis {greatest}. Wählen Sie eine andere Varianz oder eine größere Veränderung.</translation>
    </message>
    <message>
      <source>A database cannot hold these names of fields; they are now called: {names}.</source>
      <translation>Eine Datenbank kann diese Feldnamen nicht aufnehmen; sie heißen jetzt: {names}.</translation>
    </message>
    <message>
      <source>A district takes part only where all its indicators are there.</source>
      <translation>Ein Sozialraum nimmt nur teil, wenn alle seine Indikatoren vorhanden sind.</translation>
    </message>
    <message>
      <source>A district takes part where at least {share} % of its indicators are there; the others are reweighted.</source>
      <translation>Ein Sozialraum nimmt teil, wenn mindestens {share} % seiner Indikatoren vorhanden sind; die übrigen werden neu gewichtet.</translation>
    </message>
    <message>
      <source>A field with a count, or several with plus and minus.</source>
      <translation>Ein Feld mit einer Fallzahl oder mehrere mit Plus und Minus.</translation>
    </message>
    <message>
      <source>A file that ends in “{ending}” cannot hold empty cells, which would become zeros in {names}. Choose a GeoPackage (.gpkg).</source>
      <translation>Eine Datei mit der Endung „{ending}“ kann keine leeren Zellen aufnehmen; in {names} würden daraus Nullen. Wählen Sie ein GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <source>A file that ends in “{ending}” cannot hold the fields {names}. Choose a GeoPackage (.gpkg).</source>
      <translation>Eine Datei mit der Endung „{ending}“ kann die Felder {names} nicht aufnehmen. Wählen Sie ein GeoPackage (.gpkg).</translation>
    </message>
    <message>
      <source>A file that ends in “{ending}” cannot hold these names of fields; they are now called: {names}.</source>
      <translation>Eine Datei mit der Endung „{ending}“ kann diese Feldnamen nicht aufnehmen; sie heißen jetzt: {names}.</translation>
    </message>
    <message>
      <source>A file that ends in “{ending}” has no room for long texts; they were cut in {names}.</source>
      <translation>Eine Datei mit der Endung „{ending}“ hat keinen Platz für lange Texte; sie wurden gekürzt in {names}.</translation>
    </message>
    <message>
      <source>A filter of the layer leaves {period} only. Choose a layer with all periods to see the course.</source>
      <translation>Ein Filter des Layers lässt nur {period} übrig. Wählen Sie einen Layer mit allen Zeiträumen, um den Verlauf zu sehen.</translation>
    </message>
    <message>
      <source>A folder for one PDF with the profile of each district besides. Empty: none.</source>
      <translation>Ein Ordner, in den zusätzlich je Sozialraum ein PDF mit seinem Steckbrief geschrieben wird. Leer: keine.</translation>
    </message>
    <message>
      <source>A forecast over {horizon} years needs its ratio and its test: counts of {horizon} and {twice} years before “{base}”. Join them, choose a shorter horizon (HORIZON), or another period to start from (BASE_PERIOD). The layer has: {known}.</source>
      <translation>Eine Prognose über {horizon} {horizon:Jahr|Jahre} braucht ihr Verhältnis und ihre Prüfung: Anzahlen von {horizon} und {twice} Jahren vor „{base}“. Verbinden Sie diese, wählen Sie einen kürzeren Vorlauf (HORIZON) oder einen anderen Zeitraum als Ausgang (BASE_PERIOD). Der Layer hat: {known}.</translation>
    </message>
    <message>
      <source>A full count has no error of sampling. The interval says how far the chance of one year moves a rate: made this way, it holds the rate of many years in 95 of 100 cases.</source>
      <translation>Eine Vollzählung hat keinen Stichprobenfehler. Das Intervall sagt, wie weit der Zufall eines Jahres eine Quote bewegt: So gebildet, enthält es in 95 von 100 Fällen die Quote vieler Jahre.</translation>
    </message>
    <message>
      <source>A layer that is being edited cannot be filtered. Save your edits first.</source>
      <translation>Ein Layer in Bearbeitung lässt sich nicht filtern. Speichern Sie zuerst die Änderungen.</translation>
    </message>
    <message>
      <source>A light is about this target only. It is no ranking and says nothing of causes.</source>
      <translation>Eine Ampel betrifft nur dieses Ziel. Sie ist keine Rangliste und sagt nichts über Ursachen.</translation>
    </message>
    <message>
      <source>A location quotient of 2 means that the share of the group is twice that of the city. Contributions are positive where the group is over-represented; their absolute values sum to the dissimilarity D.</source>
      <translation>Ein Standortquotient von 2 heißt, dass der Anteil der Gruppe doppelt so hoch ist wie in der Stadt. Beiträge sind positiv, wo die Gruppe überrepräsentiert ist; ihre Beträge ergeben zusammen den Segregationsindex D.</translation>
    </message>
    <message>
      <source>A map, profiles or a report</source>
      <translation>Kartenblatt, Profile oder Bericht</translation>
    </message>
    <message>
      <source>A mean or spread weighted by population needs the number of residents. Choose a population field, or the plain district mean.</source>
      <translation>Ein mit der Bevölkerung gewichtetes Mittel oder Streuungsmaß braucht die Einwohnerzahl. Wählen Sie ein Feld mit den Einwohnern oder das einfache Mittel der Sozialräume.</translation>
    </message>
    <message>
      <source>A new result takes the place of the one that the same tool made before.</source>
      <translation>Ein neues Ergebnis tritt an die Stelle dessen, das dasselbe Werkzeug vorher erzeugt hat.</translation>
    </message>
    <message>
      <source>A planning value to start from: it sets how supply is measured, the distance and, where there is one, the target.</source>
      <translation>Ein Planungswert als Ausgangspunkt: Er setzt, wie Versorgung gemessen wird, die Entfernung und, wo es eines gibt, das Ziel.</translation>
    </message>
    <message>
      <source>A polygon layer whose borders are drawn on top, for example city boroughs.</source>
      <translation>Ein Polygonlayer, dessen Grenzen darüber gezeichnet werden, zum Beispiel Stadtbezirke.</translation>
    </message>
    <message>
      <source>A population is negative ({value}). Correct it first.</source>
      <translation>Eine Einwohnerzahl ist negativ ({value}). Berichtigen Sie sie zuerst.</translation>
    </message>
    <message>
      <source>A principal component needs at least three districts with all indicators; period {period} has {count}. Choose equal weights, or compare over all periods.</source>
      <translation>Eine Hauptkomponente braucht mindestens drei Sozialräume mit allen Indikatoren; der Zeitraum {period} hat {count}. Wählen Sie gleiche Gewichte oder vergleichen Sie über alle Zeiträume.</translation>
    </message>
    <message>
      <source>A profile as JSON, or a QGIS project that keeps one. Empty: the profile of the open project.</source>
      <translation>Ein Profil als JSON oder ein QGIS-Projekt, das eines enthält. Leer: das Profil des geöffneten Projekts.</translation>
    </message>
    <message>
      <source>A profile is a JSON object; this file holds {value}. Choose a file exported by this plugin.</source>
      <translation>Ein Profil ist ein JSON-Objekt; diese Datei enthält {value}. Wählen Sie eine Datei, die dieses Plugin ausgegeben hat.</translation>
    </message>
    <message>
      <source>A published way to build the index; it sets everything under “Advanced”. What you choose under “Advanced” replaces the recipe's own choice.</source>
      <translation>Ein veröffentlichter Weg, den Index zu bilden; er legt alles unter „Fortgeschrittene Parameter“ fest. Was Sie dort wählen, ersetzt die Festlegung des Rezepts.</translation>
    </message>
    <message>
      <source>A random spread would give {low} to {high}; p = {p}.</source>
      <translation>Eine zufällige Verteilung ergäbe {low} bis {high}; p = {p}.</translation>
    </message>
    <message>
      <source>A rate, an index or, for joins, the classes. Not counts: large districts have many of everything.</source>
      <translation>Eine Quote, ein Index oder, für Verbindungen, die Klassen. Keine Anzahlen: Große Sozialräume haben von allem viel.</translation>
    </message>
    <message>
      <source>A recipe that an earlier run has saved, or one of your own. It takes the place of the recipe above.</source>
      <translation>Ein Rezept, das ein früherer Lauf gespeichert hat, oder ein eigenes. Es tritt an die Stelle des Rezepts oben.</translation>
    </message>
    <message>
      <source>A role of the recipe has no name. Give it one.</source>
      <translation>Eine Rolle des Rezepts hat keinen Namen. Geben Sie ihr einen.</translation>
    </message>
    <message>
      <source>A second field and the period before go with MEASURE=moran only. Choose it, or leave them out.</source>
      <translation>Ein zweites Feld und der Zeitraum davor gehen nur mit MEASURE=moran. Wählen Sie es, oder lassen Sie beides weg.</translation>
    </message>
    <message>
      <source>A second group that each group is compared with. Empty: everyone else (segregation index).</source>
      <translation>Eine zweite Gruppe, mit der jede Gruppe verglichen wird (Dissimilaritätsindex). Leer: alle anderen (Segregationsindex).</translation>
    </message>
    <message>
      <source>A social index of several indicators</source>
      <translation>Ein Sozialindex aus mehreren Indikatoren</translation>
    </message>
    <message>
      <source>A social index, and how much ranks and classes hang on the choices made for it.</source>
      <translation>Ein Sozialindex, und wie sehr Ränge und Klassen an den Entscheidungen hängen, die für ihn getroffen wurden.</translation>
    </message>
    <message>
      <source>A span in years needs periods that can be read as dates. Give the span in periods, or write the periods like 2021, 2021-06 or 2021-12-31.</source>
      <translation>Eine Spanne in Jahren braucht Zeiträume, die als Datum lesbar sind. Geben Sie die Spanne in Zeiträumen an oder schreiben Sie die Zeiträume wie 2021, 2021-06 oder 2021-12-31.</translation>
    </message>
    <message>
      <source>A sum of which one contributor holds more than this share is hidden, where the largest contributions are given.</source>
      <translation>Eine Summe, an der ein Beitragender mehr als diesen Anteil hat, wird gesperrt, sofern die größten Beiträge angegeben sind.</translation>
    </message>
    <message>
      <source>A table as “Import statistics” writes it: one row per district and period.</source>
      <translation>Eine Tabelle, wie „Statistik einlesen“ sie schreibt: eine Zeile je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>A table of the neighbours; edit it and give it as table of neighbours where a bridge is missing.</source>
      <translation>Eine Tabelle der Nachbarn; wo eine Brücke fehlt, ergänzen Sie sie und geben sie als Tabelle der Nachbarn an.</translation>
    </message>
    <message>
      <source>A table of who meets whom: the share of each group in the district of the average member of a group.</source>
      <translation>Eine Tabelle, wer wem begegnet: der Anteil jeder Gruppe im Sozialraum des durchschnittlichen Mitglieds einer Gruppe.</translation>
    </message>
    <message>
      <source>A table that counts how many districts went from which status class to which between two periods.</source>
      <translation>Eine Tabelle, die zählt, wie viele Sozialräume zwischen zwei Zeiträumen von welcher Statusklasse in welche gewechselt sind.</translation>
    </message>
    <message>
      <source>A table with gaps, means, skewness, correlations, Cronbach's alpha and components of the indicators.</source>
      <translation>Eine Tabelle mit Lücken, Mitteln, Schiefe, Korrelationen, Cronbachs Alpha und Komponenten der Indikatoren.</translation>
    </message>
    <message>
      <source>A table with one row per component of the change of M.</source>
      <translation>Eine Tabelle mit einer Zeile je Bestandteil der Veränderung von M.</translation>
    </message>
    <message>
      <source>A table with one row per level and period: between, within, share of the whole.</source>
      <translation>Eine Tabelle mit einer Zeile je Ebene und Zeitraum: zwischen, innerhalb, Anteil am Ganzen.</translation>
    </message>
    <message>
      <source>A table with one row per measure, group and period.</source>
      <translation>Eine Tabelle mit einer Zeile je Maß, Gruppe und Zeitraum.</translation>
    </message>
    <message>
      <source>A table with one row per measure, group, period and bandwidth.</source>
      <translation>Eine Tabelle mit einer Zeile je Maß, Gruppe, Zeitraum und Bandbreite.</translation>
    </message>
    <message>
      <source>A table with one row per period and measure, and one per threshold.</source>
      <translation>Eine Tabelle mit einer Zeile je Zeitraum und Maß und einer je Schwelle.</translation>
    </message>
    <message>
      <source>A table with one row per period, field and measure.</source>
      <translation>Eine Tabelle mit einer Zeile je Zeitraum, Feld und Maß.</translation>
    </message>
    <message>
      <source>A table with the fields old, new and share.</source>
      <translation>Eine Tabelle mit den Feldern old, new und share.</translation>
    </message>
    <message>
      <source>A table with the fields “old” and “new” that translates keys of the table into keys of the layer.</source>
      <translation>Eine Tabelle mit den Feldern „old“ und „new“, die Schlüssel der Tabelle in Schlüssel des Layers übersetzt.</translation>
    </message>
    <message>
      <source>A table with the index of the larger areas, as mean of their districts weighted by residents; one block for each classification. Needs the residents and the fields that name the areas.</source>
      <translation>Eine Tabelle mit dem Index der größeren Gebiete, als mit den Einwohnern gewichtetes Mittel ihrer Sozialräume; ein Block je Gliederung. Braucht die Einwohner und die Felder, die die Gebiete nennen.</translation>
    </message>
    <message>
      <source>A table with the segregation inside each of the largest areas.</source>
      <translation>Eine Tabelle mit der Segregation innerhalb jedes der größten Gebiete.</translation>
    </message>
    <message>
      <source>A table with the standard measures of both periods, their difference, its interval and p-value.</source>
      <translation>Eine Tabelle mit den Standardmaßen beider Zeiträume, ihrer Differenz, deren Intervall und p-Wert.</translation>
    </message>
    <message>
      <source>A table without geometry cannot be written to a file that ends in “{ending}”. Choose a GeoPackage (.gpkg), a workbook (.xlsx) or CSV (.csv).</source>
      <translation>Eine Tabelle ohne Geometrie lässt sich nicht in eine Datei mit der Endung „{ending}“ schreiben. Wählen Sie ein GeoPackage (.gpkg), eine Arbeitsmappe (.xlsx) oder CSV (.csv).</translation>
    </message>
    <message>
      <source>A text, or periods and indicators chosen from a list.</source>
      <translation>Ein Text, oder Zeiträume und Indikatoren aus einer Liste.</translation>
    </message>
    <message>
      <source>A value for each indicator in their order that counts as 100 (reference_range) or as zero (distance), for example 50; 100.</source>
      <translation>Zu jedem Indikator in ihrer Reihenfolge ein Wert, der als 100 (reference_range) oder als null (distance) zählt, zum Beispiel 50; 100.</translation>
    </message>
    <message>
      <source>A value that equals a quantile</source>
      <translation>Ein Wert auf einem Quantil</translation>
    </message>
    <message>
      <source>A weight in “{layer}” is below zero. Weights of neighbours are above zero; leave a row out where there is none. Correct the table.</source>
      <translation>Ein Gewicht in „{layer}“ ist kleiner als null. Gewichte von Nachbarn sind größer als null; lassen Sie die Zeile weg, wo keine Nachbarschaft ist. Berichtigen Sie die Tabelle.</translation>
    </message>
    <message>
      <source>A white spot: the index of need is in the upper third of the districts, and no offer of the field and the group reaches more than half of the district, or its places for 100 people are in the lowest fifth. An offer for everyone counts for each group.</source>
      <translation>Ein weißer Fleck: Der Index des Bedarfs liegt im oberen Drittel der Sozialräume, und kein Angebot des Handlungsfelds für die Zielgruppe erreicht mehr als die Hälfte des Sozialraums, oder seine Plätze je 100 Menschen liegen im untersten Fünftel. Ein Angebot für alle zählt für jede Zielgruppe.</translation>
    </message>
    <message>
      <source>A zero is told. Then everybody knows that a hidden count is at least 1. Otherwise zeros are hidden as well.</source>
      <translation>Eine Null wird genannt. Dann weiß jeder, dass eine gesperrte Anzahl mindestens 1 ist. Sonst werden auch Nullen gesperrt.</translation>
    </message>
    <message>
      <source>A3 landscape</source>
      <translation>A3 quer</translation>
    </message>
    <message>
      <source>A4 landscape</source>
      <translation>A4 quer</translation>
    </message>
    <message>
      <source>A4 portrait</source>
      <translation>A4 hoch</translation>
    </message>
    <message>
      <source>A4, as the page wants it</source>
      <translation>A4, wie es die Seite braucht</translation>
    </message>
    <message>
      <source>AGS and ARS were brought together (ARS digits 1–5 and 10–12)</source>
      <translation>AGS und ARS wurden zusammengeführt (ARS-Stellen 1–5 und 10–12)</translation>
    </message>
    <message>
      <source>Above the limits</source>
      <translation>Über den Grenzen</translation>
    </message>
    <message>
      <source>Absolute centralisation (ACE)</source>
      <translation>Absolute Zentralisierung (ACE)</translation>
    </message>
    <message>
      <source>Absolute clustering (ACL)</source>
      <translation>Absolute Klumpung (ACL)</translation>
    </message>
    <message>
      <source>Absolute concentration (ACO)</source>
      <translation>Absolute Konzentration (ACO)</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add a condition, such as “at least 15 %”.</source>
      <translation>Fügen Sie eine Bedingung hinzu, etwa „mindestens 15 %“.</translation>
    </message>
    <message>
      <source>Add a polygon layer with your districts, then join your statistics with it (Processing Toolbox, Sozialraum).</source>
      <translation>Fügen Sie einen Polygonlayer mit Ihren Sozialräumen hinzu und verbinden Sie ihn dann mit Ihrer Statistik (Verarbeitungswerkzeuge, Sozialraum).</translation>
    </message>
    <message>
      <source>Add layout templates to QGIS</source>
      <translation>Layoutvorlagen in QGIS aufnehmen</translation>
    </message>
    <message>
      <source>Add the chart to a print layout</source>
      <translation>Diagramm in ein Drucklayout einfügen</translation>
    </message>
    <message>
      <source>Add …</source>
      <translation>Ergänzen …</translation>
    </message>
    <message>
      <source>Added indicators: {names}.</source>
      <translation>Hinzugefügte Indikatoren: {names}.</translation>
    </message>
    <message>
      <source>Adding up</source>
      <translation>Zusammenfassen</translation>
    </message>
    <message>
      <source>Addresses, blocks or grid cells, more exact than one point per district.</source>
      <translation>Adressen, Blöcke oder Gitterzellen, genauer als ein Punkt je Sozialraum.</translation>
    </message>
    <message>
      <source>Adds a page to each overview map: up to six periods side by side in the same classes.</source>
      <translation>Fügt jeder Übersichtskarte eine Seite hinzu: bis zu sechs Zeiträume nebeneinander in denselben Klassen.</translation>
    </message>
    <message>
      <source>Adds to each rate a field “…_smoothed”, in which the rates of small districts are drawn towards the municipality (empirical_bayes) or towards their larger area (logit, for shares). The rate stays as it is.</source>
      <translation>Fügt jeder Quote ein Feld „…_smoothed“ hinzu, in dem die Quoten kleiner Sozialräume zur Kommune hin (empirical_bayes) oder zu ihrem größeren Gebiet hin (logit, für Anteile) gezogen sind. Die Quote selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
      <source>Adds to each share of people its bounds of 95 % (Wilson) and a grade: good, fair or weak. The dock and the pages show them.</source>
      <translation>Ergänzt jede Quote von Menschen um ihre Grenzen von 95 % (Wilson) und eine Stufe: gut, mäßig oder schwach. Dock und Seiten zeigen sie.</translation>
    </message>
    <message>
      <source>Adjusted</source>
      <translation>Bereinigt</translation>
    </message>
    <message>
      <source>Adjusted Mazziotta-Pareto index: mean + variance / mean</source>
      <translation>Angepasster Mazziotta-Pareto-Index: Mittel + Varianz / Mittel</translation>
    </message>
    <message>
      <source>Adjusted Mazziotta-Pareto index: mean − variance / mean</source>
      <translation>Angepasster Mazziotta-Pareto-Index: Mittel − Varianz / Mittel</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Nachher</translation>
    </message>
    <message>
      <source>After falling until {period} it has risen again.</source>
      <translation>Nach einem Rückgang bis {period} ist er wieder gestiegen.</translation>
    </message>
    <message>
      <source>After how many years a note is to be deleted; the day stands in each note.</source>
      <translation>Nach wie vielen Jahren eine Notiz zu löschen ist; der Tag steht in jeder Notiz.</translation>
    </message>
    <message>
      <source>After rising until {period} it has fallen again.</source>
      <translation>Nach einem Anstieg bis {period} ist er wieder gesunken.</translation>
    </message>
    <message>
      <source>Against the equal split, {gain} districts gain and {loss} lose however the uncertain choices are turned; for {open} it depends on them.</source>
      <translation>Gegenüber der gleichen Verteilung bekommen {gain} Sozialräume sicher mehr und {loss} sicher weniger, wie auch immer man das Unsichere ansetzt; bei {open} hängt es davon ab.</translation>
    </message>
    <message>
      <source>Against the reference period, so that all can move together, or each period by itself, so that only the place among the others counts.</source>
      <translation>Gegen den Bezugszeitraum, sodass alle gemeinsam wandern können, oder jeder Zeitraum für sich, sodass nur der Platz unter den anderen zählt.</translation>
    </message>
    <message>
      <source>Age of the youngest of these children: 3 for day care from three, 6 for school. The horizon cannot be longer.</source>
      <translation>Alter der jüngsten dieser Kinder: 3 für die Kita ab drei, 6 für die Schule. Der Vorlauf kann nicht länger sein.</translation>
    </message>
    <message>
      <source>Agenda</source>
      <translation>Tagesordnung</translation>
    </message>
    <message>
      <source>Agenda of the next meeting</source>
      <translation>Tagesordnung des nächsten Treffens</translation>
    </message>
    <message>
      <source>Aggregate districts</source>
      <translation>Sozialräume zusammenfassen</translation>
    </message>
    <message>
      <source>Agreement (Rand)</source>
      <translation>Übereinstimmung (Rand)</translation>
    </message>
    <message>
      <source>All districts</source>
      <translation>Alle Sozialräume</translation>
    </message>
    <message>
      <source>All districts count alike.</source>
      <translation>Alle Sozialräume zählen gleich.</translation>
    </message>
    <message>
      <source>All districts have the same index in period {period}.</source>
      <translation>Im Zeitraum {period} haben alle Sozialräume denselben Index.</translation>
    </message>
    <message>
      <source>All districts have the same value; there is nothing to tell apart.</source>
      <translation>Alle Sozialräume haben denselben Wert; es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
      <source>All districts side by side</source>
      <translation>Alle Sozialräume im Vergleich</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>All files together</source>
      <translation>Alle Dateien zusammen</translation>
    </message>
    <message>
      <source>All groups</source>
      <translation>Alle Gruppen</translation>
    </message>
    <message>
      <source>All maps have the same classes. The figures are numbers of districts.</source>
      <translation>Alle Karten haben dieselben Klassen. Die Zahlen zählen die Sozialräume.</translation>
    </message>
    <message>
      <source>All people of a district stand at one point inside it. Points or grid cells where they live are more exact (POPULATION_POINTS).</source>
      <translation>Alle Menschen eines Sozialraums stehen an einem Punkt in ihm. Punkte oder Gitterzellen, an denen sie wohnen, sind genauer (POPULATION_POINTS).</translation>
    </message>
    <message>
      <source>All rates</source>
      <translation>Alle Quoten</translation>
    </message>
    <message>
      <source>All tools</source>
      <translation>Alle Werkzeuge</translation>
    </message>
    <message>
      <source>All values</source>
      <translation>Alle Werte</translation>
    </message>
    <message>
      <source>All {n}</source>
      <translation>Alle {n}</translation>
    </message>
    <message>
      <source>All {n} districts have the same value.</source>
      <translation>Alle {n} Sozialräume haben denselben Wert.</translation>
    </message>
    <message>
      <source>All {total} districts have data in {period}.</source>
      <translation>Alle {total} Sozialräume haben Daten ({period}).</translation>
    </message>
    <message>
      <source>All {total} districts have data.</source>
      <translation>Alle {total} Sozialräume haben Daten.</translation>
    </message>
    <message>
      <source>All {total} districts keep their class in at least nine of ten runs.</source>
      <translation>Alle {total} Sozialräume behalten ihre Klasse in mindestens neun von zehn Durchläufen.</translation>
    </message>
    <message>
      <source>Allocate funds by need</source>
      <translation>Mittel nach Bedarf verteilen</translation>
    </message>
    <message>
      <source>Allocation of funds</source>
      <translation>Mittelverteilung</translation>
    </message>
    <message>
      <source>Allocation of funds by need</source>
      <translation>Mittel nach Bedarf verteilen</translation>
    </message>
    <message>
      <source>Alpha without it</source>
      <translation>Alpha ohne ihn</translation>
    </message>
    <message>
      <source>Also hide all</source>
      <translation>Auch alle sperren</translation>
    </message>
    <message>
      <source>Also hide nearly all</source>
      <translation>Auch fast alle sperren</translation>
    </message>
    <message>
      <source>Among the {n} of most need whatever is chosen: {districts}.</source>
      <translation>Unabhängig von den Festlegungen unter den {n} mit dem höchsten Bedarf: {districts}.</translation>
    </message>
    <message>
      <source>Among their own class (the lower one): {names}.</source>
      <translation>Unter ihresgleichen (untere Klasse): {names}.</translation>
    </message>
    <message>
      <source>Among their own class, here and around: {names}.</source>
      <translation>Unter ihresgleichen, hier und ringsum: {names}.</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Betrag</translation>
    </message>
    <message>
      <source>Amount (€)</source>
      <translation>Betrag (€)</translation>
    </message>
    <message>
      <source>Amount per resident</source>
      <translation>Betrag je Kopf</translation>
    </message>
    <message>
      <source>Amount per resident (€)</source>
      <translation>Betrag je Einwohner (€)</translation>
    </message>
    <message>
      <source>Amounts</source>
      <translation>Beträge</translation>
    </message>
    <message>
      <source>Amounts are whole cents and sum to the amount; what is left over goes by the largest remainder.</source>
      <translation>Die Beträge sind ganze Cent und ergeben zusammen den Betrag; was übrig bleibt, geht an die größten Reste.</translation>
    </message>
    <message>
      <source>Amounts are whole cents and sum to the total.</source>
      <translation>Beträge sind ganze Cent und ergeben zusammen die Summe.</translation>
    </message>
    <message>
      <source>An HTML page that says in words and numbers what was done.</source>
      <translation>Eine HTML-Seite, die in Worten und Zahlen sagt, was getan wurde.</translation>
    </message>
    <message>
      <source>An estimate borrowed from others is no count: it is right on average over districts, and can be wrong for a special one. Do not write it on a profile without its interval.</source>
      <translation>Eine bei anderen geborgte Schätzung ist keine Zählung: Sie stimmt im Mittel über Sozialräume und kann für einen besonderen falsch sein. Schreiben Sie sie nicht ohne Intervall in ein Profil.</translation>
    </message>
    <message>
      <source>An index of counts says which districts are large; it is refused unless this is ticked.</source>
      <translation>Ein Index aus Fallzahlen sagt, welche Sozialräume groß sind; er wird abgelehnt, wenn hier kein Kreuz steht.</translation>
    </message>
    <message>
      <source>An indicator cannot be called “{name}”, which is a column of every published table. Give it another name.</source>
      <translation>Ein Indikator kann nicht „{name}“ heißen; so heißt eine Spalte jeder veröffentlichten Tabelle. Geben Sie ihm einen anderen Namen.</translation>
    </message>
    <message>
      <source>An offer reaches a district where its catchment holds more than half of these points. Empty: of the area.</source>
      <translation>Ein Angebot erreicht einen Sozialraum, wo sein Einzugsbereich mehr als die Hälfte dieser Punkte enthält. Leer: der Fläche.</translation>
    </message>
    <message>
      <source>Answers of a survey</source>
      <translation>Antworten einer Umfrage</translation>
    </message>
    <message>
      <source>Appended periods: {periods}.</source>
      <translation>Angehängte Zeiträume: {periods}.</translation>
    </message>
    <message>
      <source>Appends a delivery to the statistics of a project, calculates everything again and brings the project up to date. The first report says what the delivery has changed. The earlier files stay.</source>
      <translation>Hängt eine Lieferung an die Statistik eines Projekts an, rechnet alles neu und bringt das Projekt auf den neuen Stand. Der erste Bericht sagt, was die Lieferung geändert hat. Die früheren Dateien bleiben.</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Area and period</source>
      <translation>Gebiet und Zeitraum</translation>
    </message>
    <message>
      <source>Areas with a value</source>
      <translation>Gebiete mit Wert</translation>
    </message>
    <message>
      <source>Areas with unknown cells</source>
      <translation>Gebiete mit unbekannten Zellen</translation>
    </message>
    <message>
      <source>As many districts in each</source>
      <translation>Gleich viele Sozialräume</translation>
    </message>
    <message>
      <source>Assigned by hand</source>
      <translation>Von Hand zugeordnet</translation>
    </message>
    <message>
      <source>At a glance</source>
      <translation>Auf einen Blick</translation>
    </message>
    <message>
      <source>At least</source>
      <translation>Mindestens</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <source>At the border: people beyond it are not known (1 = yes)</source>
      <translation>Am Rand: Menschen jenseits der Grenze sind nicht bekannt (1 = ja)</translation>
    </message>
    <message>
      <source>Atkinson index (b = 0.1)</source>
      <translation>Atkinson-Index (b = 0,1)</translation>
    </message>
    <message>
      <source>Atkinson index (b = 0.5)</source>
      <translation>Atkinson-Index (b = 0,5)</translation>
    </message>
    <message>
      <source>Atkinson index (b = 0.9)</source>
      <translation>Atkinson-Index (b = 0,9)</translation>
    </message>
    <message>
      <source>Audit (internal)</source>
      <translation>Prüfung (intern)</translation>
    </message>
    <message>
      <source>Audit of hidden counts (internal, not for publication)</source>
      <translation>Prüfung gesperrter Anzahlen (intern, nicht zur Veröffentlichung)</translation>
    </message>
    <message>
      <source>Audit suppression</source>
      <translation>Geheimhaltung prüfen</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Herausgeber</translation>
    </message>
    <message>
      <source>Available {n}</source>
      <translation>Vorhanden {n}</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>Hintergrund</translation>
    </message>
    <message>
      <source>Band of all districts</source>
      <translation>Band aller Sozialräume</translation>
    </message>
    <message>
      <source>Bands of charts reach from the 10th to the 90th and from the 25th to the 75th percentile of the districts.</source>
      <translation>Die Bänder der Diagramme reichen vom 10. bis zum 90. und vom 25. bis zum 75. Perzentil der Sozialräume.</translation>
    </message>
    <message>
      <source>Bandwidth in metres</source>
      <translation>Bandbreite in Metern</translation>
    </message>
    <message>
      <source>Bandwidth of the neighbourhood in metres</source>
      <translation>Bandbreite der Nachbarschaft in Metern</translation>
    </message>
    <message>
      <source>Bandwidths in metres</source>
      <translation>Bandbreiten in Metern</translation>
    </message>
    <message>
      <source>Base period</source>
      <translation>Basiszeitraum</translation>
    </message>
    <message>
      <source>Based on edition</source>
      <translation>Beruht auf Ausgabe</translation>
    </message>
    <message>
      <source>Basis</source>
      <translation>Grundlagen</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <source>Before they are made comparable. ln1p: ln(x + 1); arcsine, logit and freeman_tukey: for percentages.</source>
      <translation>Bevor sie vergleichbar gemacht werden. ln1p: ln(x + 1); arcsine, logit und freeman_tukey: für Prozentwerte.</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Beginn</translation>
    </message>
    <message>
      <source>Begin with my districts</source>
      <translation>Mit meinen Sozialräumen beginnen</translation>
    </message>
    <message>
      <source>Behind row {row} the grid cannot be read: {reason}. Choose the file as it was published.</source>
      <translation>Nach Zeile {row} lässt sich das Gitter nicht lesen: {reason}. Wählen Sie die Datei so, wie sie veröffentlicht wurde.</translation>
    </message>
    <message>
      <source>Below the limits</source>
      <translation>Unter den Grenzen</translation>
    </message>
    <message>
      <source>Below {few} people nothing is told of a district; from {few} on a first hint, from {enough} on a statement.</source>
      <translation>Unter {few} Personen wird über einen Sozialraum nichts gesagt; ab {few} ein erster Hinweis, ab {enough} eine Aussage.</translation>
    </message>
    <message>
      <source>Best are the residents of the newer districts at the first date after the reform.</source>
      <translation>Am besten sind die Einwohner der neuen Sozialräume zum ersten Stichtag nach der Änderung.</translation>
    </message>
    <message>
      <source>Best is what is known on the new boundaries: their residents at the first date after the reform. By area alone one resident in twenty lands in the wrong district.</source>
      <translation>Am besten ist, was in den neuen Grenzen bekannt ist: ihre Einwohnerzahl zum ersten Stichtag nach der Neugliederung. Allein nach der Fläche landet jede zwanzigste Person im falschen Sozialraum.</translation>
    </message>
    <message>
      <source>Between (M)</source>
      <translation>Zwischen (M)</translation>
    </message>
    <message>
      <source>Between the brackets ({period})</source>
      <translation>Zwischen den Klassen ({period})</translation>
    </message>
    <message>
      <source>Between two kinds lies a district that is hardly nearer to one than to the other: call neither of them its kind in public.</source>
      <translation>Zwischen zwei Arten liegt ein Sozialraum, der der einen kaum näher ist als der anderen: Nennen Sie öffentlich keine von beiden seine Art.</translation>
    </message>
    <message>
      <source>Between {first} and {last} something else was counted (BREAKS): the change may be the break.</source>
      <translation>Zwischen {first} und {last} wurde etwas anderes gezählt (BREAKS): Die Veränderung kann der Bruch sein.</translation>
    </message>
    <message>
      <source>Beyond the limits: farther from the rate of the municipality than 99.8 % of what chance gives, after allowing for the usual spread between districts (Spiegelhalter 2005). This says who differs, not who is important: that is told by height and number of people.</source>
      <translation>Jenseits der Grenzen: weiter von der Quote der Kommune entfernt als 99,8 % dessen, was der Zufall ergibt, wobei die übliche Streuung zwischen Sozialräumen berücksichtigt ist (Spiegelhalter 2005). Das sagt, wer sich unterscheidet, nicht, wer wichtig ist: Das sagen Höhe und Zahl der Menschen.</translation>
    </message>
    <message>
      <source>Bias of the bootstrap</source>
      <translation>Verzerrung (Bootstrap)</translation>
    </message>
    <message>
      <source>Borders</source>
      <translation>Grenzen</translation>
    </message>
    <message>
      <source>Both maps have the same classes. The classes of the difference are symmetric, their limits rounded.</source>
      <translation>Beide Karten haben dieselben Klassen. Die Klassen der Differenz sind symmetrisch, ihre Grenzen gerundet.</translation>
    </message>
    <message>
      <source>Both periods are “{period}”. Choose two different ones.</source>
      <translation>Beide Zeiträume sind „{period}“. Bitte zwei verschiedene wählen.</translation>
    </message>
    <message>
      <source>Bound that holds</source>
      <translation>Grenze, die greift</translation>
    </message>
    <message>
      <source>Brackets</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <source>Break in the series</source>
      <translation>Bruch in der Reihe</translation>
    </message>
    <message>
      <source>Break in the series …</source>
      <translation>Bruch in der Reihe …</translation>
    </message>
    <message>
      <source>Break: counted differently from here on</source>
      <translation>Bruch: ab hier anders gezählt</translation>
    </message>
    <message>
      <source>Break: {title}</source>
      <translation>Bruch: {title}</translation>
    </message>
    <message>
      <source>Breaks</source>
      <translation>Brüche</translation>
    </message>
    <message>
      <source>Bridge table</source>
      <translation>Brückentabelle</translation>
    </message>
    <message>
      <source>Bring the statistics of your town onto the map of its districts, compare and print. Everything stays on this computer.</source>
      <translation>Statistik der Stadt auf die Karte der Sozialräume bringen, vergleichen und drucken. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
      <source>Builds a status index from the indicators and, in the same way, a dynamics index from their change over a span of years, and sorts the districts into groups of status × dynamics such as 4-: very low status, getting worse.</source>
      <translation>Bildet aus den Indikatoren einen Statusindex und ebenso aus ihrer Veränderung über eine Spanne von Jahren einen Dynamikindex und ordnet die Sozialräume in Gruppen aus Status × Dynamik wie 4-: sehr niedriger Status, der sich verschlechtert.</translation>
    </message>
    <message>
      <source>Builds the index many times with other defensible choices, weights, one indicator less and chance in the rates, and tells for each district within which ranks it lies and how often it keeps its class.</source>
      <translation>Bildet den Index viele Male mit anderen vertretbaren Festlegungen, Gewichten, einem Indikator weniger und dem Zufall in den Quoten und sagt zu jedem Sozialraum, zwischen welchen Rängen er liegt und wie oft er seine Klasse behält.</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>Nach Namen</translation>
    </message>
    <message>
      <source>By the catalogue the direction is the other one: {indicators}. Your marks “more is better” count; please check them.</source>
      <translation>Nach dem Katalog ist die Richtung umgekehrt: {indicators}. Es gelten Ihre Kennzeichnungen „mehr ist besser“; bitte prüfen Sie sie.</translation>
    </message>
    <message>
      <source>By the usual numbers of Hyndman and Fan. Between two districts: 7 is usual (R, Excel), 6 is SPSS, 9 is the GISD.</source>
      <translation>Nach den üblichen Nummern von Hyndman und Fan. Zwischen zwei Sozialräumen: 7 ist üblich (R, Excel), 6 ist SPSS, 9 der GISD.</translation>
    </message>
    <message>
      <source>By what</source>
      <translation>Wonach</translation>
    </message>
    <message>
      <source>C&amp;ompare keys</source>
      <translation>&amp;Vergleich</translation>
    </message>
    <message>
      <source>CSV files that KoboToolbox or LimeSurvey have exported, one row an answer. Columns are found by their names; what the notes do not ask for is left out, such as names and addresses. Empty: none.</source>
      <translation>CSV-Dateien, die KoboToolbox oder LimeSurvey exportiert haben, eine Zeile je Antwort. Spalten werden an ihren Namen erkannt; was die Notizen nicht fragen, wird weggelassen, etwa Namen und Adressen. Leer: keine.</translation>
    </message>
    <message>
      <source>CSV table (*.csv)</source>
      <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
      <source>Calculate again …</source>
      <translation>Neu rechnen …</translation>
    </message>
    <message>
      <source>Calculate indicators</source>
      <translation>Indikatoren berechnen</translation>
    </message>
    <message>
      <source>Calculate indicators …</source>
      <translation>Indikatoren berechnen …</translation>
    </message>
    <message>
      <source>Calculate …</source>
      <translation>Berechnen …</translation>
    </message>
    <message>
      <source>Calculated as: {formula}</source>
      <translation>Berechnet als: {formula}</translation>
    </message>
    <message>
      <source>Calculating indicators …</source>
      <translation>Indikatoren werden berechnet …</translation>
    </message>
    <message>
      <source>Calculating the sample …</source>
      <translation>Das Beispiel wird gerechnet …</translation>
    </message>
    <message>
      <source>Calculating the social index …</source>
      <translation>Der Sozialindex wird berechnet …</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was written.</source>
      <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>Cap</source>
      <translation>Höchstbetrag</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Katalog</translation>
    </message>
    <message>
      <source>Catchment (m)</source>
      <translation>Einzugsbereich (m)</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>Zellen</translation>
    </message>
    <message>
      <source>Cells as points</source>
      <translation>Zellen als Punkte</translation>
    </message>
    <message>
      <source>Cells at a border</source>
      <translation>Zellen an einer Grenze</translation>
    </message>
    <message>
      <source>Cells by status</source>
      <translation>Zellen nach Status</translation>
    </message>
    <message>
      <source>Cells of a ZIP file</source>
      <translation>Zellen einer ZIP-Datei</translation>
    </message>
    <message>
      <source>Cells outside the districts</source>
      <translation>Zellen außerhalb der Sozialräume</translation>
    </message>
    <message>
      <source>Cells that can be computed exactly</source>
      <translation>Genau zu errechnende Zellen</translation>
    </message>
    <message>
      <source>Cells that come twice with different content, left empty because nobody can know which is right: {n}. Indicators concerned: {indicators}; first: district {district}, period {period}.</source>
      <translation>Zellen, die zweimal mit verschiedenem Inhalt vorkommen und leer blieben, weil niemand wissen kann, welcher stimmt: {n}. Betroffene Indikatoren: {indicators}; zuerst: Sozialraum {district}, Zeitraum {period}.</translation>
    </message>
    <message>
      <source>Cells that come twice with the same content, taken once: {n}.</source>
      <translation>Zellen, die zweimal mit demselben Inhalt vorkommen und einmal übernommen wurden: {n}.</translation>
    </message>
    <message>
      <source>Cells with a small denominator</source>
      <translation>Zellen mit kleinem Nenner</translation>
    </message>
    <message>
      <source>Cells with bounds too narrow</source>
      <translation>Zellen mit zu engen Grenzen</translation>
    </message>
    <message>
      <source>Cells with hidden values</source>
      <translation>Zellen mit gesperrten Werten</translation>
    </message>
    <message>
      <source>Cells with the same content in several files, taken once: {n}.</source>
      <translation>Zellen mit demselben Inhalt in mehreren Dateien, einmal übernommen: {n}.</translation>
    </message>
    <message>
      <source>Cells with the status “{status}”: {n}.</source>
      <translation>Zellen mit dem Status „{status}“: {n}.</translation>
    </message>
    <message>
      <source>Cells without a value</source>
      <translation>Zellen ohne Wert</translation>
    </message>
    <message>
      <source>Cells without anybody are not in the file, and some with few people are missing as well.</source>
      <translation>Zellen ohne Menschen stehen nicht in der Datei, und einige mit wenigen Menschen fehlen ebenfalls.</translation>
    </message>
    <message>
      <source>Census grid in districts</source>
      <translation>Zensus-Gitter in Sozialräumen</translation>
    </message>
    <message>
      <source>Census grid to districts</source>
      <translation>Zensus-Gitter auf Sozialräume</translation>
    </message>
    <message>
      <source>Centralisation: the centre is the mean centre of the population.</source>
      <translation>Zentralisierung: Das Zentrum ist der Schwerpunkt der Bevölkerung.</translation>
    </message>
    <message>
      <source>Centralisation: the centre is {point}.</source>
      <translation>Zentralisierung: Das Zentrum ist {point}.</translation>
    </message>
    <message>
      <source>Centre</source>
      <translation>Mitte</translation>
    </message>
    <message>
      <source>Certain?</source>
      <translation>Sicher?</translation>
    </message>
    <message>
      <source>Chan&amp;ged values</source>
      <translation>Ge&amp;änderte Werte</translation>
    </message>
    <message>
      <source>Chance</source>
      <translation>Zufall</translation>
    </message>
    <message>
      <source>Chance alone would make it {expected}, so there is no segregation to be seen.</source>
      <translation>Der Zufall allein ergäbe {expected}, eine Segregation ist also nicht zu erkennen.</translation>
    </message>
    <message>
      <source>Chance alone would make it {expected}; freed of chance D is {adjusted}.</source>
      <translation>Der Zufall allein ergäbe {expected}; um den Zufall bereinigt ist D {adjusted}.</translation>
    </message>
    <message>
      <source>Chance was not varied, because the number of persons behind the rates was not given.</source>
      <translation>Der Zufall wurde nicht einbezogen, weil die Zahl der Personen hinter den Quoten nicht angegeben wurde.</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Änderung</translation>
    </message>
    <message>
      <source>Change ({unit})</source>
      <translation>Änderung ({unit})</translation>
    </message>
    <message>
      <source>Change by district</source>
      <translation>Veränderung je Sozialraum</translation>
    </message>
    <message>
      <source>Change by the scenario</source>
      <translation>Änderung durch das Szenario</translation>
    </message>
    <message>
      <source>Change in</source>
      <translation>Veränderung in</translation>
    </message>
    <message>
      <source>Change in {unit}</source>
      <translation>Änderung in {unit}</translation>
    </message>
    <message>
      <source>Change is counted from this period to the one shown. Empty: from the first one.</source>
      <translation>Veränderungen zählen von diesem Zeitraum bis zum gezeigten. Leer: vom ersten an.</translation>
    </message>
    <message>
      <source>Change of segregation</source>
      <translation>Veränderung der Segregation</translation>
    </message>
    <message>
      <source>Change since a base period (= 100)</source>
      <translation>Entwicklung seit einem Basiszeitraum (= 100)</translation>
    </message>
    <message>
      <source>Change since {period}.</source>
      <translation>Veränderung seit {period}.</translation>
    </message>
    <message>
      <source>Change {title}</source>
      <translation>{title} ändern</translation>
    </message>
    <message>
      <source>Change, tested</source>
      <translation>Veränderung, geprüft</translation>
    </message>
    <message>
      <source>Change: {indicator}</source>
      <translation>Veränderung: {indicator}</translation>
    </message>
    <message>
      <source>Changed cells</source>
      <translation>Geänderte Zellen</translation>
    </message>
    <message>
      <source>Changed counts</source>
      <translation>Veränderte Anzahlen</translation>
    </message>
    <message>
      <source>Changed values</source>
      <translation>Geänderte Werte</translation>
    </message>
    <message>
      <source>Changes of kind</source>
      <translation>Wechsel der Art</translation>
    </message>
    <message>
      <source>Chart</source>
      <translation>Diagramm</translation>
    </message>
    <message>
      <source>Chart: where the values of the district lie among those of all districts; the table has the figures.</source>
      <translation>Diagramm: wo die Werte des Sozialraums unter denen aller Sozialräume liegen; die Zahlen stehen in der Tabelle.</translation>
    </message>
    <message>
      <source>Chart: where the values of the districts lie among those of all districts; the table has the figures.</source>
      <translation>Diagramm: wo die Werte der Sozialräume unter denen aller Sozialräume liegen; die Zahlen stehen in der Tabelle.</translation>
    </message>
    <message>
      <source>Chart: {indicator} in {begin} and {end}; the values stand at the ends of the lines.</source>
      <translation>Diagramm: {indicator} in {begin} und {end}; die Werte stehen an den Enden der Linien.</translation>
    </message>
    <message>
      <source>Chart: {indicator} of the compared districts over all periods; the tables have the figures.</source>
      <translation>Diagramm: {indicator} der verglichenen Sozialräume über alle Zeiträume; die Zahlen stehen in den Tabellen.</translation>
    </message>
    <message>
      <source>Chart: {title}</source>
      <translation>Diagramm: {title}</translation>
    </message>
    <message>
      <source>Charts drawn anew: {n}.</source>
      <translation>Neu gezeichnete Diagramme: {n}.</translation>
    </message>
    <message>
      <source>Charts: the course of each value of the district over all periods.</source>
      <translation>Diagramme: der Verlauf jedes Werts des Sozialraums über alle Zeiträume.</translation>
    </message>
    <message>
      <source>Children and families</source>
      <translation>Kinder und Familien</translation>
    </message>
    <message>
      <source>Children and places</source>
      <translation>Kinder und Plätze</translation>
    </message>
    <message>
      <source>Children and places in {period}</source>
      <translation>Kinder und Plätze {period}</translation>
    </message>
    <message>
      <source>Children expected in {period}</source>
      <translation>Erwartete Kinder {period}</translation>
    </message>
    <message>
      <source>Children expected: lower bound (80 %)</source>
      <translation>Erwartete Kinder: untere Grenze (80 %)</translation>
    </message>
    <message>
      <source>Children expected: upper bound (80 %)</source>
      <translation>Erwartete Kinder: obere Grenze (80 %)</translation>
    </message>
    <message>
      <source>Children in {period}</source>
      <translation>Kinder {period}</translation>
    </message>
    <message>
      <source>Children more or fewer</source>
      <translation>Kinder mehr oder weniger</translation>
    </message>
    <message>
      <source>Children of this age in the whole city by its own forecast: the districts are scaled to it. Empty: none.</source>
      <translation>Kinder dieses Alters in der ganzen Kommune nach deren eigener Prognose: Die Sozialräume werden darauf abgestimmt. Leer: keine.</translation>
    </message>
    <message>
      <source>Children of this age per new dwelling. Ask your housing office for the figure of your town.</source>
      <translation>Kinder dieses Alters je neuer Wohnung. Den Wert Ihrer Stadt kennt das Amt für Wohnungswesen.</translation>
    </message>
    <message>
      <source>Children per new dwelling</source>
      <translation>Kinder je neuer Wohnung</translation>
    </message>
    <message>
      <source>Children who need a place (%)</source>
      <translation>Kinder, die einen Platz brauchen (%)</translation>
    </message>
    <message>
      <source>Children who will need places</source>
      <translation>Kinder, die Plätze brauchen werden</translation>
    </message>
    <message>
      <source>Choice (Sozialraum)</source>
      <translation>Auswahl (Sozialraum)</translation>
    </message>
    <message>
      <source>Choose a count and what it is counted out of (NUMERATOR, DENOMINATOR), or values (FIELD).</source>
      <translation>Wählen Sie eine Fallzahl und das, woraus sie gezählt ist (NUMERATOR, DENOMINATOR), oder Werte (FIELD).</translation>
    </message>
    <message>
      <source>Choose a layer of points (WEIGHTS), or another way to place people (METHOD).</source>
      <translation>Wählen Sie einen Layer mit Punkten (WEIGHTS) oder ein anderes Verfahren (METHOD).</translation>
    </message>
    <message>
      <source>Choose a layer with districts.</source>
      <translation>Wählen Sie einen Layer mit Sozialräumen.</translation>
    </message>
    <message>
      <source>Choose a line to read what it is.</source>
      <translation>Wählen Sie eine Zeile, um zu lesen, was sie ist.</translation>
    </message>
    <message>
      <source>Choose a map file and statistics files. The assistant shows what it understands.</source>
      <translation>Kartendatei und Statistikdateien wählen. Der Assistent zeigt, was er versteht.</translation>
    </message>
    <message>
      <source>Choose a transfer table (TRANSFER), or another way to place people (METHOD).</source>
      <translation>Wählen Sie eine Übergangstabelle (TRANSFER) oder ein anderes Verfahren (METHOD).</translation>
    </message>
    <message>
      <source>Choose an indicator</source>
      <translation>Indikator wählen</translation>
    </message>
    <message>
      <source>Choose at least one covariate (COVARIATES): without any there is nothing to borrow from.</source>
      <translation>Wählen Sie mindestens eine Kovariate (COVARIATES): Ohne eine gibt es nichts, woran sich die Schätzung stützen könnte.</translation>
    </message>
    <message>
      <source>Choose at least one field with people in need (NEED_FIELDS), or another method.</source>
      <translation>Wählen Sie mindestens ein Feld mit Menschen mit Bedarf (NEED_FIELDS) oder ein anderes Verfahren.</translation>
    </message>
    <message>
      <source>Choose at least one layer with facilities (FACILITIES).</source>
      <translation>Wählen Sie mindestens einen Layer mit Einrichtungen (FACILITIES).</translation>
    </message>
    <message>
      <source>Choose either a second field (SECOND_FIELD) or another TIME, not both.</source>
      <translation>Wählen Sie entweder ein zweites Feld (SECOND_FIELD) oder ein anderes TIME, nicht beides.</translation>
    </message>
    <message>
      <source>Choose either the same children at the age they had {horizon} years before (COHORT), or, for those not born yet, the women of the age in which children are born (WOMEN).</source>
      <translation>Wählen Sie entweder dieselben Kinder in dem Alter, das sie {horizon} {horizon:Jahr|Jahre} vorher hatten (COHORT), oder für noch nicht geborene die Frauen in dem Alter, in dem Kinder geboren werden (WOMEN).</translation>
    </message>
    <message>
      <source>Choose folder …</source>
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>Choose from the catalogue …</source>
      <translation>Aus dem Katalog wählen …</translation>
    </message>
    <message>
      <source>Choose indicators</source>
      <translation>Indikatoren wählen</translation>
    </message>
    <message>
      <source>Choose statistics files as they came (CSV, XLSX, XLS, ODS, DBF, ZIP), or drop them here.</source>
      <translation>Statistikdateien wählen, so wie sie kamen (CSV, XLSX, XLS, ODS, DBF, ZIP), oder hierher ziehen.</translation>
    </message>
    <message>
      <source>Choose the counts that are to be converted (COUNTS).</source>
      <translation>Wählen Sie die Fallzahlen, die umgerechnet werden sollen (COUNTS).</translation>
    </message>
    <message>
      <source>Choose the field with the key of the new districts (TARGET_KEY).</source>
      <translation>Wählen Sie das Feld mit dem Schlüssel der neuen Sozialräume (TARGET_KEY).</translation>
    </message>
    <message>
      <source>Choose the field with the residents (POPULATION_FIELD), or points where people live.</source>
      <translation>Wählen Sie das Feld mit den Einwohnern (POPULATION_FIELD) oder Punkte, an denen Menschen wohnen.</translation>
    </message>
    <message>
      <source>Choose the field with the residents of the new districts (TARGET_POPULATION), or place people by area.</source>
      <translation>Wählen Sie das Feld mit den Einwohnern der neuen Sozialräume (TARGET_POPULATION), oder ordnen Sie nach der Fläche zu.</translation>
    </message>
    <message>
      <source>Choose the field with the residents, among whom an equal split would share the money.</source>
      <translation>Wählen Sie das Feld mit den Einwohnern, auf die eine gleiche Verteilung das Geld aufteilen würde.</translation>
    </message>
    <message>
      <source>Choose the fields with the children who will need places (CHILDREN).</source>
      <translation>Wählen Sie die Felder mit den Kindern, die Plätze brauchen werden (CHILDREN).</translation>
    </message>
    <message>
      <source>Choose the file of the map</source>
      <translation>Datei der Karte wählen</translation>
    </message>
    <message>
      <source>Choose the file with the cells of the census grid (GRID), as it was published.</source>
      <translation>Wählen Sie die Datei mit den Zellen des Zensus-Gitters (GRID), so wie sie veröffentlicht wurde.</translation>
    </message>
    <message>
      <source>Choose the indicator whose classes these are, or remove the entry.</source>
      <translation>Wählen Sie den Indikator, dessen Klassen das sind, oder entfernen Sie den Eintrag.</translation>
    </message>
    <message>
      <source>Choose the indicator whose target this is, or remove the entry.</source>
      <translation>Wählen Sie den Indikator, dessen Ziel das ist, oder entfernen Sie den Eintrag.</translation>
    </message>
    <message>
      <source>Choose the layer with the districts under “3 On the map”.</source>
      <translation>Wählen Sie unter „3 Auf die Karte“ den Layer mit den Sozialräumen.</translation>
    </message>
    <message>
      <source>Choose the values (FIELD), or a count and what it is counted out of (NUMERATOR, DENOMINATOR).</source>
      <translation>Wählen Sie die Werte (FIELD) oder eine Anzahl und die Gesamtheit, aus der gezählt wird (NUMERATOR, DENOMINATOR).</translation>
    </message>
    <message>
      <source>Choose two different periods.</source>
      <translation>Wählen Sie zwei verschiedene Zeiträume.</translation>
    </message>
    <message>
      <source>Choose two layers: the older districts with their numbers, and the newer districts. Add the one that is not in the project.</source>
      <translation>Wählen Sie zwei Layer: die alten Sozialräume mit ihren Zahlen und die neuen. Fügen Sie den fehlenden zum Projekt hinzu.</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>Wählen …</translation>
    </message>
    <message>
      <source>City</source>
      <translation>Stadt</translation>
    </message>
    <message>
      <source>City (%)</source>
      <translation>Kommune (%)</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <source>Class (1 = least need)</source>
      <translation>Klasse (1 = geringster Bedarf)</translation>
    </message>
    <message>
      <source>Class breaks</source>
      <translation>Klassengrenzen</translation>
    </message>
    <message>
      <source>Class breaks of the dynamics</source>
      <translation>Klassengrenzen der Dynamik</translation>
    </message>
    <message>
      <source>Class breaks were given, but the classes are made by “{method}”, which finds its own. Choose sd or fixed, or leave the breaks empty.</source>
      <translation>Es wurden Klassengrenzen angegeben, aber die Klassen bildet „{method}“ selbst. Wählen Sie sd oder fixed oder lassen Sie die Grenzen leer.</translation>
    </message>
    <message>
      <source>Class in words</source>
      <translation>Klasse in Worten</translation>
    </message>
    <message>
      <source>Class of the index</source>
      <translation>Klasse des Index</translation>
    </message>
    <message>
      <source>Class {number}</source>
      <translation>Klasse {number}</translation>
    </message>
    <message>
      <source>Class {n}</source>
      <translation>Klasse {n}</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <source>Classes and colours</source>
      <translation>Klassen und Farben</translation>
    </message>
    <message>
      <source>Classes by natural breaks (Fisher 1958), the same for all periods.</source>
      <translation>Klassen nach natürlichen Grenzen (Fisher 1958), für alle Zeiträume dieselben.</translation>
    </message>
    <message>
      <source>Classes have no difference: choose TIME=each.</source>
      <translation>Klassen haben keine Differenz: Wählen Sie TIME=each.</translation>
    </message>
    <message>
      <source>Classes of equal width, the same for all periods.</source>
      <translation>Gleich breite Klassen, für alle Zeiträume dieselben.</translation>
    </message>
    <message>
      <source>Classes of the index</source>
      <translation>Klassen des Index</translation>
    </message>
    <message>
      <source>Classes of the layer’s style, the same for all periods.</source>
      <translation>Klassen aus dem Stil des Layers, für alle Zeiträume dieselben.</translation>
    </message>
    <message>
      <source>Classes weighted by population need a field with the number of residents. Choose a population field, or other classes.</source>
      <translation>Mit der Bevölkerung gewichtete Klassen brauchen ein Feld mit der Einwohnerzahl. Wählen Sie ein Feld mit den Einwohnern oder andere Klassen.</translation>
    </message>
    <message>
      <source>Classes with about equally many districts, limits rounded.</source>
      <translation>Klassen mit etwa gleich vielen Sozialräumen, Grenzen gerundet.</translation>
    </message>
    <message>
      <source>Classes with about equally many values over all periods, limits rounded.</source>
      <translation>Klassen mit etwa gleich vielen Werten über alle Zeiträume, Grenzen gerundet.</translation>
    </message>
    <message>
      <source>Classes with about equally many values, the same for all periods.</source>
      <translation>Klassen mit etwa gleich vielen Werten, für alle Zeiträume dieselben.</translation>
    </message>
    <message>
      <source>Classes with limits that the municipality has set, the same for all periods.</source>
      <translation>Klassen mit Grenzen, die die Kommune gesetzt hat, für alle Zeiträume dieselben.</translation>
    </message>
    <message>
      <source>Classes …</source>
      <translation>Klassen …</translation>
    </message>
    <message>
      <source>Classification</source>
      <translation>Gliederung</translation>
    </message>
    <message>
      <source>Classifications</source>
      <translation>Gliederungen nach Merkmalen</translation>
    </message>
    <message>
      <source>Classifications of larger areas</source>
      <translation>Gliederungen der größeren Gebiete</translation>
    </message>
    <message>
      <source>Clear means: hard to explain by chance. How important it is, is told by its height and the number of people. Not clear does not mean equal: with 40 children a large difference stays invisible, too.</source>
      <translation>Deutlich heißt: mit Zufall schwer zu erklären. Wie wichtig es ist, sagen Höhe und Zahl der Menschen. Nicht deutlich heißt nicht gleich: Bei 40 Kindern bleibt auch ein großer Unterschied unsichtbar.</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Suche leeren</translation>
    </message>
    <message>
      <source>Clopper and Pearson (exact)</source>
      <translation>Clopper und Pearson (exakt)</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Coat of arms or logo</source>
      <translation>Wappen oder Logo</translation>
    </message>
    <message>
      <source>Coefficient</source>
      <translation>Koeffizient</translation>
    </message>
    <message>
      <source>Collect perceptions</source>
      <translation>Wahrnehmungen sammeln</translation>
    </message>
    <message>
      <source>Colour the map</source>
      <translation>Karte färben</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Colours a layer by one indicator: the same classes in all periods, a legend in words with the number of districts, hatching where there is no value, stripes where a number is less certain, the newest period on top and time for the Temporal Controller. Counts of persons are drawn as circles. The data are not changed.</source>
      <translation>Färbt einen Layer nach einem Indikator: dieselben Klassen in allen Zeiträumen, eine Legende in Worten mit der Zahl der Sozialräume, Schraffur, wo es keinen Wert gibt, Streifen, wo eine Zahl weniger sicher ist, der neueste Zeitraum oben und Zeitangaben für die Zeitsteuerung. Anzahlen von Personen werden als Kreise gezeichnet. Die Daten bleiben unverändert.</translation>
    </message>
    <message>
      <source>Column separator</source>
      <translation>Spaltentrennzeichen</translation>
    </message>
    <message>
      <source>Column “{column}” holds “{text}”, which is no period. Write years (2021), months (2021-06), quarters (2021-Q2) or days (31.12.2021), or choose another period column.</source>
      <translation>Spalte „{column}“ enthält „{text}“, das ist kein Zeitraum. Schreiben Sie Jahre (2021), Monate (2021-06), Quartale (2021-Q2) oder Tage (31.12.2021), oder wählen Sie eine andere Zeitraumspalte.</translation>
    </message>
    <message>
      <source>Column “{title}” holds keys that a spreadsheet has spoilt (“{text}”): their digits are lost. Take the table from the office again, or let the spreadsheet treat this column as text before the file is opened.</source>
      <translation>Spalte „{title}“ enthält Schlüssel, die eine Tabellenkalkulation verdorben hat („{text}“): Ihre Ziffern sind verloren. Beziehen Sie die Tabelle neu vom Amt, oder lassen Sie die Tabellenkalkulation diese Spalte als Text behandeln, bevor sie die Datei öffnet.</translation>
    </message>
    <message>
      <source>Column “{title}” holds numbers beside texts that are none, for example “{text}”: it was kept as text and is no indicator. “Own signs” say what such texts mean.</source>
      <translation>Spalte „{title}“ enthält Zahlen neben Texten, die keine sind, zum Beispiel „{text}“: Sie blieb Text und ist kein Indikator. „Eigene Symbole“ sagen, was solche Texte bedeuten.</translation>
    </message>
    <message>
      <source>Column “{title}” holds the names of the districts.</source>
      <translation>Spalte „{title}“ enthält die Namen der Sozialräume.</translation>
    </message>
    <message>
      <source>Column “{title}” holds the period.</source>
      <translation>Spalte „{title}“ enthält den Zeitraum.</translation>
    </message>
    <message>
      <source>Column “{title}” holds the period; it may be only a date of the district. “Period column” changes it.</source>
      <translation>Spalte „{title}“ enthält den Zeitraum; sie kann auch nur ein Datum des Sozialraums sein. „Zeitraumspalte“ ändert das.</translation>
    </message>
    <message>
      <source>Column “{title}”: cells that are neither number nor known sign were left empty: {n}, for example “{text}” in row {row} ({district}).</source>
      <translation>Spalte „{title}“: Zellen, die weder Zahl noch bekanntes Zeichen sind, blieben leer: {n}, zum Beispiel „{text}“ in Zeile {row} ({district}).</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <source>Columns are separated by {sign}, as given.</source>
      <translation>Spalten sind durch {sign} getrennt, wie angegeben.</translation>
    </message>
    <message>
      <source>Columns are separated by {sign}: {same} of the first {n} rows have {width} cells.</source>
      <translation>Spalten sind durch {sign} getrennt: {same} der ersten {n} Zeilen haben {width} Zellen.</translation>
    </message>
    <message>
      <source>Columns of numbers without a period as title, left out: {titles}.</source>
      <translation>Weggelassene Zahlenspalten ohne Zeitraum im Titel: {titles}.</translation>
    </message>
    <message>
      <source>Columns of the file with counts, separated by semicolons. Empty: all counts. Means and shares cannot be summed.</source>
      <translation>Spalten der Datei mit Anzahlen, durch Semikolon getrennt. Leer: alle Anzahlen. Mittelwerte und Anteile lassen sich nicht summieren.</translation>
    </message>
    <message>
      <source>Columns of the survey</source>
      <translation>Spalten der Umfrage</translation>
    </message>
    <message>
      <source>Columns that changed their name between the files were united, because place and spelling agree: {n} ({pairs}).</source>
      <translation>Spalten, die zwischen den Dateien ihren Namen änderten, wurden vereint, weil Platz und Schreibung übereinstimmen: {n} ({pairs}).</translation>
    </message>
    <message>
      <source>Columns without a date belong to the period of the file, {period}: {titles}.</source>
      <translation>Spalten ohne Datum gehören zum Zeitraum der Datei, {period}: {titles}.</translation>
    </message>
    <message>
      <source>Columns without a date belong to the period of the file, {period}; {other} in other titles may be the same. “Period” changes it: {titles}.</source>
      <translation>Spalten ohne Datum gehören zum Zeitraum der Datei, {period}; {other} in anderen Titeln kann derselbe sein. „Zeitraum“ ändert es: {titles}.</translation>
    </message>
    <message>
      <source>Columns without a date were taken for {period}, the only one in the titles: {titles}.</source>
      <translation>Spalten ohne Datum wurden {period} zugeordnet, dem einzigen Zeitraum in den Titeln: {titles}.</translation>
    </message>
    <message>
      <source>Columns without a date, which no period of the file dates: {titles}. Their values stand in rows without a period; give “Period” to date them.</source>
      <translation>Spalten ohne Datum, die auch kein Zeitraum der Datei datiert: {titles}. Ihre Werte stehen in Zeilen ohne Zeitraum; „Zeitraum der Datei“ datiert sie.</translation>
    </message>
    <message>
      <source>Combines several indicators into one index per district and period: a published recipe or your own choices. Shows the parts of the index, its ranks and classes; high values mean high need.</source>
      <translation>Fasst mehrere Indikatoren zu einem Index je Sozialraum und Zeitraum zusammen: nach einem veröffentlichten Rezept oder eigenen Festlegungen. Zeigt die Bestandteile des Index, seine Ränge und Klassen; hohe Werte bedeuten hohen Bedarf.</translation>
    </message>
    <message>
      <source>Comma or dot. Empty recognises it by all columns of the file together.</source>
      <translation>Komma oder Punkt. Leer erkennt es an allen Spalten der Datei zusammen.</translation>
    </message>
    <message>
      <source>Common border (m)</source>
      <translation>Gemeinsame Grenze (m)</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Compare keys</source>
      <translation>Schlüssel vergleichen</translation>
    </message>
    <message>
      <source>Compare perceptions with the index</source>
      <translation>Wahrnehmungen mit dem Index vergleichen</translation>
    </message>
    <message>
      <source>Compare with</source>
      <translation>Vergleichen mit</translation>
    </message>
    <message>
      <source>Compared with the whole city</source>
      <translation>Im Vergleich zur Gesamtstadt</translation>
    </message>
    <message>
      <source>Compares rates with a target that the council or another body has set: red where the whole interval misses it, green where all of it meets it, yellow where that cannot be told. A light changes only where the numbers are clear or say so twice. Without somebody who has set the target there is no light.</source>
      <translation>Vergleicht Quoten mit einem Ziel, das der Rat oder ein anderes Gremium gesetzt hat: rot, wo das ganze Intervall es verfehlt, grün, wo es das Ziel ganz erfüllt, gelb, wo sich das nicht sagen lässt. Eine Ampel wechselt nur, wo die Zahlen eindeutig sind oder es zweimal sagen. Ohne jemanden, der das Ziel gesetzt hat, gibt es keine Ampel.</translation>
    </message>
    <message>
      <source>Comparing the keys with the map …</source>
      <translation>Die Schlüssel werden mit der Karte verglichen …</translation>
    </message>
    <message>
      <source>Comparing the years …</source>
      <translation>Die Jahre werden verglichen …</translation>
    </message>
    <message>
      <source>Comparison</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <source>Comparison over time</source>
      <translation>Vergleich über die Zeit</translation>
    </message>
    <message>
      <source>Comparison: {area}</source>
      <translation>Vergleich: {area}</translation>
    </message>
    <message>
      <source>Complementary cells</source>
      <translation>Gegensperrungen</translation>
    </message>
    <message>
      <source>Complete social report</source>
      <translation>Sozialbericht komplett</translation>
    </message>
    <message>
      <source>Component</source>
      <translation>Bestandteil</translation>
    </message>
    <message>
      <source>Computable {n}</source>
      <translation>Berechenbar {n}</translation>
    </message>
    <message>
      <source>Compute with the tool …</source>
      <translation>Mit dem Werkzeug rechnen …</translation>
    </message>
    <message>
      <source>Computed as</source>
      <translation>Berechnet als</translation>
    </message>
    <message>
      <source>Computed with the QGIS plugin Sozialraum.</source>
      <translation>Berechnet mit dem QGIS-Plugin Sozialraum.</translation>
    </message>
    <message>
      <source>Concentration: Delta</source>
      <translation>Konzentration: Delta</translation>
    </message>
    <message>
      <source>Condition</source>
      <translation>Bedingung</translation>
    </message>
    <message>
      <source>Conditions</source>
      <translation>Bedingungen</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Sicherheit</translation>
    </message>
    <message>
      <source>Connection</source>
      <translation>Verbindung</translation>
    </message>
    <message>
      <source>Constant</source>
      <translation>Konstante</translation>
    </message>
    <message>
      <source>Contact (office, no name)</source>
      <translation>Ansprechstelle (Amt, kein Name)</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Contribution to D</source>
      <translation>Beitrag zu D</translation>
    </message>
    <message>
      <source>Contribution to D: {group}</source>
      <translation>Beitrag zu D: {group}</translation>
    </message>
    <message>
      <source>Contribution to isolation: {group}</source>
      <translation>Beitrag zur Isolation: {group}</translation>
    </message>
    <message>
      <source>Convert to new boundaries</source>
      <translation>Auf neue Grenzen umrechnen</translation>
    </message>
    <message>
      <source>Converted numbers are estimates of where people lived. Show them as such, and do not draw conclusions from small differences of weak ones.</source>
      <translation>Umgerechnete Zahlen sind Schätzungen, wo Menschen gewohnt haben. Zeigen Sie sie als solche, und ziehen Sie aus kleinen Unterschieden schwacher Werte keine Schlüsse.</translation>
    </message>
    <message>
      <source>Coordinate reference system …</source>
      <translation>Koordinatensystem …</translation>
    </message>
    <message>
      <source>Copeland: how many districts one is ahead of, minus how many are ahead of it</source>
      <translation>Copeland: vor wie vielen Sozialräumen einer liegt, weniger der Zahl derer, die vor ihm liegen</translation>
    </message>
    <message>
      <source>Copy the values as a table</source>
      <translation>Werte als Tabelle kopieren</translation>
    </message>
    <message>
      <source>Correlation r = {r} ({n} districts)</source>
      <translation>Korrelation r = {r} ({n} Sozialräume)</translation>
    </message>
    <message>
      <source>Correlation ratio η²</source>
      <translation>Korrelationsverhältnis η²</translation>
    </message>
    <message>
      <source>Correlations behind components and factors</source>
      <translation>Korrelationen hinter Hauptkomponenten und Faktoren</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <source>Count (to tens)</source>
      <translation>Anzahl (auf Zehner)</translation>
    </message>
    <message>
      <source>Count in the preview</source>
      <translation>Anzahl in der Vorschau</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>Anzahlen</translation>
    </message>
    <message>
      <source>Counts are circles on the map: coloured areas would make large districts look like high numbers.</source>
      <translation>Fallzahlen sind auf der Karte Kreise: Farbige Flächen ließen große Sozialräume wie hohe Zahlen aussehen.</translation>
    </message>
    <message>
      <source>Counts are meant</source>
      <translation>Fallzahlen sind gemeint</translation>
    </message>
    <message>
      <source>Counts of persons and cases</source>
      <translation>Fallzahlen</translation>
    </message>
    <message>
      <source>Counts of the age that needs the places, such as three to under six. Several fields are summed.</source>
      <translation>Anzahlen des Alters, das die Plätze braucht, etwa drei bis unter sechs. Mehrere Felder werden summiert.</translation>
    </message>
    <message>
      <source>Counts of the age that these children had by the horizon before, such as under three for a horizon of three years.</source>
      <translation>Anzahlen des Alters, das diese Kinder um den Vorlauf früher hatten, etwa unter drei bei einem Vorlauf von drei Jahren.</translation>
    </message>
    <message>
      <source>Counts of the people for whom the money is meant, such as children in families with SGB II. No rates.</source>
      <translation>Fallzahlen der Menschen, für die das Geld gedacht ist, etwa Kinder in Familien mit SGB II. Keine Quoten.</translation>
    </message>
    <message>
      <source>Counts to be carried over (no rates)</source>
      <translation>Anzahlen, die übertragen werden (keine Quoten)</translation>
    </message>
    <message>
      <source>Counts to be shown</source>
      <translation>Anzahlen, die gezeigt werden sollen</translation>
    </message>
    <message>
      <source>Counts with unprotected cells (internal)</source>
      <translation>Anzahlen mit ungeschützten Zellen (intern)</translation>
    </message>
    <message>
      <source>Course</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Course of the highest</source>
      <translation>Entwicklung der höchsten</translation>
    </message>
    <message>
      <source>Courses in the profiles</source>
      <translation>Verläufe in den Steckbriefen</translation>
    </message>
    <message>
      <source>Covariate</source>
      <translation>Kovariate</translation>
    </message>
    <message>
      <source>Covariates</source>
      <translation>Kovariaten</translation>
    </message>
    <message>
      <source>Cover</source>
      <translation>Titelblatt</translation>
    </message>
    <message>
      <source>Create project</source>
      <translation>Projekt erstellen</translation>
    </message>
    <message>
      <source>Create report</source>
      <translation>Bericht erstellen</translation>
    </message>
    <message>
      <source>Create text</source>
      <translation>Text erstellen</translation>
    </message>
    <message>
      <source>Create …</source>
      <translation>Erstellen …</translation>
    </message>
    <message>
      <source>Cronbach's alpha of the standardised indicators: {alpha}. The first principal component carries {share} %.</source>
      <translation>Cronbachs Alpha der standardisierten Indikatoren: {alpha}. Die erste Hauptkomponente trägt {share} %.</translation>
    </message>
    <message>
      <source>Cuts the districts before a reform with those after it and says which share of each old district passes to which new one, by area. Districts that stay the same are recognised, slivers of drawing left out. Correct the table where you know better and hand it to “Convert to new boundaries”.</source>
      <translation>Verschneidet die Sozialräume vor einer Neugliederung mit denen danach und sagt, welcher Anteil jedes alten Sozialraums nach der Fläche an welchen neuen übergeht. Unveränderte Sozialräume werden erkannt, Ungenauigkeiten der Zeichnung weggelassen. Berichtigen Sie die Tabelle, wo Sie es besser wissen, und geben Sie sie an „Auf neue Grenzen umrechnen“.</translation>
    </message>
    <message>
      <source>D(adj): neighbours have a common border (rook).</source>
      <translation>D(adj): Nachbarn haben eine gemeinsame Grenze.</translation>
    </message>
    <message>
      <source>D(adj): neighbours have a common border or corner (queen).</source>
      <translation>D(adj): Nachbarn haben eine gemeinsame Grenze oder Ecke.</translation>
    </message>
    <message>
      <source>DOS (cp850)</source>
      <translation>DOS (cp850)</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <source>Data of {period}</source>
      <translation>Stand der Daten: {period}</translation>
    </message>
    <message>
      <source>Data set</source>
      <translation>Datensatz</translation>
    </message>
    <message>
      <source>Data: {source}</source>
      <translation>Daten: {source}</translation>
    </message>
    <message>
      <source>Database</source>
      <translation>Datenbank</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>De&amp;cimal sign</source>
      <translation>Dezimalzeic&amp;hen</translation>
    </message>
    <message>
      <source>Decay length in metres</source>
      <translation>Abnahmelänge in Metern</translation>
    </message>
    <message>
      <source>Decimal comma</source>
      <translation>Dezimalkomma</translation>
    </message>
    <message>
      <source>Decimal dot</source>
      <translation>Dezimalpunkt</translation>
    </message>
    <message>
      <source>Decimal sign</source>
      <translation>Dezimalzeichen</translation>
    </message>
    <message>
      <source>Decimal sign “{sign}” as given, although column “{title}” proves the other one.</source>
      <translation>Dezimalzeichen „{sign}“ wie angegeben, obwohl Spalte „{title}“ das andere beweist.</translation>
    </message>
    <message>
      <source>Degree of the curve through the thresholds; lowered where there are few brackets.</source>
      <translation>Grad der Kurve durch die Schwellen; bei wenigen Klassen wird er gesenkt.</translation>
    </message>
    <message>
      <source>Degree of the polynomial</source>
      <translation>Grad des Polynoms</translation>
    </message>
    <message>
      <source>Delete what is past its date</source>
      <translation>Löschen, was sein Datum überschritten hat</translation>
    </message>
    <message>
      <source>Delivered</source>
      <translation>Geliefert</translation>
    </message>
    <message>
      <source>Denominator</source>
      <translation>Nenner</translation>
    </message>
    <message>
      <source>Denominator or kind of mean</source>
      <translation>Nenner oder Art des Mittels</translation>
    </message>
    <message>
      <source>Denominators of the rates</source>
      <translation>Nenner der Quoten</translation>
    </message>
    <message>
      <source>Detour factor</source>
      <translation>Umwegfaktor</translation>
    </message>
    <message>
      <source>Development</source>
      <translation>Entwicklung</translation>
    </message>
    <message>
      <source>Diagnostics</source>
      <translation>Diagnose</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Differenz</translation>
    </message>
    <message>
      <source>Difference (€)</source>
      <translation>Unterschied (€)</translation>
    </message>
    <message>
      <source>Difference in {unit}</source>
      <translation>Differenz in {unit}</translation>
    </message>
    <message>
      <source>Difference to the city: {group}</source>
      <translation>Abstand zur Stadt: {group}</translation>
    </message>
    <message>
      <source>Difference to the mean of the districts</source>
      <translation>Abweichung vom Mittel der Sozialräume</translation>
    </message>
    <message>
      <source>Difference to the mean of the districts ({unit})</source>
      <translation>Abweichung vom Mittel der Sozialräume ({unit})</translation>
    </message>
    <message>
      <source>Difference to the municipality</source>
      <translation>Abweichung von der Kommune</translation>
    </message>
    <message>
      <source>Difference to the municipality ({unit})</source>
      <translation>Abweichung von der Kommune ({unit})</translation>
    </message>
    <message>
      <source>Difference to the weighted mean</source>
      <translation>Abweichung vom gewichteten Mittel</translation>
    </message>
    <message>
      <source>Difference to the weighted mean ({unit})</source>
      <translation>Abweichung vom gewichteten Mittel ({unit})</translation>
    </message>
    <message>
      <source>Differing by more than chance does not mean important: that is told by height and number of people. Not differing does not mean equal: with 40 children a large difference stays invisible, too.</source>
      <translation>Mehr als durch Zufall verschieden heißt nicht wichtig: Das sagen Höhe und Zahl der Menschen. Nicht verschieden heißt nicht gleich: Bei 40 Kindern bleibt auch ein großer Unterschied unsichtbar.</translation>
    </message>
    <message>
      <source>Dimension</source>
      <translation>Dimension</translation>
    </message>
    <message>
      <source>Direction of indicators that are not marked</source>
      <translation>Richtung nicht gekennzeichneter Indikatoren</translation>
    </message>
    <message>
      <source>Dissimilarity D</source>
      <translation>Segregationsindex / Dissimilarität D</translation>
    </message>
    <message>
      <source>Dissimilarity between neighbourhoods</source>
      <translation>Dissimilarität zwischen Nachbarschaften</translation>
    </message>
    <message>
      <source>Dissimilarity of all groups</source>
      <translation>Dissimilarität aller Gruppen</translation>
    </message>
    <message>
      <source>Dissimilarity with border lengths D(w)</source>
      <translation>Dissimilarität mit Grenzlängen D(w)</translation>
    </message>
    <message>
      <source>Dissimilarity with borders and shape D(s)</source>
      <translation>Dissimilarität mit Grenzen und Form D(s)</translation>
    </message>
    <message>
      <source>Dissimilarity with neighbours D(adj)</source>
      <translation>Dissimilarität mit Nachbarn D(adj)</translation>
    </message>
    <message>
      <source>Distance (m)</source>
      <translation>Entfernung (m)</translation>
    </message>
    <message>
      <source>Distance decay: weights fall to 37 % over {metres} m.</source>
      <translation>Distanzabnahme: Die Gewichte sinken über {metres} m auf 37 %.</translation>
    </message>
    <message>
      <source>Distance that nine in ten stay below (m)</source>
      <translation>Entfernung, unter der neun von zehn bleiben (m)</translation>
    </message>
    <message>
      <source>Distance to the middle of the kind</source>
      <translation>Abstand zur Mitte der Art</translation>
    </message>
    <message>
      <source>Distance to the nearest (m)</source>
      <translation>Entfernung zur nächsten (m)</translation>
    </message>
    <message>
      <source>Distances are straight lines times {detour}.</source>
      <translation>Entfernungen sind Luftlinien mal {detour}.</translation>
    </message>
    <message>
      <source>Distances follow the ways of the network.</source>
      <translation>Die Entfernungen folgen den Wegen des Netzes.</translation>
    </message>
    <message>
      <source>Distribution</source>
      <translation>Verteilung</translation>
    </message>
    <message>
      <source>Distribution of the districts; the limits can be dragged</source>
      <translation>Verteilung der Sozialräume; die Grenzen lassen sich ziehen</translation>
    </message>
    <message>
      <source>Distribution of the values of all years</source>
      <translation>Verteilung der Werte aller Jahre</translation>
    </message>
    <message>
      <source>District</source>
      <translation>Sozialraum</translation>
    </message>
    <message>
      <source>District &amp;key</source>
      <translation>&amp;Schlüssel</translation>
    </message>
    <message>
      <source>District &amp;name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>District and period come more than once; duplicates are refused, not summed.</source>
      <translation>Sozialraum und Zeitraum kommen mehrfach vor; Doppelte werden zurückgewiesen, nicht summiert.</translation>
    </message>
    <message>
      <source>District and surroundings</source>
      <translation>Sozialraum und Umgebung</translation>
    </message>
    <message>
      <source>District key</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>District key in column “{title}”, as given.</source>
      <translation>Schlüssel der Sozialräume in Spalte „{title}“, wie angegeben.</translation>
    </message>
    <message>
      <source>District key in column “{title}”, for want of a better one: check that these are districts.</source>
      <translation>Schlüssel der Sozialräume in Spalte „{title}“, mangels einer besseren: Prüfen Sie, ob das Sozialräume sind.</translation>
    </message>
    <message>
      <source>District key in column “{title}”: {n} different {n:entry|entries} in {rows} {rows:row|rows}.</source>
      <translation>Schlüssel der Sozialräume in Spalte „{title}“: {n} {n:Eintrag|verschiedene Einträge} bei {rows} {rows:untersuchten Zeile|untersuchten Zeilen}.</translation>
    </message>
    <message>
      <source>District key in column “{title}”; “{other}” is possible, too. Name it in “Key column” if that is right.</source>
      <translation>Schlüssel der Sozialräume in Spalte „{title}“; möglich ist auch „{other}“. Nennen Sie diese unter „Schlüsselspalte“, wenn das richtig ist.</translation>
    </message>
    <message>
      <source>District key in several columns: “{title}”. Only together they tell the rows apart.</source>
      <translation>Schlüssel des Sozialraums in mehreren Spalten: „{title}“. Nur zusammen unterscheiden sie die Zeilen.</translation>
    </message>
    <message>
      <source>District name</source>
      <translation>Name des Sozialraums</translation>
    </message>
    <message>
      <source>District {district} occurs more than once in period {period}. A published table has one row for each. Remove the second one.</source>
      <translation>Sozialraum {district} kommt im Zeitraum {period} mehrmals vor. Eine veröffentlichte Tabelle hat je eine Zeile. Entfernen Sie die zweite.</translation>
    </message>
    <message>
      <source>District {district} occurs more than once in period {period}. Each district needs one row per period: choose the period field or another key field, or remove the second row.</source>
      <translation>Der Sozialraum {district} kommt im Zeitraum {period} mehr als einmal vor. Jeder Sozialraum braucht eine Zeile je Zeitraum: Wählen Sie das Feld mit dem Zeitraum oder ein anderes Schlüsselfeld, oder entfernen Sie die zweite Zeile.</translation>
    </message>
    <message>
      <source>District {key}</source>
      <translation>Sozialraum {key}</translation>
    </message>
    <message>
      <source>District “{district}” comes more than once in period {period} of the joined layer. Delete the features that are too many, or dissolve them.</source>
      <translation>Sozialraum „{district}“ kommt im Zeitraum {period} des verbundenen Layers mehrfach vor. Löschen Sie die überzähligen Objekte, oder fassen Sie sie zusammen.</translation>
    </message>
    <message>
      <source>District “{district}” has no value in “{field}”. Fill in the larger area it lies in.</source>
      <translation>Der Sozialraum „{district}“ hat in „{field}“ keinen Wert. Tragen Sie das größere Gebiet ein, in dem er liegt.</translation>
    </message>
    <message>
      <source>District “{district}” has two rows in period “{period}”. Choose the fields of key and period that tell the rows apart.</source>
      <translation>Der Sozialraum „{district}“ hat im Zeitraum „{period}“ zwei Zeilen. Wählen Sie die Felder mit Schlüssel und Zeitraum, die die Zeilen unterscheiden.</translation>
    </message>
    <message>
      <source>District “{district}” has {value} in “{field}”, more than the {total} in “{total_field}”. Choose the total that these persons are part of.</source>
      <translation>Der Sozialraum „{district}“ hat in „{field}“ den Wert {value}, mehr als die {total} in „{total_field}“. Wählen Sie die Gesamtzahl, zu der diese Personen gehören.</translation>
    </message>
    <message>
      <source>District “{district}” has {value} in “{field}”. Only whole numbers of persons from 0 on can be protected: choose the field with the count, not the rate.</source>
      <translation>Der Sozialraum „{district}“ hat in „{field}“ den Wert {value}. Schützen lassen sich nur ganze Anzahlen von Personen ab 0: Wählen Sie das Feld mit der Anzahl, nicht das mit der Quote.</translation>
    </message>
    <message>
      <source>District: {indicator}</source>
      <translation>Sozialraum: {indicator}</translation>
    </message>
    <message>
      <source>Districts</source>
      <translation>Sozialräume</translation>
    </message>
    <message>
      <source>Districts as columns</source>
      <translation>Sozialräume als Spalten</translation>
    </message>
    <message>
      <source>Districts as columns need a row with their keys or names above the numbers; there is none.</source>
      <translation>Sozialräume als Spalten brauchen eine Zeile mit ihren Schlüsseln oder Namen über den Zahlen; es gibt keine.</translation>
    </message>
    <message>
      <source>Districts as columns need numbers below their keys or names; no column holds numbers.</source>
      <translation>Sozialräume als Spalten brauchen Zahlen unter ihren Schlüsseln oder Namen; keine Spalte enthält Zahlen.</translation>
    </message>
    <message>
      <source>Districts as columns, as given: {n}. The table was turned.</source>
      <translation>Sozialräume als Spalten, wie vorgegeben: {n}. Die Tabelle wurde gedreht.</translation>
    </message>
    <message>
      <source>Districts behind means and spreads</source>
      <translation>Sozialräume hinter Mitteln und Streuungen</translation>
    </message>
    <message>
      <source>Districts beyond the border</source>
      <translation>Sozialräume jenseits der Grenze</translation>
    </message>
    <message>
      <source>Districts by class</source>
      <translation>Sozialräume nach Klassen</translation>
    </message>
    <message>
      <source>Districts by status</source>
      <translation>Sozialräume nach Status</translation>
    </message>
    <message>
      <source>Districts cannot be followed over time without a key. Choose the field with the district key.</source>
      <translation>Ohne Schlüssel lassen sich Sozialräume nicht über die Zeit verfolgen. Bitte das Feld mit dem Schlüssel wählen.</translation>
    </message>
    <message>
      <source>Districts count with their inhabitants.</source>
      <translation>Sozialräume zählen mit ihren Einwohnern.</translation>
    </message>
    <message>
      <source>Districts found</source>
      <translation>Gefundene Sozialräume</translation>
    </message>
    <message>
      <source>Districts in another class</source>
      <translation>Sozialräume in anderer Klasse</translation>
    </message>
    <message>
      <source>Districts in another class, all periods together</source>
      <translation>Sozialräume in anderer Klasse, alle Zeiträume zusammen</translation>
    </message>
    <message>
      <source>Districts in each class</source>
      <translation>Sozialräume je Klasse</translation>
    </message>
    <message>
      <source>Districts left out</source>
      <translation>Weggelassene Sozialräume</translation>
    </message>
    <message>
      <source>Districts left out because a count is negative; correct the table: {n} ({names})</source>
      <translation>Weggelassene Sozialräume, weil eine Anzahl negativ ist; bitte die Tabelle berichtigen: {n} ({names})</translation>
    </message>
    <message>
      <source>Districts left out because a count or total is missing: {n} ({names})</source>
      <translation>Weggelassene Sozialräume, weil eine Anzahl oder die Gesamtzahl fehlt: {n} ({names})</translation>
    </message>
    <message>
      <source>Districts left out because a group, or the two compared, are larger than the total; choose the total that belongs to them: {n} ({names})</source>
      <translation>Weggelassene Sozialräume, weil eine Gruppe, oder beide verglichenen zusammen, größer als die Gesamtzahl ist; bitte die zugehörige Gesamtzahl wählen: {n} ({names})</translation>
    </message>
    <message>
      <source>Districts left out because nobody lives there: {n} ({names})</source>
      <translation>Weggelassene Sozialräume, weil dort niemand wohnt: {n} ({names})</translation>
    </message>
    <message>
      <source>Districts left out because they have fewer persons than the minimum: {n} ({names})</source>
      <translation>Weggelassene Sozialräume, weil sie weniger Personen als die Mindestzahl haben: {n} ({names})</translation>
    </message>
    <message>
      <source>Districts left out because they have no geometry: {n} ({names})</source>
      <translation>Weggelassene Sozialräume, weil sie keine Geometrie haben: {n} ({names})</translation>
    </message>
    <message>
      <source>Districts left out in the last period</source>
      <translation>Weggelassene Sozialräume im letzten Zeitraum</translation>
    </message>
    <message>
      <source>Districts that have changed their kind since the period before</source>
      <translation>Sozialräume, die seit dem Zeitraum davor die Art gewechselt haben</translation>
    </message>
    <message>
      <source>Districts that overlap others, so that persons may be counted twice; mend the layer: {n} ({names})</source>
      <translation>Sozialräume, die andere überlappen, so dass Personen doppelt gezählt sein können; bitte den Layer bereinigen: {n} ({names})</translation>
    </message>
    <message>
      <source>Districts that stand out in the newest period</source>
      <translation>Auffällige Sozialräume im neuesten Zeitraum</translation>
    </message>
    <message>
      <source>Districts that stand out {period}</source>
      <translation>Auffällige Sozialräume {period}</translation>
    </message>
    <message>
      <source>Districts where nobody was asked</source>
      <translation>Sozialräume, in denen niemand befragt wurde</translation>
    </message>
    <message>
      <source>Districts where places are short for certain</source>
      <translation>Sozialräume, in denen Plätze sicher fehlen</translation>
    </message>
    <message>
      <source>Districts with a clear change</source>
      <translation>Sozialräume mit deutlicher Veränderung</translation>
    </message>
    <message>
      <source>Districts with a possible change</source>
      <translation>Sozialräume mit möglicher Veränderung</translation>
    </message>
    <message>
      <source>Districts with a value</source>
      <translation>Sozialräume mit Wert</translation>
    </message>
    <message>
      <source>Districts with data</source>
      <translation>Sozialräume mit Daten</translation>
    </message>
    <message>
      <source>Districts with data: {matched} of {n}; without data: {without}.</source>
      <translation>Sozialräume mit Daten: {matched} von {n}; ohne Daten: {without}.</translation>
    </message>
    <message>
      <source>Districts with fewer residents get no index and take no part in means and spreads.</source>
      <translation>Sozialräume mit weniger Einwohnern bekommen keinen Index und gehen nicht in Mittel und Streuung ein.</translation>
    </message>
    <message>
      <source>Districts with fewer than {least} residents take no part.</source>
      <translation>Sozialräume mit weniger als {least} Einwohnern nehmen nicht teil.</translation>
    </message>
    <message>
      <source>Districts with statistics</source>
      <translation>Sozialräume mit Statistik</translation>
    </message>
    <message>
      <source>Districts with the largest part in the structural change</source>
      <translation>Sozialräume mit dem größten Anteil an der strukturellen Veränderung</translation>
    </message>
    <message>
      <source>Districts without a value: {n}</source>
      <translation>Sozialräume ohne Wert: {n}</translation>
    </message>
    <message>
      <source>Districts without data</source>
      <translation>Sozialräume ohne Daten</translation>
    </message>
    <message>
      <source>Districts without neighbours in the newest period</source>
      <translation>Sozialräume ohne Nachbarn im neuesten Zeitraum</translation>
    </message>
    <message>
      <source>Districts without shape</source>
      <translation>Sozialräume ohne Fläche</translation>
    </message>
    <message>
      <source>Districts, all periods together</source>
      <translation>Sozialräume, alle Zeiträume zusammen</translation>
    </message>
    <message>
      <source>Districts: {districts} · indicators: {indicators} · periods: {periods} ({span}).</source>
      <translation>Sozialräume: {districts} · Indikatoren: {indicators} · Zeiträume: {periods} ({span}).</translation>
    </message>
    <message>
      <source>Divergence from the city</source>
      <translation>Abweichung von der Stadt (Divergenz)</translation>
    </message>
    <message>
      <source>Diversity (entropy) of the city</source>
      <translation>Diversität (Entropie) der Stadt</translation>
    </message>
    <message>
      <source>Do the places last?</source>
      <translation>Reichen die Plätze?</translation>
    </message>
    <message>
      <source>Do the results match what people on the spot see?</source>
      <translation>Decken sich die Ergebnisse mit den Wahrnehmungen vor Ort?</translation>
    </message>
    <message>
      <source>Do the results match what you see?</source>
      <translation>Decken sich die Ergebnisse mit dem, was Sie sehen?</translation>
    </message>
    <message>
      <source>Does like lie beside like, and where? Compares each district with its neighbours and marks those that stand out together with their surroundings by more than chance explains: high, surroundings as well; low, surroundings as well; high in low surroundings; low in high surroundings. That many districts are looked at is allowed for. Standing out is not the same as important: that is told by height and number of people.</source>
      <translation>Liegt Gleiches neben Gleichem, und wo? Vergleicht jeden Sozialraum mit seinen Nachbarn und markiert die, die zusammen mit ihrer Umgebung mehr auffallen, als der Zufall erklärt: hoch, Umgebung auch; niedrig, Umgebung auch; hoch in niedriger Umgebung; niedrig in hoher Umgebung. Dass viele Sozialräume angesehen werden, ist berücksichtigt. Auffällig ist nicht dasselbe wie wichtig: Das sagen Höhe und Zahl der Menschen.</translation>
    </message>
    <message>
      <source>Does “Import statistics” and “Join statistics to districts” in one step: reads files as offices deliver them and joins them to the districts of a layer, one feature per district and period.</source>
      <translation>Macht „Statistik einlesen“ und „Statistik mit Sozialräumen verbinden“ in einem Schritt: liest Dateien, wie Ämter sie liefern, und verbindet sie mit den Sozialräumen eines Layers, ein Objekt je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>Domain</source>
      <translation>Bereich</translation>
    </message>
    <message>
      <source>Domain {name}</source>
      <translation>Bereich {name}</translation>
    </message>
    <message>
      <source>Dominance and periods that add up are handled by hiding only. Choose the method “suppress”, or leave LARGEST, CONTRIBUTORS and FLOWS out.</source>
      <translation>Dominanz und Zeiträume, die Summen ergeben, werden nur durch Sperren berücksichtigt. Wählen Sie das Verfahren „suppress“, oder lassen Sie LARGEST, CONTRIBUTORS und FLOWS weg.</translation>
    </message>
    <message>
      <source>Dominance from (%)</source>
      <translation>Dominanz ab (%)</translation>
    </message>
    <message>
      <source>Done: {n} districts have data; the layer is in the project.</source>
      <translation>Fertig. Sozialräume mit Daten: {n}. Der Layer ist im Projekt.</translation>
    </message>
    <message>
      <source>Done: {n} rows; the table is in the project.</source>
      <translation>Fertig. Zeilen: {n}. Die Tabelle ist im Projekt.</translation>
    </message>
    <message>
      <source>Done: {what}</source>
      <translation>Fertig: {what}</translation>
    </message>
    <message>
      <source>Double-click to assign the key to a district by hand.</source>
      <translation>Doppelklick ordnet den Schlüssel von Hand einem Sozialraum zu.</translation>
    </message>
    <message>
      <source>Draw the charts of all layouts anew</source>
      <translation>Diagramme aller Layouts neu zeichnen</translation>
    </message>
    <message>
      <source>Draws</source>
      <translation>Ziehungen</translation>
    </message>
    <message>
      <source>Draws a chart for every district, as the dock does, and writes each as a picture into a folder, with a table that names the file of each district and tells its chart in words. For reports and web pages that are made elsewhere. What is hidden stays hidden.</source>
      <translation>Zeichnet für jeden Sozialraum ein Diagramm, wie es das Bedienfeld zeichnet, und schreibt jedes als Bild in einen Ordner, dazu eine Tabelle, die zu jedem Sozialraum die Datei nennt und sein Diagramm in Worten beschreibt. Für Berichte und Webseiten, die anderswo entstehen. Was geheim zu halten ist, bleibt geheim.</translation>
    </message>
    <message>
      <source>Draws the rates of small districts towards the mean of all (empirical_bayes) or of their larger area (logit). Needs denominators.</source>
      <translation>Zieht die Quoten kleiner Sozialräume zum Mittel aller (empirical_bayes) oder ihres größeren Gebiets (logit). Braucht die Nenner.</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Fällig</translation>
    </message>
    <message>
      <source>Dwellings that will be built until then beyond what was usual, in the row of the period to start from.</source>
      <translation>Wohnungen, die bis dahin über das Übliche hinaus gebaut werden, in der Zeile des Zeitraums, von dem ausgegangen wird.</translation>
    </message>
    <message>
      <source>Dynamics</source>
      <translation>Dynamik</translation>
    </message>
    <message>
      <source>Dynamics before the second pass</source>
      <translation>Dynamik vor dem zweiten Durchgang</translation>
    </message>
    <message>
      <source>Dynamics class</source>
      <translation>Dynamikklasse</translation>
    </message>
    <message>
      <source>Dynamics index (high = need rises)</source>
      <translation>Dynamikindex (hoch = Bedarf steigt)</translation>
    </message>
    <message>
      <source>Each chosen field gets a map of its own and a row and a chart in the profiles.</source>
      <translation>Jedes gewählte Feld bekommt eine eigene Karte sowie eine Zeile und ein Diagramm in den Profilen.</translation>
    </message>
    <message>
      <source>Each district gets its share of the people in need: {needs}.</source>
      <translation>Jeder Sozialraum bekommt seinen Anteil an den Menschen mit Bedarf: {needs}.</translation>
    </message>
    <message>
      <source>Each estimate is a mean of what was asked in the district (weight γ = A/(A + D)) and of what the covariates say of districts like it (Fay &amp; Herriot 1979). D is the variance of the survey’s error, A = {variance} that between districts, by REML.</source>
      <translation>Jede Schätzung ist ein Mittel aus dem, was im Sozialraum erfragt wurde (Gewicht γ = A/(A + D)), und dem, was die Kovariaten über ähnliche Sozialräume sagen (Fay &amp; Herriot 1979). D ist die Varianz des Stichprobenfehlers, A = {variance} die zwischen den Sozialräumen, nach REML.</translation>
    </message>
    <message>
      <source>Each indicator: {way}.</source>
      <translation>Jeder Indikator: {way}.</translation>
    </message>
    <message>
      <source>Each period by itself; the change since the period before (does it move?); or each with what its neighbours were before.</source>
      <translation>Jeder Zeitraum für sich; die Veränderung seit dem Zeitraum davor (wandert es?); oder jeder mit dem, was die Nachbarn davor waren.</translation>
    </message>
    <message>
      <source>Each resident counts by the stage of the district: {factors}. A district that just misses a stage gets noticeably less; stages are cliffs.</source>
      <translation>Jeder Einwohner zählt nach der Stufe des Sozialraums: {factors}. Ein Sozialraum, der eine Stufe knapp verfehlt, bekommt merklich weniger: Stufen sind Klippen.</translation>
    </message>
    <message>
      <source>Each resident counts the same.</source>
      <translation>Jeder Einwohner zählt gleich.</translation>
    </message>
    <message>
      <source>Each row counts as a district of its own, because field “{field}” names some districts more than once; choose the period field where the rows are of several periods.</source>
      <translation>Jede Zeile zählt als eigener Sozialraum, weil das Feld „{field}“ manche Sozialräume mehrmals nennt; wählen Sie das Feld mit dem Zeitraum, wenn die Zeilen aus mehreren Zeiträumen stammen.</translation>
    </message>
    <message>
      <source>Earlier edition</source>
      <translation>Frühere Ausgabe</translation>
    </message>
    <message>
      <source>Earlier editions and other tables about the same people were not looked at.</source>
      <translation>Frühere Ausgaben und andere Tabellen über dieselben Menschen wurden nicht geprüft.</translation>
    </message>
    <message>
      <source>Earlier style</source>
      <translation>Früherer Stil</translation>
    </message>
    <message>
      <source>Earlier val&amp;ues</source>
      <translation>Fr&amp;ühere Werte</translation>
    </message>
    <message>
      <source>Easy to reach, without forms and fees</source>
      <translation>Niedrigschwellig, ohne Anträge und Gebühren</translation>
    </message>
    <message>
      <source>Edition</source>
      <translation>Ausgabe</translation>
    </message>
    <message>
      <source>Edition {number} of “{dataset}” holds {n} {n:row|rows} of {districts} {districts:district|districts} and {indicators} {indicators:indicator|indicators}.</source>
      <translation>Ausgabe {number} von „{dataset}“ enthält {n} {n:Zeile|Zeilen} aus {districts} {districts:Sozialraum|Sozialräumen} und {indicators} {indicators:Indikator|Indikatoren}.</translation>
    </message>
    <message>
      <source>Edition {number} of “{table}” was published by {who} at {when}. Nothing was changed. Read it, and run again.</source>
      <translation>Ausgabe {number} von „{table}“ wurde von {who} am {when} veröffentlicht. Es wurde nichts geändert. Lesen Sie sie und starten Sie erneut.</translation>
    </message>
    <message>
      <source>Education</source>
      <translation>Bildung</translation>
    </message>
    <message>
      <source>Eigenvalue</source>
      <translation>Eigenwert</translation>
    </message>
    <message>
      <source>Empty: each point counts once.</source>
      <translation>Leer: Jeder Punkt zählt einmal.</translation>
    </message>
    <message>
      <source>Empty: the answer of the profile.</source>
      <translation>Leer: die Antwort des Profils.</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Kodierung</translation>
    </message>
    <message>
      <source>Encoding ASCII: no letters beyond a–z.</source>
      <translation>Kodierung ASCII: keine Buchstaben außer a–z.</translation>
    </message>
    <message>
      <source>Encoding ISO-8859-1: byte {n} is not UTF-8.</source>
      <translation>Kodierung ISO-8859-1: Byte {n} ist kein UTF-8.</translation>
    </message>
    <message>
      <source>Encoding UTF-8: every byte fits.</source>
      <translation>Kodierung UTF-8: Jedes Byte passt.</translation>
    </message>
    <message>
      <source>Encoding cp1252 (Windows): byte {n} is not UTF-8, and signs of Windows occur.</source>
      <translation>Kodierung cp1252 (Windows): Byte {n} ist kein UTF-8, und Windows-Zeichen kommen vor.</translation>
    </message>
    <message>
      <source>Encoding cp850 (DOS): the umlauts are written so.</source>
      <translation>Kodierung cp850 (DOS): So sind die Umlaute geschrieben.</translation>
    </message>
    <message>
      <source>Encoding mac_roman (Macintosh): umlauts, blanks or dashes are written so, {n} times.</source>
      <translation>Zeichensatz mac_roman (Macintosh): Umlaute, Leerzeichen oder Striche sind so geschrieben, {n}-mal.</translation>
    </message>
    <message>
      <source>Encoding of text files, for example cp1252 or UTF-8. Empty recognises it.</source>
      <translation>Kodierung von Textdateien, etwa cp1252 oder UTF-8. Leer erkennt sie.</translation>
    </message>
    <message>
      <source>Encoding {encoding}, as given.</source>
      <translation>Zeichensatz {encoding}, wie angegeben.</translation>
    </message>
    <message>
      <source>Encoding {encoding}: every second byte is zero.</source>
      <translation>Kodierung {encoding}: Jedes zweite Byte ist null.</translation>
    </message>
    <message>
      <source>Encoding {encoding}: the file begins with its byte order mark.</source>
      <translation>Kodierung {encoding}: Die Datei beginnt mit dem Zeichen dafür (BOM).</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Ende</translation>
    </message>
    <message>
      <source>Entropy of the groups</source>
      <translation>Entropie der Gruppen</translation>
    </message>
    <message>
      <source>Equal (€)</source>
      <translation>Gleich (€)</translation>
    </message>
    <message>
      <source>Equal distances</source>
      <translation>Gleiche Abstände</translation>
    </message>
    <message>
      <source>Equal split (€)</source>
      <translation>Gleiche Verteilung (€)</translation>
    </message>
    <message>
      <source>Error of the survey</source>
      <translation>Fehler der Befragung</translation>
    </message>
    <message>
      <source>Error: number of today</source>
      <translation>Fehler: heutige Zahl</translation>
    </message>
    <message>
      <source>Error: own ratio</source>
      <translation>Fehler: eigenes Verhältnis</translation>
    </message>
    <message>
      <source>Error: ratio of the city</source>
      <translation>Fehler: Verhältnis der Kommune</translation>
    </message>
    <message>
      <source>Error: this method</source>
      <translation>Fehler: dieses Verfahren</translation>
    </message>
    <message>
      <source>Estimate</source>
      <translation>Schätzung</translation>
    </message>
    <message>
      <source>Estimated, provisional or uncertain: {n} of the values.</source>
      <translation>Geschätzt, vorläufig oder unsicher: {n} der Werte.</translation>
    </message>
    <message>
      <source>Estimated, provisional or uncertain: {places}</source>
      <translation>Geschätzt, vorläufig oder unsicher: {places}</translation>
    </message>
    <message>
      <source>Every cell has a value.</source>
      <translation>Jede Zelle hat einen Wert.</translation>
    </message>
    <message>
      <source>Every choice as a file. Loaded again as recipe file it gives the same index.</source>
      <translation>Alle Festlegungen als Datei. Als Rezeptdatei wieder geladen ergibt sie denselben Index.</translation>
    </message>
    <message>
      <source>Every count needs a key from 0 on. Fill in the missing keys, or choose other fields.</source>
      <translation>Jede Anzahl braucht einen Schlüssel ab 0. Ergänzen Sie die fehlenden Schlüssel oder wählen Sie andere Felder.</translation>
    </message>
    <message>
      <source>Every count was changed a little by the keys of its persons; zero stays zero, totals are unchanged. Sums no longer add up.</source>
      <translation>Jede Anzahl wurde nach den Schlüsseln ihrer Personen ein wenig verändert; Null bleibt Null, Gesamtzahlen sind unverändert. Summen gehen nicht mehr auf.</translation>
    </message>
    <message>
      <source>Every district as a faint line</source>
      <translation>Jeder Sozialraum als blasse Linie</translation>
    </message>
    <message>
      <source>Every indicator is left out. Take some titles out of “Leave out”.</source>
      <translation>Alle Indikatoren sind weggelassen. Nehmen Sie Titel aus „Weglassen“ heraus.</translation>
    </message>
    <message>
      <source>Every indicator is transformed: {name}.</source>
      <translation>Jeder Indikator wird transformiert: {name}.</translation>
    </message>
    <message>
      <source>Every key has found its district.</source>
      <translation>Jeder Schlüssel hat seinen Sozialraum gefunden.</translation>
    </message>
    <message>
      <source>Every number is rounded to a multiple of {base} by itself, sums too: they no longer add up, by {half} per number at most. Counts below {tenfold} persons are poorly protected and poorly readable.</source>
      <translation>Jede Zahl ist für sich auf ein Vielfaches von {base} gerundet, auch Summen: Sie gehen nicht mehr auf, je Zahl um höchstens {half}. Anzahlen unter {tenfold} Personen sind schlecht geschützt und schlecht lesbar.</translation>
    </message>
    <message>
      <source>Every published level of sums lets more be reckoned and so costs cells. A level that nobody reads is dear.</source>
      <translation>Jede veröffentlichte Ebene von Summen lässt mehr errechnen und kostet deshalb Zellen. Eine Ebene, die niemand liest, ist teuer.</translation>
    </message>
    <message>
      <source>Everyone these persons are part of, if that number is shown, too.</source>
      <translation>Alle, zu denen diese Personen gehören, falls auch diese Zahl gezeigt wird.</translation>
    </message>
    <message>
      <source>Everything that is published is computed from this protected table: rates, indices, maps, charts. Nothing is computed from the true counts and published beside it.</source>
      <translation>Alles, was veröffentlicht wird, wird aus dieser geschützten Tabelle gerechnet: Quoten, Indizes, Karten, Diagramme. Nichts wird aus den wahren Anzahlen gerechnet und daneben veröffentlicht.</translation>
    </message>
    <message>
      <source>Example</source>
      <translation>Beispiel</translation>
    </message>
    <message>
      <source>Excel files (*.xlsx)</source>
      <translation>Excel-Dateien (*.xlsx)</translation>
    </message>
    <message>
      <source>Excel table (*.xlsx)</source>
      <translation>Excel-Tabelle (*.xlsx)</translation>
    </message>
    <message>
      <source>Excel,XLSX,workbook,spreadsheet,table,export,ranks,classes</source>
      <translation>Excel,XLSX,Arbeitsmappe,Tabelle,Ausgabe,Export,Ränge,Klassen,weitergeben</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation>Erwartet</translation>
    </message>
    <message>
      <source>Explanation</source>
      <translation>Erklärung</translation>
    </message>
    <message>
      <source>Export charts</source>
      <translation>Diagramme ausgeben</translation>
    </message>
    <message>
      <source>Export the profile</source>
      <translation>Profil exportieren</translation>
    </message>
    <message>
      <source>Export workbook</source>
      <translation>Arbeitsmappe ausgeben</translation>
    </message>
    <message>
      <source>Export …</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Exposure in the neighbourhood</source>
      <translation>Kontakt in der Nachbarschaft</translation>
    </message>
    <message>
      <source>Exposure matrix</source>
      <translation>Kontaktmatrix</translation>
    </message>
    <message>
      <source>Facilities</source>
      <translation>Einrichtungen</translation>
    </message>
    <message>
      <source>Factors of the stages</source>
      <translation>Faktoren der Stufen</translation>
    </message>
    <message>
      <source>Factors of {indicators} indicators cannot be told apart with {districts} complete districts. Use more districts, fewer indicators, or leave out indicators that follow from others.</source>
      <translation>Faktoren von {indicators} Indikatoren lassen sich mit {districts} vollständigen Sozialräumen nicht unterscheiden. Nehmen Sie mehr Sozialräume, weniger Indikatoren oder lassen Sie Indikatoren weg, die sich aus anderen ergeben.</translation>
    </message>
    <message>
      <source>Fallen for certain: {names}.</source>
      <translation>Deutlich gesunken: {names}.</translation>
    </message>
    <message>
      <source>False alarms</source>
      <translation>Falsche Alarme</translation>
    </message>
    <message>
      <source>Features of the joined layer without a district key: {n}. Fill it in, or choose another key field.</source>
      <translation>Objekte des verbundenen Layers ohne Schlüssel: {n}. Tragen Sie ihn ein, oder wählen Sie ein anderes Schlüsselfeld.</translation>
    </message>
    <message>
      <source>Federal Employment Agency: fewer than 3</source>
      <translation>Bundesagentur für Arbeit: unter 3</translation>
    </message>
    <message>
      <source>Fell most: {districts}.</source>
      <translation>Am stärksten gesunken: {districts}.</translation>
    </message>
    <message>
      <source>Fewer</source>
      <translation>Weniger</translation>
    </message>
    <message>
      <source>Fewer for certain than today: {names}.</source>
      <translation>Sicher weniger als heute: {names}.</translation>
    </message>
    <message>
      <source>Fewest residents for an index</source>
      <translation>Mindestzahl der Einwohner für einen Index</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>Feld</translation>
    </message>
    <message>
      <source>Field (Sozialraum)</source>
      <translation>Feld (Sozialraum)</translation>
    </message>
    <message>
      <source>Field of action</source>
      <translation>Handlungsfeld</translation>
    </message>
    <message>
      <source>Field of the layer: {name}</source>
      <translation>Feld des Layers: {name}</translation>
    </message>
    <message>
      <source>Field of the new districts with their residents, for the methods that place people by them.</source>
      <translation>Feld der neuen Sozialräume mit der Einwohnerzahl, für die Verfahren, die Personen danach zuordnen.</translation>
    </message>
    <message>
      <source>Field of the old districts with all residents: the total that the fit meets. Empty: the first of the counts.</source>
      <translation>Feld der alten Sozialräume mit der Einwohnerzahl: die Summe, die beim Anpassen eingehalten wird. Leer: die erste der Fallzahlen.</translation>
    </message>
    <message>
      <source>Field with the district key</source>
      <translation>Feld mit dem Schlüssel des Sozialraums</translation>
    </message>
    <message>
      <source>Field with the district name</source>
      <translation>Feld mit dem Namen des Sozialraums</translation>
    </message>
    <message>
      <source>Field with the larger area</source>
      <translation>Feld mit dem größeren Gebiet</translation>
    </message>
    <message>
      <source>Field with the period</source>
      <translation>Feld mit dem Zeitraum</translation>
    </message>
    <message>
      <source>Field with the places</source>
      <translation>Feld mit den Plätzen</translation>
    </message>
    <message>
      <source>Field “{field}” has {value} for “{key}”, which is no whole number of persons. Choose the rounding “none”, or another field.</source>
      <translation>Feld „{field}“ hat bei „{key}“ den Wert {value}, keine ganze Zahl von Personen. Wählen Sie die Rundung „none“ oder ein anderes Feld.</translation>
    </message>
    <message>
      <source>Field “{field}” holds no period. Choose another field, or none.</source>
      <translation>Das Feld „{field}“ enthält keinen Zeitraum. Ein anderes Feld wählen oder keines.</translation>
    </message>
    <message>
      <source>Field “{field}” holds other things than periods. Choose the field with the year or other period of each feature.</source>
      <translation>Das Feld „{field}“ enthält anderes als Zeiträume. Wählen Sie das Feld mit dem Jahr oder einem anderen Zeitraum jedes Objekts.</translation>
    </message>
    <message>
      <source>Field “{field}” holds statuses such as “suppressed”, but belongs to no field by its name, so that no number is hidden by it. Call it like the field of its numbers, with “_status” behind.</source>
      <translation>Das Feld „{field}“ enthält Status wie „suppressed“, gehört dem Namen nach aber zu keinem Feld; darum sperrt es keine Zahl. Nennen Sie es wie das Feld mit seinen Zahlen, mit „_status“ dahinter.</translation>
    </message>
    <message>
      <source>Field “{field}” holds texts that are no status ({texts}). The numbers beside them are taken as confidential: they are neither used nor passed on. Write “ok” or nothing where a number may be shown.</source>
      <translation>Das Feld „{field}“ enthält Texte, die kein Status sind ({texts}). Die Zahlen daneben gelten als geheim: Sie werden weder verwendet noch weitergegeben. Schreiben Sie „ok“ oder nichts, wo eine Zahl gezeigt werden darf.</translation>
    </message>
    <message>
      <source>Field “{field}” is empty in all rows. Choose the field with the key of the larger area.</source>
      <translation>Feld „{field}“ ist in allen Zeilen leer. Wählen Sie das Feld mit dem Schlüssel des größeren Gebiets.</translation>
    </message>
    <message>
      <source>Field “{field}” may name the larger areas of the table ({n} {n:district lies|districts lie} in them), which is not proven. PARENT_FIELD joins through it.</source>
      <translation>Das Feld „{field}“ nennt vielleicht die größeren Gebiete der Tabelle ({n} {n:Sozialraum liegt|Sozialräume liegen} darin); bewiesen ist das nicht. Unter „Feld mit dem größeren Gebiet“ (PARENT_FIELD) gewählt, wird darüber verbunden.</translation>
    </message>
    <message>
      <source>Field “{field}” must hold counts, but “{key}” has {value}. Choose another field.</source>
      <translation>Das Feld „{field}“ muss Fallzahlen enthalten, aber bei „{key}“ steht {value}. Wählen Sie ein anderes Feld.</translation>
    </message>
    <message>
      <source>Field “{field}” numbers features, not districts; equal numbers are a coincidence. Choose a field with the key of the district.</source>
      <translation>Das Feld „{field}“ zählt Objekte und keine Sozialräume; gleiche Nummern sind Zufall. Wählen Sie ein Feld mit dem Schlüssel des Sozialraums.</translation>
    </message>
    <message>
      <source>Field “{field}” of the layer would match more.</source>
      <translation>Das Feld „{field}“ des Layers würde besser passen.</translation>
    </message>
    <message>
      <source>Field “{field}” of the layer would match {n} {n:district|districts}. Choose it as district key.</source>
      <translation>Feld „{field}“ des Layers würde zu {n} {n:Sozialraum|Sozialräumen} passen. Wählen Sie es als Schlüssel.</translation>
    </message>
    <message>
      <source>Field “{field}” of the new districts must hold a number of residents in every row, but “{key}” has none.</source>
      <translation>Das Feld „{field}“ der neuen Sozialräume muss in jeder Zeile eine Einwohnerzahl enthalten; bei „{key}“ fehlt sie.</translation>
    </message>
    <message>
      <source>Field “{field}” of “{layer}” holds a number beyond all statistics in row {row} ({value}). Correct it, or empty the cell.</source>
      <translation>Das Feld „{field}“ von „{layer}“ enthält in Zeile {row} eine Zahl jenseits jeder Statistik ({value}). Berichtigen Sie sie, oder leeren Sie die Zelle.</translation>
    </message>
    <message>
      <source>Field “{field}” of “{layer}” must hold numbers, but row {row} holds “{value}”. Choose another field, or read the table with “Import statistics”, which understands decimal commas and symbols.</source>
      <translation>Das Feld „{field}“ von „{layer}“ muss Zahlen enthalten, in Zeile {row} steht aber „{value}“. Ein anderes Feld wählen oder die Tabelle mit „Statistik einlesen“ lesen, das Dezimalkommas und Symbole versteht.</translation>
    </message>
    <message>
      <source>Field “{field}” repeats its keys ({features} features, {keys} keys, for example “{key}” {n} times), and no field with periods was found that tells them apart. Name it as PERIOD_FIELD, dissolve the layer by “{field}”, or choose another key.</source>
      <translation>Im Feld „{field}“ wiederholen sich die Schlüssel ({features} Objekte, {keys} Schlüssel, zum Beispiel „{key}“ {n}-mal), und kein Feld mit Zeiträumen unterscheidet sie. Nennen Sie es unter „Zeitraum des Layers“ (PERIOD_FIELD), fassen Sie den Layer nach „{field}“ zusammen, oder wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
      <source>Field “{field}” was given for two parts of the recipe, {role} and {other}. Give each part a field of its own.</source>
      <translation>Das Feld „{field}“ wurde für zwei Teile des Rezepts angegeben, {role} und {other}. Geben Sie jedem Teil ein eigenes Feld.</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Felder</translation>
    </message>
    <message>
      <source>Fields of a kind that the file does not know are written as text: {names}.</source>
      <translation>Felder einer Art, die die Datei nicht kennt, werden als Text geschrieben: {names}.</translation>
    </message>
    <message>
      <source>Fields of numbers</source>
      <translation>Felder mit Zahlen</translation>
    </message>
    <message>
      <source>Fields that are shared out, such as residents or unemployed persons.</source>
      <translation>Felder, die aufgeteilt werden, etwa Einwohner oder Arbeitslose.</translation>
    </message>
    <message>
      <source>Fields that are summed, such as inhabitants or unemployed persons.</source>
      <translation>Felder, die summiert werden, etwa Einwohner oder Arbeitslose.</translation>
    </message>
    <message>
      <source>Fields that hold the changes</source>
      <translation>Felder mit den Veränderungen</translation>
    </message>
    <message>
      <source>Fields to keep</source>
      <translation>Felder behalten</translation>
    </message>
    <message>
      <source>Fields with numbers of persons or cases, such as the age groups of the residents. No rates.</source>
      <translation>Felder mit Anzahlen von Personen oder Fällen, etwa die Altersgruppen der Einwohnerinnen und Einwohner. Keine Quoten.</translation>
    </message>
    <message>
      <source>Fields with rates or means, such as the share of foreigners.</source>
      <translation>Felder mit Quoten oder Mittelwerten, etwa dem Ausländeranteil.</translation>
    </message>
    <message>
      <source>Fields with rates or other indicators.</source>
      <translation>Felder mit Quoten oder anderen Indikatoren.</translation>
    </message>
    <message>
      <source>Fields with the keys of larger areas whose sums are published as well, innermost first (Bezirksregion, then Bezirk). The sum of the whole municipality always counts as known.</source>
      <translation>Felder mit den Schlüsseln größerer Gebiete, deren Summen ebenfalls veröffentlicht werden, innerste zuerst (Bezirksregion, dann Bezirk). Die Summe der ganzen Kommune gilt immer als bekannt.</translation>
    </message>
    <message>
      <source>Fields with the larger areas that each district belongs to, the largest areas first.</source>
      <translation>Felder mit den größeren Gebieten, zu denen jeder Sozialraum gehört, die größten zuerst.</translation>
    </message>
    <message>
      <source>Fields with the number of households or persons per bracket, from the lowest bracket to the highest.</source>
      <translation>Felder mit der Zahl der Haushalte oder Personen je Klasse, von der niedrigsten zur höchsten Klasse.</translation>
    </message>
    <message>
      <source>Fifths of all districts with a value, counted without weights.</source>
      <translation>Fünftel aller Sozialräume mit einem Wert, ungewichtet gezählt.</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>Kennzahl</translation>
    </message>
    <message>
      <source>Figures: {district} / {whole}</source>
      <translation>Zahlen: {district} / {whole}</translation>
    </message>
    <message>
      <source>Figures: {whole}</source>
      <translation>Zahlen: {whole}</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>File of the census grid</source>
      <translation>Datei des Zensus-Gitters</translation>
    </message>
    <message>
      <source>File: {name}</source>
      <translation>Datei: {name}</translation>
    </message>
    <message>
      <source>Files can also be dropped here. Delete takes the chosen ones out.</source>
      <translation>Dateien lassen sich auch hierher ziehen. Entf nimmt die gewählten heraus.</translation>
    </message>
    <message>
      <source>Find a district by name, key or larger area</source>
      <translation>Einen Sozialraum nach Name, Schlüssel oder größerem Gebiet suchen</translation>
    </message>
    <message>
      <source>Find a district …</source>
      <translation>Sozialraum suchen …</translation>
    </message>
    <message>
      <source>Find districts by several conditions</source>
      <translation>Sozialräume nach mehreren Bedingungen suchen</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Das Wichtigste</translation>
    </message>
    <message>
      <source>First factor after promax rotation, of the indicators that load on it by more than 0.4</source>
      <translation>Erster Faktor nach Promax-Rotation, aus den Indikatoren, die mit mehr als 0,4 auf ihm laden</translation>
    </message>
    <message>
      <source>First hints only: {n} people have spoken; a statement needs {least}.</source>
      <translation>Nur erste Hinweise: {n} Personen haben gesprochen; eine Aussage braucht {least}.</translation>
    </message>
    <message>
      <source>First period counted differently</source>
      <translation>Erster anders gezählter Zeitraum</translation>
    </message>
    <message>
      <source>First principal component</source>
      <translation>Erste Hauptkomponente</translation>
    </message>
    <message>
      <source>First principal component, standardised</source>
      <translation>Erste Hauptkomponente, standardisiert</translation>
    </message>
    <message>
      <source>First principal component, standardised, divided by the square of its eigenvalue</source>
      <translation>Erste Hauptkomponente, standardisiert, geteilt durch das Quadrat ihres Eigenwerts</translation>
    </message>
    <message>
      <source>First within each domain:</source>
      <translation>Zuerst in jedem Bereich:</translation>
    </message>
    <message>
      <source>First: {step}</source>
      <translation>Zuerst: {step}</translation>
    </message>
    <message>
      <source>Five questions</source>
      <translation>Fünf Fragen</translation>
    </message>
    <message>
      <source>Floor</source>
      <translation>Mindestbetrag</translation>
    </message>
    <message>
      <source>Floor and cap in</source>
      <translation>Mindest- und Höchstbetrag in</translation>
    </message>
    <message>
      <source>Floors and caps in per cent of last year need the field with last year’s amounts (LAST_YEAR_FIELD).</source>
      <translation>Mindest- und Höchstbeträge in Prozent des Vorjahres brauchen das Feld mit den Beträgen des Vorjahres (LAST_YEAR_FIELD).</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folder for the pictures</source>
      <translation>Ordner für die Bilder</translation>
    </message>
    <message>
      <source>Folder for the sample</source>
      <translation>Ordner für das Beispiel</translation>
    </message>
    <message>
      <source>Follows from the note</source>
      <translation>Folgt aus der Notiz</translation>
    </message>
    <message>
      <source>For</source>
      <translation>Für</translation>
    </message>
    <message>
      <source>For a file that tells its period nowhere: 2021, 2021-06, 2021-Q2, 31.12.2021 or 2020/21.</source>
      <translation>Für eine Datei, die ihren Zeitraum nirgends nennt: 2021, 2021-06, 2021-Q2, 31.12.2021 oder 2020/21.</translation>
    </message>
    <message>
      <source>For a table with several territorial levels: the one to take. Empty takes the finest.</source>
      <translation>Für eine Tabelle mit mehreren Gebietsebenen: welche genommen wird. Leer nimmt die feinste.</translation>
    </message>
    <message>
      <source>For cell_key: by how many persons a count may change.</source>
      <translation>Für cell_key: um wie viele Personen sich eine Anzahl höchstens ändern darf.</translation>
    </message>
    <message>
      <source>For cell_key: counts from 1 to this number never appear.</source>
      <translation>Für cell_key: Anzahlen von 1 bis zu dieser Zahl kommen nie vor.</translation>
    </message>
    <message>
      <source>For cell_key: variance of the change, persons squared.</source>
      <translation>Für cell_key: Varianz der Veränderung, Personen im Quadrat.</translation>
    </message>
    <message>
      <source>For comparison: {parts}.</source>
      <translation>Zum Vergleich: {parts}.</translation>
    </message>
    <message>
      <source>For counts of events, such as births or arrivals: quarters (months, half-years) and their years are published, and the quarters add up to the year. Not for residents at a date.</source>
      <translation>Für Zählungen von Ereignissen wie Geburten oder Zuzügen: Veröffentlicht werden Quartale (Monate, Halbjahre) und ihre Jahre, und die Quartale ergeben das Jahr. Nicht für Einwohner an einem Stichtag.</translation>
    </message>
    <message>
      <source>For each 100 people in need there are {amount} €, wherever they live, but in {n} {n:district|districts} where a bound holds.</source>
      <translation>Je 100 Menschen mit Bedarf gibt es {amount} €, wo immer sie wohnen, außer in {n} {n:Sozialraum|Sozialräumen}, wo eine Grenze greift.</translation>
    </message>
    <message>
      <source>For each 100 people in need there are {amount} €, wherever they live.</source>
      <translation>Je 100 Menschen mit Bedarf gibt es {amount} €, wo immer sie wohnen.</translation>
    </message>
    <message>
      <source>For experts: results of a survey with too few answers in each district, made steadier by what registers say of districts like it (model of Fay and Herriot). Needs the sampling error of each result. Tells what was borrowed, how certain the estimate is, and when the survey shows no difference between districts at all.</source>
      <translation>Für Fachleute: Ergebnisse einer Befragung mit zu wenigen Antworten je Sozialraum, gestützt durch das, was Register über ähnliche Sozialräume sagen (Modell von Fay und Herriot). Braucht den Stichprobenfehler jedes Ergebnisses. Sagt, was geborgt ist, wie sicher die Schätzung ist und wann die Befragung gar keinen Unterschied zwischen Sozialräumen zeigt.</translation>
    </message>
    <message>
      <source>For layers with one feature per district and period: the field with the period. The table is joined by key and period, new periods are appended. Empty finds the field of our own outputs.</source>
      <translation>Für Layer mit einem Objekt je Sozialraum und Zeitraum: das Feld mit dem Zeitraum. Die Tabelle wird nach Schlüssel und Zeitraum verbunden, neue Zeiträume werden angehängt. Leer findet das Feld unserer eigenen Ausgaben.</translation>
    </message>
    <message>
      <source>For looking at them only: they get no names.</source>
      <translation>Nur zum Ansehen: Sie bekommen keine Namen.</translation>
    </message>
    <message>
      <source>For own: the limits between the classes, separated by semicolons, such as 5; 10; 20.</source>
      <translation>Für own: die Grenzen zwischen den Klassen, durch Semikolons getrennt, etwa 5; 10; 20.</translation>
    </message>
    <message>
      <source>For quantiles, rank and jenks.</source>
      <translation>Für quantiles, rank und jenks.</translation>
    </message>
    <message>
      <source>For recipes with domains that are built of components, such as the GISD: the part of the recipe whose high values mean high need, for example work_unemployment. Components are turned so that they rise with it.</source>
      <translation>Für Rezepte mit Dimensionen aus Hauptkomponenten wie den GISD: der Teil des Rezepts, dessen hohe Werte hohen Bedarf bedeuten, zum Beispiel work_unemployment. Die Hauptkomponenten werden so gedreht, dass sie mit ihm steigen.</translation>
    </message>
    <message>
      <source>For recipes with named parts: part=field, one per line or separated by semicolons, for example no_car=f1; unemployed=f4.</source>
      <translation>Bei Rezepten mit benannten Teilen: Teil=Feld, eines je Zeile oder durch Semikolon getrennt, zum Beispiel no_car=f1; unemployed=f4.</translation>
    </message>
    <message>
      <source>For sd and fixed: the breaks between the classes, for example -1; 1; 1.5.</source>
      <translation>Für sd und fixed: die Grenzen zwischen den Klassen, zum Beispiel -1; 1; 1,5.</translation>
    </message>
    <message>
      <source>For sums of which single employers, firms or households hold large parts, such as jobs or wages in whole euros: per count the field with the largest single contribution, in the order of the counts.</source>
      <translation>Für Summen, an denen einzelne Arbeitgeber, Betriebe oder Haushalte große Teile haben, etwa Arbeitsplätze oder Löhne in ganzen Euro: je Anzahl das Feld mit dem größten einzelnen Beitrag, in der Reihenfolge der Anzahlen.</translation>
    </message>
    <message>
      <source>For tables and maps that leave the office. Counts of few persons are hidden, and as few others as it takes so that nobody can reckon them from the sums. Nothing is changed in your layer.</source>
      <translation>Für Tabellen und Karten, die das Amt verlassen. Anzahlen weniger Personen werden gesperrt und so wenige weitere wie nötig, damit niemand sie aus den Summen errechnet. An Ihrem Layer ändert sich nichts.</translation>
    </message>
    <message>
      <source>For tables of larger areas, for example counties above municipalities: the field of the layer that says in which of them a district lies. Every district gets the value of its larger area.</source>
      <translation>Für Tabellen größerer Gebiete, zum Beispiel Kreise über Gemeinden: das Feld des Layers, das sagt, in welchem davon ein Sozialraum liegt. Jeder Sozialraum erhält den Wert seines größeren Gebiets.</translation>
    </message>
    <message>
      <source>For tables of larger areas: the field of the layer with the key of the larger area in which the district lies. Every district gets the value of its larger area. Empty: a field is taken only where its keys prove it.</source>
      <translation>Für Tabellen größerer Gebiete: das Feld des Layers mit dem Schlüssel des größeren Gebiets, in dem der Sozialraum liegt. Jeder Sozialraum erhält den Wert seines größeren Gebiets. Leer: Ein Feld wird nur genommen, wenn seine Schlüssel es beweisen.</translation>
    </message>
    <message>
      <source>For the administrator of the database</source>
      <translation>Für die Datenbankverwaltung</translation>
    </message>
    <message>
      <source>For the method cell_key: per count the field with the sum of the persons' fixed random keys (0 to 1), in the order of the counts. The total stays as it is.</source>
      <translation>Für das Verfahren cell_key: je Anzahl das Feld mit der Summe der festen Zufallsschlüssel der Personen (0 bis 1), in der Reihenfolge der Anzahlen. Die Gesamtzahl bleibt, wie sie ist.</translation>
    </message>
    <message>
      <source>For the method round: 3, 5 or 10.</source>
      <translation>Für das Verfahren round: 3, 5 oder 10.</translation>
    </message>
    <message>
      <source>For use inside the office only. Without this nothing is written when a small count can be narrowed down.</source>
      <translation>Nur zum Gebrauch im Amt. Ohne diesen Haken wird nichts geschrieben, wenn sich eine kleine Anzahl eingrenzen lässt.</translation>
    </message>
    <message>
      <source>For values that a joined layer holds already and the table gives differently. refuse: nothing is written, the values are named. keep: the old ones stay. replace: the new ones are taken. The report lists them.</source>
      <translation>Für Werte, die ein verbundener Layer schon hat und die Tabelle anders angibt. refuse: Es wird nichts geschrieben, die Werte werden genannt. keep: Die alten bleiben. replace: Die neuen werden übernommen. Der Bericht zählt sie auf.</translation>
    </message>
    <message>
      <source>For “distance” and “kernel”. Empty: the smallest that leaves nobody alone.</source>
      <translation>Für „distance“ und „kernel“. Leer: die kleinste, bei der niemand allein bleibt.</translation>
    </message>
    <message>
      <source>For “kernel”: how the weight falls with the distance.</source>
      <translation>Für „kernel“: wie das Gewicht mit der Entfernung abnimmt.</translation>
    </message>
    <message>
      <source>For “nearest”.</source>
      <translation>Für „nearest“.</translation>
    </message>
    <message>
      <source>Forecast of children and places</source>
      <translation>Prognose der Kinder und Plätze</translation>
    </message>
    <message>
      <source>Forecast of the city</source>
      <translation>Prognose der Kommune</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Formula of your own</source>
      <translation>Eigene Formel</translation>
    </message>
    <message>
      <source>Formula of your own: rate = a / b * 100</source>
      <translation>Eigene Formel: quote = a / b * 100</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>From all published numbers and sums together the bounds of every hidden small count are at least {width} apart.</source>
      <translation>Aus allen veröffentlichten Zahlen und Summen zusammen liegen die Grenzen jeder gesperrten kleinen Anzahl mindestens {width} auseinander.</translation>
    </message>
    <message>
      <source>From class</source>
      <translation>Von Klasse</translation>
    </message>
    <message>
      <source>From data to deeds</source>
      <translation>Von Daten zu Taten</translation>
    </message>
    <message>
      <source>From little to much. Empty: teal to brown for an index, yellow to blue for everything else.</source>
      <translation>Von wenig nach viel. Leer: Türkis nach Braun für einen Index, Gelb nach Blau für alles andere.</translation>
    </message>
    <message>
      <source>From period</source>
      <translation>Von Zeitraum</translation>
    </message>
    <message>
      <source>From statistics and facilities to what is missing where: indicators, social index, places within reach, and where high need meets low supply.</source>
      <translation>Von Statistik und Einrichtungen zu dem, was wo fehlt: Indikatoren, Sozialindex, erreichbare Plätze und wo hoher Bedarf auf geringe Versorgung trifft.</translation>
    </message>
    <message>
      <source>From statistics files to a project and a printed page: reads and joins, calculates indicators, social index, status and dynamics and segregation, puts a project together and prints the map. With a profile it asks for the files only.</source>
      <translation>Von den Statistikdateien zum Projekt und zur gedruckten Seite: liest und verbindet, berechnet Indikatoren, Sozialindex, Status und Dynamik und Segregation, stellt ein Projekt zusammen und druckt die Karte. Mit einem Profil fragt es nur nach den Dateien.</translation>
    </message>
    <message>
      <source>From statistics to a decision: indicators, social index, an amount shared out by residents and index beside the equal split, and a page for the committee.</source>
      <translation>Von der Statistik zur Entscheidung: Indikatoren, Sozialindex, ein Betrag nach Einwohnern und Index verteilt, daneben die gleiche Verteilung, und ein Blatt für den Ausschuss.</translation>
    </message>
    <message>
      <source>From status class to status class, {begin} to {end}</source>
      <translation>Von Statusklasse zu Statusklasse, {begin} bis {end}</translation>
    </message>
    <message>
      <source>From the profile of the municipality.</source>
      <translation>Aus dem Profil der Kommune.</translation>
    </message>
    <message>
      <source>From which kind to which, between periods, with the districts.</source>
      <translation>Von welcher Art zu welcher, zwischen Zeiträumen, mit den Sozialräumen.</translation>
    </message>
    <message>
      <source>From {first} to {last}</source>
      <translation>Von {first} bis {last}</translation>
    </message>
    <message>
      <source>From {first} to {last} no district has clearly changed its kind.</source>
      <translation>Von {first} bis {last} hat kein Sozialraum die Art deutlich gewechselt.</translation>
    </message>
    <message>
      <source>From {first} to {last} {n} of {all} districts have clearly changed their kind.</source>
      <translation>Von {first} bis {last} {n:hat|haben} {n} von {all} Sozialräumen die Art deutlich gewechselt.</translation>
    </message>
    <message>
      <source>From {first} to {last}: the causes of the change of M</source>
      <translation>Von {first} bis {last}: Ursachen der Veränderung von M</translation>
    </message>
    <message>
      <source>From {period} on something else was counted ({title}): a change across it may be no change.</source>
      <translation>Ab {period} wurde anders gezählt ({title}): Eine Veränderung darüber hinweg ist vielleicht keine.</translation>
    </message>
    <message>
      <source>From {period} on the numbers of the whole municipality lie on another level. Was anything counted differently (reform, definition, source)? If so, name the period in “Breaks” (BREAKS): then no change is told across it.</source>
      <translation>Ab {period} liegen die Zahlen der ganzen Kommune auf einem anderen Niveau. Wurde etwas anders gezählt (Reform, Definition, Quelle)? Dann nennen Sie den Zeitraum bei „Brüche“ (BREAKS); über ihn hinweg wird dann keine Veränderung behauptet.</translation>
    </message>
    <message>
      <source>From “{one}” to “{other}”: {names}.</source>
      <translation>Von „{one}“ zu „{other}“: {names}.</translation>
    </message>
    <message>
      <source>Funding</source>
      <translation>Finanzierung</translation>
    </message>
    <message>
      <source>Further attempts</source>
      <translation>Weitere Versuche</translation>
    </message>
    <message>
      <source>Further borders</source>
      <translation>Weitere Grenzen</translation>
    </message>
    <message>
      <source>Further condition</source>
      <translation>Weitere Bedingung</translation>
    </message>
    <message>
      <source>Further districts</source>
      <translation>Weitere Sozialräume</translation>
    </message>
    <message>
      <source>Further fields that tell nothing about persons, such as area or coordinates. Names, keys and other texts are kept anyway; other numbers are left out.</source>
      <translation>Weitere Felder, die nichts über Personen verraten, etwa Fläche oder Koordinaten. Namen, Schlüssel und andere Texte bleiben ohnehin; andere Zahlen entfallen.</translation>
    </message>
    <message>
      <source>Further indicators</source>
      <translation>Weitere Indikatoren</translation>
    </message>
    <message>
      <source>Further rates and values</source>
      <translation>Weitere Quoten und Werte</translation>
    </message>
    <message>
      <source>Further selected districts: {n}</source>
      <translation>Weitere ausgewählte Sozialräume: {n}</translation>
    </message>
    <message>
      <source>Further selected districts: {n}.</source>
      <translation>Weitere ausgewählte Sozialräume: {n}.</translation>
    </message>
    <message>
      <source>Furthest down in the ranking of need since {begin}: {districts}.</source>
      <translation>In der Rangfolge des Bedarfs seit {begin} am weitesten nach unten: {districts}.</translation>
    </message>
    <message>
      <source>Furthest up in the ranking of need since {begin}: {districts}.</source>
      <translation>In der Rangfolge des Bedarfs seit {begin} am weitesten nach oben: {districts}.</translation>
    </message>
    <message>
      <source>Gain at most (%)</source>
      <translation>Höchstens gewinnen (%)</translation>
    </message>
    <message>
      <source>Gain or loss that holds</source>
      <translation>Mehr oder weniger, sicher?</translation>
    </message>
    <message>
      <source>Gap of fifths</source>
      <translation>Abstand der Fünftel</translation>
    </message>
    <message>
      <source>Gap of fifths: mean of the fifth with the highest values less that of the lowest, in the indicator's unit.</source>
      <translation>Abstand der Fünftel: Mittelwert des Fünftels mit den höchsten Werten minus Mittelwert des untersten, in der Einheit des Indikators.</translation>
    </message>
    <message>
      <source>Gap to the target</source>
      <translation>Lücke zum Ziel</translation>
    </message>
    <message>
      <source>Gaussian</source>
      <translation>Gauß</translation>
    </message>
    <message>
      <source>Geary: how unlike neighbours are</source>
      <translation>Geary: wie unähnlich Nachbarn sind</translation>
    </message>
    <message>
      <source>GeoPackage</source>
      <translation>GeoPackage</translation>
    </message>
    <message>
      <source>Getis and Ord: where high and low values lie together</source>
      <translation>Getis und Ord: wo hohe und niedrige Werte beieinanderliegen</translation>
    </message>
    <message>
      <source>Getis and Ord’s G*</source>
      <translation>G* nach Getis und Ord</translation>
    </message>
    <message>
      <source>Getis and Ord’s G*, the district itself included (Ord &amp; Getis 1995).</source>
      <translation>G* nach Getis und Ord, der Sozialraum selbst eingeschlossen (Ord &amp; Getis 1995).</translation>
    </message>
    <message>
      <source>Gini</source>
      <translation>Gini</translation>
    </message>
    <message>
      <source>Gini and Theil: 0 where all districts are alike; they need values of zero or more.</source>
      <translation>Gini und Theil: 0, wenn alle Sozialräume gleich sind; sie brauchen Werte ab null.</translation>
    </message>
    <message>
      <source>Gini coefficient: 0 where all districts are alike</source>
      <translation>Gini-Koeffizient: 0, wenn alle Sozialräume gleich sind</translation>
    </message>
    <message>
      <source>Gini index</source>
      <translation>Gini-Index</translation>
    </message>
    <message>
      <source>Gini index of all groups</source>
      <translation>Gini-Index aller Gruppen</translation>
    </message>
    <message>
      <source>Give it as earlier edition when more of the same counts are published later.</source>
      <translation>Geben Sie diese Tabelle als frühere Ausgabe an, wenn später mehr von denselben Anzahlen veröffentlicht wird.</translation>
    </message>
    <message>
      <source>Give the amount that is to be shared out in euros (AMOUNT), more than zero.</source>
      <translation>Geben Sie den Betrag, der verteilt werden soll, in Euro an (AMOUNT), größer als null.</translation>
    </message>
    <message>
      <source>Give the layer back the style it had before it was coloured</source>
      <translation>Dem Layer den Stil zurückgeben, den er vor dem Färben hatte</translation>
    </message>
    <message>
      <source>Give up a group</source>
      <translation>Gruppe aufgeben</translation>
    </message>
    <message>
      <source>Give up kept conditions</source>
      <translation>Gemerkte Bedingungen aufgeben</translation>
    </message>
    <message>
      <source>Given the district, its neighbours are drawn from all others: {draws} draws, the same for all districts (seed {seed}); p is two-sided. Other programs print the tail that happened to be seen, which is half of it.</source>
      <translation>Zu jedem Sozialraum werden seine Nachbarn aus allen anderen gezogen: {draws} Ziehungen, dieselben für alle Sozialräume (Startzahl {seed}); p ist zweiseitig. Andere Programme drucken nur die Seite, die gerade zu sehen war, also die Hälfte davon.</translation>
    </message>
    <message>
      <source>Go on with this project</source>
      <translation>Mit diesem Projekt weiterarbeiten</translation>
    </message>
    <message>
      <source>Goalposts</source>
      <translation>Zielmarken</translation>
    </message>
    <message>
      <source>Goes to the people</source>
      <translation>Geht zu den Menschen (aufsuchend)</translation>
    </message>
    <message>
      <source>Gorard's index</source>
      <translation>Gorard-Index</translation>
    </message>
    <message>
      <source>Greatest changes</source>
      <translation>Größte Veränderungen</translation>
    </message>
    <message>
      <source>Greatest fall first</source>
      <translation>Größter Rückgang zuerst</translation>
    </message>
    <message>
      <source>Greatest need (highest values)</source>
      <translation>Größter Bedarf (höchste Werte)</translation>
    </message>
    <message>
      <source>Greatest rise first</source>
      <translation>Größter Anstieg zuerst</translation>
    </message>
    <message>
      <source>Green in the newest period</source>
      <translation>Grün im neuesten Zeitraum</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <source>Group in words</source>
      <translation>Gruppe in Worten</translation>
    </message>
    <message>
      <source>Group of districts</source>
      <translation>Gruppe von Sozialräumen</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Gruppen</translation>
    </message>
    <message>
      <source>Groups of status and dynamics ({period})</source>
      <translation>Gruppen aus Status und Dynamik ({period})</translation>
    </message>
    <message>
      <source>Groups of status and dynamics need classes. Choose how the classes are made.</source>
      <translation>Gruppen aus Status und Dynamik brauchen Klassen. Wählen Sie, wie die Klassen gebildet werden.</translation>
    </message>
    <message>
      <source>Groups of your own</source>
      <translation>Eigene Gruppen</translation>
    </message>
    <message>
      <source>HTML files (*.html)</source>
      <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
      <source>Half of the districts (25–75 %)</source>
      <translation>Hälfte der Sozialräume (25–75 %)</translation>
    </message>
    <message>
      <source>Handbook</source>
      <translation>Handbuch</translation>
    </message>
    <message>
      <source>Hardly nearer than this other kind</source>
      <translation>Kaum näher als diese andere Art</translation>
    </message>
    <message>
      <source>Header</source>
      <translation>Kopfzeile</translation>
    </message>
    <message>
      <source>Header in row {n}, data from row {first}.</source>
      <translation>Kopf in Zeile {n}, Daten ab Zeile {first}.</translation>
    </message>
    <message>
      <source>Header in rows {begin}–{end}, data from row {first}.</source>
      <translation>Kopf in Zeilen {begin}–{end}, Daten ab Zeile {first}.</translation>
    </message>
    <message>
      <source>Height (mm)</source>
      <translation>Höhe (mm)</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>Gesperrt</translation>
    </message>
    <message>
      <source>Hidden are counts from {first} to {last}, on all levels.</source>
      <translation>Gesperrt sind Anzahlen von {first} bis {last}, auf allen Ebenen.</translation>
    </message>
    <message>
      <source>Hidden are counts of</source>
      <translation>Gesperrt werden Anzahlen von</translation>
    </message>
    <message>
      <source>Hidden at most</source>
      <translation>Gesperrt höchstens</translation>
    </message>
    <message>
      <source>Hidden cells</source>
      <translation>Gesperrte Zellen</translation>
    </message>
    <message>
      <source>Hidden for their own sake</source>
      <translation>Für sich gesperrt</translation>
    </message>
    <message>
      <source>Hidden in districts</source>
      <translation>In Sozialräumen gesperrt</translation>
    </message>
    <message>
      <source>Hidden in larger areas</source>
      <translation>In größeren Gebieten gesperrt</translation>
    </message>
    <message>
      <source>Hidden in the input already</source>
      <translation>Schon in der Eingabe gesperrt</translation>
    </message>
    <message>
      <source>Hidden to protect others</source>
      <translation>Zum Schutz anderer gesperrt</translation>
    </message>
    <message>
      <source>Hidden totals</source>
      <translation>Gesperrte Gesamtzahlen</translation>
    </message>
    <message>
      <source>Hide complementary cells</source>
      <translation>Gegensperrungen setzen</translation>
    </message>
    <message>
      <source>Hides counts that are the whole total: whoever lives there belongs to the group. For sensitive groups.</source>
      <translation>Sperrt Anzahlen, die die ganze Gesamtzahl sind: Wer dort wohnt, gehört zur Gruppe. Für empfindliche Gruppen.</translation>
    </message>
    <message>
      <source>Hides counts that leave fewer than the threshold over: 98 of 100 tells something about the 2.</source>
      <translation>Sperrt Anzahlen, die weniger als die Schwelle übrig lassen: 98 von 100 sagt etwas über die 2.</translation>
    </message>
    <message>
      <source>Hides small counts, and as few further ones as it takes so that nobody can reckon them from totals and sums. What comes out may be published; rates are computed from the protected counts. Nothing unprotected leaves the run.</source>
      <translation>Sperrt kleine Anzahlen und so wenige weitere wie nötig, damit niemand sie aus Gesamtzahlen und Summen errechnen kann. Was herauskommt, darf veröffentlicht werden; Quoten werden aus den geschützten Anzahlen gerechnet. Nichts Ungeschütztes verlässt den Lauf.</translation>
    </message>
    <message>
      <source>High in low surroundings: {names}.</source>
      <translation>Hoch in niedriger Umgebung: {names}.</translation>
    </message>
    <message>
      <source>High need and low supply meet in no district.</source>
      <translation>Hoher Bedarf und geringe Versorgung treffen in keinem Sozialraum zusammen.</translation>
    </message>
    <message>
      <source>High need and low supply meet in {names}.</source>
      <translation>Hoher Bedarf und geringe Versorgung treffen zusammen in {names}.</translation>
    </message>
    <message>
      <source>High values mean</source>
      <translation>Hohe Werte bedeuten</translation>
    </message>
    <message>
      <source>High values mean high need. Rank 1 is the district with the most need; class 1 is the least need.</source>
      <translation>Hohe Werte bedeuten hohen Bedarf. Rang 1 hat der Sozialraum mit dem größten Bedarf; Klasse 1 ist der geringste Bedarf.</translation>
    </message>
    <message>
      <source>High, here and around: {names}.</source>
      <translation>Hoch, hier und ringsum: {names}.</translation>
    </message>
    <message>
      <source>Highest</source>
      <translation>Höchster</translation>
    </message>
    <message>
      <source>Highest amount (€)</source>
      <translation>Größter Betrag (€)</translation>
    </message>
    <message>
      <source>Highest minus lowest fifth</source>
      <translation>Höchstes minus niedrigstes Fünftel</translation>
    </message>
    <message>
      <source>Highest possible</source>
      <translation>Höchstens möglich</translation>
    </message>
    <message>
      <source>Highest shares: {districts}.</source>
      <translation>Höchste Anteile: {districts}.</translation>
    </message>
    <message>
      <source>Highest value first</source>
      <translation>Höchster Wert zuerst</translation>
    </message>
    <message>
      <source>Highest values</source>
      <translation>Höchste Werte</translation>
    </message>
    <message>
      <source>Highest: {high}. Lowest: {low}.</source>
      <translation>Am höchsten: {high}. Am niedrigsten: {low}.</translation>
    </message>
    <message>
      <source>Highest: {names}.</source>
      <translation>Am höchsten: {names}.</translation>
    </message>
    <message>
      <source>Hollow at the end of a row: the value lies beyond it</source>
      <translation>Hohl am Ende einer Zeile: Der Wert liegt außerhalb</translation>
    </message>
    <message>
      <source>Hollow markers: estimated, provisional or uncertain values</source>
      <translation>Hohle Zeichen: geschätzte, vorläufige oder unsichere Werte</translation>
    </message>
    <message>
      <source>Hollow markers: the interval is as wide as the value itself, or wider</source>
      <translation>Hohle Zeichen: Das Intervall ist mindestens so breit wie der Wert selbst</translation>
    </message>
    <message>
      <source>Hollow markers: weak, estimated or provisional values; too few people to rely on one of them</source>
      <translation>Hohle Zeichen: schwache, geschätzte oder vorläufige Werte; zu wenige Menschen, um sich auf einen einzelnen zu verlassen</translation>
    </message>
    <message>
      <source>Housing</source>
      <translation>Wohnen</translation>
    </message>
    <message>
      <source>How are the values spread?</source>
      <translation>Wie verteilt sind die Werte?</translation>
    </message>
    <message>
      <source>How certain are the numbers?</source>
      <translation>Wie sicher sind die Zahlen?</translation>
    </message>
    <message>
      <source>How certain is a rate of few people: an interval around each rate, a grade, and which districts differ from the municipality by more than chance explains. A full count has no error of sampling; the interval says how much the chance of a year moves it.</source>
      <translation>Wie sicher ist eine Quote aus wenigen Menschen: ein Intervall um jede Quote, eine Stufe, und welche Sozialräume sich stärker von der Kommune unterscheiden, als der Zufall erklärt. Eine Vollzählung hat keinen Stichprobenfehler; das Intervall sagt, wie sehr der Zufall eines Jahres sie bewegt.</translation>
    </message>
    <message>
      <source>How certain the differences are</source>
      <translation>Wie sicher die Unterschiede sind</translation>
    </message>
    <message>
      <source>How certain the numbers are</source>
      <translation>Wie sicher die Zahlen sind</translation>
    </message>
    <message>
      <source>How do our districts differ?</source>
      <translation>Wie unterscheiden sich unsere Sozialräume?</translation>
    </message>
    <message>
      <source>How far around the districts cells become points, too: people beyond the border use the same facilities.</source>
      <translation>Wie weit um die Sozialräume herum Zellen ebenfalls zu Punkten werden: Menschen jenseits der Grenze nutzen dieselben Einrichtungen.</translation>
    </message>
    <message>
      <source>How far back the change reaches, in years or periods. Empty: as in the recipe (Berlin 2, Hamburg 3).</source>
      <translation>Wie weit die Veränderung zurückreicht, in Jahren oder Zeiträumen. Leer: wie im Rezept (Berlin 2, Hamburg 3).</translation>
    </message>
    <message>
      <source>How far people go, in metres.</source>
      <translation>Wie weit Menschen gehen, in Metern.</translation>
    </message>
    <message>
      <source>How far people go. Empty: what the standard says, else 1,000 m.</source>
      <translation>Wie weit die Menschen gehen. Leer: was der Orientierungswert sagt, sonst 1.000 m.</translation>
    </message>
    <message>
      <source>How far the districts lie apart</source>
      <translation>Wie weit die Sozialräume auseinanderliegen</translation>
    </message>
    <message>
      <source>How far the neighbourhood reaches in the measures between neighbourhoods.</source>
      <translation>Wie weit die Nachbarschaft in den Maßen zwischen Nachbarschaften reicht.</translation>
    </message>
    <message>
      <source>How far the result may be from the truth by chance, in the same unit.</source>
      <translation>Wie weit das Ergebnis durch Zufall von der Wahrheit entfernt sein kann, in derselben Einheit.</translation>
    </message>
    <message>
      <source>How good the method was on the past</source>
      <translation>Wie gut das Verfahren in der Vergangenheit war</translation>
    </message>
    <message>
      <source>How is it here?</source>
      <translation>Wie ist es hier?</translation>
    </message>
    <message>
      <source>How it is calculated</source>
      <translation>Berechnung</translation>
    </message>
    <message>
      <source>How it was computed</source>
      <translation>Wie gerechnet wurde</translation>
    </message>
    <message>
      <source>How it was tested</source>
      <translation>Wie geprüft wurde</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>Wie viele</translation>
    </message>
    <message>
      <source>How many children of an age a district will have in a few years, beside the places there are: today’s younger children times the ratio with which such cohorts stayed, came and went. New dwellings are counted in as you state them. The method is tested on the past in every run, and its interval comes from that test. Nobody is forecast beyond what births allow.</source>
      <translation>Wie viele Kinder eines Alters ein Sozialraum in einigen Jahren hat, neben den Plätzen, die es gibt: die heute jüngeren Kinder, mal dem Verhältnis, mit dem solche Jahrgänge blieben, kamen und gingen. Neue Wohnungen zählen so mit, wie Sie sie angeben. Jeder Lauf prüft das Verfahren an der Vergangenheit, und daraus kommt sein Intervall. Weiter, als Geburten bekannt sind, wird nichts vorhergesagt.</translation>
    </message>
    <message>
      <source>How many classes there are; fewer where values repeat. With own limits their number counts.</source>
      <translation>Wie viele Klassen es gibt; weniger, wo Werte sich wiederholen. Bei eigenen Grenzen zählt deren Zahl.</translation>
    </message>
    <message>
      <source>How many kinds</source>
      <translation>Wie viele Arten</translation>
    </message>
    <message>
      <source>How many other orders are tried on small tables; the one that hides least is kept.</source>
      <translation>Wie viele andere Reihenfolgen bei kleinen Tabellen versucht werden; die mit den wenigsten Sperrungen gilt.</translation>
    </message>
    <message>
      <source>How many persons a hidden cell (“–”) holds at most, for the upper bounds.</source>
      <translation>Wie viele Personen eine gesperrte Zelle („–“) höchstens enthält, für die oberen Grenzen.</translation>
    </message>
    <message>
      <source>How many years ahead. There must be counts of so many and twice so many years ago.</source>
      <translation>Wie viele Jahre voraus. Es müssen Anzahlen von vor so vielen und von vor doppelt so vielen Jahren da sein.</translation>
    </message>
    <message>
      <source>How much a place counts that is farther away, within the distance.</source>
      <translation>Wie viel ein weiter entfernter Platz zählt, innerhalb der Entfernung.</translation>
    </message>
    <message>
      <source>How much a resident counts in stage 1, 2, …, such as 1; 1.2; 1.5.</source>
      <translation>Wie viel ein Einwohner in Stufe 1, 2, … zählt, etwa 1; 1,2; 1,5.</translation>
    </message>
    <message>
      <source>How much less mixed the districts are than the city, all groups together: 0 means every district is as mixed as the city, 1 means none is mixed at all.</source>
      <translation>Um wie viel weniger gemischt die Sozialräume sind als die Stadt, für alle Gruppen zusammen: 0 heißt, jeder Sozialraum ist so gemischt wie die Stadt, 1 heißt, keiner ist gemischt.</translation>
    </message>
    <message>
      <source>How much less mixed the districts are than the city: 0 means every district is as mixed as the city, 1 means none is mixed at all.</source>
      <translation>Um wie viel weniger gemischt die Sozialräume sind als die Stadt: 0 heißt, jeder ist so gemischt wie die Stadt, 1 heißt, keiner ist gemischt.</translation>
    </message>
    <message>
      <source>How much longer a way is than the straight line, where there is no network.</source>
      <translation>Wie viel länger ein Weg als die Luftlinie ist, wo es kein Wegenetz gibt.</translation>
    </message>
    <message>
      <source>How much more where need is greatest</source>
      <translation>Wie viel mehr beim größten Bedarf</translation>
    </message>
    <message>
      <source>How much of last year’s amount a district may gain in a year. Empty: any.</source>
      <translation>Wie viel seines Vorjahresbetrags ein Sozialraum in einem Jahr gewinnen darf. Leer: beliebig viel.</translation>
    </message>
    <message>
      <source>How much of last year’s amount a district may lose in a year. Empty: any.</source>
      <translation>Wie viel seines Vorjahresbetrags ein Sozialraum in einem Jahr verlieren darf. Leer: beliebig viel.</translation>
    </message>
    <message>
      <source>How much the district tells about the group of a person, in nats. It can be split into parts without remainder: by level, by district, by cause of change.</source>
      <translation>Wie viel der Sozialraum über die Gruppe einer Person verrät, in Nat. Der Wert lässt sich ohne Rest in Teile zerlegen: nach Ebenen, nach Sozialräumen, nach Ursachen der Veränderung.</translation>
    </message>
    <message>
      <source>How numbers are meant; words such as “rather good” need no scale.</source>
      <translation>Wie Zahlen gemeint sind; Wörter wie „eher gut“ brauchen keine Skala.</translation>
    </message>
    <message>
      <source>How often the index is built. 1000 gives steady intervals.</source>
      <translation>Wie oft der Index gebildet wird. 1000 ergibt beständige Spannen.</translation>
    </message>
    <message>
      <source>How often to draw for the intervals; 0: no intervals.</source>
      <translation>Wie oft für die Intervalle gezogen wird; 0: keine Intervalle.</translation>
    </message>
    <message>
      <source>How often to draw. 1000 is enough for intervals.</source>
      <translation>Wie oft gezogen wird. 1000 genügen für Intervalle.</translation>
    </message>
    <message>
      <source>How people are placed</source>
      <translation>Wie Personen zugeordnet werden</translation>
    </message>
    <message>
      <source>How the amounts come about</source>
      <translation>Wie die Beträge entstehen</translation>
    </message>
    <message>
      <source>How the indicators hang together ({period})</source>
      <translation>Wie die Indikatoren zusammenhängen ({period})</translation>
    </message>
    <message>
      <source>How the table is laid out. “auto” recognises it.</source>
      <translation>Wie die Tabelle aufgebaut ist. „auto“ erkennt es.</translation>
    </message>
    <message>
      <source>How the values are cut into classes, the same for all years</source>
      <translation>Wie die Werte in Klassen geteilt werden, für alle Jahre gleich</translation>
    </message>
    <message>
      <source>How the values were computed, for the foot of each page. Empty: the page says it in its own words.</source>
      <translation>Wie die Werte berechnet wurden, für den Fuß jeder Seite. Leer: Die Seite sagt es in eigenen Worten.</translation>
    </message>
    <message>
      <source>How the values were computed, for the sheet of methods and sources.</source>
      <translation>Wie die Werte berechnet wurden, für das Blatt mit Methode und Quellen.</translation>
    </message>
    <message>
      <source>How the weight of others falls with their distance.</source>
      <translation>Wie das Gewicht der anderen mit der Entfernung sinkt.</translation>
    </message>
    <message>
      <source>How to read it</source>
      <translation>Wie es zu lesen ist</translation>
    </message>
    <message>
      <source>Identifier</source>
      <translation>Kennung</translation>
    </message>
    <message>
      <source>If sums of larger areas are shown somewhere, also in another table.</source>
      <translation>Falls irgendwo Summen größerer Gebiete gezeigt werden, auch in einer anderen Tabelle.</translation>
    </message>
    <message>
      <source>If {parts}: {kind} ({right} of {count} districts).</source>
      <translation>Wenn {parts}: {kind} ({right} von {count} {count:Sozialraum|Sozialräumen}).</translation>
    </message>
    <message>
      <source>Import statistics</source>
      <translation>Statistik einlesen</translation>
    </message>
    <message>
      <source>In district “{district}” the groups add up to {sum}, but “{field}” says {total}; {count} {count:row differs|rows differ}. Correct the numbers, or add a field with the remaining persons.</source>
      <translation>Im Sozialraum „{district}“ ergeben die Gruppen zusammen {sum}, „{field}“ nennt aber {total}; {count} {count:Zeile weicht|Zeilen weichen} ab. Berichtigen Sie die Zahlen oder ergänzen Sie ein Feld mit den übrigen Personen.</translation>
    </message>
    <message>
      <source>In no district places are short for certain.</source>
      <translation>In keinem Sozialraum fehlen sicher Plätze.</translation>
    </message>
    <message>
      <source>In no period {least} districts have all indicators; for kinds there are too few. Leave out the indicators with the most gaps (INDICATORS).</source>
      <translation>In keinem Zeitraum haben {least} Sozialräume alle Indikatoren; für Arten sind es zu wenige. Lassen Sie die Indikatoren mit den meisten Lücken weg (INDICATORS).</translation>
    </message>
    <message>
      <source>In one go</source>
      <translation>In einem Durchgang</translation>
    </message>
    <message>
      <source>In place of the map: who is whose neighbour, with fields district, neighbour and weight, as this tool writes it.</source>
      <translation>Statt der Karte: wer wessen Nachbar ist, mit den Feldern district, neighbour und weight, wie dieses Werkzeug sie schreibt.</translation>
    </message>
    <message>
      <source>In place of values: the people counted. Then the chance of small numbers is taken out of the rates before.</source>
      <translation>Statt der Werte: die gezählten Personen. Dann wird der Zufall kleiner Zahlen vorher aus den Quoten genommen.</translation>
    </message>
    <message>
      <source>In standard deviations, for example -1; 1. Empty: as in the recipe.</source>
      <translation>In Standardabweichungen, zum Beispiel -1; 1. Leer: wie im Rezept.</translation>
    </message>
    <message>
      <source>In the file</source>
      <translation>In der Datei</translation>
    </message>
    <message>
      <source>In the last test the number of today would have been nearer to the truth than this forecast.</source>
      <translation>In der letzten Prüfung wäre die Zahl von heute der Wahrheit näher gekommen als diese Prognose.</translation>
    </message>
    <message>
      <source>In the layer</source>
      <translation>Im Layer</translation>
    </message>
    <message>
      <source>In the layer itself</source>
      <translation>Im Layer selbst</translation>
    </message>
    <message>
      <source>In the newest period {red} districts miss it for certain, {green} meet it for certain; for {rest} the numbers are too small to tell.</source>
      <translation>Im neuesten Zeitraum verfehlen es {red} Sozialräume sicher, {green} erfüllen es sicher; bei {rest} sind die Zahlen zu klein, um es zu sagen.</translation>
    </message>
    <message>
      <source>In the open project “{layer}” fits, with {n} areas.</source>
      <translation>Im geöffneten Projekt passt „{layer}“ mit {n} Flächen.</translation>
    </message>
    <message>
      <source>In the order of their numbers, separated by semicolons. Empty: what is high and low.</source>
      <translation>In der Reihenfolge ihrer Nummern, durch Semikolon getrennt. Leer: was hoch und niedrig ist.</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>In Worten</translation>
    </message>
    <message>
      <source>In {begin} the share of the level “{level}” was {share}.</source>
      <translation>{begin} lag der Anteil der Ebene „{level}“ bei {share}.</translation>
    </message>
    <message>
      <source>In {n} districts at the border the catchment reaches beyond the map. Without the people who live there supply looks better than it is; give the neighbouring districts (EDGE).</source>
      <translation>In {n} Sozialräumen am Rand reicht das Einzugsgebiet über die Karte hinaus. Ohne die Menschen dort sieht die Versorgung besser aus, als sie ist; geben Sie die benachbarten Gebiete an (EDGE).</translation>
    </message>
    <message>
      <source>In {n} districts nobody was asked (or too few): their estimate is only what the covariates say.</source>
      <translation>In {n} {n:Sozialraum|Sozialräumen} wurde niemand befragt (oder zu wenige): Dort ist die Schätzung nur, was die Kovariaten sagen.</translation>
    </message>
    <message>
      <source>In {n} districts with enough voices the agreement beyond chance is {kappa} (weighted kappa, 1: all agree).</source>
      <translation>In {n} Sozialräumen mit genug Stimmen beträgt die Übereinstimmung über den Zufall hinaus {kappa} (gewichtetes Kappa, 1: alle stimmen überein).</translation>
    </message>
    <message>
      <source>In {period} only {n} districts have all indicators; for kinds at least {least} are needed. Choose fewer indicators or another period.</source>
      <translation>In {period} {n:hat|haben} nur {n} {n:Sozialraum|Sozialräume} alle Indikatoren; für Arten sind mindestens {least} nötig. Wählen Sie weniger Indikatoren oder einen anderen Zeitraum.</translation>
    </message>
    <message>
      <source>In {period} the districts lie {times} times as far from the centres of their kinds as in {reference}: find the kinds anew.</source>
      <translation>{period} liegen die Sozialräume {times}-mal so weit von den Mitten ihrer Arten wie {reference}: Erneuern Sie die Einteilung.</translation>
    </message>
    <message>
      <source>In {period} the value was {before}, now it is {after}.</source>
      <translation>{period} betrug der Wert {before}, nun {after}.</translation>
    </message>
    <message>
      <source>In {period} {n} children are expected in all districts, today there are {now}.</source>
      <translation>Für {period} werden in allen Sozialräumen {n} Kinder erwartet, heute sind es {now}.</translation>
    </message>
    <message>
      <source>In {place} the value is {value}, as in the whole ({whole}).</source>
      <translation>In {place} beträgt der Wert {value}, so viel wie im Ganzen ({whole}).</translation>
    </message>
    <message>
      <source>In {place} the value is {value}, {gap} above the whole ({whole}: {city}).</source>
      <translation>In {place} beträgt der Wert {value}, {gap} mehr als im Ganzen ({whole}: {city}).</translation>
    </message>
    <message>
      <source>In {place} the value is {value}, {gap} below the whole ({whole}: {city}).</source>
      <translation>In {place} beträgt der Wert {value}, {gap} weniger als im Ganzen ({whole}: {city}).</translation>
    </message>
    <message>
      <source>In {place} the value is {value}.</source>
      <translation>In {place} beträgt der Wert {value}.</translation>
    </message>
    <message>
      <source>In {runs} runs a district kept its class in {mean} % of them on average; {firm} of {all} in at least 90 %.</source>
      <translation>In {runs} Durchläufen behielt ein Sozialraum im Mittel zu {mean} % seine Klasse; {firm} von {all} zu mindestens 90 %.</translation>
    </message>
    <message>
      <source>In “{district}” the parts of “{whole}” add up to {sum} in column {column}, but “{whole}” says {value}; {count} cells differ. Where periods add up, they must do so everywhere.</source>
      <translation>In „{district}“ ergeben die Abschnitte von „{whole}“ in Spalte {column} zusammen {sum}, „{whole}“ nennt aber {value}; {count} Zellen weichen ab. Wo Zeiträume Summen ergeben, müssen sie es überall.</translation>
    </message>
    <message>
      <source>Income and work</source>
      <translation>Einkommen</translation>
    </message>
    <message>
      <source>Index</source>
      <translation>Index</translation>
    </message>
    <message>
      <source>Index (high = high need)</source>
      <translation>Index (hoch = hoher Bedarf)</translation>
    </message>
    <message>
      <source>Index of dissimilarity (Duncan &amp; Duncan 1955), 0 = alike everywhere, 1 = entirely apart</source>
      <translation>Dissimilaritätsindex (Duncan &amp; Duncan 1955), 0 = überall gleich, 1 = völlig getrennt</translation>
    </message>
    <message>
      <source>Index of larger areas</source>
      <translation>Index größerer Gebiete</translation>
    </message>
    <message>
      <source>Index of need</source>
      <translation>Index des Bedarfs</translation>
    </message>
    <message>
      <source>Index or stage</source>
      <translation>Index oder Stufe</translation>
    </message>
    <message>
      <source>Indicator</source>
      <translation>Indikator</translation>
    </message>
    <message>
      <source>Indicator and year as columns</source>
      <translation>Indikator und Jahr als Spalten</translation>
    </message>
    <message>
      <source>Indicator and year in the column titles: {n} {n:column|columns}, for example “{title}”.</source>
      <translation>Indikator und Jahr in den Spaltentiteln: {n} {n:Spalte|Spalten}, zum Beispiel „{title}“.</translation>
    </message>
    <message>
      <source>Indicator column</source>
      <translation>Indikatorspalte</translation>
    </message>
    <message>
      <source>Indicator of the catalogue</source>
      <translation>Indikator des Katalogs</translation>
    </message>
    <message>
      <source>Indicator {code} needs the fields {numerator} and {denominator}, which the layer does not have. Rename fields, change the catalogue, or write a formula: {column} = numerator / denominator * {factor}.</source>
      <translation>Indikator {code} braucht die Felder {numerator} und {denominator}, die der Layer nicht hat. Benennen Sie Felder um, ändern Sie den Katalog oder schreiben Sie eine Formel: {column} = Zähler / Nenner * {factor}.</translation>
    </message>
    <message>
      <source>Indicators</source>
      <translation>Indikatoren</translation>
    </message>
    <message>
      <source>Indicators (all periods together)</source>
      <translation>Indikatoren (alle Zeiträume zusammen)</translation>
    </message>
    <message>
      <source>Indicators by field of action</source>
      <translation>Indikatoren nach Handlungsfeldern</translation>
    </message>
    <message>
      <source>Indicators calculated</source>
      <translation>Berechnete Indikatoren</translation>
    </message>
    <message>
      <source>Indicators of the edition before that this one does not have are empty now: {names}.</source>
      <translation>Indikatoren der vorigen Ausgabe, die diese nicht hat, sind jetzt leer: {names}.</translation>
    </message>
    <message>
      <source>Indicators where more is better</source>
      <translation>Mehr ist besser (Indikatoren, die umgedreht werden)</translation>
    </message>
    <message>
      <source>Indicators {period}</source>
      <translation>Indikatoren {period}</translation>
    </message>
    <message>
      <source>Inequality</source>
      <translation>Ungleichheit</translation>
    </message>
    <message>
      <source>Inequality between districts</source>
      <translation>Ungleichheit zwischen Sozialräumen</translation>
    </message>
    <message>
      <source>Inference</source>
      <translation>Unsicherheit</translation>
    </message>
    <message>
      <source>Information index H between neighbourhoods</source>
      <translation>Entropieindex H zwischen Nachbarschaften</translation>
    </message>
    <message>
      <source>Information index H of all groups</source>
      <translation>Entropieindex H aller Gruppen</translation>
    </message>
    <message>
      <source>Inhabitants</source>
      <translation>Einwohner</translation>
    </message>
    <message>
      <source>Installation</source>
      <translation>Installation</translation>
    </message>
    <message>
      <source>Interaction</source>
      <translation>Interaktion</translation>
    </message>
    <message>
      <source>Interaction with distance decay</source>
      <translation>Interaktion mit Distanzabnahme</translation>
    </message>
    <message>
      <source>Interval</source>
      <translation>Intervall</translation>
    </message>
    <message>
      <source>Interval and expected value are those of a random spread of the groups over the places in the districts; p is the probability of so high a value by chance.</source>
      <translation>Intervall und erwarteter Wert gelten für eine zufällige Verteilung der Gruppen auf die Plätze in den Sozialräumen; p ist die Wahrscheinlichkeit eines so hohen Werts durch Zufall.</translation>
    </message>
    <message>
      <source>Interval {low} to {high}.</source>
      <translation>Intervall {low} bis {high}.</translation>
    </message>
    <message>
      <source>Interval: what chance alone may change</source>
      <translation>Intervall: was allein der Zufall ändern kann</translation>
    </message>
    <message>
      <source>Intervals and grades as the layer holds them.</source>
      <translation>Intervalle und Stufen nach den Grenzen im Layer.</translation>
    </message>
    <message>
      <source>Intervals and reliability</source>
      <translation>Intervalle und Verlässlichkeit</translation>
    </message>
    <message>
      <source>Intervals of 80 %: f ± 1.28 √(φ f) with φ = {spread} of the last two tests (mean squared error over what was forecast). In one district of five the truth lies outside, and chance alone (φ = 1) would be too narrow.</source>
      <translation>Intervalle von 80 %: f ± 1,28 √(φ f) mit φ = {spread} aus den letzten beiden Prüfungen (mittlerer quadrierter Fehler durch das Vorhergesagte). In einem von fünf Sozialräumen liegt die Wahrheit außerhalb; der Zufall allein (φ = 1) wäre zu eng.</translation>
    </message>
    <message>
      <source>Intervals: districts were drawn again with replacement (bootstrap, basic interval, corrected for its bias). Spatial measures have none, because districts drawn twice have no place.</source>
      <translation>Intervalle: Sozialräume wurden mit Zurücklegen neu gezogen (Bootstrap, Basisintervall, um die Verzerrung berichtigt). Räumliche Maße haben keines, weil doppelt gezogene Sozialräume keinen Ort haben.</translation>
    </message>
    <message>
      <source>Intervals: persons were drawn again with replacement (bootstrap, basic interval, corrected for its bias). In small districts chance raises the values, so that the interval may lie below the value.</source>
      <translation>Intervalle: Personen wurden mit Zurücklegen neu gezogen (Bootstrap, Basisintervall, um die Verzerrung berichtigt). In kleinen Sozialräumen hebt der Zufall die Werte, so dass das Intervall unter dem Wert liegen kann.</translation>
    </message>
    <message>
      <source>Intervals: {rate}</source>
      <translation>Intervalle: {rate}</translation>
    </message>
    <message>
      <source>Is it a change or chance? Compares two periods, or looks for a trend over all of them, district by district, and says in three words what can be told apart from chance: clear, possible, or not at all. That many districts are looked at is allowed for.</source>
      <translation>Veränderung oder Zufall? Vergleicht zwei Zeiträume oder sucht einen Trend über alle, Sozialraum für Sozialraum, und sagt mit drei Worten, was sich vom Zufall trennen lässt: deutlich, möglich oder gar nicht. Dass viele Sozialräume betrachtet werden, ist berücksichtigt.</translation>
    </message>
    <message>
      <source>Is there more than one year, are there groups?</source>
      <translation>Gibt es mehr als ein Jahr, gibt es Gruppen?</translation>
    </message>
    <message>
      <source>Isolation</source>
      <translation>Isolation</translation>
    </message>
    <message>
      <source>Isolation in the neighbourhood</source>
      <translation>Isolation in der Nachbarschaft</translation>
    </message>
    <message>
      <source>Isolation with distance decay</source>
      <translation>Isolation mit Distanzabnahme</translation>
    </message>
    <message>
      <source>Isolation, freed of the size of the group: 0 at an even spread, 1 at complete separation.</source>
      <translation>Isolation, bereinigt um die Größe der Gruppe: 0 bei gleichmäßiger Verteilung, 1 bei völliger Trennung.</translation>
    </message>
    <message>
      <source>It is in the project. The layers are temporary: save them where they belong.</source>
      <translation>Das Ergebnis ist im Projekt. Die Layer sind temporär: Speichern Sie sie dort, wo sie hingehören.</translation>
    </message>
    <message>
      <source>It is the first edition.</source>
      <translation>Es ist die erste Ausgabe.</translation>
    </message>
    <message>
      <source>It lies in the lower fifth of the {n} districts.</source>
      <translation>Der Wert liegt im unteren Fünftel der {n} Sozialräume.</translation>
    </message>
    <message>
      <source>It lies in the middle fifth of the {n} districts.</source>
      <translation>Der Wert liegt im mittleren Fünftel der {n} Sozialräume.</translation>
    </message>
    <message>
      <source>It lies in the second fifth from above of the {n} districts.</source>
      <translation>Der Wert liegt im zweiten Fünftel von oben der {n} Sozialräume.</translation>
    </message>
    <message>
      <source>It lies in the second fifth from below of the {n} districts.</source>
      <translation>Der Wert liegt im zweiten Fünftel von unten der {n} Sozialräume.</translation>
    </message>
    <message>
      <source>It lies in the upper fifth of the {n} districts.</source>
      <translation>Der Wert liegt im oberen Fünftel der {n} Sozialräume.</translation>
    </message>
    <message>
      <source>Join statistics to districts</source>
      <translation>Statistik mit Sozialräumen verbinden</translation>
    </message>
    <message>
      <source>Joined with “{layer}”</source>
      <translation>Verbunden mit „{layer}“</translation>
    </message>
    <message>
      <source>Joins a panel table to the districts of a layer: one feature per district and period, ready for the Temporal Controller. Keys are repaired where that is unambiguous (lost zeros, prefixes, number and name in one, AGS and ARS, spelling of names); districts without data and rows without a district are listed with the reason and the nearest match.</source>
      <translation>Verbindet eine Panel-Tabelle mit den Sozialräumen eines Layers: ein Objekt je Sozialraum und Zeitraum, fertig für die Zeitsteuerung. Schlüssel werden repariert, wo das eindeutig ist (verlorene Nullen, Vorsätze, Nummer und Name in einem, AGS und ARS, Schreibweise von Namen); Sozialräume ohne Daten und Zeilen ohne Sozialraum werden mit Grund und nächstliegendem Treffer aufgeführt.</translation>
    </message>
    <message>
      <source>Joins are counted of classes: choose the field with the classes (FIELD), and no counts.</source>
      <translation>Verbindungen werden von Klassen gezählt: Wählen Sie das Feld mit den Klassen (FIELD) und keine Anzahlen.</translation>
    </message>
    <message>
      <source>Keep for (years)</source>
      <translation>Aufheben für (Jahre)</translation>
    </message>
    <message>
      <source>Keep the selected districts as a group …</source>
      <translation>Gewählte Sozialräume als Gruppe merken …</translation>
    </message>
    <message>
      <source>Keep the style with the data</source>
      <translation>Stil bei den Daten aufbewahren</translation>
    </message>
    <message>
      <source>Keep these conditions</source>
      <translation>Diese Bedingungen merken</translation>
    </message>
    <message>
      <source>Keep these conditions under a name, or take those that were kept</source>
      <translation>Diese Bedingungen unter einem Namen merken oder gemerkte übernehmen</translation>
    </message>
    <message>
      <source>Keep these conditions …</source>
      <translation>Diese Bedingungen merken …</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>Gemerkt</translation>
    </message>
    <message>
      <source>Kernel</source>
      <translation>Kern</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Legende</translation>
    </message>
    <message>
      <source>Key column</source>
      <translation>Schlüsselspalte</translation>
    </message>
    <message>
      <source>Key fiel&amp;d</source>
      <translation>Schlüssel&amp;feld</translation>
    </message>
    <message>
      <source>Key in table</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>Key in the table</source>
      <translation>Schlüssel in der Tabelle</translation>
    </message>
    <message>
      <source>Key of the colours</source>
      <translation>Legende der Farben</translation>
    </message>
    <message>
      <source>Key of the new districts</source>
      <translation>Schlüssel der neuen Sozialräume</translation>
    </message>
    <message>
      <source>Key of the second division</source>
      <translation>Schlüssel der zweiten Gliederung</translation>
    </message>
    <message>
      <source>Key of the whole municipality</source>
      <translation>Schlüssel der Gesamtstadt</translation>
    </message>
    <message>
      <source>Key “{key}” is assigned to two districts. Leave one of them.</source>
      <translation>Der Schlüssel „{key}“ ist zwei Sozialräumen zugeordnet. Lassen Sie nur einen stehen.</translation>
    </message>
    <message>
      <source>Key, period and indicators were found on a sample and fit the whole table less well: check the district key “{title}”, “Period column” and “Indicator column”.</source>
      <translation>Schlüssel, Zeitraum und Merkmale wurden an einer Stichprobe der Zeilen gefunden und passen zur ganzen Tabelle schlechter: Prüfen Sie den Schlüssel „{title}“, „Zeitraum-Spalte“ und „Merkmal-Spalte“.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>Keys agree</source>
      <translation>Schlüssel stimmen überein</translation>
    </message>
    <message>
      <source>Keys in column “{title}” were spoilt by a spreadsheet (“{text}”): their digits are lost. Take the table from the office again; without these keys, districts of one name cannot be told apart.</source>
      <translation>Schlüssel in Spalte „{title}“ wurden von einer Tabellenkalkulation zerstört („{text}“): Ihre Ziffern sind verloren. Lassen Sie sich die Tabelle vom Amt neu geben; ohne diese Schlüssel sind gleichnamige Gebiete nicht zu unterscheiden.</translation>
    </message>
    <message>
      <source>Keys in “{layer}” that are no district: {keys}.</source>
      <translation>Schlüssel in „{layer}“, die kein Sozialraum sind: {keys}.</translation>
    </message>
    <message>
      <source>Keys of counties were cut to five digits</source>
      <translation>Kreisschlüssel wurden auf fünf Stellen gekürzt</translation>
    </message>
    <message>
      <source>Keys of the table and the districts they belong to, for example 0307 = 0308; 0999 = 0101. It goes before the bridge table.</source>
      <translation>Schlüssel der Tabelle und die Sozialräume, zu denen sie gehören, zum Beispiel 0307 = 0308; 0999 = 0101. Geht der Brückentabelle vor.</translation>
    </message>
    <message>
      <source>Keys of the table that look like those of the layer and are none of them: {n}, such as “{key}”; districts without data: {m}, such as “{district}”. Perhaps the districts were redrawn. Then join the table with the districts of its own time and carry the numbers over with “Convert to new boundaries” (convertboundaries: INPUT these, TARGET this layer).</source>
      <translation>Schlüssel der Tabelle, die wie die des Layers aussehen und doch keine davon sind: {n}, etwa „{key}“; Sozialräume ohne Daten: {m}, etwa „{district}“. Vielleicht wurden die Grenzen geändert. Verbinden Sie die Tabelle dann mit den Sozialräumen ihrer Zeit und übertragen Sie die Zahlen mit „Auf neue Grenzen umrechnen“ (convertboundaries: INPUT diese, TARGET dieser Layer).</translation>
    </message>
    <message>
      <source>Keys that also name other districts of the layer: {n}. The bridge table was followed.</source>
      <translation>Schlüssel, die auch andere Sozialräume des Layers bezeichnen: {n}. Es gilt die Brückentabelle.</translation>
    </message>
    <message>
      <source>Keys that would meet a district by name: {n}, too few to prove it. KEY_MATCHING=name joins them.</source>
      <translation>Schlüssel, die dem Namen nach einen Sozialraum träfen: {n}, zu wenige als Beweis. „Schlüssel vergleichen“ als Namen (KEY_MATCHING=name) verbindet sie.</translation>
    </message>
    <message>
      <source>Keys were filled up with zeros to {width} digits in: {files}.</source>
      <translation>Schlüssel wurden mit Nullen auf {width} Stellen aufgefüllt in: {files}.</translation>
    </message>
    <message>
      <source>Keys were translated by the bridge table</source>
      <translation>Schlüssel wurden mit der Brückentabelle übersetzt</translation>
    </message>
    <message>
      <source>Kind (number)</source>
      <translation>Art (Nummer)</translation>
    </message>
    <message>
      <source>Kind in the period before</source>
      <translation>Art im Zeitraum davor</translation>
    </message>
    <message>
      <source>Kind of place</source>
      <translation>Art des Sozialraums</translation>
    </message>
    <message>
      <source>Kind {n}</source>
      <translation>Art {n}</translation>
    </message>
    <message>
      <source>Kind {n}, {profile}</source>
      <translation>Art {n}, {profile}</translation>
    </message>
    <message>
      <source>Kinds</source>
      <translation>Arten</translation>
    </message>
    <message>
      <source>Kinds are made of these indicators and no others; they say nothing of single people, and a number is no rank.</source>
      <translation>Arten sind aus diesen Indikatoren gebildet und aus keinen anderen; über einzelne Menschen sagen sie nichts, und eine Nummer ist kein Rang.</translation>
    </message>
    <message>
      <source>Kinds are made of two indicators or more. Choose them (INDICATORS).</source>
      <translation>Arten werden aus zwei oder mehr Indikatoren gebildet. Wählen Sie sie (INDICATORS).</translation>
    </message>
    <message>
      <source>Kinds of places</source>
      <translation>Arten von Sozialräumen</translation>
    </message>
    <message>
      <source>Knew the report before</source>
      <translation>Kannte den Bericht vorher</translation>
    </message>
    <message>
      <source>LIMITS can hold up to {n} different numbers. Leave some out.</source>
      <translation>LIMITS kann bis zu {n} verschiedene Zahlen enthalten. Lassen Sie einige weg.</translation>
    </message>
    <message>
      <source>La&amp;yout</source>
      <translation>&amp;Aufbau</translation>
    </message>
    <message>
      <source>Lar&amp;ger area</source>
      <translation>Gr&amp;ößeres Gebiet</translation>
    </message>
    <message>
      <source>Larger area</source>
      <translation>Größeres Gebiet</translation>
    </message>
    <message>
      <source>Larger area of the selected districts</source>
      <translation>Größeres Gebiet der gewählten Sozialräume</translation>
    </message>
    <message>
      <source>Larger areas</source>
      <translation>Größere Gebiete</translation>
    </message>
    <message>
      <source>Larger areas whose borders are drawn above the results, for example boroughs.</source>
      <translation>Größere Gebiete, deren Grenzen über den Ergebnissen liegen, zum Beispiel Stadtbezirke.</translation>
    </message>
    <message>
      <source>Larger areas, if shown</source>
      <translation>Größere Gebiete, falls gezeigt</translation>
    </message>
    <message>
      <source>Largest</source>
      <translation>Größter</translation>
    </message>
    <message>
      <source>Largest change</source>
      <translation>Größte Veränderung</translation>
    </message>
    <message>
      <source>Largest contributions</source>
      <translation>Größte Beiträge</translation>
    </message>
    <message>
      <source>Largest suppressed count</source>
      <translation>Größte unterdrückte Anzahl</translation>
    </message>
    <message>
      <source>Last year’s amount</source>
      <translation>Betrag des Vorjahres</translation>
    </message>
    <message>
      <source>Later files change cells: {n}, first “{title}” in district {district}, period {period}. The first value was kept.</source>
      <translation>Spätere Dateien ändern Zellen: {n}, zuerst „{title}“ in Sozialraum {district}, Zeitraum {period}. Der erste Wert wurde behalten.</translation>
    </message>
    <message>
      <source>Later files change cells: {n}, first “{title}” in district {district}, period {period}. The last value counts.</source>
      <translation>Spätere Dateien ändern Zellen: {n}, zuerst „{title}“ in Sozialraum {district}, Zeitraum {period}. Der letzte Wert gilt.</translation>
    </message>
    <message>
      <source>Later period</source>
      <translation>Späterer Zeitraum</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>Layer</translation>
    </message>
    <message>
      <source>Layer with places</source>
      <translation>Layer mit Plätzen</translation>
    </message>
    <message>
      <source>Layer with the districts</source>
      <translation>Layer mit den Sozialräumen</translation>
    </message>
    <message>
      <source>Layer with the true counts</source>
      <translation>Layer mit den wahren Anzahlen</translation>
    </message>
    <message>
      <source>Layer, colours of the map and tools</source>
      <translation>Layer, Farben der Karte und Werkzeuge</translation>
    </message>
    <message>
      <source>Layer: {name}</source>
      <translation>Layer: {name}</translation>
    </message>
    <message>
      <source>Layers and tables that the tools have made: indicators, social index, segregation. Empty: none.</source>
      <translation>Layer und Tabellen, die die Werkzeuge erzeugt haben: Indikatoren, Sozialindex, Segregation. Leer: keine.</translation>
    </message>
    <message>
      <source>Layers that help to find one’s way, for example water or facilities.</source>
      <translation>Layer, die bei der Orientierung helfen, zum Beispiel Gewässer oder Einrichtungen.</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>Aufbau</translation>
    </message>
    <message>
      <source>Layout as given.</source>
      <translation>Aufbau wie angegeben.</translation>
    </message>
    <message>
      <source>Leading zeros were added or removed</source>
      <translation>Führende Nullen wurden ergänzt oder entfernt</translation>
    </message>
    <message>
      <source>Least certain kind (Jaccard)</source>
      <translation>Unsicherste Art (Jaccard)</translation>
    </message>
    <message>
      <source>Least firm in their class: {districts}.</source>
      <translation>Am wenigsten fest in ihrer Klasse: {districts}.</translation>
    </message>
    <message>
      <source>Least need (lowest values)</source>
      <translation>Geringster Bedarf (niedrigste Werte)</translation>
    </message>
    <message>
      <source>Least need in {districts}.</source>
      <translation>Geringster Bedarf in {districts}.</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Weglassen</translation>
    </message>
    <message>
      <source>Leave out districts with fewer persons than</source>
      <translation>Sozialräume weglassen mit weniger Personen als</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Weggelassen</translation>
    </message>
    <message>
      <source>Left out as given: {titles}.</source>
      <translation>Weggelassen wie angegeben: {titles}.</translation>
    </message>
    <message>
      <source>Left out, because nobody protected them: {fields}. Choose them as counts, or as fields to keep if they tell nothing about persons.</source>
      <translation>Weggelassen, weil niemand sie geschützt hat: {fields}. Wählen Sie sie bei den Anzahlen oder, wenn sie nichts über Personen verraten, bei den Feldern, die bleiben.</translation>
    </message>
    <message>
      <source>Left out: total, footnote or another level</source>
      <translation>Weggelassen: Summe, Fußnote oder andere Gebietsebene</translation>
    </message>
    <message>
      <source>Leisure and sport</source>
      <translation>Freizeit und Sport</translation>
    </message>
    <message>
      <source>Letters or signs that all keys share were ignored</source>
      <translation>Buchstaben oder Zeichen, die alle Schlüssel gemeinsam haben, wurden nicht beachtet</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>Ebene</translation>
    </message>
    <message>
      <source>Level “{level}” was taken: {n} districts. Other levels were left out and can be chosen in “Territorial level”: {others}.</source>
      <translation>Ebene „{level}“ wurde genommen, Sozialräume: {n}. Andere Ebenen wurden weggelassen und sind unter „Gebietsebene“ wählbar: {others}.</translation>
    </message>
    <message>
      <source>Light: target {target}</source>
      <translation>Ampel: Ziel {target}</translation>
    </message>
    <message>
      <source>Limit</source>
      <translation>Grenze</translation>
    </message>
    <message>
      <source>Limits of your own</source>
      <translation>Eigene Grenzen</translation>
    </message>
    <message>
      <source>Line {line} of the catalogue has no “numerator_fields”. Write the fields of the numerator there.</source>
      <translation>In Zeile {line} des Katalogs fehlt „numerator_fields“. Schreiben Sie dort die Felder des Zählers hin.</translation>
    </message>
    <message>
      <source>Line {line} of the catalogue needs numbers in “factor” and “direction”.</source>
      <translation>Zeile {line} des Katalogs braucht Zahlen in „factor“ und „direction“.</translation>
    </message>
    <message>
      <source>Lines of roads and paths, used on foot in both directions.</source>
      <translation>Linien von Straßen und Wegen, zu Fuß in beiden Richtungen genutzt.</translation>
    </message>
    <message>
      <source>Lines of text below or between the rows, left out: {n}, first “{text}”.</source>
      <translation>Weggelassene Textzeilen unter oder zwischen den Zeilen: {n}, zuerst „{text}“.</translation>
    </message>
    <message>
      <source>Lines of the contents lead to their pages.</source>
      <translation>Die Zeilen des Inhalts führen zu ihren Seiten.</translation>
    </message>
    <message>
      <source>Lines that charts compare with. A target needs somebody who has decided it.</source>
      <translation>Linien, mit denen Diagramme vergleichen. Ein Ziel braucht jemanden, der es beschlossen hat.</translation>
    </message>
    <message>
      <source>List: assessment</source>
      <translation>Liste: Bewertung</translation>
    </message>
    <message>
      <source>List: do the results match</source>
      <translation>Liste: Decken sich die Ergebnisse</translation>
    </message>
    <message>
      <source>List: fields of action</source>
      <translation>Liste: Handlungsfelder</translation>
    </message>
    <message>
      <source>List: stages</source>
      <translation>Liste: Stand</translation>
    </message>
    <message>
      <source>List: target groups</source>
      <translation>Liste: Zielgruppen</translation>
    </message>
    <message>
      <source>List: who speaks</source>
      <translation>Liste: wer spricht</translation>
    </message>
    <message>
      <source>Lists to choose from</source>
      <translation>Auswahllisten</translation>
    </message>
    <message>
      <source>Load what is &amp;unmatched as tables</source>
      <translation>N&amp;icht Zugeordnetes als Tabellen laden</translation>
    </message>
    <message>
      <source>Loading</source>
      <translation>Ladung</translation>
    </message>
    <message>
      <source>Local Geary’s c</source>
      <translation>Lokales c nach Geary</translation>
    </message>
    <message>
      <source>Local Geary’s c (Anselin 1995).</source>
      <translation>Lokales c nach Geary (Anselin 1995).</translation>
    </message>
    <message>
      <source>Local Moran’s I</source>
      <translation>Lokales I nach Moran</translation>
    </message>
    <message>
      <source>Local Moran’s I (Anselin 1995).</source>
      <translation>Lokales I nach Moran (Anselin 1995).</translation>
    </message>
    <message>
      <source>Local recreation</source>
      <translation>Naherholung</translation>
    </message>
    <message>
      <source>Local segregation</source>
      <translation>Lokale Segregation</translation>
    </message>
    <message>
      <source>Local segregation: {group}</source>
      <translation>Lokale Segregation: {group}</translation>
    </message>
    <message>
      <source>Location quotient</source>
      <translation>Standortquotient</translation>
    </message>
    <message>
      <source>Location quotient: {group}</source>
      <translation>Standortquotient: {group}</translation>
    </message>
    <message>
      <source>Logo</source>
      <translation>Logo</translation>
    </message>
    <message>
      <source>Logo of {municipality}</source>
      <translation>Logo: {municipality}</translation>
    </message>
    <message>
      <source>Long table: column “{title}” names the indicator of each row.</source>
      <translation>Lange Tabelle: Spalte „{title}“ nennt den Indikator jeder Zeile.</translation>
    </message>
    <message>
      <source>Long: one row per value</source>
      <translation>Lang: eine Zeile je Wert</translation>
    </message>
    <message>
      <source>Look what comes out</source>
      <translation>Ansehen, was herauskommt</translation>
    </message>
    <message>
      <source>Look …</source>
      <translation>Ansehen …</translation>
    </message>
    <message>
      <source>Lose at most (%)</source>
      <translation>Höchstens verlieren (%)</translation>
    </message>
    <message>
      <source>Low in high surroundings: {names}.</source>
      <translation>Niedrig in hoher Umgebung: {names}.</translation>
    </message>
    <message>
      <source>Low, here and around: {names}.</source>
      <translation>Niedrig, hier und ringsum: {names}.</translation>
    </message>
    <message>
      <source>Lower</source>
      <translation>Untergrenze</translation>
    </message>
    <message>
      <source>Lower bound</source>
      <translation>Untere Grenze</translation>
    </message>
    <message>
      <source>Lower end of the min-max range</source>
      <translation>Unteres Ende des Min-Max-Bereichs</translation>
    </message>
    <message>
      <source>Lowest</source>
      <translation>Niedrigster</translation>
    </message>
    <message>
      <source>Lowest amount (€)</source>
      <translation>Kleinster Betrag (€)</translation>
    </message>
    <message>
      <source>Lowest and highest value of each indicator in their order, for example 0:100; 500:3000.</source>
      <translation>Kleinster und größter Wert jedes Indikators in ihrer Reihenfolge, zum Beispiel 0:100; 500:3000.</translation>
    </message>
    <message>
      <source>Lowest possible</source>
      <translation>Mindestens möglich</translation>
    </message>
    <message>
      <source>Lowest shares: {districts}.</source>
      <translation>Niedrigste Anteile: {districts}.</translation>
    </message>
    <message>
      <source>Lowest values</source>
      <translation>Niedrigste Werte</translation>
    </message>
    <message>
      <source>Lowest: {names}.</source>
      <translation>Am niedrigsten: {names}.</translation>
    </message>
    <message>
      <source>M inside</source>
      <translation>M im Inneren</translation>
    </message>
    <message>
      <source>M is the mutual information of district and group in nats; its parts add up without remainder.</source>
      <translation>M ist die Transinformation von Sozialraum und Gruppe in Nat; ihre Teile addieren sich ohne Rest.</translation>
    </message>
    <message>
      <source>M of the last period</source>
      <translation>M des letzten Zeitraums</translation>
    </message>
    <message>
      <source>MARKER names the part that components rise with, but the recipe has no domains that are built of components. Leave it empty, or choose a recipe such as gisd.</source>
      <translation>MARKER nennt den Teil, mit dem Hauptkomponenten steigen, aber das Rezept hat keine Dimensionen aus Hauptkomponenten. Lassen Sie das Feld leer, oder wählen Sie ein Rezept wie den GISD.</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <source>Made by the QGIS plugin Sozialraum {version} with {algorithm} on {date} from {sources}.</source>
      <translation>Erstellt mit dem QGIS-Plugin Sozialraum {version}, {algorithm}, am {date} aus {sources}.</translation>
    </message>
    <message>
      <source>Made from this recipe with other choices; what counts are the steps below.</source>
      <translation>Aus diesem Rezept mit anderen Einstellungen gemacht; es gelten die Schritte unten.</translation>
    </message>
    <message>
      <source>Made on {day}</source>
      <translation>Erstellt am {day}</translation>
    </message>
    <message>
      <source>Made with the QGIS plugin Sozialraum on {date}.</source>
      <translation>Erstellt mit dem QGIS-Plugin Sozialraum am {date}.</translation>
    </message>
    <message>
      <source>Make rates of them first (“Calculate indicators”) and choose those. If they are rates, say so by the unit in the alias, such as “… (%)”; if counts are meant, tick “Counts are meant” (ALLOW_COUNTS).</source>
      <translation>Berechnen Sie daraus zuerst Quoten („Indikatoren berechnen“) und wählen Sie diese. Sind es schon Quoten, sagen Sie es durch die Einheit im Aliasnamen, etwa „… (%)“; sind Fallzahlen gemeint, kreuzen Sie „Fallzahlen sind gemeint“ an (ALLOW_COUNTS).</translation>
    </message>
    <message>
      <source>Makes a GeoPackage in which people on the spot write down what they see, which offers there are and what was agreed, with forms, lists to choose from and a project, for QGIS, QField and Mergin Maps. Answers of a survey (KoboToolbox, LimeSurvey) can be read in; what is past its date can be deleted. No names of persons are kept.</source>
      <translation>Legt ein GeoPackage an, in dem Menschen vor Ort festhalten, was sie sehen, welche Angebote es gibt und was vereinbart wurde: mit Formularen, Auswahllisten und einem Projekt, für QGIS, QField und Mergin Maps. Antworten einer Umfrage (KoboToolbox, LimeSurvey) lassen sich einlesen; was sein Datum überschritten hat, lässt sich löschen. Namen von Personen werden nicht aufgehoben.</translation>
    </message>
    <message>
      <source>Makes a QGIS project of districts and results: groups with run and date, names and map tips, the newest period on the map and all periods for the Temporal Controller, a print layout, relative paths. The layers stay where they are; the project that is open is not touched.</source>
      <translation>Macht aus Sozialräumen und Ergebnissen ein QGIS-Projekt: Gruppen mit Rechnung und Datum, Namen und Kartentipps, der neueste Zeitraum auf der Karte und alle Zeiträume für die Zeitsteuerung, ein Drucklayout, relative Pfade. Die Layer bleiben, wo sie sind; das geöffnete Projekt wird nicht angerührt.</translation>
    </message>
    <message>
      <source>Makes pages from an index or indicator layer: maps with title, key, scale bar and source, a profile of each district, or the whole report from cover to methods. Writes a PDF with sharp lines, text that can be searched, bookmarks and tags for screen readers; with a layer of the open project the pages also become print layouts that you can go on editing.</source>
      <translation>Macht aus einem Layer mit Index oder Indikatoren Druckseiten: Karten mit Titel, Legende, Maßstab und Quelle, einen Steckbrief je Sozialraum oder den ganzen Bericht vom Titelblatt bis zur Methodik. Schreibt ein PDF mit scharfen Linien, durchsuchbarem Text, Lesezeichen und Auszeichnung für Vorleseprogramme; bei einem Layer des geöffneten Projekts werden die Seiten auch Drucklayouts, die Sie weiter bearbeiten können.</translation>
    </message>
    <message>
      <source>Making indicators comparable</source>
      <translation>Indikatoren vergleichbar machen</translation>
    </message>
    <message>
      <source>Many districts are looked at; so the share of false alarms is held down over all of them (Benjamini &amp; Hochberg 1995): clear up to q = 0.05, possible up to 0.2.</source>
      <translation>Viele Sozialräume werden betrachtet; deshalb wird der Anteil falscher Alarme über alle begrenzt (Benjamini &amp; Hochberg 1995): deutlich bis q = 0,05, möglich bis 0,2.</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>Karte</translation>
    </message>
    <message>
      <source>Map and dock show the same period</source>
      <translation>Karte und Fenster zeigen denselben Zeitraum</translation>
    </message>
    <message>
      <source>Map of the districts</source>
      <translation>Karte der Sozialräume</translation>
    </message>
    <message>
      <source>Map with few districts, too</source>
      <translation>Karte auch bei wenigen Sozialräumen</translation>
    </message>
    <message>
      <source>Map: where the district lies in the municipality.</source>
      <translation>Karte: wo der Sozialraum in der Kommune liegt.</translation>
    </message>
    <message>
      <source>Map: {subject}, {period}; the key has the numbers of districts.</source>
      <translation>Karte: {subject}, {period}; die Legende nennt die Zahlen der Sozialräume.</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>Karten</translation>
    </message>
    <message>
      <source>Matching</source>
      <translation>Zuordnung</translation>
    </message>
    <message>
      <source>Matching ({n} open)</source>
      <translation>Zuordnung ({n} offen)</translation>
    </message>
    <message>
      <source>May I show this?</source>
      <translation>Darf ich das zeigen?</translation>
    </message>
    <message>
      <source>May be quoted</source>
      <translation>Darf zitiert werden</translation>
    </message>
    <message>
      <source>Mazziotta-Pareto index: mean + variance / mean</source>
      <translation>Mazziotta-Pareto-Index: Mittel + Varianz / Mittel</translation>
    </message>
    <message>
      <source>Mazziotta-Pareto index: mean − variance / mean</source>
      <translation>Mazziotta-Pareto-Index: Mittel − Varianz / Mittel</translation>
    </message>
    <message>
      <source>Mazziotta-Pareto, more is better</source>
      <translation>Mazziotta-Pareto, mehr heißt weniger Bedarf</translation>
    </message>
    <message>
      <source>Mazziotta-Pareto, more is worse</source>
      <translation>Mazziotta-Pareto, mehr heißt mehr Bedarf</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Mean assessment</source>
      <translation>Mittlere Bewertung</translation>
    </message>
    <message>
      <source>Mean assessment (−2 very bad to 2 very good)</source>
      <translation>Mittlere Bewertung (−2 sehr schlecht bis 2 sehr gut)</translation>
    </message>
    <message>
      <source>Mean class stability</source>
      <translation>Mittlere Klassenstabilität</translation>
    </message>
    <message>
      <source>Mean difference between the districts' shares: 0 at an even spread, 1 at complete separation.</source>
      <translation>Mittlerer Unterschied zwischen den Anteilen der Sozialräume: 0 bei gleichmäßiger Verteilung, 1 bei völliger Trennung.</translation>
    </message>
    <message>
      <source>Mean distance of the people to the nearest facility, in metres.</source>
      <translation>Mittlere Entfernung der Menschen zur nächsten Einrichtung, in Metern.</translation>
    </message>
    <message>
      <source>Mean of the districts</source>
      <translation>Mittel der Sozialräume</translation>
    </message>
    <message>
      <source>Mean of the neighbours</source>
      <translation>Mittel der Nachbarn</translation>
    </message>
    <message>
      <source>Mean or share of each district; empty where nobody was asked.</source>
      <translation>Mittelwert oder Anteil je Sozialraum; leer, wo niemand befragt wurde.</translation>
    </message>
    <message>
      <source>Mean squared error</source>
      <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
      <source>Mean weighted by {weight}</source>
      <translation>Mittel, gewichtet nach {weight}</translation>
    </message>
    <message>
      <source>Meaning of “&amp;-”</source>
      <translation>„-“ &amp;bedeutet</translation>
    </message>
    <message>
      <source>Meaning of “-”</source>
      <translation>Bedeutung von „-“</translation>
    </message>
    <message>
      <source>Means</source>
      <translation>Mittelwerte</translation>
    </message>
    <message>
      <source>Means and shares of cells cannot be summed and were left out: {fields}.</source>
      <translation>Mittelwerte und Anteile von Zellen lassen sich nicht summieren und wurden ausgelassen: {fields}.</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>Maß</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation>Maße</translation>
    </message>
    <message>
      <source>Measures compared</source>
      <translation>Maße im Vergleich</translation>
    </message>
    <message>
      <source>Measures how unevenly groups are spread over the districts, for all periods at once: dissimilarity with its chance level, isolation, entropy and many more.</source>
      <translation>Misst, wie ungleich sich Gruppen auf die Sozialräume verteilen, für alle Zeiträume zugleich: Segregationsindex mit Zufallsniveau, Isolation, Entropie und viele mehr.</translation>
    </message>
    <message>
      <source>Measures segregation between neighbourhoods of growing radius. A curve that falls quickly tells of a patchwork of small areas, one that stays high tells of large areas that differ.</source>
      <translation>Misst die Segregation zwischen Nachbarschaften mit wachsendem Radius. Eine schnell fallende Kurve zeigt einen Flickenteppich kleiner Gebiete an, eine hoch bleibende große Gebiete, die sich unterscheiden.</translation>
    </message>
    <message>
      <source>Measures segregation by income, education or another ordered characteristic that is counted in brackets, independent of where the brackets are cut, and compares poverty with affluence.</source>
      <translation>Misst die Segregation nach Einkommen, Bildung oder einem anderen geordneten Merkmal, das in Klassen gezählt wird, unabhängig von den Klassengrenzen, und vergleicht Armut mit Reichtum.</translation>
    </message>
    <message>
      <source>Measures that use the districts' geometry need a layer with polygons.</source>
      <translation>Maße, die die Geometrie der Sozialräume nutzen, brauchen einen Layer mit Flächen.</translation>
    </message>
    <message>
      <source>Measuring segregation …</source>
      <translation>Segregation wird gemessen …</translation>
    </message>
    <message>
      <source>Median of the districts</source>
      <translation>Median der Sozialräume</translation>
    </message>
    <message>
      <source>Median rank</source>
      <translation>Mittlerer Rang (Median)</translation>
    </message>
    <message>
      <source>Meets</source>
      <translation>Begegnet</translation>
    </message>
    <message>
      <source>Met</source>
      <translation>Erfüllt</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Verfahren</translation>
    </message>
    <message>
      <source>Method and sources</source>
      <translation>Methode und Quellen</translation>
    </message>
    <message>
      <source>Method in a sentence</source>
      <translation>Methode in einem Satz</translation>
    </message>
    <message>
      <source>Methods</source>
      <translation>Methodik</translation>
    </message>
    <message>
      <source>Min-max index</source>
      <translation>Min-Max-Index</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Fehlend</translation>
    </message>
    <message>
      <source>Mobility</source>
      <translation>Mobilität</translation>
    </message>
    <message>
      <source>Moran tells four kinds apart; Getis and Ord high from low; Geary how unlike; joins are for classes.</source>
      <translation>Moran unterscheidet vier Arten, Getis und Ord hoch von niedrig, Geary die Unähnlichkeit; Verbindungen sind für Klassen.</translation>
    </message>
    <message>
      <source>Moran: high and low, and what differs from its surroundings</source>
      <translation>Moran: hoch und niedrig, und was sich von der Umgebung abhebt</translation>
    </message>
    <message>
      <source>Moran’s I = {i} ({n} districts); right above and left below like lies beside like.</source>
      <translation>Morans I = {i} ({n} Sozialräume); rechts oben und links unten liegt Gleiches neben Gleichem.</translation>
    </message>
    <message>
      <source>More choices …</source>
      <translation>Weitere Angaben …</translation>
    </message>
    <message>
      <source>More for certain than today: {names}.</source>
      <translation>Sicher mehr als heute: {names}.</translation>
    </message>
    <message>
      <source>More means</source>
      <translation>Mehr heißt</translation>
    </message>
    <message>
      <source>More or less per resident than in the equal split</source>
      <translation>Mehr oder weniger je Kopf als bei gleicher Verteilung</translation>
    </message>
    <message>
      <source>More or less than equal (€)</source>
      <translation>Mehr oder weniger als gleich (€)</translation>
    </message>
    <message>
      <source>Most need whatever is chosen: {districts}.</source>
      <translation>Höchster Bedarf unabhängig von den Festlegungen: {districts}.</translation>
    </message>
    <message>
      <source>Most need, “{status}”, and since {begin} “{dynamics}”: {districts}.</source>
      <translation>Höchster Bedarf, „{status}“, und seit {begin} „{dynamics}“: {districts}.</translation>
    </message>
    <message>
      <source>Most need, “{status}”, and “{dynamics}”: {districts}.</source>
      <translation>Höchster Bedarf, „{status}“, und „{dynamics}“: {districts}.</translation>
    </message>
    <message>
      <source>Most of it lies at the level “{level}”.</source>
      <translation>Der größte Teil liegt auf der Ebene „{level}“.</translation>
    </message>
    <message>
      <source>Move the share that follows need, and see amounts and map at once.</source>
      <translation>Den Anteil verschieben, der dem Bedarf folgt, und Beträge und Karte sofort sehen.</translation>
    </message>
    <message>
      <source>Municipality</source>
      <translation>Kommune</translation>
    </message>
    <message>
      <source>Municipality (all districts together, by {denominator})</source>
      <translation>Kommune (alle Sozialräume zusammen, Nenner: {denominator})</translation>
    </message>
    <message>
      <source>Municipality (all districts together, each indicator by its own denominator)</source>
      <translation>Kommune (alle Sozialräume zusammen, je Indikator mit eigenem Nenner)</translation>
    </message>
    <message>
      <source>Municipality or mean of the districts</source>
      <translation>Kommune oder Mittel der Sozialräume</translation>
    </message>
    <message>
      <source>Musterstadt, invented: 60 districts, 15 years. It takes a few seconds and a folder of your choice.</source>
      <translation>Musterstadt, erfunden: 60 Sozialräume, 15 Jahre, fertig gerechnet. Braucht wenige Sekunden und einen Ordner Ihrer Wahl.</translation>
    </message>
    <message>
      <source>Mutual information M of all groups</source>
      <translation>Transinformation M aller Gruppen</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name column</source>
      <translation>Namensspalte</translation>
    </message>
    <message>
      <source>Name of the field</source>
      <translation>Name des Feldes</translation>
    </message>
    <message>
      <source>Name of the field of the facilities with their places. Empty: each facility counts once.</source>
      <translation>Name des Feldes der Einrichtungen mit ihren Plätzen. Leer: Jede Einrichtung zählt einmal.</translation>
    </message>
    <message>
      <source>Name or number of the sheet of a spreadsheet, or of the table of a database.</source>
      <translation>Name oder Nummer des Blatts einer Mappe oder der Tabelle einer Datenbank.</translation>
    </message>
    <message>
      <source>Name the layer by its name or id, in single quotes, or with @layer.</source>
      <translation>Nennen Sie den Layer mit seinem Namen oder seiner ID in einfachen Anführungszeichen oder mit @layer.</translation>
    </message>
    <message>
      <source>Name, key or larger area. Enter adds the district, Shift+Enter selects it alone.</source>
      <translation>Name, Schlüssel oder größeres Gebiet. Die Eingabetaste nimmt den Sozialraum hinzu, mit Umschalttaste wird er allein ausgewählt.</translation>
    </message>
    <message>
      <source>Names and keys</source>
      <translation>Namen und Schlüssel</translation>
    </message>
    <message>
      <source>Names of fields, separated by semicolons.</source>
      <translation>Namen von Feldern, getrennt durch Semikolon.</translation>
    </message>
    <message>
      <source>Names of the kinds</source>
      <translation>Namen der Arten</translation>
    </message>
    <message>
      <source>Names of the table were compared with the districts</source>
      <translation>Namen der Tabelle wurden mit den Sozialräumen verglichen</translation>
    </message>
    <message>
      <source>Names were compared without regard to case, umlauts, hyphens and blanks</source>
      <translation>Namen wurden ohne Rücksicht auf Großschreibung, Umlaute, Bindestriche und Leerstellen verglichen</translation>
    </message>
    <message>
      <source>Natural breaks</source>
      <translation>Natürliche Grenzen</translation>
    </message>
    <message>
      <source>Near the mean (%)</source>
      <translation>Nahe am Mittelwert (%)</translation>
    </message>
    <message>
      <source>Near the mean: share of the people in districts no more than a tenth above or below the mean.</source>
      <translation>Nahe am Mittelwert: Anteil der Menschen in Sozialräumen, die höchstens ein Zehntel über oder unter dem Mittelwert liegen.</translation>
    </message>
    <message>
      <source>Nearest</source>
      <translation>Nächstliegend</translation>
    </message>
    <message>
      <source>Need</source>
      <translation>Bedarf</translation>
    </message>
    <message>
      <source>Need and supply</source>
      <translation>Bedarf und Versorgung</translation>
    </message>
    <message>
      <source>Need in thirds</source>
      <translation>Bedarf in Dritteln</translation>
    </message>
    <message>
      <source>Needs</source>
      <translation>Braucht</translation>
    </message>
    <message>
      <source>Needs points: day care, schools, practices</source>
      <translation>Braucht Punkte: Kitas, Schulen, Praxen</translation>
    </message>
    <message>
      <source>Negative (%)</source>
      <translation>Negativ (%)</translation>
    </message>
    <message>
      <source>Neighbour</source>
      <translation>Nachbar</translation>
    </message>
    <message>
      <source>Neighbourhoods: kernel {kernel}, bandwidth {metres} m.</source>
      <translation>Nachbarschaften: Kern {kernel}, Bandbreite {metres} m.</translation>
    </message>
    <message>
      <source>Neighbouring districts with their residents in a field of the same name: they use facilities near the border, too.</source>
      <translation>Benachbarte Gebiete mit ihren Einwohnern in einem Feld gleichen Namens: Auch sie nutzen Einrichtungen nahe der Grenze.</translation>
    </message>
    <message>
      <source>Neighbours</source>
      <translation>Nachbarn</translation>
    </message>
    <message>
      <source>Neighbours found</source>
      <translation>Gefundene Nachbarn</translation>
    </message>
    <message>
      <source>Neighbours of the own class; p is exact: so many or more by drawing the neighbours without replacement (hypergeometric).</source>
      <translation>Nachbarn der eigenen Klasse; p ist exakt: so viele oder mehr, wenn die Nachbarn ohne Zurücklegen gezogen werden (hypergeometrisch).</translation>
    </message>
    <message>
      <source>Neighbours of the same class</source>
      <translation>Nachbarn derselben Klasse</translation>
    </message>
    <message>
      <source>Neighbours on the map</source>
      <translation>Nachbarschaften auf der Karte</translation>
    </message>
    <message>
      <source>Neighbours with a value</source>
      <translation>Nachbarn mit Wert</translation>
    </message>
    <message>
      <source>Neighbours, in standard deviations from chance (z)</source>
      <translation>Nachbarn, in Standardabweichungen vom Zufall (z)</translation>
    </message>
    <message>
      <source>Neighbours: {kind}; a district has {least} to {most}, on average {mean}.</source>
      <translation>Nachbarn: {kind}; ein Sozialraum hat {least} bis {most}, im Mittel {mean}.</translation>
    </message>
    <message>
      <source>Neither the names of the columns nor the ids of the cells say how large a cell is (such as x_mp_100m). Choose the file as it was published.</source>
      <translation>Weder die Namen der Spalten noch die Kennungen der Zellen sagen, wie groß eine Zelle ist (etwa x_mp_100m). Wählen Sie die Datei so, wie sie veröffentlicht wurde.</translation>
    </message>
    <message>
      <source>Network of ways</source>
      <translation>Wegenetz</translation>
    </message>
    <message>
      <source>Never shown up to</source>
      <translation>Nie gezeigt bis</translation>
    </message>
    <message>
      <source>New district</source>
      <translation>Neuer Sozialraum</translation>
    </message>
    <message>
      <source>New districts</source>
      <translation>Neue Sozialräume</translation>
    </message>
    <message>
      <source>New dwellings</source>
      <translation>Neue Wohnungen</translation>
    </message>
    <message>
      <source>New estates, closed homes for refugees and redrawn districts are nothing that a ratio knows. {quota} % of the children are taken to need a place.</source>
      <translation>Neubaugebiete, geschlossene Unterkünfte und neu geschnittene Sozialräume kennt kein Verhältnis. Gerechnet wird damit, dass {quota} % der Kinder einen Platz brauchen.</translation>
    </message>
    <message>
      <source>New keys of the bridge table that are not in the layer: {n}, for example “{key}”.</source>
      <translation>Neue Schlüssel der Brückentabelle, die der Layer nicht hat: {n}, zum Beispiel „{key}“.</translation>
    </message>
    <message>
      <source>New page with map, key and chart …</source>
      <translation>Neue Seite mit Karte, Legende und Diagramm …</translation>
    </message>
    <message>
      <source>New print layout</source>
      <translation>Neues Drucklayout</translation>
    </message>
    <message>
      <source>Newer districts</source>
      <translation>Neue Sozialräume</translation>
    </message>
    <message>
      <source>No assessment is understood, such as “{answer}”. Export the answers as words or as numbers from −2 to 2, or choose how numbers from 1 to 5 are meant (SCALE).</source>
      <translation>Keine Bewertung wird verstanden, zum Beispiel „{answer}“. Exportieren Sie die Antworten als Wörter oder als Zahlen von −2 bis 2, oder wählen Sie, wie Zahlen von 1 bis 5 gemeint sind (SCALE).</translation>
    </message>
    <message>
      <source>No bandwidth was given. Write at least one number of metres, such as 1000.</source>
      <translation>Es wurde keine Bandbreite angegeben. Bitte mindestens eine Zahl in Metern schreiben, etwa 1000.</translation>
    </message>
    <message>
      <source>No break</source>
      <translation>Kein Bruch</translation>
    </message>
    <message>
      <source>No column has a year or another period as its title. Choose another layout.</source>
      <translation>Keine Spalte hat ein Jahr oder einen anderen Zeitraum als Titel. Wählen Sie einen anderen Aufbau.</translation>
    </message>
    <message>
      <source>No column has a year or another period in its title. Choose another layout.</source>
      <translation>Keine Spalte hat ein Jahr oder einen anderen Zeitraum im Titel. Wählen Sie einen anderen Aufbau.</translation>
    </message>
    <message>
      <source>No column holds numbers. Name one in “Value column”, or check the decimal sign.</source>
      <translation>Keine Spalte enthält Zahlen. Nennen Sie eine unter „Wertspalte“, oder prüfen Sie das Dezimalzeichen.</translation>
    </message>
    <message>
      <source>No column holds the assessment. Name one, for example “assessment = Question 3” (ASSIGNED). There are: {titles}.</source>
      <translation>Keine Spalte enthält die Bewertung. Nennen Sie eine, zum Beispiel „assessment = Frage 3“ (ASSIGNED). Es gibt: {titles}.</translation>
    </message>
    <message>
      <source>No column names the indicator of each row. Name it in “Indicator column”.</source>
      <translation>Keine Spalte nennt den Indikator jeder Zeile. Geben Sie sie unter „Indikatorspalte“ an.</translation>
    </message>
    <message>
      <source>No column with the key of the districts was found: the table seems to be about one place only, or about classes. If it has districts, name their column in “Key column” (the likeliest is “{title}”).</source>
      <translation>Es wurde keine Spalte mit dem Schlüssel der Sozialräume gefunden: Die Tabelle handelt wohl nur von einem Ort oder von Klassen. Wenn sie Sozialräume hat, nennen Sie deren Spalte unter „Schlüsselspalte“ (am ehesten „{title}“).</translation>
    </message>
    <message>
      <source>No column with the key or the names of the districts was found. If the districts stand side by side as columns (“{first}”, “{second}” …), choose the layout “Districts as columns”. Otherwise name the column in “Key column”.</source>
      <translation>Keine Spalte mit dem Schlüssel oder den Namen der Sozialräume wurde gefunden. Stehen die Sozialräume nebeneinander als Spalten („{first}“, „{second}“ …), wählen Sie den Aufbau „Sozialräume als Spalten“. Sonst nennen Sie die Spalte unter „Schlüsselspalte“.</translation>
    </message>
    <message>
      <source>No counts were chosen. Choose the fields with the numbers of persons to be protected.</source>
      <translation>Es sind keine Anzahlen gewählt. Wählen Sie die Felder mit den Anzahlen von Personen, die geschützt werden sollen.</translation>
    </message>
    <message>
      <source>No district gains more than {share} % of last year’s amount.</source>
      <translation>Kein Sozialraum gewinnt mehr als {share} % seines Vorjahresbetrags.</translation>
    </message>
    <message>
      <source>No district gets less than its floor.</source>
      <translation>Kein Sozialraum bekommt weniger als den Mindestbetrag.</translation>
    </message>
    <message>
      <source>No district gets less than {amount} €.</source>
      <translation>Kein Sozialraum bekommt weniger als {amount} €.</translation>
    </message>
    <message>
      <source>No district gets more than its cap.</source>
      <translation>Kein Sozialraum bekommt mehr als den Höchstbetrag.</translation>
    </message>
    <message>
      <source>No district gets more than {amount} €.</source>
      <translation>Kein Sozialraum bekommt mehr als {amount} €.</translation>
    </message>
    <message>
      <source>No district has a number of places.</source>
      <translation>Kein Sozialraum hat eine Zahl von Plätzen.</translation>
    </message>
    <message>
      <source>No district has a value in both {first} and {last}.</source>
      <translation>Kein Sozialraum hat sowohl {first} als auch {last} einen Wert.</translation>
    </message>
    <message>
      <source>No district has a value in {period}.</source>
      <translation>Kein Sozialraum hat {period} einen Wert.</translation>
    </message>
    <message>
      <source>No district has an index.</source>
      <translation>Kein Sozialraum hat einen Index.</translation>
    </message>
    <message>
      <source>No district has this key.</source>
      <translation>Kein Sozialraum hat diesen Schlüssel.</translation>
    </message>
    <message>
      <source>No district has this key; keys of this length seem to be another level.</source>
      <translation>Kein Sozialraum hat diesen Schlüssel; Schlüssel dieser Länge scheinen eine andere Ebene zu sein.</translation>
    </message>
    <message>
      <source>No district is among the {n} of most need whatever is chosen.</source>
      <translation>Kein Sozialraum gehört unabhängig von den Festlegungen zu den {n} mit dem höchsten Bedarf.</translation>
    </message>
    <message>
      <source>No district is called so.</source>
      <translation>Kein Sozialraum heißt so.</translation>
    </message>
    <message>
      <source>No district is in the class of most need, “{label}”.</source>
      <translation>Kein Sozialraum gehört zur Klasse mit dem höchsten Bedarf, „{label}“.</translation>
    </message>
    <message>
      <source>No district loses more than {share} % of last year’s amount.</source>
      <translation>Kein Sozialraum verliert mehr als {share} % seines Vorjahresbetrags.</translation>
    </message>
    <message>
      <source>No district meets all conditions. Change a limit.</source>
      <translation>Kein Sozialraum erfüllt alle Bedingungen. Ändern Sie eine Grenze.</translation>
    </message>
    <message>
      <source>No district of most need, “{status}”, is at the same time “{dynamics}”.</source>
      <translation>Kein Sozialraum mit dem höchsten Bedarf, „{status}“, hat zugleich „{dynamics}“.</translation>
    </message>
    <message>
      <source>No district of “{layer}” has a value of “{field}” that can be tested. Choose another field.</source>
      <translation>Kein Sozialraum von „{layer}“ hat einen Wert von „{field}“, der sich prüfen lässt. Wählen Sie ein anderes Feld.</translation>
    </message>
    <message>
      <source>No district with an index, residents and a larger area was found. Choose other fields for residents and larger areas.</source>
      <translation>Es gibt keinen Sozialraum mit Index, Einwohnern und größerem Gebiet. Wählen Sie andere Felder für Einwohner und größere Gebiete.</translation>
    </message>
    <message>
      <source>No field is named that the chart “{kind}” could show. Name at least one.</source>
      <translation>Es ist kein Feld angegeben, das das Diagramm „{kind}“ zeigen könnte. Nennen Sie mindestens eines.</translation>
    </message>
    <message>
      <source>No file was chosen. Choose one.</source>
      <translation>Es wurde keine Datei gewählt. Wählen Sie eine.</translation>
    </message>
    <message>
      <source>No group was chosen. Choose at least one field with a number of persons.</source>
      <translation>Es wurde keine Gruppe gewählt. Bitte mindestens ein Feld mit einer Zahl von Personen wählen.</translation>
    </message>
    <message>
      <source>No indicator has values in {period}.</source>
      <translation>Kein Indikator hat {period} Werte.</translation>
    </message>
    <message>
      <source>No indicator of the catalogue can be computed from the fields of this layer. Write a formula such as: rate = a / b * 100, or name the layer's fields in the catalogue.</source>
      <translation>Aus den Feldern dieses Layers lässt sich kein Indikator des Katalogs berechnen. Schreiben Sie eine Formel wie: quote = a / b * 100, oder tragen Sie die Felder des Layers in den Katalog ein.</translation>
    </message>
    <message>
      <source>No indicator was chosen. Choose at least one field with numbers.</source>
      <translation>Es ist kein Indikator gewählt. Wählen Sie mindestens ein Feld mit Zahlen.</translation>
    </message>
    <message>
      <source>No indicator was chosen. Choose the fields that the index is made of.</source>
      <translation>Es wurde kein Indikator gewählt. Wählen Sie die Felder, aus denen der Index gebildet wird.</translation>
    </message>
    <message>
      <source>No larger area was chosen. Choose at least one field, such as the borough.</source>
      <translation>Es wurde kein größeres Gebiet gewählt. Bitte mindestens ein Feld wählen, etwa den Stadtbezirk.</translation>
    </message>
    <message>
      <source>No layer was chosen for “{title}”. Choose one.</source>
      <translation>Für „{title}“ wurde kein Layer gewählt. Wählen Sie einen.</translation>
    </message>
    <message>
      <source>No layer with districts</source>
      <translation>Kein Layer mit Sozialräumen</translation>
    </message>
    <message>
      <source>No measure has been agreed yet.</source>
      <translation>Noch ist keine Maßnahme vereinbart.</translation>
    </message>
    <message>
      <source>No period of the table is made up of others, so there are no sums over time. Untick “Periods add up”, or add the years to the quarters.</source>
      <translation>Kein Zeitraum der Tabelle setzt sich aus anderen zusammen, es gibt also keine Summen über die Zeit. Nehmen Sie den Haken bei „Zeiträume ergeben Summen“ weg, oder ergänzen Sie zu den Quartalen die Jahre.</translation>
    </message>
    <message>
      <source>No period was found in column, title or file name. Give it in “Period” if there is one.</source>
      <translation>In Spalte, Titel und Dateiname wurde kein Zeitraum gefunden. Geben Sie ihn unter „Zeitraum“ an, falls es einen gibt.</translation>
    </message>
    <message>
      <source>No profile names the layer of the districts. Choose it under “Districts”, or a profile or project that knows it.</source>
      <translation>Kein Profil nennt den Layer der Sozialräume. Wählen Sie ihn unter „Sozialräume“ oder ein Profil oder Projekt, das ihn kennt.</translation>
    </message>
    <message>
      <source>No row has a district key (KEY_FIELD) and a period (PERIOD_FIELD). Choose the fields that hold them, or fill them in.</source>
      <translation>Keine Zeile hat einen Schlüssel des Sozialraums (KEY_FIELD) und einen Zeitraum (PERIOD_FIELD). Wählen Sie die Felder, in denen sie stehen, oder füllen Sie sie aus.</translation>
    </message>
    <message>
      <source>No row has the key “{key}” that was given for the whole municipality. Give the key of a row, or choose the district mean.</source>
      <translation>Keine Zeile hat den Schlüssel „{key}“, der für die ganze Kommune angegeben ist. Geben Sie den Schlüssel einer Zeile an, oder wählen Sie das Mittel der Sozialräume.</translation>
    </message>
    <message>
      <source>No shares of people, so without intervals: {names}.</source>
      <translation>Keine Quoten von Menschen und deshalb ohne Intervalle: {names}.</translation>
    </message>
    <message>
      <source>No short rule tells 85 % of the districts right; the profiles above say what the kinds are.</source>
      <translation>Keine kurze Regel ordnet 85 % der Sozialräume richtig zu; was die Arten sind, sagen die Profile oben.</translation>
    </message>
    <message>
      <source>No statistics yet</source>
      <translation>Noch keine Statistik</translation>
    </message>
    <message>
      <source>No table was found: below the header no row holds a key and a number. Name the key column, or choose another sheet.</source>
      <translation>Es wurde keine Tabelle gefunden: Unter dem Kopf hat keine Zeile einen Schlüssel und eine Zahl. Nennen Sie die Schlüsselspalte, oder wählen Sie ein anderes Blatt.</translation>
    </message>
    <message>
      <source>No table was found: no column holds numbers. Check the sheet, the separator and the encoding. A list of keys and names alone belongs to “Join statistics to districts” as a bridge table, not here.</source>
      <translation>Keine Tabelle gefunden: Keine Spalte enthält Zahlen. Prüfen Sie Tabellenblatt, Trennzeichen und Zeichensatz. Eine bloße Liste von Schlüsseln und Namen gehört als Umsteigetabelle zu „Statistik mit Sozialräumen verbinden“, nicht hierher.</translation>
    </message>
    <message>
      <source>No table was found: no row holds numbers. Check the sheet, the separator and the encoding.</source>
      <translation>Keine Tabelle gefunden: Keine Zeile enthält Zahlen. Prüfen Sie Blatt, Trennzeichen und Kodierung.</translation>
    </message>
    <message>
      <source>No table was found: the text has only one column. Its columns must be separated by semicolon, comma, tab or bar.</source>
      <translation>Keine Tabelle gefunden: Der Text hat nur eine Spalte. Die Spalten müssen durch Semikolon, Komma, Tabulator oder senkrechten Strich getrennt sein.</translation>
    </message>
    <message>
      <source>No target</source>
      <translation>Kein Zielwert</translation>
    </message>
    <message>
      <source>No value for {district}.</source>
      <translation>Kein Wert für {district}.</translation>
    </message>
    <message>
      <source>No: people see it worse than the index. Talk about why.</source>
      <translation>Nein: Menschen sehen es schlechter als der Index. Zu klären, warum.</translation>
    </message>
    <message>
      <source>No: the index is worse than what people see. Talk about why.</source>
      <translation>Nein: Der Index ist schlechter als das, was Menschen sehen. Zu klären, warum.</translation>
    </message>
    <message>
      <source>No: {n} small counts could still be narrowed down.</source>
      <translation>Nein: {n} kleine Anzahlen ließen sich noch eingrenzen.</translation>
    </message>
    <message>
      <source>Nobody has spoken of these: {actors}.</source>
      <translation>Von diesen hat noch niemand gesprochen: {actors}.</translation>
    </message>
    <message>
      <source>Nobody has spoken yet in {names}.</source>
      <translation>Noch niemand hat gesprochen in {names}.</translation>
    </message>
    <message>
      <source>Nobody is counted in any district, so there is nothing to share the amount out by. Choose other fields.</source>
      <translation>In keinem Sozialraum ist jemand gezählt; es gibt nichts, wonach der Betrag verteilt werden könnte. Wählen Sie andere Felder.</translation>
    </message>
    <message>
      <source>Nobody is counted in need field number {n}, so its share of the amount has no place. Leave the field out.</source>
      <translation>Im {n}. Bedarfsfeld ist niemand gezählt; sein Anteil am Betrag hat keinen Ort. Lassen Sie das Feld weg.</translation>
    </message>
    <message>
      <source>Noise of protection (standard deviation)</source>
      <translation>Rauschen der Geheimhaltung (Standardabweichung)</translation>
    </message>
    <message>
      <source>Noise ±</source>
      <translation>Rauschen ±</translation>
    </message>
    <message>
      <source>None chosen: all that can be computed</source>
      <translation>Nichts gewählt: alle, die sich berechnen lassen</translation>
    </message>
    <message>
      <source>None chosen: all {n} that can be computed</source>
      <translation>Nichts gewählt: alle {n}, die sich berechnen lassen</translation>
    </message>
    <message>
      <source>None chosen; it may stay so.</source>
      <translation>Nichts gewählt; das kann so bleiben.</translation>
    </message>
    <message>
      <source>None of the {n} cells lies in a district. Check the layer's coordinate reference system, and that the file is of this region.</source>
      <translation>Keine der {n} Zellen liegt in einem Sozialraum. Prüfen Sie das Koordinatenbezugssystem des Layers und ob die Datei zu dieser Gegend gehört.</translation>
    </message>
    <message>
      <source>None of the {n} {n:value|values} of field “{field}” is a key of the table. Choose the field that names the larger areas.</source>
      <translation>Keiner der {n} {n:Wert|Werte} des Felds „{field}“ ist ein Schlüssel der Tabelle. Wählen Sie das Feld, das die größeren Gebiete nennt.</translation>
    </message>
    <message>
      <source>None of {every} numbers on all levels had to be hidden.</source>
      <translation>Keine von {every} Zahlen auf allen Ebenen musste gesperrt werden.</translation>
    </message>
    <message>
      <source>None of {n} districts stands out together with its surroundings by more than chance explains.</source>
      <translation>Keiner von {n} Sozialräumen fällt zusammen mit seiner Umgebung mehr auf, als der Zufall erklärt.</translation>
    </message>
    <message>
      <source>None of {n} hidden counts can be reckoned from one classification alone; {undecided} are undecided.</source>
      <translation>Keine von {n} gesperrten Zahlen lässt sich aus einer Gliederung allein errechnen; {undecided} sind unentschieden.</translation>
    </message>
    <message>
      <source>None of {n} hidden counts can be reckoned from these tables.</source>
      <translation>Keine von {n} gesperrten Zahlen lässt sich aus diesen Tabellen errechnen.</translation>
    </message>
    <message>
      <source>None of {total} districts keeps its class in nine of ten runs.</source>
      <translation>Keiner von {total} Sozialräumen behält seine Klasse in neun von zehn Durchläufen.</translation>
    </message>
    <message>
      <source>Normalised exposure P of all groups</source>
      <translation>Normierter Kontakt P aller Gruppen</translation>
    </message>
    <message>
      <source>Not all rows have arrived in “{table}” ({detail}). The old rows are unchanged. Run it again.</source>
      <translation>In „{table}“ sind nicht alle Zeilen angekommen ({detail}). Die alten Zeilen sind unverändert. Starten Sie erneut.</translation>
    </message>
    <message>
      <source>Not as it is, but with gaps: {small} numbers are hidden because they are small, and {others} more so that these cannot be reckoned from the sums.</source>
      <translation>So nicht, aber mit Lücken: {small} Zahlen werden gesperrt, weil sie klein sind, und {others} weitere, damit sich diese nicht aus den Summen errechnen lassen.</translation>
    </message>
    <message>
      <source>Not computed, because the geometry of the districts is needed: {measures}.</source>
      <translation>Nicht berechnet, weil dafür die Geometrie der Sozialräume nötig ist: {measures}.</translation>
    </message>
    <message>
      <source>Not drawn anew, because their layer, indicator or year is not there: {names}.</source>
      <translation>Nicht neu gezeichnet, weil Layer, Indikator oder Jahr fehlt: {names}.</translation>
    </message>
    <message>
      <source>Not every row has room here; the table has all.</source>
      <translation>Nicht jede Zeile hat hier Platz; die Tabelle enthält alle.</translation>
    </message>
    <message>
      <source>Not in the standard set here, because the groups do not add up to the total and a person may be in several of them: {measures}. Choose groups that add up, or name these measures yourself.</source>
      <translation>Hier nicht im Standardsatz, weil sich die Gruppen nicht zur Gesamtzahl ergänzen und jemand in mehreren sein kann: {measures}. Wählen Sie Gruppen, die sich ergänzen, oder nennen Sie diese Maße selbst.</translation>
    </message>
    <message>
      <source>Not in this layer, left out: {names}.</source>
      <translation>Nicht in diesem Layer, weggelassen: {names}.</translation>
    </message>
    <message>
      <source>Not on the map: {rows}.</source>
      <translation>Nicht auf der Karte: {rows}.</translation>
    </message>
    <message>
      <source>Not protected</source>
      <translation>Nicht geschützt</translation>
    </message>
    <message>
      <source>Not stable with {counts} kinds.</source>
      <translation>Nicht stabil mit {counts} Arten.</translation>
    </message>
    <message>
      <source>Not standing out does not mean equal: with 40 children a large difference stays invisible, too.</source>
      <translation>Nicht auffällig heißt nicht gleich: Bei 40 Kindern bleibt auch ein großer Unterschied unsichtbar.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Bemerkung</translation>
    </message>
    <message>
      <source>Note (internal)</source>
      <translation>Notiz (intern)</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Hinweise</translation>
    </message>
    <message>
      <source>Notes of the period {period}; each person has one voice in each district, the mean of all own notes there.</source>
      <translation>Notizen des Zeitraums {period}; jede Person hat in jedem Sozialraum eine Stimme, das Mittel aller eigenen Notizen dort.</translation>
    </message>
    <message>
      <source>Nothing hidden can be reckoned from these tables. Other tables about the same people were not looked at.</source>
      <translation>Aus diesen Tabellen lässt sich nichts Gesperrtes errechnen. Andere Tabellen über dieselben Personen wurden nicht betrachtet.</translation>
    </message>
    <message>
      <source>Nothing is hidden in this table.</source>
      <translation>In dieser Tabelle ist nichts gesperrt.</translation>
    </message>
    <message>
      <source>Nothing of this recipe can be varied. Give the denominators of the rates to see the effect of chance, or choose another recipe.</source>
      <translation>An diesem Rezept lässt sich nichts variieren. Geben Sie die Nenner der Quoten an, um die Wirkung des Zufalls zu sehen, oder wählen Sie ein anderes Rezept.</translation>
    </message>
    <message>
      <source>Nothing was chosen for “{title}”. Choose a field.</source>
      <translation>Für „{title}“ wurde nichts gewählt. Wählen Sie ein Feld.</translation>
    </message>
    <message>
      <source>Nothing was given for “{title}”.</source>
      <translation>Für „{title}“ wurde nichts angegeben.</translation>
    </message>
    <message>
      <source>Number of cells in the rows shown</source>
      <translation>Anzahl der Zellen in den gezeigten Zeilen</translation>
    </message>
    <message>
      <source>Number of cells without a value</source>
      <translation>Anzahl der Zellen ohne Wert</translation>
    </message>
    <message>
      <source>Number of charts</source>
      <translation>Zahl der Diagramme</translation>
    </message>
    <message>
      <source>Number of classes</source>
      <translation>Zahl der Klassen</translation>
    </message>
    <message>
      <source>Number of districts</source>
      <translation>Anzahl der Sozialräume</translation>
    </message>
    <message>
      <source>Number of districts with a value</source>
      <translation>Zahl der Sozialräume mit Wert</translation>
    </message>
    <message>
      <source>Number of districts with data</source>
      <translation>Anzahl der Sozialräume mit Daten</translation>
    </message>
    <message>
      <source>Number of districts without data</source>
      <translation>Anzahl der Sozialräume ohne Daten</translation>
    </message>
    <message>
      <source>Number of duplicate rows, which were refused</source>
      <translation>Anzahl doppelter Zeilen, die zurückgewiesen wurden</translation>
    </message>
    <message>
      <source>Number of groups</source>
      <translation>Zahl der Gruppen</translation>
    </message>
    <message>
      <source>Number of indicators</source>
      <translation>Anzahl der Indikatoren</translation>
    </message>
    <message>
      <source>Number of layers</source>
      <translation>Zahl der Layer</translation>
    </message>
    <message>
      <source>Number of notes added</source>
      <translation>Anzahl hinzugefügter Notizen</translation>
    </message>
    <message>
      <source>Number of notes deleted</source>
      <translation>Anzahl gelöschter Notizen</translation>
    </message>
    <message>
      <source>Number of pages</source>
      <translation>Zahl der Seiten</translation>
    </message>
    <message>
      <source>Number of people who spoke</source>
      <translation>Anzahl der Personen, die gesprochen haben</translation>
    </message>
    <message>
      <source>Number of periods</source>
      <translation>Zahl der Zeiträume</translation>
    </message>
    <message>
      <source>Number of pictures</source>
      <translation>Zahl der Bilder</translation>
    </message>
    <message>
      <source>Number of rows</source>
      <translation>Anzahl der Zeilen</translation>
    </message>
    <message>
      <source>Number of rows with a group</source>
      <translation>Zahl der Zeilen mit Gruppe</translation>
    </message>
    <message>
      <source>Number of rows with a status</source>
      <translation>Zahl der Zeilen mit Status</translation>
    </message>
    <message>
      <source>Number of rows with an index</source>
      <translation>Zahl der Zeilen mit Index</translation>
    </message>
    <message>
      <source>Number of rows without a district</source>
      <translation>Anzahl der Zeilen ohne Sozialraum</translation>
    </message>
    <message>
      <source>Number of runs</source>
      <translation>Zahl der Durchläufe</translation>
    </message>
    <message>
      <source>Number of sheets</source>
      <translation>Zahl der Blätter</translation>
    </message>
    <message>
      <source>Number of tables</source>
      <translation>Zahl der Tabellen</translation>
    </message>
    <message>
      <source>Number of values</source>
      <translation>Zahl der Werte</translation>
    </message>
    <message>
      <source>Number of voices</source>
      <translation>Anzahl der Stimmen</translation>
    </message>
    <message>
      <source>Number of white spots</source>
      <translation>Anzahl weißer Flecken</translation>
    </message>
    <message>
      <source>Numbers of contributors</source>
      <translation>Zahl der Beitragenden</translation>
    </message>
    <message>
      <source>Numbers of persons or cases, no rates.</source>
      <translation>Zahlen von Personen oder Fällen, keine Quoten.</translation>
    </message>
    <message>
      <source>Numbers of the assessment</source>
      <translation>Zahlen der Bewertung</translation>
    </message>
    <message>
      <source>Numerator</source>
      <translation>Zähler</translation>
    </message>
    <message>
      <source>Of all that are called clear or possible, on average at most every fifth is chance.</source>
      <translation>Von allen, die deutlich oder möglich heißen, ist im Mittel höchstens jede fünfte Veränderung Zufall.</translation>
    </message>
    <message>
      <source>Of each table alone</source>
      <translation>Je Tabelle</translation>
    </message>
    <message>
      <source>Of the districts marked, at most this share is chance, on average.</source>
      <translation>Von den markierten Sozialräumen ist im Mittel höchstens dieser Anteil Zufall.</translation>
    </message>
    <message>
      <source>Of the need</source>
      <translation>Vom Bedarf</translation>
    </message>
    <message>
      <source>Of them {gain} and {loss} live where need is high.</source>
      <translation>Davon wohnen {gain} und {loss} dort, wo der Bedarf hoch ist.</translation>
    </message>
    <message>
      <source>Of {every} numbers on all levels {hidden} are hidden because they are small.</source>
      <translation>Von {every} Zahlen auf allen Ebenen sind {hidden} gesperrt, weil sie klein sind.</translation>
    </message>
    <message>
      <source>Of {every} numbers on all levels {hidden} are hidden: {primary} because they are small, {complementary} more so that these cannot be reckoned from the sums.</source>
      <translation>Von {every} Zahlen auf allen Ebenen sind {hidden} gesperrt: {primary}, weil sie klein sind, {complementary} weitere, damit sich diese nicht aus den Summen errechnen lassen.</translation>
    </message>
    <message>
      <source>Of {n} districts the change is clear in {clear} and possible in {possible}; in the others it cannot be told from chance.</source>
      <translation>Von {n} Sozialräumen ist die Veränderung in {clear} deutlich und in {possible} möglich; in den übrigen ist sie nicht von Zufall zu trennen.</translation>
    </message>
    <message>
      <source>Of {n} districts {marked} stand out together with their surroundings; of those, on average at most {share} by chance.</source>
      <translation>Von {n} {n:Sozialraum|Sozialräumen} {marked:fällt|fallen} {marked} zusammen mit {marked:seiner|ihrer} Umgebung auf; davon im Mittel höchstens {share} durch Zufall.</translation>
    </message>
    <message>
      <source>Of {n} numbers per count {certain} are certain, {estimated} estimated and {weak} weak.</source>
      <translation>Von {n} Zahlen je Merkmal sind {certain} sicher, {estimated} geschätzt und {weak} schwach.</translation>
    </message>
    <message>
      <source>Of {n} rates of “{title}” {weak} are weak: their interval is half as wide as the rate, or wider.</source>
      <translation>Von {n} Quoten zu „{title}“ sind {weak} schwach belegt: Ihr halbes Intervall ist mindestens halb so groß wie die Quote.</translation>
    </message>
    <message>
      <source>Offer</source>
      <translation>Angebot</translation>
    </message>
    <message>
      <source>Offers</source>
      <translation>Angebote</translation>
    </message>
    <message>
      <source>Offers and white spots</source>
      <translation>Angebote und weiße Flecken</translation>
    </message>
    <message>
      <source>Offers that reach the district</source>
      <translation>Angebote, die den Sozialraum erreichen</translation>
    </message>
    <message>
      <source>Old district</source>
      <translation>Alter Sozialraum</translation>
    </message>
    <message>
      <source>Older districts, with their numbers</source>
      <translation>Alte Sozialräume mit ihren Zahlen</translation>
    </message>
    <message>
      <source>Older numbers on newer districts, with what is certain</source>
      <translation>Alte Zahlen auf neuen Sozialräumen, mit dem, was sicher ist</translation>
    </message>
    <message>
      <source>Older people</source>
      <translation>Menschen im Alter</translation>
    </message>
    <message>
      <source>On the map</source>
      <translation>Auf der Karte</translation>
    </message>
    <message>
      <source>On the new boundaries</source>
      <translation>In neuen Grenzen</translation>
    </message>
    <message>
      <source>On the new boundaries all numbers are certain.</source>
      <translation>In den neuen Grenzen sind alle Zahlen sicher.</translation>
    </message>
    <message>
      <source>On the new boundaries the numbers are {parts}.</source>
      <translation>In den neuen Grenzen sind die Zahlen {parts}.</translation>
    </message>
    <message>
      <source>One PDF per district</source>
      <translation>Ein PDF je Sozialraum</translation>
    </message>
    <message>
      <source>One choice changed alone</source>
      <translation>Eine Festlegung allein geändert</translation>
    </message>
    <message>
      <source>One feature per district</source>
      <translation>Ein Objekt je Sozialraum</translation>
    </message>
    <message>
      <source>One feature per district and period</source>
      <translation>Ein Objekt je Sozialraum und Zeitraum</translation>
    </message>
    <message>
      <source>One feature per larger area and period, with the number of districts in it.</source>
      <translation>Ein Objekt je größerem Gebiet und Zeitraum, mit der Zahl seiner Sozialräume.</translation>
    </message>
    <message>
      <source>One feature per new district and period.</source>
      <translation>Ein Objekt je neuem Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>One file per district and the table charts.csv.</source>
      <translation>Eine Datei je Sozialraum und die Tabelle charts.csv.</translation>
    </message>
    <message>
      <source>One layer for each kind of facility: points, or areas such as parks.</source>
      <translation>Ein Layer je Art von Einrichtung: Punkte, oder Flächen wie Grünanlagen.</translation>
    </message>
    <message>
      <source>One of {n} hidden counts is not protected: {cells}.</source>
      <translation>Eine von {n} gesperrten Zahlen ist nicht geschützt: {cells}.</translation>
    </message>
    <message>
      <source>One of {total} districts is in the class of most need, “{label}”.</source>
      <translation>Einer von {total} Sozialräumen gehört zur Klasse mit dem höchsten Bedarf, „{label}“.</translation>
    </message>
    <message>
      <source>One of {total} districts keeps its class in at least nine of ten runs.</source>
      <translation>Einer von {total} Sozialräumen behält seine Klasse in mindestens neun von zehn Durchläufen.</translation>
    </message>
    <message>
      <source>One of {total} districts, with {people} residents ({share}), is in the class of most need, “{label}”.</source>
      <translation>Einer von {total} Sozialräumen mit {people} Einwohnerinnen und Einwohnern ({share}) gehört zur Klasse mit dem höchsten Bedarf, „{label}“.</translation>
    </message>
    <message>
      <source>One or several fields of a layer, chosen by their titles.</source>
      <translation>Ein oder mehrere Felder eines Layers, nach ihren Titeln gewählt.</translation>
    </message>
    <message>
      <source>One or several fields with the number of persons of a group, such as foreigners or children.</source>
      <translation>Ein oder mehrere Felder mit der Zahl der Personen einer Gruppe, etwa Ausländerinnen und Ausländer oder Kinder.</translation>
    </message>
    <message>
      <source>One or several files as offices deliver them, for example one per year.</source>
      <translation>Eine oder mehrere Dateien, wie Ämter sie liefern, zum Beispiel eine je Jahr.</translation>
    </message>
    <message>
      <source>One or several files, for example one per year. They become one table; files that contradict each other are refused, unless “Changed values” says which counts. Tables of a database or GeoPackage can be given by their source.</source>
      <translation>Eine oder mehrere Dateien, zum Beispiel eine je Jahr. Sie werden eine Tabelle; Dateien, die sich widersprechen, werden abgelehnt, sofern nicht „Geänderte Werte“ sagt, welche gilt. Tabellen einer Datenbank oder eines GeoPackage können über ihre Quelle angegeben werden.</translation>
    </message>
    <message>
      <source>One page as PDF, and as a layout of the project: amounts beside the equal split, and what of it is certain.</source>
      <translation>Eine Seite als PDF und als Layout im Projekt: Beträge neben der gleichen Verteilung und was davon sicher ist.</translation>
    </message>
    <message>
      <source>One per line, or separated by semicolons: codes of the catalogue such as EIN01, or formulas such as rate = (a + b) / c * 100. Field names with blanks stand in double quotes. Empty: every indicator of the catalogue whose fields the layer has.</source>
      <translation>Je Zeile einer oder durch Semikolon getrennt: Kürzel des Katalogs wie EIN01 oder Formeln wie quote = (a + b) / c * 100. Feldnamen mit Leerzeichen stehen in doppelten geraden Anführungszeichen. Leer: jeder Indikator des Katalogs, dessen Felder der Layer hat.</translation>
    </message>
    <message>
      <source>One period: {last}.</source>
      <translation>Ein Zeitraum: {last}.</translation>
    </message>
    <message>
      <source>One row for each district, field of action and target group: offers, places, and whether it is a white spot.</source>
      <translation>Eine Zeile je Sozialraum, Handlungsfeld und Zielgruppe: Angebote, Plätze und ob es ein weißer Fleck ist.</translation>
    </message>
    <message>
      <source>One row per district and period</source>
      <translation>Eine Zeile je Sozialraum und Zeitraum</translation>
    </message>
    <message>
      <source>One row per district and period, the indicators in columns: {n}.</source>
      <translation>Eine Zeile je Sozialraum und Zeitraum, Indikatoren in Spalten: {n}.</translation>
    </message>
    <message>
      <source>One row per district with the change and what can be told of it.</source>
      <translation>Eine Zeile je Sozialraum mit der Veränderung und dem, was sich über sie sagen lässt.</translation>
    </message>
    <message>
      <source>One row per district, the indicators in columns: {n}. Years in a few titles stay part of them: {titles}.</source>
      <translation>Eine Zeile je Sozialraum, Indikatoren in Spalten: {n}. Jahre in einzelnen Titeln bleiben Teil davon: {titles}.</translation>
    </message>
    <message>
      <source>One row per hidden cell: district, field, period, lower, upper and verdict (determined, too_narrow, protected, undecided). Not for publication.</source>
      <translation>Eine Zeile je gesperrter Zelle: district, field, period, lower, upper und verdict (determined, too_narrow, protected, undecided). Nicht zur Veröffentlichung.</translation>
    </message>
    <message>
      <source>One row per kind and indicator; type the names here.</source>
      <translation>Eine Zeile je Art und Indikator; hier schreiben Sie die Namen hinein.</translation>
    </message>
    <message>
      <source>One row per period, or per period and class.</source>
      <translation>Eine Zeile je Zeitraum oder je Zeitraum und Klasse.</translation>
    </message>
    <message>
      <source>One scale for all charts</source>
      <translation>Ein Maßstab für alle Diagramme</translation>
    </message>
    <message>
      <source>One total per group, in the order of the groups, where the groups are parts of different totals (persons with SGB II benefits of those under 65, children of all children). Replaces the total above.</source>
      <translation>Eine Gesamtzahl je Gruppe, in der Reihenfolge der Gruppen, wenn die Gruppen Teile verschiedener Gesamtzahlen sind (Personen mit SGB-II-Leistungen von denen unter 65, Kinder im SGB II von allen Kindern). Ersetzt die Gesamtzahl oben.</translation>
    </message>
    <message>
      <source>Only for children who are not born yet, in the place of the cohort: births are estimated from children per woman.</source>
      <translation>Nur für Kinder, die noch nicht geboren sind, anstelle des Jahrgangs: Geburten werden aus den Kindern je Frau geschätzt.</translation>
    </message>
    <message>
      <source>Only one bracket was chosen. Choose at least two, from the lowest to the highest.</source>
      <translation>Es wurde nur eine Klasse gewählt. Bitte mindestens zwei wählen, von der niedrigsten zur höchsten.</translation>
    </message>
    <message>
      <source>Only the amount is missing; the social index is there</source>
      <translation>Es fehlt nur der Betrag; der Sozialindex ist da</translation>
    </message>
    <message>
      <source>Only the first {n} MB were looked at for this; all is read in the end.</source>
      <translation>Dafür wurden nur die ersten {n} MB angesehen; eingelesen wird alles.</translation>
    </message>
    <message>
      <source>Only {n} districts can be judged: too few to tell single ones apart from chance, so the map shows no clusters. The numbers of the whole municipality stand; FEW_DISTRICTS shows the map all the same.</source>
      <translation>Nur {n} {n:Sozialraum lässt|Sozialräume lassen} sich beurteilen: zu wenige Sozialräume, um einzelne vom Zufall zu trennen; die Karte zeigt deshalb keine Ballungen. Die Zahlen der ganzen Kommune gelten; FEW_DISTRICTS zeigt die Karte trotzdem.</translation>
    </message>
    <message>
      <source>Only {n} districts were asked: how much they differ (A) is hardly known, and the errors are underestimated.</source>
      <translation>Nur in {n} {n:Sozialraum|Sozialräumen} wurde befragt: Wie sehr sie sich unterscheiden (A), ist kaum bekannt, und die Fehler sind unterschätzt.</translation>
    </message>
    <message>
      <source>Only {n} of {count} rows of “{layer}” have arrived from the database. Check the connection, and run again.</source>
      <translation>Nur {n} von {count} Zeilen von „{layer}“ sind aus der Datenbank angekommen. Prüfen Sie die Verbindung und starten Sie erneut.</translation>
    </message>
    <message>
      <source>Only “{title}”</source>
      <translation>Nur „{title}“</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open as tool …</source>
      <translation>Als Werkzeug öffnen …</translation>
    </message>
    <message>
      <source>Open questions, contradictions and what is due make the agenda.</source>
      <translation>Aus offenen Fragen, Widersprüchen und dem, was fällig ist, entsteht die Tagesordnung.</translation>
    </message>
    <message>
      <source>Open the project</source>
      <translation>Projekt öffnen</translation>
    </message>
    <message>
      <source>Open the report</source>
      <translation>Bericht öffnen</translation>
    </message>
    <message>
      <source>Open the sample</source>
      <translation>Beispiel öffnen</translation>
    </message>
    <message>
      <source>Open – for the next meeting.</source>
      <translation>Offen – für das nächste Treffen.</translation>
    </message>
    <message>
      <source>Open – {question} {names}.</source>
      <translation>Offen – {question} {names}.</translation>
    </message>
    <message>
      <source>OpenDocument texts (*.odt)</source>
      <translation>OpenDocument-Texte (*.odt)</translation>
    </message>
    <message>
      <source>Opens Processing’s dialog with these settings, for periods, bridge tables and batches</source>
      <translation>Öffnet den Dialog der Verarbeitungswerkzeuge mit diesen Einstellungen, für einzelne Zeiträume, Umsteigetabellen und Stapel</translation>
    </message>
    <message>
      <source>Opens the tool with these choices and all others.</source>
      <translation>Öffnet das Werkzeug mit diesen und allen weiteren Angaben.</translation>
    </message>
    <message>
      <source>Opens “Allocate funds by need” with these choices: it adds floors, caps and what is certain, and documents the result.</source>
      <translation>Öffnet „Mittel nach Bedarf verteilen“ mit diesen Angaben: Dort kommen Mindest- und Höchstbeträge dazu und was sicher ist, und das Ergebnis wird belegt.</translation>
    </message>
    <message>
      <source>Order of the districts</source>
      <translation>Reihenfolge der Sozialräume</translation>
    </message>
    <message>
      <source>Ordinal {letter}</source>
      <translation>Ordinales {letter}</translation>
    </message>
    <message>
      <source>Orientation</source>
      <translation>Orientierung</translation>
    </message>
    <message>
      <source>Other indicators than those of the recipe</source>
      <translation>Andere Indikatoren als die des Rezepts</translation>
    </message>
    <message>
      <source>Other tables about the same people, and older editions, can give away more: name them, or ask for an audit.</source>
      <translation>Andere Tabellen über dieselben Personen und ältere Ausgaben können mehr verraten: Geben Sie sie an oder lassen Sie prüfen.</translation>
    </message>
    <message>
      <source>Other titles for indicators: old title = new title; … With “file: ” in front an entry counts for that file only.</source>
      <translation>Andere Titel für Indikatoren: alter Titel = neuer Titel; … Mit „Datei: “ davor gilt ein Eintrag nur für diese Datei.</translation>
    </message>
    <message>
      <source>Other values by which the neighbours are looked at: high here, and high in that around? Nothing is said of causes.</source>
      <translation>Andere Werte, nach denen die Nachbarn angesehen werden: hoch hier und ringsum hoch in jenem? Über Ursachen sagt das nichts.</translation>
    </message>
    <message>
      <source>Otherwise layouts that are there already stay, and the new ones have a number behind their name.</source>
      <translation>Sonst bleiben vorhandene Layouts stehen, und die neuen tragen eine Nummer hinter ihrem Namen.</translation>
    </message>
    <message>
      <source>Out of</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Over this distance the weight of a pair of districts falls to 37 % in the clustering measures.</source>
      <translation>Über diese Entfernung sinkt in den Klumpungsmaßen das Gewicht eines Paares von Sozialräumen auf 37 %.</translation>
    </message>
    <message>
      <source>Over {n} districts, what people see and the index go together with a rank correlation of {r} (1: the same order).</source>
      <translation>Über {n} Sozialräume hängen Wahrnehmung und Index mit einer Rangkorrelation von {r} zusammen (1: dieselbe Reihenfolge).</translation>
    </message>
    <message>
      <source>Own classes need limits (LIMITS), such as 5; 10; 20.</source>
      <translation>Eigene Klassen brauchen Grenzen (LIMITS), etwa 5; 10; 20.</translation>
    </message>
    <message>
      <source>Own indicators</source>
      <translation>Eigene Indikatoren</translation>
    </message>
    <message>
      <source>Own limits</source>
      <translation>Eigene Grenzen</translation>
    </message>
    <message>
      <source>Own si&amp;gns</source>
      <translation>Eigene S&amp;ymbole</translation>
    </message>
    <message>
      <source>Own style</source>
      <translation>Eigener Stil</translation>
    </message>
    <message>
      <source>Own style {n}</source>
      <translation>Eigener Stil {n}</translation>
    </message>
    <message>
      <source>Own total of each group</source>
      <translation>Eigene Gesamtzahl jeder Gruppe</translation>
    </message>
    <message>
      <source>P90 − P10</source>
      <translation>P90 − P10</translation>
    </message>
    <message>
      <source>P90/P10</source>
      <translation>P90/P10</translation>
    </message>
    <message>
      <source>P90/P10: the value that a tenth of the people exceeds, by the value that a tenth does not reach.</source>
      <translation>P90/P10: der Wert, den ein Zehntel der Menschen übertrifft, geteilt durch den Wert, den ein Zehntel nicht erreicht.</translation>
    </message>
    <message>
      <source>PDF document (*.pdf)</source>
      <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
      <source>PDF files (*.pdf)</source>
      <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
      <source>PNG picture (*.png)</source>
      <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Page for the committee</source>
      <translation>Blatt für den Ausschuss</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>Paare</translation>
    </message>
    <message>
      <source>Panel table</source>
      <translation>Panel-Tabelle</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <source>Part from old districts that pass whole</source>
      <translation>Teil aus alten Sozialräumen, die ganz übergehen</translation>
    </message>
    <message>
      <source>Part of the recipe</source>
      <translation>Teil des Rezepts</translation>
    </message>
    <message>
      <source>Part that components rise with</source>
      <translation>Teil, mit dem Hauptkomponenten steigen</translation>
    </message>
    <message>
      <source>Parts of the profile</source>
      <translation>Teile des Profils</translation>
    </message>
    <message>
      <source>Parts of the recipe</source>
      <translation>Teile des Rezepts</translation>
    </message>
    <message>
      <source>Parts of the report</source>
      <translation>Teile des Berichts</translation>
    </message>
    <message>
      <source>People at each point</source>
      <translation>Menschen an jedem Punkt</translation>
    </message>
    <message>
      <source>People have one voice each; numbers from three people on. Texts of notes are internal and do not stand here.</source>
      <translation>Jede Person hat eine Stimme; Zahlen erst ab drei Personen. Texte der Notizen sind intern und stehen nicht hier.</translation>
    </message>
    <message>
      <source>People have spoken in {n} of {all} districts, enough for a statement ({least} people or more) in {enough}.</source>
      <translation>In {n} von {all} Sozialräumen haben Menschen gesprochen, genug für eine Aussage (mindestens {least} Personen) in {enough}.</translation>
    </message>
    <message>
      <source>People in need</source>
      <translation>Menschen mit Bedarf</translation>
    </message>
    <message>
      <source>People see it worse than the index says</source>
      <translation>Menschen sehen es schlechter, als der Index sagt</translation>
    </message>
    <message>
      <source>People see it worse than the index: talk about why</source>
      <translation>Menschen sehen es schlechter als der Index, zu klären, warum</translation>
    </message>
    <message>
      <source>People who spoke</source>
      <translation>Personen, die gesprochen haben</translation>
    </message>
    <message>
      <source>Per count the field with the number of firms or persons that contribute, in the order of the counts. Sums of fewer than 3 are hidden.</source>
      <translation>Je Anzahl das Feld mit der Zahl der Betriebe oder Personen, die beitragen, in der Reihenfolge der Anzahlen. Summen von weniger als 3 werden gesperrt.</translation>
    </message>
    <message>
      <source>Per head</source>
      <translation>Je Kopf</translation>
    </message>
    <message>
      <source>Per resident (€)</source>
      <translation>Je Einwohner (€)</translation>
    </message>
    <message>
      <source>Perceptions</source>
      <translation>Wahrnehmungen</translation>
    </message>
    <message>
      <source>Perceptions beside the index</source>
      <translation>Wahrnehmungen neben dem Index</translation>
    </message>
    <message>
      <source>Perhaps totals of the others, but kept as districts, because too little proves it: {names}. Take such rows out of the file before it is read.</source>
      <translation>Vielleicht Summen der anderen, aber als Sozialräume behalten, weil zu wenig es beweist: {names}. Nehmen Sie solche Zeilen vor dem Einlesen aus der Datei.</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>Period and keeping</source>
      <translation>Zeitraum und Aufbewahrung</translation>
    </message>
    <message>
      <source>Period column</source>
      <translation>Zeitraumspalte</translation>
    </message>
    <message>
      <source>Period compared with</source>
      <translation>Vergleichszeitraum</translation>
    </message>
    <message>
      <source>Period in the preview</source>
      <translation>Zeitraum in der Vorschau</translation>
    </message>
    <message>
      <source>Period of the &amp;file</source>
      <translation>Zeitra&amp;um der Datei</translation>
    </message>
    <message>
      <source>Period of the file</source>
      <translation>Zeitraum der Datei</translation>
    </message>
    <message>
      <source>Period of the layer</source>
      <translation>Zeitraum des Layers</translation>
    </message>
    <message>
      <source>Period shown</source>
      <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
      <source>Period {period} from the file name.</source>
      <translation>Zeitraum {period} aus dem Dateinamen.</translation>
    </message>
    <message>
      <source>Period {period} from the note “{text}”.</source>
      <translation>Zeitraum {period} aus der Anmerkung „{text}“.</translation>
    </message>
    <message>
      <source>Period {period} from the title “{text}”.</source>
      <translation>Zeitraum {period} aus dem Titel „{text}“.</translation>
    </message>
    <message>
      <source>Period {period} from the title “{text}”; another title line names {rival}. “Period” changes it.</source>
      <translation>Zeitraum {period} aus dem Titel „{text}“; eine andere Titelzeile nennt {rival}. „Zeitraum“ ändert es.</translation>
    </message>
    <message>
      <source>Period {period} has no index because no district has enough residents and all its indicators.</source>
      <translation>Der Zeitraum {period} hat keinen Index, weil kein Sozialraum genug Einwohner und alle Indikatoren hat.</translation>
    </message>
    <message>
      <source>Period {period} has no index because no indicator tells its districts apart.</source>
      <translation>Der Zeitraum {period} hat keinen Index, weil kein Indikator seine Sozialräume unterscheidet.</translation>
    </message>
    <message>
      <source>Period {period} has no index because “{indicators}” has no value there. Leave the indicator out, or lower the share of indicators that must be present.</source>
      <translation>Der Zeitraum {period} hat keinen Index, weil „{indicators}“ dort keinen Wert hat. Lassen Sie den Indikator weg oder senken Sie den Anteil der Indikatoren, die vorhanden sein müssen.</translation>
    </message>
    <message>
      <source>Period {period} has no mean weighted by population, because no district with an index has residents there. Check the field with the number of residents.</source>
      <translation>Zeitraum {period} hat kein nach Einwohnern gewichtetes Mittel, weil dort kein Gebiet mit Index Einwohner hat. Prüfen Sie das Feld mit der Zahl der Einwohner.</translation>
    </message>
    <message>
      <source>Period {period}, as given.</source>
      <translation>Zeitraum {period}, wie angegeben.</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>Zeiträume</translation>
    </message>
    <message>
      <source>Periods add up</source>
      <translation>Zeiträume ergeben Summen</translation>
    </message>
    <message>
      <source>Periods are chosen ({periods}), but no field with the period. Choose that field (PERIOD_FIELD), or no periods.</source>
      <translation>Es sind Zeiträume gewählt ({periods}), aber kein Feld mit dem Zeitraum. Wählen Sie dieses Feld (PERIOD_FIELD) oder keine Zeiträume.</translation>
    </message>
    <message>
      <source>Periods in which fewer than two districts have persons, so that nothing can be compared: {n}</source>
      <translation>Zeiträume, in denen weniger als zwei Sozialräume Einwohner haben, so dass nichts zu vergleichen ist: {n}</translation>
    </message>
    <message>
      <source>Periods in which nobody belongs to “{group}”, so that its measures are empty: {n}</source>
      <translation>Zeiträume, in denen niemand zu „{group}“ gehört, so dass ihre Maße leer sind: {n}</translation>
    </message>
    <message>
      <source>Periods in which something else was counted from then on (a reform, another definition), separated by semicolons.</source>
      <translation>Zeiträume, ab denen etwas anderes gezählt wurde (eine Reform, eine andere Definition), mit Semikolon getrennt.</translation>
    </message>
    <message>
      <source>Periods in which “{group}” has nobody to be compared with, so that measures that compare it are empty; choose a total that is larger than the group: {n}</source>
      <translation>Zeiträume, in denen sich „{group}“ mit niemandem vergleichen lässt, so dass die vergleichenden Maße leer sind; bitte eine Gesamtzahl wählen, die größer als die Gruppe ist: {n}</translation>
    </message>
    <message>
      <source>Periods: {count} ({span})</source>
      <translation>Zeiträume: {count} ({span})</translation>
    </message>
    <message>
      <source>Persons behind it (mean)</source>
      <translation>Personen dahinter (Mittel)</translation>
    </message>
    <message>
      <source>Persons outside the new districts</source>
      <translation>Personen außerhalb der neuen Sozialräume</translation>
    </message>
    <message>
      <source>Pictures (*.svg *.png *.jpg *.jpeg)</source>
      <translation>Bilder (*.svg *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Plätze</translation>
    </message>
    <message>
      <source>Places do not last even for the lower bound: {names}.</source>
      <translation>Plätze reichen nicht einmal für die untere Grenze: {names}.</translation>
    </message>
    <message>
      <source>Places for 100 people</source>
      <translation>Plätze je 100 Menschen</translation>
    </message>
    <message>
      <source>Places for 100 people within {distance} m: each facility shares its places among all who reach it, wherever they live (Luo &amp; Wang 2003).</source>
      <translation>Plätze je 100 Menschen in {distance} m: Jede Einrichtung teilt ihre Plätze unter allen auf, die sie erreichen, wo immer sie wohnen (Luo &amp; Wang 2003).</translation>
    </message>
    <message>
      <source>Places for 100 people within {distance} m; people who reach several facilities spread their demand over them (Wan, Zou &amp; Sternberg 2012).</source>
      <translation>Plätze je 100 Menschen in {distance} m; wer mehrere Einrichtungen erreicht, verteilt seinen Bedarf auf sie (Wan, Zou &amp; Sternberg 2012).</translation>
    </message>
    <message>
      <source>Places for the people of the district</source>
      <translation>Plätze für die Menschen des Sozialraums</translation>
    </message>
    <message>
      <source>Places in the own district for 100 people; nobody crosses its border.</source>
      <translation>Plätze im eigenen Sozialraum je 100 Menschen; niemand überschreitet seine Grenze.</translation>
    </message>
    <message>
      <source>Places missing to the target</source>
      <translation>Plätze, die zum Ziel fehlen</translation>
    </message>
    <message>
      <source>Places needed</source>
      <translation>Benötigte Plätze</translation>
    </message>
    <message>
      <source>Places needed: lower bound</source>
      <translation>Benötigte Plätze: untere Grenze</translation>
    </message>
    <message>
      <source>Places needed: upper bound</source>
      <translation>Benötigte Plätze: obere Grenze</translation>
    </message>
    <message>
      <source>Places of people that are on no way</source>
      <translation>Wohnpunkte, die an keinem Weg liegen</translation>
    </message>
    <message>
      <source>Places over or missing</source>
      <translation>Plätze übrig oder fehlend</translation>
    </message>
    <message>
      <source>Places within reach for 100 people</source>
      <translation>Erreichbare Plätze je 100 Menschen</translation>
    </message>
    <message>
      <source>Places within reach for 100 people, with choice</source>
      <translation>Erreichbare Plätze je 100 Menschen, mit Auswahl</translation>
    </message>
    <message>
      <source>Plain mean of the districts</source>
      <translation>Einfaches Mittel der Sozialräume</translation>
    </message>
    <message>
      <source>Planned measure</source>
      <translation>Maßnahme</translation>
    </message>
    <message>
      <source>Planned measures</source>
      <translation>Maßnahmen</translation>
    </message>
    <message>
      <source>Planning</source>
      <translation>Planung</translation>
    </message>
    <message>
      <source>Play the years</source>
      <translation>Die Jahre ablaufen lassen</translation>
    </message>
    <message>
      <source>Please check</source>
      <translation>Bitte prüfen</translation>
    </message>
    <message>
      <source>Please choose.</source>
      <translation>Bitte wählen.</translation>
    </message>
    <message>
      <source>Please name no persons</source>
      <translation>Bitte keine Personen nennen</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>Points and measures</source>
      <translation>Punkte und Maßnahmen</translation>
    </message>
    <message>
      <source>Points around (m)</source>
      <translation>Punkte im Umkreis (m)</translation>
    </message>
    <message>
      <source>Points or cells</source>
      <translation>Punkte oder Zellen</translation>
    </message>
    <message>
      <source>Points where people live</source>
      <translation>Punkte, an denen Menschen wohnen</translation>
    </message>
    <message>
      <source>Points where people live, such as addresses or cells of the census grid.</source>
      <translation>Punkte, an denen Menschen wohnen, etwa Adressen oder Zellen des Zensusgitters.</translation>
    </message>
    <message>
      <source>Population</source>
      <translation>Einwohner</translation>
    </message>
    <message>
      <source>PostgreSQL,PostGIS,database,publish,edition,rights,level,share</source>
      <translation>PostgreSQL,PostGIS,Datenbank,veröffentlichen,Ausgabe,Rechte,Stufe,teilen</translation>
    </message>
    <message>
      <source>Prefi&amp;x</source>
      <translation>Präfi&amp;x</translation>
    </message>
    <message>
      <source>Prefix</source>
      <translation>Präfix</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>Principal components of the recipe ({period})</source>
      <translation>Hauptkomponenten des Rezepts ({period})</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Druck</translation>
    </message>
    <message>
      <source>Printed on {day}</source>
      <translation>Gedruckt am {day}</translation>
    </message>
    <message>
      <source>Printed on {day}; made with QGIS and the plugin Sozialraum.</source>
      <translation>Gedruckt am {day}; erstellt mit QGIS und dem Plugin Sozialraum.</translation>
    </message>
    <message>
      <source>Printed pages</source>
      <translation>Druckseiten</translation>
    </message>
    <message>
      <source>Probability that two persons are of one group</source>
      <translation>Wahrscheinlichkeit, dass zwei Personen zur selben Gruppe gehören</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profil</translation>
    </message>
    <message>
      <source>Profile of the municipality</source>
      <translation>Profil der Kommune</translation>
    </message>
    <message>
      <source>Profile {period}</source>
      <translation>Profil {period}</translation>
    </message>
    <message>
      <source>Profile …</source>
      <translation>Profil …</translation>
    </message>
    <message>
      <source>Profile, page {n}</source>
      <translation>Steckbrief, Seite {n}</translation>
    </message>
    <message>
      <source>Profile: {name}</source>
      <translation>Profil: {name}</translation>
    </message>
    <message>
      <source>Profiles</source>
      <translation>Steckbriefe</translation>
    </message>
    <message>
      <source>Profiles and projects (*.json *.qgz *.qgs)</source>
      <translation>Profile und Projekte (*.json *.qgz *.qgs)</translation>
    </message>
    <message>
      <source>Profiles of the kinds</source>
      <translation>Profile der Arten</translation>
    </message>
    <message>
      <source>Profiles with names</source>
      <translation>Profile mit Namen</translation>
    </message>
    <message>
      <source>Profiles {period}</source>
      <translation>Profile {period}</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Projekt</translation>
    </message>
    <message>
      <source>Project of the profile</source>
      <translation>Projekt des Profils</translation>
    </message>
    <message>
      <source>Propose a transfer table</source>
      <translation>Übergangstabelle vorschlagen</translation>
    </message>
    <message>
      <source>Propose transfer table …</source>
      <translation>Übergangstabelle vorschlagen …</translation>
    </message>
    <message>
      <source>Protected counts</source>
      <translation>Geschützte Anzahlen</translation>
    </message>
    <message>
      <source>Protected sums</source>
      <translation>Geschützte Summen</translation>
    </message>
    <message>
      <source>Protection</source>
      <translation>Schutz</translation>
    </message>
    <message>
      <source>Provider (organisation)</source>
      <translation>Träger (Organisation)</translation>
    </message>
    <message>
      <source>Publish panel</source>
      <translation>Paneltabelle veröffentlichen</translation>
    </message>
    <message>
      <source>Published counts of other districts of the same city, as polygons with the same fields. What lies between both divisions can be subtracted.</source>
      <translation>Veröffentlichte Anzahlen anderer Gebiete derselben Stadt, als Polygone mit denselben Feldern. Was zwischen beiden Gliederungen liegt, lässt sich durch Abziehen errechnen.</translation>
    </message>
    <message>
      <source>Published sums</source>
      <translation>Veröffentlichte Summen</translation>
    </message>
    <message>
      <source>Published: {dataset}, edition {number}</source>
      <translation>Veröffentlicht: {dataset}, Ausgabe {number}</translation>
    </message>
    <message>
      <source>Publishes a panel table in a PostgreSQL database with PostGIS, as the next edition of a data set: whole or not at all, never over the work of a colleague, readable as a table and as a map by those whose level allows it.</source>
      <translation>Veröffentlicht eine Paneltabelle in einer PostgreSQL-Datenbank mit PostGIS als nächste Ausgabe eines Datensatzes: ganz oder gar nicht, nie über die Arbeit anderer hinweg, als Tabelle und als Karte lesbar für alle, deren Stufe es erlaubt.</translation>
    </message>
    <message>
      <source>Puts districts together to larger areas, such as boroughs or the whole municipality. Counts are summed; rates are computed from summed numerators and denominators, never as the mean of rates.</source>
      <translation>Fasst Sozialräume zu größeren Gebieten zusammen, etwa zu Stadtbezirken oder zur ganzen Kommune. Anzahlen werden summiert; Quoten werden aus summierten Zählern und Nennern berechnet, nie als Mittelwert von Quoten.</translation>
    </message>
    <message>
      <source>Puts the numbers of the older districts on the newer ones, so that a series can go on. Where a district was cut, its people are estimated; what comes out says how certain it is.</source>
      <translation>Überträgt die Zahlen der alten Sozialräume auf die neuen, damit eine Zeitreihe weitergeht. Wo ein Sozialraum geteilt wurde, sind seine Menschen geschätzt; das Ergebnis sagt, wie sicher es ist.</translation>
    </message>
    <message>
      <source>Puts the statistics of districts before a reform on the districts after it, so that a series can go on. Counts are shared out, rates recomputed from their numerators and denominators, and no person is lost. A converted number is an estimate and says so: what comes from old districts that pass whole is certain. Medians and indices cannot be converted; compute them again.</source>
      <translation>Überträgt die Statistik der Sozialräume vor einer Neugliederung auf die Sozialräume danach, damit eine Zeitreihe weitergeführt werden kann. Fallzahlen werden aufgeteilt, Quoten aus Zähler und Nenner neu berechnet, und keine Person geht verloren. Eine umgerechnete Zahl ist eine Schätzung und wird so gekennzeichnet; sicher ist, was aus alten Sozialräumen stammt, die ganz übergehen. Mediane und Indizes lassen sich nicht umrechnen; berechnen Sie sie neu.</translation>
    </message>
    <message>
      <source>Putting the project together …</source>
      <translation>Das Projekt wird zusammengestellt …</translation>
    </message>
    <message>
      <source>QGIS projects (*.qgz)</source>
      <translation>QGIS-Projekte (*.qgz)</translation>
    </message>
    <message>
      <source>Quantiles weighted by</source>
      <translation>Quantile gewichtet mit</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <source>Radii of the neighbourhoods, separated by commas.</source>
      <translation>Radien der Nachbarschaften, durch Kommas getrennt.</translation>
    </message>
    <message>
      <source>Range</source>
      <translation>Bereich</translation>
    </message>
    <message>
      <source>Range (€)</source>
      <translation>Spanne (€)</translation>
    </message>
    <message>
      <source>Range of the weights</source>
      <translation>Spanne der Gewichte</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>Rank (1 = most need)</source>
      <translation>Rang (1 = größter Bedarf)</translation>
    </message>
    <message>
      <source>Rank by the recipe</source>
      <translation>Rang nach dem Rezept</translation>
    </message>
    <message>
      <source>Rank-order H is the mean of Theil's H over all ways to cut the population into poorer and richer: 0 means every district has the same incomes, 1 means every district has one income only.</source>
      <translation>Das Rangordnungs-H ist das Mittel von Theils H über alle Arten, die Bevölkerung in Ärmere und Reichere zu teilen: 0 heißt, alle Sozialräume haben die gleichen Einkommen, 1 heißt, jeder Sozialraum hat nur ein Einkommen.</translation>
    </message>
    <message>
      <source>Rank-order H is unknown: too few districts have known numbers of persons.</source>
      <translation>Das Rangordnungs-H ist unbekannt: Zu wenige Sozialräume haben bekannte Personenzahlen.</translation>
    </message>
    <message>
      <source>Rank-order H is {value}.</source>
      <translation>Das Rangordnungs-H beträgt {value}.</translation>
    </message>
    <message>
      <source>Rank-order H is {value}; since {begin} it has fallen ({before}).</source>
      <translation>Das Rangordnungs-H beträgt {value}; seit {begin} ist es gesunken ({before}).</translation>
    </message>
    <message>
      <source>Rank-order H is {value}; since {begin} it has hardly changed ({before}).</source>
      <translation>Das Rangordnungs-H beträgt {value}; seit {begin} ist es kaum verändert ({before}).</translation>
    </message>
    <message>
      <source>Rank-order H is {value}; since {begin} it has risen ({before}).</source>
      <translation>Das Rangordnungs-H beträgt {value}; seit {begin} ist es gestiegen ({before}).</translation>
    </message>
    <message>
      <source>Rank-order H of the last period</source>
      <translation>Rangordnungs-H des letzten Zeitraums</translation>
    </message>
    <message>
      <source>Rank-order H: 0 where all districts have the same incomes</source>
      <translation>Rangordnungs-H: 0, wenn alle Sozialräume die gleichen Einkommen haben</translation>
    </message>
    <message>
      <source>Rank-order {letter}</source>
      <translation>Rangordnungs-{letter}</translation>
    </message>
    <message>
      <source>Ranking</source>
      <translation>Rangfolge</translation>
    </message>
    <message>
      <source>Ranks and classes</source>
      <translation>Ränge und Klassen</translation>
    </message>
    <message>
      <source>Ranks and their spans ({period})</source>
      <translation>Ränge und ihre Spannen ({period})</translation>
    </message>
    <message>
      <source>Ranks {period}: by the recipe, and where they lie in 90 % of the runs</source>
      <translation>Ränge {period}: nach dem Rezept, und wo sie in 90 % der Durchläufe liegen</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Quote</translation>
    </message>
    <message>
      <source>Rate, by {field}</source>
      <translation>Quote, je {field}</translation>
    </message>
    <message>
      <source>Rates</source>
      <translation>Quoten</translation>
    </message>
    <message>
      <source>Rates are calculated from the converted counts, medians and indices again.</source>
      <translation>Quoten werden aus den umgerechneten Anzahlen berechnet, Mediane und Indizes neu.</translation>
    </message>
    <message>
      <source>Rates are per {factor} people; intervals of 95 %.</source>
      <translation>Quoten je {factor} Menschen; Intervalle zu 95 %.</translation>
    </message>
    <message>
      <source>Rates from counts, by the catalogue</source>
      <translation>Quoten aus Fallzahlen, nach dem Katalog</translation>
    </message>
    <message>
      <source>Rates of small districts are drawn towards the mean of all districts (empirical Bayes, Marshall 1991).</source>
      <translation>Quoten kleiner Sozialräume werden zum Mittel aller Sozialräume gezogen (empirisches Bayes-Verfahren, Marshall 1991).</translation>
    </message>
    <message>
      <source>Rates of small districts are drawn towards their larger area on the logit scale.</source>
      <translation>Quoten kleiner Sozialräume werden auf der Logit-Skala zu ihrem größeren Gebiet gezogen.</translation>
    </message>
    <message>
      <source>Rates of your own, beside those of the catalogue. “Calculate indicators” offers them.</source>
      <translation>Eigene Quoten neben denen des Katalogs. „Indikatoren berechnen“ bietet sie an.</translation>
    </message>
    <message>
      <source>Rates only</source>
      <translation>Nur Quoten</translation>
    </message>
    <message>
      <source>Rates or other values without counts, for a trend over five periods or more.</source>
      <translation>Quoten oder andere Werte ohne Fallzahlen, für einen Trend über mindestens fünf Zeiträume.</translation>
    </message>
    <message>
      <source>Rates that are weak</source>
      <translation>Quoten, die schwach belegt sind</translation>
    </message>
    <message>
      <source>Rates to publish, one per line: rate = a / total * 100. They are computed from the protected counts and may use nothing but counts and the total.</source>
      <translation>Quoten zum Veröffentlichen, eine je Zeile: quote = a / gesamt * 100. Sie werden aus den geschützten Anzahlen gerechnet und dürfen nur Anzahlen und die Gesamtzahl verwenden.</translation>
    </message>
    <message>
      <source>Rates with a smaller number below the line get the status “unreliable”. 0: none.</source>
      <translation>Quoten mit einer kleineren Zahl unter dem Bruchstrich bekommen den Status „unreliable“. 0: keine.</translation>
    </message>
    <message>
      <source>Rates with a smaller number below the line keep their value and get the status “unreliable”. 0: none.</source>
      <translation>Quoten mit einer kleineren Zahl unter dem Bruchstrich behalten ihren Wert und bekommen den Status „unreliable“ (unzuverlässig). 0: keine.</translation>
    </message>
    <message>
      <source>Rates, in the order that is to number the kinds: the first one goes from low to high. Few that differ in what they measure.</source>
      <translation>Quoten, in der Reihenfolge, nach der die Arten nummeriert werden: Die erste geht von niedrig nach hoch. Wenige, die Verschiedenes messen.</translation>
    </message>
    <message>
      <source>Rates, recomputed on the new boundaries from what they were made of.</source>
      <translation>Quoten; sie werden in den neuen Grenzen aus ihren Bestandteilen neu berechnet.</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Einlesen</translation>
    </message>
    <message>
      <source>Read a file …</source>
      <translation>Datei einlesen …</translation>
    </message>
    <message>
      <source>Read a new delivery …</source>
      <translation>Neue Lieferung einlesen …</translation>
    </message>
    <message>
      <source>Read from one table: {indicators} indicators of {districts} districts.</source>
      <translation>Gelesen aus einer Tabelle: {indicators} Indikatoren für {districts} Sozialräume.</translation>
    </message>
    <message>
      <source>Read from {tables} tables: {indicators} indicators of {districts} districts.</source>
      <translation>Gelesen aus {tables} Tabellen: {indicators} Indikatoren für {districts} Sozialräume.</translation>
    </message>
    <message>
      <source>Read from: {source}</source>
      <translation>Gelesen aus: {source}</translation>
    </message>
    <message>
      <source>Read profile</source>
      <translation>Profil lesen</translation>
    </message>
    <message>
      <source>Read statistics</source>
      <translation>Statistik einlesen</translation>
    </message>
    <message>
      <source>Read statistics files and join them</source>
      <translation>Statistikdateien einlesen und verbinden</translation>
    </message>
    <message>
      <source>Read statistics …</source>
      <translation>Statistik einlesen …</translation>
    </message>
    <message>
      <source>Read the free answers once before others see them: people write names, although nobody asked for them.</source>
      <translation>Lesen Sie die freien Antworten einmal durch, bevor andere sie sehen: Menschen schreiben Namen, obwohl niemand danach gefragt hat.</translation>
    </message>
    <message>
      <source>Read …</source>
      <translation>Einlesen …</translation>
    </message>
    <message>
      <source>Reading the cells</source>
      <translation>Wie die Zellen zu lesen sind</translation>
    </message>
    <message>
      <source>Reading the files …</source>
      <translation>Die Dateien werden eingelesen …</translation>
    </message>
    <message>
      <source>Reading the statistics …</source>
      <translation>Statistik wird gelesen …</translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation>Wird gelesen …</translation>
    </message>
    <message>
      <source>Reads statistics files as offices deliver them (CSV, XLSX, XLS, ODS, DBF, zipped CSV, database tables) and unites them into one table: a row per district and period, a column per indicator. Encoding, separator, decimal sign, header, layout, symbols, footnotes and total rows are recognised; the report says what was understood and why.</source>
      <translation>Liest Statistikdateien, wie Ämter sie liefern (CSV, XLSX, XLS, ODS, DBF, gepackte CSV, Datenbanktabellen), und vereint sie in einer Tabelle: eine Zeile je Sozialraum und Zeitraum, eine Spalte je Indikator. Kodierung, Trennzeichen, Dezimalzeichen, Kopf, Aufbau, Zeichen, Fußnoten und Summenzeilen werden erkannt; der Bericht sagt, was verstanden wurde und warum.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>Rezept</translation>
    </message>
    <message>
      <source>Recipe file</source>
      <translation>Rezeptdatei</translation>
    </message>
    <message>
      <source>Recipe used</source>
      <translation>Verwendetes Rezept</translation>
    </message>
    <message>
      <source>Recipes (*.json)</source>
      <translation>Rezepte (*.json)</translation>
    </message>
    <message>
      <source>Reckons from everything that is published what every hidden count must be at least and can be at most: for your own tables before they go out, and for those of others. Also finds small counts between two divisions of the city and between two editions. The result is internal.</source>
      <translation>Rechnet aus allem, was veröffentlicht ist, wie groß jede gesperrte Anzahl mindestens sein muss und höchstens sein kann: für Ihre eigenen Tabellen, bevor sie hinausgehen, und für fremde. Findet auch kleine Anzahlen zwischen zwei Gliederungen der Stadt und zwischen zwei Ausgaben. Das Ergebnis ist intern.</translation>
    </message>
    <message>
      <source>Red in the newest period</source>
      <translation>Rot im neuesten Zeitraum</translation>
    </message>
    <message>
      <source>Reference period</source>
      <translation>Bezugszeitraum</translation>
    </message>
    <message>
      <source>Reference values</source>
      <translation>Bezugswerte</translation>
    </message>
    <message>
      <source>Relative centralisation (RCE)</source>
      <translation>Relative Zentralisierung (RCE)</translation>
    </message>
    <message>
      <source>Relative clustering (RCL)</source>
      <translation>Relative Klumpung (RCL)</translation>
    </message>
    <message>
      <source>Relative concentration (RCO)</source>
      <translation>Relative Konzentration (RCO)</translation>
    </message>
    <message>
      <source>Relative diversity R between neighbourhoods</source>
      <translation>Relative Diversität R zwischen Nachbarschaften</translation>
    </message>
    <message>
      <source>Relative diversity R of all groups</source>
      <translation>Relative Diversität R aller Gruppen</translation>
    </message>
    <message>
      <source>Reliability of rates</source>
      <translation>Verlässlichkeit von Quoten</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Bemerkung</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>Bemerkungen</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove this condition</source>
      <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
      <source>Remove {title}</source>
      <translation>{title} entfernen</translation>
    </message>
    <message>
      <source>Removes notes from the file of the folder whose day has passed, for good.</source>
      <translation>Entfernt endgültig die Notizen aus der Datei des Ordners, deren Tag vorbei ist.</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Replace earlier results</source>
      <translation>Frühere Ergebnisse ersetzen</translation>
    </message>
    <message>
      <source>Replace layouts of the same name</source>
      <translation>Layouts gleichen Namens ersetzen</translation>
    </message>
    <message>
      <source>Replicates</source>
      <translation>Wiederholungen</translation>
    </message>
    <message>
      <source>Report: Allocation of funds</source>
      <translation>Bericht: Mittelverteilung</translation>
    </message>
    <message>
      <source>Report: Change of segregation</source>
      <translation>Bericht: Veränderung der Segregation</translation>
    </message>
    <message>
      <source>Report: Robustness</source>
      <translation>Bericht: Robustheit</translation>
    </message>
    <message>
      <source>Report: Segregation</source>
      <translation>Bericht: Segregation</translation>
    </message>
    <message>
      <source>Report: Social index</source>
      <translation>Bericht: Sozialindex</translation>
    </message>
    <message>
      <source>Report: Status and dynamics</source>
      <translation>Bericht: Status und Dynamik</translation>
    </message>
    <message>
      <source>Report: Supply and access</source>
      <translation>Bericht: Versorgung und Erreichbarkeit</translation>
    </message>
    <message>
      <source>Report: what was read and what it changed</source>
      <translation>Bericht: was gelesen wurde und was sich dadurch ändert</translation>
    </message>
    <message>
      <source>Report: {name}</source>
      <translation>Bericht: {name}</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation>Einwohner</translation>
    </message>
    <message>
      <source>Residents by status</source>
      <translation>Einwohner nach Status</translation>
    </message>
    <message>
      <source>Residents in the class “{class_}”</source>
      <translation>Einwohner in der Klasse „{class_}“</translation>
    </message>
    <message>
      <source>Residents of the new districts</source>
      <translation>Einwohner der neuen Sozialräume</translation>
    </message>
    <message>
      <source>Residents of the newer districts</source>
      <translation>Einwohner der neuen Sozialräume</translation>
    </message>
    <message>
      <source>Residents of the old districts</source>
      <translation>Einwohner der alten Sozialräume</translation>
    </message>
    <message>
      <source>Responsible</source>
      <translation>Zuständig</translation>
    </message>
    <message>
      <source>Responsible (office, no name)</source>
      <translation>Zuständig (Amt, kein Name)</translation>
    </message>
    <message>
      <source>Rests on</source>
      <translation>Beruht auf</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Result of the survey</source>
      <translation>Ergebnis der Befragung</translation>
    </message>
    <message>
      <source>Result: {title}</source>
      <translation>Ergebnis: {title}</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Ergebnisse</translation>
    </message>
    <message>
      <source>Results take the place of those that the same tool made earlier; what else the project holds stays. Without it a project that exists is not touched, and the run says so.</source>
      <translation>Ergebnisse treten an die Stelle derer, die dasselbe Werkzeug früher erzeugt hat; was das Projekt sonst enthält, bleibt. Ohne Häkchen wird ein vorhandenes Projekt nicht angerührt, und der Lauf sagt das.</translation>
    </message>
    <message>
      <source>Risen for certain: {names}.</source>
      <translation>Deutlich gestiegen: {names}.</translation>
    </message>
    <message>
      <source>Robustness</source>
      <translation>Robustheit</translation>
    </message>
    <message>
      <source>Robustness of an index</source>
      <translation>Robustheit eines Index</translation>
    </message>
    <message>
      <source>Robustness of the index</source>
      <translation>Robustheit des Index</translation>
    </message>
    <message>
      <source>Rose most: {districts}.</source>
      <translation>Am stärksten gestiegen: {districts}.</translation>
    </message>
    <message>
      <source>Round limits</source>
      <translation>Runde Grenzen</translation>
    </message>
    <message>
      <source>Round to multiples of</source>
      <translation>Auf Vielfache runden von</translation>
    </message>
    <message>
      <source>Rounding</source>
      <translation>Rundung</translation>
    </message>
    <message>
      <source>Row {n} holds units.</source>
      <translation>Zeile {n} enthält Einheiten.</translation>
    </message>
    <message>
      <source>Row {row} of the grid has no id of a cell that can be read: “{value}”. Choose the file as it was published.</source>
      <translation>Zeile {row} des Gitters hat keine lesbare Kennung einer Zelle: „{value}“. Wählen Sie die Datei so, wie sie veröffentlicht wurde.</translation>
    </message>
    <message>
      <source>Row {row} of the grid lies at {x}, {y}, which is no midpoint of a cell of {size} m. Choose the file as it was published.</source>
      <translation>Zeile {row} des Gitters liegt bei {x}, {y}; das ist kein Mittelpunkt einer Zelle von {size} m. Wählen Sie die Datei so, wie sie veröffentlicht wurde.</translation>
    </message>
    <message>
      <source>Row {row} of the transfer table has the share “{text}”. Write a number between 0 and 1.</source>
      <translation>Zeile {row} der Übergangstabelle hat den Anteil „{text}“. Schreiben Sie eine Zahl zwischen 0 und 1.</translation>
    </message>
    <message>
      <source>Row {row} of “{layer}” has no district key in field “{field}”. Fill it in, or choose another key field.</source>
      <translation>Zeile {row} von „{layer}“ hat im Feld „{field}“ keinen Schlüssel des Sozialraums. Den Schlüssel eintragen oder ein anderes Schlüsselfeld wählen.</translation>
    </message>
    <message>
      <source>Row {row} of “{layer}” has no value in field “{field}”. Every district must belong to a larger area.</source>
      <translation>Zeile {row} von „{layer}“ hat im Feld „{field}“ keinen Wert. Jeder Sozialraum muss zu einem größeren Gebiet gehören.</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>Rows cannot be written to a file that ends in “{ending}”. Choose a GeoPackage (.gpkg), or {others}.</source>
      <translation>In eine Datei mit der Endung „{ending}“ lassen sich keine Zeilen schreiben. Wählen Sie ein GeoPackage (.gpkg) oder {others}.</translation>
    </message>
    <message>
      <source>Rows in between are not shown</source>
      <translation>Zeilen dazwischen werden nicht gezeigt</translation>
    </message>
    <message>
      <source>Rows left out because their period is empty: {n}</source>
      <translation>Weggelassene Zeilen, weil ihr Zeitraum leer ist: {n}</translation>
    </message>
    <message>
      <source>Rows of larger areas, each the sum of the rows that follow or precede it, were left out: {n} ({names}).</source>
      <translation>Zeilen größerer Gebiete, jede die Summe der Zeilen darunter oder darüber, wurden weggelassen: {n} ({names}).</translation>
    </message>
    <message>
      <source>Rows of larger areas, whose keys begin those of their parts and whose numbers are sums, were left out: {n} ({names}). “Territorial level” takes them, by the length of their keys.</source>
      <translation>Weggelassene Zeilen größerer Gebiete, deren Schlüssel der Anfang der Schlüssel ihrer Teile und deren Zahlen Summen sind: {n} ({names}). „Gebietsebene“ wählt sie nach der Länge ihrer Schlüssel.</translation>
    </message>
    <message>
      <source>Rows of the table without a district: {n}, for example “{key}”.</source>
      <translation>Zeilen der Tabelle ohne Sozialraum: {n}, zum Beispiel „{key}“.</translation>
    </message>
    <message>
      <source>Rows of the table without a district: {n}, for example “{key}”. They count {people} in “{title}”, so many are missing on the map ({period}).</source>
      <translation>Zeilen der Tabelle ohne Sozialraum: {n}, zum Beispiel „{key}“. Sie zählen {people} unter „{title}“; so viele fehlen auf der Karte ({period}).</translation>
    </message>
    <message>
      <source>Rows refused because district and period come more than once: {n}.</source>
      <translation>Zurückgewiesene Zeilen, weil Sozialraum und Zeitraum mehrfach vorkommen: {n}.</translation>
    </message>
    <message>
      <source>Rows that are 0 in nearly all indicators, which is rare elsewhere: {n}. Without people, or not valid instead of zero? First: {names}.</source>
      <translation>Zeilen, die in fast allen Indikatoren 0 sind, was sonst selten ist: {n}. Ohne Menschen, oder ungültig statt null? Zuerst: {names}.</translation>
    </message>
    <message>
      <source>Rows that are totals, left out: {n} ({names}).</source>
      <translation>Weggelassene Summenzeilen: {n} ({names}).</translation>
    </message>
    <message>
      <source>Rows that have no place on the map, kept in the table: {n} (“{name}”).</source>
      <translation>Zeilen ohne Ort auf der Karte, in der Tabelle behalten: {n} („{name}“).</translation>
    </message>
    <message>
      <source>Rows that seem to belong to another level than the layer and were left out: {n}, for example “{key}”.</source>
      <translation>Zeilen, die zu einer anderen Ebene als der Layer zu gehören scheinen und weggelassen wurden: {n}, zum Beispiel „{key}“.</translation>
    </message>
    <message>
      <source>Rows with values</source>
      <translation>Zeilen mit Werten</translation>
    </message>
    <message>
      <source>Rows without a district</source>
      <translation>Zeilen ohne Sozialraum</translation>
    </message>
    <message>
      <source>Rows without a district key, left out: {n}.</source>
      <translation>Weggelassene Zeilen ohne Schlüssel eines Sozialraums: {n}.</translation>
    </message>
    <message>
      <source>Rows without a larger area</source>
      <translation>Zeilen ohne größeres Gebiet</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Regel</translation>
    </message>
    <message>
      <source>Run “Neighbours on the map” (localclusters) and choose its result to see districts beside their neighbours.</source>
      <translation>Führen Sie „Nachbarschaften auf der Karte“ (localclusters) aus und wählen Sie das Ergebnis, um Sozialräume neben ihren Nachbarn zu sehen.</translation>
    </message>
    <message>
      <source>Runs in the same class (%)</source>
      <translation>Durchläufe in derselben Klasse (%)</translation>
    </message>
    <message>
      <source>S&amp;heet</source>
      <translation>B&amp;latt</translation>
    </message>
    <message>
      <source>SVG picture (*.svg)</source>
      <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
      <source>Sampling error</source>
      <translation>Stichprobenfehler</translation>
    </message>
    <message>
      <source>Save chart or table</source>
      <translation>Diagramm oder Tabelle speichern</translation>
    </message>
    <message>
      <source>Save chart or table (SVG, PNG, PDF, CSV, XLSX)</source>
      <translation>Diagramm oder Tabelle speichern (SVG, PNG, PDF, CSV, XLSX)</translation>
    </message>
    <message>
      <source>Saved: {path}</source>
      <translation>Gespeichert: {path}</translation>
    </message>
    <message>
      <source>Say who has set the target, and when (SOURCE). Without that there is no light.</source>
      <translation>Sagen Sie, wer das Ziel gesetzt hat und wann (SOURCE). Ohne das gibt es keine Ampel.</translation>
    </message>
    <message>
      <source>Scale bar</source>
      <translation>Maßstabsleiste</translation>
    </message>
    <message>
      <source>Scatter</source>
      <translation>Streuung</translation>
    </message>
    <message>
      <source>Scenario</source>
      <translation>Szenario</translation>
    </message>
    <message>
      <source>Scenario: {gain} people live in districts whose supply improves, {loss} where it gets worse.</source>
      <translation>Szenario: {gain} Menschen wohnen in Sozialräumen, deren Versorgung besser wird, {loss} dort, wo sie schlechter wird.</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>Schema</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search: name …</source>
      <translation>Suchen: Name …</translation>
    </message>
    <message>
      <source>Search: name, code, field of action …</source>
      <translation>Suchen: Name, Kürzel, Handlungsfeld …</translation>
    </message>
    <message>
      <source>Second division of the city</source>
      <translation>Zweite Gliederung der Stadt</translation>
    </message>
    <message>
      <source>Second indicator</source>
      <translation>Zweiter Indikator</translation>
    </message>
    <message>
      <source>Second indicator or number of the component</source>
      <translation>Zweiter Indikator oder Nummer der Komponente</translation>
    </message>
    <message>
      <source>Second pass</source>
      <translation>Zweiter Durchgang</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Startzahl</translation>
    </message>
    <message>
      <source>Seed of the random numbers</source>
      <translation>Startwert der Zufallszahlen</translation>
    </message>
    <message>
      <source>Segregation</source>
      <translation>Segregation</translation>
    </message>
    <message>
      <source>Segregation by income</source>
      <translation>Segregation nach Einkommen</translation>
    </message>
    <message>
      <source>Segregation by level</source>
      <translation>Segregation nach Ebenen</translation>
    </message>
    <message>
      <source>Segregation by level in {period}: {levels}.</source>
      <translation>Segregation nach Ebenen {period}: {levels}.</translation>
    </message>
    <message>
      <source>Segregation by level: {levels}.</source>
      <translation>Segregation nach Ebenen: {levels}.</translation>
    </message>
    <message>
      <source>Segregation indices</source>
      <translation>Segregationsindizes</translation>
    </message>
    <message>
      <source>Segregation into the project</source>
      <translation>Segregation ins Projekt</translation>
    </message>
    <message>
      <source>Segregation of every year, the change from the first year to the last, and where the groups live.</source>
      <translation>Segregation in jedem Jahr, ihre Veränderung vom ersten bis zum letzten Jahr und wo die Gruppen wohnen.</translation>
    </message>
    <message>
      <source>Segregation of groups, over the years</source>
      <translation>Segregation von Gruppen, über die Jahre</translation>
    </message>
    <message>
      <source>Segregation over the years</source>
      <translation>Segregation im Zeitverlauf</translation>
    </message>
    <message>
      <source>Segregation over time</source>
      <translation>Segregation im Zeitverlauf</translation>
    </message>
    <message>
      <source>Segregation profile</source>
      <translation>Segregationsprofil</translation>
    </message>
    <message>
      <source>Segregation within the larger areas</source>
      <translation>Segregation innerhalb der größeren Gebiete</translation>
    </message>
    <message>
      <source>Select districts first.</source>
      <translation>Wählen Sie zuerst Sozialräume aus.</translation>
    </message>
    <message>
      <source>Select districts on the map to see their course.</source>
      <translation>Wählen Sie Sozialräume auf der Karte aus, um ihren Verlauf zu sehen.</translation>
    </message>
    <message>
      <source>Select districts to see where their profile stands out.</source>
      <translation>Wählen Sie Sozialräume aus, um zu sehen, wo ihr Profil heraussticht.</translation>
    </message>
    <message>
      <source>Select nothing</source>
      <translation>Auswahl aufheben</translation>
    </message>
    <message>
      <source>Select on the map</source>
      <translation>Auf der Karte auswählen</translation>
    </message>
    <message>
      <source>Separa&amp;tor</source>
      <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
      <source>Sets what people on the spot see beside the index: each person has one voice, few voices are a hint and no statement, and a direction counts only where it is more than chance. With the offers it shows where need is high and nothing reaches. Texts and points of notes never go into what it makes.</source>
      <translation>Stellt neben den Index, was Menschen vor Ort sehen: Jede Person hat eine Stimme, wenige Stimmen sind ein Hinweis und keine Aussage, und eine Richtung zählt nur, wo sie mehr als Zufall ist. Mit den Angeboten zeigt es, wo der Bedarf hoch ist und nichts ankommt. Texte und Punkte der Notizen gelangen nie in das Ergebnis.</translation>
    </message>
    <message>
      <source>Several needs count together; each has its share of the amount.</source>
      <translation>Mehrere Bedarfe zählen zusammen; jeder hat seinen Anteil am Betrag.</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Shape of the neighbourhood</source>
      <translation>Form der Nachbarschaft</translation>
    </message>
    <message>
      <source>Share (%)</source>
      <translation>Anteil (%)</translation>
    </message>
    <message>
      <source>Share of cases that the intervals are to cover.</source>
      <translation>Anteil der Fälle, den die Intervalle überdecken sollen.</translation>
    </message>
    <message>
      <source>Share of each level in the segregation of all groups (%)</source>
      <translation>Anteil der Ebenen an der Segregation aller Gruppen (%)</translation>
    </message>
    <message>
      <source>Share of indicators that must be present</source>
      <translation>Anteil der Indikatoren, die vorhanden sein müssen</translation>
    </message>
    <message>
      <source>Share of need (%)</source>
      <translation>Anteil am Bedarf (%)</translation>
    </message>
    <message>
      <source>Share of people within reach (%)</source>
      <translation>Anteil der Menschen in Reichweite (%)</translation>
    </message>
    <message>
      <source>Share of runs in the same class</source>
      <translation>Anteil der Durchläufe in derselben Klasse</translation>
    </message>
    <message>
      <source>Share of the group in the district of its average member.</source>
      <translation>Anteil der Gruppe im Sozialraum ihres durchschnittlichen Mitglieds.</translation>
    </message>
    <message>
      <source>Share of the group that would have to move for the group to be spread over the districts like {others}: 0 means the same share everywhere, 1 means complete separation.</source>
      <translation>Anteil der Gruppe, der umziehen müsste, damit sie so auf die Sozialräume verteilt ist wie {others}: 0 heißt überall der gleiche Anteil, 1 heißt völlige Trennung.</translation>
    </message>
    <message>
      <source>Share of the indicator (%)</source>
      <translation>Anteil des Indikators (%)</translation>
    </message>
    <message>
      <source>Share of the money that lies elsewhere than in an equal split</source>
      <translation>Anteil des Geldes, der woanders liegt als bei gleicher Verteilung</translation>
    </message>
    <message>
      <source>Share of the negative among those who lean (0 to 1)</source>
      <translation>Anteil der Negativen unter denen, die neigen (0 bis 1)</translation>
    </message>
    <message>
      <source>Share of the negative, lower bound (90 %)</source>
      <translation>Anteil der Negativen, untere Grenze (90 %)</translation>
    </message>
    <message>
      <source>Share of the negative, upper bound (90 %)</source>
      <translation>Anteil der Negativen, obere Grenze (90 %)</translation>
    </message>
    <message>
      <source>Share of the old district</source>
      <translation>Anteil des alten Sozialraums</translation>
    </message>
    <message>
      <source>Share of the people with a facility within {distance} m.</source>
      <translation>Anteil der Menschen mit einer Einrichtung in {distance} m.</translation>
    </message>
    <message>
      <source>Share of the population</source>
      <translation>Anteil an den Einwohnern</translation>
    </message>
    <message>
      <source>Share of the population (%)</source>
      <translation>Anteil an der Bevölkerung (%)</translation>
    </message>
    <message>
      <source>Share of the population below</source>
      <translation>Anteil der Bevölkerung darunter</translation>
    </message>
    <message>
      <source>Share of the whole</source>
      <translation>Anteil am Ganzen</translation>
    </message>
    <message>
      <source>Share of the whole (%)</source>
      <translation>Anteil am Ganzen (%)</translation>
    </message>
    <message>
      <source>Share of those that began in this class</source>
      <translation>Anteil an denen, die in dieser Klasse begannen</translation>
    </message>
    <message>
      <source>Share that follows need (%)</source>
      <translation>Anteil, der dem Bedarf folgt (%)</translation>
    </message>
    <message>
      <source>Share that follows the index (%)</source>
      <translation>Anteil, der dem Index folgt (%)</translation>
    </message>
    <message>
      <source>Share that is certain</source>
      <translation>Sicherer Anteil</translation>
    </message>
    <message>
      <source>Share: {group}</source>
      <translation>Anteil: {group}</translation>
    </message>
    <message>
      <source>Shares of the needs</source>
      <translation>Anteile der Bedarfe</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Blatt</translation>
    </message>
    <message>
      <source>Sheet {names} was read.</source>
      <translation>Blatt {names} wurde gelesen.</translation>
    </message>
    <message>
      <source>Sheet {names} was read; other sheets were left out: {others}.</source>
      <translation>Blatt {names} wurde gelesen; andere Blätter blieben weg: {others}.</translation>
    </message>
    <message>
      <source>Sheets</source>
      <translation>Blätter</translation>
    </message>
    <message>
      <source>Shorter periods add up to longer ones: what is hidden in a quarter is hidden in its year, and small counts of the year are protected in the quarter that holds most of them.</source>
      <translation>Kürzere Zeiträume ergeben längere: Was in einem Quartal gesperrt ist, ist auch in seinem Jahr gesperrt, und kleine Anzahlen des Jahres werden in dem Quartal geschützt, das am meisten davon enthält.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Anzeigen</translation>
    </message>
    <message>
      <source>Show kinds that are not stable</source>
      <translation>Auch Arten zeigen, die nicht stabil sind</translation>
    </message>
    <message>
      <source>Show only the selected districts on the map</source>
      <translation>Nur ausgewählte Sozialräume auf der Karte zeigen</translation>
    </message>
    <message>
      <source>Show several indicators side by side</source>
      <translation>Mehrere Indikatoren nebeneinander zeigen</translation>
    </message>
    <message>
      <source>Show the values as a table</source>
      <translation>Werte als Tabelle zeigen</translation>
    </message>
    <message>
      <source>Show uncertainty</source>
      <translation>Unsicherheit zeigen</translation>
    </message>
    <message>
      <source>Show values as</source>
      <translation>Werte zeigen als</translation>
    </message>
    <message>
      <source>Shows where a group is over- and under-represented and how mixed each district is: location quotients, the signed contribution of each district to the dissimilarity, local divergence and diversity.</source>
      <translation>Zeigt, wo eine Gruppe über- und unterrepräsentiert und wie gemischt jeder Sozialraum ist: Standortquotienten, der Beitrag jedes Sozialraums zum Segregationsindex mit Vorzeichen, lokale Abweichung und Diversität.</translation>
    </message>
    <message>
      <source>Sign between the columns of a text file: ; , | or tab. Empty recognises it.</source>
      <translation>Zeichen zwischen den Spalten einer Textdatei: ; , | oder tab. Leer erkennt es.</translation>
    </message>
    <message>
      <source>Signs in tables</source>
      <translation>Zeichen in Tabellen</translation>
    </message>
    <message>
      <source>Signs of one’s own</source>
      <translation>Eigene Zeichen</translation>
    </message>
    <message>
      <source>Signs of quality were taken from {titles}.</source>
      <translation>Qualitätszeichen wurden aus {titles} übernommen.</translation>
    </message>
    <message>
      <source>Signs that stand in your tables instead of numbers, as the import assistant writes them.</source>
      <translation>Zeichen, die in Ihren Tabellen anstelle von Zahlen stehen, wie der Import-Assistent sie schreibt.</translation>
    </message>
    <message>
      <source>Silhouette</source>
      <translation>Silhouette</translation>
    </message>
    <message>
      <source>Simpson concentration of the city</source>
      <translation>Simpson-Konzentration der Stadt</translation>
    </message>
    <message>
      <source>Simpson diversity of the city</source>
      <translation>Simpson-Diversität der Stadt</translation>
    </message>
    <message>
      <source>Since {begin} it has fallen by {step}</source>
      <translation>Seit {begin} ist er um {step} gesunken</translation>
    </message>
    <message>
      <source>Since {begin} it has risen by {step}</source>
      <translation>Seit {begin} ist er um {step} gestiegen</translation>
    </message>
    <message>
      <source>Since {begin} it is unchanged</source>
      <translation>Seit {begin} ist er unverändert</translation>
    </message>
    <message>
      <source>Since {begin} no district has changed class.</source>
      <translation>Seit {begin} hat kein Sozialraum die Klasse gewechselt.</translation>
    </message>
    <message>
      <source>Since {begin} one of {n} districts has changed class.</source>
      <translation>Seit {begin} hat einer von {n} Sozialräumen die Klasse gewechselt.</translation>
    </message>
    <message>
      <source>Since {begin} the value has {parts}.</source>
      <translation>Seit {begin} ist der Wert {parts}.</translation>
    </message>
    <message>
      <source>Since {begin} {moved} of {n} districts have changed class.</source>
      <translation>Seit {begin} haben {moved} von {n} Sozialräumen die Klasse gewechselt.</translation>
    </message>
    <message>
      <source>Size and direction of the pages. Empty: A4 portrait; maps alone as their shape wants it.</source>
      <translation>Größe und Ausrichtung der Seiten. Leer: A4 hoch; Karten allein so, wie ihre Form es verlangt.</translation>
    </message>
    <message>
      <source>Size of the districts</source>
      <translation>Größe der Sozialräume</translation>
    </message>
    <message>
      <source>Size of the groups</source>
      <translation>Größe der Gruppen</translation>
    </message>
    <message>
      <source>Slivers up to (m)</source>
      <translation>Zeichnungsungenauigkeit bis (m)</translation>
    </message>
    <message>
      <source>Small</source>
      <translation>Klein</translation>
    </message>
    <message>
      <source>Small maps over time</source>
      <translation>Kleine Karten im Zeitverlauf</translation>
    </message>
    <message>
      <source>Small numbers, and what can be reckoned from the sums</source>
      <translation>Kleine Zahlen, und was sich aus Summen errechnen lässt</translation>
    </message>
    <message>
      <source>Small-area estimates</source>
      <translation>Schätzung für kleine Gebiete</translation>
    </message>
    <message>
      <source>Small: districts with a denominator below {minimum}; their values are kept and marked “unreliable”.</source>
      <translation>Klein: Sozialräume mit einem Nenner unter {minimum}; ihre Werte bleiben stehen und sind als „unreliable“ (unzuverlässig) gekennzeichnet.</translation>
    </message>
    <message>
      <source>Smaller districts get no index.</source>
      <translation>Kleinere Sozialräume bleiben ohne Index.</translation>
    </message>
    <message>
      <source>Smallest</source>
      <translation>Kleinster</translation>
    </message>
    <message>
      <source>Smallest number of residents</source>
      <translation>Mindestzahl der Einwohner</translation>
    </message>
    <message>
      <source>Smallest reliable denominator</source>
      <translation>Kleinster verlässlicher Nenner</translation>
    </message>
    <message>
      <source>Smoothing of small numbers</source>
      <translation>Glätten kleiner Zahlen</translation>
    </message>
    <message>
      <source>Smoothing small numbers needs the number of persons behind each rate. Choose a denominator field for each indicator, in their order.</source>
      <translation>Das Glätten kleiner Zahlen braucht die Zahl der Personen hinter jeder Quote. Wählen Sie zu jedem Indikator ein Nennerfeld, in ihrer Reihenfolge.</translation>
    </message>
    <message>
      <source>Smoothing towards a larger area needs the field that names it. Choose the larger area.</source>
      <translation>Das Glätten zum größeren Gebiet hin braucht das Feld, das es nennt. Wählen Sie das größere Gebiet.</translation>
    </message>
    <message>
      <source>Smoothing towards a larger area needs the field that names it. Choose the parent field.</source>
      <translation>Das Glätten zum größeren Gebiet hin braucht das Feld, das es nennt. Wählen Sie das Feld mit dem größeren Gebiet.</translation>
    </message>
    <message>
      <source>So are counts that are the whole total.</source>
      <translation>Ebenso Anzahlen, die die ganze Gesamtzahl sind.</translation>
    </message>
    <message>
      <source>So are counts that leave 1 to {last} of the total over.</source>
      <translation>Ebenso Anzahlen, die von der Gesamtzahl 1 bis {last} übrig lassen.</translation>
    </message>
    <message>
      <source>So are sums of fewer than {least} contributors.</source>
      <translation>Ebenso Summen von weniger als {least} Beitragenden.</translation>
    </message>
    <message>
      <source>So are sums of which one contributor holds more than {share} %; their upper bound stays so high that nobody can estimate that one more closely. A contributor was taken to lie in one district.</source>
      <translation>Ebenso Summen, an denen ein Beitragender mehr als {share} % hat; ihre Obergrenze bleibt so hoch, dass ihn niemand genauer schätzen kann. Angenommen ist, dass jeder Beitragende in nur einem Sozialraum liegt.</translation>
    </message>
    <message>
      <source>Social index</source>
      <translation>Sozialindex</translation>
    </message>
    <message>
      <source>Social index and its robustness</source>
      <translation>Sozialindex mit Robustheit</translation>
    </message>
    <message>
      <source>Some cells of {fields} are empty: a division by nearly nothing, or a number beyond all statistics, leaves no value.</source>
      <translation>Einige Zellen von {fields} sind leer: Eine Division durch fast nichts oder eine Zahl jenseits jeder Statistik lässt keinen Wert übrig.</translation>
    </message>
    <message>
      <source>Somebody else is publishing “{table}” at the moment. Nothing was changed. Read the new edition when it is there, and run again.</source>
      <translation>Gerade veröffentlicht jemand anderes „{table}“. Es wurde nichts geändert. Lesen Sie die neue Ausgabe, sobald sie da ist, und starten Sie erneut.</translation>
    </message>
    <message>
      <source>Something else was counted from a period on: a reform, another definition, another source.</source>
      <translation>Ab einem Zeitraum wurde etwas anderes gezählt: eine Reform, eine andere Definition, eine andere Quelle.</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>Source of the data</source>
      <translation>Datenquelle</translation>
    </message>
    <message>
      <source>Source of the data: {source}</source>
      <translation>Quelle der Daten: {source}</translation>
    </message>
    <message>
      <source>Source of the method: {source}</source>
      <translation>Quelle des Verfahrens: {source}</translation>
    </message>
    <message>
      <source>Source: {source}</source>
      <translation>Quelle: {source}</translation>
    </message>
    <message>
      <source>Source: {source}; own calculation</source>
      <translation>Quelle: {source}; eigene Berechnung</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Sources and methods</source>
      <translation>Quellen und Methodik</translation>
    </message>
    <message>
      <source>Sozialraum</source>
      <translation>Sozialraum</translation>
    </message>
    <message>
      <source>Sozialraum: districts</source>
      <translation>Sozialraum: Sozialräume</translation>
    </message>
    <message>
      <source>Sozialräume over time</source>
      <translation>Sozialräume im Zeitverlauf</translation>
    </message>
    <message>
      <source>Span of the change</source>
      <translation>Spanne der Veränderung</translation>
    </message>
    <message>
      <source>Spatial proximity (SP)</source>
      <translation>Räumliche Nähe (SP)</translation>
    </message>
    <message>
      <source>Split: {districts}.</source>
      <translation>Geteilt: {districts}.</translation>
    </message>
    <message>
      <source>Splits the change of segregation between two periods into causes: new and vanished districts, larger or smaller groups, larger or smaller districts, and who lives where (structure).</source>
      <translation>Zerlegt die Veränderung der Segregation zwischen zwei Zeiträumen nach Ursachen: neue und weggefallene Sozialräume, größere oder kleinere Gruppen, größere oder kleinere Sozialräume und wer wo wohnt (Struktur).</translation>
    </message>
    <message>
      <source>Splits the segregation of all groups (mutual information M) into what lies between large areas, between smaller areas within them, and between the districts within those.</source>
      <translation>Zerlegt die Segregation aller Gruppen (Transinformation M) in das, was zwischen großen Gebieten, zwischen kleineren Gebieten darin und zwischen den Sozialräumen darin liegt.</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>Streuung</translation>
    </message>
    <message>
      <source>Spread of the last tests (φ)</source>
      <translation>Streuung der letzten Prüfungen (φ)</translation>
    </message>
    <message>
      <source>Square root index (Hutchens)</source>
      <translation>Wurzelindex (Hutchens)</translation>
    </message>
    <message>
      <source>Squared coefficient of variation C of all groups</source>
      <translation>Quadrierter Variationskoeffizient C aller Gruppen</translation>
    </message>
    <message>
      <source>Stable</source>
      <translation>Stabil</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>Standard</source>
      <translation>Orientierungswert</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>Standardabweichung</translation>
    </message>
    <message>
      <source>Standard deviation (residents)</source>
      <translation>Standardabweichung (Einwohner)</translation>
    </message>
    <message>
      <source>Standard deviations (z)</source>
      <translation>Standardabweichungen (z)</translation>
    </message>
    <message>
      <source>Standard deviations from the mean</source>
      <translation>Standardabweichungen vom Mittel</translation>
    </message>
    <message>
      <source>Standard deviations weighted by residents</source>
      <translation>Standardabweichungen, mit den Einwohnern gewichtet</translation>
    </message>
    <message>
      <source>Standard error</source>
      <translation>Standardfehler</translation>
    </message>
    <message>
      <source>Standard error or its square, the variance.</source>
      <translation>Standardfehler oder sein Quadrat, die Varianz.</translation>
    </message>
    <message>
      <source>Standardised residual</source>
      <translation>Standardisiertes Residuum</translation>
    </message>
    <message>
      <source>Standing out means: hard to explain by chance. How important it is, is told by its height and the number of people.</source>
      <translation>Auffällig heißt: mit Zufall schwer zu erklären. Wie wichtig es ist, sagen Höhe und Zahl der Menschen.</translation>
    </message>
    <message>
      <source>Stands above the findings. Empty: the name of the layer.</source>
      <translation>Steht über den Befunden. Leer: der Name des Layers.</translation>
    </message>
    <message>
      <source>Stands on printed pages; layouts and templates find it as the variable @sozialraum_logo.</source>
      <translation>Steht auf gedruckten Seiten; Layouts und Vorlagen finden es als Variable @sozialraum_logo.</translation>
    </message>
    <message>
      <source>Start from</source>
      <translation>Ausgehen von</translation>
    </message>
    <message>
      <source>Start page</source>
      <translation>Startseite</translation>
    </message>
    <message>
      <source>Start page: where the project stands, and what comes next</source>
      <translation>Startseite: wo das Projekt steht und was als Nächstes kommt</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>Aussage</translation>
    </message>
    <message>
      <source>Statistics</source>
      <translation>Statistik</translation>
    </message>
    <message>
      <source>Statistics files</source>
      <translation>Statistikdateien</translation>
    </message>
    <message>
      <source>Statistics joined</source>
      <translation>Statistik verbunden</translation>
    </message>
    <message>
      <source>Statistics on the new boundaries</source>
      <translation>Statistik in neuen Grenzen</translation>
    </message>
    <message>
      <source>Statistics read</source>
      <translation>Eingelesene Statistik</translation>
    </message>
    <message>
      <source>Statistics read and joined</source>
      <translation>Statistik eingelesen und verbunden</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Status and dynamics</source>
      <translation>Status und Dynamik</translation>
    </message>
    <message>
      <source>Status and dynamics into the project</source>
      <translation>Status und Dynamik ins Projekt</translation>
    </message>
    <message>
      <source>Status and dynamics {period}</source>
      <translation>Status und Dynamik {period}</translation>
    </message>
    <message>
      <source>Status and dynamics {period}: districts in each group</source>
      <translation>Status und Dynamik {period}: Sozialräume in jeder Gruppe</translation>
    </message>
    <message>
      <source>Status and its change over the years</source>
      <translation>Status und seine Veränderung über die Jahre</translation>
    </message>
    <message>
      <source>Status before the second pass</source>
      <translation>Status vor dem zweiten Durchgang</translation>
    </message>
    <message>
      <source>Status class</source>
      <translation>Statusklasse</translation>
    </message>
    <message>
      <source>Status index (high = high need)</source>
      <translation>Statusindex (hoch = hoher Bedarf)</translation>
    </message>
    <message>
      <source>Status: classes of the index. Dynamics: its change compared with the average change of the city. The index describes areas, not the people who live there.</source>
      <translation>Status: Klassen des Index. Dynamik: seine Veränderung im Vergleich zur durchschnittlichen Veränderung der Stadt. Der Index beschreibt Gebiete, nicht die Menschen, die dort leben.</translation>
    </message>
    <message>
      <source>Still unprotected</source>
      <translation>Noch ungeschützt</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Style indicator</source>
      <translation>Indikator einfärben</translation>
    </message>
    <message>
      <source>Styled layer</source>
      <translation>Eingefärbter Layer</translation>
    </message>
    <message>
      <source>Such as %, €, persons.</source>
      <translation>Etwa %, €, Personen.</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>Sum of the districts</source>
      <translation>Summe der Sozialräume</translation>
    </message>
    <message>
      <source>Sum of the weighted parts</source>
      <translation>Summe der gewichteten Teile</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Zusammenfassung</translation>
    </message>
    <message>
      <source>Sums of larger areas are taken from the table of larger areas, not added up anew.</source>
      <translation>Summen größerer Gebiete werden der Tabelle der größeren Gebiete entnommen und nicht neu gebildet.</translation>
    </message>
    <message>
      <source>Sums of several columns need not add up to their total: each number was changed by itself.</source>
      <translation>Summen mehrerer Spalten müssen sich nicht zur Gesamtzahl addieren: Jede Zahl wurde für sich geändert.</translation>
    </message>
    <message>
      <source>Sums the cells of the census grid (Zensus 2022 or 2011, cells of 100 m, 1 km or 10 km, as published) over your districts: counts with the bounds that hidden cells leave and the noise of protection. The cells come as points, too: where people live, for supply and access, and as weights for new boundaries.</source>
      <translation>Summiert die Zellen des Zensus-Gitters (Zensus 2022 oder 2011, Zellen von 100 m, 1 km oder 10 km, wie veröffentlicht) über Ihre Sozialräume: Anzahlen mit den Grenzen, die gesperrte Zellen offenlassen, und dem Rauschen der Geheimhaltung. Die Zellen gibt es auch als Punkte: wo Menschen wohnen, für Versorgung und Erreichbarkeit, und als Gewichte für neue Grenzen.</translation>
    </message>
    <message>
      <source>Supplied from outside the district (%)</source>
      <translation>Von außerhalb des Sozialraums versorgt (%)</translation>
    </message>
    <message>
      <source>Supply and access</source>
      <translation>Versorgung und Erreichbarkeit</translation>
    </message>
    <message>
      <source>Supply beside need</source>
      <translation>Versorgung neben Bedarf</translation>
    </message>
    <message>
      <source>Suppress small numbers</source>
      <translation>Kleine Zahlen sperren</translation>
    </message>
    <message>
      <source>Survey</source>
      <translation>Befragung</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <source>Table of neighbours</source>
      <translation>Tabelle der Nachbarn</translation>
    </message>
    <message>
      <source>Table of the pictures</source>
      <translation>Tabelle der Bilder</translation>
    </message>
    <message>
      <source>Table shown</source>
      <translation>Gezeigte Tabelle</translation>
    </message>
    <message>
      <source>Table with the statistics</source>
      <translation>Tabelle mit der Statistik</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tabellen</translation>
    </message>
    <message>
      <source>Take back the last selection</source>
      <translation>Letzte Auswahl zurücknehmen</translation>
    </message>
    <message>
      <source>Take from a file …</source>
      <translation>Aus Datei übernehmen …</translation>
    </message>
    <message>
      <source>Take into the profile</source>
      <translation>Ins Profil übernehmen</translation>
    </message>
    <message>
      <source>Take it into the project</source>
      <translation>Ins Projekt übernehmen</translation>
    </message>
    <message>
      <source>Take kept conditions</source>
      <translation>Gemerkte Bedingungen übernehmen</translation>
    </message>
    <message>
      <source>Take the profile from a file</source>
      <translation>Profil aus einer Datei übernehmen</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Zielwert</translation>
    </message>
    <message>
      <source>Target and traffic light</source>
      <translation>Ziel und Ampel</translation>
    </message>
    <message>
      <source>Target group</source>
      <translation>Zielgruppe</translation>
    </message>
    <message>
      <source>Target …</source>
      <translation>Zielwert …</translation>
    </message>
    <message>
      <source>Target: {target}.</source>
      <translation>Ziel: {target}.</translation>
    </message>
    <message>
      <source>Target: {title} {direction} {target}, set by: {source}.</source>
      <translation>Ziel: {title} {direction} {target}, gesetzt von: {source}.</translation>
    </message>
    <message>
      <source>Targets</source>
      <translation>Zielwerte</translation>
    </message>
    <message>
      <source>Territoria&amp;l level</source>
      <translation>&amp;Gebietsebene</translation>
    </message>
    <message>
      <source>Territorial level</source>
      <translation>Gebietsebene</translation>
    </message>
    <message>
      <source>Test a change</source>
      <translation>Veränderung prüfen</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Text (Sozialraum)</source>
      <translation>Text (Sozialraum)</translation>
    </message>
    <message>
      <source>Texts of the profiles</source>
      <translation>Texte der Steckbriefe</translation>
    </message>
    <message>
      <source>That is the highest value of {n} districts.</source>
      <translation>Das ist der höchste Wert unter {n} Sozialräumen.</translation>
    </message>
    <message>
      <source>That is the lowest value of {n} districts.</source>
      <translation>Das ist der niedrigste Wert unter {n} Sozialräumen.</translation>
    </message>
    <message>
      <source>That is the second highest value of {n} districts.</source>
      <translation>Das ist der zweithöchste Wert unter {n} Sozialräumen.</translation>
    </message>
    <message>
      <source>That is the second lowest value of {n} districts.</source>
      <translation>Das ist der zweitniedrigste Wert unter {n} Sozialräumen.</translation>
    </message>
    <message>
      <source>That is the third highest value of {n} districts.</source>
      <translation>Das ist der dritthöchste Wert unter {n} Sozialräumen.</translation>
    </message>
    <message>
      <source>That is the third lowest value of {n} districts.</source>
      <translation>Das ist der drittniedrigste Wert unter {n} Sozialräumen.</translation>
    </message>
    <message>
      <source>That is twice as much.</source>
      <translation>Das ist doppelt so viel.</translation>
    </message>
    <message>
      <source>That is {times} times as much.</source>
      <translation>Das ist {times}-mal so viel.</translation>
    </message>
    <message>
      <source>The CSV file with GITTER_ID, x_mp and y_mp in its first line, or the ZIP file it came in.</source>
      <translation>Die CSV-Datei mit GITTER_ID, x_mp und y_mp in der ersten Zeile, oder die ZIP-Datei, in der sie kam.</translation>
    </message>
    <message>
      <source>The Excel file.</source>
      <translation>Die Excel-Datei.</translation>
    </message>
    <message>
      <source>The Freeman-Tukey transformation needs the denominators of the rates. Choose a field with the number of persons for each indicator.</source>
      <translation>Die Freeman-Tukey-Transformation braucht die Nenner der Quoten. Wählen Sie zu jedem Indikator ein Feld mit der Zahl der Personen.</translation>
    </message>
    <message>
      <source>The Gini coefficient is {after} ({end}).</source>
      <translation>Der Gini-Koeffizient beträgt {after} ({end}).</translation>
    </message>
    <message>
      <source>The Gini coefficient is {after}.</source>
      <translation>Der Gini-Koeffizient beträgt {after}.</translation>
    </message>
    <message>
      <source>The Mazziotta-Pareto index needs values above zero. Standardise with z, reference_range or min-max.</source>
      <translation>Der Mazziotta-Pareto-Index braucht Werte über null. Standardisieren Sie mit z, reference_range oder min_max.</translation>
    </message>
    <message>
      <source>The PDF has no bookmarks and no tags for screen readers: this version of Qt builds it in another way.</source>
      <translation>Das PDF hat weder Lesezeichen noch Auszeichnung für Vorleseprogramme: Diese Qt-Version baut es anders auf.</translation>
    </message>
    <message>
      <source>The PDF with all pages.</source>
      <translation>Das PDF mit allen Seiten.</translation>
    </message>
    <message>
      <source>The Python package “{name}” is missing. It is part of the QGIS installers for Windows and macOS; on Linux install python3-{name}, then start QGIS again.</source>
      <translation>Das Python-Paket „{name}“ fehlt. Es gehört zu den QGIS-Installationspaketen für Windows und macOS; unter Linux python3-{name} installieren, dann QGIS neu starten.</translation>
    </message>
    <message>
      <source>The QGIS project.</source>
      <translation>Das QGIS-Projekt.</translation>
    </message>
    <message>
      <source>The amount {amount} cannot be shared out: the floors sum to {floors} and the caps to {caps}. Lower the floors, raise the caps, or change the amount.</source>
      <translation>Der Betrag {amount} lässt sich nicht verteilen: Die Mindestbeträge ergeben zusammen {floors}, die Höchstbeträge {caps}. Senken Sie die Mindestbeträge, heben Sie die Höchstbeträge, oder ändern Sie den Betrag.</translation>
    </message>
    <message>
      <source>The assessment holds numbers above 2. Choose how numbers from 1 to 5 are meant: is 5 the best or the worst (SCALE)?</source>
      <translation>Die Bewertung enthält Zahlen über 2. Wählen Sie, wie Zahlen von 1 bis 5 gemeint sind: Ist 5 das Beste oder das Schlechteste (SCALE)?</translation>
    </message>
    <message>
      <source>The average is nowhere: measures how far the districts lie apart in each period, so that one sees whether the gap widens. Districts count with their inhabitants.</source>
      <translation>Der Durchschnitt ist nirgends: misst, wie weit die Sozialräume in jedem Zeitraum auseinanderliegen, damit man sieht, ob der Abstand wächst. Sozialräume zählen mit ihren Einwohnern.</translation>
    </message>
    <message>
      <source>The average member of “{group}” lives in a district where {n} of 100 persons belong to the group.</source>
      <translation>Ein durchschnittliches Mitglied der Gruppe „{group}“ wohnt in einem Sozialraum, in dem {n} von 100 Personen zur Gruppe gehören.</translation>
    </message>
    <message>
      <source>The boundaries have changed</source>
      <translation>Grenzen haben sich geändert</translation>
    </message>
    <message>
      <source>The bridge table needs the fields “old” and “new”.</source>
      <translation>Die Brückentabelle braucht die Felder „old“ und „new“.</translation>
    </message>
    <message>
      <source>The bridge table translates nothing: none of its {n} old keys is in the table. Check its columns “old” and “new”.</source>
      <translation>Die Brückentabelle übersetzt nichts: Keiner ihrer {n} alten Schlüssel steht in der Tabelle. Prüfen Sie die Spalten „old“ und „new“.</translation>
    </message>
    <message>
      <source>The bridge table translates nothing; its columns “old” and “new” are the wrong way round: {n} keys of the table stand in “new”.</source>
      <translation>Die Brückentabelle übersetzt nichts; ihre Spalten „old“ und „new“ sind vertauscht: {n} Schlüssel der Tabelle stehen unter „new“.</translation>
    </message>
    <message>
      <source>The catalogue has no column “{name}”. It needs: {names}.</source>
      <translation>Der Katalog hat keine Spalte „{name}“. Er braucht: {names}.</translation>
    </message>
    <message>
      <source>The catalogue “{path}” cannot be read ({reason}). Choose another file.</source>
      <translation>Der Katalog „{path}“ lässt sich nicht lesen ({reason}). Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <source>The causes</source>
      <translation>Die Ursachen</translation>
    </message>
    <message>
      <source>The cell key method needs one field with keys per count: {wanted} counts, {given} keys. Let the office that holds the records sum up the fixed random keys of the persons of each cell.</source>
      <translation>Das Cell-Key-Verfahren braucht je Anzahl ein Feld mit Schlüsseln: {wanted} Anzahlen, {given} Schlüssel. Lassen Sie die Stelle, die die Einzeldaten führt, die festen Zufallsschlüssel der Personen jeder Zelle aufsummieren.</translation>
    </message>
    <message>
      <source>The centre for the centralisation measures. Empty: the mean centre of the population.</source>
      <translation>Das Zentrum für die Zentralisierungsmaße. Leer: der Schwerpunkt der Bevölkerung.</translation>
    </message>
    <message>
      <source>The change from {first} to {last} cannot be told, because in one of the two periods fewer than two districts have known numbers of persons.</source>
      <translation>Die Veränderung von {first} bis {last} lässt sich nicht angeben, weil in einem der beiden Zeiträume weniger als zwei Sozialräume bekannte Einwohnerzahlen haben.</translation>
    </message>
    <message>
      <source>The change is split into causes that add up. “Structure” is what remains when the sizes of groups and districts are held fixed: people of one group living more, or less, among themselves.</source>
      <translation>Die Veränderung ist in Ursachen zerlegt, die sich zum Ganzen addieren. „Struktur“ ist, was bleibt, wenn die Größen von Gruppen und Sozialräumen festgehalten werden: Menschen einer Gruppe wohnen mehr oder weniger unter sich.</translation>
    </message>
    <message>
      <source>The chart cannot be written to “{path}” ({reason}).</source>
      <translation>Das Diagramm kann nicht nach „{path}“ geschrieben werden ({reason}).</translation>
    </message>
    <message>
      <source>The chart could not be written: {reason}</source>
      <translation>Das Diagramm konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
      <source>The chart “{kind}” takes two fields or more, separated by commas. Name them.</source>
      <translation>Das Diagramm „{kind}“ braucht zwei oder mehr Felder, durch Kommas getrennt. Nennen Sie sie.</translation>
    </message>
    <message>
      <source>The chart “{kind}” takes two fields, separated by a comma. Name them.</source>
      <translation>Das Diagramm „{kind}“ braucht zwei Felder, durch ein Komma getrennt. Nennen Sie sie.</translation>
    </message>
    <message>
      <source>The children of today’s younger ages, times the ratio with which such a cohort stayed, came and went from {first} to {second} (Hamilton &amp; Perry 1962), each district’s ratio drawn towards the city’s (Marshall 1991).</source>
      <translation>Die heute jüngeren Kinder, mal dem Verhältnis, mit dem ein solcher Jahrgang von {first} bis {second} blieb, kam und ging (Hamilton &amp; Perry 1962); das Verhältnis jedes Sozialraums ist zu dem der Kommune hingezogen (Marshall 1991).</translation>
    </message>
    <message>
      <source>The class breaks are “{breaks}”. Give at least one number, each larger than the one before.</source>
      <translation>Die Klassengrenzen sind „{breaks}“. Geben Sie mindestens eine Zahl an, jede größer als die davor.</translation>
    </message>
    <message>
      <source>The coordinates do not fit the layer's coordinate reference system, so nothing can be measured in metres. Assign the right one in the layer's properties.</source>
      <translation>Die Koordinaten passen nicht zum Koordinatenbezugssystem des Layers, also lässt sich nichts in Metern messen. Bitte in den Layereigenschaften das richtige zuweisen.</translation>
    </message>
    <message>
      <source>The count that a rate is divided by.</source>
      <translation>Die Fallzahl, durch die eine Quote geteilt wird.</translation>
    </message>
    <message>
      <source>The count that a rate is made of.</source>
      <translation>Die Fallzahl, aus der eine Quote gebildet wird.</translation>
    </message>
    <message>
      <source>The covariates say the same: one of them follows from the others, or is the same everywhere. Leave one out.</source>
      <translation>Die Kovariaten sagen dasselbe: Eine folgt aus den anderen oder ist überall gleich. Lassen Sie eine weg.</translation>
    </message>
    <message>
      <source>The data set “{table}” is of level {level}, and no data set holds two levels. Choose another name.</source>
      <translation>Der Datensatz „{table}“ hat die Stufe {level}, und kein Datensatz hat zwei Stufen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>The database keeps no styles for you (table “layer_styles” in the schema “public”); titles were written as comments of the columns.</source>
      <translation>Die Datenbank bewahrt für Sie keine Stile auf (Tabelle „layer_styles“ im Schema „public“); die Titel stehen als Kommentare an den Spalten.</translation>
    </message>
    <message>
      <source>The database {database} does not answer. Check host, port, name, user and password of the connection, and whether you are in the network of the server.</source>
      <translation>Die Datenbank {database} antwortet nicht. Prüfen Sie Rechner, Port, Namen, Benutzer und Passwort der Verbindung und ob Sie im Netz des Servers sind.</translation>
    </message>
    <message>
      <source>The database {database} has no schema “{schema}”. Have it made, or choose another one.</source>
      <translation>In der Datenbank {database} gibt es kein Schema „{schema}“. Lassen Sie es anlegen oder wählen Sie ein anderes.</translation>
    </message>
    <message>
      <source>The database {database} has no table “{table}”. Check the name.</source>
      <translation>In der Datenbank {database} gibt es keine Tabelle „{table}“. Prüfen Sie den Namen.</translation>
    </message>
    <message>
      <source>The database {database} refuses: {reason}. Nothing was changed. Show this sentence to its administrator.</source>
      <translation>Die Datenbank {database} lehnt ab: {reason}. Es wurde nichts geändert. Zeigen Sie diesen Satz der Datenbankverwaltung.</translation>
    </message>
    <message>
      <source>The database, by the name of its connection in the browser of QGIS.</source>
      <translation>Die Datenbank, mit dem Namen ihrer Verbindung im Browser von QGIS.</translation>
    </message>
    <message>
      <source>The decision and its date, such as: council, 12 May 2024.</source>
      <translation>Der Beschluss und sein Datum, etwa: Rat, 12.05.2024.</translation>
    </message>
    <message>
      <source>The distance between high and low values (90th and 10th percentile) has become smaller since {begin}, from {before} to {after}.</source>
      <translation>Der Abstand zwischen hohen und niedrigen Werten (90. und 10. Perzentil) ist seit {begin} von {before} auf {after} geschrumpft.</translation>
    </message>
    <message>
      <source>The distance between high and low values (90th and 10th percentile) has grown since {begin}, from {before} to {after}.</source>
      <translation>Der Abstand zwischen hohen und niedrigen Werten (90. und 10. Perzentil) ist seit {begin} von {before} auf {after} gewachsen.</translation>
    </message>
    <message>
      <source>The distance between high and low values (90th and 10th percentile) has hardly changed since {begin}: {before}, now {after}.</source>
      <translation>Der Abstand zwischen hohen und niedrigen Werten (90. und 10. Perzentil) ist seit {begin} kaum verändert: {before}, jetzt {after}.</translation>
    </message>
    <message>
      <source>The district has no key.</source>
      <translation>Der Sozialraum hat keinen Schlüssel.</translation>
    </message>
    <message>
      <source>The district key “{key}” is empty or has blanks around it. Correct it.</source>
      <translation>Der Schlüssel „{key}“ ist leer oder hat Leerzeichen am Rand. Berichtigen Sie ihn.</translation>
    </message>
    <message>
      <source>The district-period layer. Districts without data stay, with empty cells.</source>
      <translation>Der Layer der Sozialräume und Zeiträume. Sozialräume ohne Daten bleiben, mit leeren Zellen.</translation>
    </message>
    <message>
      <source>The districts are about as unequal as in {begin}: Gini {before}, in {end} {after}.</source>
      <translation>Die Ungleichheit der Sozialräume ist gegenüber {begin} kaum verändert: Gini {before}, {end} {after}.</translation>
    </message>
    <message>
      <source>The districts are scaled to the city’s own forecast of {n}.</source>
      <translation>Die Sozialräume sind auf die eigene Prognose der Kommune von {n} abgestimmt.</translation>
    </message>
    <message>
      <source>The districts do not fall apart into kinds in a stable way: with 2 to {most} kinds others come out where other districts are drawn (best agreement {rand} with {n}). Choose fewer indicators that differ in what they measure, or use an index.</source>
      <translation>Die Sozialräume zerfallen nicht stabil in Arten: Bei 2 bis {most} Arten kommen andere heraus, wenn andere Sozialräume gezogen werden (beste Übereinstimmung {rand} bei {n}). Wählen Sie weniger Indikatoren, die Verschiedenes messen, oder nehmen Sie einen Index.</translation>
    </message>
    <message>
      <source>The districts for which the table has no row or no value, with the reason.</source>
      <translation>Die Sozialräume, für die die Tabelle keine Zeile oder keinen Wert hat, mit dem Grund.</translation>
    </message>
    <message>
      <source>The districts have become less unequal: Gini {before} in {begin}, {after} in {end}.</source>
      <translation>Die Sozialräume sind weniger ungleich geworden: Gini {before} ({begin}), {after} ({end}).</translation>
    </message>
    <message>
      <source>The districts have become more unequal: Gini {before} in {begin}, {after} in {end}.</source>
      <translation>Die Sozialräume sind ungleicher geworden: Gini {before} ({begin}), {after} ({end}).</translation>
    </message>
    <message>
      <source>The districts of the later period (and those that vanished) with their part in each component.</source>
      <translation>Die Sozialräume des späteren Zeitraums (und die weggefallenen) mit ihrem Anteil an jedem Bestandteil.</translation>
    </message>
    <message>
      <source>The districts on the new boundaries. Each key may occur once.</source>
      <translation>Die Sozialräume in neuen Grenzen. Jeder Schlüssel darf einmal vorkommen.</translation>
    </message>
    <message>
      <source>The districts on the old boundaries, one row per district, or per district and period.</source>
      <translation>Die Sozialräume in alten Grenzen, eine Zeile je Sozialraum oder je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The districts on the old boundaries.</source>
      <translation>Die Sozialräume in alten Grenzen.</translation>
    </message>
    <message>
      <source>The districts stand side by side as columns: {n} of {m} titles are keys or names of the layer. The table was turned.</source>
      <translation>Die Sozialräume stehen nebeneinander als Spalten: {n} von {m} Titeln sind Schlüssel oder Namen des Layers. Die Tabelle wurde gedreht.</translation>
    </message>
    <message>
      <source>The districts that notes, offers and measures belong to.</source>
      <translation>Die Sozialräume, zu denen Notizen, Angebote und Maßnahmen gehören.</translation>
    </message>
    <message>
      <source>The districts were redrawn after {before}: keys of the table that end there and are not in the layer: {n}, such as “{old}”; districts of the layer that begin in {after}: {m}, such as “{new}”. “Convert to new boundaries” (convertboundaries) carries the older numbers over: INPUT the districts of then, joined with these numbers; TARGET this layer; METHOD target_density, or transfer_table where the office has one.</source>
      <translation>Nach {before} wurden die Grenzen geändert: Schlüssel der Tabelle, die dort enden und im Layer fehlen: {n}, etwa „{old}“; Sozialräume des Layers, die erst {after} beginnen: {m}, etwa „{new}“. „Auf neue Grenzen umrechnen“ (convertboundaries) überträgt die älteren Zahlen: INPUT die damaligen Sozialräume, mit diesen Zahlen verbunden; TARGET dieser Layer; METHOD target_density, oder transfer_table, wenn das Amt eine Übergangstabelle hat.</translation>
    </message>
    <message>
      <source>The districts with agreement, number of people and mean.</source>
      <translation>Die Sozialräume mit Übereinstimmung, Anzahl der Personen und Mittel.</translation>
    </message>
    <message>
      <source>The districts with amounts, equal split, difference and range.</source>
      <translation>Die Sozialräume mit Betrag, gleicher Verteilung, Unterschied und Spanne.</translation>
    </message>
    <message>
      <source>The districts with children expected, places needed and places.</source>
      <translation>Die Sozialräume mit erwarteten Kindern, benötigten Plätzen und Plätzen.</translation>
    </message>
    <message>
      <source>The districts with counts of children of several years, one row per district and period.</source>
      <translation>Die Sozialräume mit Anzahlen von Kindern aus mehreren Jahren, eine Zeile je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The districts with counts, bounds, cells and noise.</source>
      <translation>Die Sozialräume mit Anzahlen, Grenzen, Zellen und Rauschen.</translation>
    </message>
    <message>
      <source>The districts with estimate, bounds, error and weights.</source>
      <translation>Die Sozialräume mit Schätzung, Grenzen, Fehler und Gewichten.</translation>
    </message>
    <message>
      <source>The districts with people and needs, one row per district, or per district and period.</source>
      <translation>Die Sozialräume mit Menschen und Bedarf, eine Zeile je Sozialraum oder je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The districts with supply, gap and what comes from outside.</source>
      <translation>Die Sozialräume mit Versorgung, Lücke und dem, was von außerhalb kommt.</translation>
    </message>
    <message>
      <source>The districts with survey results, their errors and covariates.</source>
      <translation>Die Sozialräume mit Ergebnissen der Befragung, deren Fehlern und Kovariaten.</translation>
    </message>
    <message>
      <source>The districts with the counts that may be told, a status for each that may not, and the rates.</source>
      <translation>Die Sozialräume mit den Anzahlen, die genannt werden dürfen, einem Status für die übrigen und den Quoten.</translation>
    </message>
    <message>
      <source>The districts with their index, one row per district, or per district and period.</source>
      <translation>Die Sozialräume mit ihrem Index, eine Zeile je Sozialraum oder je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The districts “{one}” and “{other}” lie upon each other, {n} pairs in all do: nobody could say to which of them people belong. Choose a layer whose districts have no area in common, or one period of it.</source>
      <translation>Die Sozialräume „{one}“ und „{other}“ liegen übereinander, insgesamt {n} {n:Paar|Paare}: Niemand könnte sagen, wohin die Menschen gehören. Wählen Sie einen Layer, dessen Sozialräume keine gemeinsame Fläche haben, oder einen einzelnen Zeitraum.</translation>
    </message>
    <message>
      <source>The districts “{one}” and “{two}” lie on top of each other with {hectares} ha, so their people would be counted twice. Correct the layer; one layer may hold the districts of one time only.</source>
      <translation>Die Sozialräume „{one}“ und „{two}“ liegen auf {hectares} ha übereinander; ihre Menschen würden doppelt gezählt. Berichtigen Sie den Layer; ein Layer darf nur die Sozialräume einer Zeit enthalten.</translation>
    </message>
    <message>
      <source>The districts, one row per district, or per district and period.</source>
      <translation>Die Sozialräume, eine Zeile je Sozialraum oder je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The districts, one row per district, or per district and period; they may not lie upon each other.</source>
      <translation>Die Sozialräume, eine Zeile je Sozialraum oder je Sozialraum und Zeitraum; sie dürfen nicht übereinander liegen.</translation>
    </message>
    <message>
      <source>The earlier period, such as 2011. Empty: the first one.</source>
      <translation>Der frühere Zeitraum, etwa 2011. Leer: der erste.</translation>
    </message>
    <message>
      <source>The earlier period.</source>
      <translation>Der frühere Zeitraum.</translation>
    </message>
    <message>
      <source>The edition that the new one was made of; where somebody has published another one since, nothing is written. Empty: the newest when the run starts.</source>
      <translation>Die Ausgabe, aus der die neue entstanden ist; hat seither jemand eine andere veröffentlicht, wird nichts geschrieben. Leer: die neueste beim Start.</translation>
    </message>
    <message>
      <source>The error is</source>
      <translation>Der Fehler ist</translation>
    </message>
    <message>
      <source>The essentials in brief</source>
      <translation>Das Wichtigste in Kürze</translation>
    </message>
    <message>
      <source>The field that each rate was divided by, in the order of the rates (inhabitants for the share of foreigners). A single one serves all rates.</source>
      <translation>Das Feld, durch das jede Quote geteilt wurde, in der Reihenfolge der Quoten (Einwohner beim Ausländeranteil). Ein einziges gilt für alle Quoten.</translation>
    </message>
    <message>
      <source>The field that each rate was divided by, in the order of the rates. A single one serves all rates.</source>
      <translation>Das Feld, durch das jede Quote geteilt wurde, in der Reihenfolge der Quoten. Ein einziges gilt für alle Quoten.</translation>
    </message>
    <message>
      <source>The field that names the larger area of each district, for smoothing with logit and for the index of larger areas.</source>
      <translation>Das Feld, das zu jedem Sozialraum das größere Gebiet nennt, zum Glätten mit logit und für den Index größerer Gebiete.</translation>
    </message>
    <message>
      <source>The field that names the larger area of each district, for smoothing with logit.</source>
      <translation>Das Feld, das das größere Gebiet jedes Sozialraums nennt, für das Glätten mit logit.</translation>
    </message>
    <message>
      <source>The field that tells its districts apart. Empty: the same name as above.</source>
      <translation>Das Feld, das ihre Gebiete unterscheidet. Leer: derselbe Name wie oben.</translation>
    </message>
    <message>
      <source>The field that tells the districts apart, such as a number or a key. Keys are compared as text.</source>
      <translation>Das Feld, das die Sozialräume unterscheidet, etwa eine Nummer oder ein Schlüssel. Schlüssel werden als Text verglichen.</translation>
    </message>
    <message>
      <source>The field that tells the districts apart, to follow them over time. Keys are compared as text.</source>
      <translation>Das Feld, das die Sozialräume unterscheidet, um ihnen über die Zeit zu folgen. Schlüssel werden als Text verglichen.</translation>
    </message>
    <message>
      <source>The field that tells the districts apart. Empty: the profile’s, else the one that is usually called so.</source>
      <translation>Das Feld, das die Sozialräume unterscheidet. Leer: das des Profils, sonst das mit dem üblichen Namen.</translation>
    </message>
    <message>
      <source>The field that tells the districts apart. It is used to name districts and to follow them over time.</source>
      <translation>Das Feld, das die Sozialräume unterscheidet. Es dient dazu, Sozialräume zu benennen und über die Zeit zu verfolgen.</translation>
    </message>
    <message>
      <source>The field that tells the districts apart; it shows whether a district comes twice within a period.</source>
      <translation>Das Feld, das die Sozialräume unterscheidet; es zeigt, ob ein Sozialraum in einem Zeitraum zweimal vorkommt.</translation>
    </message>
    <message>
      <source>The field that tells the districts of the layer apart.</source>
      <translation>Das Feld, das die Sozialräume des Layers unterscheidet.</translation>
    </message>
    <message>
      <source>The field that tells the new districts apart.</source>
      <translation>Das Feld, das die neuen Sozialräume unterscheidet.</translation>
    </message>
    <message>
      <source>The field with everyone these persons are part of, if it is published. Counts that do not add up to it leave a remainder, which anybody can reckon and which is protected too.</source>
      <translation>Das Feld mit allen, zu denen diese Personen gehören, falls es veröffentlicht wird. Anzahlen, die es nicht ausfüllen, lassen einen Rest, den jeder errechnen kann und der mitgeschützt wird.</translation>
    </message>
    <message>
      <source>The field with everyone whom the groups are a part of, such as all inhabitants. Leave it empty where the groups together are everyone.</source>
      <translation>Das Feld mit allen, von denen die Gruppen ein Teil sind, etwa allen Einwohnern. Leer lassen, wenn die Gruppen zusammen alle sind.</translation>
    </message>
    <message>
      <source>The field with the borough of each district: the report groups profiles and tables by it and compares the districts of each borough.</source>
      <translation>Das Feld mit dem Stadtbezirk jedes Sozialraums: Der Bericht ordnet Steckbriefe und Tabellen danach und vergleicht die Sozialräume jedes Stadtbezirks.</translation>
    </message>
    <message>
      <source>The field with the class in words, for the key of the map. Empty: the one that belongs to the class.</source>
      <translation>Das Feld mit der Klasse in Worten, für die Legende der Karte. Leer: das zur Klasse gehörende.</translation>
    </message>
    <message>
      <source>The field with the class of each district. Empty: classes of about equal size are made.</source>
      <translation>Das Feld mit der Klasse jedes Sozialraums. Leer: Es werden etwa gleich große Klassen gebildet.</translation>
    </message>
    <message>
      <source>The field with the index. Leave it empty to print indicators only.</source>
      <translation>Das Feld mit dem Index. Leer lassen, um nur Indikatoren zu drucken.</translation>
    </message>
    <message>
      <source>The field with the key of the larger area, such as the borough. Empty: the whole municipality.</source>
      <translation>Das Feld mit dem Schlüssel des größeren Gebiets, etwa des Stadtbezirks. Leer: die ganze Kommune.</translation>
    </message>
    <message>
      <source>The field with the name of the district. Empty: the key stands for the name.</source>
      <translation>Das Feld mit dem Namen des Sozialraums. Leer: Der Schlüssel steht anstelle des Namens.</translation>
    </message>
    <message>
      <source>The field with the name of the district. Empty: the profile’s, else the one that is usually called so.</source>
      <translation>Das Feld mit dem Namen des Sozialraums. Leer: das des Profils, sonst das mit dem üblichen Namen.</translation>
    </message>
    <message>
      <source>The field with the name that people read in the forms. Empty: the one that is usually called so.</source>
      <translation>Das Feld mit dem Namen, der in den Formularen zu lesen ist. Leer: das Feld, das gewöhnlich so heißt.</translation>
    </message>
    <message>
      <source>The field with the number of persons whom the indicator is about. Districts without any are left out. Empty: all districts count alike.</source>
      <translation>Das Feld mit der Zahl der Personen, um die es beim Indikator geht. Sozialräume ohne solche bleiben außen vor. Leer: Alle Sozialräume zählen gleich.</translation>
    </message>
    <message>
      <source>The field with the number of residents, for the smallest size of a district and for weighting by population.</source>
      <translation>Das Feld mit der Einwohnerzahl, für die Mindestgröße eines Sozialraums und das Gewichten mit der Bevölkerung.</translation>
    </message>
    <message>
      <source>The field with the number of residents. With it the page tells how many people live in the top class.</source>
      <translation>Das Feld mit der Einwohnerzahl. Damit sagt die Seite, wie viele Menschen in der höchsten Klasse leben.</translation>
    </message>
    <message>
      <source>The field with the places of each district. Empty: the field places of the layer with places.</source>
      <translation>Das Feld mit den Plätzen je Sozialraum. Leer: das Feld places des Layers mit Plätzen.</translation>
    </message>
    <message>
      <source>The field with the residents, for the mean of the municipality where the denominator of a rate is unknown, and for the residents of classes. Empty: the field that usually holds them.</source>
      <translation>Das Feld mit der Einwohnerzahl, für das Mittel der Kommune, wo der Nenner einer Quote unbekannt ist, und für die Einwohnerzahl der Klassen. Leer: das Feld, in dem sie üblicherweise steht.</translation>
    </message>
    <message>
      <source>The field with the residents, for the mean of the municipality where the denominator of a rate is unknown. Empty: the field that usually holds them.</source>
      <translation>Das Feld mit den Einwohnern, für das Mittel der Kommune, wo der Nenner einer Quote nicht bekannt ist. Leer: das Feld, das sie gewöhnlich enthält.</translation>
    </message>
    <message>
      <source>The field with the values that are shown.</source>
      <translation>Das Feld mit den Werten, die gezeigt werden.</translation>
    </message>
    <message>
      <source>The field with the year or other period of each row. Leave it empty where the layer shows one period.</source>
      <translation>Das Feld mit dem Jahr oder einem anderen Zeitraum jeder Zeile. Leer lassen, wenn der Layer nur einen Zeitraum zeigt.</translation>
    </message>
    <message>
      <source>The field with what each district had last year, in euros; empty cells are new districts.</source>
      <translation>Das Feld mit dem, was jeder Sozialraum im Vorjahr hatte, in Euro; leere Zellen sind neue Sozialräume.</translation>
    </message>
    <message>
      <source>The fields old, new, share, basis and flag.</source>
      <translation>Die Felder old, new, share, basis und flag.</translation>
    </message>
    <message>
      <source>The fields that are shown, several side by side. Empty: those with rates, which the catalogue knows or whose title has a unit.</source>
      <translation>Die Felder, die gezeigt werden, mehrere nebeneinander. Leer: die mit Quoten, also die der Katalog kennt oder deren Titel eine Einheit nennt.</translation>
    </message>
    <message>
      <source>The fields that name the larger areas for their index, such as boroughs and school catchments, one after the other. Empty: the field “Larger area”.</source>
      <translation>Die Felder, die die größeren Gebiete für deren Index nennen, etwa Stadtbezirke und Schulbezirke, eine Gliederung nach der anderen. Leer: das Feld „Größeres Gebiet“.</translation>
    </message>
    <message>
      <source>The fields the index is made of, rates or shares rather than counts. For recipes with named parts, in their order.</source>
      <translation>Die Felder, aus denen der Index gebildet wird: Quoten oder Anteile, keine Fallzahlen. Bei Rezepten mit benannten Teilen in deren Reihenfolge.</translation>
    </message>
    <message>
      <source>The fields whose values are written. Empty: those with rates, which the catalogue knows or whose title has a unit; where there are none, all with numbers.</source>
      <translation>Die Felder, deren Werte geschrieben werden. Leer: die Felder mit Quoten, also jene, die der Katalog kennt oder deren Titel eine Einheit hat; wo es keine gibt, alle mit Zahlen.</translation>
    </message>
    <message>
      <source>The fields with the persons behind each rate, in the order of the indicators, or one field for all.</source>
      <translation>Die Felder mit den Personen hinter jeder Quote, in der Reihenfolge der Indikatoren, oder ein Feld für alle.</translation>
    </message>
    <message>
      <source>The figures describe areas, not the people who live there, and name no causes.</source>
      <translation>Die Zahlen beschreiben Gebiete, nicht die Menschen, die dort leben, und nennen keine Ursachen.</translation>
    </message>
    <message>
      <source>The file as understood</source>
      <translation>Die Datei, wie sie verstanden wurde</translation>
    </message>
    <message>
      <source>The file cannot be read as “{encoding}” ({reason}). Leave the encoding empty, or choose another one, for example cp1252 or UTF-8.</source>
      <translation>Die Datei lässt sich nicht als „{encoding}“ lesen ({reason}). Lassen Sie die Kodierung leer, oder wählen Sie eine andere, etwa cp1252 oder UTF-8.</translation>
    </message>
    <message>
      <source>The file has a line of more than {n} million characters, which is no table. Check the file.</source>
      <translation>Die Datei hat eine Zeile mit mehr als {n} Millionen Zeichen, das ist keine Tabelle. Prüfen Sie die Datei.</translation>
    </message>
    <message>
      <source>The file holds {size} MB of text, more than can be read at once. Split it, or load it into a GeoPackage and choose the table there.</source>
      <translation>Die Datei enthält {size} MB Text, mehr als sich auf einmal lesen lässt. Teilen Sie sie, oder laden Sie sie in ein GeoPackage und wählen die Tabelle dort.</translation>
    </message>
    <message>
      <source>The file is empty. Choose another one, or save it anew.</source>
      <translation>Die Datei ist leer. Wählen Sie eine andere, oder speichern Sie sie neu.</translation>
    </message>
    <message>
      <source>The file is not a text table: it holds control characters. Spreadsheets need their own ending (.xlsx, .xls, .ods), zipped tables the ending .zip.</source>
      <translation>Die Datei ist keine Texttabelle: Sie enthält Steuerzeichen. Arbeitsmappen brauchen ihre Endung (.xlsx, .xls, .ods), gepackte Tabellen die Endung .zip.</translation>
    </message>
    <message>
      <source>The file is not an ODS spreadsheet. Open it in a spreadsheet program and save it again.</source>
      <translation>Die Datei ist keine ODS-Tabelle. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
      <source>The file is not an XLSX workbook. Open it in a spreadsheet program and save it again.</source>
      <translation>Die Datei ist keine XLSX-Mappe. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
      <source>The file name “{name}…” has {count} signs, more than can be written. Choose a name of at most {most}.</source>
      <translation>Der Dateiname „{name}…“ hat {count} Zeichen, mehr als geschrieben werden können. Wählen Sie einen Namen mit höchstens {most} Zeichen.</translation>
    </message>
    <message>
      <source>The files contradict each other in {n} cells: district {district}, period {period}, “{indicator}” is {first} in “{one}” and {second} in “{other}”. Choose in “Changed values” which file counts, give them different periods, or set them apart with “Prefix”, “Rename” or “Leave out”.</source>
      <translation>Die Dateien widersprechen sich, betroffene Zellen: {n}. Sozialraum {district}, Zeitraum {period}: „{indicator}“ ist {first} in „{one}“ und {second} in „{other}“. Wählen Sie unter „Geänderte Werte“, welche Datei gilt, geben Sie ihnen verschiedene Zeiträume, oder trennen Sie sie mit „Präfix“, „Umbenennen“ oder „Weglassen“.</translation>
    </message>
    <message>
      <source>The files that the model reads; without a folder its results go beside the first of them.</source>
      <translation>Die Dateien, die das Modell einliest; ohne Ordner kommen seine Ergebnisse neben die erste von ihnen.</translation>
    </message>
    <message>
      <source>The first 500 of {count}; all are in the table.</source>
      <translation>Die ersten 500 von {count}; alle stehen in der Tabelle.</translation>
    </message>
    <message>
      <source>The first kind of facilities as it is planned: an edited copy of the layer.</source>
      <translation>Die erste Art von Einrichtungen, wie sie geplant ist: eine bearbeitete Kopie des Layers.</translation>
    </message>
    <message>
      <source>The first step of a model: gives the answers of a municipality’s profile to the steps that follow, and the folder and names of their files. What is given here goes before the profile.</source>
      <translation>Der erste Schritt eines Modells: gibt die Antworten aus dem Profil einer Kommune an die folgenden Schritte weiter, dazu Ordner und Namen ihrer Dateien. Was hier angegeben wird, geht dem Profil vor.</translation>
    </message>
    <message>
      <source>The first {n} of {total} districts; the layer has all.</source>
      <translation>Die ersten {n} von {total} Sozialräumen; der Layer enthält alle.</translation>
    </message>
    <message>
      <source>The first {n} of {total} districts; the table has all.</source>
      <translation>Die ersten {n} von {total} Sozialräumen; die Tabelle enthält alle.</translation>
    </message>
    <message>
      <source>The fitted tables did not meet their margins exactly; the parts are approximate.</source>
      <translation>Die angepassten Tabellen treffen ihre Randsummen nicht genau; die Teile sind Näherungen.</translation>
    </message>
    <message>
      <source>The five questions, please name no persons</source>
      <translation>Die fünf Fragen, bitte keine Personen nennen</translation>
    </message>
    <message>
      <source>The folder for the results. Empty: a new one beside the files, the project or the profile.</source>
      <translation>Der Ordner für die Ergebnisse. Leer: ein neuer neben den Dateien, dem Projekt oder dem Profil.</translation>
    </message>
    <message>
      <source>The formula “{text} …” has more than {longest} characters. Add the fields up beforehand.</source>
      <translation>Die Formel „{text} …“ hat mehr als {longest} Zeichen. Zählen Sie die Felder vorher zusammen.</translation>
    </message>
    <message>
      <source>The formula “{text}” is not understood. Write: name = numerator / denominator * factor, with sums and differences of fields above and below the line, for example: rate = (a + b) / c * 100. Field names with blanks stand in double quotes.</source>
      <translation>Die Formel „{text}“ ist nicht zu verstehen. Schreiben Sie: name = Zähler / Nenner * Faktor, mit Summen und Differenzen von Feldern über und unter dem Bruchstrich, zum Beispiel: quote = (a + b) / c * 100. Feldnamen mit Leerzeichen stehen in doppelten geraden Anführungszeichen.</translation>
    </message>
    <message>
      <source>The formula “{text}” needs the field “{field}”, which the layer does not have.</source>
      <translation>Die Formel „{text}“ braucht das Feld „{field}“, das der Layer nicht hat.</translation>
    </message>
    <message>
      <source>The geometric and the harmonic mean need values above zero, and the lowest percentile rank is 0. Choose ranks, or min-max to a range such as 1 to 100.</source>
      <translation>Das geometrische und das harmonische Mittel brauchen Werte über null, und der kleinste Prozentrang ist 0. Wählen Sie Ränge oder min_max auf einen Bereich wie 1 bis 100.</translation>
    </message>
    <message>
      <source>The geometric and the harmonic mean need values above zero, and z-values are also negative. Standardise with min-max to a range such as 1 to 100.</source>
      <translation>Das geometrische und das harmonische Mittel brauchen Werte über null, und z-Werte sind auch negativ. Standardisieren Sie mit min_max auf einen Bereich wie 1 bis 100.</translation>
    </message>
    <message>
      <source>The geometric and the harmonic mean need values above zero, but the min-max range begins at {lower}. Let it begin at 1, for example 1 to 100.</source>
      <translation>Das geometrische und das harmonische Mittel brauchen Werte über null, aber der Min-Max-Bereich beginnt bei {lower}. Lassen Sie ihn bei 1 beginnen, zum Beispiel 1 bis 100.</translation>
    </message>
    <message>
      <source>The geometric and the harmonic mean need values above zero. Standardise with min-max to a range such as 1 to 100.</source>
      <translation>Das geometrische und das harmonische Mittel brauchen Werte über null. Standardisieren Sie mit min_max auf einen Bereich wie 1 bis 100.</translation>
    </message>
    <message>
      <source>The goalposts method needs a lowest and a highest value for each indicator. Give them, or choose min-max.</source>
      <translation>Das Verfahren mit Zielmarken braucht zu jedem Indikator einen kleinsten und einen größten Wert. Geben Sie sie an oder wählen Sie min_max.</translation>
    </message>
    <message>
      <source>The goalposts method needs a lowest and a highest value for each of the {count} indicators; {given} were given.</source>
      <translation>Das Verfahren mit Zielmarken braucht zu jedem der {count} Indikatoren einen kleinsten und einen größten Wert; angegeben sind {given}.</translation>
    </message>
    <message>
      <source>The grid has no column “{field}” with counts. It has: {fields}.</source>
      <translation>Das Gitter hat keine Spalte „{field}“ mit Anzahlen. Es hat: {fields}.</translation>
    </message>
    <message>
      <source>The grid holds no counts, only means or shares ({fields}), which cannot be summed. Choose the file with the counts of the topic, such as the residents.</source>
      <translation>Das Gitter enthält keine Anzahlen, nur Mittelwerte oder Anteile ({fields}), die sich nicht summieren lassen. Wählen Sie die Datei mit den Anzahlen des Themas, etwa den Einwohnern.</translation>
    </message>
    <message>
      <source>The group against all others of its denominator. Districts with confidential or unknown numbers are left out of their period. The index says how unevenly a group lives, not why.</source>
      <translation>Die Gruppe gegenüber allen anderen ihres Nenners. Sozialräume mit geheimen oder unbekannten Zahlen zählen im jeweiligen Zeitraum nicht mit. Der Index sagt, wie ungleich eine Gruppe wohnt, nicht warum.</translation>
    </message>
    <message>
      <source>The groups overlap: together they are more than “{field}”. Every one was protected with its remainder of the total.</source>
      <translation>Die Gruppen überschneiden sich: Zusammen sind sie mehr als „{field}“. Jede wurde mit ihrem Rest der Gesamtzahl geschützt.</translation>
    </message>
    <message>
      <source>The groups together are more than the total, so they overlap; the measures of all groups need groups that do not.</source>
      <translation>Die Gruppen sind zusammen mehr als die Gesamtzahl, sie überschneiden sich also; die Maße über alle Gruppen brauchen Gruppen, die sich nicht überschneiden.</translation>
    </message>
    <message>
      <source>The handbook is not built in this copy of the plugin. In a checkout “python3 scripts/handbook.py build” makes it; the ZIP that is installed brings it along.</source>
      <translation>Das Handbuch ist in dieser Kopie des Plugins nicht gebaut. Im Quellordner macht es „python3 scripts/handbook.py build“; die ZIP-Datei zum Installieren bringt es mit.</translation>
    </message>
    <message>
      <source>The headline of the pages. Empty: the name of the layer.</source>
      <translation>Die Überschrift der Seiten. Leer: der Name des Layers.</translation>
    </message>
    <message>
      <source>The height of each picture.</source>
      <translation>Die Höhe jedes Bildes.</translation>
    </message>
    <message>
      <source>The hidden counts allow D between {low} and {high}.</source>
      <translation>Die verborgenen Anzahlen lassen D zwischen {low} und {high} zu.</translation>
    </message>
    <message>
      <source>The higher the value, the greater the social need. The index describes areas, not the people who live there.</source>
      <translation>Je höher der Wert, desto größer der soziale Bedarf. Der Index beschreibt Gebiete, nicht die Menschen, die dort leben.</translation>
    </message>
    <message>
      <source>The index compares the districts within each period. Another colour means another place among them, not necessarily more or less need than before. The figures are numbers of districts.</source>
      <translation>Der Index vergleicht die Sozialräume innerhalb jedes Zeitraums. Eine andere Farbe heißt: eine andere Stellung unter ihnen, nicht unbedingt mehr oder weniger Bedarf als früher. Die Zahlen zählen die Sozialräume.</translation>
    </message>
    <message>
      <source>The index describes areas, not the people who live there.</source>
      <translation>Der Index beschreibt Gebiete, nicht die Menschen, die dort leben.</translation>
    </message>
    <message>
      <source>The index is of {index}, the notes are of {notes}.</source>
      <translation>Der Index ist von {index}, die Notizen sind von {notes}.</translation>
    </message>
    <message>
      <source>The index is worse than what people see</source>
      <translation>Der Index ist schlechter als das, was Menschen sehen</translation>
    </message>
    <message>
      <source>The index is worse than what people see: talk about why</source>
      <translation>Der Index ist schlechter als das, was Menschen sehen, zu klären, warum</translation>
    </message>
    <message>
      <source>The index of larger areas needs the field that names them. Choose the larger area.</source>
      <translation>Der Index größerer Gebiete braucht das Feld, das sie nennt. Wählen Sie das größere Gebiet.</translation>
    </message>
    <message>
      <source>The index of larger areas needs the number of residents. Choose a population field.</source>
      <translation>Der Index größerer Gebiete braucht die Einwohnerzahl. Wählen Sie ein Feld mit den Einwohnern.</translation>
    </message>
    <message>
      <source>The index, where higher is more need, or the stage from 1 upwards; for the methods that follow it.</source>
      <translation>Der Index (mehr heißt mehr Bedarf) oder die Stufe ab 1, für die Verfahren, die ihm folgen.</translation>
    </message>
    <message>
      <source>The index, where higher is more need.</source>
      <translation>Der Index, bei dem mehr auch mehr Bedarf heißt.</translation>
    </message>
    <message>
      <source>The index, where higher is more need: places high need beside low supply.</source>
      <translation>Der Index (mehr heißt mehr Bedarf): stellt hohen Bedarf neben geringe Versorgung.</translation>
    </message>
    <message>
      <source>The indicators have too few districts in common in period {period} for a principal component. Leave out indicators with many gaps, or choose equal weights.</source>
      <translation>Die Indikatoren haben im Zeitraum {period} zu wenige Gebiete gemeinsam für eine Hauptkomponente. Lassen Sie Indikatoren mit vielen Lücken weg, oder wählen Sie gleiche Gewichte.</translation>
    </message>
    <message>
      <source>The indicators to join by their tidy names, separated by commas. Empty takes all.</source>
      <translation>Die zu verbindenden Indikatoren mit ihren Feldnamen, durch Komma getrennt. Leer nimmt alle.</translation>
    </message>
    <message>
      <source>The indicators to join. Empty takes all.</source>
      <translation>Die zu verbindenden Indikatoren. Leer nimmt alle.</translation>
    </message>
    <message>
      <source>The input with each rate, its bounds, its grade and what stands out.</source>
      <translation>Die Eingabe mit jeder Quote, ihren Grenzen, ihrer Stufe und dem, was auffällt.</translation>
    </message>
    <message>
      <source>The input with measure, mean of the neighbours, and what the district is.</source>
      <translation>Die Eingabe mit dem Maß, dem Mittel der Nachbarn und der Lage des Sozialraums.</translation>
    </message>
    <message>
      <source>The input with one field per indicator, and a status field where a value is not simply valid.</source>
      <translation>Die Eingabe mit einem Feld je Indikator und einem Statusfeld, wo ein Wert nicht einfach gültig ist.</translation>
    </message>
    <message>
      <source>The input with rate, bounds and light.</source>
      <translation>Die Eingabe mit Quote, Grenzen und Ampel.</translation>
    </message>
    <message>
      <source>The input with the kind, its name and how near it is.</source>
      <translation>Die Eingabe mit der Art, ihrem Namen und wie nah sie ist.</translation>
    </message>
    <message>
      <source>The input with the local values, coloured by the location quotient of the first group.</source>
      <translation>Die Eingabe mit den lokalen Werten, eingefärbt nach dem Standortquotienten der ersten Gruppe.</translation>
    </message>
    <message>
      <source>The key of the row that holds the whole municipality. It gets no index and serves as centre “total”.</source>
      <translation>Der Schlüssel der Zeile mit der Gesamtstadt. Sie bekommt keinen Index und dient als Mitte „total“.</translation>
    </message>
    <message>
      <source>The key “{key}” occurs more than once. Choose the field with the period (PERIOD_FIELD), or a layer with one row per district.</source>
      <translation>Der Schlüssel „{key}“ kommt mehrfach vor. Wählen Sie das Feld mit dem Zeitraum (PERIOD_FIELD) oder einen Layer mit einer Zeile je Sozialraum.</translation>
    </message>
    <message>
      <source>The key “{key}” occurs several times among the new districts (field “{field}”). Choose a field that tells them apart, or a layer of one period.</source>
      <translation>Der Schlüssel „{key}“ kommt bei den neuen Sozialräumen mehrmals vor (Feld „{field}“). Wählen Sie ein Feld, das sie unterscheidet, oder einen Layer mit einem Zeitraum.</translation>
    </message>
    <message>
      <source>The keys agree, but only {share} % of the names do. Table and layer may number different districts; check the key field.</source>
      <translation>Die Schlüssel stimmen überein, aber nur {share} % der Namen. Tabelle und Layer zählen vielleicht verschiedene Sozialräume; prüfen Sie das Schlüsselfeld.</translation>
    </message>
    <message>
      <source>The keys are plain numbers in a row, of which {n} of {keys} in the table and {met} of {districts} in the layer agree. That may be chance; check that both number the same districts.</source>
      <translation>Die Schlüssel sind einfache laufende Nummern; {n} von {keys} der Tabelle und {met} von {districts} des Layers stimmen überein. Das kann Zufall sein; prüfen Sie, ob beide dieselben Sozialräume zählen.</translation>
    </message>
    <message>
      <source>The keys in field “{field}” of “{layer}” are numbers with more than 15 digits, of which QGIS loses the last ones (row {row}). Make the field a text, or an integer of 8 bytes (bigint).</source>
      <translation>Die Schlüssel im Feld „{field}“ von „{layer}“ sind Zahlen mit mehr als 15 Stellen, von denen QGIS die letzten verliert (Zeile {row}). Machen Sie aus dem Feld einen Text oder eine ganze Zahl mit 8 Bytes (bigint).</translation>
    </message>
    <message>
      <source>The keys of the table are those of larger areas and were joined through field “{field}”: every district has the value of its larger area. Such values must not be added up over districts.</source>
      <translation>Die Schlüssel der Tabelle sind die größerer Gebiete und wurden über das Feld „{field}“ verbunden: Jeder Sozialraum hat den Wert seines größeren Gebiets. Solche Werte dürfen nicht über Sozialräume summiert werden.</translation>
    </message>
    <message>
      <source>The keys of {names} begin those of other rows, but no sums show that they are larger areas: they were kept. If they are, name the length of the keys to take in “Territorial level”.</source>
      <translation>Die Schlüssel von {names} sind der Anfang von anderen, aber keine Summe zeigt, dass es größere Gebiete sind: Sie wurden behalten. Wenn es welche sind, nennen Sie unter „Gebietsebene“ die Länge der gewünschten Schlüssel.</translation>
    </message>
    <message>
      <source>The kinds are found in this period; in the others districts belong to the nearest one.</source>
      <translation>In diesem Zeitraum werden die Arten gebildet; in den anderen gehören Sozialräume zur nächsten Art.</translation>
    </message>
    <message>
      <source>The largest part is “{cause}” ({part}).</source>
      <translation>Den größten Teil macht „{cause}“ aus ({part}).</translation>
    </message>
    <message>
      <source>The largest part is “{cause}” ({part}); it may be chance, its interval includes zero.</source>
      <translation>Den größten Teil macht „{cause}“ aus ({part}); das kann Zufall sein, das Intervall schließt die Null ein.</translation>
    </message>
    <message>
      <source>The last run had other answers than the profile: {what}.</source>
      <translation>Der letzte Lauf hatte andere Antworten als das Profil: {what}.</translation>
    </message>
    <message>
      <source>The last test missed the children of the whole city by {bias} %: something happened that ratios do not know. A forecast of the city (CITY_FORECAST) helps.</source>
      <translation>Die letzte Prüfung lag bei den Kindern der ganzen Kommune um {bias} % daneben: Es geschah etwas, das Verhältnisse nicht kennen. Eine Prognose der Kommune (CITY_FORECAST) hilft.</translation>
    </message>
    <message>
      <source>The later period.</source>
      <translation>Der spätere Zeitraum.</translation>
    </message>
    <message>
      <source>The later period. Empty: the last one.</source>
      <translation>Der spätere Zeitraum. Leer: der letzte.</translation>
    </message>
    <message>
      <source>The layer beyond the border needs the residents in a field of the same name: “{field}”.</source>
      <translation>Der Layer jenseits der Grenze braucht die Einwohner in einem Feld gleichen Namens: „{field}“.</translation>
    </message>
    <message>
      <source>The layer does not name its source.</source>
      <translation>Der Layer nennt seine Quelle nicht.</translation>
    </message>
    <message>
      <source>The layer has fields of the same name already, which were kept; the indicators of the table are called: {names}.</source>
      <translation>Der Layer hat schon gleichnamige Felder, die erhalten bleiben; die Indikatoren der Tabelle heißen: {names}.</translation>
    </message>
    <message>
      <source>The layer has no coordinate reference system, so nobody can say which cells lie in its districts. Assign one in the layer's properties.</source>
      <translation>Der Layer hat kein Koordinatenbezugssystem; so kann niemand sagen, welche Zellen in seinen Sozialräumen liegen. Weisen Sie ihm eines in den Layereigenschaften zu.</translation>
    </message>
    <message>
      <source>The layer has no coordinate reference system, so nothing can be measured in metres. Assign one in the layer's properties.</source>
      <translation>Der Layer hat kein Koordinatenbezugssystem, also lässt sich nichts in Metern messen. Bitte in den Layereigenschaften eines zuweisen.</translation>
    </message>
    <message>
      <source>The layer has no coordinate system. Areas, distances and maps need one; set it in the properties of the layer.</source>
      <translation>Der Layer hat kein Koordinatensystem. Flächen, Entfernungen und Karten brauchen eines; legen Sie es in den Eigenschaften des Layers fest.</translation>
    </message>
    <message>
      <source>The layer has no features. Lift its filter, or choose another layer.</source>
      <translation>Der Layer hat keine Objekte. Heben Sie seinen Filter auf oder wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
      <source>The layer has no figures for district “{key}”.</source>
      <translation>Der Layer hat keine Zahlen für den Sozialraum „{key}“.</translation>
    </message>
    <message>
      <source>The layer has no number fields. Join your statistics with it (Processing Toolbox, Sozialraum).</source>
      <translation>Der Layer hat keine Zahlenfelder. Verbinden Sie ihn mit Ihrer Statistik (Verarbeitungswerkzeuge, Sozialraum).</translation>
    </message>
    <message>
      <source>The layer has no period “{period}”. It has: {known}.</source>
      <translation>Der Layer hat keinen Zeitraum „{period}“. Er hat: {known}.</translation>
    </message>
    <message>
      <source>The layer has no polygons. Choose the layer of the districts.</source>
      <translation>Der Layer hat keine Flächen. Wählen Sie den Layer der Sozialräume.</translation>
    </message>
    <message>
      <source>The layer has one period only; a change needs two. Join a second year, or choose the field with the period (PERIOD_FIELD).</source>
      <translation>Der Layer hat nur einen Zeitraum; eine Veränderung braucht zwei. Verbinden Sie ein zweites Jahr, oder wählen Sie das Feld mit dem Zeitraum (PERIOD_FIELD).</translation>
    </message>
    <message>
      <source>The layer has one period only; a change or what was before needs two. Choose TIME=each, or the field with the period (PERIOD_FIELD).</source>
      <translation>Der Layer hat nur einen Zeitraum; eine Veränderung oder was davor war, braucht zwei. Wählen Sie TIME=each oder das Feld mit dem Zeitraum (PERIOD_FIELD).</translation>
    </message>
    <message>
      <source>The layer has only one period. A change needs two; choose the period field, or join more periods.</source>
      <translation>Der Layer hat nur einen Zeitraum. Eine Veränderung braucht zwei; bitte das Feld mit dem Zeitraum wählen oder weitere Zeiträume anbinden.</translation>
    </message>
    <message>
      <source>The layer has the counts for it: run “Calculate indicators” first.</source>
      <translation>Die Fallzahlen dafür sind im Layer: Führen Sie zuerst „Indikatoren berechnen“ aus.</translation>
    </message>
    <message>
      <source>The layer has the districts up to {before}: keys of the table that begin in {after} and are not in the layer: {n}, such as “{new}”; districts of the layer that end in {before}: {m}, such as “{old}”. Join the newer districts, and carry the older numbers over to them with “Convert to new boundaries” (convertboundaries).</source>
      <translation>Der Layer hat die Sozialräume bis {before}: Schlüssel der Tabelle, die erst {after} beginnen und im Layer fehlen: {n}, etwa „{new}“; Sozialräume des Layers, die {before} enden: {m}, etwa „{old}“. Verbinden Sie die Zahlen mit den neueren Sozialräumen und übertragen Sie die älteren mit „Auf neue Grenzen umrechnen“ (convertboundaries).</translation>
    </message>
    <message>
      <source>The layer holds statistics of {held} already; its values are compared with these files.</source>
      <translation>Der Layer enthält schon Statistik für {held}; seine Werte werden mit diesen Dateien verglichen.</translation>
    </message>
    <message>
      <source>The layer holds statistics of {held} already; {new} is appended.</source>
      <translation>Der Layer enthält schon Statistik für {held}; {new} wird angehängt.</translation>
    </message>
    <message>
      <source>The layer lies outside the area of its coordinate system {crs}, and inside once x and y are exchanged: its axes are swapped. Exchange them (“Swap X and Y coordinates”).</source>
      <translation>Der Layer liegt außerhalb des Gebiets seines Koordinatensystems {crs}, und mit vertauschten x- und y-Werten darin: Seine Achsen sind vertauscht. Tauschen Sie sie („X- und Y-Koordinaten vertauschen“).</translation>
    </message>
    <message>
      <source>The layer lies outside the area of its coordinate system {crs}, which is probably not its own. Check it in the properties of the layer.</source>
      <translation>Der Layer liegt außerhalb des Gebiets seines Koordinatensystems {crs}, das wahrscheinlich nicht das seine ist. Prüfen Sie es in den Eigenschaften des Layers.</translation>
    </message>
    <message>
      <source>The layer of the profile is not in the project any more</source>
      <translation>Der Layer des Profils ist nicht mehr im Projekt</translation>
    </message>
    <message>
      <source>The layer or table with counts, one row per district, or per district and period.</source>
      <translation>Der Layer oder die Tabelle mit Fallzahlen, eine Zeile je Sozialraum oder je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The layer or table with indicators, one row per district, or per district and period.</source>
      <translation>Der Layer oder die Tabelle mit Indikatoren, eine Zeile je Sozialraum oder je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The layer or table with one row per district and period.</source>
      <translation>Der Layer oder die Tabelle mit einer Zeile je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The layer or table with one row per district, or per district and period, with or without an index.</source>
      <translation>Der Layer oder die Tabelle mit einer Zeile je Sozialraum oder je Sozialraum und Zeitraum, mit oder ohne Index.</translation>
    </message>
    <message>
      <source>The layer or table with one row per district, or per district and period.</source>
      <translation>Der Layer oder die Tabelle mit einer Zeile je Sozialraum oder je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The layer or table with the counts, one row per district and period.</source>
      <translation>Der Layer oder die Tabelle mit den Anzahlen, eine Zeile je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The layer or table with the true counts, one row per district and period.</source>
      <translation>Der Layer oder die Tabelle mit den wahren Anzahlen, eine Zeile je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The layer with one feature per district and period.</source>
      <translation>Der Layer mit einem Objekt je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The layer with one feature per district, or per district and period.</source>
      <translation>Der Layer mit einem Objekt je Sozialraum oder je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The layer with one feature per district, or per district and period. It gets the new style itself.</source>
      <translation>Der Layer mit einem Objekt je Sozialraum oder je Sozialraum und Zeitraum. Er selbst bekommt den neuen Stil.</translation>
    </message>
    <message>
      <source>The layer with one feature per district, or per district and period. With “selected features only” the profiles are made for the selected districts; the maps always show all.</source>
      <translation>Der Layer mit einem Objekt je Sozialraum oder je Sozialraum und Zeitraum. Mit „Nur gewählte Objekte“ entstehen die Profile für die ausgewählten Sozialräume; die Karten zeigen immer alle.</translation>
    </message>
    <message>
      <source>The layer with one polygon per district, or per district and period.</source>
      <translation>Der Layer mit einer Fläche je Sozialraum oder je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The layer with the areas of the districts, plain or with statistics. It must lie in a file or database.</source>
      <translation>Der Layer mit den Flächen der Sozialräume, ohne oder mit Statistik. Er muss in einer Datei oder Datenbank liegen.</translation>
    </message>
    <message>
      <source>The layer with the districts. Empty: that of the profile.</source>
      <translation>Der Layer mit den Sozialräumen. Leer: der des Profils.</translation>
    </message>
    <message>
      <source>The layer with the districts. Its geometry, coordinate system and fields are kept.</source>
      <translation>Der Layer mit den Sozialräumen. Geometrie, Koordinatensystem und Felder bleiben.</translation>
    </message>
    <message>
      <source>The layer with the districts. Without a layer only a table is made.</source>
      <translation>Der Layer mit den Sozialräumen. Ohne Layer entsteht nur eine Tabelle.</translation>
    </message>
    <message>
      <source>The layer with the shapes of the districts, for the map; needed once, and when borders change.</source>
      <translation>Der Layer mit den Flächen der Sozialräume, für die Karte; einmal nötig und wenn sich Grenzen ändern.</translation>
    </message>
    <message>
      <source>The layer “{layer}” could not be read yet. Draw the map once more.</source>
      <translation>Der Layer „{layer}“ konnte noch nicht gelesen werden. Zeichnen Sie die Karte noch einmal.</translation>
    </message>
    <message>
      <source>The layer “{layer}” is being edited and lies in “{path}”, which would be replaced. Save or discard the edits and end the editing, or choose another place.</source>
      <translation>Der Layer „{layer}“ wird gerade bearbeitet und liegt in „{path}“, die ersetzt würde. Speichern oder verwerfen Sie die Änderungen und beenden Sie die Bearbeitung, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>The logo “{path}” cannot be read; the pages are printed without it. Choose an SVG, PNG or JPEG file in the profile of the municipality.</source>
      <translation>Das Logo „{path}“ kann nicht gelesen werden; die Seiten werden ohne es gedruckt. Wählen Sie im Profil der Kommune eine SVG-, PNG- oder JPEG-Datei.</translation>
    </message>
    <message>
      <source>The map cannot show {period} by time: shorter periods cover it. Tick “Colour the map”.</source>
      <translation>Die Karte kann {period} nicht über die Zeitsteuerung zeigen, weil kürzere Zeiträume ihn abdecken. Setzen Sie ein Häkchen bei „Karte färben“.</translation>
    </message>
    <message>
      <source>The map shows the indicator and year of this panel in classes</source>
      <translation>Die Karte zeigt Indikator und Jahr dieses Fensters in Klassen</translation>
    </message>
    <message>
      <source>The mean squared error allows for the estimated A and coefficients (Prasad &amp; Rao 1990); intervals of 95 %.</source>
      <translation>Der mittlere quadratische Fehler berücksichtigt, dass A und die Koeffizienten geschätzt sind (Prasad &amp; Rao 1990); Intervalle von 95 %.</translation>
    </message>
    <message>
      <source>The measure “{name}” needs the geometry of the districts ({missing}).</source>
      <translation>Das Maß „{name}“ braucht die Geometrie der Sozialräume ({missing}).</translation>
    </message>
    <message>
      <source>The measures to compute.</source>
      <translation>Die Maße, die berechnet werden.</translation>
    </message>
    <message>
      <source>The measures to compute. Empty: the standard set.</source>
      <translation>Die Maße, die berechnet werden. Leer: die Standardauswahl.</translation>
    </message>
    <message>
      <source>The midpoints of the cells in and around the districts with their counts.</source>
      <translation>Die Mittelpunkte der Zellen in und um die Sozialräume mit ihren Anzahlen.</translation>
    </message>
    <message>
      <source>The model</source>
      <translation>Das Modell</translation>
    </message>
    <message>
      <source>The municipality's value is the sum of the numerators by the sum of the denominators of all districts for which both are known.</source>
      <translation>Der Wert der Kommune ist die Summe der Zähler durch die Summe der Nenner aller Sozialräume, für die beide bekannt sind.</translation>
    </message>
    <message>
      <source>The name of the indicator “{name}” has {count} bytes. At most {most} are possible, so that its status fits behind it; give it a shorter one.</source>
      <translation>Der Name des Indikators „{name}“ hat {count} Bytes. Höchstens {most} sind möglich, damit sein Status dahinter passt; geben Sie ihm einen kürzeren.</translation>
    </message>
    <message>
      <source>The name under which the panel is published: lower-case letters, digits and _. The published tables end with it.</source>
      <translation>Der Name, unter dem veröffentlicht wird: Kleinbuchstaben, Ziffern und _. Die veröffentlichten Tabellen enden darauf.</translation>
    </message>
    <message>
      <source>The name “{name}” has {count} bytes; a database keeps {most} and would cut the rest. Choose a shorter one.</source>
      <translation>Der Name „{name}“ hat {count} Bytes; eine Datenbank behält {most} und schnitte den Rest ab. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
      <source>The number of classes is {count}. Give a number from 2 to 100.</source>
      <translation>Die Zahl der Klassen ist {count}. Geben Sie eine Zahl von 2 bis 100 an.</translation>
    </message>
    <message>
      <source>The number was taken from a text of number and name</source>
      <translation>Die Nummer wurde aus einem Text mit Nummer und Name genommen</translation>
    </message>
    <message>
      <source>The offices change small numbers at random (cell key method). Of m cells this gives the sum a standard deviation of √(m · V), with V = {variance}; V is an assumption, the offices do not publish it. So sums are printed to tens.</source>
      <translation>Die Ämter ändern kleine Zahlen zufällig (Cell-Key-Methode). Bei m Zellen gibt das der Summe eine Standardabweichung von √(m · V) mit V = {variance}; V ist eine Annahme, die Ämter veröffentlichen es nicht. Deshalb stehen Summen hier auf Zehner gerundet.</translation>
    </message>
    <message>
      <source>The old and the new districts do not overlap anywhere. Check the coordinate reference systems of both layers.</source>
      <translation>Alte und neue Sozialräume überschneiden sich nirgends. Prüfen Sie die Koordinatenbezugssysteme beider Layer.</translation>
    </message>
    <message>
      <source>The only column of numbers has the period {period} as title.</source>
      <translation>Die einzige Zahlenspalte hat den Zeitraum {period} als Titel.</translation>
    </message>
    <message>
      <source>The open project has no layer with areas.</source>
      <translation>Im geöffneten Projekt liegt kein Layer mit Flächen.</translation>
    </message>
    <message>
      <source>The option “{name}” cannot be “{value}”. Give millimetres between {least} and {most}.</source>
      <translation>Die Option „{name}“ kann nicht „{value}“ sein. Geben Sie Millimeter zwischen {least} und {most} an.</translation>
    </message>
    <message>
      <source>The option “{name}” cannot be “{value}”. It can be: {values}.</source>
      <translation>Die Option „{name}“ kann nicht „{value}“ sein. Möglich sind: {values}.</translation>
    </message>
    <message>
      <source>The options of a chart are a map, such as map('kind', 'ranking', 'width', 120).</source>
      <translation>Die Optionen eines Diagramms werden mit map angegeben, etwa map('kind', 'ranking', 'width', 120).</translation>
    </message>
    <message>
      <source>The part “{name}” belongs to no domain. Let its name begin with one of: {domains}.</source>
      <translation>Der Teil „{name}“ gehört zu keinem Bereich. Lassen Sie seinen Namen beginnen mit: {domains}.</translation>
    </message>
    <message>
      <source>The part “{role}” was given twice. Give one field for each part.</source>
      <translation>Der Teil „{role}“ wurde zweimal angegeben. Geben Sie für jeden Teil ein Feld an.</translation>
    </message>
    <message>
      <source>The path of an SVG picture with a chart of a district, as the dock draws it, for picture items of layouts and for symbols. The files lie in the folder “sozialraum_charts” beside the project. fields: one field or several, separated by commas. Options: kind (time_series, ranking, profile, distribution, comparison, scatter), width and height in mm, period, from, mode (absolute, base, deviation, z), title (true, false), bands, every, name. With a name the file is called after it and the key: name_ and left(md5(key), 12), so that an expression finds it also without the plugin.</source>
      <translation>Der Pfad eines SVG-Bildes mit einem Diagramm eines Sozialraums, wie es das Bedienfeld zeichnet, für Bilder in Layouts und für Symbole. Die Dateien liegen im Ordner „sozialraum_charts“ neben dem Projekt. fields: ein Feld oder mehrere, durch Kommas getrennt. Optionen: kind (time_series, ranking, profile, distribution, comparison, scatter), width und height in mm, period, from, mode (absolute, base, deviation, z), title (true, false), bands, every, name. Mit name heißt die Datei nach diesem Namen und dem Schlüssel: name_ und left(md5(Schlüssel), 12); so findet sie ein Ausdruck auch ohne das Plugin.</translation>
    </message>
    <message>
      <source>The people among whom an equal split would share the money, such as all children of that age.</source>
      <translation>Die Menschen, auf die eine gleiche Verteilung das Geld verteilen würde, etwa alle Kinder dieses Alters.</translation>
    </message>
    <message>
      <source>The people at each point. Empty: each point counts once.</source>
      <translation>Die Personen an jedem Punkt. Leer: jeder Punkt zählt einmal.</translation>
    </message>
    <message>
      <source>The people counted, such as children in families with SGB II.</source>
      <translation>Die gezählten Menschen, etwa Kinder in Familien mit SGB II.</translation>
    </message>
    <message>
      <source>The people counted.</source>
      <translation>Die gezählten Menschen.</translation>
    </message>
    <message>
      <source>The people counted. Empty where only values are known.</source>
      <translation>Die gezählten Menschen. Leer, wo nur Werte bekannt sind.</translation>
    </message>
    <message>
      <source>The people for whom the places of the offers are, for places per 100. Empty: only whether an offer reaches.</source>
      <translation>Die Menschen, für die die Plätze der Angebote da sind, für Plätze je 100. Leer: nur, ob ein Angebot ankommt.</translation>
    </message>
    <message>
      <source>The people out of whom they are counted, in the same order. A single field serves all counts.</source>
      <translation>Die Menschen, aus denen sie gezählt sind, in derselben Reihenfolge. Ein einzelnes Feld dient allen.</translation>
    </message>
    <message>
      <source>The people out of whom they are counted.</source>
      <translation>Die Menschen, aus denen sie gezählt sind.</translation>
    </message>
    <message>
      <source>The people who need the places, such as the children of that age.</source>
      <translation>Die Menschen, die die Plätze brauchen, etwa die Kinder dieses Alters.</translation>
    </message>
    <message>
      <source>The people, households … of whom the numerator is a part.</source>
      <translation>Die Personen, Haushalte …, von denen der Zähler ein Teil ist.</translation>
    </message>
    <message>
      <source>The period from which is forecast.</source>
      <translation>Der Zeitraum, von dem aus vorhergesagt wird.</translation>
    </message>
    <message>
      <source>The period of answers without a date. Empty: this year.</source>
      <translation>Der Zeitraum von Antworten ohne Datum. Leer: dieses Jahr.</translation>
    </message>
    <message>
      <source>The period of the index.</source>
      <translation>Der Zeitraum des Index.</translation>
    </message>
    <message>
      <source>The period of the notes that count.</source>
      <translation>Der Zeitraum der Notizen, die zählen.</translation>
    </message>
    <message>
      <source>The period of the survey.</source>
      <translation>Der Zeitraum der Befragung.</translation>
    </message>
    <message>
      <source>The period that the map shows, for example 2024. Empty: the newest one with values.</source>
      <translation>Der Zeitraum, den die Karte zeigt, zum Beispiel 2024. Leer: der neueste mit Werten.</translation>
    </message>
    <message>
      <source>The period to compare with, written as in the period field. Empty: the first one.</source>
      <translation>Der Zeitraum zum Vergleich, geschrieben wie im Feld mit dem Zeitraum. Leer: der erste.</translation>
    </message>
    <message>
      <source>The period whose districts are used.</source>
      <translation>Der Zeitraum, dessen Sozialräume verwendet werden.</translation>
    </message>
    <message>
      <source>The period whose numbers are used.</source>
      <translation>Der Zeitraum, dessen Zahlen verwendet werden.</translation>
    </message>
    <message>
      <source>The periods to join, separated by commas, for example 2018, 2019. Empty takes all.</source>
      <translation>Die zu verbindenden Zeiträume, durch Komma getrennt, zum Beispiel 2018, 2019. Leer nimmt alle.</translation>
    </message>
    <message>
      <source>The periods to write, separated by commas, such as 2020, 2024. Empty: all.</source>
      <translation>Die Zeiträume, die geschrieben werden, durch Kommas getrennt, zum Beispiel 2020, 2024. Leer: alle.</translation>
    </message>
    <message>
      <source>The poorest and the richest tenth live apart about alike (H {poor} and {rich}).</source>
      <translation>Das ärmste und das reichste Zehntel wohnen etwa gleich stark getrennt (H {poor} und {rich}).</translation>
    </message>
    <message>
      <source>The poorest tenth lives further apart (H {poor}) than the richest ({rich}).</source>
      <translation>Das ärmste Zehntel wohnt stärker getrennt (H {poor}) als das reichste ({rich}).</translation>
    </message>
    <message>
      <source>The profile has schema {schema}; this version reads up to {known}. Update the plugin.</source>
      <translation>Das Profil hat das Schema {schema}; diese Fassung liest bis {known}. Aktualisieren Sie das Plugin.</translation>
    </message>
    <message>
      <source>The profile is nested too deeply to be one. Choose a file exported by this plugin.</source>
      <translation>Das Profil ist zu tief verschachtelt, um eines zu sein. Wählen Sie eine Datei, die dieses Plugin exportiert hat.</translation>
    </message>
    <message>
      <source>The profile is no complete JSON: line {line}, column {column} cannot be read. Export it again, or mend the file in a text editor.</source>
      <translation>Das Profil ist kein vollständiges JSON: Zeile {line}, Spalte {column} ist nicht lesbar. Exportieren Sie es neu, oder bessern Sie die Datei in einem Texteditor aus.</translation>
    </message>
    <message>
      <source>The profiles of an earlier run, in which somebody has typed the names: each goes to the most similar kind.</source>
      <translation>Die Profile eines früheren Laufs, in die jemand die Namen geschrieben hat: Jeder geht an die ähnlichste Art.</translation>
    </message>
    <message>
      <source>The project cannot be written ({reason}). Choose another folder.</source>
      <translation>Das Projekt kann nicht geschrieben werden ({reason}). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The project has changes that are not saved. Save it first, then it can be brought up to date.</source>
      <translation>Das Projekt hat Änderungen, die nicht gespeichert sind. Speichern Sie es zuerst, dann lässt es sich aktualisieren.</translation>
    </message>
    <message>
      <source>The project has no layer “{layer}” with features.</source>
      <translation>Das Projekt hat keinen Layer „{layer}“ mit Objekten.</translation>
    </message>
    <message>
      <source>The project has no print layout: {reason}</source>
      <translation>Das Projekt hat kein Drucklayout: {reason}</translation>
    </message>
    <message>
      <source>The project is made: {path}</source>
      <translation>Das Projekt ist fertig: {path}</translation>
    </message>
    <message>
      <source>The published numbers contradict each other: no counts add up to these sums. Check that totals, larger areas and periods belong together.</source>
      <translation>Die veröffentlichten Zahlen widersprechen einander: Keine Anzahlen ergeben diese Summen. Prüfen Sie, ob Gesamtzahlen, größere Gebiete und Zeiträume zusammengehören.</translation>
    </message>
    <message>
      <source>The published sums of larger areas, as “Suppress small numbers” writes them: level (the name of the field, or whole), district (key), period and the counts. Empty: no sums are published.</source>
      <translation>Die veröffentlichten Summen größerer Gebiete, wie „Kleine Zahlen sperren“ sie schreibt: level (Name des Feldes oder whole), district (Schlüssel), period und die Anzahlen. Leer: Es sind keine Summen veröffentlicht.</translation>
    </message>
    <message>
      <source>The published table. Hidden cells have the status “suppressed” or “unknown”, or, without statuses, no number.</source>
      <translation>Die veröffentlichte Tabelle. Gesperrte Zellen haben den Status „suppressed“ oder „unknown“ oder, wo es keine Status gibt, keine Zahl.</translation>
    </message>
    <message>
      <source>The question that the page answers, below its title.</source>
      <translation>Die Frage, die das Blatt beantwortet, unter dem Titel.</translation>
    </message>
    <message>
      <source>The range of the min-max method runs from {lower} to {upper}. The second number must be larger.</source>
      <translation>Der Bereich des Min-Max-Verfahrens reicht von {lower} bis {upper}. Die zweite Zahl muss größer sein.</translation>
    </message>
    <message>
      <source>The range of the negative is Wilson’s interval (90 %): who spoke is a sample of those who could have.</source>
      <translation>Die Spanne des Negativen ist Wilsons Intervall (90 %): Wer gesprochen hat, ist eine Stichprobe derer, die es hätten tun können.</translation>
    </message>
    <message>
      <source>The range shows what an amount becomes when counts of need are drawn again by chance and the choices are moved by a tenth. A gain or loss holds where the whole range lies on one side of the equal split; otherwise it is open.</source>
      <translation>Die Spanne zeigt, was aus einem Betrag wird, wenn die Fallzahlen durch Zufall etwas anders ausfallen und die Festlegungen um ein Zehntel verschoben werden. Ein Mehr oder Weniger ist sicher, wo die ganze Spanne auf einer Seite der gleichen Verteilung liegt; sonst ist es offen.</translation>
    </message>
    <message>
      <source>The rank of a district among those with a value, 1 for the highest. Equal values share a rank.</source>
      <translation>Der Rang eines Sozialraums unter denen mit einem Wert, 1 für den höchsten. Gleiche Werte teilen sich einen Rang.</translation>
    </message>
    <message>
      <source>The rate that is to be reached, such as 12 for 12 %.</source>
      <translation>Die Quote, die erreicht werden soll, etwa 12 für 12 %.</translation>
    </message>
    <message>
      <source>The rate “{name}” uses “{field}”, which is not protected here. Choose it among the counts or as the total.</source>
      <translation>Die Quote „{name}“ verwendet „{field}“, das hier nicht geschützt wird. Wählen Sie das Feld bei den Anzahlen oder als Gesamtzahl.</translation>
    </message>
    <message>
      <source>The recipe file does not say “schema”: {schema}. Use a file that this plugin has written, or see the chapter on recipes in the handbook.</source>
      <translation>In der Rezeptdatei steht nicht „schema“: {schema}. Nehmen Sie eine Datei, die dieses Plugin geschrieben hat, oder lesen Sie im Handbuch das Kapitel über Rezepte.</translation>
    </message>
    <message>
      <source>The recipe file “{path}” cannot be read ({reason}). Choose another file.</source>
      <translation>Die Rezeptdatei „{path}“ lässt sich nicht lesen ({reason}). Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <source>The recipe has a key “{key}” that is not known{place}. Known are: {known}.</source>
      <translation>Das Rezept hat einen Schlüssel „{key}“, der nicht bekannt ist{place}. Bekannt sind: {known}.</translation>
    </message>
    <message>
      <source>The recipe has no part “{name}”. Its parts are: {roles}.</source>
      <translation>Das Rezept hat keinen Teil „{name}“. Seine Teile sind: {roles}.</translation>
    </message>
    <message>
      <source>The recipe has {needed} parts, {given} were given. It needs, in this order: {roles} ({titles}).</source>
      <translation>Das Rezept hat {needed} Teile, angegeben sind {given}. Es braucht, in dieser Reihenfolge: {roles} ({titles}).</translation>
    </message>
    <message>
      <source>The recipe holds {name}, which is no number. Give a number, or leave the line out.</source>
      <translation>Das Rezept enthält {name}, was keine Zahl ist. Geben Sie eine Zahl an, oder lassen Sie die Zeile weg.</translation>
    </message>
    <message>
      <source>The recipe is not valid JSON ({reason}). Correct it in a text editor, or use a file that this plugin has written.</source>
      <translation>Das Rezept ist kein gültiges JSON ({reason}). Berichtigen Sie es in einem Texteditor, oder nehmen Sie eine Datei, die dieses Plugin geschrieben hat.</translation>
    </message>
    <message>
      <source>The recipe is not valid JSON: it is nested too deeply. Use a file that this plugin has written.</source>
      <translation>Das Rezept ist kein gültiges JSON: Es ist zu tief verschachtelt. Nehmen Sie eine Datei, die dieses Plugin geschrieben hat.</translation>
    </message>
    <message>
      <source>The recipe leaves out districts with fewer than {least} residents, but no number of residents was given: all districts take part.</source>
      <translation>Das Rezept lässt Sozialräume mit weniger als {least} Einwohnern weg, aber es wurde keine Einwohnerzahl angegeben: Alle Sozialräume nehmen teil.</translation>
    </message>
    <message>
      <source>The recipe needs at least {needed} indicators; {given} were given.</source>
      <translation>Das Rezept braucht mindestens {needed} Indikatoren; angegeben sind {given}.</translation>
    </message>
    <message>
      <source>The recipe says “{key}”: {value}, which is of the wrong kind. Correct it as the chapter on recipes in the handbook says.</source>
      <translation>Im Rezept steht „{key}“: {value}; das ist von der falschen Art. Berichtigen Sie es, wie es das Kapitel über Rezepte im Handbuch sagt.</translation>
    </message>
    <message>
      <source>The recipe says “{key}”: “{value}”. It can be: {choices}.</source>
      <translation>Im Rezept steht „{key}“: „{value}“. Möglich ist: {choices}.</translation>
    </message>
    <message>
      <source>The recipe sorts indicators into domains, and {given} indicators do not fit its {needed} parts. Name the part of each indicator, for example {example}=field ({title}).</source>
      <translation>Das Rezept ordnet Indikatoren Bereichen zu, und {given} Indikatoren passen nicht zu seinen {needed} Teilen. Nennen Sie den Teil jedes Indikators, zum Beispiel {example}=Feld ({title}).</translation>
    </message>
    <message>
      <source>The recipe turns its components so that they rise with “{role}”, which is not among the parts. Check that high values of the index mean more need.</source>
      <translation>Das Rezept richtet seine Hauptkomponenten so aus, dass sie mit „{role}“ steigen, das aber nicht unter den Teilen ist. Prüfen Sie, ob hohe Werte des Index mehr Bedarf bedeuten.</translation>
    </message>
    <message>
      <source>The recipe weights by population, but no field with the number of residents was chosen. Choose it, or choose the plain mean, spread and classes.</source>
      <translation>Das Rezept gewichtet mit der Bevölkerung, aber es wurde kein Feld mit der Einwohnerzahl gewählt. Wählen Sie es oder wählen Sie einfache Mittel, Streuung und Klassen.</translation>
    </message>
    <message>
      <source>The reference period “{period}” is not in the data. There is: {periods}.</source>
      <translation>Der Bezugszeitraum „{period}“ ist nicht in den Daten. Vorhanden sind: {periods}.</translation>
    </message>
    <message>
      <source>The rest is the base, which goes by residents alone.</source>
      <translation>Der Rest ist der Sockel; er geht allein nach Einwohnern.</translation>
    </message>
    <message>
      <source>The result could not be loaded.</source>
      <translation>Das Ergebnis ließ sich nicht laden.</translation>
    </message>
    <message>
      <source>The result has {count} fields, but a file that ends in “{ending}” takes {most} at most. Choose FlatGeobuf (.fgb), fewer indicators or periods, or one row per district and period.</source>
      <translation>Das Ergebnis hat {count} Felder, aber eine Datei mit der Endung „{ending}“ nimmt höchstens {most} auf. Wählen Sie FlatGeobuf (.fgb), weniger Indikatoren oder Zeiträume oder eine Zeile je Sozialraum und Zeitraum.</translation>
    </message>
    <message>
      <source>The result has {count} fields, but a table of a database takes {most} at most. Choose fewer indicators or periods, or one row per district and period.</source>
      <translation>Das Ergebnis hat {count} Felder, eine Tabelle einer Datenbank nimmt aber höchstens {most} auf. Wählen Sie weniger Indikatoren oder Zeiträume oder eine Zeile je Gebiet und Zeitraum.</translation>
    </message>
    <message>
      <source>The result is divided by its mean and multiplied by 100.</source>
      <translation>Das Ergebnis wird durch sein Mittel geteilt und mit 100 malgenommen.</translation>
    </message>
    <message>
      <source>The result is standardised again (z).</source>
      <translation>Das Ergebnis wird noch einmal standardisiert (z).</translation>
    </message>
    <message>
      <source>The result is stretched from 0 to 1.</source>
      <translation>Das Ergebnis wird von 0 bis 1 gestreckt.</translation>
    </message>
    <message>
      <source>The result is stretched from 0 to 100.</source>
      <translation>Das Ergebnis wird von 0 bis 100 gestreckt.</translation>
    </message>
    <message>
      <source>The result of “Supply and access” with places, or another table with a key. Empty: the districts themselves.</source>
      <translation>Das Ergebnis von „Versorgung und Erreichbarkeit“ mit Plätzen oder eine andere Tabelle mit Schlüssel. Leer: die Sozialräume selbst.</translation>
    </message>
    <message>
      <source>The results go to {folder}.</source>
      <translation>Die Ergebnisse kommen nach {folder}.</translation>
    </message>
    <message>
      <source>The richest tenth lives further apart (H {rich}) than the poorest ({poor}).</source>
      <translation>Das reichste Zehntel wohnt stärker getrennt (H {rich}) als das ärmste ({poor}).</translation>
    </message>
    <message>
      <source>The rows of the input with both indices, their classes and the group.</source>
      <translation>Die Zeilen der Eingabe mit beiden Indizes, ihren Klassen und der Gruppe.</translation>
    </message>
    <message>
      <source>The rows of the input with index, rank (1 = most need), class (1 = least need) and standardised parts.</source>
      <translation>Die Zeilen der Eingabe mit Index, Rang (1 = größter Bedarf), Klasse (1 = geringster Bedarf) und standardisierten Bestandteilen.</translation>
    </message>
    <message>
      <source>The rows of the input with the index, its rank interval and the share of runs in the same class.</source>
      <translation>Die Zeilen der Eingabe mit dem Index, seiner Rangspanne und dem Anteil der Durchläufe in derselben Klasse.</translation>
    </message>
    <message>
      <source>The rows of the table that found no district, with the reason and the nearest districts.</source>
      <translation>Die Zeilen der Tabelle, die keinen Sozialraum fanden, mit dem Grund und den nächstliegenden Sozialräumen.</translation>
    </message>
    <message>
      <source>The same children before</source>
      <translation>Dieselben Kinder vorher</translation>
    </message>
    <message>
      <source>The same limits and colours for all years: in the dock, in the style of the layer, in report and print. In the dock they can be dragged over the histogram.</source>
      <translation>Dieselben Grenzen und Farben für alle Jahre: im Fenster „Sozialraum“, im Stil des Layers, im Bericht und im Druck. Im Fenster „Sozialraum“ lassen sich die Grenzen über dem Histogramm ziehen.</translation>
    </message>
    <message>
      <source>The same number gives the same draws.</source>
      <translation>Dieselbe Zahl gibt dieselben Ziehungen.</translation>
    </message>
    <message>
      <source>The same number gives the same random draws again.</source>
      <translation>Dieselbe Zahl ergibt wieder dieselben Zufallsziehungen.</translation>
    </message>
    <message>
      <source>The same seed gives the same result.</source>
      <translation>Derselbe Startwert ergibt dasselbe Ergebnis.</translation>
    </message>
    <message>
      <source>The same table as it was published before: what it told is known.</source>
      <translation>Dieselbe Tabelle, wie sie früher veröffentlicht wurde: Was darin stand, ist bekannt.</translation>
    </message>
    <message>
      <source>The same titles mean different things in several files ({titles}); the subject of the file was put in front: {files}. “Prefix” and “Rename” change it.</source>
      <translation>Dieselben Titel bedeuten in mehreren Dateien Verschiedenes ({titles}); das Thema der Datei wurde vorangestellt: {files}. „Präfix“ und „Umbenennen“ ändern das.</translation>
    </message>
    <message>
      <source>The schema of the database, made at the first time.</source>
      <translation>Das Schema der Datenbank; es wird beim ersten Mal angelegt.</translation>
    </message>
    <message>
      <source>The schema “{schema}” was made by a newer version of the plugin and can only be read. Update the plugin.</source>
      <translation>Das Schema „{schema}“ stammt von einer neueren Version des Plugins und kann nur gelesen werden. Aktualisieren Sie das Plugin.</translation>
    </message>
    <message>
      <source>The second transfer does not know “{key}” and {others} further {others:district|districts} of the first. Complete it.</source>
      <translation>Der zweite Übergang kennt „{key}“ und {others} {others:weiteren Sozialraum|weitere Sozialräume} des ersten nicht. Vervollständigen Sie ihn.</translation>
    </message>
    <message>
      <source>The segregation of all groups (M) has fallen since {begin}, from {before} to {after}.</source>
      <translation>Die Segregation aller Gruppen (M) ist seit {begin} von {before} auf {after} gesunken.</translation>
    </message>
    <message>
      <source>The segregation of all groups (M) has hardly changed since {begin}: {before}, now {after}.</source>
      <translation>Die Segregation aller Gruppen (M) ist seit {begin} kaum verändert: {before}, jetzt {after}.</translation>
    </message>
    <message>
      <source>The segregation of all groups (M) has risen since {begin}, from {before} to {after}.</source>
      <translation>Die Segregation aller Gruppen (M) ist seit {begin} von {before} auf {after} gestiegen.</translation>
    </message>
    <message>
      <source>The shapes of the districts do not fit into the database ({detail}). Check the coordinate reference system of their layer.</source>
      <translation>Die Flächen der Sozialräume passen nicht in die Datenbank ({detail}). Prüfen Sie das Koordinatenbezugssystem ihres Layers.</translation>
    </message>
    <message>
      <source>The share of indicators that must be present is {value}. Give a number above 0 and up to 1.</source>
      <translation>Der Anteil der Indikatoren, die vorhanden sein müssen, ist {value}. Geben Sie eine Zahl über 0 bis 1 an.</translation>
    </message>
    <message>
      <source>The share of the level “{level}” has hardly changed since {begin}.</source>
      <translation>Der Anteil der Ebene „{level}“ ist seit {begin} kaum verändert.</translation>
    </message>
    <message>
      <source>The share of “{old}” that passes to “{new}” is {share}. Write a number between 0 and 1.</source>
      <translation>Der Anteil von „{old}“, der an „{new}“ übergeht, ist {share}. Schreiben Sie eine Zahl zwischen 0 und 1.</translation>
    </message>
    <message>
      <source>The share that is planned for.</source>
      <translation>Der Anteil, für den geplant wird.</translation>
    </message>
    <message>
      <source>The shares of all districts come near it.</source>
      <translation>Die Anteile aller Sozialräume liegen nahe daran.</translation>
    </message>
    <message>
      <source>The shares of the needs (NEED_WEIGHTS) are all zero. Give at least one that is more.</source>
      <translation>Die Anteile der Bedarfe (NEED_WEIGHTS) sind alle null. Geben Sie mindestens einen an, der größer ist.</translation>
    </message>
    <message>
      <source>The shares of “{old}” sum to {sum}, not to 1, and so do those of {others} further {others:district|districts}. Complete the transfer table.</source>
      <translation>Die Anteile von „{old}“ ergeben zusammen {sum} statt 1; ebenso bei {others} {others:weiteren Sozialraum|weiteren Sozialräumen}. Vervollständigen Sie die Übergangstabelle.</translation>
    </message>
    <message>
      <source>The shares that were used, to correct and hand in again.</source>
      <translation>Die verwendeten Anteile, zum Berichtigen und erneuten Einlesen.</translation>
    </message>
    <message>
      <source>The sign “{sign}” stands for two statuses. Leave one of them.</source>
      <translation>Das Zeichen „{sign}“ steht für zwei Status. Lassen Sie nur einen stehen.</translation>
    </message>
    <message>
      <source>The smallest count that may be told, for the rule “own”.</source>
      <translation>Die kleinste Anzahl, die genannt werden darf, für die Regel „own“.</translation>
    </message>
    <message>
      <source>The span of the change is {value}. Give a number above 0.</source>
      <translation>Die Spanne der Veränderung ist {value}. Geben Sie eine Zahl über 0 an.</translation>
    </message>
    <message>
      <source>The spreadsheet declares a document type, which is not allowed. Open it and save it again.</source>
      <translation>Die Mappe enthält eine Dokumenttyp-Angabe, die nicht erlaubt ist. Öffnen Sie sie und speichern Sie sie neu.</translation>
    </message>
    <message>
      <source>The spreadsheet is damaged ({reason}). Open it and save it again.</source>
      <translation>Die Mappe ist beschädigt ({reason}). Öffnen Sie sie und speichern Sie sie neu.</translation>
    </message>
    <message>
      <source>The spreadsheet is damaged: merged cells overlap. Open it and save it again.</source>
      <translation>Die Arbeitsmappe ist beschädigt: Verbundene Zellen überlappen sich. Öffnen und speichern Sie sie neu.</translation>
    </message>
    <message>
      <source>The spreadsheet is nested too deeply. Open it and save it again.</source>
      <translation>Die Mappe ist zu tief verschachtelt. Öffnen Sie sie und speichern Sie sie neu.</translation>
    </message>
    <message>
      <source>The spreadsheet unpacks to an enormous size ({part}), which is no statistics. Check the file.</source>
      <translation>Die Mappe wird entpackt riesengroß ({part}), das ist keine Statistik. Prüfen Sie die Datei.</translation>
    </message>
    <message>
      <source>The style is kept with the data of “{layer}”.</source>
      <translation>Der Stil wird bei den Daten von „{layer}“ aufbewahrt.</translation>
    </message>
    <message>
      <source>The style of “{layer}” cannot be kept with its data ({reason}). Choose a file for it.</source>
      <translation>Der Stil von „{layer}“ lässt sich nicht bei den Daten aufbewahren ({reason}). Wählen Sie eine Datei dafür.</translation>
    </message>
    <message>
      <source>The style of “{layer}” cannot be kept with its data, because it does not lie in a file or database. Export the layer first, or choose a layer of the project without “Keep the style with the data”.</source>
      <translation>Der Stil von „{layer}“ lässt sich nicht bei den Daten aufbewahren, weil der Layer nicht in einer Datei oder Datenbank liegt. Exportieren Sie den Layer zuerst, oder wählen Sie einen Layer des Projekts ohne „Stil bei den Daten aufbewahren“.</translation>
    </message>
    <message>
      <source>The sums of larger areas and of the whole, with the same protection; level tells which.</source>
      <translation>Die Summen der größeren Gebiete und des Ganzen mit demselben Schutz; level sagt, welche.</translation>
    </message>
    <message>
      <source>The survey is far from the model in {names}: look at their answers before you use the result.</source>
      <translation>Weit vom Modell entfernt liegt die Befragung in {names}: Sehen Sie sich dort die Antworten an, bevor Sie das Ergebnis verwenden.</translation>
    </message>
    <message>
      <source>The survey shows no difference between districts beyond its own error (A = 0): every estimate is what the covariates say of districts like it, and what was asked in a single one counts for nothing.</source>
      <translation>Die Befragung zeigt keinen Unterschied zwischen Sozialräumen über ihren eigenen Fehler hinaus (A = 0): Jede Schätzung ist nur, was die Kovariaten über ähnliche Sozialräume sagen; was in einem einzelnen erfragt wurde, zählt nicht.</translation>
    </message>
    <message>
      <source>The table as it was published before. What it told stays told, what it hid stays hidden.</source>
      <translation>Die Tabelle, wie sie früher veröffentlicht wurde. Was darin stand, bleibt offen, was gesperrt war, bleibt gesperrt.</translation>
    </message>
    <message>
      <source>The table before it was protected, if you have it: then only cells that need protection can be too narrow.</source>
      <translation>Die Tabelle vor dem Schutz, falls Sie sie haben: Dann können nur Zellen zu eng sein, die Schutz brauchen.</translation>
    </message>
    <message>
      <source>The table cannot be cut into cells ({reason}). Check its quotation marks.</source>
      <translation>Die Tabelle lässt sich nicht in Zellen zerlegen ({reason}). Prüfen Sie die Anführungszeichen.</translation>
    </message>
    <message>
      <source>The table has a row for this district, but no value in it.</source>
      <translation>Die Tabelle hat eine Zeile für diesen Sozialraum, aber keinen Wert darin.</translation>
    </message>
    <message>
      <source>The table has no period “{period}”. It has: {known}.</source>
      <translation>Die Tabelle hat keinen Zeitraum „{period}“. Sie hat: {known}.</translation>
    </message>
    <message>
      <source>The table has no row for this district.</source>
      <translation>Die Tabelle hat keine Zeile für diesen Sozialraum.</translation>
    </message>
    <message>
      <source>The table has rows without a period, the layer has one feature per period ({periods}). Read the table with PERIOD.</source>
      <translation>Die Tabelle hat Zeilen ohne Zeitraum, der Layer hat ein Objekt je Zeitraum ({periods}). Lesen Sie die Tabelle mit PERIOD.</translation>
    </message>
    <message>
      <source>The table has {n} columns, more than {maximum}. Check the separator of the columns.</source>
      <translation>Die Tabelle hat {n} Spalten, mehr als {maximum}. Prüfen Sie das Spaltentrennzeichen.</translation>
    </message>
    <message>
      <source>The table has {rows} rows and {columns} columns, more than can be read at once. Split it.</source>
      <translation>Die Tabelle hat {rows} Zeilen und {columns} Spalten, mehr als sich auf einmal lesen lassen. Teilen Sie sie.</translation>
    </message>
    <message>
      <source>The table holds keys, names or classes ({titles}), but no numbers: it is a list of keys, no statistics. “Join statistics to districts” takes it as bridge table. If one of its columns holds numbers, name it in “Value column”.</source>
      <translation>Die Tabelle enthält Schlüssel, Namen oder Klassen ({titles}), aber keine Zahlen: Sie ist eine Schlüsselliste, keine Statistik. „Statistik mit Sozialräumen verbinden“ nimmt sie als Umsteigetabelle. Wenn eine ihrer Spalten Zahlen enthält, nennen Sie diese unter „Wertspalte“.</translation>
    </message>
    <message>
      <source>The table that is made of it</source>
      <translation>Die Tabelle, die daraus entsteht</translation>
    </message>
    <message>
      <source>The table that “Import statistics” has made: district, period, indicators.</source>
      <translation>Die Tabelle, die „Statistik einlesen“ gemacht hat: Sozialraum, Zeitraum, Indikatoren.</translation>
    </message>
    <message>
      <source>The table would become {rows} rows × {columns} indicators. Check key, period and indicator column.</source>
      <translation>Aus der Tabelle würden {rows} Zeilen × {columns} Indikatoren. Prüfen Sie Schlüssel-, Zeitraum- und Indikatorspalte.</translation>
    </message>
    <message>
      <source>The table “measures”, for who does what until when.</source>
      <translation>Die Tabelle „measures“: wer macht was bis wann.</translation>
    </message>
    <message>
      <source>The table “offers” that “Collect perceptions” has made, for the white spots. Empty: without.</source>
      <translation>Die Tabelle „offers“, die „Wahrnehmungen sammeln“ angelegt hat, für die weißen Flecken. Leer: ohne.</translation>
    </message>
    <message>
      <source>The table “offers”, for what is there already and for the white spots.</source>
      <translation>Die Tabelle „offers“, für das, was es bereits gibt, und für die weißen Flecken.</translation>
    </message>
    <message>
      <source>The table “perceptions” that “Collect perceptions” has made.</source>
      <translation>Die Tabelle „perceptions“, die „Wahrnehmungen sammeln“ angelegt hat.</translation>
    </message>
    <message>
      <source>The table “perceptions” that “Collect perceptions” has made: the report then answers five questions for each district and ends with the agenda of the next meeting. No text of a note is printed.</source>
      <translation>Die Tabelle „perceptions“, die „Wahrnehmungen sammeln“ angelegt hat: Der Bericht beantwortet dann für jeden Sozialraum fünf Fragen und schließt mit der Tagesordnung des nächsten Treffens. Kein Text einer Notiz wird gedruckt.</translation>
    </message>
    <message>
      <source>The table “{table}” is in use: another program has held it for more than {seconds} seconds. The old rows are unchanged. Close the editing there, and run again.</source>
      <translation>Die Tabelle „{table}“ ist in Gebrauch: Ein anderes Programm hält sie seit mehr als {seconds} Sekunden fest. Die alten Zeilen sind unverändert. Beenden Sie dort die Bearbeitung und starten Sie erneut.</translation>
    </message>
    <message>
      <source>The table: district, period, one column per indicator, and a status column where cells are not plain numbers.</source>
      <translation>Die Tabelle: Sozialraum, Zeitraum, eine Spalte je Indikator und eine Statusspalte, wo Zellen keine reinen Zahlen sind.</translation>
    </message>
    <message>
      <source>The target of “{field}” has no value. Write a number, or remove the entry.</source>
      <translation>Das Ziel von „{field}“ hat keinen Wert. Schreiben Sie eine Zahl oder entfernen Sie den Eintrag.</translation>
    </message>
    <message>
      <source>The templates are there already. Project → New Print Layout, then Layout → Add Items from Template.</source>
      <translation>Die Vorlagen sind schon da. Projekt → Neues Drucklayout, dann Layout → Elemente aus Vorlage hinzufügen.</translation>
    </message>
    <message>
      <source>The text with all parts.</source>
      <translation>Der Text mit allen Teilen.</translation>
    </message>
    <message>
      <source>The threshold {threshold} does not belong to the rule “{rule}”, which hides counts below {told}. Choose the rule “own”, or leave the threshold at {default}.</source>
      <translation>Die Schwelle {threshold} gehört nicht zur Regel „{rule}“, die Anzahlen unter {told} sperrt. Wählen Sie die Regel „own“ oder lassen Sie die Schwelle bei {default}.</translation>
    </message>
    <message>
      <source>The title as the file has it.</source>
      <translation>Der Titel, wie er in der Datei steht.</translation>
    </message>
    <message>
      <source>The title of project and layout. Empty: the name of the municipality.</source>
      <translation>Der Titel von Projekt und Layout. Leer: der Name der Kommune.</translation>
    </message>
    <message>
      <source>The title of the page. Empty: “Allocation of funds”.</source>
      <translation>Der Titel des Blatts. Leer: „Mittelverteilung“.</translation>
    </message>
    <message>
      <source>The title of the project. Empty: “Perceptions”.</source>
      <translation>Der Titel des Projekts. Leer: „Wahrnehmungen“.</translation>
    </message>
    <message>
      <source>The tool ended without a result.</source>
      <translation>Das Werkzeug endete ohne Ergebnis.</translation>
    </message>
    <message>
      <source>The tool “{name}” is not in Processing’s toolbox.</source>
      <translation>Das Werkzeug „{name}“ fehlt in den Verarbeitungswerkzeugen.</translation>
    </message>
    <message>
      <source>The transfer from “{old}” to “{new}” stands twice in the table. Leave one row of them.</source>
      <translation>Der Übergang von „{old}“ nach „{new}“ steht zweimal in der Tabelle. Lassen Sie nur eine der Zeilen stehen.</translation>
    </message>
    <message>
      <source>The transfer table names {n} new {n:district|districts} that the layer does not have, such as “{key}”. Correct the table or choose another key field.</source>
      <translation>Die Übergangstabelle nennt {n} {n:neuen Sozialraum, den|neue Sozialräume, die} der Layer nicht hat, etwa „{key}“. Berichtigen Sie die Tabelle oder wählen Sie ein anderes Schlüsselfeld.</translation>
    </message>
    <message>
      <source>The transfer table needs the fields “old”, “new” and “share”.</source>
      <translation>Die Übergangstabelle braucht die Felder „old“, „new“ und „share“.</translation>
    </message>
    <message>
      <source>The transfer table says nothing of {n} old {n:district|districts}, such as “{key}”. Complete it.</source>
      <translation>Die Übergangstabelle sagt nichts über {n} {n:alten Sozialraum|alte Sozialräume}, etwa „{key}“. Vervollständigen Sie sie.</translation>
    </message>
    <message>
      <source>The transformation “{transform}” is not defined for {count} {count:value|values} of “{indicator}”; {count:this district counts|these districts count} as without a value.</source>
      <translation>Die Transformation „{transform}“ ist für {count} {count:Wert|Werte} von „{indicator}“ nicht erklärt; {count:dieser Sozialraum gilt|diese Sozialräume gelten} als ohne Wert.</translation>
    </message>
    <message>
      <source>The user “{user}” has no right to write “{table}” in the database {database}. Ask its administrator for it, or choose another schema.</source>
      <translation>Die Kennung „{user}“ darf „{table}“ in der Datenbank {database} nicht schreiben. Bitten Sie die Datenbankverwaltung um das Recht oder wählen Sie ein anderes Schema.</translation>
    </message>
    <message>
      <source>The value of a district in a period. Without a period: the newest one that has values.</source>
      <translation>Der Wert eines Sozialraums in einem Zeitraum. Ohne Zeitraum: im neuesten, der Werte hat.</translation>
    </message>
    <message>
      <source>The value of a district in one period minus that in another, for rates in percentage points.</source>
      <translation>Der Wert eines Sozialraums in einem Zeitraum minus den in einem anderen, bei Quoten in Prozentpunkten.</translation>
    </message>
    <message>
      <source>The value of a district minus the value of the municipality, for rates in percentage points.</source>
      <translation>Der Wert eines Sozialraums minus den Wert der Kommune, bei Quoten in Prozentpunkten.</translation>
    </message>
    <message>
      <source>The value of the city is the sum of the numerators by the sum of the denominators where the catalogue knows them; else a mean of the districts, which is then called so.</source>
      <translation>Der Wert der Stadt ist die Summe der Zähler durch die Summe der Nenner, wo der Katalog beide kennt; sonst ein Mittel der Sozialräume, das dann so genannt ist.</translation>
    </message>
    <message>
      <source>The value of the whole municipality is wanted as centre, but period {period} has no row for it. Give the key of that row, or choose the district mean.</source>
      <translation>Als Mitte ist der Wert der Gesamtstadt verlangt, aber der Zeitraum {period} hat keine Zeile dafür. Geben Sie den Schlüssel dieser Zeile an oder wählen Sie das Mittel der Sozialräume.</translation>
    </message>
    <message>
      <source>The value of the whole municipality, the same as in the dock and in reports: by the denominator that the catalogue knows, else weighted by residents where a field with residents is known, else the plain mean of the districts.</source>
      <translation>Der Wert der ganzen Kommune, derselbe wie im Bedienfeld und in Berichten: nach dem Nenner, den der Katalog kennt, sonst mit den Einwohnern gewichtet, wo ein Feld mit Einwohnern bekannt ist, sonst das einfache Mittel der Sozialräume.</translation>
    </message>
    <message>
      <source>The values are on the clipboard.</source>
      <translation>Die Werte sind in der Zwischenablage.</translation>
    </message>
    <message>
      <source>The whole municipality</source>
      <translation>Die ganze Kommune</translation>
    </message>
    <message>
      <source>The whole municipality is to be the centre, but the key of its row was not given. Give it, or choose the district mean.</source>
      <translation>Die Gesamtstadt soll die Mitte sein, aber der Schlüssel ihrer Zeile fehlt. Geben Sie ihn an oder wählen Sie das Mittel der Sozialräume.</translation>
    </message>
    <message>
      <source>The width of each picture.</source>
      <translation>Die Breite jedes Bildes.</translation>
    </message>
    <message>
      <source>The workbook has more cells than can be read at once. Choose a sheet, or split it.</source>
      <translation>Die Arbeitsmappe hat mehr Zellen, als auf einmal gelesen werden können. Wählen Sie ein Blatt, oder teilen Sie sie.</translation>
    </message>
    <message>
      <source>The years, or other periods, that get an index. Empty: all of them. Those that are not chosen take no part: they stand neither in the result nor in what the values are compared with.</source>
      <translation>Die Jahre oder anderen Zeiträume, die einen Index bekommen. Leer: alle. Die übrigen nehmen nicht teil: Sie stehen weder im Ergebnis noch in dem, womit die Werte verglichen werden.</translation>
    </message>
    <message>
      <source>Theil</source>
      <translation>Theil</translation>
    </message>
    <message>
      <source>Theil's H</source>
      <translation>Entropieindex H (Theil)</translation>
    </message>
    <message>
      <source>Their key</source>
      <translation>Ihr Schlüssel</translation>
    </message>
    <message>
      <source>Their total, if shown</source>
      <translation>Ihre Gesamtzahl, falls gezeigt</translation>
    </message>
    <message>
      <source>Then from the domains:</source>
      <translation>Dann aus den Bereichen:</translation>
    </message>
    <message>
      <source>There are no people with a place on the map. Choose another field or layer.</source>
      <translation>Es gibt keine Menschen mit einem Ort auf der Karte. Wählen Sie ein anderes Feld oder einen anderen Layer.</translation>
    </message>
    <message>
      <source>There are not more districts ({districts}) than indicators ({indicators}): the principal component rests on few districts and should not be trusted.</source>
      <translation>Es gibt nicht mehr Sozialräume ({districts}) als Indikatoren ({indicators}): Die Hauptkomponente beruht auf wenigen Sozialräumen und ist nicht verlässlich.</translation>
    </message>
    <message>
      <source>There are quantiles of type 1 to 9, not {kind}.</source>
      <translation>Es gibt Quantile vom Typ 1 bis 9, nicht {kind}.</translation>
    </message>
    <message>
      <source>There are {counts} counts, but {fields} fields out of which they are counted (DENOMINATORS). Give one for all, or one for each count.</source>
      <translation>Es gibt {counts} Fallzahlen, aber {fields} Felder, aus denen sie gezählt sind (DENOMINATORS). Geben Sie eines für alle an oder eines je Fallzahl.</translation>
    </message>
    <message>
      <source>There are {fields} needs, but {weights} shares (NEED_WEIGHTS). Give one share for each need, or none.</source>
      <translation>Es gibt {fields} Bedarfe, aber {weights} Anteile (NEED_WEIGHTS). Geben Sie für jeden Bedarf einen Anteil an oder keinen.</translation>
    </message>
    <message>
      <source>There are {given} denominators for {indicators} indicators. Choose one for each, in their order, or one for all.</source>
      <translation>Es gibt {given} Nenner für {indicators} Indikatoren. Wählen Sie zu jedem einen, in ihrer Reihenfolge, oder einen für alle.</translation>
    </message>
    <message>
      <source>There are {given} fields with changes for {indicators} indicators. Choose one for each, in their order.</source>
      <translation>Es gibt {given} Felder mit Veränderungen für {indicators} Indikatoren. Wählen Sie zu jedem eines, in ihrer Reihenfolge.</translation>
    </message>
    <message>
      <source>There are {labels} labels for {classes} classes. Give one label per class, or none.</source>
      <translation>Es gibt {labels} Beschriftungen für {classes} Klassen. Geben Sie eine je Klasse an oder keine.</translation>
    </message>
    <message>
      <source>There are {n} more remarks.</source>
      <translation>Es gibt {n} weitere Hinweise.</translation>
    </message>
    <message>
      <source>There are {n} names (NAMES), but {kinds} kinds. Give one for each, separated by semicolons.</source>
      <translation>Es sind {n} Namen (NAMES), aber {kinds} Arten. Geben Sie für jede einen an, durch Semikolon getrennt.</translation>
    </message>
    <message>
      <source>There are {stages} stages, but {factors} factors (STAGE_FACTORS). Give one factor for each stage, such as 1; 1.2; 1.5.</source>
      <translation>Es gibt {stages} Stufen, aber {factors} Faktoren (STAGE_FACTORS). Geben Sie für jede Stufe einen Faktor an, etwa 1; 1,2; 1,5.</translation>
    </message>
    <message>
      <source>There are {weights} weights for {indicators} indicators. Give one weight per indicator, in their order.</source>
      <translation>Es gibt {weights} Gewichte für {indicators} Indikatoren. Geben Sie je Indikator ein Gewicht an, in ihrer Reihenfolge.</translation>
    </message>
    <message>
      <source>There is no Gini coefficient: values are missing, negative or all zero.</source>
      <translation>Es gibt keinen Gini-Koeffizienten: Werte fehlen, sind negativ oder alle null.</translation>
    </message>
    <message>
      <source>There is no change to measure: no period has another one {span} {unit} before it. Give another span, or name the fields that hold the changes.</source>
      <translation>Es gibt keine Veränderung zu messen: Zu keinem Zeitraum gibt es einen anderen, der {span} {unit} davor liegt. Geben Sie eine andere Spanne an oder nennen Sie die Felder mit den Veränderungen.</translation>
    </message>
    <message>
      <source>There is no column “{name}”. The columns are: {titles}.</source>
      <translation>Es gibt keine Spalte „{name}“. Die Spalten sind: {titles}.</translation>
    </message>
    <message>
      <source>There is no column “{title}” (ASSIGNED). There are: {titles}.</source>
      <translation>Eine Spalte „{title}“ gibt es nicht (ASSIGNED). Es gibt: {titles}.</translation>
    </message>
    <message>
      <source>There is no connection “{name}” to a PostgreSQL database. Make it in the browser of QGIS; there are: {names}.</source>
      <translation>Es gibt keine Verbindung „{name}“ zu einer PostgreSQL-Datenbank. Legen Sie sie im Browser von QGIS an; es gibt: {names}.</translation>
    </message>
    <message>
      <source>There is no field “{field}” with numbers. There are: {fields}.</source>
      <translation>Ein Feld „{field}“ mit Zahlen gibt es nicht. Vorhanden sind: {fields}.</translation>
    </message>
    <message>
      <source>There is no file “{path}”. Write: sign = status; sign = status.</source>
      <translation>Die Datei „{path}“ gibt es nicht. Schreiben Sie: Zeichen = Status; Zeichen = Status.</translation>
    </message>
    <message>
      <source>There is no header row; the columns are numbered.</source>
      <translation>Es gibt keine Kopfzeile; die Spalten sind durchgezählt.</translation>
    </message>
    <message>
      <source>There is no indicator “{name}”. Choose one of: {names}.</source>
      <translation>Es gibt keinen Indikator „{name}“. Vorhanden sind: {names}.</translation>
    </message>
    <message>
      <source>There is no inference “{name}”. Choose from: {names}.</source>
      <translation>Ein Verfahren „{name}“ gibt es nicht. Zur Wahl stehen: {names}.</translation>
    </message>
    <message>
      <source>There is no layer to make a project of. Choose the districts and some results.</source>
      <translation>Es gibt keinen Layer, aus dem ein Projekt werden kann. Wählen Sie die Sozialräume und Ergebnisse.</translation>
    </message>
    <message>
      <source>There is no layer with areas in the project. Read statistics first.</source>
      <translation>Im Projekt ist kein Layer mit Flächen. Lesen Sie zuerst Statistik ein.</translation>
    </message>
    <message>
      <source>There is no level “{level}”. Choose one of: {names}.</source>
      <translation>Es gibt keine Ebene „{level}“. Wählen Sie eine von: {names}.</translation>
    </message>
    <message>
      <source>There is no option “{name}”. There are: {names}.</source>
      <translation>Eine Option „{name}“ gibt es nicht. Vorhanden sind: {names}.</translation>
    </message>
    <message>
      <source>There is no period in which “{field}” is known for every old district, so totals cannot be met. Place people by the residents of the new districts instead.</source>
      <translation>In keinem Zeitraum ist „{field}“ für jeden alten Sozialraum bekannt, daher lassen sich keine Summen einhalten. Ordnen Sie stattdessen nach den Einwohnern der neuen Sozialräume zu.</translation>
    </message>
    <message>
      <source>There is no period “{period}” in field “{field}”. It has: {periods}.</source>
      <translation>Im Feld „{field}“ gibt es keinen Zeitraum „{period}“. Es enthält: {periods}.</translation>
    </message>
    <message>
      <source>There is no period “{period}”. Choose from: {periods}.</source>
      <translation>Einen Zeitraum „{period}“ gibt es nicht. Zur Wahl stehen: {periods}.</translation>
    </message>
    <message>
      <source>There is no period “{period}”. There are: {periods}.</source>
      <translation>Den Zeitraum „{period}“ gibt es nicht. Vorhanden sind: {periods}.</translation>
    </message>
    <message>
      <source>There is no room left on the disk for “{path}”; what was there before is unchanged. Free some space, or choose another place.</source>
      <translation>Auf dem Datenträger ist kein Platz mehr für „{path}“; was dort vorher lag, ist unverändert. Schaffen Sie Platz, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>There is no segregation measure “{name}”. Choose from: {names}.</source>
      <translation>Ein Segregationsmaß „{name}“ gibt es nicht. Zur Wahl stehen: {names}.</translation>
    </message>
    <message>
      <source>There is no segregation to be split: the shares of the groups are unknown or the same everywhere.</source>
      <translation>Es gibt keine Segregation zu zerlegen: Die Anteile der Gruppen sind unbekannt oder überall gleich.</translation>
    </message>
    <message>
      <source>There is no sheet “{sheet}”. The sheets are: {names}.</source>
      <translation>Es gibt kein Blatt „{sheet}“. Die Blätter sind: {names}.</translation>
    </message>
    <message>
      <source>There is no value for {names}: it cannot be computed where there is only one district, one group, one period, or nobody at all.</source>
      <translation>Für {names} gibt es keinen Wert: Er lässt sich nicht berechnen, wo es nur einen Sozialraum, eine Gruppe, einen Zeitraum oder überhaupt niemanden gibt.</translation>
    </message>
    <message>
      <source>There is no value for {place}.</source>
      <translation>Für {place} gibt es keinen Wert.</translation>
    </message>
    <message>
      <source>There is no value for {place}: {status}.</source>
      <translation>Für {place} gibt es keinen Wert: {status}.</translation>
    </message>
    <message>
      <source>There is no value of “{name}” in {period}.</source>
      <translation>Für „{name}“ gibt es {period} keinen Wert.</translation>
    </message>
    <message>
      <source>There is no value of “{name}” to show.</source>
      <translation>Für „{name}“ gibt es keinen Wert zu zeigen.</translation>
    </message>
    <message>
      <source>There is no “{value}” for “{title}”. Choose from: {options}.</source>
      <translation>„{value}“ gibt es bei „{title}“ nicht. Zur Wahl stehen: {options}.</translation>
    </message>
    <message>
      <source>There is nothing open.</source>
      <translation>Es ist nichts offen.</translation>
    </message>
    <message>
      <source>There is nothing to show.</source>
      <translation>Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
      <source>There is one more remark.</source>
      <translation>Es gibt einen weiteren Hinweis.</translation>
    </message>
    <message>
      <source>These children are not born yet: children per woman of today, times the women expected; both ratios are drawn towards the city’s (Marshall 1991). Births swing more than moves; take it as a range.</source>
      <translation>Diese Kinder sind noch nicht geboren: die Kinder je Frau von heute, mal den erwarteten Frauen; beide Verhältnisse sind zu denen der Kommune hingezogen (Marshall 1991). Geburten schwanken stärker als Umzüge; nehmen Sie es als Spanne.</translation>
    </message>
    <message>
      <source>These kinds are not stable: other districts would give others. They have no names, and nobody should argue with them.</source>
      <translation>Diese Arten sind nicht stabil: Andere Sozialräume ergäben andere. Sie haben keine Namen, und niemand sollte mit ihnen argumentieren.</translation>
    </message>
    <message>
      <source>These sentences tell {right} of the districts right, {unseen} of those they were not made from.</source>
      <translation>Diese Sätze ordnen {right} der Sozialräume richtig zu, {unseen} von denen, aus denen sie nicht gebildet sind.</translation>
    </message>
    <message>
      <source>This could not be read ({reason}). Please report it with the file.</source>
      <translation>Das ließ sich nicht lesen ({reason}). Bitte melden Sie es mit der Datei.</translation>
    </message>
    <message>
      <source>This indicator has no values. Choose another one.</source>
      <translation>Dieser Indikator hat keine Werte. Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>This is a count. An index needs rates: calculate indicators first, or tick “Counts are meant” under Advanced.</source>
      <translation>Das ist eine Fallzahl. Ein Index braucht Quoten: Berechnen Sie zuerst Indikatoren, oder kreuzen Sie unter „Fortgeschrittene Parameter“ „Fallzahlen sind gemeint“ an.</translation>
    </message>
    <message>
      <source>This is no grid of the census: its first line must name GITTER_ID_…, or x_mp_… and y_mp_…, and counts, but it is “{line}”.</source>
      <translation>Das ist kein Gitter des Zensus: Die erste Zeile muss GITTER_ID_… oder x_mp_… und y_mp_… sowie Anzahlen nennen, lautet aber „{line}“.</translation>
    </message>
    <message>
      <source>This layer cannot be filtered.</source>
      <translation>Dieser Layer lässt sich nicht filtern.</translation>
    </message>
    <message>
      <source>This method needs a field that was not chosen: {name}. Choose it, or another method.</source>
      <translation>Dieses Verfahren braucht ein Feld, das nicht gewählt ist: {name}. Wählen Sie es oder ein anderes Verfahren.</translation>
    </message>
    <message>
      <source>Those of the indicators whose high values mean less need, such as income or school success. They are turned around. Empty: as the catalogue of indicators says.</source>
      <translation>Die Indikatoren, deren hohe Werte weniger Bedarf bedeuten, etwa Einkommen oder Schulerfolg. Sie werden umgedreht. Leer: wie es der Indikatorenkatalog sagt.</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Schwelle</translation>
    </message>
    <message>
      <source>Tick at least one field with people in need, or choose an index.</source>
      <translation>Haken Sie mindestens ein Feld mit Menschen mit Bedarf an, oder wählen Sie einen Index.</translation>
    </message>
    <message>
      <source>Times</source>
      <translation>Mal</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Title in the source</source>
      <translation>Titel in der Quelle</translation>
    </message>
    <message>
      <source>Title line, not part of the table</source>
      <translation>Titelzeile, gehört nicht zur Tabelle</translation>
    </message>
    <message>
      <source>Title or number of the column that names the indicator of each row.</source>
      <translation>Titel oder Nummer der Spalte, die den Indikator jeder Zeile nennt.</translation>
    </message>
    <message>
      <source>Title or number of the column with the key of the district. Several columns joined by + make one key.</source>
      <translation>Titel oder Nummer der Spalte mit dem Schlüssel des Sozialraums. Mehrere Spalten, mit + verbunden, bilden einen Schlüssel.</translation>
    </message>
    <message>
      <source>Title or number of the column with the names of the districts.</source>
      <translation>Titel oder Nummer der Spalte mit den Namen der Sozialräume.</translation>
    </message>
    <message>
      <source>Title or number of the column with the values of a long table.</source>
      <translation>Titel oder Nummer der Spalte mit den Werten einer langen Tabelle.</translation>
    </message>
    <message>
      <source>Title or number of the column with the year, month, quarter or day.</source>
      <translation>Titel oder Nummer der Spalte mit Jahr, Monat, Quartal oder Tag.</translation>
    </message>
    <message>
      <source>Titles of indicators that are not wanted, separated by “;”. With “file: ” in front an entry counts for that file only.</source>
      <translation>Titel von Indikatoren, die nicht gewünscht sind, getrennt durch „;“. Mit „Datei: “ davor gilt ein Eintrag nur für diese Datei.</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>To a class of less need: {districts}.</source>
      <translation>In eine Klasse mit weniger Bedarf: {districts}.</translation>
    </message>
    <message>
      <source>To a class of more need: {districts}.</source>
      <translation>In eine Klasse mit mehr Bedarf: {districts}.</translation>
    </message>
    <message>
      <source>To be deleted after</source>
      <translation>Zu löschen nach</translation>
    </message>
    <message>
      <source>To class</source>
      <translation>In Klasse</translation>
    </message>
    <message>
      <source>To period</source>
      <translation>Bis Zeitraum</translation>
    </message>
    <message>
      <source>To point at districts in the chart, install pyqtgraph (Debian, Ubuntu: python3-pyqtgraph; Windows: python3-pyqtgraph in the OSGeo4W setup) and restart QGIS.</source>
      <translation>Um im Diagramm auf Sozialräume zu zeigen, installieren Sie pyqtgraph (Debian, Ubuntu: python3-pyqtgraph; Windows: python3-pyqtgraph im OSGeo4W-Setup) und starten Sie QGIS neu.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>Zusammen</translation>
    </message>
    <message>
      <source>Told apart from chance</source>
      <translation>Vom Zufall zu trennen</translation>
    </message>
    <message>
      <source>Told in districts</source>
      <translation>In Sozialräumen genannt</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Gesamtzahl</translation>
    </message>
    <message>
      <source>Total change</source>
      <translation>Veränderung insgesamt</translation>
    </message>
    <message>
      <source>Town planning and building</source>
      <translation>Stadtplanung und Bauen</translation>
    </message>
    <message>
      <source>Transfer table</source>
      <translation>Übergangstabelle</translation>
    </message>
    <message>
      <source>Transfer table (old, new, share)</source>
      <translation>Übergangstabelle (alt, neu, Anteil)</translation>
    </message>
    <message>
      <source>Transfer table of the next reform</source>
      <translation>Übergangstabelle der nächsten Reform</translation>
    </message>
    <message>
      <source>Transformation of each indicator</source>
      <translation>Umformung jedes Indikators</translation>
    </message>
    <message>
      <source>Transformation of the indicators</source>
      <translation>Transformation der Indikatoren</translation>
    </message>
    <message>
      <source>Transformed indicators: {names}.</source>
      <translation>Transformierte Indikatoren: {names}.</translation>
    </message>
    <message>
      <source>Transitions between classes</source>
      <translation>Übergänge zwischen Klassen</translation>
    </message>
    <message>
      <source>Treat unequal things unequally: shares an amount of money out over the districts by need instead of evenly, within floors, caps and a gentle transition, exact to the cent. Beside each amount stand the equal split per head, the difference, and whether a gain or loss holds when what is uncertain is turned.</source>
      <translation>Ungleiches ungleich behandeln: verteilt einen Betrag nach Bedarf statt gleichmäßig auf die Sozialräume, mit Mindest- und Höchstbeträgen und einem sanften Übergang, auf den Cent genau. Neben jedem Betrag stehen die gleiche Verteilung je Kopf, der Unterschied, und ob ein Mehr oder Weniger bestehen bleibt, wenn Unsicheres anders angesetzt wird.</translation>
    </message>
    <message>
      <source>Trend (Moran’s I)</source>
      <translation>Steigung (Morans I)</translation>
    </message>
    <message>
      <source>Trend: Mann and Kendall’s exact test, Sen’s slope per year (Mann 1945, Kendall 1975, Sen 1968).</source>
      <translation>Trend: exakter Test von Mann und Kendall, Steigung je Jahr nach Sen (Mann 1945, Kendall 1975, Sen 1968).</translation>
    </message>
    <message>
      <source>Trend: logistic regression of the counts with room for overdispersion; printed is Sen’s slope per year (Sen 1968).</source>
      <translation>Trend: logistische Regression der Fallzahlen mit Raum für Überstreuung; gedruckt ist die Steigung je Jahr nach Sen (Sen 1968).</translation>
    </message>
    <message>
      <source>Troubleshooting</source>
      <translation>Fehlersuche</translation>
    </message>
    <message>
      <source>True counts</source>
      <translation>Wahre Anzahlen</translation>
    </message>
    <message>
      <source>Try out an allocation of funds …</source>
      <translation>Verteilung von Mitteln ausprobieren …</translation>
    </message>
    <message>
      <source>Try out …</source>
      <translation>Ausprobieren …</translation>
    </message>
    <message>
      <source>Turned around, because high values mean less need by the catalogue: {indicators}. Mark indicators as “more is better” yourself to decide otherwise.</source>
      <translation>Umgedreht, weil hohe Werte nach dem Katalog weniger Bedarf bedeuten: {indicators}. Kennzeichnen Sie selbst Indikatoren als „mehr ist besser“, wenn Sie anders entscheiden.</translation>
    </message>
    <message>
      <source>Turns counts into rates: indicators of the catalogue by their code, or formulas of your own. The report gives the value of the whole municipality from summed numerators and denominators, never as a mean of rates. Suppressed and missing cells stay so, with their status.</source>
      <translation>Macht aus Anzahlen Quoten: Indikatoren des Katalogs über ihr Kürzel oder eigene Formeln. Der Bericht nennt den Wert der ganzen Kommune aus summierten Zählern und Nennern, nie als Mittelwert von Quoten. Geheime und fehlende Zellen bleiben es, samt ihrem Status.</translation>
    </message>
    <message>
      <source>Two drawings of one border never agree to the metre. A common part that is narrower than this, and less than 5 % of both districts, is no transfer.</source>
      <translation>Zwei Zeichnungen derselben Grenze stimmen nie auf den Meter überein. Ein gemeinsamer Streifen, der schmaler ist und weniger als 5 % beider Sozialräume ausmacht, ist kein Übergang.</translation>
    </message>
    <message>
      <source>Two indicators are called “{name}”. Give them different names.</source>
      <translation>Zwei Indikatoren heißen „{name}“. Geben Sie ihnen verschiedene Namen.</translation>
    </message>
    <message>
      <source>Two periods of values without counts cannot be told from chance. Choose counts (NUMERATOR, DENOMINATOR), or the trend over all periods (METHOD=trend).</source>
      <translation>Zwei Zeiträume von Werten ohne Fallzahlen lassen sich nicht vom Zufall trennen. Wählen Sie Fallzahlen (NUMERATOR, DENOMINATOR) oder den Trend über alle Zeiträume (METHOD=trend).</translation>
    </message>
    <message>
      <source>Two periods, or the trend over all of them. Values without counts have a trend only.</source>
      <translation>Zwei Zeiträume oder der Trend über alle. Für Werte ohne Fallzahlen gibt es nur den Trend.</translation>
    </message>
    <message>
      <source>Two periods: conditional binomial test (mid p; Przyborowski &amp; Wilenski 1940), interval of the difference by Newcombe (1998).</source>
      <translation>Zwei Zeiträume: bedingter Binomialtest (Mid-p; Przyborowski &amp; Wilenski 1940), Intervall der Differenz nach Newcombe (1998).</translation>
    </message>
    <message>
      <source>Type of the quantiles</source>
      <translation>Art der Quantile</translation>
    </message>
    <message>
      <source>Unchanged districts</source>
      <translation>Unveränderte Sozialräume</translation>
    </message>
    <message>
      <source>Undecided cells</source>
      <translation>Unentschiedene Zellen</translation>
    </message>
    <message>
      <source>Undecided: totals are hidden that several classifications share, or so much adds up over time that it could not be solved exactly. Each table alone does not give the count away; together they might.</source>
      <translation>Unentschieden: Gesamtzahlen sind gesperrt, die mehrere Gliederungen teilen, oder über die Zeit hängt so viel zusammen, dass es sich nicht genau lösen ließ. Jede Tabelle für sich verrät die Anzahl nicht; zusammen könnten sie es.</translation>
    </message>
    <message>
      <source>Understood as</source>
      <translation>Verstanden als</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <source>Unit of the places</source>
      <translation>Einheit der Plätze</translation>
    </message>
    <message>
      <source>Unit of the span</source>
      <translation>Einheit der Spanne</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Einheiten</translation>
    </message>
    <message>
      <source>Units and codes of the values are no indicators: {titles}.</source>
      <translation>Einheiten und Codes der Werte sind keine Indikatoren: {titles}.</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Unbekannt</translation>
    </message>
    <message>
      <source>Unknown cells</source>
      <translation>Unbekannte Zellen</translation>
    </message>
    <message>
      <source>Unknown cells were left out, so that sums are too small and rates uncertain: {fields}.</source>
      <translation>Unbekannte Zellen wurden weggelassen; Summen sind deshalb zu klein und Quoten unsicher: {fields}.</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>Up to bracket</source>
      <translation>Bis zur Klasse</translation>
    </message>
    <message>
      <source>Up to four of the chosen indicators whose course each profile shows. Empty: the first four.</source>
      <translation>Bis zu vier der gewählten Indikatoren, deren Verlauf jeder Steckbrief zeigt. Leer: die ersten vier.</translation>
    </message>
    <message>
      <source>Update the project if it exists</source>
      <translation>Vorhandenes Projekt aktualisieren</translation>
    </message>
    <message>
      <source>Update with a new delivery</source>
      <translation>Aktualisierung mit einer neuen Lieferung</translation>
    </message>
    <message>
      <source>Upper</source>
      <translation>Obergrenze</translation>
    </message>
    <message>
      <source>Upper and lower case, blanks and signs were ignored</source>
      <translation>Groß- und Kleinschreibung, Leerstellen und Zeichen wurden nicht beachtet</translation>
    </message>
    <message>
      <source>Upper bound</source>
      <translation>Obere Grenze</translation>
    </message>
    <message>
      <source>Upper end of the min-max range</source>
      <translation>Oberes Ende des Min-Max-Bereichs</translation>
    </message>
    <message>
      <source>Upper limit</source>
      <translation>Obere Grenze</translation>
    </message>
    <message>
      <source>Used in</source>
      <translation>Verwendet in</translation>
    </message>
    <message>
      <source>Uses the offer</source>
      <translation>Nutzt das Angebot</translation>
    </message>
    <message>
      <source>Usual source: {source}.</source>
      <translation>Übliche Quelle: {source}.</translation>
    </message>
    <message>
      <source>Usually 0; 1 for a geometric mean.</source>
      <translation>Meist 0; 1 für ein geometrisches Mittel.</translation>
    </message>
    <message>
      <source>Usually 1 or 100.</source>
      <translation>Meist 1 oder 100.</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Value ({unit})</source>
      <translation>Wert ({unit})</translation>
    </message>
    <message>
      <source>Value column</source>
      <translation>Wertspalte</translation>
    </message>
    <message>
      <source>Value of the municipality</source>
      <translation>Wert der Kommune</translation>
    </message>
    <message>
      <source>Value to start from, no law: {title}. {note} Source: {source}.</source>
      <translation>Orientierungswert, kein Gesetz: {title}. {note} Quelle: {source}.</translation>
    </message>
    <message>
      <source>Values</source>
      <translation>Werte</translation>
    </message>
    <message>
      <source>Values as in the layer; figures of the city by the denominator of each indicator.</source>
      <translation>Werte wie im Layer; Werte der Stadt nach dem Nenner jedes Indikators.</translation>
    </message>
    <message>
      <source>Values as in the layer; the municipality by the denominator of each indicator where it is known.</source>
      <translation>Werte wie im Layer; die Kommune nach dem Nenner jedes Indikators, wo er bekannt ist.</translation>
    </message>
    <message>
      <source>Values by fifth</source>
      <translation>Werte nach Fünfteln</translation>
    </message>
    <message>
      <source>Values by neighbourhood</source>
      <translation>Werte nach Größe der Nachbarschaft</translation>
    </message>
    <message>
      <source>Values of a larger area were given to its parts</source>
      <translation>Werte eines größeren Gebiets wurden seinen Teilen gegeben</translation>
    </message>
    <message>
      <source>Values of all years. Drag a limit to set your own.</source>
      <translation>Werte aller Jahre. Grenzen lassen sich ziehen; dann sind es eigene.</translation>
    </message>
    <message>
      <source>Values of the chart</source>
      <translation>Werte des Diagramms</translation>
    </message>
    <message>
      <source>Values of the districts</source>
      <translation>Werte der Sozialräume</translation>
    </message>
    <message>
      <source>Values of the layer that differ from the delivery: {n}. The old ones were kept.</source>
      <translation>Werte des Layers, die von der Lieferung abweichen: {n}. Die alten wurden behalten.</translation>
    </message>
    <message>
      <source>Values of the layer that were replaced by those of the delivery: {n}.</source>
      <translation>Werte des Layers, die durch die der Lieferung ersetzt wurden: {n}.</translation>
    </message>
    <message>
      <source>Values of the neighbours</source>
      <translation>Werte der Nachbarn</translation>
    </message>
    <message>
      <source>Values that are confidential are shown nowhere, nor in what is derived from them.</source>
      <translation>Geheime Werte stehen nirgends, auch nicht in dem, was aus ihnen abgeleitet ist.</translation>
    </message>
    <message>
      <source>Values were taken from the layer as they are.</source>
      <translation>Die Werte sind unverändert aus dem Layer übernommen.</translation>
    </message>
    <message>
      <source>Vanished districts</source>
      <translation>Weggefallene Sozialräume</translation>
    </message>
    <message>
      <source>Variance</source>
      <translation>Varianz</translation>
    </message>
    <message>
      <source>Variance between districts (A)</source>
      <translation>Varianz zwischen Sozialräumen (A)</translation>
    </message>
    <message>
      <source>Variance explained (%)</source>
      <translation>Erklärte Varianz (%)</translation>
    </message>
    <message>
      <source>Variance of the noise</source>
      <translation>Varianz des Rauschens</translation>
    </message>
    <message>
      <source>Variance of the random change of one cell, persons squared. The offices do not publish it.</source>
      <translation>Varianz der zufälligen Änderung einer Zelle, Personen zum Quadrat. Die Ämter veröffentlichen sie nicht.</translation>
    </message>
    <message>
      <source>Variation</source>
      <translation>Variation</translation>
    </message>
    <message>
      <source>Variation: standard deviation by mean.</source>
      <translation>Variation: Standardabweichung durch Mittelwert.</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>Very small districts distort the measures; 500 persons is a usual limit. 0 leaves out empty ones only.</source>
      <translation>Sehr kleine Sozialräume verzerren die Maße; 500 Personen sind eine übliche Grenze. 0 lässt nur unbewohnte weg.</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>Voices and index agree</source>
      <translation>Stimmen und Index decken sich</translation>
    </message>
    <message>
      <source>Voices beside the index</source>
      <translation>Stimmen neben dem Index</translation>
    </message>
    <message>
      <source>Voices go apart</source>
      <translation>Die Stimmen gehen auseinander</translation>
    </message>
    <message>
      <source>Voices go apart: there is no direction beyond chance.</source>
      <translation>Die Stimmen gehen auseinander: Es gibt keine Richtung über den Zufall hinaus.</translation>
    </message>
    <message>
      <source>Voices have a direction where the sign test says that chance alone would be as one-sided in one of ten cases at most (exact, two-sided; Dixon &amp; Mood 1946). The index is worse or better where it lies more than half a standard deviation from the mean of the districts.</source>
      <translation>Stimmen haben eine Richtung, wo nach dem Vorzeichentest der Zufall allein höchstens in einem von zehn Fällen so einseitig wäre (exakt, zweiseitig; Dixon &amp; Mood 1946). Der Index ist schlechter oder besser, wo er mehr als eine halbe Standardabweichung vom Mittel der Sozialräume entfernt liegt.</translation>
    </message>
    <message>
      <source>Way</source>
      <translation>Einteilung</translation>
    </message>
    <message>
      <source>Weak: {districts}.</source>
      <translation>Schwach belegt: {districts}.</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>Weight of distance</source>
      <translation>Gewicht der Entfernung</translation>
    </message>
    <message>
      <source>Weight of the municipal value</source>
      <translation>Gewicht für den Wert der Kommune</translation>
    </message>
    <message>
      <source>Weight of the points</source>
      <translation>Gewicht der Punkte</translation>
    </message>
    <message>
      <source>Weight of the survey</source>
      <translation>Gewicht der Befragung</translation>
    </message>
    <message>
      <source>Weight of the survey (γ)</source>
      <translation>Gewicht der Befragung (γ)</translation>
    </message>
    <message>
      <source>Weighted arithmetic mean</source>
      <translation>Gewichtetes arithmetisches Mittel</translation>
    </message>
    <message>
      <source>Weighted geometric mean</source>
      <translation>Gewichtetes geometrisches Mittel</translation>
    </message>
    <message>
      <source>Weighted harmonic mean</source>
      <translation>Gewichtetes harmonisches Mittel</translation>
    </message>
    <message>
      <source>Weighted mean</source>
      <translation>Gew. Mittel</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <source>Weights must not be negative, and at least one must be above zero.</source>
      <translation>Gewichte dürfen nicht negativ sein, und mindestens eines muss über null liegen.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>What a bound adds or takes is borne by the other districts, in the same proportions.</source>
      <translation>Was eine Grenze hinzugibt oder wegnimmt, tragen die anderen Sozialräume im selben Verhältnis.</translation>
    </message>
    <message>
      <source>What a city’s own signs for cells without a number mean: XX = suppressed; 99999 = unknown. Or the path of a CSV file with two columns, sign and status.</source>
      <translation>Was eigene Zeichen für Zellen ohne Zahl bedeuten: XX = gesperrt; 99999 = unbekannt. Oder der Pfad einer CSV-Datei mit zwei Spalten, Zeichen und Status.</translation>
    </message>
    <message>
      <source>What becomes of the values of a layer that holds statistics already, where the files give others for the same district, period and indicator. New periods are appended and new indicators added in any case.</source>
      <translation>Was mit den Werten eines Layers geschieht, der schon Statistik enthält, wo die Dateien für Sozialraum, Zeitraum und Indikator andere nennen. Neue Zeiträume werden immer angehängt, neue Indikatoren immer ergänzt.</translation>
    </message>
    <message>
      <source>What belongs to the values ({period})</source>
      <translation>Was zu den Werten gehört ({period})</translation>
    </message>
    <message>
      <source>What do we print?</source>
      <translation>Was drucken wir?</translation>
    </message>
    <message>
      <source>What each district gets at least. Empty: no floor.</source>
      <translation>Was jeder Sozialraum mindestens bekommt. Leer: kein Mindestbetrag.</translation>
    </message>
    <message>
      <source>What each district gets at most. Empty: no cap.</source>
      <translation>Was jeder Sozialraum höchstens bekommt. Leer: kein Höchstbetrag.</translation>
    </message>
    <message>
      <source>What each need gets, in the order of the fields, such as 75; 25. Empty: the same for each.</source>
      <translation>Was jeder Bedarf bekommt, in der Reihenfolge der Felder, etwa 75; 25. Leer: jeder gleich viel.</translation>
    </message>
    <message>
      <source>What happens where a later file gives another value for the same cell: refuse the run, keep the first value, or replace it.</source>
      <translation>Was geschieht, wo eine spätere Datei für dieselbe Zelle einen anderen Wert nennt: den Lauf ablehnen, den ersten Wert behalten oder ihn ersetzen.</translation>
    </message>
    <message>
      <source>What has changed?</source>
      <translation>Was hat sich verändert?</translation>
    </message>
    <message>
      <source>What helps</source>
      <translation>Was hilft</translation>
    </message>
    <message>
      <source>What is done with the sum: z standardises it again as Berlin does, rescale_100 stretches it from 0 to 100.</source>
      <translation>Was mit der Summe geschieht: z standardisiert sie noch einmal wie in Berlin, rescale_100 streckt sie von 0 bis 100.</translation>
    </message>
    <message>
      <source>What is hard to explain by chance is marked on the map; how important it is, it does not say.</source>
      <translation>Was mit Zufall schwer zu erklären ist, ist auf der Karte markiert; wie wichtig es ist, sagt das nicht.</translation>
    </message>
    <message>
      <source>What is hidden</source>
      <translation>Was gesperrt ist</translation>
    </message>
    <message>
      <source>What is marked is the core of a cluster: it means “here and around”, and ends at no border.</source>
      <translation>Markiert ist der Kern: Er heißt „hier und ringsum“ und endet an keiner Grenze.</translation>
    </message>
    <message>
      <source>What is measured. A standard has a measure of its own.</source>
      <translation>Was gemessen wird. Ein Orientierungswert hat sein eigenes Maß.</translation>
    </message>
    <message>
      <source>What is missing in particular?</source>
      <translation>Was fehlt konkret?</translation>
    </message>
    <message>
      <source>What is missing or confidential stays so: the result is NULL.</source>
      <translation>Was fehlt oder geheim zu halten ist, bleibt es: Das Ergebnis ist leer.</translation>
    </message>
    <message>
      <source>What is missing where: how many places the people of each district have within reach, how far they have to go, and how much of it lies beyond the district's border. Beside an index it shows where high need meets low supply; a scenario shows who gains and who loses when a facility opens or closes.</source>
      <translation>Was fehlt wo: wie viele Plätze die Menschen jedes Sozialraums erreichen, wie weit sie gehen müssen und wie viel davon jenseits der Grenze des Sozialraums liegt. Neben einem Index zeigt es, wo hoher Bedarf auf geringe Versorgung trifft; ein Szenario zeigt, wer gewinnt und wer verliert, wenn eine Einrichtung öffnet oder schließt.</translation>
    </message>
    <message>
      <source>What is missing where?</source>
      <translation>Was fehlt wo?</translation>
    </message>
    <message>
      <source>What is new in this edition, for those who read it.</source>
      <translation>Was an dieser Ausgabe neu ist, für alle, die sie lesen.</translation>
    </message>
    <message>
      <source>What is shared out, in euros.</source>
      <translation>Was verteilt wird, in Euro.</translation>
    </message>
    <message>
      <source>What is there already?</source>
      <translation>Was gibt es bereits?</translation>
    </message>
    <message>
      <source>What is unmatched or repaired</source>
      <translation>Was nicht zugeordnet oder repariert wurde</translation>
    </message>
    <message>
      <source>What is varied</source>
      <translation>Was variiert wird</translation>
    </message>
    <message>
      <source>What is “{name}”?</source>
      <translation>Was ist „{name}“?</translation>
    </message>
    <message>
      <source>What it is called</source>
      <translation>Wie es heißt</translation>
    </message>
    <message>
      <source>What it means</source>
      <translation>Was es bedeutet</translation>
    </message>
    <message>
      <source>What may be shown</source>
      <translation>Was gezeigt werden darf</translation>
    </message>
    <message>
      <source>What near means</source>
      <translation>Was „nah“ bedeutet</translation>
    </message>
    <message>
      <source>What people read on maps and in reports. F4 chooses from the catalogue.</source>
      <translation>Was auf Karten und in Berichten steht. F4 wählt aus dem Katalog.</translation>
    </message>
    <message>
      <source>What registers say of every district and what goes with the result, such as rates of SGB II or age. Few are better than many.</source>
      <translation>Was Register über jeden Sozialraum sagen und was mit dem Ergebnis zusammenhängt, etwa SGB-II-Quote oder Alter. Wenige sind besser als viele.</translation>
    </message>
    <message>
      <source>What should be reached, in the unit of the measure.</source>
      <translation>Was erreicht werden soll, in der Einheit des Maßes.</translation>
    </message>
    <message>
      <source>What stands here no tool asks again. The profile is kept in the project.</source>
      <translation>Was hier steht, fragt kein Werkzeug mehr. Das Profil liegt im Projekt.</translation>
    </message>
    <message>
      <source>What the amount follows: people in need, a base for all and more where need is high, stages, or heads alone.</source>
      <translation>Wonach sich der Betrag richtet: nach Menschen mit Bedarf, nach einem Sockel für alle und mehr bei hohem Bedarf, nach Stufen oder allein nach Köpfen.</translation>
    </message>
    <message>
      <source>What the chart shows</source>
      <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
      <source>What the covariates say</source>
      <translation>Was die Kovariaten sagen</translation>
    </message>
    <message>
      <source>What the deviations are measured from. total: the row of the whole municipality.</source>
      <translation>Wovon die Abweichungen gemessen werden. total: die Zeile der Gesamtstadt.</translation>
    </message>
    <message>
      <source>What the figures mean</source>
      <translation>Was die Zahlen bedeuten</translation>
    </message>
    <message>
      <source>What the figures say</source>
      <translation>Was die Zahlen sagen</translation>
    </message>
    <message>
      <source>What the map shows</source>
      <translation>Was die Karte zeigt</translation>
    </message>
    <message>
      <source>What the money is for</source>
      <translation>Wofür das Geld ist</translation>
    </message>
    <message>
      <source>What the voices allow to say</source>
      <translation>Was die Stimmen zu sagen erlauben</translation>
    </message>
    <message>
      <source>What to do with this table</source>
      <translation>Wie es mit dieser Tabelle weitergeht</translation>
    </message>
    <message>
      <source>What was audited</source>
      <translation>Was geprüft wurde</translation>
    </message>
    <message>
      <source>What was left out</source>
      <translation>Was weggelassen wurde</translation>
    </message>
    <message>
      <source>What was understood</source>
      <translation>Was verstanden wurde</translation>
    </message>
    <message>
      <source>What would be cheaper</source>
      <translation>Was billiger wäre</translation>
    </message>
    <message>
      <source>Where an indicator has a direction the darkest fifth is the one of most need. “{sign}” is confidential.</source>
      <translation>Hat ein Indikator eine Richtung, ist das dunkelste Fünftel das mit dem höchsten Bedarf. „{sign}“ ist geheim.</translation>
    </message>
    <message>
      <source>Where counts are suppressed, the lowest and highest possible dissimilarity is given. Counts with the status “suppressed”, or empty ones in a layer without statuses, lie between 0 and this number (2 where “fewer than 3” is hidden); 0: up to the total.</source>
      <translation>Wo Anzahlen unterdrückt sind, werden der kleinste und der größte mögliche Segregationsindex angegeben. Anzahlen mit dem Status „suppressed“, in einem Layer ohne Status auch leere Zellen, liegen zwischen 0 und dieser Zahl (2, wo „weniger als 3“ verborgen ist); 0: bis zur Gesamtzahl.</translation>
    </message>
    <message>
      <source>Where do you begin?</source>
      <translation>Womit beginnen Sie?</translation>
    </message>
    <message>
      <source>Where many districts are looked at, some lie outside by chance: of 100 without any difference about five.</source>
      <translation>Wo viele Sozialräume angesehen werden, liegen einige durch Zufall außerhalb: von 100 ohne jeden Unterschied etwa fünf.</translation>
    </message>
    <message>
      <source>Where need is high, at least one offer of each kind reaches the people.</source>
      <translation>Wo der Bedarf hoch ist, kommt von jeder Art mindestens ein Angebot an.</translation>
    </message>
    <message>
      <source>Where perceptions.gpkg and perceptions.qgz go. Where they are there already, they are kept, and answers are added that are not in them yet.</source>
      <translation>Wohin perceptions.gpkg und perceptions.qgz kommen. Gibt es sie dort schon, bleiben sie, und Antworten kommen dazu, die noch nicht darin stehen.</translation>
    </message>
    <message>
      <source>Where should the money go?</source>
      <translation>Wohin sollen die Mittel?</translation>
    </message>
    <message>
      <source>Where the columns are called otherwise: “assessment = Question 3”, one in each line.</source>
      <translation>Wo die Spalten anders heißen: „assessment = Frage 3“, je Zeile eine.</translation>
    </message>
    <message>
      <source>Where the data come from, with the year and licence if needed. Empty: as the layer says.</source>
      <translation>Woher die Daten stammen, bei Bedarf mit Jahr und Lizenz. Leer: wie der Layer es sagt.</translation>
    </message>
    <message>
      <source>Where the data come from, with the year and licence if needed; stands at the foot of each page.</source>
      <translation>Woher die Daten stammen, wenn nötig mit Jahr und Lizenz; steht am Fuß jeder Seite.</translation>
    </message>
    <message>
      <source>Where the data come from; stands at the foot of the layout.</source>
      <translation>Woher die Daten kommen; steht am Fuß des Layouts.</translation>
    </message>
    <message>
      <source>Where the data come from; stands at the foot of the page.</source>
      <translation>Woher die Daten stammen; steht am Fuß des Blatts.</translation>
    </message>
    <message>
      <source>Where the delivery gives another value for a cell that is there: refuse (nothing is written), keep (the old ones stay) or replace. Empty: refuse.</source>
      <translation>Wo die Lieferung für eine vorhandene Zelle einen anderen Wert angibt: refuse (nichts wird geschrieben), keep (die alten bleiben) oder replace (die neuen gelten). Leer: refuse.</translation>
    </message>
    <message>
      <source>Where the districts were redrawn twice: a table from the districts in between to the new ones. Its old keys are the new ones of the first table.</source>
      <translation>Wenn die Grenzen zweimal geändert wurden: eine Tabelle von den Sozialräumen dazwischen zu den neuen. Ihre alten Schlüssel sind die neuen der ersten Tabelle.</translation>
    </message>
    <message>
      <source>Where the table already has the changes: one field per indicator, in their order.</source>
      <translation>Wenn die Tabelle die Veränderungen schon enthält: ein Feld je Indikator, in ihrer Reihenfolge.</translation>
    </message>
    <message>
      <source>Where they differ: one for each indicator in their order, for example none; ln1p; logit. Takes the place of the one above and of the recipe's.</source>
      <translation>Wo sie sich unterscheiden: eine je Indikator, in ihrer Reihenfolge, zum Beispiel none; ln1p; logit. Ersetzt die obige und die des Rezepts.</translation>
    </message>
    <message>
      <source>Whether a higher value is more need, less need, or neither.</source>
      <translation>Ob ein höherer Wert mehr Bedarf, weniger Bedarf oder keines von beiden heißt.</translation>
    </message>
    <message>
      <source>Whether floor and cap are euros for a district, euros per resident, or per cent of last year’s amount.</source>
      <translation>Ob Mindest- und Höchstbetrag Euro je Sozialraum, Euro je Einwohner oder Prozent des Vorjahresbetrags sind.</translation>
    </message>
    <message>
      <source>Whether the target is met below or above it.</source>
      <translation>Ob das Ziel darunter oder darüber erfüllt ist.</translation>
    </message>
    <message>
      <source>Which cells are hidden for their own sake and which for others is told nowhere: it would give small counts away.</source>
      <translation>Welche Zellen für sich und welche für andere gesperrt sind, steht nirgends: Es würde kleine Anzahlen verraten.</translation>
    </message>
    <message>
      <source>Which counts belong together, one classification per line with its fields separated by commas: age groups in one line, nationalities in the next. Empty: all counts are one classification if they fit into the total, otherwise each is one of its own.</source>
      <translation>Welche Anzahlen zusammengehören, eine Gliederung je Zeile, ihre Felder durch Kommas getrennt: Altersgruppen in einer Zeile, Staatsangehörigkeiten in der nächsten. Leer: Alle Anzahlen sind eine Gliederung, wenn sie in die Gesamtzahl passen, sonst ist jede eine eigene.</translation>
    </message>
    <message>
      <source>Which districts are neighbours for D(adj): queen, a common corner is enough; rook, a common border.</source>
      <translation>Welche Sozialräume für D(adj) Nachbarn sind: queen, eine gemeinsame Ecke genügt; rook, eine gemeinsame Grenze.</translation>
    </message>
    <message>
      <source>Which field is what: key, name, period, weight, table</source>
      <translation>Welches Feld was ist: Schlüssel, Name, Zeitraum, Gewicht, Tabelle</translation>
    </message>
    <message>
      <source>Which kinds of districts are there? Groups districts whose indicators are alike, says what is high and low in each kind, names a typical district and a short rule why a district belongs to it, and follows who changes from one kind to another. Where other districts would give other kinds, it says so and gives none.</source>
      <translation>Welche Arten von Sozialräumen gibt es? Fasst Sozialräume mit ähnlichen Indikatoren zusammen, sagt, was in jeder Art hoch und niedrig ist, nennt einen typischen Sozialraum und eine kurze Regel, warum ein Sozialraum dazugehört, und verfolgt, wer von einer Art zur anderen wechselt. Wo andere Sozialräume andere Arten ergäben, sagt es das und gibt keine.</translation>
    </message>
    <message>
      <source>Which of the files in a ZIP file is read.</source>
      <translation>Welche der Dateien einer ZIP-Datei gelesen wird.</translation>
    </message>
    <message>
      <source>Which of the tables is shown</source>
      <translation>Welche der Tabellen gezeigt wird</translation>
    </message>
    <message>
      <source>Which rule holds is for the office that delivers the numbers, or your data protection officer, to say.</source>
      <translation>Welche Regel gilt, sagt die Stelle, die die Zahlen liefert, oder die oder der Datenschutzbeauftragte.</translation>
    </message>
    <message>
      <source>White spot (1 = yes)</source>
      <translation>Weißer Fleck (1 = ja)</translation>
    </message>
    <message>
      <source>White spot, {kind}: need is high and no offer reaches {names}.</source>
      <translation>Weißer Fleck, {kind}: Der Bedarf ist hoch, und kein Angebot erreicht {names}.</translation>
    </message>
    <message>
      <source>White spot: {kind}.</source>
      <translation>Weißer Fleck: {kind}.</translation>
    </message>
    <message>
      <source>White spots</source>
      <translation>Weiße Flecken</translation>
    </message>
    <message>
      <source>White spots need the offers. Choose their table (OFFERS).</source>
      <translation>Weiße Flecken brauchen die Angebote. Wählen Sie deren Tabelle (OFFERS).</translation>
    </message>
    <message>
      <source>White spots without a measure: {names}.</source>
      <translation>Weiße Flecken ohne Maßnahme: {names}.</translation>
    </message>
    <message>
      <source>White spots: need is high, nothing or little reaches</source>
      <translation>Weiße Flecken: Der Bedarf ist hoch, nichts oder wenig kommt an</translation>
    </message>
    <message>
      <source>Who can contribute what?</source>
      <translation>Wer kann was einbringen?</translation>
    </message>
    <message>
      <source>Who counts as a neighbour. Across a river “nearest” joins what has no common border.</source>
      <translation>Wer als Nachbar gilt. Über einen Fluss hinweg verbindet „nearest“, was keine gemeinsame Grenze hat.</translation>
    </message>
    <message>
      <source>Who gets how much by need, beside the equal split for each head?</source>
      <translation>Wer bekommt nach Bedarf wie viel, neben der gleichen Verteilung je Kopf?</translation>
    </message>
    <message>
      <source>Who has decided it</source>
      <translation>Wer es beschlossen hat</translation>
    </message>
    <message>
      <source>Who has set it</source>
      <translation>Wer es gesetzt hat</translation>
    </message>
    <message>
      <source>Who has spoken, and who has not</source>
      <translation>Wer gesprochen hat und wer nicht</translation>
    </message>
    <message>
      <source>Who is there: {names}.</source>
      <translation>Wer da ist: {names}.</translation>
    </message>
    <message>
      <source>Who lives apart from whom?</source>
      <translation>Wer wohnt getrennt von wem?</translation>
    </message>
    <message>
      <source>Who lives where (structure)</source>
      <translation>Wer wo wohnt (Struktur)</translation>
    </message>
    <message>
      <source>Who lives where has added to segregation above all in {districts}.</source>
      <translation>Wer wo wohnt, hat die Segregation vor allem in {districts} erhöht.</translation>
    </message>
    <message>
      <source>Who lives where has lessened segregation above all in {districts}.</source>
      <translation>Wer wo wohnt, hat die Segregation vor allem in {districts} verringert.</translation>
    </message>
    <message>
      <source>Who made the page; stands at its foot.</source>
      <translation>Wer das Blatt gemacht hat; steht am Fuß.</translation>
    </message>
    <message>
      <source>Who made the pages, for example the statistics office; stands at the foot of each page.</source>
      <translation>Wer die Seiten herausgibt, zum Beispiel das Statistikamt; steht am Fuß jeder Seite.</translation>
    </message>
    <message>
      <source>Who made the project; stands at the foot of the layout.</source>
      <translation>Wer das Projekt erstellt hat; steht am Fuß des Layouts.</translation>
    </message>
    <message>
      <source>Who needs something?</source>
      <translation>Wer braucht etwas?</translation>
    </message>
    <message>
      <source>Who speaks</source>
      <translation>Wer spricht</translation>
    </message>
    <message>
      <source>Who will be {youngest} in {horizon} years is not born yet. The horizon (HORIZON) can be {youngest} years at most, or leave the cohort (COHORT) empty and choose the women (WOMEN), from whom births are estimated.</source>
      <translation>Wer in {horizon} {horizon:Jahr|Jahren} {youngest} wird, ist noch nicht geboren. Der Vorlauf (HORIZON) kann höchstens {youngest} {youngest:Jahr|Jahre} sein; oder lassen Sie den Jahrgang (COHORT) leer und wählen Sie die Frauen (WOMEN), aus denen Geburten geschätzt werden.</translation>
    </message>
    <message>
      <source>Whole persons, with the sum of every old district kept, or the numbers as they come out.</source>
      <translation>Ganze Personen, wobei die Summe jedes alten Sozialraums erhalten bleibt, oder die Zahlen, wie sie herauskommen.</translation>
    </message>
    <message>
      <source>Why a district belongs to its kind</source>
      <translation>Warum ein Sozialraum zu seiner Art gehört</translation>
    </message>
    <message>
      <source>Why it is one</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Widest span of ranks: {districts}.</source>
      <translation>Größte Spanne der Ränge: {districts}.</translation>
    </message>
    <message>
      <source>Width (mm)</source>
      <translation>Breite (mm)</translation>
    </message>
    <message>
      <source>Wilson</source>
      <translation>Wilson</translation>
    </message>
    <message>
      <source>Wilson’s interval covers 95 % on average; Clopper and Pearson’s never less, and is wider.</source>
      <translation>Das Intervall von Wilson überdeckt im Mittel 95 %; das von Clopper und Pearson nie weniger und ist breiter.</translation>
    </message>
    <message>
      <source>Windows (cp1252)</source>
      <translation>Windows (cp1252)</translation>
    </message>
    <message>
      <source>With fewer than 30 districts single ones can hardly be told from chance; the map is left empty unless this is ticked.</source>
      <translation>Bei weniger als 30 Sozialräumen lassen sich einzelne kaum vom Zufall trennen; die Karte bleibt leer, wenn das nicht angekreuzt ist.</translation>
    </message>
    <message>
      <source>With the digits “{part}” that all keys of the layer share, {n} keys of the table would meet a district. Digits tell districts apart and are never added; if the same districts are meant, give a bridge table (BRIDGE).</source>
      <translation>Mit den Ziffern „{part}“, die alle Schlüssel des Layers gemeinsam haben, träfen {n} Schlüssel der Tabelle einen Sozialraum. Ziffern unterscheiden Sozialräume und werden nie ergänzt; sind dieselben Sozialräume gemeint, geben Sie eine Brückentabelle (BRIDGE) an.</translation>
    </message>
    <message>
      <source>With the others</source>
      <translation>Mit den anderen</translation>
    </message>
    <message>
      <source>With the same amount and needs, no transition bound holds any more after {n} years.</source>
      <translation>Bei gleichem Betrag und Bedarf greift nach {n} Jahren keine Übergangsgrenze mehr.</translation>
    </message>
    <message>
      <source>With the same amount and needs, the transition is not over within thirty years.</source>
      <translation>Bei gleichem Betrag und Bedarf ist der Übergang auch nach dreißig Jahren nicht zu Ende.</translation>
    </message>
    <message>
      <source>With the scenario</source>
      <translation>Mit dem Szenario</translation>
    </message>
    <message>
      <source>With {n} kinds (KINDS) the districts do not fall apart in a stable way: where other districts are drawn, other kinds come out (agreement {rand}, needed 0.8; the least certain kind {kept}, needed 0.75). Choose 0, fewer kinds or fewer indicators.</source>
      <translation>Mit {n} Arten (KINDS) zerfallen die Sozialräume nicht stabil: Wenn andere Sozialräume gezogen werden, kommen andere Arten heraus (Übereinstimmung {rand}, nötig 0,8; die unsicherste Art {kept}, nötig 0,75). Wählen Sie 0, weniger Arten oder weniger Indikatoren.</translation>
    </message>
    <message>
      <source>With {periods} periods no p is below {least}, so a single one of {n} districts can never be clear. Test larger areas, or counts with what they are out of.</source>
      <translation>Bei {periods} Zeiträumen ist kein p kleiner als {least}; ein einzelner von {n} Sozialräumen kann so nie „deutlich“ sein. Prüfen Sie größere Gebiete oder Anzahlen mit dem, woraus sie sind.</translation>
    </message>
    <message>
      <source>With “report”: which parts it has, always in this order. A part for which the layer holds nothing, such as status and dynamics, is left out. Empty: all of them.</source>
      <translation>Bei „report“: welche Teile er hat, immer in dieser Reihenfolge. Ein Teil, für den der Layer nichts enthält, etwa Status und Dynamik, entfällt. Leer: alle.</translation>
    </message>
    <message>
      <source>Within (M)</source>
      <translation>Innerhalb (M)</translation>
    </message>
    <message>
      <source>Within 80 % (%)</source>
      <translation>Im 80-%-Intervall (%)</translation>
    </message>
    <message>
      <source>Within the areas it is strongest in {high} and weakest in {low}.</source>
      <translation>Innerhalb der Teilgebiete ist sie am stärksten in {high} und am schwächsten in {low}.</translation>
    </message>
    <message>
      <source>Within {distance} m the districts have more than {most} neighbours on average. Choose a smaller DISTANCE.</source>
      <translation>Innerhalb von {distance} m haben die Sozialräume im Mittel mehr als {most} Nachbarn. Wählen Sie eine kleinere Entfernung (DISTANCE).</translation>
    </message>
    <message>
      <source>Without a tick the indicator is left out.</source>
      <translation>Ohne Haken wird der Indikator weggelassen.</translation>
    </message>
    <message>
      <source>Without a value</source>
      <translation>Ohne Wert</translation>
    </message>
    <message>
      <source>Without a value in {period}: {districts}.</source>
      <translation>Ohne Wert {period}: {districts}.</translation>
    </message>
    <message>
      <source>Without a value: {districts}.</source>
      <translation>Ohne Wert: {districts}.</translation>
    </message>
    <message>
      <source>Without an index in {period}: {districts}.</source>
      <translation>Ohne Index {period}: {districts}.</translation>
    </message>
    <message>
      <source>Without an index: {districts}.</source>
      <translation>Ohne Index: {districts}.</translation>
    </message>
    <message>
      <source>Without any pattern every map has districts with p below 0.05. So the share of false alarms is held down over all districts of a period (Benjamini &amp; Hochberg 1995): marked is q up to {q}.</source>
      <translation>Auch ohne jedes Muster hat jede Karte Sozialräume mit p unter 0,05. Deshalb wird der Anteil falscher Alarme über alle Sozialräume eines Zeitraums begrenzt (Benjamini &amp; Hochberg 1995): Markiert ist q bis {q}.</translation>
    </message>
    <message>
      <source>Without any value in {period}: {districts}.</source>
      <translation>Ohne jeden Wert {period}: {districts}.</translation>
    </message>
    <message>
      <source>Without any value: {districts}.</source>
      <translation>Ohne jeden Wert: {districts}.</translation>
    </message>
    <message>
      <source>Without neighbours, not judged: {names}.</source>
      <translation>Ohne Nachbarn, nicht beurteilt: {names}.</translation>
    </message>
    <message>
      <source>Without the digits “{part}” that all keys of the table share, {n} would meet a district. Digits tell districts apart and are never taken away; if the same districts are meant, give a bridge table (BRIDGE).</source>
      <translation>Ohne die Ziffern „{part}“, die alle Schlüssel der Tabelle gemeinsam haben, träfen {n} einen Sozialraum. Ziffern unterscheiden Sozialräume und werden nie weggenommen; sind dieselben Sozialräume gemeint, geben Sie eine Brückentabelle (BRIDGE) an.</translation>
    </message>
    <message>
      <source>Without the sums of</source>
      <translation>Ohne die Summen von</translation>
    </message>
    <message>
      <source>Without them most small counts can be reckoned by subtraction, and the run stops.</source>
      <translation>Ohne sie lassen sich die meisten kleinen Anzahlen durch Abziehen errechnen, und der Lauf bricht ab.</translation>
    </message>
    <message>
      <source>Women of 15 to 45</source>
      <translation>Frauen von 15 bis 45</translation>
    </message>
    <message>
      <source>Words in front of the titles of a file, where several files use the same titles for different things: file = text; file = text. Empty takes the subject of the file where titles collide, “none” never.</source>
      <translation>Wörter vor den Titeln einer Datei, wo mehrere Dateien dieselben Titel für Verschiedenes verwenden: Datei = Text; Datei = Text. Leer nimmt das Thema der Datei, wo Titel sich stoßen, „none“ nie.</translation>
    </message>
    <message>
      <source>Words of the classes</source>
      <translation>Namen der Klassen</translation>
    </message>
    <message>
      <source>Workbook</source>
      <translation>Arbeitsmappe</translation>
    </message>
    <message>
      <source>Write it although counts are unprotected</source>
      <translation>Schreiben, obwohl Anzahlen ungeschützt sind</translation>
    </message>
    <message>
      <source>Write the limits of “{field}”, separated by semicolons, for example 4; 7; 10; 15.</source>
      <translation>Schreiben Sie die Grenzen von „{field}“ mit Semikolon dazwischen, etwa 4; 7; 10; 15.</translation>
    </message>
    <message>
      <source>Writes a layer with indicators or an index as an Excel file for colleagues without QGIS: findings in words, the values of all districts and periods, ranks and classes, method and sources. What is hidden stays hidden.</source>
      <translation>Schreibt einen Layer mit Indikatoren oder einem Index als Excel-Datei für alle, die ohne QGIS arbeiten: Befunde in Worten, die Werte aller Sozialräume und Zeiträume, Ränge und Klassen, Methode und Quellen. Was gesperrt ist, bleibt gesperrt.</translation>
    </message>
    <message>
      <source>Writes the report as a text that Word and LibreOffice open and in which you go on writing: headings from which a table of contents is made, findings in sentences, maps and charts as pictures with alternative texts, tables, sources and methods. The same as the printed report, without the bounds of its pages.</source>
      <translation>Schreibt den Bericht als Text, den Word und LibreOffice öffnen und in dem Sie weiterschreiben: Überschriften, aus denen ein Inhaltsverzeichnis entsteht, Befunde in Sätzen, Karten und Diagramme als Bilder mit Alternativtext, Tabellen, Quellen und Methode. Dasselbe wie der gedruckte Bericht, ohne die Grenzen seiner Seiten.</translation>
    </message>
    <message>
      <source>Writes the style as the usual one into the GeoPackage or database, or as a QML file beside other files, so that the layer looks like this wherever it is opened. A layer outside the project is always kept so.</source>
      <translation>Schreibt den Stil als den üblichen in das GeoPackage oder die Datenbank, bei anderen Dateien als QML-Datei daneben; so sieht der Layer überall so aus, wo er geöffnet wird. Bei einem Layer außerhalb des Projekts geschieht das immer.</translation>
    </message>
    <message>
      <source>XX = suppressed; …</source>
      <translation>XX = gesperrt; …</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Jahr</translation>
    </message>
    <message>
      <source>Year of the notes</source>
      <translation>Jahr der Notizen</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>Jahre</translation>
    </message>
    <message>
      <source>Years ahead</source>
      <translation>Jahre voraus</translation>
    </message>
    <message>
      <source>Years as columns</source>
      <translation>Jahre als Spalten</translation>
    </message>
    <message>
      <source>Years as columns: {n} {n:column has|columns have} a period as title, from {first} to {last}.</source>
      <translation>Jahre als Spalten: {n} {n:Spalte hat|Spalten haben} einen Zeitraum als Titel, von {first} bis {last}.</translation>
    </message>
    <message>
      <source>Yes, under this rule: no count has to be hidden.</source>
      <translation>Ja, nach dieser Regel: Keine Anzahl muss gesperrt werden.</translation>
    </message>
    <message>
      <source>Yes: voices and index lie on the same side.</source>
      <translation>Ja: Stimmen und Index liegen auf derselben Seite.</translation>
    </message>
    <message>
      <source>You have no right to make the schema “{schema}” in the database {database}, or PostGIS is not installed there. Give the administrator the SQL that the log and the report hold, and the handbook's chapter on databases.</source>
      <translation>Sie dürfen das Schema „{schema}“ in der Datenbank {database} nicht anlegen, oder PostGIS ist dort nicht eingerichtet. Geben Sie der Datenbankverwaltung das SQL aus dem Protokoll oder dem Bericht und das Kapitel „Datenbank“ des Handbuchs.</translation>
    </message>
    <message>
      <source>You have no right to publish in the schema “{schema}” of the database {database}. Ask its administrator for the role sozialraum_writer.</source>
      <translation>Sie dürfen im Schema „{schema}“ der Datenbank {database} nicht veröffentlichen. Bitten Sie die Datenbankverwaltung um die Rolle sozialraum_writer.</translation>
    </message>
    <message>
      <source>You have no right to read “{table}” in the database {database}. Ask its administrator for it.</source>
      <translation>Sie dürfen „{table}“ in der Datenbank {database} nicht lesen. Bitten Sie die Datenbankverwaltung um das Recht.</translation>
    </message>
    <message>
      <source>You have no right to write “{table}” in the database {database}. Ask its administrator for it, or choose another schema.</source>
      <translation>Sie dürfen „{table}“ in der Datenbank {database} nicht schreiben. Bitten Sie die Datenbankverwaltung um das Recht oder wählen Sie ein anderes Schema.</translation>
    </message>
    <message>
      <source>Young people</source>
      <translation>Jugend</translation>
    </message>
    <message>
      <source>Youngest age</source>
      <translation>Jüngstes Alter</translation>
    </message>
    <message>
      <source>Your code (the same on all your notes, no name)</source>
      <translation>Ihr Kürzel (auf allen Ihren Notizen dasselbe, kein Name)</translation>
    </message>
    <message>
      <source>Zeros are published</source>
      <translation>Nullen werden veröffentlicht</translation>
    </message>
    <message>
      <source>Zeros are told, so everybody knows that a hidden count is at least 1. This was reckoned with; many programs do not.</source>
      <translation>Nullen werden genannt, deshalb weiß jeder, dass eine gesperrte Anzahl mindestens 1 ist. Damit wurde gerechnet; viele Programme tun das nicht.</translation>
    </message>
    <message>
      <source>Zoom to the selected districts</source>
      <translation>Auf die ausgewählten Sozialräume zoomen</translation>
    </message>
    <message>
      <source>a base for all, more where the index is high</source>
      <translation>Sockel für alle, mehr bei hohem Index</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>eine Liste in eckigen Klammern</translation>
    </message>
    <message>
      <source>a map of options</source>
      <translation>Optionen, mit map angegeben</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <source>a page per indicator</source>
      <translation>eine Seite je Indikator</translation>
    </message>
    <message>
      <source>a point such as “565000,5934000 [EPSG:25832]”</source>
      <translation>einen Punkt wie „565000,5934000 [EPSG:25832]“</translation>
    </message>
    <message>
      <source>a profile for each district</source>
      <translation>ein Steckbrief je Sozialraum</translation>
    </message>
    <message>
      <source>a standard error</source>
      <translation>ein Standardfehler</translation>
    </message>
    <message>
      <source>a table of one’s own</source>
      <translation>eine eigene Tabelle</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>einen Text</translation>
    </message>
    <message>
      <source>a text, several values separated by semicolons</source>
      <translation>ein Text, mehrere Werte mit Semikolon getrennt</translation>
    </message>
    <message>
      <source>a variance</source>
      <translation>eine Varianz</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>eine ganze Zahl</translation>
    </message>
    <message>
      <source>about as in the equal split (less than {n} apart)</source>
      <translation>etwa wie bei gleicher Verteilung (weniger als {n} Unterschied)</translation>
    </message>
    <message>
      <source>about equally many values in each class</source>
      <translation>etwa gleich viele Werte je Klasse</translation>
    </message>
    <message>
      <source>about equally many, limits rounded</source>
      <translation>etwa gleich viele, Grenzen gerundet</translation>
    </message>
    <message>
      <source>above</source>
      <translation>über</translation>
    </message>
    <message>
      <source>above the municipality</source>
      <translation>über der Kommune</translation>
    </message>
    <message>
      <source>above the target</source>
      <translation>über dem Ziel</translation>
    </message>
    <message>
      <source>above {low}</source>
      <translation>über {low}</translation>
    </message>
    <message>
      <source>accessibility,catchment,2SFCA,E2SFCA,3SFCA,day care,school,playground,facilities,network,gap</source>
      <translation>Erreichbarkeit,Einzugsgebiet,2SFCA,E2SFCA,3SFCA,Kita,Schule,Spielplatz,Einrichtungen,Wegenetz,Lücke,Versorgung</translation>
    </message>
    <message>
      <source>adjusted Mazziotta-Pareto, more is better</source>
      <translation>angepasster Mazziotta-Pareto, mehr heißt weniger Bedarf</translation>
    </message>
    <message>
      <source>adjusted Mazziotta-Pareto, more is worse</source>
      <translation>angepasster Mazziotta-Pareto, mehr heißt mehr Bedarf</translation>
    </message>
    <message>
      <source>administration</source>
      <translation>Verwaltung</translation>
    </message>
    <message>
      <source>against</source>
      <translation>gegen</translation>
    </message>
    <message>
      <source>against a random spread (permutation)</source>
      <translation>gegen eine zufällige Verteilung (Permutation)</translation>
    </message>
    <message>
      <source>against a reference period</source>
      <translation>gegen einen Bezugszeitraum</translation>
    </message>
    <message>
      <source>against the reference period</source>
      <translation>gegen den Bezugszeitraum</translation>
    </message>
    <message>
      <source>aggregate,dissolve,sum,borough,total,weighted mean</source>
      <translation>zusammenfassen,aggregieren,auflösen,Summe,Stadtbezirk,gewichteter Mittelwert</translation>
    </message>
    <message>
      <source>aggregation</source>
      <translation>Zusammenfassung</translation>
    </message>
    <message>
      <source>agreed</source>
      <translation>vereinbart</translation>
    </message>
    <message>
      <source>all alike</source>
      <translation>alle gleich</translation>
    </message>
    <message>
      <source>all districts</source>
      <translation>alle Sozialräume</translation>
    </message>
    <message>
      <source>all districts that have the indicator</source>
      <translation>alle Sozialräume, die den Indikator haben</translation>
    </message>
    <message>
      <source>all groups</source>
      <translation>alle Gruppen</translation>
    </message>
    <message>
      <source>all of the layer</source>
      <translation>alle des Layers</translation>
    </message>
    <message>
      <source>all others</source>
      <translation>alle übrigen</translation>
    </message>
    <message>
      <source>all periods</source>
      <translation>alle Zeiträume</translation>
    </message>
    <message>
      <source>all periods together</source>
      <translation>alle Zeiträume zusammen</translation>
    </message>
    <message>
      <source>all rows</source>
      <translation>alle Zeilen</translation>
    </message>
    <message>
      <source>all that can be computed</source>
      <translation>alle, die sich berechnen lassen</translation>
    </message>
    <message>
      <source>all values</source>
      <translation>alle Werte</translation>
    </message>
    <message>
      <source>among its own class</source>
      <translation>unter seinesgleichen</translation>
    </message>
    <message>
      <source>among its own class (the lower one)</source>
      <translation>unter seinesgleichen (untere Klasse)</translation>
    </message>
    <message>
      <source>an index, where higher is more need</source>
      <translation>nach einem Index, bei dem mehr Punkte mehr Bedarf heißen</translation>
    </message>
    <message>
      <source>an object</source>
      <translation>ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
      <source>and {n} more</source>
      <translation>und {n} weitere</translation>
    </message>
    <message>
      <source>arcsine of the root (shares)</source>
      <translation>Arkussinus der Wurzel (Anteile)</translation>
    </message>
    <message>
      <source>as high as in the lowest district</source>
      <translation>so hoch wie im niedrigsten Sozialraum</translation>
    </message>
    <message>
      <source>as in the equal split</source>
      <translation>wie bei gleicher Verteilung</translation>
    </message>
    <message>
      <source>as names</source>
      <translation>als Namen</translation>
    </message>
    <message>
      <source>as shown: {value}</source>
      <translation>wie gezeigt: {value}</translation>
    </message>
    <message>
      <source>as the catalogue says</source>
      <translation>wie der Katalog sagt</translation>
    </message>
    <message>
      <source>as the standard says, else places within reach (2SFCA)</source>
      <translation>nach dem Orientierungswert, sonst erreichbare Plätze (2SFCA)</translation>
    </message>
    <message>
      <source>as they are</source>
      <translation>wie sie sind</translation>
    </message>
    <message>
      <source>as they come out</source>
      <translation>wie sie herauskommen</translation>
    </message>
    <message>
      <source>at least</source>
      <translation>mindestens</translation>
    </message>
    <message>
      <source>at most</source>
      <translation>höchstens</translation>
    </message>
    <message>
      <source>audit,disclosure,attack,bounds,suppression,data protection,differencing,confidential</source>
      <translation>Prüfung,Aufdeckung,Angriff,Grenzen,Sperrung,Datenschutz,Differenzbildung,Geheimhaltung</translation>
    </message>
    <message>
      <source>auto: repair keys where that is unambiguous. exact: letter by letter. name: compare names.</source>
      <translation>auto: Schlüssel reparieren, wo das eindeutig ist. exact: Zeichen für Zeichen. name: Namen vergleichen.</translation>
    </message>
    <message>
      <source>auto: {found}</source>
      <translation>auto: {found}</translation>
    </message>
    <message>
      <source>automatic</source>
      <translation>automatisch</translation>
    </message>
    <message>
      <source>bar |</source>
      <translation>Strich |</translation>
    </message>
    <message>
      <source>bars</source>
      <translation>senkrechten Strich</translation>
    </message>
    <message>
      <source>belongs to the class above</source>
      <translation>gehört zur Klasse darüber</translation>
    </message>
    <message>
      <source>belongs to the class below</source>
      <translation>gehört zur Klasse darunter</translation>
    </message>
    <message>
      <source>below</source>
      <translation>unter</translation>
    </message>
    <message>
      <source>below the municipality</source>
      <translation>unter der Kommune</translation>
    </message>
    <message>
      <source>below the target</source>
      <translation>unter dem Ziel</translation>
    </message>
    <message>
      <source>below {high}</source>
      <translation>unter {high}</translation>
    </message>
    <message>
      <source>between</source>
      <translation>zwischen</translation>
    </message>
    <message>
      <source>between goalposts that stay over the years</source>
      <translation>zwischen festen Grenzwerten, über die Jahre gleich</translation>
    </message>
    <message>
      <source>between the smallest and the largest value</source>
      <translation>zwischen kleinstem und größtem Wert</translation>
    </message>
    <message>
      <source>between two kinds</source>
      <translation>zwischen zwei Arten</translation>
    </message>
    <message>
      <source>biweight</source>
      <translation>Biweight</translation>
    </message>
    <message>
      <source>blue to red (two ends)</source>
      <translation>Blau bis Rot (zwei Enden)</translation>
    </message>
    <message>
      <source>bootstrap: intervals by drawing districts again; bootstrap_persons: by drawing persons; permutation: what a random spread would give, with p-values.</source>
      <translation>bootstrap: Intervalle durch erneutes Ziehen von Sozialräumen; bootstrap_persons: von Personen; permutation: was eine zufällige Verteilung ergäbe, mit p-Werten.</translation>
    </message>
    <message>
      <source>bounds too narrow</source>
      <translation>Grenzen zu eng</translation>
    </message>
    <message>
      <source>break: {title}</source>
      <translation>Bruch: {title}</translation>
    </message>
    <message>
      <source>budget,allocation,funding,money,need,equal split,floor,cap,transition</source>
      <translation>Budget,Zuweisung,Mittelverteilung,Geld,Bedarf,Gießkanne,Mindestbetrag,Höchstbetrag,Übergang</translation>
    </message>
    <message>
      <source>business</source>
      <translation>Wirtschaft</translation>
    </message>
    <message>
      <source>by a transfer table</source>
      <translation>nach einer Übergangstabelle</translation>
    </message>
    <message>
      <source>by a transfer table of the office</source>
      <translation>nach einer Übergangstabelle des Amtes</translation>
    </message>
    <message>
      <source>by area</source>
      <translation>nach der Fläche</translation>
    </message>
    <message>
      <source>by area (one resident in twenty goes astray)</source>
      <translation>nach der Fläche (jeder zwanzigste landet falsch)</translation>
    </message>
    <message>
      <source>by name</source>
      <translation>nach dem Namen</translation>
    </message>
    <message>
      <source>by need</source>
      <translation>nach Bedarf</translation>
    </message>
    <message>
      <source>by points or cells with weights</source>
      <translation>nach Punkten oder Zellen mit Gewichten</translation>
    </message>
    <message>
      <source>by rank</source>
      <translation>nach dem Rang</translation>
    </message>
    <message>
      <source>by residents</source>
      <translation>nach Einwohnern</translation>
    </message>
    <message>
      <source>by residents of the newer districts</source>
      <translation>nach Einwohnern der neuen Sozialräume</translation>
    </message>
    <message>
      <source>by standard deviations</source>
      <translation>nach Standardabweichungen</translation>
    </message>
    <message>
      <source>by the logarithm of residents</source>
      <translation>nach dem Logarithmus der Einwohner</translation>
    </message>
    <message>
      <source>by the residents of the new districts</source>
      <translation>nach den Einwohnern der neuen Sozialräume</translation>
    </message>
    <message>
      <source>by the share of area</source>
      <translation>nach Flächenanteil</translation>
    </message>
    <message>
      <source>can be computed</source>
      <translation>berechenbar</translation>
    </message>
    <message>
      <source>can be computed exactly</source>
      <translation>genau zu errechnen</translation>
    </message>
    <message>
      <source>cannot be told from chance</source>
      <translation>nicht von Zufall zu trennen</translation>
    </message>
    <message>
      <source>cannot say</source>
      <translation>kann ich nicht sagen</translation>
    </message>
    <message>
      <source>cap</source>
      <translation>Höchstbetrag</translation>
    </message>
    <message>
      <source>catalogue: those whose high values mean less need by the catalogue of indicators are turned around where none is marked. given: only those that are marked.</source>
      <translation>catalogue: Ist keiner gekennzeichnet, werden die umgedreht, deren hohe Werte nach dem Indikatorenkatalog weniger Bedarf bedeuten. given: nur die gekennzeichneten.</translation>
    </message>
    <message>
      <source>census,grid,raster,Zensus,INSPIRE,population,100 m,cells</source>
      <translation>Zensus,Gitter,Raster,INSPIRE,Bevölkerung,Einwohner,100 m,Zellen,Gitterzellen</translation>
    </message>
    <message>
      <source>centralisation</source>
      <translation>Zentralisierung</translation>
    </message>
    <message>
      <source>certain (at least 98 %)</source>
      <translation>sicher (mindestens 98 %)</translation>
    </message>
    <message>
      <source>certain in {n} districts</source>
      <translation>in {n} Sozialräumen sicher</translation>
    </message>
    <message>
      <source>chance of small numbers</source>
      <translation>Zufall kleiner Zahlen</translation>
    </message>
    <message>
      <source>change between two periods</source>
      <translation>Veränderung zwischen zwei Zeiträumen</translation>
    </message>
    <message>
      <source>change by a key (experts)</source>
      <translation>nach einem Schlüssel verändern (für Fachleute)</translation>
    </message>
    <message>
      <source>change since the period before</source>
      <translation>Veränderung seit dem Zeitraum davor</translation>
    </message>
    <message>
      <source>changed since the period before</source>
      <translation>seit dem Zeitraum davor gewechselt</translation>
    </message>
    <message>
      <source>charts,diagrams,pictures,SVG,PNG,export,time series,profile</source>
      <translation>Diagramme,Grafiken,Bilder,SVG,PNG,Export,Zeitreihe,Profil</translation>
    </message>
    <message>
      <source>children</source>
      <translation>Kinder</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>gewählt</translation>
    </message>
    <message>
      <source>class {number}</source>
      <translation>Klasse {number}</translation>
    </message>
    <message>
      <source>class {number}: {word}</source>
      <translation>Klasse {number}: {word}</translation>
    </message>
    <message>
      <source>clear</source>
      <translation>deutlich</translation>
    </message>
    <message>
      <source>clustering</source>
      <translation>Klumpung</translation>
    </message>
    <message>
      <source>codes such as EIN01, or formulas, separated by semicolons</source>
      <translation>Kürzel wie EIN01 oder Formeln, mit Semikolon getrennt</translation>
    </message>
    <message>
      <source>comma</source>
      <translation>Komma</translation>
    </message>
    <message>
      <source>comma ,</source>
      <translation>Komma ,</translation>
    </message>
    <message>
      <source>commas</source>
      <translation>Komma</translation>
    </message>
    <message>
      <source>common border</source>
      <translation>gemeinsame Grenze</translation>
    </message>
    <message>
      <source>common border or corner</source>
      <translation>gemeinsame Grenze oder Ecke</translation>
    </message>
    <message>
      <source>comparison of districts</source>
      <translation>Vergleich von Sozialräumen</translation>
    </message>
    <message>
      <source>comparison of two periods</source>
      <translation>Vergleich zweier Zeiträume</translation>
    </message>
    <message>
      <source>complete: over the districts that have all indicators. pairwise: for each pair over those that have both.</source>
      <translation>complete: über die Sozialräume, die alle Indikatoren haben. pairwise: je Paar über die, die beide haben.</translation>
    </message>
    <message>
      <source>complete: those that get an index. available: for each indicator all that have it.</source>
      <translation>complete: die, die einen Index erhalten. available: für jeden Indikator alle, die ihn haben.</translation>
    </message>
    <message>
      <source>component of Messer’s deprivation index</source>
      <translation>Komponente des Deprivationsindex nach Messer</translation>
    </message>
    <message>
      <source>concentration</source>
      <translation>Konzentration</translation>
    </message>
    <message>
      <source>confidence interval,Wilson,Clopper-Pearson,small numbers,funnel,reliability,uncertainty</source>
      <translation>Konfidenzintervall,Wilson,Clopper-Pearson,kleine Zahlen,Trichter,Verlässlichkeit,Unsicherheit</translation>
    </message>
    <message>
      <source>confidential</source>
      <translation>geheim</translation>
    </message>
    <message>
      <source>contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>contiguity</source>
      <translation>Nachbarschaft der Grenzen</translation>
    </message>
    <message>
      <source>counted differently</source>
      <translation>anders gezählt</translation>
    </message>
    <message>
      <source>course over time</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>cover</source>
      <translation>Titelblatt</translation>
    </message>
    <message>
      <source>csv,excel,join,key,AGS,table,districts,statistics,import,leading zeros</source>
      <translation>csv,excel,verbinden,Join,Schlüssel,AGS,Tabelle,Sozialräume,Statistik,Import,führende Nullen</translation>
    </message>
    <message>
      <source>csv,excel,spreadsheet,table,statistics,read,import,decimal comma,footnotes,panel</source>
      <translation>csv,excel,Arbeitsmappe,Tabelle,Statistik,lesen,Import,Dezimalkomma,Fußnoten,Panel</translation>
    </message>
    <message>
      <source>data protection,disclosure,suppression,small numbers,anonymise,confidential,cell key,rounding,privacy</source>
      <translation>Datenschutz,Geheimhaltung,Sperrung,kleine Zahlen,Anonymisierung,vertraulich,Cell-Key,Runden,Mindestfallzahl</translation>
    </message>
    <message>
      <source>day care</source>
      <translation>Kindertagesbetreuung</translation>
    </message>
    <message>
      <source>distance to a reference value</source>
      <translation>Abstand zu einem Bezugswert</translation>
    </message>
    <message>
      <source>distance to the nearest</source>
      <translation>Entfernung zur nächsten</translation>
    </message>
    <message>
      <source>distribution</source>
      <translation>Verteilung</translation>
    </message>
    <message>
      <source>district key</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>district mean</source>
      <translation>Mittel der Sozialräume</translation>
    </message>
    <message>
      <source>district name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>districts as columns</source>
      <translation>Sozialräume als Spalten</translation>
    </message>
    <message>
      <source>districts that get an index</source>
      <translation>Sozialräume, die einen Index erhalten</translation>
    </message>
    <message>
      <source>districts that have all indicators</source>
      <translation>Sozialräume, die alle Indikatoren haben</translation>
    </message>
    <message>
      <source>does not apply</source>
      <translation>trifft nicht zu</translation>
    </message>
    <message>
      <source>done</source>
      <translation>erledigt</translation>
    </message>
    <message>
      <source>dot</source>
      <translation>Punkt</translation>
    </message>
    <message>
      <source>dotted: what would come out if the group were spread over the districts by chance (Winship 1977)</source>
      <translation>gepunktet: was herauskäme, wenn die Gruppe zufällig über die Sozialräume verteilt wäre (Winship 1977)</translation>
    </message>
    <message>
      <source>double arcsine by Freeman and Tukey (shares of few persons)</source>
      <translation>doppelter Arkussinus nach Freeman und Tukey (Anteile weniger Personen)</translation>
    </message>
    <message>
      <source>drawn towards the larger area on the logit scale</source>
      <translation>zum größeren Gebiet hin geglättet, auf der Logit-Skala</translation>
    </message>
    <message>
      <source>drawn towards the municipality (empirical Bayes)</source>
      <translation>zur Kommune hin geglättet (empirischer Bayes-Schätzer)</translation>
    </message>
    <message>
      <source>e.g. 2021 or 2021-Q2</source>
      <translation>z. B. 2021 oder 2021-Q2</translation>
    </message>
    <message>
      <source>each by itself</source>
      <translation>jeder für sich</translation>
    </message>
    <message>
      <source>each district counts once</source>
      <translation>jeder Sozialraum zählt einmal</translation>
    </message>
    <message>
      <source>each gets a chart; the map keeps the one above</source>
      <translation>jeder bekommt ein Diagramm; die Karte behält den oben gewählten</translation>
    </message>
    <message>
      <source>each period by itself</source>
      <translation>jeder Zeitraum für sich</translation>
    </message>
    <message>
      <source>enough</source>
      <translation>genug</translation>
    </message>
    <message>
      <source>enough places, for certain</source>
      <translation>sicher genug Plätze</translation>
    </message>
    <message>
      <source>equal</source>
      <translation>gleich</translation>
    </message>
    <message>
      <source>equal numbers of districts</source>
      <translation>gleich viele Sozialräume</translation>
    </message>
    <message>
      <source>equal steps</source>
      <translation>gleiche Schritte</translation>
    </message>
    <message>
      <source>equal weights</source>
      <translation>gleiche Gewichte</translation>
    </message>
    <message>
      <source>equal, pca, factor, or one number per indicator in their order, for example 2; 1; 1.</source>
      <translation>equal, pca, factor oder eine Zahl je Indikator in ihrer Reihenfolge, zum Beispiel 2; 1; 1.</translation>
    </message>
    <message>
      <source>estimated</source>
      <translation>geschätzt</translation>
    </message>
    <message>
      <source>estimated (80 to 98 %)</source>
      <translation>geschätzt (80 bis 98 %)</translation>
    </message>
    <message>
      <source>estimated in {n} districts</source>
      <translation>in {n} Sozialräumen geschätzt</translation>
    </message>
    <message>
      <source>estimated, provisional or uncertain</source>
      <translation>geschätzt, vorläufig oder unsicher</translation>
    </message>
    <message>
      <source>euros for each district</source>
      <translation>Euro je Sozialraum</translation>
    </message>
    <message>
      <source>euros per resident</source>
      <translation>Euro je Einwohner</translation>
    </message>
    <message>
      <source>evenness</source>
      <translation>Gleichverteilung</translation>
    </message>
    <message>
      <source>everyone</source>
      <translation>alle</translation>
    </message>
    <message>
      <source>everyone else</source>
      <translation>alle anderen</translation>
    </message>
    <message>
      <source>exponential</source>
      <translation>exponentiell</translation>
    </message>
    <message>
      <source>exponential rank (England's index of deprivation)</source>
      <translation>exponentieller Rang (Deprivationsindex für England)</translation>
    </message>
    <message>
      <source>exponentially transformed rank, −23·ln(1 − R·(1 − e^(−100/23))), {comparison}</source>
      <translation>exponentiell umgeformter Rang, −23·ln(1 − R·(1 − e^(−100/23))), {comparison}</translation>
    </message>
    <message>
      <source>exposure</source>
      <translation>Kontakt</translation>
    </message>
    <message>
      <source>factor of Powell-Wiley’s deprivation index</source>
      <translation>Faktor des Deprivationsindex nach Powell-Wiley</translation>
    </message>
    <message>
      <source>fair</source>
      <translation>mäßig</translation>
    </message>
    <message>
      <source>fair: 75 to 90 %</source>
      <translation>mittel: 75 bis 90 %</translation>
    </message>
    <message>
      <source>fallen</source>
      <translation>gesunken</translation>
    </message>
    <message>
      <source>fallen by more than {value}</source>
      <translation>Rückgang um mehr als {value}</translation>
    </message>
    <message>
      <source>fallen by {low} to below {high}</source>
      <translation>um {low} bis unter {high} gesunken</translation>
    </message>
    <message>
      <source>fallen by {low} to {high}</source>
      <translation>Rückgang um {low} bis {high}</translation>
    </message>
    <message>
      <source>fallen by {n} or more</source>
      <translation>um {n} oder mehr gesunken</translation>
    </message>
    <message>
      <source>fallen in all {n} districts</source>
      <translation>in allen {n} Sozialräumen gesunken</translation>
    </message>
    <message>
      <source>fallen in one district</source>
      <translation>in einem Sozialraum gesunken</translation>
    </message>
    <message>
      <source>fallen in {n} districts</source>
      <translation>in {n} Sozialräumen gesunken</translation>
    </message>
    <message>
      <source>families</source>
      <translation>Familien</translation>
    </message>
    <message>
      <source>farthest above in {indicator} ({value}, {whole} {city})</source>
      <translation>am weitesten darüber bei {indicator} ({value}, {whole} {city})</translation>
    </message>
    <message>
      <source>farthest below in {indicator} ({value}, {whole} {city})</source>
      <translation>am weitesten darunter bei {indicator} ({value}, {whole} {city})</translation>
    </message>
    <message>
      <source>favourite</source>
      <translation>Favorit</translation>
    </message>
    <message>
      <source>federal_agency: 1 and 2 are hidden, as the Bundesagentur für Arbeit does. municipal_5 and municipal_10: 1 to 4, 1 to 9. own: below the threshold of your office.</source>
      <translation>federal_agency: 1 und 2 werden gesperrt, wie bei der Bundesagentur für Arbeit. municipal_5 und municipal_10: 1 bis 4, 1 bis 9. own: unter der Schwelle Ihrer Stelle.</translation>
    </message>
    <message>
      <source>few voices: first hints</source>
      <translation>wenige Stimmen: erste Hinweise</translation>
    </message>
    <message>
      <source>fewer than 10</source>
      <translation>unter 10</translation>
    </message>
    <message>
      <source>fewer than 10 (health, assistance)</source>
      <translation>weniger als 10 (Gesundheit, Hilfen)</translation>
    </message>
    <message>
      <source>fewer than 3 (Federal Employment Agency)</source>
      <translation>weniger als 3 (Bundesagentur für Arbeit)</translation>
    </message>
    <message>
      <source>fewer than 5</source>
      <translation>unter 5</translation>
    </message>
    <message>
      <source>fewer than {n}</source>
      <translation>unter {n}</translation>
    </message>
    <message>
      <source>file = text; file = text</source>
      <translation>Datei = Text; Datei = Text</translation>
    </message>
    <message>
      <source>firm: in at least 90 % of the runs</source>
      <translation>fest: in mindestens 90 % der Durchläufe</translation>
    </message>
    <message>
      <source>floor</source>
      <translation>Mindestbetrag</translation>
    </message>
    <message>
      <source>for each pair the districts that have both</source>
      <translation>je Paar die Sozialräume, die beide haben</translation>
    </message>
    <message>
      <source>for example 4; 7; 10; 15</source>
      <translation>etwa 4; 7; 10; 15</translation>
    </message>
    <message>
      <source>for example Target 2030</source>
      <translation>etwa Ziel 2030</translation>
    </message>
    <message>
      <source>forecast,projection,children,day care,Kita,school,places,cohort,Hamilton-Perry,births,need</source>
      <translation>Prognose,Vorausberechnung,Kinder,Kita,Schule,Plätze,Kohorte,Jahrgang,Hamilton-Perry,Geburten,Bedarf,Bedarfsplanung</translation>
    </message>
    <message>
      <source>from 0 to 100</source>
      <translation>von 0 bis 100</translation>
    </message>
    <message>
      <source>from 1 to 5, 5 is the best</source>
      <translation>von 1 bis 5, 5 ist das Beste</translation>
    </message>
    <message>
      <source>from 1 to 5, 5 is the worst</source>
      <translation>von 1 bis 5, 5 ist das Schlechteste</translation>
    </message>
    <message>
      <source>from data to deeds: five questions for each district</source>
      <translation>Von Daten zu Taten: fünf Fragen je Sozialraum</translation>
    </message>
    <message>
      <source>from rank {before} to {after}</source>
      <translation>von Rang {before} auf {after}</translation>
    </message>
    <message>
      <source>from the lowest to the highest district</source>
      <translation>vom niedrigsten zum höchsten Sozialraum</translation>
    </message>
    <message>
      <source>from {before} to {after}</source>
      <translation>{before} → {after}</translation>
    </message>
    <message>
      <source>from {low} to {high}</source>
      <translation>von {low} bis {high}</translation>
    </message>
    <message>
      <source>from −2 (very bad) to 2 (very good)</source>
      <translation>von −2 (sehr schlecht) bis 2 (sehr gut)</translation>
    </message>
    <message>
      <source>gain that holds</source>
      <translation>sicher mehr</translation>
    </message>
    <message>
      <source>geometric mean</source>
      <translation>geometrisches Mittel</translation>
    </message>
    <message>
      <source>given weights</source>
      <translation>vorgegebene Gewichte</translation>
    </message>
    <message>
      <source>good</source>
      <translation>gut</translation>
    </message>
    <message>
      <source>good: half the interval is less than 20 % of the rate; fair: less than 50 %; weak: more, printed in brackets.</source>
      <translation>gut: Das halbe Intervall ist kleiner als 20 % der Quote; mäßig: kleiner als 50 %; schwach: größer, in Klammern gedruckt.</translation>
    </message>
    <message>
      <source>good: half the interval is less than 20 % of the rate; fair: less than 50 %; weak: more.</source>
      <translation>gut: Das halbe Intervall ist kleiner als 20 % der Quote; mittel: kleiner als 50 %; schwach: größer.</translation>
    </message>
    <message>
      <source>greens</source>
      <translation>Grüntöne</translation>
    </message>
    <message>
      <source>greys</source>
      <translation>Grautöne</translation>
    </message>
    <message>
      <source>hang together little</source>
      <translation>hängen wenig zusammen</translation>
    </message>
    <message>
      <source>hard to explain by chance</source>
      <translation>mit Zufall schwer zu erklären</translation>
    </message>
    <message>
      <source>hardly changed</source>
      <translation>kaum verändert</translation>
    </message>
    <message>
      <source>hardly changed (less than {n})</source>
      <translation>kaum verändert (weniger als {n})</translation>
    </message>
    <message>
      <source>hardly changed in all {n} districts</source>
      <translation>in allen {n} Sozialräumen kaum verändert</translation>
    </message>
    <message>
      <source>hardly changed in one district</source>
      <translation>in einem Sozialraum kaum verändert</translation>
    </message>
    <message>
      <source>hardly changed in {n} districts</source>
      <translation>in {n} Sozialräumen kaum verändert</translation>
    </message>
    <message>
      <source>harmonic mean</source>
      <translation>harmonisches Mittel</translation>
    </message>
    <message>
      <source>health care</source>
      <translation>Gesundheitswesen</translation>
    </message>
    <message>
      <source>here</source>
      <translation>hier</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>gesperrt</translation>
    </message>
    <message>
      <source>hide</source>
      <translation>sperren</translation>
    </message>
    <message>
      <source>high in low surroundings</source>
      <translation>hoch in niedriger Umgebung</translation>
    </message>
    <message>
      <source>high, surroundings as well</source>
      <translation>hoch, Umgebung auch</translation>
    </message>
    <message>
      <source>high: {high}</source>
      <translation>hoch: {high}</translation>
    </message>
    <message>
      <source>high: {high}; low: {low}</source>
      <translation>hoch: {high}; niedrig: {low}</translation>
    </message>
    <message>
      <source>higher →</source>
      <translation>höher →</translation>
    </message>
    <message>
      <source>highest fifth</source>
      <translation>höchstes Fünftel</translation>
    </message>
    <message>
      <source>highest value {high}, lowest {low}</source>
      <translation>höchster Wert {high}, niedrigster {low}</translation>
    </message>
    <message>
      <source>highest {district}</source>
      <translation>am höchsten {district}</translation>
    </message>
    <message>
      <source>hollow: the value lies beyond the end of the row</source>
      <translation>hohl: der Wert liegt jenseits des Zeilenendes</translation>
    </message>
    <message>
      <source>hollow: {first}, full: {last}</source>
      <translation>hohl: {first}, voll: {last}</translation>
    </message>
    <message>
      <source>hot spot,cluster,neighbours,LISA,Moran,Getis-Ord,Geary,join count,spatial autocorrelation,GeoDa</source>
      <translation>Hotspot,Cluster,Nachbarn,Nachbarschaft,LISA,Moran,Getis-Ord,Geary,räumliche Autokorrelation,GeoDa,hoch-hoch,Ballung</translation>
    </message>
    <message>
      <source>how certain the numbers are</source>
      <translation>wie sicher die Zahlen sind</translation>
    </message>
    <message>
      <source>idea</source>
      <translation>Idee</translation>
    </message>
    <message>
      <source>in italics</source>
      <translation>kursiv</translation>
    </message>
    <message>
      <source>in period {period} (r = {r})</source>
      <translation>im Zeitraum {period} (r = {r})</translation>
    </message>
    <message>
      <source>in period {period} and {count} more {count:period|periods} (lowest r = {r})</source>
      <translation>im Zeitraum {period} und {count} {count:weiteren Zeitraum|weiteren Zeiträumen} (kleinstes r = {r})</translation>
    </message>
    <message>
      <source>in the catalogue</source>
      <translation>im Katalog</translation>
    </message>
    <message>
      <source>in the layer</source>
      <translation>im Layer</translation>
    </message>
    <message>
      <source>in three steps</source>
      <translation>in drei Stufen</translation>
    </message>
    <message>
      <source>income,segregation,rank-order,ordinal,brackets,poverty,affluence,Reardon</source>
      <translation>Einkommen,Segregation,Rangordnung,ordinal,Klassen,Armut,Reichtum,Reardon</translation>
    </message>
    <message>
      <source>indicator</source>
      <translation>Merkmal</translation>
    </message>
    <message>
      <source>indicator and year as columns</source>
      <translation>Indikator und Jahr als Spalten</translation>
    </message>
    <message>
      <source>indicator,rate,share,quota,formula,catalogue,numerator,denominator</source>
      <translation>Indikator,Quote,Anteil,Rate,Formel,Katalog,Zähler,Nenner</translation>
    </message>
    <message>
      <source>inequality,disparity,Gini,Theil,P90/P10,quintile,standard deviation,coefficient of variation</source>
      <translation>Ungleichheit,Disparität,Gini,Theil,P90/P10,Fünftel,Quintil,Standardabweichung,Variationskoeffizient</translation>
    </message>
    <message>
      <source>interval: nobody can tell from the published numbers whether a hidden small count is small. exact: it is enough that it cannot be computed to the person.</source>
      <translation>interval: Niemand kann aus den veröffentlichten Zahlen erkennen, ob eine gesperrte kleine Anzahl klein ist. exact: Es genügt, dass sie sich nicht auf die Person genau errechnen lässt.</translation>
    </message>
    <message>
      <source>interval: what chance may change</source>
      <translation>Intervall: was der Zufall ändern kann</translation>
    </message>
    <message>
      <source>intervals, districts drawn again (bootstrap)</source>
      <translation>Intervalle, Sozialräume neu gezogen (Bootstrap)</translation>
    </message>
    <message>
      <source>intervals, persons drawn again (bootstrap)</source>
      <translation>Intervalle, Personen neu gezogen (Bootstrap)</translation>
    </message>
    <message>
      <source>its denominator</source>
      <translation>jeweils eigener Nenner</translation>
    </message>
    <message>
      <source>join,key,AGS,table,districts,attributes,unmatched,leading zeros</source>
      <translation>verbinden,Join,Schlüssel,AGS,Tabelle,Sozialräume,Attribute,ohne Treffer,führende Nullen</translation>
    </message>
    <message>
      <source>joins: classes beside themselves</source>
      <translation>Verbindungen: Klassen neben sich selbst</translation>
    </message>
    <message>
      <source>k-means on standard deviations from the mean of {period}, 20 starts (Arthur &amp; Vassilvitskii 2007), seed {seed}; stability by 30 bootstraps (Hubert &amp; Arabie 1985; Hennig 2007), silhouette by Rousseeuw (1987).</source>
      <translation>k-Means auf Standardabweichungen vom Mittel ({period}), 20 Starts (Arthur &amp; Vassilvitskii 2007), Startzahl {seed}; Stabilität aus 30 Bootstraps (Hubert &amp; Arabie 1985; Hennig 2007), Silhouette nach Rousseeuw (1987).</translation>
    </message>
    <message>
      <source>keep the first</source>
      <translation>den ersten behalten</translation>
    </message>
    <message>
      <source>keep them</source>
      <translation>behalten</translation>
    </message>
    <message>
      <source>largest gain</source>
      <translation>größter Gewinn</translation>
    </message>
    <message>
      <source>largest loss</source>
      <translation>größter Verlust</translation>
    </message>
    <message>
      <source>least need</source>
      <translation>geringster Bedarf</translation>
    </message>
    <message>
      <source>leave one indicator out</source>
      <translation>einen Indikator weglassen</translation>
    </message>
    <message>
      <source>leave the unknown cells out</source>
      <translation>unbekannte Zellen weglassen</translation>
    </message>
    <message>
      <source>less</source>
      <translation>weniger</translation>
    </message>
    <message>
      <source>less by {low} to below {high}</source>
      <translation>{low} bis unter {high} weniger</translation>
    </message>
    <message>
      <source>less by {n} or more</source>
      <translation>mindestens {n} weniger</translation>
    </message>
    <message>
      <source>less means more need</source>
      <translation>weniger heißt mehr Bedarf</translation>
    </message>
    <message>
      <source>less need</source>
      <translation>weniger Bedarf</translation>
    </message>
    <message>
      <source>less segregated</source>
      <translation>weniger segregiert</translation>
    </message>
    <message>
      <source>less segregation</source>
      <translation>weniger Segregation</translation>
    </message>
    <message>
      <source>letter by letter</source>
      <translation>buchstäblich</translation>
    </message>
    <message>
      <source>letters, digits and underscores, for example childcare_3_to_6</source>
      <translation>Buchstaben, Ziffern und Unterstriche, etwa kita_3_bis_6</translation>
    </message>
    <message>
      <source>level</source>
      <translation>Gebietsebene</translation>
    </message>
    <message>
      <source>limits of one’s own</source>
      <translation>eigene Grenzen</translation>
    </message>
    <message>
      <source>location quotient,local segregation,diversity,entropy,over-represented,map</source>
      <translation>Standortquotient,lokale Segregation,Diversität,Entropie,überrepräsentiert,Karte</translation>
    </message>
    <message>
      <source>logarithm</source>
      <translation>Logarithmus</translation>
    </message>
    <message>
      <source>logarithm of one plus the value</source>
      <translation>Logarithmus von eins plus dem Wert</translation>
    </message>
    <message>
      <source>logit (shares)</source>
      <translation>Logit (Anteile)</translation>
    </message>
    <message>
      <source>long: one row per value</source>
      <translation>lang: eine Zeile je Wert</translation>
    </message>
    <message>
      <source>loss that holds</source>
      <translation>sicher weniger</translation>
    </message>
    <message>
      <source>low in high surroundings</source>
      <translation>niedrig in hoher Umgebung</translation>
    </message>
    <message>
      <source>low, surroundings as well</source>
      <translation>niedrig, Umgebung auch</translation>
    </message>
    <message>
      <source>low: {low}</source>
      <translation>niedrig: {low}</translation>
    </message>
    <message>
      <source>lower: belongs to the class below it. upper: to the class above it, as in the GISD.</source>
      <translation>lower: gehört zur Klasse darunter. upper: zur Klasse darüber, wie im GISD.</translation>
    </message>
    <message>
      <source>lowest fifth</source>
      <translation>niedrigstes Fünftel</translation>
    </message>
    <message>
      <source>lowest {district}</source>
      <translation>am niedrigsten {district}</translation>
    </message>
    <message>
      <source>map of the index</source>
      <translation>Karte des Index</translation>
    </message>
    <message>
      <source>may also be large</source>
      <translation>kann auch groß sein</translation>
    </message>
    <message>
      <source>may be shown</source>
      <translation>darf gezeigt werden</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>Mittelwert</translation>
    </message>
    <message>
      <source>mean of the districts</source>
      <translation>Mittel der Sozialräume</translation>
    </message>
    <message>
      <source>mean of the reference period</source>
      <translation>Mittel des Bezugszeitraums</translation>
    </message>
    <message>
      <source>mean rank</source>
      <translation>mittlerer Rang</translation>
    </message>
    <message>
      <source>mean weighted by residents</source>
      <translation>nach Einwohnern gewichtetes Mittel</translation>
    </message>
    <message>
      <source>median</source>
      <translation>Median</translation>
    </message>
    <message>
      <source>median absolute deviation</source>
      <translation>mediane absolute Abweichung</translation>
    </message>
    <message>
      <source>median deviation from the median</source>
      <translation>mediane Abweichung vom Median</translation>
    </message>
    <message>
      <source>median of the districts</source>
      <translation>Median der Sozialräume</translation>
    </message>
    <message>
      <source>middle half</source>
      <translation>mittlere Hälfte</translation>
    </message>
    <message>
      <source>missing: {fields}</source>
      <translation>es fehlt: {fields}</translation>
    </message>
    <message>
      <source>more</source>
      <translation>mehr</translation>
    </message>
    <message>
      <source>more by {low} to below {high}</source>
      <translation>{low} bis unter {high} mehr</translation>
    </message>
    <message>
      <source>more by {n} or more</source>
      <translation>mindestens {n} mehr</translation>
    </message>
    <message>
      <source>more is more need</source>
      <translation>mehr bedeutet mehr Bedarf</translation>
    </message>
    <message>
      <source>more means less need</source>
      <translation>mehr heißt weniger Bedarf</translation>
    </message>
    <message>
      <source>more means more need</source>
      <translation>mehr heißt mehr Bedarf</translation>
    </message>
    <message>
      <source>more need</source>
      <translation>mehr Bedarf</translation>
    </message>
    <message>
      <source>more need →</source>
      <translation>höherer Bedarf →</translation>
    </message>
    <message>
      <source>more segregated</source>
      <translation>stärker segregiert</translation>
    </message>
    <message>
      <source>more segregation</source>
      <translation>mehr Segregation</translation>
    </message>
    <message>
      <source>most need</source>
      <translation>größter Bedarf</translation>
    </message>
    <message>
      <source>much less segregated</source>
      <translation>viel weniger segregiert</translation>
    </message>
    <message>
      <source>much more segregated</source>
      <translation>viel stärker segregiert</translation>
    </message>
    <message>
      <source>municipality</source>
      <translation>Kommune</translation>
    </message>
    <message>
      <source>names of fields, in quotes</source>
      <translation>Namen von Feldern in Anführungszeichen</translation>
    </message>
    <message>
      <source>names of fields, separated by semicolons</source>
      <translation>Namen von Feldern, mit Semikolon getrennt</translation>
    </message>
    <message>
      <source>natural breaks</source>
      <translation>natürliche Grenzen</translation>
    </message>
    <message>
      <source>natural breaks (Fisher 1958)</source>
      <translation>natürliche Brüche (Fisher 1958)</translation>
    </message>
    <message>
      <source>near the mean in everything</source>
      <translation>in allem nahe am Mittel</translation>
    </message>
    <message>
      <source>nearest: {districts}</source>
      <translation>ähnlich: {districts}</translation>
    </message>
    <message>
      <source>needs attention</source>
      <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
      <source>negative</source>
      <translation>negativ</translation>
    </message>
    <message>
      <source>neighbourhoods</source>
      <translation>Nachbarschaften</translation>
    </message>
    <message>
      <source>neither</source>
      <translation>weder noch</translation>
    </message>
    <message>
      <source>neither good nor bad</source>
      <translation>weder gut noch schlecht</translation>
    </message>
    <message>
      <source>neither number nor sign</source>
      <translation>weder Zahl noch Zeichen</translation>
    </message>
    <message>
      <source>next step</source>
      <translation>nächster Schritt</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>no classes</source>
      <translation>keine Klassen</translation>
    </message>
    <message>
      <source>no date yet</source>
      <translation>noch kein Termin</translation>
    </message>
    <message>
      <source>no index</source>
      <translation>kein Index</translation>
    </message>
    <message>
      <source>no more than chance gives</source>
      <translation>nicht mehr, als der Zufall ergibt</translation>
    </message>
    <message>
      <source>no number</source>
      <translation>keine Zahl</translation>
    </message>
    <message>
      <source>no reason stated</source>
      <translation>ohne Angabe des Grundes</translation>
    </message>
    <message>
      <source>no residents</source>
      <translation>keine Einwohner</translation>
    </message>
    <message>
      <source>no value</source>
      <translation>kein Wert</translation>
    </message>
    <message>
      <source>no value for the whole area</source>
      <translation>kein Wert für das ganze Gebiet</translation>
    </message>
    <message>
      <source>no voice yet</source>
      <translation>noch keine Stimme</translation>
    </message>
    <message>
      <source>nobody yet</source>
      <translation>noch niemand</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>not at all</source>
      <translation>gar nicht</translation>
    </message>
    <message>
      <source>not certain</source>
      <translation>nicht sicher</translation>
    </message>
    <message>
      <source>not in the catalogue</source>
      <translation>nicht im Katalog</translation>
    </message>
    <message>
      <source>not in the layer</source>
      <translation>nicht im Layer</translation>
    </message>
    <message>
      <source>not known for both periods</source>
      <translation>nicht für beide Zeiträume bekannt</translation>
    </message>
    <message>
      <source>not reliable enough to be shown</source>
      <translation>nicht sicher genug</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>nicht angegeben</translation>
    </message>
    <message>
      <source>not tested</source>
      <translation>nicht geprüft</translation>
    </message>
    <message>
      <source>not to the person</source>
      <translation>nicht auf die Person genau</translation>
    </message>
    <message>
      <source>not yet</source>
      <translation>noch nicht</translation>
    </message>
    <message>
      <source>nothing there</source>
      <translation>nichts vorhanden</translation>
    </message>
    <message>
      <source>nothing unusual</source>
      <translation>nicht auffällig</translation>
    </message>
    <message>
      <source>null: an area with a suppressed or missing cell has no value, but its status. leave_out: it gets the value of the districts that are known, with the status “uncertain”.</source>
      <translation>null: Ein Gebiet mit einer geheimen oder fehlenden Zelle hat keinen Wert, aber deren Status. leave_out: Es bekommt den Wert der bekannten Sozialräume, mit dem Status „uncertain“ (unsicher).</translation>
    </message>
    <message>
      <source>number</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>number, decimal comma</source>
      <translation>Zahl, Dezimalkomma</translation>
    </message>
    <message>
      <source>number, decimal dot</source>
      <translation>Zahl, Dezimalpunkt</translation>
    </message>
    <message>
      <source>of at least {low}</source>
      <translation>ab {low}</translation>
    </message>
    <message>
      <source>of {n}</source>
      <translation>von {n}</translation>
    </message>
    <message>
      <source>older people</source>
      <translation>ältere Menschen</translation>
    </message>
    <message>
      <source>on {date} with the QGIS plugin Sozialraum {version}</source>
      <translation>am {date} mit dem QGIS-Plugin Sozialraum {version}</translation>
    </message>
    <message>
      <source>one layer</source>
      <translation>einen einzigen Layer</translation>
    </message>
    <message>
      <source>one of the names given in the help, in lower-case letters</source>
      <translation>einer der Namen aus der Hilfe, in Kleinbuchstaben</translation>
    </message>
    <message>
      <source>one row per district and period</source>
      <translation>eine Zeile je Sozialraum und Zeitraum</translation>
    </message>
    <message>
      <source>one row per district, periods as columns</source>
      <translation>eine Zeile je Sozialraum, Zeiträume als Spalten</translation>
    </message>
    <message>
      <source>one sheet per indicator, periods as columns</source>
      <translation>ein Blatt je Indikator, Zeiträume als Spalten</translation>
    </message>
    <message>
      <source>one sheet per period, indicators as columns</source>
      <translation>ein Blatt je Zeitraum, Indikatoren als Spalten</translation>
    </message>
    <message>
      <source>one stroke per district, {period}</source>
      <translation>ein Strich je Sozialraum, {period}</translation>
    </message>
    <message>
      <source>only keys that are equal</source>
      <translation>nur gleiche Schlüssel</translation>
    </message>
    <message>
      <source>only where its keys prove it</source>
      <translation>nur wo Schlüssel es belegen</translation>
    </message>
    <message>
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <source>others</source>
      <translation>andere</translation>
    </message>
    <message>
      <source>overview and profiles</source>
      <translation>Übersicht und Steckbriefe</translation>
    </message>
    <message>
      <source>overview map</source>
      <translation>Übersichtskarte</translation>
    </message>
    <message>
      <source>overview: a map of each subject; profiles: a page for each district; both: all of them in one file; report: the whole report, with the parts chosen below.</source>
      <translation>overview: eine Karte je Thema; profiles: eine Seite je Sozialraum; both: beides in einer Datei; report: der ganze Bericht mit den unten gewählten Teilen.</translation>
    </message>
    <message>
      <source>own calculation</source>
      <translation>eigene Berechnung</translation>
    </message>
    <message>
      <source>p</source>
      <translation>p</translation>
    </message>
    <message>
      <source>p (districts shuffled)</source>
      <translation>p (Sozialräume gemischt)</translation>
    </message>
    <message>
      <source>p (of a single district)</source>
      <translation>p (eines Sozialraums für sich)</translation>
    </message>
    <message>
      <source>pairwise comparison (Copeland)</source>
      <translation>paarweiser Vergleich (Copeland)</translation>
    </message>
    <message>
      <source>partly</source>
      <translation>teilweise</translation>
    </message>
    <message>
      <source>people in need</source>
      <translation>nach Menschen mit Bedarf</translation>
    </message>
    <message>
      <source>people of working age</source>
      <translation>Menschen im erwerbsfähigen Alter</translation>
    </message>
    <message>
      <source>people see it worse than the index</source>
      <translation>Menschen sehen es schlechter als der Index</translation>
    </message>
    <message>
      <source>people with a history of migration</source>
      <translation>Menschen mit Zuwanderungsgeschichte</translation>
    </message>
    <message>
      <source>people with disabilities</source>
      <translation>Menschen mit Behinderungen</translation>
    </message>
    <message>
      <source>per cent of last year’s amount</source>
      <translation>Prozent des Vorjahresbetrags</translation>
    </message>
    <message>
      <source>per cent of the earlier value</source>
      <translation>Prozent des früheren Werts</translation>
    </message>
    <message>
      <source>per_district_and_period: one feature per district and period. per_district: one feature per district, one field per indicator and period.</source>
      <translation>per_district_and_period: ein Objekt je Sozialraum und Zeitraum. per_district: ein Objekt je Sozialraum, ein Feld je Indikator und Zeitraum.</translation>
    </message>
    <message>
      <source>per_indicator: one sheet for each indicator, periods as columns. per_period: one for each period.</source>
      <translation>per_indicator: ein Blatt je Indikator, Zeiträume als Spalten. per_period: ein Blatt je Zeitraum.</translation>
    </message>
    <message>
      <source>per_period: each period by itself, so that only positions can be compared. pooled: all periods together. reference: against one period, so that the index can rise for all.</source>
      <translation>per_period: jeder Zeitraum für sich, sodass nur Stellungen vergleichbar sind. pooled: alle Zeiträume zusammen. reference: gegen einen Zeitraum, sodass der Index für alle steigen kann.</translation>
    </message>
    <message>
      <source>percent</source>
      <translation>Prozent</translation>
    </message>
    <message>
      <source>percentage points</source>
      <translation>Prozentpunkte</translation>
    </message>
    <message>
      <source>percentile rank</source>
      <translation>Prozentrang</translation>
    </message>
    <message>
      <source>perceptions,survey,participation,offers,measures,QField,Mergin,KoboToolbox,LimeSurvey,form,voices</source>
      <translation>Wahrnehmungen,Umfrage,Beteiligung,Angebote,Maßnahmen,QField,Mergin,KoboToolbox,LimeSurvey,Formular,Stimmen</translation>
    </message>
    <message>
      <source>perceptions,voices,participation,agreement,offers,white spots,sign test,survey,needs</source>
      <translation>Wahrnehmungen,Stimmen,Beteiligung,Übereinstimmung,Angebote,weiße Flecken,Vorzeichentest,Umfrage,Bedarf</translation>
    </message>
    <message>
      <source>period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>periods</source>
      <translation>Zeiträume</translation>
    </message>
    <message>
      <source>persons</source>
      <translation>Personen</translation>
    </message>
    <message>
      <source>places in the own district for 100 people</source>
      <translation>Plätze im eigenen Sozialraum je 100 Menschen</translation>
    </message>
    <message>
      <source>places within reach for 100 people (2SFCA)</source>
      <translation>erreichbare Plätze je 100 Menschen (2SFCA)</translation>
    </message>
    <message>
      <source>places within reach, with choice (3SFCA)</source>
      <translation>erreichbare Plätze, mit Auswahl (3SFCA)</translation>
    </message>
    <message>
      <source>points: difference, percentage points for rates. percent: relative to the earlier value.</source>
      <translation>points: Differenz, bei Quoten Prozentpunkte. percent: im Verhältnis zum früheren Wert.</translation>
    </message>
    <message>
      <source>politics</source>
      <translation>Politik</translation>
    </message>
    <message>
      <source>population-weighted mean</source>
      <translation>mit der Bevölkerung gewichtetes Mittel</translation>
    </message>
    <message>
      <source>population-weighted standard deviation</source>
      <translation>mit der Bevölkerung gewichtete Standardabweichung</translation>
    </message>
    <message>
      <source>population: equally many residents in each class instead of equally many districts.</source>
      <translation>population: gleich viele Einwohner in jeder Klasse statt gleich vieler Sozialräume.</translation>
    </message>
    <message>
      <source>positive</source>
      <translation>positiv</translation>
    </message>
    <message>
      <source>possible</source>
      <translation>möglich</translation>
    </message>
    <message>
      <source>power</source>
      <translation>Potenz</translation>
    </message>
    <message>
      <source>profile</source>
      <translation>Profil</translation>
    </message>
    <message>
      <source>profile of each district</source>
      <translation>Steckbrief jedes Sozialraums</translation>
    </message>
    <message>
      <source>profile,municipality,model,answers,JSON,project</source>
      <translation>Profil,Kommune,Modell,Antworten,JSON,Projekt</translation>
    </message>
    <message>
      <source>project,QGIS project,qgz,layer tree,groups,map,profile,save</source>
      <translation>Projekt,QGIS-Projekt,qgz,Layerbaum,Gruppen,Karte,Profil,speichern</translation>
    </message>
    <message>
      <source>protected</source>
      <translation>geschützt</translation>
    </message>
    <message>
      <source>protected, for all with access</source>
      <translation>geschützt, für alle mit Zugang</translation>
    </message>
    <message>
      <source>provisional</source>
      <translation>vorläufig</translation>
    </message>
    <message>
      <source>purples</source>
      <translation>Violetttöne</translation>
    </message>
    <message>
      <source>q (of all districts together)</source>
      <translation>q (aller Sozialräume zusammen)</translation>
    </message>
    <message>
      <source>quantile: about equally many values in each class. equal: equal steps. jenks: natural breaks (Fisher 1958). rounded: about equally many, with limits that can be read. own: the limits given below. Empty: as the profile of the municipality says, else rounded.</source>
      <translation>quantile: etwa gleich viele Werte je Klasse. equal: gleiche Schritte. jenks: natürliche Brüche (Fisher 1958). rounded: etwa gleich viele, mit gut lesbaren Grenzen. own: die unten angegebenen Grenzen. Leer: wie es das Profil der Kommune sagt, sonst rounded.</translation>
    </message>
    <message>
      <source>range of the reference period</source>
      <translation>Spannweite des Bezugszeitraums</translation>
    </message>
    <message>
      <source>rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>rank 1: highest value of {n}</source>
      <translation>Rang 1: höchster Wert von {n}</translation>
    </message>
    <message>
      <source>rank of the value, ties share the mean, {comparison}</source>
      <translation>Rang des Werts, gleiche teilen sich das Mittel, {comparison}</translation>
    </message>
    <message>
      <source>rank of the value, {comparison}</source>
      <translation>Rang des Werts, {comparison}</translation>
    </message>
    <message>
      <source>rank {rank}</source>
      <translation>Rang {rank}</translation>
    </message>
    <message>
      <source>rank {rank} of {n}</source>
      <translation>Rang {rank} von {n}</translation>
    </message>
    <message>
      <source>rank {rank} of {n} ({period})</source>
      <translation>Rang {rank} von {n} ({period})</translation>
    </message>
    <message>
      <source>rank {rank} of {n}, class {number} ({period})</source>
      <translation>Rang {rank} von {n}, Klasse {number} ({period})</translation>
    </message>
    <message>
      <source>rank {rank} of {n}, {whole} {city}</source>
      <translation>Rang {rank} von {n}, {whole} {city}</translation>
    </message>
    <message>
      <source>rank {rank}, between {low} and {high}</source>
      <translation>Rang {rank}, zwischen {low} und {high}</translation>
    </message>
    <message>
      <source>rank {rank}, {label}</source>
      <translation>Rang {rank}, {label}</translation>
    </message>
    <message>
      <source>ranking</source>
      <translation>Rangfolge</translation>
    </message>
    <message>
      <source>ranks {first} to {last}, {label}</source>
      <translation>Rang {first} bis {last}, {label}</translation>
    </message>
    <message>
      <source>rather bad</source>
      <translation>eher schlecht</translation>
    </message>
    <message>
      <source>rather good</source>
      <translation>eher gut</translation>
    </message>
    <message>
      <source>recognise it</source>
      <translation>erkennen lassen</translation>
    </message>
    <message>
      <source>recognise it, with repairs that are told</source>
      <translation>erkennen lassen, Reparaturen werden genannt</translation>
    </message>
    <message>
      <source>reform,boundaries,areal interpolation,time series,conversion</source>
      <translation>Neugliederung,Gebietsreform,Grenzen,Umrechnung,Zeitreihe</translation>
    </message>
    <message>
      <source>reform,boundaries,transfer,key change,overlap</source>
      <translation>Neugliederung,Gebietsreform,Grenzen,Übergang,Schlüsseländerung</translation>
    </message>
    <message>
      <source>refuse</source>
      <translation>ablehnen</translation>
    </message>
    <message>
      <source>refuse files that differ</source>
      <translation>Abweichendes ablehnen</translation>
    </message>
    <message>
      <source>repaired</source>
      <translation>repariert</translation>
    </message>
    <message>
      <source>replace it</source>
      <translation>ersetzen</translation>
    </message>
    <message>
      <source>replace them</source>
      <translation>ersetzen</translation>
    </message>
    <message>
      <source>report,print,PDF,map,layout,atlas,profile,page</source>
      <translation>Bericht,Druck,PDF,Karte,Layout,Atlas,Profil,Seite,Druckseiten</translation>
    </message>
    <message>
      <source>report,text,Word,LibreOffice,ODT,document,editable</source>
      <translation>Bericht,Text,Word,LibreOffice,ODT,Dokument,bearbeitbar</translation>
    </message>
    <message>
      <source>residents</source>
      <translation>Einwohner</translation>
    </message>
    <message>
      <source>residents alone</source>
      <translation>allein nach Einwohnern</translation>
    </message>
    <message>
      <source>revised</source>
      <translation>berichtigt</translation>
    </message>
    <message>
      <source>rise together</source>
      <translation>steigen gemeinsam</translation>
    </message>
    <message>
      <source>risen</source>
      <translation>gestiegen</translation>
    </message>
    <message>
      <source>risen by at least</source>
      <translation>gestiegen um mindestens</translation>
    </message>
    <message>
      <source>risen by {low} to below {high}</source>
      <translation>um {low} bis unter {high} gestiegen</translation>
    </message>
    <message>
      <source>risen by {low} to {high}</source>
      <translation>Anstieg um {low} bis {high}</translation>
    </message>
    <message>
      <source>risen by {n} or more</source>
      <translation>um {n} oder mehr gestiegen</translation>
    </message>
    <message>
      <source>risen by {value} and more</source>
      <translation>Anstieg um {value} und mehr</translation>
    </message>
    <message>
      <source>risen in all {n} districts</source>
      <translation>in allen {n} Sozialräumen gestiegen</translation>
    </message>
    <message>
      <source>risen in one district</source>
      <translation>in einem Sozialraum gestiegen</translation>
    </message>
    <message>
      <source>risen in {n} districts</source>
      <translation>in {n} Sozialräumen gestiegen</translation>
    </message>
    <message>
      <source>robustness,sensitivity,uncertainty,Monte Carlo,rank interval,class stability</source>
      <translation>Robustheit,Sensitivität,Unsicherheit,Monte Carlo,Rangspanne,Klassenstabilität</translation>
    </message>
    <message>
      <source>round</source>
      <translation>runden</translation>
    </message>
    <message>
      <source>run against each other</source>
      <translation>laufen einander entgegen</translation>
    </message>
    <message>
      <source>running</source>
      <translation>läuft</translation>
    </message>
    <message>
      <source>school</source>
      <translation>Schule</translation>
    </message>
    <message>
      <source>score of the first principal component</source>
      <translation>Wert der ersten Hauptkomponente</translation>
    </message>
    <message>
      <source>sd: at standard deviations. quantiles: equally many districts. rank: equal parts by rank. jenks: natural. fixed: your breaks.</source>
      <translation>sd: an Standardabweichungen. quantiles: gleich viele Sozialräume. rank: gleiche Teile nach Rang. jenks: natürliche. fixed: eigene Grenzen.</translation>
    </message>
    <message>
      <source>segregation over time</source>
      <translation>Segregation im Zeitverlauf</translation>
    </message>
    <message>
      <source>segregation,change,decomposition,Shapley,trend,causes</source>
      <translation>Segregation,Veränderung,Zerlegung,Shapley,Entwicklung,Ursachen</translation>
    </message>
    <message>
      <source>segregation,dissimilarity,isolation,evenness,exposure,Duncan,Theil,Gini</source>
      <translation>Segregation,Segregationsindex,Dissimilarität,Isolation,Gleichverteilung,Kontakt,Duncan,Theil,Gini</translation>
    </message>
    <message>
      <source>segregation,levels,nested,between,within,Theil,mutual information</source>
      <translation>Segregation,Ebenen,verschachtelt,zwischen,innerhalb,Theil,Transinformation</translation>
    </message>
    <message>
      <source>segregation,scale,neighbourhood,kernel,bandwidth,profile</source>
      <translation>Segregation,Maßstab,Nachbarschaft,Kern,Bandbreite,Profil</translation>
    </message>
    <message>
      <source>semicolon ;</source>
      <translation>Semikolon ;</translation>
    </message>
    <message>
      <source>semicolons</source>
      <translation>Semikolon</translation>
    </message>
    <message>
      <source>share of people within reach</source>
      <translation>Anteil der Menschen in Reichweite</translation>
    </message>
    <message>
      <source>sigma divides by n, sample by n − 1; weighted uses the residents; mad is the median deviation.</source>
      <translation>sigma teilt durch n, sample durch n − 1; weighted nimmt die Einwohner; mad ist die mediane Abweichung.</translation>
    </message>
    <message>
      <source>significance,trend,change,Mann-Kendall,Sen,Newcombe,false discovery</source>
      <translation>Signifikanz,Trend,Veränderung,Zufall,Mann-Kendall,Sen,Newcombe</translation>
    </message>
    <message>
      <source>single parents</source>
      <translation>Alleinerziehende</translation>
    </message>
    <message>
      <source>slide, 16:9</source>
      <translation>Folie, 16:9</translation>
    </message>
    <message>
      <source>so that old and new totals are both met</source>
      <translation>so, dass alte und neue Summen stimmen</translation>
    </message>
    <message>
      <source>social index,deprivation,status index,z-score,composite,GISD,Townsend,MSS,need</source>
      <translation>Sozialindex,Deprivation,Statusindex,z-Wert,zusammengesetzter Index,GISD,Townsend,MSS,Bedarf</translation>
    </message>
    <message>
      <source>social service</source>
      <translation>Soziale Dienste</translation>
    </message>
    <message>
      <source>social_report</source>
      <translation>sozialbericht</translation>
    </message>
    <message>
      <source>sources and methods</source>
      <translation>Quellen und Methodik</translation>
    </message>
    <message>
      <source>stable</source>
      <translation>stabil</translation>
    </message>
    <message>
      <source>stages with factors</source>
      <translation>nach Stufen mit Faktoren</translation>
    </message>
    <message>
      <source>standard deviation (n)</source>
      <translation>Standardabweichung (n)</translation>
    </message>
    <message>
      <source>standard deviation of a sample (n − 1)</source>
      <translation>Standardabweichung einer Stichprobe (n − 1)</translation>
    </message>
    <message>
      <source>standard deviation s (divided by n − 1)</source>
      <translation>Standardabweichung s (geteilt durch n − 1)</translation>
    </message>
    <message>
      <source>standard deviation weighted by residents</source>
      <translation>nach Einwohnern gewichtete Standardabweichung</translation>
    </message>
    <message>
      <source>standard deviation σ (divided by n)</source>
      <translation>Standardabweichung σ (geteilt durch n)</translation>
    </message>
    <message>
      <source>standard deviations from the centre (z)</source>
      <translation>Standardabweichungen vom Mittelpunkt (z)</translation>
    </message>
    <message>
      <source>standardisation</source>
      <translation>Standardisierung</translation>
    </message>
    <message>
      <source>standardisation and aggregation: other usual ones. weights: drawn around the recipe's. leave_one_out: one indicator less. noise: chance in the rates, needs their denominators.</source>
      <translation>standardisation und aggregation: andere übliche Verfahren. weights: Gewichte um die des Rezepts. leave_one_out: ein Indikator weniger. noise: Zufall in den Quoten, braucht ihre Nenner.</translation>
    </message>
    <message>
      <source>status and dynamics</source>
      <translation>Status und Dynamik</translation>
    </message>
    <message>
      <source>status,dynamics,change,monitoring,attention areas,MSS,trend,transition</source>
      <translation>Status,Dynamik,Veränderung,Monitoring,Aufmerksamkeitsgebiete,MSS,Trend,Übergang</translation>
    </message>
    <message>
      <source>style,colours,classes,legend,choropleth,symbology,map,quantile,Jenks</source>
      <translation>Stil,Farben,Klassen,Legende,Choroplethen,Symbolisierung,Karte,Quantile,Jenks</translation>
    </message>
    <message>
      <source>such as a resolution of the council</source>
      <translation>etwa ein Ratsbeschluss</translation>
    </message>
    <message>
      <source>such as: new definition of unemployment</source>
      <translation>etwa: neue Definition der Arbeitslosigkeit</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>sum of all districts; none where one of them is unknown</source>
      <translation>Summe aller Sozialräume; keine, wo einer davon unbekannt ist</translation>
    </message>
    <message>
      <source>sum or mean let indicators make up for each other fully, geometric and harmonic less; mpi and ampi punish uneven profiles; copeland only counts who is ahead of whom.</source>
      <translation>Bei sum und mean gleichen Indikatoren einander voll aus, bei geometric und harmonic weniger; mpi und ampi bestrafen ungleiche Profile; copeland zählt nur, wer vor wem liegt.</translation>
    </message>
    <message>
      <source>summary in words</source>
      <translation>Zusammenfassung in Worten</translation>
    </message>
    <message>
      <source>suppress: small counts have no number. round: every number is rounded, sums no longer fit. cell_key: every number is changed a little by a key, as in the census of 2022; needs keys of the persons.</source>
      <translation>suppress: Kleine Anzahlen haben keine Zahl. round: Jede Zahl wird gerundet, Summen gehen nicht mehr auf. cell_key: Jede Zahl wird nach einem Schlüssel ein wenig verändert, wie im Zensus 2022; braucht Schlüssel der Personen.</translation>
    </message>
    <message>
      <source>survey,small area estimation,Fay-Herriot,EBLUP,REML,sampling error,sample</source>
      <translation>Befragung,Umfrage,Small Area,Kleinraumschätzung,Fay-Herriot,EBLUP,REML,Stichprobenfehler,Stichprobe</translation>
    </message>
    <message>
      <source>svg: stays sharp in every size. png: pixels, 300 to the inch, for programs that take no SVG.</source>
      <translation>svg: bleibt in jeder Größe scharf. png: Bildpunkte, 300 je Zoll, für Programme, die kein SVG nehmen.</translation>
    </message>
    <message>
      <source>tab</source>
      <translation>Tabulator</translation>
    </message>
    <message>
      <source>tables</source>
      <translation>Tabellen</translation>
    </message>
    <message>
      <source>tabs</source>
      <translation>Tabulator</translation>
    </message>
    <message>
      <source>target,goal,traffic light,monitoring,benchmark</source>
      <translation>Ziel,Zielwert,Ampel,Monitoring</translation>
    </message>
    <message>
      <source>teal to brown (little to much need)</source>
      <translation>Türkis nach Braun (wenig bis viel Bedarf)</translation>
    </message>
    <message>
      <source>temporary layer, gone when QGIS is closed</source>
      <translation>temporärer Layer, nach dem Schließen von QGIS verloren</translation>
    </message>
    <message>
      <source>text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>that of the index, else the newest</source>
      <translation>der des Index, sonst der neueste</translation>
    </message>
    <message>
      <source>the earlier period</source>
      <translation>der frühere Zeitraum</translation>
    </message>
    <message>
      <source>the file is incomplete</source>
      <translation>die Datei ist unvollständig</translation>
    </message>
    <message>
      <source>the first</source>
      <translation>der erste</translation>
    </message>
    <message>
      <source>the first one</source>
      <translation>der erste</translation>
    </message>
    <message>
      <source>the index is worse than what people see</source>
      <translation>der Index ist schlechter als das, was Menschen sehen</translation>
    </message>
    <message>
      <source>the key of the district</source>
      <translation>der Schlüssel des Sozialraums</translation>
    </message>
    <message>
      <source>the last one</source>
      <translation>der letzte</translation>
    </message>
    <message>
      <source>the later period</source>
      <translation>der spätere Zeitraum</translation>
    </message>
    <message>
      <source>the layer, by name or id, or @layer</source>
      <translation>der Layer, mit Namen oder ID, oder @layer</translation>
    </message>
    <message>
      <source>the name of a field</source>
      <translation>den Namen eines Feldes</translation>
    </message>
    <message>
      <source>the name of a field, or several separated by semicolons</source>
      <translation>der Name eines Feldes, oder mehrere mit Semikolon getrennt</translation>
    </message>
    <message>
      <source>the name of the field, in quotes</source>
      <translation>der Name des Feldes in Anführungszeichen</translation>
    </message>
    <message>
      <source>the nearer, the more (kernel)</source>
      <translation>je näher, desto mehr (Kern)</translation>
    </message>
    <message>
      <source>the nearest ones</source>
      <translation>die nächsten</translation>
    </message>
    <message>
      <source>the newest</source>
      <translation>der neueste</translation>
    </message>
    <message>
      <source>the newest one with values</source>
      <translation>der neueste mit Werten</translation>
    </message>
    <message>
      <source>the path of one file</source>
      <translation>den Pfad einer einzigen Datei</translation>
    </message>
    <message>
      <source>the same everywhere</source>
      <translation>überall gleich</translation>
    </message>
    <message>
      <source>the whole report</source>
      <translation>der ganze Bericht</translation>
    </message>
    <message>
      <source>the year or other period; without it the newest with values</source>
      <translation>das Jahr oder ein anderer Zeitraum; ohne Angabe der neueste mit Werten</translation>
    </message>
    <message>
      <source>there is no number that may be shown</source>
      <translation>es gibt keine Zahl, die gezeigt werden darf</translation>
    </message>
    <message>
      <source>this district</source>
      <translation>dieser Sozialraum</translation>
    </message>
    <message>
      <source>threshold of your own</source>
      <translation>eigene Schwelle</translation>
    </message>
    <message>
      <source>time_series: the course over time before the span of all districts. ranking: all districts in order. profile: the place of the district in each of several indicators. distribution: all districts on one line. comparison: first and newest period.</source>
      <translation>time_series: der Verlauf vor der Spanne aller Sozialräume. ranking: alle Sozialräume der Reihe nach. profile: die Lage des Sozialraums in mehreren Indikatoren. distribution: alle Sozialräume auf einer Linie. comparison: erster und neuester Zeitraum.</translation>
    </message>
    <message>
      <source>times</source>
      <translation>-mal</translation>
    </message>
    <message>
      <source>tinted: fifth among all districts</source>
      <translation>getönt: Fünftel unter allen Sozialräumen</translation>
    </message>
    <message>
      <source>too few</source>
      <translation>zu wenige</translation>
    </message>
    <message>
      <source>too few places, for certain</source>
      <translation>sicher zu wenige Plätze</translation>
    </message>
    <message>
      <source>total</source>
      <translation>gesamt</translation>
    </message>
    <message>
      <source>trend over all periods</source>
      <translation>Trend über alle Zeiträume</translation>
    </message>
    <message>
      <source>triangular</source>
      <translation>Dreieck</translation>
    </message>
    <message>
      <source>true counts, for few</source>
      <translation>wahre Anzahlen, für wenige</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true oder false</translation>
    </message>
    <message>
      <source>true: true counts, for the few who may see them. protected: for everybody with access; refused where hidden or small numbers can be seen.</source>
      <translation>true: wahre Anzahlen, für die wenigen, die sie sehen dürfen. protected: für alle mit Zugang; wird abgelehnt, wo gesperrte oder kleine Zahlen zu sehen sind.</translation>
    </message>
    <message>
      <source>two periods</source>
      <translation>zwei Zeiträume</translation>
    </message>
    <message>
      <source>type 6 (Weibull; SPSS)</source>
      <translation>Typ 6 (Weibull; SPSS)</translation>
    </message>
    <message>
      <source>type 7 (R, Excel)</source>
      <translation>Typ 7 (R, Excel)</translation>
    </message>
    <message>
      <source>type 9 (nearly unbiased)</source>
      <translation>Typ 9 (nahezu unverzerrt)</translation>
    </message>
    <message>
      <source>type {number}</source>
      <translation>Typ {number}</translation>
    </message>
    <message>
      <source>typology,cluster analysis,k-means,types,profiles,transitions,silhouette</source>
      <translation>Typologie,Clusteranalyse,k-Means,Raumtypen,Gebietstypen,Profile,Übergänge,Silhouette</translation>
    </message>
    <message>
      <source>uncertain</source>
      <translation>unsicher</translation>
    </message>
    <message>
      <source>uncertain: in less than half of the runs</source>
      <translation>unsicher: in weniger als der Hälfte der Durchläufe</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>unverändert</translation>
    </message>
    <message>
      <source>undecided</source>
      <translation>unentschieden</translation>
    </message>
    <message>
      <source>uniform</source>
      <translation>gleichmäßig</translation>
    </message>
    <message>
      <source>units</source>
      <translation>Einheiten</translation>
    </message>
    <message>
      <source>unknown or confidential</source>
      <translation>unbekannt oder geheim</translation>
    </message>
    <message>
      <source>value of the municipality</source>
      <translation>Wert der Kommune</translation>
    </message>
    <message>
      <source>value of the whole municipality</source>
      <translation>Wert der Gesamtstadt</translation>
    </message>
    <message>
      <source>very bad</source>
      <translation>sehr schlecht</translation>
    </message>
    <message>
      <source>very good</source>
      <translation>sehr gut</translation>
    </message>
    <message>
      <source>voices and index agree</source>
      <translation>Stimmen und Index decken sich</translation>
    </message>
    <message>
      <source>voices go apart</source>
      <translation>Stimmen gehen auseinander</translation>
    </message>
    <message>
      <source>volunteers</source>
      <translation>Ehrenamtliche</translation>
    </message>
    <message>
      <source>weak</source>
      <translation>schwach</translation>
    </message>
    <message>
      <source>weak (below 80 %)</source>
      <translation>schwach (unter 80 %)</translation>
    </message>
    <message>
      <source>weak in {n} districts</source>
      <translation>in {n} Sozialräumen schwach belegt</translation>
    </message>
    <message>
      <source>weak: 50 to 75 %</source>
      <translation>schwach: 50 bis 75 %</translation>
    </message>
    <message>
      <source>weighted mean</source>
      <translation>gewichtetes Mittel</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <source>weights from rotated factors</source>
      <translation>Gewichte aus rotierten Faktoren</translation>
    </message>
    <message>
      <source>weights from the first principal component (squared)</source>
      <translation>Gewichte aus der ersten Hauptkomponente (quadriert)</translation>
    </message>
    <message>
      <source>weights of the first principal component</source>
      <translation>Gewichte der ersten Hauptkomponente</translation>
    </message>
    <message>
      <source>welfare organisation</source>
      <translation>Wohlfahrtsverband oder Träger</translation>
    </message>
    <message>
      <source>where the midpoint lies</source>
      <translation>wo der Mittelpunkt liegt</translation>
    </message>
    <message>
      <source>whole persons, sums kept</source>
      <translation>ganze Personen, Summen erhalten</translation>
    </message>
    <message>
      <source>will follow later</source>
      <translation>folgt später</translation>
    </message>
    <message>
      <source>with repairs</source>
      <translation>mit Reparaturen</translation>
    </message>
    <message>
      <source>with the neighbours in the period before</source>
      <translation>mit den Nachbarn im Zeitraum davor</translation>
    </message>
    <message>
      <source>within a distance</source>
      <translation>innerhalb einer Entfernung</translation>
    </message>
    <message>
      <source>without a valid value</source>
      <translation>ohne gültigen Wert</translation>
    </message>
    <message>
      <source>without a valid value: {n}</source>
      <translation>ohne gültigen Wert: {n}</translation>
    </message>
    <message>
      <source>without a value: {n}</source>
      <translation>ohne Wert: {n}</translation>
    </message>
    <message>
      <source>without data</source>
      <translation>ohne Daten</translation>
    </message>
    <message>
      <source>without district</source>
      <translation>ohne Sozialraum</translation>
    </message>
    <message>
      <source>without neighbours, not judged</source>
      <translation>ohne Nachbarn, nicht beurteilt</translation>
    </message>
    <message>
      <source>without {indicator}</source>
      <translation>ohne {indicator}</translation>
    </message>
    <message>
      <source>years</source>
      <translation>Jahre</translation>
    </message>
    <message>
      <source>years as columns</source>
      <translation>Jahre als Spalten</translation>
    </message>
    <message>
      <source>years: by the dates of the periods. periods: so many periods earlier. Empty: as in the recipe file, else years.</source>
      <translation>years: nach den Daten der Zeiträume. periods: so viele Zeiträume früher. Leer: wie in der Rezeptdatei, sonst Jahre.</translation>
    </message>
    <message>
      <source>yellow to blue</source>
      <translation>Gelb bis Blau</translation>
    </message>
    <message>
      <source>yellow to red</source>
      <translation>Gelb bis Rot</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>young people</source>
      <translation>Jugendliche</translation>
    </message>
    <message>
      <source>youth work</source>
      <translation>Jugendarbeit</translation>
    </message>
    <message>
      <source>z = (value − {centre}) / {spread}, {comparison}</source>
      <translation>z = (Wert − {centre}) / {spread}, {comparison}</translation>
    </message>
    <message>
      <source>z: deviation from the centre in standard deviations. min_max and goalposts: between smallest and largest, or given, values. rank, percentile_rank, exponential_rank: by order. distance: share of the centre. reference_range: 70 to 130 around a reference.</source>
      <translation>z: Abweichung von der Mitte in Standardabweichungen. min_max und goalposts: zwischen kleinstem und größtem oder zwischen vorgegebenen Werten. rank, percentile_rank, exponential_rank: nach der Reihenfolge. distance: Anteil an der Mitte. reference_range: 70 bis 130 um einen Bezugswert.</translation>
    </message>
    <message>
      <source>zero</source>
      <translation>0 (Null)</translation>
    </message>
    <message>
      <source>{amount} € are shared out over {n} districts. {share} % of the money lies elsewhere than in a split per head.</source>
      <translation>{amount} € werden auf {n} Sozialräume verteilt. {share} % des Geldes liegen woanders als bei einer Verteilung je Kopf.</translation>
    </message>
    <message>
      <source>{area} (← lower · higher →)</source>
      <translation>{area} (← niedriger · höher →)</translation>
    </message>
    <message>
      <source>{area}, mean of the districts</source>
      <translation>{area}, Mittel der Sozialräume</translation>
    </message>
    <message>
      <source>{area}, weighted mean</source>
      <translation>{area}, gewichtetes Mittel</translation>
    </message>
    <message>
      <source>{bad} of {n} hidden counts are not protected: {cells}.</source>
      <translation>{bad} von {n} gesperrten Zahlen sind nicht geschützt: {cells}.</translation>
    </message>
    <message>
      <source>{base} % of the amount go by residents alone. The rest goes by residents, too, but where need is greatest each counts {factor} times as much as where it is least.</source>
      <translation>{base} % des Betrags gehen allein nach Einwohnern. Der Rest geht auch nach Einwohnern, aber beim größten Bedarf zählt jeder {factor}-mal so viel wie beim kleinsten.</translation>
    </message>
    <message>
      <source>{begin} to {end}</source>
      <translation>{begin} bis {end}</translation>
    </message>
    <message>
      <source>{change}, from {before} to {after}</source>
      <translation>{change}, von {before} auf {after}</translation>
    </message>
    <message>
      <source>{change}, from {before} to {after}, not to be told from chance</source>
      <translation>{change}, von {before} auf {after}, nicht von Zufall zu trennen</translation>
    </message>
    <message>
      <source>{column} ({rows})</source>
      <translation>{column} ({rows})</translation>
    </message>
    <message>
      <source>{count} hidden {count:count was|counts were} audited with everything that is published. Reckoned with: a hidden count is at least {lowest}; bounds have to be {width} apart.</source>
      <translation>{count} gesperrte {count:Anzahl wurde|Anzahlen wurden} mit allem geprüft, was veröffentlicht ist. Unterstellt wurde: Eine gesperrte Anzahl ist mindestens {lowest}; die Grenzen müssen {width} auseinanderliegen.</translation>
    </message>
    <message>
      <source>{count} indicators are more than one table can hold. Publish at most {most} as one data set.</source>
      <translation>{count} Indikatoren sind mehr, als eine Tabelle aufnimmt. Veröffentlichen Sie höchstens {most} als einen Datensatz.</translation>
    </message>
    <message>
      <source>{count} small {count:count|counts} can still be narrowed down. This result must not be published or passed on.</source>
      <translation>{count} kleine {count:Anzahl lässt|Anzahlen lassen} sich noch eingrenzen. Dieses Ergebnis darf nicht veröffentlicht und nicht weitergegeben werden.</translation>
    </message>
    <message>
      <source>{count} small {count:count|counts} could still be reckoned or narrowed down, so nothing was written. Hide complementary cells, publish fewer levels or join small groups; for use inside the office only, tick “Write it although counts are unprotected”.</source>
      <translation>{count} kleine {count:Anzahl ließe|Anzahlen ließen} sich noch errechnen oder eingrenzen, deshalb wurde nichts geschrieben. Setzen Sie Gegensperrungen, veröffentlichen Sie weniger Ebenen oder fassen Sie kleine Gruppen zusammen; nur zum Gebrauch im Amt setzen Sie den Haken „Schreiben, obwohl Anzahlen ungeschützt sind“.</translation>
    </message>
    <message>
      <source>{count} {count:number differs|numbers differ} from the earlier edition; {count:it counts|these count} as new.</source>
      <translation>{count} {count:Zahl weicht|Zahlen weichen} von der früheren Ausgabe ab; sie {count:gilt|gelten} als neu.</translation>
    </message>
    <message>
      <source>{count} {count:row belongs|rows belong} to no larger area and {count:was|were} left out.</source>
      <translation>{count} {count:Zeile gehört|Zeilen gehören} zu keinem größeren Gebiet und {count:blieb|blieben} außen vor.</translation>
    </message>
    <message>
      <source>{count} {count:row has|rows have} 0 in every indicator. If these zeros stand for missing values, empty them, because they pull the mean down.</source>
      <translation>{count} {count:Zeile hat|Zeilen haben} 0 in jedem Indikator. Wenn diese Nullen für fehlende Werte stehen, leeren Sie sie, denn sie ziehen das Mittel herab.</translation>
    </message>
    <message>
      <source>{count} {count:row repeats|rows repeat} a district within a period and {count:counts|count} more than once in the municipality's value. Choose the right key and period fields, or remove the rows.</source>
      <translation>{count} {count:Zeile wiederholt|Zeilen wiederholen} einen Sozialraum innerhalb eines Zeitraums und {count:zählt|zählen} im Wert der Kommune mehrfach. Wählen Sie die richtigen Felder für Schlüssel und Zeitraum oder entfernen Sie die Zeilen.</translation>
    </message>
    <message>
      <source>{count} {count:value is|values are} −9999 and {count:is|are} taken as missing: {fields}.</source>
      <translation>{count} {count:Wert ist|Werte sind} −9999 und {count:gilt|gelten} als fehlend: {fields}.</translation>
    </message>
    <message>
      <source>{count} {count:value was|values were} zero at the beginning of the span, so that {count:its|their} change in percent does not exist: {indicators}.</source>
      <translation>{count} {count:Wert war|Werte waren} am Anfang der Spanne null, sodass es {count:seine|ihre} Veränderung in Prozent nicht gibt: {indicators}.</translation>
    </message>
    <message>
      <source>{count} {count:value|values} of “{indicator}” could not be smoothed: the number above the line is negative or larger than the one below it, or the larger area is not named.</source>
      <translation>{count} {count:Wert|Werte} von „{indicator}“ {count:konnte|konnten} nicht geglättet werden: Die Zahl über dem Bruchstrich ist negativ oder größer als die darunter, oder das größere Gebiet ist nicht genannt.</translation>
    </message>
    <message>
      <source>{districts} together make {share} of the dissimilarity.</source>
      <translation>Auf {districts} entfallen zusammen {share} der Dissimilarität.</translation>
    </message>
    <message>
      <source>{district}: like the municipality.</source>
      <translation>{district}: wie die Kommune.</translation>
    </message>
    <message>
      <source>{district}: {cause}</source>
      <translation>{district}: {cause}</translation>
    </message>
    <message>
      <source>{district}: {change}.</source>
      <translation>{district}: {change}.</translation>
    </message>
    <message>
      <source>{district}: {first} and {second}.</source>
      <translation>{district}: {first} und {second}.</translation>
    </message>
    <message>
      <source>{district}: {parts}.</source>
      <translation>{district}: {parts}.</translation>
    </message>
    <message>
      <source>{district}: {value}, higher than {share} of 100 districts.</source>
      <translation>{district}: {value}, höher als {share} von 100 Sozialräumen.</translation>
    </message>
    <message>
      <source>{district}: {value}, its neighbours on average {mean}.</source>
      <translation>{district}: {value}, die Nachbarn im Mittel {mean}.</translation>
    </message>
    <message>
      <source>{district}: “{title}” has no office or no date yet.</source>
      <translation>{district}: „{title}“ hat noch keine zuständige Stelle oder keinen Termin.</translation>
    </message>
    <message>
      <source>{district}: “{title}” was due on {due}.</source>
      <translation>{district}: „{title}“ war am {due} fällig.</translation>
    </message>
    <message>
      <source>{field}: {count} of {rows} {rows:row|rows} {count:has|have} no value, or no inhabitants, and {count:was|were} left out.</source>
      <translation>{field}: {count} von {rows} {rows:Zeile|Zeilen} {count:hat|haben} keinen Wert oder keine Einwohner und {count:wurde|wurden} ausgelassen.</translation>
    </message>
    <message>
      <source>{files} holds no table and was left out.</source>
      <translation>{files} enthält keine Tabelle und wurde weggelassen.</translation>
    </message>
    <message>
      <source>{file} → “{subject}”</source>
      <translation>{file} → „{subject}“</translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first} und {second}</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <source>{first} to {last}: risen in {up}, fallen in {down} of {n} districts.</source>
      <translation>{first} bis {last}: in {up} von {n} Sozialräumen gestiegen, in {down} gesunken.</translation>
    </message>
    <message>
      <source>{first} {rest}</source>
      <translation>{first} {rest}</translation>
    </message>
    <message>
      <source>{first} … {last} ({n} tables)</source>
      <translation>{first} … {last} (Tabellen: {n})</translation>
    </message>
    <message>
      <source>{found}. Several columns joined by + make one key.</source>
      <translation>{found}. Mehrere Spalten, mit + verbunden, ergeben einen Schlüssel.</translation>
    </message>
    <message>
      <source>{group} {value}</source>
      <translation>{group} {value}</translation>
    </message>
    <message>
      <source>{group} {value} of {total}</source>
      <translation>{group} {value} von {total}</translation>
    </message>
    <message>
      <source>{group}: no value.</source>
      <translation>{group}: kein Wert.</translation>
    </message>
    <message>
      <source>{group}: {high} within {near} m and still {low} within {far} m; the separation reaches over large distances.</source>
      <translation>{group}: {high} im Umkreis von {near} m und noch {low} im Umkreis von {far} m; die Trennung ist großräumig.</translation>
    </message>
    <message>
      <source>{group}: {high} within {near} m, only {low} within {far} m; the separation is one of small neighbourhoods.</source>
      <translation>{group}: {high} im Umkreis von {near} m, nur {low} im Umkreis von {far} m; die Trennung ist kleinräumig.</translation>
    </message>
    <message>
      <source>{group}: {high} within {near} m, {low} within {far} m.</source>
      <translation>{group}: {high} im Umkreis von {near} m, {low} im Umkreis von {far} m.</translation>
    </message>
    <message>
      <source>{group}: {high} within {near} m.</source>
      <translation>{group}: {high} im Umkreis von {near} m.</translation>
    </message>
    <message>
      <source>{group}: {value} (by chance {chance}).</source>
      <translation>{group}: {value}; bei zufälliger Verteilung {chance}.</translation>
    </message>
    <message>
      <source>{group}: {value} in {end}, as in {begin} (by chance {chance}).</source>
      <translation>{group}: {value} ({end}), unverändert seit {begin}; bei zufälliger Verteilung {chance}.</translation>
    </message>
    <message>
      <source>{group}: {value} in {end}, fallen from {before} in {begin} (by chance {chance}).</source>
      <translation>{group}: {value} ({end}), gesunken von {before} ({begin}); bei zufälliger Verteilung {chance}.</translation>
    </message>
    <message>
      <source>{group}: {value} in {end}, risen from {before} in {begin} (by chance {chance}).</source>
      <translation>{group}: {value} ({end}), gestiegen von {before} ({begin}); bei zufälliger Verteilung {chance}.</translation>
    </message>
    <message>
      <source>{heading}, with {other} of the neighbours: I = {value}, {chance}; on the spot both go together with r = {r}. It says nothing of causes.</source>
      <translation>{heading}, mit {other} der Nachbarn: I = {value}, {chance}; am selben Ort hängen beide mit r = {r} zusammen. Über Ursachen sagt das nichts.</translation>
    </message>
    <message>
      <source>{heading}: all districts with an index are alike.</source>
      <translation>{heading}: Alle Sozialräume mit Index sind gleich.</translation>
    </message>
    <message>
      <source>{heading}: class {name} lies beside itself {value} times, {expected} times by chance{verdict}.</source>
      <translation>{heading}: Klasse {name} liegt {value} Mal neben sich selbst, durch Zufall {expected} Mal{verdict}.</translation>
    </message>
    <message>
      <source>{heading}: high lies beside low ({letter} = {value}).</source>
      <translation>{heading}: Hohes liegt neben Niedrigem ({letter} = {value}).</translation>
    </message>
    <message>
      <source>{heading}: high values lie together (G = {value}).</source>
      <translation>{heading}: Hohe Werte liegen beieinander (G = {value}).</translation>
    </message>
    <message>
      <source>{heading}: highest of {n} districts {high} ({top}), lowest {low} ({bottom}).</source>
      <translation>{heading}: am höchsten von {n} Sozialräumen {high} ({top}), am niedrigsten {low} ({bottom}).</translation>
    </message>
    <message>
      <source>{heading}: like lies beside like ({letter} = {value}).</source>
      <translation>{heading}: Gleiches liegt neben Gleichem ({letter} = {value}).</translation>
    </message>
    <message>
      <source>{heading}: low values lie together (G = {value}).</source>
      <translation>{heading}: Niedrige Werte liegen beieinander (G = {value}).</translation>
    </message>
    <message>
      <source>{heading}: most need in {districts}.</source>
      <translation>{heading}: höchster Bedarf in {districts}.</translation>
    </message>
    <message>
      <source>{heading}: no shares can be told.</source>
      <translation>{heading}: Es lassen sich keine Anteile angeben.</translation>
    </message>
    <message>
      <source>{heading}: no value for {district}.</source>
      <translation>{heading}: kein Wert für {district}.</translation>
    </message>
    <message>
      <source>{heading}: nothing can be told of the whole municipality.</source>
      <translation>{heading}: Über die ganze Kommune lässt sich nichts sagen.</translation>
    </message>
    <message>
      <source>{heading}: on the whole no pattern that chance would not give.</source>
      <translation>{heading}: insgesamt kein Muster, das nicht auch der Zufall ergäbe.</translation>
    </message>
    <message>
      <source>{heading}: the same in all {n} districts, {value}.</source>
      <translation>{heading}: in allen {n} Sozialräumen gleich, {value}.</translation>
    </message>
    <message>
      <source>{heading}: {city}.</source>
      <translation>{heading}: {city}.</translation>
    </message>
    <message>
      <source>{heading}: {city}; half of the {n} districts lie between {low} and {high}.</source>
      <translation>{heading}: {city}; die Hälfte der {n} Sozialräume liegt zwischen {low} und {high}.</translation>
    </message>
    <message>
      <source>{heading}: {district} has rank {rank} of {n} with {value}, {whole} {city}.</source>
      <translation>{heading}: {district} hat mit {value} Rang {rank} von {n}, {whole} {city}.</translation>
    </message>
    <message>
      <source>{heading}: {parts}.</source>
      <translation>{heading}: {parts}.</translation>
    </message>
    <message>
      <source>{heading}: {share} in the whole city.</source>
      <translation>{heading}: {share} in der ganzen Stadt.</translation>
    </message>
    <message>
      <source>{index} from: {indicators}.</source>
      <translation>{index} aus: {indicators}.</translation>
    </message>
    <message>
      <source>{indicators}</source>
      <translation>{indicators}</translation>
    </message>
    <message>
      <source>{indicators} {indicators:indicator|indicators} calculated for {rows} {rows:row|rows} of “{layer}”.</source>
      <translation>{indicators} {indicators:Indikator|Indikatoren} für {rows} {rows:Zeile|Zeilen} von „{layer}“ berechnet.</translation>
    </message>
    <message>
      <source>{indicator} ({unit})</source>
      <translation>{indicator} ({unit})</translation>
    </message>
    <message>
      <source>{indicator} and its neighbours</source>
      <translation>{indicator} und die Nachbarn</translation>
    </message>
    <message>
      <source>{indicator} in {district} fell from {first} ({begin}) to {last} ({end}), {whole} {city}.</source>
      <translation>{indicator} in {district}: gesunken von {first} ({begin}) auf {last} ({end}), {whole} {city}.</translation>
    </message>
    <message>
      <source>{indicator} in {district} has hardly changed: {first} ({begin}), {last} ({end}), {whole} {city}.</source>
      <translation>{indicator} in {district} kaum verändert: {first} ({begin}), {last} ({end}), {whole} {city}.</translation>
    </message>
    <message>
      <source>{indicator} in {district} rose from {first} ({begin}) to {last} ({end}), {whole} {city}.</source>
      <translation>{indicator} in {district}: gestiegen von {first} ({begin}) auf {last} ({end}), {whole} {city}.</translation>
    </message>
    <message>
      <source>{indicator} in {district} stayed at {last} ({begin} to {end}), {whole} {city}.</source>
      <translation>{indicator} in {district}: gleich geblieben bei {last} ({begin} bis {end}), {whole} {city}.</translation>
    </message>
    <message>
      <source>{indicator} in {district}: {first} ({begin}), {last} ({end}); the difference cannot be told from chance, {whole} {city}.</source>
      <translation>{indicator} in {district}: {first} ({begin}), {last} ({end}); der Unterschied ist nicht von Zufall zu trennen, {whole} {city}.</translation>
    </message>
    <message>
      <source>{indicator} in {district}: {first}, then {last}.</source>
      <translation>{indicator} in {district}: {first}, dann {last}.</translation>
    </message>
    <message>
      <source>{indicator} in {district}: {last} ({end}), {whole} {city}.</source>
      <translation>{indicator} in {district}: {last} ({end}), {whole} {city}.</translation>
    </message>
    <message>
      <source>{indicator} in {district}: {last}.</source>
      <translation>{indicator} in {district}: {last}.</translation>
    </message>
    <message>
      <source>{indicator} of {district} in {period}: {old} → {new}</source>
      <translation>{indicator} von {district} in {period}: {old} → {new}</translation>
    </message>
    <message>
      <source>{indicator} {period}: {whole} {city}; half of the {n} districts lie between {low} and {high}.</source>
      <translation>{indicator} {period}: {whole} {city}; die Hälfte der {n} Sozialräume liegt zwischen {low} und {high}.</translation>
    </message>
    <message>
      <source>{indicator}, {first} and {last}</source>
      <translation>{indicator}, {first} und {last}</translation>
    </message>
    <message>
      <source>{indicator}, {period}</source>
      <translation>{indicator}, {period}</translation>
    </message>
    <message>
      <source>{indicator}: no value for {district}.</source>
      <translation>{indicator}: kein Wert für {district}.</translation>
    </message>
    <message>
      <source>{indicator}: {status}</source>
      <translation>{indicator}: {status}</translation>
    </message>
    <message>
      <source>{indicator}: {value}</source>
      <translation>{indicator}: {value}</translation>
    </message>
    <message>
      <source>{indicator}: {value} ({status})</source>
      <translation>{indicator}: {value} ({status})</translation>
    </message>
    <message>
      <source>{indicator}: {whole}</source>
      <translation>{indicator}: {whole}</translation>
    </message>
    <message>
      <source>{inside} of {total} cells of {size} m lie in the districts, {outside} outside.</source>
      <translation>{inside} von {total} Zellen von {size} m liegen in den Sozialräumen, {outside} außerhalb.</translation>
    </message>
    <message>
      <source>{kind}: supply is lowest in {names}.</source>
      <translation>{kind}: Am geringsten ist die Versorgung in {names}.</translation>
    </message>
    <message>
      <source>{letter} of those up to the bracket against all above</source>
      <translation>{letter} derer bis zu dieser Klasse gegen alle darüber</translation>
    </message>
    <message>
      <source>{letter} of those up to the percentile (curve)</source>
      <translation>{letter} derer bis zu dieser Rangstelle gegen alle darüber (Kurve)</translation>
    </message>
    <message>
      <source>{low}</source>
      <translation>{low}</translation>
    </message>
    <message>
      <source>{low} and more</source>
      <translation>{low} und mehr</translation>
    </message>
    <message>
      <source>{low} to below {high}</source>
      <translation>{low} bis unter {high}</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{measure} for “{group}”: {value}.</source>
      <translation>{measure} für „{group}“: {value}.</translation>
    </message>
    <message>
      <source>{measure}: {value}.</source>
      <translation>{measure}: {value}.</translation>
    </message>
    <message>
      <source>{names} and {n} more</source>
      <translation>{names} und {n} weitere</translation>
    </message>
    <message>
      <source>{name} (change)</source>
      <translation>{name} (Veränderung)</translation>
    </message>
    <message>
      <source>{name} (change, standardised)</source>
      <translation>{name} (Veränderung, standardisiert)</translation>
    </message>
    <message>
      <source>{name} (smoothed)</source>
      <translation>{name} (geglättet)</translation>
    </message>
    <message>
      <source>{name} (standardised)</source>
      <translation>{name} (standardisiert)</translation>
    </message>
    <message>
      <source>{name} ({note})</source>
      <translation>{name} ({note})</translation>
    </message>
    <message>
      <source>{name} ({title})</source>
      <translation>{name} ({title})</translation>
    </message>
    <message>
      <source>{name} gains most against the equal split: {more} € more; {other} gives most: {less} € less.</source>
      <translation>{name} gewinnt gegenüber der gleichen Verteilung am meisten: {more} € mehr; {other} gibt am meisten ab: {less} € weniger.</translation>
    </message>
    <message>
      <source>{name} {value}</source>
      <translation>{name} {value}</translation>
    </message>
    <message>
      <source>{name} {when}: {n} {n:district|districts}, {profile}; typical: {example}.</source>
      <translation>{name} {when}: {n} {n:Sozialraum|Sozialräume}, {profile}; typisch: {example}.</translation>
    </message>
    <message>
      <source>{name} · {period}</source>
      <translation>{name} · {period}</translation>
    </message>
    <message>
      <source>{name} – not in the layer</source>
      <translation>{name} – nicht im Layer</translation>
    </message>
    <message>
      <source>{name}: the same everywhere</source>
      <translation>{name}: überall gleich</translation>
    </message>
    <message>
      <source>{name}: {alike} of {n} districts lie on the same side of the mean as their neighbours; about half would by chance.</source>
      <translation>{name}: {alike} von {n} Sozialräumen {alike:liegt|liegen} auf derselben Seite des Mittels wie ihre Nachbarn; durch Zufall wäre es etwa die Hälfte.</translation>
    </message>
    <message>
      <source>{name}: {n} {n:district|districts}, {profile}; typical: {example}.</source>
      <translation>{name}: {n} {n:Sozialraum|Sozialräume}, {profile}; typisch: {example}.</translation>
    </message>
    <message>
      <source>{need} % of the amount follow need, {base} % the residents alone</source>
      <translation>{need} % des Betrags folgen dem Bedarf, {base} % allein den Einwohnern</translation>
    </message>
    <message>
      <source>{numerator} per {denominator}.</source>
      <translation>{numerator} je {denominator}.</translation>
    </message>
    <message>
      <source>{n} assessments lie outside −2 to 2 and were left out.</source>
      <translation>{n} Bewertungen liegen außerhalb von −2 bis 2 und blieben weg.</translation>
    </message>
    <message>
      <source>{n} cells in the districts are called uncertain by the office (KLAMMERN).</source>
      <translation>{n} {n:Zelle|Zellen} in den Sozialräumen nennt das Amt unsicher (KLAMMERN).</translation>
    </message>
    <message>
      <source>{n} chosen</source>
      <translation>{n} gewählt</translation>
    </message>
    <message>
      <source>{n} districts</source>
      <translation>{n} Sozialräume</translation>
    </message>
    <message>
      <source>{n} districts have an estimate, its error and all covariates; a model with {k} covariates needs {least} at least. Choose fewer covariates, or districts with more answers.</source>
      <translation>{n} {n:Sozialraum hat|Sozialräume haben} ein Ergebnis, dessen Fehler und alle Kovariaten; ein Modell mit {k} {k:Kovariate|Kovariaten} braucht mindestens {least}. Wählen Sie weniger Kovariaten oder Sozialräume mit mehr Antworten.</translation>
    </message>
    <message>
      <source>{n} districts have no cell and reach beyond the cells of the file, so nobody knows whether people live there. They stay empty.</source>
      <translation>{n} {n:Sozialraum hat keine Zelle und reicht|Sozialräume haben keine Zelle und reichen} über die Zellen der Datei hinaus; niemand weiß, ob dort Menschen wohnen. {n:Er bleibt|Sie bleiben} leer.</translation>
    </message>
    <message>
      <source>{n} districts have no forecast: their children of today are unknown or hidden. Sum small areas to larger ones first (aggregatedistricts).</source>
      <translation>{n} {n:Sozialraum hat|Sozialräume haben} keine Prognose: Die Kinder von heute sind dort unbekannt oder gesperrt. Fassen Sie kleine Sozialräume erst zu größeren zusammen („Auf größere Gebiete zusammenfassen“).</translation>
    </message>
    <message>
      <source>{n} districts lack a covariate and have no estimate.</source>
      <translation>{n} {n:Sozialraum fehlt|Sozialräumen fehlt} eine Kovariate; dort gibt es keine Schätzung.</translation>
    </message>
    <message>
      <source>{n} districts of the layer have this key; dissolve them first.</source>
      <translation>{n} Sozialräume des Layers haben diesen Schlüssel; fassen Sie sie zuerst zusammen.</translation>
    </message>
    <message>
      <source>{n} districts or points without a place or a number of people that may be used were left out; they need what others reach, and are not counted.</source>
      <translation>Sozialräume oder Punkte ohne Ort oder ohne Zahl von Menschen, die verwendet werden darf, wurden weggelassen: {n}. Sie brauchen, was andere erreichen, und sind nicht mitgezählt.</translation>
    </message>
    <message>
      <source>{n} districts were asked; the typical error falls from {before} to {after}.</source>
      <translation>In {n} {n:Sozialraum|Sozialräumen} wurde befragt; der typische Fehler sinkt von {before} auf {after}.</translation>
    </message>
    <message>
      <source>{n} districts would match key “{key}” ({repair}): {districts}.</source>
      <translation>{n} Sozialräume würden zum Schlüssel „{key}“ passen ({repair}): {districts}.</translation>
    </message>
    <message>
      <source>{n} files</source>
      <translation>{n} Dateien</translation>
    </message>
    <message>
      <source>{n} found</source>
      <translation>{n} Treffer</translation>
    </message>
    <message>
      <source>{n} further districts</source>
      <translation>{n} weitere Sozialräume</translation>
    </message>
    <message>
      <source>{n} further measures stand in the table “measures”.</source>
      <translation>{n} weitere Maßnahmen stehen in der Tabelle „measures“.</translation>
    </message>
    <message>
      <source>{n} groups</source>
      <translation>{n} Gruppen</translation>
    </message>
    <message>
      <source>{n} keys of the table would match district “{district}” ({repair}): {keys}.</source>
      <translation>{n} Schlüssel der Tabelle würden zum Sozialraum „{district}“ passen ({repair}): {keys}.</translation>
    </message>
    <message>
      <source>{n} kinds do not fit {districts} districts (KINDS): two or more, and at least {least} districts for each; 0 finds the number. Choose another number.</source>
      <translation>{n} Arten passen nicht zu {districts} Sozialräumen (KINDS): zwei oder mehr, und je Art mindestens {least} Sozialräume; 0 findet die Zahl. Wählen Sie eine andere Zahl.</translation>
    </message>
    <message>
      <source>{n} kinds of districts come out again where other districts are drawn: agreement {rand} (needed: {same}), the least certain kind is found again to {kept} (needed: {least}).</source>
      <translation>{n} Arten von Sozialräumen kommen wieder heraus, wenn andere Sozialräume gezogen werden: Übereinstimmung {rand} (nötig: {same}); die unsicherste Art findet sich zu {kept} wieder (nötig: {least}).</translation>
    </message>
    <message>
      <source>{n} layers are called “{layer}”. Give each a name of its own, or name the layer by its id.</source>
      <translation>{n} Layer heißen „{layer}“. Geben Sie jedem einen eigenen Namen, oder nennen Sie den Layer mit seiner ID.</translation>
    </message>
    <message>
      <source>{n} layers in {path}.</source>
      <translation>{n} Layer in {path}.</translation>
    </message>
    <message>
      <source>{n} new dwellings are counted in as stated; nobody has guessed any.</source>
      <translation>{n} neue Wohnungen sind wie angegeben mitgezählt; geschätzt wurde keine.</translation>
    </message>
    <message>
      <source>{n} notes are of people who knew the report before; agreement is then no proof.</source>
      <translation>{n} Notizen stammen von Personen, die den Bericht vorher kannten; Übereinstimmung ist dann kein Beleg.</translation>
    </message>
    <message>
      <source>{n} notes are past the day on which they were to be deleted and were left out. Delete them with “Collect perceptions”.</source>
      <translation>{n} Notizen haben den Tag überschritten, an dem sie zu löschen waren, und blieben weg. Löschen Sie sie mit „Wahrnehmungen sammeln“.</translation>
    </message>
    <message>
      <source>{n} notes belong to no district of the layer and were left out.</source>
      <translation>{n} Notizen gehören zu keinem Sozialraum der Ebene und blieben weg.</translation>
    </message>
    <message>
      <source>{n} notes belong to no district; they are kept, and count nowhere until somebody fills it in.</source>
      <translation>{n} Notizen gehören zu keinem Sozialraum; sie bleiben erhalten und zählen nirgends, bis ihn jemand einträgt.</translation>
    </message>
    <message>
      <source>{n} notes have no code of their author; those of a district count as one voice together, for nobody knows how many people they are.</source>
      <translation>{n} Notizen tragen kein Kürzel; die eines Sozialraums zählen zusammen als eine Stimme, denn niemand weiß, wie viele Personen es sind.</translation>
    </message>
    <message>
      <source>{n} notes of other periods were left out ({periods}).</source>
      <translation>{n} Notizen anderer Zeiträume blieben weg ({periods}).</translation>
    </message>
    <message>
      <source>{n} notes were added, {known} were there already, {gone} were deleted.</source>
      <translation>{n} Notizen kamen dazu, {known} standen schon darin, {gone} wurden gelöscht.</translation>
    </message>
    <message>
      <source>{n} numbers of the input are hidden already. They stay hidden, but nobody knows here whether they can be reckoned: take the table with the true counts, or have “Audit suppression” look at it.</source>
      <translation>{n} Zahlen der Eingabe sind schon gesperrt. Sie bleiben es, aber ob sie sich errechnen lassen, ist hier nicht zu erkennen: Nehmen Sie die Tabelle mit den wahren Anzahlen, oder lassen Sie „Geheimhaltung prüfen“ darübersehen.</translation>
    </message>
    <message>
      <source>{n} numbers of the layer are hidden already; whether they can be reckoned is for “Audit suppression” to say.</source>
      <translation>{n} Zahlen des Layers sind schon gesperrt; ob sie sich errechnen lassen, sagt „Geheimhaltung prüfen“.</translation>
    </message>
    <message>
      <source>{n} of 100 persons belong to none of the groups; the measures of all groups leave them out.</source>
      <translation>{n} von 100 Personen gehören zu keiner der Gruppen; die Maße über alle Gruppen lassen sie weg.</translation>
    </message>
    <message>
      <source>{n} of 100 persons of “{group}” would have to move for an even spread compared with {others}.</source>
      <translation>{n} von 100 Personen der Gruppe „{group}“ müssten umziehen, damit die Gruppe so verteilt ist wie {others}.</translation>
    </message>
    <message>
      <source>{n} of them not available</source>
      <translation>{n} davon nicht verfügbar</translation>
    </message>
    <message>
      <source>{n} of {all} districts, hollow: weak, dashed: municipality</source>
      <translation>{n} von {all} Sozialräumen, hohl: schwach, gestrichelt: Kommune</translation>
    </message>
    <message>
      <source>{n} of {compared} values of the layer would change ({cells}). Nothing was written. Choose CHANGED: keep leaves the old values, replace takes the new ones.</source>
      <translation>{n} von {compared} Werten des Layers würden sich ändern ({cells}). Es wurde nichts geschrieben. Wählen Sie unter „Geänderte Werte“ (CHANGED): keep lässt die alten Werte stehen, replace übernimmt die neuen.</translation>
    </message>
    <message>
      <source>{n} of {compared} values of the layer would change ({cells}). That is more than a revision; perhaps the indicator has the name of another one. Nothing was written. Choose CHANGED: keep leaves the old values, replace takes the new ones.</source>
      <translation>{n} von {compared} Werten des Layers würden sich ändern ({cells}). Das ist mehr als eine Revision; vielleicht heißt der Indikator wie ein anderer. Es wurde nichts geschrieben. Wählen Sie unter „Geänderte Werte“ (CHANGED): keep lässt die alten Werte stehen, replace übernimmt die neuen.</translation>
    </message>
    <message>
      <source>{n} of {count}</source>
      <translation>{n} von {count}</translation>
    </message>
    <message>
      <source>{n} of {total}</source>
      <translation>{n} von {total}</translation>
    </message>
    <message>
      <source>{n} of {total} cells ({share}) have no value: {reasons}.</source>
      <translation>{n} von {total} Zellen ({share}) haben keinen Wert: {reasons}.</translation>
    </message>
    <message>
      <source>{n} of {total} districts</source>
      <translation>{n} von {total} Sozialräumen</translation>
    </message>
    <message>
      <source>{n} of {total} districts are in the class of most need, “{label}”.</source>
      <translation>{n} von {total} Sozialräumen gehören zur Klasse mit dem höchsten Bedarf, „{label}“.</translation>
    </message>
    <message>
      <source>{n} of {total} districts have data in {period}.</source>
      <translation>{n} von {total} Sozialräumen haben Daten ({period}).</translation>
    </message>
    <message>
      <source>{n} of {total} districts have data.</source>
      <translation>{n} von {total} Sozialräumen haben Daten.</translation>
    </message>
    <message>
      <source>{n} of {total} districts keep their class in at least nine of ten runs.</source>
      <translation>{n} von {total} Sozialräumen behalten ihre Klasse in mindestens neun von zehn Durchläufen.</translation>
    </message>
    <message>
      <source>{n} of {total} districts, with {people} residents ({share}), are in the class of most need, “{label}”.</source>
      <translation>{n} von {total} Sozialräumen mit {people} Einwohnerinnen und Einwohnern ({share}) gehören zur Klasse mit dem höchsten Bedarf, „{label}“.</translation>
    </message>
    <message>
      <source>{n} of {total} districts: the first, the last, and those around the marked.</source>
      <translation>{n} von {total} Sozialräumen: die ersten, die letzten und die um den markierten.</translation>
    </message>
    <message>
      <source>{n} offers do not run in the period and were left out.</source>
      <translation>{n} Angebote laufen in diesem Zeitraum nicht und blieben weg.</translation>
    </message>
    <message>
      <source>{n} old {n:district becomes|districts become} {m} new {m:one|ones}, in {pairs} {pairs:pair|pairs}.</source>
      <translation>Aus {n} {n:altem Sozialraum|alten Sozialräumen} {m:wird|werden} {m} {m:neuer|neue}, in {pairs} {pairs:Paar|Paaren}.</translation>
    </message>
    <message>
      <source>{n} old {n:district is|districts are} split. {n:Its|Their} shares rest on the area, which misplaces people: where the residents of the new districts are known, convert by them.</source>
      <translation>{n} {n:alter Sozialraum wird|alte Sozialräume werden} geteilt. {n:Seine|Ihre} Anteile beruhen auf der Fläche, die Personen falsch zuordnet: Sind die Einwohner der neuen Sozialräume bekannt, rechnen Sie nach ihnen um.</translation>
    </message>
    <message>
      <source>{n} old {n:district lies|districts lie} in part outside the new ones, most of all “{key}” with {share} % of its area. Their people are shared out among the new districts that they touch.</source>
      <translation>{n} {n:alter Sozialraum liegt|alte Sozialräume liegen} zum Teil außerhalb der neuen, am meisten „{key}“ mit {share} % seiner Fläche. Ihre Einwohner werden auf die neuen Sozialräume aufgeteilt, die sie berühren.</translation>
    </message>
    <message>
      <source>{n} old {n:district meets|districts meet} no new one: {keys}. Add {n:it|them} to the table by hand.</source>
      <translation>{n} {n:alter Sozialraum trifft|alte Sozialräume treffen} auf keinen neuen: {keys}. Ergänzen Sie {n:ihn|sie} in der Tabelle von Hand.</translation>
    </message>
    <message>
      <source>{n} old {n:district passes|districts pass} to no new one, with {people} in “{field}”: {keys}. Complete the transfer table.</source>
      <translation>{n} {n:alter Sozialraum geht|alte Sozialräume gehen} an keinen neuen über, mit {people} in „{field}“: {keys}. Vervollständigen Sie die Übergangstabelle.</translation>
    </message>
    <message>
      <source>{n} old {n:district|districts} of “{layer}” {n:becomes|become} {m} new {m:one|ones}, in {pairs} {pairs:pair|pairs}; {same} {same:stays as it is|stay as they are}.</source>
      <translation>Aus {n} {n:altem Sozialraum|alten Sozialräumen} von „{layer}“ {m:wird|werden} {m} {m:neuer|neue}, in {pairs} {pairs:Paar|Paaren}; {same} {same:bleibt, wie er ist|bleiben, wie sie sind}.</translation>
    </message>
    <message>
      <source>{n} people have spoken.</source>
      <translation>{n} Personen haben gesprochen.</translation>
    </message>
    <message>
      <source>{n} persons found no newer district.</source>
      <translation>{n} Personen fanden keinen neuen Sozialraum.</translation>
    </message>
    <message>
      <source>{n} persons live in no new district and are lost.</source>
      <translation>{n} Personen wohnen in keinem neuen Sozialraum und gehen verloren.</translation>
    </message>
    <message>
      <source>{n} rates come with the statistics</source>
      <translation>{n} Quoten kommen mit der Statistik</translation>
    </message>
    <message>
      <source>{n} residents</source>
      <translation>{n} Einwohnerinnen und Einwohner</translation>
    </message>
    <message>
      <source>{n} results of the survey have no sampling error above zero. They were not used: nobody knows how far they carry, and an error of zero comes where all gave the same answer.</source>
      <translation>{n} {n:Ergebnis|Ergebnisse} der Befragung {n:hat|haben} keinen Stichprobenfehler über null und {n:wurde|wurden} nicht verwendet: Niemand weiß, wie weit {n:es trägt|sie tragen}, und ein Fehler von null entsteht, wo alle gleich geantwortet haben.</translation>
    </message>
    <message>
      <source>{n} series are shorter than {least} periods: too short to tell a trend from chance.</source>
      <translation>{n} Reihen sind kürzer als {least} Zeiträume: zu kurz, um einen Trend vom Zufall zu trennen.</translation>
    </message>
    <message>
      <source>{n} tables were united: {districts} {districts:district|districts}, {periods} {periods:period|periods}, {indicators} {indicators:indicator|indicators}.</source>
      <translation>{n} Tabellen wurden vereint: {districts} {districts:Sozialraum|Sozialräume}, {periods} {periods:Zeitraum|Zeiträume}, {indicators} {indicators:Indikator|Indikatoren}.</translation>
    </message>
    <message>
      <source>{n} templates were added. Project → New Print Layout, then Layout → Add Items from Template.</source>
      <translation>{n} Vorlagen wurden aufgenommen. Projekt → Neues Drucklayout, dann Layout → Elemente aus Vorlage hinzufügen.</translation>
    </message>
    <message>
      <source>{n} values in the districts are hidden (“–”): nobody, or so few that the number was changed to zero. They count as zero; the upper bounds give each of them {most} persons.</source>
      <translation>{n} {n:Wert|Werte} in den Sozialräumen {n:ist|sind} gesperrt („–“): niemand oder so wenige, dass die Zahl auf null geändert wurde. Gezählt wird null; die oberen Grenzen rechnen je Wert mit {most} Personen.</translation>
    </message>
    <message>
      <source>{n} with both</source>
      <translation>{n} mit beidem</translation>
    </message>
    <message>
      <source>{n} {n:answer|answers} for “{field}” {n:is|are} not understood and {n:was|were} left empty: {answers}.</source>
      <translation>{n} {n:Antwort|Antworten} zu „{field}“ {n:wird|werden} nicht verstanden und {n:blieb|blieben} leer: {answers}.</translation>
    </message>
    <message>
      <source>{n} {n:cell differs|cells differ} from edition {number}.</source>
      <translation>{n} {n:Zelle weicht|Zellen weichen} von Ausgabe {number} ab.</translation>
    </message>
    <message>
      <source>{n} {n:column was|columns were} left out, for {n:it is|they are} no part of the notes: {titles}.</source>
      <translation>{n} {n:Spalte wurde|Spalten wurden} weggelassen, weil {n:sie|sie} nicht zu den Notizen {n:gehört|gehören}: {titles}.</translation>
    </message>
    <message>
      <source>{n} {n:district has|districts have} no shape yet and {n:is|are} not on the map, such as “{key}”. Give the layer with the districts.</source>
      <translation>{n} {n:Sozialraum hat|Sozialräume haben} noch keine Fläche und {n:fehlt|fehlen} auf der Karte, etwa „{key}“. Geben Sie den Layer mit den Sozialräumen an.</translation>
    </message>
    <message>
      <source>{n} {n:district stays as it is|districts stay as they are}, perhaps under another key.</source>
      <translation>{n} {n:Sozialraum bleibt, wie er ist|Sozialräume bleiben, wie sie sind}, vielleicht unter einem anderen Schlüssel.</translation>
    </message>
    <message>
      <source>{n} {n:offer reaches|offers reach} the district: {names}.</source>
      <translation>{n} {n:Angebot erreicht|Angebote erreichen} den Sozialraum: {names}.</translation>
    </message>
    <message>
      <source>{n} {n:row repeats|rows repeat} a district and period; the first one counts. Is the key field right?</source>
      <translation>{n} {n:Zeile wiederholt|Zeilen wiederholen} einen Sozialraum und Zeitraum; die erste zählt. Stimmt das Schlüsselfeld?</translation>
    </message>
    <message>
      <source>{n} {unit}</source>
      <translation>{n} {unit}</translation>
    </message>
    <message>
      <source>{one} and {other}: over {n} districts they {kind} (r = {r}).</source>
      <translation>{one} und {other}: Über {n} Sozialräume {kind} sie (r = {r}).</translation>
    </message>
    <message>
      <source>{one} and {other}: {n} districts have both.</source>
      <translation>{one} und {other}: {n} Sozialräume haben beides.</translation>
    </message>
    <message>
      <source>{open} districts are open: the interval reaches from too few to enough places. {enough} have enough for certain.</source>
      <translation>{open} {open:Sozialraum ist|Sozialräume sind} offen: Das Intervall reicht von zu wenigen bis zu genug Plätzen. {enough} {enough:hat|haben} sicher genug.</translation>
    </message>
    <message>
      <source>{parts} and {last}</source>
      <translation>{parts} und {last}</translation>
    </message>
    <message>
      <source>{parts} and {n} more</source>
      <translation>{parts} und {n} weitere</translation>
    </message>
    <message>
      <source>{periods} periods, from {first} to {last}.</source>
      <translation>{periods} Zeiträume, von {first} bis {last}.</translation>
    </message>
    <message>
      <source>{period} = 100</source>
      <translation>{period} = 100</translation>
    </message>
    <message>
      <source>{period}, rise since {base}</source>
      <translation>{period}, Anstieg seit {base}</translation>
    </message>
    <message>
      <source>{period}: </source>
      <translation>{period}: </translation>
    </message>
    <message>
      <source>{range}: as in the city</source>
      <translation>{range}: wie in der Stadt</translation>
    </message>
    <message>
      <source>{range}: few {group}</source>
      <translation>{range}: wenig {group}</translation>
    </message>
    <message>
      <source>{range}: many {group}</source>
      <translation>{range}: viel {group}</translation>
    </message>
    <message>
      <source>{rates} rates and {denominators} denominators were chosen. Choose one denominator per rate, in the same order, or a single one for all.</source>
      <translation>Gewählt sind {rates} Quoten und {denominators} Nenner. Wählen Sie je Quote einen Nenner in derselben Reihenfolge oder einen einzigen für alle.</translation>
    </message>
    <message>
      <source>{reason} Not computed: {measures}.</source>
      <translation>{reason} Nicht berechnet: {measures}.</translation>
    </message>
    <message>
      <source>{repair} (keys: {n}).</source>
      <translation>{repair} (Schlüssel: {n}).</translation>
    </message>
    <message>
      <source>{repair} (keys: {n}). Check a few of them.</source>
      <translation>{repair} (Schlüssel: {n}). Prüfen Sie einige davon.</translation>
    </message>
    <message>
      <source>{repair}: this would join {n} of the keys, but the names do not agree. Nothing was joined that way.</source>
      <translation>{repair}: Das würde {n} der Schlüssel verbinden, aber die Namen stimmen nicht überein. So wurde nichts verbunden.</translation>
    </message>
    <message>
      <source>{repair}: this would join {n} of the keys, is not proven and was not done. A bridge table (BRIDGE) joins them.</source>
      <translation>{repair}: Das würde {n} der Schlüssel verbinden, ist aber nicht bewiesen und wurde nicht getan. Eine Brückentabelle (BRIDGE) verbindet sie.</translation>
    </message>
    <message>
      <source>{rows} {rows:row|rows} of “{layer}” {rows:makes|make} {areas} {areas:area|areas}.</source>
      <translation>{rows} {rows:Zeile|Zeilen} von „{layer}“ {rows:ergibt|ergeben} {areas} {areas:Gebiet|Gebiete}.</translation>
    </message>
    <message>
      <source>{runs} runs over {rows} rows do not fit into memory. Choose fewer runs, or fewer periods.</source>
      <translation>{runs} Durchläufe über {rows} Zeilen passen nicht in den Speicher. Wählen Sie weniger Durchläufe oder weniger Zeiträume.</translation>
    </message>
    <message>
      <source>{runs} runs say nothing about robustness. Choose at least 2, better 1000.</source>
      <translation>{runs} Durchläufe sagen nichts über die Robustheit. Wählen Sie mindestens 2, besser 1000.</translation>
    </message>
    <message>
      <source>{said} So too in one more period.</source>
      <translation>{said} Ebenso in einem weiteren Zeitraum.</translation>
    </message>
    <message>
      <source>{said} So too in {count} more {count:period|periods}.</source>
      <translation>{said} Ebenso in {count} {count:weiteren Zeitraum|weiteren Zeiträumen}.</translation>
    </message>
    <message>
      <source>{said}.</source>
      <translation>{said}.</translation>
    </message>
    <message>
      <source>{said}; {whole}: unchanged.</source>
      <translation>{said}; {whole}: unverändert.</translation>
    </message>
    <message>
      <source>{said}; {whole}: {step}.</source>
      <translation>{said}; {whole}: {step}.</translation>
    </message>
    <message>
      <source>{share} % of the money lie elsewhere than in the equal split.</source>
      <translation>{share} % des Geldes liegen anderswo als bei gleicher Verteilung.</translation>
    </message>
    <message>
      <source>{share} of the residents</source>
      <translation>{share} der Einwohner</translation>
    </message>
    <message>
      <source>{share} of the runs</source>
      <translation>{share} der Durchläufe</translation>
    </message>
    <message>
      <source>{share}, {times} times the city</source>
      <translation>{share}, das {times}-Fache der Stadt</translation>
    </message>
    <message>
      <source>{sign} = {meaning}</source>
      <translation>{sign} = {meaning}</translation>
    </message>
    <message>
      <source>{sign} confidential</source>
      <translation>{sign} geheim</translation>
    </message>
    <message>
      <source>{sign} in columns {columns}.</source>
      <translation>{sign} in den Spalten {columns}.</translation>
    </message>
    <message>
      <source>{subject} (number of districts)</source>
      <translation>{subject} (Zahl der Sozialräume)</translation>
    </message>
    <message>
      <source>{title}</source>
      <translation>{title}</translation>
    </message>
    <message>
      <source>{title} (may be left empty)</source>
      <translation>{title} (kann leer bleiben)</translation>
    </message>
    <message>
      <source>{title} above {limit}</source>
      <translation>{title} über {limit}</translation>
    </message>
    <message>
      <source>{title} in the period before</source>
      <translation>{title} im Zeitraum davor</translation>
    </message>
    <message>
      <source>{title} up to {limit}</source>
      <translation>{title} bis {limit}</translation>
    </message>
    <message>
      <source>{title}, all periods</source>
      <translation>{title}, alle Zeiträume</translation>
    </message>
    <message>
      <source>{title}, all years</source>
      <translation>{title}, alle Jahre</translation>
    </message>
    <message>
      <source>{title}, page {n}</source>
      <translation>{title}, Seite {n}</translation>
    </message>
    <message>
      <source>{title}, profiles</source>
      <translation>{title}, Profile</translation>
    </message>
    <message>
      <source>{title}: beyond chance</source>
      <translation>{title}: jenseits des Zufalls</translation>
    </message>
    <message>
      <source>{title}: change per year</source>
      <translation>{title}: Veränderung je Jahr</translation>
    </message>
    <message>
      <source>{title}: change since the period before</source>
      <translation>{title}: Veränderung seit dem Zeitraum davor</translation>
    </message>
    <message>
      <source>{title}: change {first} to {last}</source>
      <translation>{title}: Veränderung {first} bis {last}</translation>
    </message>
    <message>
      <source>{title}: choose</source>
      <translation>{title} wählen</translation>
    </message>
    <message>
      <source>{title}: estimate</source>
      <translation>{title}: Schätzung</translation>
    </message>
    <message>
      <source>{title}: highest fifth</source>
      <translation>{title}: höchstes Fünftel</translation>
    </message>
    <message>
      <source>{title}: less is more need</source>
      <translation>{title}: weniger heißt mehr Bedarf</translation>
    </message>
    <message>
      <source>{title}: lower bound</source>
      <translation>{title}: untere Grenze</translation>
    </message>
    <message>
      <source>{title}: mean of the neighbours</source>
      <translation>{title}: Mittel der Nachbarn</translation>
    </message>
    <message>
      <source>{title}: mean of the neighbours, {other}</source>
      <translation>{title}: Mittel der Nachbarn, {other}</translation>
    </message>
    <message>
      <source>{title}: mean of the neighbours’ class numbers</source>
      <translation>{title}: Mittel der Klassennummern der Nachbarn</translation>
    </message>
    <message>
      <source>{title}: more is more need</source>
      <translation>{title}: mehr heißt mehr Bedarf</translation>
    </message>
    <message>
      <source>{title}: ranks over time</source>
      <translation>{title}: Ränge im Zeitverlauf</translation>
    </message>
    <message>
      <source>{title}: rate</source>
      <translation>{title}: Quote</translation>
    </message>
    <message>
      <source>{title}: rate without the chance of small numbers</source>
      <translation>{title}: Quote ohne den Zufall kleiner Zahlen</translation>
    </message>
    <message>
      <source>{title}: reliability</source>
      <translation>{title}: Verlässlichkeit</translation>
    </message>
    <message>
      <source>{title}: risen by {n}</source>
      <translation>{title}: gestiegen um {n}</translation>
    </message>
    <message>
      <source>{title}: upper bound</source>
      <translation>{title}: obere Grenze</translation>
    </message>
    <message>
      <source>{title}: weak in {names}; there the number says little by itself.</source>
      <translation>{title}: schwach in {names}; dort sagt die Zahl für sich wenig.</translation>
    </message>
    <message>
      <source>{title}: {apart} of {n} districts differ from the municipality by more than the chance of a year.</source>
      <translation>{title}: {apart} von {n} Sozialräumen {apart:unterscheidet|unterscheiden} sich von der Kommune mehr als durch den Zufall eines Jahres.</translation>
    </message>
    <message>
      <source>{title}: {n} to {upper}</source>
      <translation>{title}: {n} bis {upper}</translation>
    </message>
    <message>
      <source>{title}: {text}</source>
      <translation>{title}: {text}</translation>
    </message>
    <message>
      <source>{title}: {total} in all districts; most in {names}.</source>
      <translation>{title}: {total} in allen Sozialräumen; am meisten in {names}.</translation>
    </message>
    <message>
      <source>{title}; in brackets the number of districts</source>
      <translation>{title}; in Klammern die Zahl der Sozialräume</translation>
    </message>
    <message>
      <source>{title}; in brackets the number of districts {period}</source>
      <translation>{title}; in Klammern die Zahl der Sozialräume {period}</translation>
    </message>
    <message>
      <source>{totals} totals were chosen for {groups} groups. Choose one total per group, in the same order.</source>
      <translation>Für {groups} Gruppen wurden {totals} Gesamtzahlen gewählt. Bitte eine je Gruppe wählen, in derselben Reihenfolge.</translation>
    </message>
    <message>
      <source>{valid} of {rows} rows have an index.</source>
      <translation>{valid} von {rows} Zeilen haben einen Index.</translation>
    </message>
    <message>
      <source>{value} in {period}</source>
      <translation>{period} {value}</translation>
    </message>
    <message>
      <source>{value}, {status}</source>
      <translation>{value}, {status}</translation>
    </message>
    <message>
      <source>{wanted} counts and {given} fields of “{parameter}” were chosen. Choose one for each count, in the same order.</source>
      <translation>Gewählt sind {wanted} Anzahlen und {given} Felder bei „{parameter}“. Wählen Sie für jede Anzahl eines, in derselben Reihenfolge.</translation>
    </message>
    <message>
      <source>{what}: {names}.</source>
      <translation>{what}: {names}.</translation>
    </message>
    <message>
      <source>{what}: {n} people see it negatively.</source>
      <translation>{what}: {n} Personen sehen es negativ.</translation>
    </message>
    <message>
      <source>{whole} {value}</source>
      <translation>{whole} {value}</translation>
    </message>
    <message>
      <source>{word} ({sign})</source>
      <translation>{word} ({sign})</translation>
    </message>
    <message>
      <source>× no value (missing or confidential), dotted: gap bridged</source>
      <translation>× kein Wert (fehlt oder geheim), gepunktet: Lücke überbrückt</translation>
    </message>
    <message>
      <source>– no value</source>
      <translation>– kein Wert</translation>
    </message>
    <message>
      <source>“-” says “nothing present”. “missing” leaves the cell empty, “zero” writes 0; the status is “nil” in both cases.</source>
      <translation>„-“ heißt „nichts vorhanden“. „missing“ lässt die Zelle leer, „zero“ schreibt 0; der Status ist in beiden Fällen „nil“.</translation>
    </message>
    <message>
      <source>“Reference = 100” needs an index whose mean is above zero, as min-max gives; sums of z-values have none. Choose another second pass.</source>
      <translation>„Bezug = 100“ braucht einen Index mit einem Mittel über null, wie ihn min_max ergibt; Summen von z-Werten haben keines. Wählen Sie einen anderen zweiten Durchgang.</translation>
    </message>
    <message>
      <source>“{address}” names no table. Write its schema and name behind the connection, as the properties of a layer show them.</source>
      <translation>„{address}“ nennt keine Tabelle. Schreiben Sie Schema und Namen hinter die Verbindung, wie es die Eigenschaften eines Layers zeigen.</translation>
    </message>
    <message>
      <source>“{area}” lies in “{one}” and in “{other}” of “{field}”. Larger areas must contain whole smaller ones: correct the keys, or the order of the levels (innermost first).</source>
      <translation>„{area}“ liegt in „{one}“ und in „{other}“ von „{field}“. Größere Gebiete müssen ganze kleinere enthalten: Berichtigen Sie die Schlüssel oder die Reihenfolge der Ebenen (innerste zuerst).</translation>
    </message>
    <message>
      <source>“{choice}” is no way to treat changed values. Choose one of: {names}.</source>
      <translation>„{choice}“ ist kein Umgang mit geänderten Werten. Wählen Sie eines von: {names}.</translation>
    </message>
    <message>
      <source>“{column}” in line {line} of the catalogue cannot be the name of a column. Use letters, digits and underscores.</source>
      <translation>„{column}“ in Zeile {line} des Katalogs kann kein Spaltenname sein. Verwenden Sie Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
      <source>“{delimiter}” cannot separate columns. Use one sign: ; , | or tab.</source>
      <translation>„{delimiter}“ kann keine Spalten trennen. Nehmen Sie ein Zeichen: ; , | oder Tabulator.</translation>
    </message>
    <message>
      <source>“{doing}” needs more memory than there is. Use fewer rows, replicates or columns at once, or close other programs.</source>
      <translation>„{doing}“ braucht mehr Arbeitsspeicher, als da ist. Verwenden Sie weniger Zeilen, Wiederholungen oder Spalten auf einmal, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
      <source>“{doing}” stopped because of a fault of the plugin, not of your data. The details are in the log (View &gt; Panels &gt; Log Messages, tab “{tab}”); please send them to the plugin's authors.</source>
      <translation>„{doing}“ ist an einem Fehler des Plugins gescheitert, nicht an Ihren Daten. Die Einzelheiten stehen im Protokoll (Ansicht &gt; Bedienfelder &gt; Protokollmeldungen, Reiter „{tab}“); bitte schicken Sie sie an die Autoren des Plugins.</translation>
    </message>
    <message>
      <source>“{dynamics}” in all: {n}, among them {districts}.</source>
      <translation>„{dynamics}“ insgesamt: {n}, darunter {districts}.</translation>
    </message>
    <message>
      <source>“{dynamics}”: {districts}.</source>
      <translation>„{dynamics}“: {districts}.</translation>
    </message>
    <message>
      <source>“{entry}” assigns nothing. Write: key of the table = key of the layer.</source>
      <translation>„{entry}“ ordnet nichts zu. Schreiben Sie: Schlüssel der Tabelle = Schlüssel des Layers.</translation>
    </message>
    <message>
      <source>“{entry}” gives no new name. Write: old title = new title.</source>
      <translation>„{entry}“ nennt keinen neuen Namen. Schreiben Sie: alter Titel = neuer Titel.</translation>
    </message>
    <message>
      <source>“{fields}” are counts, and in an index of counts large districts are needy because they are large. {way}</source>
      <translation>„{fields}“ sind Fallzahlen, und in einem Index aus Fallzahlen haben große Sozialräume hohen Bedarf, weil sie groß sind. {way}</translation>
    </message>
    <message>
      <source>“{fields}” has no part in the recipe yet. Name the part of every indicator, or of none; then their order counts.</source>
      <translation>„{fields}“ hat noch keinen Teil im Rezept. Nennen Sie den Teil jedes Indikators oder keines; dann zählt ihre Reihenfolge.</translation>
    </message>
    <message>
      <source>“{fields}” is marked as “more is better” but is not among the indicators. Add it there, or take the mark away.</source>
      <translation>„{fields}“ ist unter „Mehr ist besser“ genannt, aber kein Indikator. Nehmen Sie das Feld dort auf oder heben Sie die Kennzeichnung auf.</translation>
    </message>
    <message>
      <source>“{field}” has no number that may be used in {districts}. Money cannot be shared out by what is hidden or missing: use the internal table without suppressed cells.</source>
      <translation>„{field}“ hat keine Zahl, die verwendet werden darf, in: {districts}. Nach Geheimgehaltenem oder Fehlendem lässt sich kein Geld verteilen: Verwenden Sie die interne Tabelle ohne gesperrte Zellen.</translation>
    </message>
    <message>
      <source>“{field}” has no number that may be used. Choose the field with the index (INDEX_FIELD).</source>
      <translation>„{field}“ hat keine Zahl, die verwendet werden darf. Wählen Sie das Feld mit dem Index (INDEX_FIELD).</translation>
    </message>
    <message>
      <source>“{field}” has no number. Choose the field with the index.</source>
      <translation>„{field}“ hat keine Zahl. Wählen Sie das Feld mit dem Index.</translation>
    </message>
    <message>
      <source>“{field}” has no value in {districts}: they count as districts with the least need. Give them a value if that is wrong.</source>
      <translation>„{field}“ hat keinen Wert in: {districts}. Sie zählen als Sozialräume mit dem kleinsten Bedarf. Geben Sie ihnen einen Wert, wenn das falsch ist.</translation>
    </message>
    <message>
      <source>“{field}” has {n} different values; joins are counted of classes, at most {most}. Choose a field with classes, or another MEASURE.</source>
      <translation>„{field}“ hat {n} verschiedene Werte; Verbindungen werden von Klassen gezählt, höchstens {most}. Wählen Sie ein Feld mit Klassen oder ein anderes Maß (MEASURE).</translation>
    </message>
    <message>
      <source>“{field}” holds no 1 and no 2 among {count} small {count:count|counts}: it was already protected at its source.</source>
      <translation>„{field}“ enthält unter {count} {count:kleinen Anzahl|kleinen Anzahlen} keine 1 und keine 2: Das Feld wurde schon an der Quelle geschützt.</translation>
    </message>
    <message>
      <source>“{field}” holds numbers that are not whole, such as estimates: intervals and tests treat them as if so many persons had been counted, so they are too narrow.</source>
      <translation>„{field}“ enthält Zahlen, die nicht ganz sind, etwa Schätzungen: Intervalle und Tests behandeln sie, als wären so viele Menschen gezählt worden, und sind deshalb zu schmal.</translation>
    </message>
    <message>
      <source>“{field}” holds {value} in row {row} of the grid, which is no count. Means and shares cannot be summed; choose columns with counts.</source>
      <translation>„{field}“ enthält in Zeile {row} des Gitters {value}; das ist keine Anzahl. Mittelwerte und Anteile lassen sich nicht summieren; wählen Sie Spalten mit Anzahlen.</translation>
    </message>
    <message>
      <source>“{field}” holds {value} new dwellings. Give a number of dwellings from zero up.</source>
      <translation>„{field}“ enthält {value} neue Wohnungen. Geben Sie eine Zahl von Wohnungen ab null an.</translation>
    </message>
    <message>
      <source>“{field}” holds {value}. A sampling error is above zero; choose another field, or correct the rows.</source>
      <translation>„{field}“ enthält {value}. Ein Stichprobenfehler ist größer als null; wählen Sie ein anderes Feld oder berichtigen Sie die Zeilen.</translation>
    </message>
    <message>
      <source>“{field}” holds {value}. People are counted from zero up; choose another field, or correct the rows.</source>
      <translation>„{field}“ enthält {value}. Menschen zählt man von null an; wählen Sie ein anderes Feld oder berichtigen Sie die Zeilen.</translation>
    </message>
    <message>
      <source>“{field}” holds “{value}” in row {row} of the grid, which is no number. Choose the file as it was published.</source>
      <translation>„{field}“ enthält in Zeile {row} des Gitters „{value}“; das ist keine Zahl. Wählen Sie die Datei so, wie sie veröffentlicht wurde.</translation>
    </message>
    <message>
      <source>“{field}” in the classifications is no count, or stands there twice. Choose from: {fields}.</source>
      <translation>„{field}“ bei den Gliederungen nach Merkmalen ist keine Anzahl oder steht dort zweimal. Wählen Sie aus: {fields}.</translation>
    </message>
    <message>
      <source>“{field}” is a count, and in an index of counts large districts are needy because they are large. {way}</source>
      <translation>„{field}“ ist eine Fallzahl, und in einem Index aus Fallzahlen haben große Sozialräume hohen Bedarf, weil sie groß sind. {way}</translation>
    </message>
    <message>
      <source>“{field}” is a mean or a share of each cell. Such numbers cannot be summed; choose counts, such as the residents, and reckon the rate of the district from them.</source>
      <translation>„{field}“ ist ein Mittelwert oder Anteil je Zelle. Solche Zahlen lassen sich nicht summieren; wählen Sie Anzahlen, etwa die Einwohner, und berechnen Sie die Quote des Sozialraums daraus.</translation>
    </message>
    <message>
      <source>“{field}” is among the counts and is their total as well. Take it out of one of the two.</source>
      <translation>„{field}“ steht bei den Anzahlen und ist zugleich ihre Gesamtzahl. Nehmen Sie das Feld an einer der beiden Stellen heraus.</translation>
    </message>
    <message>
      <source>“{field}” is negative in {districts}. Choose a field with numbers of people.</source>
      <translation>„{field}“ ist negativ in: {districts}. Wählen Sie ein Feld mit Zahlen von Menschen.</translation>
    </message>
    <message>
      <source>“{field}” is negative in {districts}. Choose the field with last year’s amounts in euros.</source>
      <translation>„{field}“ ist negativ in: {districts}. Wählen Sie das Feld mit den Beträgen des Vorjahres in Euro.</translation>
    </message>
    <message>
      <source>“{field}” is no field of the notes (ASSIGNED). There are: {fields}.</source>
      <translation>„{field}“ ist kein Feld der Notizen (ASSIGNED). Es gibt: {fields}.</translation>
    </message>
    <message>
      <source>“{field}” is the same in all districts in {period}: it tells no kinds apart. Leave it out (INDICATORS).</source>
      <translation>„{field}“ ist {period} in allen Sozialräumen gleich und unterscheidet keine Arten. Lassen Sie das Feld weg (INDICATORS).</translation>
    </message>
    <message>
      <source>“{field}” must hold the stage as a whole number from 1 in every district, but not so in {districts}.</source>
      <translation>„{field}“ muss in jedem Sozialraum die Stufe als ganze Zahl ab 1 enthalten; das gilt nicht für: {districts}.</translation>
    </message>
    <message>
      <source>“{field}” stands there twice. Remove one of them.</source>
      <translation>„{field}“ steht zweimal da. Entfernen Sie einen der Einträge.</translation>
    </message>
    <message>
      <source>“{field}” tells of single contributors and cannot be kept. Take it out of the fields to keep.</source>
      <translation>„{field}“ verrät Angaben Einzelner und kann nicht behalten werden. Nehmen Sie das Feld aus den zu behaltenden heraus.</translation>
    </message>
    <message>
      <source>“{file}” cannot be opened: the file is damaged, or its ending does not fit its content. Open it in a spreadsheet and save it anew.</source>
      <translation>„{file}“ lässt sich nicht öffnen: Die Datei ist beschädigt, oder ihre Endung passt nicht zum Inhalt. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.</translation>
    </message>
    <message>
      <source>“{file}” cannot be unpacked ({reason}). Unpack it yourself and choose the table.</source>
      <translation>„{file}“ lässt sich nicht entpacken ({reason}). Entpacken Sie die Datei selbst und wählen Sie die Tabelle.</translation>
    </message>
    <message>
      <source>“{file}” has no layer with areas. Choose the file of the districts.</source>
      <translation>„{file}“ hat keinen Layer mit Flächen. Wählen Sie die Datei der Sozialräume.</translation>
    </message>
    <message>
      <source>“{file}” has no sheet with a table. Choose another file.</source>
      <translation>„{file}“ hat kein Blatt mit einer Tabelle. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <source>“{file}” holds more than it says. Unpack it yourself and check it.</source>
      <translation>„{file}“ enthält mehr, als angegeben. Entpacken und prüfen Sie die Datei selbst.</translation>
    </message>
    <message>
      <source>“{file}” holds no table (.csv, .txt, .tsv). Unpack it and choose the table.</source>
      <translation>„{file}“ enthält keine Tabelle (.csv, .txt, .tsv). Entpacken Sie die Datei und wählen Sie die Tabelle.</translation>
    </message>
    <message>
      <source>“{file}” is a zip file in zip files. Unpack it and choose the table.</source>
      <translation>„{file}“ ist eine Zip-Datei in Zip-Dateien. Entpacken Sie sie, und wählen Sie die Tabelle.</translation>
    </message>
    <message>
      <source>“{file}” is no table that can be read. Known are CSV, XLSX, XLS, ODS, DBF, GeoPackage and zipped CSV.</source>
      <translation>„{file}“ ist keine lesbare Tabelle. Bekannt sind CSV, XLSX, XLS, ODS, DBF, GeoPackage und gepackte CSV.</translation>
    </message>
    <message>
      <source>“{file}” would unpack to {size} MB in {n} files, which is no statistics. Unpack it yourself and check it.</source>
      <translation>„{file}“ ergäbe entpackt {size} MB in {n} Dateien, das ist keine Statistik. Entpacken und prüfen Sie die Datei selbst.</translation>
    </message>
    <message>
      <source>“{file}”: {error}</source>
      <translation>„{file}“: {error}</translation>
    </message>
    <message>
      <source>“{first}” is not earlier than “{last}”. Choose an earlier and a later period.</source>
      <translation>„{first}“ liegt nicht vor „{last}“. Wählen Sie einen früheren und einen späteren Zeitraum.</translation>
    </message>
    <message>
      <source>“{group}”</source>
      <translation>„{group}“</translation>
    </message>
    <message>
      <source>“{indicators}” has no value in period {period}; the index there rests on the other indicators.</source>
      <translation>„{indicators}“ hat im Zeitraum {period} keinen Wert; der Index beruht dort auf den übrigen Indikatoren.</translation>
    </message>
    <message>
      <source>“{indicator}” has no value in the base it is compared with; it is left out.</source>
      <translation>„{indicator}“ hat in der Vergleichsgrundlage keinen Wert und bleibt außer Betracht.</translation>
    </message>
    <message>
      <source>“{indicator}” has the same value everywhere in period {period}; it tells no district apart and is left out there.</source>
      <translation>„{indicator}“ hat im Zeitraum {period} überall denselben Wert; er unterscheidet keine Sozialräume und bleibt dort außer Betracht.</translation>
    </message>
    <message>
      <source>“{indicator}” holds ranks; rank 1 is taken as the district with the most need.</source>
      <translation>„{indicator}“ enthält Ränge; Rang 1 gilt als der Sozialraum mit dem größten Bedarf.</translation>
    </message>
    <message>
      <source>“{indicator}” runs against the other indicators {where}, because it is turned around. If its high values mean more need, take the mark “more is better” away.</source>
      <translation>„{indicator}“ läuft den anderen Indikatoren {where} entgegen, weil er umgedreht wird. Bedeuten seine hohen Werte mehr Bedarf, nehmen Sie die Kennzeichnung „mehr ist besser“ weg.</translation>
    </message>
    <message>
      <source>“{indicator}” runs against the other indicators {where}. If its high values mean less need, mark it as “more is better”.</source>
      <translation>„{indicator}“ läuft den anderen Indikatoren {where} entgegen. Bedeuten seine hohen Werte weniger Bedarf, kennzeichnen Sie ihn als „mehr ist besser“.</translation>
    </message>
    <message>
      <source>“{key}” covers all other districts: it seems to be their whole and not a district. Delete it, or filter it out; it would be counted twice.</source>
      <translation>„{key}“ bedeckt alle anderen Sozialräume: Es scheint das Ganze und kein Sozialraum zu sein. Löschen oder filtern Sie es; es würde doppelt gezählt.</translation>
    </message>
    <message>
      <source>“{key}” has {given} entries for {indicators} indicators. Give one per indicator, in their order.</source>
      <translation>„{key}“ hat {given} Einträge für {indicators} Indikatoren. Geben Sie je Indikator einen an, in ihrer Reihenfolge.</translation>
    </message>
    <message>
      <source>“{key}” in the profile is {value}; it must be {kind}.</source>
      <translation>„{key}“ im Profil ist {value}; dort muss {kind} stehen.</translation>
    </message>
    <message>
      <source>“{kind}”: there is no value for any district.</source>
      <translation>„{kind}“: Für keinen Sozialraum gibt es einen Wert.</translation>
    </message>
    <message>
      <source>“{layer}” has edits that are not saved; they were used. Save them, so that the result can be made again.</source>
      <translation>„{layer}“ hat ungespeicherte Änderungen; sie wurden verwendet. Speichern Sie sie, damit sich das Ergebnis wiederholen lässt.</translation>
    </message>
    <message>
      <source>“{layer}” has no areas that could be drawn. Choose a layer with polygons.</source>
      <translation>„{layer}“ hat keine Flächen, die sich zeichnen lassen. Einen Layer mit Polygonen wählen.</translation>
    </message>
    <message>
      <source>“{layer}” has no coordinate reference system. Assign the right one in the layer's properties.</source>
      <translation>„{layer}“ hat kein Koordinatenbezugssystem. Das richtige in den Layereigenschaften zuweisen.</translation>
    </message>
    <message>
      <source>“{layer}” has no field that holds numbers. Choose another layer, or name the indicators.</source>
      <translation>„{layer}“ hat kein Feld mit Zahlen. Wählen Sie einen anderen Layer, oder nennen Sie die Indikatoren.</translation>
    </message>
    <message>
      <source>“{layer}” has no field that holds numbers. Read your file with “Import statistics” first.</source>
      <translation>„{layer}“ hat kein Feld mit Zahlen. Lesen Sie Ihre Datei zuerst mit „Statistik einlesen“ ein.</translation>
    </message>
    <message>
      <source>“{layer}” has no field with the key of the districts. Name it in the profile.</source>
      <translation>„{layer}“ hat kein Feld mit dem Schlüssel der Sozialräume. Nennen Sie es im Profil.</translation>
    </message>
    <message>
      <source>“{layer}” has no field “index”. Choose the field with the index, or one or several indicators.</source>
      <translation>„{layer}“ hat kein Feld „index“. Das Feld mit dem Index oder einen oder mehrere Indikatoren wählen.</translation>
    </message>
    <message>
      <source>“{layer}” has no field “{field}” with places. Choose the layer that has it (PLACES).</source>
      <translation>„{layer}“ hat kein Feld „{field}“ mit Plätzen. Wählen Sie den Layer, der es hat (PLACES).</translation>
    </message>
    <message>
      <source>“{layer}” has no field “{field}” with places. Measure supply as places (METHOD two_step, three_step or places_per_100), or choose another field (PLACES_FIELD).</source>
      <translation>„{layer}“ hat kein Feld „{field}“ mit Plätzen. Messen Sie die Versorgung in Plätzen (METHOD two_step, three_step oder places_per_100), oder wählen Sie ein anderes Feld (PLACES_FIELD).</translation>
    </message>
    <message>
      <source>“{layer}” has no field “{field}” with the district keys. Choose the field with the keys.</source>
      <translation>„{layer}“ hat kein Feld „{field}“ mit den Schlüsseln der Sozialräume. Wählen Sie das Feld mit den Schlüsseln.</translation>
    </message>
    <message>
      <source>“{layer}” has no field “{field}” with the places. It has: {fields}.</source>
      <translation>„{layer}“ hat kein Feld „{field}“ mit den Plätzen. Vorhanden: {fields}.</translation>
    </message>
    <message>
      <source>“{layer}” has no field “{field}”. Choose the table “offers” that “Collect perceptions” has made (OFFERS).</source>
      <translation>„{layer}“ hat kein Feld „{field}“. Wählen Sie die Tabelle „offers“, die „Wahrnehmungen sammeln“ angelegt hat (OFFERS).</translation>
    </message>
    <message>
      <source>“{layer}” has no field “{field}”. Choose the table “perceptions” that “Collect perceptions” has made (PERCEPTIONS).</source>
      <translation>„{layer}“ hat kein Feld „{field}“. Wählen Sie die Tabelle „perceptions“, die „Wahrnehmungen sammeln“ angelegt hat (PERCEPTIONS).</translation>
    </message>
    <message>
      <source>“{layer}” has no field “{field}”. It has: {fields}.</source>
      <translation>„{layer}“ hat kein Feld „{field}“. Vorhanden sind: {fields}.</translation>
    </message>
    <message>
      <source>“{layer}” has no lines. Choose a layer of lines, such as roads and paths.</source>
      <translation>„{layer}“ enthält keine Linien. Wählen Sie einen Layer mit Linien, etwa Straßen und Wegen.</translation>
    </message>
    <message>
      <source>“{layer}” has no names for kinds of these indicators. Give the table PROFILES of a run with the same INDICATORS.</source>
      <translation>„{layer}“ enthält keine Namen für Arten aus diesen Indikatoren. Geben Sie die Tabelle PROFILES eines Laufs mit denselben Indikatoren (INDICATORS) an.</translation>
    </message>
    <message>
      <source>“{layer}” has no rows. Choose a layer with content, or lift its filter.</source>
      <translation>„{layer}“ hat keine Zeilen. Einen Layer mit Inhalt wählen oder seinen Filter aufheben.</translation>
    </message>
    <message>
      <source>“{layer}” has one feature per district and period. Choose the same shape (SHAPE=per_district_and_period), or a layer with one feature per district.</source>
      <translation>„{layer}“ hat ein Objekt je Sozialraum und Zeitraum. Wählen Sie dieselbe Form (SHAPE=per_district_and_period), oder einen Layer mit einem Objekt je Sozialraum.</translation>
    </message>
    <message>
      <source>“{layer}” holds no polygons. Choose the layer with the shapes of the districts.</source>
      <translation>„{layer}“ enthält keine Polygone. Wählen Sie den Layer mit den Flächen der Sozialräume.</translation>
    </message>
    <message>
      <source>“{layer}” holds none of these districts, periods and counts. Choose the table with the same keys and fields.</source>
      <translation>„{layer}“ enthält keinen dieser Sozialräume, Zeiträume und Anzahlen. Wählen Sie die Tabelle mit denselben Schlüsseln und Feldern.</translation>
    </message>
    <message>
      <source>“{layer}” holds nothing but text; these fields were read as numbers: {names}.</source>
      <translation>„{layer}“ enthält nur Text; diese Felder wurden als Zahlen gelesen: {names}.</translation>
    </message>
    <message>
      <source>“{layer}” is a temporary layer, which no project can keep. Save it as a GeoPackage, then choose that.</source>
      <translation>„{layer}“ ist ein temporärer Layer, den kein Projekt behalten kann. Speichern Sie ihn als GeoPackage, und wählen Sie dann dieses.</translation>
    </message>
    <message>
      <source>“{layer}” is being edited and stays filtered until you open this panel again or clear its filter.</source>
      <translation>„{layer}“ wird bearbeitet und bleibt gefiltert, bis Sie dieses Fenster wieder öffnen oder den Filter aufheben.</translation>
    </message>
    <message>
      <source>“{layer}” is being edited. All districts come back as soon as you stop editing.</source>
      <translation>„{layer}“ wird bearbeitet. Sobald Sie die Bearbeitung beenden, erscheinen wieder alle Sozialräume.</translation>
    </message>
    <message>
      <source>“{layer}” is gone</source>
      <translation>„{layer}“ ist nicht mehr da</translation>
    </message>
    <message>
      <source>“{layer}” is no panel table: field “{field}” is missing. Read your file with “Import statistics” first.</source>
      <translation>„{layer}“ ist keine Panel-Tabelle: Feld „{field}“ fehlt. Lesen Sie Ihre Datei zuerst mit „Statistik einlesen“.</translation>
    </message>
    <message>
      <source>“{layer}” is no table of neighbours: field “{field}” is missing. It needs district, neighbour and, where they differ, weight.</source>
      <translation>„{layer}“ ist keine Tabelle der Nachbarn: Das Feld „{field}“ fehlt. Sie braucht district, neighbour und, wo sie sich unterscheiden, weight.</translation>
    </message>
    <message>
      <source>“{layer}” is no table of profiles: field “{field}” is missing. Give the table PROFILES of an earlier run.</source>
      <translation>„{layer}“ ist keine Tabelle mit Profilen: Das Feld „{field}“ fehlt. Geben Sie die Tabelle PROFILES eines früheren Laufs an.</translation>
    </message>
    <message>
      <source>“{layer}” is not protected: district {district} has {value} in “{field}”. Run “Suppress small numbers” first, or publish it with level true.</source>
      <translation>„{layer}“ ist nicht geschützt: Sozialraum {district} hat {value} in „{field}“. Führen Sie zuerst „Kleine Zahlen sperren“ aus oder veröffentlichen Sie die Tabelle mit der Stufe true.</translation>
    </message>
    <message>
      <source>“{layer}” is not protected: fields {fields} hold numbers in cells whose status hides them. Run “Suppress small numbers” first, or publish it with level true.</source>
      <translation>„{layer}“ ist nicht geschützt: Die Felder {fields} enthalten Zahlen in Zellen, deren Status sie sperrt. Führen Sie zuerst „Kleine Zahlen sperren“ aus oder veröffentlichen Sie die Tabelle mit der Stufe true.</translation>
    </message>
    <message>
      <source>“{layer}” joins no two districts of the layer. Check that it holds the same keys (KEY_FIELD).</source>
      <translation>„{layer}“ verbindet keine zwei Sozialräume des Layers. Prüfen Sie, ob sie dieselben Schlüssel enthält (KEY_FIELD).</translation>
    </message>
    <message>
      <source>“{layer}” was protected with ALLOW_UNPROTECTED, so that hidden cells may be computed from others. Run “Suppress small numbers” without it, or publish it with level true.</source>
      <translation>„{layer}“ wurde mit ALLOW_UNPROTECTED geschützt; gesperrte Zellen lassen sich deshalb womöglich aus anderen errechnen. Führen Sie „Kleine Zahlen sperren“ ohne diese Angabe aus oder veröffentlichen Sie die Tabelle mit der Stufe true.</translation>
    </message>
    <message>
      <source>“{layer}”: {n} facilities without a place on the map or a number of places were left out.</source>
      <translation>„{layer}“: Einrichtungen ohne Ort auf der Karte oder ohne Zahl der Plätze wurden weggelassen: {n}.</translation>
    </message>
    <message>
      <source>“{layout}” is no layout. Choose one of: {names}.</source>
      <translation>„{layout}“ ist kein Aufbau. Wählen Sie einen von: {names}.</translation>
    </message>
    <message>
      <source>“{matching}” is no way to compare keys. Choose one of: {names}.</source>
      <translation>„{matching}“ ist keine Art, Schlüssel zu vergleichen. Wählen Sie eine von: {names}.</translation>
    </message>
    <message>
      <source>“{name}” has no numerator. Choose the field with its count, or remove it.</source>
      <translation>„{name}“ hat keinen Zähler. Wählen Sie das Feld mit der Fallzahl oder entfernen Sie den Eintrag.</translation>
    </message>
    <message>
      <source>“{name}” in MARKER is no part of the recipe. Its parts are: {roles}.</source>
      <translation>„{name}“ in MARKER ist kein Teil des Rezepts. Seine Teile sind: {roles}.</translation>
    </message>
    <message>
      <source>“{name}” in TRANSFORMS is no transformation. Write one for each indicator in their order, separated by semicolons: {choices}.</source>
      <translation>„{name}“ in TRANSFORMS ist keine Umformung. Schreiben Sie für jeden Indikator eine, in ihrer Reihenfolge, durch Semikolon getrennt: {choices}.</translation>
    </message>
    <message>
      <source>“{name}” is a field that is still needed: a count, the key or the period. Give the indicator another name.</source>
      <translation>„{name}“ ist ein Feld, das noch gebraucht wird: eine Anzahl, der Schlüssel oder der Zeitraum. Geben Sie dem Indikator einen anderen Namen.</translation>
    </message>
    <message>
      <source>“{name}” is no name of a data set. Write lower-case letters, digits and _, at most {most}, a letter first.</source>
      <translation>„{name}“ ist kein Name eines Datensatzes. Schreiben Sie Kleinbuchstaben, Ziffern und _, höchstens {most}, zuerst einen Buchstaben.</translation>
    </message>
    <message>
      <source>“{name}” is no name of a schema. Write lower-case letters, digits and _, at most {most}, a letter first.</source>
      <translation>„{name}“ ist kein Name eines Schemas. Schreiben Sie Kleinbuchstaben, Ziffern und _, höchstens {most}, zuerst einen Buchstaben.</translation>
    </message>
    <message>
      <source>“{name}” occurs twice in the catalogue, the second time in line {line}. Give every indicator a code and a column of its own.</source>
      <translation>„{name}“ kommt im Katalog zweimal vor, das zweite Mal in Zeile {line}. Geben Sie jedem Indikator ein eigenes Kürzel und eine eigene Spalte.</translation>
    </message>
    <message>
      <source>“{numerator}” is {count} of {of} in “{denominator}”, in {n} rows something like that. A count must lie between zero and what it is counted out of; choose other fields, or correct the rows.</source>
      <translation>„{numerator}“ ist {count} von {of} in „{denominator}“, in {n} Zeilen etwas Ähnliches. Eine Fallzahl muss zwischen null und dem liegen, woraus sie gezählt ist; wählen Sie andere Felder, oder berichtigen Sie die Zeilen.</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” go to the same place, “{path}”. Choose a file of its own for each.</source>
      <translation>„{one}“ und „{other}“ sollen an denselben Ort, „{path}“. Wählen Sie für jede Ausgabe eine eigene Datei.</translation>
    </message>
    <message>
      <source>“{path}” cannot be opened as a QGIS project ({reason}). Choose another name.</source>
      <translation>„{path}“ lässt sich nicht als QGIS-Projekt öffnen ({reason}). Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>“{path}” cannot be opened as a QGIS project ({reason}). Choose another one.</source>
      <translation>„{path}“ lässt sich nicht als QGIS-Projekt öffnen ({reason}). Wählen Sie ein anderes.</translation>
    </message>
    <message>
      <source>“{path}” cannot be read ({reason}).</source>
      <translation>„{path}“ lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
      <source>“{path}” cannot be read ({reason}). Check the file and the rights to read it.</source>
      <translation>„{path}“ lässt sich nicht lesen ({reason}). Prüfen Sie die Datei und das Recht, sie zu lesen.</translation>
    </message>
    <message>
      <source>“{path}” cannot be read ({reason}). Choose the CSV file that the survey has exported.</source>
      <translation>„{path}“ kann nicht gelesen werden ({reason}). Wählen Sie die CSV-Datei, die die Umfrage exportiert hat.</translation>
    </message>
    <message>
      <source>“{path}” cannot be read ({reason}). Choose the file of a profile.</source>
      <translation>„{path}“ lässt sich nicht lesen ({reason}). Wählen Sie die Datei eines Profils.</translation>
    </message>
    <message>
      <source>“{path}” cannot be read. Choose another file.</source>
      <translation>„{path}“ lässt sich nicht lesen. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <source>“{path}” cannot be replaced ({reason}). Close the programs and layers that use it, then run again.</source>
      <translation>„{path}“ kann nicht ersetzt werden ({reason}). Die Programme und Layer schließen, die die Datei benutzen, und noch einmal ausführen.</translation>
    </message>
    <message>
      <source>“{path}” cannot be written ({reason}). Choose another place, or close the program that uses it.</source>
      <translation>„{path}“ kann nicht geschrieben werden ({reason}). Einen anderen Ort wählen oder das Programm schließen, das die Datei benutzt.</translation>
    </message>
    <message>
      <source>“{path}” exists already and stays as it is, for people may have written into it. Choose another folder, or answers of a survey (ANSWERS) that are to be added.</source>
      <translation>„{path}“ gibt es schon, und die Datei bleibt, wie sie ist, denn es kann jemand hineingeschrieben haben. Wählen Sie einen anderen Ordner oder Antworten einer Umfrage (ANSWERS), die dazukommen sollen.</translation>
    </message>
    <message>
      <source>“{path}” exists already and stays as it is. Choose another name, or tick “Update the project if it exists” to replace its results.</source>
      <translation>„{path}“ ist schon da und bleibt, wie es ist. Wählen Sie einen anderen Namen, oder haken Sie „Vorhandenes Projekt aktualisieren“ an, um seine Ergebnisse zu ersetzen.</translation>
    </message>
    <message>
      <source>“{path}” has {size} MB, more than can be read at once. Split it, or load it into a GeoPackage and choose the table there.</source>
      <translation>„{path}“ hat {size} MB, mehr als sich auf einmal lesen lässt. Teilen Sie die Datei, oder laden Sie sie in ein GeoPackage und wählen die Tabelle dort.</translation>
    </message>
    <message>
      <source>“{path}” holds {n} tables with cells of {size}: {members}. Unpack it and choose one of them.</source>
      <translation>„{path}“ enthält {n} {n:Tabelle|Tabellen} mit Zellen von {size}: {members}. Entpacken Sie die Datei und wählen Sie eine davon.</translation>
    </message>
    <message>
      <source>“{path}” holds “{text}”, which QGIS takes for another sign in the name of a GeoPackage. Choose a path without it.</source>
      <translation>„{path}“ enthält „{text}“, was QGIS im Namen eines GeoPackage für ein anderes Zeichen hält. Wählen Sie einen Pfad ohne diese Zeichen.</translation>
    </message>
    <message>
      <source>“{path}” holds “|”, behind which QGIS looks for the name of a table. Choose a file name without it.</source>
      <translation>„{path}“ enthält „|“, hinter dem QGIS den Namen einer Tabelle sucht. Wählen Sie einen Dateinamen ohne dieses Zeichen.</translation>
    </message>
    <message>
      <source>“{path}” is a folder. Add a file name.</source>
      <translation>„{path}“ ist ein Ordner. Ergänzen Sie einen Dateinamen.</translation>
    </message>
    <message>
      <source>“{path}” is a folder. Choose the files in it.</source>
      <translation>„{path}“ ist ein Ordner. Wählen Sie die Dateien darin.</translation>
    </message>
    <message>
      <source>“{path}” is in use by another program, or QGIS is writing to it. Close it there, or choose another place.</source>
      <translation>„{path}“ wird von einem anderen Programm benutzt, oder QGIS schreibt gerade darin. Schließen Sie die Datei dort, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>“{path}” is no text in UTF-8. Save the profile in this encoding.</source>
      <translation>„{path}“ ist kein Text in UTF-8. Speichern Sie das Profil in dieser Kodierung.</translation>
    </message>
    <message>
      <source>“{path}” is not empty. Choose an empty folder for the sample.</source>
      <translation>„{path}“ ist nicht leer. Wählen Sie einen leeren Ordner für das Beispiel.</translation>
    </message>
    <message>
      <source>“{path}” is open and has changes that are not saved. Save it first; it is opened again afterwards.</source>
      <translation>„{path}“ ist geöffnet und hat Änderungen, die nicht gespeichert sind. Speichern Sie es zuerst; danach wird es neu geöffnet.</translation>
    </message>
    <message>
      <source>“{path}” was not found. Check the path.</source>
      <translation>„{path}“ wurde nicht gefunden. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
      <source>“{path}” would hold only those rows of “{layer}” that are selected or pass its filter; the others would be lost. Choose another place.</source>
      <translation>„{path}“ enthielte nur noch die Zeilen von „{layer}“, die ausgewählt sind oder dem Filter entsprechen; die übrigen gingen verloren. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>“{period}” is no period that a forecast could count years from. Choose the field with the years (PERIOD_FIELD).</source>
      <translation>„{period}“ ist kein Zeitraum, von dem aus eine Prognose Jahre zählen könnte. Wählen Sie das Feld mit den Jahren (PERIOD_FIELD).</translation>
    </message>
    <message>
      <source>“{place}” in the recipe must be a group of named values.</source>
      <translation>„{place}“ im Rezept muss eine Gruppe benannter Werte sein.</translation>
    </message>
    <message>
      <source>“{sign} = {word}” gives a sign no status. Write one of: {names}.</source>
      <translation>„{sign} = {word}“ nennt für das Zeichen keinen Status. Schreiben Sie einen von: {names}.</translation>
    </message>
    <message>
      <source>“{sign}”</source>
      <translation>„{sign}“</translation>
    </message>
    <message>
      <source>“{sign}” is no decimal sign. Use a comma or a dot.</source>
      <translation>„{sign}“ ist kein Dezimalzeichen. Nehmen Sie Komma oder Punkt.</translation>
    </message>
    <message>
      <source>“{source}” is newer than the result</source>
      <translation>„{source}“ ist neuer als das Ergebnis</translation>
    </message>
    <message>
      <source>“{table}” cannot be replaced, because other tables of the database refer to it. Choose another name.</source>
      <translation>„{table}“ kann nicht ersetzt werden, weil andere Tabellen der Datenbank darauf verweisen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>“{table}” cannot be replaced: views of the database need columns that the new rows do not have ({names}). Choose another name, or have the views removed.</source>
      <translation>„{table}“ kann nicht ersetzt werden: Sichten der Datenbank brauchen Spalten, die die neuen Zeilen nicht haben ({names}). Wählen Sie einen anderen Namen oder lassen Sie die Sichten entfernen.</translation>
    </message>
    <message>
      <source>“{table}” has no column “{column}” with shapes. Check the address.</source>
      <translation>„{table}“ hat keine Geometriespalte „{column}“. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
      <source>“{table}” has no rows. Choose a table with content.</source>
      <translation>„{table}“ hat keine Zeilen. Wählen Sie eine Tabelle mit Inhalt.</translation>
    </message>
    <message>
      <source>“{table}” is a view, and QGIS needs to know which of its columns tell the rows apart. Add to its address: key='column', or key='one,other'.</source>
      <translation>„{table}“ ist eine Sicht, und QGIS muss wissen, welche Spalten ihre Zeilen unterscheiden. Ergänzen Sie in der Adresse: key='spalte' oder key='eine,andere'.</translation>
    </message>
    <message>
      <source>“{table}” is no plain table of the database {database}, and is not replaced. Choose another name.</source>
      <translation>„{table}“ ist keine gewöhnliche Tabelle der Datenbank {database} und wird nicht ersetzt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>“{table}” would have {count} columns, and a row of so many numbers does not fit into a page of the database (8 kB). The old rows are unchanged. Choose fewer indicators or periods, or one row per district and period.</source>
      <translation>„{table}“ hätte {count} Spalten, und eine Zeile mit so vielen Zahlen passt nicht auf eine Seite der Datenbank (8 kB). Die alten Zeilen sind unverändert. Wählen Sie weniger Indikatoren oder Zeiträume oder eine Zeile je Gebiet und Zeitraum.</translation>
    </message>
    <message>
      <source>“{text}”</source>
      <translation>„{text}“</translation>
    </message>
    <message>
      <source>“{text}” does not say which field is which part of the recipe. Write part=field, for example no_car=f1.</source>
      <translation>„{text}“ sagt nicht, welches Feld welcher Teil des Rezepts ist. Schreiben Sie Teil=Feld, zum Beispiel no_car=f1.</translation>
    </message>
    <message>
      <source>“{text}” in LIMITS is no number. Write the limits as numbers with semicolons between them, such as 5; 10; 20.</source>
      <translation>„{text}“ in LIMITS ist keine Zahl. Schreiben Sie die Grenzen als Zahlen mit Semikolons dazwischen, etwa 5; 10; 20.</translation>
    </message>
    <message>
      <source>“{text}” in {parameter} cannot be read as numbers. Separate them with semicolons, for example -1; 1; 1.5.</source>
      <translation>„{text}“ in {parameter} lässt sich nicht als Zahlen lesen. Trennen Sie sie mit Semikolon, zum Beispiel -1; 1; 1,5.</translation>
    </message>
    <message>
      <source>“{text}” in {titles} was read as {taken}; {rival} is possible, too, as nothing proves the decimal sign. “Decimal sign” = {sign} changes it.</source>
      <translation>„{text}“ in {titles} wurde als {taken} gelesen; möglich ist auch {rival}, weil nichts das Dezimalzeichen beweist. „Dezimalzeichen“ = {sign} ändert das.</translation>
    </message>
    <message>
      <source>“{text}” is neither an indicator of the catalogue nor a formula. Write a code such as {code}, or: name = numerator / denominator * factor.</source>
      <translation>„{text}“ ist weder ein Indikator des Katalogs noch eine Formel. Schreiben Sie ein Kürzel wie {code} oder: name = Zähler / Nenner * Faktor.</translation>
    </message>
    <message>
      <source>“{text}” is no assignment. Write “assessment = Question 3” (ASSIGNED).</source>
      <translation>„{text}“ ist keine Zuordnung. Schreiben Sie „assessment = Frage 3“ (ASSIGNED).</translation>
    </message>
    <message>
      <source>“{text}” is no list of numbers from zero ({name}). Write them with semicolons between, such as 75; 25.</source>
      <translation>„{text}“ ist keine Liste von Zahlen ab null ({name}). Schreiben Sie sie mit Semikolon dazwischen, etwa 75; 25.</translation>
    </message>
    <message>
      <source>“{text}” is no pair of goalposts. Write lowest:highest for each indicator, for example 0:100; 500:3000.</source>
      <translation>„{text}“ ist kein Paar von Zielmarken. Schreiben Sie zu jedem Indikator kleinster:größter, zum Beispiel 0:100; 500:3000.</translation>
    </message>
    <message>
      <source>“{text}” is not a bandwidth. Write numbers of metres above 0, separated by commas.</source>
      <translation>„{text}“ ist keine Bandbreite. Bitte Zahlen in Metern über 0 schreiben, durch Kommas getrennt.</translation>
    </message>
    <message>
      <source>“{text}” is not a period. Write a year (2021), month (2021-06), quarter (2021-Q2), day (2021-12-31) or school year (2020/21).</source>
      <translation>„{text}“ ist kein Zeitraum. Möglich sind Jahr (2021), Monat (2021-06), Quartal (2021-Q2), Tag (2021-12-31) oder Schuljahr (2020/21).</translation>
    </message>
    <message>
      <source>“{text}” is not a period. Write a year (2021), month (2021-06), quarter (2021-Q2), half-year (2021-H1), day (2021-12-31) or school year (2020/21).</source>
      <translation>„{text}“ ist kein Zeitraum. Schreiben Sie ein Jahr (2021), einen Monat (2021-06), ein Quartal (2021-Q2), ein Halbjahr (2021-H1), einen Tag (2021-12-31) oder ein Schuljahr (2020/21).</translation>
    </message>
    <message>
      <source>“{title}” ({status}): {responsible}, {due}.</source>
      <translation>„{title}“ ({status}): {responsible}, {due}.</translation>
    </message>
    <message>
      <source>“{title}” holds a character that cannot be written (number {code}). Remove it.</source>
      <translation>„{title}“ enthält ein Zeichen, das sich nicht schreiben lässt (Nummer {code}). Entfernen Sie es.</translation>
    </message>
    <message>
      <source>“{title}” holds {n} characters. At most {most} are possible.</source>
      <translation>„{title}“ enthält {n} Zeichen. Höchstens {most} sind möglich.</translation>
    </message>
    <message>
      <source>“{title}” is 0 for every district in {periods} and not in other periods: probably missing, not zero.</source>
      <translation>„{title}“ ist in {periods} für alle Sozialräume 0, in anderen Zeiträumen nicht: wahrscheinlich fehlend, nicht null.</translation>
    </message>
    <message>
      <source>“{title}” takes one field, not {n}. Choose one.</source>
      <translation>„{title}“ nimmt ein Feld, nicht {n}. Wählen Sie eines.</translation>
    </message>
    <message>
      <source>“{title}” takes one value, not a list. Choose one.</source>
      <translation>„{title}“ nimmt einen Wert, keine Liste. Wählen Sie einen.</translation>
    </message>
    <message>
      <source>“{title}” takes one value, not {n}. Choose from: {options}.</source>
      <translation>„{title}“ nimmt einen Wert, nicht {n}. Wählen Sie aus: {options}.</translation>
    </message>
    <message>
      <source>“{title}”: {number} is far from all other numbers and comes {n} times; it was taken for a sign for missing values.</source>
      <translation>„{title}“: {number} liegt weit von allen anderen Zahlen und kommt {n}-mal vor; das wurde als Zeichen für fehlende Werte genommen.</translation>
    </message>
    <message>
      <source>“{title}”: {number}, first in district {district}, is far from all other numbers and may stand for a missing value. It was kept; check it.</source>
      <translation>„{title}“: {number}, zuerst in Sozialraum {district}, liegt weit von allen anderen Zahlen und steht vielleicht für einen fehlenden Wert. Die Zahl wurde behalten; prüfen Sie sie.</translation>
    </message>
    <message>
      <source>“{value}” at “{title}” is no number. Write it without separators of thousands, such as {one}.</source>
      <translation>„{value}“ bei „{title}“ ist keine Zahl. Schreiben Sie sie ohne Tausendertrennung, etwa {one}.</translation>
    </message>
    <message>
      <source>“{value}” in the profile is no number that can be kept. Write a number, or leave the entry out.</source>
      <translation>„{value}“ im Profil ist keine Zahl, die sich speichern lässt. Schreiben Sie eine Zahl, oder lassen Sie den Eintrag weg.</translation>
    </message>
    <message>
      <source>“{value}” is not possible for “{title}”. Enter a number {wanted}.</source>
      <translation>„{value}“ ist für „{title}“ nicht möglich. Geben Sie eine Zahl {wanted} ein.</translation>
    </message>
    <message>
      <source>“{value}” is not possible for “{title}”. Give {wanted}.</source>
      <translation>„{value}“ ist für „{title}“ nicht möglich. Geben Sie {wanted} an.</translation>
    </message>
    <message>
      <source>“{value}” is not possible for “{title}”. See the help of the parameter.</source>
      <translation>„{value}“ ist für „{title}“ nicht möglich. Siehe die Hilfe zum Parameter.</translation>
    </message>
    <message>
      <source>“{value}”, chosen for “{title}”, is not there or is no layer with rows. Choose a vector layer or a table.</source>
      <translation>„{value}“, gewählt für „{title}“, ist nicht da oder kein Layer mit Zeilen. Wählen Sie einen Vektorlayer oder eine Tabelle.</translation>
    </message>
    <message>
      <source>“{whole}” and its parts have different districts. Where periods add up, every period needs the same ones.</source>
      <translation>„{whole}“ und seine Abschnitte haben verschiedene Sozialräume. Wo Zeiträume Summen ergeben, braucht jeder dieselben.</translation>
    </message>
    <message>
      <source>“{whole}” is published with some of its parts ({parts}) only; the rest can be subtracted. Add the part that follows {day}, or leave “{whole}” out.</source>
      <translation>„{whole}“ ist nur mit einem Teil seiner Abschnitte veröffentlicht ({parts}); der Rest lässt sich abziehen. Ergänzen Sie den Abschnitt nach dem {day}, oder lassen Sie „{whole}“ weg.</translation>
    </message>
    <message>
      <source>“{word}”</source>
      <translation>„{word}“</translation>
    </message>
    <message>
      <source>“{word}” means: developed more favourably than the city on average, not necessarily an improvement.</source>
      <translation>„{word}“ heißt: günstigere Entwicklung als im Durchschnitt der Stadt, nicht unbedingt eine Verbesserung.</translation>
    </message>
    <message>
      <source>• confidential</source>
      <translation>• geheim gehalten</translation>
    </message>
    <message>
      <source>← less need</source>
      <translation>← geringerer Bedarf</translation>
    </message>
    <message>
      <source>← less need · more →</source>
      <translation>← weniger Bedarf · mehr →</translation>
    </message>
    <message>
      <source>← lower</source>
      <translation>← niedriger</translation>
    </message>
    <message>
      <source>← lower · higher →</source>
      <translation>← niedriger · höher →</translation>
    </message>
    <message>
      <source>▲ More means more need.</source>
      <translation>▲ Mehr heißt mehr Bedarf.</translation>
    </message>
    <message>
      <source>▲ more means more need, ▼ less does (it is turned around). A click on the sign changes it.</source>
      <translation>▲ mehr heißt mehr Bedarf, ▼ weniger heißt mehr Bedarf (wird umgedreht). Ein Klick auf das Zeichen ändert es.</translation>
    </message>
    <message>
      <source>▼ Less means more need.</source>
      <translation>▼ Weniger heißt mehr Bedarf.</translation>
    </message>
    <message>
      <source>★ Favourites {n}</source>
      <translation>★ Favoriten {n}</translation>
    </message>
    <message>
      <source>⚠ Some keys in “{field}” stand several times in one period. Choose another field.</source>
      <translation>⚠ Manche Schlüssel in „{field}“ stehen in einem Zeitraum mehrmals da. Wählen Sie ein anderes Feld.</translation>
    </message>
    <message>
      <source>⚠ Some keys in “{field}” stand several times. Choose another field, or the one with the period.</source>
      <translation>⚠ Manche Schlüssel in „{field}“ stehen mehrmals da. Wählen Sie ein anderes Feld oder das mit dem Zeitraum.</translation>
    </message>
    <message>
      <source>⚠ {n} areas have no key in “{field}”. They cannot get statistics.</source>
      <translation>⚠ {n} Flächen haben keinen Schlüssel in „{field}“. Sie können keine Statistik bekommen.</translation>
    </message>
    <message>
      <source>✓ {n} districts, each key stands once in each of {periods} periods.</source>
      <translation>✓ {n} Sozialräume, jeder Schlüssel steht einmal in jedem von {periods} Zeiträumen.</translation>
    </message>
    <message>
      <source>✓ {n} districts, each key stands once.</source>
      <translation>✓ {n} Sozialräume, jeder Schlüssel steht einmal da.</translation>
    </message>
  </context>
</TS>
