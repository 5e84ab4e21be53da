<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Sozialraum</name>
    <message>
      <source>(none)</source>
      <translation>(keines)</translation>
    </message>
    <message>
      <source>1 Read and join statistics</source>
      <translation>1 Statistik einlesen und verbinden</translation>
    </message>
    <message>
      <source>1: a district with any gap gets no index. 0.75: the rest is reweighted where at least three quarters are there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Indicators</source>
      <translation>2 Indikatoren</translation>
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
      <source>5 Maps and reports</source>
      <translation>5 Karten und Berichte</translation>
    </message>
    <message>
      <source>80 % of the districts (10–90 %)</source>
      <translation>80 % der Sozialräume (10–90 %)</translation>
    </message>
    <message>
      <source>A beginning or ending that all keys share was removed or added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A catalogue of your own, made from the plugin's resources/catalogue/indicators.csv. Empty: that file.</source>
      <translation>Ein eigener Katalog nach dem Muster von resources/catalogue/indicators.csv des Plugins. Leer: diese Datei.</translation>
    </message>
    <message>
      <source>A layer that is being edited cannot be filtered. Save your edits first.</source>
      <translation>Ein Layer in Bearbeitung lässt sich nicht filtern. Speichern Sie zuerst die Änderungen.</translation>
    </message>
    <message>
      <source>A mean or spread weighted by population needs the number of residents. Choose a population field, or the plain district mean.</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>A published way to build the index; it sets everything under “Advanced”. mss_berlin: Berlin's status index. z_sum: mean of the deviations from the district mean. What you choose under “Advanced” replaces the recipe's own choice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A recipe that an earlier run has saved, or one of your own. It takes the place of the recipe above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A role of the recipe has no name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A second group that each group is compared with. Empty: everyone else (segregation index).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A span in years needs periods that can be read as dates. Give the span in periods, or write the periods like 2021, 2021-06 or 2021-12-31.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A table of who meets whom: the share of each group in the district of the average member of a group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A table that counts how many districts went from which status class to which, for each pair of periods.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A table with one row per measure, group and period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A table with one row per period, field and measure.</source>
      <translation>Eine Tabelle mit einer Zeile je Zeitraum, Feld und Maß.</translation>
    </message>
    <message>
      <source>A table with the fields “old” and “new” that translates keys of the table into keys of the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A value for each indicator in their order that counts as 100 (reference_range) or as zero (distance), for example 50; 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>AGS and ARS were brought together (ARS digits 1–5 and 10–12)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Absolute centralisation (ACE)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Absolute clustering (ACL)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Absolute concentration (ACO)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a polygon layer with your districts, then join your statistics with it (Processing Toolbox, Sozialraum).</source>
      <translation>Fügen Sie einen Polygonlayer mit Ihren Sozialräumen hinzu und verbinden Sie ihn dann mit Ihrer Statistik (Verarbeitungswerkzeuge, Sozialraum).</translation>
    </message>
    <message>
      <source>Add the chart to a print layout</source>
      <translation>Diagramm in ein Drucklayout einfügen</translation>
    </message>
    <message>
      <source>Adding up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adjusted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Aggregate districts</source>
      <translation>Sozialräume zusammenfassen</translation>
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>All files together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An HTML page that says in words and numbers what was done.</source>
      <translation>Eine HTML-Seite, die in Worten und Zahlen sagt, was getan wurde.</translation>
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
      <source>At a glance</source>
      <translation>Auf einen Blick</translation>
    </message>
    <message>
      <source>Atkinson index (b = 0.1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Atkinson index (b = 0.5)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Atkinson index (b = 0.9)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Author</source>
      <translation>Herausgeber</translation>
    </message>
    <message>
      <source>Author and date</source>
      <translation>Herausgeber und Datum</translation>
    </message>
    <message>
      <source>Band of all districts</source>
      <translation>Band aller Sozialräume</translation>
    </message>
    <message>
      <source>Bandwidth of the neighbourhood in metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Base period</source>
      <translation>Basiszeitraum</translation>
    </message>
    <message>
      <source>Before they are made comparable. ln1p: ln(x + 1); arcsine, logit and freeman_tukey: for percentages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between two districts: 7 is usual (R, Excel), 6 is SPSS, 9 is the GISD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bias of the bootstrap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bridge table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Builds a status index from the indicators and, in the same way, a dynamics index from their change over a span of years, and sorts the districts into groups of status × dynamics such as 4-: very low status, getting worse.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV table (*.csv)</source>
      <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
      <source>Calculate indicators</source>
      <translation>Indikatoren berechnen</translation>
    </message>
    <message>
      <source>Cancelled. Nothing was written.</source>
      <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Katalog</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells by status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells with a small denominator</source>
      <translation>Zellen mit kleinem Nenner</translation>
    </message>
    <message>
      <source>Cells without a value</source>
      <translation>Zellen ohne Wert</translation>
    </message>
    <message>
      <source>Centre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chance alone would make it {expected}; freed of chance D is {adjusted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Chance was not varied, because the number of persons behind the rates was not given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change since a base period (= 100)</source>
      <translation>Entwicklung seit einem Basiszeitraum (= 100)</translation>
    </message>
    <message>
      <source>Chart</source>
      <translation>Diagramm</translation>
    </message>
    <message>
      <source>Charts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a layer with districts.</source>
      <translation>Wählen Sie einen Layer mit Sozialräumen.</translation>
    </message>
    <message>
      <source>Class (1 = least need)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class breaks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class breaks were given, but the classes are made by “{method}”, which finds its own. Choose sd or fixed, or leave the breaks empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class in words</source>
      <translation type="unfinished" />
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
      <source>Class {number} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class {n}</source>
      <translation>Klasse {n}</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes of the index</source>
      <translation>Klassen des Index</translation>
    </message>
    <message>
      <source>Classes weighted by population need a field with the number of residents. Choose a population field, or other classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Classes with about equally many districts, limits rounded.</source>
      <translation>Klassen mit etwa gleich vielen Sozialräumen, Grenzen gerundet.</translation>
    </message>
    <message>
      <source>Colour: this district. Dashed: mean. Grey: number of districts by value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colour: this district. Dashed: mean. Grey: the middle half and the middle 80 % of all districts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column separator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column “{column}” holds “{text}”, which is no period. Write years (2021), months (2021-06), quarters (2021-Q2) or days (31.12.2021), or choose another period column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column “{title}” holds the names of the districts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column “{title}” holds the period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column “{title}”: {n} cells are neither number nor known sign and were left empty, for example “{text}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns are separated by {sign}, as prescribed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns are separated by {sign}: {same} of the first {n} rows have {width} cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Combines several indicators into one index per district and period: a published recipe or your own choices. Shows the parts of the index, its ranks and classes; high values mean high need.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comma or dot. Empty recognises it for each column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparison over time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Computed as</source>
      <translation>Berechnet als</translation>
    </message>
    <message>
      <source>Concentration: Delta</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confidential</source>
      <translation>Geheim</translation>
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts</source>
      <translation>Anzahlen</translation>
    </message>
    <message>
      <source>Course</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Create printed pages</source>
      <translation>Druckseiten erstellen</translation>
    </message>
    <message>
      <source>Decay length in metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decimal comma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decimal dot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decimal sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Denominators of the rates</source>
      <translation>Nenner der Quoten</translation>
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
      <source>Dimension</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dissimilarity D</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dissimilarity between neighbourhoods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dissimilarity of all groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dissimilarity with border lengths D(w)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dissimilarity with borders and shape D(s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dissimilarity with neighbours D(adj)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distribution</source>
      <translation>Verteilung</translation>
    </message>
    <message>
      <source>District</source>
      <translation>Sozialraum</translation>
    </message>
    <message>
      <source>District and period come more than once; duplicates are refused, not summed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>District key</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>District key in column “{title}”, as prescribed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>District key in column “{title}”: {n} different entries in the first {rows} rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>District name</source>
      <translation>Name des Sozialraums</translation>
    </message>
    <message>
      <source>District {district} occurs more than once in period {period}. Each district needs one row per period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>District {district} occurs more than once in period {period}. Each district needs one row per period; choose the period field, or another key field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>District “{key}” occurs more than once in period “{period}”. Choose the period field, or remove the second row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>District “{key}” stands {n} times in “{layer}”. Choose the field with the period, or a key field that tells the districts apart.</source>
      <translation>Der Sozialraum „{key}“ steht {n}-mal in „{layer}“. Wählen Sie das Feld mit dem Zeitraum oder ein Schlüsselfeld, das die Sozialräume unterscheidet.</translation>
    </message>
    <message>
      <source>Districts</source>
      <translation>Sozialräume</translation>
    </message>
    <message>
      <source>Districts count with their inhabitants.</source>
      <translation>Sozialräume zählen mit ihren Einwohnern.</translation>
    </message>
    <message>
      <source>Districts left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Districts left out in the last period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Districts with a value</source>
      <translation>Sozialräume mit Wert</translation>
    </message>
    <message>
      <source>Districts with data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Districts with fewer residents get no index and take no part in means and spreads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Districts with statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Districts without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Divergence from the city</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Diversity (entropy) of the city</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does not apply</source>
      <translation>Trifft nicht zu</translation>
    </message>
    <message>
      <source>Does “Import statistics” and “Join statistics to districts” in one step: reads files as offices deliver them and joins them to the districts of a layer, one feature per district and period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Domain {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draws the rates of small districts towards the mean of all (empirical_bayes) or of their larger area (logit). Needs denominators.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dynamics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dynamics class (1 = need falls)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dynamics index (high = need rises)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each chosen field gets a map of its own and a row and a chart in the profiles.</source>
      <translation>Jedes gewählte Feld bekommt eine eigene Karte sowie eine Zeile und ein Diagramm in den Profilen.</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding ASCII: no letters beyond a–z.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding ISO-8859-1: byte {n} is not UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding UTF-8: every byte fits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding cp1252 (Windows): byte {n} is not UTF-8, and signs of Windows occur.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding cp850 (DOS): the umlauts are written so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding of text files, for example cp1252 or UTF-8. Empty recognises it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding {encoding}, as prescribed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding {encoding}: every second byte is zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding {encoding}: the file begins with its byte order mark.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Estimated, provisional or uncertain</source>
      <translation>Geschätzt, vorläufig oder unsicher</translation>
    </message>
    <message>
      <source>Every choice as a file. Loaded again as recipe file it gives the same index.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every district as a faint line</source>
      <translation>Jeder Sozialraum als blasse Linie</translation>
    </message>
    <message>
      <source>Excel table (*.xlsx)</source>
      <translation>Excel-Tabelle (*.xlsx)</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exposure in the neighbourhood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exposure matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Factors of {indicators} indicators cannot be told apart with {districts} complete districts. Use more districts, fewer indicators, or leave out indicators that follow from others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field</source>
      <translation>Feld</translation>
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
      <source>Field with the period</source>
      <translation>Feld mit dem Zeitraum</translation>
    </message>
    <message>
      <source>Field “{field}” holds no period. Choose another field, or none.</source>
      <translation>Das Feld „{field}“ enthält keinen Zeitraum. Wählen Sie ein anderes Feld oder keines.</translation>
    </message>
    <message>
      <source>Field “{field}” is empty in all rows. Choose the field with the key of the larger area.</source>
      <translation>Feld „{field}“ ist in allen Zeilen leer. Wählen Sie das Feld mit dem Schlüssel des größeren Gebiets.</translation>
    </message>
    <message>
      <source>Field “{field}” of the layer would match {n} districts. Choose it as district key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field “{field}” of “{layer}” must hold numbers, but row {row} holds “{value}”. Choose another field, or read the table with “Import statistics”, which understands decimal commas and symbols.</source>
      <translation>Das Feld „{field}“ von „{layer}“ muss Zahlen enthalten, in Zeile {row} steht aber „{value}“. Ein anderes Feld wählen oder die Tabelle mit „Statistik einlesen“ lesen, das Dezimalkommas und Symbole versteht.</translation>
    </message>
    <message>
      <source>Fields that are summed, such as inhabitants or unemployed persons.</source>
      <translation>Felder, die summiert werden, etwa Einwohner oder Arbeitslose.</translation>
    </message>
    <message>
      <source>Fields that hold the changes</source>
      <translation type="unfinished" />
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
      <source>For a file that tells its period nowhere: 2021, 2021-06, 2021-Q2, 31.12.2021 or 2020/21.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For a table with several territorial levels: the one to take. Empty takes the finest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For quantiles, rank and jenks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For recipes with named parts: part=field, one per line or separated by semicolons, for example no_car=f1; unemployed=f4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For sd and fixed: the breaks between the classes, for example -1; 1; 1.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Further borders</source>
      <translation>Weitere Grenzen</translation>
    </message>
    <message>
      <source>Further selected districts: {n}.</source>
      <translation>Weitere ausgewählte Sozialräume: {n}.</translation>
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
      <source>Gini</source>
      <translation>Gini</translation>
    </message>
    <message>
      <source>Gini and Theil: 0 where all districts are alike; they need values of zero or more.</source>
      <translation>Gini und Theil: 0, wenn alle Sozialräume gleich sind; sie brauchen Werte ab null.</translation>
    </message>
    <message>
      <source>Gini index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gini index of all groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goalposts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gorard's index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Greatest need (highest values)</source>
      <translation>Größter Bedarf (höchste Werte)</translation>
    </message>
    <message>
      <source>Group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group in words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups</source>
      <translation type="unfinished" />
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
      <source>Header in row {n}, data from row {first}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Header in rows {begin}–{end}, data from row {first}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest</source>
      <translation>Höchster</translation>
    </message>
    <message>
      <source>Highest possible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest values</source>
      <translation>Höchste Werte</translation>
    </message>
    <message>
      <source>Hollow markers: estimated, provisional or uncertain values</source>
      <translation>Hohle Zeichen: geschätzte, vorläufige oder unsichere Werte</translation>
    </message>
    <message>
      <source>How far back the change reaches, in years or periods. Empty: as in the recipe (Berlin 2, Hamburg 3 years).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the neighbourhood reaches in the measures between neighbourhoods.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much less mixed the districts are than the city: 0 means every district is as mixed as the city, 1 means none is mixed at all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much the district tells about the group of a person, in nats. It can be split into parts without remainder: by level, by district, by cause of change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often to draw. 1000 is enough for intervals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the table is laid out. “auto” recognises it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the weight of others falls with their distance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the layer itself</source>
      <translation>Im Layer selbst</translation>
    </message>
    <message>
      <source>In {n} periods fewer than two districts have persons, so that nothing can be compared there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In {period} the value was {before}, now it is {after}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Index</source>
      <translation>Index</translation>
    </message>
    <message>
      <source>Indicator</source>
      <translation>Indikator</translation>
    </message>
    <message>
      <source>Indicator and year in the column titles: {n} columns, for example “{title}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Indicator column</source>
      <translation type="unfinished" />
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
      <source>Indicators calculated</source>
      <translation>Berechnete Indikatoren</translation>
    </message>
    <message>
      <source>Indicators where more is better</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information index H between neighbourhoods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Information index H of all groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inhabitants</source>
      <translation>Einwohner</translation>
    </message>
    <message>
      <source>Interaction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interaction with distance decay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interval and expected value are those of a random spread of the groups over the places in the districts; p is the probability of so high a value by chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interval {low} to {high}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intervals: districts were drawn again with replacement (bootstrap, basic interval, corrected for its bias). Spatial measures have none, because districts drawn twice have no place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intervals: persons were drawn again with replacement (bootstrap, basic interval, corrected for its bias). In small districts chance raises the values, so that the interval may lie below the value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Isolation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Isolation in the neighbourhood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Isolation with distance decay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Isolation, freed of the size of the group: 0 at an even spread, 1 at complete separation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join statistics to districts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Joined with “{layer}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Joins a panel table to the districts of a layer: one feature per district and period, ready for the Temporal Controller. Keys are repaired where that is unambiguous (lost zeros, prefixes, number and name in one, AGS and ARS, spelling of names); districts without data and rows without a district are listed with the reason and the nearest match.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key</source>
      <translation>Legende</translation>
    </message>
    <message>
      <source>Key column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key in the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key of the whole municipality</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key {key}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key, heading</source>
      <translation>Legende, Überschrift</translation>
    </message>
    <message>
      <source>Keys agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys of counties were cut to five digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys were filled up with zeros to {width} digits in: {files}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys were translated by the bridge table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger area</source>
      <translation>Größeres Gebiet</translation>
    </message>
    <message>
      <source>Larger areas</source>
      <translation>Größere Gebiete</translation>
    </message>
    <message>
      <source>Largest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Largest suppressed count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer with the districts</source>
      <translation>Layer mit den Sozialräumen</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layout as prescribed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leading zeros were added or removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Least need (lowest values)</source>
      <translation>Geringster Bedarf (niedrigste Werte)</translation>
    </message>
    <message>
      <source>Leave out districts with fewer persons than</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level “{level}” with {n} districts was taken; {rows} rows of other levels were left out: {others}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line} of the catalogue has no “numerator_fields”.</source>
      <translation>Zeile {line} des Katalogs hat keinen Eintrag in „numerator_fields“.</translation>
    </message>
    <message>
      <source>Line {line} of the catalogue needs numbers in “factor” and “direction”.</source>
      <translation>Zeile {line} des Katalogs braucht Zahlen in „factor“ und „direction“.</translation>
    </message>
    <message>
      <source>Long table: column “{title}” names the indicator of each row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower end of the min-max range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest</source>
      <translation>Niedrigster</translation>
    </message>
    <message>
      <source>Lowest and highest value of each indicator in their order, for example 0:100; 500:3000.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest possible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowest values</source>
      <translation>Niedrigste Werte</translation>
    </message>
    <message>
      <source>Made with the QGIS plugin Sozialraum on {date}.</source>
      <translation>Erstellt mit dem QGIS-Plugin Sozialraum am {date}.</translation>
    </message>
    <message>
      <source>Makes A4 pages from an index or indicator layer: a map with title, key, scale bar and source, and a profile of each district if you like. Writes a PDF with sharp lines and text; with a layer of the open project the pages also become print layouts that you can go on editing.</source>
      <translation>Macht aus einem Index- oder Indikatorlayer A4-Seiten: eine Karte mit Titel, Legende, Maßstabsleiste und Quelle, auf Wunsch auch ein Profil je Sozialraum. Schreibt ein PDF mit scharfen Linien und Texten; gehört der Layer zum geöffneten Projekt, entstehen dort auch Drucklayouts, die Sie weiter bearbeiten können.</translation>
    </message>
    <message>
      <source>Making indicators comparable</source>
      <translation type="unfinished" />
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
      <source>Mean</source>
      <translation>Mittelwert</translation>
    </message>
    <message>
      <source>Mean difference between the districts' shares: 0 at an even spread, 1 at complete separation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean of the districts</source>
      <translation>Mittel der Sozialräume</translation>
    </message>
    <message>
      <source>Mean, weighted by residents</source>
      <translation>Mittel, nach Einwohnern gewichtet</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meaning of “-”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure</source>
      <translation>Maß</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measures how unevenly groups are spread over the districts, for all periods at once: dissimilarity with its chance level, isolation, entropy and many more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measures that use the districts' geometry need a layer with polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Median of the districts</source>
      <translation>Median der Sozialräume</translation>
    </message>
    <message>
      <source>Meets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Min-max index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Municipality</source>
      <translation>Kommune</translation>
    </message>
    <message>
      <source>Municipality (mean weighted by {weight})</source>
      <translation>Kommune (Mittel, gewichtet mit {weight})</translation>
    </message>
    <message>
      <source>Municipality or mean of the districts</source>
      <translation>Kommune oder Mittel der Sozialräume</translation>
    </message>
    <message>
      <source>Mutual information M of all groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or number of the sheet of a spreadsheet, or of the table of a database.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names of the table were compared with the districts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names were compared without regard to case, umlauts, hyphens and blanks</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neighbours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New layout …</source>
      <translation>Neues Layout …</translation>
    </message>
    <message>
      <source>New print layout</source>
      <translation>Neues Drucklayout</translation>
    </message>
    <message>
      <source>No column has a year or another period as its title. Choose another layout.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column has a year or another period in its title. Choose another layout.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column holds numbers. Name one in “Value column”, or check the decimal sign.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column names the indicator of each row. Name it in “Indicator column”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column with the key of the districts was found. Name it in “Key column”, for example by its title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No district has a value in {period}.</source>
      <translation>Kein Sozialraum hat {period} einen Wert.</translation>
    </message>
    <message>
      <source>No district has this key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No district with an index, residents and a larger area was found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file was chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No group was chosen. Choose at least one field with a number of persons.</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>No layer with districts</source>
      <translation>Kein Layer mit Sozialräumen</translation>
    </message>
    <message>
      <source>No period was found in column, title or file name. Give it in “Period” if there is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No row has the key “{key}” that was given for the whole municipality.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No table was found: below the header no row holds a key and a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No table was found: no column holds numbers. Check the sheet, the separator and the encoding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No table was found: no row holds numbers. Check the sheet, the separator and the encoding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No table was found: the text has only one column. Its columns must be separated by semicolon, comma, tab or bar.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No value</source>
      <translation>Kein Wert</translation>
    </message>
    <message>
      <source>Nobody belongs to “{group}” in {n} periods; its measures are empty there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Normalised exposure P of all groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing of this recipe can be varied. Give the denominators of the rates to see the effect of chance, or choose another recipe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of cells without a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of districts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of districts with data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of districts without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of duplicate rows, which were refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of indicators</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of pages</source>
      <translation>Zahl der Seiten</translation>
    </message>
    <message>
      <source>Number of periods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of rows with a group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of rows with a status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of rows with an index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of rows without a district</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One feature per larger area and period, with the number of districts in it.</source>
      <translation>Ein Objekt je größerem Gebiet und Zeitraum, mit der Zahl seiner Sozialräume.</translation>
    </message>
    <message>
      <source>One or several fields with the number of persons of a group, such as foreigners or children.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One or several files, for example one per year. They become one table; files that contradict each other are refused. Tables of a database or GeoPackage can be given by their source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One per line, or separated by semicolons: codes of the catalogue such as EIN01, or formulas such as rate = (a + b) / c * 100. Field names with blanks stand in double quotes. Empty: every indicator of the catalogue whose fields the layer has.</source>
      <translation>Je Zeile einer oder durch Semikolon getrennt: Kürzel des Katalogs wie EIN01 oder Formeln wie quote = (a + b) / c * 100. Feldnamen mit Leerzeichen stehen in doppelten geraden Anführungszeichen. Leer: jeder Indikator des Katalogs, dessen Felder der Layer hat.</translation>
    </message>
    <message>
      <source>One row per district and period, the indicators in {n} columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One total per group, in the order of the groups, where the groups are parts of different totals (persons with SGB II benefits of those under 65, children of all children). Replaces the total above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the first {n} indicators</source>
      <translation>Nur die ersten {n} Indikatoren</translation>
    </message>
    <message>
      <source>Over this distance the weight of a pair of districts falls to 37 % in the clustering measures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own total of each group</source>
      <translation type="unfinished" />
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
      <source>Page {page} of {pages}</source>
      <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Panel table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts of the recipe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>Period column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period shown</source>
      <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
      <source>Period {period} from the file name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period {period} from the note “{text}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period {period} from the title “{text}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period {period} has no index because no district has enough residents and all its indicators.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period {period} has no index because no indicator tells its districts apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period {period} has no index because “{indicators}” has no value there. Leave the indicator out, or lower the share of indicators that must be present.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period {period}, as prescribed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Periods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plain mean of the districts</source>
      <translation>Einfaches Mittel der Sozialräume</translation>
    </message>
    <message>
      <source>Please check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Population</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Printed pages</source>
      <translation>Druckseiten</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profil</translation>
    </message>
    <message>
      <source>Profile {period}</source>
      <translation>Profil {period}</translation>
    </message>
    <message>
      <source>Puts districts together to larger areas, such as boroughs or the whole municipality. Counts are summed; rates are computed from summed numerators and denominators, never as the mean of rates.</source>
      <translation>Fasst Sozialräume zu größeren Gebieten zusammen, etwa zu Stadtbezirken oder zur ganzen Kommune. Anzahlen werden summiert; Quoten werden aus summierten Zählern und Nennern berechnet, nie als Mittelwert von Quoten.</translation>
    </message>
    <message>
      <source>Quantiles weighted by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>Rank (1 = most need)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ranking</source>
      <translation>Rangfolge</translation>
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
      <source>Rates with a smaller number below the line keep their value and get the status “unreliable”. 0: none.</source>
      <translation>Quoten mit einer kleineren Zahl unter dem Bruchstrich behalten ihren Wert und bekommen den Status „unreliable“ (unzuverlässig). 0: keine.</translation>
    </message>
    <message>
      <source>Read from: {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read statistics files and join them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading aid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reads statistics files as offices deliver them (CSV, XLSX, XLS, ODS, DBF, zipped CSV, database tables) and unites them into one table: a row per district and period, a column per indicator. Encoding, separator, decimal sign, header, layout, symbols, footnotes and total rows are recognised; the report says what was understood and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recipe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recipe file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recipe used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recipes (*.json)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relative centralisation (RCE)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relative clustering (RCL)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relative concentration (RCO)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relative diversity R between neighbourhoods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Relative diversity R of all groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Residents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residents in the class “{class_}”</source>
      <translation>Einwohner in der Klasse „{class_}“</translation>
    </message>
    <message>
      <source>Row {n} holds units.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row} of “{layer}” has no district key in field “{field}”. Fill it in, or choose another key field.</source>
      <translation>Zeile {row} von „{layer}“ hat im Feld „{field}“ keinen Schlüssel des Sozialraums. Den Schlüssel eintragen oder ein anderes Schlüsselfeld wählen.</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>Rows without a district</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows without a larger area</source>
      <translation>Zeilen ohne größeres Gebiet</translation>
    </message>
    <message>
      <source>SVG picture (*.svg)</source>
      <translation>SVG-Bild (*.svg)</translation>
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
      <source>Scale bar</source>
      <translation>Maßstabsleiste</translation>
    </message>
    <message>
      <source>Scatter</source>
      <translation>Streuung</translation>
    </message>
    <message>
      <source>Second indicator</source>
      <translation>Zweiter Indikator</translation>
    </message>
    <message>
      <source>Second pass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segregation indices</source>
      <translation type="unfinished" />
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
      <source>Select nothing</source>
      <translation>Auswahl aufheben</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shape of the neighbourhood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of cases that the intervals are to cover.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of indicators that must be present</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the group in the district of its average member.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the group that would have to move for the group to be spread over the districts like everyone else: 0 means the same share everywhere, 1 means complete separation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of those that began in this class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sheet {names} was read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sheet {names} was read; other sheets were left out: {others}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation>Anzeigen</translation>
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
      <source>Show values as</source>
      <translation>Werte zeigen als</translation>
    </message>
    <message>
      <source>Sign between the columns of a text file: ; , | or tab. Empty recognises it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Simpson concentration of the city</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Simpson diversity of the city</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Small</source>
      <translation>Klein</translation>
    </message>
    <message>
      <source>Small: districts with a denominator below {minimum}; their values are kept and marked “unreliable”.</source>
      <translation>Klein: Sozialräume mit einem Nenner unter {minimum}; ihre Werte bleiben stehen und sind als „unreliable“ (unzuverlässig) gekennzeichnet.</translation>
    </message>
    <message>
      <source>Smallest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest number of residents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest reliable denominator</source>
      <translation>Kleinster verlässlicher Nenner</translation>
    </message>
    <message>
      <source>Smoothing of small numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoothing small numbers needs the number of persons behind each rate. Choose a denominator field for each indicator, in their order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoothing towards a larger area needs the field that names it. Choose the parent field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Social index</source>
      <translation>Sozialindex</translation>
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
      <source>Source of the method: {source}</source>
      <translation type="unfinished" />
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
      <source>Sozialraum</source>
      <translation>Sozialraum</translation>
    </message>
    <message>
      <source>Sozialräume over time</source>
      <translation>Sozialräume im Zeitverlauf</translation>
    </message>
    <message>
      <source>Span of the change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spatial proximity (SP)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Square root index (Hutchens)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Squared coefficient of variation C of all groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>Standardabweichung</translation>
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
      <source>Standard error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statistics files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statistics joined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statistics read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Statistics read and joined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status and dynamics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status class (1 = least need)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status index (high = high need)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subtitle</source>
      <translation>Untertitel</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Zusammenfassung</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <source>Table with the statistics</source>
      <translation>Tabelle mit der Statistik</translation>
    </message>
    <message>
      <source>Territorial level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Freeman-Tukey transformation needs the denominators of the rates. Choose a field with the number of persons for each indicator.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Mazziotta-Pareto index needs values above zero. Standardise with z, reference_range or min-max.</source>
      <translation type="unfinished" />
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
      <source>The average is nowhere: measures how far the districts lie apart in each period, so that one sees whether the gap widens. Districts count with their inhabitants.</source>
      <translation>Der Durchschnitt ist nirgends: misst, wie weit die Sozialräume in jedem Zeitraum auseinanderliegen, damit man sieht, ob der Abstand wächst. Sozialräume zählen mit ihren Einwohnern.</translation>
    </message>
    <message>
      <source>The average member of “{group}” lives in a district where {n} of 100 persons belong to the group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bridge table needs the fields “old” and “new”.</source>
      <translation type="unfinished" />
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
      <source>The centre for the centralisation measures. Empty: the mean centre of the population.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The chart could not be written: {reason}</source>
      <translation>Das Diagramm konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
      <source>The class breaks are “{breaks}”. Give at least one number, each larger than the one before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The district-period layer. Districts without data stay, with empty cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The districts for which the table has no row, with the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field that each rate was divided by, in the order of the rates (inhabitants for the share of foreigners). A single one serves all rates.</source>
      <translation>Das Feld, durch das jede Quote geteilt wurde, in der Reihenfolge der Quoten (Einwohner beim Ausländeranteil). Ein einziges gilt für alle Quoten.</translation>
    </message>
    <message>
      <source>The field that names the larger area of each district, for smoothing with logit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field that tells the districts apart, such as a number or a key. Keys are compared as text.</source>
      <translation>Das Feld, das die Sozialräume unterscheidet, etwa eine Nummer oder ein Schlüssel. Schlüssel werden als Text verglichen.</translation>
    </message>
    <message>
      <source>The field that tells the districts apart, to follow them over time. Keys are compared as text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field that tells the districts apart. It is used to name districts and to follow them over time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field that tells the districts apart; it shows whether a district comes twice within a period.</source>
      <translation>Das Feld, das die Sozialräume unterscheidet; es zeigt, ob ein Sozialraum in einem Zeitraum zweimal vorkommt.</translation>
    </message>
    <message>
      <source>The field with everyone whom the groups are a part of, such as all inhabitants. Leave it empty where the groups together are everyone.</source>
      <translation type="unfinished" />
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
      <translation>Das Feld mit dem Index. Lassen Sie es leer, um nur Indikatoren zu drucken.</translation>
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
      <source>The field with the number of persons whom the indicator is about. Districts without any are left out. Empty: all districts count alike.</source>
      <translation>Das Feld mit der Zahl der Personen, um die es beim Indikator geht. Sozialräume ohne solche bleiben außen vor. Leer: Alle Sozialräume zählen gleich.</translation>
    </message>
    <message>
      <source>The field with the number of residents, for the smallest size of a district and for weighting by population.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field with the number of residents. With it the page tells how many people live in the top class.</source>
      <translation>Das Feld mit der Einwohnerzahl. Damit sagt die Seite, wie viele Menschen in der höchsten Klasse leben.</translation>
    </message>
    <message>
      <source>The field with the year or other period of each row. Leave it empty where the layer shows one period.</source>
      <translation>Das Feld mit dem Jahr oder einem anderen Zeitraum jeder Zeile. Leer lassen, wenn der Layer nur einen Zeitraum zeigt.</translation>
    </message>
    <message>
      <source>The fields the index is made of, rates or shares rather than counts. For recipes with named parts, in their order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The fields with the persons behind each rate, in the order of the indicators, or one field for all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file cannot be read as “{encoding}” ({reason}). Leave the encoding empty, or choose another one, for example cp1252 or UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has a line of more than {n} million characters, which is no table. Check the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file holds {size} MB of text, more than can be read at once. Split it, or load it into a GeoPackage and choose the table there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is not a text table: it holds control characters. Spreadsheets need their own ending (.xlsx, .xls, .ods), zipped tables the ending .zip.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is not an ODS spreadsheet. Open it in a spreadsheet program and save it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is not an XLSX workbook. Open it in a spreadsheet program and save it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The files contradict each other in {n} cells: district {district}, period {period}, “{indicator}” is {first:g} in “{one}” and {second:g} in “{other}”. Read them one by one, or give them different periods.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder “{folder}” cannot be written to ({reason}). Choose another place for the output.</source>
      <translation>In den Ordner „{folder}“ kann nicht geschrieben werden ({reason}). Einen anderen Ort für die Ausgabe wählen.</translation>
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>The geometric and the harmonic mean need values above zero, and z-values are also negative. Standardise with min-max to a range such as 1 to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The geometric and the harmonic mean need values above zero, but the min-max range begins at {lower}. Let it begin at 1, for example 1 to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The geometric and the harmonic mean need values above zero. Standardise with min-max to a range such as 1 to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The goalposts method needs a lowest and a highest value for each indicator. Give them, or choose min-max.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The headline of the pages. Empty: the name of the layer.</source>
      <translation>Die Überschrift der Seiten. Leer: der Name des Layers.</translation>
    </message>
    <message>
      <source>The hidden counts allow D between {low} and {high}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The higher the value, the greater the social need. The index describes areas, not the people who live there.</source>
      <translation>Je höher der Wert, desto größer der soziale Bedarf. Der Index beschreibt Gebiete, nicht die Menschen, die dort leben.</translation>
    </message>
    <message>
      <source>The index of larger areas needs the number of residents. Choose a population field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The indicators to join by their tidy names, separated by commas. Empty takes all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The indicators to join. Empty takes all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The input with one field per indicator, and a status field where a value is not simply valid.</source>
      <translation>Die Eingabe mit einem Feld je Indikator und einem Statusfeld, wo ein Wert nicht einfach gültig ist.</translation>
    </message>
    <message>
      <source>The key of the row that holds the whole municipality. It gets no index and serves as centre “total”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer has no coordinate reference system, so nothing can be measured in metres. Assign one in the layer's properties.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer has no features. Lift its filter, or choose another layer.</source>
      <translation>Der Layer hat keine Objekte. Heben Sie seinen Filter auf oder wählen Sie einen anderen Layer.</translation>
    </message>
    <message>
      <source>The layer has no number fields. Join your statistics with it (Processing Toolbox, Sozialraum).</source>
      <translation>Der Layer hat keine Zahlenfelder. Verbinden Sie ihn mit Ihrer Statistik (Verarbeitungswerkzeuge, Sozialraum).</translation>
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
      <source>The layer with one feature per district, or per district and period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer with one feature per district, or per district and period. With “selected features only” the profiles are made for the selected districts; the maps always show all.</source>
      <translation>Der Layer mit einem Objekt je Sozialraum oder je Sozialraum und Zeitraum. Mit „Nur gewählte Objekte“ entstehen die Profile für die ausgewählten Sozialräume; die Karten zeigen immer alle.</translation>
    </message>
    <message>
      <source>The layer with the districts. Its geometry, coordinate system and fields are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The measure “{name}” needs the geometry of the districts ({missing}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The measures to compute. Empty: the standard set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The municipality's value is the sum of the numerators by the sum of the denominators of all districts for which both are known.</source>
      <translation>Der Wert der Kommune ist die Summe der Zähler durch die Summe der Nenner aller Sozialräume, für die beide bekannt sind.</translation>
    </message>
    <message>
      <source>The name “{name}” occurs {n} times; names that occur more than once are never joined.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of classes is {count}. Give a number from 2 to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number was taken from a text of number and name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The only column of numbers has the period {period} as title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The part “{name}” belongs to no domain. Let its name begin with one of: {domains}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The period that the map shows, for example 2024. Empty: the newest one with values.</source>
      <translation>Der Zeitraum, den die Karte zeigt, zum Beispiel 2024. Leer: der neueste mit Werten.</translation>
    </message>
    <message>
      <source>The period to compare with, written as in the period field. Empty: the first one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The periods to join, separated by commas, for example 2018, 2019. Empty takes all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The range of the min-max method runs from {lower} to {upper}. The second number must be larger.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recipe file does not say “schema”: {schema}. Use a file that this plugin has written, or see the chapter on recipes in the handbook.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recipe file “{path}” cannot be read: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recipe has a key “{key}” that is not known{place}. Known are: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recipe has no part “{name}”. Its parts are: {roles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recipe has {needed} parts, {given} were given. It needs, in this order: {roles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recipe is not valid JSON: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recipe needs at least {needed} indicators; {given} were given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recipe says “{key}”: {value}, which is of the wrong kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recipe says “{key}”: “{value}”. It can be: {choices}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recipe sorts indicators into domains, and {given} indicators do not fit its {needed} parts. Name the part of each indicator, for example {example}=field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference period “{period}” is not in the data. There is: {periods}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows of the input with both indices, their classes and the group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows of the input with index, rank (1 = most need), class (1 = least need) and standardised indicators.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows of the table that found no district, with the reason and the nearest districts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same for all groups together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same number gives the same random draws again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The share of indicators that must be present is {value}. Give a number above 0 and up to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sheet has more cells than can be read at once. Split it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The span of the change is {value}. Give a number above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The spreadsheet declares a document type, which is not allowed. Open it and save it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The spreadsheet is damaged ({reason}). Open it and save it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The spreadsheet is nested too deeply. Open it and save it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The spreadsheet unpacks to an enormous size ({part}), which is no statistics. Check the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table cannot be cut into cells ({reason}). Check its quotation marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has no period “{period}”. It has: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has no row for this district.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has {n} columns, more than {maximum}. Check the separator of the columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has {rows} rows and {columns} columns, more than can be read at once. Split it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table that “Import statistics” has made: district, period, indicators.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table would become {rows} rows × {columns} indicators. Check key, period and indicator column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table: district, period, one column per indicator, and a status column where cells are not plain numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The transformation “{transform}” is not defined for {count} values of “{indicator}”; these districts count as without a value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The value of the whole municipality is wanted as centre, but period {period} has no row for it. Give the key of that row, or choose the district mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The values are on the clipboard.</source>
      <translation>Die Werte sind in der Zwischenablage.</translation>
    </message>
    <message>
      <source>Theil</source>
      <translation>Theil</translation>
    </message>
    <message>
      <source>Theil's H</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are not more districts ({districts}) than indicators ({indicators}): the principal component rests on few districts and should not be trusted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are quantiles of type 6, 7 and 9 here, not {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {given} denominators for {indicators} indicators. Choose one for each, in their order, or one for all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {given} fields with changes for {indicators} indicators. Choose one for each, in their order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {labels} labels for {classes} classes. Give one label per class, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are {weights} weights for {indicators} indicators. Give one weight per indicator, in their order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no change to measure: no period has another one {span} {unit} before it. Give another span, or name the fields that hold the changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no column “{name}”. The columns are: {titles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no header row; the columns are numbered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no indicator “{name}”. Choose one of: {names}.</source>
      <translation>Es gibt keinen Indikator „{name}“. Vorhanden sind: {names}.</translation>
    </message>
    <message>
      <source>There is no inference “{name}”. Choose from: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no level “{level}”. Choose one of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no period “{period}” in field “{field}”. It has: {periods}.</source>
      <translation>Im Feld „{field}“ gibt es keinen Zeitraum „{period}“. Es enthält: {periods}.</translation>
    </message>
    <message>
      <source>There is no segregation measure “{name}”. Choose from: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no sheet “{sheet}”. The sheets are: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no value of “{name}” to show.</source>
      <translation>Für „{name}“ gibt es keinen Wert zu zeigen.</translation>
    </message>
    <message>
      <source>This district</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This indicator has no values. Choose another one.</source>
      <translation>Dieser Indikator hat keine Werte. Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>This layer cannot be filtered.</source>
      <translation>Dieser Layer lässt sich nicht filtern.</translation>
    </message>
    <message>
      <source>Those of the indicators whose high values mean less need, such as income or school success. They are turned around.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Title in the source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title or number of the column that names the indicator of each row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title or number of the column with the key of the district. Several columns joined by + make one key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title or number of the column with the names of the districts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title or number of the column with the values of a long table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title or number of the column with the year, month, quarter or day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To point at districts in the chart, install pyqtgraph (Debian, Ubuntu: python3-pyqtgraph; Windows: python3-pyqtgraph in the OSGeo4W setup) and restart QGIS.</source>
      <translation>Um im Diagramm auf Sozialräume zu zeigen, installieren Sie pyqtgraph (Debian, Ubuntu: python3-pyqtgraph; Windows: python3-pyqtgraph im OSGeo4W-Setup) und starten Sie QGIS neu.</translation>
    </message>
    <message>
      <source>Total</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transformation of the indicators</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Transitions between classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns counts into rates: indicators of the catalogue by their code, or formulas of your own. The report gives the value of the whole municipality from summed numerators and denominators, never as a mean of rates. Suppressed and missing cells stay so, with their status.</source>
      <translation>Macht aus Anzahlen Quoten: Indikatoren des Katalogs über ihr Kürzel oder eigene Formeln. Der Bericht nennt den Wert der ganzen Kommune aus summierten Zählern und Nennern, nie als Mittelwert von Quoten. Geheime und fehlende Zellen bleiben es, samt ihrem Status.</translation>
    </message>
    <message>
      <source>Two indicators are called “{name}”. Give them different names.</source>
      <translation>Zwei Indikatoren heißen „{name}“. Geben Sie ihnen verschiedene Namen.</translation>
    </message>
    <message>
      <source>Type of the quantiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unit of the span</source>
      <translation type="unfinished" />
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
      <source>Unknown or confidential</source>
      <translation>Unbekannt oder geheim</translation>
    </message>
    <message>
      <source>Upper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper and lower case, blanks and signs were ignored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upper end of the min-max range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usually 0; 1 for a geometric mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usually 1 or 100.</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>Values</source>
      <translation>Werte</translation>
    </message>
    <message>
      <source>Values of the chart</source>
      <translation>Werte des Diagramms</translation>
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
      <source>Very small districts distort the measures; 500 persons is a usual limit. 0 leaves out empty ones only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>Weight of the municipal value</source>
      <translation>Gewicht für den Wert der Kommune</translation>
    </message>
    <message>
      <source>Weighted mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weights must not be negative, and at least one must be above zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is done with the sum: z standardises it again as Berlin does, rescale_100 stretches it from 0 to 100.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the chart shows</source>
      <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
      <source>What the deviations are measured from. total: the row of the whole municipality.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where counts are suppressed, the lowest and highest possible dissimilarity is given. Counts with the status “suppressed” lie between 0 and this number (2 where “fewer than 3” is hidden); 0: up to the total.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the data come from, with the year and licence if needed; stands at the foot of each page.</source>
      <translation>Woher die Daten stammen, wenn nötig mit Jahr und Lizenz; steht am Fuß jeder Seite.</translation>
    </message>
    <message>
      <source>Where the table already has the changes: one field per indicator, in their order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which districts are neighbours for D(adj): queen, a common corner is enough; rook, a common border.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which field is what: key, name, period, weight, table</source>
      <translation>Welches Feld was ist: Schlüssel, Name, Zeitraum, Gewicht, Tabelle</translation>
    </message>
    <message>
      <source>Who made the pages, for example the statistics office; stands at the foot of each page.</source>
      <translation>Wer die Seiten herausgibt, zum Beispiel das Statistikamt; steht am Fuß jeder Seite.</translation>
    </message>
    <message>
      <source>Without a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words of the classes</source>
      <translation>Namen der Klassen</translation>
    </message>
    <message>
      <source>Writing “{path}” failed: {reason}</source>
      <translation>Das Schreiben von „{path}“ ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
      <source>Years as columns: {n} columns have a period as title, from {first} to {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom to the selected districts</source>
      <translation>Auf die ausgewählten Sozialräume zoomen</translation>
    </message>
    <message>
      <source>above {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>against</source>
      <translation>gegen</translation>
    </message>
    <message>
      <source>aggregate,dissolve,sum,borough,total,weighted mean</source>
      <translation>zusammenfassen,aggregieren,auflösen,Summe,Stadtbezirk,gewichteter Mittelwert</translation>
    </message>
    <message>
      <source>all groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>as shown: {value}</source>
      <translation>wie gezeigt: {value}</translation>
    </message>
    <message>
      <source>auto: repair keys where that is unambiguous. exact: letter by letter. name: compare names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below {high}</source>
      <translation>unter {high}</translation>
    </message>
    <message>
      <source>below {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>blocked, not meaningful (x)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bootstrap: intervals by drawing districts again; bootstrap_persons: by drawing persons; permutation: what a random spread would give, with p-values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>centralisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>charts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>clustering</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>commas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>concentration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>confidential</source>
      <translation>geheim</translation>
    </message>
    <message>
      <source>contiguity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>csv,excel,join,key,AGS,table,districts,statistics,import,leading zeros</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>csv,excel,spreadsheet,table,statistics,read,import,decimal comma,footnotes,panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>does not apply</source>
      <translation>trifft nicht zu</translation>
    </message>
    <message>
      <source>equal, pca, factor, or one number per indicator in their order, for example 2; 1; 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>estimated</source>
      <translation>geschätzt</translation>
    </message>
    <message>
      <source>estimated (e, s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evenness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>everyone else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>exposure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>follows later (...)</source>
      <translation type="unfinished" />
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
      <source>join,key,AGS,table,districts,attributes,unmatched,leading zeros</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>neighbourhoods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no value</source>
      <translation>kein Wert</translation>
    </message>
    <message>
      <source>not reliable enough to be shown</source>
      <translation>nicht sicher genug</translation>
    </message>
    <message>
      <source>nothing present (-)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing there</source>
      <translation>nichts vorhanden</translation>
    </message>
    <message>
      <source>null: an area with a suppressed or missing cell has no value, but its status. leave_out: it gets the value of the districts that are known, with the status “uncertain”.</source>
      <translation>null: Ein Gebiet mit einer geheimen oder fehlenden Zelle hat keinen Wert, aber deren Status. leave_out: Es bekommt den Wert der bekannten Sozialräume, mit dem Status „uncertain“ (unsicher).</translation>
    </message>
    <message>
      <source>number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>overview: a map of each subject; profiles: a page for each district; both: all of them in one file.</source>
      <translation>overview: eine Karte je Thema; profiles: eine Seite je Sozialraum; both: alles in einer Datei.</translation>
    </message>
    <message>
      <source>own calculation</source>
      <translation>eigene Berechnung</translation>
    </message>
    <message>
      <source>p</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>p = {p} for a random spread.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>per_district_and_period: one feature per district and period. per_district: one feature per district, one field per indicator and period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>per_period: each period by itself, so that only positions can be compared. pooled: all periods together. reference: against one period, so that the index can rise for all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>percentage points</source>
      <translation>Prozentpunkte</translation>
    </message>
    <message>
      <source>periods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points: difference, percentage points for rates. percent: relative to the earlier value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>population: equally many residents in each class instead of equally many districts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>provisional</source>
      <translation>vorläufig</translation>
    </message>
    <message>
      <source>provisional (p)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rank {rank} of {n}, municipality {city}</source>
      <translation>Rang {rank} von {n}, Kommune {city}</translation>
    </message>
    <message>
      <source>report,print,PDF,map,layout,atlas,profile,page</source>
      <translation>Bericht,Druck,PDF,Karte,Layout,Atlas,Profil,Seite,Druckseiten</translation>
    </message>
    <message>
      <source>revised</source>
      <translation>berichtigt</translation>
    </message>
    <message>
      <source>revised (r)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sd: at standard deviations. quantiles: equally many districts. rank: equal parts by rank. jenks: natural. fixed: your breaks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>segregation,dissimilarity,isolation,evenness,exposure,Duncan,Theil,Gini</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>semicolons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sigma divides by n, sample by n − 1; weighted uses the residents; mad is the median deviation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>social index,deprivation,status index,z-score,composite,GISD,Townsend,MSS,need</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>status,dynamics,change,monitoring,attention areas,MSS,trend,transition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sum or mean let indicators make up for each other fully, geometric and harmonic less; mpi and ampi punish uneven profiles; copeland only counts who is ahead of whom.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>suppressed (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tabs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this district</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>uncertain</source>
      <translation>unsicher</translation>
    </message>
    <message>
      <source>uncertain, in brackets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unknown or confidential</source>
      <translation>unbekannt oder geheim</translation>
    </message>
    <message>
      <source>unknown or confidential (.)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unreliable (/)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>will follow later</source>
      <translation>folgt später</translation>
    </message>
    <message>
      <source>without a valid value</source>
      <translation>ohne gültigen Wert</translation>
    </message>
    <message>
      <source>years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>years: by the dates of the periods. periods: so many periods earlier.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>z: deviation from the centre in standard deviations. min_max and goalposts: between smallest and largest, or given, values. rank, percentile_rank, exponential_rank: by order. distance: share of the centre. reference_range: 70 to 130 around a reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} rows belong to no larger area and were left out.</source>
      <translation>{count} Zeilen gehören zu keinem größeren Gebiet und blieben außen vor.</translation>
    </message>
    <message>
      <source>{count} rows repeat a district within a period and count more than once in the municipality's value. Choose the right key and period fields, or remove the rows.</source>
      <translation>{count} Zeilen wiederholen einen Sozialraum innerhalb eines Zeitraums und zählen im Wert der Kommune mehrfach. Wählen Sie die richtigen Felder für Schlüssel und Zeitraum oder entfernen Sie die Zeilen.</translation>
    </message>
    <message>
      <source>{count} values were zero at the beginning of the span, so that their change in percent does not exist: {indicators}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first} und {second}</translation>
    </message>
    <message>
      <source>{index} from: {indicators}.</source>
      <translation>{index} aus: {indicators}.</translation>
    </message>
    <message>
      <source>{indicators} indicators calculated for {rows} rows of “{layer}”.</source>
      <translation>{indicators} Indikatoren für {rows} Zeilen von „{layer}“ berechnet.</translation>
    </message>
    <message>
      <source>{indicator} ({unit})</source>
      <translation>{indicator} ({unit})</translation>
    </message>
    <message>
      <source>{indicator} in {district} fell from {first} ({begin}) to {last} ({end}), municipality {city}.</source>
      <translation>{indicator} in {district}: gesunken von {first} ({begin}) auf {last} ({end}), Kommune {city}.</translation>
    </message>
    <message>
      <source>{indicator} in {district} rose from {first} ({begin}) to {last} ({end}), municipality {city}.</source>
      <translation>{indicator} in {district}: gestiegen von {first} ({begin}) auf {last} ({end}), Kommune {city}.</translation>
    </message>
    <message>
      <source>{indicator} in {district} stayed at {last} ({begin} to {end}), municipality {city}.</source>
      <translation>{indicator} in {district}: gleich geblieben bei {last} ({begin} bis {end}), Kommune {city}.</translation>
    </message>
    <message>
      <source>{indicator} in {district}: {last}, municipality {city}.</source>
      <translation>{indicator} in {district}: {last}, Kommune {city}.</translation>
    </message>
    <message>
      <source>{indicator} {period}: municipality {city}; half of the {n} districts lie between {low} and {high}.</source>
      <translation>{indicator} {period}: Kommune {city}; die Hälfte der {n} Sozialräume liegt zwischen {low} und {high}.</translation>
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
      <source>{matched} of {n} districts have data, {without} have none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{measure} for {group}: {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} (change)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} (more is better)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} (standardised)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} cells come twice with different content and were left empty: which of them is right cannot be known. Indicators concerned: {indicators}; first: district {district}, period {period}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} cells come twice with the same content; they were taken once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} cells come with the same content in several files; they were taken once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} cells have the status “{status}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} columns changed their name between the files and were united, because place and spelling agree: {pairs}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} columns of numbers have no period as title and were left out: {titles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} districts of the layer have this key; dissolve them first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} districts overlap others, so that persons may be counted twice. Mend the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} districts were left out because a count is negative. Correct the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} districts were left out because a count or total is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} districts were left out because a group is larger than the total. Choose the total that belongs to the group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} districts were left out because nobody lives there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} districts were left out because they have fewer persons than the minimum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} districts were left out because they have no geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} districts without a value</source>
      <translation>{n} Sozialräume ohne Wert</translation>
    </message>
    <message>
      <source>{n} further selected districts</source>
      <translation>{n} weitere ausgewählte Sozialräume</translation>
    </message>
    <message>
      <source>{n} keys of the table would match district “{district}” ({repair}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} lines of text below or between the rows were left out: “{text}” …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} of 100 persons of “{group}” would have to move for an even spread compared with {others}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} rows have no geometry and are left out of the spatial measures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} rows have no place on the map (“{name}”); they stay in the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} rows of the table have no district.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} rows repeat a district and period; the first one counts. Is the key field right?</source>
      <translation>{n} Zeilen wiederholen einen Sozialraum und Zeitraum; die erste zählt. Stimmt das Schlüsselfeld?</translation>
    </message>
    <message>
      <source>{n} rows were refused because district and period come more than once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} rows without a district key were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} tables were united: {districts} districts, {periods} periods, {indicators} indicators.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} total rows were left out: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{period} = 100</source>
      <translation>{period} = 100</translation>
    </message>
    <message>
      <source>{period}: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rank} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rates} rates and {denominators} denominators were chosen. Choose one denominator per rate, in the same order, or a single one for all.</source>
      <translation>Gewählt sind {rates} Quoten und {denominators} Nenner. Wählen Sie je Quote einen Nenner in derselben Reihenfolge oder einen einzigen für alle.</translation>
    </message>
    <message>
      <source>{repair}: {n} keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows} rows of “{layer}” make {areas} areas.</source>
      <translation>{rows} Zeilen von „{layer}“ ergeben {areas} Gebiete.</translation>
    </message>
    <message>
      <source>{runs} runs over {rows} rows do not fit into memory. Choose fewer runs, or fewer periods.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{runs} runs say nothing about robustness. Choose at least 2, better 1000.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sign} in columns {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{subject} (number of districts)</source>
      <translation>{subject} (Zahl der Sozialräume)</translation>
    </message>
    <message>
      <source>{title}, profiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{totals} totals were chosen for {groups} groups. Choose one total per group, in the same order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>× no value (missing or confidential), dotted: gap bridged</source>
      <translation>× kein Wert (fehlt oder geheim), gepunktet: Lücke überbrückt</translation>
    </message>
    <message>
      <source>“-” says “nothing present”. “missing” leaves the cell empty, “zero” writes 0; the status is “nil” in both cases.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Reference = 100” needs an index whose mean is above zero, as min-max gives; sums of z-values have none. Choose another second pass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{column}” in line {line} of the catalogue cannot be the name of a column. Use letters, digits and underscores.</source>
      <translation>„{column}“ in Zeile {line} des Katalogs kann kein Spaltenname sein. Verwenden Sie Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
      <source>“{delimiter}” cannot separate columns. Use one sign: ; , | or tab.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{fields}” is marked as “more is better” but is not among the indicators. Add it there, or take the mark away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” cannot be unpacked ({reason}). Unpack it yourself and choose the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” has no sheet with a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds more than it says. Unpack it yourself and check it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” holds no table (.csv, .txt, .tsv). Unpack it and choose the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” is no table that can be read. Known are CSV, XLSX, XLS, ODS, DBF, GeoPackage and zipped CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}” would unpack to {size} MB in {n} files, which is no statistics. Unpack it yourself and check it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file}”: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{group}” has nobody to be compared with in {n} periods; its measures are empty there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{indicator}” has no value in the base it is compared with; it is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{indicator}” has the same value everywhere in period {period}; it tells no district apart and is left out there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{indicator}” holds ranks; rank 1 is taken as the district with the most need.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{indicator}” runs against the other indicators in period {period} (r = {r}). If its high values mean less need, mark it as “more is better”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{key}” has {given} entries for {indicators} indicators. Give one per indicator, in their order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{layer}” has no field “index”. Choose the field with the index, or one or several indicators.</source>
      <translation>„{layer}“ hat kein Feld „index“. Wählen Sie das Feld mit dem Index oder einen oder mehrere Indikatoren.</translation>
    </message>
    <message>
      <source>“{layer}” has no field “{field}”. It has: {fields}.</source>
      <translation>„{layer}“ hat kein Feld „{field}“. Vorhanden sind: {fields}.</translation>
    </message>
    <message>
      <source>“{layer}” has no rows. Choose a layer with content, or lift its filter.</source>
      <translation>„{layer}“ hat keine Zeilen. Einen Layer mit Inhalt wählen oder seinen Filter aufheben.</translation>
    </message>
    <message>
      <source>“{layer}” is no panel table: field “{field}” is missing. Read your file with “Import statistics” first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{layout}” is no layout. Choose one of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{matching}” is no way to compare keys. Choose one of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{measure}” was not computed: it needs a layer with polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” occurs twice in the catalogue, the second time in line {line}. Give every indicator a code and a column of its own.</source>
      <translation>„{name}“ kommt im Katalog zweimal vor, das zweite Mal in Zeile {line}. Geben Sie jedem Indikator ein eigenes Kürzel und eine eigene Spalte.</translation>
    </message>
    <message>
      <source>“{path}” cannot be read ({reason}).</source>
      <translation type="unfinished" />
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
      <source>“{path}” could not be written: {reason}</source>
      <translation>„{path}“ konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
      <source>“{path}” has {size} MB, more than can be read at once. Split it, or load it into a GeoPackage and choose the table there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” is a folder. Choose the files in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” was not found. Check the path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{place}” in the recipe must be a group of named values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{sign}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{sign}” is no decimal sign. Use a comma or a dot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{table}” has no rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” does not say which field is which part of the recipe. Write part=field, for example no_car=f1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” in {parameter} cannot be read as numbers. Separate them with semicolons, for example -1; 1; 1.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is neither an indicator of the catalogue nor a formula. Write a code such as {code}, or: name = numerator / denominator * factor.</source>
      <translation>„{text}“ ist weder ein Indikator des Katalogs noch eine Formel. Schreiben Sie ein Kürzel wie {code} oder: name = Zähler / Nenner * Faktor.</translation>
    </message>
    <message>
      <source>“{text}” is no pair of goalposts. Write lowest:highest for each indicator, for example 0:100; 500:3000.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not a period. Write a year (2021), month (2021-06), quarter (2021-Q2), day (2021-12-31) or school year (2020/21).</source>
      <translation>„{text}“ ist kein Zeitraum. Möglich sind Jahr (2021), Monat (2021-06), Quartal (2021-Q2), Tag (2021-12-31) oder Schuljahr (2020/21).</translation>
    </message>
  </context>
</TS>
