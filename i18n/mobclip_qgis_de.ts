<?xml version="1.0"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
<name>MobCLIP</name>
<message>
<source>567 counties of seven states. wages_per_person: wages in US dollars a year, divided by all people. wages_known: the same, NULL in a third of the counties of Ohio, so that predictions can be compared with it.</source>
<translation>567 Countys in sieben Bundesstaaten. wages_per_person: Löhne in US-Dollar pro Jahr, geteilt durch die Zahl aller Einwohner. wages_known: dasselbe, aber NULL in einem Drittel der Countys von Ohio, damit sich Vorhersagen damit vergleichen lassen.</translation>
</message>
<message>
<source>90 % prediction intervals cover {:.1%} of the held-out labels; their median width is {}.</source>
<translation>Die 90-%-Vorhersageintervalle überdecken {:.1%} der zurückgehaltenen bekannten Werte; ihre Breite beträgt im Median {}.</translation>
</message>
<message>
<source>90 % prediction sets cover {:.1%} of the held-out classes; their median size is {}.</source>
<translation>Die 90-%-Vorhersagemengen überdecken {:.1%} der zurückgehaltenen Klassen; ihre Größe beträgt im Median {}.</translation>
</message>
<message>
<source>A Python interpreter that has the packages of the MobCLIP backend.</source>
<translation>Ein Python-Interpreter mit den Paketen des MobCLIP-Backends.</translation>
</message>
<message>
<source>A Python interpreter, 3.10 to 3.14, to make the environment with. By default one of the system's, or else the one that came with QGIS. Nothing is installed into it.</source>
<translation>Ein Python-Interpreter, 3.10 bis 3.14, mit dem die Umgebung angelegt wird. Voreinstellung: einer des Systems, sonst der mit QGIS mitgelieferte. In ihn wird nichts installiert.</translation>
</message>
<message>
<source>A file was held by another program, often an antivirus scan, or the folder may not be written: wait a minute and try again, and close other windows of QGIS.</source>
<translation>Eine Datei war durch ein anderes Programm gesperrt, oft durch einen Virenscan, oder der Ordner ist schreibgeschützt: Warten Sie eine Minute, versuchen Sie es erneut, und schließen Sie andere Fenster von QGIS.</translation>
</message>
<message>
<source>A folder with the packages as wheels, for a computer without a network. On a connected one with the same system and Python, pip download fills it from the lock in backend/locks of the plugin.</source>
<translation>Ein Ordner mit den Paketen als Wheels, für einen Computer ohne Netzwerk. Auf einem verbundenen Computer mit gleichem System und Python füllt ihn pip download anhand der Lock-Datei in backend/locks der Erweiterung.</translation>
</message>
<message>
<source>A package could not load its libraries: on Windows install the Microsoft Visual C++ Redistributable 2015-2022 (x64).</source>
<translation>Ein Paket konnte seine Bibliotheken nicht laden: Installieren Sie unter Windows das Microsoft Visual C++ Redistributable 2015-2022 (x64).</translation>
</message>
<message>
<source>A package that was downloaded is not the one that MobCLIP was tested with, so it was not installed: try again, and if it stays so, ask whoever runs your package mirror.</source>
<translation>Ein heruntergeladenes Paket ist nicht das, mit dem MobCLIP getestet wurde, und wurde deshalb nicht installiert: Versuchen Sie es erneut, und wenn es dabei bleibt, wenden Sie sich an den Betreiber Ihres Paketspiegels.</translation>
</message>
<message>
<source>A path is too long for Windows: allow long paths (LongPathsEnabled), or set LOCALAPPDATA to a shorter folder.</source>
<translation>Ein Pfad ist zu lang für Windows: Erlauben Sie lange Pfade (LongPathsEnabled), oder setzen Sie LOCALAPPDATA auf einen kürzeren Ordner.</translation>
</message>
<message>
<source>A raster of the region, such as night lights.</source>
<translation>Ein Raster der Region, etwa Nachtlichter.</translation>
</message>
<message>
<source>A table with a row for each pair of polygons and the number of people who travel from one to the other, such as commuters.</source>
<translation>Eine Tabelle mit einer Zeile für jedes Paar von Polygonen und der Zahl der Personen, die sich vom einen zum anderen bewegen, etwa Pendler.</translation>
</message>
<message>
<source>A temporary file in {} could not be written or read ({}).</source>
<translation>Eine temporäre Datei in {} konnte nicht geschrieben oder gelesen werden ({}).</translation>
</message>
<message>
<source>Accuracy (spatial block CV)</source>
<translation>Genauigkeit (räumliche Block-CV)</translation>
</message>
<message>
<source>Add a model</source>
<translation>Modell hinzufügen</translation>
</message>
<message>
<source>Add file …</source>
<translation>Datei hinzufügen …</translation>
</message>
<message>
<source>Add from file …</source>
<translation>Aus Datei hinzufügen …</translation>
</message>
<message>
<source>Adds a layer with the area where the model is valid.</source>
<translation>Fügt einen Layer mit dem Gebiet hinzu, in dem das Modell gilt.</translation>
</message>
<message>
<source>Advanced</source>
<translation>Erweitert</translation>
</message>
<message>
<source>Aggregate to polygons</source>
<translation>Auf Polygone aggregieren</translation>
</message>
<message>
<source>Aggregated</source>
<translation>Aggregiert</translation>
</message>
<message>
<source>Aggregated to {}</source>
<translation>Aggregiert auf {}</translation>
</message>
<message>
<source>Aggregates fields of cells or points to polygons by areal interpolation: means weighted by area of overlap, by a field such as population or by the people whom a model counts, or sums. Aggregated embeddings are embeddings of the polygons, so that a predictor can be fitted on counties and applied to cells; aggregated predictions carry results from cells back to counties.</source>
<translation>Aggregiert Felder von Zellen oder Punkten durch Flächeninterpolation auf Polygone: Mittel, gewichtet nach der Überlappungsfläche, einem Feld wie der Bevölkerung oder den von einem Modell gezählten Einwohnern, oder Summen. Aggregierte Embeddings sind Embeddings der Polygone, sodass ein Prädiktor an Landkreise angepasst und auf Zellen angewandt werden kann; aggregierte Vorhersagen übertragen Ergebnisse von Zellen zurück auf Landkreise.</translation>
</message>
<message>
<source>All files (*)</source>
<translation>Alle Dateien (*)</translation>
</message>
<message>
<source>All packages are there already: the environment is made again.</source>
<translation>Alle Pakete sind schon vorhanden: Die Umgebung wird neu angelegt.</translation>
</message>
<message>
<source>All processors</source>
<translation>Alle Prozessoren</translation>
</message>
<message>
<source>AlphaEarth</source>
<translation>AlphaEarth</translation>
</message>
<message>
<source>Also estimate how many people commute within their own zone. Such flows have no line.</source>
<translation>Auch schätzen, wie viele Menschen innerhalb ihrer eigenen Zone pendeln. Diese Ströme haben keine Linie.</translation>
</message>
<message>
<source>Also install the packages for</source>
<translation>Auch die Pakete installieren für</translation>
</message>
<message>
<source>Also remove models of your own: {}</source>
<translation>Auch eigene Modelle entfernen: {}</translation>
</message>
<message>
<source>Also write the embedding fields to the output, for further analysis. Without them the file is much smaller.</source>
<translation>Auch die Felder mit dem Embedding ins Ergebnis schreiben, für weitere Analysen. Ohne sie ist die Datei viel kleiner.</translation>
</message>
<message>
<source>Always</source>
<translation>Immer</translation>
</message>
<message>
<source>An extract of OpenStreetMap in place of the layer, .osm.pbf or .osm, as Geofabrik and others offer them: its nodes and the centres of its areas are the points, and its tags are grouped into categories such as food_shop or school. A large extract takes some minutes.</source>
<translation>Ein Auszug aus OpenStreetMap anstelle des Layers, .osm.pbf oder .osm, wie Geofabrik und andere sie anbieten: Seine Knoten und die Mittelpunkte seiner Flächen sind die Punkte, und seine Tags werden zu Kategorien wie food_shop oder school zusammengefasst. Ein großer Auszug dauert einige Minuten.</translation>
</message>
<message>
<source>An interpreter is set in Settings &gt; Options &gt; MobCLIP or in MOBCLIP_PYTHON: it goes before this one.</source>
<translation>In Einstellungen &gt; Optionen &gt; MobCLIP oder in MOBCLIP_PYTHON ist ein Interpreter angegeben: Er hat Vorrang vor diesem.</translation>
</message>
<message>
<source>Analysis</source>
<translation>Analyse</translation>
</message>
<message>
<source>Area</source>
<translation>Fläche</translation>
</message>
<message>
<source>Area of applicability</source>
<translation>Anwendbarkeitsbereich</translation>
</message>
<message>
<source>As trained (with the authors' rounding errors)</source>
<translation>Wie trainiert (mit den Rundungsfehlern der Autoren)</translation>
</message>
<message>
<source>At least two models. The dialog lists the installed ones, and a button adds files; elsewhere give names (us-open is the newest version of it, us-open-1.1 that version) or paths, one per line or comma-separated.</source>
<translation>Mindestens zwei Modelle. Der Dialog führt die installierten auf, und eine Schaltfläche fügt Dateien hinzu; anderswo geben Sie Namen (us-open ist dessen neueste Version, us-open-1.1 genau diese) oder Pfade an, je einen pro Zeile oder durch Kommas getrennt.</translation>
</message>
<message>
<source>Attribution</source>
<translation>Quellenangabe</translation>
</message>
<message>
<source>Automatic</source>
<translation>Automatisch</translation>
</message>
<message>
<source>Automatic: the finest model that knows the places</source>
<translation>Automatisch: das feinste Modell, das die Orte kennt</translation>
</message>
<message>
<source>Axis order of an ONNX graph's input</source>
<translation>Achsenreihenfolge der Eingabe eines ONNX-Graphen</translation>
</message>
<message>
<source>Backend</source>
<translation>Backend</translation>
</message>
<message>
<source>Backend is ready</source>
<translation>Backend ist bereit</translation>
</message>
<message>
<source>Bands are an embedding</source>
<translation>Kanäle eines Embeddings</translation>
</message>
<message>
<source>Best model</source>
<translation>Bestes Modell</translation>
</message>
<message>
<source>Boosted trees (LightGBM)</source>
<translation>Geboostete Bäume (LightGBM)</translation>
</message>
<message>
<source>Boosted trees (LightGBM, settings of the MobCLIP paper)</source>
<translation>Geboostete Bäume (LightGBM, Einstellungen des MobCLIP-Artikels)</translation>
</message>
<message>
<source>Boosted trees, evaluating embeddings, comparing encoders</source>
<translation>Geboostete Bäume, Bewertung von Embeddings, Vergleich von Encodern</translation>
</message>
<message>
<source>CPU</source>
<translation>CPU</translation>
</message>
<message>
<source>CSV files (*.csv)</source>
<translation>CSV-Dateien (*.csv)</translation>
</message>
<message>
<source>Cancel</source>
<translation>Abbrechen</translation>
</message>
<message>
<source>Cancelled: nothing was written.</source>
<translation>Abgebrochen: Es wurde nichts geschrieben.</translation>
</message>
<message>
<source>Cancelled: what is trained so far is kept. Run it again with the same layers and settings to go on.</source>
<translation>Abgebrochen: Das bisher Trainierte bleibt erhalten. Starten Sie erneut mit denselben Layern und Einstellungen, um fortzufahren.</translation>
</message>
<message>
<source>Categories from the OpenStreetMap file</source>
<translation>Kategorien aus der OpenStreetMap-Datei</translation>
</message>
<message>
<source>Categories with fewer points in the cells are left out.</source>
<translation>Kategorien mit weniger Punkten in den Zellen werden weggelassen.</translation>
</message>
<message>
<source>Cells or other polygons, or points, with the fields, in any CRS.</source>
<translation>Zellen oder andere Polygone oder Punkte mit den Feldern, in beliebigem KBS.</translation>
</message>
<message>
<source>Cells or points</source>
<translation>Zellen oder Punkte</translation>
</message>
<message>
<source>Cells without a value</source>
<translation>Zellen ohne Wert</translation>
</message>
<message>
<source>Centre inside the area</source>
<translation>Mittelpunkt im Gebiet</translation>
</message>
<message>
<source>Change of R² by position</source>
<translation>Änderung von R² durch die Lage</translation>
</message>
<message>
<source>Check</source>
<translation>Prüfen</translation>
</message>
<message>
<source>Check MobCLIP</source>
<translation>MobCLIP prüfen</translation>
</message>
<message>
<source>Check backend</source>
<translation>Backend prüfen</translation>
</message>
<message>
<source>Checking the model …</source>
<translation>Modell wird geprüft …</translation>
</message>
<message>
<source>Checking …</source>
<translation>Wird geprüft …</translation>
</message>
<message>
<source>Checks a model (.mobclip) and copies it to your own.</source>
<translation>Prüft ein Modell (.mobclip) und kopiert es zu Ihren eigenen.</translation>
</message>
<message>
<source>Checksums do not match: files of the model are missing or changed. Download it again.</source>
<translation>Prüfsummen stimmen nicht überein: Dateien des Modells fehlen oder sind verändert. Laden Sie es erneut herunter.</translation>
</message>
<message>
<source>Checksums match</source>
<translation>Prüfsummen stimmen überein</translation>
</message>
<message>
<source>Choose a field</source>
<translation>Feld wählen</translation>
</message>
<message>
<source>Choose a layer of points of interest, or an OpenStreetMap file.</source>
<translation>Wählen Sie einen Layer mit Points of Interest oder eine OpenStreetMap-Datei.</translation>
</message>
<message>
<source>Choose at least two different models.</source>
<translation>Wählen Sie mindestens zwei verschiedene Modelle.</translation>
</message>
<message>
<source>Choose either a field with categories, or fields with counts.</source>
<translation>Wählen Sie entweder ein Feld mit Kategorien oder Felder mit Anzahlen.</translation>
</message>
<message>
<source>Choose either a raster or a layer for the population.</source>
<translation>Wählen Sie für die Bevölkerung entweder ein Raster oder einen Layer.</translation>
</message>
<message>
<source>Choose fields with counts, fields with means, or both.</source>
<translation>Wählen Sie Felder mit Anzahlen, Felder mit Mittelwerten oder beides.</translation>
</message>
<message>
<source>Choose the code field of the polygons and that of the input.</source>
<translation>Wählen Sie das Codefeld der Polygone und das der Eingabe.</translation>
</message>
<message>
<source>Choose the field of the population layer with the population.</source>
<translation>Wählen Sie das Feld des Bevölkerungslayers, das die Bevölkerung enthält.</translation>
</message>
<message>
<source>Choose the field of {} with the names that the flows use.</source>
<translation>Wählen Sie das Feld von {} mit den Namen, die die Ströme verwenden.</translation>
</message>
<message>
<source>Choose the field with the control totals of the polygons.</source>
<translation>Wählen Sie das Feld mit den Eckwerten der Polygone.</translation>
</message>
<message>
<source>Choose the fields of {} that say where flows start and end: an origin and a destination, or four fields with longitudes and latitudes.</source>
<translation>Wählen Sie die Felder von {}, die sagen, wo Ströme beginnen und enden: einen Herkunfts- und einen Zielort oder vier Felder mit Längen- und Breitengraden.</translation>
</message>
<message>
<source>Choose the fields of {} to aggregate: it has no embeddings.</source>
<translation>Wählen Sie die zu aggregierenden Felder von {}: Der Layer hat keine Embeddings.</translation>
</message>
<message>
<source>Choose the file with the weights of the encoder.</source>
<translation>Wählen Sie die Datei mit den Gewichten des Encoders.</translation>
</message>
<message>
<source>Choose the polygons of the codes, or leave the code fields empty.</source>
<translation>Wählen Sie die Polygone zu den Codes, oder lassen Sie die Codefelder leer.</translation>
</message>
<message>
<source>Citation</source>
<translation>Literaturangabe</translation>
</message>
<message>
<source>Cite: {}</source>
<translation>Zitieren als: {}</translation>
</message>
<message>
<source>Classification (classes)</source>
<translation>Klassifikation (Klassen)</translation>
</message>
<message>
<source>Cluster embeddings</source>
<translation>Embeddings clustern</translation>
</message>
<message>
<source>Clusters</source>
<translation>Cluster</translation>
</message>
<message>
<source>Clusters of places</source>
<translation>Cluster von Orten</translation>
</message>
<message>
<source>Clusters of {places} ({count})</source>
<translation>Cluster von {places} ({count})</translation>
</message>
<message>
<source>Code field of the input</source>
<translation>Codefeld der Eingabe</translation>
</message>
<message>
<source>Code field of the polygons</source>
<translation>Codefeld der Polygone</translation>
</message>
<message>
<source>Collect diagnostics</source>
<translation>Diagnose erstellen</translation>
</message>
<message>
<source>Colours</source>
<translation>Farben</translation>
</message>
<message>
<source>Colours of {places}</source>
<translation>Farben von {places}</translation>
</message>
<message>
<source>Commuters as a share of all people, 0 to 1, for zones without known outgoing flows. In the United States it is 0.45, in Mexico 0.41.</source>
<translation>Anteil der Pendler an allen Einwohnern, 0 bis 1, für Zonen ohne bekannte ausgehende Ströme. In den Vereinigten Staaten beträgt er 0,45, in Mexiko 0,41.</translation>
</message>
<message>
<source>Commuters per person</source>
<translation>Pendler pro Einwohner</translation>
</message>
<message>
<source>Compare encoders</source>
<translation>Encoder vergleichen</translation>
</message>
<message>
<source>Compute embeddings</source>
<translation>Embeddings berechnen</translation>
</message>
<message>
<source>Compute the area of applicability (Meyer and Pebesma 2021): the features that are similar enough to the training features for the cross-validated scores to hold. Takes about a minute for 200,000 features and 30,000 training features.</source>
<translation>Den Anwendbarkeitsbereich berechnen (Meyer und Pebesma 2021): die Objekte, die den Trainingsobjekten so ähnlich sind, dass die Gütemaße der Kreuzvalidierung für sie gelten. Dauert etwa eine Minute bei 200.000 Objekten und 30.000 Trainingsobjekten.</translation>
</message>
<message>
<source>Computes an embedding for each feature: a vector that describes the location, such that similar locations have similar vectors. All fields are kept; the fields bundle (name and version of the model) and emb_000, emb_001 … are added, or replaced if the layer has them; polygons also get covered, the share of their people that the embedding represents, 0 to 1, or of their area if cells are weighted by area. With layers of fields, places are embedded from these fields instead of their location, and get modalities, the number of modalities that are known of them; 0 means that only cells around are known. The field color holds three principal components as one colour (#rrggbb), in which the layer is drawn: similar places have similar colours. The colours belong to the model, so that a place has the same colour in every layer; Reduce embeddings to colours shows more contrast within one layer. Features outside the valid domain of the model, or without a place, get NULL and are counted by cause in a warning; if no feature has an embedding, nothing is written. Without layers of fields, a layer whose extent lies outside the valid domain is refused before anything is read.</source>
<translation>Berechnet für jedes Objekt ein Embedding: einen Vektor, der den Ort so beschreibt, dass ähnliche Orte ähnliche Vektoren haben. Alle Felder bleiben erhalten; die Felder bundle (Name und Version des Modells) und emb_000, emb_001 … kommen hinzu oder werden ersetzt, wenn der Layer sie schon hat; Polygone erhalten außerdem covered, den Anteil ihrer Einwohner, den das Embedding beschreibt, 0 bis 1, oder ihrer Fläche, wenn Zellen nach Fläche gewichtet werden. Sind Layer mit Feldern angegeben, werden die Embeddings der Orte aus diesen Feldern statt aus ihrer Lage berechnet, und die Orte erhalten modalities, die Zahl der Modalitäten, die für sie bekannt sind; 0 bedeutet, dass nur Zellen in der Umgebung bekannt sind. Das Feld color enthält drei Hauptkomponenten als eine Farbe (#rrggbb), in der der Layer gezeichnet wird: Ähnliche Orte haben ähnliche Farben. Die Farben gehören zum Modell, sodass ein Ort in jedem Layer dieselbe Farbe hat; „Embeddings auf Farben reduzieren“ zeigt mehr Kontrast innerhalb eines Layers. Objekte außerhalb des Gültigkeitsbereichs des Modells oder ohne Ort erhalten NULL und werden in einer Warnung nach Ursachen gezählt; hat kein Objekt ein Embedding, wird nichts geschrieben. Ohne Layer mit Feldern wird ein Layer, dessen Ausdehnung außerhalb des Gültigkeitsbereichs liegt, abgewiesen, bevor etwas gelesen wird.</translation>
</message>
<message>
<source>Computes how similar each feature is to a set of reference features: the cosine similarity between its embedding and the mean embedding of the reference features, in the field similarity from -1 to 1. Reference features are those of the input that match an expression, or that intersect a feature of the reference layer; with neither, the features selected in the input.</source>
<translation>Berechnet, wie ähnlich jedes Objekt einer Menge von Referenzobjekten ist: die Kosinus-Ähnlichkeit zwischen seinem Embedding und dem mittleren Embedding der Referenzobjekte, im Feld similarity von -1 bis 1. Referenzobjekte sind die Objekte der Eingabe, auf die ein Ausdruck zutrifft oder die ein Objekt des Referenzlayers schneiden; ohne beides sind es die in der Eingabe gewählten Objekte.</translation>
</message>
<message>
<source>Control totals: field</source>
<translation>Eckwerte: Feld</translation>
</message>
<message>
<source>Control totals: polygons</source>
<translation>Eckwerte: Polygone</translation>
</message>
<message>
<source>Control totals: statistic</source>
<translation>Eckwerte: Statistik</translation>
</message>
<message>
<source>Converts the published weights of a location encoder to a model for Compute embeddings. You download the weights yourself; they are read as data and no code in them is executed. MobCLIP/MoRA is valid in China only, SatCLIP and GeoCLIP on all land. Damaged files and weights of another architecture are rejected, and nothing is written.</source>
<translation>Wandelt die veröffentlichten Gewichte eines Standort-Encoders in ein Modell für „Embeddings berechnen“ um. Die Gewichte laden Sie selbst herunter; sie werden als Daten gelesen, und kein Code darin wird ausgeführt. MobCLIP/MoRA gilt nur in China, SatCLIP und GeoCLIP auf der gesamten Landfläche. Beschädigte Dateien und Gewichte einer anderen Architektur werden abgewiesen, und nichts wird geschrieben.</translation>
</message>
<message>
<source>Copy diagnostics</source>
<translation>Diagnose kopieren</translation>
</message>
<message>
<source>Counties with wages</source>
<translation>Countys mit Löhnen</translation>
</message>
<message>
<source>Counts (Poisson regression)</source>
<translation>Zähldaten (Poisson-Regression)</translation>
</message>
<message>
<source>Coverage of 90 % prediction intervals</source>
<translation>Überdeckung der 90-%-Vorhersageintervalle</translation>
</message>
<message>
<source>Create grid</source>
<translation>Gitter erzeugen</translation>
</message>
<message>
<source>Creates the H3 cells (hexagons) that cover an extent or polygons. Each cell is a polygon in EPSG:4326 with its H3 index in the field h3, ready for Compute embeddings.</source>
<translation>Erzeugt die H3-Zellen (Sechsecke), die eine Ausdehnung oder Polygone abdecken. Jede Zelle ist ein Polygon in EPSG:4326 mit ihrem H3-Index im Feld h3, bereit für „Embeddings berechnen“.</translation>
</message>
<message>
<source>Degrees</source>
<translation>Grad</translation>
</message>
<message>
<source>Demographics by cell</source>
<translation>Demografie je Zelle</translation>
</message>
<message>
<source>Demographics to cells</source>
<translation>Demografie auf Zellen übertragen</translation>
</message>
<message>
<source>Destination field</source>
<translation>Feld mit dem Zielort</translation>
</message>
<message>
<source>Done</source>
<translation>Fertig</translation>
</message>
<message>
<source>Download Python</source>
<translation>Python herunterladen</translation>
</message>
<message>
<source>Download a Python where none is found</source>
<translation>Python herunterladen, wenn keines gefunden wird</translation>
</message>
<message>
<source>Downloading Python {}</source>
<translation>Python {} wird heruntergeladen</translation>
</message>
<message>
<source>Downloading uv</source>
<translation>uv wird heruntergeladen</translation>
</message>
<message>
<source>Downloads the packages of the backend into an environment of its own. Ticked packages come with them, for:</source>
<translation>Lädt die Pakete des Backends in eine eigene Umgebung herunter. Dazu kommen die angekreuzten Pakete, für:</translation>
</message>
<message>
<source>Draws the strongest flows between places as curved lines, wider and darker where more flows. A line bends to the right of its direction, so that the two directions between two places lie on two sides. Flows join the places of a layer, H3 cells, or points given by longitude and latitude. Flows that start and end in the same place are counted in the log and not drawn.</source>
<translation>Zeichnet die stärksten Ströme zwischen Orten als gekrümmte Linien, breiter und dunkler bei stärkeren Strömen. Jede Linie ist, in Richtung des Stroms gesehen, nach rechts gekrümmt, sodass die beiden Richtungen zwischen zwei Orten auf verschiedenen Seiten liegen. Ströme verbinden die Orte eines Layers, H3-Zellen oder durch Längen- und Breitengrad gegebene Punkte. Ströme, die am selben Ort beginnen und enden, werden im Protokoll gezählt und nicht gezeichnet.</translation>
</message>
<message>
<source>Earlier versions and larger models are files of the &lt;a href="{}"&gt;releases&lt;/a&gt;: download one and add it.</source>
<translation>Frühere Versionen und größere Modelle finden sich als Dateien bei den &lt;a href="{}"&gt;Releases&lt;/a&gt;: Laden Sie eine herunter, und fügen Sie sie hinzu.</translation>
</message>
<message>
<source>Embedding dimension</source>
<translation>Embedding-Dimension</translation>
</message>
<message>
<source>Embedding dimension.</source>
<translation>Embedding-Dimension.</translation>
</message>
<message>
<source>Embeddings</source>
<translation>Embeddings</translation>
</message>
<message>
<source>Embeddings as colours</source>
<translation>Embeddings als Farben</translation>
</message>
<message>
<source>Embeddings of {places} ({model})</source>
<translation>Embeddings von {places} ({model})</translation>
</message>
<message>
<source>Encoder</source>
<translation>Encoder</translation>
</message>
<message>
<source>Encoder to train</source>
<translation>Zu trainierender Encoder</translation>
</message>
<message>
<source>Estimate flows</source>
<translation>Ströme schätzen</translation>
</message>
<message>
<source>Estimate flows within zones too</source>
<translation>Auch Ströme innerhalb von Zonen schätzen</translation>
</message>
<message>
<source>Estimated flows</source>
<translation>Geschätzte Ströme</translation>
</message>
<message>
<source>Estimated flows between {}</source>
<translation>Geschätzte Ströme: {}</translation>
</message>
<message>
<source>Estimates how many people commute between zones (polygons, points or cells), from the people in each and the distances between them, where nobody has observed it or only totals are known. The result is a flow map and a table of origins and destinations, which Flows to cells and Train model read as they read observed flows. All flows are estimates of a model, not observations: the field kind says so. Where observed flows exist, use them with Map flows.</source>
<translation>Schätzt, wie viele Menschen zwischen Zonen (Polygonen, Punkten oder Zellen) pendeln, aus deren Einwohnerzahlen und den Entfernungen zwischen ihnen, wo niemand dies beobachtet hat oder nur Gesamtzahlen bekannt sind. Das Ergebnis ist eine Karte der Ströme und eine Tabelle mit Herkunfts- und Zielorten, die „Ströme auf Zellen übertragen“ und „Modell trainieren“ wie beobachtete Ströme lesen. Alle Ströme sind Schätzungen eines Modells, keine Beobachtungen: Das Feld kind weist darauf hin. Gibt es beobachtete Ströme, verwenden Sie diese mit „Ströme kartieren“.</translation>
</message>
<message>
<source>Evaluate embeddings</source>
<translation>Embeddings bewerten</translation>
</message>
<message>
<source>Exact</source>
<translation>Exakt</translation>
</message>
<message>
<source>Example map</source>
<translation>Beispielkarte</translation>
</message>
<message>
<source>Explain prediction</source>
<translation>Vorhersage erklären</translation>
</message>
<message>
<source>Explained</source>
<translation>Erklärt</translation>
</message>
<message>
<source>Explained predictions of {}</source>
<translation>Erklärte Vorhersagen von {}</translation>
</message>
<message>
<source>Explains predictions. For each feature it gives the training features that are most similar in what matters to the predictor, with their values (example_1, value_1, dissimilarity_1 and so on). With polygons it also gives what each feature contributes to the value of the polygon in which most of it lies: weight is its share in the mean of the polygon, contribution that share times the difference between its prediction and the mean of the training data. In each polygon, the contributions add up to its value minus that mean.</source>
<translation>Erklärt Vorhersagen. Für jedes Objekt werden die Trainingsobjekte angegeben, die ihm in dem, was für den Prädiktor zählt, am ähnlichsten sind, mit ihren Werten (example_1, value_1, dissimilarity_1 und so weiter). Mit Polygonen wird auch angegeben, was jedes Objekt zum Wert des Polygons beiträgt, in dem sein größter Teil liegt: weight ist sein Anteil am Mittel des Polygons, contribution dieser Anteil mal der Differenz zwischen seiner Vorhersage und dem Mittel der Trainingsdaten. In jedem Polygon ergeben die Beiträge zusammen dessen Wert minus dieses Mittel.</translation>
</message>
<message>
<source>Extent</source>
<translation>Ausdehnung</translation>
</message>
<message>
<source>Extent to cover, in any CRS; without a CRS, in degrees (EPSG:4326). West above east, such as 179,-179,-20,-15, passes the antimeridian. Ignored when polygons are given.</source>
<translation>Abzudeckende Ausdehnung, in beliebigem KBS; ohne KBS in Grad (EPSG:4326). West größer als Ost, etwa 179,-179,-20,-15, überquert den Antimeridian (180°). Wird ignoriert, wenn Polygone angegeben sind.</translation>
</message>
<message>
<source>Features count by area, or by a field.</source>
<translation>Objekte zählen nach ihrer Fläche oder nach einem Feld.</translation>
</message>
<message>
<source>Features outside the area of applicability</source>
<translation>Objekte außerhalb des Anwendbarkeitsbereichs</translation>
</message>
<message>
<source>Features used</source>
<translation>Verwendete Objekte</translation>
</message>
<message>
<source>Features with a known indicator</source>
<translation>Objekte mit bekanntem Indikator</translation>
</message>
<message>
<source>Features without a prediction</source>
<translation>Objekte ohne Vorhersage</translation>
</message>
<message>
<source>Features without an embedding</source>
<translation>Objekte ohne Embedding</translation>
</message>
<message>
<source>Field of a layer of points that says which trip a point is of.</source>
<translation>Feld eines Layers mit Punkten, das sagt, zu welcher Fahrt ein Punkt gehört.</translation>
</message>
<message>
<source>Field of the cells with their H3 indexes. Default: h3.</source>
<translation>Feld der Zellen mit ihren H3-Indizes. Voreinstellung: h3.</translation>
</message>
<message>
<source>Field of the flows with the polygon where they end.</source>
<translation>Feld der Ströme mit dem Polygon, in dem sie enden.</translation>
</message>
<message>
<source>Field of the flows with the polygon where they start.</source>
<translation>Feld der Ströme mit dem Polygon, in dem sie beginnen.</translation>
</message>
<message>
<source>Field of the input with the same codes, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so. Rows and polygons without a counterpart are left out and counted.</source>
<translation>Feld der Eingabe mit denselben Codes, jeder nur einmal. Codes, deren führende Nullen verloren gegangen sind, etwa 1001 für 01001, werden erkannt, und das Protokoll vermerkt es. Zeilen und Polygone ohne Gegenstück werden weggelassen und gezählt.</translation>
</message>
<message>
<source>Field of the places with the names that the flows use. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>Feld der Orte mit den Namen, die die Ströme verwenden. Codes, deren führende Nullen verloren gegangen sind, etwa 1001 für 01001, werden erkannt, und das Protokoll vermerkt es.</translation>
</message>
<message>
<source>Field of the points with the category of each.</source>
<translation>Feld der Punkte mit der Kategorie jedes Punkts.</translation>
</message>
<message>
<source>Field of the polygons with the names or codes that the flows have as origins and destinations.</source>
<translation>Feld der Polygone mit den Namen oder Codes, die in den Strömen als Herkunfts- und Zielorte stehen.</translation>
</message>
<message>
<source>Field of the polygons with their codes, each once.</source>
<translation>Feld der Polygone mit ihren Codes, jeder nur einmal.</translation>
</message>
<message>
<source>Field of the population layer</source>
<translation>Feld des Bevölkerungslayers</translation>
</message>
<message>
<source>Field of the zones with the names that the flows use, each once. Codes whose leading zeros are lost, such as 1001 for 01001, are recognised, and the log says so.</source>
<translation>Feld der Zonen mit den Namen, die die Ströme verwenden, jeder nur einmal. Codes, deren führende Nullen verloren gegangen sind, etwa 1001 für 01001, werden erkannt, und das Protokoll vermerkt es.</translation>
</message>
<message>
<source>Field with H3 cells</source>
<translation>Feld mit H3-Zellen</translation>
</message>
<message>
<source>Field with H3 cells of any resolution, as text (862830807ffffff, 0x862830807ffffff or decimal digits) or as 64-bit integers. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>Feld mit H3-Zellen beliebiger Auflösung, als Text (862830807ffffff, 0x862830807ffffff oder Dezimalziffern) oder als 64-Bit-Ganzzahlen. Ohne Angabe wird das Feld h3 verwendet, wenn der Layer eines mit mindestens einem Wert hat, sonst die Geometrie.</translation>
</message>
<message>
<source>Field with H3 cells, as in Compute embeddings. If it is empty, the field h3 is used where the layer has one with any value, and otherwise the geometry.</source>
<translation>Feld mit H3-Zellen, wie in „Embeddings berechnen“. Ohne Angabe wird das Feld h3 verwendet, wenn der Layer eines mit mindestens einem Wert hat, sonst die Geometrie.</translation>
</message>
<message>
<source>Field with categories</source>
<translation>Feld mit Kategorien</translation>
</message>
<message>
<source>Field with known incoming flows</source>
<translation>Feld mit bekannten eingehenden Strömen</translation>
</message>
<message>
<source>Field with known outgoing flows</source>
<translation>Feld mit bekannten ausgehenden Strömen</translation>
</message>
<message>
<source>Field with names, by which Explain prediction refers to the most similar training features.</source>
<translation>Feld mit Namen, mit denen „Vorhersage erklären“ die ähnlichsten Trainingsobjekte bezeichnet.</translation>
</message>
<message>
<source>Field with regions, such as states or counties. Whole regions are then held out, which says how well the indicator is predicted in a region without any labels. These scores come first in the report.</source>
<translation>Feld mit Regionen, etwa Bundesländern oder Landkreisen. Dann werden ganze Regionen zurückgehalten; das zeigt, wie gut der Indikator in einer Region ohne jeden bekannten Wert vorhergesagt wird. Diese Gütemaße stehen im Bericht an erster Stelle.</translation>
</message>
<message>
<source>Field with regions, such as states, to hold out whole in place of H3 blocks. At least five regions.</source>
<translation>Feld mit Regionen, etwa Bundesländern, die anstelle von H3-Blöcken als Ganzes zurückgehalten werden. Mindestens fünf Regionen.</translation>
</message>
<message>
<source>Field with the category of each point, such as amenity or shop. Points whose category is NULL or blank are left out, and the log says how many.</source>
<translation>Feld mit der Kategorie jedes Punkts, etwa amenity oder shop. Punkte, deren Kategorie NULL oder leer ist, werden weggelassen, und das Protokoll sagt, wie viele es sind.</translation>
</message>
<message>
<source>Field with the destination. If it is empty, the field destination.</source>
<translation>Feld mit dem Zielort. Ohne Angabe: das Feld destination.</translation>
</message>
<message>
<source>Field with the indicator to predict (target variable): numbers, or text for classes. Features where it is NULL are not used. The log says first what the field was taken for.</source>
<translation>Feld mit dem vorherzusagenden Indikator (Zielvariable): Zahlen, oder Text für Klassen. Objekte, bei denen es NULL ist, werden nicht verwendet. Das Protokoll sagt zuerst, wie das Feld aufgefasst wurde.</translation>
</message>
<message>
<source>Field with the kind of flow, such as commuting or migration. If it is empty, the field kind where the layer has one; otherwise all flows are of one kind.</source>
<translation>Feld mit der Art des Stroms, etwa Pendeln oder Migration. Ohne Angabe: das Feld kind, wenn der Layer eines hat; sonst sind alle Ströme von einer Art.</translation>
</message>
<message>
<source>Field with the known number of commuters who live in each zone. The flows out of a zone then add up to it. NULL is unknown. Those who stay in the zone count too, unless flows within zones are left out.</source>
<translation>Feld mit der bekannten Zahl der Pendler, die in jeder Zone wohnen. Die von einer Zone ausgehenden Ströme ergeben dann zusammen diese Zahl. NULL bedeutet unbekannt. Wer in seiner Zone bleibt, zählt mit, außer wenn Ströme innerhalb von Zonen weggelassen werden.</translation>
</message>
<message>
<source>Field with the known number of commuters who work in each zone. The flows into a zone then add up to it, by iterative proportional fitting. NULL is unknown.</source>
<translation>Feld mit der bekannten Zahl der Pendler, die in jeder Zone arbeiten. Die in eine Zone eingehenden Ströme ergeben dann, durch iterative proportionale Anpassung, zusammen diese Zahl. NULL bedeutet unbekannt.</translation>
</message>
<message>
<source>Field with the latitude of the destination, in degrees.</source>
<translation>Feld mit dem Breitengrad des Zielorts, in Grad.</translation>
</message>
<message>
<source>Field with the latitude of the origin, in degrees.</source>
<translation>Feld mit dem Breitengrad des Herkunftsorts, in Grad.</translation>
</message>
<message>
<source>Field with the longitude of the destination, in degrees.</source>
<translation>Feld mit dem Längengrad des Zielorts, in Grad.</translation>
</message>
<message>
<source>Field with the longitude of the origin, in degrees (EPSG:4326). With all four fields the places are these points.</source>
<translation>Feld mit dem Längengrad des Herkunftsorts, in Grad (EPSG:4326). Sind alle vier Felder angegeben, dienen diese Punkte als Orte.</translation>
</message>
<message>
<source>Field with the names of the polygons, copied to the field polygon. Without it: the feature id.</source>
<translation>Feld mit den Namen der Polygone, die ins Feld polygon kopiert werden. Ohne Angabe: die Objekt-ID.</translation>
</message>
<message>
<source>Field with the names of the zones for the fields origin and destination, each once. If it is empty, the field h3 where the layer has one, otherwise the feature id.</source>
<translation>Feld mit den Namen der Zonen für die Felder origin und destination, jeder nur einmal. Ohne Angabe: das Feld h3, wenn der Layer eines hat, sonst die Objekt-ID.</translation>
</message>
<message>
<source>Field with the number of people</source>
<translation>Feld mit der Einwohnerzahl</translation>
</message>
<message>
<source>Field with the number of people who live in each zone, 0 or more. NULL counts as 0.</source>
<translation>Feld mit der Zahl der Menschen, die in jeder Zone wohnen, 0 oder größer. NULL zählt als 0.</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of places, or an H3 cell. If it is empty, the field origin.</source>
<translation>Feld mit dem Herkunftsort: ein Name im Layer der Orte oder eine H3-Zelle. Ohne Angabe: das Feld origin.</translation>
</message>
<message>
<source>Field with the origin: a name in the layer of zones, or an H3 cell. If it is empty, the field origin. Not used for trips.</source>
<translation>Feld mit dem Herkunftsort: ein Name im Layer der Zonen oder eine H3-Zelle. Ohne Angabe: das Feld origin. Nicht für Fahrten.</translation>
</message>
<message>
<source>Field with the population</source>
<translation>Feld mit der Bevölkerung</translation>
</message>
<message>
<source>Field with the population of the cells</source>
<translation>Feld mit der Bevölkerung der Zellen</translation>
</message>
<message>
<source>Field with the size of the flow, such as a number of people, 0 or more. If it is empty, the field flow where the layer has one; otherwise each row counts 1.</source>
<translation>Feld mit der Stärke des Stroms, etwa einer Personenzahl, 0 oder größer. Ohne Angabe: das Feld flow, wenn der Layer eines hat; sonst zählt jede Zeile 1.</translation>
</message>
<message>
<source>Field with the time of a point: a date and time, a number, or text such as 2024-03-01 08:15:00. The points of a trip are sorted by it.</source>
<translation>Feld mit der Zeit eines Punkts: Datum und Uhrzeit, eine Zahl oder Text wie 2024-03-01 08:15:00. Die Punkte einer Fahrt werden danach sortiert.</translation>
</message>
<message>
<source>Fields</source>
<translation>Felder</translation>
</message>
<message>
<source>Fields by cell</source>
<translation>Felder je Zelle</translation>
</message>
<message>
<source>Fields that {} cannot name as they are: {}.</source>
<translation>Felder, die in {} anders heißen müssen: {}.</translation>
</message>
<message>
<source>Fields with counts</source>
<translation>Felder mit Anzahlen</translation>
</message>
<message>
<source>Fields with means or shares</source>
<translation>Felder mit Mittelwerten oder Anteilen</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on.</source>
<translation>Felder mit dem Embedding oder andere numerische Felder, die an seiner Stelle verwendet werden. Voreinstellung: emb_000, emb_001 und so weiter.</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. At least three.</source>
<translation>Felder mit dem Embedding oder andere numerische Felder, die an seiner Stelle verwendet werden. Voreinstellung: emb_000, emb_001 und so weiter. Mindestens drei.</translation>
</message>
<message>
<source>Fields with the embedding, or other numeric fields to use in its place. Default: emb_000, emb_001 and so on. Predict needs the same fields.</source>
<translation>Felder mit dem Embedding oder andere numerische Felder, die an seiner Stelle verwendet werden. Voreinstellung: emb_000, emb_001 und so weiter. „Indikator vorhersagen“ benötigt dieselben Felder.</translation>
</message>
<message numerus="yes">
<source>Fields: {:,}.</source>
<translation>
<numerusform>Felder: {:,}.</numerusform>
<numerusform>Felder: {:,}.</numerusform>
</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor), in the dialog from a list as in Predict. Training features have names if a field with names was chosen there.</source>
<translation>Mit „Prädiktor anpassen“ erstellte Datei (.predictor), im Dialog aus einer Liste wie in „Indikator vorhersagen“. Trainingsobjekte haben Namen, wenn beim Anpassen ein Feld mit Namen gewählt wurde.</translation>
</message>
<message>
<source>File created by Fit predictor (.predictor). The dialog lists those in the project's folder and in MobCLIP's data folder, the latest first, with the indicator and the model; the last entry chooses another file.</source>
<translation>Mit „Prädiktor anpassen“ erstellte Datei (.predictor). Der Dialog führt die Dateien im Ordner des Projekts und im Datenordner von MobCLIP auf, die neuesten zuerst, mit Indikator und Modell; der letzte Eintrag wählt eine andere Datei.</translation>
</message>
<message>
<source>File with the weights (.pth, .pt, .ckpt, .whl or .onnx).</source>
<translation>Datei mit den Gewichten (.pth, .pt, .ckpt, .whl oder .onnx).</translation>
</message>
<message>
<source>Find similar places</source>
<translation>Ähnliche Orte finden</translation>
</message>
<message>
<source>Fit predictor</source>
<translation>Prädiktor anpassen</translation>
</message>
<message>
<source>Fit the logarithm of an indicator above 0, or the logit of a share between 0 and 1. Predictions are transformed back with a correction for bias (Duan's smearing estimator).</source>
<translation>Das Probemodell an den Logarithmus eines Indikators über 0 anpassen oder an den Logit eines Anteils zwischen 0 und 1. Vorhersagen werden zurücktransformiert, mit einer Korrektur der Verzerrung (Smearing-Schätzer von Duan).</translation>
</message>
<message>
<source>Fits a probe (the small model from embedding to indicator) to the features where the indicator is known, and writes it to a file for Predict. It is cross-validated twice. Spatial block cross-validation holds out whole blocks or regions, far from the training features: judge the predictor by this score. Random cross-validation holds out single features and is too optimistic, because neighbours are alike. The errors in held-out blocks give the prediction intervals of Predict, and the training features its area of applicability.</source>
<translation>Passt ein Probemodell (das kleine Modell vom Embedding zum Indikator) an die Objekte an, deren Indikator bekannt ist, und schreibt es in eine Datei für „Indikator vorhersagen“. Es wird zweimal kreuzvalidiert. Die räumliche Block-Kreuzvalidierung hält ganze Blöcke oder Regionen zurück, weit entfernt von den Trainingsobjekten: Beurteilen Sie den Prädiktor nach diesem Gütemaß. Die zufällige Kreuzvalidierung hält einzelne Objekte zurück und ist zu optimistisch, weil Nachbarn sich ähneln. Aus den Fehlern in zurückgehaltenen Blöcken ergeben sich die Vorhersageintervalle von „Indikator vorhersagen“, aus den Trainingsobjekten der Anwendbarkeitsbereich.</translation>
</message>
<message>
<source>Fitted on {:,} places.</source>
<translation>An {:,} Orte angepasst.</translation>
</message>
<message>
<source>Flow field</source>
<translation>Feld mit der Stärke des Stroms</translation>
</message>
<message>
<source>Flow map</source>
<translation>Karte der Ströme</translation>
</message>
<message>
<source>Flow map of {}</source>
<translation>Karte der Ströme: {}</translation>
</message>
<message>
<source>Flows</source>
<translation>Ströme</translation>
</message>
<message>
<source>Flows between cells</source>
<translation>Ströme zwischen Zellen</translation>
</message>
<message>
<source>Flows between cells ({})</source>
<translation>Ströme zwischen Zellen ({})</translation>
</message>
<message>
<source>Flows between the polygons</source>
<translation>Ströme zwischen den Polygonen</translation>
</message>
<message>
<source>Flows between two zones or cells that sum to less are left out, so that no small group of people can be recognised (k-anonymity). For trips, a number of trips.</source>
<translation>Ströme zwischen zwei Zonen oder Zellen, deren Summe kleiner ist, werden weggelassen, damit keine kleine Personengruppe erkennbar ist (k-Anonymität). Bei Fahrten eine Anzahl von Fahrten.</translation>
</message>
<message>
<source>Flows by cell</source>
<translation>Ströme je Zelle</translation>
</message>
<message>
<source>Flows have an effect only with layers of fields: choose such layers, or leave out the flows.</source>
<translation>Ströme wirken sich nur zusammen mit Layern mit Feldern aus: Wählen Sie solche Layer, oder lassen Sie die Ströme weg.</translation>
</message>
<message>
<source>Flows or points of trips</source>
<translation>Ströme oder Punkte von Fahrten</translation>
</message>
<message>
<source>Flows to cells</source>
<translation>Ströme auf Zellen übertragen</translation>
</message>
<message>
<source>Folder of wheels (offline)</source>
<translation>Ordner mit Wheels (offline)</translation>
</message>
<message>
<source>Folder of wheels, to install without a network</source>
<translation>Ordner mit Wheels, zum Installieren ohne Netzwerk</translation>
</message>
<message>
<source>For windows: pixels on each side of the one at the centre of a cell. 2 makes windows of 5 x 5 pixels.</source>
<translation>Für Fenster: Pixel auf jeder Seite desjenigen in der Mitte einer Zelle. 2 ergibt Fenster von 5 x 5 Pixeln.</translation>
</message>
<message>
<source>From file …</source>
<translation>Aus Datei …</translation>
</message>
<message>
<source>From layers to clusters</source>
<translation>Von Layern zu Clustern</translation>
</message>
<message>
<source>Functions of position that are used</source>
<translation>Verwendete Funktionen der Lage</translation>
</message>
<message>
<source>Furness</source>
<translation>Furness</translation>
</message>
<message>
<source>GPU</source>
<translation>GPU</translation>
</message>
<message>
<source>GeoCLIP</source>
<translation>GeoCLIP</translation>
</message>
<message>
<source>Give all four fields with longitudes and latitudes, or none of them.</source>
<translation>Geben Sie alle vier Felder mit Längen- und Breitengraden an oder keines davon.</translation>
</message>
<message>
<source>Give an extent or a polygon layer.</source>
<translation>Geben Sie eine Ausdehnung oder einen Polygonlayer an.</translation>
</message>
<message>
<source>Give both the trip field and the time field.</source>
<translation>Geben Sie sowohl das Feld mit der Fahrt als auch das mit der Zeit an.</translation>
</message>
<message>
<source>Give either the layer {}, or the fields with longitudes and latitudes.</source>
<translation>Geben Sie entweder den Layer {} oder die Felder mit Längen- und Breitengraden an.</translation>
</message>
<message>
<source>Give either zones, or the fields of trips.</source>
<translation>Geben Sie entweder Zonen oder die Felder für Fahrten an.</translation>
</message>
<message>
<source>Give reference places: an expression, a reference layer, or a selection in the input.</source>
<translation>Geben Sie Referenzorte an: einen Ausdruck, einen Referenzlayer oder eine Auswahl in der Eingabe.</translation>
</message>
<message>
<source>Give the new field a name.</source>
<translation>Geben Sie dem neuen Feld einen Namen.</translation>
</message>
<message>
<source>Graph convolution</source>
<translation>Graphfaltung</translation>
</message>
<message>
<source>Graph convolution (torch-geometric)</source>
<translation>Graphfaltung (torch-geometric)</translation>
</message>
<message>
<source>Gravity model</source>
<translation>Gravitationsmodell</translation>
</message>
<message>
<source>Grid</source>
<translation>Gitter</translation>
</message>
<message>
<source>Groups features with similar embeddings by k-means. The field cluster numbers the clusters by size, 1 for the largest; it is NULL where there is no embedding. The layer is styled with one colour per cluster, and the legend counts the features of each.</source>
<translation>Gruppiert Objekte mit ähnlichen Embeddings durch k-Means. Das Feld cluster nummeriert die Cluster nach Größe, 1 für den größten; es ist NULL, wo es kein Embedding gibt. Der Layer erhält eine Farbe pro Cluster, und die Legende zählt die Objekte jedes Clusters.</translation>
</message>
<message>
<source>Groups of packages that are installed</source>
<translation>Installierte Paketgruppen</translation>
</message>
<message>
<source>H3 cells</source>
<translation>H3-Zellen</translation>
</message>
<message>
<source>H3 cells of one resolution, as a rule the output of Create grid.</source>
<translation>H3-Zellen einer einzigen Auflösung, in der Regel das Ergebnis von „Gitter erzeugen“.</translation>
</message>
<message>
<source>H3 cells, polygons or points with the indicator, in any CRS. Each model computes embeddings as in Compute embeddings; only features inside the valid domain of all models are used.</source>
<translation>H3-Zellen, Polygone oder Punkte mit dem Indikator, in beliebigem KBS. Jedes Modell berechnet Embeddings wie in „Embeddings berechnen“; nur Objekte im Gültigkeitsbereich aller Modelle werden verwendet.</translation>
</message>
<message>
<source>H3 cells, polygons or points, in any CRS. A cell gets its own embedding, one smaller than the cells of the model that of the cell that holds it, and a larger one the mean of those in it; a polygon gets the weighted mean of the cells that it overlaps, and a point the embedding of its location. Lines are not supported.</source>
<translation>H3-Zellen, Polygone oder Punkte, in beliebigem KBS. Eine Zelle erhält ihr eigenes Embedding; ist sie kleiner als die Zellen des Modells, das der Zelle, in der sie liegt, und ist sie größer, das Mittel der Zellen in ihr. Ein Polygon erhält das gewichtete Mittel der Zellen, die es überlappt, ein Punkt das Embedding seines Ortes. Linien werden nicht unterstützt.</translation>
</message>
<message>
<source>H3 resolution</source>
<translation>H3-Auflösung</translation>
</message>
<message>
<source>H3 resolution of the cells, 0 to 15: 5 is some 250 km² a cell, 6 some 36 km², 7 some 5 km². The smallest polygons are best about as large as a cell.</source>
<translation>H3-Auflösung der Zellen, 0 bis 15: Bei 5 hat eine Zelle etwa 250 km², bei 6 etwa 36 km², bei 7 etwa 5 km². Am besten sind die kleinsten Polygone etwa so groß wie eine Zelle.</translation>
</message>
<message>
<source>H3 resolution: the size of the cells, from 0 (4.4 million km² on average) through 6 (36 km²) and 8 (0.7 km²) to 15 (1 m²). The model us-open has embeddings at resolution 6.</source>
<translation>H3-Auflösung: die Größe der Zellen, von 0 (im Mittel 4,4 Millionen km²) über 6 (36 km²) und 8 (0,7 km²) bis 15 (1 m²). Das Modell us-open hat Embeddings in Auflösung 6.</translation>
</message>
<message>
<source>HTML files (*.html)</source>
<translation>HTML-Dateien (*.html)</translation>
</message>
<message>
<source>Help</source>
<translation>Hilfe</translation>
</message>
<message>
<source>How many threads the backend computes with at most.</source>
<translation>Wie viele Threads das Backend zum Rechnen höchstens verwendet.</translation>
</message>
<message>
<source>How mora and satclip compute spherical harmonics. exact: to full precision, the better choice for maps. as-trained: with the rounding errors of the formula that the authors trained with, to reproduce published results; for satclip with L = 40 they reach 0.01 at 60° and 0.1 at 70° north or south. Below 50°, and everywhere for mora and L = 10, they are negligible.</source>
<translation>Wie mora und satclip Kugelflächenfunktionen berechnen. exact: mit voller Genauigkeit, die bessere Wahl für Karten. as-trained: mit den Rundungsfehlern der Formel, mit der die Autoren trainiert haben, um veröffentlichte Ergebnisse zu reproduzieren; bei satclip mit L = 40 erreichen sie 0,01 bei 60° und 0,1 bei 70° nördlicher oder südlicher Breite. Unter 50° sowie überall bei mora und L = 10 sind sie vernachlässigbar.</translation>
</message>
<message>
<source>How much higher R² is with position than without, by ridge regression in cross-validation with held-out blocks or regions. Empty where position is none.</source>
<translation>Um wie viel R² mit Lage höher ist als ohne, mit Ridge-Regression in Kreuzvalidierung mit zurückgehaltenen Blöcken oder Regionen. Leer, wenn für die Lage none gewählt ist.</translation>
</message>
<message>
<source>Image encoder</source>
<translation>Bild-Encoder</translation>
</message>
<message>
<source>Import encoder</source>
<translation>Encoder importieren</translation>
</message>
<message>
<source>Import encoder …</source>
<translation>Encoder importieren …</translation>
</message>
<message>
<source>Importing encoders</source>
<translation>Import von Encodern</translation>
</message>
<message>
<source>In a window around the centre</source>
<translation>In einem Fenster um den Mittelpunkt</translation>
</message>
<message>
<source>In place of the raster: points, polygons whose centroids count, or a table with a field h3, with a population each.</source>
<translation>Anstelle des Rasters: Punkte, Polygone, deren Zentroide zählen, oder eine Tabelle mit einem Feld h3, jeweils mit einer Bevölkerung.</translation>
</message>
<message>
<source>In the cell, by share of area</source>
<translation>In der Zelle, nach Flächenanteil</translation>
</message>
<message>
<source>Indicator</source>
<translation>Indikator</translation>
</message>
<message>
<source>Inductive (masked prediction; embeds new cells too)</source>
<translation>Induktiv (maskierte Vorhersage; auch Embeddings neuer Zellen)</translation>
</message>
<message>
<source>Install Python 3.12 (64-bit) from python.org or the Microsoft Store; no administrator is needed.</source>
<translation>Installieren Sie Python 3.12 (64 Bit) von python.org oder aus dem Microsoft Store; Administratorrechte sind nicht nötig.</translation>
</message>
<message>
<source>Install Python 3.12 from python.org.</source>
<translation>Installieren Sie Python 3.12 von python.org.</translation>
</message>
<message>
<source>Install backend</source>
<translation>Backend installieren</translation>
</message>
<message>
<source>Install the packages python3 and python3-venv of your system.</source>
<translation>Installieren Sie die Pakete python3 und python3-venv Ihres Systems.</translation>
</message>
<message>
<source>Installing</source>
<translation>Pakete werden installiert</translation>
</message>
<message>
<source>Interpreter not found</source>
<translation>Interpreter nicht gefunden</translation>
</message>
<message>
<source>Interpreter of your own</source>
<translation>Eigener Interpreter</translation>
</message>
<message>
<source>It is installed: other dialogs list it as {}.</source>
<translation>Das Modell ist installiert: Andere Dialoge führen es als {} auf.</translation>
</message>
<message>
<source>It is named by the environment variable {}, which goes before the setting.</source>
<translation>Der Interpreter ist in der Umgebungsvariablen {} angegeben, die Vorrang vor der Einstellung hat.</translation>
</message>
<message>
<source>Its packages are those of another version of the plugin: press Set up to renew them.</source>
<translation>Die Pakete gehören zu einer anderen Version der Erweiterung: Klicken Sie auf „Einrichten“, um sie zu erneuern.</translation>
</message>
<message>
<source>Keep the embeddings</source>
<translation>Embeddings behalten</translation>
</message>
<message>
<source>Kind field</source>
<translation>Feld mit der Art des Stroms</translation>
</message>
<message>
<source>Latitude of the destination</source>
<translation>Breitengrad des Zielorts</translation>
</message>
<message>
<source>Latitude of the origin</source>
<translation>Breitengrad des Herkunftsorts</translation>
</message>
<message>
<source>Latitude, longitude</source>
<translation>Breitengrad, Längengrad</translation>
</message>
<message>
<source>Layer with embeddings</source>
<translation>Layer mit Embeddings</translation>
</message>
<message>
<source>Layer with embeddings and the indicator, in any CRS.</source>
<translation>Layer mit Embeddings und dem Indikator, in beliebigem KBS.</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings.</source>
<translation>Layer mit Embeddings, wie „Embeddings berechnen“ ihn erzeugt.</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. The geometry is not used.</source>
<translation>Layer mit Embeddings, wie „Embeddings berechnen“ ihn erzeugt. Die Geometrie wird nicht verwendet.</translation>
</message>
<message>
<source>Layer with embeddings, as created by Compute embeddings. To compare with the selected features, select them and leave the expression and the reference layer empty.</source>
<translation>Layer mit Embeddings, wie „Embeddings berechnen“ ihn erzeugt. Um mit bestimmten Objekten zu vergleichen, wählen Sie diese im Layer aus, und lassen Sie den Ausdruck und den Referenzlayer leer.</translation>
</message>
<message>
<source>Layer with embeddings, computed with the same model as those that the predictor was fitted on.</source>
<translation>Layer mit Embeddings desselben Modells wie die, an die der Prädiktor angepasst wurde.</translation>
</message>
<message>
<source>Layers or tables with the fields origin and destination (H3 cells), flow (a number; each row is 1 without it) and kind (text, where there are several kinds), such as the flows of Flows to cells. Not needed, but what flows say of places is worth most.</source>
<translation>Layer oder Tabellen mit den Feldern origin und destination (H3-Zellen), flow (eine Zahl; ohne dieses Feld zählt jede Zeile 1) und kind (Text, wenn es mehrere Arten gibt), etwa die Ströme aus „Ströme auf Zellen übertragen“. Nicht notwendig, aber was Ströme über Orte sagen, ist am meisten wert.</translation>
</message>
<message>
<source>Layers with fields by H3 cell</source>
<translation>Layer mit Feldern je H3-Zelle</translation>
</message>
<message>
<source>Layers with fields of the places</source>
<translation>Layer mit Feldern der Orte</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, as the algorithms of the group Training write them: places are then embedded from these fields, also places that the model was not trained on. Fields are matched by name with those that the model was trained on; other fields are left out, and fields that are missing count as unknown. Averages over the cells around and along flows are made of these layers, so that they should hold the neighbours of the places too. The model must have an encoder of fields, as Train model makes it by default.</source>
<translation>Layer mit dem Feld h3 und numerischen Feldern, wie die Algorithmen der Gruppe „Training“ sie schreiben: Embeddings von Orten werden dann aus diesen Feldern berechnet, auch von Orten, mit denen das Modell nicht trainiert wurde. Felder werden anhand ihres Namens denen zugeordnet, mit denen das Modell trainiert wurde; andere Felder werden weggelassen, und fehlende Felder gelten als unbekannt. Aus diesen Layern werden auch Mittel über die umliegenden Zellen und entlang der Ströme gebildet, sodass sie auch die Nachbarn der Orte enthalten sollten. Das Modell muss einen Encoder für Felder haben, wie ihn „Modell trainieren“ in der Voreinstellung erzeugt.</translation>
</message>
<message>
<source>Layers with the field h3 and numeric fields, one feature for each cell, all of one H3 resolution and of one region, as the other algorithms of this group make them. Each layer is a modality. It has the name that was given where the layer was made, whatever the layer is called now, else that of the layer; of several with one name all but the first have a number, and the log says so. Cells may be missing from some layers, and NULL is fine. At least 100 cells, and at most 1,000 fields in a layer; more layers that say different things make a better model. Leave out what the model is to predict later.</source>
<translation>Layer mit dem Feld h3 und numerischen Feldern, ein Objekt pro Zelle, alle in derselben H3-Auflösung und aus einer Region, wie die anderen Algorithmen dieser Gruppe sie erzeugen. Jeder Layer ist eine Modalität. Sie trägt den Namen, der beim Erzeugen des Layers angegeben wurde, wie auch immer der Layer jetzt heißt, sonst den des Layers; von mehreren gleichen Namens erhalten alle außer der ersten eine Nummer, und das Protokoll vermerkt es. Zellen dürfen in einigen Layern fehlen, und NULL ist kein Problem. Mindestens 100 Zellen und höchstens 1.000 Felder in einem Layer; mehr Layer mit unterschiedlichen Aussagen ergeben ein besseres Modell. Lassen Sie weg, was das Modell später vorhersagen soll.</translation>
</message>
<message>
<source>Layers with the fields origin and destination (H3 cells), and perhaps flow and kind, as Flows to cells writes them: fields are averaged along these flows where the model was trained with flows.</source>
<translation>Layer mit den Feldern origin und destination (H3-Zellen) sowie gegebenenfalls flow und kind, wie „Ströme auf Zellen übertragen“ sie schreibt: Felder werden entlang dieser Ströme gemittelt, wenn das Modell mit Strömen trainiert wurde.</translation>
</message>
<message>
<source>Learned from commuting in several countries</source>
<translation>Gelernt aus Pendlerströmen mehrerer Länder</translation>
</message>
<message>
<source>Learning task</source>
<translation>Lernaufgabe</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in % (0: no intervals)</source>
<translation>Niveau (nominale Überdeckung) der Vorhersageintervalle in % (0: keine Intervalle)</translation>
</message>
<message>
<source>Level (nominal coverage) of the prediction intervals in per cent, from 50 to 99.9; 0 for no intervals.</source>
<translation>Niveau (nominale Überdeckung) der Vorhersageintervalle in Prozent, von 50 bis 99,9; 0 für keine Intervalle.</translation>
</message>
<message>
<source>Licence</source>
<translation>Lizenz</translation>
</message>
<message>
<source>Licence of the model</source>
<translation>Lizenz des Modells</translation>
</message>
<message>
<source>Licence of the model, which follows from those of the layers, such as ODbL 1.0 for OpenStreetMap.</source>
<translation>Lizenz des Modells, die sich aus den Lizenzen der Layer ergibt, etwa ODbL 1.0 bei OpenStreetMap.</translation>
</message>
<message>
<source>Licence of the model.</source>
<translation>Lizenz des Modells.</translation>
</message>
<message>
<source>Licence of the weights</source>
<translation>Lizenz der Gewichte</translation>
</message>
<message>
<source>Licence of the weights, stored in the model. Default: what the authors of mora, satclip and geoclip state; none for onnx.</source>
<translation>Lizenz der Gewichte, die im Modell gespeichert wird. Voreinstellung: was die Autoren von mora, satclip und geoclip angeben; bei onnx keine.</translation>
</message>
<message>
<source>LightGCN (of the MobCLIP paper; needs flows)</source>
<translation>LightGCN (aus dem MobCLIP-Artikel; benötigt Ströme)</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields origin, destination, kind (estimated), flow (people) and distance_km (between the centroids, along the great circle), the largest first.</source>
<translation>Linien in EPSG:4326 mit den Feldern origin, destination, kind (estimated), flow (Personenzahl) und distance_km (zwischen den Zentroiden, entlang des Großkreises), die stärksten Ströme zuerst.</translation>
</message>
<message>
<source>Lines in EPSG:4326 with the fields rank (1 for the strongest), origin, destination, kind where there are several, flow, share (of all flow between different places, 0 to 1) and distance_km (along the great circle).</source>
<translation>Linien in EPSG:4326 mit den Feldern rank (1 für den stärksten Strom), origin, destination, kind, wenn es mehrere gibt, flow, share (Anteil an allem, was zwischen zwei Orten strömt, 0 bis 1) und distance_km (entlang des Großkreises).</translation>
</message>
<message>
<source>List the models</source>
<translation>Modelle auflisten</translation>
</message>
<message>
<source>Locally weighted prediction intervals</source>
<translation>Lokal gewichtete Vorhersageintervalle</translation>
</message>
<message>
<source>Logarithm</source>
<translation>Logarithmus</translation>
</message>
<message>
<source>Logit</source>
<translation>Logit</translation>
</message>
<message>
<source>Longitude of the destination</source>
<translation>Längengrad des Zielorts</translation>
</message>
<message>
<source>Longitude of the origin</source>
<translation>Längengrad des Herkunftsorts</translation>
</message>
<message>
<source>Longitude, latitude</source>
<translation>Längengrad, Breitengrad</translation>
</message>
<message>
<source>Look for Python</source>
<translation>Python suchen</translation>
</message>
<message>
<source>Looking for Python …</source>
<translation>Python wird gesucht …</translation>
</message>
<message>
<source>Lower end of its 95 % confidence interval.</source>
<translation>Untere Grenze des zugehörigen 95-%-Konfidenzintervalls.</translation>
</message>
<message>
<source>Made with {} of MobCLIP {} for QGIS.</source>
<translation>Erstellt mit „{}“ von MobCLIP {} für QGIS.</translation>
</message>
<message>
<source>Making an environment with Python {} ({})</source>
<translation>Umgebung mit Python {} ({}) wird angelegt</translation>
</message>
<message>
<source>Map flows</source>
<translation>Ströme kartieren</translation>
</message>
<message>
<source>Maps (one is shown at a time)</source>
<translation>Karten (jeweils eine wird angezeigt)</translation>
</message>
<message>
<source>Maximum number of categories</source>
<translation>Maximale Anzahl der Kategorien</translation>
</message>
<message>
<source>Maximum number of cells</source>
<translation>Maximale Anzahl der Zellen</translation>
</message>
<message>
<source>Maximum number of flows</source>
<translation>Maximale Anzahl der Ströme</translation>
</message>
<message>
<source>Mean R² of columns predicted from the others</source>
<translation>Mittleres R² der aus den anderen vorhergesagten Spalten</translation>
</message>
<message>
<source>Mean R² of the groups of fields predicted from the others, in cells that training did not see.</source>
<translation>Mittleres R² der aus den anderen vorhergesagten Gruppen von Feldern, in Zellen, die beim Training nicht verwendet wurden.</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32</source>
<translation>Mittlere Kosinus-Ähnlichkeit zwischen int8 und float32</translation>
</message>
<message>
<source>Mean cosine similarity of int8 to float32: {}.</source>
<translation>Mittlere Kosinus-Ähnlichkeit zwischen int8 und float32: {}.</translation>
</message>
<message>
<source>Mean cosine similarity of the embeddings with 8-bit weights to those with full precision; 1 is equal. Empty without 8-bit weights.</source>
<translation>Mittlere Kosinus-Ähnlichkeit zwischen den Embeddings mit 8-Bit-Gewichten und denen in voller Genauigkeit; 1 bedeutet gleich. Leer ohne 8-Bit-Gewichte.</translation>
</message>
<message>
<source>Mean silhouette</source>
<translation>Mittlerer Silhouettenkoeffizient</translation>
</message>
<message>
<source>Mean silhouette coefficient, from -1 to 1: near 1 the clusters are well separated, near 0 they overlap.</source>
<translation>Mittlerer Silhouettenkoeffizient, von -1 bis 1: Nahe 1 sind die Cluster gut getrennt, nahe 0 überlappen sie sich.</translation>
</message>
<message>
<source>Measures by cross-validation how well embeddings predict an indicator, and writes a report to open and share. Features are held out as whole regions, as whole H3 blocks, at the distances of the features to predict (kNNDM), and at random, side by side. The same is done without embeddings, as baselines: means, nearest features, longitude and latitude, spherical harmonics, and other fields of your choice. All scores have 95 % confidence intervals; a difference is called better or worse only where its interval excludes zero.</source>
<translation>Misst durch Kreuzvalidierung, wie gut Embeddings einen Indikator vorhersagen, und schreibt einen Bericht zum Öffnen und Weitergeben. Objekte werden als ganze Regionen, als ganze H3-Blöcke, in den Entfernungen der vorherzusagenden Objekte (kNNDM) und zufällig zurückgehalten, im Vergleich nebeneinander. Dasselbe geschieht ohne Embeddings, mit Vergleichsmodellen: Mittel, nächste Objekte, Längen- und Breitengrad, Kugelflächenfunktionen und andere Felder Ihrer Wahl. Alle Gütemaße haben 95-%-Konfidenzintervalle; ein Unterschied heißt nur dann besser oder schlechter, wenn sein Intervall die Null ausschließt.</translation>
</message>
<message>
<source>Megabytes downloaded</source>
<translation>Heruntergeladene Megabyte</translation>
</message>
<message>
<source>Megabytes that were downloaded.</source>
<translation>Heruntergeladene Megabyte.</translation>
</message>
<message>
<source>Minimum flow</source>
<translation>Mindeststärke der Ströme</translation>
</message>
<message>
<source>Minimum number of points of a category</source>
<translation>Mindestanzahl der Punkte einer Kategorie</translation>
</message>
<message>
<source>MobCLIP example: Ohio</source>
<translation>MobCLIP-Beispiel: Ohio</translation>
</message>
<message>
<source>MobCLIP is ready.</source>
<translation>MobCLIP ist bereit.</translation>
</message>
<message>
<source>MobCLIP location embeddings {}</source>
<translation>MobCLIP-Standort-Embeddings {}</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip)</source>
<translation>MobCLIP-Modelle (*.mobclip)</translation>
</message>
<message>
<source>MobCLIP models (*.mobclip);;All files (*)</source>
<translation>MobCLIP-Modelle (*.mobclip);;Alle Dateien (*)</translation>
</message>
<message>
<source>MobCLIP needs its packages ({} MB).</source>
<translation>MobCLIP benötigt seine Pakete ({} MB).</translation>
</message>
<message>
<source>MobCLIP needs its packages.</source>
<translation>MobCLIP benötigt seine Pakete.</translation>
</message>
<message>
<source>MobCLIP needs its packages: press Set up.</source>
<translation>MobCLIP benötigt seine Pakete: Klicken Sie auf „Einrichten“.</translation>
</message>
<message>
<source>MobCLIP or MoRA (China)</source>
<translation>MobCLIP oder MoRA (China)</translation>
</message>
<message>
<source>MobCLIP was uninstalled.</source>
<translation>MobCLIP wurde deinstalliert.</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages.</source>
<translation>MobCLIP wurde aktualisiert und benötigt andere Versionen seiner Pakete.</translation>
</message>
<message>
<source>MobCLIP was updated and needs other versions of its packages: press Set up.</source>
<translation>MobCLIP wurde aktualisiert und benötigt andere Versionen seiner Pakete: Klicken Sie auf „Einrichten“.</translation>
</message>
<message>
<source>Model</source>
<translation>Modell</translation>
</message>
<message>
<source>Model information</source>
<translation>Modellinformationen</translation>
</message>
<message>
<source>Model of flows</source>
<translation>Modell der Ströme</translation>
</message>
<message>
<source>Model that knows where people live, such as us-open: features that are cells or other polygons are weighted by the people who live in them, as the model counts them. For means, in place of the weight field.</source>
<translation>Modell, das weiß, wo Menschen wohnen, etwa us-open: Objekte, die Zellen oder andere Polygone sind, werden nach den Menschen gewichtet, die laut dem Modell in ihnen wohnen. Für Mittel, anstelle des Gewichtungsfelds.</translation>
</message>
<message>
<source>Model: {} ({}).</source>
<translation>Modell: {} ({}).</translation>
</message>
<message>
<source>Models</source>
<translation>Modelle</translation>
</message>
<message>
<source>Name</source>
<translation>Name</translation>
</message>
<message>
<source>Name field of the features</source>
<translation>Namensfeld der Objekte</translation>
</message>
<message>
<source>Name field of the places</source>
<translation>Namensfeld der Orte</translation>
</message>
<message>
<source>Name field of the polygons</source>
<translation>Namensfeld der Polygone</translation>
</message>
<message>
<source>Name field of the zones</source>
<translation>Namensfeld der Zonen</translation>
</message>
<message>
<source>Name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or path of a model (a .mobclip file or a folder).</source>
<translation>Name eines installierten Modells, etwa us-open für dessen neueste Version oder us-open-1.1 für genau diese Version, oder Pfad eines Modells (eine .mobclip-Datei oder ein Ordner).</translation>
</message>
<message>
<source>Name of the field for the predictions. Existing fields of this name are replaced, as are lower, upper, probability, likely, dissimilarity and inside_aoa.</source>
<translation>Name des Feldes für die Vorhersagen. Vorhandene Felder dieses Namens werden ersetzt, ebenso lower, upper, probability, likely, dissimilarity und inside_aoa.</translation>
</message>
<message>
<source>Name of the field with the number of people in each cell. With it, inhabited cells are learned from more often and those without people not at all. Without it all cells count alike.</source>
<translation>Name des Feldes mit der Personenzahl jeder Zelle. Damit wird aus bewohnten Zellen häufiger gelernt und aus unbewohnten gar nicht. Ohne Angabe zählen alle Zellen gleich.</translation>
</message>
<message>
<source>Name of the indicator.</source>
<translation>Name des Indikators.</translation>
</message>
<message>
<source>Name of the modality</source>
<translation>Name der Modalität</translation>
</message>
<message>
<source>Name of the modality, such as noise, used in the name of the layer.</source>
<translation>Name der Modalität, etwa „Lärm“; er wird im Namen des Layers verwendet.</translation>
</message>
<message>
<source>Name of the modality, used in the name of the layer.</source>
<translation>Name der Modalität; er wird im Namen des Layers verwendet.</translation>
</message>
<message>
<source>Name of the modality, used in the names of the fields and of the layer.</source>
<translation>Name der Modalität; er wird in den Namen der Felder und des Layers verwendet.</translation>
</message>
<message>
<source>Name of the modality, with which the names of its fields begin.</source>
<translation>Name der Modalität, mit dem die Namen ihrer Felder beginnen.</translation>
</message>
<message>
<source>Name of the model, stored in it. Default: the name of the encoder.</source>
<translation>Name des Modells, der in ihm gespeichert wird. Voreinstellung: der Name des Encoders.</translation>
</message>
<message>
<source>Name of the new field</source>
<translation>Name des neuen Feldes</translation>
</message>
<message>
<source>Nearest neighbours (k-NN)</source>
<translation>Nächste Nachbarn (k-NN)</translation>
</message>
<message>
<source>Neural network (MLP)</source>
<translation>Neuronales Netz (MLP)</translation>
</message>
<message>
<source>No Python {} to {} was found to set up MobCLIP with.</source>
<translation>Zum Einrichten von MobCLIP wurde kein Python {} bis {} gefunden.</translation>
</message>
<message>
<source>No installed model is valid there; Import encoder adds models.</source>
<translation>Kein installiertes Modell gilt dort; „Encoder importieren“ fügt Modelle hinzu.</translation>
</message>
<message>
<source>No installed model is valid where the layer {0} ({1}) lies; Import encoder adds models.</source>
<translation>Kein installiertes Modell gilt dort, wo der Layer {0} ({1}) liegt; „Encoder importieren“ fügt Modelle hinzu.</translation>
</message>
<message>
<source>No predictor found: run Fit predictor first</source>
<translation>Kein Prädiktor gefunden: zuerst „Prädiktor anpassen“ ausführen</translation>
</message>
<message>
<source>No reference place was found: check the expression or the reference layer.</source>
<translation>Es wurde kein Referenzort gefunden: Prüfen Sie den Ausdruck oder den Referenzlayer.</translation>
</message>
<message>
<source>None</source>
<translation>Keine</translation>
</message>
<message>
<source>Not ready.</source>
<translation>Nicht bereit.</translation>
</message>
<message>
<source>Not ready. There is no model: install the plugin again.</source>
<translation>Nicht bereit. Es gibt kein Modell: Installieren Sie die Erweiterung erneut.</translation>
</message>
<message>
<source>Not set up</source>
<translation>Nicht eingerichtet</translation>
</message>
<message>
<source>Nothing was installed.</source>
<translation>Es wurde nichts installiert.</translation>
</message>
<message>
<source>Number of cells</source>
<translation>Anzahl der Zellen</translation>
</message>
<message>
<source>Number of cells created.</source>
<translation>Anzahl der erzeugten Zellen.</translation>
</message>
<message>
<source>Number of cells of the model.</source>
<translation>Anzahl der Zellen des Modells.</translation>
</message>
<message>
<source>Number of cells that have a value in none of the new fields.</source>
<translation>Anzahl der Zellen, die in keiner Spalte einen Wert haben.</translation>
</message>
<message>
<source>Number of cells.</source>
<translation>Anzahl der Zellen.</translation>
</message>
<message>
<source>Number of clusters</source>
<translation>Anzahl der Cluster</translation>
</message>
<message>
<source>Number of clusters (0: chosen by silhouette)</source>
<translation>Anzahl der Cluster (0: nach Silhouettenkoeffizient gewählt)</translation>
</message>
<message>
<source>Number of clusters, at least 2. With 0, the number between 3 and 12 that has the largest mean silhouette.</source>
<translation>Anzahl der Cluster, mindestens 2. Bei 0 die Anzahl zwischen 3 und 12 mit dem größten mittleren Silhouettenkoeffizienten.</translation>
</message>
<message>
<source>Number of clusters.</source>
<translation>Anzahl der Cluster.</translation>
</message>
<message>
<source>Number of clusters. 0: chosen by the silhouette.</source>
<translation>Anzahl der Cluster. Bei 0 wird sie automatisch gewählt.</translation>
</message>
<message>
<source>Number of examples per place</source>
<translation>Anzahl der Beispiele pro Ort</translation>
</message>
<message>
<source>Number of features</source>
<translation>Anzahl der Objekte</translation>
</message>
<message>
<source>Number of features used: those with an embedding, the indicator and a geometry.</source>
<translation>Anzahl der verwendeten Objekte: die mit Embedding, Indikator und Geometrie.</translation>
</message>
<message>
<source>Number of features used: those with the indicator and a geometry, inside the valid domain of all models.</source>
<translation>Anzahl der verwendeten Objekte: die mit Indikator und Geometrie, im Gültigkeitsbereich aller Modelle.</translation>
</message>
<message>
<source>Number of features without a prediction.</source>
<translation>Anzahl der Objekte ohne Vorhersage.</translation>
</message>
<message>
<source>Number of features without an embedding.</source>
<translation>Anzahl der Objekte ohne Embedding.</translation>
</message>
<message>
<source>Number of features.</source>
<translation>Anzahl der Objekte.</translation>
</message>
<message>
<source>Number of flows</source>
<translation>Anzahl der Ströme</translation>
</message>
<message>
<source>Number of flows between cells</source>
<translation>Anzahl der Ströme zwischen Zellen</translation>
</message>
<message>
<source>Number of flows between the cells, 0 where they are not written.</source>
<translation>Anzahl der Ströme zwischen den Zellen, 0, wenn sie nicht geschrieben werden.</translation>
</message>
<message>
<source>Number of flows drawn.</source>
<translation>Anzahl der gezeichneten Ströme.</translation>
</message>
<message>
<source>Number of flows to draw: the strongest.</source>
<translation>Anzahl der zu zeichnenden Ströme: die stärksten.</translation>
</message>
<message>
<source>Number of flows, those within zones included.</source>
<translation>Anzahl der Ströme, einschließlich derer innerhalb von Zonen.</translation>
</message>
<message>
<source>Number of functions of position that the predictor uses; 0 for none.</source>
<translation>Anzahl der Funktionen der Lage, die der Prädiktor verwendet; 0, wenn keine.</translation>
</message>
<message>
<source>Number of most similar features to write (0: all)</source>
<translation>Anzahl der zu schreibenden ähnlichsten Objekte (0: alle)</translation>
</message>
<message>
<source>Number of polygons</source>
<translation>Anzahl der Polygone</translation>
</message>
<message>
<source>Number of polygons that contain no feature with a value.</source>
<translation>Anzahl der Polygone, die kein Objekt mit einem Wert enthalten.</translation>
</message>
<message>
<source>Number of polygons.</source>
<translation>Anzahl der Polygone.</translation>
</message>
<message>
<source>Number of predictions outside the area of applicability.</source>
<translation>Anzahl der Vorhersagen außerhalb des Anwendbarkeitsbereichs.</translation>
</message>
<message>
<source>Number of reference features.</source>
<translation>Anzahl der Referenzobjekte.</translation>
</message>
<message>
<source>Number of reference places</source>
<translation>Anzahl der Referenzorte</translation>
</message>
<message>
<source>Number of training features to show for each feature.</source>
<translation>Anzahl der Trainingsobjekte, die zu jedem Objekt angegeben werden.</translation>
</message>
<message>
<source>Number of training features.</source>
<translation>Anzahl der Trainingsobjekte.</translation>
</message>
<message>
<source>Number of training steps. 0: as many as suit the region. Training stops earlier where it no longer helps.</source>
<translation>Anzahl der Trainingsschritte. 0: so viele, wie zur Region passen. Das Training endet früher, wenn es nichts mehr nützt.</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it the numbers that leave and arrive are per resident, and flows between zones are divided over the cells by people in place of area: then empty land has none.</source>
<translation>Numerisches Feld der Zellen mit ihrer Bevölkerung. Damit werden Abgänge und Ankünfte pro Einwohner angegeben, und Ströme zwischen Zonen werden nach Bevölkerung statt nach Fläche auf die Zellen verteilt: Dann erhält unbewohntes Land keine.</translation>
</message>
<message>
<source>Numeric field of the cells with their population. With it there are also numbers per 1,000 residents.</source>
<translation>Numerisches Feld der Zellen mit ihrer Bevölkerung. Damit werden auch Zahlen pro 1.000 Einwohner berechnet.</translation>
</message>
<message>
<source>Numeric field of the flows with the number of people. Without it each row counts 1.</source>
<translation>Numerisches Feld der Ströme mit der Personenzahl. Ohne Angabe zählt jede Zeile 1.</translation>
</message>
<message>
<source>Numeric field of the polygons with the number of people in each. In the cells it becomes a field, the weight of means, and the weight of cells in training.</source>
<translation>Numerisches Feld der Polygone mit der jeweiligen Personenzahl. In den Zellen dient sie als Feld, als Gewicht bei Mitteln und als Gewicht der Zellen beim Training.</translation>
</message>
<message>
<source>Numeric field of the population layer with its people.</source>
<translation>Numerisches Feld des Bevölkerungslayers mit der Personenzahl.</translation>
</message>
<message>
<source>Numeric field of the population layer with the number of people.</source>
<translation>Numerisches Feld des Bevölkerungslayers mit der Personenzahl.</translation>
</message>
<message>
<source>Numeric field of these polygons with the known total or mean. Polygons where it is NULL change nothing.</source>
<translation>Numerisches Feld dieser Polygone mit der bekannten Summe oder dem bekannten Mittel. Polygone, bei denen es NULL ist, ändern nichts.</translation>
</message>
<message>
<source>Numeric field that weights each feature in a mean, such as its population, assumed to be spread evenly over its area. Without it: its area, or 1 for points. Not for sums.</source>
<translation>Numerisches Feld, das jedes Objekt in einem Mittel gewichtet, etwa seine Bevölkerung, die als gleichmäßig über seine Fläche verteilt angenommen wird. Ohne Angabe: seine Fläche, oder 1 bei Punkten. Nicht für Summen.</translation>
</message>
<message>
<source>Numeric field that weights each feature in the mean of a polygon, such as its population. Without it: its area.</source>
<translation>Numerisches Feld, das jedes Objekt im Mittel eines Polygons gewichtet, etwa seine Bevölkerung. Ohne Angabe: seine Fläche.</translation>
</message>
<message>
<source>Numeric field that weights each polygon in a mean, such as its population. Without it: its population in the raster or layer, else its area.</source>
<translation>Numerisches Feld, das jedes Polygon in einem Mittel gewichtet, etwa seine Bevölkerung. Ohne Angabe: seine Bevölkerung im Raster oder Layer, sonst seine Fläche.</translation>
</message>
<message>
<source>Numeric field with sample weights, such as the population of each feature.</source>
<translation>Numerisches Feld mit Stichprobengewichten, etwa der Bevölkerung jedes Objekts.</translation>
</message>
<message>
<source>Numeric fields in place of categories: each is one category, and its values are added up in each cell. A cell without a feature is NULL.</source>
<translation>Numerische Felder anstelle von Kategorien: Jedes ist eine Kategorie, und seine Werte werden in jeder Zelle summiert. Eine Zelle ohne Objekt ist NULL.</translation>
</message>
<message>
<source>Numeric fields of the polygons with means, medians or shares, such as a median age. Leave out what the model is to predict later.</source>
<translation>Numerische Felder der Polygone mit Mittelwerten, Medianen oder Anteilen, etwa dem Medianalter. Lassen Sie weg, was das Modell später vorhersagen soll.</translation>
</message>
<message>
<source>Numeric fields to aggregate. Default: emb_000, emb_001 and so on.</source>
<translation>Zu aggregierende numerische Felder. Voreinstellung: emb_000, emb_001 und so weiter.</translation>
</message>
<message>
<source>Numeric fields to average. Default: all but fid, ogc_fid and h3.</source>
<translation>Zu mittelnde numerische Felder. Voreinstellung: alle außer fid, ogc_fid und h3.</translation>
</message>
<message>
<source>Numeric fields to compare the embeddings with, such as the census variables that you would use without them.</source>
<translation>Numerische Felder, mit denen die Embeddings verglichen werden, etwa die Zensusvariablen, die Sie ohne sie verwenden würden.</translation>
</message>
<message>
<source>Numeric fields to predict from, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>Numerische Felder, aus denen vorhergesagt wird, dieselben wie in „Prädiktor anpassen“. Voreinstellung: emb_000, emb_001 und so weiter.</translation>
</message>
<message>
<source>Numeric fields with counts, such as people, households or jobs. Each becomes two fields: the count in the cell, and the logarithm of 1 + number per km².</source>
<translation>Numerische Felder mit Anzahlen, etwa Personen, Haushalten oder Arbeitsplätzen. Aus jedem werden zwei Felder: die Anzahl in der Zelle und der Logarithmus von 1 + Anzahl pro km².</translation>
</message>
<message>
<source>Numeric fields with means, medians, shares or rates, such as income or a percentage. They keep their names and units.</source>
<translation>Numerische Felder mit Mittelwerten, Medianen, Anteilen oder Quoten, etwa dem Einkommen oder einem Prozentsatz. Sie behalten ihre Namen und Einheiten.</translation>
</message>
<message>
<source>Numeric fields, the same as in Fit predictor. Default: emb_000, emb_001 and so on.</source>
<translation>Numerische Felder, dieselben wie in „Prädiktor anpassen“. Voreinstellung: emb_000, emb_001 und so weiter.</translation>
</message>
<message>
<source>ONNX graph</source>
<translation>ONNX-Graph</translation>
</message>
<message>
<source>ONNX graph with one input of n x bands x size x size pixels, in the units of the raster, and one output of n x columns. Cells whose window has nodata pixels get NULL.</source>
<translation>ONNX-Graph mit einer Eingabe aus n x Kanäle x Größe x Größe Pixeln, in den Einheiten des Rasters, und einer Ausgabe aus n x Spalten. Zellen, in deren Fenster Leerwerte liegen, erhalten NULL.</translation>
</message>
<message>
<source>ONNX graphs (*.onnx);;All files (*)</source>
<translation>ONNX-Graphen (*.onnx);;Alle Dateien (*)</translation>
</message>
<message>
<source>On Linux with CUDA for NVIDIA graphics cards, elsewhere for the processor alone.</source>
<translation>Unter Linux mit CUDA für NVIDIA-Grafikkarten, sonst nur für den Prozessor.</translation>
</message>
<message>
<source>Only models of your own can be removed, not those that come with MobCLIP.</source>
<translation>Nur eigene Modelle lassen sich entfernen, nicht die mit MobCLIP gelieferten.</translation>
</message>
<message>
<source>Only the largest flows of each origin are kept, as few as sum to this share of all that leaves it, above 0 and at most 1.</source>
<translation>Von jedem Herkunftsort werden nur die stärksten Ströme behalten, so wenige, wie zusammen diesen Anteil an allem ergeben, was von ihm ausgeht, über 0 und höchstens 1.</translation>
</message>
<message>
<source>Open log</source>
<translation>Protokoll öffnen</translation>
</message>
<message>
<source>OpenStreetMap (*.osm.pbf *.pbf *.osm);;All files (*)</source>
<translation>OpenStreetMap (*.osm.pbf *.pbf *.osm);;Alle Dateien (*)</translation>
</message>
<message>
<source>Optional table (CSV) with all scores.</source>
<translation>Optionale Tabelle (CSV) mit allen Gütemaßen.</translation>
</message>
<message>
<source>Optional: the report as a page (HTML).</source>
<translation>Optional: der Bericht als Seite (HTML).</translation>
</message>
<message>
<source>Options …</source>
<translation>Optionen …</translation>
</message>
<message>
<source>Or an OpenStreetMap file</source>
<translation>Oder eine OpenStreetMap-Datei</translation>
</message>
<message>
<source>Or fields with counts</source>
<translation>Oder Felder mit Anzahlen</translation>
</message>
<message>
<source>Origin field</source>
<translation>Feld mit dem Herkunftsort</translation>
</message>
<message>
<source>Other fields to cells</source>
<translation>Andere Felder auf Zellen übertragen</translation>
</message>
<message>
<source>Other settings</source>
<translation>Andere Einstellungen</translation>
</message>
<message>
<source>Other settings of the training, one on each line, such as dimension=64; the page on training lists them.</source>
<translation>Andere Einstellungen des Trainings, eine pro Zeile, etwa dimension=64; die Seite zum Training führt sie auf.</translation>
</message>
<message>
<source>Outdated</source>
<translation>Veraltet</translation>
</message>
<message>
<source>Overlaps the area</source>
<translation>Überlappt das Gebiet</translation>
</message>
<message>
<source>Packages beside those for embeddings, clusters, similar places and predictions. boosting: boosted trees, and the baselines of Evaluate embeddings and Compare encoders. reports: pages of evaluations and models. import: Import encoder. files: tables of scores. rasters: Raster to cells and population rasters. train: training models of your own, on Linux with CUDA (3 GB). What is installed already stays.</source>
<translation>Pakete neben denen für Embeddings, Cluster, ähnliche Orte und Vorhersagen. boosting: geboostete Bäume und die Vergleichsmodelle von „Embeddings bewerten“ und „Encoder vergleichen“. reports: Seiten zu Bewertungen und Modellen. import: „Encoder importieren“. files: Tabellen mit Gütemaßen. rasters: „Raster auf Zellen übertragen“ und Bevölkerungsraster. train: Training eigener Modelle, unter Linux mit CUDA (3 GB). Was schon installiert ist, bleibt erhalten.</translation>
</message>
<message>
<source>Page</source>
<translation>Seite</translation>
</message>
<message>
<source>Path of the Python interpreter that now runs the backend.</source>
<translation>Pfad des Python-Interpreters, der nun das Backend ausführt.</translation>
</message>
<message>
<source>Pixels</source>
<translation>Pixel</translation>
</message>
<message>
<source>Places</source>
<translation>Orte</translation>
</message>
<message>
<source>Places are the H3 cells in the field '{}'.</source>
<translation>Orte sind die H3-Zellen im Feld „{}“.</translation>
</message>
<message>
<source>Places like downtown Columbus</source>
<translation>Orte wie die Innenstadt von Columbus</translation>
</message>
<message>
<source>Points of interest</source>
<translation>Points of Interest</translation>
</message>
<message>
<source>Points of interest by cell</source>
<translation>Points of Interest je Zelle</translation>
</message>
<message>
<source>Points of interest to cells</source>
<translation>Points of Interest auf Zellen übertragen</translation>
</message>
<message>
<source>Points of interest, such as shops and schools.</source>
<translation>Points of Interest, etwa Geschäfte und Schulen.</translation>
</message>
<message>
<source>Points or H3 cells with numbers of people, finer than the polygons. With them the people and flows of a polygon go to where people live, without them they are spread evenly.</source>
<translation>Punkte oder H3-Zellen mit Personenzahlen, feiner als die Polygone. Damit kommen die Personen und Ströme eines Polygons dorthin, wo Menschen leben; ohne sie werden sie gleichmäßig verteilt.</translation>
</message>
<message>
<source>Points or polygons in any CRS, or any layer or table with a field h3 whose H3 cells have the resolution of the cells or a finer one. Or a table with a code in each row, whose polygons are chosen below.</source>
<translation>Punkte, Polygone, oder Polygone oder eine Tabelle mit einem Feld h3 in der Auflösung der Zellen oder einer feineren, in beliebigem KBS. Oder eine Tabelle mit einem Code in jeder Zeile, deren Polygone unten gewählt werden.</translation>
</message>
<message>
<source>Points or polygons in any CRS. Features of the input that they intersect are reference features, in addition to those that match the expression.</source>
<translation>Punkte oder Polygone in beliebigem KBS. Objekte der Eingabe, die sie schneiden, sind Referenzobjekte, zusätzlich zu denen, auf die der Ausdruck zutrifft.</translation>
</message>
<message>
<source>Points, cells or polygons</source>
<translation>Punkte, Zellen oder Polygone</translation>
</message>
<message>
<source>Points, or polygons whose centroids count, in any CRS. Points outside the cells are left out. For counts also polygons or a table with a field h3, of the resolution of the cells or a finer one.</source>
<translation>Punkte, oder Polygone, deren Zentroide zählen, in beliebigem KBS. Punkte außerhalb der Zellen werden weggelassen. Für Anzahlen auch Polygone oder eine Tabelle mit einem Feld h3, in der Auflösung der Zellen oder einer feineren.</translation>
</message>
<message>
<source>Polygon layer to cover, in any CRS, used instead of the extent. Tick Selected features only to cover just those.</source>
<translation>Abzudeckender Polygonlayer, in beliebigem KBS, anstelle der Ausdehnung. Kreuzen Sie „Nur gewählte Objekte“ an, um nur diese abzudecken.</translation>
</message>
<message>
<source>Polygons</source>
<translation>Polygone</translation>
</message>
<message>
<source>Polygons of the codes</source>
<translation>Polygone zu den Codes</translation>
</message>
<message>
<source>Polygons or points that the origins and destinations name; lines join their centroids. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>Polygone oder Punkte, die als Herkunfts- und Zielorte genannt sind; Linien verbinden ihre Zentroide. Lassen Sie dies leer, wenn die Ströme H3-Zellen verbinden oder Koordinaten haben.</translation>
</message>
<message>
<source>Polygons that the origins and destinations name. Leave it empty if the flows join H3 cells or have coordinates.</source>
<translation>Polygone, die als Herkunfts- und Zielorte genannt sind. Lassen Sie dies leer, wenn die Ströme H3-Zellen verbinden oder Koordinaten haben.</translation>
</message>
<message>
<source>Polygons to aggregate to, in any CRS, of another layer than the cells or points. Their fields are kept; fields of the same name are replaced.</source>
<translation>Polygone, auf die aggregiert wird, in beliebigem KBS, aus einem anderen Layer als die Zellen oder Punkte. Ihre Felder bleiben erhalten; Felder gleichen Namens werden ersetzt.</translation>
</message>
<message>
<source>Polygons whose values to explain</source>
<translation>Polygone, deren Werte erklärt werden</translation>
</message>
<message>
<source>Polygons with known totals or means, in any CRS. The predictions inside each are scaled to agree with its value (dasymetric mapping).</source>
<translation>Polygone mit bekannten Summen oder Mitteln, in beliebigem KBS. Die Vorhersagen in jedem Polygon werden so skaliert, dass sie mit seinem Wert übereinstimmen (dasymetrische Kartierung).</translation>
</message>
<message>
<source>Polygons with statistics</source>
<translation>Polygone mit Statistiken</translation>
</message>
<message>
<source>Polygons with statistics, in any CRS. Those far from the cells are left out. Or a table with a code in each row, such as a CSV file of a statistical office, whose polygons are chosen below.</source>
<translation>Polygone mit Statistiken, in beliebigem KBS. Solche, die weit von den Zellen entfernt sind, werden weggelassen. Oder eine Tabelle mit einem Code in jeder Zeile, etwa eine CSV-Datei eines statistischen Amts, deren Polygone unten gewählt werden.</translation>
</message>
<message>
<source>Polygons with the population of each, such as municipalities or census tracts. The cells cover them.</source>
<translation>Polygone mit ihrer jeweiligen Bevölkerung, etwa Gemeinden oder Zählbezirke. Die Zellen decken sie ab.</translation>
</message>
<message>
<source>Polygons without a feature</source>
<translation>Polygone ohne Objekt</translation>
</message>
<message>
<source>Polygons, such as counties, whose values to explain, in any CRS. Only for numbers and counts.</source>
<translation>Polygone, etwa Landkreise, deren Werte erklärt werden, in beliebigem KBS. Nur für Zahlen und Zähldaten.</translation>
</message>
<message>
<source>Population</source>
<translation>Bevölkerung</translation>
</message>
<message>
<source>Population field of the polygons</source>
<translation>Bevölkerungsfeld der Polygone</translation>
</message>
<message>
<source>Population layer</source>
<translation>Bevölkerungslayer</translation>
</message>
<message>
<source>Population raster</source>
<translation>Bevölkerungsraster</translation>
</message>
<message>
<source>Position beside the embeddings</source>
<translation>Lage neben den Embeddings</translation>
</message>
<message>
<source>Position is left out, as it does not clearly help: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>Die Lage wird weggelassen, da sie nicht eindeutig hilft: In der Kreuzvalidierung ändert sie R² um {:+.3f} ({:+.3f} bis {:+.3f}).</translation>
</message>
<message>
<source>Position is used beside the embeddings: in cross-validation it changes R² by {:+.3f} ({:+.3f} to {:+.3f}).</source>
<translation>Die Lage wird neben den Embeddings verwendet: In der Kreuzvalidierung ändert sie R² um {:+.3f} ({:+.3f} bis {:+.3f}).</translation>
</message>
<message>
<source>Predict</source>
<translation>Indikator vorhersagen</translation>
</message>
<message>
<source>Predicted wages (US dollars per person)</source>
<translation>Vorhergesagte Löhne (US-Dollar pro Person)</translation>
</message>
<message>
<source>Predicted {}</source>
<translation>Vorhersage: {}</translation>
</message>
<message>
<source>Prediction</source>
<translation>Vorhersage</translation>
</message>
<message>
<source>Predictions</source>
<translation>Vorhersagen</translation>
</message>
<message>
<source>Predictions of {}.</source>
<translation>Vorhersagen von {}.</translation>
</message>
<message>
<source>Predictor</source>
<translation>Prädiktor</translation>
</message>
<message>
<source>Predictors (*.predictor)</source>
<translation>Prädiktoren (*.predictor)</translation>
</message>
<message>
<source>Predictors (*.predictor);;All files (*)</source>
<translation>Prädiktoren (*.predictor);;Alle Dateien (*)</translation>
</message>
<message>
<source>Predicts an indicator for every feature with an embedding, using a predictor from Fit predictor. Next to each prediction come its prediction interval (lower, upper; for classes probability, and in likely the prediction set, its classes separated by commas, in quotes where they have one themselves), its dissimilarity to the training features, and whether it is inside the area of applicability (inside_aoa, 1 or 0). The layer is styled in quantile classes, and hatched outside the area of applicability. Embeddings of another model or version are rejected. Predictions for cells can be scaled to known control totals or means of polygons.</source>
<translation>Sagt einen Indikator für jedes Objekt mit einem Embedding vorher, mit einem Prädiktor aus „Prädiktor anpassen“. Zu jeder Vorhersage kommen ihr Vorhersageintervall (lower, upper; bei Klassen probability und in likely die Vorhersagemenge, ihre Klassen durch Kommas getrennt und in Anführungszeichen, wenn sie selbst ein Komma enthalten), ihre Unähnlichkeit zu den Trainingsobjekten und ob sie im Anwendbarkeitsbereich liegt (inside_aoa, 1 oder 0). Der Layer wird in Quantilklassen dargestellt und außerhalb des Anwendbarkeitsbereichs schraffiert. Embeddings eines anderen Modells oder einer anderen Version werden abgewiesen. Vorhersagen für Zellen lassen sich auf bekannte Eckwerte von Polygonen (Summen oder Mittel) skalieren.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP with these ticked: {groups}. Or run: {command}.</source>
<translation>Kreuzen Sie in Einstellungen &gt; Optionen &gt; MobCLIP Folgendes an, und klicken Sie auf „Einrichten“: {groups}. Oder führen Sie aus: {command}.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {command}.</source>
<translation>Klicken Sie in Einstellungen &gt; Optionen &gt; MobCLIP auf „Einrichten“, oder führen Sie aus: {command}.</translation>
</message>
<message>
<source>Press Set up in Settings &gt; Options &gt; MobCLIP, or run: {}. An interpreter of your own can be set on the same page, or in the environment variable {}.</source>
<translation>Klicken Sie in Einstellungen &gt; Optionen &gt; MobCLIP auf „Einrichten“, oder führen Sie aus: {}. Ein eigener Interpreter lässt sich auf derselben Seite oder in der Umgebungsvariablen {} angeben.</translation>
</message>
<message>
<source>Probe</source>
<translation>Probemodell</translation>
</message>
<message>
<source>Probe to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast and hard to beat. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>Probemodell, das an die Embeddings angepasst wird. ridge: Ridge-, logistische oder Poisson-Regression; schnell und schwer zu übertreffen. lightgbm: geboostete Bäume. lightgbm-paper: dasselbe mit den Einstellungen des MobCLIP-Artikels. knn: das Mittel der fünf ähnlichsten Trainingsobjekte. mlp: ein kleines neuronales Netz.</translation>
</message>
<message>
<source>Probes</source>
<translation>Probemodelle</translation>
</message>
<message>
<source>Probes to fit on the embeddings. ridge: ridge, logistic or Poisson regression; fast, with the penalty chosen inside the training folds. lightgbm: boosted trees. lightgbm-paper: the same with the settings of the MobCLIP paper. knn: the mean of the five most similar training features. mlp: a small neural network.</source>
<translation>Probemodelle, die an die Embeddings angepasst werden. ridge: Ridge-, logistische oder Poisson-Regression; schnell, mit einem Strafterm, der innerhalb der Trainingsteilmengen gewählt wird. lightgbm: geboostete Bäume. lightgbm-paper: dasselbe mit den Einstellungen des MobCLIP-Artikels. knn: das Mittel der fünf ähnlichsten Trainingsobjekte. mlp: ein kleines neuronales Netz.</translation>
</message>
<message>
<source>Python interpreter</source>
<translation>Python-Interpreter</translation>
</message>
<message>
<source>Python interpreter of the backend</source>
<translation>Python-Interpreter des Backends</translation>
</message>
<message>
<source>Python to make the environment with</source>
<translation>Python für die Umgebung</translation>
</message>
<message>
<source>Python {} of the project python-build-standalone is downloaded from GitHub with the program uv from the Python Package Index (about {} MB), into {}. It is used by MobCLIP only.</source>
<translation>Python {} des Projekts python-build-standalone wird von GitHub heruntergeladen, mit dem Programm uv aus dem Python Package Index (etwa {} MB), nach {}. Es wird nur von MobCLIP verwendet.</translation>
</message>
<message>
<source>QGIS expression that is true for the reference features of the input, for example "name" = 'Athens'.</source>
<translation>QGIS-Ausdruck, der für die Referenzobjekte der Eingabe wahr ist, zum Beispiel "name" = 'Athens'.</translation>
</message>
<message>
<source>QGIS was busy</source>
<translation>QGIS war beschäftigt</translation>
</message>
<message>
<source>Quantise the weights to 8 bits: a quarter of the size, and two to four times the speed. The cosine similarity to the full-precision embeddings is measured and stored in the model.</source>
<translation>Die Gewichte auf 8 Bit quantisieren: ein Viertel der Größe und zwei- bis viermal so schnell. Die Kosinus-Ähnlichkeit mit den Embeddings in voller Genauigkeit wird gemessen und im Modell gespeichert.</translation>
</message>
<message>
<source>RMSE (spatial block CV)</source>
<translation>RMSE (räumliche Block-CV)</translation>
</message>
<message>
<source>Radians</source>
<translation>Bogenmaß</translation>
</message>
<message>
<source>Radiation model</source>
<translation>Strahlungsmodell</translation>
</message>
<message>
<source>Radius of the window in pixels</source>
<translation>Radius des Fensters in Pixeln</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}.</source>
<translation>Zufällige Kreuzvalidierung: {} {:.2f}.</translation>
</message>
<message>
<source>Random cross-validation: {} {:.2f}. This is too optimistic, because neighbouring places are alike.</source>
<translation>Zufällige Kreuzvalidierung: {} {:.2f}. Das ist zu optimistisch, weil benachbarte Orte sich ähneln.</translation>
</message>
<message>
<source>Random seed</source>
<translation>Zufallssaat</translation>
</message>
<message>
<source>Ranks models by how well their embeddings predict an indicator, cross-validated on the same held-out features with paired 95 % confidence intervals, and writes a report to open and share. A difference is called better or worse only where its interval excludes zero.</source>
<translation>Ordnet Modelle danach, wie gut ihre Embeddings einen Indikator vorhersagen, kreuzvalidiert an denselben zurückgehaltenen Objekten mit gepaarten 95-%-Konfidenzintervallen, und schreibt einen Bericht zum Öffnen und Weitergeben. Ein Unterschied heißt nur dann besser oder schlechter, wenn sein Intervall die Null ausschließt.</translation>
</message>
<message>
<source>Raster</source>
<translation>Raster</translation>
</message>
<message>
<source>Raster by cell</source>
<translation>Raster je Zelle</translation>
</message>
<message>
<source>Raster file in any CRS. Layers of web services must be saved as a file first. The CRS is the one of the layer in QGIS; a raster without one needs it assigned first.</source>
<translation>Rasterdatei in beliebigem KBS. Layer von Webdiensten müssen zuerst als Datei gespeichert werden. Es gilt das KBS des Layers in QGIS; einem Raster ohne KBS muss zuerst eines zugewiesen werden.</translation>
</message>
<message>
<source>Raster of people per pixel, such as a gridded census, with pixels no larger than the cells. A polygon without people in it is divided by area.</source>
<translation>Raster mit der Personenzahl pro Pixel, etwa ein Zensusraster, mit Pixeln, die nicht größer als die Zellen sind. Ein Polygon, in dem das Raster keine Personen enthält, wird nach Fläche aufgeteilt.</translation>
</message>
<message>
<source>Raster to cells</source>
<translation>Raster auf Zellen übertragen</translation>
</message>
<message>
<source>Rasters</source>
<translation>Raster</translation>
</message>
<message>
<source>Raw columns to compare with</source>
<translation>Rohfelder zum Vergleich</translation>
</message>
<message>
<source>Reading the valid domain …</source>
<translation>Gültigkeitsbereich wird gelesen …</translation>
</message>
<message>
<source>Ready</source>
<translation>Bereit</translation>
</message>
<message>
<source>Ready.</source>
<translation>Bereit.</translation>
</message>
<message>
<source>Reduce embeddings to colours</source>
<translation>Embeddings auf Farben reduzieren</translation>
</message>
<message>
<source>Reduces embeddings to their first three principal components and mixes these into one colour, so that similar places have similar colours on the map. The fields pc_1 to pc_3 hold the components and color their mixture as #rrggbb; they are NULL where there is no embedding.</source>
<translation>Reduziert Embeddings auf ihre ersten drei Hauptkomponenten und mischt diese zu einer Farbe, sodass ähnliche Orte auf der Karte ähnliche Farben haben. Die Felder pc_1 bis pc_3 enthalten die Komponenten, color ihre Mischung als #rrggbb; sie sind NULL, wo es kein Embedding gibt.</translation>
</message>
<message>
<source>Reference expression</source>
<translation>Referenzausdruck</translation>
</message>
<message>
<source>Reference layer</source>
<translation>Referenzlayer</translation>
</message>
<message>
<source>Region field for cross-validation</source>
<translation>Regionenfeld für die Kreuzvalidierung</translation>
</message>
<message>
<source>Regression (numbers)</source>
<translation>Regression (Zahlen)</translation>
</message>
<message>
<source>Remove MobCLIP's files</source>
<translation>Dateien von MobCLIP entfernen</translation>
</message>
<message>
<source>Remove model</source>
<translation>Modell entfernen</translation>
</message>
<message>
<source>Remove packages …</source>
<translation>Pakete entfernen …</translation>
</message>
<message>
<source>Remove the model {}? The file {} is deleted.</source>
<translation>Das Modell {} entfernen? Die Datei {} wird gelöscht.</translation>
</message>
<message>
<source>Remove the packages that Set up has installed ({} MB in {})?</source>
<translation>Die mit „Einrichten“ installierten Pakete entfernen ({} MB in {})?</translation>
</message>
<message>
<source>Remove …</source>
<translation>Entfernen …</translation>
</message>
<message>
<source>Removed.</source>
<translation>Entfernt.</translation>
</message>
<message>
<source>Removes what Set up has installed, and models of your own if you like.</source>
<translation>Entfernt, was „Einrichten“ installiert hat, und auf Wunsch eigene Modelle.</translation>
</message>
<message>
<source>Report</source>
<translation>Bericht</translation>
</message>
<message>
<source>Report as text</source>
<translation>Bericht als Text</translation>
</message>
<message>
<source>Reports</source>
<translation>Berichte</translation>
</message>
<message>
<source>Reports which Python interpreter runs the backend and how it was chosen, which packages it has or lacks, and which models are installed, and says what to do about any problem. It completes even where the backend is missing.</source>
<translation>Berichtet, welcher Python-Interpreter das Backend ausführt und wie er gewählt wurde, welche Pakete er hat und welche ihm fehlen und welche Modelle installiert sind, und sagt zu jedem Problem, was zu tun ist. Auch wenn das Backend fehlt, läuft der Algorithmus durch.</translation>
</message>
<message>
<source>Ridge penalty</source>
<translation>Ridge-Strafterm</translation>
</message>
<message>
<source>Ridge penalty, chosen by cross-validation. Empty for other probes.</source>
<translation>Ridge-Strafterm, durch Kreuzvalidierung gewählt. Leer bei anderen Probemodellen.</translation>
</message>
<message>
<source>Ridge regression</source>
<translation>Ridge-Regression</translation>
</message>
<message>
<source>Root mean square error in spatial block cross-validation, in the unit of the indicator. Empty for classes.</source>
<translation>Wurzel des mittleren quadratischen Fehlers in räumlicher Block-Kreuzvalidierung, in der Einheit des Indikators. Leer bei Klassen.</translation>
</message>
<message>
<source>Runs all steps from the layers of a region to a map of types of places: cells, their fields from demographics, points of interest, a raster and flows, a model trained on them, embeddings and clusters. It is a model of QGIS: open layers_to_clusters.model3 in the folder resources/models of the plugin in the model designer to add, change or leave out steps.</source>
<translation>Führt alle Schritte von den Layern einer Region bis zu einer Karte mit Typen von Orten aus: Zellen, Felder aus Demografie, Points of Interest, einem Raster und Mobilität, ein damit trainiertes Modell, Embeddings und Cluster. Es ist ein Modell von QGIS: Öffnen Sie layers_to_clusters.model3 aus dem Ordner resources/models der Erweiterung im Modellentwurf, um Schritte hinzuzufügen, zu ändern oder wegzulassen.</translation>
</message>
<message>
<source>R² (kNNDM CV)</source>
<translation>R² (kNNDM-CV)</translation>
</message>
<message>
<source>R² (random CV)</source>
<translation>R² (zufällige CV)</translation>
</message>
<message>
<source>R² (region CV)</source>
<translation>R² (CV nach Regionen)</translation>
</message>
<message>
<source>R² (spatial block CV)</source>
<translation>R² (räumliche Block-CV)</translation>
</message>
<message>
<source>R² in cross-validation by region: the share of the variance explained in held-out regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Only with a region field.</source>
<translation>R² in Kreuzvalidierung nach Regionen: der Anteil der erklärten Varianz in zurückgehaltenen Regionen; 1 ist perfekt, 0 nicht besser als das Mittel. Bei Klassen: Log-Loss-Skill (R² nach McFadden). Nur mit einem Regionenfeld.</translation>
</message>
<message>
<source>R² in spatial block cross-validation: the share of the variance explained in held-out blocks or regions; 1 is perfect, 0 no better than the mean. For classes: log-loss skill (McFadden's R²). Empty where the features lie too close together for blocks.</source>
<translation>R² in räumlicher Block-Kreuzvalidierung: der Anteil der erklärten Varianz in zurückgehaltenen Blöcken oder Regionen; 1 ist perfekt, 0 nicht besser als das Mittel. Bei Klassen: Log-Loss-Skill (R² nach McFadden). Leer, wenn die Objekte für Blöcke zu dicht beieinander liegen.</translation>
</message>
<message>
<source>SatCLIP</source>
<translation>SatCLIP</translation>
</message>
<message>
<source>Scaled to ±1 (longitude / 180, latitude / 90)</source>
<translation>Skaliert auf ±1 (Längengrad / 180, Breitengrad / 90)</translation>
</message>
<message>
<source>Seed of all random numbers. The same seed, layers and settings give the same model on the same computer.</source>
<translation>Saat aller Zufallszahlen. Gleiche Saat, gleiche Layer und gleiche Einstellungen ergeben auf demselben Computer dasselbe Modell.</translation>
</message>
<message>
<source>Seed of the random initialisation. The same seed, layer and number of clusters give the same result.</source>
<translation>Saat der zufälligen Initialisierung. Gleiche Saat, gleicher Layer und gleiche Anzahl der Cluster ergeben dasselbe Ergebnis.</translation>
</message>
<message>
<source>Set up</source>
<translation>Einrichten</translation>
</message>
<message>
<source>Set up MobCLIP</source>
<translation>MobCLIP einrichten</translation>
</message>
<message>
<source>Set up MobCLIP now?</source>
<translation>MobCLIP jetzt einrichten?</translation>
</message>
<message>
<source>Sets up the backend: makes a Python environment in your data folder, outside QGIS and its profiles, and installs exactly the packages that MobCLIP was tested with, each checked by its digest. The first time some 100 MB are downloaded from the Python Package Index (PyPI). Nothing is installed into QGIS's Python or the system's. What was installed before stays in use until the new environment is complete.</source>
<translation>Richtet das Backend ein: legt eine Python-Umgebung in Ihrem Datenordner an, außerhalb von QGIS und seinen Profilen, und installiert genau die Pakete, mit denen MobCLIP getestet wurde, jedes anhand seiner Prüfsumme geprüft. Beim ersten Mal werden etwa 100 MB aus dem Python Package Index (PyPI) heruntergeladen. Ins Python von QGIS oder des Systems wird nichts installiert. Was zuvor installiert wurde, bleibt in Gebrauch, bis die neue Umgebung vollständig ist.</translation>
</message>
<message>
<source>Setting up in {} needs {:,.0f} MB, and the disk has {:,.0f} MB free: free some space and try again.</source>
<translation>Für die Einrichtung in {} werden {:,.0f} MB benötigt, und auf dem Datenträger sind {:,.0f} MB frei: Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
</message>
<message>
<source>Setup</source>
<translation>Einrichtung</translation>
</message>
<message>
<source>Share of all flows between places</source>
<translation>Anteil an allen Strömen zwischen Orten</translation>
</message>
<message>
<source>Share of all that flows between places which is drawn, 0 to 1.</source>
<translation>Gezeichneter Anteil an allem, was zwischen Orten strömt, 0 bis 1.</translation>
</message>
<message>
<source>Share of each origin's flow to keep</source>
<translation>Zu behaltender Anteil der Ströme jedes Herkunftsorts</translation>
</message>
<message>
<source>Share of features classified correctly in spatial block cross-validation. Empty for numbers and counts.</source>
<translation>Anteil der Objekte, die in räumlicher Block-Kreuzvalidierung richtig klassifiziert werden. Leer bei Zahlen und Zähldaten.</translation>
</message>
<message>
<source>Share of held-out labels inside their 90 % prediction intervals, each block checked with the errors of the others. Near 0.9, the intervals can be trusted on average, inside the area of applicability.</source>
<translation>Anteil der zurückgehaltenen bekannten Werte in ihren 90-%-Vorhersageintervallen, jeder Block anhand der Fehler der anderen geprüft. Nahe 0,9 kann man den Intervallen im Durchschnitt trauen, innerhalb des Anwendbarkeitsbereichs.</translation>
</message>
<message>
<source>Share of the variance explained</source>
<translation>Anteil der erklärten Varianz</translation>
</message>
<message>
<source>Share of the variance explained by the three components, from 0 to 1.</source>
<translation>Anteil der Varianz, den die drei Komponenten erklären, von 0 bis 1.</translation>
</message>
<message>
<source>Show on map</source>
<translation>In Karte anzeigen</translation>
</message>
<message>
<source>Show valid domain</source>
<translation>Gültigkeitsbereich anzeigen</translation>
</message>
<message>
<source>Shows the card of a model as a page: its encoders, embedding dimension, valid domain, licence, citation and measured scores, and whether its files match their checksums.</source>
<translation>Zeigt die Beschreibung eines Modells als Seite: seine Encoder, die Embedding-Dimension, den Gültigkeitsbereich, die Lizenz, die Literaturangabe und gemessene Gütemaße, und ob seine Dateien mit ihren Prüfsummen übereinstimmen.</translation>
</message>
<message>
<source>Similar places</source>
<translation>Ähnliche Orte</translation>
</message>
<message>
<source>Similarity to {}</source>
<translation>Ähnlichkeit mit {}</translation>
</message>
<message>
<source>Size</source>
<translation>Größe</translation>
</message>
<message>
<source>Smaller flows are left out.</source>
<translation>Schwächere Ströme werden weggelassen.</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: embeddings alone. auto: where cross-validation on held-out blocks, or on regions if there is a region field, clearly shows that they help; the log says what was chosen and why. add: always. Predict then needs features with a geometry.</source>
<translation>Glatte Funktionen der Lage als weitere Spalten neben den Embeddings. Sie helfen in den Lücken einer Karte und können in Regionen ohne bekannte Werte in die Irre führen. none: nur Embeddings. auto: wenn die Kreuzvalidierung mit zurückgehaltenen Blöcken, oder mit Regionen, wenn es ein Regionenfeld gibt, eindeutig zeigt, dass sie helfen; das Protokoll sagt, was gewählt wurde und warum. add: immer. „Indikator vorhersagen“ benötigt dann Objekte mit Geometrie.</translation>
</message>
<message>
<source>Smooth functions of position as further columns beside the embeddings. They help in the gaps of a map and may mislead in regions without labels. none: not scored. auto: a row of the report scores the embeddings with position, used in each fold where the other folds clearly show that it helps. add: the same, always used.</source>
<translation>Glatte Funktionen der Lage als weitere Spalten neben den Embeddings. Sie helfen in den Lücken einer Karte und können in Regionen ohne bekannte Werte in die Irre führen. none: werden nicht bewertet. auto: Eine Zeile des Berichts bewertet die Embeddings mit Lage, die in jeder Teilmenge verwendet wird, wenn die anderen Teilmengen eindeutig zeigen, dass sie hilft. add: dasselbe, aber die Lage wird immer verwendet.</translation>
</message>
<message>
<source>Some files are in use and stay: close other windows of QGIS, then delete {}.</source>
<translation>Einige Dateien werden gerade verwendet und bleiben erhalten: Schließen Sie andere Fenster von QGIS, und löschen Sie dann {}.</translation>
</message>
<message>
<source>Spatial block cross-validation: R² {:.2f}, RMSE {}. Judge the predictor by these.</source>
<translation>Räumliche Block-Kreuzvalidierung: R² {:.2f}, RMSE {}. Beurteilen Sie den Prädiktor danach.</translation>
</message>
<message>
<source>Spatial block cross-validation: accuracy {:.0%}, {} {:.2f}. Judge the predictor by these.</source>
<translation>Räumliche Block-Kreuzvalidierung: Genauigkeit {:.0%}, {} {:.2f}. Beurteilen Sie den Prädiktor danach.</translation>
</message>
<message>
<source>Spatial predicate</source>
<translation>Räumliches Prädikat</translation>
</message>
<message>
<source>Spherical harmonics</source>
<translation>Kugelflächenfunktionen</translation>
</message>
<message>
<source>Starting the backend for the first time</source>
<translation>Backend wird zum ersten Mal gestartet</translation>
</message>
<message>
<source>Starts the backend, and lists its packages and models.</source>
<translation>Startet das Backend und führt seine Pakete und Modelle auf.</translation>
</message>
<message>
<source>Statistic</source>
<translation>Statistik</translation>
</message>
<message>
<source>Statistic that is known. sum: predictions in a polygon are multiplied so that they add up to its total. mean: they are shifted so that their mean agrees.</source>
<translation>Die bekannte Statistik. sum: Vorhersagen in einem Polygon werden so multipliziert, dass sie zusammen seine Summe ergeben. mean: Sie werden so verschoben, dass ihr Mittel übereinstimmt.</translation>
</message>
<message>
<source>Status</source>
<translation>Status</translation>
</message>
<message>
<source>Step {} of {}: {}</source>
<translation>Schritt {} von {}: {}</translation>
</message>
<message>
<source>Stopped: nothing has changed.</source>
<translation>Abgebrochen: Es hat sich nichts geändert.</translation>
</message>
<message>
<source>Stopped: there is no example map.</source>
<translation>Abgebrochen: Es gibt keine Beispielkarte.</translation>
</message>
<message>
<source>Stopping …</source>
<translation>Wird abgebrochen …</translation>
</message>
<message>
<source>Store weights as int8</source>
<translation>Gewichte als int8 speichern</translation>
</message>
<message>
<source>Sum</source>
<translation>Summe</translation>
</message>
<message>
<source>Sum of all flows</source>
<translation>Summe aller Ströme</translation>
</message>
<message>
<source>Sum of all flows: commuters.</source>
<translation>Summe aller Ströme: Pendler.</translation>
</message>
<message>
<source>TESSERA</source>
<translation>TESSERA</translation>
</message>
<message>
<source>Table of all scores</source>
<translation>Tabelle aller Gütemaße</translation>
</message>
<message>
<source>Table of the flows between the cells and within them, without geometry: the fields origin and destination (H3 cells), flow, and kind where there are several.</source>
<translation>Tabelle der Ströme zwischen den Zellen und in ihnen, ohne Geometrie: die Felder origin und destination (H3-Zellen), flow, und kind, wenn es mehrere Arten gibt.</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, such as commuters between counties, or the flows between cells that Flows to cells writes. Rows with the same origin, destination and kind are added up. The geometry is not used.</source>
<translation>Tabelle oder Layer mit Strömen, eine Zeile für jedes Paar aus Herkunfts- und Zielort, etwa Pendler zwischen Landkreisen oder die Ströme zwischen Zellen, die „Ströme auf Zellen übertragen“ schreibt. Zeilen mit gleichem Herkunftsort, gleichem Zielort und gleicher Art werden summiert. Die Geometrie wird nicht verwendet.</translation>
</message>
<message>
<source>Table or layer of flows, one row for each origin and destination, whose geometry is not used; or a layer of points of trips, for which the trip field and the time field are given. Flows to places outside the cells count as leaving.</source>
<translation>Tabelle oder Layer mit Strömen, eine Zeile für jedes Paar aus Herkunfts- und Zielort, deren Geometrie nicht verwendet wird; oder ein Layer mit Punkten von Fahrten, für den die Felder mit der Fahrt und mit der Zeit angegeben werden. Ströme zu Orten außerhalb der Zellen zählen als Abgänge.</translation>
</message>
<message>
<source>Tables of scores</source>
<translation>Tabellen mit Gütemaßen</translation>
</message>
<message>
<source>The CRS of the extent is unknown: give the extent in degrees (EPSG:4326).</source>
<translation>Das KBS der Ausdehnung ist unbekannt: Geben Sie die Ausdehnung in Grad an (EPSG:4326).</translation>
</message>
<message>
<source>The MobCLIP backend and the plugin are of different versions: install the same one.</source>
<translation>Das MobCLIP-Backend und die Erweiterung haben verschiedene Versionen: Installieren Sie dieselbe.</translation>
</message>
<message>
<source>The MobCLIP backend could not be started with {} ({}).</source>
<translation>Das MobCLIP-Backend konnte mit {} nicht gestartet werden ({}).</translation>
</message>
<message>
<source>The MobCLIP backend did not answer within {:g} seconds.</source>
<translation>Das MobCLIP-Backend hat nicht innerhalb von {:g} Sekunden geantwortet.</translation>
</message>
<message>
<source>The MobCLIP backend ended unexpectedly (exit code {}).</source>
<translation>Das MobCLIP-Backend wurde unerwartet beendet (Exitcode {}).</translation>
</message>
<message>
<source>The MobCLIP backend failed.</source>
<translation>Das MobCLIP-Backend ist fehlgeschlagen.</translation>
</message>
<message>
<source>The MobCLIP backend is not set up: no Python interpreter was found for it.</source>
<translation>Das MobCLIP-Backend ist nicht eingerichtet: Es wurde kein Python-Interpreter dafür gefunden.</translation>
</message>
<message>
<source>The MobCLIP backend sent something that is not a message: try again.</source>
<translation>Das MobCLIP-Backend hat etwas gesendet, das keine Nachricht ist: Versuchen Sie es erneut.</translation>
</message>
<message>
<source>The MobCLIP backend was killed; it may have run out of memory.</source>
<translation>Das MobCLIP-Backend wurde zwangsweise beendet; vielleicht reichte der Arbeitsspeicher nicht aus.</translation>
</message>
<message>
<source>The Processing log says why.</source>
<translation>Das Protokoll der Verarbeitung nennt den Grund.</translation>
</message>
<message>
<source>The Python interpreter {} could not be started ({}).</source>
<translation>Der Python-Interpreter {} konnte nicht gestartet werden ({}).</translation>
</message>
<message>
<source>The Python interpreter {} for the MobCLIP backend does not exist.</source>
<translation>Der Python-Interpreter {} für das MobCLIP-Backend existiert nicht.</translation>
</message>
<message>
<source>The Python interpreter {} lacks packages: {}.</source>
<translation>Dem Python-Interpreter {} fehlen Pakete: {}.</translation>
</message>
<message>
<source>The Python {} has no module venv: install the package python3-venv of your system.</source>
<translation>Das Python {} hat kein Modul venv: Installieren Sie das Paket python3-venv Ihres Systems.</translation>
</message>
<message>
<source>The Python {} is not a 64-bit CPython.</source>
<translation>Das Python {} ist kein CPython mit 64 Bit.</translation>
</message>
<message>
<source>The Python {} runs on a system without glibc {} or newer ({}), which the packages need.</source>
<translation>Das Python {} läuft auf einem System ohne glibc {} oder neuer ({}), das die Pakete benötigen.</translation>
</message>
<message>
<source>The algorithm stops before it creates more cells than this, so that a wrong resolution does not fill the disk.</source>
<translation>Der Algorithmus hält an, bevor er mehr Zellen als diese Anzahl erzeugt, damit eine falsche Auflösung nicht den Datenträger füllt.</translation>
</message>
<message>
<source>The backend runs with {}.</source>
<translation>Das Backend läuft mit {}.</translation>
</message>
<message>
<source>The backend runs with {}. Press Check to see whether it has the packages.</source>
<translation>Das Backend läuft mit {}. Klicken Sie auf „Prüfen“, um zu sehen, ob die Pakete vorhanden sind.</translation>
</message>
<message>
<source>The cells with fields for each category: the logarithms of 1 + density per km² and of 1 + number per 1,000 residents, and tf-idf. Cells without points have 0. Fields with the same value everywhere are left out. Styled by the density of all points; the legend shows numbers per km² and not their logarithms.</source>
<translation>Die Zellen mit Feldern für jede Kategorie: die Logarithmen von 1 + Dichte pro km² und von 1 + Anzahl pro 1.000 Einwohner sowie tf-idf. Zellen ohne Punkte haben 0. Felder, die überall denselben Wert haben, werden weggelassen. Dargestellt nach der Dichte aller Punkte; die Legende zeigt Anzahlen pro km² und nicht deren Logarithmen.</translation>
</message>
<message>
<source>The cells with fields that describe their flows, of each kind where there are several. Cells in which no flow begins or ends are NULL. Where flows only end, the distances and shares of those that leave are NULL, and likewise where they only begin. Fields with the same value everywhere are left out.</source>
<translation>Die Zellen mit Feldern, die ihre Ströme beschreiben, bei mehreren Arten von Strömen für jede Art. Zellen, in denen kein Strom beginnt oder endet, sind NULL. Wo Ströme nur enden, sind die Entfernungen und Anteile der ausgehenden NULL, und entsprechend umgekehrt, wo sie nur beginnen. Felder, die überall denselben Wert haben, werden weggelassen.</translation>
</message>
<message>
<source>The cells with the cluster of each, styled.</source>
<translation>Die Zellen mit ihrem jeweiligen Cluster, danach dargestellt.</translation>
</message>
<message>
<source>The cells with the mean of each field, NULL where no feature with a value lies. Styled by the first field.</source>
<translation>Die Zellen mit dem Mittel jedes Feldes, NULL, wo kein Objekt mit einem Wert liegt. Dargestellt nach dem ersten Feld.</translation>
</message>
<message>
<source>The cells with the new fields, NULL where no polygon lies. Styled by the first density, or else by the first field.</source>
<translation>Die Zellen mit den neuen Feldern, NULL, wo kein Polygon liegt. Dargestellt nach der ersten Dichte, sonst nach dem ersten Feld.</translation>
</message>
<message>
<source>The cells with the new fields, NULL where the raster has no values. Styled by the first field.</source>
<translation>Die Zellen mit den neuen Feldern, NULL, wo das Raster keine Werte hat. Dargestellt nach dem ersten Feld.</translation>
</message>
<message>
<source>The certificate of the package index was not accepted, as where a firewall looks into connections: add your organisation's certificate in Settings &gt; Options &gt; Authentication &gt; Manage Certificates, or use a folder of wheels.</source>
<translation>Das Zertifikat des Paketindex wurde nicht akzeptiert, etwa weil eine Firewall in Verbindungen hineinsieht: Fügen Sie das Zertifikat Ihrer Organisation in Einstellungen &gt; Optionen &gt; Authentifizierung &gt; Zertifikate verwalten hinzu, oder verwenden Sie einen Ordner mit Wheels.</translation>
</message>
<message>
<source>The diagnostics are in the clipboard: look them over, and paste them into your report.</source>
<translation>Die Diagnose ist in der Zwischenablage: Sehen Sie sie durch, und fügen Sie sie in Ihren Fehlerbericht ein.</translation>
</message>
<message>
<source>The disk is full: free some space and try again; what was downloaded is kept.</source>
<translation>Der Datenträger ist voll: Schaffen Sie Platz, und versuchen Sie es erneut; das Heruntergeladene bleibt erhalten.</translation>
</message>
<message>
<source>The environment takes about {} MB in {}. It is made with Python {} ({}), into which nothing is installed.</source>
<translation>Die Umgebung belegt etwa {} MB in {}. Sie wird mit Python {} ({}) angelegt, in das nichts installiert wird.</translation>
</message>
<message>
<source>The example map cannot be written to {} ({}): save the project in another folder first.</source>
<translation>Die Beispielkarte kann nicht nach {} geschrieben werden ({}): Speichern Sie das Projekt zuerst in einem anderen Ordner.</translation>
</message>
<message>
<source>The example map is ready. Predicted wages have an R² of {:.2f} in spatial block cross-validation.</source>
<translation>Die Beispielkarte ist fertig. Vorhergesagte Löhne haben in räumlicher Block-Kreuzvalidierung ein R² von {:.2f}.</translation>
</message>
<message>
<source>The expression cannot be read ({}).</source>
<translation>Der Ausdruck kann nicht gelesen werden ({}).</translation>
</message>
<message>
<source>The expression names the field '{}', which the layer {} does not have.</source>
<translation>Der Ausdruck nennt das Feld „{}“, das der Layer {} nicht hat.</translation>
</message>
<message>
<source>The extent is not a rectangle on the globe: check it and its CRS.</source>
<translation>Die Ausdehnung ist kein Rechteck auf dem Globus: Prüfen Sie sie und ihr KBS.</translation>
</message>
<message>
<source>The field '{}' holds decimal fractions, which cannot hold H3 cells exactly: use text.</source>
<translation>Das Feld „{}“ enthält Dezimalzahlen, die H3-Zellen nicht exakt darstellen können: Verwenden Sie Text.</translation>
</message>
<message>
<source>The field '{}' is empty: places are the geometry instead.</source>
<translation>Das Feld „{}“ ist leer: Als Orte dient stattdessen die Geometrie.</translation>
</message>
<message>
<source>The field '{}' is not numeric: it holds '{}'.</source>
<translation>Das Feld „{}“ ist nicht numerisch: Es enthält „{}“.</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric but text, as are all fields of a CSV file unless QGIS is told to detect their types: convert it with Refactor fields, or use .gpkg or .parquet.</source>
<translation>Das Feld „{}“ von {} ist nicht numerisch, sondern Text, wie alle Felder einer CSV-Datei, wenn QGIS deren Typen nicht erkennen soll: Wandeln Sie es mit „Felder überarbeiten“ um, oder verwenden Sie .gpkg oder .parquet.</translation>
</message>
<message>
<source>The field '{}' of {} is not numeric.</source>
<translation>Das Feld „{}“ von {} ist nicht numerisch.</translation>
</message>
<message>
<source>The flows are estimates of a model, not observations.</source>
<translation>Die Ströme sind Schätzungen eines Modells, keine Beobachtungen.</translation>
</message>
<message>
<source>The folder of wheels lacks {name}: fill it on a connected computer with pip download from the same lock.</source>
<translation>Der Ordner mit Wheels enthält {name} nicht: Füllen Sie ihn auf einem verbundenen Computer mit pip download anhand derselben Lock-Datei.</translation>
</message>
<message>
<source>The folder of wheels {} does not exist.</source>
<translation>Der Ordner mit Wheels {} existiert nicht.</translation>
</message>
<message>
<source>The grid: multipolygons with the text field h3.</source>
<translation>Das Gitter: Multipolygone mit dem Textfeld h3.</translation>
</message>
<message>
<source>The groups of packages that the interpreter has.</source>
<translation>Die Paketgruppen, die der Interpreter hat.</translation>
</message>
<message>
<source>The installed model {} is valid there.</source>
<translation>Das installierte Modell {} gilt dort.</translation>
</message>
<message>
<source>The largest flows out of each zone are kept that make up this share of what leaves it, 0 to 1, and scaled up to all of it. With 1 there are flows between all zones.</source>
<translation>Von jeder Zone werden die stärksten ausgehenden Ströme behalten, die zusammen diesen Anteil an allem ergeben, was von ihr ausgeht, 0 bis 1, und auf die volle Summe hochgerechnet. Bei 1 gibt es Ströme zwischen allen Zonen.</translation>
</message>
<message>
<source>The layer of points is not used, because an OpenStreetMap file is chosen.</source>
<translation>Der Layer mit den Punkten wird nicht verwendet, weil eine OpenStreetMap-Datei gewählt ist.</translation>
</message>
<message>
<source>The layer with the embeddings, drawn in the colours of the field color; grey where there is none.</source>
<translation>Der Layer mit den Embeddings, gezeichnet in den Farben des Feldes color; grau, wo es keines gibt.</translation>
</message>
<message>
<source>The layer with the field cluster.</source>
<translation>Der Layer mit dem Feld cluster.</translation>
</message>
<message>
<source>The layer with the field similarity, NULL where there is no embedding.</source>
<translation>Der Layer mit dem Feld similarity, NULL, wo es kein Embedding gibt.</translation>
</message>
<message>
<source>The layer with the fields pc_1, pc_2, pc_3 and color, drawn in these colours.</source>
<translation>Der Layer mit den Feldern pc_1, pc_2, pc_3 und color, gezeichnet in diesen Farben.</translation>
</message>
<message>
<source>The layer with the new fields, styled by contribution, or without polygons by the dissimilarity of the most similar training feature.</source>
<translation>Der Layer mit den neuen Feldern, dargestellt nach dem Beitrag oder ohne Polygone nach der Unähnlichkeit des ähnlichsten Trainingsobjekts.</translation>
</message>
<message>
<source>The layer with the predictions, NULL where there is no embedding.</source>
<translation>Der Layer mit den Vorhersagen, NULL, wo es kein Embedding gibt.</translation>
</message>
<message>
<source>The layer {0} ({1}) lies outside the valid domain of {2}: {3}.</source>
<translation>Der Layer {0} ({1}) liegt außerhalb des Gültigkeitsbereichs von {2}: {3}.</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field '{}' with H3 cells.</source>
<translation>Der Layer {} hat weder Punkte noch Polygone noch ein Feld „{}“ mit H3-Zellen.</translation>
</message>
<message>
<source>The layer {} has neither points, nor polygons, nor a field with H3 cells: embeddings need one.</source>
<translation>Der Layer {} hat weder Punkte noch Polygone noch ein Feld mit H3-Zellen: Eines davon ist für Embeddings nötig.</translation>
</message>
<message>
<source>The layer {} has neither polygons nor points.</source>
<translation>Der Layer {} hat weder Polygone noch Punkte.</translation>
</message>
<message>
<source>The layer {} has no embeddings (fields emb_000, emb_001 …): run Compute embeddings first.</source>
<translation>Der Layer {} hat keine Embeddings (Felder emb_000, emb_001 …): Führen Sie zuerst „Embeddings berechnen“ aus.</translation>
</message>
<message>
<source>The layer {} has no features, or none is selected.</source>
<translation>Der Layer {} hat keine Objekte, oder es sind keine gewählt.</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: compute it with the algorithms of the group Training.</source>
<translation>Der Layer {} hat kein Feld „{}“ mit H3-Zellen: Berechnen Sie es mit den Algorithmen der Gruppe „Training“.</translation>
</message>
<message>
<source>The layer {} has no field '{}' with H3 cells: make cells with Create grid, or choose their field.</source>
<translation>Der Layer {} hat kein Feld „{}“ mit H3-Zellen: Erzeugen Sie Zellen mit „Gitter erzeugen“, oder wählen Sie das Feld, das sie enthält.</translation>
</message>
<message>
<source>The layer {} has no field '{}'.</source>
<translation>Der Layer {} hat kein Feld „{}“.</translation>
</message>
<message>
<source>The layer {} has no numeric fields.</source>
<translation>Der Layer {} hat keine numerischen Felder.</translation>
</message>
<message>
<source>The layer {} has no numeric fields: choose a layer with numeric fields by cell.</source>
<translation>Der Layer {} hat keine numerischen Felder: Wählen Sie einen Layer mit numerischen Feldern je Zelle.</translation>
</message>
<message>
<source>The layer {} has no polygons: choose the polygons of its codes, and both code fields.</source>
<translation>Der Layer {} hat keine Polygone: Wählen Sie die Polygone zu seinen Codes und beide Codefelder.</translation>
</message>
<message>
<source>The layer {} has no valid coordinate reference system: assign one first.</source>
<translation>Der Layer {} hat kein gültiges Koordinatenbezugssystem: Weisen Sie zuerst eines zu.</translation>
</message>
<message>
<source>The layer {} was added.</source>
<translation>Der Layer {} wurde hinzugefügt.</translation>
</message>
<message>
<source>The layer's longitudes and latitudes may be swapped.</source>
<translation>Vielleicht sind die Längen- und Breitengrade des Layers vertauscht.</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs, and mobclip embed --model finds it by this name.</source>
<translation>Das Modell (.mobclip). Der Dialog schlägt eine Datei in Ihrem Modellordner vor, und damit ist es installiert: Alle Dialoge führen es dann unter dem Namen der Datei auf, und mobclip embed --model findet es unter diesem Namen.</translation>
</message>
<message>
<source>The model (.mobclip). The dialog suggests a file in your folder of models, which installs it: it is then listed by the name of the file in all dialogs. During training the checkpoint is beside it, or in the user's data folder where the model is a temporary file.</source>
<translation>Das Modell (.mobclip). Der Dialog schlägt eine Datei in Ihrem Modellordner vor, und damit ist es installiert: Alle Dialoge führen es dann unter dem Namen der Datei auf. Während des Trainings liegt der Checkpoint des Laufs daneben oder, wenn das Modell eine temporäre Datei ist, im Datenordner des Benutzers.</translation>
</message>
<message>
<source>The model (.mobclip). To see it in all dialogs, save it in your folder of models, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>Das Modell (.mobclip). Damit es in allen Dialogen erscheint, speichern Sie es in Ihrem Modellordner, oder installieren Sie es in Einstellungen &gt; Optionen &gt; MobCLIP.</translation>
</message>
<message>
<source>The model is {}: choose this file in other dialogs, or install it in Settings &gt; Options &gt; MobCLIP.</source>
<translation>Das Modell ist {}: Wählen Sie diese Datei in anderen Dialogen, oder installieren Sie sie in Einstellungen &gt; Optionen &gt; MobCLIP.</translation>
</message>
<message>
<source>The model with the highest score. The report says whether the difference to the next is clear.</source>
<translation>Das Modell mit dem besten Gütemaß. Der Bericht sagt, ob der Unterschied zum nächsten eindeutig ist.</translation>
</message>
<message>
<source>The model {} could not be removed: another program may have it open.</source>
<translation>Das Modell {} konnte nicht entfernt werden: Vielleicht ist es in einem anderen Programm geöffnet.</translation>
</message>
<message>
<source>The model {} is chosen twice: choose each model once.</source>
<translation>Das Modell {} ist zweimal gewählt: Wählen Sie jedes Modell nur einmal.</translation>
</message>
<message>
<source>The model {} was added.</source>
<translation>Das Modell {} wurde hinzugefügt.</translation>
</message>
<message>
<source>The new environment lacks packages: {}. Set it up again.</source>
<translation>Der neuen Umgebung fehlen Pakete: {}. Richten Sie sie erneut ein.</translation>
</message>
<message>
<source>The output could not be written ({}).</source>
<translation>Das Ergebnis konnte nicht geschrieben werden ({}).</translation>
</message>
<message>
<source>The output replaces the field(s) {} of the input: rename them to keep them.</source>
<translation>Das Ergebnis ersetzt Felder der Eingabe: {}. Benennen Sie sie um, um sie zu behalten.</translation>
</message>
<message>
<source>The package index could not be reached: check the connection and the proxy in Settings &gt; Options &gt; Network, or use a folder of wheels.</source>
<translation>Der Paketindex war nicht erreichbar: Prüfen Sie die Verbindung und den Proxy in Einstellungen &gt; Optionen &gt; Netzwerk, oder verwenden Sie einen Ordner mit Wheels.</translation>
</message>
<message>
<source>The package index does not have {} {}.</source>
<translation>Im Paketindex gibt es {} {} nicht.</translation>
</message>
<message>
<source>The package index offers no wheel of {name} that fits this Python and system: choose another Python.</source>
<translation>Der Paketindex bietet kein Wheel von {name} an, das zu diesem Python und System passt: Wählen Sie ein anderes Python.</translation>
</message>
<message>
<source>The packages are installed: run the tool again.</source>
<translation>Die Pakete sind installiert: Starten Sie das Werkzeug erneut.</translation>
</message>
<message>
<source>The packages could not be installed ({}).</source>
<translation>Die Pakete konnten nicht installiert werden ({}).</translation>
</message>
<message>
<source>The page (HTML).</source>
<translation>Die Seite (HTML).</translation>
</message>
<message>
<source>The places are too close together for spatial block cross-validation: there is no score to trust.</source>
<translation>Die Orte liegen für eine räumliche Block-Kreuzvalidierung zu dicht beieinander: Es gibt kein verlässliches Gütemaß.</translation>
</message>
<message>
<source>The polygons with the aggregated fields, NULL where no feature with a value lies in a polygon. Aggregated embeddings get the fields bundle and color, as in Compute embeddings, and are drawn in their colours. For cells and other polygons, covered is the share of a polygon's area for which all fields have values, from 0 to 1; the log counts polygons with less than half.</source>
<translation>Die Polygone mit den aggregierten Feldern, NULL, wo kein Objekt mit einem Wert in einem Polygon liegt. Aggregierte Embeddings erhalten die Felder bundle und color, wie in „Embeddings berechnen“, und werden in ihren Farben gezeichnet. Bei Zellen und anderen Polygonen ist covered der Anteil der Fläche eines Polygons, für den alle Felder Werte haben, von 0 bis 1; das Protokoll zählt Polygone mit weniger als der Hälfte.</translation>
</message>
<message>
<source>The predictor file (.predictor). The dialog suggests a file with the name of the indicator in the project's folder or, where the project is not saved, in MobCLIP's data folder; Predict then offers it. It contains the labels and embeddings of the training features, which intervals, area of applicability and explanations need: share it only as you would share these data.</source>
<translation>Die Prädiktordatei (.predictor). Der Dialog schlägt eine Datei mit dem Namen des Indikators im Ordner des Projekts vor oder, wenn das Projekt nicht gespeichert ist, im Datenordner von MobCLIP; „Indikator vorhersagen“ bietet sie dann an. Sie enthält die bekannten Werte und Embeddings der Trainingsobjekte, die für Intervalle, Anwendbarkeitsbereich und Erklärungen nötig sind: Geben Sie sie nur weiter, wie Sie diese Daten weitergeben würden.</translation>
</message>
<message>
<source>The predictor {} needs the position of each feature, but the layer {} has no geometry.</source>
<translation>Der Prädiktor {} benötigt die Lage jedes Objekts, aber der Layer {} hat keine Geometrie.</translation>
</message>
<message>
<source>The proxy refused the connection: check the proxy in Settings &gt; Options &gt; Network, with its user and password.</source>
<translation>Der Proxy hat die Verbindung abgelehnt: Prüfen Sie den Proxy in Einstellungen &gt; Optionen &gt; Netzwerk, mit Benutzer und Passwort.</translation>
</message>
<message>
<source>The raster {} has no coordinate reference system: assign one first (Layer &gt; Set CRS of Layer(s)…).</source>
<translation>Das Raster {} hat kein Koordinatenbezugssystem: Weisen Sie zuerst eines zu (Layer &gt; KBS von Layer(n) setzen…).</translation>
</message>
<message>
<source>The raster {} is no file on this computer: save it as a file first (Export &gt; Save As).</source>
<translation>Das Raster {} ist keine Datei auf diesem Computer: Speichern Sie es zuerst als Datei (Export &gt; Speichern als).</translation>
</message>
<message>
<source>The report as text.</source>
<translation>Der Bericht als Text.</translation>
</message>
<message>
<source>The report could not be written ({}).</source>
<translation>Der Bericht konnte nicht geschrieben werden ({}).</translation>
</message>
<message>
<source>The report of the training: card, scores, curves and a map of the embedding.</source>
<translation>Der Bericht zum Training: Modellbeschreibung, Gütemaße, Kurven und eine Karte des Embeddings.</translation>
</message>
<message>
<source>The report: card, scores, curves of the training and a map of the embedding.</source>
<translation>Der Bericht: Modellbeschreibung, Gütemaße, Kurven des Trainings und eine Karte des Embeddings.</translation>
</message>
<message>
<source>The report: one self-contained HTML file with text, tables and figures.</source>
<translation>Der Bericht: eine einzige, in sich geschlossene HTML-Datei mit Text, Tabellen und Abbildungen.</translation>
</message>
<message>
<source>The report: one self-contained HTML file with the ranking, tables and figures.</source>
<translation>Der Bericht: eine einzige, in sich geschlossene HTML-Datei mit der Rangfolge, Tabellen und Abbildungen.</translation>
</message>
<message>
<source>The same in random cross-validation, with single features held out. Too optimistic for a map, because neighbours are alike.</source>
<translation>Dasselbe in zufälliger Kreuzvalidierung, mit einzelnen zurückgehaltenen Objekten. Zu optimistisch für eine Karte, weil Nachbarn sich ähneln.</translation>
</message>
<message>
<source>The same in random cross-validation: too optimistic, because neighbours are alike.</source>
<translation>Dasselbe in zufälliger Kreuzvalidierung: zu optimistisch, weil Nachbarn sich ähneln.</translation>
</message>
<message>
<source>The same in spatial block cross-validation, with whole H3 blocks held out. Empty where the features lie too close together for blocks.</source>
<translation>Dasselbe in räumlicher Block-Kreuzvalidierung, mit ganzen zurückgehaltenen H3-Blöcken. Leer, wenn die Objekte für Blöcke zu dicht beieinander liegen.</translation>
</message>
<message>
<source>The same with folds as far from the training features as the features to predict are (nearest neighbour distance matching, kNNDM).</source>
<translation>Dasselbe mit Teilmengen, die so weit von den Trainingsobjekten entfernt sind wie die vorherzusagenden Objekte (nearest neighbour distance matching, kNNDM).</translation>
</message>
<message>
<source>The sign of the layer's latitudes may be wrong.</source>
<translation>Vielleicht ist das Vorzeichen der Breitengrade des Layers falsch.</translation>
</message>
<message>
<source>The sign of the layer's longitudes may be wrong.</source>
<translation>Vielleicht ist das Vorzeichen der Längengrade des Layers falsch.</translation>
</message>
<message>
<source>The style of {} could not be saved ({}).</source>
<translation>Der Stil von {} konnte nicht gespeichert werden ({}).</translation>
</message>
<message>
<source>The temporary file {} could not be read ({}).</source>
<translation>Die temporäre Datei {} konnte nicht gelesen werden ({}).</translation>
</message>
<message>
<source>The temporary file {} could not be written ({}).</source>
<translation>Die temporäre Datei {} konnte nicht geschrieben werden ({}).</translation>
</message>
<message>
<source>The tool needs packages that are not installed, those for: {}.</source>
<translation>Das Werkzeug benötigt Pakete, die nicht installiert sind, nämlich die für: {}.</translation>
</message>
<message>
<source>The values of the field {} cannot be ids of features (unique whole numbers from 0): the field is kept as {}, and the features get new ids.</source>
<translation>Die Werte des Feldes {} können keine Objekt-IDs sein (ganze Zahlen ab 0, jede nur einmal): Das Feld bleibt als {} erhalten, und die Objekte bekommen neue IDs.</translation>
</message>
<message>
<source>The weight field has no effect without fields with means.</source>
<translation>Das Gewichtungsfeld ist ohne Felder mit Mittelwerten ohne Wirkung.</translation>
</message>
<message>
<source>The wheel of uv has no program in it.</source>
<translation>Das Wheel von uv enthält kein Programm.</translation>
</message>
<message>
<source>The whole log: {}</source>
<translation>Das ganze Protokoll: {}</translation>
</message>
<message>
<source>There are no packages of MobCLIP for Python {} on {}.</source>
<translation>Es gibt keine Pakete von MobCLIP für Python {} unter {}.</translation>
</message>
<message>
<source>There are no packages of MobCLIP for {}.</source>
<translation>Es gibt keine Pakete von MobCLIP für {}.</translation>
</message>
<message>
<source>There are no packages of the group {} for Python {} on {}.</source>
<translation>Es gibt keine Pakete der Gruppe {} für Python {} unter {}.</translation>
</message>
<message>
<source>There is no file {}: choose another interpreter, or none.</source>
<translation>Die Datei {} gibt es nicht: Wählen Sie einen anderen Interpreter oder keinen.</translation>
</message>
<message>
<source>There is no group of packages {}: there are {}.</source>
<translation>Eine Paketgruppe {} gibt es nicht, nur diese: {}.</translation>
</message>
<message>
<source>There is nothing to remove: Set up has installed nothing.</source>
<translation>Es gibt nichts zu entfernen: „Einrichten“ hat nichts installiert.</translation>
</message>
<message>
<source>There was not enough memory: close other programs and try again.</source>
<translation>Der Arbeitsspeicher reichte nicht aus: Schließen Sie andere Programme, und versuchen Sie es erneut.</translation>
</message>
<message>
<source>This Python cannot make environments: install the package python3-venv of your system, or choose another Python.</source>
<translation>Dieses Python kann keine Umgebungen anlegen: Installieren Sie das Paket python3-venv Ihres Systems, oder wählen Sie ein anderes Python.</translation>
</message>
<message>
<source>This system is too old for the packages (glibc): they need one of 2018 or later.</source>
<translation>Dieses System ist zu alt für die Pakete (glibc): Sie benötigen eines von 2018 oder später.</translation>
</message>
<message>
<source>Threads</source>
<translation>Threads</translation>
</message>
<message>
<source>Three components explain {:.0%} of the variance.</source>
<translation>Drei Komponenten erklären {:.0%} der Varianz.</translation>
</message>
<message>
<source>Time field</source>
<translation>Feld mit der Zeit</translation>
</message>
<message>
<source>Title</source>
<translation>Titel</translation>
</message>
<message>
<source>Title of the model</source>
<translation>Titel des Modells</translation>
</message>
<message>
<source>Title of the model, shown in lists. Default: the name of the file.</source>
<translation>Titel des Modells, der in Listen angezeigt wird. Voreinstellung: der Name der Datei.</translation>
</message>
<message>
<source>Title of the model.</source>
<translation>Titel des Modells.</translation>
</message>
<message>
<source>Train model</source>
<translation>Modell trainieren</translation>
</message>
<message>
<source>Training</source>
<translation>Training</translation>
</message>
<message>
<source>Training models of your own</source>
<translation>Training eigener Modelle</translation>
</message>
<message>
<source>Training steps</source>
<translation>Trainingsschritte</translation>
</message>
<message>
<source>Trains a location encoder of your own region from layers with fields by H3 cell and, if you have them, flows between cells. Each group of fields is predicted from all others and from averages along the flows and over the cells around, which are made here. The model has an embedding for each cell, an encoder of coordinates, and an encoder of fields for new cells. A report with curves, a map and scores in cells that training did not see is opened at the end. Cancelling keeps what is trained so far: the same run goes on from there. It takes some minutes for thousands of cells; a GPU is used where the backend's Python has one.</source>
<translation>Trainiert einen Standort-Encoder Ihrer eigenen Region aus Layern mit Feldern je H3-Zelle und, falls vorhanden, Strömen zwischen Zellen. Jede Gruppe von Feldern wird aus allen anderen und aus Mitteln entlang der Ströme und über die umliegenden Zellen vorhergesagt, die hierbei gebildet werden. Das Modell hat ein Embedding für jede Zelle, einen Encoder für Koordinaten und einen Encoder für Felder, mit dem sich auch Embeddings neuer Zellen berechnen lassen. Am Ende wird ein Bericht mit Kurven, einer Karte und Gütemaßen in Zellen geöffnet, die beim Training nicht verwendet wurden. Nach einem Abbruch bleibt das bisher Trainierte erhalten: Ein Lauf mit denselben Angaben macht dort weiter. Für Tausende Zellen dauert das Training einige Minuten; eine GPU wird verwendet, wenn das Python des Backends eine hat.</translation>
</message>
<message>
<source>Transform of the indicator</source>
<translation>Transformation des Indikators</translation>
</message>
<message>
<source>Trip field</source>
<translation>Feld mit der Fahrt</translation>
</message>
<message>
<source>Turns a raster, such as night lights, a satellite image or elevation, into fields of H3 cells, to train a model with: for each band the mean, standard deviation and quantiles of the pixels in each cell. Rasters of embeddings (AlphaEarth, TESSERA) are recognised. With an image encoder (.onnx) its output for the pixels around the centre of each cell instead.</source>
<translation>Macht aus einem Raster, etwa Nachtlichtern, einem Satellitenbild oder Höhen, Felder von H3-Zellen, mit denen sich ein Modell trainieren lässt: für jeden Kanal Mittel, Standardabweichung und Quantile der Pixel in jeder Zelle. Raster mit Embeddings (AlphaEarth, TESSERA) werden erkannt. Mit einem Bild-Encoder (.onnx) stattdessen dessen Ausgabe für die Pixel um den Mittelpunkt jeder Zelle.</translation>
</message>
<message>
<source>Turns any numeric fields of points, cells or polygons into fields of H3 cells, to train a model with: the mean in each cell, weighted by area for polygons. For measurements such as noise, air quality, prices or slopes.</source>
<translation>Macht aus beliebigen numerischen Feldern von Punkten, Zellen oder Polygonen Felder von H3-Zellen, mit denen sich ein Modell trainieren lässt: das Mittel in jeder Zelle, bei Polygonen nach Fläche gewichtet. Für Messwerte wie Lärm, Luftqualität, Preise oder Hangneigungen.</translation>
</message>
<message>
<source>Turns flows, such as commuting or migration, or the points of trips into fields of H3 cells, to train a model with: how many leave, arrive and stay, how far they go and over how many cells they spread. Also writes the flows between the cells, which Train model and Map flows take. Flows join zones of a layer, whose flows are divided over the cells that they cover, or H3 cells, or points given by longitude and latitude. Along trips each trip counts once for each move from one cell to another.</source>
<translation>Macht aus Strömen, etwa Pendeln oder Migration, oder den Punkten von Fahrten Felder von H3-Zellen, mit denen sich ein Modell trainieren lässt: wie viele gehen, ankommen und bleiben, wie weit sie sich bewegen und über wie viele Zellen sie sich verteilen. Schreibt auch die Ströme zwischen den Zellen, die „Modell trainieren“ und „Ströme kartieren“ verwenden. Ströme verbinden Zonen eines Layers, deren Ströme auf die von ihnen abgedeckten Zellen verteilt werden, oder H3-Zellen oder durch Längen- und Breitengrad gegebene Punkte. Jede Fahrt zählt einmal für jeden Wechsel von einer Zelle in eine andere.</translation>
</message>
<message>
<source>Turns points of interest, such as shops and schools, into fields of H3 cells, to train a model with: for each category the density, the number per resident if the population is known, and how characteristic the category is of the cell (tf-idf). Points come with a category each, as fields with counts, or as a file of OpenStreetMap.</source>
<translation>Macht aus Points of Interest, etwa Geschäften und Schulen, Felder von H3-Zellen, mit denen sich ein Modell trainieren lässt: für jede Kategorie die Dichte, die Anzahl pro Einwohner, wenn die Bevölkerung bekannt ist, und wie kennzeichnend die Kategorie für die Zelle ist (tf-idf). Die Daten sind Punkte mit je einer Kategorie, Felder mit Anzahlen oder eine Datei von OpenStreetMap.</translation>
</message>
<message>
<source>Turns published weights into a model.</source>
<translation>Macht aus veröffentlichten Gewichten ein Modell.</translation>
</message>
<message>
<source>Turns statistics of polygons, such as census tracts or municipalities, into fields of H3 cells, to train a model with, by areal interpolation: counts are divided over the cells, means and shares are averaged. With a population raster or layer, polygons are divided by where people live instead of by area (dasymetric).</source>
<translation>Macht aus Statistiken von Polygonen, etwa Zählbezirken oder Gemeinden, durch Flächeninterpolation Felder von H3-Zellen, mit denen sich ein Modell trainieren lässt: Anzahlen werden auf die Zellen verteilt, Mittelwerte und Anteile gemittelt. Mit einem Bevölkerungsraster oder -layer werden Polygone danach aufgeteilt, wo Menschen leben, statt nach Fläche (dasymetrisch).</translation>
</message>
<message>
<source>Two new fields would have the same name ({}): choose another name.</source>
<translation>Zwei neue Felder hätten denselben Namen ({}): Wählen Sie einen anderen Namen.</translation>
</message>
<message>
<source>Unit of an ONNX graph's input</source>
<translation>Einheit der Eingabe eines ONNX-Graphen</translation>
</message>
<message>
<source>Upper end of its 95 % confidence interval.</source>
<translation>Obere Grenze des zugehörigen 95-%-Konfidenzintervalls.</translation>
</message>
<message>
<source>Valid domain</source>
<translation>Gültigkeitsbereich</translation>
</message>
<message>
<source>Valid domain of {}</source>
<translation>Gültigkeitsbereich von {}</translation>
</message>
<message>
<source>Valid domain: the area where the embeddings are meaningful.</source>
<translation>Gültigkeitsbereich: das Gebiet, in dem die Embeddings aussagekräftig sind.</translation>
</message>
<message>
<source>Version</source>
<translation>Version</translation>
</message>
<message>
<source>Versions, packages, models and the end of the log, as text for a bug report.</source>
<translation>Versionen, Pakete, Modelle und das Ende des Protokolls, als Text für einen Fehlerbericht.</translation>
</message>
<message>
<source>Weaker flows are not drawn.</source>
<translation>Schwächere Ströme werden nicht gezeichnet.</translation>
</message>
<message>
<source>Weight by the people of a model</source>
<translation>Gewichtung nach den Einwohnern eines Modells</translation>
</message>
<message>
<source>Weight field</source>
<translation>Gewichtungsfeld</translation>
</message>
<message>
<source>Weight field for means</source>
<translation>Gewichtungsfeld für Mittel</translation>
</message>
<message>
<source>Weight of the cells in a polygon</source>
<translation>Gewicht der Zellen in einem Polygon</translation>
</message>
<message>
<source>Weight the errors behind the intervals by distance (geographically weighted conformal prediction), so that intervals are wider where errors nearby were larger. Needs a geometry.</source>
<translation>Die Fehler, aus denen sich die Intervalle ergeben, nach Entfernung gewichten (geografisch gewichtete konforme Vorhersage), sodass Intervalle breiter sind, wo Fehler in der Nähe größer waren. Benötigt eine Geometrie.</translation>
</message>
<message>
<source>Weighted mean</source>
<translation>Gewichtetes Mittel</translation>
</message>
<message>
<source>Weights (*.pth *.pt *.ckpt *.whl *.onnx);;All files (*)</source>
<translation>Gewichte (*.pth *.pt *.ckpt *.whl *.onnx);;Alle Dateien (*)</translation>
</message>
<message>
<source>Weights file</source>
<translation>Datei mit Gewichten</translation>
</message>
<message>
<source>What a cell weighs in the mean of a polygon. people: the people who live in the part of the cell inside the polygon, so that a county is like the places where its people live; a polygon without people is weighted by area, and so is every polygon if the model does not know where people live (the log says which). area: the area of this part, so that a county is like its land. It has no effect on cells and points.</source>
<translation>Was eine Zelle im Mittel eines Polygons wiegt. people: die Menschen, die in dem Teil der Zelle wohnen, der im Polygon liegt, sodass ein Landkreis den Orten gleicht, an denen seine Einwohner leben; ein Polygon ohne Einwohner wird nach Fläche gewichtet, ebenso jedes Polygon, wenn das Modell nicht weiß, wo Menschen wohnen (das Protokoll sagt, welche). area: die Fläche dieses Teils, sodass ein Landkreis seiner Landfläche gleicht. Auf Zellen und Punkte wirkt sich dies nicht aus.</translation>
</message>
<message>
<source>What the categories of the OpenStreetMap file are: category for 57 groups of tags, tag for the tags themselves, such as shop=bakery, or a key, such as cuisine, for its values.</source>
<translation>Was die Kategorien der OpenStreetMap-Datei sind: category für 57 Gruppen von Tags, tag für die Tags selbst, etwa shop=bakery, oder ein Schlüssel, etwa cuisine, für dessen Werte.</translation>
</message>
<message>
<source>What those who use the model have to state, one text on each line, such as © OpenStreetMap contributors.</source>
<translation>Was diejenigen angeben müssen, die das Modell verwenden, ein Text pro Zeile, etwa © OpenStreetMap contributors.</translation>
</message>
<message>
<source>Where a field has more categories, only the most frequent are kept, and the log says how many of the points they hold. If that is less than half, the field holds names rather than categories and is refused.</source>
<translation>Hat ein Feld mehr Kategorien, werden nur die häufigsten behalten, und das Protokoll sagt, wie viele der Punkte auf sie entfallen. Ist es weniger als die Hälfte, enthält das Feld eher Namen als Kategorien und wird abgewiesen.</translation>
</message>
<message>
<source>Where commuters go. learned: a model of people, distance, the people in between and around both zones, fitted to commuting in the United States, Mexico, Germany and the Netherlands. gravity: only the people of the destination and the distance, fitted to the same. radiation: the people in between, without anything fitted (Simini et al. 2012). How many stay in their zone is estimated in the same way for all three.</source>
<translation>Wohin Pendler sich bewegen. learned: ein Modell aus den Einwohnern, der Entfernung, den Einwohnern dazwischen und im Umkreis beider Zonen, angepasst an das Pendeln in den Vereinigten Staaten, in Mexiko, Deutschland und den Niederlanden. gravity: nur die Einwohner des Zielorts und die Entfernung, angepasst an dieselben Daten. radiation: die Einwohner dazwischen, ohne dass etwas angepasst ist (Simini et al. 2012). Wie viele in ihrer Zone bleiben, wird bei allen dreien auf dieselbe Weise geschätzt.</translation>
</message>
<message>
<source>Where no suitable Python is found, download one (about 55 MB) with the program uv, from GitHub, for MobCLIP only.</source>
<translation>Wenn kein geeignetes Python gefunden wird, eines (etwa 55 MB) mit dem Programm uv von GitHub herunterladen, nur für MobCLIP.</translation>
</message>
<message>
<source>Where the input is a table: the polygons that its codes name, such as counties.</source>
<translation>Wenn die Eingabe eine Tabelle ist: die Polygone, auf die sich ihre Codes beziehen, etwa Landkreise.</translation>
</message>
<message>
<source>Where the rows of the input have codes instead of places: the polygons that the codes name, such as counties.</source>
<translation>Wenn die Zeilen der Eingabe Codes statt Orten haben: die Polygone, auf die sich die Codes beziehen, etwa Landkreise.</translation>
</message>
<message>
<source>Where to compute</source>
<translation>Berechnen auf</translation>
</message>
<message>
<source>Whether all files are present and match their checksums.</source>
<translation>Ob alle Dateien vorhanden sind und mit ihren Prüfsummen übereinstimmen.</translation>
</message>
<message>
<source>Whether the backend is ready.</source>
<translation>Ob das Backend bereit ist.</translation>
</message>
<message>
<source>Which cells belong to the area. overlap: every cell that overlaps it, so that the area is fully covered. centre: only cells whose centre lies inside it, so that neighbouring areas share no cell.</source>
<translation>Welche Zellen zum Gebiet gehören. overlap: jede Zelle, die es überlappt, sodass das Gebiet ganz abgedeckt ist. centre: nur Zellen, deren Mittelpunkt darin liegt, sodass benachbarte Gebiete keine Zelle gemeinsam haben.</translation>
</message>
<message>
<source>Windows does not let programs run from the environment's folder (AppLocker or a similar policy): ask your administrator to allow it, or set the interpreter to one that is allowed.</source>
<translation>Windows lässt keine Programme aus dem Ordner der Umgebung zu (AppLocker oder eine ähnliche Richtlinie): Bitten Sie Ihren Administrator, es zu erlauben, oder geben Sie einen Interpreter an, der erlaubt ist.</translation>
</message>
<message>
<source>Without effect, as there are no control totals: {}.</source>
<translation>Ohne Wirkung, da es keine Eckwerte gibt: {}.</translation>
</message>
<message>
<source>Without effect, as there are no polygons: {}.</source>
<translation>Ohne Wirkung, da es keine Polygone gibt: {}.</translation>
</message>
<message>
<source>Write only this many features, those that are most similar. The reference features are among them. 0 writes all features.</source>
<translation>Nur so viele Objekte schreiben: diejenigen, die am ähnlichsten sind. Die Referenzobjekte sind darunter. Bei 0 werden alle Objekte geschrieben.</translation>
</message>
<message>
<source>Zones</source>
<translation>Zonen</translation>
</message>
<message>
<source>Zones: polygons or points in any CRS, such as municipalities, or the cells of Create grid. Distances are between their centroids; points where people live, in place of polygons, make better estimates of large zones.</source>
<translation>Zonen: Polygone oder Punkte in beliebigem KBS, etwa Gemeinden, oder die Zellen von „Gitter erzeugen“. Die Entfernungen gelten zwischen ihren Zentroiden; Punkte dort, wo Menschen wohnen, anstelle von Polygonen ergeben bei großen Zonen bessere Schätzungen.</translation>
</message>
<message>
<source>accuracy</source>
<translation>Genauigkeit</translation>
</message>
<message>
<source>amenity</source>
<translation>Versorgung</translation>
</message>
<message>
<source>apply</source>
<translation>anwenden</translation>
</message>
<message>
<source>area of applicability</source>
<translation>Anwendbarkeitsbereich</translation>
</message>
<message>
<source>areal</source>
<translation>Flächeninterpolation</translation>
</message>
<message>
<source>attribution</source>
<translation>Attribution</translation>
</message>
<message>
<source>auto (the default): of the installed models that know at least 99 % of the places that any of them knows, the finest, then the one with the narrowest valid domain. All features then have embeddings of one model and can be compared; the log says which model it is, why, and how many features stay NULL. Otherwise the name of an installed model, such as us-open for its newest version or us-open-1.1 for that version, or the path of a model (a .mobclip file or a folder). Check backend lists the installed ones.</source>
<translation>auto (Voreinstellung): von den installierten Modellen, die mindestens 99 % der Orte kennen, die irgendeines von ihnen kennt, das feinste, bei gleicher Feinheit das mit dem engsten Gültigkeitsbereich. Alle Objekte haben dann Embeddings desselben Modells und lassen sich vergleichen; das Protokoll sagt, welches Modell es ist, warum, und wie viele Objekte NULL bleiben. Sonst der Name eines installierten Modells, etwa us-open für dessen neueste Version oder us-open-1.1 für genau diese Version, oder der Pfad eines Modells (eine .mobclip-Datei oder ein Ordner). „Backend prüfen“ führt die installierten auf.</translation>
</message>
<message>
<source>auto: a GPU where the backend's Python has one, else the CPU. The log names it.</source>
<translation>auto: eine GPU, wenn das Python des Backends eine hat, sonst die CPU. Das Protokoll sagt, welche verwendet wird.</translation>
</message>
<message>
<source>auto: rasters of AlphaEarth and TESSERA are recognised by their bands, converted from whole numbers to the values of the embedding, and averaged. none: bands are taken as they are. alphaearth, tessera: the raster is one, whatever its bands are called.</source>
<translation>auto: Raster von AlphaEarth und TESSERA werden an ihren Kanälen erkannt, von ganzen Zahlen in die Werte des Embeddings umgerechnet und gemittelt. none: Kanäle werden unverändert übernommen. alphaearth, tessera: Das Raster ist eines davon, wie auch immer seine Kanäle heißen.</translation>
</message>
<message>
<source>average</source>
<translation>mitteln</translation>
</message>
<message>
<source>band</source>
<translation>Kanal</translation>
</message>
<message>
<source>benchmark</source>
<translation>Benchmark</translation>
</message>
<message>
<source>bundle</source>
<translation>Modelldatei</translation>
</message>
<message>
<source>card</source>
<translation>Modellbeschreibung</translation>
</message>
<message>
<source>category</source>
<translation>Kategorie</translation>
</message>
<message>
<source>cells</source>
<translation>Zellen</translation>
</message>
<message>
<source>census</source>
<translation>Zensus</translation>
</message>
<message>
<source>chain</source>
<translation>Kette</translation>
</message>
<message>
<source>checkpoint</source>
<translation>Checkpoint</translation>
</message>
<message>
<source>citation</source>
<translation>Literaturangabe</translation>
</message>
<message>
<source>classification</source>
<translation>Klassifikation</translation>
</message>
<message>
<source>clusters</source>
<translation>Cluster</translation>
</message>
<message>
<source>commuting</source>
<translation>Pendeln</translation>
</message>
<message>
<source>compare</source>
<translation>vergleichen</translation>
</message>
<message>
<source>conformal</source>
<translation>konform</translation>
</message>
<message>
<source>contribution</source>
<translation>Beitrag</translation>
</message>
<message>
<source>cosine</source>
<translation>Kosinus</translation>
</message>
<message>
<source>count</source>
<translation>Anzahl</translation>
</message>
<message>
<source>counties</source>
<translation>Landkreise</translation>
</message>
<message>
<source>cross-validation</source>
<translation>Kreuzvalidierung</translation>
</message>
<message>
<source>csp</source>
<translation>csp</translation>
</message>
<message>
<source>dasymetric</source>
<translation>dasymetrisch</translation>
</message>
<message>
<source>density</source>
<translation>Dichte</translation>
</message>
<message>
<source>dependencies</source>
<translation>Abhängigkeiten</translation>
</message>
<message>
<source>desire lines</source>
<translation>Wunschlinien</translation>
</message>
<message>
<source>destination</source>
<translation>Ziel</translation>
</message>
<message>
<source>diagnostics</source>
<translation>Diagnose</translation>
</message>
<message>
<source>dimension</source>
<translation>Dimension</translation>
</message>
<message>
<source>districts</source>
<translation>Bezirke</translation>
</message>
<message>
<source>downscaling</source>
<translation>Disaggregation</translation>
</message>
<message>
<source>drivers</source>
<translation>Einflussgrößen</translation>
</message>
<message>
<source>elevation</source>
<translation>Höhe</translation>
</message>
<message>
<source>encoder</source>
<translation>Encoder</translation>
</message>
<message>
<source>environment</source>
<translation>Umgebung</translation>
</message>
<message>
<source>estimate</source>
<translation>schätzen</translation>
</message>
<message>
<source>examples</source>
<translation>Beispiele</translation>
</message>
<message>
<source>explain</source>
<translation>erklären</translation>
</message>
<message>
<source>features</source>
<translation>Objekte</translation>
</message>
<message>
<source>features found: {:,}, expected: {:,}</source>
<translation>Objekte gefunden: {:,}, erwartet: {:,}</translation>
</message>
<message>
<source>fields</source>
<translation>Felder</translation>
</message>
<message>
<source>flow map</source>
<translation>Flusskarte</translation>
</message>
<message>
<source>flows</source>
<translation>Ströme</translation>
</message>
<message>
<source>found automatically</source>
<translation>wird automatisch gefunden</translation>
</message>
<message>
<source>geoclip</source>
<translation>geoclip</translation>
</message>
<message>
<source>gnn</source>
<translation>gnn</translation>
</message>
<message>
<source>gnn only: a message-passing class of torch-geometric by its name, such as SAGEConv (default), GATv2Conv or LGConv.</source>
<translation>Nur gnn: eine Message-Passing-Klasse von torch-geometric nach ihrem Namen, etwa SAGEConv (Voreinstellung), GATv2Conv oder LGConv.</translation>
</message>
<message>
<source>gps</source>
<translation>GPS</translation>
</message>
<message>
<source>graph</source>
<translation>Graph</translation>
</message>
<message>
<source>gravity</source>
<translation>Gravitation</translation>
</message>
<message>
<source>groups</source>
<translation>Gruppen</translation>
</message>
<message>
<source>h3</source>
<translation>h3</translation>
</message>
<message>
<source>hexagon</source>
<translation>Hexagon</translation>
</message>
<message>
<source>hexagons</source>
<translation>Sechsecke</translation>
</message>
<message>
<source>image</source>
<translation>Bild</translation>
</message>
<message>
<source>imagery</source>
<translation>Bilddaten</translation>
</message>
<message>
<source>income</source>
<translation>Einkommen</translation>
</message>
<message>
<source>indicator</source>
<translation>Indikator</translation>
</message>
<message>
<source>inductive: masked prediction, the best choice as a rule, and the only one that embeds cells from their fields. lightgcn: the model of the MobCLIP paper, a vector for each cell averaged along the flows. gnn: graph convolutions over flows and neighbours.</source>
<translation>inductive: maskierte Vorhersage, in der Regel die beste Wahl und die einzige, die Embeddings von Zellen aus deren Feldern berechnet. lightgcn: das Modell des MobCLIP-Artikels, ein Vektor für jede Zelle, entlang der Ströme gemittelt. gnn: Graphfaltungen über Ströme und Nachbarn.</translation>
</message>
<message>
<source>install</source>
<translation>installieren</translation>
</message>
<message>
<source>interpolation</source>
<translation>Interpolation</translation>
</message>
<message>
<source>interval</source>
<translation>Intervall</translation>
</message>
<message>
<source>it cannot be read again</source>
<translation>erneutes Einlesen ist nicht möglich</translation>
</message>
<message>
<source>it has no coordinate reference system</source>
<translation>das Koordinatenbezugssystem fehlt</translation>
</message>
<message>
<source>it is not a {} file or cannot be changed</source>
<translation>keine {}-Datei oder nicht änderbar</translation>
</message>
<message>
<source>iterative proportional fitting</source>
<translation>iterative proportionale Anpassung</translation>
</message>
<message>
<source>its end is missing</source>
<translation>das Ende fehlt</translation>
</message>
<message>
<source>k-means</source>
<translation>k-Means</translation>
</message>
<message>
<source>kmeans</source>
<translation>Häufungen</translation>
</message>
<message>
<source>leakage</source>
<translation>Datenleck</translation>
</message>
<message>
<source>learn</source>
<translation>lernen</translation>
</message>
<message>
<source>licence</source>
<translation>Lizenz</translation>
</message>
<message>
<source>license</source>
<translation>Nutzungsbedingungen</translation>
</message>
<message>
<source>lightgbm</source>
<translation>lightgbm</translation>
</message>
<message>
<source>lightgcn</source>
<translation>lightgcn</translation>
</message>
<message>
<source>location encoder</source>
<translation>Standort-Encoder</translation>
</message>
<message>
<source>log-loss skill</source>
<translation>Log-Loss-Skill</translation>
</message>
<message>
<source>longitudes {0}° to {1}°, latitudes {2}° to {3}°</source>
<translation>Längengrade {0}° bis {1}°, Breitengrade {2}° bis {3}°</translation>
</message>
<message>
<source>lookalike</source>
<translation>gleichartig</translation>
</message>
<message>
<source>map</source>
<translation>Karte</translation>
</message>
<message>
<source>matrix</source>
<translation>Matrix</translation>
</message>
<message>
<source>mean</source>
<translation>Mittel</translation>
</message>
<message>
<source>mean: weighted mean of the features in each polygon. sum: each feature contributes the share of its value that corresponds to the share of its area inside the polygon. A point on the border of several polygons is divided evenly among them, and the value of a multipoint among its points, so that sums are kept.</source>
<translation>mean: gewichtetes Mittel der Objekte in jedem Polygon. sum: Jedes Objekt trägt den Anteil seines Wertes bei, der dem Anteil seiner Fläche im Polygon entspricht. Ein Punkt auf der Grenze mehrerer Polygone wird gleichmäßig auf sie aufgeteilt, und der Wert eines Multipunkts auf seine Punkte, sodass Summen erhalten bleiben.</translation>
</message>
<message>
<source>measurements</source>
<translation>Messwerte</translation>
</message>
<message>
<source>metadata</source>
<translation>Metadaten</translation>
</message>
<message>
<source>migration</source>
<translation>Migration</translation>
</message>
<message>
<source>mobility</source>
<translation>Mobilität</translation>
</message>
<message>
<source>modalities</source>
<translation>Modalitäten</translation>
</message>
<message>
<source>modality</source>
<translation>Modalität</translation>
</message>
<message>
<source>model</source>
<translation>Modell</translation>
</message>
<message>
<source>modeler</source>
<translation>Modellierung</translation>
</message>
<message>
<source>models</source>
<translation>Modelle</translation>
</message>
<message>
<source>mora</source>
<translation>mora</translation>
</message>
<message>
<source>mora: distilled_MobCLIP.pth or distilled_MoRA.pth. satclip: satclip-…-l10.ckpt or satclip-…-l40.ckpt. geoclip: the Python wheel of geoclip, or location_encoder_weights.pth from it. onnx: any ONNX graph that takes longitude and latitude, such as an exported CSP or SINR.</source>
<translation>mora: distilled_MobCLIP.pth oder distilled_MoRA.pth. satclip: satclip-…-l10.ckpt oder satclip-…-l40.ckpt. geoclip: das Python-Wheel von geoclip oder location_encoder_weights.pth daraus. onnx: jeder ONNX-Graph mit Längen- und Breitengrad als Eingabe, etwa ein exportiertes CSP oder SINR.</translation>
</message>
<message>
<source>nearest</source>
<translation>nächste</translation>
</message>
<message>
<source>neural network</source>
<translation>neuronales Netz</translation>
</message>
<message>
<source>night lights</source>
<translation>Nachtlichter</translation>
</message>
<message>
<source>no output</source>
<translation>keine Ausgabe</translation>
</message>
<message>
<source>no reason was given</source>
<translation>kein Grund angegeben</translation>
</message>
<message>
<source>no value</source>
<translation>kein Wert</translation>
</message>
<message>
<source>not offline: download from the Python Package Index</source>
<translation>nicht offline: aus dem Python Package Index herunterladen</translation>
</message>
<message>
<source>nothing was written</source>
<translation>es wurde nichts geschrieben</translation>
</message>
<message>
<source>numeric</source>
<translation>numerisch</translation>
</message>
<message>
<source>od</source>
<translation>Quelle-Ziel</translation>
</message>
<message>
<source>onnx</source>
<translation>onnx</translation>
</message>
<message>
<source>onnx only: degrees, radians, or unit (longitude / 180 and latitude / 90).</source>
<translation>Nur onnx: degrees (Grad), radians (Bogenmaß) oder unit (Längengrad / 180 und Breitengrad / 90).</translation>
</message>
<message>
<source>onnx only: whether the graph takes longitude or latitude first.</source>
<translation>Nur onnx: ob der Graph zuerst den Längen- oder den Breitengrad erwartet.</translation>
</message>
<message>
<source>openstreetmap</source>
<translation>OpenStreetMap</translation>
</message>
<message>
<source>origin</source>
<translation>Herkunft</translation>
</message>
<message>
<source>osm</source>
<translation>OSM</translation>
</message>
<message>
<source>outside the area of applicability</source>
<translation>außerhalb des Anwendbarkeitsbereichs</translation>
</message>
<message>
<source>own model</source>
<translation>eigenes Modell</translation>
</message>
<message>
<source>packages</source>
<translation>Pakete</translation>
</message>
<message>
<source>pca</source>
<translation>Hauptkomponentenanalyse</translation>
</message>
<message>
<source>pip</source>
<translation>pip</translation>
</message>
<message>
<source>pip cannot use a SOCKS proxy: set an HTTP proxy in Settings &gt; Options &gt; Network, or use a folder of wheels.</source>
<translation>pip kann keinen SOCKS-Proxy verwenden: Geben Sie in Einstellungen &gt; Optionen &gt; Netzwerk einen HTTP-Proxy an, oder verwenden Sie einen Ordner mit Wheels.</translation>
</message>
<message>
<source>pip's settings name a package index whose address begins with http: use one with https, or set trusted-host there.</source>
<translation>Die Einstellungen von pip nennen einen Paketindex, dessen Adresse mit http beginnt: Verwenden Sie einen mit https, oder setzen Sie dort trusted-host.</translation>
</message>
<message>
<source>poi</source>
<translation>POI</translation>
</message>
<message>
<source>points of interest</source>
<translation>Points of Interest</translation>
</message>
<message>
<source>poisson</source>
<translation>Poisson</translation>
</message>
<message>
<source>population</source>
<translation>Bevölkerung</translation>
</message>
<message>
<source>pretrained</source>
<translation>vortrainiert</translation>
</message>
<message>
<source>principal components</source>
<translation>Hauptkomponenten</translation>
</message>
<message>
<source>python</source>
<translation>Python</translation>
</message>
<message>
<source>radiation</source>
<translation>Strahlungsmodell</translation>
</message>
<message>
<source>ranking</source>
<translation>Rangfolge</translation>
</message>
<message>
<source>raster</source>
<translation>Raster</translation>
</message>
<message>
<source>region</source>
<translation>Region</translation>
</message>
<message>
<source>regions</source>
<translation>Regionen</translation>
</message>
<message>
<source>regression</source>
<translation>Regression</translation>
</message>
<message>
<source>regression: numbers. classification: classes. counts: whole numbers from 0 (Poisson regression). auto: regression for numbers, also in a text field if all its texts are plain numbers; classification for other text. A text field in which only some are numbers, or with decimal commas, % or the like, is refused.</source>
<translation>regression: Zahlen. classification: Klassen. counts: ganze Zahlen ab 0 (Poisson-Regression). auto: Regression bei Zahlen, auch in einem Textfeld, wenn alle Texte darin reine Zahlen sind; Klassifikation bei anderem Text. Ein Textfeld, in dem nur einige Texte Zahlen sind, oder mit Dezimalkommas, % oder Ähnlichem, wird abgewiesen.</translation>
</message>
<message>
<source>report</source>
<translation>Bericht</translation>
</message>
<message>
<source>representation</source>
<translation>Repräsentation</translation>
</message>
<message>
<source>rgb</source>
<translation>RGB</translation>
</message>
<message>
<source>ridge</source>
<translation>Ridge</translation>
</message>
<message>
<source>satclip</source>
<translation>satclip</translation>
</message>
<message>
<source>satellite</source>
<translation>Satellit</translation>
</message>
<message>
<source>score</source>
<translation>Gütemaß</translation>
</message>
<message>
<source>scores</source>
<translation>Gütemaße</translation>
</message>
<message>
<source>search</source>
<translation>suchen</translation>
</message>
<message>
<source>self-supervised</source>
<translation>selbstüberwacht</translation>
</message>
<message>
<source>sensors</source>
<translation>Sensoren</translation>
</message>
<message>
<source>setup</source>
<translation>einrichten</translation>
</message>
<message>
<source>similar places have similar colours</source>
<translation>ähnliche Orte haben ähnliche Farben</translation>
</message>
<message>
<source>similarity</source>
<translation>Ähnlichkeit</translation>
</message>
<message>
<source>sinr</source>
<translation>sinr</translation>
</message>
<message>
<source>spatial</source>
<translation>räumlich</translation>
</message>
<message>
<source>spatial interaction</source>
<translation>räumliche Interaktion</translation>
</message>
<message>
<source>statistics</source>
<translation>Statistik</translation>
</message>
<message>
<source>sum</source>
<translation>Summe</translation>
</message>
<message>
<source>support</source>
<translation>Support</translation>
</message>
<message>
<source>tessellation</source>
<translation>Tessellation</translation>
</message>
<message>
<source>tf-idf</source>
<translation>tf-idf</translation>
</message>
<message>
<source>the disk is full</source>
<translation>der Datenträger ist voll</translation>
</message>
<message>
<source>the layer does not open</source>
<translation>der Layer lässt sich nicht öffnen</translation>
</message>
<message>
<source>the one that was set up</source>
<translation>der eingerichtete</translation>
</message>
<message>
<source>this format leaves features without geometry out: write a GeoPackage</source>
<translation>dieses Format lässt Objekte ohne Geometrie aus: besser ein GeoPackage schreiben</translation>
</message>
<message>
<source>torch</source>
<translation>torch</translation>
</message>
<message>
<source>tracts</source>
<translation>Zählbezirke</translation>
</message>
<message>
<source>train</source>
<translation>trainieren</translation>
</message>
<message>
<source>training</source>
<translation>Training</translation>
</message>
<message>
<source>trajectories</source>
<translation>Trajektorien</translation>
</message>
<message>
<source>trip distribution</source>
<translation>Verkehrsverteilung</translation>
</message>
<message>
<source>trips</source>
<translation>Fahrten</translation>
</message>
<message>
<source>types of places</source>
<translation>Typen von Orten</translation>
</message>
<message>
<source>typology</source>
<translation>Typologie</translation>
</message>
<message>
<source>uncertainty</source>
<translation>Unsicherheit</translation>
</message>
<message>
<source>unknown</source>
<translation>unbekannt</translation>
</message>
<message>
<source>uv did not put a Python into {}: see {}.</source>
<translation>uv hat kein Python in {} abgelegt: siehe {}.</translation>
</message>
<message>
<source>valid domain</source>
<translation>Gültigkeitsbereich</translation>
</message>
<message>
<source>validation</source>
<translation>Validierung</translation>
</message>
<message>
<source>vector</source>
<translation>Vektor</translation>
</message>
<message>
<source>version</source>
<translation>Version</translation>
</message>
<message>
<source>visualise</source>
<translation>visualisieren</translation>
</message>
<message>
<source>weighted</source>
<translation>gewichtet</translation>
</message>
<message>
<source>weights</source>
<translation>Gewichte</translation>
</message>
<message>
<source>why</source>
<translation>warum</translation>
</message>
<message>
<source>workflow</source>
<translation>Arbeitsablauf</translation>
</message>
<message>
<source>zonal</source>
<translation>Zonenstatistik</translation>
</message>
<message>
<source>zonal: the pixels in the cell, each by the share of it that lies there. window: a square of pixels around the centre of the cell, for pixels larger than cells. Nodata pixels are skipped.</source>
<translation>zonal: die Pixel in der Zelle, jedes nach seinem Anteil, der in ihr liegt. window: ein Quadrat von Pixeln um den Mittelpunkt der Zelle, für Pixel, die größer als Zellen sind. Pixel mit Leerwert werden übersprungen.</translation>
</message>
<message>
<source>zones</source>
<translation>Zonen</translation>
</message>
<message>
<source>{!r} as {!r}</source>
<translation>{!r} als {!r}</translation>
</message>
<message>
<source>{0} has the layers {1}: name one, as {0}|layername=NAME.</source>
<translation>{0} enthält die Layer {1}: Nennen Sie einen, in der Form {0}|layername=NAME.</translation>
</message>
<message numerus="yes">
<source>{:,} features have several points and count once, at their centroid: run Multipart to singleparts to count each.</source>
<translation>
<numerusform>{:,} Objekt hat mehrere Punkte und zählt einmal, an seinem Zentroid: Führen Sie „Mehr- zu einteilig“ aus, um jeden zu zählen.</numerusform>
<numerusform>{:,} Objekte haben mehrere Punkte und zählen einmal, an ihrem Zentroid: Führen Sie „Mehr- zu einteilig“ aus, um jeden zu zählen.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} fields are left out because they have the same value in all cells.</source>
<translation>
<numerusform>{:,} Feld wird weggelassen, weil es in allen Zellen denselben Wert hat.</numerusform>
<numerusform>{:,} Felder werden weggelassen, weil sie in allen Zellen denselben Wert haben.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} cells have no value: their fields are NULL.</source>
<translation>
<numerusform>{:,} von {:,} Zellen hat keinen Wert: Ihre Felder sind NULL.</numerusform>
<numerusform>{:,} von {:,} Zellen haben keinen Wert: Ihre Felder sind NULL.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: the log says why.</source>
<translation>
<numerusform>{:,} von {:,} Objekten hat kein Embedding: Das Protokoll nennt den Grund.</numerusform>
<numerusform>{:,} von {:,} Objekten haben kein Embedding: Das Protokoll nennt den Grund.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have no embedding: their results are NULL.</source>
<translation>
<numerusform>{:,} von {:,} Objekten hat kein Embedding: Seine Ergebnisse sind NULL.</numerusform>
<numerusform>{:,} von {:,} Objekten haben kein Embedding: Ihre Ergebnisse sind NULL.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} of {:,} features have several points: their centroid is used, where none of them may lie. Run Multipart to singleparts first to embed each point.</source>
<translation>
<numerusform>{:,} von {:,} Objekten hat mehrere Punkte: Verwendet wird der Zentroid, an dem vielleicht keiner der Punkte liegt. Führen Sie zuerst „Mehr- zu einteilig“ aus, um für jeden Punkt ein Embedding zu erhalten.</numerusform>
<numerusform>{:,} von {:,} Objekten haben mehrere Punkte: Verwendet wird jeweils der Zentroid, an dem vielleicht keiner der Punkte liegt. Führen Sie zuerst „Mehr- zu einteilig“ aus, um für jeden Punkt ein Embedding zu erhalten.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} places lie outside the area of applicability: they are unlike all places that the predictor was fitted on. They are hatched, and the predictor's scores do not apply there.</source>
<translation>
<numerusform>{:,} Ort liegt außerhalb des Anwendbarkeitsbereichs: Er ist allen Orten unähnlich, an die der Prädiktor angepasst wurde. Er ist schraffiert, und die Gütemaße des Prädiktors gelten dort nicht.</numerusform>
<numerusform>{:,} Orte liegen außerhalb des Anwendbarkeitsbereichs: Sie sind allen Orten unähnlich, an die der Prädiktor angepasst wurde. Sie sind schraffiert, und die Gütemaße des Prädiktors gelten dort nicht.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} polygons contain no feature with a value.</source>
<translation>
<numerusform>{:,} Polygon enthält kein Objekt mit einem Wert.</numerusform>
<numerusform>{:,} Polygone enthalten kein Objekt mit einem Wert.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{:,} reference places.</source>
<translation>
<numerusform>{:,} Referenzort.</numerusform>
<numerusform>{:,} Referenzorte.</numerusform>
</translation>
</message>
<message>
<source>{} (not for this system)</source>
<translation>{} (nicht für dieses System)</translation>
</message>
<message>
<source>{} ({:,} MB)</source>
<translation>{} ({:,} MB)</translation>
</message>
<message>
<source>{} MB</source>
<translation>{} MB</translation>
</message>
<message>
<source>{} What is trained so far is kept: run it again with the same layers and settings to go on.</source>
<translation>{} Das bisher Trainierte bleibt erhalten: Starten Sie erneut mit denselben Layern und Einstellungen, um fortzufahren.</translation>
</message>
<message>
<source>{} by cell ({})</source>
<translation>{} je Zelle ({})</translation>
</message>
<message numerus="yes">
<source>{} cells</source>
<translation>
<numerusform>{} Zelle</numerusform>
<numerusform>{} Zellen</numerusform>
</translation>
</message>
<message>
<source>{} clusters, mean silhouette {:.3f} (1: well separated, 0: overlapping).</source>
<translation>{} Cluster, mittlerer Silhouettenkoeffizient {:.3f} (1: gut getrennt, 0: überlappend).</translation>
</message>
<message>
<source>{} could not be replaced ({}): close it where it is open, or choose another name.</source>
<translation>{} konnte nicht ersetzt werden ({}): Schließen Sie die Datei, wo sie geöffnet ist, oder wählen Sie einen anderen Namen.</translation>
</message>
<message>
<source>{} could not be written ({}).</source>
<translation>{} konnte nicht geschrieben werden ({}).</translation>
</message>
<message>
<source>{} ends within a geometry.</source>
<translation>{} endet mitten in einer Geometrie.</translation>
</message>
<message numerus="yes">
<source>{} features</source>
<translation>
<numerusform>{} Objekt</numerusform>
<numerusform>{} Objekte</numerusform>
</translation>
</message>
<message>
<source>{} has the layers {}, which would all be lost: choose another file, or Save to GeoPackage to add one.</source>
<translation>{} enthält die Layer {}, die alle verloren gingen: Wählen Sie eine andere Datei, oder „Speichere in GeoPackage“, um einen Layer hinzuzufügen.</translation>
</message>
<message>
<source>{} in {}</source>
<translation>{} in {}</translation>
</message>
<message>
<source>{} is Python {}: MobCLIP needs {} to {}.</source>
<translation>{} ist Python {}: MobCLIP benötigt {} bis {}.</translation>
</message>
<message>
<source>{} is QGIS, not a Python interpreter.</source>
<translation>{} ist QGIS, kein Python-Interpreter.</translation>
</message>
<message>
<source>{} is both the layer to aggregate and the polygons to aggregate to: choose two different layers.</source>
<translation>{} ist zugleich der zu aggregierende Layer und der mit den Polygonen, auf die aggregiert wird: Wählen Sie zwei verschiedene Layer.</translation>
</message>
<message>
<source>{} is chosen for several outputs, of which one would replace the other: choose another name.</source>
<translation>{} ist für mehrere Ausgaben gewählt, von denen eine die andere ersetzen würde: Wählen Sie einen anderen Namen.</translation>
</message>
<message>
<source>{} is no vector layer that can be opened.</source>
<translation>{} ist kein Vektorlayer, der sich öffnen lässt.</translation>
</message>
<message>
<source>{} is not a Python interpreter that works.</source>
<translation>{} ist kein funktionierender Python-Interpreter.</translation>
</message>
<message>
<source>{} is not a Python interpreter.</source>
<translation>{} ist kein Python-Interpreter.</translation>
</message>
<message>
<source>{} is read as '{}' and would be overwritten: choose another place for '{}'.</source>
<translation>{} wird als „{}“ gelesen und würde überschrieben: Wählen Sie einen anderen Ort für „{}“.</translation>
</message>
<message>
<source>{} is the Python of QGIS, which MobCLIP leaves alone.</source>
<translation>{} ist das Python von QGIS, das MobCLIP unverändert lässt.</translation>
</message>
<message>
<source>{} is {}: the MobCLIP backend needs {} or newer.</source>
<translation>{} ist {}: Das MobCLIP-Backend benötigt {} oder neuer.</translation>
</message>
<message numerus="yes">
<source>{} packages ({} MB) are downloaded from the Python Package Index.</source>
<translation>
<numerusform>{} Paket ({} MB) wird aus dem Python Package Index heruntergeladen.</numerusform>
<numerusform>{} Pakete ({} MB) werden aus dem Python Package Index heruntergeladen.</numerusform>
</translation>
</message>
<message numerus="yes">
<source>{} packages are installed from {}.</source>
<translation>
<numerusform>{} Paket wird aus {} installiert.</numerusform>
<numerusform>{} Pakete werden aus {} installiert.</numerusform>
</translation>
</message>
<message>
<source>{} per 1,000 people</source>
<translation>{} pro 1.000 Einwohner</translation>
</message>
<message>
<source>{} per km²</source>
<translation>{} pro km²</translation>
</message>
<message>
<source>{} per resident</source>
<translation>{} pro Einwohner</translation>
</message>
<message numerus="yes">
<source>{} selected places</source>
<translation>
<numerusform>{} gewählten Ort</numerusform>
<numerusform>{} gewählten Orten</numerusform>
</translation>
</message>
<message>
<source>{} takes {:,} fields and this has {:,}: leave some out, or write another format.</source>
<translation>{} lässt {:,} Felder zu, und hier sind es {:,}: Lassen Sie einige weg, oder schreiben Sie ein anderes Format.</translation>
</message>
<message>
<source>{} to {}</source>
<translation>{} bis {}</translation>
</message>
<message>
<source>{} would lose its embeddings: choose another place for the output, or check '{}'.</source>
<translation>{} würde die Embeddings verlieren: Wählen Sie einen anderen Ort für die Ausgabe, oder aktivieren Sie „{}“.</translation>
</message>
<message>
<source>{} would lose the features that are not selected or filtered out: choose another place for the output.</source>
<translation>{} würde die Objekte verlieren, die nicht gewählt oder die herausgefiltert sind: Wählen Sie einen anderen Ort für die Ausgabe.</translation>
</message>
<message>
<source>{} …</source>
<translation>{} …</translation>
</message>
<message>
<source>{}, lower confidence limit</source>
<translation>{}, untere Konfidenzgrenze</translation>
</message>
<message>
<source>{}, upper confidence limit</source>
<translation>{}, obere Konfidenzgrenze</translation>
</message>
<message>
<source>{}: embedding dimension {}, valid domain {}. Licence: {}.</source>
<translation>{}: Embedding-Dimension {}, Gültigkeitsbereich {}. Lizenz: {}.</translation>
</message>
</context>
</TS>
