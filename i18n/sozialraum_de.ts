<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Sozialraum</name>
    <message>
      <source>1 Read and join statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 Indicators</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3 Social indices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4 Segregation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 Maps and reports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An HTML page that says in words and numbers what was done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>District key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Districts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field “{field}” of “{layer}” must hold numbers, but row {row} holds “{value}”. Choose another field, or read the table with “Import statistics”, which understands decimal commas and symbols.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HTML files (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made with the QGIS plugin Sozialraum on {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row} of “{layer}” has no district key in field “{field}”. Fill it in, or choose another key field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sozialräume over time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Python package “{name}” is missing. It is part of the QGIS installers for Windows and macOS; on Linux install python3-{name}, then start QGIS again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field that tells the districts apart, such as a number or a key. Keys are compared as text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The field with the year or other period of each row. Leave it empty where the layer shows one period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder “{folder}” cannot be written to ({reason}). Choose another place for the output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no indicator “{name}”. Choose one of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing “{path}” failed: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{layer}” has no field “{field}”. It has: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{layer}” has no rows. Choose a layer with content, or lift its filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” cannot be replaced ({reason}). Close the programs and layers that use it, then run again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{path}” cannot be written ({reason}). Choose another place, or close the program that uses it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not a period. Write a year (2021), month (2021-06), quarter (2021-Q2), day (2021-12-31) or school year (2020/21).</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
